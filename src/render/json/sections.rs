//! Section pairs in machine output, shared by `annals/diff/1` and `annals/compare/1`.

use super::authorship::{MakerJson, Makers};
use crate::compare::{
    Change, ChangeKind, Comparison, Document, Evidence, Margin, Operation, ParagraphPair,
    SectionPair, Tally,
};
use crate::view::{Shown, Side};
use serde::Serialize;
use std::collections::BTreeMap;

/// A run that stands on both sides.
const EQUAL: &str = "equal";

/// One side, as it is called.
#[derive(Serialize)]
pub(super) struct SideJson<'a> {
    label: &'a str,
    revision: Option<&'a str>,
}

impl<'a> SideJson<'a> {
    pub(super) fn new(side: &'a Side) -> Self {
        Self {
            label: &side.label,
            revision: side.revision.as_ref().map(|id| id.0.as_str()),
        }
    }
}

/// What was asked for and leaves the other sections out; nothing where all are there.
#[derive(Serialize)]
pub(super) struct FilterJson<'a> {
    /// The kinds and changes of which a section has to carry one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    only: Vec<&'static str>,
    /// The section as it was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
}

impl<'a> FilterJson<'a> {
    pub(super) fn new(shown: &'a Shown) -> Self {
        let only = shown.only.iter().flat_map(|only| {
            let kinds = only.kinds.iter().map(|kind| kind.id());
            kinds.chain(only.changes.iter().map(|change| change.id()))
        });
        Self {
            only: only.collect(),
            section: shown.section.as_ref().map(|section| section.words.as_str()),
        }
    }
}

/// Counts over all sections.
#[derive(Serialize)]
pub(super) struct SummaryJson {
    same: usize,
    edited: usize,
    renamed: usize,
    renumbered: usize,
    moved: usize,
    added: usize,
    removed: usize,
    split: usize,
    merged: usize,
    inserted_chars: usize,
    deleted_chars: usize,
    kinds: BTreeMap<&'static str, usize>,
}

impl SummaryJson {
    pub(super) fn new(tally: &Tally) -> Self {
        let kinds = ChangeKind::ALL
            .into_iter()
            .map(|kind| (kind.id(), tally.of_kind(kind)));
        Self {
            same: tally.same,
            edited: tally.of(Change::Edited),
            renamed: tally.of(Change::Renamed),
            renumbered: tally.of(Change::Renumbered),
            moved: tally.of(Change::Moved),
            added: tally.of(Change::Added),
            removed: tally.of(Change::Removed),
            split: tally.of(Change::Split),
            merged: tally.of(Change::Merged),
            inserted_chars: tally.inserted_chars,
            deleted_chars: tally.deleted_chars,
            kinds: kinds.collect(),
        }
    }
}

/// A section of one side and its counterpart.
#[derive(Serialize)]
pub(super) struct SectionJson<'a> {
    changes: Vec<&'static str>,
    before: Vec<PlaceJson<'a>>,
    after: Vec<PlaceJson<'a>>,
    similarity: f64,
    evidence: EvidenceJson,
    /// True where not all that could be its counterpart was looked at.
    #[serde(skip_serializing_if = "is_false")]
    coarse: bool,
    /// Who made the changes of the section as a whole; absent where that was not asked for, and
    /// empty where it cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Vec<MakerJson<'a>>>,
    paragraphs: Vec<ParagraphJson<'a>>,
}

#[derive(Serialize)]
struct PlaceJson<'a> {
    marker: &'a str,
    title: &'a str,
    path: &'a [String],
    line: usize,
}

#[derive(Serialize)]
struct EvidenceJson {
    reason: &'static str,
    score: f64,
    /// 1 where there was nothing else to choose from; null where title or place decided.
    margin: Option<f64>,
}

#[derive(Serialize)]
struct ParagraphJson<'a> {
    changes: Vec<&'static str>,
    before_line: Option<usize>,
    after_line: Option<usize>,
    replaced: bool,
    /// True where more may be marked than was changed.
    #[serde(skip_serializing_if = "is_false")]
    coarse: bool,
    /// Why the two were paired; absent where there is no counterpart.
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<EvidenceJson>,
    /// Who made its changes as a whole, as of a section.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Vec<MakerJson<'a>>>,
    segments: Vec<SegmentJson<'a>>,
}

#[derive(Serialize)]
struct SegmentJson<'a> {
    op: &'static str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    /// Who brought it, or took it away.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Vec<MakerJson<'a>>>,
}

impl<'a> SectionJson<'a> {
    /// The same with who made what.
    pub(super) fn told_by(
        (index, comparison): (usize, &'a Comparison),
        makers: Option<Makers<'a>>,
    ) -> Self {
        let pair = &comparison.sections[index];
        let mut section = Self::new(pair, comparison);
        let Some(makers) = makers else {
            return section;
        };
        let Some(claims) = makers.claims().sections.get(index) else {
            return section;
        };
        section.by = Some(makers.of_facts(&claims.facts));
        for (paragraph, claims) in section.paragraphs.iter_mut().zip(&claims.paragraphs) {
            paragraph.by = Some(makers.of_facts(&claims.facts));
            for (segment, steps) in paragraph.segments.iter_mut().zip(&claims.segments) {
                segment.by = (segment.op != EQUAL).then(|| makers.of(steps));
            }
        }
        section
    }

    pub(super) fn new(pair: &'a SectionPair, comparison: &'a Comparison) -> Self {
        Self {
            changes: ids(&pair.changes),
            before: places(&pair.before, &comparison.before),
            after: places(&pair.after, &comparison.after),
            similarity: rounded(pair.similarity),
            evidence: EvidenceJson::new(&pair.evidence),
            coarse: pair.coarse,
            by: None,
            paragraphs: pair
                .paragraphs
                .iter()
                .map(|paragraph| ParagraphJson::new(paragraph, comparison))
                .collect(),
        }
    }
}

impl EvidenceJson {
    fn new(evidence: &Evidence) -> Self {
        Self {
            reason: evidence.reason.id(),
            score: rounded(evidence.score),
            margin: match evidence.margin {
                Margin::Alone => Some(1.0),
                Margin::Ahead(margin) => Some(rounded(margin)),
                Margin::Unasked => None,
            },
        }
    }
}

/// For keys that are written only where they are true.
#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_false(value: &bool) -> bool {
    !value
}

fn places<'a>(sections: &[usize], document: &'a Document) -> Vec<PlaceJson<'a>> {
    let sections = sections.iter().map(|&index| &document.sections[index]);
    sections
        .map(|section| PlaceJson {
            marker: &section.marker,
            title: &section.title,
            path: &section.path,
            line: section.line,
        })
        .collect()
}

impl<'a> ParagraphJson<'a> {
    fn new(pair: &'a ParagraphPair, comparison: &'a Comparison) -> Self {
        let line = |document: &Document, index: Option<usize>| {
            index.map(|index| document.paragraphs[index].line)
        };
        Self {
            changes: ids(&pair.changes),
            before_line: line(&comparison.before, pair.before),
            after_line: line(&comparison.after, pair.after),
            replaced: pair.replaced,
            coarse: pair.coarse,
            evidence: pair.evidence.as_ref().map(EvidenceJson::new),
            by: None,
            segments: pair
                .segments
                .iter()
                .map(|segment| SegmentJson {
                    op: match segment.operation {
                        Operation::Equal => EQUAL,
                        Operation::Delete => "delete",
                        Operation::Insert => "insert",
                    },
                    text: &segment.text,
                    kind: segment.kind.map(ChangeKind::id),
                    by: None,
                })
                .collect(),
        }
    }
}

fn ids(changes: &[Change]) -> Vec<&'static str> {
    changes.iter().map(|change| change.id()).collect()
}

/// To three decimals: enough to sort by, and the same on every machine.
pub(super) fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}
