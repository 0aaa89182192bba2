//! Quoted words found again through the comparison of the text that they were quoted from with the
//! text now.
//!
//! 1. The words are looked for in their own text: what stands around them, and their section, tell
//!    which they are (`old_place`).
//! 2. The comparison has followed their paragraph, and says of each run of it whether it stands, was
//!    removed, or was replaced (`runs`, `images`): most words are found there.
//! 3. Words of which little is left there are looked for among what was put in anywhere: as they
//!    are, then with look-alikes for each other, then near. What stood there before is not theirs.
//! 4. Else what replaced them in their sentence is theirs, or they are gone.

use super::circumstances::Agreement;
use super::flow::{Flow, are_same_words, letters};
use super::images::{Image, Images};
use super::old_place::OldPlace;
use super::runs::{Row, Run, Runs};
use super::thresholds::AnchorThresholds;
use super::whereabouts::{Doubt, Whereabouts, Words};
use super::{TextAnchor, by_words, near};
use crate::compare::{Change, Comparison, Operation, SectionPair};
use crate::report::WordGrammar;
use crate::report::sentence::{Cut, pieces};
use std::ops::Range;
use std::slice::from_ref;

/// A comparison made ready to follow quoted words.
#[derive(Debug)]
pub struct Tracker<'a> {
    pub(super) comparison: &'a Comparison,
    grammar: &'a WordGrammar,
    pub(super) before: Flow<'a>,
    pub(super) after: Flow<'a>,
    pub(super) runs: Runs,
    pub(super) limits: &'static AnchorThresholds,
}

/// The quoted words in their own text.
pub(super) struct Quote<'a> {
    pub(super) anchor: &'a TextAnchor,
    /// Bytes of the old flow.
    pub(super) range: Range<usize>,
    pub(super) images: Images,
}

impl<'a> Tracker<'a> {
    /// Of the comparison of the text that anchors were made on with the text now.
    pub fn new(comparison: &'a Comparison, grammar: &'a WordGrammar) -> Self {
        let (before, after) = (Flow::new(&comparison.before), Flow::new(&comparison.after));
        let runs = Runs::new(comparison, &before, &after);
        Self {
            comparison,
            grammar,
            before,
            after,
            runs,
            limits: &AnchorThresholds::STANDARD,
        }
    }

    /// Where the words of an anchor are now.
    pub fn find(&self, anchor: &TextAnchor) -> Whereabouts {
        match OldPlace::of(anchor, &self.before) {
            OldPlace::At(range) => self.of_range(anchor, range),
            OldPlace::Several(places) => self.of_several(anchor, places),
            OldPlace::Unknown => by_words::find(anchor, &self.after, self.grammar),
        }
    }

    /// Words that stood in several places with the same all around: where all went is a question,
    /// but where none is left.
    fn of_several(&self, anchor: &TextAnchor, places: Vec<Range<usize>>) -> Whereabouts {
        let stood = places.first().map(|place| self.before.passage(place));
        let mut found = Vec::new();
        let mut gone = None;
        for place in places {
            match self.of_range(anchor, place) {
                Whereabouts::Unchanged(now)
                | Whereabouts::Changed { now, .. }
                | Whereabouts::Moved { now, .. } => found.push(now),
                Whereabouts::Doubtful { candidates, .. } => found.extend(candidates),
                Whereabouts::Gone { .. } if gone.is_some() => {}
                one @ Whereabouts::Gone { .. } => gone = Some(one),
            }
        }
        match gone.filter(|_| found.is_empty()) {
            Some(gone) => gone,
            None => Whereabouts::Doubtful {
                why: Doubt::Several,
                stood,
                candidates: found,
            },
        }
    }

    fn of_range(&self, anchor: &TextAnchor, range: Range<usize>) -> Whereabouts {
        let mut quote = Quote {
            anchor,
            images: Images::of(&range, &self.runs, &self.before, &self.after),
            range,
        };
        self.add_parts_taken_out(&mut quote);
        let kept = quote.images.kept();
        let best = quote.images.all.first();
        if let Some(image) = best.filter(|_| kept >= self.limits.kept) {
            return match self.is_among_others(&quote, &image.now) {
                true => self.doubtful(&quote, Doubt::Elsewhere, from_ref(&image.now)),
                false => self.standing(&quote, &image.now, image.row),
            };
        }
        if let Some(found) = self.put_in_elsewhere(&quote) {
            return found;
        }
        if let Some(image) = best.filter(|_| kept >= self.limits.kept_by_chance) {
            let now = self.sensible(&quote, image);
            return self.standing(&quote, &now, image.row);
        }
        if let Some((now, row)) = self.replaced(&quote) {
            return self.standing(&quote, &now, row);
        }
        self.perhaps_elsewhere(&quote)
            .or_else(|| self.near_elsewhere(&quote))
            .or_else(|| self.sentence_elsewhere(&quote))
            .unwrap_or_else(|| self.gone(&quote))
    }

    /// Words that stand, with what is true of them.
    pub(super) fn standing(
        &self,
        quote: &Quote<'_>,
        now: &Range<usize>,
        row: Option<Row>,
    ) -> Whereabouts {
        let now = self.after.passage(now);
        let was = self.before.words(&quote.range);
        let is_same = are_same_words(was, &now.words);
        let is_moved = row.is_none_or(|row| self.has_moved(row));
        match (is_moved, is_same) {
            (false, true) => Whereabouts::Unchanged(now),
            (false, false) => Whereabouts::Changed {
                was: was.to_owned(),
                now,
            },
            (true, is_same) => {
                let from = self.before.passage(&quote.range);
                Whereabouts::Moved {
                    from: from.section,
                    from_line: Some(from.line),
                    words: match is_same {
                        true => Words::Same,
                        false => Words::Changed {
                            was: was.to_owned(),
                        },
                    },
                    now,
                }
            }
        }
    }

    /// True where the comparison says so of the paragraph, of its section, or of one above it that
    /// it went along with.
    fn has_moved(&self, row: Row) -> bool {
        let pair = &self.comparison.sections[row.section].paragraphs[row.paragraph];
        let (Some(old), Some(new)) = (pair.before, pair.after) else {
            return false;
        };
        if pair.changes.contains(&Change::Moved) {
            return true;
        }
        let (before, after) = (&self.comparison.before, &self.comparison.after);
        let (old, new) = (
            before.paragraphs[old].section,
            after.paragraphs[new].section,
        );
        let went_along = |pair: &&SectionPair| {
            pair.before
                .iter()
                .any(|&above| before.is_within(old, above))
                && pair.after.iter().any(|&above| after.is_within(new, above))
        };
        let mut above = self.comparison.sections.iter().filter(went_along);
        above.any(|pair| pair.has(Change::Moved))
    }

    /// True of few words in a sentence of which little else is left: any text of the kind has them.
    fn is_among_others(&self, quote: &Quote<'_>, now: &Range<usize>) -> bool {
        letters(self.before.words(&quote.range)) < self.limits.telling_chars
            && self
                .rest_of_sentence(quote)
                .is_some_and(|kept| kept < self.limits.sentence_kept)
            && Agreement::of(&self.after, now, quote.anchor).best() < self.limits.context
    }

    /// True where enough of the rest of their sentence stands where it stood.
    pub(super) fn is_sentence_kept(&self, quote: &Quote<'_>) -> bool {
        let kept = self.rest_of_sentence(quote);
        kept.is_some_and(|kept| kept >= self.limits.sentence_kept)
    }

    /// Share of the rest of their sentence that stands where it stood, 0 to 1; `None` where there is
    /// no rest.
    fn rest_of_sentence(&self, quote: &Quote<'_>) -> Option<f64> {
        let sentence = self.sentence(&self.before, quote.range.start);
        let paragraph = self.before.paragraph_at(quote.range.start);
        let rest = |range: &Range<usize>| {
            let inside = range.start.max(sentence.start)..range.end.min(sentence.end);
            let head = inside.start..inside.end.min(quote.range.start).max(inside.start);
            let tail = inside.start.max(quote.range.end).min(inside.end)..inside.end;
            let parts = [head, tail];
            let parts = parts.iter().filter(|part| part.start < part.end);
            parts
                .map(|part| letters(self.before.words(part)))
                .sum::<usize>()
        };
        let equal = self.runs.of(paragraph).iter();
        let equal = equal.filter(|run| run.operation == Operation::Equal);
        let equal =
            equal.filter(|run| run.before.start < sentence.end && sentence.start < run.before.end);
        let kept: usize = equal.map(|run| rest(&run.before)).sum();
        let all = rest(&sentence);
        (all > 0).then(|| kept as f64 / all as f64)
    }

    /// The sentence at a place of a flow.
    pub(super) fn sentence(&self, flow: &Flow<'_>, at: usize) -> Range<usize> {
        self.piece(flow, at, Cut::Sentence)
    }

    fn piece(&self, flow: &Flow<'_>, at: usize, cut: Cut) -> Range<usize> {
        let own = flow.of_paragraph(flow.paragraph_at(at));
        let found = pieces(flow.words(&own), cut, self.grammar);
        let mut found = found
            .into_iter()
            .map(|piece| own.start + piece.start..own.start + piece.end);
        let last = own.clone();
        found.find(|piece| at < piece.end).unwrap_or(last)
    }

    /// What is left of the words; the clauses that it stands in, where that is less than a reader
    /// would speak of.
    fn sensible(&self, quote: &Quote<'_>, image: &Image) -> Range<usize> {
        let now = self.after.trimmed(&image.now);
        let enough = quote.images.signs as f64 * self.limits.kept;
        if letters(self.after.words(&now)) as f64 >= enough || now.start >= now.end {
            return now;
        }
        let first = self.piece(&self.after, now.start, Cut::Clause);
        let last = self.piece(&self.after, now.end - 1, Cut::Clause);
        let words = &self.after.text[first.start..last.end.max(now.end)];
        let bare = words.trim_end_matches(|c: char| !c.is_alphanumeric());
        first.start..(first.start + bare.len()).max(now.end)
    }

    /// What replaced words that were all removed, in a sentence that is kept else.
    fn replaced(&self, quote: &Quote<'_>) -> Option<(Range<usize>, Option<Row>)> {
        let own = self.runs.of(self.before.paragraph_at(quote.range.start));
        let holds = |run: &&Run| {
            run.operation == Operation::Delete
                && run.before.start <= quote.range.start
                && quote.range.end <= run.before.end
        };
        let found = quote.images.all.iter().find(|image| !image.now.is_empty());
        let removed = own.iter().find(holds);
        // Words that reach over several runs were replaced by all that stands for those.
        let Some(removed) = removed else {
            let is_replaced = |image: &&Image| letters(self.after.words(&image.now)) > image.kept;
            let image = found.filter(is_replaced)?;
            if !self.is_sentence_kept(quote) {
                return None;
            }
            return Some((image.now.clone(), image.row));
        };
        let image = found?;
        let share =
            quote.images.signs as f64 / letters(self.before.words(&removed.before)).max(1) as f64;
        let near = self.near_in(quote, &image.now);
        if let Some(now) = near {
            return Some((now, image.row));
        }
        let is_theirs = share >= self.limits.share_of_run && self.is_sentence_kept(quote);
        is_theirs.then(|| (image.now.clone(), image.row))
    }

    /// The one passage of what replaced the words that is like them.
    fn near_in(&self, quote: &Quote<'_>, put_in: &Range<usize>) -> Option<Range<usize>> {
        let words = self.before.words(&quote.range);
        if !self.limits.may_be_near(words) {
            return None;
        }
        let within = [put_in.clone()];
        let mut found = near::passages(&self.after.text, words, &within, self.limits.near);
        (found.len() == 1).then(|| found.remove(0).range)
    }

    pub(super) fn doubtful(
        &self,
        quote: &Quote<'_>,
        why: Doubt,
        places: &[Range<usize>],
    ) -> Whereabouts {
        Whereabouts::Doubtful {
            why,
            stood: Some(self.before.passage(&quote.range)),
            candidates: places
                .iter()
                .map(|place| self.after.passage(place))
                .collect(),
        }
    }

    fn gone(&self, quote: &Quote<'_>) -> Whereabouts {
        Whereabouts::Gone {
            stood: Some(self.before.passage(&quote.range)),
            beside: self
                .beside(quote)
                .filter(|range| self.is_in_section_of(quote, range))
                .map(|range| self.after.passage(&range)),
        }
    }

    /// True where a place lies in the section that the words stood in, as the comparison follows it:
    /// elsewhere is not where they stood.
    fn is_in_section_of(&self, quote: &Quote<'_>, place: &Range<usize>) -> bool {
        let (before, after) = (&self.comparison.before, &self.comparison.after);
        let old = before.paragraphs[self.before.paragraph_at(quote.range.start)].section;
        let new = after.paragraphs[self.after.paragraph_at(place.start)].section;
        let mut pairs = self.comparison.sections.iter();
        pairs.any(|pair| pair.before.contains(&old) && pair.after.contains(&new))
    }

    /// What stands where removed words stood: what replaced them, the sentence in which they were,
    /// or else the paragraph before theirs.
    fn beside(&self, quote: &Quote<'_>) -> Option<Range<usize>> {
        if let Some(image) = quote.images.all.first() {
            return match letters(self.after.words(&image.now)) {
                0 => Some(self.sentence(&self.after, image.now.start)),
                _ => Some(image.now.clone()),
            };
        }
        let paragraph = self.before.paragraph_at(quote.range.start);
        let mut before = (0..paragraph)
            .rev()
            .flat_map(|one| self.runs.of(one).iter().rev());
        let kept = before.find(|run| run.operation == Operation::Equal)?;
        let after = kept.after.as_ref()?;
        Some(
            self.after
                .of_paragraph(self.after.paragraph_at(after.start)),
        )
    }
}
