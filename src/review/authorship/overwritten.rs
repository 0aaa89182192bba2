//! What one step brought or took away, and another one undid.

use super::runs::{Run, Runs};
use super::standing::{Line, Origin};
use crate::compare::document::count_chars;
use crate::compare::{Comparison, Operation};
use std::collections::BTreeMap;

/// From how many characters on a run that comes in is held to be what went before: a shorter one
/// may be anybody's words.
const LEAST_CHARS: usize = 8;

/// Words that one step brought and another took away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overwritten {
    /// The step that brought them.
    pub brought: usize,
    /// The step that took them away.
    pub taken: usize,
    /// The words.
    pub text: String,
    /// What came in their place; empty where nothing did.
    pub instead: String,
    /// Where they stood: the section's number and title and those above it, from the top.
    pub path: Vec<String>,
}

/// Words that one step took away and another brought back, the same characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The step that took them away.
    pub taken: usize,
    /// The step that brought them back.
    pub back: usize,
    /// The words.
    pub text: String,
    /// Where they stand now: the section's number and title and those above it, from the top.
    pub path: Vec<String>,
}

/// What was undone on the way to a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Undone {
    pub(super) overwritten: Vec<Overwritten>,
    pub(super) restored: Vec<Restored>,
    /// Words that went, with the step that took them, the newest.
    taken: BTreeMap<String, usize>,
}

impl Undone {
    /// Of a text that was made out of two: what was undone on either side before they met. What the
    /// step that joins them takes from one side stands, as a rule, on the other.
    pub(super) fn joined(mut self, other: Self, step: usize) -> Self {
        let new = other.overwritten.into_iter();
        let new: Vec<Overwritten> = new.filter(|one| !self.overwritten.contains(one)).collect();
        self.overwritten.extend(new);
        self.overwritten.retain(|one| one.taken != step);
        self.overwritten.sort_by_key(|one| one.taken);
        let new = other.restored.into_iter();
        let new: Vec<Restored> = new.filter(|one| !self.restored.contains(one)).collect();
        self.restored.extend(new);
        self.restored.retain(|one| one.back != step);
        self.restored.sort_by_key(|one| one.back);
        self.taken.extend(other.taken);
        self
    }

    /// Goes back to the text after so many steps: what was brought till then and taken away since
    /// stands again, and what was taken till then and brought back since is gone again.
    pub(super) fn return_to(&mut self, steps: usize) {
        self.overwritten
            .retain(|one| one.taken < steps || one.brought >= steps);
        self.restored
            .retain(|one| one.back < steps || one.taken >= steps);
    }

    /// Notes what a step undid of the text before it.
    pub(super) fn note(
        &mut self,
        runs: &Runs<'_>,
        step: &Comparison,
        lines: &BTreeMap<usize, Line>,
        number: usize,
    ) {
        let of = |operation| {
            let all = runs.all.iter();
            all.filter(move |run| run.segment.operation == operation)
        };
        let inserted: Vec<&str> = of(Operation::Insert).map(|run| words(run)).collect();
        for run in of(Operation::Insert) {
            if let Some(&taken) = self.taken.get(words(run)) {
                self.restored.push(Restored {
                    taken,
                    back: number,
                    text: words(run).to_owned(),
                    path: path(step, run),
                });
                self.taken.remove(words(run));
            }
        }
        for (index, run) in runs.all.iter().enumerate() {
            let is_gone = run.segment.operation == Operation::Delete;
            // What the same step put elsewhere did not go.
            let is_long = count_chars(words(run)) >= LEAST_CHARS;
            if !is_gone || (is_long && inserted.iter().any(|text| text.contains(words(run)))) {
                continue;
            }
            let next = runs.all.get(index + 1);
            let next = next.filter(|next| {
                let follows = (next.at.0, next.at.1) == (run.at.0, run.at.1);
                follows && next.segment.operation == Operation::Insert
            });
            let instead = next.map_or("", |next| words(next));
            self.overwritten
                .extend(lost(run, instead, step, lines, number));
            if is_long {
                self.taken.insert(words(run).to_owned(), number);
            }
        }
    }
}

fn words<'c>(run: &Run<'c>) -> &'c str {
    run.segment.text.trim()
}

/// The stretches of a run that went which steps before this one had brought.
fn lost(
    run: &Run<'_>,
    instead: &str,
    step: &Comparison,
    lines: &BTreeMap<usize, Line>,
    number: usize,
) -> Vec<Overwritten> {
    let mut found: Vec<Overwritten> = Vec::new();
    let Some(stretch) = &run.before else {
        return found;
    };
    let text = &step.before.paragraphs[stretch.paragraph];
    let line = lines.get(&text.line).filter(|line| line.text == text.text);
    let Some(line) = line else {
        return found;
    };
    let characters = line.text.chars().zip(&line.origins);
    let covered = characters
        .skip(stretch.chars.start)
        .take(stretch.chars.len());
    let mut last = None;
    for (character, &origin) in covered {
        if let Origin::Came(brought) = origin {
            match found.last_mut() {
                Some(one) if last == Some(origin) => one.text.push(character),
                _ => found.push(Overwritten {
                    brought,
                    taken: number,
                    text: character.to_string(),
                    instead: instead.to_owned(),
                    path: path(step, run),
                }),
            }
        }
        last = Some(origin);
    }
    // A mark that went is nobody's words.
    found.retain(|one| one.text.contains(char::is_alphanumeric));
    found
}

/// The way to the section of a run.
fn path(step: &Comparison, run: &Run<'_>) -> Vec<String> {
    let pair = &step.sections[run.at.0];
    let section = match run.segment.operation {
        Operation::Delete => {
            let first = pair.before.first();
            first.map(|&index| &step.before.sections[index])
        }
        Operation::Equal | Operation::Insert => {
            let first = pair.after.first();
            first.map(|&index| &step.after.sections[index])
        }
    };
    section.map_or_else(Vec::new, |section| section.path.clone())
}
