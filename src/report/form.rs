//! How a number is written with its mark: a form of a pack, compiled, and matched against a line.

use super::line::{Page, folded, folded_words};
use super::rules::NumeralRules;
use super::signs::Signs;

/// The most numerals in a number written with words of its own (二百一十三 has five).
const LONGEST_NUMERAL: usize = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Han,
    Arabic,
    Number,
    Path,
    Roman,
    Letter,
    Capital,
    Circled,
    Bracketed,
    Word,
    Year,
    Month,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// A character as the pack writes it.
    Literal(char),
    Space,
    Number(Kind),
}

/// A form of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pieces: Vec<Piece>,
}

const DIGITS: &[char] = &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/// The characters that a form may begin with.
#[derive(Debug, Default)]
struct Beginning<'n> {
    /// In lower or upper case.
    literal: Option<char>,
    own: Option<&'n Signs>,
    digits: &'static [char],
    /// The first letter of each, in lower or upper case.
    words: &'n [Vec<char>],
}

impl Beginning<'_> {
    fn letters(&self) -> impl Iterator<Item = char> + '_ {
        let words = self.words.iter().filter_map(|word| word.first());
        self.literal.into_iter().chain(words.copied())
    }

    fn all(&self) -> Vec<char> {
        let own = self.own.map_or(&[][..], Signs::all).iter();
        let written = own.chain(self.digits).copied();
        written
            .chain(self.letters().flat_map(either_case))
            .collect()
    }

    fn has(&self, character: char) -> bool {
        self.own.is_some_and(|own| own.contains(character))
            || self.digits.contains(&character)
            || self
                .letters()
                .any(|one| one.eq_ignore_ascii_case(&character))
    }
}

/// A form found in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The character after it.
    pub(super) end: usize,
    /// Its numbers.
    pub(super) values: Vec<u32>,
    /// True where a width differs from the form's.
    pub(super) other_width: bool,
}

/// Numerals, compiled.
#[derive(Debug, Clone, Default)]
pub(super) struct Numerals {
    digits: Vec<(char, u32)>,
    /// All of them, `ten` and `hundred` too.
    numerals: Signs,
    ten: Option<char>,
    hundred: Option<char>,
    words: Vec<Vec<char>>,
    months: Vec<Vec<char>>,
}

impl Numerals {
    pub(super) fn new(rules: &NumeralRules) -> Self {
        let digits = (0..).zip(&rules.digits);
        let mut tens = rules.tens.chars();
        let written = rules.digits.iter().flat_map(|written| written.chars());
        Self {
            numerals: Signs::new(written.chain(rules.tens.chars().take(2))),
            digits: digits
                .flat_map(|(value, written)| written.chars().map(move |digit| (digit, value)))
                .collect(),
            ten: tens.next(),
            hundred: tens.next(),
            words: rules.words.iter().map(|word| folded_words(word)).collect(),
            months: rules.months.iter().map(|word| folded_words(word)).collect(),
        }
    }

    fn digit(&self, character: char) -> Option<u32> {
        let found = self.digits.iter().find(|(digit, _)| *digit == character)?;
        Some(found.1)
    }

    /// True of a numeral of the language's own.
    pub(super) fn is_numeral(&self, character: char) -> bool {
        self.numerals.contains(character)
    }

    /// A number in numerals of the language's own, and the character after it.
    pub(super) fn own(&self, page: &Page<'_>, at: usize, end: usize) -> Option<(u32, usize)> {
        let length = page.chars[at..end]
            .iter()
            .take(LONGEST_NUMERAL)
            .take_while(|&&character| self.is_numeral(character))
            .count();
        let value = self.value(&page.chars[at..at + length])?;
        (value > 0).then_some((value, at + length))
    }

    fn value(&self, numerals: &[char]) -> Option<u32> {
        let (mut total, mut digit) = (0, None);
        for &numeral in numerals {
            if Some(numeral) == self.hundred {
                total += digit.take()? * 100;
            } else if Some(numeral) == self.ten {
                total += digit.take().filter(|&d| d > 0).unwrap_or(1) * 10;
            } else {
                let value = self.digit(numeral)?;
                if digit.is_some_and(|before| before > 0) {
                    return None;
                }
                digit = Some(value);
            }
        }
        Some(total + digit.unwrap_or(0))
    }

    fn word(words: &[Vec<char>], page: &Page<'_>, at: usize, end: usize) -> Option<(u32, usize)> {
        let fits = |word: &Vec<char>| {
            let after = at + word.len();
            let whole = page.chars.get(after).filter(|_| after < end);
            page.has_at(word, at, end) && whole.is_none_or(|next| !next.is_alphanumeric())
        };
        let found = words.iter().position(fits)?;
        Some((u32::try_from(found).ok()? + 1, at + words[found].len()))
    }
}

impl Form {
    /// Compiles a form; `None` where `{…}` names nothing known.
    pub(super) fn new(form: &str) -> Option<Self> {
        let mut pieces = Vec::new();
        let mut rest = form;
        while let Some(first) = rest.chars().next() {
            if first == '{' {
                let (name, after) = rest[1..].split_once('}')?;
                pieces.push(Piece::Number(kind(name)?));
                rest = after;
            } else {
                pieces.push(match first {
                    ' ' => Piece::Space,
                    _ => Piece::Literal(first),
                });
                rest = &rest[first.len_utf8()..];
            }
        }
        (!pieces.is_empty()).then_some(Self { pieces })
    }

    /// True where the form has this letter beside its number.
    pub(super) fn has_letter(&self, letter: char) -> bool {
        self.pieces.contains(&Piece::Literal(letter))
    }

    /// The characters that it may begin with; `None` where that is not known.
    pub(super) fn beginnings(&self, numerals: &Numerals) -> Option<Vec<char>> {
        Some(self.beginning(numerals)?.all())
    }

    /// False where the form cannot begin with this character.
    fn may_begin(&self, character: char, numerals: &Numerals) -> bool {
        let beginning = self.beginning(numerals);
        beginning.is_none_or(|beginning| beginning.has(character))
    }

    fn beginning<'n>(&self, numerals: &'n Numerals) -> Option<Beginning<'n>> {
        let own = Some(&numerals.numerals);
        Some(match *self.pieces.first()? {
            Piece::Literal(literal) => Beginning {
                literal: Some(folded(literal)),
                ..Beginning::default()
            },
            Piece::Number(Kind::Han) => Beginning {
                own,
                ..Beginning::default()
            },
            Piece::Number(Kind::Arabic | Kind::Path) => Beginning {
                digits: DIGITS,
                ..Beginning::default()
            },
            Piece::Number(Kind::Number | Kind::Year) => Beginning {
                own,
                digits: DIGITS,
                ..Beginning::default()
            },
            Piece::Number(Kind::Word) => Beginning {
                words: &numerals.words,
                ..Beginning::default()
            },
            Piece::Number(_) | Piece::Space => return None,
        })
    }

    /// The form at this character, before `end`.
    pub(super) fn find(
        &self,
        page: &Page<'_>,
        at: usize,
        end: usize,
        numerals: &Numerals,
    ) -> Option<Found> {
        let begins = |&&first: &&char| at < end && self.may_begin(first, numerals);
        page.chars.get(at).filter(begins)?;
        let mut found = Found {
            end: at,
            values: Vec::new(),
            other_width: false,
        };
        let framed = matches!(self.pieces.first(), Some(Piece::Literal(_)));
        for (index, piece) in self.pieces.iter().enumerate() {
            // Blanks inside a number (`一 、`, `（ 一 ）`, `第 1 章`) are nobody's choice.
            let mark = matches!(piece, Piece::Literal(literal) if !literal.is_alphanumeric());
            if index > 0 && (framed || mark) && *piece != Piece::Space {
                found.end = page.skip_space(found.end..end);
            }
            let at = found.end;
            match *piece {
                Piece::Literal(literal) => {
                    let character = *page.chars.get(at).filter(|_| at < end)?;
                    let wanted = folded(literal);
                    if wanted != character && !wanted.eq_ignore_ascii_case(&character) {
                        return None;
                    }
                    found.other_width |= (page.raw(at) != character) != (literal != wanted);
                    found.end += 1;
                }
                Piece::Space => {
                    found.end = page.skip_space(at..end);
                    if found.end == at {
                        return None;
                    }
                }
                Piece::Number(kind) => {
                    let (mut values, after) = number(kind, page, at, end, numerals)?;
                    let ascii = |index: usize| page.chars[index].is_ascii();
                    found.other_width |= (at..after).any(|i| ascii(i) && !page.raw(i).is_ascii());
                    found.values.append(&mut values);
                    found.end = after;
                }
            }
        }
        Some(found)
    }
}

/// A character in lower and upper case, where it is a Latin one.
pub(super) fn either_case(character: char) -> [char; 2] {
    [
        character.to_ascii_lowercase(),
        character.to_ascii_uppercase(),
    ]
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "han" => Kind::Han,
        "arabic" => Kind::Arabic,
        "number" => Kind::Number,
        "path" => Kind::Path,
        "roman" => Kind::Roman,
        "letter" => Kind::Letter,
        "capital" => Kind::Capital,
        "circled" => Kind::Circled,
        "bracketed" => Kind::Bracketed,
        "word" => Kind::Word,
        "year" => Kind::Year,
        "month" => Kind::Month,
        _ => return None,
    })
}

fn number(
    kind: Kind,
    page: &Page<'_>,
    at: usize,
    end: usize,
    numerals: &Numerals,
) -> Option<(Vec<u32>, usize)> {
    let one = |found: (u32, usize)| (vec![found.0], found.1);
    let first = *page.chars.get(at).filter(|_| at < end)?;
    match kind {
        Kind::Han => numerals.own(page, at, end).map(one),
        Kind::Arabic => arabic(page, at, end, 2).map(one),
        Kind::Number => arabic(page, at, end, 2)
            .or_else(|| numerals.own(page, at, end))
            .map(one),
        Kind::Path => path(page, at, end),
        Kind::Roman => roman(page, at, end).map(one),
        Kind::Letter if first.is_ascii_lowercase() => {
            Some((vec![u32::from(first) - u32::from('a') + 1], at + 1))
        }
        Kind::Capital if first.is_ascii_uppercase() => {
            Some((vec![u32::from(first) - u32::from('A') + 1], at + 1))
        }
        Kind::Circled => numbered_sign(first, '\u{2460}', 20).map(|value| (vec![value], at + 1)),
        Kind::Bracketed => numbered_sign(first, '\u{2474}', 20).map(|value| (vec![value], at + 1)),
        Kind::Word => Numerals::word(&numerals.words, page, at, end).map(one),
        Kind::Month => Numerals::word(&numerals.months, page, at, end).map(one),
        Kind::Year => year(page, at, end, numerals).map(one),
        Kind::Letter | Kind::Capital => None,
    }
}

/// The value of a number that is one sign: ①, ⑴, Ⅱ.
pub(super) fn sign(character: char) -> Option<u32> {
    let signs = [('\u{2460}', 20), ('\u{2474}', 20), ('\u{2160}', 12)];
    let mut values = signs
        .iter()
        .filter_map(|&(first, count)| numbered_sign(character, first, count));
    values.next()
}

fn numbered_sign(character: char, first: char, count: u32) -> Option<u32> {
    let value = u32::from(character).checked_sub(u32::from(first))? + 1;
    (value <= count).then_some(value)
}

/// A number in Arabic digits, of this many at most, with no digit after it.
fn arabic(page: &Page<'_>, at: usize, end: usize, most: usize) -> Option<(u32, usize)> {
    let (mut value, mut after) = (0, at);
    while after < end
        && let Some(digit) = page.chars[after].to_digit(10)
    {
        if after - at == most {
            return None;
        }
        value = value * 10 + digit;
        after += 1;
    }
    (value > 0).then_some((value, after))
}

/// `2.3`, `2.3.1`: two to four numbers.
fn path(page: &Page<'_>, at: usize, end: usize) -> Option<(Vec<u32>, usize)> {
    let (first, mut after) = arabic(page, at, end, 2)?;
    let mut values = vec![first];
    while after < end && page.chars[after] == '.' && values.len() < 4 {
        let Some((value, next)) = arabic(page, after + 1, end, 2) else {
            break;
        };
        values.push(value);
        after = next;
    }
    (values.len() > 1).then_some((values, after))
}

fn roman(page: &Page<'_>, at: usize, end: usize) -> Option<(u32, usize)> {
    let first = *page.chars.get(at)?;
    if let Some(value) = numbered_sign(first, '\u{2160}', 12) {
        return Some((value, at + 1));
    }
    let digit = |character: char| match character {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let digits: Vec<u32> = page.chars[at..end]
        .iter()
        .map_while(|&character| digit(character))
        .take(6)
        .collect();
    let (mut value, mut largest) = (0u32, 0);
    for &digit in digits.iter().rev() {
        if digit < largest {
            value = value.checked_sub(digit)?;
        } else {
            value += digit;
            largest = digit;
        }
    }
    let after = at + digits.len();
    (matches!(digits.len(), 1..=5) && value > 0).then_some((value, after))
}

/// A year in four digits.
pub(super) fn year(
    page: &Page<'_>,
    at: usize,
    end: usize,
    numerals: &Numerals,
) -> Option<(u32, usize)> {
    let digit = |character: char| character.to_digit(10).or_else(|| numerals.digit(character));
    let digits: Vec<u32> = page.chars[at..end]
        .iter()
        .take(5)
        .map_while(|&character| digit(character))
        .collect();
    let value = digits.iter().fold(0, |value, digit| value * 10 + digit);
    let is_year = digits.len() == 4 && (1900..2100).contains(&value);
    is_year.then_some((value, at + 4))
}

#[cfg(test)]
mod tests {
    use super::{Form, Numerals};
    use crate::report::line::Page;
    use crate::report::rules::NumeralRules;

    #[test]
    fn what_a_form_may_begin_with_is_said_once() {
        let numerals = Numerals::new(&NumeralRules {
            digits: ["零", "一", "二"].map(str::to_owned).to_vec(),
            tens: "十百".to_owned(),
            words: ["One", "two"].map(str::to_owned).to_vec(),
            ..NumeralRules::default()
        });
        for (form, begins, begins_not) in [
            ("（{han}）", "(", "（一"),
            ("Part {arabic}", "Pp", "a1"),
            ("{han}、", "零一二十百", "三1("),
            ("{path}", "0189", "一"),
            ("{number}.", "09一", "三."),
            ("{word}:", "OoTt", "ne1"),
        ] {
            let form = Form::new(form).unwrap();
            let all = form.beginnings(&numerals).unwrap();
            for character in begins.chars() {
                assert!(all.contains(&character) && form.may_begin(character, &numerals));
            }
            for character in begins_not.chars() {
                assert!(!all.contains(&character) && !form.may_begin(character, &numerals));
            }
        }
        let form = Form::new("{circled}").unwrap();
        assert_eq!(form.beginnings(&numerals), None);
        assert!(form.may_begin('①', &numerals));
        let page = Page::new("TWO: apart", 0);
        let form = Form::new("{word}:").unwrap();
        assert_eq!(form.find(&page, 0, 10, &numerals).unwrap().values, [2]);
    }
}
