//! What last year's text is made of: its sections with their roles, what it promised, where its
//! closing begins.

use super::Order;
use crate::report::sentence::{Cut, pieces};
use crate::report::{Class, Flag, Node, Number, Outline, Role};
use crate::series::Year;
use std::ops::Range;

/// The shortest sentence of a plan that is taken for an item, in characters.
const SHORTEST_ITEM: usize = 4;
/// A title shorter than this, in characters, only labels what its sentence promises.
const SHORTEST_TITLE: usize = 8;

/// Last year's text.
pub(super) struct LastYear<'a> {
    pub(super) outline: &'a Outline,
    /// The role of each node that opens a section: its own, or of what stands above it.
    roles: Vec<Option<Role>>,
    /// From this node on there is nothing but set phrases, signature, date and attachments.
    pub(super) closing: usize,
    /// Items of its plan, quoted.
    pub(super) planned: Vec<String>,
    /// Its problems, quoted.
    pub(super) problems: Vec<String>,
    /// The section under which the plan is answered.
    pub(super) plan_answered_at: Option<usize>,
    /// The section under which the problems are answered.
    pub(super) problems_answered_at: Option<usize>,
}

impl<'a> LastYear<'a> {
    pub(super) fn read(outline: &'a Outline, year: Year, order: &Order<'_>) -> Self {
        let mut last_year = Self {
            outline,
            roles: Vec::new(),
            closing: closing(outline, order),
            planned: Vec::new(),
            problems: Vec::new(),
            plan_answered_at: None,
            problems_answered_at: None,
        };
        for index in 0..outline.nodes.len() {
            let role = last_year.find_role(index, year, order);
            last_year.roles.push(role);
        }
        last_year.planned = last_year.items(Role::PLAN, order);
        last_year.problems = last_year.items(Role::PROBLEM, order);
        last_year.plan_answered_at = last_year.work_part();
        last_year.problems_answered_at = last_year.rectifying_part(order);
        last_year
    }

    /// Sections directly beneath another, or at the top.
    pub(super) fn children(&self, parent: Option<usize>) -> impl Iterator<Item = usize> {
        let nodes = &self.outline.nodes;
        (0..self.closing)
            .filter(move |&at| nodes[at].class.opens_section() && nodes[at].parent == parent)
    }

    pub(super) fn role(&self, at: usize) -> Option<&Role> {
        self.roles.get(at)?.as_ref()
    }

    fn has_role(&self, at: usize, name: &str) -> bool {
        self.role(at).is_some_and(|role| role.name() == name)
    }

    /// The nodes of a section, its subsections included.
    pub(super) fn within(&self, at: usize) -> Range<usize> {
        let nodes = &self.outline.nodes;
        let outside = |index: usize| {
            let node = &nodes[index];
            node.class.opens_section() && node.depth <= nodes[at].depth
        };
        let end = (at + 1..self.closing).find(|&index| outside(index));
        at..end.unwrap_or(self.closing.max(at + 1))
    }

    /// True of a bulleted line: a thing told, and no title of more.
    pub(super) fn is_bullet(&self, at: usize) -> bool {
        let node = &self.outline.nodes[at];
        let bullet = |number: &Number| {
            let marker = &self.outline.source[number.marker.clone()];
            number.ordinal.is_empty() && marker.starts_with(|first: char| first.is_ascii())
        };
        node.class == Class::Point && node.number.as_ref().is_none_or(bullet)
    }

    /// The title in the text itself, its lines joined.
    pub(super) fn title(&self) -> Option<String> {
        let lines: Vec<&str> = self
            .outline
            .nodes
            .iter()
            .filter(|node| node.class == Class::Title)
            .map(|node| match self.outline.title(node) {
                "" => self.outline.text(node),
                title => title,
            })
            .collect();
        (!lines.is_empty()).then(|| lines.concat())
    }

    /// The role of a section: that of the kind's part with the same title, its own, or of the
    /// section above. Beneath a part on work, a cue word is only a word; and work is a part's role.
    fn find_role(&self, at: usize, year: Year, order: &Order<'_>) -> Option<Role> {
        let node = &self.outline.nodes[at];
        if !node.class.opens_section() {
            return None;
        }
        let own = stated_role(self.outline.title(node), year, order).or(node.role.clone());
        let Some(parent) = node.parent else {
            return own;
        };
        let above = self.role(parent).cloned();
        match own {
            Some(own) if is_answered_anew(&own) && above.as_ref().is_none_or(is_answered_anew) => {
                Some(own)
            }
            Some(_) | None => above,
        }
    }

    /// The first part on what was done; failing that, the first that promises nothing.
    fn work_part(&self) -> Option<usize> {
        let by_role = self
            .children(None)
            .find(|&at| self.has_role(at, Role::WORK));
        by_role.or_else(|| {
            self.children(None).find(|&at| {
                let heading = matches!(self.outline.nodes[at].class, Class::Heading | Class::RunIn);
                heading && self.role(at).is_none()
            })
        })
    }

    /// The part on what became of criticism; where the kind has none, the part on problems.
    fn rectifying_part(&self, order: &Order<'_>) -> Option<usize> {
        let first = |role: &str| (0..self.closing).find(|&at| self.has_role(at, role));
        first(Role::RECTIFY).or_else(|| match order.kind.part(&Role::new(Role::RECTIFY)) {
            Some(_) => None,
            None => first(Role::PROBLEM),
        })
    }

    /// What the sections of a role list: titles of points and headings, points within a
    /// paragraph, or, where there is neither, sentences.
    fn items(&self, role: &str, order: &Order<'_>) -> Vec<String> {
        let outline = self.outline;
        let tops = (0..self.closing).filter(|&at| {
            let above = outline.nodes[at].parent;
            self.has_role(at, role) && !above.is_some_and(|above| self.has_role(above, role))
        });
        let mut items = Vec::new();
        for top in tops {
            let of_role: Vec<usize> = self
                .within(top)
                .filter(|&at| self.section_of(at).is_some_and(|s| self.has_role(s, role)))
                .collect();
            let listed: Vec<&str> = of_role
                .iter()
                .filter(|&&at| at != top || outline.nodes[at].class != Class::Heading)
                .filter_map(|&at| self.listed(at, top, order))
                .collect();
            let found = if listed.is_empty() {
                self.sentences(&of_role, top, order)
            } else {
                listed
            };
            for item in found.into_iter().map(|item| quoted(item, order)) {
                if item.chars().count() >= SHORTEST_ITEM && !items.contains(&item) {
                    items.push(item);
                }
            }
        }
        items
    }

    fn section_of(&self, at: usize) -> Option<usize> {
        let node = &self.outline.nodes[at];
        if node.class.opens_section() {
            Some(at)
        } else {
            node.parent
        }
    }

    /// The words of a node that lists something: no heading that only gathers others.
    fn listed(&self, at: usize, top: usize, order: &Order<'_>) -> Option<&'a str> {
        let node = &self.outline.nodes[at];
        if node.class == Class::ListItem {
            return self.first_sentence(self.after_marker(node), order);
        }
        if !node.class.opens_section() || at == top || self.children(Some(at)).next().is_some() {
            return None;
        }
        match self.outline.title(node) {
            title if title.chars().count() < SHORTEST_TITLE => {
                self.first_sentence(self.after_marker(node), order)
            }
            title => Some(title),
        }
    }

    fn sentences(&self, nodes: &[usize], top: usize, order: &Order<'_>) -> Vec<&'a str> {
        let mut found = Vec::new();
        for &at in nodes {
            let node = &self.outline.nodes[at];
            let text = match node.class {
                Class::Paragraph => self.outline.text(node),
                _ if at == top => self.outline.body(node),
                _ => continue,
            };
            let sentences = pieces(text, Cut::HalfSentence, order.grammar);
            found.extend(
                sentences
                    .into_iter()
                    .map(|range| text[range].trim())
                    .filter(|sentence| !order.words.is_set_phrase(sentence)),
            );
        }
        found
    }

    fn after_marker(&self, node: &Node) -> &'a str {
        let start = node
            .number
            .as_ref()
            .map_or(node.text.start, |n| n.marker.end);
        &self.outline.source[start..node.text.end.max(start)]
    }

    fn first_sentence(&self, text: &'a str, order: &Order<'_>) -> Option<&'a str> {
        let first = pieces(text, Cut::Sentence, order.grammar)
            .into_iter()
            .next()?;
        Some(&text[first])
    }
}

/// The role of the kind's part that has this title, years filled in.
fn stated_role(title: &str, year: Year, order: &Order<'_>) -> Option<Role> {
    let of_last_year = |text: &str| {
        text.replace("{year}", &year.to_string())
            .replace("{next_year}", &year.after().to_string())
    };
    let parts = &order.kind.parts;
    let part = parts
        .iter()
        .find(|part| !title.is_empty() && of_last_year(&part.title) == title)?;
    Some(part.role.clone())
}

/// True of roles whose points are last year's promises: they stand in questions, and not as this
/// year's headings.
pub(super) fn is_answered_anew(role: &Role) -> bool {
    [Role::PLAN, Role::PROBLEM, Role::RECTIFY, "cause"].contains(&role.name())
}

/// Where the closing begins: after it nothing but set phrases, signature, date, attachments.
fn closing(outline: &Outline, order: &Order<'_>) -> usize {
    let closes = |node: &Node| match node.class {
        Class::Signature | Class::Date | Class::Attachment | Class::Prompt => true,
        Class::Paragraph | Class::Lead => order.words.is_set_phrase(outline.text(node)),
        _ => node.has(Flag::Furniture),
    };
    let own = &outline.nodes[..appended(outline)];
    let last = own.iter().rposition(|node| !closes(node));
    last.map_or(0, |last| last + 1)
}

/// Where parts without a number begin that follow numbered ones: what last year appended.
fn appended(outline: &Outline) -> usize {
    let nodes = &outline.nodes;
    let is_part = |node: &&Node| node.class == Class::Heading && node.parent.is_none();
    let is_numbered = |node: &Node| node.number.is_some();
    let Some(last) = nodes
        .iter()
        .rposition(|node| is_part(&node) && is_numbered(node))
    else {
        return nodes.len();
    };
    let appended = nodes[last..]
        .iter()
        .position(|node| is_part(&node) && !is_numbered(node));
    appended.map_or(nodes.len(), |after| last + after)
}

/// Last year's words as they stand in a question.
fn quoted(item: &str, order: &Order<'_>) -> String {
    let rules = &order.words.rules;
    let trimmed = item.trim().trim_matches(|c| rules.trim.contains(c));
    let mut words: String = trimmed.chars().take(rules.quoted_chars).collect();
    if words.len() < trimmed.len() {
        words.push('…');
    }
    for (mark, inner) in &rules.inner_quotes {
        words = words.replace(mark, inner);
    }
    words
}
