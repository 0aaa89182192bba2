//! How far what stands around a place is what stood around quoted words.

use super::flow::Flow;
use super::folded::Folded;
use super::thresholds::AnchorThresholds;
use super::{TextAnchor, affix, near};
use std::ops::Range;

/// Likeness of both sides of a place, 0 to 1; `None` where there is too little to tell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Agreement {
    before: Option<f64>,
    after: Option<f64>,
}

impl Agreement {
    /// Of a place with the surroundings of an anchor.
    pub(super) fn of(flow: &Flow<'_>, range: &Range<usize>, anchor: &TextAnchor) -> Self {
        let chars = AnchorThresholds::STANDARD.context_chars;
        let old = affix::before(&anchor.prefix, anchor.prefix.len(), chars);
        let new = affix::before(&flow.text, range.start, 2 * chars);
        let before = side(
            &backwards(old.rsplit('\n').next().unwrap_or_default()),
            &backwards(old),
            &backwards(new),
        );
        let old = affix::after(&anchor.suffix, 0, chars);
        let new = affix::after(&flow.text, range.end, 2 * chars);
        let own = old.split('\n').next().unwrap_or_default();
        let after = side(&Folded::of(own), &Folded::of(old), &Folded::of(new));
        Self { before, after }
    }

    /// The likeness of the side that is liker.
    pub(super) fn best(self) -> f64 {
        let sides = [self.before, self.after].into_iter().flatten();
        sides.fold(0.0, f64::max)
    }

    /// Both sides together.
    pub(super) fn of_both(self) -> f64 {
        let (mut sum, mut sides) = (0.0, 0.0);
        for side in [self.before, self.after].into_iter().flatten() {
            sum += side;
            sides += 1.0;
        }
        if sides > 0.0 { sum / sides } else { 0.0 }
    }

    /// True where each side that tells anything is like enough.
    pub(super) fn is_all_around(self) -> bool {
        let limit = AnchorThresholds::STANDARD.context;
        let mut sides = [self.before, self.after].into_iter().flatten();
        self.best() >= limit && sides.all(|side| side >= limit)
    }
}

/// How far one side is as it was, read away from the words: a paragraph goes where it goes, so that
/// what lies beyond its ends counts only where there is little of it; and so does a sentence, so
/// that the nearest signs may tell enough.
fn side(paragraph: &[char], all: &[char], now: &[char]) -> Option<f64> {
    let limits = &AnchorThresholds::STANDARD;
    let old = match paragraph.len() >= limits.context_of_paragraph {
        true => paragraph,
        false => all,
    };
    let likeness = |signs: usize| {
        let old = &old[..signs.min(old.len())];
        near::likeness(old, &now[..old.len().min(now.len())])
    };
    let nearest = likeness(limits.context_nearest) - limits.context_nearest_less;
    (old.len() >= limits.context_at_least).then(|| likeness(old.len()).max(nearest))
}

/// The folded signs of a text from its end on.
fn backwards(text: &str) -> Vec<char> {
    let mut signs = Folded::of(text);
    signs.reverse();
    signs
}

/// The one of some places that what stands around tells from all others.
pub(super) fn told_apart(
    flow: &Flow<'_>,
    places: &[Range<usize>],
    anchor: &TextAnchor,
) -> Option<(usize, Agreement)> {
    let limits = &AnchorThresholds::STANDARD;
    let agreements = places
        .iter()
        .map(|place| Agreement::of(flow, place, anchor));
    let mut ranked: Vec<(usize, Agreement)> = agreements.enumerate().collect();
    ranked.sort_by(|one, other| other.1.of_both().total_cmp(&one.1.of_both()));
    let best = *ranked.first()?;
    let ahead = ranked
        .get(1)
        .map_or(1.0, |second| best.1.of_both() - second.1.of_both());
    (best.1.best() >= limits.context && ahead >= limits.context_margin).then_some(best)
}
