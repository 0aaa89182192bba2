//! Quoted words found again where the text that they were quoted from is not to be had: by what they
//! are, what stood around them, and their section.

use super::circumstances::{Agreement, told_apart};
use super::flow::{Flow, are_same_words, letters};
use super::folded::Folded;
use super::thresholds::AnchorThresholds;
use super::whereabouts::{Doubt, Whereabouts, Words};
use super::{TextAnchor, affix, hits, near};
use crate::compare::Document;
use crate::report::WordGrammar;
use crate::report::sentence::{Cut, pieces};
use std::ops::Range;

/// Where the words of an anchor are in a text, by the anchor alone.
///
/// Less is stated than with a comparison: one hit among other surroundings may be any, and is a
/// question.
pub fn find_without_comparison(
    anchor: &TextAnchor,
    document: &Document,
    grammar: &WordGrammar,
) -> Whereabouts {
    find(anchor, &Flow::new(document), grammar)
}

pub(super) fn find(anchor: &TextAnchor, flow: &Flow<'_>, grammar: &WordGrammar) -> Whereabouts {
    let search = Search {
        anchor,
        flow,
        grammar,
        limits: &AnchorThresholds::STANDARD,
    };
    search.run()
}

/// Characters of either side that are looked for, the more telling first.
const BORDERS: [usize; 3] = [16, 10, 6];

/// So few tell a place in the section of the words alone.
const FEW: usize = 6;

/// Letters and digits that either side needs for the words between them to be told by it.
const BORDER_LETTERS: usize = 4;

struct Search<'a> {
    anchor: &'a TextAnchor,
    flow: &'a Flow<'a>,
    grammar: &'a WordGrammar,
    limits: &'static AnchorThresholds,
}

impl Search<'_> {
    fn run(&self) -> Whereabouts {
        let whole = 0..self.flow.text.len();
        let mut places = hits::exact(self.flow, &self.anchor.exact, &whole);
        if places.is_empty() {
            places = hits::folded(self.flow, &self.anchor.exact, &whole);
        }
        if let Some((one, agreement)) = told_apart(self.flow, &places, self.anchor)
            && self.is_theirs(&places[one], agreement)
        {
            return self.standing(&places[one], agreement);
        }
        // Where all around is as it was, the words between are theirs, whatever stands elsewhere.
        if let Some(range) = self.between() {
            return self.in_place(&range);
        }
        match places.as_slice() {
            [] => {}
            // It may be another's, and theirs be gone.
            [_] => return self.doubtful(Doubt::Elsewhere, &places),
            _ => return self.doubtful(Doubt::Several, &places),
        }
        self.near().unwrap_or(Whereabouts::Gone {
            stood: None,
            beside: None,
        })
    }

    /// True where enough around a place, or its section, is as it was.
    fn is_theirs(&self, place: &Range<usize>, agreement: Agreement) -> bool {
        let is_enough = agreement.of_both() >= self.limits.context_of_both
            || agreement.best() >= self.limits.context_of_few;
        is_enough || (self.is_in_section(place) && agreement.best() >= self.limits.context)
    }

    /// What stands in the very place of the words.
    fn in_place(&self, range: &Range<usize>) -> Whereabouts {
        let was = &self.anchor.exact;
        if letters(self.flow.words(range)) == 0 && letters(was) > 0 {
            return Whereabouts::Gone {
                stood: None,
                beside: Some(self.flow.passage(&self.sentence(range.end))),
            };
        }
        let now = self.flow.passage(range);
        match are_same_words(was, &now.words) {
            true => Whereabouts::Unchanged(now),
            false => Whereabouts::Changed {
                was: was.clone(),
                now,
            },
        }
    }

    fn near(&self) -> Option<Whereabouts> {
        let words = self.anchor.exact.as_str();
        if !self.limits.may_be_near(words) {
            return None;
        }
        let paragraphs = 0..self.flow.document.paragraphs.len();
        let within: Vec<_> = paragraphs.map(|one| self.flow.of_paragraph(one)).collect();
        let found = near::passages(&self.flow.text, words, &within, self.limits.near);
        let places: Vec<Range<usize>> = found.into_iter().map(|near| near.range).collect();
        if places.is_empty() {
            return None;
        }
        Some(match told_apart(self.flow, &places, self.anchor) {
            Some((one, agreement)) if self.is_theirs(&places[one], agreement) => {
                self.standing(&places[one], agreement)
            }
            _ => self.doubtful(Doubt::OnlyNear, &places),
        })
    }

    /// What stands between the end of what stood before the words and the beginning of what stood
    /// after them, where both stand in the text once so near each other.
    fn between(&self) -> Option<Range<usize>> {
        let folded = Folded::new(&self.flow.text, 0..self.flow.text.len());
        let all = BORDERS
            .iter()
            .flat_map(|&head| BORDERS.iter().map(move |&tail| (head, tail)));
        let mut found = all.map(|borders| self.between_borders(borders, &folded));
        found.find_map(|mut ranges| (ranges.len() == 1).then(|| ranges.remove(0)))
    }

    fn between_borders(&self, chars: (usize, usize), folded: &Folded) -> Vec<Range<usize>> {
        let anchor = self.anchor;
        let prefix = affix::before(&anchor.prefix, anchor.prefix.len(), chars.0);
        let suffix = affix::after(&anchor.suffix, 0, chars.1);
        if letters(prefix) < BORDER_LETTERS || letters(suffix) < BORDER_LETTERS {
            return Vec::new();
        }
        let heads = folded.find(&Folded::of(prefix));
        let tails = folded.find(&Folded::of(suffix));
        let longest = self.limits.longest_gap * letters(&anchor.exact).max(BORDER_LETTERS);
        let pairs = heads.iter().filter_map(|head| {
            let tail = tails.iter().find(|tail| tail.start >= head.end)?;
            let between = head.end..tail.start;
            let is_told = chars.0.min(chars.1) > FEW || self.is_in_section(head);
            let is_short = letters(self.flow.words(&between)) <= longest;
            (is_told && is_short).then_some(between)
        });
        pairs.collect()
    }

    fn standing(&self, place: &Range<usize>, agreement: Agreement) -> Whereabouts {
        let now = self.flow.passage(place);
        let was = &self.anchor.exact;
        let is_same = are_same_words(was, &now.words);
        if self.has_moved(place, agreement) {
            return Whereabouts::Moved {
                from: self.anchor.section.clone(),
                from_line: None,
                words: match is_same {
                    true => Words::Same,
                    false => Words::Changed { was: was.clone() },
                },
                now,
            };
        }
        match is_same {
            true => Whereabouts::Unchanged(now),
            false => Whereabouts::Changed {
                was: was.clone(),
                now,
            },
        }
    }

    /// True where their section stands in the text, and they stand in another, among others.
    fn has_moved(&self, place: &Range<usize>, agreement: Agreement) -> bool {
        let sections = 0..self.flow.document.sections.len();
        let still_stands = sections.into_iter().any(|section| self.is_section(section));
        still_stands && !self.is_in_section(place) && !agreement.is_all_around()
    }

    fn is_in_section(&self, place: &Range<usize>) -> bool {
        let section = self.flow.section_at(place.start);
        section.is_some_and(|section| self.is_section(section))
    }

    /// True of a section with the title of that in which the words stood; its number aside.
    fn is_section(&self, section: usize) -> bool {
        let section = &self.flow.document.sections[section];
        let Some(name) = self.anchor.section.last() else {
            return section.path.is_empty();
        };
        let (name, title) = (Folded::of(name), Folded::of(&section.title));
        let is_end = name.ends_with(&title);
        !title.is_empty() && (is_end || section.path.last() == self.anchor.section.last())
    }

    fn sentence(&self, at: usize) -> Range<usize> {
        let own = self.flow.of_paragraph(self.flow.paragraph_at(at));
        let found = pieces(self.flow.words(&own), Cut::Sentence, self.grammar);
        let mut found = found
            .into_iter()
            .map(|piece| own.start + piece.start..own.start + piece.end);
        let last = own.clone();
        found.find(|piece| at < piece.end).unwrap_or(last)
    }

    fn doubtful(&self, why: Doubt, places: &[Range<usize>]) -> Whereabouts {
        Whereabouts::Doubtful {
            why,
            stood: None,
            candidates: places
                .iter()
                .map(|place| self.flow.passage(place))
                .collect(),
        }
    }
}
