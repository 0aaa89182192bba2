//! The review of one report: all its entries, and what follows from them together.

use super::entry_id::Named;
use super::{
    Answer, Comment, Entered, Entry, EntryId, EntryKind, NoComment, Return, Round, SignOff,
    SignedScope, Stamp,
};

/// All that was said about a report, each kind in the order of time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    /// Rounds.
    pub rounds: Vec<Entered<Round>>,
    /// Comments.
    pub comments: Vec<Entered<Comment>>,
    /// Answers to comments.
    pub answers: Vec<Entered<Answer>>,
    /// Replies without a comment.
    pub no_comments: Vec<Entered<NoComment>>,
    /// Sign-offs.
    pub sign_offs: Vec<Entered<SignOff>>,
    /// Returns.
    pub returns: Vec<Entered<Return>>,
}

/// Where a comment stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommentState<'a> {
    /// Nobody answered it.
    Open,
    /// It was answered.
    Answered(&'a Entered<Answer>),
    /// It was answered several times, and none of these answers takes the place of another: they were
    /// given in two copies. Somebody has to answer again.
    Disputed(Vec<&'a Entered<Answer>>),
}

impl CommentState<'_> {
    /// True while somebody has to do something.
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Answered(_))
    }
}

impl Review {
    /// True where nothing was ever said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds an entry.
    pub fn add(&mut self, id: EntryId, stamp: Stamp, entry: Entry) {
        match entry {
            Entry::Round(what) => self.rounds.push(Entered { id, stamp, what }),
            Entry::Comment(what) => {
                let what = *what;
                self.comments.push(Entered { id, stamp, what });
            }
            Entry::Answer(what) => self.answers.push(Entered { id, stamp, what }),
            Entry::NoComment(what) => self.no_comments.push(Entered { id, stamp, what }),
            Entry::SignOff(what) => self.sign_offs.push(Entered { id, stamp, what }),
            Entry::Return(what) => self.returns.push(Entered { id, stamp, what }),
        }
    }

    /// Puts each kind in the order of time; what was written down in the same second stays in the
    /// order of its numbers.
    pub fn sort(&mut self) {
        fn by_time<T>(entries: &mut [Entered<T>]) {
            entries.sort_by(|one, other| {
                let place = |entry: &Entered<T>| (entry.stamp.at.seconds, entry.id.clone());
                place(one).cmp(&place(other))
            });
        }
        by_time(&mut self.rounds);
        by_time(&mut self.comments);
        by_time(&mut self.answers);
        by_time(&mut self.no_comments);
        by_time(&mut self.sign_offs);
        by_time(&mut self.returns);
    }

    /// The number that the next entry of a kind gets.
    pub fn next_number(&self, kind: EntryKind) -> u32 {
        fn last<T>(entries: &[Entered<T>]) -> u32 {
            entries
                .iter()
                .map(|entry| entry.id.number)
                .max()
                .unwrap_or(0)
        }
        let last = match kind {
            EntryKind::Round => last(&self.rounds),
            EntryKind::Comment => last(&self.comments),
            EntryKind::Answer => last(&self.answers),
            EntryKind::NoComment => last(&self.no_comments),
            EntryKind::SignOff => last(&self.sign_offs),
            EntryKind::Return => last(&self.returns),
        };
        last.saturating_add(1)
    }

    /// The comment that a typed name means.
    pub fn comment_named(&self, typed: &str) -> Named<'_, Entered<Comment>> {
        let mut named = self
            .comments
            .iter()
            .filter(|comment| comment.id.is_named(typed));
        match (named.next(), named.next()) {
            (None, _) => Named::Nothing,
            (Some(one), None) => Named::One(one),
            (Some(one), Some(other)) => {
                Named::Several([one, other].into_iter().chain(named).collect())
            }
        }
    }

    /// How a comment is called so that no other is meant: `c3`, and longer only where two copies gave the
    /// same number.
    pub fn called(&self, comment: &EntryId) -> String {
        called_among(&self.comments, comment)
    }

    /// The answers to a comment that stand: those whose place no other answer took.
    pub fn standing_answers(&self, comment: &EntryId) -> Vec<&Entered<Answer>> {
        let answers = || {
            let answers = self.answers.iter();
            answers.filter(|answer| answer.what.to == *comment)
        };
        let is_replaced = |id: &EntryId| answers().any(|answer| answer.what.replaces.contains(id));
        answers()
            .filter(|answer| !is_replaced(&answer.id))
            .collect()
    }

    /// Where a comment stands.
    pub fn state(&self, comment: &EntryId) -> CommentState<'_> {
        let last = self.standing_answers(comment);
        match last.as_slice() {
            [] => CommentState::Open,
            [one] => CommentState::Answered(one),
            [one, others @ ..] if others.iter().all(|other| is_same(&one.what, &other.what)) => {
                CommentState::Answered(one)
            }
            _ => CommentState::Disputed(last),
        }
    }

    /// The comments that somebody has to answer yet.
    pub fn open_comments(&self) -> impl Iterator<Item = &Entered<Comment>> {
        let comments = self.comments.iter();
        comments.filter(|comment| self.state(&comment.id).is_open())
    }

    /// How a sign-off is called so that no other is meant.
    pub fn sign_off_called(&self, sign_off: &EntryId) -> String {
        called_among(&self.sign_offs, sign_off)
    }

    /// The later sign-off by which the same person approved the same part again, as it reads there.
    pub fn signed_again(&self, sign_off: &Entered<SignOff>) -> Option<&Entered<SignOff>> {
        let place = self
            .sign_offs
            .iter()
            .position(|one| one.id == sign_off.id)?;
        let mut later = self.sign_offs[place + 1..].iter().rev();
        let what = &sign_off.what;
        later.find(|later| later.what.by == what.by && later.what.scope == what.scope)
    }

    /// The return with which a text went back after it was approved as a whole: such an approval does
    /// not stand any more, though the text is the same.
    pub fn returned(&self, sign_off: &Entered<SignOff>) -> Option<&Entered<Return>> {
        let is_whole = sign_off.what.scope == SignedScope::Whole;
        let signed = sign_off.stamp.at.seconds;
        let mut returns = self.returns.iter();
        returns.find(|one| is_whole && one.stamp.at.seconds > signed)
    }

    /// The round that is under way: the last one, unless the text came back out of it.
    pub fn open_round(&self) -> Option<&Entered<Round>> {
        let last = self.rounds.last()?;
        let returned = self
            .returns
            .iter()
            .any(|entry| entry.what.round.as_ref() == Some(&last.id));
        (!returned).then_some(last)
    }
}

/// How one of these entries is called so that no other of them is meant.
fn called_among<T>(entries: &[Entered<T>], id: &EntryId) -> String {
    let mut others = entries.iter().filter(|other| other.id != *id);
    match others.any(|other| other.id.number == id.number) {
        true => id.to_string(),
        false => id.short(),
    }
}

/// True of two answers that say the same.
fn is_same(one: &Answer, other: &Answer) -> bool {
    one.verdict == other.verdict && one.why == other.why
}
