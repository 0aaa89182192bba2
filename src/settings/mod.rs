//! TOML files, packs, environment and flags, resolved once.

pub mod pack;
pub mod words;
