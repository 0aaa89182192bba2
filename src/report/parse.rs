//! Text to outline.

use super::{Grammar, Outline};

/// Reads the outline of a text. Never fails and loses nothing.
pub fn parse(source: &str, _grammar: &Grammar) -> Outline {
    Outline {
        source: source.to_owned(),
        front: 0..0,
        nodes: Vec::new(),
    }
}
