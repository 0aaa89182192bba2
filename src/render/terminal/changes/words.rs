//! The words of a paragraph with what changed in them.

use crate::compare::{ChangeKind, Operation, Segment};
use crate::render::Colour;
use crate::render::excerpt::{Between, Reach, excerpt};
use crate::render::joints::PARAGRAPH_END;
use crate::render::terminal::style::Role;
use crate::render::terminal::text::Text;
use crate::report::token::is_blank;
use crate::view::{Shown, Surroundings};

/// A blank that was put in or taken out, and one as wide as a Chinese character.
pub(super) const BLANK: char = '␣';
pub(super) const WIDE_BLANK: char = '□';

/// A run of words that is shown in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    operation: Operation,
    words: String,
}

/// The changed words in their sentences; unchanged text further away is left out.
pub(super) fn changed_words(segments: &[Segment], shown: &Shown, colour: Colour) -> Text {
    let runs = runs(segments, shown);
    let last = runs.len().saturating_sub(1);
    let mut text = Text::new();
    for (index, run) in runs.iter().enumerate() {
        match run.operation {
            Operation::Equal => {
                let before = index
                    .checked_sub(1)
                    .map(|before| runs[before].words.as_str());
                let mut reach = Reach::new(shown.context, before);
                let behind = runs.get(index + 1).map(|behind| &behind.words);
                if behind.is_some_and(|words| words.contains(PARAGRAPH_END)) {
                    reach.to_behind = to_paragraph_end(shown.context);
                }
                let words = around(run, (index, last), reach);
                text.push(Role::Plain, &words);
            }
            Operation::Delete => signed(&mut text, Role::Removed, ("[-", "-]"), &run.words, colour),
            Operation::Insert => signed(&mut text, Role::Added, ("{+", "+}"), &run.words, colour),
        }
    }
    text
}

/// The unchanged words of a run, those far from its neighbours left out.
fn around(run: &Run, (index, last): (usize, usize), reach: Reach) -> String {
    let between = match index {
        0 if last == 0 => return run.words.clone(),
        0 => Between::StartAndChange,
        _ if index == last => Between::ChangeAndEnd,
        _ => Between::Changes,
    };
    excerpt(&run.words, between, reach)
}

/// Where a paragraph ends is told by the words that it ends with.
fn to_paragraph_end(context: Surroundings) -> Surroundings {
    match context {
        Surroundings::Usual | Surroundings::Clause => Surroundings::Sentences(1),
        context @ Surroundings::Sentences(_) => context,
    }
}

/// One side of a paragraph, with the words that the other has not marked.
pub(in crate::render::terminal) fn side_words(
    segments: &[Segment],
    side: Operation,
    shown: &Shown,
    colour: Colour,
) -> Text {
    let (role, signs) = match side {
        Operation::Delete => (Role::Removed, ("[-", "-]")),
        Operation::Equal | Operation::Insert => (Role::Added, ("{+", "+}")),
    };
    let mut text = Text::new();
    for run in side_runs(segments, side, shown) {
        match run.operation {
            Operation::Equal => text.push(Role::Plain, &run.words),
            Operation::Delete | Operation::Insert => {
                signed(&mut text, role, signs, &run.words, colour);
            }
        }
    }
    text
}

/// The runs of one side; a folded change is unmarked on both.
fn side_runs(segments: &[Segment], side: Operation, shown: &Shown) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let of_side = |segment: &&Segment| [Operation::Equal, side].contains(&segment.operation);
    for segment in segments.iter().filter(of_side) {
        let is_folded = segment.kind.is_some_and(|kind| shown.folds(kind));
        let operation = if is_folded {
            Operation::Equal
        } else {
            segment.operation
        };
        match runs.last_mut() {
            Some(last) if last.operation == operation => last.words.push_str(&segment.text),
            Some(_) | None => runs.push(Run {
                operation,
                words: segment.text.clone(),
            }),
        }
    }
    runs
}

/// Words with signs around them where there is no colour to tell them by.
fn signed(text: &mut Text, role: Role, signs: (&str, &str), words: &str, colour: Colour) {
    match colour {
        Colour::On => text.push(role, words),
        Colour::Off => text.push(role, &format!("{}{words}{}", signs.0, signs.1)),
    }
}

/// The weightiest kind of change that is shown; `None` where none is.
pub(in crate::render::terminal) fn shown_kind(
    segments: &[Segment],
    shown: &Shown,
) -> Option<ChangeKind> {
    let kinds = segments.iter().filter_map(|segment| segment.kind);
    kinds.filter(|kind| !is_folded(*kind, shown)).min()
}

/// True of a kind that this screen counts only. A heading's number is told beside its title.
fn is_folded(kind: ChangeKind, shown: &Shown) -> bool {
    kind == ChangeKind::Numbering || shown.folds(kind)
}

/// The runs to show: what is folded stands as the new text has it.
fn runs(segments: &[Segment], shown: &Shown) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::with_capacity(segments.len());
    for segment in segments {
        let folded = segment.kind.is_some_and(|kind| is_folded(kind, shown));
        let operation = match (segment.operation, folded) {
            (Operation::Delete, true) => continue,
            (Operation::Insert, true) => Operation::Equal,
            (operation, _) => operation,
        };
        let words = match segment.kind {
            Some(ChangeKind::Spacing) if !folded => visible_blanks(&segment.text),
            Some(_) | None => one_line(&segment.text),
        };
        match runs.last_mut() {
            Some(last) if last.operation == operation => last.words.push_str(&words),
            Some(_) | None => runs.push(Run { operation, words }),
        }
    }
    runs
}

/// Blanks that were put in or taken out, so that they can be seen.
fn visible_blanks(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\u{3000}' => WIDE_BLANK,
            _ if is_blank(character) => BLANK,
            _ => character,
        })
        .collect()
}

/// Words without the line ends inside them and without signs that nobody sees.
pub(super) fn one_line(text: &str) -> String {
    let is_unseen = |c: char| is_blank(c) && !c.is_whitespace();
    let is_kept = |c: char| !is_unseen(c) && !matches!(c, '\n' | '\r');
    if text.chars().all(is_kept) {
        return text.to_owned();
    }
    let lines = text.split(['\n', '\r']);
    let lines = lines.map(|line| line.chars().filter(|&c| is_kept(c)).collect::<String>());
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// The signs in some words that the program itself put there.
pub(super) fn signs(words: &str) -> impl Iterator<Item = char> {
    words
        .chars()
        .filter(|one| [BLANK, WIDE_BLANK].contains(one) || PARAGRAPH_END.contains(*one))
}

#[cfg(test)]
mod tests {
    use super::{changed_words, shown_kind};
    use crate::compare::{ChangeKind, Operation, Segment};
    use crate::render::Colour;
    use crate::view::{Detail, Shown};

    fn segment(operation: Operation, text: &str, kind: Option<ChangeKind>) -> Segment {
        Segment {
            operation,
            text: text.to_owned(),
            kind,
        }
    }

    fn segments() -> Vec<Segment> {
        vec![
            segment(Operation::Equal, "新建分馆", None),
            segment(Operation::Delete, "6个", Some(ChangeKind::Figure)),
            segment(Operation::Insert, "4个", Some(ChangeKind::Figure)),
            segment(Operation::Delete, "，", Some(ChangeKind::Punctuation)),
            segment(Operation::Insert, "；", Some(ChangeKind::Punctuation)),
            segment(Operation::Equal, "惠民", None),
            segment(Operation::Insert, "\u{3000}", Some(ChangeKind::Spacing)),
        ]
    }

    fn shown(detail: Detail) -> Shown {
        Shown {
            detail,
            ..Shown::default()
        }
    }

    #[test]
    fn small_changes_are_folded_into_the_new_text() {
        let words = |detail| changed_words(&segments(), &shown(detail), Colour::Off).words();
        assert_eq!(
            words(Detail::Folded),
            "新建分馆[-6个-]{+4个+}；惠民\u{3000}"
        );
        assert_eq!(
            words(Detail::All),
            "新建分馆[-6个-]{+4个+}[-，-]{+；+}惠民{+□+}"
        );
    }

    #[test]
    fn line_ends_and_unseen_signs_are_left_out() {
        assert_eq!(super::one_line("时代华章。\n\n\u{200b}\n"), "时代华章。");
        assert_eq!(super::one_line("two\r\nlines"), "two lines");
        assert_eq!(super::visible_blanks(" \u{200b}\u{3000}"), "␣␣□");
    }

    #[test]
    fn a_row_is_called_by_its_weightiest_change() {
        assert_eq!(
            shown_kind(&segments(), &shown(Detail::Folded)),
            Some(ChangeKind::Figure)
        );
        assert_eq!(shown_kind(&segments()[3..], &shown(Detail::Folded)), None);
        assert_eq!(
            shown_kind(&segments()[3..], &shown(Detail::All)),
            Some(ChangeKind::Punctuation)
        );
    }
}
