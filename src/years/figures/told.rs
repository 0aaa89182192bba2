//! The clauses of a text that tell figures of its own year, as they are quoted to who writes them
//! anew.

use super::FigurePeriod;
use super::line::{Calendar, Line};
use super::span::SumsUp;
use super::when::{Spot, period};
use super::words::FigureWords;
use crate::report::WordGrammar;
use std::ops::Range;

/// A clause that tells figures.
pub(in crate::years) struct ToldFigures<'t> {
    /// As written.
    pub(in crate::years) clause: &'t str,
    /// Where its figures stand in it.
    pub(in crate::years) figures: Vec<Range<usize>>,
}

/// The clauses of a text with their figures; those of the year before, and those aimed at, are left
/// out. The text is about the year `own`.
pub(in crate::years) fn told_figures<'t>(
    text: &'t str,
    own: u16,
    grammar: &WordGrammar,
    words: &FigureWords,
) -> Vec<ToldFigures<'t>> {
    let is_own = |of| matches!(of, FigurePeriod::Current | FigurePeriod::Cumulative);
    figures_of(text, own, grammar, words, is_own)
}

/// The clauses of a text with all their figures, of whatever year. The text is about the year `own`.
pub(in crate::years) fn all_figures<'t>(
    text: &'t str,
    own: u16,
    grammar: &WordGrammar,
    words: &FigureWords,
) -> Vec<ToldFigures<'t>> {
    figures_of(text, own, grammar, words, |_| true)
}

fn figures_of<'t>(
    text: &'t str,
    own: u16,
    grammar: &WordGrammar,
    words: &FigureWords,
    is_told: impl Fn(FigurePeriod) -> bool,
) -> Vec<ToldFigures<'t>> {
    let calendar = Calendar {
        year: Some(own),
        is_given_later: false,
    };
    let Some(line) = Line::new(text, grammar, words, calendar) else {
        return Vec::new();
    };
    let mut told = Vec::new();
    for clauses in &line.sentences {
        for (place, clause) in clauses.iter().enumerate() {
            let is_own = |&figure: &usize| {
                let spot = Spot {
                    figure,
                    clause,
                    before: &clauses[..place],
                    is_planned: false,
                    sums_up: SumsUp::No,
                };
                let (period, _) = period(&line, &spot, words);
                is_told(period)
            };
            let own = line.figures_in(clause).filter(is_own);
            let figures: Vec<Range<usize>> = own
                .map(|figure| {
                    let range = &line.figures[figure].range;
                    range.start - clause.start..range.end - clause.start
                })
                .collect();
            if !figures.is_empty() {
                told.push(ToldFigures {
                    clause: &text[clause.clone()],
                    figures,
                });
            }
        }
    }
    told
}
