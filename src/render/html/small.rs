//! The small changes that are not marked in the text: each in its sentence, with the way to it.

use super::notes::Link;
use super::sections::{Source, id};
use super::words::{Run, runs};
use crate::compare::document::Place;
use crate::compare::{Change, ChangeKind, ParagraphPair, SectionPair};
use crate::messages::comparison::{ComparisonMessage as Says, RowLabel};
use crate::messages::phrases;
use crate::render::columns::signs;
use crate::render::{section_notes, whereabouts};
use crate::view::Detail;
use serde::Serialize;

/// Signs of unchanged text that stand around a change.
const AROUND: usize = 14;

/// A small change.
#[derive(Debug, Serialize)]
pub(super) struct SmallChange {
    /// Of which sort.
    kind: String,
    /// Where it stands.
    place: Link,
    runs: Vec<Run>,
}

/// All of them, in the order of the text; none where the text itself marks them.
pub(super) fn list(source: &Source<'_>) -> Vec<SmallChange> {
    if source.detail == Detail::All {
        return Vec::new();
    }
    let mut list = Vec::new();
    for pair in &source.comparison.sections {
        list.extend(number(source, pair));
        for paragraph in &pair.paragraphs {
            list.extend(of_paragraph(source, pair, paragraph));
        }
    }
    list
}

/// Another number is told beside a title that is marked for something else; here, all are.
fn number(source: &Source<'_>, pair: &SectionPair) -> Option<SmallChange> {
    if !pair.has(Change::Renumbered) {
        return None;
    }
    let (comparison, language) = (source.comparison, source.language);
    let note = section_notes::note(
        comparison,
        &source.pairs,
        pair,
        Change::Renumbered,
        language,
    )?;
    Some(SmallChange {
        kind: kind(source, ChangeKind::Numbering),
        place: place(source, pair, None)?,
        runs: vec![Run::same(&note.say(language))],
    })
}

fn of_paragraph(
    source: &Source<'_>,
    pair: &SectionPair,
    paragraph: &ParagraphPair,
) -> Option<SmallChange> {
    let new = paragraph.after?;
    let is_text = source.comparison.after.paragraphs[new].place != Place::Aside;
    let is_small =
        |kind: &ChangeKind| matches!(kind, ChangeKind::Punctuation | ChangeKind::Spacing);
    let kinds = paragraph.segments.iter().filter_map(|one| one.kind);
    let weightiest = kinds.filter(is_small).min()?;
    // Weighty changes are marked in the text; here they stand as the new text has them.
    let segments: Vec<_> = paragraph
        .segments
        .iter()
        .filter(|one| {
            one.kind.is_none_or(|kind| is_small(&kind))
                || one.operation == crate::compare::Operation::Insert
        })
        .map(|one| {
            let mut one = one.clone();
            if one.kind.is_some_and(|kind| !is_small(&kind)) {
                one.operation = crate::compare::Operation::Equal;
                one.kind = None;
            }
            one
        })
        .collect();
    (is_text && paragraph.before.is_some()).then_some(SmallChange {
        kind: kind(source, weightiest),
        place: place(source, pair, Some(new))?,
        runs: shortened(runs(&segments, Detail::All)),
    })
}

fn kind(source: &Source<'_>, kind: ChangeKind) -> String {
    Says::Row(RowLabel::Kind(kind)).say(source.language)
}

/// The way to a section, or to a paragraph of it that has a name of its own.
fn place(source: &Source<'_>, pair: &SectionPair, paragraph: Option<usize>) -> Option<Link> {
    let after = &source.comparison.after;
    let section = match paragraph {
        Some(index) => after.paragraphs[index].section,
        None => *pair.after.first()?,
    };
    let path = whereabouts::path(after, section, source.language);
    let is_heading = |index: usize| after.head(section) == Some(index);
    let to = match paragraph {
        Some(index) if !is_heading(index) => format!("p{index}"),
        Some(_) | None => id(whereabouts::Place::After(section)),
    };
    Some(Link {
        words: Run::same(&phrases::path(&path, source.language)).words,
        to,
    })
}

/// The runs with unchanged text cut to what stands next to a change.
fn shortened(mut runs: Vec<Run>) -> Vec<Run> {
    let last = runs.len().saturating_sub(1);
    for (index, run) in runs.iter_mut().enumerate() {
        if run.is_change() {
            continue;
        }
        let signs = signs(&run.words);
        let kept_before = if index == 0 { 0 } else { AROUND };
        let kept_after = if index == last { 0 } else { AROUND };
        if signs.len() > kept_before + kept_after + 1 {
            let start = signs[..kept_before].concat();
            let end = signs[signs.len() - kept_after..].concat();
            run.words = format!("{start}…{end}");
        }
    }
    runs
}

/// How many small changes there are: each section that has another number, and each place.
pub(super) fn count(source: &Source<'_>, list: &[SmallChange]) -> usize {
    if list.is_empty() {
        return 0;
    }
    let tally = &source.comparison.tally;
    tally.of(Change::Renumbered)
        + tally.of_kind(ChangeKind::Punctuation)
        + tally.of_kind(ChangeKind::Spacing)
}
