//! A growth that its two values do not give.
//!
//! The value now stands before it in the sentence; the value before in the same sentence (由41件降至
//! 17件，下降58.5%), or in last year's report. What is told at comparable prices, over several years,
//! or of a part, two values do not tell.

use super::{Known, YearsApart};
use crate::years::figures::line::RangeEnd;
use crate::years::figures::reading::{Reading, Side};
use crate::years::figures::rows::name;
use crate::years::figures::slot::Manner;
use crate::years::figures::when::Told;
use crate::years::figures::{Amount, FigureFinding, FigurePeriod};

pub(super) fn find(known: &Known<'_>) -> Vec<FigureFinding> {
    let readings = known.after.readings.iter().enumerate();
    readings
        .filter(|(_, stated)| is_growth(known, stated))
        .filter_map(|(index, stated)| check(known, index, stated))
        .collect()
}

/// True of a rate of change in the report's own year that two values tell.
fn is_growth(known: &Known<'_>, reading: &Reading) -> bool {
    let words = known.names.words;
    let clause = &known.after.clauses[reading.clause].text;
    reading.figure.period == FigurePeriod::Current
        && reading.slot.manner != Manner::Level
        && words.is_rate(&reading.quantity.dimension)
        && reading.figure.hedge.is_none()
        && reading.slot.content < 2
        && reading.slot.order.1 == 1
        && !words.uncheckable.is_in(clause)
}

fn check(known: &Known<'_>, index: usize, stated: &Reading) -> Option<FigureFinding> {
    if let Some((from, to)) = both_values(known, index) {
        return finding(known, stated, from, to, 0.0);
    }
    if known.apart == YearsApart::NotOne {
        return None;
    }
    let now = value_now(known, index)?;
    let to = &known.after.readings[now];
    let sentence = &known.after.sentences[stated.sentence].text;
    let words = known.names.words;
    let is_checkable = !words
        .uncheckable
        .is_in(&known.after.clauses[to.clause].text)
        && !words.real_terms.is_in(sentence)
        && !words.years_ago.is_in(sentence);
    let from = &known.before.readings[known.pairing.before(now).filter(|_| is_checkable)?];
    // A sentence that stayed as it was is told to be that.
    let key = |side: &Side, reading: &Reading| side.sentences[reading.sentence].key.clone();
    let is_kept =
        from.figure.value == to.figure.value && key(known.before, from) == key(known.after, to);
    if is_kept {
        return None;
    }
    let room = match is_money(known, to) {
        true => known.thresholds.money_points,
        false => 0.0,
    };
    finding(known, stated, from, to, room)
}

/// The value before and the value now, where the two figures before the growth are that.
fn both_values<'a>(known: &Known<'a>, growth: usize) -> Option<(&'a Reading, &'a Reading)> {
    let readings = &known.after.readings;
    let stated = &readings[growth];
    let (one, other) = (&readings[growth.checked_sub(2)?], &readings[growth - 1]);
    let is_near = one.sentence == stated.sentence
        && one.clause + 1 >= other.clause
        && other.clause + 1 >= stated.clause;
    let is_of_one = one.quantity.dimension == other.quantity.dimension
        && !known.names.words.is_share(&one.quantity.dimension)
        && (one.clause == other.clause || other.slot.content < 2)
        && follows(known, one, other)
        && follows(known, other, stated);
    let is_before = |reading: &Reading| {
        reading.figure.period == FigurePeriod::Prior
            && reading.slot.manner == Manner::Level
            && reading.end == RangeEnd::None
            && matches!(
                reading.told,
                Told::From | Told::OfYearBefore | Told::Numbered
            )
    };
    match (is_near && is_of_one, is_before(one), is_before(other)) {
        (true, true, false) if other.is_current_level() => Some((one, other)),
        (true, false, true) if one.is_current_level() => Some((other, one)),
        _ => None,
    }
}

/// How much there is now: the last figure before the growth, in its clause or the one before.
fn value_now(known: &Known<'_>, growth: usize) -> Option<usize> {
    let readings = &known.after.readings;
    let stated = &readings[growth];
    let index = growth.checked_sub(1)?;
    let to = &readings[index];
    let dimension = &to.quantity.dimension;
    let words = known.names.words;
    let is_value = to.is_current_level()
        && !words.is_share(dimension)
        && !words.is_ratio(dimension)
        && to.figure.hedge.is_none();
    let in_clause = known.after.clauses[to.clause].readings.clone();
    let mut levels = in_clause.filter(|&other| readings[other].is_current_level());
    let is_alone = levels.next().is_some() && levels.next().is_none();
    let is_near = to.sentence == stated.sentence && to.clause + 1 >= stated.clause;
    (is_near && is_value && is_alone && follows(known, to, stated)).then_some(index)
}

/// True where nothing stands between the two clauses.
fn follows(known: &Known<'_>, to: &Reading, stated: &Reading) -> bool {
    let clauses = &known.after.clauses;
    let sentence = &known.after.sentences[stated.sentence].text;
    let (one, other) = (&clauses[to.clause].text, &clauses[stated.clause].text);
    to.clause == stated.clause || sentence.contains(&format!("{one}{other}"))
}

fn is_money(known: &Known<'_>, reading: &Reading) -> bool {
    let dimension = &reading.quantity.dimension;
    let mut money = known.names.words.rules.money.iter();
    money.any(|unit| unit == dimension)
}

/// The finding where no values as exact as these give the growth as stated.
fn finding(
    known: &Known<'_>,
    stated: &Reading,
    from: &Reading,
    to: &Reading,
    room: f64,
) -> Option<FigureFinding> {
    if from.figure.hedge.is_some() || to.figure.hedge.is_some() {
        return None;
    }
    let (old, new) = (from.figure.value?.to_f64(), to.figure.value?.to_f64());
    // A whole number of things is exact; what was rounded to thousands or tenths is not.
    let half = |reading: &Reading| match reading.quantity.step == Amount::ONE {
        true => 0.0,
        false => reading.quantity.step.to_f64() / 2.0,
    };
    if old <= 0.0 || new <= 0.0 || old <= half(from) {
        return None;
    }
    let growth = |old: f64, new: f64| (new - old) / old * 100.0;
    let least = growth(old + half(from), new - half(to));
    let most = growth(old - half(from), new + half(to));
    let told = stated.figure.value?.to_f64();
    let told = match stated.slot.manner {
        Manner::Fall => -told,
        Manner::Level | Manner::Rise => told,
    };
    let room = room + known.thresholds.last_digit * stated.quantity.step.to_f64();
    let fits = told >= least - room && told <= most + room;
    (!fits).then(|| FigureFinding::Growth {
        name: name(to, known.names),
        stated: stated.figure.clone(),
        from: from.figure.clone(),
        to: to.figure.clone(),
        computed: growth(old, new),
    })
}
