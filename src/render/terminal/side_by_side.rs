//! The old text at the left, the new one at the right, paragraph by paragraph: what changed is
//! marked on both sides, what did not is counted.

use super::changes::row::{indent, label};
use super::changes::words::{shown_kind, side_words};
use super::changes::{Block, Changes};
use super::forms::Subject;
use super::style::Role;
use super::text::{Align, Text};
use super::{diff, frame};
use crate::compare::document::Place;
use crate::compare::{Change, ChangeKind, Operation, ParagraphPair, SectionPair};
use crate::messages::comparison::{ComparisonMessage as Says, RowLabel};
use crate::messages::forms::FormMessage;

/// Columns between the two texts.
const GAP: usize = 3;
/// Narrower screens show the usual form.
const LEAST: usize = 60;

/// The sections that changed, one under the other.
pub(super) fn listing(changes: &Changes<'_>, subject: &Subject<'_>) -> Vec<Text> {
    let columns = frame::columns(changes.display());
    if columns < LEAST {
        let narrow = FormMessage::TooNarrow {
            columns,
            least: LEAST,
        };
        let said = Text::of(Role::Check, &narrow.say(changes.display().language));
        let mut lines = said.hanging(columns, 2);
        lines.extend(diff::listing(changes));
        return lines;
    }
    let blocks = changes.blocks();
    let mut lines = diff::over(changes, &blocks);
    if blocks.is_empty() {
        lines.extend(diff::under(changes, &blocks));
        return lines;
    }
    let layout = Layout::new(changes);
    lines.push(Text::new());
    let called = |label: &Says, side: &str| {
        // Without the blanks that line the two up where one stands under the other.
        let label = changes.say(label);
        let is_latin = label.ends_with(' ');
        let blank = if is_latin { " " } else { "" };
        Text::of(Role::Faint, &format!("{}{blank}", label.trim_end())).with(Role::Heading, side)
    };
    lines.extend(layout.row(
        None,
        &called(&Says::BeforeLabel, &subject.before.label),
        &called(&Says::AfterLabel, &subject.after.label),
    ));
    lines.push(frame::rule(changes.display()));
    for block in &blocks {
        lines.extend(block.heading().iter().cloned());
        lines.extend(layout.section(block));
    }
    lines.extend(diff::under(changes, &blocks));
    lines
}

/// Paragraphs in a row that are not shown.
#[derive(Default)]
struct LeftOut {
    same: usize,
    /// Whose changes were not asked for, or are small.
    changed: usize,
}

struct Layout<'a> {
    changes: &'a Changes<'a>,
    indent: usize,
    /// Columns of each side.
    side: usize,
}

impl<'a> Layout<'a> {
    fn new(changes: &'a Changes<'a>) -> Self {
        let indent = indent(changes.display());
        let columns = frame::columns(changes.display());
        Self {
            changes,
            indent,
            side: columns.saturating_sub(indent + GAP) / 2,
        }
    }

    fn section(&self, block: &Block) -> Vec<Text> {
        let pair = &self.changes.comparison().sections[block.pair];
        let mut lines = Vec::new();
        let mut left_out = LeftOut::default();
        let came_or_went = pair.before.is_empty() || pair.after.is_empty();
        for paragraph in &pair.paragraphs {
            let is_told = came_or_went && self.is_own_heading(paragraph);
            if is_told || self.is_aside(paragraph) {
                continue;
            }
            match self.paragraph(pair, paragraph) {
                Some(rows) => {
                    lines.extend(self.left_out(&mut left_out));
                    lines.extend(rows);
                }
                None if self.is_own_heading(paragraph) => {}
                None if is_changed(paragraph) => left_out.changed += 1,
                None => left_out.same += 1,
            }
        }
        lines.extend(self.left_out(&mut left_out));
        for message in self.changes.gone_from(pair) {
            let said = self.changes.say(&message);
            let left = Text::of(Role::Moved, &said);
            lines.extend(self.row(Some(RowLabel::MovedOut), &left, &Text::new()));
        }
        lines
    }

    /// Page furniture is no text of either side.
    fn is_aside(&self, paragraph: &ParagraphPair) -> bool {
        let comparison = self.changes.comparison();
        let places = [
            paragraph
                .before
                .map(|index| comparison.before.paragraphs[index].place),
            paragraph
                .after
                .map(|index| comparison.after.paragraphs[index].place),
        ];
        paragraph.changes.is_empty() && places.into_iter().flatten().any(|it| it == Place::Aside)
    }

    /// A heading line with nothing behind the title, which stands over both sides.
    fn is_own_heading(&self, paragraph: &ParagraphPair) -> bool {
        let comparison = self.changes.comparison();
        let after = paragraph
            .after
            .map(|index| &comparison.after.paragraphs[index]);
        let before = || {
            paragraph
                .before
                .map(|index| &comparison.before.paragraphs[index])
        };
        let line = after.or_else(before);
        line.is_some_and(|line| line.place == Place::Head && line.beside_title().is_empty())
    }

    /// The two sides of a paragraph; `None` of one in which nothing is shown.
    fn paragraph(&self, section: &SectionPair, paragraph: &ParagraphPair) -> Option<Vec<Text>> {
        let changes = self.changes;
        let row_label = self.row_label(paragraph)?;
        let words = |side| {
            side_words(
                &paragraph.segments,
                side,
                changes.shown(),
                changes.display().colour,
            )
        };
        let mut lines = Vec::new();
        // Old titles of a section that was cut or joined are neither new nor gone: its note says it.
        let is_joint = section.has(Change::Split) || section.has(Change::Merged);
        let is_title = is_joint && self.is_own_heading(paragraph);
        let mut row_label = (!is_title).then_some(row_label);
        if let Some(note) = self.stood(section, paragraph) {
            let note = Text::of(Role::Moved, &note);
            lines.extend(self.row(row_label.take(), &note, &Text::new()));
        }
        let (left, right) = (words(Operation::Delete), words(Operation::Insert));
        lines.extend(self.row(row_label, &left, &right));
        let is_told = [Change::Moved, Change::Split, Change::Merged]
            .iter()
            .any(|change| paragraph.changes.contains(change));
        let evidence = paragraph.evidence.as_ref();
        if let Some(reason) = changes.reason(evidence).filter(|_| is_told) {
            lines.extend(self.row(None, &reason, &Text::new()));
        }
        if paragraph.coarse {
            let said = Text::of(Role::Check, &changes.say(&Says::Coarse));
            lines.extend(self.row(None, &said, &Text::new()));
        }
        Some(lines)
    }

    fn row_label(&self, paragraph: &ParagraphPair) -> Option<RowLabel> {
        let shown = self.changes.shown();
        if !shown.has_paragraph(paragraph) {
            return None;
        }
        let has = |change| paragraph.changes.contains(&change);
        let whole = [
            (Change::Added, RowLabel::Added),
            (Change::Removed, RowLabel::Removed),
            (Change::Split, RowLabel::Split),
            (Change::Merged, RowLabel::Merged),
            (Change::Moved, RowLabel::Moved),
        ];
        let is_head = self.is_own_heading(paragraph);
        let whole = whole
            .into_iter()
            .find(|(change, _)| has(*change) && !(is_head && *change == Change::Moved));
        let kind = || shown_kind(&paragraph.segments, shown).map(RowLabel::Kind);
        whole.map(|(_, label)| label).or_else(kind)
    }

    /// Where a paragraph stood that moved.
    fn stood(&self, section: &SectionPair, paragraph: &ParagraphPair) -> Option<String> {
        let before = &self.changes.comparison().before;
        let old = before.paragraphs[paragraph.before?].section;
        let is_moved = paragraph.changes.contains(&Change::Moved);
        let message = if !section.before.contains(&old) && paragraph.after.is_some() {
            FormMessage::StoodIn {
                path: self.changes.path_before(old),
            }
        } else if is_moved && !self.is_own_heading(paragraph) {
            FormMessage::StoodElsewhere
        } else {
            return None;
        };
        Some(message.say(self.changes.display().language))
    }

    /// The line for paragraphs that are not shown, which are counted anew after it.
    fn left_out(&self, count: &mut LeftOut) -> Vec<Text> {
        let LeftOut { same, changed } = std::mem::take(count);
        if same + changed == 0 {
            return Vec::new();
        }
        let said = FormMessage::NotShown { same, changed };
        let said = Text::of(Role::Faint, &said.say(self.changes.display().language));
        self.row(None, &said, &said)
    }

    fn row(&self, row_label: Option<RowLabel>, left: &Text, right: &Text) -> Vec<Text> {
        let (left, right) = (left.hanging(self.side, 0), right.hanging(self.side, 0));
        let mut lines = Vec::new();
        let mut own = row_label.map_or_else(Text::new, |it| label(it, self.changes.display()));
        for index in 0..left.len().max(right.len()) {
            let mut line = std::mem::take(&mut own).padded(self.indent, Align::Left);
            let cell = |side: &[Text]| side.get(index).cloned().unwrap_or_default();
            line.append(cell(&left).padded(self.side + GAP, Align::Left));
            line.append(cell(&right));
            lines.push(line);
        }
        lines
    }
}

/// True of a paragraph with a change of its own; another number is its section's.
fn is_changed(paragraph: &ParagraphPair) -> bool {
    let mut kinds = paragraph.segments.iter().filter_map(|one| one.kind);
    !paragraph.changes.is_empty() || kinds.any(|kind| kind != ChangeKind::Numbering)
}
