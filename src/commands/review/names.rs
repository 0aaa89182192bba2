//! Names of people and units as they are typed, beside those that were asked.

pub(super) use crate::review::names::listed;

use super::super::nearest::nearest;
use crate::messages::review::CommentMessage as Says;
use crate::review::names::speaks_for;
use crate::review::{Entered, Review, Round};

/// The round in which somebody's words come: the one under way, or the last one where it asked them.
pub(super) fn answered_round<'r>(review: &'r Review, name: &str) -> Option<&'r Entered<Round>> {
    let is_asked = |round: &&Entered<Round>| is_asked(round, name);
    let last = review.rounds.last().filter(is_asked);
    review.open_round().or(last)
}

/// A name that nobody asked in the round under way, and that is near to one that was asked.
pub(super) fn not_asked(review: &Review, name: &str) -> Option<Says> {
    let round = review.open_round().filter(|round| !is_asked(round, name))?;
    let asked = round.what.to.iter().map(String::as_str);
    let near = nearest(name, asked).into_iter().next()?;
    let name = name.to_owned();
    Some(Says::NotAsked { name, near })
}

fn is_asked(round: &Entered<Round>, name: &str) -> bool {
    let mut asked = round.what.to.iter();
    asked.any(|asked| speaks_for(name, asked))
}
