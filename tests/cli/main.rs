//! The whole program as a person runs it: wired, the right stream, the right exit status.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod bad_input;
mod board;
mod keeping;
mod last_year;
mod long_history;
mod opinions;
mod page;
mod promises;
mod record;
mod review;
mod rolling;
mod safety;
mod shown;
mod sign;
mod who;
mod workspace;
mod years;
