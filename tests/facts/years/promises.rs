//! What a person states of last year's promises.
//!
//! ```text
//! promise WORDS reported at NAME    WORDS stand in the promise (its number will do: P2); NAME is the section of
//!                                   the first answer, or of one above it
//! promise WORDS answered at NAME    reported, or asked about: perhaps
//! promise WORDS repeated · promise WORDS missing · promise WORDS perhaps
//! promise WORDS not reported
//! promises N                        so many in all
//! ```

use super::super::squeezed;
use super::{find, is_called};
use annals::years::YearComparison;
use annals::years::promises::{Promise, PromiseStatus};

/// Whether a line about promises is borne out; `None` of a line about something else.
pub(super) fn check(line: &str, years: &YearComparison) -> Option<Result<(), String>> {
    if let Some(count) = line.strip_prefix("promises ") {
        let all = years.promises.len();
        return Some(if count == all.to_string() {
            Ok(())
        } else {
            Err(format!("there are {all}"))
        });
    }
    Some(one(line.strip_prefix("promise ")?, years))
}

/// Each promise, for a person to read.
pub(super) fn told(years: &YearComparison) -> Vec<String> {
    let tell = |promise| tell(promise, years);
    years.promises.iter().map(tell).collect()
}

fn one(line: &str, years: &YearComparison) -> Result<(), String> {
    const STATED: [&str; 6] = [
        " reported at ",
        " answered at ",
        " not reported",
        " repeated",
        " missing",
        " perhaps",
    ];
    let (stated, at) = STATED
        .iter()
        .find_map(|stated| Some((*stated, line.find(stated)?)))
        .ok_or("no such status")?;
    let promise = of_words(&line[..at], years)?;
    let place = &line[at + stated.len()..];
    let is = |status| promise.status == status;
    let holds = match stated {
        " reported at " => is(PromiseStatus::Reported) && is_at(promise, place, years)?,
        " answered at " => {
            (is(PromiseStatus::Reported) || is(PromiseStatus::Perhaps))
                && is_at(promise, place, years)?
        }
        " not reported" => !is(PromiseStatus::Reported),
        " repeated" => is(PromiseStatus::Repeated),
        " missing" => is(PromiseStatus::Missing),
        _ => is(PromiseStatus::Perhaps),
    };
    if holds {
        Ok(())
    } else {
        Err(tell(promise, years))
    }
}

fn of_words<'a>(words: &str, years: &'a YearComparison) -> Result<&'a Promise, String> {
    let number = words
        .strip_prefix('P')
        .and_then(|n| n.parse::<usize>().ok());
    let is_meant = |promise: &&Promise| match number {
        Some(number) => promise.id.0 == number,
        None => squeezed(&promise.text).contains(&squeezed(words)),
    };
    let found: Vec<&Promise> = years.promises.iter().filter(is_meant).collect();
    match found.as_slice() {
        [one] => Ok(one),
        _ => Err(format!("{} promises hold these words", found.len())),
    }
}

fn is_at(promise: &Promise, place: &str, years: &YearComparison) -> Result<bool, String> {
    let this_year = &years.comparison.after;
    find(this_year, place)?;
    let mut at = promise.answers.first().map(|answer| answer.section);
    while let Some(section) = at {
        if is_called(&this_year.sections[section], &squeezed(place)) {
            return Ok(true);
        }
        at = this_year.sections[section].parent;
    }
    Ok(false)
}

fn tell(promise: &Promise, years: &YearComparison) -> String {
    let best = promise
        .answers
        .first()
        .map_or("nowhere".to_owned(), |answer| {
            let path = years.comparison.after.sections[answer.section]
                .path
                .join(" / ");
            format!("{path}: {} ({:.2})", answer.text, answer.score)
        });
    format!(
        "promise P{} {} {} at {best}",
        promise.id.0,
        promise.text,
        promise.status.id()
    )
}
