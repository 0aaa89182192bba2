//! Sentences: runs of text that end in a sentence mark, their closing quotation marks included.

use super::WordGrammar;
use super::token::is_ideograph;
use std::ops::Range;

/// Where a text is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// At marks that end a sentence.
    Sentence,
    /// At those that end half a sentence too (；).
    HalfSentence,
    /// At clauses too.
    Clause,
}

/// The pieces of a text, which tile it; white space after a mark belongs to the piece before.
pub fn pieces(text: &str, cut: Cut, grammar: &WordGrammar) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if !ends_here(character, text, at, cut, grammar) {
            continue;
        }
        let mut end = at + character.len_utf8();
        while let Some(&(next_at, next)) = characters.peek() {
            let follows = next.is_whitespace()
                || grammar.rules.closing.contains(next)
                || ends_here(next, text, next_at, cut, grammar);
            if !follows {
                break;
            }
            end = next_at + next.len_utf8();
            characters.next();
        }
        pieces.push(start..end);
        start = end;
    }
    if start < text.len() {
        pieces.push(start..text.len());
    }
    pieces
}

fn ends_here(mark: char, text: &str, at: usize, cut: Cut, grammar: &WordGrammar) -> bool {
    // What words are made of ends nothing, and most of a text is nothing else.
    if is_ideograph(mark) || mark.is_ascii_alphanumeric() {
        return false;
    }
    let rules = &grammar.rules;
    let known = rules.sentence_end.contains(mark)
        || (cut != Cut::Sentence && rules.half_stop.contains(mark))
        || (cut == Cut::Clause && rules.clause_end.contains(mark));
    if !known {
        return false;
    }
    // `3.5`, `12,400`, `e.g.` are not ends: an ASCII mark counts before white space or a closing
    // mark only.
    !matches!(mark, '.' | ',' | ':') || {
        let next = text[at + mark.len_utf8()..].chars().next();
        next.is_none_or(|next| next.is_whitespace() || rules.closing.contains(next))
    }
}

#[cfg(test)]
mod tests {
    use super::{Cut, pieces};
    use crate::report::words::{WordGrammar, WordRules};

    fn cut(text: &str, at: Cut) -> Vec<&str> {
        let grammar = WordGrammar::new(WordRules {
            sentence_end: "。！？.!?".to_owned(),
            half_stop: "；".to_owned(),
            clause_end: "，".to_owned(),
            closing: "”".to_owned(),
            ..WordRules::default()
        })
        .unwrap();
        pieces(text, at, &grammar)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        assert_eq!(
            cut("他说：“好。”我们照办；再看。", Cut::Sentence),
            ["他说：“好。”", "我们照办；再看。"]
        );
        assert_eq!(
            cut("一是学；二是干", Cut::HalfSentence),
            ["一是学；", "二是干"]
        );
    }

    #[test]
    fn decimals_are_no_ends() {
        assert_eq!(
            cut("It rose 3.5 per cent. Then it fell.", Cut::Sentence),
            ["It rose 3.5 per cent. ", "Then it fell."]
        );
    }
}
