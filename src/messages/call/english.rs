//! The words in English.

use super::{CallMessage as M, ExampleCalls};
use crate::messages::phrases::quoted_list;
use crate::series::Language;

pub(super) fn say(message: &M) -> String {
    let quoted = |words: &[String]| quoted_list(words, Language::English);
    match message {
        M::ErrorLabel => "Error: ".to_owned(),
        M::HintLabel => "Hint: ".to_owned(),
        M::CauseLabel => "Cause: ".to_owned(),
        M::UsageHeading => "Usage".to_owned(),
        M::CommandsHeading => "Commands".to_owned(),
        M::ArgumentsHeading => "Arguments".to_owned(),
        M::OptionsHeading => "Options".to_owned(),
        M::EverywhereHeading => "Options of every command".to_owned(),
        M::OptionsPlaceholder => "[OPTIONS]".to_owned(),
        M::CommandPlaceholder => "<COMMAND>".to_owned(),
        M::DefaultValue { value } => format!("{value} if not given"),
        M::MoreOfOne => "How to use one of them: annals help COMMAND".to_owned(),
        M::Version { version } => format!("annals {version}"),

        M::Welcome => {
            "annals keeps each unit's yearly report: write this year's, compare it section by \
             section with last year's, and see what changed from draft to draft."
                .to_owned()
        }
        M::FirstSteps => "First steps".to_owned(),
        M::StepCompareFiles => "compare any two text files, with nothing to set up".to_owned(),
        M::StepWorkspace => "make a workspace with a unit in it".to_owned(),
        M::StepReport => "begin this year's report, and save it once written".to_owned(),
        M::StepDemo => "To see it at work first: annals demo. All commands: annals help".to_owned(),

        M::UnknownCommand { word } => format!("there is no command `{word}`"),
        M::CommandNeeded { command } => format!("`{command}` needs to be told what to do"),
        M::UnknownOption { option } => format!("there is no option `{option}`"),
        M::Unexpected { word } => format!("`{word}` is one word too many"),
        M::MissingArguments { names } => format!("missing: {}", names.join(", ")),
        M::MissingValue { option } => format!("`{option}` needs a value after it"),
        M::BadValue { option, value } => format!("`{value}` is no value of `{option}`"),
        M::UnknownValue { name, value } => {
            format!("there is no {} `{value}`", name.to_lowercase())
        }
        M::Conflict { option, others } => {
            format!("`{option}` cannot be used together with {}", quoted(others))
        }
        M::OptionOfReport { option } => format!(
            "`{option}` is for one report of a workspace and cannot be given with two texts"
        ),
        M::Repeated { option } => format!("`{option}` can be given only once"),
        M::NotUnicode => "an argument holds characters that cannot be read".to_owned(),
        M::WrongCall => "the call is not written as it should be".to_owned(),
        M::UnknownLanguage { tag } => format!("there is no language `{tag}`"),
        M::NoPage { command } if command.is_empty() => {
            "annals alone has no page to write".to_owned()
        }
        M::NoPage { command } => format!("`{command}` has no page to write"),
        M::NoTable { command } if command.is_empty() => {
            "annals alone has no table to write".to_owned()
        }
        M::NoTable { command } => format!("`{command}` has no table to write"),
        M::TablesOf => "figures, status and review table write one: annals figures UNIT --format csv > figures.csv".to_owned(),
        M::NoMarkdown { command } if command.is_empty() => {
            "annals alone has no Markdown to write".to_owned()
        }
        M::NoMarkdown { command } => format!("`{command}` has no Markdown to write"),
        M::MarkdownOf => {
            "review table writes it: annals review table UNIT/YEAR --format md".to_owned()
        }
        M::NoPageOfYears => "a range of years has no page to write".to_owned(),
        M::PagesOf => {
            "diff, compare, figures, status and review table write pages: annals diff old.txt new.txt --format html > diff.html"
                .to_owned()
        }
        M::PageIsWhole => {
            "a page is always of the whole text; to see a part, leave out --format html".to_owned()
        }
        M::FormIsOfScreens => {
            "an answer for programs has one form; for these, leave out --format json".to_owned()
        }
        M::OtherFormats => {
            "call other commands without --format html, or with --format json".to_owned()
        }
        M::CannotWriteResult => "the result could not be written out in full".to_owned(),

        M::DidYouMean { words } => format!("did you mean {}?", quoted(words)),
        M::ChooseFrom { words } => format!("choose from: {}", words.join(", ")),
        M::Form { usage } => format!("write it as: {usage}"),
        M::SeeHelp { command } if command.is_empty() => "all commands: annals help".to_owned(),
        M::SeeHelp { command } => format!("how to use it: annals help {command}"),
        M::ChooseLanguage => "write --lang zh for Chinese, --lang en for English".to_owned(),
    }
}

pub(super) fn example_calls() -> ExampleCalls {
    ExampleCalls {
        compare_files: vec!["annals diff first-draft.txt final.txt"],
        workspace: vec![
            "annals init reports",
            "cd reports",
            "annals unit add library --kind annual-report",
        ],
        report: vec![
            "annals new library 2024 --author Alex",
            "annals save library/2024",
        ],
    }
}
