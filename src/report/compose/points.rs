//! Paragraphs that are points, and points inside a line.

use super::Composer;
use crate::report::heading::{Sequence, Siblings};
use crate::report::opening::{self, Where};
use crate::report::outline::{Class, Flag, Node, Number};
use crate::report::point::{self, Occurrence};
use std::ops::Range;

impl Composer<'_> {
    pub(super) fn rows(&self, index: usize, start: usize) -> Vec<Occurrence> {
        let found = &self.company.found[index];
        if found.is_empty() {
            return Vec::new();
        }
        let after = found.iter().filter(|one| one.chars.start >= start);
        point::rows(after.cloned().collect(), start)
    }

    pub(super) fn block_point(&mut self, index: usize) -> bool {
        let start = self.company.starts[index];
        let line = self.chars(index);
        let Some(first) = self.company.found[index].first() else {
            return false;
        };
        let style = &self.grammar.outline.styles[first.style];
        let company = self.company.numbered[index];
        if first.chars.start != start || !(style.alone || company) {
            return false;
        }
        let rows = self.rows(index, start);
        if rows.first().is_some_and(|row| row.chars.start == start) {
            return false;
        }
        let first = first.clone();
        let (rank, id) = self.point_place(first.style);
        let value = match first.value {
            0 => self.tree.next_value(rank, id),
            value => value,
        };
        let mut flags = Vec::new();
        if first.rest == line.end {
            flags.push(Flag::Empty);
        }
        flags.extend((line.start != start && !self.is_bold(index)).then_some(Flag::Bullet));
        flags.extend(self.is_bold(index).then_some(Flag::Bold));
        flags.extend((!company).then_some(Flag::Ambiguous));
        if self.tree.sequence(rank, id, &[value]) == Sequence::Other {
            flags.push(Flag::Unexpected);
        }
        self.tree.close(rank);
        self.tree.count(id, vec![value], Siblings::Untitled);
        let number = Number {
            scheme: self.grammar.outline.rules.point.id.clone(),
            marker: self.page.bytes(first.chars.clone()),
            ordinal: value.to_string(),
        };
        self.point(index, first.rest, Some(number), flags, rows);
        true
    }

    pub(super) fn is_bold(&self, index: usize) -> bool {
        let start = self.company.starts[index];
        start >= 2
            && self.page.chars[start - 2..start] == ['*', '*']
            && start != self.chars(index).start
    }

    pub(super) fn point_place(&self, style: usize) -> (u32, usize) {
        let schemes = self.grammar.outline.schemes.len();
        (self.grammar.outline.rules.point.rank, schemes + style)
    }

    pub(super) fn signed_point(&mut self, index: usize) -> bool {
        let Some(rest) = self.company.signed[index] else {
            return false;
        };
        let line = self.chars(index);
        let rank = self.grammar.outline.rules.point.rank;
        self.tree.close(rank);
        let number = Number {
            scheme: self.grammar.outline.rules.point.id.clone(),
            marker: self.page.bytes(self.page.trim_end(line.start..rest)),
            ordinal: String::new(),
        };
        let rows = self.rows(index, rest);
        self.point(index, rest, Some(number), Vec::new(), rows);
        true
    }

    pub(super) fn point(
        &mut self,
        index: usize,
        rest: usize,
        number: Option<Number>,
        flags: Vec<Flag>,
        rows: Vec<Occurrence>,
    ) {
        let line = self.chars(index);
        let (mut title, mut body) = self.point_title(index, rest);
        let first_row = rows.first().map_or(line.end, |row| row.chars.start);
        if title.as_ref().is_some_and(|title| title.end > first_row) {
            (title, body) = (None, rest);
        }
        let bold = self.is_bold(index);
        let node = Node {
            number,
            title: title.map(|title| self.body(self.without_bold(title, bold))),
            body: self.body(body..line.end),
            flags,
            ..self.node(index, Class::Point, line)
        };
        let parent = self.nodes.len();
        self.open(node, self.grammar.outline.rules.point.rank);
        self.list_items(index, rows, Some(parent));
    }

    pub(super) fn point_title(&self, index: usize, rest: usize) -> (Option<Range<usize>>, usize) {
        let end = self.chars(index).end;
        if rest == end {
            return (None, rest);
        }
        let limit = self.grammar.outline.rules.point.title;
        let stop = self.marks.first_stop(self.page, rest..end);
        let first_end = stop.as_ref().map_or(end, |stop| stop.start);
        let first = self.page.trim_end(rest..first_end);
        let body = stop.map_or(end, |stop| self.page.skip_space(stop.end..end));
        let halves = self.marks.has_half_stop(self.page, first.clone());
        let label = self.marks.first_label(self.page, first.clone());
        let last = self.page.chars[first.end.max(rest + 1) - 1];
        let ended = self.marks.is_pause(last) || label == Some(first.end - 1);
        let followed = body < end || self.is_body(index + 1);
        if !halves && !ended && followed && self.marks.length(self.page, first.clone()) <= limit {
            return (Some(first), body);
        }
        if let Some(colon) = label.filter(|&colon| colon + 1 < end) {
            let label = self.page.trim_end(rest..colon);
            if self.marks.is_label(self.page, label.clone()) {
                return (Some(label), self.page.skip_space(colon + 1..end));
            }
        }
        (None, rest)
    }

    pub(super) fn is_body(&self, index: usize) -> bool {
        index < self.heads.len()
            && self.known[index].is_none()
            && self.heads[index]
                .markers
                .iter()
                .all(|marker| marker.cautious)
            && self.heads[index].markdown.is_none()
            && self.company.signed[index].is_none()
            && !(self.company.numbered[index])
            && self.unnumbered.ranks[index].is_none()
            && !opening::is_salutation(self.page, self.chars(index), self.grammar, Where::Anywhere)
    }

    pub(super) fn after_signed_points(&mut self, index: usize) {
        let rank = self.grammar.outline.rules.point.rank;
        let Some(last) = index.checked_sub(1) else {
            return;
        };
        let unnumbered = self.company.signed[last].is_some() && self.tree.rank_here() == Some(rank);
        let carries = |node: &Node| node.title.is_none() || !node.body.is_empty();
        let end = self.page.chars[self.chars(last).end - 1];
        let ended = self.marks.is_stop(end) || self.marks.is_closing(end);
        if unnumbered && ended && self.nodes.last().is_some_and(carries) {
            self.tree.close(rank);
        }
    }

    /// The points inside a line, as nodes.
    pub(super) fn list_items(
        &mut self,
        index: usize,
        rows: Vec<Occurrence>,
        parent: Option<usize>,
    ) {
        let Some(first) = rows.first() else {
            return;
        };
        let line = self.chars(index);
        let whole = first.chars.start == self.company.starts[index];
        if !whole {
            self.end_before(line.start..first.chars.start);
        }
        let depth = parent.map_or(0, |parent| self.nodes[parent].depth + 1);
        for (position, (value, sequence)) in values(&rows, whole).into_iter().enumerate() {
            let row = &rows[position];
            let next = rows.get(position + 1);
            let end = next.map_or(line.end, |next| next.chars.start);
            let begin = match (position, whole) {
                (0, true) => line.start,
                _ => row.chars.start,
            };
            let text = self.page.trim_end(begin..end);
            let number = Number {
                scheme: self.grammar.outline.rules.point.id.clone(),
                marker: self.page.bytes(row.chars.clone()),
                ordinal: value.to_string(),
            };
            let unexpected = sequence == Sequence::Other;
            let node = Node {
                number: Some(number),
                body: self.body(row.rest.min(text.end)..text.end),
                parent,
                depth,
                flags: unexpected.then_some(Flag::Unexpected).into_iter().collect(),
                ..self.node(index, Class::ListItem, text)
            };
            self.push(node, None);
        }
    }

    /// Ends the last node where the points inside its line begin.
    fn end_before(&mut self, before: Range<usize>) {
        let text = self.page.bytes(self.page.trim_end(before));
        if let Some(node) = self.nodes.last_mut() {
            node.text = text;
            node.body.end = node.body.end.min(node.text.end);
            node.body.start = node.body.start.min(node.body.end);
        }
    }
}

/// The values of points inside a line, and whether each is the next of its style. A row that
/// begins the line may go on from the line before.
fn values(rows: &[Occurrence], whole_line: bool) -> Vec<(u32, Sequence)> {
    let mut last: Vec<(usize, u32)> = Vec::new();
    let value = |(position, row): (usize, &Occurrence)| {
        let before = last.iter_mut().find(|(style, _)| *style == row.style);
        let next = before.as_ref().map_or(1, |(_, value)| value + 1);
        let value = if row.value == 0 { next } else { row.value };
        let goes_on = whole_line && position == 0;
        match before {
            Some(entry) => entry.1 = value,
            None => last.push((row.style, value)),
        }
        match value == next || value == 1 || goes_on {
            true => (value, Sequence::Next),
            false => (value, Sequence::Other),
        }
    };
    rows.iter().enumerate().map(value).collect()
}
