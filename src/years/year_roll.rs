//! Years of a text moved on, where they mean the report's own year and nowhere else
//! (text-rules 3.2).

use super::RollWords;
use super::number_words::digit;
use crate::report::WordGrammar;
use crate::report::token::{TokenKind, units};
use crate::series::Year;
use std::ops::Range;

/// Which years move, and by how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearStep {
    /// The year that the text is about.
    pub from: Year,
    /// The year that it is made for.
    pub to: Year,
}

impl YearStep {
    /// How many years further on; nothing for a step back.
    pub fn years(self) -> u16 {
        self.to.0.saturating_sub(self.from.0)
    }
}

/// Where a text stands: a bare number is a year in a title, and may be anything in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// A title or a heading.
    Title,
    /// Running text of which the years are the report's: a lead.
    Prose,
    /// A plan that is carried over: the year after is its own, and the report's own is past.
    Plan,
    /// Running text that is carried over: its years are what happened then, and are left.
    Carried,
}

/// A text with its years moved on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolledYears {
    /// The text.
    pub text: String,
    /// How many years moved.
    pub moved: usize,
    /// Words of it with a year that may have to move and was left.
    pub left: Vec<String>,
}

/// The text with its own year, and the year after it, moved on.
pub fn roll_years(
    text: &str,
    step: YearStep,
    setting: Setting,
    words: &RollWords,
    grammar: &WordGrammar,
) -> RolledYears {
    let places = Places::of(text, words, grammar);
    let mut rolled = RolledYears {
        text: String::with_capacity(text.len()),
        moved: 0,
        left: Vec::new(),
    };
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if let Some(asked) = places.asked.iter().find(|range| range.start == at) {
            let asked = &text[asked.clone()];
            if years_in(asked, words).any(|year| year.is_near(step)) {
                rolled.left.push(asked.to_owned());
            }
            rolled.text.push_str(asked);
            at += asked.len();
            continue;
        }
        let year = written_year(rest, words).filter(|year| {
            !within(&places.kept, at)
                && !within(&places.figures, at)
                && stands_alone(text, at, year)
        });
        match year {
            Some(year) => {
                year.roll(rest, step, setting, words, &mut rolled);
                at += year.len;
            }
            None => {
                let length = rest.chars().next().map_or(1, char::len_utf8);
                rolled.text.push_str(&rest[..length]);
                at += length;
            }
        }
    }
    rolled
}

/// Stretches of a text that decide about the years in them.
struct Places {
    kept: Vec<Range<usize>>,
    asked: Vec<Range<usize>>,
    figures: Vec<Range<usize>>,
}

impl Places {
    fn of(text: &str, words: &RollWords, grammar: &WordGrammar) -> Self {
        // 2023件: a number with its unit, and no year.
        let has_unit = |range: &Range<usize>| {
            let figure = text[range.clone()].trim_start_matches(['+', '-', '−']);
            figure.contains(|c: char| c.is_alphabetic() || matches!(c, '%' | '％' | ','))
        };
        let figures = units(text, grammar)
            .into_iter()
            .filter(|unit| unit.kind == TokenKind::Figure && has_unit(&unit.range));
        let kept = words.kept(text);
        let mut asked = words.asked(text);
        asked
            .retain(|range| !within(&kept, range.start) && !words.follows_pair(&text[range.end..]));
        Self {
            kept,
            asked,
            figures: figures.map(|unit| unit.range).collect(),
        }
    }
}

fn within(ranges: &[Range<usize>], at: usize) -> bool {
    ranges.iter().any(|range| range.contains(&at))
}

/// The years of a text, wherever they stand.
fn years_in<'t>(text: &'t str, words: &'t RollWords) -> impl Iterator<Item = WrittenYear> + 't {
    let places = text.char_indices();
    places.filter_map(|(at, _)| {
        written_year(&text[at..], words).filter(|year| stands_alone(text, at, year))
    })
}

/// The greatest year of a text that is at most this one.
pub(super) fn latest_year(text: &str, at_most: Year, words: &RollWords) -> Option<Year> {
    let years = years_in(text, words).map(|year| year.value);
    years.filter(|&year| year <= at_most.0).max().map(Year)
}

/// A year as it stands in a text.
struct WrittenYear {
    value: u16,
    /// Bytes of it, with the second half of a financial year.
    len: usize,
    script: Script,
}

enum Script {
    Digits,
    Words,
    /// `2023/24`: the mark between, and whether the second year is written in full.
    Financial {
        mark: String,
        full: bool,
    },
}

impl WrittenYear {
    /// True of the report's own year and the one after.
    fn is_own(&self, step: YearStep) -> bool {
        self.value == step.from.0
            || match self.script {
                Script::Financial { .. } => self.value + 1 == step.from.0,
                Script::Digits | Script::Words => self.value == step.from.0 + 1,
            }
    }

    /// True of those, and of the year before: in next year's report it may have to be another.
    fn is_near(&self, step: YearStep) -> bool {
        self.is_own(step) || self.value + 1 == step.from.0
    }

    /// Writes the year, moved on where it is the report's.
    fn roll(
        &self,
        rest: &str,
        step: YearStep,
        setting: Setting,
        words: &RollWords,
        rolled: &mut RolledYears,
    ) {
        let written = &rest[..self.len];
        let follower = match self.script {
            Script::Financial { .. } if words.follows_pair(&rest[self.len..]) => Some(""),
            _ => follower(&rest[self.len..], words),
        };
        let is_year = setting == Setting::Title || follower.is_some();
        let moves = match setting {
            Setting::Title | Setting::Prose => self.is_own(step),
            Setting::Plan => self.is_own(step) && self.value > step.from.0,
            Setting::Carried => false,
        };
        if is_year && moves {
            rolled.text.push_str(&self.moved(written, step, words));
            rolled.moved += 1;
            return;
        }
        if is_year && self.is_near(step) {
            rolled
                .left
                .push(format!("{written}{}", follower.unwrap_or_default()));
        }
        rolled.text.push_str(written);
    }

    fn moved(&self, written: &str, step: YearStep, words: &RollWords) -> String {
        let value = (self.value + step.to.0).saturating_sub(step.from.0);
        match &self.script {
            Script::Digits => value.to_string(),
            Script::Words => in_words(value, written, words),
            Script::Financial { mark, full: true } => format!("{value}{mark}{}", value + 1),
            Script::Financial { mark, full: false } => {
                format!("{value}{mark}{:02}", (value + 1) % 100)
            }
        }
    }
}

/// The year at the head of a text, if one stands there.
fn written_year(text: &str, words: &RollWords) -> Option<WrittenYear> {
    if let Some(value) = four_digits(text) {
        let financial = second_half(&text[4..], value);
        let len = 4 + financial.as_ref().map_or(0, |(_, len)| *len);
        let script = financial.map_or(Script::Digits, |(script, _)| script);
        return Some(WrittenYear { value, len, script });
    }
    let mut value = 0;
    let mut len = 0;
    for (count, character) in text.chars().take(4).enumerate() {
        value = value * 10 + u16::try_from(digit(character, &words.numbers)?).ok()?;
        len += character.len_utf8();
        if count == 3 && is_a_year(value) {
            return Some(WrittenYear {
                value,
                len,
                script: Script::Words,
            });
        }
    }
    None
}

fn four_digits(text: &str) -> Option<u16> {
    let digits = text.get(..4)?;
    let value: u16 = digits.parse().ok()?;
    (digits.bytes().all(|byte| byte.is_ascii_digit()) && is_a_year(value)).then_some(value)
}

fn is_a_year(value: u16) -> bool {
    (1900..2100).contains(&value)
}

/// `/24`, `-24`, `–2024` after a year: the year after it.
fn second_half(rest: &str, first: u16) -> Option<(Script, usize)> {
    let mark = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '/' | '-' | '–' | '—' | '－'))?;
    let digits: String = rest[mark.len_utf8()..]
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    let full = match digits.len() {
        2 => digits.parse::<u16>().ok()? == (first + 1) % 100,
        4 => digits.parse::<u16>().ok()? == first + 1,
        _ => false,
    };
    let script = Script::Financial {
        mark: mark.to_string(),
        full: digits.len() == 4,
    };
    full.then_some((script, mark.len_utf8() + digits.len()))
}

/// True where no further digit touches the year.
fn stands_alone(text: &str, at: usize, year: &WrittenYear) -> bool {
    let touches = |neighbour: Option<char>| neighbour.is_some_and(|c| c.is_ascii_digit());
    !touches(text[..at].chars().next_back()) && !touches(text[at + year.len..].chars().next())
}

/// What follows a year that makes it one, the blank before it too (`2023 年`).
fn follower<'t>(after: &'t str, words: &RollWords) -> Option<&'t str> {
    let followers = &words.rules.year_after;
    if followers.is_empty() {
        return Some("");
    }
    let word = after.trim_start_matches([' ', '\u{3000}']);
    let mark = followers
        .iter()
        .find(|mark| word.starts_with(mark.as_str()))?;
    Some(&after[..after.len() - word.len() + mark.len()])
}

/// The year in the language's digits, with the zero that the text writes.
fn in_words(value: u16, written: &str, words: &RollWords) -> String {
    let zero = written
        .chars()
        .find(|c| digit(*c, &words.numbers) == Some(0));
    let digits = value.to_string().bytes().collect::<Vec<u8>>();
    let sign = |byte: u8| match (byte, zero) {
        (b'0', Some(zero)) => Some(zero),
        _ => {
            let signs = words.numbers.digits.get(usize::from(byte - b'0'))?;
            signs.chars().next()
        }
    };
    digits.into_iter().filter_map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::{RolledYears, Setting, YearStep, roll_years};
    use crate::report::WordGrammar;
    use crate::series::Year;
    use crate::settings::pack::Packs;
    use crate::settings::rolling;
    use crate::years::{RollRules, RollWords};

    fn all(text: &str, pack: &str, setting: Setting) -> RolledYears {
        let words = rolling::built_in(pack).unwrap();
        let packs = Packs::built_in();
        let grammar = &packs.named(pack).unwrap().grammar.words;
        let step = YearStep {
            from: Year(2023),
            to: Year(2024),
        };
        roll_years(text, step, setting, &words, grammar)
    }

    fn rolled(text: &str, pack: &str, setting: Setting) -> String {
        all(text, pack, setting).text
    }

    #[test]
    fn a_pattern_that_finds_nothing_stops_nobody() {
        let rules = RollRules {
            ask: vec!["x*".to_owned()],
            keep: vec!["y*".to_owned()],
            ..RollRules::default()
        };
        let words = RollWords::new(rules).unwrap();
        let step = YearStep {
            from: Year(2023),
            to: Year(2024),
        };
        let grammar = WordGrammar::default();
        let rolled = roll_years("Plans for 2023", step, Setting::Title, &words, &grammar);
        assert_eq!(rolled.text, "Plans for 2024");
    }

    #[test]
    fn a_year_that_may_be_another_is_left_and_named() {
        for (text, setting, named) in [
            ("2022年反馈问题整改情况", Setting::Title, vec!["2022年"]),
            (
                "2021—2023年规划执行情况",
                Setting::Title,
                vec!["2021—2023年"],
            ),
            (
                "落实馆发〔2023〕12号文件",
                Setting::Title,
                vec!["〔2023〕12号"],
            ),
            ("落实馆发〔2011〕12号文件", Setting::Title, vec![]),
            ("自2023年开馆以来的工作", Setting::Title, vec![]),
            ("2018年建成的分馆", Setting::Title, vec![]),
            (
                "2023年接待5人次，2018年建成。",
                Setting::Carried,
                vec!["2023年"],
            ),
            ("比2022年增长5%。", Setting::Carried, vec!["比2022年"]),
            ("按照《2023年要点》，收件2023件。", Setting::Carried, vec![]),
        ] {
            let all = all(text, "zh-gov", setting);
            assert_eq!(all.left, named, "{text}");
            assert_eq!((all.text.as_str(), all.moved), (text, 0));
        }
    }

    #[test]
    fn in_a_plan_the_year_after_is_its_own() {
        let text = "2024年6月前建成2023年没有建完的渡口。";
        let all = all(text, "zh-gov", Setting::Plan);
        assert_eq!(all.text, "2025年6月前建成2023年没有建完的渡口。");
        assert_eq!((all.moved, all.left), (1, vec!["2023年".to_owned()]));
    }

    #[test]
    fn titles_roll_the_reports_own_year_and_the_next() {
        for (title, expected) in [
            ("区图书馆2023年度工作总结", "区图书馆2024年度工作总结"),
            ("2024年工作打算", "2025年工作打算"),
            ("二〇二三年工作回顾", "二〇二四年工作回顾"),
            ("二○二三年工作回顾", "二○二四年工作回顾"),
            ("办结2023件实事", "办结2023件实事"),
            ("2022年反馈问题整改情况", "2022年反馈问题整改情况"),
            ("落实《2023年服务规范》情况", "落实《2023年服务规范》情况"),
            ("落实馆发〔2023〕12号文件", "落实馆发〔2023〕12号文件"),
            ("自2023年开馆以来的工作", "自2023年开馆以来的工作"),
            ("2021—2023年规划执行情况", "2021—2023年规划执行情况"),
            ("办结件数达12023件", "办结件数达12023件"),
            ("2023年和2024年衔接工作", "2024年和2025年衔接工作"),
            ("2022—2023学年工作总结", "2023—2024学年工作总结"),
            ("2023-2024学年度工作总结", "2024-2025学年度工作总结"),
            ("2022至2023年度计划", "2022至2023年度计划"),
        ] {
            assert_eq!(rolled(title, "zh-gov", Setting::Title), expected);
        }
    }

    #[test]
    fn sentences_roll_only_what_is_written_as_a_year() {
        let text = "现将2023年度工作报告如下：收件2023件，自2023年试点以来逐月上升。";
        assert_eq!(
            rolled(text, "zh-gov", Setting::Prose),
            "现将2024年度工作报告如下：收件2023件，自2023年试点以来逐月上升。"
        );
    }

    #[test]
    fn english_years_roll_with_their_financial_halves() {
        for (title, expected) in [
            ("Annual report 2023/24", "Annual report 2024/25"),
            ("Annual report 2022-23", "Annual report 2023-24"),
            ("Plans for 2024", "Plans for 2025"),
            (
                "Duties under the Charities Act 2023",
                "Duties under the Charities Act 2023",
            ),
            ("Work since 2023", "Work since 2023"),
        ] {
            assert_eq!(rolled(title, "en-ngo", Setting::Title), expected);
        }
    }
}
