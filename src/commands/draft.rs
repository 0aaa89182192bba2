//! A text to show or compare, found by what the user typed for it.

use super::Context;
use crate::exchange::{self, ExchangeError};
use crate::failure::Failure;
use crate::series::{ReportKey, RevisionId};
use crate::view::Side;
use std::path::Path;

/// A draft (稿): the text of a report in one state, or of a plain file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The report, or `None` for a plain file.
    pub key: Option<ReportKey>,
    /// `r3 征求意见稿`, or the file's path as typed.
    pub label: String,
    /// The revision, where it is a saved one.
    pub revision: Option<RevisionId>,
    /// The whole text, front matter included.
    pub text: String,
}

impl Draft {
    /// The text of a plain file.
    pub fn from_file(argument: &str, context: &Context) -> Result<Self, Failure> {
        let file = exchange::read_file(&context.folder.join(argument)).map_err(|error| {
            // The path as the user typed it, not as it was completed.
            Failure::from(ExchangeError {
                path: Path::new(argument).to_owned(),
                ..error
            })
        })?;
        Ok(Self {
            key: None,
            label: argument.to_owned(),
            revision: None,
            text: file.text,
        })
    }

    /// How a comparison calls it.
    pub fn side(&self) -> Side {
        Side {
            label: self.label.clone(),
            revision: self.revision.clone(),
        }
    }
}
