//! The board as a table: a row a unit, the worst first, one fact a column.

use super::no_formula;
use crate::collection::{Row, whole_percents};
use crate::messages::board::{BoardHead as Head, BoardMessage as Says};
use crate::messages::phrases::clauses;
use crate::render::board_rows::{reasons, sign_off};
use crate::series::Language;
use crate::view::BoardView;

/// The columns.
const HEADS: [Head; 15] = [
    Head::Unit,
    Head::Year,
    Head::Kind,
    Head::Phase,
    Head::Stage,
    Head::Chars,
    Head::Limit,
    Head::LastYearsSentences,
    Head::OpenComments,
    Head::AllComments,
    Head::SignOff,
    Head::Due,
    Head::DaysLate,
    Head::Unsaved,
    Head::Reasons,
];

/// The rows of the table, the heads first.
pub(super) fn rows(view: &BoardView, language: Language) -> Vec<Vec<String>> {
    let heads = HEADS.map(|head| Says::Head(head).say(language)).to_vec();
    let rows = view.selected().map(|one| row(one, view, language));
    std::iter::once(heads).chain(rows).collect()
}

fn row(row: &Row, view: &BoardView, language: Language) -> Vec<String> {
    let cells = HEADS.map(|head| no_formula(&cell(head, row, view, language)));
    cells.to_vec()
}

fn cell(head: Head, row: &Row, view: &BoardView, language: Language) -> String {
    let report = row.report.as_ref();
    let number = |number: Option<usize>| number.map_or_else(String::new, |n| n.to_string());
    let review = report.and_then(|report| report.known_review());
    match head {
        Head::Unit => row.unit.to_string(),
        Head::Year => view.board.year.to_string(),
        Head::Kind => row.kind.clone().unwrap_or_default(),
        Head::Phase => Says::Phase(row.phase()).say(language),
        Head::Stage => report
            .and_then(|report| report.stage.as_ref())
            .map_or_else(String::new, |stage| stage.label.clone()),
        Head::Chars => number(report.and_then(|report| report.chars)),
        Head::Limit => number(report.and_then(|report| report.limit)),
        Head::LastYearsSentences => report
            .and_then(|report| report.last_years_sentences)
            .map_or_else(String::new, |share| format!("{}%", whole_percents(share))),
        Head::OpenComments => number(review.map(|review| review.open_comments)),
        Head::AllComments | Head::Comments => number(review.map(|review| review.comments)),
        Head::SignOff => sign_off(row, language).unwrap_or_default(),
        Head::Due => row.due.map_or_else(String::new, |due| due.to_string()),
        Head::DaysLate => number(row.days_late()),
        Head::Unsaved => match report.is_some_and(|report| report.is_unsaved) {
            true => Says::Yes.say(language),
            false => String::new(),
        },
        Head::Reasons => {
            let reasons = reasons(row, |file| view.fault(row, file), language);
            clauses(&reasons, language)
        }
        Head::EarlierYears { .. } => String::new(),
    }
}
