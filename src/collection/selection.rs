//! Which rows of a board are asked for.

use super::{Phase, Row};
use crate::series::unit_name::fold;

/// Whether only late reports are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lateness {
    /// Late or not.
    #[default]
    Any,
    /// Late ones alone.
    Late,
}

/// A stage that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StageChoice {
    /// No report at all.
    NotStarted,
    /// Any label and number of a stage, by its id in the packs.
    Id(String),
    /// One label, as people write it: 送审稿2.
    Label(String),
}

/// Which rows of a board are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Whether they have to be late.
    pub lateness: Lateness,
    /// The stage that they have to be at.
    pub stage: Option<StageChoice>,
}

impl Selection {
    /// True where not every row is asked for.
    pub fn is_narrow(&self) -> bool {
        *self != Self::default()
    }

    /// True of a row that is asked for.
    pub fn takes(&self, row: &Row) -> bool {
        let in_time = self.lateness == Lateness::Late && row.days_late().is_none();
        let at_stage = self.stage.as_ref().is_none_or(|stage| stage.is_of(row));
        !in_time && at_stage
    }
}

impl StageChoice {
    fn is_of(&self, row: &Row) -> bool {
        let Some(report) = &row.report else {
            return *self == Self::NotStarted;
        };
        match self {
            Self::NotStarted => row.phase() == Phase::NotStarted,
            Self::Id(id) => report.stage_id.as_ref() == Some(id),
            Self::Label(label) => {
                let stage = report.stage.as_ref();
                stage.is_some_and(|stage| fold(&stage.label) == fold(label))
            }
        }
    }
}
