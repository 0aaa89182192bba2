//! A text, each sentence with the revision in which it first appeared: origins at the left, the
//! text at the right, or the one under the other where there is little room. Sentences of one
//! origin that follow each other are told together.

use super::frame;
use super::style::Role;
use super::text::{Align, Text, paint_lines};
use crate::messages::authorship::AuthorshipMessage as Says;
use crate::messages::workspace::WorkspaceLabel;
use crate::render::Display;
use crate::review::authorship::SentenceOrigin;
use crate::view::{SearchedText, SentencesView};

/// From how many columns on text and origin stand side by side.
const SIDE_BY_SIDE: usize = 76;
/// The columns of origins: at the least and, where names are long, at the most.
const NARROWEST: usize = 24;
const WIDEST: usize = 34;
/// Columns between the two.
const GAP: usize = 2;
/// Columns by which a text is set in under its origin.
const INDENT: usize = 2;

/// Sentences of one origin that follow each other.
struct Group {
    /// Where they come from, in a few lines.
    origin: Vec<Text>,
    /// Their words, a text a line of the report.
    lines: Vec<Text>,
}

/// The screen of `show --who`.
pub(super) fn screen(view: &SentencesView, display: &Display) -> String {
    let columns = frame::columns(display);
    let title = Text::of(Role::Heading, &Says::SentencesTitle.say(display.language))
        .with(Role::Plain, "  ")
        .with(Role::Name, &view.key.to_string());
    let label = Text::plain(&view.side.label);
    let gap = columns.saturating_sub(title.width() + label.width());
    let mut lines = match gap >= GAP {
        true => {
            let width = title.width() + gap;
            let mut line = title.padded(width, Align::Left);
            line.append(label);
            vec![line]
        }
        false => vec![title.truncated(columns), label.truncated(columns)],
    };
    lines.push(frame::rule(display));
    if view.lines.is_empty() {
        lines.push(Text::plain(&Says::NoSentence.say(display.language)));
        return paint_lines(&lines, display.colour);
    }
    let hint = Text::of(Role::Faint, &Says::SentencesHint.say(display.language));
    lines.extend(hint.hanging(columns, INDENT));
    let groups = groups(view, display);
    let widest = groups
        .iter()
        .flat_map(|group| &group.origin)
        .map(Text::width)
        .max();
    let room = widest.unwrap_or(0).clamp(NARROWEST, WIDEST);
    for group in groups {
        lines.push(Text::new());
        match columns >= SIDE_BY_SIDE {
            true => lines.extend(beside(group, room, columns)),
            false => lines.extend(above(group, columns)),
        }
    }
    paint_lines(&lines, display.colour)
}

fn groups(view: &SentencesView, display: &Display) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut last: Option<&SentenceOrigin> = None;
    for line in &view.lines {
        for (index, (words, origin)) in line.sentences.iter().enumerate() {
            let role = match line.is_heading {
                true => Role::Heading,
                false => Role::Plain,
            };
            let is_same = last.is_some_and(|last| is_same(last, origin));
            last = Some(origin);
            let text = Text::of(role, words);
            match groups.last_mut().filter(|_| is_same) {
                None => groups.push(Group {
                    origin: told(origin, view, display),
                    lines: vec![text],
                }),
                Some(group) if index == 0 => group.lines.push(text),
                Some(group) => append(&mut group.lines, text, words),
            }
        }
    }
    groups
}

/// Puts a sentence behind another one of its line: a blank between them where Latin words are.
fn append(lines: &mut [Text], text: Text, words: &str) {
    let Some(line) = lines.last_mut() else {
        return;
    };
    let is_wide = |c: Option<char>| c.is_some_and(|c| !c.is_ascii());
    if !is_wide(line.words().chars().next_back()) && !is_wide(words.chars().next()) {
        line.push(Role::Plain, " ");
    }
    line.append(text);
}

fn is_same(one: &SentenceOrigin, other: &SentenceOrigin) -> bool {
    one.appearances == other.appearances && one.redated_from == other.redated_from
}

/// Where a sentence comes from: the revision, its author and day; then what else there is to know.
fn told(origin: &SentenceOrigin, view: &SentencesView, display: &Display) -> Vec<Text> {
    let language = display.language;
    let text = |place: usize| view.texts.get(place);
    let this_year = view.key.year;
    let Some(first) = origin.appearances.first() else {
        return Vec::new();
    };
    let Some(first_text) = text(first.first) else {
        return Vec::new();
    };
    let mut lines = name(first_text, view, display);
    let ordinal = |place: usize| Some(text(place)?.revision.as_ref()?.ordinal);
    let mut notes = Vec::new();
    if let [_, _, ..] = origin.appearances.as_slice() {
        let since = origin.appearances.iter().filter_map(|one| text(one.first));
        let since: Vec<String> = since.map(|text| short(text, view, display)).collect();
        notes.push(Says::StandsTimes { since });
    }
    if !first.missing.is_empty() {
        notes.push(Says::MissingIn {
            years: first.missing.clone(),
        });
    }
    if first_text.year < this_year {
        notes.push(Says::HereSince {
            ordinal: ordinal(first.since),
        });
    } else if first.since != first.first {
        notes.push(Says::AgainSince {
            ordinal: ordinal(first.since),
        });
    }
    if let Some(redated) = origin.redated_from.and_then(text) {
        notes.push(Says::RedatedFrom {
            year: redated.year,
            ordinal: redated.revision.as_ref().map(|one| one.ordinal),
        });
    }
    let notes = notes
        .iter()
        .map(|note| Text::of(Role::Faint, &note.say(language)));
    lines.extend(notes);
    lines
}

/// The revision, its author and its day, in one line or in two.
fn name(text: &SearchedText, view: &SentencesView, display: &Display) -> Vec<Text> {
    let short = short(text, view, display);
    let role = match text.revision {
        Some(_) => Role::Name,
        None => Role::Check,
    };
    let mut line = Text::of(role, &short);
    let Some(revision) = &text.revision else {
        return vec![line];
    };
    line.push(Role::Plain, " ");
    line.push(Role::Plain, &revision.author);
    let date = Text::of(Role::Faint, &revision.at.date());
    match line.width() + date.width() < WIDEST {
        true => {
            line.push(Role::Plain, " ");
            line.append(date);
            vec![line]
        }
        false => vec![line, date],
    }
}

/// `r3`, `2022 r3`.
fn short(text: &SearchedText, view: &SentencesView, display: &Display) -> String {
    let revision = match &text.revision {
        Some(revision) => format!("r{}", revision.ordinal),
        None => WorkspaceLabel::Unsaved.say(display.language).to_owned(),
    };
    match text.year == view.key.year {
        true => revision,
        false => format!("{} {revision}", text.year),
    }
}

/// Origin at the left, text at the right.
fn beside(group: Group, room: usize, columns: usize) -> Vec<Text> {
    let width = columns.saturating_sub(room + GAP);
    let origin = group
        .origin
        .iter()
        .flat_map(|line| line.hanging(room, INDENT));
    let mut origin = origin.collect::<Vec<_>>().into_iter();
    let words = group.lines.iter().flat_map(|line| line.hanging(width, 0));
    let mut words = words.collect::<Vec<_>>().into_iter();
    let mut lines = Vec::new();
    loop {
        let (left, right) = (origin.next(), words.next());
        if left.is_none() && right.is_none() {
            return lines;
        }
        let mut line = left.unwrap_or_default().padded(room + GAP, Align::Left);
        line.append(right.unwrap_or_default());
        lines.push(line);
    }
}

/// Origin over the text.
fn above(group: Group, columns: usize) -> Vec<Text> {
    let origin = group
        .origin
        .iter()
        .flat_map(|line| line.hanging(columns, INDENT));
    let width = columns.saturating_sub(INDENT);
    let words = group.lines.iter().flat_map(|line| line.hanging(width, 0));
    let words = words.map(|line| {
        let blanks = line.width() + INDENT;
        line.padded(blanks, Align::Right)
    });
    origin.chain(words.collect::<Vec<_>>()).collect()
}
