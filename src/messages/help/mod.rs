//! The help of commands and options in Chinese. In English it is the doc comments of the arguments
//! themselves; `commands/help.rs` puts the two together, and a test there keeps them complete.

mod chinese;

pub use chinese::{help, value_name};
