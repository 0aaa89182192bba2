//! What is written as a figure, taken apart: number, multiplier, unit, and what all of it is in the
//! base unit of its dimension.

use super::Amount;
use super::words::FigureWords;

/// A figure taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quantity {
    /// In the base unit; `None` where it was blotted out.
    pub(super) value: Option<Amount>,
    /// What one in the last digit shown is worth, in the base unit.
    pub(super) step: Amount,
    /// The base unit: only figures of one dimension are held against each other.
    pub(super) dimension: String,
    /// As written, with its multiplier: 万册次.
    pub(super) unit: String,
    /// True of so many and a little more (3000多).
    pub(super) is_rough: bool,
}

/// Takes a figure apart; `None` of a ratio, and of what no number can be made of.
pub(super) fn quantity(text: &str, words: &FigureWords) -> Option<Quantity> {
    let text = text.trim();
    let (sign, rest) = sign(text);
    let (currency, rest) = currency(rest, words);
    let (number, decimals, rest) = number(rest, words)?;
    if rest.starts_with([':', '：', '∶', '/', '／', '±']) {
        return None;
    }
    let (unit, is_rough) = without_rough(rest, words);
    let (times, plain) = without_multipliers(&unit, words);
    let whole = Parts::new(number, decimals, times)?.with_further(plain, words)?;
    let (base, of_unit) = base_unit(whole.unit.trim(), words);
    let value = match whole.value {
        Some(value) if sign => Some(value.negative().times(of_unit)?),
        Some(value) => Some(value.times(of_unit)?),
        None => None,
    };
    // A number of several parts has no one multiplier that its unit could be shown with.
    let shown = match whole.are_several {
        true => whole.unit,
        false => unit.as_str(),
    };
    Some(Quantity {
        value,
        step: whole.step.times(of_unit)?,
        dimension: format!("{currency}{base}"),
        unit: format!("{currency}{}", shown.trim()),
        is_rough,
    })
}

/// A number with its multipliers, or several that are one: 1万6千.
struct Parts<'t> {
    value: Option<Amount>,
    step: Amount,
    /// What one of the last part is worth.
    worth: Amount,
    are_several: bool,
    unit: &'t str,
}

impl<'t> Parts<'t> {
    fn new(number: Option<Amount>, decimals: u32, times: Amount) -> Option<Self> {
        let value = match number {
            Some(number) => Some(number.times(times)?),
            None => None,
        };
        Some(Self {
            value,
            step: Amount::last_of(decimals)?.times(times)?,
            worth: times,
            are_several: false,
            unit: "",
        })
    }

    /// With the parts that follow; `None` where one is not worth less than one of the part before.
    fn with_further(mut self, text: &'t str, words: &FigureWords) -> Option<Self> {
        self.unit = text;
        while let Some((further, decimals, rest)) = digits(self.unit) {
            let (times, rest) = without_multipliers(rest, words);
            let further = Amount::parse(&further)?.times(times)?;
            if further >= self.worth {
                return None;
            }
            self = Self {
                value: Some(self.value?.plus(further)?),
                step: Amount::last_of(decimals)?.times(times)?,
                worth: times,
                are_several: true,
                unit: rest,
            };
        }
        Some(self)
    }
}

/// Whether a minus stands before it, and the rest.
fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '−', '－']) {
        Some(rest) => (true, rest),
        None => (false, text.trim_start_matches(['+', '±'])),
    }
}

fn currency<'t>(text: &'t str, words: &'t FigureWords) -> (&'t str, &'t str) {
    let mut signs = words.rules.currency.iter();
    let found = signs.find_map(|sign| Some((sign.as_str(), text.strip_prefix(sign.as_str())?)));
    found.unwrap_or(("", text))
}

/// The number at the head of a text, how many decimals it shows, and the rest; no number of
/// asterisks.
fn number<'t>(text: &'t str, words: &FigureWords) -> Option<(Option<Amount>, u32, &'t str)> {
    if text.starts_with(['*', '＊']) {
        return Some((None, 0, text.trim_start_matches(['*', '＊'])));
    }
    if let Some((digits, decimals, rest)) = digits(text) {
        return Some((Some(Amount::parse(&digits)?), decimals, rest));
    }
    let (value, rest) = in_words(text, words)?;
    Some((Some(Amount::whole(value)), 0, rest))
}

/// The digits at the head of a text in plain form, how many are decimals, and the rest.
fn digits(text: &str) -> Option<(String, u32, &str)> {
    let mut plain = String::new();
    let mut decimals = None;
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if let Some(digit) = plain_digit(character) {
            plain.push(digit);
            decimals = decimals.map(|count: u32| count + 1);
            end = at + character.len_utf8();
            continue;
        }
        let before_digit = characters
            .peek()
            .is_some_and(|&(_, next)| plain_digit(next).is_some());
        match character {
            ',' | '，' if !plain.is_empty() && before_digit && decimals.is_none() => {}
            '.' | '．' if !plain.is_empty() && before_digit && decimals.is_none() => {
                plain.push('.');
                decimals = Some(0);
            }
            _ => break,
        }
    }
    (!plain.is_empty()).then(|| (plain, decimals.unwrap_or(0), &text[end..]))
}

fn plain_digit(character: char) -> Option<char> {
    match character {
        '0'..='9' => Some(character),
        '０'..='９' => char::from_digit(u32::from(character) - u32::from('０'), 10),
        _ => None,
    }
}

/// The value of a number in words at the head of a text, and the rest; `None` of what is no one
/// number (三四十) and of what may be another (两百五).
fn in_words<'t>(text: &'t str, words: &FigureWords) -> Option<(u64, &'t str)> {
    // Its parts, each worth less than the one before.
    let mut parts: Vec<u64> = Vec::new();
    let (mut rest, mut is_joined) = (text, false);
    loop {
        let next = rest.trim_start_matches([' ', '-', ',']);
        if let Some(joined) = after_join(next, words) {
            is_joined = true;
            rest = joined;
            continue;
        }
        if let Some((digit, after)) = longest(&words.rules.digit, next) {
            let room = parts.last().map_or(u64::MAX, |&part| zeros(part));
            // 两百五 is 250 to some.
            let is_last = longest(&words.rules.scale, after.trim_start()).is_none();
            let is_short = (1..10).contains(&digit) && room >= 100 && !is_joined && is_last;
            if u64::from(digit) >= room || is_short && !parts.is_empty() {
                return None;
            }
            match digit {
                0 if parts.is_empty() => return None,
                0 => is_joined = true,
                _ => parts.push(u64::from(digit)),
            }
            rest = after;
        } else if let Some((scale, after)) = longest(&words.rules.scale, next) {
            let scale = u64::from(scale);
            let larger = parts.iter().take_while(|&&part| part >= scale).count();
            let times: u64 = parts.drain(larger..).sum();
            parts.push(times.max(1).checked_mul(scale)?);
            is_joined = false;
            rest = after;
        } else {
            break;
        }
    }
    let sum = parts
        .iter()
        .try_fold(0_u64, |sum, &part| sum.checked_add(part))?;
    (rest.len() < text.len()).then_some((sum, rest))
}

/// What stands behind a word inside a number, where the number goes on there.
fn after_join<'t>(text: &'t str, words: &FigureWords) -> Option<&'t str> {
    let mut joins = words.rules.digit_join.iter();
    let join = joins.find(|join| begins_with(text, join))?;
    let after = text[join.len()..].strip_prefix(' ')?;
    longest(&words.rules.digit, after).map(|_| after)
}

/// The largest power of ten that divides a number: 100 of 200.
fn zeros(number: u64) -> u64 {
    let mut power = 1_u64;
    while let Some(next) = power.checked_mul(10)
        && number > 0
        && number.is_multiple_of(next)
    {
        power = next;
    }
    power
}

/// The value of the longest word that a text begins with, and the rest.
fn longest<'t>(table: &[(String, u32)], text: &'t str) -> Option<(u32, &'t str)> {
    let found = table.iter().filter(|(word, _)| begins_with(text, word));
    let (word, value) = found.max_by_key(|(word, _)| word.len())?;
    Some((*value, &text[word.len()..]))
}

fn begins_with(text: &str, word: &str) -> bool {
    text.get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// The unit without words of rough count, and whether there was one.
fn without_rough(text: &str, words: &FigureWords) -> (String, bool) {
    let mut unit = text.to_owned();
    let mut is_rough = false;
    for rough in &words.rules.rough {
        if let Some(at) = unit.find(rough.as_str()) {
            unit.replace_range(at..at + rough.len(), "");
            is_rough = true;
        }
    }
    (unit, is_rough)
}

/// What the multipliers before a unit come to, and the unit without them.
fn without_multipliers<'t>(unit: &'t str, words: &FigureWords) -> (Amount, &'t str) {
    let mut times = Amount::ONE;
    let mut rest = unit;
    loop {
        let is_whole = words
            .measures
            .iter()
            .any(|(known, _, _)| known == rest.trim());
        let mut multipliers = words.multipliers.iter();
        let found = multipliers.find_map(|(word, by)| {
            let after = rest.strip_prefix(word.as_str())?;
            let goes_on = word.ends_with(|c: char| c.is_ascii_alphabetic())
                && after.starts_with(|c: char| c.is_ascii_alphabetic());
            (!goes_on).then_some((*by, after))
        });
        match found {
            Some((by, after)) if !is_whole || after.is_empty() => {
                let Some(product) = times.times(by) else {
                    return (times, rest);
                };
                times = product;
                rest = after;
            }
            _ => return (times, rest),
        }
    }
}

/// What a unit is measured in, and how many of it one is.
fn base_unit<'w>(unit: &'w str, words: &'w FigureWords) -> (&'w str, Amount) {
    let mut measures = words.measures.iter();
    let found = measures.find(|(known, _, _)| known == unit);
    found.map_or((unit, Amount::ONE), |(_, base, times)| (base, *times))
}

#[cfg(test)]
mod tests {
    use super::{Quantity, quantity};
    use crate::settings::figures::built_in;
    use crate::years::figures::Amount;

    fn read(pack: &str, text: &str) -> Quantity {
        quantity(text, &built_in(pack).unwrap()).unwrap()
    }

    fn value_and_dimension(pack: &str, text: &str) -> (String, String) {
        let read = read(pack, text);
        let value = read.value.map_or(f64::NAN, Amount::to_f64);
        (value.to_string(), read.dimension)
    }

    #[test]
    fn one_dimension_whatever_the_multiplier() {
        for (text, value, dimension) in [
            ("36.5万册次", "365000", "册次"),
            ("2.4亿元", "240000000", "元"),
            ("8,600元", "8600", "元"),
            ("１２０万元", "1200000", "元"),
            ("3000多万人", "30000000", "人"),
            ("23名", "23", "人"),
            ("120人次", "120", "人次"),
            ("12.9％", "12.9", "%"),
            ("八成", "80", "%"),
            ("0.8个百分点", "0.8", "个百分点"),
            ("三十余项", "30", "项"),
            ("二十三件", "23", "件"),
            ("一百二十场", "120", "场"),
            ("5千瓦时", "5", "千瓦时"),
            ("12公里", "12000", "米"),
            ("-3.5%", "-3.5", "%"),
            ("1万6千多户", "16000", "户"),
            ("1亿3千多万", "130000000", ""),
            ("2万5千公里", "25000000", "米"),
            ("3千500元", "3500", "元"),
            ("三万五千人次", "35000", "人次"),
            ("一百零五件", "105", "件"),
            ("二百一十件", "210", "件"),
        ] {
            let expected = (value.to_owned(), dimension.to_owned());
            assert_eq!(value_and_dimension("zh-gov", text), expected, "{text}");
        }
        for (text, value, dimension) in [
            ("£36,120", "36120", "£"),
            ("£3.6m", "3600000", "£"),
            ("$1.2 million", "1200000", "$"),
            ("twenty-one people", "21", "people"),
            ("two hundred volunteers", "200", "volunteers"),
            ("Two hundred and ten volunteers", "210", "volunteers"),
            ("two hundred and six thousand people", "206000", "people"),
            (
                "three thousand, two hundred and forty-one people",
                "3241",
                "people",
            ),
            ("12 per cent", "12", "%"),
            ("4", "4", ""),
            ("45k", "45000", ""),
        ] {
            let expected = (value.to_owned(), dimension.to_owned());
            assert_eq!(value_and_dimension("en-ngo", text), expected, "{text}");
        }
    }

    #[test]
    fn what_was_blotted_out_has_a_unit_and_no_value() {
        let masked = read("zh-gov", "**万元");
        assert_eq!((masked.value, &*masked.unit), (None, "万元"));
        assert_eq!(masked.dimension, "元");
    }

    #[test]
    fn the_unit_is_kept_as_written_and_the_last_digit_is_known() {
        let rough = read("zh-gov", "3.6万余人次");
        assert_eq!((&*rough.unit, rough.is_rough), ("万人次", true));
        assert_eq!(rough.step, Amount::parse("1000").unwrap());
    }

    #[test]
    fn what_may_be_another_number_is_no_quantity() {
        let words = built_in("zh-gov").unwrap();
        for text in ["三四十名", "两百五件", "二〇二四件", "1万6万户", "2千3千户"]
        {
            assert_eq!(quantity(text, &words), None, "{text}");
        }
        let words = built_in("en-ngo").unwrap();
        for text in ["a hundred and ten people", "two hundred four people"] {
            assert_eq!(quantity(text, &words), None, "{text}");
        }
    }

    #[test]
    fn a_ratio_is_no_quantity() {
        let words = built_in("zh-gov").unwrap();
        assert_eq!(quantity("1:3", &words), None);
        assert_eq!(quantity("3/4", &words), None);
        assert_eq!(quantity("", &words), None);
    }
}
