//! Years of a text moved on, where they mean the report's own year and nowhere else
//! (text-rules 3.2).

use super::RollWords;
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

/// Where a text stands: a bare number is a year in a title, and may be anything in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// A title or a heading.
    Title,
    /// Running text: a year must be followed by one of the pack's words.
    Prose,
}

/// The text with its own year, and the year after it, moved on.
pub fn roll_years(text: &str, step: YearStep, setting: Setting, words: &RollWords) -> String {
    let kept: Vec<Range<usize>> = words
        .keep
        .iter()
        .flat_map(|keep| keep.find_iter(text).map(|found| found.range()))
        .collect();
    let mut rolled = String::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let in_kept = kept.iter().any(|range| range.contains(&at));
        match written_year(rest, words) {
            Some(year) if !in_kept && stands_alone(text, at, &year) => {
                let after = &rest[year.len..];
                let meant = setting == Setting::Title || is_followed(after, words);
                rolled.push_str(&year.moved(rest, step, meant, words));
                at += year.len;
            }
            Some(_) | None => {
                let length = rest.chars().next().map_or(1, char::len_utf8);
                rolled.push_str(&rest[..length]);
                at += length;
            }
        }
    }
    rolled
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
    /// The year moved on, or as it stands where it is not the report's.
    fn moved(&self, rest: &str, step: YearStep, meant: bool, words: &RollWords) -> String {
        let own = self.value == step.from.0
            || match self.script {
                Script::Financial { .. } => self.value + 1 == step.from.0,
                Script::Digits | Script::Words => self.value == step.from.0 + 1,
            };
        if !own || !meant {
            return rest[..self.len].to_owned();
        }
        let value = (self.value + step.to.0).saturating_sub(step.from.0);
        match &self.script {
            Script::Digits => value.to_string(),
            Script::Words => in_words(value, words),
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
        let digit = words
            .rules
            .year_digits
            .chars()
            .position(|d| d == character)?;
        value = value * 10 + u16::try_from(digit).ok()?;
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
        .filter(|c| matches!(c, '/' | '-' | '–'))?;
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

fn is_followed(after: &str, words: &RollWords) -> bool {
    let followers = &words.rules.year_after;
    followers.is_empty()
        || followers
            .iter()
            .any(|word| after.starts_with(word.as_str()))
}

fn in_words(value: u16, words: &RollWords) -> String {
    let digits: Vec<char> = words.rules.year_digits.chars().collect();
    value
        .to_string()
        .bytes()
        .filter_map(|byte| digits.get(usize::from(byte - b'0')))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Setting, YearStep, roll_years};
    use crate::series::Year;
    use crate::settings::rolling;

    fn rolled(text: &str, pack: &str, setting: Setting) -> String {
        let words = rolling::built_in(pack).unwrap();
        let step = YearStep {
            from: Year(2023),
            to: Year(2024),
        };
        roll_years(text, step, setting, &words)
    }

    #[test]
    fn titles_roll_the_reports_own_year_and_the_next() {
        for (title, expected) in [
            ("区图书馆2023年度工作总结", "区图书馆2024年度工作总结"),
            ("2024年工作打算", "2025年工作打算"),
            ("二〇二三年工作回顾", "二〇二四年工作回顾"),
            ("2022年反馈问题整改情况", "2022年反馈问题整改情况"),
            ("落实《2023年服务规范》情况", "落实《2023年服务规范》情况"),
            ("落实馆发〔2023〕12号文件", "落实馆发〔2023〕12号文件"),
            ("自2023年开馆以来的工作", "自2023年开馆以来的工作"),
            ("2021—2023年规划执行情况", "2021—2023年规划执行情况"),
            ("办结件数达12023件", "办结件数达12023件"),
            ("2023年和2024年衔接工作", "2024年和2025年衔接工作"),
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
