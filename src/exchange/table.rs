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

/// How many lines show which sign parts the cells: a title may stand above the table, without any.
const LINES_LOOKED_AT: usize = 8;

/// The rows of a table that have a word in them.
pub fn read_table(text: &str) -> Result<Vec<TableRow>, TableFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let separator = separator(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let starts = row_starts(text, separator)?;
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
    Ok(rows)
}

/// Where each row begins, in bytes: after every line end outside a cell in quotation marks. A mark
/// opens such a cell where it stands first in it, and is a letter like others anywhere else.
fn row_starts(text: &str, separator: u8) -> Result<Vec<usize>, TableFault> {
    let mut starts = vec![0];
    let (mut is_quoted, mut is_at_start, mut closed) = (false, true, None);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' if is_quoted => (is_quoted, closed) = (false, Some(at + 1)),
            // A doubled mark within a cell closes it and opens it again.
            b'"' if is_at_start || closed == Some(at) => is_quoted = true,
            b'\n' if !is_quoted => starts.push(at + 1),
            _ => {}
        }
        is_at_start = !is_quoted && (byte == separator || byte == b'\n');
    }
    match is_quoted {
        true => Err(TableFault::Unclosed { row: starts.len() }),
        false => Ok(starts),
    }
}

/// The sign that stands most often in the first line that has any of them.
fn separator(text: &str) -> u8 {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    for line in lines.take(LINES_LOOKED_AT) {
        let mut best = None;
        for sign in SEPARATORS {
            let count = line.matches(sign).count();
            if count > best.map_or(0, |(_, most)| most) {
                best = Some((sign, count));
            }
        }
        if let Some((sign, _)) = best {
            return u8::try_from(sign).unwrap_or(b',');
        }
    }
    b','
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
        let rows = read_table("a,b\n1,\"x\"\"y\"\n2,z\n").unwrap();
        assert_eq!(rows[1].cells, ["1", "x\"y"]);
    }

    #[test]
    fn a_mark_within_a_cell_is_a_letter() {
        let rows = read_table("标题\n\na\tb\n财务科\t屏幕 55\" 改为 65寸\n办公室\t无\n").unwrap();
        assert_eq!(rows[2].cells, ["财务科", "屏幕 55\" 改为 65寸"]);
        assert_eq!(rows[3].number, 5);
    }
}
