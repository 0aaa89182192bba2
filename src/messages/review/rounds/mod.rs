//! Rounds: sending a text to people, and sending it back.

mod chinese;
mod english;

use crate::series::{Day, Language, ReportKey};

/// A sentence on a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundMessage {
    /// A text was sent round.
    Sent {
        /// Of which report.
        key: ReportKey,
        /// The revision, as it is called.
        label: String,
        /// To whom.
        to: Vec<String>,
        /// Until when they are asked to answer.
        due: Option<Day>,
    },
    /// What the step of the history says.
    SentSubject {
        /// Of which report.
        key: ReportKey,
        /// The stage.
        stage: String,
        /// To whom.
        to: Vec<String>,
        /// Until when they are asked to answer.
        due: Option<Day>,
    },
    /// How answers are written down.
    NextAnswers {
        /// Of which report.
        key: ReportKey,
    },
    /// Edits that are not saved are not in what is sent.
    NotInWhatIsSent {
        /// The sections that they touch; empty where none is named.
        sections: Vec<String>,
    },
    /// The list of names is empty.
    NobodyNamed,
    /// How to name some.
    NameSome,
    /// A text that is no day.
    DayRefused {
        /// As typed.
        text: String,
    },
    /// How a day is written.
    WriteDay,
    /// The last day for answers is over.
    DueIsPast {
        /// It.
        day: Day,
        /// The day now.
        today: Day,
    },
    /// Nothing is written in the report.
    NothingWritten {
        /// Which.
        key: ReportKey,
    },
    /// What to do first.
    WriteAndSave,
    /// No stage is known for a first round.
    NoStageKnown,
    /// How to name it.
    NameStage,
    /// There was a round of this stage and number.
    StageWasSent {
        /// With its number.
        stage: String,
    },
    /// The number comes by itself.
    LeaveNumberOff,
    /// A text was sent back.
    SentBack {
        /// Of which report.
        key: ReportKey,
        /// Where the report stands now.
        stage: Option<String>,
        /// Who sent it back.
        by: String,
        /// Why.
        why: String,
    },
    /// What the step of the history says.
    SentBackSubject {
        /// Of which report.
        key: ReportKey,
        /// Who sent it back.
        by: String,
        /// Why.
        why: String,
    },
    /// A report is issued or archived.
    Closed {
        /// Which.
        key: ReportKey,
        /// Its stage.
        stage: String,
    },
    /// What to do about an issued one.
    SaveWithReason,
    /// A return without its reason.
    NoReason,
    /// How to give it.
    WriteReason,
}

impl RoundMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}
