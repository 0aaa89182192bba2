//! Which paragraphs that begin like a point have others beside them.

use super::grammar::OutlineGrammar;
use super::known::Known;
use super::line::Page;
use super::marker::Head;
use super::point::{self, Occurrence};

/// The most lines between two points without number that belong to one row: a paragraph that
/// was broken on its way out of a page.
const ROW_GAP: usize = 2;

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
        let ends_section = |index: usize| {
            heads[index].markers.iter().any(|marker| !marker.cautious)
                || heads[index].markdown.is_some()
        };
        // A row: signs with no more than a few broken lines between them.
        let mut row: Vec<usize> = Vec::new();
        for index in 0..=signs.len() {
            let ended = index == signs.len()
                || ends_section(index)
                || row.last().is_some_and(|last| index > last + 1 + ROW_GAP);
            if ended {
                self.keep_row(&row, &signs, grammar);
                row.clear();
            }
            if signs.get(index).is_some_and(Option::is_some) {
                row.push(index);
            }
        }
    }

    fn keep_row(&mut self, row: &[usize], signs: &[Option<usize>], grammar: &OutlineGrammar) {
        if row.len() >= grammar.rules.point.row {
            for &index in row {
                self.signed[index] = signs[index];
            }
        }
    }

    fn begins_with_point(&self, index: usize) -> bool {
        let first = self.found[index].first();
        first.is_some_and(|first| first.chars.start == self.starts[index])
    }
}
