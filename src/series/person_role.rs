//! Who has a hand in a report, as its front matter names them.

/// What somebody has to do with a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PersonRole {
    /// Writes it (拟稿).
    Drafter,
    /// Proof-reads it (核稿).
    Checker,
    /// Approves it (审核).
    Reviewer,
    /// Signs beside the signer (会签).
    Countersigner,
    /// Signs it (签发).
    Signer,
}

impl PersonRole {
    /// Every role, in the order in which they act.
    pub const ALL: [Self; 5] = [
        Self::Drafter,
        Self::Checker,
        Self::Reviewer,
        Self::Countersigner,
        Self::Signer,
    ];

    /// The key of the front matter.
    pub fn key(self) -> &'static str {
        match self {
            Self::Drafter => "drafter",
            Self::Checker => "checker",
            Self::Reviewer => "reviewer",
            Self::Countersigner => "countersign",
            Self::Signer => "signer",
        }
    }
}
