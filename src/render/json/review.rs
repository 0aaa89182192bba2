//! What people said about a report, in machine output: `annals/reviewed/1`, what was written down;
//! `annals/review/1`, all of it as it stands now.

use super::sections::SideJson;
use super::written;
use crate::review::anchor::{Passage, Whereabouts, Words};
use crate::review::{Answer, Entered, EntryId, NoComment, Return, Round, RoundStanding, SignOff};
use crate::review::{SignedScope, Stamp};
use crate::view::{
    CommentPlace, CommentStanding, ReviewListView, ReviewedFacts, SectionPlace, StandingComment,
};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct ReviewedJson<'a> {
    schema: &'static str,
    report: String,
    stage: Option<&'a str>,
    entries: Vec<EntryJson>,
}

#[derive(Serialize)]
struct EntryJson {
    id: String,
    kind: &'static str,
}

/// What was written down.
pub(super) fn written_down(facts: &ReviewedFacts) -> String {
    let entries = facts.entries.iter().map(|id| EntryJson {
        id: id.to_string(),
        kind: id.kind.id(),
    });
    written(&ReviewedJson {
        schema: "annals/reviewed/1",
        report: facts.key.to_string(),
        stage: facts.stage.as_deref(),
        entries: entries.collect(),
    })
}

#[derive(Serialize)]
struct ReviewJson<'a> {
    schema: &'static str,
    report: String,
    /// The text in which the words are looked for.
    now: SideJson<'a>,
    /// How many comments are in each state.
    totals: BTreeMap<&'static str, usize>,
    /// The last round, with who has answered.
    round: Option<RoundStandingJson<'a>>,
    /// Open ones first.
    comments: Vec<CommentJson<'a>>,
    rounds: Vec<Entry<RoundJson<'a>>>,
    no_comments: Vec<Entry<ReplyJson<'a>>>,
    sign_offs: Vec<Entry<SignOffJson<'a>>>,
    returns: Vec<Entry<ReturnJson<'a>>>,
}

/// Any entry: its name, who wrote it down and when, and what it says.
#[derive(Serialize)]
struct Entry<T> {
    id: String,
    at: String,
    typed_by: String,
    #[serde(flatten)]
    what: T,
}

impl<T> Entry<T> {
    fn new(id: &EntryId, stamp: &Stamp, what: T) -> Self {
        Self {
            id: id.to_string(),
            at: stamp.at.rfc3339(),
            typed_by: stamp.typed_by.clone(),
            what,
        }
    }
}

#[derive(Serialize)]
struct RoundStandingJson<'a> {
    id: String,
    stage: &'a str,
    to: &'a [String],
    due: Option<String>,
    open: bool,
    commented: &'a [String],
    no_comment: &'a [String],
    silent: &'a [String],
}

#[derive(Serialize)]
struct RoundJson<'a> {
    stage: &'a str,
    to: &'a [String],
    due: Option<String>,
    revision: &'a str,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct ReplyJson<'a> {
    round: Option<String>,
    from: &'a str,
    via: Option<&'a str>,
}

#[derive(Serialize)]
struct SignOffJson<'a> {
    by: &'a str,
    section: Option<&'a [String]>,
    revision: &'a str,
    fingerprint: &'a str,
    on_paper: Option<String>,
}

#[derive(Serialize)]
struct ReturnJson<'a> {
    round: Option<String>,
    by: &'a str,
    why: &'a str,
}

#[derive(Serialize)]
struct CommentJson<'a> {
    id: String,
    /// How it is called so that no other is meant.
    called: &'a str,
    at: String,
    typed_by: &'a str,
    round: Option<String>,
    from: &'a str,
    via: Option<&'a str>,
    kind: Option<&'static str>,
    section: &'a [String],
    on: Option<&'a str>,
    revision: &'a str,
    text: &'a str,
    state: &'static str,
    /// The answers that stand.
    answers: Vec<Entry<AnswerJson<'a>>>,
    place: PlaceJson<'a>,
}

#[derive(Serialize)]
struct AnswerJson<'a> {
    verdict: &'static str,
    by: &'a str,
    why: Option<&'a str>,
    replaces: Vec<String>,
}

/// Where what a comment is about is now.
#[derive(Serialize)]
struct PlaceJson<'a> {
    /// `report`, `section` or `words`.
    about: &'static str,
    /// `unchanged`, `changed`, `moved`, `gone`, `doubtful`, `unknown`; null of the whole report.
    state: Option<&'static str>,
    line: Option<usize>,
    section: Option<&'a [String]>,
    words: Option<&'a str>,
    /// What the words were, where they changed.
    was: Option<&'a str>,
    /// The section that they stood in, where they moved.
    from: Option<&'a [String]>,
    /// Where they may be, where that is doubtful.
    candidates: Vec<CandidateJson<'a>>,
}

#[derive(Serialize)]
struct CandidateJson<'a> {
    line: usize,
    section: &'a [String],
    words: &'a str,
}

/// All that was said.
pub(super) fn list(view: &ReviewListView) -> String {
    let review = &view.review;
    let mut totals = BTreeMap::new();
    for state in ["open", "disputed", "adopted", "partly", "declined", "noted"] {
        let of_state = view
            .comments
            .iter()
            .filter(|one| one.standing.id() == state);
        totals.insert(state, of_state.count());
    }
    written(&ReviewJson {
        schema: "annals/review/1",
        report: view.key.to_string(),
        now: SideJson::new(&view.now),
        totals,
        round: view.round.as_ref().map(round_standing),
        comments: view.comments.iter().map(comment).collect(),
        rounds: entries(&review.rounds, round),
        no_comments: entries(&review.no_comments, reply),
        sign_offs: entries(&review.sign_offs, sign_off),
        returns: entries(&review.returns, sent_back),
    })
}

fn entries<'v, T, J>(all: &'v [Entered<T>], json: fn(&'v T) -> J) -> Vec<Entry<J>> {
    all.iter()
        .map(|one| Entry::new(&one.id, &one.stamp, json(&one.what)))
        .collect()
}

fn round_standing(standing: &RoundStanding) -> RoundStandingJson<'_> {
    let round = &standing.round.what;
    RoundStandingJson {
        id: standing.round.id.to_string(),
        stage: &round.stage.label,
        to: &round.to,
        due: round.due.map(|day| day.to_string()),
        open: standing.is_open(),
        commented: &standing.commented,
        no_comment: &standing.without_comment,
        silent: &standing.silent,
    }
}

fn round(round: &Round) -> RoundJson<'_> {
    RoundJson {
        stage: &round.stage.label,
        to: &round.to,
        due: round.due.map(|day| day.to_string()),
        revision: &round.sent.revision.0,
        fingerprint: round.sent.fingerprint.as_str(),
    }
}

fn reply(reply: &NoComment) -> ReplyJson<'_> {
    ReplyJson {
        round: reply.round.as_ref().map(ToString::to_string),
        from: &reply.from,
        via: reply.via.as_deref(),
    }
}

fn sign_off(sign_off: &SignOff) -> SignOffJson<'_> {
    SignOffJson {
        by: &sign_off.by,
        section: match &sign_off.scope {
            SignedScope::Whole => None,
            SignedScope::Section(path) => Some(path),
        },
        revision: &sign_off.signed.revision.0,
        fingerprint: sign_off.signed.fingerprint.as_str(),
        on_paper: sign_off.on_paper.map(|day| day.to_string()),
    }
}

fn sent_back(entry: &Return) -> ReturnJson<'_> {
    ReturnJson {
        round: entry.round.as_ref().map(ToString::to_string),
        by: &entry.by,
        why: &entry.why,
    }
}

fn comment(one: &StandingComment) -> CommentJson<'_> {
    let (stamp, comment) = (&one.comment.stamp, &one.comment.what);
    let answers: &[Entered<Answer>] = match &one.standing {
        CommentStanding::Open => &[],
        CommentStanding::Answered(answer) => std::slice::from_ref(answer),
        CommentStanding::Disputed(answers) => answers,
    };
    CommentJson {
        id: one.comment.id.to_string(),
        called: &one.called,
        at: stamp.at.rfc3339(),
        typed_by: &stamp.typed_by,
        round: comment.round.as_ref().map(ToString::to_string),
        from: &comment.from,
        via: comment.via.as_deref(),
        kind: comment.kind.map(|kind| kind.id()),
        section: &comment.section,
        on: comment.on.as_ref().map(|anchor| anchor.exact.as_str()),
        revision: &comment.revision.0,
        text: &comment.text,
        state: one.standing.id(),
        answers: entries(answers, answer),
        place: place(&one.place),
    }
}

fn answer(answer: &Answer) -> AnswerJson<'_> {
    AnswerJson {
        verdict: answer.verdict.id(),
        by: &answer.by,
        why: answer.why.as_deref(),
        replaces: answer.replaces.iter().map(ToString::to_string).collect(),
    }
}

fn place(place: &CommentPlace) -> PlaceJson<'_> {
    match place {
        CommentPlace::Report => PlaceJson::of("report"),
        CommentPlace::Section(section) => {
            let (state, at) = match section {
                SectionPlace::Unchanged { path, line } => ("unchanged", Some((path, *line))),
                SectionPlace::Changed { path, line } => ("changed", Some((path, *line))),
                SectionPlace::Gone => ("gone", None),
                SectionPlace::Unknown => ("unknown", None),
            };
            PlaceJson {
                state: Some(state),
                line: at.map(|(_, line)| line),
                section: at.map(|(path, _)| path.as_slice()),
                ..PlaceJson::of("section")
            }
        }
        CommentPlace::Words(whereabouts) => words(whereabouts),
    }
}

fn words(whereabouts: &Whereabouts) -> PlaceJson<'_> {
    let now = whereabouts.passage();
    let (was, from) = match whereabouts {
        Whereabouts::Changed { was, .. } => (Some(was.as_str()), None),
        Whereabouts::Moved { from, words, .. } => match words {
            Words::Same => (None, Some(from.as_slice())),
            Words::Changed { was } => (Some(was.as_str()), Some(from.as_slice())),
        },
        _ => (None, None),
    };
    PlaceJson {
        state: Some(whereabouts.id()),
        line: now.map(|now| now.line),
        section: now.map(|now| now.section.as_slice()),
        words: now.map(|now| now.words.as_str()),
        was,
        from,
        candidates: match whereabouts {
            Whereabouts::Doubtful { candidates, .. } => candidates.iter().map(candidate).collect(),
            _ => Vec::new(),
        },
        ..PlaceJson::of("words")
    }
}

impl PlaceJson<'_> {
    /// Nothing said but what it is a place of.
    fn of(about: &'static str) -> Self {
        Self {
            about,
            state: None,
            line: None,
            section: None,
            words: None,
            was: None,
            from: None,
            candidates: Vec::new(),
        }
    }
}

fn candidate(passage: &Passage) -> CandidateJson<'_> {
    CandidateJson {
        line: passage.line,
        section: &passage.section,
        words: &passage.words,
    }
}
