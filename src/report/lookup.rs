//! A section of an outline, found by its number path (`一（四）`, `2.1`) or by words of its title.

use super::line::folded_words;
use super::outline::{Node, Outline};
use super::token::is_blank;
use super::{Class, Grammar};
use std::ops::Range;

impl Outline {
    /// The sections that a user may mean: all that fit best, in the order of the text.
    pub fn sections_named(&self, words: &str, grammar: &Grammar) -> Vec<usize> {
        let wanted = bare(words);
        if wanted.is_empty() {
            return Vec::new();
        }
        let by = |fits: &dyn Fn(usize, &Node) -> bool| -> Vec<usize> {
            let sections = self.nodes.iter().enumerate();
            sections
                .filter(|(_, node)| node.class.opens_section())
                .filter(|(index, node)| fits(*index, node))
                .map(|(index, _)| index)
                .collect()
        };
        let heading = |node: &Node| bare(&format!("{}{}", self.marker(node), self.title(node)));
        let numbers = grammar.outline.numbers_of(words);
        let mut found = by(&|_, node| heading(node) == wanted || bare(self.title(node)) == wanted);
        if found.is_empty() && !numbers.is_empty() {
            found = by(&|index, _| self.number_path(index) == numbers);
        }
        if found.is_empty() && !numbers.is_empty() {
            found = by(&|index, _| self.number_path(index).ends_with(&numbers));
        }
        if found.is_empty() {
            found = by(&|_, node| heading(node).contains(&wanted));
        }
        if found.is_empty() {
            found = by(&|_, node| node.title.is_none() && bare(self.body(node)).contains(&wanted));
        }
        found
    }

    /// The numbers of a section and of those above it, from the top; a path such as 2.1 stands
    /// for its own upper parts.
    fn number_path(&self, index: usize) -> Vec<u32> {
        let mut path = Vec::new();
        let mut at = Some(index);
        while let Some(index) = at {
            let node = &self.nodes[index];
            let ordinal = node.number.as_ref().map_or("", |number| &number.ordinal);
            let values: Vec<u32> = ordinal.split('.').filter_map(|n| n.parse().ok()).collect();
            let named_already = values.len() == 1 && path.len() > 1 && path[0] == values[0];
            let is_path = path.len() > 1 && self.is_path(at, &path);
            if !(named_already && is_path) {
                path.splice(0..0, values);
            }
            at = node.parent;
        }
        path
    }

    /// True where a section directly under this one carries the whole path in its own number.
    fn is_path(&self, above: Option<usize>, path: &[u32]) -> bool {
        let values: Vec<String> = path.iter().map(u32::to_string).collect();
        let written = values.join(".");
        self.nodes.iter().any(|node| {
            let own = node.number.as_ref().map_or("", |number| &number.ordinal);
            node.parent == above && own.contains('.') && written.starts_with(own)
        })
    }

    /// The nodes of a section: itself and all under it.
    pub fn within(&self, section: usize) -> Range<usize> {
        let under = |index: usize| {
            let mut at = self.nodes[index].parent;
            while let Some(parent) = at.filter(|parent| *parent > section) {
                at = self.nodes[parent].parent;
            }
            at == Some(section)
        };
        let end = (section + 1..self.nodes.len()).find(|&index| !under(index));
        section..end.unwrap_or(self.nodes.len())
    }

    /// Characters of a node's own words; white space is not counted, nor a prompt.
    pub fn chars(&self, node: &Node) -> usize {
        match node.class {
            Class::Prompt => 0,
            _ => self.text(node).chars().filter(|&c| !is_blank(c)).count(),
        }
    }
}

/// Letters and digits alone, in lower case and half width.
fn bare(words: &str) -> String {
    let folded = folded_words(words).into_iter();
    folded
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
