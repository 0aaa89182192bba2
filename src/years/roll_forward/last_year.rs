//! What last year's text is made of: its sections with their roles, what it promised, where its
//! closing begins.

use super::Order;
use crate::report::{Class, Outline, Role};
use crate::series::kind::Part;
use crate::series::{Kind, Year};
use crate::years::promises::items::items;
use crate::years::promises::parts::{KindOf, Parts};
use crate::years::year_roll::YearStep;

/// Last year's text.
pub(super) struct LastYear<'a> {
    /// Its sections, and what each is for.
    pub(super) parts: Parts<'a>,
    /// The part of the kind that has the title of each node, in the old year or before.
    titled: Vec<Option<&'a Part>>,
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
    pub(super) fn read(outline: &'a Outline, year: Year, order: &Order<'a>) -> Self {
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
            titled: outline
                .nodes
                .iter()
                .map(|node| order.kind.part_titled(outline.title(node), year))
                .collect(),
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

    /// The part of the kind that a section is: by its title, as what stands above it, or by its
    /// role.
    pub(super) fn part<'k>(&self, at: usize, kind: &'k Kind) -> Option<&'k Part>
    where
        'a: 'k,
    {
        if let Some(part) = self.titled[at] {
            return Some(part);
        }
        let role = self.parts.role(at)?;
        match self.parts.outline.nodes[at].parent {
            Some(above) if self.parts.role(above) == Some(role) => self.part(above, kind),
            _ => kind.part(role),
        }
    }

    /// True of a section whose first words are too long for a title, but that others stand beneath.
    fn gathers(&self, at: usize) -> bool {
        let nodes = &self.parts.outline.nodes;
        let mut beneath = self.parts.within(at).skip(1);
        nodes[at].class == Class::Item && beneath.any(|below| nodes[below].line != nodes[at].line)
    }

    /// True of a section that has a line of its own for a heading.
    pub(super) fn has_heading(&self, at: usize) -> bool {
        self.parts.outline.nodes[at].title.is_some() || self.gathers(at)
    }

    /// What stands before a section's heading: its number.
    pub(super) fn before_title(&self, at: usize) -> &'a str {
        let node = &self.parts.outline.nodes[at];
        let title = node.title.as_ref();
        let start = title.map_or(node.body.start, |title| title.start);
        &self.parts.outline.source[node.text.start..start.max(node.text.start)]
    }

    /// The words of a section's heading, the mark of a question with them.
    pub(super) fn heading(&self, at: usize) -> &'a str {
        let outline = self.parts.outline;
        let node = &outline.nodes[at];
        let Some(title) = &node.title else {
            return match node.class {
                Class::Item => outline.body(node),
                _ => "",
            };
        };
        let asks = outline.source[title.end..]
            .chars()
            .next()
            .filter(|c| matches!(c, '?' | '？'));
        &outline.source[title.start..title.end + asks.map_or(0, char::len_utf8)]
    }

    /// True where a part's question is asked under this section: under the one that has its title,
    /// where there is one.
    pub(super) fn asks(&self, at: usize, part: &Part) -> bool {
        let is_its = |titled: &Option<&Part>| *titled == Some(part);
        is_its(&self.titled[at]) || !self.titled[..self.parts.closing].iter().any(is_its)
    }

    /// The part of the kind that has the title of this section, or had it.
    pub(super) fn titled_part(&self, at: usize) -> Option<&'a Part> {
        self.titled[at]
    }

    /// The new title of a section whose title the kind has changed.
    pub(super) fn renamed(
        &self,
        at: usize,
        step: Option<YearStep>,
        order: &Order<'_>,
    ) -> Option<String> {
        let part = self.titled[at]?;
        let own = order.fill_for(step?.from, &part.title);
        (own != self.parts.outline.title(&self.parts.outline.nodes[at]))
            .then(|| order.fill(&part.title))
    }

    /// The first part on what was done; failing that, the first that promises nothing.
    fn work_part(&self) -> Option<usize> {
        let is_titled = |at: &usize| self.titled[*at].is_some();
        let works = || {
            self.parts
                .children(None)
                .filter(|&at| self.parts.has_role(at, Role::WORK))
        };
        let by_role = works().find(is_titled).or_else(|| works().next());
        by_role.or_else(|| {
            self.parts.children(None).find(|&at| {
                let heading = matches!(
                    self.parts.outline.nodes[at].class,
                    Class::Heading | Class::RunIn
                );
                heading && self.parts.role(at).is_none()
            })
        })
    }

    /// The part on what became of criticism; where the kind has none, the part on problems.
    fn rectifying_part(&self, order: &Order<'_>) -> Option<usize> {
        let first = |role: &str| (0..self.parts.closing).find(|&at| self.parts.has_role(at, role));
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
