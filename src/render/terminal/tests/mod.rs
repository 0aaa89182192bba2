//! Screens of views built by hand, kept as snapshots.

mod compare;
mod diff;
mod sample;
mod workspace;
