//! What clap found wrong with a call, in the program's own sentences.

use super::help;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::call::CallMessage;
use crate::series::Language;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The failure of a call, with the likeliest way out first.
pub(super) fn failure(error: &clap::Error, words: &[String], language: Language) -> Failure {
    let found = Found { error, language };
    let command = help::command_path(words);
    let mut failure = Failure::new(FailureKind::Usage, message(&found, &command));
    for hint in hints(&found) {
        failure = failure.hint(hint);
    }
    if is_about_arguments(error, &found) {
        let usage = help::of_call(words, language).usage;
        failure = failure.hint(CallMessage::Form { usage });
    }
    failure = failure.hint(CallMessage::SeeHelp { command });
    if let Some(source) = std::error::Error::source(error) {
        failure = failure.caused_by(source);
    }
    failure
}

/// True where the form of the call says at once what is wrong: an argument too few, or too many.
fn is_about_arguments(error: &clap::Error, found: &Found<'_>) -> bool {
    match error.kind() {
        ErrorKind::MissingRequiredArgument => true,
        ErrorKind::UnknownArgument => !found.first(ContextKind::InvalidArg).starts_with('-'),
        _ => false,
    }
}

fn message(found: &Found<'_>, command: &str) -> Message {
    let option = found.first(ContextKind::InvalidArg);
    let value = found.first(ContextKind::InvalidValue);
    let message = match found.error.kind() {
        ErrorKind::InvalidSubcommand => CallMessage::UnknownCommand {
            word: found.first(ContextKind::InvalidSubcommand),
        },
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            CallMessage::CommandNeeded {
                command: command.to_owned(),
            }
        }
        ErrorKind::UnknownArgument if option.starts_with('-') => {
            CallMessage::UnknownOption { option }
        }
        ErrorKind::UnknownArgument => CallMessage::Unexpected { word: option },
        ErrorKind::MissingRequiredArgument => CallMessage::MissingArguments {
            names: found.all(ContextKind::InvalidArg),
        },
        ErrorKind::InvalidValue if value.is_empty() => CallMessage::MissingValue {
            option: flag(&option),
        },
        ErrorKind::InvalidValue if option.starts_with('<') => CallMessage::UnknownValue {
            name: option.trim_matches(['<', '>']).to_owned(),
            value,
        },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => CallMessage::BadValue {
            option: flag(&option),
            value,
        },
        ErrorKind::ArgumentConflict => conflict(found, &option),
        ErrorKind::InvalidUtf8 => CallMessage::NotUnicode,
        ErrorKind::NoEquals
        | ErrorKind::TooFewValues
        | ErrorKind::TooManyValues
        | ErrorKind::WrongNumberOfValues => CallMessage::MissingValue {
            option: flag(&option),
        },
        _ => CallMessage::WrongCall,
    };
    message.into()
}

/// clap says of an option given twice that it conflicts with itself.
fn conflict(found: &Found<'_>, option: &str) -> CallMessage {
    let option = flag(option);
    let others: Vec<String> = found
        .all(ContextKind::PriorArg)
        .iter()
        .map(|other| flag(other))
        .collect();
    let is_argument = |name: &String| !name.starts_with('-');
    if others.contains(&option) {
        CallMessage::Repeated { option }
    } else if is_argument(&option) || others.iter().any(is_argument) {
        // The only arguments that exclude an option are the two texts.
        let mut options = [option].into_iter().chain(others);
        let option = options.find(|name| !is_argument(name));
        CallMessage::OptionOfReport {
            option: option.unwrap_or_default(),
        }
    } else {
        CallMessage::Conflict { option, others }
    }
}

fn hints(found: &Found<'_>) -> Vec<CallMessage> {
    let mut hints = Vec::new();
    let nearest: Vec<String> = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .flat_map(|kind| found.all(kind))
    .map(|name| flag(&name))
    .collect();
    if !nearest.is_empty() {
        hints.push(CallMessage::DidYouMean { words: nearest });
    }
    let choices: Vec<String> = [ContextKind::ValidSubcommand, ContextKind::ValidValue]
        .into_iter()
        .flat_map(|kind| found.all(kind))
        .filter(|choice| choice != "help")
        .collect();
    if !choices.is_empty() {
        hints.push(CallMessage::ChooseFrom { words: choices });
    }
    hints
}

/// `--format` of `--format <FORMAT>`; an argument stays as it is.
fn flag(option: &str) -> String {
    match option.split_once(" <") {
        Some((flag, _)) if option.starts_with('-') => flag.to_owned(),
        Some(_) | None => option.to_owned(),
    }
}

/// What clap tells about a wrong call.
struct Found<'a> {
    error: &'a clap::Error,
    language: Language,
}

impl Found<'_> {
    fn first(&self, kind: ContextKind) -> String {
        self.all(kind).into_iter().next().unwrap_or_default()
    }

    /// The texts of this kind, names of values in the user's language.
    fn all(&self, kind: ContextKind) -> Vec<String> {
        let texts = match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            Some(_) | None => Vec::new(),
        };
        let of_user = matches!(kind, ContextKind::InvalidValue);
        texts
            .into_iter()
            .map(|text| match of_user {
                true => text,
                false => help::in_language(&text, self.language),
            })
            .collect()
    }
}
