//! What stands before the first part and after the last: titles and set phrases are kept, the
//! rest is asked for.

use super::last_year::LastYear;
use super::page::Page;
use crate::report::sentence::{Cut, pieces};
use crate::report::{Class, Flag};
use crate::years::RollWords;

/// Writes title, salutation and lead.
pub(super) fn write_opening(last_year: &LastYear<'_>, page: &mut Page<'_>) {
    let outline = last_year.parts.outline;
    let first = last_year.parts.children(None).next();
    let mut phrases = Vec::new();
    let mut has_lead = false;
    for node in &outline.nodes[..first.unwrap_or(last_year.parts.closing)] {
        if node.has(Flag::Furniture) {
            continue;
        }
        match node.class {
            Class::Title | Class::Subtitle => {
                page.title_line(outline.text(node));
            }
            Class::Salutation => page.line(outline.text(node).to_owned()),
            Class::Lead | Class::Paragraph if is_addressee(outline.text(node), page) => {
                page.line(outline.text(node).to_owned());
            }
            Class::Lead | Class::Paragraph => {
                has_lead = true;
                phrases.extend(set_phrases(outline.text(node), page));
            }
            _ => {}
        }
    }
    if !page.is_empty() {
        page.gap();
    }
    // A lead without such a phrase is how this office begins.
    let no_phrase = has_lead && phrases.is_empty() && first.is_some();
    let (questions, phrases) = page.set_text(&page.order.kind.opening, phrases);
    page.lines(questions);
    if !no_phrase {
        page.lines(phrases);
    }
}

/// Writes the closing phrases; signature and date are the new year's to give.
pub(super) fn write_closing(last_year: &LastYear<'_>, page: &mut Page<'_>) {
    let outline = last_year.parts.outline;
    let words = page.order.words;
    let phrases = outline.nodes[last_year.parts.closing..]
        .iter()
        .filter(|node| matches!(node.class, Class::Paragraph | Class::Lead))
        .filter(|node| is_kept(outline.text(node), words))
        .map(|node| page.rolled_prose(outline.text(node)))
        .collect();
    page.gap();
    let (questions, phrases) = page.set_text(&page.order.kind.closing, phrases);
    page.lines(phrases);
    page.lines(questions);
}

/// The set phrases of a paragraph, their years rolled.
fn set_phrases(text: &str, page: &mut Page<'_>) -> Vec<String> {
    let (words, grammar) = (page.order.words, page.order.grammar);
    pieces(text, Cut::Sentence, grammar)
        .into_iter()
        .map(|range| text[range].trim())
        .filter(|sentence| is_kept(sentence, words))
        .map(|sentence| page.rolled_prose(sentence))
        .collect()
}

/// True of a set phrase that is so in every year: by which a report was approved on a day is not.
fn is_kept(sentence: &str, words: &RollWords) -> bool {
    words.is_set_phrase(sentence) && !words.is_sign_off(sentence)
}

/// True of a line that names whom the report is for, and is no set phrase with the same mark.
fn is_addressee(line: &str, page: &Page<'_>) -> bool {
    let words = page.order.words;
    words.is_addressee(line) && !words.is_set_phrase(line)
}
