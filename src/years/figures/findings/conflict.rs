//! One figure that this year's report gives twice, with two values.
//!
//! Only where both places name it in the same words, each of them once: in a summary and in a
//! section below it, in two sections, or in one where a sentence says nothing else. What is told of
//! a part of the year or of the whole, or of one of several bodies, is another figure.

use super::Known;
use super::agreement::agree;
use crate::compare::document::Naming;
use crate::years::figures::FigureFinding;
use crate::years::figures::line::OTHER;
use crate::years::figures::reading::Reading;
use crate::years::figures::rows::name;
use crate::years::figures::slot::count_content;
use std::collections::BTreeMap;

pub(super) fn find(known: &Known<'_>) -> Vec<FigureFinding> {
    let readings = &known.after.readings;
    let mut of_words: BTreeMap<(&str, String), Vec<&Reading>> = BTreeMap::new();
    for reading in readings.iter().filter(|reading| reading.is_current_level()) {
        let words: String = reading
            .slot
            .named
            .chars()
            .filter(|c| c.is_alphabetic())
            .collect();
        let key = (reading.quantity.dimension.as_str(), words);
        of_words.entry(key).or_default().push(reading);
    }
    let mut found: Vec<(usize, FigureFinding)> = Vec::new();
    for same in of_words.into_values() {
        if let [first, second] = same.as_slice()
            && are_one(known, first, second)
            && !agree(first, second, known.thresholds)
        {
            let finding = FigureFinding::Conflict {
                name: name(first, known.names),
                first: first.figure.clone(),
                second: second.figure.clone(),
            };
            found.push((first.figure.line, finding));
        }
    }
    found.sort_by_key(|&(line, _)| line);
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// True where two figures named in the same words are one.
fn are_one(known: &Known<'_>, first: &Reading, second: &Reading) -> bool {
    let sentences = &known.after.sentences;
    let (one, other) = (&sentences[first.sentence], &sentences[second.sentence]);
    let is_in_one = one.section == other.section;
    if is_in_one && !(says_nothing_else(known, first) || says_nothing_else(known, second)) {
        return false;
    }
    let is_of_all = [first, second].into_iter().any(|reading| {
        let clause = &known.after.clauses[reading.clause].text;
        known.names.words.whole.is_in(clause)
    });
    let is_told_of_all = is_of_all || is_summary_of(known, one.section, other.section);
    let least = match is_told_of_all || is_in_one {
        true => known.thresholds.twice_content,
        false => known.thresholds.twice_content_apart,
    };
    let slot = &first.slot;
    if slot.content < least || slot.named.contains(OTHER) || slot.order.1 > 1 {
        return false;
    }
    let is_partial = |reading: &Reading| {
        let words = match is_in_one {
            true => &known.after.sentences[reading.sentence].text,
            false => &known.after.clauses[reading.clause].text,
        };
        known.names.words.partial.is_in(words) || second.slot.order.1 > 1
    };
    let (Some(value), Some(other_value)) = (first.figure.value, second.figure.value) else {
        return false;
    };
    let ratio = (value.to_f64() / other_value.to_f64()).ln().abs();
    !is_partial(first)
        && !is_partial(second)
        && ratio <= known.thresholds.twice_apart.ln()
        && has_no_body_of_its_own(known, first)
        && has_no_body_of_its_own(known, second)
}

/// True of a figure whose sentence says nothing but it.
fn says_nothing_else(known: &Known<'_>, reading: &Reading) -> bool {
    let sentence = &known.after.sentences[reading.sentence];
    let clause = &known.after.clauses[reading.clause];
    sentence.readings.len() == 1 && count_content(&sentence.text) == count_content(&clause.text)
}

/// True of the opening and a section, or of a section and one under it.
fn is_summary_of(known: &Known<'_>, first: usize, second: usize) -> bool {
    let document = &known.comparison.after;
    let opening = document.sections[first].naming == Naming::Opening;
    first != second && (opening || document.is_within(second, first))
}

/// True where no clause before it, in its sentence, says of whom it is told: each that stands there
/// has a figure itself, or is short.
fn has_no_body_of_its_own(known: &Known<'_>, reading: &Reading) -> bool {
    let sentence = &known.after.sentences[reading.sentence];
    let clause = &known.after.clauses[reading.clause];
    let Some(at) = sentence.text.find(clause.text.as_str()) else {
        return false;
    };
    let before = &sentence.text[..at];
    let empty = &known.names.words.empty;
    count_content(&empty.taken_out_of(before)) == 0
        || known.after.clauses[..reading.clause]
            .iter()
            .rev()
            .take_while(|other| other.paragraph == clause.paragraph)
            .any(|other| before.contains(other.text.as_str()))
}
