//! From top to bottom: each line becomes a node, or several where points stand inside it, and
//! takes its place in the tree.

mod finish;
mod points;
mod sections;

use super::Grammar;
use super::company::{self, Company};
use super::heading::Siblings;
use super::known::Known;
use super::line::Page;
use super::marker::Head;
use super::measure::Marks;
use super::opening::{self, Where};
use super::outline::{Class, Flag, Node};
use super::tail;
use super::tree::Tree;
use super::unnumbered::{self, Unnumbered};
use std::ops::Range;

/// A part after the report stands above all its numbers.
const PART_RANK: u32 = 1;

pub(in crate::report) struct Composer<'a> {
    page: &'a Page<'a>,
    heads: &'a [Head],
    known: &'a [Option<Known>],
    grammar: &'a Grammar,
    marks: &'a Marks<'a>,
    company: Company,
    unnumbered: Unnumbered,
    tree: Tree,
    nodes: Vec<Node>,
    /// The rank of each node that opens a section.
    ranks: Vec<Option<u32>>,
    /// The first scheme that stood with each Markdown level.
    markdown: [Option<usize>; 7],
}

impl<'a> Composer<'a> {
    pub(in crate::report) fn new(
        page: &'a Page<'a>,
        heads: &'a [Head],
        known: &'a [Option<Known>],
        grammar: &'a Grammar,
        marks: &'a Marks<'a>,
    ) -> Self {
        let company = company::read(page, heads, known, &grammar.outline);
        let unnumbered = unnumbered::read(page, heads, known, &company, grammar, marks);
        Self {
            page,
            heads,
            known,
            grammar,
            marks,
            company,
            unnumbered,
            tree: Tree::default(),
            nodes: Vec::with_capacity(page.lines.len()),
            ranks: Vec::with_capacity(page.lines.len()),
            markdown: [None; 7],
        }
    }

    pub(in crate::report) fn run(mut self) -> Vec<Node> {
        for index in 0..self.page.lines.len() {
            self.line(index);
        }
        self.flag_inversions();
        self.find_leads();
        self.tile();
        self.nodes
    }

    pub(super) fn chars(&self, index: usize) -> Range<usize> {
        self.page.lines[index].chars.clone()
    }

    pub(super) fn line(&mut self, index: usize) {
        if let Some(known) = self.known[index] {
            return self.known_line(index, known);
        }
        let line = self.chars(index);
        if tail::is_prompt(self.page, line.clone(), self.grammar) {
            self.plain(index, Class::Prompt, Vec::new());
            return;
        }
        if opening::is_salutation(self.page, line.clone(), self.grammar, Where::Anywhere) {
            self.plain(index, Class::Salutation, Vec::new());
            return;
        }
        let mut doubtful = false;
        if let Some(marker) = self.choose(index, &mut doubtful)
            && self.numbered(index, &marker)
        {
            return;
        }
        if self.heads[index].markdown.is_some() {
            return self.markdown_heading(index);
        }
        if self.block_point(index) || self.signed_point(index) {
            return;
        }
        if let Some(rank) = self.unnumbered.ranks[index] {
            if self.grammar.outline.rules.unnumbered.headings {
                return self.heading_without_number(index, rank);
            }
            doubtful |= self.tree.here().0.is_some();
        }
        let flags = if doubtful {
            vec![Flag::Ambiguous]
        } else {
            Vec::new()
        };
        self.paragraph(index, flags);
    }

    pub(super) fn heading_without_number(&mut self, index: usize, rank: u32) {
        self.tree.close(rank);
        let title = self.page.bytes(self.chars(index));
        let node = Node {
            body: title.end..title.end,
            title: Some(title),
            ..self.node(index, Class::Heading, self.chars(index))
        };
        self.open(node, rank);
    }

    pub(super) fn known_line(&mut self, index: usize, known: Known) {
        let line = self.chars(index);
        match known {
            Known::Title => {
                let start = match &self.heads[index].markdown {
                    Some(_) => self.heads[index].words,
                    None => line.start,
                };
                let title = self.page.bytes(start..line.end);
                let node = self.node(index, Class::Title, line);
                self.push(
                    Node {
                        body: title.end..title.end,
                        title: Some(title),
                        ..node
                    },
                    None,
                );
            }
            Known::Furniture => self.plain(index, Class::Paragraph, vec![Flag::Furniture]),
            Known::Subtitle => self.plain(index, Class::Subtitle, Vec::new()),
            Known::Salutation => self.plain(index, Class::Salutation, Vec::new()),
            Known::Part => {
                self.tree.close_all();
                self.heading_without_number(index, PART_RANK);
            }
            Known::Attachment | Known::Closing | Known::Signature | Known::Date => {
                let class = match known {
                    Known::Attachment => Class::Attachment,
                    Known::Signature => Class::Signature,
                    Known::Date => Class::Date,
                    _ => Class::Paragraph,
                };
                self.tree.close_all();
                self.plain(index, class, Vec::new());
            }
        }
    }

    pub(super) fn paragraph(&mut self, index: usize, flags: Vec<Flag>) {
        let line = self.chars(index);
        let start = self.company.starts[index];
        let rows = self.rows(index, start);
        let begins = rows.first().is_some_and(|row| row.chars.start == start);
        if begins {
            let (rank, id) = self.point_place(rows[0].style);
            if rows[0].value > 1 && self.tree.next_value(rank, id) == rows[0].value {
                self.tree.close(rank);
                let last = rows.iter().rfind(|row| row.style == rows[0].style);
                let value = last.map_or(0, |row| row.value);
                self.tree.count(id, vec![value], Siblings::Untitled);
            }
        } else {
            self.after_signed_points(index);
            let node = self.node(index, Class::Paragraph, line);
            self.push(Node { flags, ..node }, None);
        }
        let (parent, _) = self.tree.here();
        self.list_items(index, rows, parent);
    }

    pub(super) fn plain(&mut self, index: usize, class: Class, flags: Vec<Flag>) {
        let node = self.node(index, class, self.chars(index));
        self.push(Node { flags, ..node }, None);
    }

    pub(super) fn body(&self, chars: Range<usize>) -> Range<usize> {
        if chars.is_empty() && chars.end > 0 {
            let end = self.page.bytes(chars.end - 1..chars.end).end;
            return end..end;
        }
        self.page.bytes(chars)
    }

    pub(super) fn node(&self, index: usize, class: Class, chars: Range<usize>) -> Node {
        let text = self.page.bytes(chars);
        let (parent, depth) = self.tree.here();
        Node {
            class,
            span: text.clone(),
            body: text.clone(),
            text,
            line: self.page.lines[index].number,
            number: None,
            title: None,
            depth,
            parent,
            role: None,
            flags: Vec::new(),
        }
    }

    pub(super) fn open(&mut self, node: Node, rank: u32) {
        let (parent, depth) = self.tree.here();
        self.tree.open(self.nodes.len(), rank);
        self.push(
            Node {
                parent,
                depth,
                ..node
            },
            Some(rank),
        );
    }

    pub(super) fn push(&mut self, mut node: Node, rank: Option<u32>) {
        node.flags.sort_unstable();
        node.flags.dedup();
        self.nodes.push(node);
        self.ranks.push(rank);
    }
}
