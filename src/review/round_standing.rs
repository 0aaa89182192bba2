//! Who has answered in a round, and who has not.

use super::{Entered, Return, Review, Round};

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
    /// Of the last round; `None` where there was none. Two names are the same where only letter case
    /// and blanks at their ends differ.
    pub fn of_last(review: &Review) -> Option<Self> {
        let round = review.rounds.last()?;
        let is_it = |other: &Option<super::EntryId>| other.as_ref() == Some(&round.id);
        let same =
            |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
        let (mut commented, mut without, mut silent) = (Vec::new(), Vec::new(), Vec::new());
        for name in &round.what.to {
            let comments = review
                .comments
                .iter()
                .map(|one| (&one.what.round, &one.what.from));
            let replies = review.no_comments.iter();
            let replies = replies.map(|one| (&one.what.round, &one.what.from));
            let said =
                |(of, from): (&Option<super::EntryId>, &String)| is_it(of) && same(from, name);
            if comments.clone().any(said) {
                commented.push(name.clone());
            } else if replies.clone().any(said) {
                without.push(name.clone());
            } else {
                silent.push(name.clone());
            }
        }
        let returned = review.returns.iter().find(|entry| is_it(&entry.what.round));
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
