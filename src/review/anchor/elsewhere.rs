//! Quoted words of which little is left in their place, looked for among what was put in: what stood
//! there before is not theirs.

use super::circumstances::{Agreement, told_apart};
use super::flow::letters;
use super::images::Image;
use super::runs::Row;
use super::tracker::{Quote, Tracker};
use super::whereabouts::{Doubt, Whereabouts};
use super::{hits, near};
use crate::compare::Operation;
use std::ops::Range;

impl Tracker<'_> {
    /// A sentence of the words that now stands elsewhere: in their paragraph, or anywhere where it
    /// stood once and stands once.
    pub(super) fn add_parts_taken_out(&self, quote: &mut Quote<'_>) {
        if quote.images.kept() >= self.limits.kept {
            return;
        }
        for sentence in self.sentences_of(&quote.range) {
            let words = self.before.words(&sentence);
            let length = letters(words);
            let is_part = length >= self.limits.near_chars && length < quote.images.signs;
            if !is_part || !self.was_taken_out(&sentence) {
                continue;
            }
            let places = hits::exact(&self.after, words, &(0..self.after.text.len()));
            let [place] = places.as_slice() else { continue };
            let row = self.row_between(sentence.start, place);
            let is_known =
                row.is_some() || (length >= self.limits.telling_chars && self.stood_once(words));
            if is_known && self.runs.is_put_in(place) {
                quote.images.add(place.clone(), length, row);
            }
        }
    }

    /// True of a range of the old flow that lies in one removed run.
    fn was_taken_out(&self, range: &Range<usize>) -> bool {
        let own = self.runs.of(self.before.paragraph_at(range.start));
        own.iter().any(|run| {
            run.operation == Operation::Delete
                && run.before.start <= range.start
                && range.end <= run.before.end
        })
    }

    fn stood_once(&self, words: &str) -> bool {
        hits::folded(&self.before, words, &(0..self.before.text.len())).len() <= 1
    }

    /// The sentences of a range of the old flow, as far as they lie in it, outer marks aside.
    fn sentences_of(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let sentence = self.sentence(&self.before, at);
            let end = sentence.end.clamp(at + 1, range.end);
            let words = &self.before.text[at..end];
            let bare = words.trim_end_matches(|c: char| !c.is_alphanumeric());
            found.push(at..at + bare.len());
            at = end;
        }
        found
    }

    /// The words as they stand among what was put in: in their own paragraph, or elsewhere.
    pub(super) fn put_in_elsewhere(&self, quote: &Quote<'_>) -> Option<Whereabouts> {
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
        let agrees = |place: &Range<usize>| self.agrees(quote, place);
        let is_telling = letters(words) >= self.limits.telling_chars;
        places.retain(|place| is_telling || agrees(place) || self.replaced_them(quote, place));
        match places.as_slice() {
            [] => None,
            [place] => {
                let is_sure = (stand == 1 && self.stood_once(words))
                    || agrees(place)
                    || self.replaced_them(quote, place);
                Some(match is_sure {
                    true => self.standing(quote, place, self.row_between(quote.range.start, place)),
                    false => self.doubtful(quote, Doubt::Several, &places),
                })
            }
            _ => Some(match told_apart(&self.after, &places, quote.anchor) {
                Some((one, _)) => {
                    let place = &places[one];
                    self.standing(quote, place, self.row_between(quote.range.start, place))
                }
                None => self.doubtful(quote, Doubt::Several, &places),
            }),
        }
    }

    /// True where what stands around a place is what stood around the words.
    pub(super) fn agrees(&self, quote: &Quote<'_>, place: &Range<usize>) -> bool {
        let enough = match letters(self.before.words(&quote.range)) >= self.limits.telling_chars {
            true => self.limits.context,
            false => self.limits.context_of_few,
        };
        Agreement::of(&self.after, place, quote.anchor).best() >= enough
    }

    /// True where a place lies in what replaced the words, in a sentence that is kept else.
    fn replaced_them(&self, quote: &Quote<'_>, place: &Range<usize>) -> bool {
        let is_inside =
            |image: &Image| image.now.start <= place.start && place.end <= image.now.end;
        quote.images.all.iter().any(is_inside) && self.is_sentence_kept(quote)
    }

    /// The pair by which the paragraph of a new place is that of an old one, or stands right beside
    /// that in its section: what was split off there did not move.
    fn row_between(&self, old: usize, place: &Range<usize>) -> Option<Row> {
        let new = self.after.paragraph_at(place.start);
        let old = self.before.paragraph_at(old);
        let paragraphs = &self.comparison.after.paragraphs;
        let is_beside = |row: &Row| {
            let pair = &self.comparison.sections[row.section].paragraphs[row.paragraph];
            pair.after.is_some_and(|after| {
                after.abs_diff(new) <= 1 && paragraphs[after].section == paragraphs[new].section
            })
        };
        let mut rows = self.runs.of(old).iter().map(|run| run.row);
        rows.find(is_beside)
    }

    /// The one place where words that stood once, or a sentence of them, were put in, among others
    /// than before: a question.
    pub(super) fn perhaps_elsewhere(&self, quote: &Quote<'_>) -> Option<Whereabouts> {
        let place = |range: &Range<usize>| {
            let words = self.before.words(range);
            if letters(words) < self.limits.near_chars || !self.stood_once(words) {
                return None;
            }
            let mut places = hits::folded(&self.after, words, &(0..self.after.text.len()));
            let is_put_in = places.len() == 1 && self.runs.is_put_in(&places[0]);
            is_put_in.then(|| places.remove(0))
        };
        if let Some(whole) = place(&quote.range) {
            return Some(self.doubtful(quote, Doubt::Elsewhere, std::slice::from_ref(&whole)));
        }
        let sentences = self.sentences_of(&quote.range);
        let parts: Vec<Range<usize>> = sentences.iter().filter_map(place).collect();
        (!parts.is_empty()).then(|| self.doubtful(quote, Doubt::OnlyNear, &parts))
    }

    /// What is like the words among what was put in; a question, but where what stands around
    /// agrees.
    pub(super) fn near_elsewhere(&self, quote: &Quote<'_>) -> Option<Whereabouts> {
        let words = self.before.words(&quote.range);
        if !self.limits.may_be_near(words) {
            return None;
        }
        let after = &self.after;
        let put_in = self.runs.put_in().iter();
        let within = put_in.map(|range| after.of_paragraph(after.paragraph_at(range.start)));
        let mut within: Vec<Range<usize>> = within.collect();
        within.dedup();
        let mut found = near::passages(&self.after.text, words, &within, self.limits.near);
        found.retain(|near| self.runs.is_put_in(&near.range));
        let is_telling = letters(words) >= self.limits.telling_chars;
        let agrees = |place: &Range<usize>| self.agrees(quote, place);
        found.retain(|near| is_telling || agrees(&near.range));
        let places: Vec<Range<usize>> = found.into_iter().map(|near| near.range).collect();
        match places.as_slice() {
            [] => None,
            [place] if agrees(place) => {
                Some(self.standing(quote, place, self.row_between(quote.range.start, place)))
            }
            _ => Some(self.doubtful(quote, Doubt::OnlyNear, &places)),
        }
    }

    /// The sentence of the words as it may stand elsewhere, reworded: a question. Words taken out of a
    /// sentence that stays are not there.
    pub(super) fn sentence_elsewhere(&self, quote: &Quote<'_>) -> Option<Whereabouts> {
        let sentence = self.sentence(&self.before, quote.range.start);
        let words = self.before.words(&sentence);
        if !self.limits.may_be_near(words) || self.is_sentence_kept(quote) {
            return None;
        }
        let after = &self.after;
        let put_in = self.runs.put_in().iter();
        let within = put_in.map(|range| after.of_paragraph(after.paragraph_at(range.start)));
        let mut within: Vec<Range<usize>> = within.collect();
        within.dedup();
        let least = self.limits.near_sentence;
        let mut found = near::passages(&after.text, words, &within, least);
        found.retain(|near| self.runs.is_put_in(&near.range));
        let places: Vec<Range<usize>> = found.into_iter().map(|near| near.range).collect();
        (!places.is_empty()).then(|| self.doubtful(quote, Doubt::OnlyNear, &places))
    }
}
