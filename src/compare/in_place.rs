//! Two texts of one report that differ inside one section, with everything around it as it was:
//! that section under the headings above it tells as much as the whole texts, in a fiftieth of the
//! time. A report is saved thousands of times, and nearly always after a few words in one place.
//!
//! Nothing is taken for granted: the section is read apart from its text, and where any of its lines
//! comes out as another thing than in the whole, or a changed line is more than plain words, there
//! is no answer, and the whole texts have to be compared.

use crate::compare::{Comparison, Limits, compare};
use crate::report::{Class, Flag, Grammar, Node, Outline, parse};
use std::ops::Range;

/// What opens and closes the front matter.
const FRONT_MARK: &str = "+++";

/// What each line of a text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    lines: Vec<Kind>,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Of the front matter.
    Front,
    Blank,
    /// It opens a section, at this depth.
    Opens(Class, usize),
    /// Plain words of a section.
    Words(Class),
    /// What has its place by what stands around it: a title, a signature, a question.
    Apart,
}

impl Kind {
    fn of(node: &Node) -> Self {
        let is_odd = node.has(Flag::Furniture) || node.parent.is_none();
        match node.class {
            class if class.opens_section() && !node.has(Flag::Furniture) => {
                Self::Opens(class, node.depth)
            }
            Class::Paragraph | Class::ListItem if !is_odd => Self::Words(node.class),
            _ => Self::Apart,
        }
    }

    fn is_plain(self) -> bool {
        matches!(self, Self::Words(_) | Self::Blank)
    }
}

impl Frame {
    /// The lines of a text; `None` where they are not cut as its outline cuts them.
    pub fn of(outline: &Outline) -> Option<Self> {
        let front = outline.source[..outline.front.end].matches('\n').count();
        let mut lines = Vec::new();
        let mut starts = Vec::new();
        let mut start = 0;
        for line in outline.source.split_inclusive('\n') {
            lines.push(match lines.len() < front {
                true => Kind::Front,
                false => Kind::Blank,
            });
            starts.push(start..start + line.len());
            start += line.len();
        }
        let mut last = 0;
        for node in &outline.nodes {
            let line = node.line.checked_sub(1)?;
            let is_there = starts.get(line)?.contains(&node.text.start);
            if !is_there || line < front {
                return None;
            }
            if node.line > last {
                lines[line] = Kind::of(node);
                last = node.line;
            }
        }
        Some(Self { lines })
    }

    /// The lines of the headings over this one and its own, from the top.
    fn over(&self, line: usize) -> Vec<usize> {
        let mut chain = Vec::new();
        let mut below = usize::MAX;
        for at in (0..=line).rev() {
            if let Kind::Opens(_, depth) = self.lines[at]
                && depth < below
            {
                chain.push(at);
                below = depth;
            }
        }
        chain.reverse();
        chain
    }
}

/// Which lines differ.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Differing {
    /// The first line, 0-based: the same in both.
    first: usize,
    older: Range<usize>,
    newer: Range<usize>,
}

impl Differing {
    /// Bytes of whole lines, between all that both texts begin and end with.
    fn between(older: &str, newer: &str) -> Self {
        let (old, new) = (older.as_bytes(), newer.as_bytes());
        let begin = same_ahead(old, new);
        let begin = old[..begin].iter().rposition(|&byte| byte == b'\n');
        let begin = begin.map_or(0, |end| end + 1);
        let same = same_behind(&old[begin..], &new[begin..]);
        let (old_end, new_end) = (old.len() - same, new.len() - same);
        let is_cut = |bytes: &[u8], at: usize| at == 0 || bytes[at - 1] == b'\n';
        let rest = match is_cut(old, old_end) && is_cut(new, new_end) {
            true => 0,
            false => {
                let tail = &old[old_end..];
                let end = tail.iter().position(|&byte| byte == b'\n');
                end.map_or(tail.len(), |end| end + 1)
            }
        };
        Self {
            first: count_lines(&new[..begin]),
            older: begin..old_end + rest,
            newer: begin..new_end + rest,
        }
    }
}

/// How many bytes are compared at once: a few words of the machine.
const STRIDE: usize = 64;

fn same_ahead(one: &[u8], other: &[u8]) -> usize {
    let strides = one.chunks_exact(STRIDE).zip(other.chunks_exact(STRIDE));
    let whole = STRIDE * strides.take_while(|(one, other)| one == other).count();
    let rest = one[whole..].iter().zip(&other[whole..]);
    whole + rest.take_while(|(one, other)| one == other).count()
}

fn same_behind(one: &[u8], other: &[u8]) -> usize {
    let strides = one.rchunks_exact(STRIDE).zip(other.rchunks_exact(STRIDE));
    let whole = STRIDE * strides.take_while(|(one, other)| one == other).count();
    let rest = |bytes: &[u8]| bytes.len() - whole;
    let rest = one[..rest(one)]
        .iter()
        .rev()
        .zip(other[..rest(other)].iter().rev());
    whole + rest.take_while(|(one, other)| one == other).count()
}

fn count_lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte == b'\n').count()
}

/// A change inside one section.
#[derive(Debug)]
pub struct InPlace {
    /// The lines of the newer text that differ, 0-based.
    newer: Range<usize>,
    /// How many lines the older text has there.
    older: usize,
    /// The lines of the headings over them, from the top, 0-based and the same in both texts; empty
    /// where front matter alone differs.
    over: Vec<usize>,
    /// What each line of the older text is.
    frame: Frame,
    /// The section under those headings, older and newer.
    excerpts: Option<(Outline, Outline)>,
}

impl InPlace {
    /// What differs between two texts, of which the newer has this frame; `None` where it is not
    /// inside one section.
    pub fn between(frame: &Frame, older: &str, newer: &str, grammar: &Grammar) -> Option<Self> {
        let differing = Differing::between(older, newer);
        let first = differing.first;
        let count =
            |text: &str, range: &Range<usize>| text[range.clone()].split_inclusive('\n').count();
        let there = InPlaceLines {
            newer: first..first + count(newer, &differing.newer),
            older: count(older, &differing.older),
        };
        if frame.lines.get(first) == Some(&Kind::Front) {
            return there.of_front(frame, &older[differing.older]);
        }
        there.of_section(frame, (older, newer), &differing, grammar)
    }

    /// The line in the older text of a line of the newer one that stands in both, 1-based.
    pub fn line_before(&self, line: usize) -> usize {
        match line > self.newer.end {
            true => line - self.newer.len() + self.older,
            false => line,
        }
    }

    /// The lines of the headings over what differs, from the top, 1-based.
    pub fn headings(&self) -> impl Iterator<Item = usize> {
        self.over.iter().map(|line| line + 1)
    }

    /// The line, 1-based, on which the heading of a line stands in what is compared.
    pub fn compared_line(&self, heading: usize) -> Option<usize> {
        self.headings()
            .position(|line| line == heading)
            .map(|place| place + 1)
    }

    /// The comparison of that section; `None` where front matter alone differs.
    pub fn compare(&self, grammar: &Grammar, limits: Limits) -> Option<Comparison> {
        let (older, newer) = self.excerpts.as_ref()?;
        Some(compare(older, newer, &grammar.words, limits))
    }

    /// The frame of the older text.
    pub fn into_frame(self) -> Frame {
        self.frame
    }
}

/// The lines that differ.
struct InPlaceLines {
    newer: Range<usize>,
    older: usize,
}

impl InPlaceLines {
    /// Between the marks of the front matter, which itself is no text of the report.
    fn of_front(self, frame: &Frame, older: &str) -> Option<InPlace> {
        let front = frame
            .lines
            .iter()
            .take_while(|kind| **kind == Kind::Front)
            .count();
        let is_inside = self.newer.start > 0 && self.newer.end < front;
        let has_mark = older.lines().any(|line| line.trim_end() == FRONT_MARK);
        if !is_inside || has_mark {
            return None;
        }
        let kinds = vec![Kind::Front; self.older];
        Some(self.told(frame, kinds, Vec::new(), None))
    }

    fn of_section(
        self,
        frame: &Frame,
        (older, newer): (&str, &str),
        differing: &Differing,
        grammar: &Grammar,
    ) -> Option<InPlace> {
        let own = self.own_lines(frame)?;
        let over = frame.over(own.start);
        let starts = starts_of(newer, own.end);
        let heads = over.iter().filter(|line| **line != own.start);
        let heads: String = heads
            .map(|&line| &newer[starts[line]..starts[line + 1]])
            .collect();
        let ahead = &newer[starts[own.start]..differing.newer.start];
        let behind = &newer[differing.newer.end..starts[own.end]];
        let excerpt = |changed: &str| parse(&[&heads, ahead, changed, behind].concat(), grammar);
        let old = excerpt(&older[differing.older.clone()]);
        let new = excerpt(&newer[differing.newer.clone()]);
        let kinds = self.kinds_before(frame, &over, own, (&old, &new))?;
        Some(self.told(frame, kinds, over, Some((old, new))))
    }

    /// The lines of the section that all that differs stands in, from its heading on, with nothing
    /// but plain words among what differs behind the heading.
    fn own_lines(&self, frame: &Frame) -> Option<Range<usize>> {
        let opens = |line: &usize| matches!(frame.lines.get(*line), Some(Kind::Opens(..)));
        let first = self.newer.start;
        let begins = !self.newer.is_empty() && opens(&first);
        let words = frame
            .lines
            .get(first + usize::from(begins)..self.newer.end)?;
        if !words.iter().all(|kind| kind.is_plain()) {
            return None;
        }
        let section = match begins {
            true => first,
            false => (0..first).rev().find(opens)?,
        };
        let end = (self.newer.end.max(section + 1)..frame.lines.len()).find(opens);
        Some(section..end.unwrap_or(frame.lines.len()))
    }

    /// What the lines of the older text are that differ; `None` where the section, read by itself,
    /// is not what it is in the whole text, or not the same in both but for plain words.
    fn kinds_before(
        &self,
        frame: &Frame,
        over: &[usize],
        own: Range<usize>,
        (old, new): (&Outline, &Outline),
    ) -> Option<Vec<Kind>> {
        let over = over.iter().filter(|line| **line != own.start).copied();
        let heads: Vec<usize> = over.collect();
        let at = heads.len() + self.newer.start - own.start;
        let as_in_whole = heads.into_iter().chain(own);
        let as_in_whole: Vec<Kind> = as_in_whole.map(|line| frame.lines[line]).collect();
        let (old_kinds, new_kinds) = (Frame::of(old)?.lines, Frame::of(new)?.lines);
        let kinds = old_kinds.get(at..at + self.older)?.to_vec();
        let mut expected = as_in_whole.clone();
        expected.splice(at..at + self.newer.len(), kinds.iter().copied());
        let begins = !self.newer.is_empty() && matches!(as_in_whole.get(at), Some(Kind::Opens(..)));
        let mut words = kinds.iter().skip(usize::from(begins));
        let is_as_it_was = new_kinds == as_in_whole
            && old_kinds == expected
            && words.all(|kind| kind.is_plain())
            && !as_in_whole.contains(&Kind::Apart)
            && (!begins || is_same_heading(old, new, at + 1));
        is_as_it_was.then_some(kinds)
    }

    fn told(
        self,
        frame: &Frame,
        kinds: Vec<Kind>,
        over: Vec<usize>,
        excerpts: Option<(Outline, Outline)>,
    ) -> InPlace {
        let mut frame = frame.clone();
        frame.lines.splice(self.newer.clone(), kinds);
        InPlace {
            newer: self.newer,
            older: self.older,
            over,
            frame,
            excerpts,
        }
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

/// Where each line begins, up to a line, and where that ends.
fn starts_of(text: &str, lines: usize) -> Vec<usize> {
    let ends = text.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some(*at)
    });
    std::iter::once(0).chain(ends.take(lines)).collect()
}
