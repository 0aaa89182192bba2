//! What changed between two drafts: a summary, an outline, and the new text with its changes.

use super::frame::Frame;
use super::sections::{Past, Sections, Source};
use crate::compare::Change;
use crate::failure::Failure;
use crate::messages::comparison::ComparisonMessage as Says;
use crate::render::summary;
use crate::series::Language;
use crate::view::DiffView;
use serde::Serialize;

#[derive(Serialize)]
struct DiffPage {
    #[serde(flatten)]
    frame: Frame,
    summary: Vec<String>,
}

/// The page of `diff`.
pub(crate) fn page(view: &DiffView, language: Language) -> Result<String, Failure> {
    let source = Source::new(&view.comparison, view.shown.detail, Past::InPlace, language);
    let sections = source.sections();
    let summary = said_above(&source, &sections);
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
fn said_above(source: &Source<'_>, sections: &Sections) -> Vec<Says> {
    let comparison = source.comparison;
    if comparison.is_empty() {
        return vec![Says::NoChanges];
    }
    let touched = sections.touched.iter();
    let touched: Vec<&[Change]> = touched.map(|(_, changes)| changes.as_slice()).collect();
    let mut said = Vec::new();
    if touched.is_empty() {
        said.push(Says::OnlySmallChanges);
    }
    said.extend(summary::summary(comparison, &touched, source.detail));
    said
}
