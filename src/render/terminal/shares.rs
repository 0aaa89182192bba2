//! Shares of a text as bars of blocks.

use super::style::Role;
use super::text::Text;
use crate::messages::comparison::{ComparisonMessage as Says, ShareKind};
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

/// How much of a text is of which sort; nothing of nothing.
pub(super) fn said_shares(made: &Made, display: &Display) -> Text {
    let say = |message: Says| message.say(display.language);
    let mut line = Text::new();
    let Some(percents) = made.percents() else {
        return line;
    };
    for (kind, percent) in ShareKind::ALL.into_iter().zip(percents.kinds) {
        if !line.is_empty() {
            line.push(Role::Plain, "   ");
        }
        line.push(Role::Heading, &say(Says::ShareOf { kind, percent }));
    }
    if percents.redated > 0 {
        let percent = percents.redated;
        line.push(Role::Plain, &say(Says::OfWhichRedated { percent }));
    }
    line
}

/// What the signs of the bars mean.
pub(super) fn legend(display: &Display) -> Text {
    let mut legend = Text::new();
    for kind in ShareKind::ALL {
        if !legend.is_empty() {
            legend.push(Role::Plain, "   ");
        }
        legend.push(role(kind), block(kind, display));
        let said = Says::Share(kind).say(display.language);
        legend.push(Role::Faint, &format!(" {said}"));
    }
    legend
}
