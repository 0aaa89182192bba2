//! What of a comparison of two texts of a chain each step did.

use super::runs::Runs;
use super::section_mark::SectionMark;
use super::standing::{Fate, Origin, Standing};
use crate::compare::document::Place;
use crate::compare::{Change, Comparison, Operation, ParagraphPair, SectionPair};
use std::collections::BTreeMap;
use std::ops::Range;

/// Steps of a chain, in their order, each once; none where it cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash, PartialOrd, Ord)]
pub struct Steps(Vec<usize>);

impl Steps {
    /// True where nothing is claimed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The steps, the earliest first.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().copied()
    }

    /// True where this is one of them.
    pub fn contains(&self, step: usize) -> bool {
        self.0.binary_search(&step).is_ok()
    }

    /// The steps of both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        self.iter().chain(other.iter()).collect()
    }
}

impl FromIterator<usize> for Steps {
    fn from_iter<I: IntoIterator<Item = usize>>(steps: I) -> Self {
        let mut all: Vec<usize> = steps.into_iter().collect();
        all.sort_unstable();
        all.dedup();
        Self(all)
    }
}

/// Which steps stated each change of a section or paragraph.
pub type FactClaims = BTreeMap<Change, Steps>;

/// What was done to a paragraph pair, and by which steps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParagraphClaims {
    /// Of its changes; those that no step stated are not there.
    pub facts: FactClaims,
    /// Of each of its segments, in their order; none of an equal one.
    pub segments: Vec<Steps>,
    /// The same, character by character: of each segment its characters from the first to the last
    /// in stretches of one step; empty of an equal one, and where nothing can be told.
    pub stretches: Vec<Vec<ClaimedStretch>>,
}

/// Characters of a segment that follow each other, and the step that brought them or took them away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimedStretch {
    /// How many.
    pub chars: usize,
    /// Which step; `None` where it cannot be told.
    pub step: Option<usize>,
}

impl ParagraphClaims {
    /// All steps that had to do with it.
    pub fn all(&self) -> Steps {
        let facts = self.facts.values().flat_map(Steps::iter);
        let words = self.segments.iter().flat_map(Steps::iter);
        facts.chain(words).collect()
    }
}

/// What was done to a section pair, and by which steps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SectionClaims {
    /// Of its changes as a whole; those that no step stated are not there.
    pub facts: FactClaims,
    /// Of its paragraphs, in their order.
    pub paragraphs: Vec<ParagraphClaims>,
}

impl SectionClaims {
    /// All steps that had to do with it.
    pub fn all(&self) -> Steps {
        let facts = self.facts.values().flat_map(Steps::iter);
        let paragraphs: Vec<Steps> = self.paragraphs.iter().map(ParagraphClaims::all).collect();
        facts
            .chain(paragraphs.iter().flat_map(Steps::iter))
            .collect()
    }
}

/// Of a comparison, which steps did what: in step with its sections, paragraphs and segments.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Claims {
    /// One for each of its section pairs.
    pub sections: Vec<SectionClaims>,
}

impl Claims {
    /// Of the comparison of a chain's first text with its last, which `standing` is.
    pub fn of(overall: &Comparison, standing: &Standing) -> Self {
        let mut claims = Self::empty(overall);
        for run in &Runs::of(overall).all {
            let (section, paragraph, segment) = run.at;
            let stretches = match run.segment.operation {
                Operation::Equal => continue,
                Operation::Insert => run.after.as_ref().map(|stretch| {
                    let text = &overall.after.paragraphs[stretch.paragraph];
                    came(standing, text.line, &text.text, stretch.chars.clone())
                }),
                Operation::Delete => run.before.as_ref().map(|stretch| {
                    let line = overall.before.paragraphs[stretch.paragraph].line;
                    went(standing, line, stretch.chars.clone())
                }),
            };
            let place = &mut claims.sections[section].paragraphs[paragraph];
            let mut stretches = stretches.unwrap_or_default();
            let pair = &overall.sections[section].paragraphs[paragraph];
            if segment == 0 {
                pass_over(number_of_whole(overall, pair), &mut stretches);
            }
            place.segments[segment] = stretches.iter().filter_map(|one| one.step).collect();
            place.stretches[segment] = stretches;
        }
        for (pair, claims) in overall.sections.iter().zip(&mut claims.sections) {
            claims.facts = of_section(overall, pair, standing);
            for (pair, claims) in pair.paragraphs.iter().zip(&mut claims.paragraphs) {
                claims.facts = of_paragraph(overall, pair, claims, standing);
            }
        }
        claims
    }

    fn empty(overall: &Comparison) -> Self {
        let paragraph = |pair: &ParagraphPair| ParagraphClaims {
            facts: FactClaims::new(),
            segments: vec![Steps::default(); pair.segments.len()],
            stretches: vec![Vec::new(); pair.segments.len()],
        };
        let section = |pair: &SectionPair| SectionClaims {
            facts: FactClaims::new(),
            paragraphs: pair.paragraphs.iter().map(paragraph).collect(),
        };
        Self {
            sections: overall.sections.iter().map(section).collect(),
        }
    }
}

/// The steps that brought these characters of a line of the last text.
fn came(standing: &Standing, line: usize, text: &str, chars: Range<usize>) -> Vec<ClaimedStretch> {
    let line = standing.lines.get(&line).filter(|line| line.text == text);
    let origins = line.and_then(|line| line.origins.get(chars));
    stretches(origins.into_iter().flatten().map(|one| match one {
        Origin::Came(step) => Some(*step),
        Origin::Stood(_) | Origin::Untold => None,
    }))
}

/// The steps that took away these characters of a line of the first text.
fn went(standing: &Standing, line: usize, chars: Range<usize>) -> Vec<ClaimedStretch> {
    let start = standing.starts.get(&line);
    let gone = start.and_then(|start| standing.gone.get(start + chars.start..start + chars.end));
    stretches(gone.into_iter().flatten().map(|fate| match fate {
        Fate::Gone(step) => Some(*step),
        Fate::Stands | Fate::Untold => None,
    }))
}

/// How many characters are the number of a heading that came or went as a whole. A new heading is
/// renumbered whenever another one comes in before it, which makes it nobody else's.
fn number_of_whole(overall: &Comparison, pair: &ParagraphPair) -> usize {
    let line = match (pair.before, pair.after) {
        (None, Some(after)) => &overall.after.paragraphs[after],
        (Some(before), None) => &overall.before.paragraphs[before],
        _ => return 0,
    };
    match line.place {
        Place::Head => line.text[..line.marker.end].chars().count(),
        Place::Body | Place::Aside => 0,
    }
}

/// Gives the first characters to the step that made those behind them.
fn pass_over(chars: usize, stretches: &mut Vec<ClaimedStretch>) {
    let all: usize = stretches.iter().map(|one| one.chars).sum();
    if chars == 0 || chars >= all {
        return;
    }
    let mut passed = 0;
    while let Some(first) = stretches.first().copied().filter(|_| passed < chars) {
        if passed + first.chars > chars {
            break;
        }
        passed += first.chars;
        stretches.remove(0);
    }
    if let Some(first) = stretches.first_mut() {
        first.chars += passed;
    }
}

fn stretches(steps: impl Iterator<Item = Option<usize>>) -> Vec<ClaimedStretch> {
    let mut found: Vec<ClaimedStretch> = Vec::new();
    for step in steps {
        match found.last_mut() {
            Some(last) if last.step == step => last.chars += 1,
            _ => found.push(ClaimedStretch { chars: 1, step }),
        }
    }
    found
}

/// Who did what to a section as a whole. A chain that led it back to another section than the
/// comparison of the two ends does says nothing about this pair.
fn of_section(overall: &Comparison, pair: &SectionPair, standing: &Standing) -> FactClaims {
    let before = SectionMark::all(&overall.before, &pair.before);
    let after = SectionMark::all(&overall.after, &pair.after);
    let mut claims = FactClaims::new();
    for &change in &pair.changes {
        let steps: Steps = match change {
            // Who edited it is said of its words.
            Change::Edited => continue,
            Change::Removed => {
                let gone = &standing.gone_sections;
                before
                    .iter()
                    .filter_map(|mark| gone.get(mark))
                    .copied()
                    .collect()
            }
            Change::Added => {
                let traces = after.iter().filter_map(|mark| standing.sections.get(mark));
                let new = traces.filter(|trace| trace.stood.is_empty());
                new.flat_map(|trace| stated(&trace.facts, change)).collect()
            }
            _ => {
                let traces = after.iter().filter_map(|mark| standing.sections.get(mark));
                let same =
                    traces.filter(|trace| trace.stood.iter().any(|one| before.contains(one)));
                same.flat_map(|trace| stated(&trace.facts, change))
                    .collect()
            }
        };
        if !steps.is_empty() {
            claims.insert(change, steps);
        }
    }
    claims
}

/// Who did what to a paragraph as a whole; of one that came or went, who brought or took its words.
fn of_paragraph(
    overall: &Comparison,
    pair: &ParagraphPair,
    words: &ParagraphClaims,
    standing: &Standing,
) -> FactClaims {
    let line = pair.after.map(|index| overall.after.paragraphs[index].line);
    let old = pair
        .before
        .map(|index| overall.before.paragraphs[index].line);
    let trace = line.and_then(|line| standing.lines.get(&line));
    let trace = trace.map(|line| &line.trace);
    let mut claims = FactClaims::new();
    for &change in &pair.changes {
        let steps: Steps = match change {
            Change::Edited => continue,
            Change::Added | Change::Removed => {
                words.segments.iter().flat_map(Steps::iter).collect()
            }
            _ => {
                let same = trace.filter(|trace| old.is_none_or(|old| trace.stood.contains(&old)));
                same.into_iter()
                    .flat_map(|trace| stated(&trace.facts, change))
                    .collect()
            }
        };
        if !steps.is_empty() {
            claims.insert(change, steps);
        }
    }
    claims
}

fn stated(facts: &[(Change, usize)], wanted: Change) -> impl Iterator<Item = usize> + '_ {
    let of_change = facts.iter().filter(move |(change, _)| *change == wanted);
    of_change.map(|(_, step)| *step)
}
