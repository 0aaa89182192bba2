//! How a figure's line is written in a table: numbers under one unit, where all its years are
//! written in one.

use super::{LedgerEntry, LedgerLine};

/// A figure's line as a table shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// The unit of all cells; "" where each is written with its own.
    pub unit: String,
    /// One for each year; `None` where that year says nothing.
    pub cells: Vec<Option<Cell>>,
}

/// What a table shows of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A number, plain digits with a decimal point.
    Number(String),
    /// The words of the report, for they are no number under the unit.
    Words(String),
    /// Blotted out.
    Masked,
}

impl Measure {
    /// As the reports write it: the number alone where all years are written in one unit, else the
    /// whole words.
    pub fn as_written(line: &LedgerLine) -> Self {
        let (unit, is_one) = match unit_of_all(line) {
            Some(unit) => (unit, true),
            None => (String::new(), false),
        };
        let cell = |entry: &LedgerEntry| match number_of(&entry.text) {
            _ if entry.value.is_none() => Cell::Masked,
            Some(number) if is_one => Cell::Number(number.digits),
            Some(_) | None => Cell::Words(entry.text.clone()),
        };
        Self {
            unit,
            cells: cells(line, cell),
        }
    }

    /// For reckoning: where the years are not written in one unit, in the unit that all of them are
    /// multiples of.
    pub fn to_reckon(line: &LedgerLine) -> Self {
        if unit_of_all(line).is_some() {
            return Self::as_written(line);
        }
        let cell = |entry: &LedgerEntry| match entry.value {
            Some(value) => Cell::Number(match value.to_whole() {
                Some(whole) => whole.to_string(),
                None => value.to_f64().to_string(),
            }),
            None => Cell::Masked,
        };
        Self {
            unit: line.base_unit.clone(),
            cells: cells(line, cell),
        }
    }
}

fn cells(line: &LedgerLine, cell: impl Fn(&LedgerEntry) -> Cell) -> Vec<Option<Cell>> {
    let entries = line.entries.iter();
    entries.map(|entry| entry.as_ref().map(&cell)).collect()
}

/// A number as written, and what stands around it.
struct WrittenNumber {
    before: String,
    digits: String,
    after: String,
}

/// The number of a text that holds one number in digits.
fn number_of(text: &str) -> Option<WrittenNumber> {
    let text: String = text.chars().map(narrow).collect();
    let is_of_number = |sign: char| sign.is_ascii_digit();
    let start = text.find(is_of_number)?;
    let end = text.rfind(is_of_number)? + 1;
    let digits: String = text[start..end]
        .chars()
        .filter(|sign| *sign != ',')
        .collect();
    let is_plain = digits
        .chars()
        .all(|sign| sign.is_ascii_digit() || sign == '.')
        && digits.matches('.').count() <= 1;
    is_plain.then(|| WrittenNumber {
        before: text[..start].trim().to_owned(),
        digits,
        after: text[end..].trim().to_owned(),
    })
}

/// A letter, digit or mark of full width as its narrow twin.
fn narrow(sign: char) -> char {
    const WIDE: std::ops::RangeInclusive<char> = '\u{ff01}'..='\u{ff5e}';
    const TO_NARROW: u32 = 0xff01 - 0x21;
    match WIDE.contains(&sign) {
        true => char::from_u32(u32::from(sign) - TO_NARROW).unwrap_or(sign),
        false => sign,
    }
}

/// What stands around the number in all years that tell it; `None` where it differs, or one is not
/// written in digits.
fn unit_of_all(line: &LedgerLine) -> Option<String> {
    let told = line.entries.iter().flatten();
    let mut told = told.filter(|entry| entry.value.is_some());
    let Some(first) = told.next() else {
        return Some(line.unit.clone());
    };
    let first = number_of(&first.text)?;
    let is_same = |entry: &LedgerEntry| {
        number_of(&entry.text)
            .is_some_and(|other| other.before == first.before && other.after == first.after)
    };
    let is_one = told.all(is_same);
    is_one.then(|| match (first.before.is_empty(), first.after.is_empty()) {
        (false, false) => format!("{} {}", first.before, first.after),
        _ => first.before + &first.after,
    })
}
