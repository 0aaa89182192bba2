//! The model: text in, outline out, and the text back byte for byte.
//!
//! No I/O and no failure: a line that is not understood is a paragraph, and what was doubtful is a
//! [`Flag`] on its node. The words and patterns of a language are data, a [`Grammar`].

mod company;
mod compose;
mod contents;
mod figure;
pub mod fingerprint;
mod form;
pub mod grammar;
mod heading;
mod joining_marks;
mod known;
mod letters;
mod line;
mod lookup;
mod marker;
mod measure;
pub mod numberless;
mod opening;
pub mod outline;
pub mod parse;
pub mod period;
mod point;
mod role;
pub mod rules;
pub mod sentence;
mod signs;
mod tail;
pub mod token;
mod tree;
mod units;
mod unnumbered;
pub mod words;

pub use fingerprint::Fingerprint;
pub use grammar::Grammar;
pub use joining_marks::{JoinedTexts, joined_texts};
pub use outline::{Class, Flag, Node, Number, Outline, Role};
pub use parse::parse;
pub use words::WordGrammar;
