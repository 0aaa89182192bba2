//! Two texts of one report that differ inside one section, with everything around it as it was:
//! that section under the headings above it tells as much as the whole texts, in a fiftieth of the
//! time. A report is saved thousands of times, and nearly always after a few words in one place.
//!
//! Nothing is taken for granted: the section is read apart from its text, and where any of its lines
//! comes out as another thing than in the whole, a changed line is more than plain words, or the
//! words of the whole could decide otherwise, there is no answer, and the whole texts have to be
//! compared.

mod beside;
mod certain;
mod differing;
mod frame;

pub use beside::Beside;
pub use differing::{Shift, same_ahead, same_behind};
pub use frame::Frame;

use crate::compare::{Comparison, Limits, compare};
use crate::report::{Grammar, Outline, parse};
use differing::{Differing, starts_of};
use frame::Kind;
use std::ops::Range;

/// A change inside one section.
#[derive(Debug)]
pub struct InPlace<'a> {
    older: &'a str,
    newer: &'a str,
    differing: Differing,
    shift: Shift,
    /// The lines of the headings over what differs, from the top, 0-based and the same in both
    /// texts; empty where front matter alone differs.
    over: Vec<usize>,
    /// The lines of the section in the newer text.
    own: Range<usize>,
    /// What each of these and of the headings is in the newer text.
    newer_frame: &'a Frame,
    /// What the lines of the older text are that differ.
    kinds: Vec<Kind>,
}

/// An excerpt of two texts, older and newer.
type Excerpts = (Outline, Outline);

impl<'a> InPlace<'a> {
    /// What differs between two texts, of which the newer has this frame; `None` where it is not
    /// inside one section.
    pub fn between(
        frame: &'a Frame,
        older: &'a str,
        newer: &'a str,
        grammar: &Grammar,
    ) -> Option<Self> {
        let differing = Differing::between(older, newer);
        if differing.has_front_mark(older, newer) {
            return None;
        }
        let shift = differing.lines(older, newer);
        let mut change = Self {
            older,
            newer,
            differing,
            shift,
            over: Vec::new(),
            own: 0..0,
            newer_frame: frame,
            kinds: Vec::new(),
        };
        if frame.lines.get(change.shift.newer.start) == Some(&Kind::Front) {
            return change.is_inside_front().then(|| {
                change.kinds = vec![Kind::Front; change.shift.older];
                change
            });
        }
        change.own = change.own_lines()?;
        change.over = frame.over(change.own.start);
        // The lines beside those that differ tell what these are.
        let lines = &change.shift.newer;
        let begin = lines.start.saturating_sub(1).max(change.own.start);
        let near = begin..(lines.end + 1).min(change.own.end);
        (_, change.kinds) = change.read(near, grammar)?;
        Some(change)
    }

    /// Where lines of the newer text stand in the older.
    pub fn shift(&self) -> &Shift {
        &self.shift
    }

    /// True where front matter alone differs, which is no text of the report.
    pub fn is_front(&self) -> bool {
        self.over.is_empty()
    }

    /// The line, 1-based, on which a heading of the newer text stands in what is compared; `None` of
    /// one that is not over what differs.
    pub fn compared_line(&self, heading: usize) -> Option<usize> {
        let place = self.over.iter().position(|line| line + 1 == heading)?;
        Some(place + 1)
    }

    /// What the comparison of both texts would tell of the section; `None` where the section read by
    /// itself is not what it is in its text, or may be told otherwise there.
    pub fn compare(&self, grammar: &Grammar, limits: Limits) -> Option<Comparison> {
        let ((older, newer), kinds) = self.read(self.own.clone(), grammar)?;
        if kinds != self.kinds || !certain::has_one_name(self, &newer) {
            return None;
        }
        let told = compare(&older, &newer, &grammar.words, limits);
        certain::has_sure_paragraphs(self, &told).then_some(told)
    }

    /// The frame of the older text.
    pub fn into_frame(self) -> Frame {
        let mut frame = self.newer_frame.clone();
        frame.lines.splice(self.shift.newer, self.kinds);
        frame
    }

    /// True where all that differs stands between the marks of the front matter.
    fn is_inside_front(&self) -> bool {
        let front = self.newer_frame.lines.iter();
        let front = front.take_while(|kind| **kind == Kind::Front).count();
        let lines = &self.shift.newer;
        lines.start > 0 && lines.end < front
    }

    /// True where a heading is the first line that differs.
    fn begins_with_heading(&self) -> bool {
        let lines = &self.shift.newer;
        !lines.is_empty() && self.newer_frame.depth(lines.start).is_some()
    }

    /// The lines of the section that all that differs stands in, from its heading on, with nothing
    /// but plain words among what differs behind the heading.
    fn own_lines(&self) -> Option<Range<usize>> {
        let frame = self.newer_frame;
        let opens = |line: &usize| frame.depth(*line).is_some();
        let lines = &self.shift.newer;
        let begins = self.begins_with_heading();
        let words = frame
            .lines
            .get(lines.start + usize::from(begins)..lines.end)?;
        if !words.iter().all(|kind| kind.is_plain()) {
            return None;
        }
        let section = match begins {
            true => lines.start,
            false => (0..lines.start).rev().find(opens)?,
        };
        let end = (lines.end.max(section + 1)..frame.lines.len()).find(opens);
        Some(section..end.unwrap_or(frame.lines.len()))
    }

    /// Lines of the section under their headings, read by themselves, and what the lines of the
    /// older text are that differ; `None` where they are not what they are in the whole text, or
    /// not the same in both but for plain words.
    fn read(&self, lines: Range<usize>, grammar: &Grammar) -> Option<(Excerpts, Vec<Kind>)> {
        let starts = starts_of(self.newer, lines.end);
        let heads = self.over.iter().copied();
        let heads: Vec<usize> = heads.filter(|&line| line < lines.start).collect();
        let bytes = |line: usize| &self.newer[starts[line]..starts[line + 1]];
        let text: String = heads.iter().map(|&line| bytes(line)).collect();
        let ahead = &self.newer[starts[lines.start]..self.differing.newer.start];
        let behind = &self.newer[self.differing.newer.end..starts[lines.end]];
        let excerpt = |changed: &str| parse(&[&text, ahead, changed, behind].concat(), grammar);
        let old = excerpt(&self.older[self.differing.older.clone()]);
        let new = excerpt(&self.newer[self.differing.newer.clone()]);
        let at = heads.len() + self.shift.newer.start - lines.start;
        let as_in_whole = heads.into_iter().chain(lines);
        let as_in_whole: Vec<Kind> = as_in_whole
            .map(|line| self.newer_frame.lines[line])
            .collect();
        let (old_kinds, new_kinds) = (Frame::of(&old)?.lines, Frame::of(&new)?.lines);
        let kinds = old_kinds.get(at..at + self.shift.older)?.to_vec();
        let mut expected = as_in_whole.clone();
        expected.splice(at..at + self.shift.newer.len(), kinds.iter().copied());
        let begins = self.begins_with_heading();
        let mut words = kinds.iter().skip(usize::from(begins));
        let is_as_it_was = new_kinds == as_in_whole
            && old_kinds == expected
            && words.all(|kind| kind.is_plain())
            && !as_in_whole.contains(&Kind::Apart)
            && (!begins || is_same_heading(&old, &new, at + 1));
        is_as_it_was.then_some(((old, new), kinds))
    }
}

/// True where the same number and title open a section on a line of two texts.
fn is_same_heading(older: &Outline, newer: &Outline, line: usize) -> bool {
    let heading = |outline: &Outline| {
        let node = outline.nodes.iter().find(|node| node.line == line)?;
        let (marker, title) = (outline.marker(node), outline.title(node));
        Some((node.class, node.depth, marker.to_owned(), title.to_owned()))
    };
    heading(older).is_some() && heading(older) == heading(newer)
}
