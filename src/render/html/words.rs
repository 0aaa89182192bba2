//! The words of a paragraph as runs that a page shows in one way each.

use crate::compare::{ChangeKind, Operation, Segment};
use crate::render::harmless::harmless;
use crate::view::Detail;
use serde::Serialize;

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Run {
    /// `same`, `ins` or `del`.
    pub(super) mark: &'static str,
    /// Its words.
    pub(super) words: String,
}

impl Run {
    /// A run of words that says nothing of itself.
    pub(super) fn same(words: &str) -> Self {
        Self {
            mark: "same",
            // A browser breaks lines where it likes; a break within a paragraph means nothing.
            words: harmless(&words.replace(['\r', '\n'], " ")).into_owned(),
        }
    }

    /// True of words that are new or gone.
    pub(super) fn is_change(&self) -> bool {
        self.mark != "same"
    }
}

/// The runs of segments: a small change stands as the new text has it, unless all are shown.
pub(super) fn runs(segments: &[Segment], detail: Detail) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::with_capacity(segments.len());
    for segment in segments {
        let is_folded = segment.kind.is_some_and(|kind| is_folded(kind, detail));
        let mark = match (segment.operation, is_folded) {
            (Operation::Delete, true) => continue,
            (Operation::Insert, true) | (Operation::Equal, _) => "same",
            (Operation::Delete, false) => "del",
            (Operation::Insert, false) => "ins",
        };
        let words = match segment.kind {
            Some(ChangeKind::Spacing) if !is_folded => visible_blanks(&segment.text),
            Some(_) | None => Run::same(&segment.text).words,
        };
        match runs.last_mut() {
            Some(last) if last.mark == mark => last.words.push_str(&words),
            Some(_) | None => runs.push(Run { mark, words }),
        }
    }
    runs
}

/// True of a kind that is not marked in the text. A heading's number is told beside its title.
fn is_folded(kind: ChangeKind, detail: Detail) -> bool {
    match detail {
        Detail::Folded => kind.is_small(),
        Detail::All => kind == ChangeKind::Numbering,
    }
}

/// Blanks that were put in or taken out, so that they can be seen.
fn visible_blanks(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\u{3000}' => '□',
            _ if character.is_whitespace() => '␣',
            _ => character,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Run, runs};
    use crate::compare::{ChangeKind, Operation, Segment};
    use crate::view::Detail;

    fn segment(operation: Operation, text: &str, kind: Option<ChangeKind>) -> Segment {
        Segment {
            operation,
            text: text.to_owned(),
            kind,
        }
    }

    fn shown(runs: &[Run]) -> String {
        let signed = runs.iter().map(|run| match run.mark {
            "ins" => format!("{{+{}+}}", run.words),
            "del" => format!("[-{}-]", run.words),
            _ => run.words.clone(),
        });
        signed.collect()
    }

    #[test]
    fn small_changes_stand_as_the_new_text_has_them() {
        let segments = [
            segment(Operation::Equal, "新建分馆", None),
            segment(Operation::Delete, "6个", Some(ChangeKind::Figure)),
            segment(Operation::Insert, "4个", Some(ChangeKind::Figure)),
            segment(Operation::Delete, "，", Some(ChangeKind::Punctuation)),
            segment(Operation::Insert, "；", Some(ChangeKind::Punctuation)),
            segment(Operation::Insert, "\u{3000}", Some(ChangeKind::Spacing)),
        ];
        let words = |detail| shown(&runs(&segments, detail));
        assert_eq!(words(Detail::Folded), "新建分馆[-6个-]{+4个+}；\u{3000}");
        assert_eq!(words(Detail::All), "新建分馆[-6个-]{+4个+}[-，-]{+；□+}");
    }
}
