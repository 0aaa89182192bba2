//! Screens of comparisons built by hand, kept as snapshots.

mod compare;
mod diff;
mod sample;
