//! A text that was made out of two: two people worked on copies of one text, and these were joined.
//!
//! Held against each of the two, most of the other side's work looks as if the joining step had
//! done it. So what one of the two sides has already is that side's, and only what neither has is
//! the step's own.

use super::standing::{Fate, Origin, Standing, Trace};
use std::collections::BTreeMap;

impl Standing {
    /// The same text, which this step made out of two older ones, as it stands after each of them.
    #[must_use]
    pub fn joined(mut self, other: Self, step: usize) -> Self {
        for (number, line) in &mut self.lines {
            let Some(also) = other.lines.get(number).filter(|one| one.text == line.text) else {
                continue;
            };
            for (origin, also) in line.origins.iter_mut().zip(&also.origins) {
                *origin = older_origin(*origin, *also, step);
            }
            line.trace = joined_trace(&line.trace, &also.trace, step);
        }
        let sections: BTreeMap<_, _> = self
            .sections
            .iter()
            .map(|(mark, trace)| {
                let also = other.sections.get(mark);
                let joined = also.map(|also| joined_trace(trace, also, step));
                (*mark, joined.unwrap_or_else(|| trace.clone()))
            })
            .collect();
        self.sections = sections;
        match (self.gone.is_empty(), other.gone.is_empty()) {
            // Neither side, or one alone, goes back to the first text.
            (true, false) => {
                self.gone = alone(other.gone, step);
                self.starts = other.starts;
                self.gone_sections = other.gone_sections;
            }
            (false, true) => self.gone = alone(self.gone, step),
            _ => {
                for (fate, also) in self.gone.iter_mut().zip(&other.gone) {
                    *fate = joined_fate(*fate, *also, step);
                }
                for (mark, also) in other.gone_sections {
                    let known = self.gone_sections.entry(mark).or_insert(also);
                    if *known == step {
                        *known = also;
                    }
                }
            }
        }
        self.gone_sections.retain(|_, gone| *gone != step);
        let standing = self.sections.values().flat_map(|trace| &trace.stood);
        for mark in standing {
            self.gone_sections.remove(mark);
        }
        self.undone = self.undone.joined(other.undone, step);
        self
    }
}

/// What one side brought came with that side; what stood on one side before stands since then.
fn older_origin(one: Origin, other: Origin, step: usize) -> Origin {
    let is_of_step = |origin| origin == Origin::Came(step);
    match (one, other) {
        (Origin::Stood(_), _) => one,
        (_, Origin::Stood(_)) => other,
        _ if is_of_step(one) => other,
        _ if is_of_step(other) => one,
        (Origin::Untold, _) => other,
        _ => one,
    }
}

/// What stands on both sides stood before they parted; what happened on one of them is stated.
fn joined_trace<Mark: Copy + PartialEq>(
    one: &Trace<Mark>,
    other: &Trace<Mark>,
    step: usize,
) -> Trace<Mark> {
    let mut joined = one.clone();
    // That a section is new, or moved, against one side alone is the other side's work.
    joined
        .facts
        .retain(|fact| fact.1 != step || other.facts.contains(fact));
    for &mark in &other.stood {
        if !joined.stood.contains(&mark) {
            joined.stood.push(mark);
        }
    }
    for &fact in &other.facts {
        if !joined.facts.contains(&fact) && fact.1 != step {
            joined.facts.push(fact);
        }
    }
    joined
}

fn joined_fate(one: Fate, other: Fate, step: usize) -> Fate {
    match (one, other) {
        (Fate::Stands, _) | (_, Fate::Stands) => Fate::Stands,
        (Fate::Gone(taken), other) if taken == step => other,
        (one, Fate::Gone(taken)) if taken == step => one,
        (Fate::Untold, other) => other,
        (one, _) => one,
    }
}

/// Of a side that alone goes back to the first text: what went with the step that joins the two may
/// have gone on the other side before.
fn alone(mut fates: Vec<Fate>, step: usize) -> Vec<Fate> {
    for fate in &mut fates {
        if *fate == Fate::Gone(step) {
            *fate = Fate::Untold;
        }
    }
    fates
}
