//! Review of one report: who changed what, and since when each sentence stands.

pub mod authorship;
