//! Typed words to an anchor.

use super::flow::Flow;
use super::thresholds::AnchorThresholds;
use super::whereabouts::Passage;
use super::{TextAnchor, hits, near};
use crate::compare::Document;
use crate::report::token::is_blank;
use std::ops::Range;

/// Words that were typed, as they stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Where they stand; `words` as the text has them.
    pub passage: Passage,
    /// The anchor of that place.
    pub anchor: TextAnchor,
}

/// How typed words agree with those of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// They are the same.
    Exact,
    /// They differ in white space, width or marks that look alike.
    LookAlike,
    /// Some of them were left out (A……B): the text has more between the others.
    Abridged,
}

/// What typed words are in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quoted {
    /// They stand there once.
    Once {
        /// Where.
        hit: Box<Hit>,
        /// How they agree.
        likeness: Likeness,
    },
    /// They stand there several times: somebody has to say which are meant.
    Several {
        /// Where, in the order of the text.
        hits: Vec<Hit>,
        /// How they agree.
        likeness: Likeness,
    },
    /// They do not stand there.
    Never {
        /// The passage that is likest to them, where one is like at all; never to be taken unasked.
        nearest: Option<Box<Hit>>,
    },
}

/// One way to look for words.
type Find<'a> = &'a dyn Fn() -> Vec<Range<usize>>;

/// Looks for typed words in a text, on some of its lines (1-based; those of a section) or in all.
///
/// Outer white space is set aside, and where the words do not stand there as they are, their
/// outer marks too.
pub fn quote(document: &Document, words: &str, lines: Option<&Range<usize>>) -> Quoted {
    let flow = Flow::new(document);
    let within = lines.map_or(0..flow.text.len(), |lines| flow.of_lines(lines));
    let words = words.trim_matches(is_blank);
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    let tries: [(Likeness, Find<'_>); 4] = [
        (Likeness::Exact, &|| hits::exact(&flow, words, &within)),
        (Likeness::LookAlike, &|| hits::folded(&flow, words, &within)),
        (Likeness::LookAlike, &|| hits::folded(&flow, bare, &within)),
        (Likeness::Abridged, &|| hits::abridged(&flow, bare, &within)),
    ];
    for (likeness, find) in tries {
        let found: Vec<Range<usize>> = find().iter().map(|range| flow.bare(range)).collect();
        let mut hits = hits_of(&flow, &found);
        if hits.len() > 1 {
            return Quoted::Several { hits, likeness };
        }
        if let Some(hit) = hits.pop() {
            let hit = Box::new(hit);
            return Quoted::Once { hit, likeness };
        }
    }
    Quoted::Never {
        nearest: nearest(&flow, bare, &within).map(Box::new),
    }
}

/// The figure of which typed words quote a part alone, where they stand in a text but for that.
pub fn cut_figure(document: &Document, words: &str) -> Option<String> {
    let flow = Flow::new(document);
    let words = words.trim_matches(is_blank);
    let mut found = flow.text.match_indices(words);
    found.find_map(|(at, _)| {
        let figure = hits::cut_number(&flow.text, &(at..at + words.len()));
        figure.map(str::to_owned)
    })
}

/// The hits at these places; what is the same for many of them is looked for once.
fn hits_of(flow: &Flow<'_>, places: &[Range<usize>]) -> Vec<Hit> {
    let mut last: Option<(&str, Vec<usize>)> = None;
    let mut hits = Vec::with_capacity(places.len());
    for range in places {
        let words = flow.words(range);
        let equals = match last.take() {
            Some((same, equals)) if same == words => equals,
            _ => flow.equals(words),
        };
        hits.push(Hit {
            passage: flow.passage(range),
            anchor: flow.anchor_among(range.clone(), &equals),
        });
        last = Some((words, equals));
    }
    hits
}

/// The likest passage of one paragraph.
fn nearest(flow: &Flow<'_>, words: &str, within: &Range<usize>) -> Option<Hit> {
    let limits = &AnchorThresholds::STANDARD;
    if !limits.may_be_near(words) {
        return None;
    }
    let paragraphs = (0..flow.document.paragraphs.len())
        .map(|paragraph| flow.of_paragraph(paragraph))
        .filter(|range| within.start <= range.start && range.end <= within.end);
    let paragraphs: Vec<Range<usize>> = paragraphs.collect();
    let found = near::passages(&flow.text, words, &paragraphs, limits.suggested);
    let likest = found.first().map(|near| flow.bare(&near.range))?;
    hits_of(flow, &[likest]).pop()
}
