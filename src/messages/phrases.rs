//! Lists, counts and quoted words, as each language writes them. One place for all sentences.

use crate::series::Language;

/// Quoted words, a comma between them: `“甲”、“乙”`, `` `a`, `b` ``.
pub fn quoted_list(words: &[String], language: Language) -> String {
    let quoted: Vec<String> = words.iter().map(|word| quoted(word, language)).collect();
    list(&quoted, language)
}

/// A word that a user typed or may type.
pub fn quoted(word: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("“{word}”"),
        Language::English => format!("`{word}`"),
    }
}

/// A name as it has to be typed: in quotation marks where a shell would read it otherwise.
pub fn typed(name: &str) -> String {
    let is_special = |sign: char| sign.is_whitespace() || "()[]{}<>&;|*?!#$`\'\\".contains(sign);
    match name.contains(is_special) {
        true => format!("\"{name}\""),
        false => name.to_owned(),
    }
}

/// Words with the language's comma between them.
pub fn list(words: &[String], language: Language) -> String {
    words.join(match language {
        Language::Chinese => "、",
        Language::English => ", ",
    })
}

/// A word with its meaning in brackets: `json（给程序用）`, `json (for programs)`.
pub fn explained(word: &str, meaning: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("{word}（{meaning}）"),
        Language::English => format!("{word} ({})", lower_first(meaning)),
    }
}

/// Clauses of one sentence: `甲；乙`, `a; b`.
pub fn clauses(clauses: &[String], language: Language) -> String {
    clauses.join(between_clauses(language))
}

/// What stands between two clauses of one sentence.
pub fn between_clauses(language: Language) -> &'static str {
    match language {
        Language::Chinese => "；",
        Language::English => "; ",
    }
}

/// Between two clauses that stand side by side.
pub fn comma(language: Language) -> &'static str {
    match language {
        Language::Chinese => "，",
        Language::English => ", ",
    }
}

/// Before what a clause announces.
pub fn colon(language: Language) -> &'static str {
    match language {
        Language::Chinese => "：",
        Language::English => ": ",
    }
}

/// Between a section and one under it.
pub fn below(language: Language) -> &'static str {
    match language {
        Language::Chinese => " ＞",
        Language::English => " > ",
    }
}

/// Stands in a sentence for words that lead somewhere, which a page puts in.
pub const SLOT: char = '\u{fffc}';

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(characters).collect()
    })
}

/// Words of a report in quotation marks, marks inside them turned into single ones.
pub fn cited(words: &str) -> String {
    let inner = words.replace('“', "‘").replace('”', "’");
    format!("“{inner}”")
}

/// Such words with the language's comma between them.
pub fn cited_list(words: &[String], language: Language) -> String {
    let cited: Vec<String> = words.iter().map(|word| cited(word)).collect();
    match language {
        // Quotation marks part them.
        Language::Chinese => cited.concat(),
        Language::English => list(&cited, language),
    }
}

/// A way from the top of an outline down: `一、… ＞（二）…`, `1 … > 1.2 …`.
pub fn path(names: &[String], language: Language) -> String {
    names.join(below(language))
}

/// `1 change`, `2 changes`: a number with the English noun that agrees with it.
pub fn count(number: usize, one: &str, many: &str) -> String {
    let noun = if number == 1 { one } else { many };
    format!("{} {noun}", grouped(number))
}

/// `1,820`: a number with its thousands apart.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::{count, grouped, quoted_list};
    use crate::series::Language;

    #[test]
    fn numbers_agree_and_are_grouped() {
        assert_eq!(count(1, "change", "changes"), "1 change");
        assert_eq!(count(0, "change", "changes"), "0 changes");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }

    #[test]
    fn lists_are_written_as_the_language_writes_them() {
        let words = ["new".to_owned(), "diff".to_owned()];
        assert_eq!(quoted_list(&words, Language::Chinese), "“new”、“diff”");
        assert_eq!(quoted_list(&words, Language::English), "`new`, `diff`");
    }
}
