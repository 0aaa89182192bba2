//! The parts of a report as its promises need them: what each is for, what stands in it, and where
//! the closing begins.

use super::ItemWords;
use crate::report::{Class, Flag, Node, Number, Outline, Role};
use crate::series::{Kind, Year};
use std::ops::Range;

/// What is known of a report beside its text.
#[derive(Debug, Clone, Copy)]
pub struct KindOf<'a> {
    /// Its kind, whose parts say what they are for.
    pub kind: &'a Kind,
    /// The year that it is about.
    pub year: Year,
}

impl KindOf<'_> {
    /// The role of the kind's part that has this title, or had it, years filled in.
    fn stated_role(&self, title: &str) -> Option<Role> {
        let part = self.kind.part_titled(title, self.year)?;
        Some(part.role.clone())
    }
}

/// A report and what its parts are for.
#[derive(Debug)]
pub(in crate::years) struct Parts<'a> {
    pub(in crate::years) outline: &'a Outline,
    /// The role of each node that opens a section: its own, or of what stands above it.
    roles: Vec<Option<Role>>,
    /// From this node on there is nothing but set phrases, signature, date and attachments.
    pub(in crate::years) closing: usize,
}

impl<'a> Parts<'a> {
    pub(in crate::years) fn read(
        outline: &'a Outline,
        kind: Option<KindOf<'_>>,
        words: &ItemWords,
    ) -> Self {
        let mut parts = Self {
            outline,
            roles: Vec::with_capacity(outline.nodes.len()),
            closing: closing(outline, words),
        };
        for index in 0..outline.nodes.len() {
            let role = parts.find_role(index, kind);
            parts.roles.push(role);
        }
        parts
    }

    /// Sections directly beneath another, or at the top.
    pub(in crate::years) fn children(&self, parent: Option<usize>) -> impl Iterator<Item = usize> {
        let nodes = &self.outline.nodes;
        (0..self.closing)
            .filter(move |&at| nodes[at].class.opens_section() && nodes[at].parent == parent)
    }

    pub(in crate::years) fn role(&self, at: usize) -> Option<&Role> {
        self.roles.get(at)?.as_ref()
    }

    pub(in crate::years) fn has_role(&self, at: usize, name: &str) -> bool {
        self.role(at).is_some_and(|role| role.name() == name)
    }

    /// The nodes of a section, its subsections included.
    pub(in crate::years) fn within(&self, at: usize) -> Range<usize> {
        let nodes = &self.outline.nodes;
        let outside = |index: usize| {
            let node = &nodes[index];
            node.class.opens_section() && node.depth <= nodes[at].depth
        };
        let end = (at + 1..self.closing).find(|&index| outside(index));
        at..end.unwrap_or(self.closing.max(at + 1))
    }

    /// The section that a node opens or stands in.
    pub(in crate::years) fn section_of(&self, at: usize) -> Option<usize> {
        let node = &self.outline.nodes[at];
        if node.class.opens_section() {
            Some(at)
        } else {
            node.parent
        }
    }

    /// True of a bulleted line: a thing told, and no title of more.
    pub(in crate::years) fn is_bullet(&self, at: usize) -> bool {
        let node = &self.outline.nodes[at];
        let bullet = |number: &Number| {
            let marker = &self.outline.source[number.marker.clone()];
            number.ordinal.is_empty() && marker.starts_with(|first: char| first.is_ascii())
        };
        node.class == Class::Point && node.number.as_ref().is_none_or(bullet)
    }

    /// The role of a section: that of the kind's part with the same title, its own, or of the
    /// section above. Beneath a part on work, a cue word is only a word, but of a title that says
    /// beyond doubt that problems or plans are told; and work is a part's role.
    fn find_role(&self, at: usize, kind: Option<KindOf<'_>>) -> Option<Role> {
        let node = &self.outline.nodes[at];
        if !node.class.opens_section() {
            return None;
        }
        let stated = kind.and_then(|kind| kind.stated_role(self.outline.title(node)));
        let own = stated.or(node.role.clone());
        let Some(parent) = node.parent else {
            return own;
        };
        let above = self.role(parent).cloned();
        match own {
            Some(own) if is_answered_anew(&own) && above.as_ref().is_none_or(is_answered_anew) => {
                Some(own)
            }
            Some(own) if [Role::PLAN, Role::PROBLEM].contains(&own.name()) => Some(own),
            Some(_) | None => above,
        }
    }
}

/// True of roles whose points are last year's promises: they stand in questions, and not as this
/// year's headings.
pub(in crate::years) fn is_answered_anew(role: &Role) -> bool {
    [Role::PLAN, Role::PROBLEM, Role::RECTIFY, Role::CAUSE].contains(&role.name())
}

/// Where the closing begins: after it nothing but set phrases, signature, date, attachments.
fn closing(outline: &Outline, words: &ItemWords) -> usize {
    let closes = |node: &Node| match node.class {
        _ if node.has(Flag::Furniture) => true,
        Class::Signature | Class::Date | Class::Attachment | Class::Prompt => true,
        Class::Paragraph | Class::Lead => words.is_set_phrase(outline.text(node)),
        _ => false,
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
