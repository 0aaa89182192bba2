//! The page of one report: the line of its stages, what is known of it, and what comes next.

use super::super::frame;
use super::super::log;
use super::super::sign_offs;
use super::super::style::Role;
use super::super::text::{Align, Text, paint_lines};
use super::at_both_ends;
use crate::collection::{Concern, StagePlace, StageStep};
use crate::compare::tally::tally;
use crate::compare::{Change, Comparison, SectionPair};
use crate::messages::board::{BoardMessage as Says, PageLabel};
use crate::messages::phrases;
use crate::messages::workspace::WorkspaceLabel;
use crate::render::board_rows::{last_years_sentences, reason};
use crate::render::number_path::short_name;
use crate::render::{Display, Glyphs};
use crate::view::PageView;

/// Sections with unsaved edits that are named.
const NAMED: usize = 6;
/// Comments that are shown.
const COMMENTS: usize = 5;
/// Columns between two facts of one line.
const BETWEEN: usize = 3;

/// The screen of `status REPORT`.
pub(in crate::render::terminal) fn screen(view: &PageView, display: &Display) -> String {
    let mut lines = head(view, display);
    lines.push(frame::rule(display));
    lines.extend(stage_line(&view.steps, display));
    lines.push(Text::new());
    let facts = facts(view, display);
    let label = |label: PageLabel| Text::of(Role::Faint, &say(&Says::PageLabel(label), display));
    let widest = facts
        .iter()
        .map(|(of, _)| label(*of).width())
        .max()
        .unwrap_or(0)
        + 2;
    for (of, texts) in facts {
        let mut start = label(of);
        for text in texts {
            let mut line = start.padded(widest, Align::Left);
            line.append(text);
            lines.extend(line.hanging(frame::columns(display), widest));
            start = Text::new();
        }
    }
    let key = &view.standing.key;
    lines.extend(sign_offs::lines(key, &view.sign_offs, display));
    paint_lines(&lines, display.colour)
}

fn say(message: &Says, display: &Display) -> String {
    message.say(display.language)
}

/// Which report it is, and where it stands.
fn head(view: &PageView, display: &Display) -> Vec<Text> {
    let standing = &view.standing;
    let mut left = Text::of(Role::Heading, &standing.key.to_string());
    if let Some(title) = &view.title {
        left.push(Role::Plain, "  ");
        left.push(Role::Plain, title);
    }
    let mut right = match &standing.stage {
        Some(stage) => Text::of(Role::Heading, stage),
        None => Text::of(Role::Faint, WorkspaceLabel::NoStage.say(display.language)),
    };
    if standing.is_unsaved {
        right.push(Role::Plain, "  ");
        right.push(Role::Check, WorkspaceLabel::Unsaved.say(display.language));
    }
    at_both_ends(left, right, display)
}

/// The stages in one line, each with its day beneath; on more lines where one is too narrow.
fn stage_line(steps: &[StageStep], display: &Display) -> Vec<Text> {
    let dash = match display.glyphs {
        Glyphs::Unicode => " ── ",
        Glyphs::Ascii => " -- ",
    };
    let mut lines: Vec<[Text; 2]> = Vec::new();
    for step in steps {
        let name = match step.place {
            StagePlace::Now => Text::of(Role::Heading, &format!("[{}]", step.label)),
            StagePlace::Passed => Text::plain(&step.label),
            StagePlace::Ahead => Text::of(Role::Faint, &step.label),
        };
        let day = step.at.map_or_else(Text::new, |day| {
            let (month, day) = day.month_and_day();
            Text::of(Role::Faint, &format!("{month:02}-{day:02}"))
        });
        let width = name.width().max(day.width());
        let (name, day) = (
            name.padded(width, Align::Left),
            day.padded(width, Align::Left),
        );
        let fits =
            |line: &Text| line.width() + dash.chars().count() + width <= frame::columns(display);
        match lines.last_mut() {
            Some([names, days]) if fits(names) => {
                names.push(Role::Faint, dash);
                names.append(name);
                days.push(Role::Plain, &" ".repeat(dash.chars().count()));
                days.append(day);
            }
            Some(_) | None => lines.push([name, day]),
        }
    }
    let is_said = |line: &Text| !line.words().trim().is_empty();
    lines.into_iter().flatten().filter(is_said).collect()
}

type Facts = Vec<(PageLabel, Vec<Text>)>;

fn facts(view: &PageView, display: &Display) -> Facts {
    let mut facts = Facts::new();
    let mut people = Text::new();
    for (role, name) in &view.people {
        if !people.is_empty() {
            people.push(Role::Plain, &" ".repeat(BETWEEN));
        }
        let label = say(&Says::PageLabel(PageLabel::Person(*role)), display);
        people.push(Role::Faint, &format!("{label} "));
        people.push(Role::Plain, name);
    }
    if !people.is_empty() {
        facts.push((PageLabel::People, vec![people]));
    }
    facts.extend(of_row(view, display));
    let mut file = Text::of(Role::Name, &view.file);
    if !view.standing.has_file {
        file.push(Role::Plain, " ");
        file.push(Role::Check, WorkspaceLabel::FileGone.say(display.language));
    }
    facts.push((PageLabel::File, vec![file]));
    facts.push((PageLabel::LastSaved, vec![last(view, display)]));
    facts.extend(unsaved(view, display).map(|said| (PageLabel::Unsaved, vec![said])));
    facts.extend(comments(view, display));
    let attention = attention(view, display);
    if !attention.is_empty() {
        facts.push((PageLabel::Attention, attention));
    }
    let next = Says::Next {
        step: view.next.clone(),
        key: view.standing.key.clone(),
        stage: view.next_stage.clone(),
    };
    facts.push((
        PageLabel::Next,
        vec![Text::of(Role::Hint, &say(&next, display))],
    ));
    facts
}

/// What its row of the board tells: kind, length, day, and how much of it is last year's.
fn of_row(view: &PageView, display: &Display) -> Facts {
    let mut facts = Facts::new();
    let Some(row) = view.row() else {
        return facts;
    };
    if let Some(kind) = &row.kind {
        let mut text = Text::plain(kind);
        if let Some(secrecy) = &view.secrecy {
            text.push(Role::Plain, &" ".repeat(BETWEEN));
            text.push(Role::Plain, secrecy);
        }
        facts.push((PageLabel::Kind, vec![text]));
    }
    let report = row.report.as_ref();
    if let Some(chars) = view.standing.chars {
        let limit = report.and_then(|report| report.limit);
        let says = say(&Says::LengthOfLimit { chars, limit }, display);
        let role = match report.and_then(|report| report.over_limit()) {
            Some(_) => Role::Check,
            None => Role::Plain,
        };
        facts.push((PageLabel::Length, vec![Text::of(role, &says)]));
    }
    if let Some(due) = row.due {
        let left = due.days_since(view.board.today);
        let is_late = row.days_late().is_some();
        let says = match row.phase() {
            // What is done is done, whatever the day.
            crate::collection::Phase::Done => Says::Date(due),
            _ => Says::DueOn { due, left },
        };
        let role = if is_late { Role::Check } else { Role::Plain };
        facts.push((PageLabel::Due, vec![Text::of(role, &say(&says, display))]));
    }
    if let Some(percent) = last_years_sentences(row) {
        let says = say(&Says::OfLastYear { percent }, display);
        facts.push((PageLabel::LastYearsSentences, vec![Text::plain(&says)]));
    }
    facts
}

fn last(view: &PageView, display: &Display) -> Text {
    let Some(last) = &view.last else {
        return Text::of(
            Role::Check,
            WorkspaceLabel::NeverSaved.say(display.language),
        );
    };
    let words = format!(
        "r{}  {}  {}  {}",
        last.ordinal,
        last.at.date_and_time(),
        last.author,
        log::said(&view.standing.key, last)
    );
    Text::plain(&words)
}

/// The sections that have edits without a revision, each with the characters that came and went.
fn unsaved(view: &PageView, display: &Display) -> Option<Text> {
    if !view.standing.is_unsaved {
        return None;
    }
    let Some(comparison) = &view.unsaved else {
        return None;
    };
    let changed: Vec<&SectionPair> = comparison
        .sections
        .iter()
        .filter(|pair| is_changed(comparison, pair))
        .collect();
    let mut said: Vec<String> = changed
        .iter()
        .take(NAMED)
        .map(|pair| section(comparison, pair, display))
        .collect();
    if changed.len() > NAMED {
        let count = changed.len() - NAMED;
        said.push(say(&Says::MoreSections { count }, display));
    }
    if said.is_empty() {
        said.push(say(&Says::NoTextChanged, display));
    }
    Some(Text::of(
        Role::Check,
        &said.join(phrases::comma(display.language)),
    ))
}

fn is_changed(comparison: &Comparison, pair: &SectionPair) -> bool {
    let counts = counts(comparison, pair);
    counts != (0, 0)
        || pair
            .changes
            .iter()
            .any(|change| *change != Change::Renumbered)
}

fn counts(comparison: &Comparison, pair: &SectionPair) -> (usize, usize) {
    let pairs = std::slice::from_ref(pair);
    let tally = tally(&comparison.before, &comparison.after, pairs);
    (tally.inserted_chars, tally.deleted_chars)
}

fn section(comparison: &Comparison, pair: &SectionPair, display: &Display) -> String {
    let (document, of_side) = match pair.after.first() {
        Some(section) => (&comparison.after, Some(section)),
        None => (&comparison.before, pair.before.first()),
    };
    let name = of_side.map_or_else(String::new, |section| {
        short_name(document, *section, display.language)
    });
    let (inserted, deleted) = counts(comparison, pair);
    let says = Says::UnsavedSection {
        name,
        inserted,
        deleted,
    };
    say(&says, display)
}

/// The comments without an answer, and those from whom none has come.
fn comments(view: &PageView, display: &Display) -> Facts {
    let mut facts = Facts::new();
    let shown = view.open_comments.iter().take(COMMENTS);
    let mut open: Vec<Text> = shown
        .map(|comment| {
            let says = Says::OpenComment {
                called: comment.called.clone(),
                from: comment.from.clone(),
                text: comment.text.clone(),
            };
            Text::of(Role::Check, &say(&says, display))
        })
        .collect();
    if view.open_comments.len() > COMMENTS {
        let count = view.open_comments.len() - COMMENTS;
        let more = say(&Says::MoreComments { count }, display);
        open.push(Text::of(Role::Faint, &more));
    }
    if !open.is_empty() {
        facts.push((PageLabel::OpenComments, open));
    }
    let report = view.row().and_then(|row| row.report.as_ref());
    if let Some(review) = report.map(|report| &report.review)
        && !review.awaited.is_empty()
    {
        let says = Says::Awaited {
            names: review.awaited.clone(),
            due: review.round_due,
        };
        facts.push((PageLabel::Awaited, vec![Text::plain(&say(&says, display))]));
    }
    facts
}

/// The reasons to look at it that nothing else on the page says.
fn attention(view: &PageView, display: &Display) -> Vec<Text> {
    let Some(row) = view.row() else {
        return Vec::new();
    };
    let is_said_here = |concern: &&Concern| match concern {
        Concern::Late { .. }
        | Concern::Broken(_)
        | Concern::SignOffVoid { .. }
        | Concern::Unanswered { .. } => true,
        Concern::NotStarted { .. }
        | Concern::OverLimit { .. }
        | Concern::LastYearsSentences { .. }
        | Concern::OpenComments { .. }
        | Concern::FileGone
        | Concern::Unsaved => false,
    };
    let concerns = row.concerns.iter().filter(is_said_here);
    let said = concerns.map(|concern| {
        let words = reason(concern, &|file| view.fault(file), display.language);
        Text::of(Role::Check, &words)
    });
    said.collect()
}
