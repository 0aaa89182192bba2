//! What people say about a report on its way to its last word: rounds, comments on its text, the
//! answers to them, replies without a comment, sign-offs and returns.
//!
//! A review is a record to which entries are only ever added: an answer, a change of mind, a return
//! are entries of their own. So two copies of it are joined by taking the entries of both.

pub mod anchor;
mod answer;
pub mod authorship;
pub mod changed_sentences;
mod comment;
mod entry;
mod entry_id;
pub mod names;
mod record;
mod round;
pub mod round_standing;
mod sign_off;
pub mod signed_text;
pub mod validity;

pub use anchor::TextAnchor;
pub use answer::{Answer, Verdict};
pub use changed_sentences::ChangedSentence;
pub use comment::{Comment, CommentKind, NoComment};
pub use entry::{BoundText, Entered, Entry, Stamp};
pub use entry_id::{EntryId, EntryKind, Named};
pub use record::{CommentState, Review};
pub use round::{Return, Round};
pub use round_standing::{RoundStanding, replies_without_comment};
pub use sign_off::{SignOff, SignedScope};
pub use signed_text::SignedText;
pub use validity::{Judged, ReadText, Validity};
