//! Which section a user means: by its number path (`2.1`) or words of its title.

use crate::failure::{Failure, FailureKind};
use crate::messages::outline::OutlineMessage;
use crate::report::{Grammar, Outline};

/// How many names are offered where one is not found.
const OFFERED: usize = 5;
/// The least likeness of a name that is offered, 0 to 1.
const LEAST_LIKENESS: f64 = 0.3;

/// The one section that the words name.
pub(super) fn named(outline: &Outline, words: &str, grammar: &Grammar) -> Result<usize, Failure> {
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
            let names = several.iter().map(|&index| way(outline, index)).collect();
            let failure = Failure::new(
                FailureKind::User,
                OutlineMessage::SeveralSections { words, names },
            );
            Err(failure.hint(OutlineMessage::NameOneSection))
        }
    }
}

/// A section as it is offered: its way from the top.
fn way(outline: &Outline, index: usize) -> (usize, Vec<String>) {
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
