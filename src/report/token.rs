//! Units of comparison: Chinese words, Latin words, whole figures with sign and unit, dates,
//! names in marks. No character is ever cut.
//!
//! Chinese is cut into words by the dictionary of ICU (`icu_segmenter`, UAX #29 with dictionary);
//! figures, dates and names are taken out first, by the patterns of the pack.

use super::WordGrammar;
use super::units::{Unit, UnitKind};
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{GraphemeClusterSegmenter, WordSegmenter};
use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TokenKind {
    /// A number with its sign, multiplier and unit: `120人次`, `-3.5%`.
    Figure,
    /// A year or a date.
    Date,
    /// `《…》`, a short `“…”`, `〔2021〕30号`.
    Name,
    /// A word.
    Word,
    /// A mark.
    Punctuation,
    /// White space.
    Space,
}

/// A unit of comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: TokenKind,
}

/// Cuts a text into tokens, which tile it.
pub fn tokens(text: &str, grammar: &WordGrammar) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    for unit in units(text, grammar) {
        let between = at..unit.range.start;
        at = unit.range.end;
        if let Some(last) = found.last_mut()
            && is_range(last, &unit, &text[between.clone()])
        {
            last.range.end = unit.range.end;
            continue;
        }
        words(text, between, &mut found);
        found.push(unit);
    }
    words(text, at..text.len(), &mut found);
    join_cut_graphemes(text, &mut found);
    found
}

/// True of two figures that are the ends of one (`5%—5.5%`); a hyphen may be one of many things.
fn is_range(from: &Token, to: &Token, between: &str) -> bool {
    let are_figures = from.kind == TokenKind::Figure && to.kind == TokenKind::Figure;
    are_figures && matches!(between, "—" | "–" | "~" | "～")
}

/// The figures, dates and names of a text: the tokens that need no dictionary to find.
pub fn units(text: &str, grammar: &WordGrammar) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    for Unit { range, kind } in grammar.units.find_iter(text) {
        let kind = match kind {
            UnitKind::Numeral if counts_in_order(text, range.start, grammar) => continue,
            // The rest of a number that began in digits: 1万五千名.
            UnitKind::Numeral if is_next_to_figure(&found, range.start) => continue,
            UnitKind::Masked(mask) if is_emphasis(text, mask.clone(), &found, grammar) => continue,
            UnitKind::Name => TokenKind::Name,
            UnitKind::Date => TokenKind::Date,
            UnitKind::Figure | UnitKind::Masked(_) | UnitKind::Numeral => TokenKind::Figure,
        };
        let start = match kind {
            TokenKind::Figure => {
                let at = found.last().map_or(0, |last| last.range.end);
                with_sign(text, at, range.start)
            }
            _ => range.start,
        };
        found.push(Token {
            range: start..range.end,
            kind,
        });
    }
    found
}

/// How far from its opening asterisks the closing ones of an emphasis are looked for.
const EMPHASIS_CHARS: usize = 80;

/// True where these asterisks set words apart (`**名师带徒**`) and blot out no figure: a run of as
/// many opens or closes with them.
fn is_emphasis(text: &str, mask: Range<usize>, found: &[Token], grammar: &WordGrammar) -> bool {
    let is_figure = |at: usize| {
        let next = found.partition_point(|token| token.range.end <= at);
        found.get(next).is_some_and(|token| token.range.start <= at)
    };
    let behind = text[..mask.start].char_indices().rev();
    let line = behind
        .take(EMPHASIS_CHARS)
        .take_while(|&(_, c)| c != '\n')
        .last()
        .map_or(mask.start, |(at, _)| at);
    let ahead = text[mask.end..].char_indices();
    let end = ahead
        .take(EMPHASIS_CHARS)
        .take_while(|&(_, c)| c != '\n')
        .last()
        .map_or(mask.end, |(at, c)| mask.end + at + c.len_utf8());
    let rest = &text[mask.end..end];
    let opened = asterisks(&text[line..mask.start])
        .into_iter()
        .filter(|run| run.len() == mask.len() && !is_figure(line + run.start))
        .count();
    if opened % 2 == 1 {
        return true;
    }
    let mut closing = asterisks(rest).into_iter();
    let Some(closing) = closing.find(|run| run.len() == mask.len()) else {
        return false;
    };
    let before = text[line..mask.start].chars().next_back();
    // Inside a sentence, marks of emphasis stand around a phrase and not around clauses.
    let may_open = match before {
        None => return true,
        Some(before) if before.is_alphanumeric() => {
            let within = rest[..closing.start].trim_end_matches(|c| grammar.ends(c).is_some());
            !within.chars().any(|c| grammar.ends(c).is_some())
        }
        Some(_) => true,
    };
    may_open && !has_unit(&rest[closing.start..], grammar)
}

/// True where asterisks at the head of the text stand for a figure.
fn has_unit(text: &str, grammar: &WordGrammar) -> bool {
    let unit = grammar.units.find_iter(text).next();
    unit.is_some_and(|unit| unit.range.start == 0 && matches!(unit.kind, UnitKind::Masked(_)))
}

/// The runs of asterisks.
fn asterisks(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, asterisk) in text.match_indices(['*', '＊']) {
        let end = at + asterisk.len();
        match runs.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => runs.push(at..end),
        }
    }
    runs
}

/// True of a number in words that may stand alone (four), in a language that writes it apart from
/// its unit.
pub fn is_number_word(text: &str, grammar: &WordGrammar) -> bool {
    let mut counted = grammar.rules.numeral_unit.iter();
    let Some(unit) = counted.find(|unit| unit.starts_with(' ')) else {
        return false;
    };
    let counting = format!("{text}{unit}");
    let first = grammar.units.find_iter(&counting).next();
    first
        .is_some_and(|first| first.kind == UnitKind::Numeral && first.range.len() == counting.len())
}

/// True of a number in words that counts something (三, twelve) where a unit follows.
pub fn counts(text: &str, grammar: &WordGrammar) -> bool {
    let Some(unit) = grammar.rules.numeral_unit.first() else {
        return false;
    };
    let counting = format!("{text}{unit}");
    let first = grammar.units.find_iter(&counting).next();
    first
        .is_some_and(|first| first.kind == UnitKind::Numeral && first.range.len() == counting.len())
}

/// True where the number at this place says which one (第三次), not how many.
fn counts_in_order(text: &str, at: usize, grammar: &WordGrammar) -> bool {
    let before = text[..at].chars().next_back();
    before.is_some_and(|before| grammar.rules.ordinal_prefix.contains(before))
}

/// True where the last token is a figure that ends here.
fn is_next_to_figure(found: &[Token], at: usize) -> bool {
    let last = found.last();
    last.is_some_and(|last| last.kind == TokenKind::Figure && last.range.end == at)
}

/// Joins tokens whose border would cut what a reader sees as one character: a figure and the
/// accent after it, the line end CR LF.
fn join_cut_graphemes(text: &str, tokens: &mut Vec<Token>) {
    if text.chars().all(stands_alone) {
        return;
    }
    let mut borders = GraphemeClusterSegmenter::new().segment_str(text).peekable();
    tokens.dedup_by(|next, token| {
        let at = next.range.start;
        while borders.next_if(|&border| border < at).is_some() {}
        let is_border = borders.peek() == Some(&at);
        if !is_border {
            token.range.end = next.range.end;
            token.kind = token.kind.min(next.kind);
        }
        !is_border
    });
}

/// True of the characters of ordinary text, which never join with a neighbour: ASCII, general
/// marks, marks and letters of Chinese, full-width ASCII.
fn stands_alone(character: char) -> bool {
    matches!(u32::from(character),
        0x0a | 0x20..=0x7e | 0x2010..=0x2027 | 0x3000..=0x301f | 0x4e00..=0x9fff | 0xff01..=0xff5e)
}

/// The start of a figure with the sign before it, where the sign is one and no hyphen or dash
/// between two numbers or words (`2018-2022`, `A-1`).
fn with_sign(text: &str, from: usize, start: usize) -> usize {
    let mut before = text[from..start].char_indices().rev();
    let Some((offset, '+' | '-' | '−' | '±')) = before.next() else {
        return start;
    };
    let hyphen = match before.next() {
        Some((_, neighbour)) => neighbour.is_ascii_alphanumeric(),
        None => from > 0,
    };
    if hyphen { start } else { from + offset }
}

fn words(text: &str, range: Range<usize>, found: &mut Vec<Token>) {
    if range.is_empty() {
        return;
    }
    let piece = &text[range.clone()];
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let mut start = 0;
    for end in segmenter.segment_str(piece) {
        if end == start {
            continue;
        }
        let kind = kind_of(&piece[start..end]);
        push_word(found, range.start + start..range.start + end, kind);
        start = end;
    }
}

/// Adds a token; white space is one token however long.
fn push_word(found: &mut Vec<Token>, range: Range<usize>, kind: TokenKind) {
    if let Some(last) = found.last_mut()
        && kind == TokenKind::Space
        && last.kind == TokenKind::Space
        && last.range.end == range.start
    {
        last.range.end = range.end;
        return;
    }
    found.push(Token { range, kind });
}

fn kind_of(word: &str) -> TokenKind {
    if word.chars().all(is_blank) {
        TokenKind::Space
    } else if word.chars().any(char::is_alphanumeric) {
        TokenKind::Word
    } else {
        TokenKind::Punctuation
    }
}

/// True of white space and of characters without width that stand inside pasted text.
pub fn is_blank(character: char) -> bool {
    // Nearly all characters of a Chinese text, told fast.
    if matches!(character, '\u{3001}'..='\u{fefe}') {
        return false;
    }
    character.is_whitespace()
        || matches!(
            character,
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{00ad}'
        )
}

/// True of a Han character, which is a word of its own where no dictionary is asked.
pub fn is_ideograph(character: char) -> bool {
    matches!(u32::from(character),
        0x4e00..=0x9fff | 0x3007 | 0x3400..=0x4dbf | 0xf900..=0xfaff | 0x20000..=0x323af)
}

#[cfg(test)]
mod tests {
    use super::{TokenKind, tokens};
    use crate::report::words::{WordGrammar, WordRules};

    fn grammar() -> WordGrammar {
        WordGrammar::new(WordRules {
            unit: ["人次", "%", "亩", "号"].map(str::to_owned).to_vec(),
            multiplier: vec!["万".to_owned()],
            date: vec![r"(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?".to_owned()],
            document_number: vec!["〔[0-9]{4}〕[0-9]+号".to_owned()],
            name: vec!["《[^《》]{1,40}》".to_owned()],
            ..WordRules::default()
        })
        .unwrap()
    }

    fn cut(text: &str) -> Vec<(&str, TokenKind)> {
        tokens(text, &grammar())
            .into_iter()
            .map(|t| (&text[t.range.clone()], t.kind))
            .collect()
    }

    #[test]
    fn figures_keep_sign_and_unit() {
        let figures = |text| -> Vec<String> {
            tokens(text, &grammar())
                .into_iter()
                .filter(|token| token.kind == TokenKind::Figure)
                .map(|token| text[token.range].to_owned())
                .collect()
        };
        assert_eq!(figures("接待120人次，同比-3.5%"), ["120人次", "-3.5%"]);
        assert_eq!(figures("流转2.4万亩、1,200亩"), ["2.4万亩", "1,200亩"]);
        assert_eq!(figures("3-5人次"), ["3", "5人次"]);
        assert_eq!(figures("增长5%—5.5%，2～3亩"), ["5%—5.5%", "2～3亩"]);
        assert_eq!(figures("1:3，收支3/4，达±2%"), ["1:3", "3/4", "±2%"]);
        assert_eq!(figures("20±2亩，比分1：1,200"), ["20±2亩", "1：1,200"]);
        assert_eq!(figures("分别为3：新建5亩/年"), ["3", "5亩"]);
    }

    #[test]
    fn blotted_out_figures_are_figures_and_emphasis_is_none() {
        let figures = |text| -> Vec<String> {
            let tokens = tokens(text, &grammar()).into_iter();
            tokens
                .filter(|token| token.kind == TokenKind::Figure)
                .map(|token| text[token.range].to_owned())
                .collect()
        };
        assert_eq!(figures("接待*万人次，流转**亩。"), ["*万人次", "**亩"]);
        assert_eq!(figures("增长＊%，其中***亩"), ["＊%", "***亩"]);
        assert_eq!(figures("**亩产提升**：见效"), [""; 0]);
        assert_eq!(figures("一是**万亩粮田**建设"), [""; 0]);
        assert_eq!(figures("**办理**号牌6号"), ["6号"]);
        assert_eq!(figures("推荐*名，到** 去"), [""; 0]);
    }

    #[test]
    fn dates_names_and_document_numbers_stand_whole() {
        assert_eq!(
            cut("2021年3月《读者章程》（市发〔2021〕30号）"),
            [
                ("2021年3月", TokenKind::Date),
                ("《读者章程》", TokenKind::Name),
                ("（", TokenKind::Punctuation),
                ("市", TokenKind::Word),
                ("发", TokenKind::Word),
                ("〔2021〕30号", TokenKind::Name),
                ("）", TokenKind::Punctuation),
            ]
        );
    }

    #[test]
    fn what_is_one_character_to_a_reader_is_never_cut() {
        let ends = |text| -> Vec<usize> {
            let tokens = tokens(text, &grammar()).into_iter();
            tokens.map(|token| token.range.end).collect()
        };
        assert_eq!(ends("5亩\u{301}一"), [6, 9]);
        assert_eq!(ends("。\u{301}。"), [5, 8]);
    }

    #[test]
    fn tokens_tile_the_text() {
        for text in ["", "一\u{3000}\u{200b} 二", "e\u{301}👨‍👩‍👧—-3", "十-2.5万"]
        {
            let joined: String = tokens(text, &grammar())
                .into_iter()
                .map(|t| text[t.range].to_owned())
                .collect();
            assert_eq!(joined, text);
        }
    }
}
