//! Sentences on who made a change, and since when a sentence stands.

mod chinese;
mod english;

use super::Message;
use crate::series::{Day, Language, ReportKey, Year};

/// A sentence or label of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuthorshipMessage {
    /// Beside a change: the comments that its revision answers, each as `c3` with whose it is.
    Answers {
        /// In the order in which the revision names them.
        comments: Vec<(String, Option<String>)>,
    },
    /// Beside a change of which the revisions do not say who made it.
    Untold,
    /// Over the changes of one person.
    Only {
        /// Who.
        name: String,
        /// Their revisions between the two texts: their numbers.
        revisions: Vec<usize>,
    },
    /// That person made none.
    Nothing {
        /// Who.
        name: String,
        /// Their revisions between the two texts: their numbers.
        revisions: Vec<usize>,
    },
    /// How many characters that person's changes brought and took, of those that stand.
    TheirLength {
        /// Characters that came in.
        inserted: usize,
        /// Characters that went out.
        deleted: usize,
    },
    /// How many changes of others are not listed.
    OthersLeftOut {
        /// How many.
        changes: usize,
    },
    /// How many changes are not listed since nobody knows who made them.
    UntoldLeftOut {
        /// How many.
        changes: usize,
    },
    /// The text that the changes begin with is that person's.
    WroteFirst {
        /// Who.
        name: String,
        /// As that text is called.
        label: String,
    },
    /// Over what others undid.
    UndoneHead {
        /// How many.
        places: usize,
    },
    /// Words that came and went.
    Overwritten {
        /// Who brought them.
        brought: String,
        /// The words.
        text: String,
        /// Who took them.
        taken: String,
        /// What stands there instead; empty where nothing does.
        instead: String,
    },
    /// Words that went and came back.
    Restored {
        /// Who took them away.
        taken: String,
        /// The words.
        text: String,
        /// Who brought them back.
        back: String,
    },
    /// There is more of it.
    MoreUndone {
        /// How many.
        places: usize,
    },

    /// Nobody of that name has saved this report.
    NobodyCalled {
        /// As typed.
        name: String,
    },
    /// Who changed what is told forwards alone.
    Backwards,
    /// How to turn the two states round.
    OlderFirst {
        /// The older one.
        older: String,
    },
    /// The newer state was not made out of the older one.
    NoWayBetween,
    /// How a day is written.
    WriteDay,
    /// There was no text yet before that day.
    NoTextYet {
        /// The report.
        key: ReportKey,
        /// The day.
        day: Day,
        /// The first revision, with its day.
        label: String,
        /// When it was made.
        first: String,
    },
    /// A state stands in the name of the report and in an option too.
    StateTwice {
        /// The option.
        option: String,
        /// The state in the report's name.
        state: String,
    },
    /// The newer state is older than the last one before the day from which on changes are asked for.
    EndsBefore {
        /// The last state before that day.
        since: String,
        /// When that was made.
        day: String,
        /// The newer state.
        to: String,
    },
    /// This form of the screen does not say who made a change.
    FormWithoutWho,
    /// Revisions that cannot be read.
    Unreadable {
        /// Their numbers.
        revisions: Vec<String>,
    },

    /// The title of a text with the origin of its sentences.
    SentencesTitle,
    /// How origins are to be read.
    SentencesHint,
    /// Beside a sentence of an earlier year: with which revision it came into this year's report.
    HereSince {
        /// The number of the revision; `None` of edits that are not saved.
        ordinal: Option<usize>,
    },
    /// Beside a sentence that went and came back within this year.
    AgainSince {
        /// The number of the revision; `None` of edits that are not saved.
        ordinal: Option<usize>,
    },
    /// Beside a sentence that years between have not.
    MissingIn {
        /// Which.
        years: Vec<Year>,
    },
    /// Beside a sentence that an earlier year has, years aside.
    RedatedFrom {
        /// That year.
        year: Year,
        /// The number of its revision.
        ordinal: Option<usize>,
    },
    /// Beside a sentence that stands more than once: since when once, twice, ….
    StandsTimes {
        /// A label for each time.
        since: Vec<String>,
    },
    /// Years that were not looked through, for they are in another language.
    OtherLanguage {
        /// Which.
        years: Vec<Year>,
    },
    /// There is no sentence in what was asked for.
    NoSentence,
    /// A plain file has no history.
    FileWithoutHistory {
        /// The file.
        path: String,
    },
}

impl AuthorshipMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<AuthorshipMessage> for Message {
    fn from(message: AuthorshipMessage) -> Self {
        Self::Authorship(Box::new(message))
    }
}
