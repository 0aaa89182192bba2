//! Counts for the summary.

use super::comparison::{
    Change, ChangeKind, Operation, ParagraphPair, SectionPair, Segment, Tally,
};
use super::document::{Document, Place, count_chars};

/// Counts what was stated.
pub fn tally(before: &Document, after: &Document, sections: &[SectionPair]) -> Tally {
    let mut tally = Tally::default();
    for pair in sections {
        if pair.changes.is_empty() {
            tally.same += 1;
        }
        for &change in &pair.changes {
            tally.sections[change as usize] += 1;
        }
        for paragraph in &pair.paragraphs {
            let places = (
                paragraph.before.map(|p| before.paragraphs[p].place),
                paragraph.after.map(|p| after.paragraphs[p].place),
            );
            if places.0.or(places.1) != Some(Place::Aside) {
                let in_title = in_title((before, after), pair, paragraph);
                count_runs(paragraph, in_title, &mut tally);
            }
        }
    }
    tally
}

/// How many of a paragraph's segments, from the first on, stand within a title whose change is
/// stated of the section: its old name is told, so that its words are no changes of their own.
pub fn in_title(
    documents: (&Document, &Document),
    section: &SectionPair,
    paragraph: &ParagraphPair,
) -> usize {
    let facts = [Change::Renamed, Change::Split, Change::Merged];
    if !facts.iter().any(|fact| section.has(*fact)) {
        return 0;
    }
    let (old_end, new_end) = title_ends(documents, section, paragraph);
    let (mut old, mut new) = (0, 0);
    let is_within = move |segment: &&Segment| {
        let bytes = segment.text.len();
        if segment.operation != Operation::Insert {
            old += bytes;
        }
        if segment.operation != Operation::Delete {
            new += bytes;
        }
        match segment.operation {
            Operation::Delete => ends_title(&segment.text, old.saturating_sub(old_end)),
            Operation::Insert => ends_title(&segment.text, new.saturating_sub(new_end)),
            Operation::Equal => old <= old_end && new <= new_end,
        }
    };
    paragraph.segments.iter().take_while(is_within).count()
}

/// True of a run that goes no further behind a title than its end mark does.
fn ends_title(text: &str, bytes_behind: usize) -> bool {
    let behind = text.len().checked_sub(bytes_behind);
    let behind = behind.filter(|start| *start > 0 || bytes_behind == 0);
    let behind = behind.and_then(|start| text.get(start..));
    behind.is_some_and(|behind| !behind.contains(char::is_alphanumeric))
}

/// Where the title of a heading line ends, in bytes of its old and its new text; 0 of any other
/// line, and of a further part of one that was cut or joined.
pub fn title_ends(
    (before, after): (&Document, &Document),
    section: &SectionPair,
    paragraph: &ParagraphPair,
) -> (usize, usize) {
    type Side = fn(&ParagraphPair) -> Option<usize>;
    let end = |document: &Document, side: Side| {
        let line = side(paragraph).map(|index| &document.paragraphs[index]);
        let Some(head) = line.filter(|line| line.place == Place::Head) else {
            return 0;
        };
        let all = section.paragraphs.iter();
        let mut earlier = all.take_while(|other| !std::ptr::eq(*other, paragraph));
        match earlier.any(|other| side(other) == side(paragraph)) {
            true => 0,
            false => head.title.end,
        }
    };
    (
        end(before, |pair| pair.before),
        end(after, |pair| pair.after),
    )
}

fn count_runs(paragraph: &ParagraphPair, in_title: usize, tally: &mut Tally) {
    let inside = paragraph.before.is_some() && paragraph.after.is_some();
    let mut last: Option<(Operation, ChangeKind)> = None;
    // Of a number that became another only what it is longer or shorter came or went.
    let (mut old_number, mut new_number) = (0, 0);
    for (index, segment) in paragraph.segments.iter().enumerate() {
        let Some(kind) = segment.kind else {
            last = None;
            continue;
        };
        let chars = count_chars(&segment.text);
        match (segment.operation, kind) {
            (Operation::Delete, ChangeKind::Numbering) => old_number += chars,
            (Operation::Insert, ChangeKind::Numbering) => new_number += chars,
            (Operation::Delete, _) => tally.deleted_chars += chars,
            (Operation::Insert, _) => tally.inserted_chars += chars,
            (Operation::Equal, _) => {}
        }
        // A removed run and what replaced it are one change, and so are runs that follow each other.
        let goes_on = last.is_some_and(|(operation, of)| {
            let begins_anew =
                (operation, segment.operation) == (Operation::Insert, Operation::Delete);
            of == kind && !begins_anew
        });
        let is_told = index < in_title && kind != ChangeKind::Numbering;
        if inside && !is_told && !goes_on {
            tally.kinds[kind as usize] += 1;
        }
        last = Some((segment.operation, kind));
    }
    tally.deleted_chars += usize::saturating_sub(old_number, new_number);
    tally.inserted_chars += usize::saturating_sub(new_number, old_number);
}
