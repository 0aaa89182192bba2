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
            .flat_map(|&node| {
                let texts = self.listed(node, top).into_iter();
                texts.map(move |text| Item { text, node })
            })
            .filter(|item| !self.words.is_statement(item.text))
            .collect();
        if listed.is_empty() {
            self.sentences(&of_role, top)
        } else {
            listed
        }
    }

    /// What a node lists: no heading that only gathers others, and of one that only names a field
    /// the sentences under it.
    fn listed(&self, at: usize, top: usize) -> Vec<&'a str> {
        let outline = self.parts.outline;
        let node = &outline.nodes[at];
        let first = || Vec::from_iter(self.first_sentence(self.after_marker(node)));
        if node.class == Class::ListItem {
            return first();
        }
        if !node.class.opens_section() || at == top || self.gathers(at) {
            return Vec::new();
        }
        match outline.title(node) {
            title if self.words.is_label(title) => {
                told_under(self.parts, at, self.words, self.grammar)
            }
            title if title.chars().count() < SHORTEST_TITLE => first(),
            title => vec![title],
        }
    }

    /// True of a section whose points list what it is about.
    fn gathers(&self, at: usize) -> bool {
        let mut nodes = self.parts.outline.nodes.iter();
        let is_listed = |node: &Node| node.class == Class::ListItem && node.parent == Some(at);
        self.parts.children(Some(at)).next().is_some() || nodes.any(is_listed)
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
            let is_none = |sentence: &str| {
                self.words.is_set_phrase(sentence) || self.words.is_statement(sentence)
            };
            let said = sentences.filter(|sentence| !is_none(sentence));
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

/// The sentences that tell what an item means by its title, where it is one.
pub(super) fn told_beside<'a>(
    parts: &Parts<'a>,
    item: Item<'_>,
    words: &ItemWords,
    grammar: &WordGrammar,
) -> Vec<&'a str> {
    let node = &parts.outline.nodes[item.node];
    let title = words.trimmed(parts.outline.title(node));
    let is_titled = match node.class {
        Class::ListItem => true,
        class => class.opens_section() && item.text.starts_with(title),
    };
    if !is_titled {
        return Vec::new();
    }
    let mut told = told_under(parts, item.node, words, grammar);
    told.retain(|sentence| !item.text.contains(words.trimmed(sentence)));
    told
}

/// The sentences that stand under the title of a section, and in no section beneath it.
pub(super) fn told_under<'a>(
    parts: &Parts<'a>,
    section: usize,
    words: &ItemWords,
    grammar: &WordGrammar,
) -> Vec<&'a str> {
    let outline = parts.outline;
    let all = match outline.nodes[section].class.opens_section() {
        true => parts.within(section),
        false => section..section + 1,
    };
    let own = all.filter_map(|at| {
        let node = &outline.nodes[at];
        match node.class {
            _ if node.has(Flag::Furniture) => None,
            _ if at == section && node.class != Class::ListItem => Some(outline.body(node)),
            Class::Paragraph | Class::ListItem => Some(outline.text(node)),
            _ => None,
        }
    });
    let sentences = own.flat_map(|text| {
        let sentences = pieces(text, Cut::HalfSentence, grammar).into_iter();
        sentences.map(move |range| text[range].trim())
    });
    sentences
        .filter(|sentence| {
            words.trimmed(sentence).chars().count() >= SHORTEST_ITEM
                && !words.is_set_phrase(sentence)
                && !words.is_statement(sentence)
        })
        .collect()
}
