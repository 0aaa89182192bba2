//! Who made a change, in machine output.

use super::sections::SummaryJson;
use crate::review::authorship::{Claims, FactClaims, Overwritten, Restored, Steps};
use crate::series::Revision;
use crate::view::{ByPerson, Maker, Who};
use serde::Serialize;

/// A revision and whose it is; all null of edits that are not saved.
#[derive(Serialize)]
pub(super) struct RevisionJson<'a> {
    revision: Option<&'a str>,
    ordinal: Option<usize>,
    author: Option<&'a str>,
    at: Option<String>,
}

impl<'a> RevisionJson<'a> {
    pub(super) fn new(revision: Option<&'a Revision>) -> Self {
        Self {
            revision: revision.map(|one| one.id.0.as_str()),
            ordinal: revision.map(|one| one.ordinal),
            author: revision.map(|one| one.author.as_str()),
            at: revision.map(|one| one.at.rfc3339()),
        }
    }
}

/// A maker of a change.
#[derive(Serialize)]
pub(super) struct MakerJson<'a> {
    #[serde(flatten)]
    revision: RevisionJson<'a>,
    /// The full names of the comments that it answers.
    addresses: Vec<&'a str>,
}

/// Looks up who made which part of a comparison, or of one person's part of it.
#[derive(Clone, Copy)]
pub(super) struct Makers<'a> {
    who: &'a Who,
}

impl<'a> Makers<'a> {
    pub(super) fn new(who: &'a Who) -> Self {
        Self { who }
    }

    pub(super) fn claims(self) -> &'a Claims {
        let by = self.who.by.as_ref();
        by.map_or(&self.who.claims, |by| &by.part.claims)
    }

    /// The makers of these steps.
    pub(super) fn of(self, steps: &Steps) -> Vec<MakerJson<'a>> {
        let makers = steps.iter().filter_map(|step| self.who.makers.get(step));
        makers.map(MakerJson::new).collect()
    }

    /// The makers of changes as a whole.
    pub(super) fn of_facts(self, facts: &FactClaims) -> Vec<MakerJson<'a>> {
        let steps: Steps = facts.values().flat_map(Steps::iter).collect();
        self.of(&steps)
    }
}

impl<'a> MakerJson<'a> {
    fn new(maker: &'a Maker) -> Self {
        let addresses = maker.addresses.iter();
        Self {
            revision: RevisionJson::new(maker.revision.as_ref()),
            addresses: addresses.map(|one| one.id.as_str()).collect(),
        }
    }
}

/// What one person changed.
#[derive(Serialize)]
pub(super) struct PersonJson<'a> {
    name: &'a str,
    revisions: Vec<MakerJson<'a>>,
    /// True where the older text is a revision of theirs, what stands in it being no change.
    wrote_first: bool,
    /// Counts of their changes alone.
    summary: SummaryJson,
    /// Changes that others made, and those of which nobody knows who did; none of them is listed.
    others: usize,
    untold: usize,
    overwritten: Vec<OverwrittenJson<'a>>,
    restored: Vec<RestoredJson<'a>>,
}

#[derive(Serialize)]
struct OverwrittenJson<'a> {
    text: &'a str,
    instead: &'a str,
    path: &'a [String],
    brought: Option<MakerJson<'a>>,
    taken: Option<MakerJson<'a>>,
}

#[derive(Serialize)]
struct RestoredJson<'a> {
    text: &'a str,
    path: &'a [String],
    taken: Option<MakerJson<'a>>,
    back: Option<MakerJson<'a>>,
}

impl<'a> PersonJson<'a> {
    pub(super) fn new(by: &'a ByPerson, who: &'a Who) -> Self {
        let maker = |step: usize| who.makers.get(step).map(MakerJson::new);
        let overwritten = |one: &'a Overwritten| OverwrittenJson {
            text: &one.text,
            instead: &one.instead,
            path: &one.path,
            brought: maker(one.brought),
            taken: maker(one.taken),
        };
        let restored = |one: &'a Restored| RestoredJson {
            text: &one.text,
            path: &one.path,
            taken: maker(one.taken),
            back: maker(one.back),
        };
        let left_out = by.part.left_out;
        Self {
            name: &by.name,
            revisions: by.steps.iter().filter_map(|&step| maker(step)).collect(),
            wrote_first: by.wrote_first,
            summary: SummaryJson::new(&by.part.comparison.tally),
            others: left_out.runs + left_out.facts,
            untold: left_out.untold,
            overwritten: by.overwritten.iter().map(overwritten).collect(),
            restored: by.restored.iter().map(restored).collect(),
        }
    }
}
