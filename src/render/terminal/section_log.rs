//! One section through revisions and years, the newest first: a heading a year, under it the
//! revisions that changed the section, and how it compares with the year before.

use super::frame;
use super::style::Role;
use super::text::{Align, Text, paint_lines};
use super::timeline::year_gaps;
use crate::messages::comparison::{ComparisonMessage, ShareKind};
use crate::messages::phrases::{comma, list};
use crate::messages::timeline::TimelineMessage as Says;
use crate::messages::workspace::WorkspaceLabel;
use crate::render::makeup::Made;
use crate::render::{Display, section_turns};
use crate::view::{
    SectionEnd, SectionEntry, SectionHappening, SectionLogView, SectionYear, YearBorder,
};
use crate::years::timeline::SectionStep;

/// Columns by which what a year says is set in.
const INDENT: usize = 2;
/// Columns by which what a revision says is set in.
const WITHIN: usize = 8;
/// How many sections are named of a revision that touched more.
const NAMED: usize = 6;

/// The screen of `log --section`.
pub(super) fn screen(view: &SectionLogView, display: &Display) -> String {
    let columns = frame::columns(display);
    let mut title = Text::of(Role::Heading, &view.key.to_string());
    if let Some(year) = view.years.first() {
        title.push(Role::Plain, "  ");
        title.push(Role::Name, &names(year, display));
    }
    let mut lines = title.hanging(columns, INDENT);
    lines.push(frame::rule(display));
    for year in &view.years {
        lines.extend(self::year(year, display));
    }
    let end = match view.end {
        SectionEnd::FirstReport { year } => (Role::Faint, Says::FirstReport { year }),
        SectionEnd::Lost { year } => (Role::Check, Says::LostIn { year }),
        SectionEnd::Plain { year } => (Role::Check, Says::PlainIn { year }),
    };
    lines.extend(Text::of(end.0, &end.1.say(display.language)).hanging(columns, INDENT));
    if view.skipped > 0 {
        let revisions = view.skipped;
        let said = Says::RevisionsSkipped { revisions }.say(display.language);
        lines.extend(Text::of(Role::Check, &said).hanging(columns, INDENT));
    }
    paint_lines(&lines, display.colour)
}

fn names(year: &SectionYear, display: &Display) -> String {
    let names = year.names.iter();
    let names: Vec<String> = names
        .map(|name| section_turns::name(name, display.language))
        .collect();
    list(&names, display.language)
}

fn year(year: &SectionYear, display: &Display) -> Vec<Text> {
    let columns = frame::columns(display);
    let say = |message: Says| message.say(display.language);
    let mut head = Text::of(Role::Heading, &year.key.year.to_string());
    head.push(Role::Plain, "  ");
    head.push(Role::Name, &names(year, display));
    head.push(Role::Plain, "  ");
    head.push(Role::Faint, &say(Says::Chars { chars: year.chars }));
    let mut lines = head.hanging(columns, INDENT);
    for entry in &year.entries {
        lines.extend(self::entry(entry, display));
    }
    lines.extend(
        year.border
            .iter()
            .flat_map(|border| against(border, display)),
    );
    lines.push(Text::new());
    let gaps = year_gaps(&year.gaps, display);
    if !gaps.is_empty() {
        lines.extend(gaps);
        lines.push(Text::new());
    }
    lines
}

/// How a section compares with the one that it was a year before.
fn against(border: &YearBorder, display: &Display) -> Vec<Text> {
    let mut against = Text::of(
        Role::Faint,
        &Says::AgainstYear { year: border.year }.say(display.language),
    );
    let mut is_first = true;
    for turn in &border.turns {
        if !is_first {
            against.push(Role::Faint, comma(display.language));
        }
        is_first = false;
        against.push(Role::Moved, &section_turns::turn(turn, display.language));
    }
    let shares = border.shares.map(Made::of_whole);
    let percents = shares.and_then(|made| made.percents());
    let kinds = percents.map(|percents| ShareKind::ALL.into_iter().zip(percents.kinds));
    let kinds = kinds.into_iter().flatten();
    for (kind, percent) in kinds.filter(|(_, percent)| *percent > 0) {
        against.push(Role::Plain, if is_first { "" } else { "   " });
        is_first = false;
        let share = ComparisonMessage::ShareOf { kind, percent };
        against.push(Role::Plain, &share.say(display.language));
    }
    set_in(INDENT, against).hanging(frame::columns(display), 2 * INDENT)
}

fn set_in(columns: usize, text: Text) -> Text {
    let mut line = Text::plain(&" ".repeat(columns));
    line.append(text);
    line
}

fn entry(entry: &SectionEntry, display: &Display) -> Vec<Text> {
    let columns = frame::columns(display);
    let said = said(&entry.what, display);
    let mut head = head(entry, display);
    if let SectionHappening::Changed(step) = &entry.what {
        append_chars(&mut head, step);
    }
    let mut lines = vec![head.truncated(columns)];
    for text in said {
        lines.extend(set_in(WITHIN, text).hanging(columns, WITHIN));
    }
    lines
}

/// Number, day, author and stage of a revision.
fn head(entry: &SectionEntry, display: &Display) -> Text {
    let Some(revision) = &entry.revision else {
        let mark = set_in(INDENT, Text::of(Role::Check, "*")).padded(WITHIN, Align::Left);
        return mark.with(Role::Check, WorkspaceLabel::Unsaved.say(display.language));
    };
    let number = Text::of(Role::Name, &format!("r{}", revision.ordinal));
    let mut head = set_in(INDENT, number).padded(WITHIN, Align::Left);
    head.push(Role::Plain, &revision.at.date_and_time());
    head.push(Role::Plain, "  ");
    head.push(Role::Plain, &revision.author);
    if let Some(stage) = &revision.stage {
        head.push(Role::Plain, "  ");
        head.push(Role::Heading, &stage.label);
    }
    head
}

/// `+212 -87`, where anything changed.
fn append_chars(head: &mut Text, step: &SectionStep) {
    let signed = [
        (Role::NewText, '+', step.inserted_chars),
        (Role::GoneText, '-', step.deleted_chars),
    ];
    for (role, sign, chars) in signed {
        if chars > 0 {
            head.push(Role::Plain, "  ");
            head.push(role, &format!("{sign}{chars}"));
        }
    }
}

/// What happened, a line for the section and one for what stands under it.
fn said(what: &SectionHappening, display: &Display) -> Vec<Text> {
    let say = |message: Says| message.say(display.language);
    match what {
        SectionHappening::First { chars } => {
            vec![Text::plain(&say(Says::FirstSaved { chars: *chars }))]
        }
        SectionHappening::Unreadable => vec![Text::of(Role::Check, &say(Says::RevisionUnreadable))],
        SectionHappening::Changed(step) => {
            let turns: Vec<String> = step
                .turns
                .iter()
                .map(|turn| section_turns::turn(turn, display.language))
                .collect();
            let mut lines = Vec::new();
            if !turns.is_empty() {
                let turns = turns.join(comma(display.language));
                lines.push(Text::of(Role::Moved, &turns));
            }
            if !step.touched.is_empty() {
                let names = step.touched.iter().take(NAMED).cloned().collect();
                let more = step.touched.len().saturating_sub(NAMED);
                lines.push(Text::of(Role::Faint, &say(Says::Touched { names, more })));
            }
            lines
        }
    }
}
