//! The board of a year: totals, a bar, and a row a unit, the worst first.

use super::frame::tag;
use super::words::Run;
use crate::collection::{Phase, Row};
use crate::failure::Failure;
use crate::messages::board::{BoardHead as Head, BoardMessage as Says, Counted};
use crate::messages::page::PageMessage;
use crate::messages::phrases::grouped;
use crate::render::board_rows::{last_years_sentences, reasons, sign_off, stage};
use crate::series::{Language, Year};
use crate::view::BoardView;
use serde::Serialize;

#[derive(Serialize)]
struct BoardPage {
    lang: &'static str,
    what: String,
    due: Option<String>,
    units: String,
    phases: Vec<PhaseCount>,
    totals: Vec<String>,
    selected: Option<String>,
    heads: Heads,
    groups: Vec<Group>,
    meaning: String,
    source: String,
}

/// A phase on the bar.
#[derive(Serialize)]
struct PhaseCount {
    class: &'static str,
    said: String,
    /// In percent of the bar.
    share: String,
}

#[derive(Serialize)]
struct Heads {
    unit: String,
    stage: String,
    chars: String,
    limit: String,
    sentences: String,
    comments: String,
    sign_off: String,
    due: String,
    years: String,
    reasons: String,
}

#[derive(Serialize)]
struct Group {
    name: String,
    rows: Vec<RowCells>,
}

#[derive(Serialize)]
struct RowCells {
    unit: String,
    class: &'static str,
    stage: String,
    chars: String,
    limit: String,
    sentences: String,
    comments: String,
    sign_off: String,
    due: String,
    years: Vec<YearMark>,
    reasons: Vec<String>,
}

/// How far the report of an earlier year came.
#[derive(Serialize)]
struct YearMark {
    class: &'static str,
    said: String,
}

/// The page of `status`.
pub(crate) fn page(view: &BoardView, language: Language) -> Result<String, Failure> {
    let say = |message: Says| message.say(language);
    let board = &view.board;
    let due = board.due.map(|due| Says::Due {
        due,
        left: due.days_since(board.today),
    });
    let units = board.totals.units;
    let selected = view.selection.is_narrow().then(|| Says::Selected {
        rows: view.selected().count(),
        units,
    });
    let page = BoardPage {
        lang: tag(language),
        what: say(Says::Title { year: board.year }),
        due: due.map(say),
        units: say(Says::Units { units }),
        phases: phases(view, language),
        totals: totals(view, language),
        selected: selected.map(say),
        heads: heads(view, language),
        groups: groups(view, language),
        meaning: say(Says::LastYearsSentencesMeans),
        source: PageMessage::Source.say(language),
    };
    super::written("board.html", &page, language)
}

/// Words of a report as a page may show them.
fn shown(words: &str) -> String {
    Run::same(words).words
}

fn phases(view: &BoardView, language: Language) -> Vec<PhaseCount> {
    let totals = &view.board.totals;
    let counts = Phase::FARTHEST_FIRST.into_iter().zip(totals.phases);
    let counts = counts.filter(|(_, count)| *count > 0);
    counts
        .map(|(phase, count)| PhaseCount {
            class: phase.id(),
            said: Says::OfPhase { phase, count }.say(language),
            share: format!("{:.2}", count as f64 * 100.0 / totals.units as f64),
        })
        .collect()
}

fn totals(view: &BoardView, language: Language) -> Vec<String> {
    let totals = &view.board.totals;
    let counts = [
        (Counted::Late, totals.late),
        (Counted::Broken, totals.broken),
        (Counted::VoidSignOffs, totals.void_sign_offs),
        (Counted::OverLimit, totals.over_limit),
        (Counted::OpenComments, totals.open_comments),
        (Counted::Unsaved, totals.unsaved),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    counts
        .map(|(of, count)| Says::Total { of, count }.say(language))
        .collect()
}

/// The years before the board's that have reports, the earliest first.
fn earlier_years(view: &BoardView) -> Vec<Year> {
    let years = view.years.iter().rev();
    years
        .copied()
        .filter(|year| *year < view.board.year)
        .collect()
}

fn heads(view: &BoardView, language: Language) -> Heads {
    let head = |head: Head| Says::Head(head).say(language);
    let years = earlier_years(view);
    let years = years.first().zip(years.last());
    Heads {
        unit: head(Head::Unit),
        stage: head(Head::Phase),
        chars: head(Head::Chars),
        limit: head(Head::Limit),
        sentences: head(Head::LastYearsSentences),
        comments: head(Head::Comments),
        sign_off: head(Head::SignOff),
        due: head(Head::Due),
        years: years.map_or_else(String::new, |(first, last)| {
            head(Head::EarlierYears {
                first: *first,
                last: *last,
            })
        }),
        reasons: head(Head::Reasons),
    }
}

fn groups(view: &BoardView, language: Language) -> Vec<Group> {
    let (attention, others): (Vec<&Row>, Vec<&Row>) =
        view.selected().partition(|row| !row.concerns.is_empty());
    let named = [
        (
            Says::Attention {
                count: attention.len(),
            },
            attention,
        ),
        (
            Says::OthersInOrder {
                count: others.len(),
            },
            others,
        ),
    ];
    let years = earlier_years(view);
    let groups = named.into_iter().filter(|(_, rows)| !rows.is_empty());
    groups
        .map(|(name, rows)| Group {
            name: name.say(language),
            rows: rows
                .into_iter()
                .map(|row| cells(row, view, &years, language))
                .collect(),
        })
        .collect()
}

fn cells(row: &Row, view: &BoardView, years: &[Year], language: Language) -> RowCells {
    let report = row.report.as_ref();
    let number = |number: Option<usize>| number.map_or_else(|| "–".to_owned(), grouped);
    let review = report
        .and_then(|report| report.known_review())
        .filter(|review| review.comments > 0);
    let marks = years.iter().map(|year| {
        let phase = row.earlier_phase(*year);
        YearMark {
            class: phase.id(),
            said: format!("{year} {}", Says::Phase(phase).say(language)),
        }
    });
    let reasons = reasons(row, |file| view.fault(row, file), language);
    RowCells {
        unit: shown(row.unit.as_str()),
        class: row.phase().id(),
        stage: shown(&stage(row, language)),
        chars: number(report.and_then(|report| report.chars)),
        limit: number(report.and_then(|report| report.limit)),
        sentences: last_years_sentences(row).map_or_else(
            || "–".to_owned(),
            |percent| Says::Share { percent }.say(language),
        ),
        comments: review.map_or_else(String::new, |review| {
            format!("{}/{}", review.open_comments, review.comments)
        }),
        sign_off: sign_off(row, language).unwrap_or_default(),
        due: row.due.map_or_else(String::new, |due| due.to_string()),
        years: marks.collect(),
        reasons: reasons.iter().map(|reason| shown(reason)).collect(),
    }
}
