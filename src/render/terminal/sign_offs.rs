//! Who signed a report, and whether that still stands.

use super::frame;
use super::harmless::harmless;
use super::style::Role;
use super::text::{Align, Text};
use crate::messages::review::SignOffMessage as Says;
use crate::messages::review::sign_offs::Mark;
use crate::messages::signature::SignatureMessage;
use crate::render::Display;
use crate::review::Validity;
use crate::review::validity::Void;
use crate::series::{Day, ReportKey};
use crate::view::{SignOffEvent, SignOffStanding, SignOffTurn};

/// How many changes are shown of a sign-off that is void.
const SHOWN: usize = 3;
/// Columns by which what voided a sign-off is set in.
const INDENT: usize = 5;

/// The sign-offs on the page of a report: none where nobody signed.
pub(super) fn lines(key: &ReportKey, all: &[SignOffStanding], display: &Display) -> Vec<Text> {
    if all.is_empty() {
        return Vec::new();
    }
    let say = |said: &Says| said_as(said, display);
    let mut lines = vec![Text::new(), Text::of(Role::Heading, &say(&Says::Heading))];
    for one in all {
        lines.extend(standing(one, display));
    }
    for unsigned in all.iter().filter_map(|one| one.unsigned_stage.as_ref()) {
        let stage = unsigned.stage.label.clone();
        let unsigned_says = Text::of(Role::Check, &say(&Says::StageUnsigned { stage }));
        let back_to = unsigned.back_to.as_ref().map(|stage| stage.label.clone());
        let key = key.clone();
        let hint = Text::of(Role::Hint, &say(&Says::SignOrFallBack { key, back_to }));
        for says in [unsigned_says, hint] {
            lines.extend(says.hanging(frame::columns(display), 0));
        }
    }
    let is_void = |one: &SignOffStanding| {
        one.signed_again.is_none() && matches!(one.validity, Validity::Void(_))
    };
    if all.iter().any(is_void) {
        let see = say(&Says::SeeAll { key: key.clone() });
        lines.push(Text::of(Role::Hint, &see));
    }
    lines
}

fn standing(one: &SignOffStanding, display: &Display) -> Vec<Text> {
    let say = |said: &Says| said_as(said, display);
    let mark = |mark: Mark| say(&Says::Mark(mark));
    let (role, mark) = match (&one.validity, &one.signed_again) {
        (Validity::Valid { .. }, _) => (Role::NewText, mark(Mark::Valid)),
        (Validity::Void(_), _) if one.is_ended_by_edits => (Role::Check, mark(Mark::EndsWithEdits)),
        (Validity::Void(_), None) => (Role::Check, mark(Mark::Void)),
        (Validity::Void(_), Some(id)) => {
            let id = id.clone();
            (Role::Faint, mark(Mark::SignedAgain { id }))
        }
    };
    let line = Says::Line {
        signed: one.signed.clone(),
        day: Day::of(one.at),
        label: one.label.clone(),
    };
    let mut head = Text::plain("  ");
    head.push(Role::Name, &harmless(&one.signed.id));
    head.push(Role::Plain, "  ");
    head.push(role, &mark);
    head.push(Role::Plain, "  ");
    head.push(Role::Plain, &say(&line));
    let mut lines = head.hanging(frame::columns(display), INDENT);
    match &one.validity {
        Validity::Valid { elsewhere: None } => {}
        Validity::Valid {
            elsewhere: Some(section),
        } => {
            let section = section.clone();
            lines.extend(below(&say(&Says::Elsewhere { section }), display));
        }
        Validity::Void(why) if one.signed_again.is_none() => lines.extend(reasons(why, display)),
        Validity::Void(_) => {}
    }
    lines.extend(machine(one, display));
    lines
}

/// What is said of the signature that a machine put under the revision.
fn machine(one: &SignOffStanding, display: &Display) -> Vec<Text> {
    let said = one.machine.as_ref().and_then(SignatureMessage::of);
    let (Some(said), Some(label)) = (said, &one.label) else {
        return Vec::new();
    };
    let words = format!("{label}  {}", said.say(display.language));
    below(&harmless(&words), display)
}

fn said_as(said: &Says, display: &Display) -> String {
    harmless(&said.say(display.language)).into_owned()
}

/// What voided a sign-off, one change a line.
fn reasons(why: &Void, display: &Display) -> Vec<Text> {
    let fate = why.fate.iter().map(|fate| Says::Fate(fate.clone()));
    let causes = why.causes.iter().take(SHOWN);
    let more = why.causes.len().saturating_sub(SHOWN);
    let more = (more > 0).then_some(Says::More { causes: more });
    let said = fate
        .chain(causes.map(|cause| Says::Cause(cause.clone())))
        .chain(more);
    let lines = said.flat_map(|said| below(&said_as(&said, display), display));
    lines.collect()
}

fn below(words: &str, display: &Display) -> Vec<Text> {
    let line = Text::plain("")
        .padded(INDENT, Align::Left)
        .with(Role::Plain, words);
    line.hanging(frame::columns(display), INDENT)
}

/// What a revision was to a sign-off, below it in the list of revisions.
pub(super) fn event(event: &SignOffEvent, indent: usize, display: &Display) -> Vec<Text> {
    let signed = event.signed.clone();
    let (role, said) = match &event.turn {
        SignOffTurn::Signed => (Role::NewText, Says::SignedHere { signed }),
        SignOffTurn::Voided { .. } => (Role::Check, Says::EndedHere { signed }),
        SignOffTurn::ValidAgain => (Role::NewText, Says::StandsAgainHere { signed }),
    };
    let line = |role: Role, said: &Says| {
        let words = said_as(said, display);
        let line = Text::plain("")
            .padded(indent, Align::Left)
            .with(role, &words);
        line.hanging(frame::columns(display), indent)
    };
    let mut lines = line(role, &said);
    if let SignOffTurn::Voided { why: Some(why) } = &event.turn {
        let fate = why.fate.iter().map(|fate| Says::Fate(fate.clone()));
        let first = why.causes.first().map(|cause| Says::Cause(cause.clone()));
        for said in fate.chain(first) {
            lines.extend(line(Role::Plain, &said));
        }
    }
    lines
}
