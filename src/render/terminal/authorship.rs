//! Who made a change: under its row or its section's title, and over and under the changes of one
//! person.

use super::changes::{Changes, Part, Signature};
use super::frame;
use super::style::Role;
use super::text::Text;
use crate::messages::authorship::AuthorshipMessage as Says;
use crate::messages::comparison::ComparisonMessage;
use crate::messages::phrases;
use crate::messages::workspace::WorkspaceLabel;
use crate::render::Display;
use crate::report::token::is_blank;
use crate::review::authorship::{Overwritten, Restored, Steps};
use crate::series::{Language, Revision};
use crate::view::{ByPerson, Detail, Maker, Who};

/// Columns by which what others undid is set in.
const INDENT: usize = 2;
/// How many places that others undid are listed unless all are.
const LISTED: usize = 12;
/// How many characters of them are shown.
const MOST_CHARS: usize = 60;

/// `r3 李四 2024-12-10`: a step of the history, in one line.
pub(super) fn name(maker: &Maker, language: Language) -> String {
    match &maker.revision {
        Some(revision) => {
            let Revision {
                ordinal,
                author,
                at,
                ..
            } = revision;
            format!("r{ordinal} {author} {}", at.date())
        }
        None => WorkspaceLabel::Unsaved.say(language).to_owned(),
    }
}

/// The makers of some changes, each with the comments that it answers.
fn makers(steps: &Steps, who: &Who, display: &Display) -> Text {
    let language = display.language;
    let mut text = Text::new();
    for maker in steps.iter().filter_map(|step| who.makers.get(step)) {
        if !text.is_empty() {
            text.push(Role::Faint, phrases::between_clauses(language));
        }
        text.push(Role::Faint, &name(maker, language));
        if maker.addresses.is_empty() {
            continue;
        }
        let comments = maker.addresses.iter();
        let comments = comments.map(|one| (one.called.clone(), one.from.clone()));
        let answers = Says::Answers {
            comments: comments.collect(),
        };
        text.push(Role::Faint, phrases::comma(language));
        text.push(Role::Plain, &answers.say(language));
    }
    text
}

/// Who made what of a section or of a row: once where it is the same for all of it, else part by
/// part.
pub(super) fn signature(signature: &Signature, who: &Who, display: &Display) -> Text {
    let mut text = Text::new();
    let mut rest = signature.as_slice();
    let is_one = rest.iter().all(|(_, steps)| *steps == rest[0].1);
    if is_one && let Some((_, steps)) = rest.first() {
        return told(steps, who, display);
    }
    while let Some((_, steps)) = rest.first() {
        let same = rest.iter().take_while(|(_, other)| other == steps).count();
        let (parts, others) = rest.split_at(same);
        rest = others;
        if !text.is_empty() {
            text.push(Role::Faint, phrases::between_clauses(display.language));
        }
        let parts: Vec<String> = parts
            .iter()
            .map(|(part, _)| called(part, display))
            .collect();
        text.push(Role::Faint, &phrases::list(&parts, display.language));
        text.push(Role::Faint, " ");
        text.append(told(steps, who, display));
    }
    text
}

fn called(part: &Part, display: &Display) -> String {
    match part {
        Part::Fact(change) => ComparisonMessage::Fact(*change).say(display.language),
        Part::Words(words) => phrases::cited(words),
    }
}

fn told(steps: &Steps, who: &Who, display: &Display) -> Text {
    match steps.is_empty() {
        true => Text::of(Role::Check, &Says::Untold.say(display.language)),
        false => makers(steps, who, display),
    }
}

/// What stands over the changes of one person.
pub(super) fn over(who: &Who, before: &str, display: &Display) -> Vec<Text> {
    let Some(by) = &who.by else {
        return Vec::new();
    };
    let name = by.name.clone();
    let revisions: Vec<usize> = by
        .steps
        .iter()
        .filter_map(|&step| Some(who.makers.get(step)?.revision.as_ref()?.ordinal))
        .collect();
    let first = match by.part.comparison.is_empty() {
        true => Says::Nothing { name, revisions },
        false => Says::Only { name, revisions },
    };
    let left_out = by.part.left_out;
    let others = left_out.runs + left_out.facts;
    let lines = [
        Some(first),
        (others > 0).then_some(Says::OthersLeftOut { changes: others }),
        (left_out.untold > 0).then_some(Says::UntoldLeftOut {
            changes: left_out.untold,
        }),
        by.wrote_first.then(|| Says::WroteFirst {
            name: by.name.clone(),
            label: before.to_owned(),
        }),
    ];
    let columns = frame::columns(display);
    let lines = lines.into_iter().flatten();
    lines
        .flat_map(|one| Text::plain(&one.say(display.language)).hanging(columns, INDENT))
        .collect()
}

/// How many characters one person's changes brought and took.
pub(super) fn length(changes: &Changes<'_>) -> Vec<Text> {
    let tally = &changes.comparison().tally;
    let length = Says::TheirLength {
        inserted: tally.inserted_chars,
        deleted: tally.deleted_chars,
    };
    let display = changes.display();
    Text::plain(&length.say(display.language)).hanging(frame::columns(display), INDENT)
}

/// What others undid of one person's changes.
pub(super) fn under(changes: &Changes<'_>, who: &Who) -> Vec<Text> {
    let Some(by) = &who.by else {
        return Vec::new();
    };
    let display = changes.display();
    let undone = undone(by, who, display);
    if undone.is_empty() {
        return Vec::new();
    }
    let columns = frame::columns(display);
    let head = Says::UndoneHead {
        places: undone.len(),
    };
    let mut lines = vec![
        Text::new(),
        Text::of(Role::Check, &head.say(display.language)),
    ];
    let is_whole = changes.shown().detail == Detail::All;
    let shown = if is_whole { undone.len() } else { LISTED };
    let places = undone.len().saturating_sub(shown);
    for (said, path) in undone.into_iter().take(shown) {
        let mut line =
            Text::plain(&" ".repeat(INDENT)).with(Role::Plain, &said.say(display.language));
        if !path.is_empty() {
            line.push(Role::Plain, "  ");
            line.push(Role::Faint, &phrases::path(&path, display.language));
        }
        lines.extend(line.hanging(columns, 2 * INDENT));
    }
    if places > 0 {
        let more = Says::MoreUndone { places }.say(display.language);
        let line = Text::plain(&" ".repeat(INDENT)).with(Role::Hint, &more);
        lines.extend(line.hanging(columns, 2 * INDENT));
    }
    lines
}

/// In sentences, each with the way to the section in which it was.
fn undone(by: &ByPerson, who: &Who, display: &Display) -> Vec<(Says, Vec<String>)> {
    let called = |step: usize| {
        let maker = who.makers.get(step);
        maker.map_or_else(String::new, |maker| name(maker, display.language))
    };
    let overwritten = by.overwritten.iter().map(|one: &Overwritten| {
        let said = Says::Overwritten {
            brought: called(one.brought),
            text: shortened(&one.text),
            taken: called(one.taken),
            instead: shortened(&one.instead),
        };
        (said, one.path.clone())
    });
    let restored = by.restored.iter().map(|one: &Restored| {
        let said = Says::Restored {
            taken: called(one.taken),
            text: shortened(&one.text),
            back: called(one.back),
        };
        (said, one.path.clone())
    });
    overwritten.chain(restored).collect()
}

/// The beginning of some words, in one line.
fn shortened(words: &str) -> String {
    let words = words.trim().replace(['\n', '\r'], " ");
    let mut short: String = words.chars().take(MOST_CHARS).collect();
    if short.len() < words.len() {
        short.truncate(short.trim_end_matches(is_blank).len());
        short.push('…');
    }
    short
}
