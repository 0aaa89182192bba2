//! Where every report stands, and where one does, in machine output: `annals/status/1`.

use super::sign_offs::{self, SignOffJson as StandingSignOffJson};
use super::workspace::{RevisionJson, revision};
use super::written;
use crate::collection::{
    Board, BrokenFile, Concern, Phase, ReportFacts, Row, SignOffState, StagePlace, Totals,
};
use crate::messages::Message;
use crate::series::Language;
use crate::view::{BoardView, PageView, Standing};
use serde::Serialize;

#[derive(Serialize)]
struct BoardJson<'a> {
    schema: &'static str,
    /// The year of `rows`.
    year: u16,
    today: String,
    due: Option<String>,
    totals: TotalsJson,
    /// Every year that has reports.
    years: Vec<u16>,
    /// Every unit with its reports of all years.
    units: Vec<UnitJson<'a>>,
    /// The units of the year that were asked for, the worst first.
    rows: Vec<RowJson<'a>>,
}

#[derive(Serialize)]
struct TotalsJson {
    units: usize,
    approved: usize,
    before_approval: usize,
    out_for_comment: usize,
    drafting: usize,
    stage_unknown: usize,
    not_started: usize,
    late: usize,
    over_limit: usize,
    unsaved: usize,
    open_comments: usize,
    void_sign_offs: usize,
    broken_files: usize,
    attention: usize,
}

#[derive(Serialize)]
struct UnitJson<'a> {
    name: &'a str,
    kind: Option<&'a str>,
    reports: Vec<StandingJson<'a>>,
}

#[derive(Serialize)]
struct StandingJson<'a> {
    report: String,
    year: u16,
    stage: Option<&'a str>,
    chars: Option<usize>,
    unsaved: bool,
    has_file: bool,
    kept: bool,
}

#[derive(Serialize)]
struct RowJson<'a> {
    unit: &'a str,
    kind: Option<&'a str>,
    report: Option<String>,
    phase: &'static str,
    stage: Option<&'a str>,
    stage_id: Option<&'a str>,
    chars: Option<usize>,
    limit: Option<usize>,
    /// Share of the text in sentences that last year's report has too, years aside.
    last_years_sentences: Option<f64>,
    unsaved: bool,
    open_comments: Option<usize>,
    comments: Option<usize>,
    awaited: &'a [String],
    sign_off: Option<SignOffJson<'a>>,
    due: Option<String>,
    days_late: usize,
    reasons: Vec<ReasonJson>,
}

#[derive(Serialize)]
struct SignOffJson<'a> {
    valid: bool,
    by: &'a str,
}

#[derive(Serialize)]
struct ReasonJson {
    reason: &'static str,
    /// Which file is broken.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'static str>,
    /// What is wrong with it, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<String>,
}

#[derive(Serialize)]
struct PageJson<'a> {
    schema: &'static str,
    #[serde(flatten)]
    standing: StandingJson<'a>,
    title: Option<&'a str>,
    kind: Option<&'a str>,
    file: &'a str,
    last: Option<RevisionJson<'a>>,
    sign_offs: Vec<StandingSignOffJson<'a>>,
    /// What the board of its year says of it.
    row: Option<RowJson<'a>>,
    stages: Vec<StepJson<'a>>,
    next: &'static str,
}

#[derive(Serialize)]
struct StepJson<'a> {
    stage: &'a str,
    place: &'static str,
    at: Option<String>,
}

/// The board.
pub(super) fn write(view: &BoardView) -> String {
    let units = view.rows.iter().map(|row| UnitJson {
        name: row.unit.as_str(),
        kind: row.kind.as_deref(),
        reports: row.reports.iter().map(standing).collect(),
    });
    let Board {
        year,
        today,
        due,
        totals,
        ..
    } = &view.board;
    let rows = view.selected();
    written(&BoardJson {
        schema: "annals/status/1",
        year: year.0,
        today: today.to_string(),
        due: due.map(|due| due.to_string()),
        totals: totals_json(totals),
        years: view.years.iter().map(|year| year.0).collect(),
        units: units.collect(),
        rows: rows
            .map(|one| row(one, |file| view.fault(one, file)))
            .collect(),
    })
}

/// The page of a report.
pub(super) fn page(view: &PageView) -> String {
    let steps = view.steps.iter().map(|step| StepJson {
        stage: &step.label,
        place: match step.place {
            StagePlace::Passed => "passed",
            StagePlace::Now => "now",
            StagePlace::Ahead => "ahead",
        },
        at: step.at.map(|day| day.to_string()),
    });
    let kind = view.row().and_then(|row| row.kind.as_deref());
    written(&PageJson {
        schema: "annals/status/1",
        standing: standing(&view.standing),
        title: view.title.as_deref(),
        kind,
        file: &view.file,
        last: view.last.as_ref().map(revision),
        sign_offs: view.sign_offs.iter().map(sign_offs::standing).collect(),
        row: view.row().map(|one| row(one, |file| view.fault(file))),
        stages: steps.collect(),
        next: view.next.id(),
    })
}

fn standing(standing: &Standing) -> StandingJson<'_> {
    StandingJson {
        report: standing.key.to_string(),
        year: standing.key.year.0,
        stage: standing.stage.as_deref(),
        chars: standing.chars,
        unsaved: standing.is_unsaved,
        has_file: standing.has_file,
        kept: standing.is_kept,
    }
}

fn totals_json(totals: &Totals) -> TotalsJson {
    TotalsJson {
        units: totals.units,
        approved: totals.of_phase(Phase::Done),
        before_approval: totals.of_phase(Phase::Reviewing),
        out_for_comment: totals.of_phase(Phase::Consulting),
        drafting: totals.of_phase(Phase::Drafting),
        stage_unknown: totals.of_phase(Phase::Unknown),
        not_started: totals.of_phase(Phase::NotStarted),
        late: totals.late,
        over_limit: totals.over_limit,
        unsaved: totals.unsaved,
        open_comments: totals.open_comments,
        void_sign_offs: totals.void_sign_offs,
        broken_files: totals.broken,
        attention: totals.attention,
    }
}

fn row<'a, 'm>(row: &'a Row, fault: impl Fn(BrokenFile) -> Option<&'m Message>) -> RowJson<'a> {
    let report = row.report.as_ref();
    let review = report.and_then(|report| report.known_review());
    RowJson {
        unit: row.unit.as_str(),
        kind: row.kind.as_deref(),
        report: report.map(|report| report.key.to_string()),
        phase: row.phase().id(),
        stage: report.and_then(stage),
        stage_id: report.and_then(|report| report.stage_id.as_deref()),
        chars: report.and_then(|report| report.chars),
        limit: report.and_then(|report| report.limit),
        last_years_sentences: report.and_then(|report| report.last_years_sentences),
        unsaved: report.is_some_and(|report| report.is_unsaved),
        open_comments: review.map(|review| review.open_comments),
        comments: review.map(|review| review.comments),
        awaited: review.map_or(&[], |review| &review.awaited),
        sign_off: review
            .and_then(|review| review.sign_off.as_ref())
            .map(sign_off),
        due: row.due.map(|due| due.to_string()),
        days_late: row.days_late().unwrap_or(0),
        reasons: row
            .concerns
            .iter()
            .map(|concern| reason(concern, &fault))
            .collect(),
    }
}

fn stage(report: &ReportFacts) -> Option<&str> {
    Some(&report.stage.as_ref()?.label)
}

fn sign_off(state: &SignOffState) -> SignOffJson<'_> {
    let (valid, by) = match state {
        SignOffState::Valid { by } => (true, by),
        SignOffState::Void { by } => (false, by),
    };
    SignOffJson { valid, by }
}

fn reason<'m>(concern: &Concern, fault: &impl Fn(BrokenFile) -> Option<&'m Message>) -> ReasonJson {
    let file = match concern {
        Concern::Broken(file) => Some(*file),
        _ => None,
    };
    ReasonJson {
        reason: concern.id(),
        file: file.map(BrokenFile::id),
        fault: file.and_then(fault).map(|said| said.say(Language::English)),
    }
}
