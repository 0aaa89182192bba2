//! What every pairing step looks at.

use super::document::Document;
use super::texts::Texts;
use super::thresholds::Thresholds;

/// Both sides of a comparison with their keys, features and thresholds.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    /// The old side.
    pub before: &'a Document,
    /// The new side.
    pub after: &'a Document,
    /// Keys and features of both.
    pub texts: &'a Texts,
    /// What is enough.
    pub thresholds: &'a Thresholds,
}
