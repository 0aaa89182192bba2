//! The rows under a section's title, the weightiest first: changed words, whole paragraphs that
//! came, went or moved.

use super::row::Row;
use super::words::{changed_words, one_line, shown_kind};
use super::{Changes, joints, whereabouts};
use crate::compare::document::{Place, count_chars};
use crate::compare::tally::title_ends;
use crate::compare::{
    Change, ChangeKind, Document, Operation, ParagraphPair, SectionPair, Segment,
};
use crate::messages::comparison::{ComparisonMessage as Says, RowLabel};
use crate::render::excerpt;
use crate::render::heading_line::parted;
use crate::render::terminal::style::Role;
use crate::render::terminal::text::Text;
use crate::view::Detail;
use std::collections::BTreeMap;

/// Lines of a whole paragraph that are shown unless all is.
const LINES_OF_NEW: usize = 4;
const LINES_OF_GONE: usize = 2;
const LINES_OF_MOVED: usize = 1;

/// Columns of the words that a paragraph is known by, and how many of those that went are named.
const OPENING: usize = 24;
const NAMED: usize = 3;

/// What is to be said of one paragraph.
pub(in crate::render::terminal) struct Told {
    /// Where among the others of its section it stands.
    pub(super) weight: Weight,
    pub(super) rows: Vec<Row>,
    /// Index of the paragraph pair in its section; `None` of what is told of several together.
    pub(super) paragraph: Option<usize>,
}

/// How soon a reader has to see a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    Figure,
    Date,
    Name,
    Added,
    Moved,
    Removed,
    Wording,
    Small,
    /// What is told of several paragraphs together.
    Counted,
}

impl From<ChangeKind> for Weight {
    fn from(kind: ChangeKind) -> Self {
        match kind {
            ChangeKind::Figure => Self::Figure,
            ChangeKind::Date => Self::Date,
            ChangeKind::Name => Self::Name,
            ChangeKind::Wording => Self::Wording,
            ChangeKind::Punctuation | ChangeKind::Spacing | ChangeKind::Numbering => Self::Small,
        }
    }
}

/// What is to be said of a section pair's paragraphs; of equal weight in the order of the text.
pub(super) fn rows(changes: &Changes<'_>, section: &SectionPair) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    let mut kept: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, paragraph) in section.paragraphs.iter().enumerate() {
        if !changes.shown.has_paragraph(paragraph) {
            continue;
        }
        if let Some(old_section) = came_unchanged(changes, section, paragraph) {
            *kept.entry(old_section).or_default() += 1;
        }
        told.extend(told_of(changes, section, index));
    }
    // What came or went whole is read from its beginning.
    if !section.before.is_empty() && !section.after.is_empty() {
        told.sort_by_key(|one| one.weight);
    }
    let mut count = |label, message: &Says| {
        told.push(Told {
            weight: Weight::Counted,
            rows: vec![Row::new(
                label,
                Text::of(Role::Faint, &changes.say(message)),
            )],
            paragraph: None,
        });
    };
    for (old_section, paragraphs) in kept {
        let path = changes.path_before(old_section);
        count(RowLabel::Kept, &Says::Kept { paragraphs, path });
    }
    for message in changes.gone_from(section) {
        count(RowLabel::MovedOut, &message);
    }
    told
}

/// The old section of a paragraph that came from another one without a change and without a move
/// of its own: a heading was put in or taken out above it.
fn came_unchanged(
    changes: &Changes<'_>,
    section: &SectionPair,
    paragraph: &ParagraphPair,
) -> Option<usize> {
    let old = changes.comparison.before.paragraphs[paragraph.before?].section;
    let elsewhere = paragraph.after.is_some() && !section.before.contains(&old);
    (elsewhere && paragraph.changes.is_empty()).then_some(old)
}

fn told_of(changes: &Changes<'_>, section: &SectionPair, index: usize) -> Option<Told> {
    let paragraph = &section.paragraphs[index];
    let has = |change| paragraph.changes.contains(&change);
    if has(Change::Split) || has(Change::Merged) {
        return joints::told(changes, section, index);
    }
    if has(Change::Added) || has(Change::Removed) {
        let weight = match has(Change::Added) {
            true => Weight::Added,
            false => Weight::Removed,
        };
        let row = came_or_went(changes, section, paragraph)?;
        return Some(Told {
            weight,
            rows: vec![row],
            paragraph: Some(index),
        });
    }
    let segments = beyond_title(changes, section, paragraph);
    let kind = shown_kind(&segments, changes.shown);
    let mut weight = kind.map_or(Weight::Small, Weight::from);
    let mut rows = Vec::new();
    let line = paragraph
        .after
        .map(|index| &changes.comparison.after.paragraphs[index]);
    if line.is_some_and(|line| line.place == Place::Aside) {
        // What a page left or the program asked is no text of the report.
        return None;
    }
    let is_head = line.is_some_and(|line| line.place == Place::Head);
    if has(Change::Moved) && !is_head {
        weight = weight.min(Weight::Moved);
        rows.push(moved(changes, section, paragraph, &segments));
        rows.extend(changes.because(paragraph.evidence.as_ref()));
    } else if paragraph.replaced && kind.is_some() {
        weight = weight.min(Weight::Added);
        rows.extend(replaced(changes, &segments));
    } else if let Some(kind) = kind {
        let words = changed_words(&segments, changes.shown, changes.display.colour);
        rows.push(Row::new(RowLabel::Kind(kind), words));
    }
    let is_late = line.is_some_and(|line| changes.late.contains(&line.line));
    if (paragraph.coarse || is_late) && !rows.is_empty() {
        rows.push(changes.coarse());
    }
    (!rows.is_empty()).then_some(Told {
        weight,
        rows,
        paragraph: Some(index),
    })
}

/// A paragraph that has no counterpart; of a heading line, what stands behind the title.
fn came_or_went(
    changes: &Changes<'_>,
    section: &SectionPair,
    paragraph: &ParagraphPair,
) -> Option<Row> {
    let (label, role, document, index) = match (paragraph.before, paragraph.after) {
        (_, Some(after)) => {
            let document = &changes.comparison.after;
            (RowLabel::Added, Role::NewText, document, after)
        }
        (Some(before), None) => {
            let document = &changes.comparison.before;
            (RowLabel::Removed, Role::GoneText, document, before)
        }
        (None, None) => return None,
    };
    let paragraph = &document.paragraphs[index];
    let has_heading =
        whereabouts::told_under(changes.comparison, &changes.pairs, section).is_none();
    let words = match paragraph.place {
        Place::Head if has_heading => paragraph.beside_title(),
        Place::Head | Place::Body | Place::Aside => paragraph.text.as_str(),
    };
    if words.is_empty() {
        return None;
    }
    let mut row = changes.shortened(label, role, words);
    let of_whole_section = section.before.is_empty() || section.after.is_empty();
    if of_whole_section && has_heading {
        // The note beside the title has said it.
        row.label = None;
    }
    Some(row)
}

/// A paragraph that was written anew: what went, then what came.
fn replaced(changes: &Changes<'_>, segments: &[Segment]) -> [Row; 2] {
    let side = |operation| {
        let of_side = |segment: &&Segment| {
            segment.operation == operation && segment.kind != Some(ChangeKind::Numbering)
        };
        let words = segments
            .iter()
            .filter(of_side)
            .map(|segment| segment.text.as_str());
        words.collect::<String>()
    };
    [
        changes.shortened(RowLabel::Removed, Role::GoneText, &side(Operation::Delete)),
        changes.shortened(RowLabel::Added, Role::NewText, &side(Operation::Insert)),
    ]
}

/// A paragraph that stood elsewhere, shown at its new place with what changed in it.
fn moved(
    changes: &Changes<'_>,
    section: &SectionPair,
    paragraph: &ParagraphPair,
    segments: &[Segment],
) -> Row {
    let mut words = Text::new();
    let old = paragraph
        .before
        .map(|index| changes.comparison.before.paragraphs[index].section);
    if let Some(old) = old.filter(|old| !section.before.contains(old)) {
        let path = changes.path_before(old);
        words.push(Role::Moved, &changes.say(&Says::ParagraphFrom { path }));
    } else {
        words.push(Role::Moved, &changes.say(&Says::ParagraphFromHere));
    }
    let edited = shown_kind(segments, changes.shown).is_some();
    let shown = changed_words(segments, changes.shown, changes.display.colour);
    words.push(Role::Plain, &opening_words(segments, &shown.words()));
    words.append(shown);
    let mut row = Row::new(RowLabel::Moved, words);
    if !edited {
        let lines = LINES_OF_MOVED + usize::from(old.is_some());
        let text = paragraph
            .after
            .map(|index| &changes.comparison.after.paragraphs[index]);
        row.limit = changes.limit(lines, text.map_or(0, |paragraph| paragraph.chars));
    }
    row
}

/// The words that a moved paragraph begins with, where those shown of it begin further on: it is
/// known by them.
fn opening_words(segments: &[Segment], shown: &str) -> String {
    let first = segments.first();
    let Some(first) = first.filter(|first| first.operation == Operation::Equal) else {
        return String::new();
    };
    let words = one_line(&first.text);
    let opening = &words[..excerpt::beginning(&words, OPENING)];
    if shown.starts_with(opening) {
        return String::new();
    }
    let left_out = match shown.starts_with(excerpt::LEFT_OUT) {
        true => "",
        false => excerpt::LEFT_OUT,
    };
    format!("{opening}{left_out}")
}

/// The segments of a paragraph; of a heading whose new title is told beside it, those behind the
/// title.
pub(super) fn beyond_title(
    changes: &Changes<'_>,
    section: &SectionPair,
    paragraph: &ParagraphPair,
) -> Vec<Segment> {
    let (before, after) = (&changes.comparison.before, &changes.comparison.after);
    let ends = title_ends((before, after), section, paragraph);
    let facts = [Change::Renamed, Change::Split, Change::Merged];
    if ends == (0, 0) || !facts.iter().any(|fact| section.has(*fact)) {
        return paragraph.segments.clone();
    }
    let body = |document: &Document, index: Option<usize>, end: usize| match end {
        0 => 0,
        _ => index.map_or(0, |index| document.paragraphs[index].body),
    };
    let (old, new) = (
        body(before, paragraph.before, ends.0),
        body(after, paragraph.after, ends.1),
    );
    parted(&paragraph.segments, old, new).1
}

/// The words that a paragraph is known by.
fn beginning(text: &str) -> String {
    let words = one_line(text);
    let end = excerpt::beginning(&words, OPENING);
    let left_out = if end < words.len() {
        excerpt::LEFT_OUT
    } else {
        ""
    };
    format!("{}{left_out}", &words[..end])
}

impl Changes<'_> {
    /// The way to an old section, from the top.
    pub(in crate::render::terminal) fn path_before(&self, section: usize) -> Vec<String> {
        whereabouts::path(&self.comparison.before, section, self.display.language)
    }

    /// Of the old side of a section pair, where its paragraphs stand now that left it, with how
    /// they begin.
    pub(in crate::render::terminal) fn gone_from(&self, section: &SectionPair) -> Vec<Says> {
        if !self.shown.has_change(Change::Moved) {
            return Vec::new();
        }
        let old = section.before.iter();
        let moved = old.filter_map(|old| self.moved_out.get(old)).flatten();
        let after = &self.comparison.after;
        let message = |(new, lines): (&usize, &Vec<usize>)| {
            let named = lines.iter().take(NAMED);
            Says::ParagraphsMovedOut {
                paragraphs: lines.len(),
                path: whereabouts::path(after, *new, self.display.language),
                beginnings: named
                    .map(|&index| beginning(&after.paragraphs[index].text))
                    .collect(),
            }
        };
        moved.map(message).collect()
    }

    /// The note on a paragraph that was compared roughly.
    pub(super) fn coarse(&self) -> Row {
        Row::under(Text::of(Role::Check, &self.say(&Says::Coarse)))
    }

    /// A whole text of some lines at most.
    fn shortened(&self, label: RowLabel, role: Role, words: &str) -> Row {
        let lines = match label {
            RowLabel::Removed => LINES_OF_GONE,
            RowLabel::Moved => LINES_OF_MOVED,
            _ => LINES_OF_NEW,
        };
        let mut row = Row::new(label, Text::of(role, &one_line(words)));
        row.limit = self.limit(lines, count_chars(words));
        row
    }

    fn limit(&self, lines: usize, chars: usize) -> Option<(usize, String)> {
        // Who asks for one section wants to read it.
        let is_whole = self.shown.detail == Detail::All || self.shown.section.is_some();
        (!is_whole).then(|| (lines, self.say(&Says::Chars { chars })))
    }
}
