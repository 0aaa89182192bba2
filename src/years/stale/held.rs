//! A sentence of this year held against the one of last year's that it goes back to, and which words
//! of both stand at the same place.

use crate::compare::Comparison;
use crate::compare::document::{Naming, Place, Section};
use crate::report::period::{Mask, masked};
use crate::report::sentence::{Cut, pieces};
use crate::report::{Role, WordGrammar};
use crate::years::relation::Relation;
use crate::years::sentence_pairs::SentencePair;
use crate::years::sentences::SentencePlace;
use crate::years::thresholds::StaleThresholds;
use std::ops::Range;

/// A sentence of this year and the one that it goes back to.
pub(super) struct Held<'a> {
    pair: &'a SentencePair<'a>,
    /// Its words.
    pub(super) this_year: &'a str,
    /// The words of the other.
    pub(super) last_year: &'a str,
    /// The sections of both.
    sections: (&'a Section, &'a Section),
    /// True where each is the whole of its line.
    pub(super) is_whole_line: bool,
    /// True of a sentence in a heading's line.
    is_in_head: bool,
    grammar: &'a WordGrammar,
}

/// The pair, where there is a sentence of last year.
pub(super) fn held<'a>(
    pair: &'a SentencePair<'a>,
    comparison: &'a Comparison,
    grammar: &'a WordGrammar,
) -> Option<Held<'a>> {
    let (section, last_year) = pair.last_year?;
    let places = (last_year.place, pair.this_year.place);
    let lines = (
        &comparison.before.paragraphs[places.0.paragraph],
        &comparison.after.paragraphs[places.1.paragraph],
    );
    let words = |text: &'a str, place: SentencePlace| &text[place.start..place.end];
    let is_whole = |text: &str, place: SentencePlace| place.start == 0 && place.end == text.len();
    Some(Held {
        pair,
        last_year: words(&lines.0.text, places.0),
        this_year: words(&lines.1.text, places.1),
        sections: (
            &comparison.before.sections[section],
            &comparison.after.sections[pair.section],
        ),
        is_whole_line: is_whole(&lines.0.text, places.0) && is_whole(&lines.1.text, places.1),
        is_in_head: lines.1.place == Place::Head,
        grammar,
    })
}

impl<'a> Held<'a> {
    /// Where this year's sentence stands.
    pub(super) fn place(&self) -> SentencePlace {
        self.pair.this_year.place
    }

    /// Index of its section.
    pub(super) fn section(&self) -> usize {
        self.pair.section
    }

    /// How it goes back to the other.
    pub(super) fn relation(&self) -> Relation {
        self.pair.relation
    }

    /// True where it has figures, and they are last year's.
    pub(super) fn has_the_same_figures(&self) -> bool {
        self.relation() <= Relation::Redated && !self.pair.this_year.figures.is_empty()
    }

    /// True where last year's section, or this year's, is of this role.
    pub(super) fn is_of_role(&self, role: &str) -> bool {
        let is = |section: &Section| section.role.as_ref().is_some_and(|own| own.name() == role);
        is(self.sections.0) || is(self.sections.1)
    }

    /// True of a sentence that both years' plans say, and of the heading of a plan: a plan left
    /// under last year's heading may seem to be this year's work.
    pub(super) fn is_planned_again(&self) -> bool {
        let is_plan = |section: &Section| {
            let role = section.role.as_ref();
            role.is_some_and(|role| role.name() == Role::PLAN)
        };
        let heads = |section: &Section| section.depth == 0 && section.naming.is_in_tree();
        let heads_both = heads(self.sections.0) && heads(self.sections.1) && self.is_in_head;
        is_plan(self.sections.0) && (is_plan(self.sections.1) || heads_both)
    }

    /// True of a sentence that last year's plan said.
    pub(super) fn was_planned(&self) -> bool {
        let role = self.sections.0.role.as_ref();
        role.is_some_and(|role| role.name() == Role::PLAN)
    }

    /// True of words before the first heading.
    pub(super) fn is_in_opening(&self) -> bool {
        self.sections.1.naming == Naming::Opening
    }

    /// True of words before the first heading or behind the last section.
    pub(super) fn is_beside_the_tree(&self) -> bool {
        !self.sections.1.naming.is_in_tree()
    }

    /// What stands at the same place on both sides, by a search that finds such words in a text:
    /// last year's and this year's.
    pub(super) fn at_same_place<T>(
        &self,
        find: impl Fn(&'a str) -> Vec<(Range<usize>, T)>,
    ) -> Vec<((Range<usize>, T), (Range<usize>, T))> {
        let (last, this) = (find(self.last_year), find(self.this_year));
        if self.relation() <= Relation::Refigured && last.len() == this.len() {
            return last.into_iter().zip(this).collect();
        }
        let clauses = self.equal_clauses();
        let mut last: Vec<Option<(Range<usize>, T)>> = last.into_iter().map(Some).collect();
        let mut found = Vec::new();
        for token in this {
            let within = |clause: &Range<usize>, token: &Range<usize>| {
                clause.start <= token.start && token.end <= clause.end
            };
            let Some((old, new)) = clauses.iter().find(|(_, new)| within(new, &token.0)) else {
                continue;
            };
            // Words stand as far from the end of their clause as their counterpart: what is left out
            // at its beginning is a number.
            let mut others = last.iter_mut().filter(|other| {
                let range = other.as_ref().map(|(range, _)| range);
                range.is_some_and(|range| {
                    within(old, range)
                        && self.last_year[range.end..old.end]
                            == self.this_year[token.0.end..new.end]
                })
            });
            if let Some(other) = others.next().and_then(Option::take) {
                found.push((other, token));
            }
        }
        found
    }

    /// The clauses that are equal on both sides, periods and figures aside, and are long enough to
    /// say so: last year's and this year's.
    fn equal_clauses(&self) -> Vec<(Range<usize>, Range<usize>)> {
        let cut = |text: &str| -> Vec<(Range<usize>, String)> {
            let clauses = pieces(text, Cut::Clause, self.grammar).into_iter();
            let with_words = clauses.map(|clause| {
                let words = masked(&text[clause.clone()], Mask::PeriodsAndFigures, self.grammar);
                (clause, words)
            });
            with_words.collect()
        };
        let (last, this) = (cut(self.last_year), cut(self.this_year));
        let mut free: Vec<bool> = vec![true; last.len()];
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (place, (_, words)) in this.iter().enumerate() {
            let other = (0..last.len()).find(|&at| free[at] && last[at].1 == *words);
            if let Some(other) = other {
                free[other] = false;
                found.push((other, place));
            }
        }
        let is_long = |words: &str| words.chars().count() >= StaleThresholds::STANDARD.clause_chars;
        // 2023年， by itself is equal in many a sentence: the clause behind it has to be, too.
        let goes_on = |&(other, place): &(usize, usize)| {
            is_long(&this[place].1) || found.contains(&(other + 1, place + 1))
        };
        let equal = found.iter().filter(|&pair| goes_on(pair));
        equal
            .map(|&(other, place)| (last[other].0.clone(), this[place].0.clone()))
            .collect()
    }
}
