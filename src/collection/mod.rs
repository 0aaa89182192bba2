//! Many units at once: where every report of a year stands, and which of them somebody has to look
//! at. Facts of each report in; rows in order, totals and reasons out. Reads no file and no clock.

pub mod board;
pub mod concern;
pub mod facts;
pub mod next_step;
pub mod phase;
pub mod selection;
pub mod sentence_set;
pub mod stage_line;
pub mod thresholds;
pub mod totals;

pub use board::{Board, Row, arrange};
pub use concern::{Concern, whole_percents};
pub use facts::{BrokenFile, EarlierReport, ReportFacts, ReviewFacts, SignOffState, UnitFacts};
pub use next_step::NextStep;
pub use phase::Phase;
pub use selection::{Lateness, Selection, StageChoice};
pub use sentence_set::SentenceSet;
pub use stage_line::{StagePlace, StageStep, StageVisit, stage_line};
pub use thresholds::BoardThresholds;
pub use totals::Totals;

#[cfg(test)]
mod tests;
