//! What a person states of two years, one fact a line, held against a comparison of years.
//!
//! ```text
//! aligned LAST YEAR'S NAME ~ THIS YEAR'S NAME
//! new NAME · gone NAME              no counterpart
//! split LAST YEAR'S NAME into NAME + NAME · merged NAME from LAST YEAR'S NAME + NAME
//! only redated NAME · only refigured NAME · not redated NAME
//! ```

use super::{is_called, squeezed};
use annals::compare::{Comparison, Document};
use annals::years::YearComparison;

/// Everything in `expected` that the comparison of years does not bear out.
pub(crate) fn misses(expected: &str, years: &YearComparison) -> Vec<String> {
    let lines = expected.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| Some(format!("{line}: {}", check(line, years).err()?)))
        .collect()
}

/// That these are one pair.
fn together(comparison: &Comparison, last: &[usize], this: &[usize]) -> Result<(), String> {
    let mut pairs = comparison.sections.iter();
    match pairs.any(|pair| pair.before == last && pair.after == this) {
        true => Ok(()),
        false => Err("not so".to_owned()),
    }
}

fn check(line: &str, years: &YearComparison) -> Result<(), String> {
    let comparison = &years.comparison;
    let in_last = |name: &str| find(&comparison.before, name);
    let in_this = |name: &str| find(&comparison.after, name);
    if let Some(rest) = line.strip_prefix("aligned ") {
        let (last, this) = rest.split_once(" ~ ").ok_or("write LAST ~ THIS")?;
        let (last, this) = (in_last(last)?, in_this(this)?);
        let pair = comparison.sections.iter().find(|pair| pair.after == [this]);
        let before = pair.and_then(|pair| pair.before.first().copied());
        let found = before.map_or_else(
            || "none".to_owned(),
            |at| comparison.before.sections[at].path.join(" / "),
        );
        return if before == Some(last) {
            Ok(())
        } else {
            Err(format!("its counterpart is {found}"))
        };
    }
    if let Some(name) = line.strip_prefix("new ") {
        let this = in_this(name)?;
        return one_sided(
            comparison
                .sections
                .iter()
                .any(|pair| pair.after == [this] && pair.before.is_empty()),
        );
    }
    if let Some(name) = line.strip_prefix("gone ") {
        let last = in_last(name)?;
        return one_sided(
            comparison
                .sections
                .iter()
                .any(|pair| pair.before == [last] && pair.after.is_empty()),
        );
    }
    if let Some(rest) = line.strip_prefix("split ") {
        let (last, this) = rest
            .split_once(" into ")
            .ok_or("write LAST into THIS + THIS")?;
        let this: Result<Vec<usize>, String> = this.split(" + ").map(in_this).collect();
        return together(comparison, &[in_last(last)?], &this?);
    }
    if let Some(rest) = line.strip_prefix("merged ") {
        let (this, last) = rest
            .split_once(" from ")
            .ok_or("write THIS from LAST + LAST")?;
        let last: Result<Vec<usize>, String> = last.split(" + ").map(in_last).collect();
        return together(comparison, &last?, &[in_this(this)?]);
    }
    let (wanted, name) = if let Some(name) = line.strip_prefix("only redated ") {
        ((true, false), name)
    } else if let Some(name) = line.strip_prefix("only refigured ") {
        ((false, true), name)
    } else if let Some(name) = line.strip_prefix("not redated ") {
        ((false, false), name)
    } else {
        return Err("no such fact".to_owned());
    };
    let this = in_this(name)?;
    let pair = comparison
        .sections
        .iter()
        .position(|pair| pair.after == [this])
        .ok_or("not stated")?;
    let carried = years.carried[pair].ok_or("nothing carried")?;
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
