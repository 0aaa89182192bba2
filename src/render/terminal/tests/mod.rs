//! Screens of views built by hand, kept as snapshots.

mod compare;
mod diff;
mod forms;
mod workspace;

use crate::render::sample;
