//! Whether a section by itself is sure to be told as within its whole text.
//!
//! Which texts are each other's is decided by what their words weigh, and that depends on all that
//! stands in a report. A section alone tells the same where no weight could decide otherwise: its
//! title and those over it stand once, each with a number or over mostly unchanged text, so that it
//! is itself; and one paragraph at most was reworded, so little that it stays itself by its weight
//! in the whole text.

use super::InPlace;
use crate::compare::Comparison;
use crate::compare::document::count_chars;
use crate::compare::likeness::{Features, dice, for_each_common};
use crate::compare::units::{Units, for_each_pair};
use crate::report::Outline;
use rustc_hash::FxHashMap;

/// Likeness, 0 to 1, at which a reworded paragraph is surely the same one: a good half more than
/// [`paragraph_within`](crate::compare::Thresholds::paragraph_within) asks for, as unit pairs of
/// long texts share their places with others and weigh a little less.
const SURELY_ONE: f64 = 0.55;

/// What of the lines that differ is more than white space.
struct Lines<'a> {
    older: Vec<&'a str>,
    newer: Vec<&'a str>,
}

impl<'a> Lines<'a> {
    fn of(change: &InPlace<'a>) -> Self {
        let filled = |text: &'a str| {
            let lines = text.lines().map(str::trim);
            lines.filter(|line| !line.is_empty()).collect()
        };
        Self {
            older: filled(&change.older[change.differing.older.clone()]),
            newer: filled(&change.newer[change.differing.newer.clone()]),
        }
    }
}

/// True where the section, whose newer excerpt this is, goes by its title and no other has it.
pub(super) fn has_one_name(change: &InPlace<'_>, newer: &Outline) -> bool {
    let is_mostly_kept = is_mostly_kept(change);
    (1..=change.over.len()).all(|line| {
        let heading = newer.nodes.iter().find(|node| node.line == line);
        heading.is_some_and(|heading| {
            let title = newer.title(heading);
            let number = heading.number.as_ref();
            let is_numbered = number.is_some_and(|number| !number.ordinal.is_empty());
            !title.is_empty()
                && (is_numbered || is_mostly_kept)
                && stands_in_one_heading(change, title)
        })
    })
}

/// True where no other line that opens a section has this title in it.
fn stands_in_one_heading(change: &InPlace<'_>, title: &str) -> bool {
    let lines = change.newer.split('\n').enumerate();
    let headings = lines.filter(|&(line, _)| change.newer_frame.depth(line).is_some());
    headings.filter(|(_, text)| text.contains(title)).count() == 1
}

/// True where at least half of the section's words stand in both texts.
fn is_mostly_kept(change: &InPlace<'_>) -> bool {
    let lines = Lines::of(change);
    let chars = |lines: &[&str]| lines.iter().map(|line| count_chars(line)).sum::<usize>();
    let (gone, come) = (chars(&lines.older), chars(&lines.newer));
    let own = change.newer.split('\n').enumerate();
    let own = own.filter(|(line, _)| change.own.contains(line));
    let all: usize = own.map(|(_, line)| count_chars(line)).sum();
    all.saturating_sub(come) >= gone.max(come)
}

/// True where the paragraphs of the section are each other's whatever their words weigh, and its
/// comparison by itself says so.
pub(super) fn has_sure_paragraphs(change: &InPlace<'_>, told: &Comparison) -> bool {
    let lines = Lines::of(change);
    let expected = match (&lines.older[..], &lines.newer[..]) {
        ([], come) => come.len(),
        (gone, []) => gone.len(),
        ([one], [other]) if is_surely_one(change, one, other) => 0,
        _ => return false,
    };
    let mut sections = told.sections.iter();
    let are_paired = sections.all(|pair| pair.before.len() == 1 && pair.after.len() == 1);
    let paragraphs = told.sections.iter().flat_map(|pair| &pair.paragraphs);
    let alone = paragraphs.filter(|pair| pair.before.is_none() || pair.after.is_none());
    are_paired && alone.count() == expected
}

/// True where two paragraphs are alike by what their words weigh at least in the whole texts, the
/// rest of which both have.
fn is_surely_one(change: &InPlace<'_>, before: &str, after: &str) -> bool {
    let (old, new) = (Features::of(before), Features::of(after));
    let mut holders: FxHashMap<u32, Holders> = FxHashMap::default();
    for_each_common(&old, &new, |id, _, _| {
        holders.insert(id, Holders::default());
    });
    if holders.is_empty() {
        return false;
    }
    let paragraphs = count_holders(change.newer, &mut holders) as f32;
    // Each of them stands on both sides.
    let total = 2.0 * paragraphs + 1.0;
    let weight = |id: &u32| {
        let count = holders.get(id).map_or(1.0, |held| 2.0 * held.count as f32);
        (total / count.max(1.0)).ln()
    };
    let of = |text: &Features| -> f32 { text.iter().map(|(id, n)| weight(&id) * n).sum() };
    let mut common = 0.0;
    for_each_common(&old, &new, |id, one, other| {
        common += weight(&id) * one.min(other);
    });
    dice(common, of(&old), of(&new)) >= SURELY_ONE
}

/// In how many paragraphs a unit pair stands.
#[derive(Default)]
struct Holders {
    count: usize,
    /// The last of them.
    last: usize,
}

/// Counts in how many paragraphs of a text each of these stands; gives how many there are.
fn count_holders(text: &str, holders: &mut FxHashMap<u32, Holders>) -> usize {
    let mut units = Units::with_room(text.len());
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        units.push(line);
    }
    for paragraph in 0..units.texts() {
        for_each_pair(units.of(paragraph), |id| {
            if let Some(held) = holders.get_mut(&id)
                && held.last != paragraph + 1
            {
                held.count += 1;
                held.last = paragraph + 1;
            }
        });
    }
    units.texts()
}
