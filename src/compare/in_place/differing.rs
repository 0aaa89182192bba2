//! Where two texts differ: between all that both begin with and all that both end with.

use std::ops::Range;

/// What opens and closes the front matter.
const FRONT_MARK: &str = "+++";

/// Which lines differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Differing {
    /// The first line, 0-based: the same in both.
    pub(super) first: usize,
    /// Bytes of the older text.
    pub(super) older: Range<usize>,
    /// Bytes of the newer text.
    pub(super) newer: Range<usize>,
}

impl Differing {
    /// Bytes of whole lines, between all that both texts begin and end with.
    pub(super) fn between(older: &str, newer: &str) -> Self {
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

    /// True where the lines that differ could open or close the front matter.
    pub(super) fn has_front_mark(&self, older: &str, newer: &str) -> bool {
        let changed = [&older[self.older.clone()], &newer[self.newer.clone()]];
        let mut lines = changed.iter().flat_map(|text| text.lines());
        lines.any(|line| line.trim_end() == FRONT_MARK)
    }

    /// The lines that differ.
    pub(super) fn lines(&self, older: &str, newer: &str) -> Shift {
        let count = |text: &str| text.split_inclusive('\n').count();
        Shift {
            newer: self.first..self.first + count(&newer[self.newer.clone()]),
            older: count(&older[self.older.clone()]),
        }
    }
}

/// Lines of the newer text, 0-based, in place of which the older one has so many others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    pub(super) newer: Range<usize>,
    pub(super) older: usize,
}

impl Shift {
    /// The line in the older text of a line of the newer one that stands in both, 1-based.
    pub fn line_before(&self, line: usize) -> usize {
        match line > self.newer.end {
            true => line - self.newer.len() + self.older,
            false => line,
        }
    }
}

/// How many bytes are compared at once: a few words of the machine.
const STRIDE: usize = 64;

/// How many bytes two texts begin with alike.
pub fn same_ahead(one: &[u8], other: &[u8]) -> usize {
    let strides = one.chunks_exact(STRIDE).zip(other.chunks_exact(STRIDE));
    let whole = STRIDE * strides.take_while(|(one, other)| one == other).count();
    let rest = one[whole..].iter().zip(&other[whole..]);
    whole + rest.take_while(|(one, other)| one == other).count()
}

/// How many bytes two texts end with alike.
pub fn same_behind(one: &[u8], other: &[u8]) -> usize {
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

/// Where each line begins, up to a line, and where that ends.
pub(super) fn starts_of(text: &str, lines: usize) -> Vec<usize> {
    let ends = text.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some(*at)
    });
    std::iter::once(0).chain(ends.take(lines)).collect()
}
