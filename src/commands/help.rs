//! `help`: all commands, or how to call one of them, in the user's language.

use super::{Cli, Context};
use crate::failure::{Failure, FailureKind};
use crate::messages::call::CallMessage;
use crate::messages::help as words;
use crate::series::Language;
use crate::view::{HelpEntry, HelpView, Outcome, View};
use clap::{Arg, ArgAction, Command, CommandFactory as _};

/// Show all commands, or how to use one of them
#[derive(Debug, clap::Args)]
pub struct HelpArgs {
    /// Which command
    #[arg(value_name = "COMMAND")]
    command: Vec<String>,
}

/// Carries out `help`.
pub fn run(args: &HelpArgs, context: &Context) -> Result<Outcome, Failure> {
    let mut at = &Cli::command();
    for word in &args.command {
        at = at.find_subcommand(word).ok_or_else(|| {
            let unknown = CallMessage::UnknownCommand { word: word.clone() };
            Failure::new(FailureKind::Usage, unknown).hint(CallMessage::SeeHelp {
                command: String::new(),
            })
        })?;
    }
    let view = of_call(&args.command, context.language);
    Ok(Outcome::done(View::Help(view)))
}

/// The help of the command that these words of a call stand at.
pub(super) fn of_call(typed: &[String], language: Language) -> HelpView {
    let root = spoken(language);
    let path = command_path(typed);
    let mut at = &root;
    for name in path.split(' ') {
        at = at.find_subcommand(name).unwrap_or(at);
    }
    view(at, &path, language)
}

/// All commands with their help in this language.
pub(super) fn spoken(language: Language) -> Command {
    let mut root = Cli::command();
    root.build();
    match language {
        Language::Chinese => in_chinese(root, ""),
        Language::English => root,
    }
}

fn in_chinese(command: Command, path: &str) -> Command {
    let about = words::help(key_of_command(path)).unwrap_or_default();
    command
        .about(about.split("\n\n").next().unwrap_or_default())
        .long_about(about)
        .mut_args(|arg| {
            let about = words::help(&key_of_arg(path, &arg)).unwrap_or_default();
            arg.help(about).long_help(None)
        })
        .mut_subcommands(|child| {
            let path = format!("{path} {}", child.get_name());
            in_chinese(child, path.trim_start())
        })
}

/// Under what a command's help is kept in [`words`].
fn key_of_command(path: &str) -> &str {
    if path.is_empty() { "annals" } else { path }
}

/// Under what the help of an option or argument is kept in [`words`].
fn key_of_arg(path: &str, arg: &Arg) -> String {
    let own = match arg.get_long() {
        Some(long) => format!("--{long}"),
        None => value_names(arg).join(" "),
    };
    let of_program = matches!(arg.get_id().as_str(), "help" | "version");
    if arg.is_global_set() || of_program {
        return own;
    }
    format!("{path} {own}").trim_start().to_owned()
}

fn value_names(arg: &Arg) -> Vec<String> {
    match arg.get_value_names() {
        Some(names) => names.iter().map(ToString::to_string).collect(),
        None => vec![arg.get_id().as_str().to_uppercase()],
    }
}

fn view(command: &Command, path: &str, language: Language) -> HelpView {
    let about = command.get_long_about().or(command.get_about());
    let about = about.map(ToString::to_string).unwrap_or_default();
    let mut view = HelpView {
        about: about.split("\n\n").map(str::to_owned).collect(),
        usage: usage(command, path, language),
        ..HelpView::default()
    };
    for child in command.get_subcommands() {
        view.commands.push(HelpEntry {
            name: child.get_name().to_owned(),
            about: child
                .get_about()
                .map(ToString::to_string)
                .unwrap_or_default(),
            values: Vec::new(),
            default: None,
        });
    }
    for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
        let entries = match arg {
            _ if arg.is_positional() => &mut view.arguments,
            _ if arg.is_global_set() || arg.get_id() == "help" => &mut view.everywhere,
            _ => &mut view.options,
        };
        entries.push(entry(arg, path, language));
    }
    view
}

fn entry(arg: &Arg, path: &str, language: Language) -> HelpEntry {
    let key = key_of_arg(path, arg);
    let takes_value = arg.get_action().takes_values();
    let possible = if takes_value {
        arg.get_possible_values()
    } else {
        Vec::new()
    };
    let values = possible
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(|value| {
            let english = value
                .get_help()
                .map(ToString::to_string)
                .unwrap_or_default();
            let meaning = match language {
                Language::English => english,
                Language::Chinese => words::help(&format!("{key} {}", value.get_name()))
                    .unwrap_or_default()
                    .to_owned(),
            };
            (value.get_name().to_owned(), meaning)
        });
    let default = arg.get_default_values().first().filter(|_| takes_value);
    HelpEntry {
        name: form(arg, language),
        about: arg.get_help().map(ToString::to_string).unwrap_or_default(),
        values: values.collect(),
        default: default.map(|value| value.to_string_lossy().into_owned()),
    }
}

/// `-m, --message <TEXT>`, `<REPORT>`, `[SECTION]`, `<FILE>...`.
fn form(arg: &Arg, language: Language) -> String {
    let repeated = matches!(arg.get_action(), ArgAction::Append)
        || arg
            .get_num_args()
            .is_some_and(|range| range.max_values() > 1);
    let dots = if repeated { "..." } else { "" };
    let values: Vec<String> = value_names(arg)
        .iter()
        .map(|name| in_language(&format!("<{name}>"), language) + dots)
        .collect();
    let values = values.join(" ");
    if arg.is_positional() {
        let bare = values
            .trim_start_matches('<')
            .trim_end_matches("...")
            .trim_end_matches('>');
        return match arg.is_required_set() {
            true => values,
            false => format!("[{bare}]{dots}"),
        };
    }
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = [short, long].into_iter().flatten().collect();
    match arg.get_action().takes_values() {
        true => format!("{} {values}", names.join(", ")),
        false => names.join(", "),
    }
}

fn usage(command: &Command, path: &str, language: Language) -> String {
    let mut usage = format!("annals {path}").trim_end().to_owned();
    let mut add = |word: &str| {
        usage.push(' ');
        usage.push_str(word);
    };
    if command.has_subcommands() {
        add(&CallMessage::CommandPlaceholder.say(language));
    }
    let arguments = || command.get_arguments().filter(|arg| !arg.is_hide_set());
    for arg in arguments().filter(|arg| arg.is_positional()) {
        add(&form(arg, language));
    }
    for arg in arguments().filter(|arg| !arg.is_positional() && arg.is_required_set()) {
        add(&form(arg, language));
    }
    let own_options = arguments()
        .any(|arg| !arg.is_positional() && !arg.is_global_set() && arg.get_id() != "help");
    if own_options {
        add(&CallMessage::OptionsPlaceholder.say(language));
    }
    usage
}

/// The commands among the words of a call: `unit add` of `--lang zh unit add -h`.
pub(super) fn command_path(typed: &[String]) -> String {
    let root = Cli::command();
    let mut at = &root;
    let mut path: Vec<&str> = Vec::new();
    for word in typed {
        if let Some(next) = at.find_subcommand(word) {
            path.push(next.get_name());
            at = next;
        }
    }
    path.join(" ")
}

/// A text with the names of values in this language: `<报告>` for `<REPORT>`.
pub(super) fn in_language(text: &str, language: Language) -> String {
    if language == Language::English {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        let Some((name, behind)) = after.split_once('>') else {
            break;
        };
        let name = words::value_name(name).unwrap_or(name);
        shown.push_str(&format!("{before}<{name}>"));
        rest = behind;
    }
    shown + rest
}

#[cfg(test)]
mod tests {
    use super::{key_of_arg, key_of_command, of_call, value_names, words};
    use crate::commands::Cli;
    use crate::series::Language;
    use clap::{Command, CommandFactory as _};

    /// Every key that must have words, with its English.
    fn keys(command: &Command, path: &str, keys: &mut Vec<(String, String)>) {
        let english = |text: Option<&clap::builder::StyledStr>| {
            text.map(ToString::to_string).unwrap_or_default()
        };
        keys.push((
            key_of_command(path).to_owned(),
            english(command.get_about()),
        ));
        for arg in command.get_arguments() {
            let key = key_of_arg(path, arg);
            keys.push((key.clone(), english(arg.get_help())));
            for value in arg.get_possible_values() {
                let meaning = english(value.get_help());
                if arg.get_action().takes_values() && !meaning.is_empty() {
                    keys.push((format!("{key} {}", value.get_name()), meaning));
                }
            }
        }
        for child in command.get_subcommands() {
            let path = format!("{path} {}", child.get_name());
            self::keys(child, path.trim_start(), keys);
        }
    }

    fn built() -> Command {
        let mut root = Cli::command();
        root.build();
        root
    }

    #[test]
    fn every_command_option_and_value_has_help_in_both_languages() {
        let mut found = Vec::new();
        keys(&built(), "", &mut found);
        let mut missing: Vec<String> = Vec::new();
        for (key, english) in found {
            if english.is_empty() {
                missing.push(format!("a doc comment for `{key}`"));
            }
            if words::help(&key).is_none_or(str::is_empty) {
                missing.push(format!("`{key}` in src/messages/help/chinese.rs"));
            }
        }
        missing.sort();
        missing.dedup();
        assert!(missing.is_empty(), "no help:\n{}", missing.join("\n"));
    }

    #[test]
    fn no_help_needs_a_word_of_git() {
        let of_git = ["git", "commit", "repository", "branch", "HEAD ", "checkout"];
        let mut found = Vec::new();
        keys(&built(), "", &mut found);
        let mut breaches: Vec<String> = Vec::new();
        for (key, english) in found {
            let chinese = words::help(&key).unwrap_or_default();
            for text in [english.as_str(), chinese] {
                if of_git.iter().any(|word| text.contains(word)) {
                    breaches.push(format!("{key}: {text}"));
                }
            }
        }
        assert!(breaches.is_empty(), "{breaches:?}");
    }

    #[test]
    fn every_name_of_a_value_is_said_in_chinese() {
        fn names(command: &Command, found: &mut Vec<String>) {
            for arg in command.get_arguments() {
                if arg.get_action().takes_values() {
                    found.extend(value_names(arg));
                }
            }
            for child in command.get_subcommands() {
                names(child, found);
            }
        }
        let mut found = Vec::new();
        names(&built(), &mut found);
        found.retain(|name| words::value_name(name).is_none());
        assert!(found.is_empty(), "not in value_name(): {found:?}");
    }

    #[test]
    fn the_help_of_a_command_names_its_arguments_in_the_language() {
        let typed = ["show".to_owned()];
        let usage = |language| of_call(&typed, language).usage;
        assert!(usage(Language::Chinese).starts_with("annals show [报告]"));
        assert!(usage(Language::English).starts_with("annals show [REPORT]"));
    }

    #[test]
    fn arguments_agree_with_each_other() {
        Cli::command().debug_assert();
    }
}
