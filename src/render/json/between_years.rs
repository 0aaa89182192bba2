//! What exists only between two years, in machine output: figures, promises, what last year left.

use crate::compare::Document;
use crate::years::figures::{Amount, Figure, FigureChange, FigureFinding, FigureRow};
use crate::years::promises::{Promise, Settled, SettledPlace};
use crate::years::stale::StalePlace;
use serde::Serialize;

/// A figure and what became of it.
#[derive(Serialize)]
pub(super) struct FigureRowJson<'a> {
    name: &'a str,
    unit: &'a str,
    before: Option<FigureJson<'a>>,
    after: Option<FigureJson<'a>>,
    /// In percent, or in points; null where it did not change or nobody can say.
    change: Option<f64>,
    /// `percent` or `points`.
    change_in: Option<&'static str>,
    jump: bool,
    status: &'static str,
}

impl<'a> FigureRowJson<'a> {
    pub(super) fn new(row: &'a FigureRow) -> Self {
        let (change, change_in) = match row.change {
            Some(FigureChange::Percent(by)) => (Some(by), Some("percent")),
            Some(FigureChange::Points(by)) => (Some(by), Some("points")),
            None => (None, None),
        };
        Self {
            name: &row.name,
            unit: &row.unit,
            before: row.before.as_ref().map(FigureJson::new),
            after: row.after.as_ref().map(FigureJson::new),
            change,
            change_in,
            jump: row.is_jump,
            status: row.status.id(),
        }
    }
}

/// One figure of one year.
#[derive(Serialize)]
pub(super) struct FigureJson<'a> {
    text: &'a str,
    value: Option<Number>,
    line: usize,
    period: &'static str,
    hedge: Option<&'static str>,
}

impl<'a> FigureJson<'a> {
    pub(super) fn new(figure: &'a Figure) -> Self {
        Self {
            text: &figure.text,
            value: figure.value.map(Number::new),
            line: figure.line,
            period: figure.period.id(),
            hedge: figure.hedge.map(|hedge| hedge.id()),
        }
    }
}

/// A value as a program expects it: 365000, not 365000.0.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Number {
    Whole(i64),
    Fraction(f64),
}

impl Number {
    pub(super) fn new(amount: Amount) -> Self {
        match amount.to_whole() {
            Some(whole) => Self::Whole(whole),
            None => Self::Fraction(amount.to_f64()),
        }
    }
}

/// Something about figures that does not agree.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum FigureFindingJson<'a> {
    Conflict {
        name: &'a str,
        first: FigureJson<'a>,
        second: FigureJson<'a>,
    },
    PriorMismatch {
        name: &'a str,
        told: FigureJson<'a>,
        own: FigureJson<'a>,
    },
    Growth {
        name: &'a str,
        stated: FigureJson<'a>,
        from: FigureJson<'a>,
        to: FigureJson<'a>,
        computed: f64,
    },
    Target {
        name: &'a str,
        target: FigureJson<'a>,
        result: FigureJson<'a>,
        outcome: &'static str,
    },
}

impl<'a> FigureFindingJson<'a> {
    pub(super) fn new(finding: &'a FigureFinding) -> Self {
        match finding {
            FigureFinding::Conflict {
                name,
                first,
                second,
            } => Self::Conflict {
                name,
                first: FigureJson::new(first),
                second: FigureJson::new(second),
            },
            FigureFinding::PriorMismatch { name, told, own } => Self::PriorMismatch {
                name,
                told: FigureJson::new(told),
                own: FigureJson::new(own),
            },
            FigureFinding::Growth {
                name,
                stated,
                from,
                to,
                computed,
            } => Self::Growth {
                name,
                stated: FigureJson::new(stated),
                from: FigureJson::new(from),
                to: FigureJson::new(to),
                computed: *computed,
            },
            FigureFinding::Target {
                name,
                target,
                result,
                outcome,
            } => Self::Target {
                name,
                target: FigureJson::new(target),
                result: FigureJson::new(result),
                outcome: outcome.id(),
            },
        }
    }
}

/// A promise of last year's and what became of it.
#[derive(Serialize)]
pub(super) struct PromiseJson<'a> {
    id: String,
    text: &'a str,
    line: usize,
    role: &'static str,
    status: &'static str,
    score: f64,
    answers: Vec<AnswerJson<'a>>,
    /// What a person decided; null where nobody did.
    settled: Option<SettledJson<'a>>,
}

#[derive(Serialize)]
struct AnswerJson<'a> {
    title: &'a str,
    text: &'a str,
    line: usize,
    score: f64,
}

/// What a person decided.
#[derive(Serialize)]
pub(super) struct SettledJson<'a> {
    decision: &'static str,
    at: Option<String>,
    why: Option<&'a str>,
    by: Option<&'a str>,
}

impl<'a> SettledJson<'a> {
    pub(super) fn new(settled: &'a Settled) -> Self {
        Self {
            decision: settled.decision.id(),
            at: settled.at.as_ref().map(SettledPlace::name),
            why: settled.why.as_deref(),
            by: settled.by.as_deref(),
        }
    }
}

impl<'a> PromiseJson<'a> {
    /// A promise, answered in this document.
    pub(super) fn new(promise: &'a Promise, this_year: &'a Document) -> Self {
        let answers = promise.answers.iter().map(|answer| AnswerJson {
            title: &this_year.sections[answer.section].title,
            text: &answer.text,
            line: answer.line,
            score: answer.score,
        });
        Self {
            id: format!("P{}", promise.id.0),
            text: &promise.text,
            line: promise.line,
            role: promise.role.id(),
            status: promise.status.id(),
            score: promise.score,
            answers: answers.collect(),
            settled: promise.settled.as_ref().map(SettledJson::new),
        }
    }
}

/// A place that last year left.
#[derive(Serialize)]
pub(super) struct StaleJson<'a> {
    text: &'a str,
    line: usize,
    why: &'static str,
    instead: Option<&'a str>,
}

impl<'a> StaleJson<'a> {
    pub(super) fn new(stale: &'a StalePlace) -> Self {
        Self {
            text: &stale.text,
            line: stale.line,
            why: stale.why.id(),
            instead: stale.instead.as_deref(),
        }
    }
}
