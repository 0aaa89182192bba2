//! What a person decided about a promise: it wins over what the program finds.

use super::PromiseStatus;

/// What a person decided about a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// Last year's words, by which it is found again.
    pub text: String,
    /// What became of it.
    pub decision: Decision,
    /// The section that answers it.
    pub at: Option<SettledPlace>,
    /// Why, in a person's words.
    pub why: Option<String>,
    /// Who decided.
    pub by: Option<String>,
}

impl Settled {
    /// What became of the promise.
    pub fn status(&self) -> PromiseStatus {
        self.decision.status()
    }
}

/// A section as a person named it, so that it is found again once the sections are numbered anew.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SettledPlace {
    /// Its number path (`一（三）`), or "".
    pub number: String,
    /// Its title, or "" where it has none.
    pub title: String,
    /// Its line in this year's text, 1-based; `None` where it is not found there.
    pub line: Option<usize>,
}

impl SettledPlace {
    /// Number and title.
    pub fn name(&self) -> String {
        let is_latin = self.number.ends_with(|last: char| last.is_ascii());
        let blank = match is_latin && !self.title.is_empty() {
            true => " ",
            false => "",
        };
        format!("{}{blank}{}", self.number, self.title)
    }
}

/// What a person can decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Decision {
    /// A section answers it.
    Reported,
    /// It was done.
    Done,
    /// It is under way.
    Underway,
    /// It was put off, and stands in this year's plan again.
    Again,
    /// This year's report says nothing of it.
    Missing,
    /// It no longer applies.
    Obsolete,
}

impl Decision {
    /// Every decision.
    pub const ALL: [Self; 6] = [
        Self::Reported,
        Self::Done,
        Self::Underway,
        Self::Again,
        Self::Missing,
        Self::Obsolete,
    ];

    /// The name in files and machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Done => "done",
            Self::Underway => "underway",
            Self::Again => "again",
            Self::Missing => "missing",
            Self::Obsolete => "obsolete",
        }
    }

    /// The decision of this name.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.id() == id)
    }

    /// What became of the promise by it.
    pub fn status(self) -> PromiseStatus {
        match self {
            Self::Reported | Self::Done | Self::Underway => PromiseStatus::Reported,
            Self::Again => PromiseStatus::Repeated,
            Self::Missing => PromiseStatus::Missing,
            Self::Obsolete => PromiseStatus::Obsolete,
        }
    }
}

/// True of texts whose letters and digits are the same: marks and blanks are edited without a
/// thought.
pub fn same_words(one: &str, other: &str) -> bool {
    let letters =
        |text: &'_ str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    letters(one) == letters(other)
}
