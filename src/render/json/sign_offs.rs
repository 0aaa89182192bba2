//! Who signed a report, in machine output: part of `annals/status/1` and `annals/log/1`.

use super::workspace::SignatureJson;
use crate::messages::review::sign_offs::Signed;
use crate::review::validity::{Cause, Fate, Place, Void};
use crate::review::{ChangedSentence, Validity};
use crate::view::{SignOffEvent, SignOffStanding, SignOffTurn};
use serde::Serialize;

/// A sign-off beside the text as it is.
#[derive(Serialize)]
pub(super) struct SignOffJson<'a> {
    #[serde(flatten)]
    signed: SignedJson<'a>,
    at: String,
    /// The revision that holds the text; `null` where it can no longer be found.
    label: Option<&'a str>,
    revision: Option<&'a str>,
    valid: bool,
    /// With the text that was saved last.
    valid_as_saved: bool,
    signed_again: Option<&'a str>,
    /// The signature of a machine under the revision; `null` where there is none, and of all but the last.
    signature: Option<SignatureJson<'a>>,
    /// `true` where the report stands at its final stage by this sign-off, and none of its whole text
    /// holds.
    stage_unsigned: bool,
    /// Where a section stands now that is unchanged and stood elsewhere.
    now_in: Option<&'a [String]>,
    void: Option<VoidJson<'a>>,
}

#[derive(Serialize)]
struct SignedJson<'a> {
    id: &'a str,
    by: &'a str,
    typed_by: &'a str,
    on_paper: Option<String>,
    scope: &'static str,
    section: &'a [String],
}

#[derive(Serialize)]
struct VoidJson<'a> {
    /// `gone`, `split`, `merged`, `renamed`, `moved`, or `null`.
    section: Option<&'static str>,
    section_now: Vec<&'a str>,
    changes: Vec<CauseJson<'a>>,
}

/// Why a sign-off does not stand; what does not apply is left out.
#[derive(Serialize, Default)]
struct CauseJson<'a> {
    /// `sentence`, `title`, `secrecy`, `unit`, `year`, `moved`, `recut`, `line_ends`, `spacing`, `lost`.
    change: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    now: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
}

/// What a revision was to a sign-off.
#[derive(Serialize)]
pub(super) struct EventJson<'a> {
    /// The name of the revision.
    revision: &'a str,
    #[serde(flatten)]
    signed: SignedJson<'a>,
    /// `signed`, `void` or `valid_again`.
    event: &'static str,
    /// Why it is void; `null` otherwise, and of older revisions, where that was not looked for.
    void: Option<VoidJson<'a>>,
}

/// A sign-off that ended with a revision.
#[derive(Serialize)]
pub(super) struct EndedJson<'a> {
    #[serde(flatten)]
    signed: SignedJson<'a>,
    void: Option<VoidJson<'a>>,
}

pub(super) fn standing(one: &SignOffStanding) -> SignOffJson<'_> {
    let (void, now_in) = match &one.validity {
        Validity::Valid { elsewhere } => (None, elsewhere.as_deref()),
        Validity::Void(why) => (Some(void(why)), None),
    };
    SignOffJson {
        signed: signed(&one.signed),
        at: one.at.rfc3339(),
        label: one.label.as_deref(),
        revision: one.revision.as_ref().map(|revision| revision.0.as_str()),
        valid: void.is_none(),
        valid_as_saved: void.is_none() || one.is_ended_by_edits,
        signed_again: one.signed_again.as_deref(),
        signature: one.machine.as_ref().map(super::workspace::signature),
        stage_unsigned: one.unsigned_stage.is_some(),
        now_in,
        void,
    }
}

pub(super) fn event(event: &SignOffEvent) -> EventJson<'_> {
    EventJson {
        revision: &event.revision.0,
        signed: signed(&event.signed),
        event: match event.turn {
            SignOffTurn::Signed => "signed",
            SignOffTurn::Voided { .. } => "void",
            SignOffTurn::ValidAgain => "valid_again",
        },
        void: match &event.turn {
            SignOffTurn::Voided { why } => why.as_deref().map(void),
            SignOffTurn::Signed | SignOffTurn::ValidAgain => None,
        },
    }
}

pub(super) fn ended(one: &SignOffStanding) -> EndedJson<'_> {
    EndedJson {
        signed: signed(&one.signed),
        void: match &one.validity {
            Validity::Void(why) => Some(void(why)),
            Validity::Valid { .. } => None,
        },
    }
}

fn signed(signed: &Signed) -> SignedJson<'_> {
    SignedJson {
        id: &signed.id,
        by: &signed.by,
        typed_by: signed.typed_by.as_deref().unwrap_or(&signed.by),
        on_paper: signed.on_paper.map(|day| day.to_string()),
        scope: match signed.section.is_empty() {
            true => "whole",
            false => "section",
        },
        section: &signed.section,
    }
}

fn void(why: &Void) -> VoidJson<'_> {
    let (section, section_now): (_, Vec<&str>) = match &why.fate {
        None => (None, Vec::new()),
        Some(Fate::Gone) => (Some("gone"), Vec::new()),
        Some(Fate::Split(now)) => (Some("split"), names(now)),
        Some(Fate::Merged(now)) => (Some("merged"), names(now)),
        Some(Fate::Renamed(now)) => (Some("renamed"), names(now)),
        Some(Fate::Moved(now)) => (Some("moved"), names(now)),
    };
    VoidJson {
        section,
        section_now,
        changes: why.causes.iter().map(cause).collect(),
    }
}

fn names(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

fn cause(cause: &Cause) -> CauseJson<'_> {
    match cause {
        Cause::Front { fact, was, now } => CauseJson {
            change: fact.id(),
            was: was.as_deref(),
            now: now.as_deref(),
            ..CauseJson::default()
        },
        Cause::Sentence(sentence) => self::sentence(sentence),
        Cause::Moved(place) => at("moved", place),
        Cause::Recut(place) => at("recut", place),
        Cause::LineEnds => named("line_ends"),
        Cause::Spacing { line } => CauseJson {
            line: Some(*line),
            ..named("spacing")
        },
        Cause::Lost => named("lost"),
    }
}

fn sentence(sentence: &ChangedSentence) -> CauseJson<'_> {
    CauseJson {
        line: Some(sentence.line),
        section: Some(&sentence.section),
        was: sentence.was.as_deref(),
        now: sentence.now.as_deref(),
        kind: Some(sentence.kind.id()),
        ..named("sentence")
    }
}

fn at<'a>(change: &'static str, place: &'a Place) -> CauseJson<'a> {
    CauseJson {
        line: Some(place.line),
        section: Some(&place.section),
        now: Some(&place.words),
        ..named(change)
    }
}

fn named(change: &'static str) -> CauseJson<'static> {
    CauseJson {
        change,
        ..CauseJson::default()
    }
}
