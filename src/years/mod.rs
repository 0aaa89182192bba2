//! What exists only between two years: what was carried over, and next year's report made of
//! last year's.

pub mod carried_over;
pub mod roll_forward;
pub mod roll_words;
pub mod year_roll;

pub use carried_over::{Shares, YearComparison};
pub use roll_forward::{Order, RollCounts, RolledForward, first_report, roll_forward};
pub use roll_words::{RollRules, RollWords};
pub use year_roll::{Setting, YearStep, roll_years};
