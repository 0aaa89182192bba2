//! A figure as a report states it.

use super::Amount;

/// A figure of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Which of its report's figures it is, in the order of the text, from 0: two that are written
    /// alike may stand in one line.
    pub index: usize,
    /// As written, with hedge-free number, multiplier and unit: 36.5万册次.
    pub text: String,
    /// In its base unit (365000 册次); `None` where it was blotted out.
    pub value: Option<Amount>,
    /// Its line, 1-based.
    pub line: usize,
    /// Index of its section in the document that it stands in.
    pub section: usize,
    /// What time it is about.
    pub period: FigurePeriod,
    /// How exact it says it is; `None` where it says nothing.
    pub hedge: Option<Hedge>,
    /// True where `text` itself says so: 6000多万人.
    pub is_hedge_in_text: bool,
}

/// What time a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigurePeriod {
    /// The report's own year.
    Current,
    /// The year before it.
    Prior,
    /// All years up to now.
    Cumulative,
    /// A time to come.
    Target,
}

impl FigurePeriod {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Prior => "prior",
            Self::Cumulative => "cumulative",
            Self::Target => "target",
        }
    }
}

/// How exact a figure says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hedge {
    /// About so much.
    About,
    /// So much or more.
    AtLeast,
    /// So much or less.
    AtMost,
}

impl Hedge {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
        }
    }
}
