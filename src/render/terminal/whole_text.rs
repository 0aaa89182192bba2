//! The whole text with what changed in it in signs, one paragraph a line and never coloured: to
//! mail it, or to hand it on. What moved stands at its new place, under a remark on where it was.

use super::changes::Changes;
use super::style::Role;
use super::text::{Text, paint_lines};
use crate::compare::document::Place;
use crate::compare::{Change, Comparison, Operation, ParagraphPair, SectionPair};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::messages::forms::FormMessage;
use crate::render::{Colour, Display};
use crate::view::Shown;
use std::collections::BTreeMap;

/// A line of the new text, or of the old one where it went.
struct Line<'a> {
    /// Where it stands: behind which paragraph of the new text.
    at: usize,
    remark: Text,
    paragraphs: Vec<&'a ParagraphPair>,
}

/// The text.
pub(super) fn text(comparison: &Comparison, shown: &Shown, display: &Display) -> String {
    let changes = Changes::new(comparison, shown, display);
    let mut lines = Lines::default();
    for index in shown.pairs(comparison) {
        lines.section(&changes, &comparison.sections[index]);
    }
    let mut lines = lines.lines;
    lines.sort_by_key(|line| line.at);
    let mut written = Vec::new();
    for line in lines {
        if !line.remark.is_empty() {
            written.push(line.remark);
        }
        written.push(words(&line.paragraphs));
    }
    paint_lines(&written, Colour::Off)
}

/// The lines of a text, while they are put together.
#[derive(Default)]
struct Lines<'a> {
    lines: Vec<Line<'a>>,
    /// The line of each new paragraph that several were joined to.
    merged: BTreeMap<usize, usize>,
    /// Behind which paragraph of the new text the next line stands.
    at: usize,
}

impl<'a> Lines<'a> {
    /// Adds the lines of a section, its own remark over the first.
    fn section(&mut self, changes: &Changes<'a>, pair: &'a SectionPair) {
        let mut remark = in_brackets(changes, &changes.whereabouts(pair).words());
        for (index, paragraph) in pair.paragraphs.iter().enumerate() {
            let is_merged = paragraph.changes.contains(&Change::Merged);
            let merged = paragraph.after.filter(|_| is_merged);
            if let Some(line) = merged.and_then(|after| self.merged.get(&after)) {
                self.lines[*line].paragraphs.push(paragraph);
                continue;
            }
            self.merged
                .extend(merged.map(|after| (after, self.lines.len())));
            // What went stands where it stood: behind what was before it.
            self.at = paragraph.after.unwrap_or(self.at);
            let own = match remark.is_empty() {
                true => of_paragraph(changes, pair, index),
                false => std::mem::take(&mut remark),
            };
            self.lines.push(Line {
                at: self.at,
                remark: own,
                paragraphs: vec![paragraph],
            });
        }
    }
}

/// Where a paragraph stood that moved, or that it was cut or joined.
fn of_paragraph(changes: &Changes<'_>, section: &SectionPair, index: usize) -> Text {
    let paragraph = &section.paragraphs[index];
    let has = |change| paragraph.changes.contains(&change);
    let comparison = changes.comparison();
    let old = paragraph
        .before
        .map(|index| comparison.before.paragraphs[index].section)
        .filter(|old| paragraph.after.is_some() && !section.before.contains(old));
    let mut said: Vec<String> = Vec::new();
    if let Some(old) = old {
        let path = changes.path_before(old);
        said.push(changes.say(&Says::MovedFrom { path }));
    } else if has(Change::Moved) && !is_head(comparison, paragraph) {
        said.push(FormMessage::MovedWithin.say(changes.display().language));
    }
    if let Some(joint) = changes.joint(section, index) {
        said.push(changes.say(&joint));
    }
    in_brackets(changes, &said.join(changes.comma()))
}

fn is_head(comparison: &Comparison, paragraph: &ParagraphPair) -> bool {
    let index = paragraph.after;
    index.is_some_and(|index| comparison.after.paragraphs[index].place == Place::Head)
}

fn in_brackets(changes: &Changes<'_>, words: &str) -> Text {
    if words.is_empty() {
        return Text::new();
    }
    let words = words.to_owned();
    Text::plain(&FormMessage::Remark { words }.say(changes.display().language))
}

/// The words of a line, what went before what came.
fn words(paragraphs: &[&ParagraphPair]) -> Text {
    let mut text = Text::new();
    let segments = paragraphs.iter().flat_map(|paragraph| &paragraph.segments);
    let mut runs: Vec<(Operation, String)> = Vec::new();
    for segment in segments {
        match runs.last_mut() {
            Some(last) if last.0 == segment.operation => last.1.push_str(&segment.text),
            Some(_) | None => runs.push((segment.operation, segment.text.clone())),
        }
    }
    for (operation, words) in runs {
        let signed = match operation {
            Operation::Equal => words,
            Operation::Delete => format!("[-{words}-]"),
            Operation::Insert => format!("{{+{words}+}}"),
        };
        text.push(Role::Plain, &signed);
    }
    text
}
