//! Who has answered in a round, and who has not.

use super::names::{is_same_name, speaks_for};
use super::{Entered, EntryId, NoComment, Return, Review, Round, Stamp};

/// How a round stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundStanding {
    /// The round.
    pub round: Entered<Round>,
    /// Of those who were asked, who commented.
    pub commented: Vec<String>,
    /// Of those who were asked, who said that they have no comment, and made none.
    pub without_comment: Vec<String>,
    /// Of those who were asked, who said nothing yet.
    pub silent: Vec<String>,
    /// How the text came back, where it did.
    pub returned: Option<Entered<Return>>,
}

impl RoundStanding {
    /// Of the last round; `None` where there was none.
    pub fn of_last(review: &Review) -> Option<Self> {
        let round = review.rounds.last()?;
        let (mut commented, mut without, mut silent) = (Vec::new(), Vec::new(), Vec::new());
        for name in &round.what.to {
            if comments_of(review, round, name) > 0 {
                commented.push(name.clone());
            } else if has_no_comment(review, round, name) {
                without.push(name.clone());
            } else {
                silent.push(name.clone());
            }
        }
        let mut returns = review.returns.iter();
        let returned = returns.find(|entry| entry.what.round.as_ref() == Some(&round.id));
        Some(Self {
            round: round.clone(),
            commented,
            without_comment: without,
            silent,
            returned: returned.cloned(),
        })
    }

    /// True while answers are waited for.
    pub fn is_open(&self) -> bool {
        self.returned.is_none()
    }
}

/// How many comments somebody made in a round.
pub fn comments_of(review: &Review, round: &Entered<Round>, name: &str) -> usize {
    let comments = review.comments.iter();
    let comments = comments.filter(|one| is_said_in(review, round, &one.what.round, &one.stamp));
    comments
        .filter(|one| speaks_for(&one.what.from, name))
        .count()
}

/// True where somebody said in a round that there is no comment.
pub fn has_no_comment(review: &Review, round: &Entered<Round>, name: &str) -> bool {
    let mut replies = review.no_comments.iter();
    replies.any(|one| {
        is_said_in(review, round, &one.what.round, &one.stamp) && speaks_for(&one.what.from, name)
    })
}

/// The replies without a comment, of one round or of all: of each name the first, and none of those
/// who commented there too.
pub fn replies_without_comment<'r>(
    review: &'r Review,
    round: Option<&EntryId>,
) -> Vec<&'r Entered<NoComment>> {
    let is_asked = |of: &Option<EntryId>| round.is_none() || of.as_ref() == round;
    let has_commented = |name: &str| {
        let mut comments = review.comments.iter();
        comments.any(|one| is_asked(&one.what.round) && speaks_for(&one.what.from, name))
    };
    let mut replies: Vec<&Entered<NoComment>> = Vec::new();
    for reply in &review.no_comments {
        let from = &reply.what.from;
        let is_told = |told: &&Entered<NoComment>| is_same_name(&told.what.from, from);
        if is_asked(&reply.what.round) && !replies.iter().any(is_told) && !has_commented(from) {
            replies.push(reply);
        }
    }
    replies
}

/// True of what was said in a round, and of what was said after the text came back out of it and
/// before it was sent again.
fn is_said_in(review: &Review, round: &Entered<Round>, of: &Option<EntryId>, at: &Stamp) -> bool {
    match of {
        Some(of) => *of == round.id,
        None => {
            let mut newest = review.rounds.iter().rev();
            let begun = newest.find(|one| one.stamp.at.seconds <= at.at.seconds);
            begun.is_some_and(|last| last.id == round.id)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RoundStanding;
    use crate::report::Fingerprint;
    use crate::review::{BoundText, Entry, EntryId, EntryKind, NoComment, Review, Round, Stamp};
    use crate::series::{Moment, RevisionId, Stage};

    #[test]
    fn no_comment_is_not_silence() {
        let mut review = Review::default();
        assert_eq!(RoundStanding::of_last(&review), None);
        let stamp = Stamp {
            at: Moment::new(0, 0),
            typed_by: "林晓".to_owned(),
        };
        let sent = BoundText {
            revision: RevisionId(String::new()),
            fingerprint: Fingerprint::of(&[]),
        };
        let round = EntryId::new(EntryKind::Round, 1, "");
        review.add(
            round.clone(),
            stamp.clone(),
            Entry::Round(Round {
                stage: Stage::new("征求意见稿"),
                to: vec!["财务科".to_owned(), "Office".to_owned()],
                due: None,
                sent,
            }),
        );
        review.add(
            EntryId::new(EntryKind::NoComment, 1, ""),
            stamp,
            Entry::NoComment(NoComment {
                round: Some(round),
                from: "office ".to_owned(),
                via: None,
            }),
        );
        let standing = RoundStanding::of_last(&review).unwrap();
        assert_eq!(standing.silent, ["财务科"]);
        assert_eq!(standing.without_comment, ["Office"]);
        assert!(standing.commented.is_empty() && standing.is_open());
    }
}
