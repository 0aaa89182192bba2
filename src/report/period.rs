//! Years, periods and meetings in a text: what differs between two years by itself.

use super::token::{TokenKind, is_blank, units};
use super::words::WordGrammar;
use std::collections::BTreeMap;
use std::ops::Range;

/// How much of a text is set aside before two years' sentences are held against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mask {
    /// Nothing but punctuation and white space.
    Nothing,
    /// Years, periods and meetings too (mask 1 of text-rules 3.3).
    Periods,
    /// Figures too (mask 2).
    PeriodsAndFigures,
}

/// Stands where a period was.
const PERIOD: char = '\u{e000}';
/// Stands where a figure was.
const FIGURE: char = '\u{e001}';

/// The text without punctuation and white space, and with what the mask sets aside replaced by
/// one private-use character each.
pub fn masked(text: &str, mask: Mask, grammar: &WordGrammar) -> String {
    let text = &without_idle_blanks(text);
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for found in periods(text, mask, grammar) {
        push_piece(&text[at..found.start], mask, grammar, &mut result);
        result.push(PERIOD);
        at = found.end;
    }
    push_piece(&text[at..], mask, grammar, &mut result);
    result
}

/// Titles, each masked by [`Mask::Periods`] as far as it takes to tell whether two of them are alike:
/// one that no other could be like, whatever periods are set aside, is left with its own.
pub fn masked_titles(titles: &[&str], grammar: &WordGrammar) -> Vec<String> {
    let with_mask = |title: &str| masked(title, Mask::Periods, grammar);
    let Some(letters) = grammar.period_letters() else {
        return titles.iter().map(|title| with_mask(title)).collect();
    };
    // What is left of a title whatever its periods are.
    let core = |title: &str| -> String {
        let words = title.chars().filter(|c| c.is_alphanumeric());
        words.filter(|&c| !letters.contains(c)).collect()
    };
    let cores: Vec<String> = titles.iter().map(|title| core(title)).collect();
    // The one title of a core; `None` where it has several.
    let mut only: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    for (core, &title) in cores.iter().zip(titles) {
        let of_core = only.entry(core).or_insert(Some(title));
        *of_core = of_core.filter(|&one| one == title);
    }
    let rows = cores.iter().zip(titles);
    rows.map(|(core, title)| match only[core.as_str()] {
        Some(_) => masked(title, Mask::Nothing, grammar),
        None => with_mask(title),
    })
    .collect()
}

/// The text without the blanks that part no Latin words: `2023 年` is 2023年.
fn without_idle_blanks(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if !is_blank(character) {
            result.push(character);
            continue;
        }
        while characters.next_if(|&next| is_blank(next)).is_some() {}
        let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii());
        if is_latin(result.chars().next_back()) && is_latin(characters.peek().copied()) {
            result.push(' ');
        }
    }
    result
}

/// Where the periods stand. What looks like a year inside a figure is none: 2023人次, 12000.
fn periods(text: &str, mask: Mask, grammar: &WordGrammar) -> Vec<Range<usize>> {
    if mask == Mask::Nothing {
        return Vec::new();
    }
    let Some(period) = grammar.period() else {
        return Vec::new();
    };
    let mut found: Vec<Range<usize>> = period.find_iter(text).map(|m| m.range()).collect();
    if found.is_empty() {
        return found;
    }
    let units = units(text, grammar);
    found.retain(|range| {
        let first = units.partition_point(|token| token.range.end <= range.start);
        units[first..]
            .iter()
            .take_while(|token| token.range.start < range.end)
            .filter(|token| token.kind == TokenKind::Figure)
            .all(|token| range.start <= token.range.start && token.range.end <= range.end)
    });
    found
}

fn push_piece(piece: &str, mask: Mask, grammar: &WordGrammar, result: &mut String) {
    let mut at = 0;
    if mask == Mask::PeriodsAndFigures {
        let units = units(piece, grammar).into_iter();
        for figure in units.filter(|unit| unit.kind == TokenKind::Figure) {
            push_words(&piece[at..figure.range.start], result);
            result.push(FIGURE);
            at = figure.range.end;
        }
    }
    push_words(&piece[at..], result);
}

fn push_words(piece: &str, result: &mut String) {
    let mut before = None;
    let mut characters = piece.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        if character.is_alphanumeric() || is_of_number(before, character, next) {
            result.push(character);
        }
        before = Some(character);
    }
}

/// True of a mark that makes another number of its digits: 1.5, -3, 1:4, 5%.
fn is_of_number(before: Option<char>, mark: char, next: Option<char>) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    match mark {
        '.' | '．' | ':' | '：' | '/' => is_digit(before) && is_digit(next),
        '-' | '−' | '－' | '+' | '±' => is_digit(next),
        '%' | '％' | '‰' => is_digit(before),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Mask, masked, masked_titles};
    use crate::report::words::{WordGrammar, WordRules};

    fn are_alike(one: &str, other: &str, mask: Mask) -> bool {
        let grammar = WordGrammar::new(WordRules {
            unit: ["人次", "年", "次"].map(str::to_owned).to_vec(),
            numeral: "[二三四五六七八九十]+".to_owned(),
            numeral_unit: vec!["场".to_owned(), "次".to_owned()],
            ordinal_prefix: "第".to_owned(),
            date: vec!["(?:19|20)[0-9]{2}年".to_owned()],
            period: vec![
                "(?:19|20)[0-9]{2}年?".to_owned(),
                "第[一二三四五六七八九十]+次".to_owned(),
                "连续[0-9一二三四五六七八九十]+年".to_owned(),
            ],
            ..WordRules::default()
        })
        .unwrap();
        masked(one, mask, &grammar) == masked(other, mask, &grammar)
    }

    #[test]
    fn a_figure_that_looks_like_a_year_is_none() {
        let but_for_years = |one, other| are_alike(one, other, Mask::Periods);
        assert!(but_for_years("2023年以来", "2024年以来"));
        assert!(but_for_years("2023总结", "2024总结"));
        assert!(but_for_years("连续5年达标", "连续6年达标"));
        assert!(but_for_years("第三次普查", "第四次普查"));
        assert!(!but_for_years("接待2023人次", "接待2045人次"));
        assert!(!but_for_years("接待12000人次", "接待12020人次"));
    }

    #[test]
    fn numbers_in_words_are_figures_before_a_unit() {
        let but_for_figures = |one, other| are_alike(one, other, Mask::PeriodsAndFigures);
        assert!(but_for_figures("举办三场", "举办十二场"));
        assert!(!but_for_figures("分三步走", "分四步走"));
        assert!(!are_alike("举办三场", "举办五场", Mask::Periods));
    }

    #[test]
    fn titles_are_alike_where_their_masked_words_are() {
        let titles = [
            "2023年工作",
            "2024年 工作",
            "20、23年工作",
            "工作",
            "主要工作",
            "主要，工作",
            "2023年",
            "、",
            "",
        ];
        for period in ["(?:19|20)[0-9]{2}年?", r"\b20[0-9]{2}年?"] {
            let grammar = WordGrammar::new(WordRules {
                period: vec![period.to_owned()],
                ..WordRules::default()
            })
            .unwrap();
            let found = masked_titles(&titles, &grammar);
            let whole = titles.map(|title| masked(title, Mask::Periods, &grammar));
            for (one, other) in (0..titles.len()).flat_map(|n| (0..n).map(move |m| (n, m))) {
                let are_alike = whole[one] == whole[other];
                assert_eq!(found[one] == found[other], are_alike, "{one} {other}");
            }
            let are_empty = |row: &[String]| row.iter().map(String::is_empty).collect::<Vec<_>>();
            assert_eq!(are_empty(&found), are_empty(&whole));
        }
    }

    #[test]
    fn years_are_set_aside_and_amounts_are_not() {
        let grammar = WordGrammar::new(WordRules {
            unit: vec!["元".to_owned()],
            multiplier: vec!["亿".to_owned()],
            period: vec!["(?:19|20)[0-9]{2}年?".to_owned()],
            ..WordRules::default()
        })
        .unwrap();
        let masked = |text| masked(text, Mask::Periods, &grammar);
        assert_eq!(masked("2023年投入5亿元"), masked("2024年投入5亿元"));
        assert_ne!(masked("投入2000亿元"), masked("投入2003亿元"));
        assert_ne!(masked("共12019元"), masked("共12020元"));
    }
}
