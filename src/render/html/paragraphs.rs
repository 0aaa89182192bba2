//! The paragraphs of a section as a page shows them: changes in place, a stub where one stood that
//! moved away.

use super::notes::{self, Said, Tag};
use super::old_places::leads_to_a_stub;
use super::order::Block;
use super::sections::{Past, Source};
use super::words::{Run, runs};
use crate::compare::document::{self, Naming, count_chars};
use crate::compare::{Change, Document, ParagraphPair, SectionPair, Segment};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::render::columns::shortened;
use crate::render::heading_line::parted;
use crate::render::joints;
use crate::render::whereabouts::{self, Place};
use crate::series::Language;
use serde::Serialize;

/// Columns of the first words of a paragraph that a stub names it by.
const FIRST_WORDS: usize = 48;

/// A paragraph.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Paragraph {
    /// The places of the page that it stands for.
    ids: Vec<String>,
    /// `same`, `edited`, `moved`, `added`, `removed`, `stub`, `aside`.
    state: &'static str,
    /// What happened to it as a whole, where its section does not say so.
    tags: Vec<Tag>,
    notes: Vec<Said>,
    runs: Vec<Run>,
    /// Its index in the old text, to find the place of a stub.
    #[serde(skip)]
    old: Option<usize>,
}

/// A section as it is written: its heading, and what stands under it.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) heading: Vec<Run>,
    pub(super) paragraphs: Vec<Paragraph>,
    /// What stands behind the section, folded.
    pub(super) past: Vec<Paragraph>,
}

impl Written {
    /// True where a change is marked in it.
    pub(super) fn is_changed(&self) -> bool {
        let paragraphs = self.paragraphs.iter().chain(&self.past);
        self.heading.iter().any(Run::is_change) || paragraphs.into_iter().any(Paragraph::is_changed)
    }

    /// Gives what is said of an untitled section to its first paragraph.
    pub(super) fn head(
        &mut self,
        id: String,
        notes: Vec<Said>,
        changes: &[Change],
        language: Language,
    ) {
        let first = self.paragraphs.first_mut().or(self.past.first_mut());
        let Some(first) = first else {
            return;
        };
        first.ids.insert(0, id);
        let whole = changes.iter().filter(|change| **change != Change::Edited);
        first.tags = whole
            .map(|&change| Tag::of(change, None, language))
            .collect();
        first.notes.splice(0..0, notes);
        if changes.contains(&Change::Moved) && first.state != "removed" {
            first.state = "moved";
        }
    }
}

impl Paragraph {
    fn new(state: &'static str, runs: Vec<Run>) -> Self {
        Self {
            ids: Vec::new(),
            state,
            tags: Vec::new(),
            notes: Vec::new(),
            runs,
            old: None,
        }
    }

    /// True where something happened to it or in it.
    pub(super) fn is_changed(&self) -> bool {
        !matches!(self.state, "same" | "aside")
    }

    /// Its characters, white space aside.
    pub(super) fn chars(&self) -> usize {
        self.runs.iter().map(|run| count_chars(&run.words)).sum()
    }
}

/// Writes a block.
pub(super) fn write(source: &Source<'_>, block: &Block) -> Written {
    let pair = &source.comparison.sections[block.pair];
    let mut written = Written::default();
    let own = block.paragraphs.iter();
    let own: Vec<&ParagraphPair> = own.map(|&at| &pair.paragraphs[at]).collect();
    let of_one = |one: &&ParagraphPair, other: &&ParagraphPair| {
        one.after.is_some() && one.after == other.after
    };
    let writer = Writer {
        source,
        pair,
        place: block.place,
    };
    for parts in own.chunk_by(of_one) {
        writer.paragraph(parts, &mut written);
    }
    if block.continues == 0 && whereabouts::place(pair) == Some(block.place) {
        add_stubs(source, block.pair, &mut written);
    }
    written
}

/// Marks where paragraphs stood that moved away.
fn add_stubs(source: &Source<'_>, index: usize, written: &mut Written) {
    for &(old, new) in source.places.paragraphs_of(index) {
        let text = &source.comparison.before.paragraphs[old].text;
        let words = shortened(text, FIRST_WORDS);
        let mut stub = Paragraph::new("stub", vec![Run::same(&words)]);
        stub.ids.push(format!("m{old}"));
        stub.notes.push(notes::paragraph_to(source, old, new));
        stub.old = Some(old);
        let stands_before =
            |other: &Paragraph| other.state != "moved" && other.old.is_some_and(|at| at < old);
        let at = written.paragraphs.iter().rposition(stands_before);
        written.paragraphs.insert(at.map_or(0, |at| at + 1), stub);
    }
}

struct Writer<'a> {
    source: &'a Source<'a>,
    pair: &'a SectionPair,
    place: Place,
}

impl Writer<'_> {
    /// One paragraph of the new text, or one that is gone. Several pairs are of one paragraph
    /// where it was merged.
    fn paragraph(&self, parts: &[&ParagraphPair], written: &mut Written) {
        let Some(&pair) = parts.first() else {
            return;
        };
        let segments = joints::segments(Change::Merged, parts);
        let (document, index) = match (pair.after, pair.before) {
            (Some(after), _) => (&self.source.comparison.after, after),
            (None, Some(before)) => (&self.source.comparison.before, before),
            (None, None) => return,
        };
        let text = &document.paragraphs[index];
        match text.place {
            document::Place::Aside => {
                // What a page left or the program asked is no text of the report.
                if pair.after.is_some() {
                    let runs = vec![Run::same(&text.text)];
                    written.paragraphs.push(Paragraph::new("aside", runs));
                }
            }
            document::Place::Head if self.has_title(document, index) => {
                let rest = self.heading(pair, &segments, written);
                self.rest(pair, &rest, written);
            }
            document::Place::Head if pair.after.is_none() && self.pair.has(Change::Merged) => {
                // The old name of a section that was merged stands at its own place.
                let (_, rest) = parted(&segments, text.body, 0);
                self.rest(pair, &rest, written);
            }
            document::Place::Head | document::Place::Body => {
                self.body(pair, &segments, written);
            }
        }
    }

    fn has_title(&self, document: &Document, index: usize) -> bool {
        let (own, section) = self.source.side(self.place);
        std::ptr::eq(own, document)
            && own.head(section) == Some(index)
            && own.sections[section].naming == Naming::Title
    }

    /// Writes the heading, and gives back what stands behind it on its line.
    fn heading(
        &self,
        pair: &ParagraphPair,
        segments: &[Segment],
        written: &mut Written,
    ) -> Vec<Segment> {
        let comparison = self.source.comparison;
        let end = |document: &Document, index: Option<usize>| {
            index.map_or(0, |index| document.paragraphs[index].body)
        };
        let old_end = end(&comparison.before, pair.before);
        let new_end = end(&comparison.after, pair.after);
        let (head, rest) = parted(segments, old_end, new_end);
        let tells_old_name = notes::tells_old_name(self.pair);
        let is_one_sided = pair.before.is_none() || pair.after.is_none();
        let mut heading = runs(&head, self.source.detail);
        if tells_old_name || is_one_sided {
            let words = heading
                .iter()
                .filter(|run| is_one_sided || run.mark != "del")
                .map(|run| run.words.as_str());
            heading = vec![Run {
                mark: "same",
                words: words.collect(),
            }];
        }
        if let Some(first) = heading.first_mut() {
            // The mark of a heading says only that a title follows.
            first.words = first.words.trim_start_matches(['#', ' ']).to_owned();
        }
        written.heading = heading;
        rest
    }

    /// What is run into a heading line behind its title, where there is anything.
    fn rest(&self, pair: &ParagraphPair, segments: &[Segment], written: &mut Written) {
        if segments.iter().any(|one| !one.text.trim().is_empty()) {
            self.body(pair, segments, written);
        }
    }

    fn body(&self, pair: &ParagraphPair, segments: &[Segment], written: &mut Written) {
        let has = |change| pair.changes.contains(&change);
        let runs = runs(segments, self.source.detail);
        let is_changed = runs.iter().any(Run::is_change);
        let state = match (pair.before, pair.after) {
            (_, None) => "removed",
            (None, _) => "added",
            _ if has(Change::Moved) => "moved",
            _ if is_changed || has(Change::Split) || has(Change::Merged) => "edited",
            _ => "same",
        };
        if pair.replaced && is_changed && state != "moved" {
            self.replaced(pair, &runs, written);
            return;
        }
        let runs = match state {
            "added" | "removed" => vec![whole(&runs)],
            _ => runs,
        };
        let mut paragraph = Paragraph::new(state, runs);
        paragraph.old = pair.before;
        paragraph.tags = self.tags(state);
        self.tell(pair, segments, &mut paragraph);
        self.put(paragraph, written);
    }

    /// A paragraph written anew: what went, then what came.
    fn replaced(&self, pair: &ParagraphPair, runs: &[Run], written: &mut Written) {
        for (state, other) in [("removed", "ins"), ("added", "del")] {
            let side: Vec<Run> = runs
                .iter()
                .filter(|run| run.mark != other)
                .cloned()
                .collect();
            let mut paragraph = Paragraph::new(state, vec![whole(&side)]);
            paragraph.tags = self.tags(state);
            if state == "added" {
                paragraph.old = pair.before;
                self.tell(pair, &[], &mut paragraph);
            }
            self.put(paragraph, written);
        }
    }

    /// Says of a whole paragraph what happened to it, unless the whole section came or went.
    fn tags(&self, state: &str) -> Vec<Tag> {
        let change = match state {
            "added" => Change::Added,
            "removed" => Change::Removed,
            "moved" => Change::Moved,
            _ => return Vec::new(),
        };
        let is_told = self.pair.before.is_empty() || self.pair.after.is_empty();
        match is_told && change != Change::Moved {
            true => Vec::new(),
            false => vec![Tag::of(change, None, self.source.language)],
        }
    }

    /// Says where a paragraph came from, and gives it the name that others lead to.
    fn tell(&self, pair: &ParagraphPair, segments: &[Segment], paragraph: &mut Paragraph) {
        let source = self.source;
        let (Some(before), Some(after)) = (pair.before, pair.after) else {
            return;
        };
        let mut notes = Vec::new();
        let has_stub = leads_to_a_stub(source.comparison, self.pair, pair);
        if has_stub {
            notes.push(notes::paragraph_from(source, before, after));
        }
        if let Some(joint) = source.joints.of(pair) {
            notes.push(Said::plain(&joint.said().say(source.language)));
        }
        let line = source.comparison.after.paragraphs[after].line;
        if pair.coarse || source.late.contains(&line) {
            notes.push(Said::plain(&Says::Coarse.say(source.language)));
        }
        paragraph.notes = notes;
        let is_small = |segment: &Segment| segment.kind.is_some_and(|kind| kind.is_small());
        if has_stub || segments.iter().any(is_small) {
            paragraph.ids.push(format!("p{after}"));
        }
    }

    fn put(&self, paragraph: Paragraph, written: &mut Written) {
        let is_past = paragraph.state == "removed"
            && self.source.past == Past::Folded
            && !self.pair.after.is_empty();
        match is_past {
            true => written.past.push(paragraph),
            false => written.paragraphs.push(paragraph),
        }
    }
}

/// All words of some runs, in one that says nothing of itself: what says so stands beside it.
fn whole(runs: &[Run]) -> Run {
    Run {
        mark: "same",
        words: runs.iter().map(|run| run.words.as_str()).collect(),
    }
}
