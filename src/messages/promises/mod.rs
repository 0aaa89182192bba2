//! Sentences of the family `promises`: what last year's plan and problems promised, and where this
//! year's report answers it. They accuse nobody.

mod chinese;
mod english;

use super::Message;
use crate::series::{Language, ReportKey, Year};
use crate::years::promises::{Decision, PromiseId, PromiseRole, PromiseStatus, PromiseTotals};

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromiseMessage {
    /// The name of the screen.
    Title,
    /// What became of a promise, in one word or two.
    Status(PromiseStatus),
    /// What a person decided of one, in one word or two.
    Decided(Decision),
    /// Where it stood last year, in one word.
    Role(PromiseRole),
    /// How many promises there are, and what became of them.
    Totals {
        /// The numbers.
        totals: PromiseTotals,
    },
    /// Last year's report promises nothing that is told as a plan or a problem.
    NoPromises,
    /// A place that may answer a promise, as a question.
    PerhapsAt {
        /// The section, or nothing for the opening.
        place: String,
        /// The sentence.
        text: String,
    },
    /// A place that answers a promise.
    AnsweredAt {
        /// The section, or nothing for the opening.
        place: String,
        /// The sentence.
        text: String,
    },
    /// Where it stands again.
    RepeatedAt {
        /// The section, or nothing for the opening.
        place: String,
    },
    /// Nothing in the whole report is near it.
    NowhereNear,
    /// It says nothing but what every office writes: nobody can tell by its words.
    TooGeneral,
    /// A person decided, and why.
    DecidedBy {
        /// The name.
        by: Option<String>,
        /// The reason.
        why: Option<String>,
    },
    /// The section that a person named is not found in this year's report any more.
    PlaceLost {
        /// Its number and title as they were.
        place: String,
    },
    /// Decisions on words that last year's report no longer holds.
    DecisionsLost {
        /// Those words.
        texts: Vec<String>,
    },
    /// How to settle one.
    HowToSettle {
        /// One that is open.
        id: PromiseId,
        /// The report, as it is typed.
        report: String,
    },
    /// A decision was written down.
    Settled {
        /// Of which report.
        key: ReportKey,
        /// The promise.
        id: PromiseId,
        /// Its words.
        text: String,
        /// What was decided.
        decision: Decision,
        /// The section that answers it.
        place: Option<String>,
    },
    /// The same decision stands already.
    SettledAlready {
        /// Of which report.
        key: ReportKey,
        /// The promise.
        id: PromiseId,
    },
    /// What the step of the history is called.
    Subject {
        /// Of which report.
        key: ReportKey,
        /// The promise.
        id: PromiseId,
        /// What was decided.
        decision: Decision,
        /// Its words, not many.
        text: String,
    },
    /// What was typed is no number of a promise.
    IdRefused {
        /// As typed.
        text: String,
    },
    /// There is no promise of that number.
    NoSuchPromise {
        /// The number.
        id: PromiseId,
        /// How many there are.
        count: usize,
    },
    /// A number with a year that the report in question neither is of nor looks back to.
    OtherYear {
        /// The number.
        id: PromiseId,
        /// The year before it.
        year: Year,
        /// The report that answers.
        key: ReportKey,
    },
    /// How such a number is typed.
    TypeId {
        /// The number.
        id: PromiseId,
        /// The year that promised.
        year: Year,
    },
    /// Nothing of the two years can be told, and so nothing be settled.
    NothingToSettle,
    /// How a promise is named.
    NameId,
    /// Where the promises of a report are listed.
    SeePromises {
        /// The report.
        key: ReportKey,
    },
    /// Neither a section nor a decision was given.
    NothingDecided,
    /// What there is to decide.
    DecideOne,
    /// A decision that needs a reason came without one.
    WhyNeeded {
        /// The decision.
        decision: Decision,
    },
    /// How to give a reason.
    WriteWhy,
    /// What stands at the head of the file of decisions.
    FileHead,
}

impl PromiseMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<PromiseMessage> for Message {
    fn from(message: PromiseMessage) -> Self {
        Self::Promise(Box::new(message))
    }
}
