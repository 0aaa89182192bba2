//! What a report promises: the items of its plan, and its problems.

use super::ItemWords;
use super::parts::Parts;
use crate::report::sentence::{Cut, pieces};
use crate::report::{Class, Flag, Node, WordGrammar};

/// The shortest sentence of a plan that is taken for an item, in characters.
const SHORTEST_ITEM: usize = 4;
/// A title shorter than this, in characters, only labels what its sentence promises.
const SHORTEST_TITLE: usize = 8;

/// An item of a plan, or a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::years) struct Item<'a> {
    /// Its words, without number and end mark.
    pub(in crate::years) text: &'a str,
    /// The node that it was found in.
    pub(in crate::years) node: usize,
}

/// What the sections of a role list: titles of points and headings, points within a paragraph, or,
/// where there is neither, sentences; each once, in the order of the text.
pub(in crate::years) fn items<'a>(
    parts: &Parts<'a>,
    role: &str,
    words: &ItemWords,
    grammar: &WordGrammar,
) -> Vec<Item<'a>> {
    let listing = Listing {
        parts,
        words,
        grammar,
    };
    let tops = (0..parts.closing).filter(|&at| {
        let above = parts.outline.nodes[at].parent;
        parts.has_role(at, role) && !above.is_some_and(|above| parts.has_role(above, role))
    });
    let mut items: Vec<Item<'a>> = Vec::new();
    for found in tops.flat_map(|top| listing.within(top, role)) {
        let text = words.trimmed(found.text);
        let is_known = items.iter().any(|item| item.text == text);
        if text.chars().count() >= SHORTEST_ITEM && !is_known {
            items.push(Item { text, ..found });
        }
    }
    items
}

struct Listing<'a, 'p> {
    parts: &'p Parts<'a>,
    words: &'p ItemWords,
    grammar: &'p WordGrammar,
}

impl<'a> Listing<'a, '_> {
    fn within(&self, top: usize, role: &str) -> Vec<Item<'a>> {
        let parts = self.parts;
        let nodes = &parts.outline.nodes;
        let is_of_role = |at: usize| {
            parts
                .section_of(at)
                .is_some_and(|s| parts.has_role(s, role))
        };
        let of_role: Vec<usize> = parts.within(top).filter(|&at| is_of_role(at)).collect();
        let listed: Vec<Item<'a>> = of_role
            .iter()
            .filter(|&&at| at != top || nodes[at].class != Class::Heading)
            .filter_map(|&node| {
                let text = self.listed(node, top)?;
                Some(Item { text, node })
            })
            .collect();
        if listed.is_empty() {
            self.sentences(&of_role, top)
        } else {
            listed
        }
    }

    /// The words of a node that lists something: no heading that only gathers others.
    fn listed(&self, at: usize, top: usize) -> Option<&'a str> {
        let outline = self.parts.outline;
        let node = &outline.nodes[at];
        if node.class == Class::ListItem {
            return self.first_sentence(self.after_marker(node));
        }
        let gathers = || self.parts.children(Some(at)).next().is_some();
        if !node.class.opens_section() || at == top || gathers() {
            return None;
        }
        match outline.title(node) {
            title if title.chars().count() < SHORTEST_TITLE => {
                self.first_sentence(self.after_marker(node))
            }
            title => Some(title),
        }
    }

    fn sentences(&self, nodes: &[usize], top: usize) -> Vec<Item<'a>> {
        let outline = self.parts.outline;
        let mut found = Vec::new();
        for &at in nodes {
            let node = &outline.nodes[at];
            let text = match node.class {
                _ if node.has(Flag::Furniture) => continue,
                Class::Paragraph => outline.text(node),
                _ if at == top => outline.body(node),
                _ => continue,
            };
            let sentences = pieces(text, Cut::HalfSentence, self.grammar);
            let sentences = sentences.into_iter().map(|range| text[range].trim());
            let said = sentences.filter(|sentence| !self.words.is_set_phrase(sentence));
            found.extend(said.map(|text| Item { text, node: at }));
        }
        found
    }

    fn after_marker(&self, node: &Node) -> &'a str {
        let start = node
            .number
            .as_ref()
            .map_or(node.text.start, |n| n.marker.end);
        &self.parts.outline.source[start..node.text.end.max(start)]
    }

    fn first_sentence(&self, text: &'a str) -> Option<&'a str> {
        let first = pieces(text, Cut::Sentence, self.grammar)
            .into_iter()
            .next()?;
        Some(&text[first])
    }
}
