//! Shares of a text as bars of blocks.

use super::style::Role;
use super::text::Text;
use crate::messages::comparison::ShareKind;
use crate::render::makeup::Made;
use crate::render::{Display, Glyphs};

/// Blocks of a bar.
pub const BLOCKS: usize = 20;

/// A bar of [`BLOCKS`] blocks; empty of nothing.
pub(in crate::render) fn bar(made: &Made, display: &Display) -> Text {
    let mut bar = Text::new();
    let blocks = made.parts_of(BLOCKS).unwrap_or_default();
    for (kind, count) in ShareKind::ALL.into_iter().zip(blocks) {
        bar.push(role(kind), &block(kind, display).repeat(count));
    }
    bar
}

/// The sign of one sort of text.
pub fn block(kind: ShareKind, display: &Display) -> &'static str {
    match (kind, display.glyphs) {
        (ShareKind::New, Glyphs::Unicode) => "█",
        (ShareKind::Edited, Glyphs::Unicode) => "▓",
        (ShareKind::Refigured, Glyphs::Unicode) => "▒",
        (ShareKind::CarriedOver, Glyphs::Unicode) => "░",
        (ShareKind::New, Glyphs::Ascii) => "#",
        (ShareKind::Edited, Glyphs::Ascii) => "=",
        (ShareKind::Refigured, Glyphs::Ascii) => "-",
        (ShareKind::CarriedOver, Glyphs::Ascii) => ".",
    }
}

/// How one sort of text is drawn.
pub fn role(kind: ShareKind) -> Role {
    match kind {
        ShareKind::New => Role::NewText,
        ShareKind::Edited => Role::Plain,
        ShareKind::Refigured => Role::Name,
        ShareKind::CarriedOver => Role::Faint,
    }
}
