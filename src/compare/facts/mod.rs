//! States what happened to each section and paragraph, once it is known who is whose counterpart
//! and who moved.
//!
//! `sections` states the sections, `paragraphs` the lines of each, `beyond` what of a heading line
//! is an edit, `similarity` how much two sections have in common.

mod beyond;
mod paragraphs;
mod sections;
mod similarity;

use super::comparison::{Comparison, SectionPair};
use super::document::Document;
use super::pairing::Pairing;
use super::texts::Texts;
use super::{Limits, tally};
use crate::report::WordGrammar;

/// What the earlier steps found out.
pub struct Findings<'a> {
    /// Which sections are each other's.
    pub sections: &'a Pairing,
    /// Which paragraphs are each other's.
    pub paragraphs: &'a Pairing,
    /// Of each old section, whether it moved.
    pub moved_sections: &'a [bool],
    /// Of each old paragraph, whether it moved.
    pub moved_paragraphs: &'a [bool],
    /// Keys and titles of both sides.
    pub texts: &'a Texts,
}

/// States the facts.
pub fn state(
    before: Document,
    after: Document,
    findings: &Findings<'_>,
    grammar: &WordGrammar,
    limits: Limits,
) -> Comparison {
    let statement = Statement {
        before: &before,
        after: &after,
        findings,
        grammar,
        limits,
    };
    let sections = statement.sections();
    let coarse = coarse_lines(&before, &after, &sections);
    let tally = tally::tally(&before, &after, &sections);
    Comparison {
        before,
        after,
        sections,
        tally,
        coarse,
    }
}

struct Statement<'a> {
    before: &'a Document,
    after: &'a Document,
    findings: &'a Findings<'a>,
    grammar: &'a WordGrammar,
    limits: Limits,
}

/// The sections and paragraphs of one pair, as indices of their sides.
#[derive(Debug, Clone, Default)]
struct Members {
    before: Vec<usize>,
    after: Vec<usize>,
}

impl Members {
    /// True of a section that was split or merged.
    fn are_parts(&self) -> bool {
        self.before.len() > 1 || self.after.len() > 1
    }
}

/// The lines at which the comparison stopped too early, in the order of its sections.
fn coarse_lines(before: &Document, after: &Document, sections: &[SectionPair]) -> Vec<usize> {
    let mut lines = Vec::new();
    for pair in sections {
        let of_after = pair.after.first().map(|&s| after.sections[s].line);
        let of_section = of_after.or_else(|| pair.before.first().map(|&s| before.sections[s].line));
        lines.extend(of_section.filter(|_| pair.coarse));
        for paragraph in pair.paragraphs.iter().filter(|paragraph| paragraph.coarse) {
            let of_after = paragraph.after.map(|p| after.paragraphs[p].line);
            lines.extend(of_after.or_else(|| paragraph.before.map(|p| before.paragraphs[p].line)));
        }
    }
    lines.dedup();
    lines
}
