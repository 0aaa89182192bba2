//! What exists only between two years: what was carried over, and next year's report made of
//! last year's.

pub mod carried_over;

pub use carried_over::{Shares, YearComparison};
