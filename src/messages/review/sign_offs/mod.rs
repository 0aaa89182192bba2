//! Sign-offs: who approved which text, whether it still stands, and what may not be written over.

mod chinese;
mod english;

use crate::review::validity::{Cause, Fate, Void};
use crate::series::{Day, Language, ReportKey};

/// Who approved what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// How the sign-off is called.
    pub id: String,
    /// Who.
    pub by: String,
    /// Marker and title of the section from the top; empty of the whole text.
    pub section: Vec<String>,
    /// The person at the keyboard, where another one.
    pub typed_by: Option<String>,
    /// The day on which it was signed with a pen.
    pub on_paper: Option<Day>,
}

/// A sentence on a sign-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignOffMessage {
    /// A text was signed.
    Done {
        /// Of which report.
        key: ReportKey,
        /// The revision, as it is called.
        label: String,
        /// Who, and what.
        signed: Signed,
    },
    /// The same person signed the same text before.
    DoneAlready {
        /// Of which report.
        key: ReportKey,
        /// Who, and what.
        signed: Signed,
        /// On which day it was written down.
        day: Day,
    },
    /// What the step of the history says.
    Subject {
        /// Of which report.
        key: ReportKey,
        /// Who, and what.
        signed: Signed,
    },
    /// Comments are still open.
    OpenComments {
        /// How they are called.
        names: Vec<String>,
    },
    /// The working file has edits that are not saved.
    Unsaved {
        /// Of which report.
        key: ReportKey,
        /// The sections that they touch; empty where none is named.
        sections: Vec<String>,
    },
    /// Save them, or take the last text back.
    SaveOrTakeBack {
        /// Of which report.
        key: ReportKey,
    },
    /// Questions to the author are left in the text.
    PromptsLeft {
        /// Line and words of each.
        prompts: Vec<(usize, String)>,
    },
    /// Answer them first.
    AnswerThem,
    /// Nobody is named.
    NobodySigns,
    /// How to name somebody.
    NameSigner,
    /// A day on which nobody can have signed yet.
    PaperDayAhead {
        /// It.
        day: Day,
        /// The day now.
        today: Day,
    },
    /// Somebody saved another text while this one was being signed.
    ChangedMeanwhile {
        /// Of which report.
        key: ReportKey,
    },
    /// A sign-off does not stand any more.
    Voided {
        /// Who, and what.
        signed: Signed,
        /// Why.
        why: Box<Void>,
    },
    /// A command would write over what was signed.
    WouldVoid {
        /// Of which report.
        key: ReportKey,
        /// Who signed, and what.
        signed: Vec<Signed>,
    },
    /// How to go on all the same.
    GoOnOverSigned,
    /// The report is archived.
    Archived {
        /// Which.
        key: ReportKey,
        /// Its stage.
        stage: String,
    },
    /// What to do with what was changed in it.
    LeaveArchived {
        /// Which.
        key: ReportKey,
        /// The stage before, as it is called; `None` where there is none.
        before: Option<String>,
    },
    /// The report was issued, and its text may change for a reason alone.
    IssuedNeedsReason {
        /// Which.
        key: ReportKey,
        /// Its stage.
        stage: String,
    },
    /// How to give it.
    GiveReason {
        /// Which.
        key: ReportKey,
    },
    /// A changed text came to another stage by itself.
    StageMoved {
        /// From which.
        from: String,
        /// To which.
        to: String,
    },
    /// The report stands at its final stage, and no sign-off of its whole text holds.
    StageUnsigned {
        /// The stage.
        stage: String,
    },
    /// What to do then.
    SignOrFallBack {
        /// Which report.
        key: ReportKey,
        /// The stage that a save brings it back to; `None` where there is none.
        back_to: Option<String>,
    },
    /// A report went back from its final stage, because no sign-off of its whole text held.
    StageFellBack {
        /// From which.
        from: String,
        /// To which.
        to: String,
    },
    /// What was said about the report cannot be read; it was saved all the same.
    ReviewUnread,
    /// The report was never sent round.
    NeverSent {
        /// Which.
        key: ReportKey,
    },
    /// How to send it.
    SendIt {
        /// Which.
        key: ReportKey,
    },
    /// Nobody signed it.
    NeverSigned {
        /// Which.
        key: ReportKey,
    },
    /// How to sign it.
    SignIt {
        /// Which.
        key: ReportKey,
    },
    /// Nobody signed the whole text: what is shown is the one in which a section was signed.
    SectionOnly {
        /// Who, and what.
        signed: Signed,
    },
    /// Nobody signed the whole text, and the revision in which a section was signed is gone: what is
    /// shown is another one that holds the section as it was signed.
    SectionElsewhere {
        /// Who, and what.
        signed: Signed,
    },
    /// A text that was sent or signed can no longer be found.
    TextLost {
        /// Of which report.
        key: ReportKey,
    },
    /// Who signed what, as a line of a screen.
    Line {
        /// Who, and what.
        signed: Signed,
        /// On which day it was written down.
        day: Day,
        /// The revision that holds the text; `None` where it can no longer be found.
        label: Option<String>,
    },
    /// What a sign-off is after the text changed, in a word or two.
    Mark(Mark),
    /// That a section stands elsewhere, with the same text.
    Elsewhere {
        /// Where, from the top.
        section: Vec<String>,
    },
    /// What changed.
    Cause(Cause),
    /// What became of a section.
    Fate(Fate),
    /// That there is more of it.
    More {
        /// How many more changes.
        causes: usize,
    },
    /// A revision holds the text that was signed.
    SignedHere {
        /// Who, and what.
        signed: Signed,
    },
    /// A sign-off ended with a revision.
    EndedHere {
        /// Who, and what.
        signed: Signed,
    },
    /// A sign-off that had ended stands again with a revision.
    StandsAgainHere {
        /// Who, and what.
        signed: Signed,
    },
    /// Of old revisions it was not looked at what they were to a sign-off.
    Unfollowed {
        /// How many.
        revisions: usize,
        /// Of which report.
        key: ReportKey,
    },
    /// How to see all that changed since.
    SeeAll {
        /// Of which report.
        key: ReportKey,
    },
    /// Before the sign-offs of a report.
    Heading,
}

/// Whether a sign-off stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// It does.
    Valid,
    /// It does not.
    Void,
    /// It does with the text that was saved last, and does not with the edits that are not saved.
    EndsWithEdits,
    /// It does not, and the same person signed again.
    SignedAgain {
        /// How the later one is called.
        id: String,
    },
}

/// How many characters of a sentence are shown.
const SHOWN: usize = 36;

impl SignOffMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}
