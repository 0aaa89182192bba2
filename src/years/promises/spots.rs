//! Where this year's report can answer: its sentences, paragraphs, titles and sections.

use super::ItemWords;
use super::marks::Marks;
use super::parts::{KindOf, Parts};
use super::terms::{PromiseWords, Terms};
use crate::compare::Document;
use crate::compare::document::{Naming, Place};
use crate::report::sentence::{Cut, pieces};
use crate::report::{Class, Outline, Role, WordGrammar};
use std::collections::{BTreeMap, BTreeSet};

/// What a section can say of last year's promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// What was done: it answers.
    Answers,
    /// This year's plan.
    Plans,
    /// This year's problems.
    Problems,
    /// The opening of a report that has sections, and reasons: it may touch upon anything.
    Touches,
}

/// How much text a spot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    Sentence,
    Title,
    Paragraph,
    Section,
}

/// A piece of this year's report that can answer.
#[derive(Debug)]
pub(super) struct Spot {
    /// Index of its section in this year's document.
    pub(super) section: usize,
    pub(super) standing: Standing,
    pub(super) reach: Reach,
    pub(super) line: usize,
    /// Its words; of a paragraph and a section none, its sentences have them.
    pub(super) text: String,
    pub(super) terms: Terms,
    pub(super) marks: Marks,
}

/// This year's report, ready to be asked.
#[derive(Debug)]
pub(super) struct Spots {
    pub(super) spots: Vec<Spot>,
    /// Of each section, the terms of its title and of those above it.
    pub(super) titles: Vec<Terms>,
}

struct Reading<'a> {
    document: &'a Document,
    words: &'a PromiseWords,
    grammar: &'a WordGrammar,
    with_text: Vec<bool>,
    /// The lines of title, subtitle, date and salutation.
    report_titles: BTreeSet<usize>,
    spots: Vec<Spot>,
}

impl Spots {
    pub(super) fn read(
        document: &Document,
        outline: &Outline,
        kind: Option<KindOf<'_>>,
        words: &PromiseWords,
        grammar: &WordGrammar,
    ) -> Self {
        let standings = standings(document, outline, kind, &words.items);
        let mut reading = Reading {
            document,
            words,
            grammar,
            with_text: with_text(document, outline),
            report_titles: report_titles(outline),
            spots: Vec::new(),
        };
        for (section, standing) in standings.into_iter().enumerate() {
            reading.section(section, standing);
        }
        Self {
            spots: reading.spots,
            titles: titles(document, words),
        }
    }

    /// The sentences.
    pub(super) fn sentences(&self) -> impl Iterator<Item = &Spot> {
        let spots = self.spots.iter();
        spots.filter(|spot| spot.reach == Reach::Sentence)
    }
}

impl Reading<'_> {
    fn section(&mut self, section: usize, standing: Standing) {
        let first = self.spots.len();
        let own = &self.document.sections[section];
        for &paragraph in &own.paragraphs {
            self.paragraph(paragraph, standing);
        }
        let terms = self.joined(first);
        let spot = |reach, text: &str, terms| Spot {
            section,
            standing,
            reach,
            line: own.line,
            text: text.to_owned(),
            terms,
            marks: Marks::default(),
        };
        // A heading that nobody wrote a word under tells what is planned, and not what was done.
        let is_told = self.with_text[section] || standing != Standing::Answers;
        if own.naming == Naming::Title && is_told {
            let terms = self.words.terms(&own.title);
            self.spots.push(spot(Reach::Title, &own.title, terms));
        }
        if self.spots.len() > first {
            self.spots.push(spot(Reach::Section, "", terms));
        }
    }

    fn paragraph(&mut self, paragraph: usize, standing: Standing) {
        let own = &self.document.paragraphs[paragraph];
        let text = match own.place {
            // A prompt holds last year's words; it is no text of the report.
            Place::Aside => return,
            // The title of the report names its unit.
            Place::Body if self.report_titles.contains(&own.line) => return,
            // A title has a spot of its own.
            Place::Head if self.document.sections[own.section].naming == Naming::Title => {
                own.beside_title()
            }
            Place::Head | Place::Body => own.words(),
        };
        let first = self.spots.len();
        for piece in pieces(text, Cut::HalfSentence, self.grammar) {
            let sentence = text[piece].trim();
            if sentence.is_empty() || self.words.items.is_set_phrase(sentence) {
                continue;
            }
            self.spots.push(Spot {
                section: own.section,
                standing,
                reach: Reach::Sentence,
                line: own.line,
                text: sentence.to_owned(),
                terms: self.words.terms(sentence),
                marks: Marks::of(sentence, self.grammar),
            });
        }
        if self.spots.len() > first + 1 {
            self.spots.push(Spot {
                section: own.section,
                standing,
                reach: Reach::Paragraph,
                line: own.line,
                text: String::new(),
                terms: self.joined(first),
                marks: Marks::default(),
            });
        }
    }

    /// The terms of the spots from this one on.
    fn joined(&self, first: usize) -> Terms {
        Terms::of_all(self.spots[first..].iter().map(|spot| &spot.terms))
    }
}

/// Of each section, whether words stand in it beside its title, or under it. A title that is a
/// sentence says something by itself.
fn with_text(document: &Document, outline: &Outline) -> Vec<bool> {
    let nodes = outline.nodes.iter();
    let headings = nodes.filter(|node| node.class == Class::Heading);
    let headings: BTreeSet<usize> = headings.map(|node| node.line).collect();
    let mut found = vec![false; document.sections.len()];
    for own in &document.paragraphs {
        found[own.section] |= match own.place {
            Place::Head if !headings.contains(&own.line) => true,
            Place::Head => !own.beside_title().trim().is_empty(),
            Place::Body => true,
            Place::Aside => false,
        };
    }
    // A parent precedes its children.
    for (section, own) in document.sections.iter().enumerate().rev() {
        if let (true, Some(parent)) = (found[section], own.parent) {
            found[parent] = true;
        }
    }
    found
}

/// The lines that name the report, the day, and whom it is for.
fn report_titles(outline: &Outline) -> BTreeSet<usize> {
    let names = |class| {
        matches!(
            class,
            Class::Title | Class::Subtitle | Class::Date | Class::Salutation
        )
    };
    let nodes = outline.nodes.iter().filter(|node| names(node.class));
    nodes.map(|node| node.line).collect()
}

/// What each section can say.
fn standings(
    document: &Document,
    outline: &Outline,
    kind: Option<KindOf<'_>>,
    words: &ItemWords,
) -> Vec<Standing> {
    let parts = Parts::read(outline, kind, words);
    let nodes = outline.nodes.iter().enumerate();
    let opening = nodes.filter(|(_, node)| node.class.opens_section());
    let role_at: BTreeMap<usize, Option<&Role>> = opening
        .map(|(index, node)| (node.line, parts.role(index)))
        .rev()
        .collect();
    let has_sections = document.sections.iter().any(|s| s.naming.is_in_tree());
    let sections = document.sections.iter();
    let of_one = sections.map(|section| match section.naming {
        Naming::Opening | Naming::Closing if has_sections => Standing::Touches,
        Naming::Opening | Naming::Closing => Standing::Answers,
        Naming::Title | Naming::FirstWords => {
            let role = role_at.get(&section.line).copied().flatten();
            match role.map(Role::name) {
                Some(Role::PLAN) => Standing::Plans,
                Some(Role::PROBLEM) => Standing::Problems,
                Some(Role::CAUSE) => Standing::Touches,
                Some(_) | None => Standing::Answers,
            }
        }
    });
    of_one.collect()
}

/// Of each section, the terms of its title and of those above it.
fn titles(document: &Document, words: &PromiseWords) -> Vec<Terms> {
    let mut titles: Vec<Terms> = Vec::with_capacity(document.sections.len());
    for section in &document.sections {
        let own = words.terms(&section.title);
        let above = section.parent.and_then(|parent| titles.get(parent));
        titles.push(Terms::of_all([&own].into_iter().chain(above)));
    }
    titles
}
