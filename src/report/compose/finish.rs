//! What can be said of a node only when all are known.

use super::Composer;
use crate::report::line::folded;
use crate::report::outline::{Class, Flag, Node};

/// The shortest line before the first section that is a lead without ending a sentence.
const SHORTEST_LEAD: usize = 20;

impl Composer<'_> {
    pub(super) fn flag_inversions(&mut self) {
        let point = self.grammar.outline.rules.point.rank;
        let mut smallest = u32::MAX;
        for (node, rank) in self.nodes.iter_mut().zip(&self.ranks).rev() {
            let numbered = node
                .number
                .as_ref()
                .is_some_and(|number| !number.ordinal.is_empty());
            let Some(rank) = rank.filter(|rank| node.parent.is_none() && numbered && *rank < point)
            else {
                continue;
            };
            if rank > smallest && !node.has(Flag::Unexpected) {
                node.flags.push(Flag::Unexpected);
                node.flags.sort_unstable();
            }
            smallest = smallest.min(rank);
        }
    }

    pub(super) fn find_leads(&mut self) {
        let Some(first) = self
            .nodes
            .iter()
            .position(|node| node.class.opens_section())
        else {
            return;
        };
        let source = self.page.source;
        for node in &mut self.nodes[..first] {
            let text = &source[node.text.clone()];
            let ended = text.chars().next_back().is_some_and(|last| {
                let last = folded(last);
                self.marks.is_stop(last) || self.grammar.outline.words.label.contains(&last)
            });
            let lead = ended || text.chars().count() >= SHORTEST_LEAD;
            if node.class == Class::Paragraph && !node.has(Flag::Furniture) && lead {
                node.class = Class::Lead;
            }
        }
    }

    pub(super) fn tile(&mut self) {
        let mut end = self.page.source.len();
        if self.nodes.is_empty() && end > self.page.start {
            let nothing = end..end;
            self.nodes.push(Node {
                class: Class::Paragraph,
                span: self.page.start..end,
                text: nothing.clone(),
                line: self.page.source[..self.page.start].matches('\n').count() + 1,
                number: None,
                title: None,
                body: nothing,
                depth: 0,
                parent: None,
                role: None,
                flags: Vec::new(),
            });
            return;
        }
        let mut lines = self.page.lines.iter().rev().peekable();
        for index in (0..self.nodes.len()).rev() {
            let line = self.nodes[index].line;
            let continues = index > 0 && self.nodes[index - 1].line == line;
            let start = match (index, continues) {
                (0, _) => self.page.start,
                (_, true) => self.nodes[index].text.start,
                (_, false) => {
                    while lines.next_if(|other| other.number > line).is_some() {}
                    lines.peek().map_or(end, |other| other.start)
                }
            };
            self.nodes[index].span = start..end;
            end = start;
        }
    }
}
