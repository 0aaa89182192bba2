//! What people asked for in an earlier report, and nobody settled.

use super::Workspace;
use crate::failure::Failure;
use crate::review::{Comment, CommentKind, CommentState, Entered, Verdict};
use crate::series::ReportKey;
use crate::years::LastComment;

impl Workspace {
    /// What people asked for in an earlier report that is still to be settled: comments that nobody
    /// answered, that were kept for another time, or that ask for something in the year to come.
    pub(super) fn left_open(&self, key: &ReportKey) -> Result<Vec<LastComment>, Failure> {
        let file = self.review_file(key)?;
        let review = file.review();
        let is_left = |comment: &&Entered<Comment>| match review.state(&comment.id) {
            CommentState::Open | CommentState::Disputed(_) => true,
            CommentState::Answered(answer) => match answer.what.verdict {
                Verdict::Noted => true,
                Verdict::Declined => false,
                Verdict::Adopted | Verdict::Partly => {
                    comment.what.kind == Some(CommentKind::Rectify)
                }
            },
        };
        let left = review.comments.iter().filter(is_left);
        let left = left.map(|comment| LastComment {
            from: comment.what.from.clone(),
            section: comment.what.section.last().cloned(),
            on: comment.what.on.as_ref().map(|anchor| anchor.exact.clone()),
            text: comment.what.text.clone(),
        });
        Ok(left.collect())
    }
}
