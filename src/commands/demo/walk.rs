//! The walk through the demonstration, as its file tells it.

use crate::series::Language;

/// One line of the walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// A heading.
    Heading(String),
    /// A sentence for the reader.
    Say(String),
    /// A file that somebody else would write: its path, and its text.
    Put { path: String, text: &'static str },
    /// A command, as typed.
    Command(String),
}

/// The walk in this language.
pub(super) fn walk(language: Language) -> Vec<Step> {
    let source = match language {
        Language::Chinese => include_str!("zh/walk.txt"),
        Language::English => include_str!("en/walk.txt"),
    };
    let lines = source.lines().map(str::trim);
    lines.filter_map(|line| step(line, language)).collect()
}

fn step(line: &str, language: Language) -> Option<Step> {
    let (mark, rest) = line.split_once(' ')?;
    match mark {
        "==" => Some(Step::Heading(rest.to_owned())),
        ">" => Some(Step::Say(rest.to_owned())),
        "$" => Some(Step::Command(rest.to_owned())),
        "put" => {
            let (path, name) = rest.split_once(" < ")?;
            Some(Step::Put {
                path: path.to_owned(),
                text: text(name, language)?,
            })
        }
        _ => None,
    }
}

/// A report of the demonstration.
fn text(name: &str, language: Language) -> Option<&'static str> {
    Some(match (language, name) {
        (Language::Chinese, "2023") => include_str!("zh/2023.txt"),
        (Language::Chinese, "2024-first") => include_str!("zh/2024-first.txt"),
        (Language::Chinese, "2024-second") => include_str!("zh/2024-second.txt"),
        (Language::English, "2023") => include_str!("en/2023.txt"),
        (Language::English, "2024-first") => include_str!("en/2024-first.txt"),
        (Language::English, "2024-second") => include_str!("en/2024-second.txt"),
        _ => return None,
    })
}

/// The words of a typed command; double quotes hold words together.
pub(super) fn words(typed: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut in_quotes = false;
    for character in typed.chars() {
        match character {
            '"' => in_quotes = !in_quotes,
            ' ' if !in_quotes => words.push(std::mem::take(&mut word)),
            _ => word.push(character),
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::{Step, walk, words};
    use crate::series::Language;

    #[test]
    fn every_line_of_the_walk_is_understood() {
        for (language, source) in [
            (Language::Chinese, include_str!("zh/walk.txt")),
            (Language::English, include_str!("en/walk.txt")),
        ] {
            let meant = source
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'));
            assert_eq!(walk(language).len(), meant.count());
        }
    }

    #[test]
    fn the_walk_is_the_same_in_both_languages() {
        let shape = |language| -> Vec<String> {
            let name = |step: &Step| match step {
                Step::Heading(_) => "heading".to_owned(),
                Step::Say(_) => "say".to_owned(),
                Step::Put { .. } => "put".to_owned(),
                Step::Command(typed) => words(typed)[1].clone(),
            };
            walk(language).iter().map(name).collect()
        };
        assert_eq!(shape(Language::Chinese), shape(Language::English));
    }

    #[test]
    fn quotes_hold_words_together() {
        assert_eq!(
            words("annals save -m \"a b\""),
            ["annals", "save", "-m", "a b"]
        );
    }
}
