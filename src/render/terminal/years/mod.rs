//! What is stated between two years beside the outline: figures, promises, and where to look first.

pub(super) mod figures;
pub(super) mod look_first;
mod table;
