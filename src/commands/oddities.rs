//! What is odd about two years that are to be compared, and is said while they are: years the wrong
//! way round, two languages, a text with nothing in it.

use super::comparing::Outlines;
use super::draft::DraftPair;
use super::guess::{YearGuess, year_in};
use super::{Context, Draft};

use crate::compare::document::Place;
use crate::compare::{Comparison, Document};
use crate::messages::Message;
use crate::messages::years::YearsMessage;
use crate::report::{Class, Outline};
use crate::series::Year;
use crate::view::Untold;
use crate::years::YearComparison;
use crate::years::figures::FigureComparison;
use std::collections::HashSet;
use std::path::Path;

/// What is odd about two texts.
#[derive(Debug)]
pub(super) struct Oddities {
    years: [Option<Year>; 2],
    nothing_in: Vec<YearsMessage>,
    are_of_two_languages: bool,
}

impl Oddities {
    /// Of these two.
    pub(super) fn of(
        drafts: &DraftPair,
        texts: &Outlines<'_>,
        comparison: &Comparison,
        context: &Context,
    ) -> Self {
        let DraftPair { before, after } = drafts;
        let pack_of = |draft: &Draft| &context.packs.for_text(&draft.text).language;
        let known = lines_of(&comparison.before);
        let nothing_in = [
            nothing_in(before, &texts.before, &comparison.before, &HashSet::new()),
            nothing_in(after, &texts.after, &comparison.after, &known),
        ];
        Self {
            years: [year_of(before, &texts.before), year_of(after, &texts.after)],
            nothing_in: nothing_in.into_iter().flatten().collect(),
            are_of_two_languages: pack_of(before) != pack_of(after),
        }
    }

    /// The years that the two are about.
    pub(super) fn years(&self) -> [Option<Year>; 2] {
        self.years
    }

    /// Why nothing can be told of promises and figures; `None` where it can.
    pub(super) fn untold(&self) -> Option<Untold> {
        match (self.nothing_in.is_empty(), self.are_of_two_languages) {
            (false, _) => Some(Untold::NothingWritten),
            (true, true) => Some(Untold::TwoLanguages),
            (true, false) => None,
        }
    }

    /// What is told in other words of another language is neither missing nor new; and a report
    /// that is not written yet leaves nothing out.
    pub(super) fn forget_what_cannot_be_told(&self, years: &mut YearComparison) {
        if self.untold().is_some() {
            years.figures = FigureComparison::default();
            years.promises.clear();
        }
        if self.are_of_two_languages {
            years.stale.clear();
        }
    }

    /// All that is odd, in words.
    pub(super) fn notices(&self) -> Vec<Message> {
        let mut said = self.nothing_in.clone();
        if self.untold() == Some(Untold::TwoLanguages) {
            said.push(YearsMessage::TwoLanguages);
        }
        if let [Some(before), Some(after)] = self.years
            && before > after
        {
            said.push(YearsMessage::YearsReversed {
                before: before.0,
                after: after.0,
            });
        }
        said.into_iter().map(Message::from).collect()
    }
}

/// The year that a text is about: its report's, or what its name and title say of it.
fn year_of(draft: &Draft, outline: &Outline) -> Option<Year> {
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

/// That a text has nothing to compare, but for questions to its author and what was there before.
fn nothing_in(
    draft: &Draft,
    outline: &Outline,
    document: &Document,
    known: &HashSet<String>,
) -> Option<YearsMessage> {
    let label = draft.label.clone();
    let mut nodes = outline.nodes.iter();
    let has_prompts = nodes.any(|node| node.class == Class::Prompt);
    if document.chars == 0 && !has_prompts {
        return Some(YearsMessage::NothingWritten { label });
    }
    (has_prompts && is_as_begun(document, known)).then_some(YearsMessage::OnlyPrompts { label })
}

/// True where nothing but headings, and lines that last year's report has too, is text of the
/// report: what a new one begins with. What stands before the first heading is its title, and what
/// stands behind the last section its end.
fn is_as_begun(document: &Document, known: &HashSet<String>) -> bool {
    document.paragraphs.iter().all(|one| match one.place {
        Place::Aside => true,
        Place::Head if !one.beside_title().contains(char::is_alphanumeric) => true,
        Place::Body if !document.sections[one.section].naming.is_in_tree() => true,
        Place::Head | Place::Body => known.contains(&without_years(one.words())),
    })
}

/// The lines of a report, years aside.
fn lines_of(document: &Document) -> HashSet<String> {
    let lines = document.paragraphs.iter();
    lines.map(|line| without_years(line.words())).collect()
}

/// Letters and digits alone, a placeholder for each number of four digits: who begins a report
/// rolls its years.
fn without_years(text: &str) -> String {
    const YEAR: usize = 4;
    let mut words = String::new();
    let mut digits = String::new();
    let end = |digits: &mut String, words: &mut String| {
        match digits.len() {
            YEAR => words.push('#'),
            _ => words.push_str(digits),
        }
        digits.clear();
    };
    for sign in text.chars() {
        if sign.is_ascii_digit() {
            digits.push(sign);
            continue;
        }
        end(&mut digits, &mut words);
        words.extend(sign.is_alphanumeric().then_some(sign));
    }
    end(&mut digits, &mut words);
    words
}
