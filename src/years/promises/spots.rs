//! Where this year's report can answer: its sentences, paragraphs, titles and sections.

use super::ItemWords;
use super::marks::Marks;
use super::parts::{KindOf, Parts};
use super::terms::{PromiseWords, Terms};
use crate::compare::Document;
use crate::compare::document::{Naming, Place};
use crate::report::period::{Mask, masked};
use crate::report::sentence::{Cut, pieces};
use crate::report::{Class, Outline, Role, WordGrammar};
use rustc_hash::FxHashSet;
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
    /// The opening of a report that has sections, reasons, what stood in last year's report already,
    /// and what is named as weak: it may touch upon anything, and answers nothing beyond doubt.
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
    /// True of a sentence that is the title of a point.
    pub(super) is_title: bool,
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
    /// Of each section, the one that it stands in.
    parents: Vec<Option<usize>>,
}

/// A report to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Report<'a> {
    pub(super) document: &'a Document,
    pub(super) outline: &'a Outline,
    pub(super) kind: Option<KindOf<'a>>,
}

struct Reading<'a> {
    document: &'a Document,
    words: &'a PromiseWords,
    grammar: &'a WordGrammar,
    /// What last year's report told of its work, years set aside.
    told_before: FxHashSet<String>,
    /// The lines of headings, which stand alone.
    headings: BTreeSet<usize>,
    /// The lines of title, subtitle, date and salutation.
    report_titles: BTreeSet<usize>,
    spots: Vec<Spot>,
}

impl Spots {
    /// Of this year's report. What last year's told of its work cannot have come of last year's
    /// plan, wherever it stands again.
    pub(super) fn read(
        this_year: Report<'_>,
        last_year: Report<'_>,
        words: &PromiseWords,
        grammar: &WordGrammar,
    ) -> Self {
        let Report {
            document, outline, ..
        } = this_year;
        let mut reading = Reading {
            document,
            words,
            grammar,
            told_before: told(last_year, &words.items, grammar),
            headings: headings(outline),
            report_titles: report_titles(outline),
            spots: Vec::new(),
        };
        let standings = standings(this_year, &words.items);
        for (section, &standing) in standings.iter().enumerate() {
            reading.section(section, standing);
        }
        let sections = document.sections.iter();
        let mut spots = Self {
            parents: sections.map(|section| section.parent).collect(),
            titles: titles(document, words),
            spots: reading.spots,
        };
        spots.doubt_bare_titles();
        spots
    }

    /// A title answers by what stands under it; where nothing new does, it answers nothing.
    fn doubt_bare_titles(&mut self) {
        let mut tells = vec![false; self.parents.len()];
        for spot in self.sentences() {
            tells[spot.section] |= spot.standing == Standing::Answers && !spot.is_title;
        }
        // A parent precedes its children.
        for (section, parent) in self.parents.iter().enumerate().rev() {
            if let (true, &Some(parent)) = (tells[section], parent) {
                tells[parent] = true;
            }
        }
        for spot in &mut self.spots {
            let is_bare = spot.reach == Reach::Title && !tells[spot.section];
            if is_bare && spot.standing == Standing::Answers {
                spot.standing = Standing::Touches;
            }
        }
    }

    /// True where a section is another, or stands in it.
    pub(super) fn is_within(&self, section: usize, other: usize) -> bool {
        let mut above = std::iter::successors(Some(section), |&at| self.parents[at]);
        above.any(|at| at == other)
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
        let terms = self.joined(first, standing);
        let spot = |reach, text: &str, terms| Spot {
            section,
            standing,
            reach,
            is_title: false,
            line: own.line,
            text: text.to_owned(),
            terms,
            marks: Marks::default(),
        };
        let has_sentences = self.fresh(first, standing) > 0;
        if own.naming == Naming::Title {
            let terms = self.words.terms(&own.title);
            self.spots.push(spot(Reach::Title, &own.title, terms));
        }
        if has_sentences {
            self.spots.push(spot(Reach::Section, "", terms));
        }
    }

    fn paragraph(&mut self, paragraph: usize, standing: Standing) {
        let own = &self.document.paragraphs[paragraph];
        let is_titled = self.document.sections[own.section].naming == Naming::Title;
        // A point that is one sentence is all title.
        let is_title = own.place == Place::Head
            && is_titled
            && own.beside_title().trim().is_empty()
            && !self.headings.contains(&own.line);
        let text = match own.place {
            _ if is_title => own.words(),
            // A prompt holds last year's words; it is no text of the report.
            Place::Aside => return,
            // The title of the report names its unit.
            Place::Body if self.report_titles.contains(&own.line) => return,
            // A title has a spot of its own.
            Place::Head if is_titled => own.beside_title(),
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
                standing: self.standing(sentence, standing),
                reach: Reach::Sentence,
                is_title,
                line: own.line,
                text: sentence.to_owned(),
                terms: self.words.terms(sentence),
                marks: Marks::of(sentence, self.grammar),
            });
        }
        if self.fresh(first, standing) > 1 {
            self.spots.push(Spot {
                section: own.section,
                standing,
                reach: Reach::Paragraph,
                is_title,
                line: own.line,
                text: String::new(),
                terms: self.joined(first, standing),
                marks: Marks::default(),
            });
        }
    }

    /// What a sentence can say: the same as its section, but one that is doubted.
    fn standing(&self, sentence: &str, of_section: Standing) -> Standing {
        let is_doubted = || {
            self.words.is_weak(sentence, self.grammar)
                || self
                    .told_before
                    .contains(&masked(sentence, Mask::Periods, self.grammar))
        };
        match of_section {
            Standing::Answers if is_doubted() => Standing::Touches,
            standing => standing,
        }
    }

    /// The sentences from this spot on that can say what their section can.
    fn sentences_from(&self, first: usize, standing: Standing) -> impl Iterator<Item = &Spot> {
        let spots = self.spots[first..].iter();
        spots.filter(move |spot| spot.reach == Reach::Sentence && spot.standing == standing)
    }

    fn fresh(&self, first: usize, standing: Standing) -> usize {
        self.sentences_from(first, standing).count()
    }

    /// Their terms.
    fn joined(&self, first: usize, standing: Standing) -> Terms {
        Terms::of_all(self.sentences_from(first, standing).map(|spot| &spot.terms))
    }
}

/// The sentences that a report tells of its work, years set aside.
fn told(report: Report<'_>, words: &ItemWords, grammar: &WordGrammar) -> FxHashSet<String> {
    let mut told = FxHashSet::default();
    let standings = standings(report, words);
    let paragraphs = report.document.paragraphs.iter();
    for own in paragraphs.filter(|own| own.place != Place::Aside) {
        if !matches!(
            standings[own.section],
            Standing::Answers | Standing::Touches
        ) {
            continue;
        }
        for text in [own.words(), own.beside_title()] {
            for piece in pieces(text, Cut::HalfSentence, grammar) {
                told.insert(masked(text[piece].trim(), Mask::Periods, grammar));
            }
        }
    }
    told
}

/// The lines of headings.
fn headings(outline: &Outline) -> BTreeSet<usize> {
    let nodes = outline.nodes.iter();
    let headings = nodes.filter(|node| node.class == Class::Heading);
    headings.map(|node| node.line).collect()
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
fn standings(report: Report<'_>, words: &ItemWords) -> Vec<Standing> {
    let Report {
        document,
        outline,
        kind,
    } = report;
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
