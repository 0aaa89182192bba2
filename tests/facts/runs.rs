//! The changed runs of a comparison, and which of them a person named.

use annals::compare::document::Paragraph;
use annals::compare::{Change, ChangeKind, Comparison, Operation, ParagraphPair};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

/// What was removed at a place, and what replaced it.
pub(super) struct Run {
    pub(super) kind: ChangeKind,
    pub(super) old: String,
    pub(super) new: String,
    /// The section pair that states it.
    pair: usize,
    in_title: bool,
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?} -> {:?}", self.kind.id(), self.old, self.new)
    }
}

impl Run {
    /// True where it goes without saying, for the title was said to be another.
    fn follows(&self, is_named: &impl Fn(Change, usize) -> bool) -> bool {
        let of_titles = [Change::Renamed, Change::Split, Change::Merged];
        self.in_title && of_titles.iter().any(|&change| is_named(change, self.pair))
    }
}

/// All of a comparison.
pub(super) struct Runs {
    all: Vec<Run>,
    named: BTreeSet<usize>,
}

impl Runs {
    pub(super) fn of(comparison: &Comparison) -> Self {
        let mut all = Vec::new();
        for (pair, section) in comparison.sections.iter().enumerate() {
            for paragraph in &section.paragraphs {
                if let (Some(before), Some(after)) = (paragraph.before, paragraph.after) {
                    let before = &comparison.before.paragraphs[before];
                    let after = &comparison.after.paragraphs[after];
                    all.append(&mut runs_of(paragraph, (before, after), pair));
                }
            }
        }
        Self {
            all,
            named: BTreeSet::new(),
        }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Run> {
        self.all.iter()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Names one, best one that is not named yet; false where there is none.
    pub(super) fn name(&mut self, is_it: impl Fn(&Run) -> bool) -> bool {
        let fits = |at: &usize| is_it(&self.all[*at]);
        let fitting: Vec<usize> = (0..self.all.len()).filter(fits).collect();
        let fresh = fitting.iter().find(|at| !self.named.contains(at));
        self.named.extend(fresh.copied());
        !fitting.is_empty()
    }

    /// Those that say something, that nobody named and that do not follow from what was said of the
    /// sections.
    pub(super) fn unnamed<'a>(
        &'a self,
        is_named: &'a impl Fn(Change, usize) -> bool,
    ) -> impl Iterator<Item = &'a Run> {
        let runs = self.all.iter().enumerate();
        runs.filter(|(at, run)| {
            !run.kind.is_small() && !self.named.contains(at) && !run.follows(is_named)
        })
        .map(|(_, run)| run)
    }
}

/// A place of both texts where something changed.
#[derive(Default)]
struct Open {
    kind: Option<ChangeKind>,
    old: String,
    new: String,
}

fn runs_of(
    paragraph: &ParagraphPair,
    (before, after): (&Paragraph, &Paragraph),
    pair: usize,
) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = (
        start(before, paragraph, Operation::Delete),
        start(after, paragraph, Operation::Insert),
    );
    let mut open = Open::default();
    let mut close = |open: &mut Open, at: (usize, usize)| {
        let Open { kind, old, new } = std::mem::take(open);
        let Some(kind) = kind else { return };
        let in_title = is_in_title(before, at.0 - old.len()..at.0)
            && is_in_title(after, at.1 - new.len()..at.1);
        runs.push(Run {
            kind,
            old,
            new,
            pair,
            in_title,
        });
    };
    for segment in &paragraph.segments {
        let kind = segment.kind.unwrap_or(ChangeKind::Wording);
        let length = segment.text.len();
        match segment.operation {
            Operation::Equal => {
                close(&mut open, at);
                at = (at.0 + length, at.1 + length);
            }
            Operation::Delete => {
                close(&mut open, at);
                open.kind = Some(kind);
                open.old.clone_from(&segment.text);
                at.0 += length;
            }
            Operation::Insert => {
                if !open.new.is_empty() {
                    close(&mut open, at);
                }
                open.kind.get_or_insert(kind);
                open.new.clone_from(&segment.text);
                at.1 += length;
            }
        }
    }
    close(&mut open, at);
    runs
}

/// Where the segments of a pair begin in a paragraph: one of several parts is not its whole.
fn start(whole: &Paragraph, paragraph: &ParagraphPair, beside: Operation) -> usize {
    let other = match beside {
        Operation::Delete => Operation::Insert,
        _ => Operation::Delete,
    };
    let segments = paragraph.segments.iter();
    let own = segments.filter(|segment| segment.operation != other);
    let text: String = own.map(|segment| &*segment.text).collect();
    whole.text.find(&text).unwrap_or(0)
}

/// True of a part of the title and the mark after it, and of a place where there could be one.
fn is_in_title(paragraph: &Paragraph, part: Range<usize>) -> bool {
    let title = &paragraph.title;
    let after = paragraph.text[title.end..].chars().next();
    let mark = after.filter(|after| !after.is_alphanumeric());
    let end = title.end + mark.map_or(0, char::len_utf8);
    part.is_empty() || title.start <= part.start && part.end <= end
}
