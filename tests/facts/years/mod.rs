//! What a person states of two years, one fact a line, held against a comparison of years.
//!
//! ```text
//! years LAST THIS                   which years they are; without it, what the texts say themselves
//! aligned LAST YEAR'S NAME ~ THIS YEAR'S NAME
//! new NAME · gone NAME              no counterpart
//! only redated NAME · only refigured NAME · not redated NAME
//! share NAME KIND >= PERCENT        also <=; KIND: same, redated, refigured, edited, new, carried (same
//!                                   and redated); NAME may be (whole)
//! ```
//!
//! Of figures, of what last year promised and of what it left behind: see `figures.rs`, `promises.rs`,
//! `stale.rs`. `split`, `merged`, `moved`, `renamed` are said as of drafts.

mod figures;
mod promises;
mod stale;

use super::{is_called, squeezed};
use annals::compare::Document;
use annals::series::Year;
use annals::years::{CarriedOver, YearComparison};

/// The years that `expected` says the texts are of.
pub(crate) fn years(expected: &str) -> Option<(Year, Year)> {
    let line = expected
        .lines()
        .find_map(|line| line.strip_prefix("years "))?;
    let (last, this) = line.split_once(' ')?;
    Some((Year(last.parse().ok()?), Year(this.trim().parse().ok()?)))
}

/// Everything in `expected` that the comparison of years does not bear out.
pub(crate) fn misses(expected: &str, years: &YearComparison) -> Vec<String> {
    let lines = expected.lines().map(str::trim);
    let stated: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("years "))
        .collect();
    let fails = |line: &&str| Some(format!("{line}: {}", check(line, &stated, years).err()?));
    stated.iter().filter_map(fails).collect()
}

/// All that the comparison states of figures, promises and what is stale, for a person to read.
pub(crate) fn told(years: &YearComparison) -> String {
    let mut all = figures::told(years);
    all.extend(promises::told(years));
    all.extend(stale::told(years));
    all.iter().map(|line| format!("    {line}\n")).collect()
}

fn check(line: &str, stated: &[&str], years: &YearComparison) -> Result<(), String> {
    const OF_DRAFTS: [&str; 4] = ["split ", "merged ", "moved ", "renamed "];
    if OF_DRAFTS.iter().any(|fact| line.starts_with(fact)) {
        let misses = super::misses(line, &years.comparison);
        return misses.into_iter().next().map_or(Ok(()), Err);
    }
    figures::check(line, stated, &years.figures)
        .or_else(|| promises::check(line, years))
        .or_else(|| stale::check(line, stated, &years.stale))
        .unwrap_or_else(|| check_sections(line, years))
}

fn check_sections(line: &str, years: &YearComparison) -> Result<(), String> {
    let (fact, rest) = line.split_once(' ').ok_or("no such fact")?;
    match fact {
        "aligned" => aligned(rest, years),
        "new" => {
            let this = find(&years.comparison.after, rest)?;
            let mut pairs = years.comparison.sections.iter();
            one_sided(pairs.any(|pair| pair.after == [this] && pair.before.is_empty()))
        }
        "gone" => {
            let last = find(&years.comparison.before, rest)?;
            let mut pairs = years.comparison.sections.iter();
            one_sided(pairs.any(|pair| pair.before == [last] && pair.after.is_empty()))
        }
        "share" => share(rest, years),
        _ => carried_over(line, years),
    }
}

fn aligned(rest: &str, years: &YearComparison) -> Result<(), String> {
    let comparison = &years.comparison;
    let (last, this) = rest.split_once(" ~ ").ok_or("write LAST ~ THIS")?;
    let last = find(&comparison.before, last)?;
    let this = find(&comparison.after, this)?;
    let pair = comparison.sections.iter().find(|pair| pair.after == [this]);
    let before = pair.and_then(|pair| pair.before.first().copied());
    if before == Some(last) {
        return Ok(());
    }
    let found = before.map_or_else(
        || "none".to_owned(),
        |at| comparison.before.sections[at].path.join(" / "),
    );
    Err(format!("its counterpart is {found}"))
}

fn carried_over(line: &str, years: &YearComparison) -> Result<(), String> {
    let (wanted, name) = if let Some(name) = line.strip_prefix("only redated ") {
        ((true, false), name)
    } else if let Some(name) = line.strip_prefix("only refigured ") {
        ((false, true), name)
    } else if let Some(name) = line.strip_prefix("not redated ") {
        ((false, false), name)
    } else {
        return Err("no such fact".to_owned());
    };
    let carried = carried_of(name, years)?;
    let stated = match line.starts_with("not ") {
        true => (carried.only_redated, false),
        false => (carried.only_redated, carried.only_refigured),
    };
    if stated == wanted {
        Ok(())
    } else {
        Err(format!("{carried:?}"))
    }
}

fn share(rest: &str, years: &YearComparison) -> Result<(), String> {
    let mut words = rest.rsplitn(4, ' ');
    let mut word = || words.next().ok_or("write NAME KIND >= PERCENT");
    let (percent, sign, kind, name) = (word()?, word()?, word()?, word()?);
    let shares = match name {
        "(whole)" => years.whole,
        name => carried_of(name, years)?.shares,
    };
    let share = match kind {
        "same" => shares.same,
        "redated" => shares.redated,
        "refigured" => shares.refigured,
        "edited" => shares.edited,
        "new" => shares.new,
        "carried" => shares.same + shares.redated,
        _ => return Err("no such kind".to_owned()),
    };
    let percent: f64 = percent.parse().map_err(|_| "write a number")?;
    let holds = match sign {
        ">=" => share * 100.0 >= percent - 1e-9,
        "<=" => share * 100.0 <= percent + 1e-9,
        _ => return Err("write >= or <=".to_owned()),
    };
    if holds {
        Ok(())
    } else {
        Err(format!("{shares:?}"))
    }
}

fn carried_of(name: &str, years: &YearComparison) -> Result<CarriedOver, String> {
    let this = find(&years.comparison.after, name)?;
    let mut pairs = years.comparison.sections.iter();
    let pair = pairs
        .position(|pair| pair.after.contains(&this))
        .ok_or("not stated")?;
    years.carried[pair].ok_or_else(|| "nothing carried".to_owned())
}

fn one_sided(holds: bool) -> Result<(), String> {
    if holds {
        Ok(())
    } else {
        Err("it has a counterpart".to_owned())
    }
}

fn find(document: &Document, name: &str) -> Result<usize, String> {
    let found: Vec<usize> = (0..document.sections.len())
        .filter(|&at| is_called(&document.sections[at], &squeezed(name)))
        .collect();
    match found.as_slice() {
        [one] => Ok(*one),
        _ => Err(format!("{} sections are called {name}", found.len())),
    }
}
