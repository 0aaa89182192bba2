//! What exists only between two years: what was carried over, which figures moved, what became of
//! last year's promises, what was left standing; and next year's report made of last year's.
//!
//! In the order in which [`compare_years`] asks them:
//!
//! | step | says |
//! |---|---|
//! | [`alignment`] | which section of last year's is which of this year's |
//! | `sentences`, `sentence_pairs`, `relation` | which sentence is which, and how alike they are |
//! | [`carried_over`], `only_redated` | how much is new, and where only years or figures changed |
//! | `own_year`, [`stale`] | which years the two are about, and where last year's was left |
//! | [`figures`] | what each figure became, and what does not agree |
//! | [`promises`] | what became of what last year planned, and of its problems |
//!
//! Behind it: [`leading`] chooses what is shown first, [`timeline`] chains the comparisons of many
//! years, and [`roll_forward()`] (with [`year_roll`], [`roll_words`]) makes next year's report of last
//! year's. What they are given is in [`two_years`], what they find in [`comparison`], what decides
//! in [`thresholds`], and the words of a pack in [`year_words`].

pub mod alignment;
pub mod carried_over;
pub mod comparison;
pub mod figures;
pub mod leading;
pub mod number_words;
mod only_redated;
mod own_year;
pub mod promises;
mod relation;
pub mod roll_forward;
pub mod roll_words;
mod sentence_pairs;
mod sentences;
pub mod set_phrases;
mod shares;
pub mod stale;
pub mod stale_words;
pub mod thresholds;
pub mod timeline;
pub mod two_years;
pub mod year_roll;
mod year_tokens;
pub mod year_words;

pub use carried_over::CarriedOver;
pub use comparison::YearComparison;
pub use roll_forward::{
    LastComment, LastFigures, Order, RollCounts, RolledForward, first_report, is_unwritten,
    roll_forward,
};
pub use roll_words::{MoveBy, MoveRule, Prompts, RollRules, RollWords};
pub use sentences::SentencePlace;
pub use shares::Shares;
pub use thresholds::{
    AlignmentThresholds, CarriedOverThresholds, FigureThresholds, LeadingThresholds,
};
pub use two_years::{TwoYears, YearText};
pub use year_roll::{RolledYears, Setting, YearStep, roll_years};
pub use year_words::YearWords;

use crate::compare::dissolve::dissolve;
use crate::compare::side_by_side::at_once;
use crate::compare::{Comparison, Document, Texts, Thresholds, complete};
use sentence_pairs::Sentences;

/// Compares two years of one unit's report.
pub fn compare_years(years: &TwoYears<'_>) -> YearComparison {
    let comparison = aligned(years);
    let ((carried, stale), (figures, promises)) = at_once(
        || {
            let sentences = Sentences::new(&comparison, years);
            let paired = sentences.paired(&comparison.sections, years);
            let carried = carried_over::carried_over(&comparison, &paired);
            (carried, stale::left_over(&comparison, years, &paired))
        },
        || {
            let figures = figures::compare_figures(&comparison, years);
            (figures, promises::answered(&comparison, years))
        },
    );
    YearComparison {
        are_filed_later: own_year::are_filed_later(&comparison, years),
        figures,
        promises,
        stale,
        comparison,
        ..YearComparison::of_shares(carried)
    }
}

/// Pairs the sections of two years and says what each carried over, and looks for nothing else: as
/// [`compare_years`] does it.
pub fn compare_shares_alone(years: &TwoYears<'_>) -> YearComparison {
    let comparison = aligned(years);
    let sentences = Sentences::new(&comparison, years);
    let paired = sentences.paired(&comparison.sections, years);
    let carried = carried_over::carried_over(&comparison, &paired);
    YearComparison {
        comparison,
        ..YearComparison::of_shares(carried)
    }
}

/// Pairs the sections and the figures of two years, and looks for nothing else: a chain of many years
/// needs no more.
pub fn compare_figures_alone(years: &TwoYears<'_>) -> YearComparison {
    let comparison = aligned(years);
    YearComparison {
        are_filed_later: own_year::are_filed_later(&comparison, years),
        figures: figures::compare_figures(&comparison, years),
        comparison,
        ..YearComparison::default()
    }
}

/// The sections of two years, paired, with what changed in each.
fn aligned(years: &TwoYears<'_>) -> Comparison {
    let grammar = years.grammar;
    let mut last_year = Document::from_outline(years.last_year.outline);
    let mut this_year = Document::from_outline(years.this_year.outline);
    dissolve(&mut last_year, &mut this_year, &Thresholds::STANDARD);
    let texts = Texts::new(&last_year, &this_year, grammar);
    let thresholds = AlignmentThresholds::STANDARD;
    let sections = alignment::pair(&last_year, &this_year, &texts, grammar, &thresholds);
    complete(
        last_year,
        this_year,
        &sections,
        &texts,
        grammar,
        years.limits,
    )
}

#[cfg(test)]
mod tests;
