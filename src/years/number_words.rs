//! Numbers moved on in the words they are written in: 三 → 四, 10th → 11th, third → fourth.

/// How a pack writes numbers in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NumberWords {
    /// Signs of each digit from zero on, the usual one first; empty where no number is so written.
    pub digits: Vec<String>,
    /// The signs of ten and of a hundred.
    pub tens: String,
    /// Words for numbers, each list in its order: first, second, …
    pub sequences: Vec<Vec<String>>,
    /// How a number in digits ends that counts in order, by how its digits end.
    pub ordinal_suffix: Vec<(String, String)>,
}

/// The number some steps on, written as it was; `None` where it is no number that can be read
/// (`**`), and where the next has no words.
pub(super) fn moved_on(written: &str, steps: u32, words: &NumberWords) -> Option<String> {
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return in_digits(&written[..digits], &written[digits..], steps, words);
    }
    in_sequence(written, steps, words).or_else(|| {
        let value = value(written, words)?.checked_add(steps)?;
        in_words(value, words)
    })
}

/// The sign's digit, in the language's own digits.
pub(super) fn digit(sign: char, words: &NumberWords) -> Option<u32> {
    let place = words.digits.iter().position(|d| d.contains(sign))?;
    u32::try_from(place).ok()
}

fn in_digits(digits: &str, ending: &str, steps: u32, words: &NumberWords) -> Option<String> {
    let next = digits.parse::<u32>().ok()?.checked_add(steps)?.to_string();
    if ending.is_empty() {
        return Some(next);
    }
    let mut suffixes = words.ordinal_suffix.iter();
    let (_, suffix) = suffixes.find(|(end, _)| next.ends_with(end.as_str()))?;
    Some(next + suffix)
}

fn in_sequence(written: &str, steps: u32, words: &NumberWords) -> Option<String> {
    let lower = written.to_lowercase();
    let steps = usize::try_from(steps).ok()?;
    let mut sequences = words.sequences.iter();
    let next = sequences.find_map(|sequence| {
        let at = sequence.iter().position(|word| *word == lower)?;
        sequence.get(at.checked_add(steps)?)
    })?;
    match written.starts_with(char::is_uppercase) {
        true => {
            let mut letters = next.chars();
            let first = letters.next()?.to_uppercase();
            Some(first.chain(letters).collect())
        }
        false => Some(next.clone()),
    }
}

/// 三, 十二, 二十, 一百零二.
fn value(written: &str, words: &NumberWords) -> Option<u32> {
    let mut tens = words.tens.chars();
    let (ten, hundred) = (tens.next()?, tens.next()?);
    let (mut value, mut pending) = (0_u32, None);
    for sign in written.chars() {
        match sign {
            _ if sign == ten => {
                value = pending
                    .take()
                    .unwrap_or(1_u32)
                    .checked_mul(10)?
                    .checked_add(value)?;
            }
            _ if sign == hundred => value = pending.take()?.checked_mul(100)?.checked_add(value)?,
            _ => {
                let digit = digit(sign, words)?;
                // 二三 is no number but two.
                if pending.is_some_and(|before| before > 0) {
                    return None;
                }
                pending = Some(digit);
            }
        }
    }
    value
        .checked_add(pending.unwrap_or(0))
        .filter(|value| *value > 0)
}

fn in_words(value: u32, words: &NumberWords) -> Option<String> {
    let mut tens = words.tens.chars();
    let (ten, hundred) = (tens.next()?, tens.next()?);
    let sign = |digit: u32| -> Option<char> {
        let signs = words.digits.get(usize::try_from(digit).ok()?)?;
        signs.chars().next()
    };
    let mut written = String::new();
    if value >= 1000 {
        return None;
    }
    if value >= 100 {
        written.extend([sign(value / 100)?, hundred]);
        if (1..10).contains(&(value % 100)) {
            // 一百零二: the zero of numbers, which is not that of years.
            let zeros = words.digits.first()?;
            written.push(zeros.chars().nth(1).or(zeros.chars().next())?);
        }
    }
    let rest = value % 100;
    if rest >= 10 {
        if rest >= 20 || value >= 100 {
            written.push(sign(rest / 10)?);
        }
        written.push(ten);
    }
    if !rest.is_multiple_of(10) {
        written.push(sign(rest % 10)?);
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::moved_on;
    use crate::settings::rolling;

    #[test]
    fn numbers_move_on_in_their_own_words() {
        for (pack, written, steps, expected) in [
            ("zh-gov", "三", 1, Some("四")),
            ("zh-gov", "两", 1, Some("三")),
            ("zh-gov", "九", 1, Some("十")),
            ("zh-gov", "十", 2, Some("十二")),
            ("zh-gov", "十九", 1, Some("二十")),
            ("zh-gov", "九十九", 1, Some("一百")),
            ("zh-gov", "一百", 2, Some("一百零二")),
            ("zh-gov", "一百零九", 1, Some("一百一十")),
            ("zh-gov", "5", 1, Some("6")),
            ("zh-gov", "**", 1, None),
            ("zh-gov", "二三", 1, None),
            ("zh-gov", "4294967295", 1, None),
            ("zh-gov", "四", u32::MAX, None),
            ("en-ngo", "4294967295th", 1, None),
            ("en-ngo", "third", u32::MAX, None),
            ("en-ngo", "third", 1, Some("fourth")),
            ("en-ngo", "Third", 1, Some("Fourth")),
            ("en-ngo", "10th", 1, Some("11th")),
            ("en-ngo", "21st", 1, Some("22nd")),
            ("en-ngo", "111th", 1, Some("112th")),
            ("en-ngo", "three", 2, Some("five")),
            ("en-ngo", "umpteenth", 1, None),
        ] {
            let words = rolling::built_in(pack).unwrap();
            assert_eq!(
                moved_on(written, steps, &words.numbers).as_deref(),
                expected,
                "{written}"
            );
        }
    }
}
