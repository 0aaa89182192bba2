//! What time a figure is about, by the words around it.

use super::FigurePeriod;
use super::line::{Line, YearMeant};
use super::slot::count_content;
use super::span::SumsUp;
use super::words::FigureWords;
use std::ops::Range;

/// By what a figure is known to be of an earlier time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// It is not.
    Plainly,
    /// Words for the year before, right beside it.
    OfYearBefore,
    /// The number of the year before, or words for it further off.
    Numbered,
    /// It is the first of two values, from which something went to the other.
    From,
    /// Words for another year.
    OfAnotherYear,
    /// Its sentence sums up several years.
    Here,
    /// By nothing in its sentence: what stands around that sums up several years.
    Around,
}

/// Where a figure stands: its clause, and those of its sentence before it.
pub(super) struct Spot<'a> {
    pub(super) figure: usize,
    pub(super) clause: &'a Range<usize>,
    pub(super) before: &'a [Range<usize>],
    /// True in a part that tells what is to be done.
    pub(super) is_planned: bool,
    /// True where the text sums up several years.
    pub(super) sums_up: SumsUp,
}

/// What time the figure is about, and by what that is known.
pub(super) fn period(
    line: &Line<'_>,
    spot: &Spot<'_>,
    words: &FigureWords,
) -> (FigurePeriod, Told) {
    let own = line.figures[spot.figure].range.clone();
    let named = by_year(line, spot, words);
    if let Some((period @ FigurePeriod::Prior, told)) = named {
        return (period, told);
    }
    if is_first_of_two(line, spot, words) {
        return (FigurePeriod::Prior, Told::From);
    }
    let rest = &line.words[own.end..line.own_words(spot.figure, spot.clause).end];
    if is_of_year_behind(rest, words) {
        return (FigurePeriod::Prior, Told::OfYearBefore);
    }
    let start = spot
        .before
        .first()
        .map_or(spot.clause.start, |first| first.start);
    if spot.is_planned || words.target.is_in(&line.words[start..own.start]) {
        return (FigurePeriod::Target, Told::Plainly);
    }
    if let Some((FigurePeriod::Target, told)) = named {
        return (FigurePeriod::Target, told);
    }
    let before = line.masked(spot.clause.start..own.start, None);
    let said_before = |clause: &Range<usize>| {
        line.figures_in(clause).is_empty()
            && words.cumulative.is_in(&line.masked(clause.clone(), None))
    };
    let is_summed = words.cumulative.is_in(&before) || spot.before.last().is_some_and(said_before);
    match (is_summed, spot.sums_up) {
        (true, _) => (FigurePeriod::Cumulative, Told::Plainly),
        (false, SumsUp::Here) => (FigurePeriod::Cumulative, Told::Here),
        (false, SumsUp::Around) => (FigurePeriod::Cumulative, Told::Around),
        (false, SumsUp::No) => (FigurePeriod::Current, Told::Plainly),
    }
}

/// By the year that is named before the figure, in its clause or in one that says nothing else.
fn by_year(line: &Line<'_>, spot: &Spot<'_>, words: &FigureWords) -> Option<(FigurePeriod, Told)> {
    let own = &line.figures[spot.figure].range;
    let in_range = |range: Range<usize>| {
        let mut years = line.years.iter().rev();
        years.find(move |(year, _)| year.start >= range.start && year.end <= range.end)
    };
    if let Some((year, meant)) = in_range(spot.clause.start..own.start) {
        let lead = &line.words[spot.clause.start..year.start];
        let between = &line.words[year.end..own.start];
        let year = (&line.words[year.clone()], *meant);
        return Some(meaning(line, spot, (lead, year, between), words));
    }
    let mut leading = spot.before.iter().rev().filter(|clause| {
        line.figures_in(clause).is_empty() && {
            let text = line.masked((*clause).clone(), None);
            count_content(&text) == 0
        }
    });
    let (year, meant) = leading.find_map(|clause| in_range(clause.clone()))?;
    let between = &line.words[year.end..own.start];
    let year = (&line.words[year.clone()], *meant);
    let (period, told) = meaning(line, spot, ("", year, ""), words);
    match told {
        Told::OfYearBefore if count_content(between) > BESIDE => Some((period, Told::Numbered)),
        _ => Some((period, told)),
    }
}

/// True where the words behind a figure say that it is the year before's own: 305 the year before;
/// and no change from it: up 9 per cent on last year.
fn is_of_year_behind(rest: &str, words: &FigureWords) -> bool {
    let Some(found) = words.prior_behind.find(rest) else {
        return false;
    };
    let year = words.years[0].all(&rest[found.clone()]).pop();
    year.is_none_or(|year| !words.compared.is_in(&rest[..found.start + year.start]))
}

/// How much may stand between words for the year before and a figure that is plainly that year's.
const BESIDE: usize = 8;

fn meaning(
    line: &Line<'_>,
    spot: &Spot<'_>,
    (lead, (year, meant), between): (&str, (&str, YearMeant), &str),
    words: &FigureWords,
) -> (FigurePeriod, Told) {
    let current = (FigurePeriod::Current, Told::Plainly);
    let dimension = &line.figures[spot.figure].quantity.dimension;
    match meant {
        YearMeant::Own => current,
        YearMeant::Next => (FigurePeriod::Target, Told::Plainly),
        YearMeant::Another if words.cumulative.is_in(between) => {
            (FigurePeriod::Cumulative, Told::Plainly)
        }
        YearMeant::Another | YearMeant::Before => {
            // 1,240 calls, up 9% on last year (1,138).
            let is_bracketed = matches!(between.trim(), "(" | "（");
            let is_change = !is_bracketed
                && (words.changed.is_in(between) || words.compared_beyond.is_in(lead));
            let is_difference = !is_bracketed
                && words.compared.is_in(lead)
                && (words.is_ratio(dimension) || words.rules.points.contains(dimension));
            if is_change || is_difference {
                return current;
            }
            let is_beside = !year.contains(|c: char| c.is_ascii_digit())
                && !between.contains(|c: char| c.is_ascii_digit())
                && count_content(between) <= BESIDE;
            let told = match meant {
                YearMeant::Before if is_beside => Told::OfYearBefore,
                YearMeant::Before => Told::Numbered,
                _ => Told::OfAnotherYear,
            };
            (FigurePeriod::Prior, told)
        }
    }
}

/// True of the 41 of 由41件降至17件.
fn is_first_of_two(line: &Line<'_>, spot: &Spot<'_>, words: &FigureWords) -> bool {
    let next = spot.figure + 1;
    let in_clause = line.figures_in(spot.clause);
    if !in_clause.contains(&next) {
        return false;
    }
    let (one, other) = (&line.figures[spot.figure], &line.figures[next]);
    if one.quantity.dimension != other.quantity.dimension {
        return false;
    }
    let start = match spot.figure > in_clause.start {
        true => line.figures[spot.figure - 1].range.end,
        false => spot.clause.start,
    };
    words.from.is_in(&line.words[start..one.range.start])
        && words
            .to
            .is_in(&line.words[one.range.end..other.range.start])
}
