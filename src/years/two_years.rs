//! What a comparison of two years is made of: the two reports, and what is known beside them.

use super::promises::{Background, Settled};
use super::year_words::YearWords;
use crate::compare::Limits;
use crate::report::{Outline, WordGrammar};
use crate::series::kind::BaseYear;
use crate::series::{Kind, Year};
use std::sync::LazyLock;

/// One year's report.
#[derive(Debug, Clone, Copy)]
pub struct YearText<'a> {
    /// Its outline.
    pub outline: &'a Outline,
    /// The year that it is about; `None` of a file that nobody said it of.
    pub year: Option<Year>,
}

/// Two years of one unit's report.
#[derive(Debug, Clone, Copy)]
pub struct TwoYears<'a> {
    /// The earlier one.
    pub last_year: YearText<'a>,
    /// The later one.
    pub this_year: YearText<'a>,
    /// Which year "this year" means in both.
    pub base_year: BaseYear,
    /// The pack's grammar of figures and sentences.
    pub grammar: &'a WordGrammar,
    /// The pack's words for what exists between years.
    pub words: &'a YearWords,
    /// The kind of both reports, where it is known.
    pub kind: Option<&'a Kind>,
    /// The set texts of the kind, one sentence or more each: no author wrote them.
    pub set_texts: &'a [String],
    /// How common words are in the reports of the workspace.
    pub background: &'a Background,
    /// What a person decided about last year's promises.
    pub settled: &'a [Settled],
    /// What bounds the comparison.
    pub limits: Limits,
}

impl<'a> TwoYears<'a> {
    /// Of two texts of which nothing is known but how they are written.
    pub fn of_texts(
        last_year: &'a Outline,
        this_year: &'a Outline,
        grammar: &'a WordGrammar,
        words: &'a YearWords,
    ) -> Self {
        static NOTHING_LEARNT: LazyLock<Background> = LazyLock::new(Background::default);
        let text = |outline| YearText {
            outline,
            year: None,
        };
        Self {
            last_year: text(last_year),
            this_year: text(this_year),
            base_year: BaseYear::Report,
            grammar,
            words,
            kind: None,
            set_texts: &[],
            background: &NOTHING_LEARNT,
            settled: &[],
            limits: Limits::default(),
        }
    }
}
