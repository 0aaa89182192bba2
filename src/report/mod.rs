//! The model: text in, outline out, and the text back byte for byte.
//!
//! No I/O and no failure: a line that is not understood is a paragraph, and what was doubtful is a
//! [`Flag`] on its node. The words and patterns of a language are data, a [`Grammar`].

pub mod grammar;
pub mod outline;
pub mod parse;
pub mod period;
pub mod sentence;
pub mod token;
pub mod words;

pub use grammar::Grammar;
pub use outline::{Class, Flag, Node, Number, Outline, Role};
pub use parse::parse;
pub use words::WordGrammar;
