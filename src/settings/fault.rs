//! What is wrong with a file of settings, and where.

use crate::series::NameFault;

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line, 1-based.
    pub line: usize,
    /// The character in its line, 1-based.
    pub column: usize,
}

impl Place {
    /// The place of this byte of a text.
    pub fn of(text: &str, byte: usize) -> Self {
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &text[..byte];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The same place where the text begins on line `first` of its file.
    #[must_use]
    pub fn after_lines(self, lines: usize) -> Self {
        Self {
            line: self.line + lines,
            ..self
        }
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is no TOML; the reader's own words.
    #[error("{0}")]
    Syntax(String),
    /// A value of the wrong sort, or one that nothing is known of.
    #[error("`{0}` has a wrong value")]
    Value(String),
    /// A word that is none of those that this key can have.
    #[error("`{key}` is none of {allowed:?}")]
    Choice {
        /// The key.
        key: String,
        /// The words that it can have.
        allowed: Vec<&'static str>,
    },
    /// A value that has to be a text in quotation marks, and is none.
    #[error("`{0}` is no text")]
    NoText(String),
    /// A kind of report that there is not.
    #[error("no kind `{0}`")]
    Kind(String),
    /// A unit that cannot be named so.
    #[error("unit `{name}` {fault}")]
    UnitName {
        /// As written.
        name: String,
        /// Why.
        fault: NameFault,
    },
    /// A unit that stands there twice.
    #[error("unit `{0}` twice")]
    UnitTwice(String),
    /// A pattern of paths that does not say where reports lie.
    #[error("layout `{0}`")]
    Layout(String),
    /// What is to be a day on which reports are due, and is none.
    #[error("no day: `{0}`")]
    DueDay(String),
    /// Both sides of a merge still stand in it.
    #[error("conflict marks")]
    Unmerged,
    /// It was written in a newer form, of this name.
    #[error("the newer form `{0}`")]
    Newer(String),
    /// A key that nothing is known of.
    #[error("unknown key `{0}`")]
    UnknownKey(String),
    /// What is to be the name of an entry, and is none.
    #[error("no name of an entry: `{0}`")]
    EntryName(String),
    /// An entry of which this is not said.
    #[error("`{entry}` lacks `{key}`")]
    Missing {
        /// Its name.
        entry: String,
        /// What is not said.
        key: &'static str,
    },
}

/// A fault and its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}:{}: {fault}", place.line, place.column)]
pub struct SettingsFault {
    /// Where.
    pub place: Place,
    /// What.
    #[source]
    pub fault: Fault,
}

impl SettingsFault {
    pub(super) fn of_toml(text: &str, error: &toml_edit::TomlError) -> Self {
        Self {
            place: Place::of(text, error.span().map_or(0, |span| span.start)),
            fault: Fault::Syntax(error.message().to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_place_counts_characters() {
        let text = "a = 1\n名 = x";
        let place = Place::of(text, text.find('x').unwrap());
        assert_eq!((place.line, place.column), (2, 5));
        assert_eq!(place.after_lines(3).line, 5);
    }
}
