//! The rows under a section's title: changed words, whole paragraphs that came, went or moved.

use super::words::{changed_words, shown_kind};
use super::{Changes, whereabouts};
use crate::compare::document::{Place, count_chars};
use crate::compare::{Change, ChangeKind, Operation, ParagraphPair, SectionPair, Segment};
use crate::messages::comparison::{ComparisonMessage as Says, RowLabel};
use crate::render::Display;
use crate::render::terminal::frame;
use crate::render::terminal::style::Role;
use crate::render::terminal::text::{Align, Text};
use crate::view::Detail;
use std::collections::BTreeMap;

/// Blanks before a label, and between it and the words.
const INDENT: usize = 2;
const GAP: usize = 2;
/// Lines of a whole paragraph that are shown unless all is.
const LINES_OF_NEW: usize = 4;
const LINES_OF_GONE: usize = 2;
const LINES_OF_MOVED: usize = 1;

/// One row.
pub(super) struct Row {
    /// `None` where the row goes on with what stands over it.
    label: Option<RowLabel>,
    words: Text,
    /// Lines to show at most, and the characters of the whole that are named where it is longer.
    limit: Option<(usize, String)>,
}

impl Row {
    fn new(label: RowLabel, words: Text) -> Self {
        Self {
            label: Some(label),
            words,
            limit: None,
        }
    }

    /// Its lines within the screen's columns.
    pub(super) fn lines(&self, changes: &Changes<'_>) -> Vec<Text> {
        let display = changes.display;
        let indent = INDENT + changes.label_columns + GAP;
        let room = frame::columns(display).saturating_sub(indent).max(10);
        let mut words = self.words.clone();
        if let Some((lines, rest)) = &self.limit {
            words = within_lines(words, *lines, rest, room);
        }
        let mut label = self.label.map_or_else(Text::new, |label| {
            Text::of(role(label), &Says::Row(label).say(display.language))
        });
        let label_width = label.width();
        label = label.padded(label_width + INDENT, Align::Right);
        let mut lines = Vec::new();
        for line in words.hanging(room, 0) {
            let mut row = std::mem::take(&mut label).padded(indent, Align::Left);
            row.append(line);
            lines.push(row);
        }
        lines
    }
}

/// A text cut so that it fills no more than these lines, the rest named behind it.
fn within_lines(words: Text, lines: usize, rest: &str, room: usize) -> Text {
    // More columns than the lines have need no closer look, and what is far behind them none.
    let columns = lines * room;
    if words.width() <= columns && words.hanging(room, 0).len() <= lines {
        return words;
    }
    let words = words.beginning(columns + room);
    let mut columns = (lines * room).saturating_sub(Text::plain(rest).width());
    loop {
        let short = words.clone().truncated(columns).with(Role::Faint, rest);
        if columns < room / 2 || short.hanging(room, 0).len() <= lines {
            return short;
        }
        columns -= 2;
    }
}

fn role(label: RowLabel) -> Role {
    match label {
        RowLabel::Kind(_) | RowLabel::Kept => Role::Faint,
        RowLabel::Added => Role::NewText,
        RowLabel::Removed => Role::GoneText,
        RowLabel::Moved | RowLabel::MovedOut => Role::Moved,
    }
}

/// The columns of the widest label.
pub(super) fn label_columns(display: &Display) -> usize {
    let labels = RowLabel::ALL.into_iter();
    let said = labels.map(|label| Says::Row(label).say(display.language));
    said.map(|label| Text::plain(&label).width())
        .max()
        .unwrap_or(0)
}

/// The rows of a section pair.
pub(super) fn rows(changes: &Changes<'_>, section: &SectionPair) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut kept: BTreeMap<usize, usize> = BTreeMap::new();
    for paragraph in &section.paragraphs {
        match came_unchanged(changes, section, paragraph) {
            Some(old_section) => *kept.entry(old_section).or_default() += 1,
            None => rows.extend(rows_of_paragraph(changes, section, paragraph)),
        }
    }
    for (old_section, paragraphs) in kept {
        let path = changes.path_before(old_section);
        let words = changes.say(&Says::Kept { paragraphs, path });
        rows.push(Row::new(RowLabel::Kept, Text::of(Role::Faint, &words)));
    }
    let moved_out = section
        .before
        .iter()
        .filter_map(|old| changes.moved_out.get(old));
    for (&new_section, &paragraphs) in moved_out.flatten() {
        let language = changes.display.language;
        let path = whereabouts::path(&changes.comparison.after, new_section, language);
        let words = changes.say(&Says::MovedOut { paragraphs, path });
        rows.push(Row::new(RowLabel::MovedOut, Text::of(Role::Faint, &words)));
    }
    rows
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

fn rows_of_paragraph(
    changes: &Changes<'_>,
    section: &SectionPair,
    paragraph: &ParagraphPair,
) -> Vec<Row> {
    let has = |change| paragraph.changes.contains(&change);
    if has(Change::Added) || has(Change::Removed) {
        return came_or_went(changes, section, paragraph)
            .into_iter()
            .collect();
    }
    if paragraph.changes.is_empty() {
        return Vec::new();
    }
    let segments = beyond_title(changes, section, paragraph);
    let kind = shown_kind(&segments, changes.detail);
    let mut rows = Vec::new();
    let index = paragraph.after;
    let line = index.map(|index| &changes.comparison.after.paragraphs[index]);
    let is_head = line.is_some_and(|line| line.place == Place::Head);
    if has(Change::Moved) && !is_head {
        rows.push(moved(changes, section, paragraph, &segments));
    } else if paragraph.replaced && kind.is_some() {
        rows.extend(replaced(changes, &segments));
    } else if let Some(kind) = kind {
        let words = changed_words(&segments, changes.detail, changes.display.colour);
        rows.push(Row::new(RowLabel::Kind(kind), words));
    }
    if paragraph.coarse && !rows.is_empty() {
        let mut row = Row::new(RowLabel::Kept, Text::new());
        row.label = None;
        row.words.push(Role::Check, &changes.say(&Says::Coarse));
        rows.push(row);
    }
    rows
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
        Place::Head if has_heading => {
            behind_title(&paragraph.text[paragraph.title.end.max(paragraph.marker.end)..])
        }
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

/// Words without the marks that end a title before them.
fn behind_title(words: &str) -> &str {
    words.trim_start_matches(|character: char| {
        !character.is_alphanumeric() && !"《“‘「『（(〔[".contains(character)
    })
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
    }
    let edited = shown_kind(segments, changes.detail).is_some();
    words.append(changed_words(
        segments,
        changes.detail,
        changes.display.colour,
    ));
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

/// The segments of a paragraph; of a renamed heading, those behind the title, for the note beside
/// the title tells its old name.
fn beyond_title(
    changes: &Changes<'_>,
    section: &SectionPair,
    paragraph: &ParagraphPair,
) -> Vec<Segment> {
    let text = paragraph
        .after
        .map(|index| &changes.comparison.after.paragraphs[index]);
    let title_end = match text {
        Some(text) if text.place == Place::Head && section.changes.contains(&Change::Renamed) => {
            text.title.end
        }
        Some(_) | None => 0,
    };
    let mut at = 0;
    let mut beyond = Vec::new();
    for segment in &paragraph.segments {
        let start = at;
        if segment.operation != Operation::Delete {
            at += segment.text.len();
        }
        let is_beyond = start >= title_end || at > title_end;
        if is_beyond {
            let mut segment = segment.clone();
            if segment.operation == Operation::Equal {
                segment
                    .text
                    .replace_range(..title_end.saturating_sub(start), "");
            }
            beyond.push(segment);
        }
    }
    if let Some(first) = beyond.first_mut()
        && title_end > 0
        && first.operation == Operation::Equal
    {
        first.text = behind_title(&first.text).to_owned();
    }
    beyond
}

impl Changes<'_> {
    fn path_before(&self, section: usize) -> Vec<String> {
        whereabouts::path(&self.comparison.before, section, self.display.language)
    }

    /// A whole text of some lines at most.
    fn shortened(&self, label: RowLabel, role: Role, words: &str) -> Row {
        let lines = match label {
            RowLabel::Removed => LINES_OF_GONE,
            RowLabel::Moved => LINES_OF_MOVED,
            RowLabel::Kind(_) | RowLabel::Added | RowLabel::MovedOut | RowLabel::Kept => {
                LINES_OF_NEW
            }
        };
        let mut row = Row::new(label, Text::of(role, words));
        row.limit = self.limit(lines, count_chars(words));
        row
    }

    fn limit(&self, lines: usize, chars: usize) -> Option<(usize, String)> {
        match self.detail {
            Detail::Folded => Some((lines, self.say(&Says::Chars { chars }))),
            Detail::All => None,
        }
    }
}
