//! Sentences about the call itself: arguments, help, the welcome, failures on the way out.

mod chinese;
mod english;

use super::Message;
use crate::series::Language;

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallMessage {
    /// Before what went wrong.
    ErrorLabel,
    /// Before what to do next.
    HintLabel,
    /// Before the developer's cause.
    CauseLabel,
    /// Over the form of a call.
    UsageHeading,
    /// Over the commands.
    CommandsHeading,
    /// Over the arguments of a command.
    ArgumentsHeading,
    /// Over the options of a command.
    OptionsHeading,
    /// Over the options of every command.
    EverywhereHeading,
    /// Stands for options in the form of a call.
    OptionsPlaceholder,
    /// Stands for a command in the form of a call.
    CommandPlaceholder,
    /// The value that holds where none is given.
    DefaultValue {
        /// As a user would type it.
        value: String,
    },
    /// Under the help of all commands: how to read more of one.
    MoreOfOne,
    /// The program and its version.
    Version {
        /// `0.1.0`.
        version: String,
    },

    /// The first line of the welcome.
    Welcome,
    /// Over the first three steps.
    FirstSteps,
    /// Two files can be compared at once.
    StepCompareFiles,
    /// A workspace is made, with a unit in it.
    StepWorkspace,
    /// A year's report is begun and saved.
    StepReport,
    /// The demonstration.
    StepDemo,

    /// No such command.
    UnknownCommand {
        /// As typed.
        word: String,
    },
    /// A command that needs another one after it.
    CommandNeeded {
        /// `unit`.
        command: String,
    },
    /// No such option.
    UnknownOption {
        /// As typed.
        option: String,
    },
    /// A word too many.
    Unexpected {
        /// As typed.
        word: String,
    },
    /// Arguments that must be there.
    MissingArguments {
        /// As the help writes them.
        names: Vec<String>,
    },
    /// An option without its value.
    MissingValue {
        /// The option.
        option: String,
    },
    /// A value that the option does not have.
    BadValue {
        /// The option or argument.
        option: String,
        /// As typed.
        value: String,
    },
    /// A value that an argument does not have.
    UnknownValue {
        /// What the argument is.
        name: String,
        /// As typed.
        value: String,
    },
    /// Two options that exclude each other.
    Conflict {
        /// One of them.
        option: String,
        /// The others.
        others: Vec<String>,
    },
    /// An option that is for one report, given with two texts.
    OptionOfReport {
        /// The option.
        option: String,
    },
    /// An option given twice.
    Repeated {
        /// The option.
        option: String,
    },
    /// An argument that is no Unicode text.
    NotUnicode,
    /// Any other wrong call.
    WrongCall,
    /// A language that annals does not speak.
    UnknownLanguage {
        /// As typed.
        tag: String,
    },
    /// A command that has no page for a browser was asked for one.
    NoPage {
        /// `save`, or "" for none.
        command: String,
    },
    /// A command that has no table for a spreadsheet was asked for one.
    NoTable {
        /// `save`, or "" for none.
        command: String,
    },
    /// Which command writes a table.
    TablesOf,
    /// A command that writes no Markdown was asked for it.
    NoMarkdown {
        /// `save`, or "" for none.
        command: String,
    },
    /// Which command writes Markdown.
    MarkdownOf,
    /// A range of years has no page.
    NoPageOfYears,
    /// Which commands write a page, and how it is kept.
    PagesOf,
    /// A page is always of the whole text.
    PageIsWhole,
    /// An answer for programs has one form.
    FormIsOfScreens,
    /// What the others write.
    OtherFormats,
    /// The result could not be written (a full disk).
    CannotWriteResult,

    /// The nearest names.
    DidYouMean {
        /// The likeliest first.
        words: Vec<String>,
    },
    /// The values or commands to choose from.
    ChooseFrom {
        /// In the order of the help.
        words: Vec<String>,
    },
    /// The form of a call.
    Form {
        /// `annals diff <BEFORE> <AFTER> [OPTIONS]`.
        usage: String,
    },
    /// Where the help of a command is.
    SeeHelp {
        /// `diff`, or "" for the program.
        command: String,
    },
    /// The languages.
    ChooseLanguage,
}

/// What the welcome tells a user to type, one call a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleCalls {
    /// Two files.
    pub compare_files: Vec<&'static str>,
    /// A workspace with a unit.
    pub workspace: Vec<&'static str>,
    /// A year's report, begun and saved.
    pub report: Vec<&'static str>,
}

impl CallMessage {
    /// The calls of the first steps.
    pub fn example_calls(language: Language) -> ExampleCalls {
        match language {
            Language::Chinese => chinese::example_calls(),
            Language::English => english::example_calls(),
        }
    }

    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<CallMessage> for Message {
    fn from(message: CallMessage) -> Self {
        Self::Call(message)
    }
}
