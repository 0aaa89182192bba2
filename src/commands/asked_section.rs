//! Which section: what a user typed for it, its number path or words of its title.

use super::comparing::Outlines;
use crate::compare::{Comparison, Document};
use crate::failure::{Failure, FailureKind};
use crate::messages::outline::OutlineMessage;
use crate::report::{Grammar, Outline};

/// How many names are offered where one is not found.
const OFFERED: usize = 5;
/// The least likeness of a name that is offered, 0 to 1.
const LEAST_LIKENESS: f64 = 0.3;

/// The one section that the words name; several are listed, never guessed among.
pub(super) fn asked_section(
    outline: &Outline,
    words: &str,
    grammar: &Grammar,
) -> Result<usize, Failure> {
    let found = outline.sections_named(words, grammar);
    let words = words.to_owned();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let nearest = nearest(outline, &words);
            let failure = Failure::new(FailureKind::User, OutlineMessage::NoSuchSection { words });
            Err(match nearest.is_empty() {
                true => failure.hint(OutlineMessage::SeeOutline),
                false => failure.hint(OutlineMessage::NearestSections { names: nearest }),
            })
        }
        several => {
            let names = several.iter().map(|&index| named(outline, index)).collect();
            let failure = Failure::new(
                FailureKind::User,
                OutlineMessage::SeveralSections { words, names },
            );
            Err(failure.hint(OutlineMessage::NameOneSection))
        }
    }
}

/// The pairs of the section that the words name, and of all under it: of the new text, or of the
/// old one where the new has no such section.
pub(super) fn asked_pairs(
    words: &str,
    texts: &Outlines<'_>,
    comparison: &Comparison,
) -> Result<Vec<usize>, Failure> {
    let is_gone = texts.after.sections_named(words, texts.grammar).is_empty()
        && !texts.before.sections_named(words, texts.grammar).is_empty();
    let pairs = &comparison.sections;
    let (old, new) = if is_gone {
        let node = asked_section(&texts.before, words, texts.grammar)?;
        let old = comparison.before.section_at(texts.before.nodes[node].line);
        let pair = pairs.iter().find(|pair| pair.before.contains(&old));
        (Some(old), pair.and_then(|pair| pair.after.first().copied()))
    } else {
        let node = asked_section(&texts.after, words, texts.grammar)?;
        let new = comparison.after.section_at(texts.after.nodes[node].line);
        let pair = pairs.iter().find(|pair| pair.after.contains(&new));
        (
            pair.and_then(|pair| pair.before.first().copied()),
            Some(new),
        )
    };
    let is_within = |document: &Document, sections: &[usize], top: Option<usize>| {
        let mut sections = sections.iter();
        top.is_some_and(|top| sections.any(|&section| document.is_within(section, top)))
    };
    let asked = pairs.iter().enumerate().filter(|(_, pair)| {
        is_within(&comparison.after, &pair.after, new)
            || (pair.after.is_empty() && is_within(&comparison.before, &pair.before, old))
    });
    Ok(asked.map(|(index, _)| index).collect())
}

/// A section as it is offered: its way from the top.
fn named(outline: &Outline, index: usize) -> (usize, Vec<String>) {
    let mut path = Vec::new();
    let mut at = Some(index);
    while let Some(index) = at {
        let node = &outline.nodes[index];
        let title = match outline.title(node) {
            "" => outline.body(node).chars().take(12).collect(),
            title => title.to_owned(),
        };
        path.insert(0, format!("{}{title}", outline.marker(node)));
        at = node.parent;
    }
    (outline.nodes[index].line, path)
}

/// The titles most like the words.
fn nearest(outline: &Outline, words: &str) -> Vec<String> {
    let titles = outline
        .nodes
        .iter()
        .filter(|node| node.class.opens_section());
    let mut likely: Vec<(f64, String)> = titles
        .map(|node| outline.title(node))
        .filter(|title| !title.is_empty())
        .map(|title| (strsim::sorensen_dice(title, words), title.to_owned()))
        .filter(|(likeness, _)| *likeness >= LEAST_LIKENESS)
        .collect();
    likely.sort_by(|a, b| b.0.total_cmp(&a.0));
    likely.dedup_by(|a, b| a.1 == b.1);
    likely
        .into_iter()
        .take(OFFERED)
        .map(|(_, title)| title)
        .collect()
}
