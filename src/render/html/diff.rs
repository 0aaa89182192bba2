//! What changed between two drafts: a summary, an outline, and the new text with its changes.

use super::frame::Frame;
use super::old_places::OldPlaces;
use super::sections::{Past, Sections, Source};
use crate::compare::document::Place;
use crate::compare::{Change, ChangeKind, Comparison, Document, ParagraphPair};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::series::Language;
use crate::view::{Detail, DiffView};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct DiffPage {
    #[serde(flatten)]
    frame: Frame,
    summary: Vec<String>,
}

/// The page of `diff`.
pub(crate) fn page(view: &DiffView, language: Language) -> String {
    let source = Source {
        comparison: &view.comparison,
        detail: view.detail,
        past: Past::InPlace,
        language,
        places: OldPlaces::new(&view.comparison),
        checks: BTreeMap::new(),
    };
    let sections = source.sections();
    let summary = summary(&source, &sections);
    super::written(
        "diff.html",
        &DiffPage {
            summary: summary.iter().map(|said| said.say(language)).collect(),
            frame: Frame::new(
                &Says::DiffTitle,
                view.report.as_ref().map(ToString::to_string),
                (&view.before, &view.after),
                &source,
                sections,
            ),
        },
        language,
    )
}

/// By fact, by kind of words, by whole paragraphs, and the length.
fn summary(source: &Source<'_>, sections: &Sections) -> Vec<Says> {
    let comparison = source.comparison;
    if comparison.is_empty() {
        return vec![Says::NoChanges];
    }
    let mut summary = Vec::new();
    if sections.touched.is_empty() {
        summary.push(Says::OnlySmallChanges);
    }
    let with = |change: Change| {
        let touched = sections.touched.iter();
        let carry = touched.filter(|(_, changes)| changes.contains(&change));
        (change, carry.count())
    };
    let mut changes: Vec<_> = Change::ALL.into_iter().map(with).collect();
    changes.retain(|(_, count)| *count > 0);
    if !changes.is_empty() {
        let touched = sections.touched.len();
        summary.push(Says::Sections { touched, changes });
    }
    let is_shown = |kind: &ChangeKind| match source.detail {
        Detail::Folded => !kind.is_small(),
        Detail::All => *kind != ChangeKind::Numbering,
    };
    let kinds = ChangeKind::ALL.into_iter().filter(is_shown);
    let mut kinds: Vec<_> = kinds
        .map(|kind| (kind, comparison.tally.of_kind(kind)))
        .collect();
    kinds.retain(|(_, count)| *count > 0);
    if !kinds.is_empty() {
        summary.push(Says::Words { kinds });
    }
    summary.extend(paragraphs(comparison));
    summary.push(Says::Length {
        before: comparison.before.chars,
        after: comparison.after.chars,
        inserted: comparison.tally.inserted_chars,
        deleted: comparison.tally.deleted_chars,
    });
    summary
}

/// Whole paragraphs that came, went or moved in sections that were there before and are there now.
fn paragraphs(comparison: &Comparison) -> Option<Says> {
    let pairs = comparison.sections.iter();
    let paired = pairs.filter(|pair| !pair.before.is_empty() && !pair.after.is_empty());
    let is_head = |paragraph: &ParagraphPair| {
        let on = |document: &Document, index: Option<usize>| {
            index.is_some_and(|index| document.paragraphs[index].place == Place::Head)
        };
        on(&comparison.after, paragraph.after) || on(&comparison.before, paragraph.before)
    };
    let all: Vec<&ParagraphPair> = paired
        .flat_map(|pair| &pair.paragraphs)
        .filter(|paragraph| !is_head(paragraph))
        .collect();
    let count = |change: Change| {
        let carry = all.iter().filter(|one| one.changes.contains(&change));
        carry.count()
    };
    let (added, removed, moved) = (
        count(Change::Added),
        count(Change::Removed),
        count(Change::Moved),
    );
    (added + removed + moved > 0).then_some(Says::Paragraphs {
        added,
        removed,
        moved,
    })
}
