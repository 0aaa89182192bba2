//! What stands on the list of comments.

mod chinese;
mod english;

use crate::review::{CommentKind, Verdict};
use crate::series::{Day, Language};

/// How many comments there are, and what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CommentTotals {
    /// Nobody answered them.
    pub open: usize,
    /// Several answers stand that say different things.
    pub disputed: usize,
    /// Of each verdict, in the order of [`Verdict::ALL`].
    pub answered: [usize; 4],
}

impl CommentTotals {
    /// All comments.
    pub fn all(&self) -> usize {
        self.open + self.disputed + self.answered.iter().sum::<usize>()
    }

    /// How many have this verdict.
    pub fn of(&self, verdict: Verdict) -> usize {
        let verdicts = Verdict::ALL.iter().zip(self.answered);
        let own = verdicts.filter(|(one, _)| **one == verdict);
        own.map(|(_, count)| count).sum()
    }
}

/// A sentence or a word on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListMessage {
    /// The name of the screen.
    Title,
    /// Nobody commented.
    NoComments,
    /// How many comments there are, and what became of them.
    Totals(CommentTotals),
    /// The last round.
    Round {
        /// Its stage.
        stage: String,
        /// On which day it was sent.
        at: Day,
        /// How many were asked.
        asked: usize,
        /// How many of them commented.
        commented: usize,
        /// How many of them have no comment.
        without: usize,
    },
    /// Who said nothing yet.
    Silent {
        /// Names.
        names: Vec<String>,
    },
    /// All who were asked have answered.
    NobodySilent,
    /// Until when answers are asked for.
    Due {
        /// The day.
        day: Day,
        /// Days until then; negative after it.
        left: i32,
    },
    /// The text of the last round came back.
    Returned {
        /// Who sent it back.
        by: String,
        /// Why.
        why: String,
    },
    /// By which way a comment came and what it asks for, in brackets; "" of nothing.
    Beside {
        /// The way.
        via: Option<String>,
        /// What it asks for.
        kind: Option<CommentKind>,
    },
    /// Where the words are.
    At {
        /// Marker and title of the sections, from the top; empty before the first.
        section: Vec<String>,
        /// The line.
        line: usize,
    },
    /// The comment is about the whole report.
    OnReport,
    /// The words stand as they stood.
    Unchanged {
        /// They.
        words: String,
    },
    /// Other words stand there now.
    Changed {
        /// The words quoted.
        was: String,
        /// The words now.
        now: String,
    },
    /// The words stand in another place.
    Moved {
        /// The section that they stood in.
        from: Vec<String>,
        /// They.
        words: String,
    },
    /// The words stand in another place and are others.
    MovedAndChanged {
        /// The section that they stood in.
        from: Vec<String>,
        /// The words quoted.
        was: String,
        /// The words now.
        now: String,
    },
    /// The words were removed.
    Gone {
        /// They.
        words: String,
        /// The section that they stood in.
        section: Vec<String>,
    },
    /// What stands where they stood.
    NowThere {
        /// The line.
        line: usize,
        /// The words.
        words: String,
    },
    /// Nobody but a reader can say where the words are.
    Doubtful {
        /// They.
        words: String,
        /// In how many places they may be.
        places: usize,
    },
    /// Where they may be.
    Perhaps {
        /// Marker and title of the sections, from the top.
        section: Vec<String>,
        /// The line.
        line: usize,
        /// What stands there.
        words: String,
    },
    /// The section stands as it stood.
    SectionUnchanged,
    /// The section was changed.
    SectionChanged,
    /// The section was removed.
    SectionGone,
    /// The text that the comment was made on is not to be had.
    TextLost,
    /// What was decided, in a word or two.
    Verdict(Verdict),
    /// What was decided, by whom and why.
    Decided {
        /// What.
        verdict: Verdict,
        /// Who.
        by: String,
        /// Why.
        why: Option<String>,
    },
    /// Several answers stand that say different things.
    Disputed,
    /// How to answer.
    HowToAnswer {
        /// One that is open.
        id: String,
        /// The report.
        report: String,
    },
    /// How the answered ones are seen.
    AnsweredAreHidden {
        /// How many.
        count: usize,
        /// The report.
        report: String,
    },
}

impl ListMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

pub(super) use chinese::verdict as verdict_in_chinese;
pub(super) use english::verdict as verdict_in_english;

/// What a wish of a comment is called on screens, in each language.
pub fn kind_words(kind: CommentKind) -> [&'static str; 2] {
    [chinese::kind_word(kind), english::kind_word(kind)]
}
