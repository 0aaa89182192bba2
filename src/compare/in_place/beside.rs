//! A change of headings that leaves some sections where and what they are.

use super::differing::{Differing, Shift, starts_of};
use super::frame::{Frame, Kind};
use crate::report::{Grammar, parse};

/// A change that touches no line of some sections, and none of the headings over them.
#[derive(Debug)]
pub struct Beside {
    shift: Shift,
    frame: Frame,
}

impl Beside {
    /// What differs between two texts, of which the newer has this frame, where that is beside the
    /// sections whose headings stand on these lines, 1-based: all of it ahead of each or behind it,
    /// so that no section can have gone by another. `None` where it is not, or where it makes
    /// headings of other lines than its own.
    pub fn between(
        frame: &Frame,
        older: &str,
        newer: &str,
        headings: &[usize],
        grammar: &Grammar,
    ) -> Option<Self> {
        let differing = Differing::between(older, newer);
        if differing.has_front_mark(older, newer) {
            return None;
        }
        let shift = differing.lines(older, newer);
        let kinds = kinds_before(frame, (older, newer), &differing, &shift, grammar)?;
        let mut before = frame.clone();
        before.lines.splice(shift.newer.clone(), kinds);
        let frames = (&before, frame);
        let mut headings = headings.iter();
        let is_beside = headings.all(|line| {
            let heading = line.checked_sub(1);
            heading.is_some_and(|line| is_beside(frames, &shift, line).is_some_and(|yes| yes))
        });
        is_beside.then_some(Self {
            shift,
            frame: before,
        })
    }

    /// Where lines of the newer text stand in the older.
    pub fn shift(&self) -> &Shift {
        &self.shift
    }

    /// The frame of the older text.
    pub fn into_frame(self) -> Frame {
        self.frame
    }
}

/// What the lines of the older text are that differ, read among all headings that do not.
fn kinds_before(
    frame: &Frame,
    (older, newer): (&str, &str),
    differing: &Differing,
    shift: &Shift,
    grammar: &Grammar,
) -> Option<Vec<Kind>> {
    let lines = &shift.newer;
    let starts = starts_of(newer, frame.lines.len());
    let is_heading = |line: &usize| frame.depth(*line).is_some();
    let ahead: Vec<usize> = (0..lines.start).filter(is_heading).collect();
    let behind: Vec<usize> = (lines.end..frame.lines.len()).filter(is_heading).collect();
    let text = |lines: &[usize]| -> String {
        let lines = lines.iter();
        lines
            .map(|&line| &newer[starts[line]..starts[line + 1]])
            .collect()
    };
    let heads = (text(&ahead), text(&behind));
    let read = |changed: &str| {
        let outline = parse(&[&heads.0, changed, &heads.1].concat(), grammar);
        Frame::of(&outline).map(|frame| frame.lines)
    };
    let new_kinds = read(&newer[differing.newer.clone()])?;
    let old_kinds = read(&older[differing.older.clone()])?;
    let all = ahead.iter().copied().chain(lines.clone()).chain(behind);
    let mut expected: Vec<Kind> = all.map(|line| frame.lines[line]).collect();
    if new_kinds != expected || expected.contains(&Kind::Apart) || expected.contains(&Kind::Front) {
        return None;
    }
    let kinds = old_kinds
        .get(ahead.len()..ahead.len() + shift.older)?
        .to_vec();
    let changed = ahead.len()..ahead.len() + lines.len();
    expected.splice(changed, kinds.iter().copied());
    let is_plain = old_kinds == expected && !kinds.contains(&Kind::Apart);
    is_plain.then_some(kinds)
}

/// True where the section of a heading of the newer text is in both texts the same lines, under the
/// same headings.
fn is_beside((older, newer): (&Frame, &Frame), shift: &Shift, heading: usize) -> Option<bool> {
    let depth = newer.depth(heading)?;
    let end = newer.end_of(heading, depth);
    let lines = &shift.newer;
    let is_clear = end <= lines.start || heading >= lines.end;
    let moved = |line: usize| shift.line_before(line + 1) - 1;
    let over = newer.over(heading);
    let over_before: Vec<usize> = over.iter().map(|&line| moved(line)).collect();
    let is_under_same =
        !over.iter().any(|line| lines.contains(line)) && older.over(moved(heading)) == over_before;
    // An end where the change begins is where it begins in both.
    let length = end - heading;
    let is_as_long = older.end_of(moved(heading), depth) == moved(heading) + length;
    Some(is_clear && is_under_same && is_as_long && older.depth(moved(heading)) == Some(depth))
}
