//! What last year's text is made of: its sections with their roles, what it promised, where its
//! closing begins.

use super::Order;
use crate::report::{Class, Outline, Role};
use crate::series::Year;
use crate::years::promises::items::items;
use crate::years::promises::parts::{KindOf, Parts};
use std::ops::Deref;

/// Last year's text.
pub(super) struct LastYear<'a> {
    parts: Parts<'a>,
    /// Items of its plan, quoted.
    pub(super) planned: Vec<String>,
    /// Its problems, quoted.
    pub(super) problems: Vec<String>,
    /// The section under which the plan is answered.
    pub(super) plan_answered_at: Option<usize>,
    /// The section under which the problems are answered.
    pub(super) problems_answered_at: Option<usize>,
}

impl<'a> Deref for LastYear<'a> {
    type Target = Parts<'a>;

    fn deref(&self) -> &Parts<'a> {
        &self.parts
    }
}

impl<'a> LastYear<'a> {
    pub(super) fn read(outline: &'a Outline, year: Year, order: &Order<'_>) -> Self {
        let kind = KindOf {
            kind: order.kind,
            year,
        };
        let words = &order.words.items;
        let parts = Parts::read(outline, Some(kind), words);
        let quoted_items = |role: &str| {
            let items = items(&parts, role, words, order.grammar).into_iter();
            items.map(|item| quoted(item.text, order)).collect()
        };
        let mut last_year = Self {
            planned: quoted_items(Role::PLAN),
            problems: quoted_items(Role::PROBLEM),
            plan_answered_at: None,
            problems_answered_at: None,
            parts,
        };
        last_year.plan_answered_at = last_year.work_part();
        last_year.problems_answered_at = last_year.rectifying_part(order);
        last_year
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
}

/// Last year's words as they stand in a question.
fn quoted(item: &str, order: &Order<'_>) -> String {
    let rules = &order.words.rules;
    let mut words: String = item.chars().take(rules.quoted_chars).collect();
    if words.len() < item.len() {
        words.push('…');
    }
    for (mark, inner) in &rules.inner_quotes {
        words = words.replace(mark, inner);
    }
    words
}
