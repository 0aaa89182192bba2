//! Which section a user means: by its number path (`2.1`) or words of its title.

use super::comparing::Outlines;
use crate::compare::document::Naming;
use crate::compare::{Comparison, Document, SectionPair};
use crate::failure::{Failure, FailureKind};
use crate::messages::comparison::ComparisonMessage;
use crate::messages::outline::OutlineMessage;
use crate::messages::phrases::typed;
use crate::report::{Grammar, Outline};
use crate::series::Language;
use crate::view::AskedSection;

/// How many names are offered where one is not found.
const OFFERED: usize = 5;
/// The least likeness of a name that is offered, 0 to 1.
const LEAST_LIKENESS: f64 = 0.3;

/// A text in which a section is looked for.
#[derive(Clone, Copy)]
pub(super) struct Searched<'a> {
    pub(super) outline: &'a Outline,
    pub(super) grammar: &'a Grammar,
    /// The report, as it is named in a call.
    pub(super) called: &'a str,
}

/// The one section that the words name.
pub(super) fn named(words: &str, text: Searched<'_>) -> Result<usize, Failure> {
    let Searched {
        outline, grammar, ..
    } = text;
    let found = outline.sections_named(words, grammar);
    let words = words.to_owned();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let nearest = nearest(outline, &words);
            let failure = Failure::new(FailureKind::User, OutlineMessage::NoSuchSection { words });
            Err(match nearest.is_empty() {
                true => failure.hint(OutlineMessage::SeeOutline {
                    report: typed(text.called),
                }),
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

/// The section of two texts that the words name, and all under it: of the new text, or of the old
/// one where the new one has none of that name.
pub(super) fn asked(
    words: &str,
    texts: &Outlines<'_>,
    comparison: &Comparison,
) -> Result<AskedSection, Failure> {
    if let Some(section) = between_sections(words, comparison) {
        return Ok(section);
    }
    let has = |outline: &Outline| !outline.sections_named(words, texts.grammar).is_empty();
    let is_gone = !has(&texts.after) && has(&texts.before);
    let [before, after] = texts.searched();
    let (text, document) = match is_gone {
        true => (before, &comparison.before),
        false => (after, &comparison.after),
    };
    let line = text.outline.nodes[named(words, text)?].line;
    let section = document.sections.iter().position(|one| one.line == line);
    let own = comparison.sections.iter().position(|pair| {
        let side = if is_gone { &pair.before } else { &pair.after };
        section.is_some_and(|section| side.contains(&section))
    });
    let pairs = own.map_or_else(Vec::new, |own| {
        pairs_within(comparison, &comparison.sections[own])
    });
    Ok(AskedSection {
        words: words.to_owned(),
        own: own.unwrap_or_default(),
        pairs,
    })
}

/// The text before the first section, or after the last one, by its name on the screen.
fn between_sections(words: &str, comparison: &Comparison) -> Option<AskedSection> {
    let names = [
        (ComparisonMessage::Opening, Naming::Opening),
        (ComparisonMessage::Closing, Naming::Closing),
    ];
    let languages = [Language::Chinese, Language::English];
    let is_named = |message: &ComparisonMessage| {
        let brackets = ['(', ')', '（', '）'];
        let mut said = languages.iter().map(|&language| message.say(language));
        said.any(|said| {
            said.trim_matches(brackets) == words.trim_matches(brackets)
                && words.starts_with(brackets)
        })
    };
    let (_, naming) = names.into_iter().find(|(message, _)| is_named(message))?;
    let is_it = |document: &Document, sections: &[usize]| {
        let mut sections = sections.iter();
        sections.any(|&section| document.sections[section].naming == naming)
    };
    let own = comparison.sections.iter().position(|pair| {
        is_it(&comparison.after, &pair.after) || is_it(&comparison.before, &pair.before)
    })?;
    Some(AskedSection {
        words: words.to_owned(),
        own,
        pairs: vec![own],
    })
}

/// The pairs of a section and of all under it; those that went stood under its counterpart.
fn pairs_within(comparison: &Comparison, top: &SectionPair) -> Vec<usize> {
    let is_within = |document: &Document, sections: &[usize], tops: &[usize]| {
        let mut sections = sections.iter();
        sections.any(|&section| tops.iter().any(|&top| document.is_within(section, top)))
    };
    let pairs = comparison.sections.iter().enumerate();
    let within = pairs.filter(|(_, pair)| match pair.after.is_empty() {
        false => is_within(&comparison.after, &pair.after, &top.after),
        true => is_within(&comparison.before, &pair.before, &top.before),
    });
    within.map(|(index, _)| index).collect()
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
        let marker = outline.marker(node);
        let blank = if marker.is_empty() || !marker.is_ascii() {
            ""
        } else {
            " "
        };
        path.insert(0, format!("{marker}{blank}{title}"));
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
        .map(|title| (likeness(title, words), title.to_owned()))
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

/// How like two names are, 0 to 1: the pairs of neighbouring characters that both have.
/// (`strsim` counts lengths in bytes there, which makes every Chinese pair unlike.)
fn likeness(title: &str, words: &str) -> f64 {
    let pairs = |text: &str| -> Vec<(char, char)> {
        let letters: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
    };
    let (of_title, of_words) = (pairs(title), pairs(words));
    let shared = of_words
        .iter()
        .filter(|pair| of_title.contains(pair))
        .count();
    let all = of_title.len() + of_words.len();
    if all == 0 {
        return 0.0;
    }
    2.0 * shared as f64 / all as f64
}

#[cfg(test)]
mod tests {
    use super::nearest;
    use crate::report::parse;
    use crate::settings::pack::Packs;

    #[test]
    fn a_misspelt_title_is_offered_as_it_is_written() {
        let text = "馆区2024年工作总结\n一、改革创新亮点\n全年上线系统2个。\n二、服务保障\n";
        let packs = Packs::built_in();
        let outline = parse(text, &packs.for_text(text).grammar);
        assert_eq!(nearest(&outline, "改革创亮点"), ["改革创新亮点"]);
        assert!(nearest(&outline, "xyz").is_empty());
    }
}
