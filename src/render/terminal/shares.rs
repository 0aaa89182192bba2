//! Shares of a text as whole percents and as bars of blocks, both adding up exactly.

use super::style::Role;
use super::text::Text;
use crate::messages::comparison::ShareKind;
use crate::render::{Display, Glyphs};
use crate::years::{Shares, carried_over::CarriedOver};

/// Blocks of a bar.
pub const BLOCKS: usize = 20;

/// Characters of each sort, of one section or of several together.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Made {
    shares: Shares,
}

/// Whole percents of a report that add up to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Percents {
    /// In the order of [`ShareKind::ALL`].
    pub kinds: [usize; 4],
    /// How much of what was carried over has new years.
    pub redated: usize,
}

impl Made {
    /// The shares of a whole report.
    pub fn of_whole(shares: Shares) -> Self {
        Self { shares }
    }

    /// Adds a section, weighted by its characters.
    pub fn add(&mut self, section: &CarriedOver) {
        let chars = section.chars as f64;
        self.shares.same += section.shares.same * chars;
        self.shares.redated += section.shares.redated * chars;
        self.shares.refigured += section.shares.refigured * chars;
        self.shares.edited += section.shares.edited * chars;
        self.shares.new += section.shares.new * chars;
    }

    /// Whole percents; `None` of nothing.
    pub fn percents(&self) -> Option<Percents> {
        let shares = &self.shares;
        let parts = [
            shares.new,
            shares.edited,
            shares.refigured,
            shares.redated,
            shares.same,
        ];
        let [new, edited, refigured, redated, same] = apportioned(parts, 100)?;
        Some(Percents {
            kinds: [new, edited, refigured, redated + same],
            redated,
        })
    }

    /// A bar of [`BLOCKS`] blocks; empty of nothing.
    pub fn bar(&self, display: &Display) -> Text {
        let shares = &self.shares;
        let parts = [
            shares.new,
            shares.edited,
            shares.refigured,
            shares.redated + shares.same,
        ];
        let mut bar = Text::new();
        let blocks = apportioned(parts, BLOCKS).unwrap_or_default();
        for (kind, count) in ShareKind::ALL.into_iter().zip(blocks) {
            bar.push(role(kind), &block(kind, display).repeat(count));
        }
        bar
    }
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

/// Whole numbers in the proportion of the parts that add up to the total: what rounding down
/// leaves over goes to the largest remainders (Hamilton's method). `None` where all parts are 0.
fn apportioned<const N: usize>(parts: [f64; N], total: usize) -> Option<[usize; N]> {
    let sum: f64 = parts.iter().sum();
    if sum <= 0.0 {
        return None;
    }
    let exact = parts.map(|part| part / sum * total as f64);
    let mut whole = exact.map(|part| part.floor() as usize);
    let left_over = total.saturating_sub(whole.iter().sum());
    let mut order: Vec<usize> = (0..N).collect();
    order.sort_by(|&one, &other| exact[other].fract().total_cmp(&exact[one].fract()));
    for index in order.into_iter().take(left_over) {
        whole[index] += 1;
    }
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::apportioned;
    use proptest::prelude::*;

    #[test]
    fn the_largest_remainders_get_what_is_left() {
        assert_eq!(apportioned([1.0, 1.0, 1.0], 100), Some([34, 33, 33]));
        assert_eq!(apportioned([0.46, 0.08, 0.46], 20), Some([9, 2, 9]));
        assert_eq!(apportioned([0.0, 0.0], 20), None);
    }

    proptest! {
        #[test]
        fn parts_add_up(parts in prop::array::uniform4(0.0..1.0_f64)) {
            prop_assume!(parts.iter().sum::<f64>() > 0.0);
            let whole = apportioned(parts, 100).unwrap();
            prop_assert_eq!(whole.iter().sum::<usize>(), 100);
        }
    }
}
