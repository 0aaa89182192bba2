//! Screens of views built by hand, kept as snapshots.

mod board;
mod compare;
mod diff;
mod figures;
mod forms;
mod promises;
mod section_log;
mod timeline;
mod workspace;

use crate::render::sample;
