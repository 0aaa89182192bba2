//! Lines with a number, and Markdown headings.

use super::Composer;
use crate::report::heading::{self, Guard, Place, Points, Sequence, Siblings, Spacing, Verdict};
use crate::report::marker::Marker;
use crate::report::outline::{Class, Flag, Node, Number};
use crate::report::point::Occurrence;
use std::ops::Range;

/// Within how many lines the next number is looked for.
const SIBLING_WITHIN: usize = 30;

impl Composer<'_> {
    pub(super) fn choose(&self, index: usize, doubtful: &mut bool) -> Option<Marker> {
        let end = self.chars(index).end;
        let mut second = None;
        for marker in &self.heads[index].markers {
            let sequence = self.sequence(marker);
            match heading::guard(self.page, marker, end, &self.grammar.outline, sequence) {
                Guard::Sentence => {}
                Guard::DoubtfulSentence => *doubtful = true,
                guard => {
                    let mut marker = marker.clone();
                    if guard == Guard::DoubtfulNumber {
                        marker.flags.push(Flag::Ambiguous);
                    }
                    if sequence == Sequence::Next {
                        return Some(marker);
                    }
                    second.get_or_insert(marker);
                }
            }
        }
        second
    }

    pub(super) fn rank(&self, marker: &Marker) -> u32 {
        let scheme = &self.grammar.outline.schemes[marker.scheme];
        let deeper = marker.values.len().saturating_sub(2) * 2;
        scheme.rules.rank + u32::try_from(deeper).unwrap_or(0)
    }

    pub(super) fn sequence(&self, marker: &Marker) -> Sequence {
        let id = self.grammar.outline.schemes[marker.scheme].id;
        self.tree.sequence(self.rank(marker), id, &marker.values)
    }

    /// A line with a number; false where its words make it none.
    pub(super) fn numbered(&mut self, index: usize, marker: &Marker) -> bool {
        let line = self.chars(index);
        let scheme = &self.grammar.outline.schemes[marker.scheme];
        let rank = self.rank(marker);
        self.tree.resume(rank, scheme.id, &marker.values);
        let rest = self.page.skip_space(marker.rest..line.end)..line.end;
        let rows = self.rows(index, rest.start);
        let place = self.place(index, marker, &rows);
        let mut verdict = heading::read(self.page, rest.clone(), scheme, place, self.marks);
        // Points cut a title in two: then it is none.
        let cut = |end: usize| rows.first().is_some_and(|row| row.chars.start < end);
        if let Verdict::Heading(title, _) | Verdict::RunIn(title, _) = &verdict
            && cut(title.end)
        {
            verdict = Verdict::Item;
        }
        if self.heads[index].markdown.is_some() && verdict == Verdict::Item && rows.is_empty() {
            verdict = Verdict::Heading(rest.clone(), Vec::new());
        }
        let (class, title, body, mut flags) = match verdict {
            Verdict::Heading(title, flags) => (Class::Heading, Some(title), line.end, flags),
            Verdict::RunIn(title, body) => (Class::RunIn, Some(title), body, Vec::new()),
            Verdict::Item if scheme.rules.titled || (marker.cautious && scheme.rules.capital) => {
                return false;
            }
            Verdict::Item => (Class::Item, None, rest.start, Vec::new()),
        };
        flags.extend(&marker.flags);
        if place.sequence == Sequence::Other {
            flags.push(Flag::Unexpected);
        }
        flags.extend(self.flags_of_head(index, scheme.id));
        self.tree.close(rank);
        let siblings = match class {
            Class::Item => Siblings::Untitled,
            _ => Siblings::Headed,
        };
        self.tree.count(scheme.id, marker.values.clone(), siblings);
        let bold = self.heads[index].bold;
        let node = Node {
            number: Some(self.number(marker)),
            title: title.map(|title| self.body(self.without_bold(title, bold))),
            body: self.body(body..line.end),
            flags,
            ..self.node(index, class, line)
        };
        let parent = self.nodes.len();
        self.open(node, rank);
        self.list_items(index, rows, Some(parent));
        true
    }

    /// What the place says about a number.
    fn place(&self, index: usize, marker: &Marker, rows: &[Occurrence]) -> Place {
        let id = self.grammar.outline.schemes[marker.scheme].id;
        Place {
            sequence: self.sequence(marker),
            siblings: match self.tree.siblings(self.rank(marker), id) {
                Siblings::Untitled if self.next_is_titled(index, marker) => Siblings::Headed,
                siblings => siblings,
            },
            points: match rows.is_empty() {
                true => Points::Absent,
                false => Points::Follow,
            },
            spacing: match marker.rest > marker.chars.end || marker.separated {
                true => Spacing::Apart,
                false => Spacing::Close,
            },
        }
    }

    /// True where the next number of the scheme stands soon after and has a title.
    fn next_is_titled(&self, index: usize, marker: &Marker) -> bool {
        let scheme = &self.grammar.outline.schemes[marker.scheme];
        if scheme.rules.run_in_after == scheme.rules.run_in {
            return false;
        }
        let follows = |other: &&Marker| {
            other.scheme == marker.scheme
                && other.values.last() == marker.values.last().map(|last| last + 1).as_ref()
        };
        let last = self.heads.len().min(index + 1 + SIBLING_WITHIN);
        let next = (index + 1..last).find_map(|line| {
            let found = self.heads[line].markers.iter().find(follows)?;
            Some((line, found))
        });
        next.is_some_and(|(line, next)| {
            let place = Place {
                sequence: Sequence::Next,
                siblings: Siblings::Untitled,
                points: Points::Absent,
                spacing: Spacing::Apart,
            };
            let rest = next.rest..self.chars(line).end;
            heading::read(self.page, rest, scheme, place, self.marks) != Verdict::Item
        })
    }

    fn number(&self, marker: &Marker) -> Number {
        Number {
            scheme: self.grammar.outline.schemes[marker.scheme].rules.id.clone(),
            marker: self.page.bytes(marker.chars.clone()),
            ordinal: ordinal(&marker.values),
        }
    }

    /// What is unusual before the number; a Markdown level that stood with another scheme before
    /// is in doubt.
    fn flags_of_head(&mut self, index: usize, scheme: usize) -> Vec<Flag> {
        let head = &self.heads[index];
        let mut flags = Vec::new();
        flags.extend(head.bullet.then_some(Flag::Bullet));
        flags.extend(head.bold.then_some(Flag::Bold));
        if let Some((_, level)) = &head.markdown {
            let seen = &mut self.markdown[*level as usize % 7];
            if *seen.get_or_insert(scheme) != scheme {
                flags.push(Flag::Ambiguous);
            }
        }
        flags
    }

    pub(super) fn without_bold(&self, mut chars: Range<usize>, bold: bool) -> Range<usize> {
        let mark = |at: usize| matches!(self.page.chars[at], '*' | '_' | ' ');
        while bold && !chars.is_empty() && mark(chars.start) {
            chars.start += 1;
        }
        while bold && !chars.is_empty() && mark(chars.end - 1) {
            chars.end -= 1;
        }
        chars
    }

    pub(super) fn markdown_heading(&mut self, index: usize) {
        let line = self.chars(index);
        let head = &self.heads[index];
        let Some((signs, level)) = head.markdown.clone() else {
            return;
        };
        let mut title = head.words..line.end;
        while title.end > title.start && matches!(self.page.chars[title.end - 1], '#' | ' ') {
            title.end -= 1;
        }
        let rank = self.grammar.outline.rules.markdown_rank * level;
        self.tree.close(rank);
        let number = Number {
            scheme: "md".to_owned(),
            marker: self.page.bytes(signs),
            ordinal: String::new(),
        };
        let node = Node {
            number: Some(number),
            title: Some(self.body(self.without_bold(title, true))),
            body: self.body(line.end..line.end),
            ..self.node(index, Class::Heading, line)
        };
        self.open(node, rank);
    }
}

fn ordinal(values: &[u32]) -> String {
    let values: Vec<String> = values.iter().map(u32::to_string).collect();
    values.join(".")
}
