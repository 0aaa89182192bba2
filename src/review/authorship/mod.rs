//! Who brought which words: from the comparisons of each text of a report with the next, and from
//! the texts themselves.
//!
//! 1. `runs`: the runs of a comparison, with the characters that they cover on either side.
//! 2. [`standing`]: where each character of a text came from, carried from text to text.
//! 3. [`joined`]: a text that was made out of two.
//! 4. [`claims`]: what of a comparison of two of these texts each step did.
//! 5. [`overwritten`]: what somebody brought or took away, and somebody undid later.
//! 6. [`one_person`]: of a comparison, what some of the steps did, the rest as it stands now.
//! 7. [`first_seen`]: since which text each sentence stands, over many texts and years.
//!
//! A step is named by its place in the chain, from 0: step 0 made the second text of the first.
//! Where the chain does not say who did something, nobody is named.

pub mod claims;
pub mod first_seen;
pub mod joined;
pub mod one_person;
pub mod overwritten;
mod runs;
mod section_mark;
pub mod standing;
#[cfg(test)]
mod tests;

pub use claims::{ClaimedStretch, Claims, FactClaims, ParagraphClaims, SectionClaims, Steps};
pub use first_seen::{Appearance, FirstSeen, SentenceOrigin};
pub use one_person::{LeftOut, OnePerson};
pub use overwritten::{Overwritten, Restored};
pub use standing::Standing;
