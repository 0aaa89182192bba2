//! Which few of the facts between two years a reader is shown first. Pure choices, each with its
//! rule; all facts stay where they are.

mod figures;
mod look_first;
mod promises;
mod redated;

pub use figures::{LeadingFigures, Notable, leading_figures, notable, planned};
pub use look_first::{FirstLook, LookFirst, look_first};
pub use promises::{LeadingPromises, leading_promises};
