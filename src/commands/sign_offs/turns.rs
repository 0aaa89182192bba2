//! What became of the sign-offs of a report with each of its revisions: where it was signed, with which
//! one a sign-off ended, and with which it stood again.
//!
//! Fingerprints alone tell this, of every revision that is looked at. In a history that was joined each
//! revision is held against those that it was made out of, so that a text that somebody saved in
//! another copy, who knew nothing of the sign-off, ends nothing: the point that joins the two does.

use super::super::{Context, Workspace};
use super::history::named_by;
use super::text::{OwnText, standings};
use super::{judged, signed};
use crate::failure::Failure;
use crate::review::validity::Void;
use crate::review::{Entered, Review, SignOff, SignedScope, Validity};
use crate::series::ReportKey;
use crate::store::PastText;
use crate::view::{SignOffEvent, SignOffTurn};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Of so many revisions, the newest, it is looked for what ended a sign-off: each takes a comparison of two
/// texts (20 ms at 64 KB). Of the others it is said that they did.
const EXPLAINED: usize = 24;

/// Which revisions are looked at.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Range {
    /// How many of the newest are shown.
    pub(in super::super) shown: usize,
    /// Of how many of these it is looked at what they were to sign-offs.
    pub(in super::super) followed: usize,
}

/// What became of sign-offs.
#[derive(Debug, Default)]
pub(in super::super) struct Turns {
    /// By sign-off, and of each the oldest first.
    pub(in super::super) events: Vec<SignOffEvent>,
    /// How many revisions after a sign-off are shown, and were not looked at.
    pub(in super::super) unfollowed: usize,
}

impl Workspace {
    /// What became of the sign-offs of a report with its newest revisions.
    pub(in super::super) fn sign_off_turns(
        &self,
        key: &ReportKey,
        review: &Review,
        past: &[PastText],
        range: Range,
        context: &Context,
    ) -> Result<Turns, Failure> {
        if review.sign_offs.is_empty() {
            return Ok(Turns::default());
        }
        let first_shown = past.len().saturating_sub(range.shown);
        let from = past.len().saturating_sub(range.followed);
        let history = Looked {
            workspace: self,
            key,
            review,
            past,
            context,
            from,
            older: self.store.lineage_from(past, from)?,
            known: RefCell::default(),
        };
        let mut unfollowed = 0;
        let mut found = Vec::new();
        for (place, sign_off) in review.sign_offs.iter().enumerate() {
            let signed_at = history.signed_at(place, sign_off);
            let first = signed_at.map_or(0, |at| at + 1).max(first_shown);
            unfollowed = unfollowed.max(from.saturating_sub(first));
            found.extend(history.turns(place, sign_off, signed_at));
        }
        found.retain(|turn| turn.at >= first_shown);
        Ok(Turns {
            events: history.explained(&found),
            unfollowed,
        })
    }
}

/// What became of a sign-off, by the place of the revision.
#[derive(Debug, Clone, Copy)]
struct Turn {
    sign_off: usize,
    at: usize,
    became: Became,
}

#[derive(Debug, Clone, Copy)]
enum Became {
    Signed,
    /// It stood with the text of this revision.
    Void(usize),
    ValidAgain,
}

/// A history as it is looked at.
struct Looked<'a> {
    workspace: &'a Workspace,
    key: &'a ReportKey,
    review: &'a Review,
    past: &'a [PastText],
    context: &'a Context,
    /// The first revision that is followed.
    from: usize,
    /// Out of which revisions each from there on was made.
    older: Vec<Vec<usize>>,
    /// Of revisions that were read, which sign-offs stand; `None` where the text cannot be read.
    known: RefCell<HashMap<usize, Option<Rc<[bool]>>>>,
}

impl Looked<'_> {
    fn text(&self, place: usize) -> Option<String> {
        let draft = self.workspace.draft_of(self.key, &self.past[place]);
        draft.ok().map(|draft| draft.text)
    }

    fn stands(&self, sign_off: usize, place: usize) -> Option<bool> {
        let known = self.known.borrow().get(&place).cloned();
        let stand = known.unwrap_or_else(|| {
            let text = self.text(place);
            let stand = text.map(|text| standings(self.review, self.key, &text, self.context));
            let stand: Option<Rc<[bool]>> = stand.map(Rc::from);
            self.known.borrow_mut().insert(place, stand.clone());
            stand
        });
        stand?.get(sign_off).copied()
    }

    /// The revision at which a text was signed; `None` where it is not in this history.
    fn signed_at(&self, place: usize, sign_off: &Entered<SignOff>) -> Option<usize> {
        let bound = &sign_off.what.signed;
        let mut named = named_by(bound, sign_off.stamp.at, self.past);
        if sign_off.what.scope != SignedScope::Whole {
            // A step that signs a section makes no revision.
            named = named.split_off(named.len().saturating_sub(1));
        }
        let mut named = named.into_iter();
        named.find(|at| self.stands(place, *at) == Some(true))
    }

    fn turns(
        &self,
        place: usize,
        sign_off: &Entered<SignOff>,
        signed_at: Option<usize>,
    ) -> Vec<Turn> {
        let of_one = OfOne {
            history: self,
            place,
            signed_at,
            since: sign_off.stamp.at.seconds,
        };
        let signed = signed_at.map(|at| (at, Became::Signed));
        let mut turns: Vec<(usize, Became)> = signed.into_iter().collect();
        let mut knew: Vec<bool> = Vec::new();
        for at in self.from..self.past.len() {
            let older = self.older[at - self.from].iter().copied();
            let older: Vec<usize> = older.filter(|older| of_one.knew(*older, &knew)).collect();
            let knows = match signed_at {
                Some(signed) => at == signed || !older.is_empty(),
                None => of_one.is_later(at),
            };
            knew.push(knows);
            if knows && signed_at != Some(at) {
                turns.extend(of_one.became(at, &older).map(|became| (at, became)));
            }
        }
        let turns = turns.into_iter().map(|(at, became)| Turn {
            sign_off: place,
            at,
            became,
        });
        turns.collect()
    }

    /// The same as it is shown, with what ended a sign-off.
    fn explained(&self, turns: &[Turn]) -> Vec<SignOffEvent> {
        let ends = turns
            .iter()
            .filter(|turn| matches!(turn.became, Became::Void(_)));
        let mut ends: Vec<usize> = ends.map(|turn| turn.at).collect();
        ends.sort_unstable();
        let first = ends.len().checked_sub(EXPLAINED).map_or(0, |at| ends[at]);
        let events = turns.iter().map(|turn| {
            let sign_off = &self.review.sign_offs[turn.sign_off];
            SignOffEvent {
                revision: self.past[turn.at].revision.id.clone(),
                signed: signed(self.review, sign_off),
                turn: match turn.became {
                    Became::Signed => SignOffTurn::Signed,
                    Became::ValidAgain => SignOffTurn::ValidAgain,
                    Became::Void(stood) => SignOffTurn::Voided {
                        why: (turn.at >= first)
                            .then(|| self.why(&sign_off.what, stood, turn.at))
                            .flatten(),
                    },
                },
            }
        });
        events.collect()
    }

    fn why(&self, sign_off: &SignOff, stood: usize, at: usize) -> Option<Box<Void>> {
        let (was, now) = (self.text(stood)?, self.text(at)?);
        let (was, now) = (
            OwnText::new(self.key, &was, self.context),
            OwnText::new(self.key, &now, self.context),
        );
        match judged(sign_off, Some(&was), &now, self.context) {
            Validity::Void(why) => Some(why),
            Validity::Valid { .. } => None,
        }
    }
}

/// One sign-off in a history.
struct OfOne<'a> {
    history: &'a Looked<'a>,
    place: usize,
    signed_at: Option<usize>,
    /// When it was written down, in seconds.
    since: i64,
}

impl OfOne<'_> {
    fn stands(&self, at: usize) -> Option<bool> {
        self.history.stands(self.place, at)
    }

    fn is_later(&self, at: usize) -> bool {
        self.history.past[at].revision.at.seconds >= self.since
    }

    /// Whether the sign-off was there when a revision was made; `knew` says it of those that were
    /// followed so far.
    fn knew(&self, revision: usize, knew: &[bool]) -> bool {
        match (self.signed_at, revision.checked_sub(self.history.from)) {
            (Some(signed), _) if revision == signed => true,
            (Some(_), Some(followed)) => knew[followed],
            (Some(signed), None) => revision > signed,
            (None, _) => self.is_later(revision) || self.stands(revision) == Some(true),
        }
    }

    /// What became of it with a revision that was made out of these.
    fn became(&self, at: usize, older: &[usize]) -> Option<Became> {
        let before = |stood: bool| {
            let mut older = older.iter().copied();
            older.find(|older| self.stands(*older) == Some(stood))
        };
        match self.stands(at)? {
            true => before(false).map(|_| Became::ValidAgain),
            false => before(true).map(Became::Void),
        }
    }
}
