//! What is odd about two years that are to be compared, and is said while they are: years the wrong
//! way round, two languages, a text with nothing in it.

use super::comparing::Outlines;
use super::guess::{YearGuess, year_in};
use super::{Context, Draft};

use crate::compare::document::{Naming, Place};
use crate::compare::{Comparison, Document};
use crate::messages::Message;
use crate::messages::years::YearsMessage;
use crate::report::{Class, Outline};
use crate::series::Year;
use std::path::Path;

/// The year that a text is about: its report's, or what its name and title say of it.
pub(super) fn year_of(draft: &Draft, outline: &Outline) -> Option<Year> {
    if let Some(key) = &draft.key {
        return Some(key.year);
    }
    let mut titles = outline.nodes.iter().filter(|one| one.class == Class::Title);
    let title = titles.next().map_or("", |node| outline.text(node));
    let file = Path::new(&draft.label).file_name().unwrap_or_default();
    match year_in(&file.to_string_lossy(), title) {
        YearGuess::One(year) => Some(year),
        // The text knows its year better than who named the file.
        YearGuess::Two { titled, .. } => Some(titled),
        YearGuess::None => None,
    }
}

/// All that is odd.
pub(super) fn oddities(
    before: &Draft,
    after: &Draft,
    texts: &Outlines<'_>,
    comparison: &Comparison,
    context: &Context,
) -> Vec<Message> {
    let mut said: Vec<YearsMessage> = [
        nothing_in(before, &texts.before, &comparison.before),
        nothing_in(after, &texts.after, &comparison.after),
    ]
    .into_iter()
    .flatten()
    .collect();
    if said.is_empty() && are_of_two_languages(before, after, context) {
        said.push(YearsMessage::TwoLanguages);
    }
    let years = (year_of(before, &texts.before), year_of(after, &texts.after));
    if let (Some(before), Some(after)) = years
        && before > after
    {
        said.push(YearsMessage::YearsReversed {
            before: before.0,
            after: after.0,
        });
    }
    said.into_iter().map(Message::from).collect()
}

/// That a text has nothing to compare, but for questions to its author.
fn nothing_in(draft: &Draft, outline: &Outline, document: &Document) -> Option<YearsMessage> {
    let label = draft.label.clone();
    let mut nodes = outline.nodes.iter();
    let has_prompts = nodes.any(|node| node.class == Class::Prompt);
    if document.chars == 0 && !has_prompts {
        return Some(YearsMessage::NothingWritten { label });
    }
    (has_prompts && has_headings_alone(document)).then_some(YearsMessage::OnlyPrompts { label })
}

/// True where nothing but headings is text of the report: what a new one begins with. What stands
/// before the first of them is its title.
fn has_headings_alone(document: &Document) -> bool {
    document.paragraphs.iter().all(|one| match one.place {
        Place::Aside => true,
        Place::Head => one.beside_title().trim().is_empty(),
        Place::Body => document.sections[one.section].naming == Naming::Opening,
    })
}

/// True of texts that packs of two languages read.
pub(super) fn are_of_two_languages(before: &Draft, after: &Draft, context: &Context) -> bool {
    let pack_of = |draft: &Draft| &context.packs.for_text(&draft.text).language;
    pack_of(before) != pack_of(after)
}
