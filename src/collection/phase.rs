//! How far a report has come, in the few steps that a board counts.

/// How far a report has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// There is no report of the year (未启动).
    NotStarted,
    /// Its stage is not said, or is none that its pack knows.
    Unknown,
    /// It is being written: outline, drafts, revised drafts.
    Drafting,
    /// Others are asked about it.
    Consulting,
    /// It lies before those who approve it.
    Reviewing,
    /// It is approved, and may be issued or archived.
    Done,
}

impl Phase {
    /// Every phase, the farthest first, as totals tell them.
    pub const FARTHEST_FIRST: [Self; 6] = [
        Self::Done,
        Self::Reviewing,
        Self::Consulting,
        Self::Drafting,
        Self::Unknown,
        Self::NotStarted,
    ];

    /// The phase of a report whose stage has this id in its pack; `None` of a stage that no pack
    /// knows, or that is not said.
    pub fn of_stage(id: Option<&str>) -> Self {
        match id {
            Some("outline" | "draft" | "revise") => Self::Drafting,
            Some("consult") => Self::Consulting,
            Some("review") => Self::Reviewing,
            Some("final" | "issued" | "archived") => Self::Done,
            Some(_) | None => Self::Unknown,
        }
    }

    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::Unknown => "unknown",
            Self::Drafting => "drafting",
            Self::Consulting => "consulting",
            Self::Reviewing => "reviewing",
            Self::Done => "done",
        }
    }
}
