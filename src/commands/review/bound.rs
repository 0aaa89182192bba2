//! The exact text that an entry is about.

use super::super::recording::RecordedText;
use super::super::saving::never_saved;
use crate::failure::Failure;
use crate::report::Fingerprint;
use crate::review::BoundText;
use crate::settings::{FrontMatter, front_matter};

/// The keys of front matter whose words are a part of what was read: not the stage, which changes
/// while the text stays.
const READ_TOO: [&str; 3] = ["title", "secrecy", "密级"];

/// The whole text beside which an entry is written down.
pub(super) fn whole(text: &RecordedText<'_>) -> Result<BoundText, Failure> {
    let last = text.last.ok_or_else(|| never_saved(text.key))?;
    let front = FrontMatter::read(text.text).ok().flatten();
    let said = READ_TOO.map(|key| {
        front
            .as_ref()
            .and_then(|front| front.get(key))
            .unwrap_or("")
    });
    let (unit, year) = (text.key.unit.as_str(), text.key.year.to_string());
    let (_, body) = front_matter::body(text.text);
    let parts = [body, said[0], unit, &year, said[1], said[2]];
    Ok(BoundText {
        revision: last.id.clone(),
        fingerprint: Fingerprint::of(&parts),
    })
}
