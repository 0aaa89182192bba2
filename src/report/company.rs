//! Which paragraphs that begin like a point have others beside them.

use super::grammar::OutlineGrammar;
use super::line::Page;
use super::marker::Head;
use super::opening::Known;
use super::point::{self, Occurrence};

/// What the lines of a page may have of points.
#[derive(Debug)]
pub(super) struct Company {
    /// Where points may begin, a line each.
    pub(super) found: Vec<Vec<Occurrence>>,
    /// Where the words of each line begin, bullets and bold marks aside.
    pub(super) starts: Vec<usize>,
    /// Lines whose first point has a neighbour.
    pub(super) numbered: Vec<bool>,
    /// Lines that are points without number.
    pub(super) signed: Vec<Option<usize>>,
}

/// Looks through a page for points that have company.
pub(super) fn read(
    page: &Page<'_>,
    heads: &[Head],
    known: &[Option<Known>],
    grammar: &OutlineGrammar,
) -> Company {
    let mut company = Company {
        found: Vec::with_capacity(heads.len()),
        starts: Vec::with_capacity(heads.len()),
        numbered: vec![false; heads.len()],
        signed: vec![None; heads.len()],
    };
    let mut last: Vec<Option<(usize, u32)>> = vec![None; grammar.styles.len()];
    for index in 0..heads.len() {
        let line = page.lines[index].chars.clone();
        let start = point::start(page, line.clone(), grammar);
        let found = match known[index] {
            None => point::occurrences(page, start..line.end, grammar),
            Some(_) => Vec::new(),
        };
        let numbered = heads[index].markers.iter().any(|marker| !marker.cautious);
        if numbered || heads[index].markdown.is_some() {
            last.fill(None);
        } else if let Some(first) = found.first().filter(|first| first.chars.start == start) {
            company.meet(index, first, &mut last[first.style]);
        }
        company.found.push(found);
        company.starts.push(start);
    }
    company.sign(page, heads, known, grammar);
    company
}

impl Company {
    fn meet(&mut self, index: usize, point: &Occurrence, last: &mut Option<(usize, u32)>) {
        let mut value = point.value;
        if let Some((before, old)) = *last {
            if value == 0 {
                value = old + 1;
            }
            if (old..=old + 2).contains(&value) {
                self.numbered[before] = true;
                self.numbered[index] = true;
            }
        }
        *last = Some((index, value));
    }

    /// Rows of paragraphs that begin with a dash or a bullet.
    fn sign(
        &mut self,
        page: &Page<'_>,
        heads: &[Head],
        known: &[Option<Known>],
        grammar: &OutlineGrammar,
    ) {
        let signs: Vec<Option<usize>> = (0..heads.len())
            .map(|index| {
                let free = known[index].is_none()
                    && heads[index].markdown.is_none()
                    && heads[index].markers.iter().all(|marker| marker.cautious)
                    && !self.begins_with_point(index);
                let line = page.lines[index].chars.clone();
                free.then(|| point::after_sign(page, line, grammar))
                    .flatten()
            })
            .collect();
        let mut start = 0;
        while start < signs.len() {
            let length = signs[start..].iter().take_while(|s| s.is_some()).count();
            if length > 0 && length >= grammar.rules.point.row {
                self.signed[start..start + length].copy_from_slice(&signs[start..start + length]);
            }
            start += length.max(1);
        }
    }

    fn begins_with_point(&self, index: usize) -> bool {
        let first = self.found[index].first();
        first.is_some_and(|first| first.chars.start == self.starts[index])
    }
}
