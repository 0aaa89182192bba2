//! Figures that stand in a sentence of which nothing changed but its dates: the strongest sign that
//! a year was exchanged and the text was not looked at again.

use crate::compare::document::Document;
use crate::compare::{ChangeKind, Operation, ParagraphPair};
use crate::years::YearComparison;
use crate::years::figures::{Figure, FigureRow, FigureStatus};
use std::ops::Range;

/// True of a figure that is the same in both years, in a sentence whose dates alone changed.
pub(super) fn is_in_redated_sentence(years: &YearComparison, row: &FigureRow) -> bool {
    let (FigureStatus::Unchanged, Some(figure)) = (row.status, &row.after) else {
        return false;
    };
    let after = &years.comparison.after;
    let mut pairs = years.comparison.sections.iter().flat_map(|p| &p.paragraphs);
    let Some(pair) = pairs.find(|pair| stands_in(pair, figure, after)) else {
        return false;
    };
    let text: String = sides(pair).map(|(_, words)| words).collect();
    // Where it stands twice, both places have to be so.
    let mut places = text.match_indices(figure.text.as_str()).peekable();
    pair.before.is_some()
        && places.peek().is_some()
        && places.all(|(at, _)| only_dates_changed(pair, &sentence_around(&text, at)))
}

fn stands_in(pair: &ParagraphPair, figure: &Figure, after: &Document) -> bool {
    let paragraph = pair.after.map(|index| &after.paragraphs[index]);
    paragraph.is_some_and(|paragraph| paragraph.line == figure.line)
}

/// The runs of this year's text, each with where it begins.
fn sides(pair: &ParagraphPair) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let of_after = pair
        .segments
        .iter()
        .filter(|one| one.operation != Operation::Delete);
    of_after.map(move |segment| {
        let start = at;
        at += segment.text.len();
        (start, segment.text.as_str())
    })
}

/// True where the dates within these bytes of this year's text changed, and no other words did.
fn only_dates_changed(pair: &ParagraphPair, sentence: &Range<usize>) -> bool {
    let mut at = 0;
    let mut has_date = false;
    for segment in &pair.segments {
        let length = match segment.operation {
            Operation::Delete => 0,
            Operation::Equal | Operation::Insert => segment.text.len(),
        };
        let touches = at <= sentence.end && at + length >= sentence.start;
        let is_inside = match length {
            // What went stands between two runs; at an end of the sentence it may be either's.
            0 => touches,
            _ => at < sentence.end && at + length > sentence.start,
        };
        at += length;
        match segment.kind.filter(|_| is_inside) {
            Some(ChangeKind::Date) => has_date = true,
            Some(kind) if !kind.is_small() => return false,
            Some(_) | None => {}
        }
    }
    has_date
}

/// The sentence that a byte of a text stands in.
fn sentence_around(text: &str, at: usize) -> Range<usize> {
    let start = ends(text).take_while(|end| *end <= at).last().unwrap_or(0);
    let end = ends(text).find(|end| *end > at).unwrap_or(text.len());
    start..end
}

/// The places behind the marks that end a sentence or half of one.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    let marks = text
        .char_indices()
        .filter(|(_, c)| "。！？；!?;.".contains(*c));
    let behind = marks.map(|(at, mark)| (mark, at + mark.len_utf8()));
    // A point inside a number ends nothing.
    let ending = behind.filter(|(mark, end)| {
        *mark != '.' || text[*end..].chars().next().is_none_or(char::is_whitespace)
    });
    ending.map(|(_, end)| end)
}

#[cfg(test)]
mod tests {
    use super::{only_dates_changed, sentence_around};
    use crate::compare::{ChangeKind, Operation, ParagraphPair, Segment};

    fn pair(runs: &[(Operation, &str, Option<ChangeKind>)]) -> ParagraphPair {
        let segments = runs.iter().map(|(operation, text, kind)| Segment {
            operation: *operation,
            text: (*text).to_owned(),
            kind: *kind,
        });
        ParagraphPair {
            before: Some(0),
            after: Some(0),
            segments: segments.collect(),
            ..ParagraphPair::default()
        }
    }

    #[test]
    fn a_point_inside_a_number_ends_no_sentence() {
        let text = "办证3.5万张。检查48次；整改9处。";
        let at = text.find("48").unwrap();
        assert_eq!(&text[sentence_around(text, at)], "检查48次；");
        assert_eq!(&text[sentence_around(text, 0)], "办证3.5万张。");
    }

    #[test]
    fn a_sentence_with_other_changed_words_is_not_only_redated() {
        let date = Some(ChangeKind::Date);
        let runs = [
            (Operation::Delete, "2022年", date),
            (Operation::Insert, "2023年", date),
            (Operation::Equal, "检查48次。整改", None),
            (Operation::Delete, "九", Some(ChangeKind::Wording)),
            (Operation::Insert, "十", Some(ChangeKind::Wording)),
            (Operation::Equal, "处。", None),
        ];
        let paragraph = pair(&runs);
        let first = 0.."2023年检查48次。".len();
        let second = first.end..first.end + "整改十处。".len();
        assert!(only_dates_changed(&paragraph, &first));
        assert!(!only_dates_changed(&paragraph, &second));
    }
}
