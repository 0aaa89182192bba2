//! What last year's plan and problems promised, and where this year's report answers it
//! (text-rules 3.4).
//!
//! 1. `items`, `parts`: what last year promised, item by item.
//! 2. `spots`: where this year can answer; `terms` and `marks`: by what an answer is known;
//!    `background`: how common each term is.
//! 3. `asked`: how well each place answers one promise.
//! 4. `verdict`: what this year says of one sentence; `whole`: of an item of several.
//! 5. `answered`: what became of it; `settled`: what a person decided, which wins.

mod answered;
mod asked;
mod background;
mod item_words;
pub(super) mod items;
mod marks;
pub(super) mod parts;
mod settled;
mod spots;
mod terms;
#[cfg(test)]
mod tests;
mod verdict;
mod whole;

pub(super) use answered::answered;
pub use background::Background;
pub use item_words::{ItemRules, ItemWords};
pub use parts::KindOf;
pub use settled::{Decision, Settled, SettledPlace, same_words};
pub use terms::{PromiseRules, PromiseWords};

/// An item of last year's plan or of its problems.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    /// `P3`: its place among last year's promises, 1-based.
    pub id: PromiseId,
    /// Last year's words.
    pub text: String,
    /// Their line, 1-based.
    pub line: usize,
    /// Where it stood.
    pub role: PromiseRole,
    /// What became of it.
    pub status: PromiseStatus,
    /// Likeness of the best answer, 0 to 1.
    pub score: f64,
    /// Where this year's report answers it, the likest first.
    pub answers: Vec<Answer>,
    /// What a person decided, where one did.
    pub settled: Option<Settled>,
}

/// The number of a promise among last year's, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PromiseId(pub usize);

/// Where a promise stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PromiseRole {
    /// In last year's plan.
    Plan,
    /// Among last year's problems.
    Problem,
}

impl PromiseRole {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Problem => "problem",
        }
    }
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PromiseStatus {
    /// This year's report answers it.
    Reported,
    /// A place may answer it: a question for a person.
    Perhaps,
    /// It stands in this year's plan or problems again.
    Repeated,
    /// Nothing answers it.
    Missing,
    /// A person decided that it no longer applies.
    Obsolete,
}

impl PromiseStatus {
    /// Every status, in the order in which they are stated.
    pub const ALL: [Self; 5] = [
        Self::Reported,
        Self::Perhaps,
        Self::Repeated,
        Self::Missing,
        Self::Obsolete,
    ];

    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Perhaps => "perhaps",
            Self::Repeated => "repeated",
            Self::Missing => "missing",
            Self::Obsolete => "obsolete",
        }
    }
}

/// A place that answers a promise.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Index of its section in this year's document.
    pub section: usize,
    /// The sentence.
    pub text: String,
    /// Its line, 1-based.
    pub line: usize,
    /// Its likeness, 0 to 1.
    pub score: f64,
}

/// How many promises there are, and what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PromiseTotals {
    /// Of each status, in the order of [`PromiseStatus::ALL`].
    counts: [usize; PromiseStatus::ALL.len()],
}

impl PromiseTotals {
    /// Of these promises.
    pub fn of(promises: &[Promise]) -> Self {
        let count = |status| promises.iter().filter(|p| p.status == status).count();
        Self {
            counts: PromiseStatus::ALL.map(count),
        }
    }

    /// All promises.
    pub fn all(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The statuses that there are, each with how many have it.
    pub fn told(&self) -> impl Iterator<Item = (PromiseStatus, usize)> {
        let told = PromiseStatus::ALL.into_iter().zip(self.counts);
        told.filter(|&(_, count)| count > 0)
    }
}
