//! The words of a pack for what exists between two years, each table in the folder that reads it.

use super::figures::FigureWords;
use super::promises::PromiseWords;
use super::set_phrases::PhraseWords;
use super::stale_words::StaleWords;

/// The words of a pack for what exists between two years.
#[derive(Debug, Clone, Default)]
pub struct YearWords {
    /// Of figures: units, hedges, periods.
    pub figures: FigureWords,
    /// Of promises: words that weigh nothing.
    pub promises: PromiseWords,
    /// Phrases that rightly repeat.
    pub phrases: PhraseWords,
    /// Of what last year may leave standing.
    pub stale: StaleWords,
}
