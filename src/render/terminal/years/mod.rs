//! What is stated between two years beside the outline: figures, promises, and where to look first.

pub(super) mod figures;
mod in_full;
pub(super) mod look_first;
pub(super) mod promises;
pub(super) mod section;
mod table;
