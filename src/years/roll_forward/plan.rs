//! Which parts the new report has: last year's in their order, and those of the kind that its
//! promises need or that last year left out.

use super::Order;
use super::last_year::LastYear;
use crate::report::{Class, Role};
use crate::series::kind::Part;

/// A part at the top of the new report.
#[derive(Debug, Clone, Copy)]
pub(super) enum TopPart<'a> {
    /// A section of last year's, by its node.
    Kept(usize),
    /// A part of the kind that last year's report has not.
    Added(&'a Part),
}

/// The parts of the new report.
pub(super) struct TopParts<'a> {
    /// In order.
    pub(super) tops: Vec<TopPart<'a>>,
    /// Sections of last year's that the kind no longer has.
    pub(super) left_out: usize,
}

impl<'a> TopParts<'a> {
    pub(super) fn of(last_year: &LastYear<'a>, order: &Order<'a>) -> Self {
        let is_gone = |&at: &usize| {
            let part = last_year.titled_part(at);
            part.is_some_and(|part| part.is_gone(order.year))
        };
        let sections = last_year.parts.children(None).count();
        let kept = last_year.parts.children(None).filter(|at| !is_gone(at));
        let mut tops: Vec<TopPart<'a>> = kept.map(TopPart::Kept).collect();
        let (nothing_kept, left_out) = (tops.is_empty(), sections - tops.len());
        for (rank, part) in order.kind.parts.iter().enumerate() {
            if part.is_gone(order.year) {
                continue;
            }
            if nothing_kept {
                tops.push(TopPart::Added(part));
            } else if is_missing(part, last_year, order) {
                let place = tops
                    .iter()
                    .position(|top| rank_of(*top, last_year, order) > Some(rank));
                tops.insert(place.unwrap_or(tops.len()), TopPart::Added(part));
            }
        }
        Self { tops, left_out }
    }

    /// What stands before the title of a part where the parts are numbered anew.
    pub(super) fn prefix(
        &self,
        index: usize,
        last_year: &LastYear<'_>,
        order: &Order<'_>,
    ) -> Option<String> {
        let added = self.tops.iter().any(|top| matches!(top, TopPart::Added(_)));
        (added || self.left_out > 0).then(|| prefix(&self.tops, index, last_year, order))
    }
}

/// True of a part that this year's report has, and last year's had not: a part on what was done
/// stands for many that carry no such title.
fn is_missing(part: &Part, last_year: &LastYear<'_>, order: &Order<'_>) -> bool {
    let needed = match part.role.name() {
        Role::WORK => last_year.plan_answered_at.is_none(),
        Role::RECTIFY => last_year.problems_answered_at.is_none() && !last_year.problems.is_empty(),
        _ => !part.optional,
    };
    let present = (0..last_year.parts.closing).any(|at| {
        let titled = last_year.titled_part(at);
        last_year.parts.role(at) == Some(&part.role)
            && titled.is_none_or(|own| !own.is_gone(order.year))
    });
    needed && !present
}

/// The place of a part's role in the kind.
fn rank_of(top: TopPart<'_>, last_year: &LastYear<'_>, order: &Order<'_>) -> Option<usize> {
    let part = match top {
        TopPart::Kept(at) => last_year.part(at, order.kind)?,
        TopPart::Added(part) => part,
    };
    order.kind.parts.iter().position(|known| known == part)
}

/// The number as last year's first heading writes it.
fn prefix(
    parts: &[TopPart<'_>],
    index: usize,
    last_year: &LastYear<'_>,
    order: &Order<'_>,
) -> String {
    let model = parts
        .iter()
        .find_map(|top| heading_prefix(*top, last_year, None));
    let scheme = model.as_ref().map(|(_, scheme)| scheme.clone());
    let own = heading_prefix(parts[index], last_year, scheme.as_deref());
    if let (TopPart::Kept(at), None) = (parts[index], &own) {
        return last_year.before_title(at).to_owned();
    }
    let counted = parts[..=index].iter().filter(|top| match top {
        TopPart::Added(_) => true,
        TopPart::Kept(_) => heading_prefix(**top, last_year, scheme.as_deref()).is_some(),
    });
    let number = order.words.numeral(counted.count());
    match own.or(model) {
        Some((written, _)) => renumbered(&written, &number, order),
        None => order.words.rules.heading.replace("{n}", &number),
    }
}

/// What stands before the title of a numbered heading, and its scheme.
fn heading_prefix(
    top: TopPart<'_>,
    last_year: &LastYear<'_>,
    scheme: Option<&str>,
) -> Option<(String, String)> {
    let TopPart::Kept(at) = top else { return None };
    let outline = last_year.parts.outline;
    let node = &outline.nodes[at];
    let heading = matches!(node.class, Class::Heading | Class::RunIn);
    let number = node.number.as_ref().filter(|_| heading)?;
    if scheme.is_some_and(|scheme| scheme != number.scheme) {
        return None;
    }
    let title = node.title.as_ref()?;
    let written = outline.source[node.text.start..title.start].to_owned();
    Some((written, number.scheme.clone()))
}

/// The same prefix with another number; one without a number (`##`) stays.
fn renumbered(written: &str, number: &str, order: &Order<'_>) -> String {
    let numerals = &order.words.rules.numerals;
    let in_number =
        |c: char| c.is_ascii_digit() || numerals.iter().any(|numeral| numeral.contains(c));
    let Some(start) = written.find(in_number) else {
        return written.to_owned();
    };
    let rest = &written[start..];
    let end = start + rest.find(|c| !in_number(c)).unwrap_or(rest.len());
    format!("{}{number}{}", &written[..start], &written[end..])
}
