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

use super::circumstances::{Agreement, told_apart};
use super::flow::{Flow, are_same_words, letters};
use super::images::{Image, Images};
use super::old_place::OldPlace;
use super::runs::{Row, Run, Runs};
use super::thresholds::AnchorThresholds;
use super::whereabouts::{Doubt, Whereabouts, Words};
use super::{TextAnchor, by_words, hits, near};
use crate::compare::{Change, Comparison, Operation};
use crate::report::WordGrammar;
use crate::report::sentence::{Cut, pieces};
use std::ops::Range;

/// A comparison made ready to follow quoted words.
#[derive(Debug)]
pub struct Tracker<'a> {
    comparison: &'a Comparison,
    grammar: &'a WordGrammar,
    before: Flow<'a>,
    after: Flow<'a>,
    runs: Runs,
    limits: &'static AnchorThresholds,
}

/// The quoted words in their own text.
struct Quote<'a> {
    anchor: &'a TextAnchor,
    /// Bytes of the old flow.
    range: Range<usize>,
    images: Images,
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
        let images = Images::of(&range, &self.runs, &self.before, &self.after);
        let quote = Quote {
            anchor,
            range,
            images,
        };
        let kept = quote.images.kept();
        let best = quote.images.all.first();
        if let Some(image) = best.filter(|_| kept >= self.limits.kept) {
            return self.standing(&quote, &image.now, Some(image.row));
        }
        if let Some(found) = self.put_in_elsewhere(&quote) {
            return found;
        }
        if let Some(image) = best.filter(|_| kept >= self.limits.kept_by_chance) {
            let now = self.sensible(&quote, image);
            return self.standing(&quote, &now, Some(image.row));
        }
        if let Some((now, row)) = self.replaced(&quote) {
            return self.standing(&quote, &now, Some(row));
        }
        self.near_elsewhere(&quote)
            .unwrap_or_else(|| self.gone(&quote))
    }

    /// Words that stand, with what is true of them.
    fn standing(&self, quote: &Quote<'_>, now: &Range<usize>, row: Option<Row>) -> Whereabouts {
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
        let went_along = |pair: &&crate::compare::SectionPair| {
            pair.before
                .iter()
                .any(|&above| before.is_within(old, above))
                && pair.after.iter().any(|&above| after.is_within(new, above))
        };
        let mut above = self.comparison.sections.iter().filter(went_along);
        above.any(|pair| pair.has(Change::Moved))
    }

    /// The words as they stand among what was put in: in their own paragraph, or elsewhere.
    fn put_in_elsewhere(&self, quote: &Quote<'_>) -> Option<Whereabouts> {
        let words = self.before.words(&quote.range);
        let whole = 0..self.after.text.len();
        let is_free = |range: &Range<usize>| self.runs.is_put_in(range);
        let mut places = hits::exact(&self.after, words, &whole);
        let mut stand = places.len();
        places.retain(is_free);
        if places.is_empty() {
            places = hits::folded(&self.after, words, &whole);
            stand = places.len();
            places.retain(is_free);
        }
        let agrees = |place: &Range<usize>| {
            Agreement::of(&self.after, place, quote.anchor).best() >= self.limits.context
        };
        let is_telling = letters(words) >= self.limits.telling_chars;
        places.retain(|place| is_telling || agrees(place) || self.replaced_them(quote, place));
        match places.as_slice() {
            [] => None,
            [place] => {
                let stood = hits::folded(&self.before, words, &(0..self.before.text.len())).len();
                let is_sure =
                    (stood <= 1 && stand == 1) || agrees(place) || self.replaced_them(quote, place);
                Some(match is_sure {
                    true => self.standing(quote, place, self.row_between(quote, place)),
                    false => self.doubtful(quote, Doubt::Several, &places),
                })
            }
            _ => Some(match told_apart(&self.after, &places, quote.anchor) {
                Some((one, _)) => {
                    let place = &places[one];
                    self.standing(quote, place, self.row_between(quote, place))
                }
                None => self.doubtful(quote, Doubt::Several, &places),
            }),
        }
    }

    /// True where a place lies in what replaced the words, in a sentence that is kept else.
    fn replaced_them(&self, quote: &Quote<'_>, place: &Range<usize>) -> bool {
        let is_inside =
            |image: &Image| image.now.start <= place.start && place.end <= image.now.end;
        quote.images.all.iter().any(is_inside) && self.is_sentence_kept(quote)
    }

    /// The pair by which the paragraph of a place is that of the words.
    fn row_between(&self, quote: &Quote<'_>, place: &Range<usize>) -> Option<Row> {
        let new = self.after.paragraph_at(place.start);
        let old = self.before.paragraph_at(quote.range.start);
        let rows = self.runs.of(old).iter().map(|run| run.row);
        let mut rows = rows.filter(|row| {
            self.comparison.sections[row.section].paragraphs[row.paragraph].after == Some(new)
        });
        rows.next()
    }

    /// Share of the rest of their sentence that stands where it stood.
    fn is_sentence_kept(&self, quote: &Quote<'_>) -> bool {
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
        all > 0 && kept as f64 >= self.limits.sentence_kept * all as f64
    }

    /// The sentence at a place of a flow.
    fn sentence(&self, flow: &Flow<'_>, at: usize) -> Range<usize> {
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
    fn replaced(&self, quote: &Quote<'_>) -> Option<(Range<usize>, Row)> {
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
            let image = found.filter(|_| self.is_sentence_kept(quote))?;
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
        if letters(words) < self.limits.near_chars {
            return None;
        }
        let within = [put_in.clone()];
        let mut found = near::passages(&self.after.text, words, &within, self.limits.near);
        (found.len() == 1).then(|| found.remove(0).range)
    }

    /// What is like the words among what was put in; a question, but where what stands around
    /// agrees.
    fn near_elsewhere(&self, quote: &Quote<'_>) -> Option<Whereabouts> {
        let words = self.before.words(&quote.range);
        if letters(words) < self.limits.near_chars {
            return None;
        }
        let within: Vec<Range<usize>> = self
            .runs
            .put_in()
            .iter()
            .map(|range| {
                self.after
                    .of_paragraph(self.after.paragraph_at(range.start))
            })
            .collect();
        let mut within = within;
        within.dedup();
        let mut found = near::passages(&self.after.text, words, &within, self.limits.near);
        found.retain(|near| self.runs.is_put_in(&near.range));
        let is_telling = letters(words) >= self.limits.telling_chars;
        let agrees = |place: &Range<usize>| {
            Agreement::of(&self.after, place, quote.anchor).best() >= self.limits.context
        };
        found.retain(|near| is_telling || agrees(&near.range));
        let places: Vec<Range<usize>> = found.into_iter().map(|near| near.range).collect();
        match places.as_slice() {
            [] => None,
            [place] if agrees(place) => {
                Some(self.standing(quote, place, self.row_between(quote, place)))
            }
            _ => Some(self.doubtful(quote, Doubt::OnlyNear, &places)),
        }
    }

    fn doubtful(&self, quote: &Quote<'_>, why: Doubt, places: &[Range<usize>]) -> Whereabouts {
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
            beside: self.beside(quote).map(|range| self.after.passage(&range)),
        }
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
