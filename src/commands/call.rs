//! From the words that the user typed to a call that makes sense, or to what is wrong with them.

use super::{Cli, FormatFault, help, wrong_call};
use crate::failure::{Failure, FailureKind};
use crate::messages::call::CallMessage;
use crate::series::Language;
use crate::view::View;
use clap::Parser as _;
use clap::error::ErrorKind;
use std::ffi::OsString;

/// What the words asked for.
#[derive(Debug)]
pub enum Call {
    /// A command to carry out.
    Run(Box<Cli>),
    /// Something that needs nothing but the program itself.
    Answer(Box<View>),
}

/// Reads the words of a call, the program's name first.
pub fn call(words: &[OsString], language: Language) -> Result<Call, Failure> {
    let cli = match Cli::try_parse_from(words) {
        Ok(cli) => cli,
        Err(error) => return answer_or_failure(&error, words, language),
    };
    match &cli.everywhere.lang {
        Some(tag) if Language::from_tag(tag).is_none() => {
            let message = CallMessage::UnknownLanguage { tag: tag.clone() };
            Err(Failure::new(FailureKind::Usage, message).hint(CallMessage::ChooseLanguage))
        }
        Some(_) | None => match cli.fault_of_format() {
            None => Ok(Call::Run(Box::new(cli))),
            Some(fault) => Err(not_in_format(fault, words)),
        },
    }
}

/// Refused before anything is carried out.
fn not_in_format(fault: FormatFault, words: &[OsString]) -> Failure {
    let conflict = |format: &str, others| {
        let option = format.to_owned();
        Failure::new(FailureKind::Usage, CallMessage::Conflict { option, others })
    };
    let is_table = matches!(fault, FormatFault::NoTable);
    match fault {
        FormatFault::OfScreens(others) => {
            return conflict("--format html", others).hint(CallMessage::PageIsWhole);
        }
        FormatFault::OfForms(others) => {
            return conflict("--format json", others).hint(CallMessage::FormIsOfScreens);
        }
        FormatFault::NoPageOfYears => {
            return Failure::new(FailureKind::Usage, CallMessage::NoPageOfYears)
                .hint(CallMessage::OtherFormats);
        }
        FormatFault::NoMarkdown => {
            let command = help::command_path(&names(words));
            return Failure::new(FailureKind::Usage, CallMessage::NoMarkdown { command })
                .hint(CallMessage::MarkdownOf);
        }
        FormatFault::NoPage | FormatFault::NoTable => {}
    }
    let command = help::command_path(&names(words));
    if is_table {
        return Failure::new(FailureKind::Usage, CallMessage::NoTable { command })
            .hint(CallMessage::TablesOf);
    }
    Failure::new(FailureKind::Usage, CallMessage::NoPage { command })
        .hint(CallMessage::PagesOf)
        .hint(CallMessage::OtherFormats)
}

/// The words behind the program's name.
fn names(words: &[OsString]) -> Vec<String> {
    let words = words.iter().skip(1);
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect()
}

fn answer_or_failure(
    error: &clap::Error,
    words: &[OsString],
    language: Language,
) -> Result<Call, Failure> {
    let names = names(words);
    match error.kind() {
        ErrorKind::DisplayHelp => Ok(answer(View::Help(help::of_call(&names, language)))),
        ErrorKind::DisplayVersion => {
            let version = CallMessage::Version {
                version: env!("CARGO_PKG_VERSION").to_owned(),
            };
            Ok(answer(View::Done(vec![version.into()])))
        }
        _ => Err(wrong_call::failure(error, &names, language)),
    }
}

fn answer(view: View) -> Call {
    Call::Answer(Box::new(view))
}

/// The value of an option of every command, found before the call is read, so that whatever is
/// wrong with the call is said in that language and in that way.
pub fn value_of(option: &str, words: &[OsString]) -> Option<String> {
    let mut words = options(words);
    while let Some(word) = words.next() {
        if word == option {
            return words.next();
        }
        let value = word
            .strip_prefix(option)
            .and_then(|rest| rest.strip_prefix('='));
        if let Some(value) = value {
            return Some(value.to_owned());
        }
    }
    None
}

/// True where an option without a value is among the words.
pub fn has_option(option: &str, words: &[OsString]) -> bool {
    options(words).any(|word| word == option)
}

/// The words behind the program's name, up to where options end.
fn options(words: &[OsString]) -> impl Iterator<Item = String> {
    words
        .iter()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .take_while(|word| word != "--")
}

#[cfg(test)]
mod tests {
    use super::{Call, call, value_of};
    use crate::failure::Failure;
    use crate::series::Language;
    use crate::view::{ExitStatus, View};
    use std::ffi::OsString;

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    fn failure(line: &str, language: Language) -> Failure {
        call(&words(line), language).unwrap_err()
    }

    fn said(line: &str, language: Language) -> Vec<String> {
        let failure = failure(line, language);
        let mut said = vec![failure.message.say(language)];
        said.extend(failure.hints.iter().map(|hint| hint.say(language)));
        said
    }

    #[test]
    fn a_wrong_call_says_what_and_what_next() {
        assert_eq!(
            said("annals shwo", Language::Chinese),
            [
                "没有“shwo”这个命令",
                "是不是要写“show”？",
                "看全部命令：annals help"
            ]
        );
        assert_eq!(
            said("annals new", Language::English),
            [
                "missing: <UNIT>, <YEAR>",
                "write it as: annals new <UNIT> <YEAR> [OPTIONS]",
                "how to use it: annals help new"
            ]
        );
        assert_eq!(
            said("annals new", Language::Chinese),
            [
                "还缺少：<单位>、<年份>",
                "写法：annals new <单位> <年份> [选项]",
                "看用法：annals help new"
            ]
        );
        assert_eq!(
            said("annals show x --format yaml", Language::Chinese),
            [
                "“--format”不能写成“yaml”",
                "可以写：text、json、html、csv、md",
                "看用法：annals help show"
            ]
        );
        assert_eq!(
            said("annals show x --formt json", Language::English)[..2],
            ["there is no option `--formt`", "did you mean `--format`?"]
        );
        assert_eq!(
            said("annals show x --format", Language::Chinese)[0],
            "“--format”后面要写内容"
        );
        assert_eq!(
            said("annals --lang martian", Language::English)[0],
            "there is no language `martian`"
        );
    }

    #[test]
    fn a_wrong_call_ends_with_two() {
        let failure = failure("annals show x --nothing", Language::English);
        assert_eq!(failure.status(), ExitStatus::WrongCall);
    }

    #[test]
    fn a_page_is_refused_where_a_command_has_none() {
        for line in ["annals save x --format html", "annals --format html save x"] {
            assert_eq!(
                said(line, Language::Chinese),
                [
                    "“save”没有网页可写",
                    "能写成网页的是 diff、compare、figures、status 和 review table，如：annals diff 旧稿.txt 新稿.txt --format html > 对比.html",
                    "别的命令不加 --format html，或写 --format json"
                ]
            );
        }
        assert_eq!(
            said("annals --format html", Language::English)[0],
            "annals alone has no page to write"
        );
        assert!(call(&words("annals diff a b --format html"), Language::English).is_ok());
    }

    #[test]
    fn a_page_is_always_of_the_whole_text() {
        assert_eq!(
            said(
                "annals diff a b --format html --stat --all",
                Language::Chinese
            ),
            [
                "“--format html”不能和“--stat”同时使用",
                "网页总是写出全文和全部改动；只看一部分，就不加 --format html"
            ]
        );
    }

    #[test]
    fn help_is_an_answer_of_the_command_it_stands_at() {
        let answer = call(&words("annals --lang zh show -h"), Language::Chinese).unwrap();
        let Call::Answer(view) = answer else {
            panic!("not answered");
        };
        let View::Help(help) = *view else {
            panic!("not help");
        };
        assert!(help.usage.starts_with("annals show"), "{}", help.usage);
    }

    #[test]
    fn the_language_is_known_before_the_call_is_read() {
        let flag = |line| value_of("--lang", &words(line));
        assert_eq!(flag("annals show --lang en x").as_deref(), Some("en"));
        assert_eq!(flag("annals --lang=zh --wrong").as_deref(), Some("zh"));
        assert_eq!(flag("annals show -- --lang"), None);
    }
}
