//! Screens of views built by hand, kept as snapshots.

mod authorship;
mod board;
mod compare;
mod diff;
mod figures;
mod forms;
mod promises;
mod review;
mod section_log;
mod sign_offs;
mod timeline;
mod workspace;

use crate::render::sample;
