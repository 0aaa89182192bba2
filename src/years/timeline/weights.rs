//! What each section of one report weighs, with all that stands under it.

use crate::compare::{Comparison, Document};
use crate::years::{CarriedOver, Shares, YearComparison};

/// Of each section, its characters with all that stands under it.
pub(super) fn chars_within(document: &Document) -> Vec<usize> {
    let own = document.sections.iter().map(|section| section.chars);
    summed_up(document, own.collect(), |sum, part| sum + part)
}

/// Of each section of the later report, the shares of it and of all that stands under it; `None`
/// where nothing is counted.
pub(super) fn shares_within(years: &YearComparison) -> Vec<Option<Shares>> {
    let sums = summed_up(&years.comparison.after, own_shares(years), plus);
    sums.iter().map(in_proportion).collect()
}

/// The shares of several sections of the later report and of all that stands under them, together.
pub(super) fn shares_together(years: &YearComparison, sections: &[usize]) -> Option<Shares> {
    let document = &years.comparison.after;
    let own = own_shares(years).into_iter().enumerate();
    let within = own.filter(|&(index, _)| {
        let mut tops = sections.iter();
        tops.any(|&top| document.is_within(index, top))
    });
    let sum = within.fold(Shares::default(), |sum, (_, own)| plus(sum, own));
    in_proportion(&sum)
}

/// Of each section of the later report, how many of its own characters are of which sort. What
/// several carried over together is theirs by their lengths.
fn own_shares(years: &YearComparison) -> Vec<Shares> {
    let document = &years.comparison.after;
    let mut own = vec![Shares::default(); document.sections.len()];
    for (pair, carried) in years.comparison.sections.iter().zip(&years.carried) {
        let chars = |&section: &usize| document.sections[section].chars as f64;
        let all: f64 = pair.after.iter().map(chars).sum();
        for &section in &pair.after {
            let part = match all > 0.0 {
                true => chars(&section) / all,
                false => 1.0 / pair.after.len() as f64,
            };
            if let Some(carried) = carried {
                own[section] = times(&carried.shares, carried.chars as f64 * part);
            }
        }
    }
    own
}

/// What a section of the later report carried over; of several parts, all at once.
pub(super) fn carried_of(years: &YearComparison, section: usize) -> Option<&CarriedOver> {
    let pair = pair_of_after(&years.comparison, section)?;
    years.carried.get(pair)?.as_ref()
}

fn pair_of_after(comparison: &Comparison, section: usize) -> Option<usize> {
    let mut pairs = comparison.sections.iter();
    pairs.position(|pair| pair.after.contains(&section))
}

/// Each with all that stands under it; what stands under a section comes behind it.
fn summed_up<T: Copy>(document: &Document, own: Vec<T>, plus: impl Fn(T, T) -> T) -> Vec<T> {
    let mut sums = own;
    for index in (0..sums.len()).rev() {
        if let Some(parent) = document.sections[index].parent {
            sums[parent] = plus(sums[parent], sums[index]);
        }
    }
    sums
}

fn plus(one: Shares, other: Shares) -> Shares {
    Shares {
        same: one.same + other.same,
        redated: one.redated + other.redated,
        refigured: one.refigured + other.refigured,
        edited: one.edited + other.edited,
        new: one.new + other.new,
    }
}

fn times(shares: &Shares, factor: f64) -> Shares {
    Shares {
        same: shares.same * factor,
        redated: shares.redated * factor,
        refigured: shares.refigured * factor,
        edited: shares.edited * factor,
        new: shares.new * factor,
    }
}

/// Of characters, the shares that they are.
fn in_proportion(chars: &Shares) -> Option<Shares> {
    let all = chars.same + chars.redated + chars.refigured + chars.edited + chars.new;
    (all > 0.0).then(|| times(chars, 1.0 / all))
}
