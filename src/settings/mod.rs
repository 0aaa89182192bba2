//! TOML files, packs, environment and flags, resolved once.

pub mod environment;
pub mod kinds;
pub mod pack;
pub mod rolling;
pub mod words;

pub use environment::Environment;
