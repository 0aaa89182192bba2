//! The way to one file through the folders of a point.

use super::objects::{Entry, Objects};
use crate::store::StoreError;
use git2::Oid;

/// The folders on the way to a file, from the top, and the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trail {
    /// As far as there are any.
    folders: Vec<Oid>,
    /// `None` where there is no such file.
    pub(super) text: Option<Oid>,
}

impl Trail {
    /// The way along `path` from the folder `top`. From one point to the next most folders are the
    /// same: where the way meets that of a point `near`, with the same path, it goes on as there.
    pub(super) fn find(
        objects: &Objects<'_>,
        top: Oid,
        path: &str,
        near: Option<&Self>,
    ) -> Result<Self, StoreError> {
        let mut trail = Self {
            folders: vec![top],
            text: None,
        };
        let mut at = top;
        for name in path.split('/') {
            let place = trail.folders.len() - 1;
            if let Some(near) = near
                && near.folders.get(place) == Some(&at)
            {
                trail.folders.extend(near.folders.iter().skip(place + 1));
                trail.text = near.text;
                return Ok(trail);
            }
            match objects.entry(at, name)? {
                Some(Entry::Folder(id)) => {
                    at = id;
                    trail.folders.push(id);
                }
                Some(Entry::File(id)) => {
                    let depth = trail.folders.len();
                    let is_whole_path = path.split('/').count() == depth;
                    trail.text = is_whole_path.then_some(id);
                    return Ok(trail);
                }
                Some(Entry::Other) | None => return Ok(trail),
            }
        }
        Ok(trail)
    }
}
