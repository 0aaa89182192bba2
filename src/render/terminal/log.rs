//! The revisions of one report, the newest first.

use super::frame;
use super::harmless::harmless;
use super::sign_offs;
use super::style::Role;
use super::text::{Align, Text, paint_lines};
use crate::messages::Message;
use crate::messages::phrases::cited_list;
use crate::messages::review::SignOffMessage;
use crate::messages::signature::SignatureMessage;
use crate::messages::workspace::{DoneMessage, WorkspaceLabel as Label};
use crate::render::Display;
use crate::series::{ReportKey, Revision};
use crate::view::{LogEntry, LogView};

/// Columns by which what a revision says is set in.
const INDENT: usize = 6;

/// How many sections are named of a revision that touched more.
const NAMED: usize = 6;

/// What closes a sentence: a title that runs into its text may end so.
const STOPS: [char; 5] = ['\u{3002}', '\u{ff1a}', '\u{ff1b}', '.', ':'];

/// The screen of `log`.
pub(super) fn screen(view: &LogView, display: &Display) -> String {
    let mut lines = vec![
        Text::of(Role::Heading, &harmless(&view.key.to_string())),
        frame::rule(display),
    ];
    if view.is_unsaved {
        let unsaved = Label::Unsaved.say(display.language);
        lines.push(
            Text::of(Role::Check, "*")
                .padded(INDENT, Align::Left)
                .with(Role::Check, unsaved),
        );
    }
    for entry in &view.entries {
        lines.extend(revision(view, entry, display));
    }
    if let Some(checked) = view.signatures_checked {
        let report = view.key.to_string();
        let words = SignatureMessage::OlderUnchecked { report, checked }.say(display.language);
        lines.push(Text::of(Role::Hint, &harmless(&words)));
    }
    lines.extend(rest(view, display));
    paint_lines(&lines, display.colour)
}

/// What is not on the screen, and how to have it.
fn rest(view: &LogView, display: &Display) -> Vec<Text> {
    let columns = frame::columns(display);
    let key = || view.key.clone();
    let uncounted = (view.uncounted > 0).then(|| DoneMessage::RevisionsUncounted {
        revisions: view.uncounted,
        key: key(),
    });
    let older = (view.older > 0).then(|| DoneMessage::RevisionsOlder {
        revisions: view.older,
        key: key(),
    });
    let unfollowed = (view.unfollowed > 0).then(|| SignOffMessage::Unfollowed {
        revisions: view.unfollowed,
        key: key(),
    });
    let said = uncounted.into_iter().chain(older).map(Message::from);
    let said = said.chain(unfollowed.map(Message::from));
    said.flat_map(|says| {
        let says = says.say(display.language);
        Text::of(Role::Faint, &harmless(&says)).hanging(columns, 0)
    })
    .collect()
}

fn revision(view: &LogView, entry: &LogEntry, display: &Display) -> Vec<Text> {
    let revision = &entry.revision;
    let columns = frame::columns(display);
    let number = format!("r{}", revision.ordinal);
    let mut head = Text::of(Role::Name, &number).padded(INDENT, Align::Left);
    head.push(Role::Plain, &revision.at.date_and_time());
    head.push(Role::Plain, "  ");
    head.push(Role::Plain, &harmless(&revision.author));
    if let Some(stage) = &revision.stage {
        head.push(Role::Plain, "  ");
        head.push(Role::Heading, &harmless(&stage.label));
    }
    append_chars(&mut head, entry);
    let mut lines = vec![head.truncated(columns)];
    let indent = || Text::plain("").padded(INDENT, Align::Left);
    let mut message = indent();
    message.push(Role::Plain, &harmless(said(&view.key, &entry.revision)));
    lines.extend(message.hanging(columns, INDENT));
    if let Some(signature) = signature(entry, display) {
        let mut line = indent();
        line.append(signature);
        lines.extend(line.hanging(columns, INDENT));
    }
    if !entry.sections.is_empty() {
        let mut sections = indent();
        sections.push(Role::Faint, &touched(&entry.sections, display));
        lines.extend(sections.hanging(columns, INDENT));
    }
    let events = view.sign_offs.iter();
    let events = events.filter(|event| event.revision == entry.revision.id);
    lines.extend(events.flat_map(|event| sign_offs::event(event, INDENT, display)));
    lines
}

/// What is said of the machine signature, where there is one.
fn signature(entry: &LogEntry, display: &Display) -> Option<Text> {
    let message = SignatureMessage::of(entry.signature.as_ref()?)?;
    let role = match message {
        SignatureMessage::Bad { .. } => Role::Check,
        SignatureMessage::Good { .. }
        | SignatureMessage::Unknown { .. }
        | SignatureMessage::OlderUnchecked { .. } => Role::Faint,
    };
    Some(Text::of(role, &harmless(&message.say(display.language))))
}

/// The message of a revision, without what the line above it says already.
pub(super) fn said<'a>(key: &ReportKey, revision: &'a Revision) -> &'a str {
    let message = revision.message.as_str();
    let numbered = message.strip_prefix(&format!("{key} r{}", revision.ordinal));
    let named = || message.strip_prefix(&format!("{key}"));
    let named = || named().filter(|rest| rest.starts_with([' ', ':', '\u{ff1a}']));
    let Some(rest) = numbered.or_else(named) else {
        return message;
    };
    let rest = match &revision.stage {
        Some(stage) => rest.trim_start().strip_prefix(&stage.label).unwrap_or(rest),
        None => rest,
    };
    match rest.trim_start_matches(['\u{ff1a}', ':', ' ']) {
        "" => message,
        rest => rest,
    }
}

/// `+212 -87`, where anything changed.
fn append_chars(head: &mut Text, entry: &LogEntry) {
    let signed = [
        (Role::NewText, '+', entry.inserted_chars),
        (Role::GoneText, '-', entry.deleted_chars),
    ];
    for (role, sign, chars) in signed {
        if let Some(chars) = chars.filter(|chars| *chars > 0) {
            head.push(Role::Plain, "  ");
            head.push(role, &format!("{sign}{chars}"));
        }
    }
}

/// The first sections that were touched, and how many more.
fn touched(sections: &[String], display: &Display) -> String {
    let shown: Vec<String> = sections
        .iter()
        .take(NAMED)
        .map(|name| harmless(name).trim_end_matches(STOPS).to_owned())
        .collect();
    let label = Label::Sections.say(display.language);
    let more = sections.len().saturating_sub(NAMED);
    let rest = match more {
        0 => String::new(),
        _ => format!(" +{more}"),
    };
    format!("{label} {}{rest}", cited_list(&shown, display.language))
}
