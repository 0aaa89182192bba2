//! Tables as spreadsheets write them: CSV with commas, semicolons or tabs.

use csv::ReaderBuilder;

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Its number as a spreadsheet shows it, from 1; an empty row counts.
    pub number: usize,
    /// Its cells, without the white space around their words.
    pub cells: Vec<String>,
}

/// Why a text is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// A quotation mark was opened and never closed: all after it would be one cell.
    #[error("a quotation mark is opened and never closed in row {row}")]
    Unclosed {
        /// The row in which it stands.
        row: usize,
    },
}

/// What may stand between two cells, the likeliest first.
const SEPARATORS: [char; 3] = [',', '\t', ';'];

/// The rows of a table that have a word in them.
pub fn read_table(text: &str) -> Result<Vec<TableRow>, TableFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    let starts = row_starts(text);
    let mut rows = Vec::new();
    for record in reader.records().flatten() {
        let before = record.position().map_or(0, csv::Position::byte);
        let before = usize::try_from(before)
            .unwrap_or(text.len())
            .min(text.len());
        // The reader passes over empty lines; a spreadsheet counts them.
        let rest = text.as_bytes()[before..].iter();
        let at = before
            + rest
                .take_while(|byte| matches!(byte, b'\r' | b'\n'))
                .count();
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            let number = starts.partition_point(|start| *start <= at);
            rows.push(TableRow { number, cells });
        }
    }
    match text.matches('"').count().is_multiple_of(2) {
        true => Ok(rows),
        false => Err(TableFault::Unclosed {
            row: rows.last().map_or(1, |row| row.number),
        }),
    }
}

/// Where each row begins, in bytes: after every line end outside quotation marks.
fn row_starts(text: &str) -> Vec<usize> {
    let mut starts = vec![0];
    let mut is_quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => starts.push(at + 1),
            _ => {}
        }
    }
    starts
}

/// The sign that stands most often in the first line with words.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let count = |sign: char| first.map_or(0, |line| line.matches(sign).count());
    let mut best = SEPARATORS[0];
    for sign in SEPARATORS {
        if count(sign) > count(best) {
            best = sign;
        }
    }
    u8::try_from(best).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::{TableFault, read_table};

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        let text = "\u{feff}序号,单位,意见\r\n\r\n1, 财务科 ,\"第一行\n第二行，“引号”\"\r\n,,\r\n2,办公室,无\r\n";
        let rows = read_table(text).unwrap();
        let numbers: Vec<usize> = rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 3, 5]);
        assert_eq!(rows[1].cells, ["1", "财务科", "第一行\n第二行，“引号”"]);
    }

    #[test]
    fn tabs_and_semicolons_part_cells_too() {
        for text in ["a\tb\n1,5\t2\n", "a;b\n1,5;2\n"] {
            let rows = read_table(text).unwrap();
            assert_eq!(rows[1].cells, ["1,5", "2"], "{text}");
        }
    }

    #[test]
    fn an_open_quotation_mark_is_no_cell() {
        let fault = read_table("a,b\n1,\"open\n2,x\n").unwrap_err();
        assert_eq!(fault, TableFault::Unclosed { row: 2 });
    }
}
