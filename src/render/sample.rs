//! Builds a comparison by hand, out of invented texts.

use crate::compare::document::{Naming, Place, count_chars};
use crate::compare::tally::tally;
use crate::compare::{
    Change, ChangeKind, Comparison, Document, Evidence, Margin, Operation, Paragraph,
    ParagraphPair, Reason, Section, SectionPair, Segment,
};
use crate::render::{Colour, Display, Glyphs};
use crate::series::Language;
use crate::years::figures::{Amount, Figure, FigurePeriod};

/// A display of this language and width.
pub(super) fn display(language: Language, columns: usize, colour: Colour) -> Display {
    Display {
        language,
        columns,
        colour,
        glyphs: Glyphs::Unicode,
    }
}

/// A section as written in a test: depth, number, title, and what is behind them.
pub(super) struct Written {
    pub(super) depth: usize,
    pub(super) marker: &'static str,
    pub(super) title: &'static str,
}

/// A section whose number and title stand on a line of their own.
pub(super) fn at(depth: usize, marker: &'static str, title: &'static str) -> Written {
    Written {
        depth,
        marker,
        title,
    }
}

/// A comparison under construction.
#[derive(Default)]
pub(super) struct Sample {
    comparison: Comparison,
}

impl Sample {
    /// An old and a new text with nothing but an opening, which is paired.
    pub(super) fn new() -> Self {
        let mut sample = Self::default();
        let sides = (&mut sample.comparison.before, &mut sample.comparison.after);
        for document in [sides.0, sides.1] {
            document
                .sections
                .push(section(document, &at(0, "", ""), Naming::Opening));
        }
        sample.pair(Some(0), Some(0), &[]);
        sample
    }

    /// A section on both sides.
    pub(super) fn both(&mut self, before: &Written, after: &Written, changes: &[Change]) {
        let old = open(&mut self.comparison.before, before);
        let new = open(&mut self.comparison.after, after);
        self.pair(Some(old.0), Some(new.0), changes);
        let number = |marker: &str, operation| Segment {
            operation,
            text: marker.to_owned(),
            kind: Some(ChangeKind::Numbering),
        };
        let mut segments = Vec::new();
        if before.marker != after.marker {
            segments.push(number(before.marker, Operation::Delete));
            segments.push(number(after.marker, Operation::Insert));
        } else {
            segments.extend(segments_of(after.marker));
        }
        if before.title == after.title {
            segments.extend(segments_of(after.title));
        } else {
            segments.extend(segments_of(&format!(
                "[w-{}-]{{w+{}+}}",
                before.title, after.title
            )));
        }
        self.paragraph(old.1, new.1, changes, segments);
    }

    /// A section that is new.
    pub(super) fn added(&mut self, after: &Written) {
        let (section, head) = open(&mut self.comparison.after, after);
        self.pair(None, Some(section), &[Change::Added]);
        let text = format!("{{w+{}{}+}}", after.marker, after.title);
        self.paragraph(None, Some(head), &[Change::Added], segments_of(&text));
    }

    /// A section that is gone.
    pub(super) fn removed(&mut self, before: &Written) {
        let (section, head) = open(&mut self.comparison.before, before);
        self.pair(Some(section), None, &[Change::Removed]);
        let text = format!("[w-{}{}-]", before.marker, before.title);
        self.paragraph(Some(head), None, &[Change::Removed], segments_of(&text));
    }

    /// An old section that is now several.
    pub(super) fn split(&mut self, before: &Written, after: &[Written]) {
        let old = open(&mut self.comparison.before, before);
        self.pair(Some(old.0), None, &[Change::Split]);
        for (index, part) in after.iter().enumerate() {
            let (section, head) = open(&mut self.comparison.after, part);
            self.last_pair().after.push(section);
            let text = format!("{}{}", part.marker, part.title);
            match index {
                0 => self.paragraph(old.1, head, &[], segments_of(&text)),
                _ => {
                    let new = segments_of(&format!("{{w+{text}+}}"));
                    self.paragraph(None, Some(head), &[Change::Added], new);
                }
            }
        }
        self.because(Reason::Contents, 0.83, 0.41);
    }

    /// Old sections that are now one.
    pub(super) fn merged(&mut self, before: &[Written], after: &Written) {
        let new = open(&mut self.comparison.after, after);
        self.pair(None, Some(new.0), &[Change::Merged]);
        for part in before {
            let (section, head) = open(&mut self.comparison.before, part);
            self.last_pair().before.push(section);
            let text = format!("[w-{}{}-]", part.marker, part.title);
            self.paragraph(Some(head), None, &[Change::Removed], segments_of(&text));
        }
        let text = format!("{{w+{}{}+}}", after.marker, after.title);
        self.paragraph(None, Some(new.1), &[Change::Added], segments_of(&text));
        self.because(Reason::Contents, 0.9, 0.9);
    }

    /// Paragraphs of the last section that were one, or are one now.
    pub(super) fn parts(&mut self, words: &[&str], change: Change) {
        let mut whole: Option<usize> = None;
        for words in words {
            let segments = segments_of(words);
            let (before, after) = self.add_paragraphs(&segments, None);
            let sides = match change {
                Change::Split => (*whole.get_or_insert(before.unwrap()), after.unwrap()),
                _ => (before.unwrap(), *whole.get_or_insert(after.unwrap())),
            };
            self.paragraph(sides.0, sides.1, &[change], segments);
            let paragraph = self.last_pair().paragraphs.last_mut().unwrap();
            paragraph.evidence = Some(Evidence::certain(Reason::Contents, 0.97));
        }
    }

    /// Why the last section was paired.
    pub(super) fn because(&mut self, reason: Reason, score: f64, margin: f64) {
        self.last_pair().evidence = Evidence {
            reason,
            score,
            margin: Margin::over(score, Some(score - margin).filter(|rival| *rival > 0.0)),
        };
    }

    /// States that not all was looked at for the last section.
    pub(super) fn coarse_section(&mut self) {
        self.last_pair().coarse = true;
    }

    /// A paragraph of the last pair, in one of its sections on each side.
    pub(super) fn text_in(&mut self, old: usize, new: usize, words: &str, changes: &[Change]) {
        let segments = segments_of(words);
        let pair = self.last_pair();
        let sections = (Some(pair.before[old]), Some(pair.after[new]));
        let sides = self.add_to(sections, &segments);
        self.paragraph(sides.0, sides.1, changes, segments);
    }

    /// A paragraph of the last section, as `新建[f-6个-]{f+4个+}分馆`.
    pub(super) fn text(&mut self, words: &str, changes: &[Change]) -> &mut Self {
        let segments = segments_of(words);
        let sides = self.add_paragraphs(&segments, None);
        self.paragraph(sides.0, sides.1, changes, segments);
        self
    }

    /// The same, stated as written anew.
    pub(super) fn replaced(&mut self, words: &str) {
        self.text(words, &[Change::Edited]);
        if let Some(paragraph) = self.last_pair().paragraphs.last_mut() {
            paragraph.replaced = true;
        }
    }

    /// A paragraph of the last section that stood in this old section.
    pub(super) fn from(&mut self, old_section: usize, words: &str, changes: &[Change]) {
        let segments = segments_of(words);
        let sides = self.add_paragraphs(&segments, Some(old_section));
        self.paragraph(sides.0, sides.1, changes, segments);
    }

    /// States that the comparison of the last paragraph was stopped.
    pub(super) fn coarse(&mut self) {
        let line = self.comparison.after.paragraphs.len();
        self.comparison.coarse.push(line);
    }

    /// Puts the paragraphs of sections that were opened together in the order of the text.
    pub(super) fn in_order(&mut self) {
        let comparison = &mut self.comparison;
        let old = sorted(&mut comparison.before);
        let new = sorted(&mut comparison.after);
        let pairs = comparison.sections.iter_mut();
        for paragraph in pairs.flat_map(|pair| &mut pair.paragraphs) {
            paragraph.before = paragraph.before.map(|index| old[index]);
            paragraph.after = paragraph.after.map(|index| new[index]);
        }
    }

    /// The comparison with its counts.
    pub(super) fn finish(mut self) -> Comparison {
        for document in [&mut self.comparison.before, &mut self.comparison.after] {
            document.chars = document.paragraphs.iter().map(|one| one.chars).sum();
        }
        let Comparison {
            before,
            after,
            sections,
            ..
        } = &self.comparison;
        self.comparison.tally = tally(before, after, sections);
        self.comparison
    }

    fn pair(&mut self, before: Option<usize>, after: Option<usize>, changes: &[Change]) {
        self.comparison.sections.push(SectionPair {
            before: before.into_iter().collect(),
            after: after.into_iter().collect(),
            changes: changes.to_vec(),
            similarity: 1.0,
            evidence: Evidence::by(Reason::Title, 1.0),
            paragraphs: Vec::new(),
            coarse: false,
        });
    }

    fn last_pair(&mut self) -> &mut SectionPair {
        self.comparison.sections.last_mut().unwrap()
    }

    fn add_paragraphs(
        &mut self,
        segments: &[Segment],
        old_section: Option<usize>,
    ) -> (Option<usize>, Option<usize>) {
        let pair = self.last_pair();
        let sections = (
            old_section.or(pair.before.first().copied()),
            pair.after.first().copied(),
        );
        self.add_to(sections, segments)
    }

    /// Adds the two sides of a paragraph to these sections.
    fn add_to(
        &mut self,
        sections: (Option<usize>, Option<usize>),
        segments: &[Segment],
    ) -> (Option<usize>, Option<usize>) {
        let side = |without: Operation| -> String {
            let kept = segments
                .iter()
                .filter(|segment| segment.operation != without);
            kept.map(|segment| segment.text.as_str()).collect()
        };
        let (old, new) = (side(Operation::Insert), side(Operation::Delete));
        let add = |document: &mut Document, section: Option<usize>, text: &str| {
            let section = section.filter(|_| !text.is_empty())?;
            Some(push(document, section, Place::Body, text, ("", "")))
        };
        (
            add(&mut self.comparison.before, sections.0, &old),
            add(&mut self.comparison.after, sections.1, &new),
        )
    }

    fn paragraph(
        &mut self,
        before: impl Into<Option<usize>>,
        after: impl Into<Option<usize>>,
        changes: &[Change],
        segments: Vec<Segment>,
    ) {
        let paragraph = ParagraphPair {
            before: before.into(),
            after: after.into(),
            changes: changes.to_vec(),
            segments,
            replaced: false,
            coarse: false,
            evidence: None,
        };
        self.last_pair().paragraphs.push(paragraph);
    }
}

/// A figure of a section, in the line of its nth paragraph, its heading the first.
pub(super) fn figure(document: &Document, section: usize, nth: usize, text: &str) -> Figure {
    let digits: String = text
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '.')
        .collect();
    let line = document.paragraphs[document.sections[section].paragraphs[nth]].line;
    Figure {
        index: line,
        text: text.to_owned(),
        value: Amount::parse(&digits),
        line,
        section,
        period: FigurePeriod::Current,
        hedge: None,
        is_hedge_in_text: false,
    }
}

/// Sorts the paragraphs of a document by their sections; of each, where it went.
fn sorted(document: &mut Document) -> Vec<usize> {
    let mut order: Vec<usize> = (0..document.paragraphs.len()).collect();
    order.sort_by_key(|&index| document.paragraphs[index].section);
    let mut went = vec![0; order.len()];
    for (new, &old) in order.iter().enumerate() {
        went[old] = new;
    }
    let old = std::mem::take(&mut document.paragraphs);
    document.paragraphs = order.iter().map(|&index| old[index].clone()).collect();
    for (index, paragraph) in document.paragraphs.iter_mut().enumerate() {
        paragraph.line = index + 1;
    }
    for section in &mut document.sections {
        for paragraph in &mut section.paragraphs {
            *paragraph = went[*paragraph];
        }
    }
    went
}

fn open(document: &mut Document, written: &Written) -> (usize, usize) {
    let section = section(document, written, Naming::Title);
    let index = document.sections.len();
    document.sections.push(section);
    let text = format!("{}{}", written.marker, written.title);
    let names = (written.marker, written.title);
    (index, push(document, index, Place::Head, &text, names))
}

fn section(document: &Document, written: &Written, naming: Naming) -> Section {
    let above = document
        .sections
        .iter()
        .rposition(|section| section.naming == Naming::Title && section.depth + 1 == written.depth);
    let mut path = above.map_or_else(Vec::new, |index| document.sections[index].path.clone());
    path.push(format!("{}{}", written.marker, written.title));
    Section {
        naming,
        marker: written.marker.to_owned(),
        // Of a scheme of its own for each marker: what counts is that there is a number.
        ordinal: match written.marker {
            "" => String::new(),
            marker => format!("{marker} {marker}"),
        },
        title: written.title.to_owned(),
        path,
        line: document.paragraphs.len() + 1,
        depth: written.depth,
        parent: above,
        role: None,
        paragraphs: Vec::new(),
        chars: 0,
    }
}

fn push(
    document: &mut Document,
    section: usize,
    place: Place,
    text: &str,
    (marker, title): (&str, &str),
) -> usize {
    let index = document.paragraphs.len();
    document.sections[section].paragraphs.push(index);
    document.sections[section].chars += count_chars(text);
    document.paragraphs.push(Paragraph {
        section,
        place,
        line: index + 1,
        text: text.to_owned(),
        marker: 0..marker.len(),
        title: marker.len()..marker.len() + title.len(),
        body: match place {
            Place::Head => (marker.len() + title.len()).min(text.len()),
            Place::Body | Place::Aside => 0,
        },
        chars: count_chars(text),
    });
    index
}

/// The segments of `新建[f-6个-]{f+4个+}分馆`; the letter is the kind.
fn segments_of(words: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut rest = words;
    while !rest.is_empty() {
        let start = rest.find(['[', '{']).unwrap_or(rest.len());
        if start > 0 {
            segments.push(Segment {
                operation: Operation::Equal,
                text: rest[..start].to_owned(),
                kind: None,
            });
            rest = &rest[start..];
            continue;
        }
        let (operation, closing) = match rest.starts_with('[') {
            true => (Operation::Delete, "-]"),
            false => (Operation::Insert, "+}"),
        };
        let end = rest.find(closing).unwrap();
        segments.push(Segment {
            operation,
            text: rest[3..end].to_owned(),
            kind: Some(kind(&rest[1..2])),
        });
        rest = &rest[end + 2..];
    }
    segments
}

fn kind(letter: &str) -> ChangeKind {
    match letter {
        "f" => ChangeKind::Figure,
        "d" => ChangeKind::Date,
        "n" => ChangeKind::Name,
        "p" => ChangeKind::Punctuation,
        "s" => ChangeKind::Spacing,
        _ => ChangeKind::Wording,
    }
}
