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

/// Looks for typed words in a text, on some of its lines (1-based; those of a section) or in all.
///
/// An outer white space is set aside, and where the words do not stand there as they are, their
/// outer marks too.
pub fn quote(document: &Document, words: &str, lines: Option<&Range<usize>>) -> Quoted {
    let flow = Flow::new(document);
    let within = lines.map_or(0..flow.text.len(), |lines| flow.of_lines(lines));
    let words = words.trim_matches(is_blank);
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    let tries: [(Likeness, &dyn Fn() -> Vec<Range<usize>>); 4] = [
        (Likeness::Exact, &|| hits::exact(&flow, words, &within)),
        (Likeness::LookAlike, &|| hits::folded(&flow, words, &within)),
        (Likeness::LookAlike, &|| hits::folded(&flow, bare, &within)),
        (Likeness::Abridged, &|| hits::abridged(&flow, bare, &within)),
    ];
    for (likeness, find) in tries {
        let mut found = find().into_iter().map(|range| hit(&flow, range));
        match (found.next(), found.next()) {
            (None, _) => {}
            (Some(hit), None) => {
                return Quoted::Once {
                    hit: Box::new(hit),
                    likeness,
                };
            }
            (Some(first), Some(second)) => {
                let hits = [first, second].into_iter().chain(found).collect();
                return Quoted::Several { hits, likeness };
            }
        }
    }
    Quoted::Never {
        nearest: nearest(&flow, bare, &within).map(Box::new),
    }
}

fn hit(flow: &Flow<'_>, range: Range<usize>) -> Hit {
    let range = flow.bare(&range);
    Hit {
        passage: flow.passage(&range),
        anchor: flow.anchor(range),
    }
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
    found.into_iter().next().map(|near| hit(flow, near.range))
}
