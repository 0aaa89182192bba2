//! Tables for spreadsheets: UTF-8 with the mark that makes Excel read it so.

mod board;
mod opinions;

pub(super) use opinions::opinions;

use super::ledger_rows::{name, place};
use crate::failure::{Failure, FailureKind};
use crate::messages::call::CallMessage;
use crate::messages::timeline::TimelineMessage as Says;
use crate::series::Language;
use crate::view::{BoardView, LedgerView};
use crate::years::timeline::{Cell, Measure};
use csv::{Terminator, WriterBuilder};
use std::error::Error;

/// Without it Excel takes a table for one in the system's own encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';
/// What a spreadsheet takes for the beginning of a formula.
const FORMULA_SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The table of `figures`: a row a figure and a column a year.
pub(super) fn figures(view: &LedgerView, language: Language) -> Result<String, Failure> {
    table(&rows(view, language))
}

/// The table of `status`: a row a unit.
pub(super) fn board(view: &BoardView, language: Language) -> Result<String, Failure> {
    table(&board::rows(view, language))
}

fn table(rows: &[Vec<String>]) -> Result<String, Failure> {
    written(rows).map_err(|error| unwritten(&*error))
}

/// A table is the program's own, so that it can be written; a fault is the program's.
fn unwritten(error: &dyn Error) -> Failure {
    Failure::new(FailureKind::Internal, CallMessage::CannotWriteResult).caused_by(error)
}

fn rows(view: &LedgerView, language: Language) -> Vec<Vec<String>> {
    let heads = [
        Says::OwnerHead,
        Says::PlaceHead,
        Says::FigureHead,
        Says::UnitHead,
    ];
    let mut head: Vec<String> = heads.map(|head| head.say(language)).to_vec();
    head.extend(view.ledger.years.iter().map(ToString::to_string));
    let mut rows = vec![head];
    for line in &view.ledger.lines {
        let measure = Measure::to_reckon(line);
        let place = place(line, language);
        let mut row: Vec<String> = [
            view.unit.as_str(),
            &place,
            &name(line, language),
            &measure.unit,
        ]
        .map(no_formula)
        .to_vec();
        row.extend(measure.cells.into_iter().map(|cell| match cell {
            None => String::new(),
            Some(Cell::Masked) => "*".to_owned(),
            Some(Cell::Number(digits)) => digits,
            Some(Cell::Words(words)) => no_formula(&words),
        }));
        rows.push(row);
    }
    rows
}

/// Words of a report that a spreadsheet would reckon with are told apart by a leading mark, as it
/// does itself.
fn no_formula(words: &str) -> String {
    match words.starts_with(FORMULA_SIGNS) {
        true => format!("'{words}"),
        false => words.to_owned(),
    }
}

fn written(rows: &[Vec<String>]) -> Result<String, Box<dyn Error>> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner()?;
    Ok(format!("{BYTE_ORDER_MARK}{}", String::from_utf8(bytes)?))
}

#[cfg(test)]
mod tests {
    use super::{board, no_formula, written};
    use crate::collection::Selection;
    use crate::render::tests::sample_board;
    use crate::series::Language;
    use crate::view::BoardExtent;

    #[test]
    fn the_board_has_a_row_a_unit() {
        let view = sample_board::board(BoardExtent::Attention, Selection::default());
        let chinese = board(&view, Language::Chinese).unwrap();
        let english = board(&view, Language::English).unwrap();
        insta::assert_snapshot!(format!("{chinese}\n{english}"));
    }

    #[test]
    fn a_spreadsheet_reads_the_words_and_reckons_with_none() {
        let rows = [["区图书馆", "=1+1"].map(no_formula).to_vec()];
        assert_eq!(written(&rows).unwrap(), "\u{feff}区图书馆,'=1+1\r\n");
        let rows = [vec!["一、“甲”，\"乙\"".to_owned(), "1,2".to_owned()]];
        assert_eq!(
            written(&rows).unwrap(),
            "\u{feff}\"一、“甲”，\"\"乙\"\"\",\"1,2\"\r\n"
        );
    }
}
