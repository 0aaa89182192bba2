//! The sentences of a report, ready to be held against another year's.

use super::set_phrases::SetPhrases;
use super::thresholds::CarriedOverThresholds;
use crate::compare::Document;
use crate::compare::document::{Place, count_chars};
use crate::compare::likeness::Features;
use crate::report::period::{Mask, masked};
use crate::report::sentence::{Cut, pieces};
use crate::report::token::{TokenKind, units};
use crate::report::{Class, Outline, WordGrammar};
use std::collections::BTreeSet;
use std::ops::Range;

/// Where a sentence stands in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SentencePlace {
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Its first byte in the text of the paragraph.
    pub start: usize,
    /// The byte behind its last one.
    pub end: usize,
}

impl SentencePlace {
    /// Its words.
    pub fn text(self, document: &Document) -> &str {
        document.paragraphs[self.paragraph].text[self.start..self.end].trim()
    }

    /// Its line, 1-based.
    pub fn line(self, document: &Document) -> usize {
        document.paragraphs[self.paragraph].line
    }
}

/// What a sentence counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It says something of its section.
    Counted,
    /// It is too short to say something; its figures are looked at all the same.
    Short,
    /// A set phrase, which rightly repeats.
    SetPhrase,
    /// The report's title, its address, its signature or its day: no text of its author's.
    Frame,
}

/// A sentence, once with each mask.
pub(super) struct Sentence {
    pub(super) place: SentencePlace,
    pub(super) standing: Standing,
    pub(super) chars: usize,
    pub(super) plain: String,
    pub(super) without_years: String,
    pub(super) without_figures: String,
    /// Its figures, in order.
    pub(super) figures: Vec<String>,
    pub(super) features: Features,
}

impl Sentence {
    fn new(text: &str, place: SentencePlace, grammar: &WordGrammar) -> Self {
        // What counts as a period (第13次) is no figure.
        let without_years = masked(text, Mask::Periods, grammar);
        let figures = units(&without_years, grammar)
            .into_iter()
            .filter(|token| token.kind == TokenKind::Figure)
            .map(|token| without_years[token.range].to_owned());
        Self {
            place,
            standing: Standing::Counted,
            chars: count_chars(text),
            features: Features::of(text),
            plain: masked(text, Mask::Nothing, grammar),
            figures: figures.collect(),
            without_figures: masked(text, Mask::PeriodsAndFigures, grammar),
            without_years,
        }
    }

    /// Its texts, from the one with nothing set aside to the one with most.
    pub(super) fn masked(&self) -> [&str; 3] {
        [&self.plain, &self.without_years, &self.without_figures]
    }
}

/// The lines of a report that frame its text.
fn framing_lines(outline: &Outline) -> BTreeSet<usize> {
    let frames = |class: Class| match class {
        Class::Title
        | Class::Subtitle
        | Class::Date
        | Class::Salutation
        | Class::Attachment
        | Class::Signature => true,
        Class::Lead
        | Class::Heading
        | Class::RunIn
        | Class::Item
        | Class::Point
        | Class::ListItem
        | Class::Paragraph
        | Class::Prompt => false,
    };
    let nodes = outline.nodes.iter().filter(|node| frames(node.class));
    nodes.map(|node| node.line).collect()
}

/// Of each section, the sentences of its own text.
pub(super) fn sentences_by_section(
    (document, outline): (&Document, &Outline),
    set_phrases: &SetPhrases<'_>,
    grammar: &WordGrammar,
) -> Vec<Vec<Sentence>> {
    let framing = framing_lines(outline);
    let of_section = document.sections.iter().map(|section| {
        let mut all = Vec::new();
        for &index in &section.paragraphs {
            let paragraph = &document.paragraphs[index];
            if paragraph.place == Place::Aside {
                continue;
            }
            let words = paragraph.words();
            for piece in pieces(words, Cut::HalfSentence, grammar) {
                let within: Range<usize> =
                    paragraph.marker.end + piece.start..paragraph.marker.end + piece.end;
                let place = SentencePlace {
                    paragraph: index,
                    start: within.start,
                    end: within.end,
                };
                all.push(Sentence::new(&words[piece], place, grammar));
            }
        }
        for sentence in &mut all {
            if framing.contains(&sentence.place.line(document)) {
                sentence.standing = Standing::Frame;
            }
        }
        set_standings(&mut all, document, set_phrases);
        all
    });
    of_section.collect()
}

/// What each sentence of a section counts for: short ones nothing, unless all are short.
fn set_standings(sentences: &mut [Sentence], document: &Document, set_phrases: &SetPhrases<'_>) {
    let unset = |sentence: &&mut Sentence| sentence.standing == Standing::Counted;
    for sentence in sentences.iter_mut().filter(unset) {
        if set_phrases.holds(sentence.place.text(document), &sentence.without_years) {
            sentence.standing = Standing::SetPhrase;
        }
    }
    let least = CarriedOverThresholds::STANDARD.sentence_chars;
    let is_short = |sentence: &Sentence| sentence.chars < least;
    let counted = |sentence: &&Sentence| sentence.standing == Standing::Counted;
    if sentences.iter().filter(counted).all(is_short) {
        return;
    }
    for sentence in sentences {
        if is_short(sentence) && sentence.standing == Standing::Counted {
            sentence.standing = Standing::Short;
        }
    }
}
