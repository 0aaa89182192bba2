//! Whether a report still stands as it was made: headings and questions, and nothing of its author's.

use super::Order;
use super::last_year::LastYear;
use crate::report::sentence::{Cut, pieces};
use crate::report::{Class, Flag, Outline};
use crate::series::Year;
use crate::series::kind::RollRule;
use crate::years::promises::parts::is_answered_anew;

/// True of a text with questions to its author in which no section that is written anew each year
/// says anything. It is the report of `year`, of the order's kind.
pub fn is_unwritten(outline: &Outline, year: Year, order: &Order<'_>) -> bool {
    let asks = outline.nodes.iter().any(|node| node.class == Class::Prompt);
    if !asks {
        return false;
    }
    let last_year = LastYear::read(outline, year, order);
    let mut nodes = 0..last_year.parts.closing;
    !nodes.any(|at| says(&last_year, at, order) && is_written_anew(&last_year, at, order))
}

/// True where more than a heading stands. A point of one short sentence without a number is last
/// year's title of it, where none is promised.
fn says(last_year: &LastYear<'_>, at: usize, order: &Order<'_>) -> bool {
    let outline = last_year.parts.outline;
    let node = &outline.nodes[at];
    let body = outline.body(node);
    match node.class {
        _ if node.has(Flag::Furniture) => false,
        Class::Paragraph | Class::ListItem | Class::Item => true,
        Class::Point if node.title.is_none() => {
            let promises = last_year.parts.role(at).is_some_and(is_answered_anew);
            promises || !is_title(body, order)
        }
        Class::Heading | Class::RunIn | Class::Point => body.contains(char::is_alphanumeric),
        _ => false,
    }
}

fn is_title(sentence: &str, order: &Order<'_>) -> bool {
    let one = pieces(sentence, Cut::Sentence, order.grammar).len() == 1;
    let long = sentence.chars().count() > order.words.rules.quoted_chars;
    one && !long && !sentence.contains(|c: char| c.is_ascii_digit())
}

/// True of what the author of each year's report has to write: no text that stays.
fn is_written_anew(last_year: &LastYear<'_>, at: usize, order: &Order<'_>) -> bool {
    let Some(section) = last_year.parts.section_of(at) else {
        return false;
    };
    let answered = last_year.parts.role(section).is_some_and(is_answered_anew);
    let rule = last_year.part(section, order.kind).map(|part| part.rule);
    answered || !matches!(rule, Some(RollRule::Carry | RollRule::Fixed))
}
