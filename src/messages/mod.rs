//! Every sentence the program says: variants with data in their fields, and one exhaustive match
//! a language. A family of sentences is a folder: its enum in `mod.rs`, its words in `chinese.rs`
//! and `english.rs`.

pub mod authorship;
pub mod board;
pub mod call;
pub mod comparison;
pub mod forms;
pub mod help;
pub mod outline;
pub mod page;
pub mod phrases;
pub mod promises;
pub mod review;
pub mod rolling;
pub mod signature;
pub mod timeline;
pub mod workspace;
pub mod years;

use crate::series::Language;

/// Any sentence the program says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// About where reports stand.
    Board(Box<board::BoardMessage>),
    /// About the call itself: arguments, help, settings.
    Call(call::CallMessage),
    /// About a workspace and its files.
    Workspace(Box<workspace::WorkspaceMessage>),
    /// About a comparison.
    Comparison(comparison::ComparisonMessage),
    /// About the form in which changes are shown.
    Form(forms::FormMessage),
    /// About who made what.
    Authorship(Box<authorship::AuthorshipMessage>),
    /// About one text and its outline.
    Outline(outline::OutlineMessage),
    /// About last year's promises.
    Promise(Box<promises::PromiseMessage>),
    /// About what people say about a report.
    Review(Box<review::ReviewMessage>),
    /// About a new year's report, and kinds.
    Rolling(Box<rolling::RollingMessage>),
    /// About what is stated between two years.
    Years(Box<years::YearsMessage>),
    /// About many years of one unit.
    Timeline(timeline::TimelineMessage),
}

impl Message {
    /// True of a sentence on a section that is not found, or not alone of its name.
    pub fn is_about_section(&self) -> bool {
        matches!(self, Self::Outline(_))
    }

    /// The sentence in this language, without end mark where it is a heading or a label.
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::Board(message) => message.say(language),
            Self::Call(message) => message.say(language),
            Self::Workspace(message) => message.say(language),
            Self::Comparison(message) => message.say(language),
            Self::Form(message) => message.say(language),
            Self::Authorship(message) => message.say(language),
            Self::Outline(message) => message.say(language),
            Self::Promise(message) => message.say(language),
            Self::Review(message) => message.say(language),
            Self::Rolling(message) => message.say(language),
            Self::Years(message) => message.say(language),
            Self::Timeline(message) => message.say(language),
        }
    }
}
