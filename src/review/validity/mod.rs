//! Whether what was approved still stands, and if not, what of it changed.
//!
//! The fingerprint alone decides; the comparison only says what changed. Whatever it does not see
//! (blank lines, line ends, lines that are no text of the report) is looked for line by line, so that
//! a change is never without a place.

use super::changed_sentences::{ChangedSentence, changed_sentences};
use super::signed_text::{SignedText, section_of, section_span};
use super::{SignOff, SignedScope};
use crate::compare::{Change, ChangeKind, Comparison, Document, ParagraphPair, SectionPair};
use crate::report::token::{is_blank, is_ideograph};
use crate::report::{Outline, WordGrammar};
use std::ops::Range;

/// Whether an approval still stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Validity {
    /// Exactly the approved text stands; of a section that stands elsewhere now, under these headings.
    Valid {
        /// Marker and title from the top; `None` of a whole text, and of a section that is where it was.
        elsewhere: Option<Vec<String>>,
    },
    /// It does not.
    Void(Box<Void>),
}

/// Why an approval no longer stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Void {
    /// What changed: first what the front matter says, then sentences in the order of the text, then
    /// what moved. Empty where the words of a section are no section any more.
    pub causes: Vec<Cause>,
    /// What became of the section, where more happened to it than that its words changed.
    pub fate: Option<Fate>,
}

/// A change that voids an approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// What the front matter says, or whose report of which year it is.
    Front {
        /// What.
        fact: FrontFact,
        /// As it was; `None` where nothing was said.
        was: Option<String>,
        /// As it is.
        now: Option<String>,
    },
    /// The words of a sentence.
    Sentence(ChangedSentence),
    /// A paragraph stands elsewhere.
    Moved(Place),
    /// A paragraph was cut in two, or two were joined.
    Recut(Place),
    /// Nothing but how lines end.
    LineEnds,
    /// Nothing but white space; the first such place.
    Spacing {
        /// 1-based, in the text as it is.
        line: usize,
    },
    /// The approved text can no longer be found.
    Lost,
    /// The text is the same, and somebody sent it back after it was approved.
    Returned {
        /// Who.
        by: String,
    },
}

impl Void {
    /// True where a comparison with the approved text shows something of it: it does not look at the
    /// front matter, line ends and white space.
    pub fn is_shown_compared(&self) -> bool {
        let is_shown = |cause: &Cause| match cause {
            Cause::Sentence(_) | Cause::Moved(_) | Cause::Recut(_) => true,
            Cause::Front { .. }
            | Cause::LineEnds
            | Cause::Spacing { .. }
            | Cause::Lost
            | Cause::Returned { .. } => false,
        };
        self.fate.is_some() || self.causes.iter().any(is_shown)
    }
}

/// What an approval is bound to beside the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrontFact {
    /// The title.
    Title,
    /// The level of secrecy.
    Secrecy,
    /// Whose report.
    Unit,
    /// Of which year.
    Year,
}

impl FrontFact {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Secrecy => "secrecy",
            Self::Unit => "unit",
            Self::Year => "year",
        }
    }
}

/// Where a paragraph stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Marker and title of the section from the top.
    pub section: Vec<String>,
    /// 1-based, in the text as it is.
    pub line: usize,
    /// The words that stand there.
    pub words: String,
}

/// What became of an approved section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is gone.
    Gone,
    /// It is several: their headings.
    Split(Vec<String>),
    /// It is one with others: its heading now, from the top.
    Merged(Vec<String>),
    /// It has another heading: from the top.
    Renamed(Vec<String>),
    /// It stands elsewhere: its heading now, from the top.
    Moved(Vec<String>),
}

/// A text, read.
#[derive(Debug, Clone, Copy)]
pub struct ReadText<'a> {
    /// As it is approved.
    pub text: SignedText<'a>,
    /// Its outline.
    pub outline: &'a Outline,
}

/// What was approved, what stands, and how the two compare.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'a> {
    /// The text that was approved; `None` where it can no longer be found.
    pub signed: Option<ReadText<'a>>,
    /// The text as it is.
    pub now: ReadText<'a>,
    /// The two compared; not looked at where the approval stands.
    pub comparison: Option<&'a Comparison>,
    /// Where sentences end.
    pub grammar: &'a WordGrammar,
}

/// True where exactly the approved text stands, by its fingerprint alone.
pub fn holds(sign_off: &SignOff, now: ReadText<'_>) -> bool {
    let print = &sign_off.signed.fingerprint;
    match &sign_off.scope {
        SignedScope::Whole => now.text.fingerprint() == *print,
        SignedScope::Section(path) => section_of(now.text.key, now.outline, print, path).is_some(),
    }
}

impl Judged<'_> {
    /// Whether an approval stands.
    pub fn validity(&self, sign_off: &SignOff) -> Validity {
        let print = &sign_off.signed.fingerprint;
        let void = match &sign_off.scope {
            SignedScope::Whole if self.now.text.fingerprint() == *print => {
                return Validity::Valid { elsewhere: None };
            }
            SignedScope::Whole => self.of_whole(),
            SignedScope::Section(path) => {
                match section_of(self.now.text.key, self.now.outline, print, path) {
                    Some(section) => {
                        let now = path_of(self.now.outline, section);
                        let elsewhere = (now != *path).then_some(now);
                        return Validity::Valid { elsewhere };
                    }
                    None => self.of_section(sign_off, path),
                }
            }
        };
        Validity::Void(Box::new(void))
    }

    fn of_whole(&self) -> Void {
        let (Some(signed), Some(comparison)) = (self.signed, self.comparison) else {
            return lost();
        };
        let mut causes = front(signed.text, self.now.text);
        let sides = (signed.text.body(), self.now.text.body());
        if sides.0 != sides.1 {
            let whole = |read: ReadText<'_>| read.text.source.len() - read.text.body().len();
            let starts = (whole(signed), whole(self.now));
            let spans = (
                starts.0..signed.text.source.len(),
                starts.1..self.now.text.source.len(),
            );
            causes.extend(self.words(signed, spans, || {
                stated(comparison, self.grammar, &|_| true)
            }));
        }
        Void { causes, fate: None }
    }

    fn of_section(&self, sign_off: &SignOff, path: &[String]) -> Void {
        let (Some(signed), Some(comparison)) = (self.signed, self.comparison) else {
            return lost();
        };
        let Some(section) = section_of(
            signed.text.key,
            signed.outline,
            &sign_off.signed.fingerprint,
            path,
        ) else {
            return lost();
        };
        let pair = pair_of(comparison, signed.outline.nodes[section].line);
        let fate = pair.and_then(|pair| fate(comparison, pair));
        if fate == Some(Fate::Gone) {
            let causes = Vec::new();
            return Void { causes, fate };
        }
        let stood = section_span(signed.outline, section);
        let lines = lines_within(signed.text.source, &stood);
        let tops = pair.map_or(&[][..], |pair| &pair.after);
        let is_within = |paragraph: &ParagraphPair| {
            let before = paragraph
                .before
                .map(|index| &comparison.before.paragraphs[index]);
            before.is_some_and(|before| lines.contains(&before.line))
                || paragraph
                    .after
                    .is_some_and(|index| is_under(&comparison.after, index, tops))
        };
        let stated = || stated(comparison, self.grammar, &is_within);
        let causes = match self.counterpart(comparison, tops) {
            Some(now) => self.words(signed, (stood, section_span(self.now.outline, now)), stated),
            None => stated(),
        };
        Void { causes, fate }
    }

    /// The section of the text as it is that these of the comparison are, where they are one.
    fn counterpart(&self, comparison: &Comparison, sections: &[usize]) -> Option<usize> {
        let [section] = sections else {
            return None;
        };
        let line = comparison.after.sections[*section].line;
        let mut nodes = self.now.outline.nodes.iter();
        nodes.position(|node| node.class.opens_section() && node.line == line)
    }

    /// What changed between two runs of the texts that are not the same.
    fn words(
        &self,
        signed: ReadText<'_>,
        spans: (Range<usize>, Range<usize>),
        stated: impl FnOnce() -> Vec<Cause>,
    ) -> Vec<Cause> {
        let (was, now) = (
            &signed.text.source[spans.0.clone()],
            &self.now.text.source[spans.1.clone()],
        );
        if lines_of(was) == lines_of(now) {
            return vec![Cause::LineEnds];
        }
        let difference = || {
            first_difference(
                (signed.text.source, spans.0.start),
                (self.now.text.source, spans.1.start),
            )
        };
        if unspaced(was) == unspaced(now) {
            return vec![Cause::Spacing {
                line: difference().line,
            }];
        }
        let stated = stated();
        match stated.is_empty() {
            true => vec![Cause::Sentence(difference())],
            false => stated,
        }
    }
}

fn lost() -> Void {
    Void {
        causes: vec![Cause::Lost],
        fate: None,
    }
}

fn front(was: SignedText<'_>, now: SignedText<'_>) -> Vec<Cause> {
    let years = (was.key.year.to_string(), now.key.year.to_string());
    let (was_unit, now_unit) = (was.key.unit.as_str(), now.key.unit.as_str());
    let facts = [
        (FrontFact::Unit, Some(was_unit), Some(now_unit)),
        (
            FrontFact::Year,
            Some(years.0.as_str()),
            Some(years.1.as_str()),
        ),
        (FrontFact::Title, was.title, now.title),
        (FrontFact::Secrecy, was.secrecy, now.secrecy),
    ];
    let changed = facts.into_iter().filter(|(_, was, now)| was != now);
    let causes = changed.map(|(fact, was, now)| Cause::Front {
        fact,
        was: was.map(str::to_owned),
        now: now.map(str::to_owned),
    });
    causes.collect()
}

/// The lines of a text, however they end.
fn lines_of(text: &str) -> Vec<&str> {
    let lines = text.split('\n');
    lines
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .collect()
}

/// A text without its white space, but where that parts two words written in letters or digits: `may
/// be` is not `maybe`.
fn unspaced(text: &str) -> String {
    let mut unspaced = String::with_capacity(text.len());
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        let is_letter = |c: char| c.is_alphanumeric() && !is_ideograph(c);
        let ends = unspaced.chars().next_back().is_some_and(is_letter);
        if ends && word.starts_with(is_letter) {
            unspaced.push(' ');
        }
        unspaced.push_str(word);
    }
    unspaced
}

/// What a comparison states of these paragraphs.
fn stated(
    comparison: &Comparison,
    grammar: &WordGrammar,
    is_wanted: &dyn Fn(&ParagraphPair) -> bool,
) -> Vec<Cause> {
    let sentences = changed_sentences(comparison, grammar, is_wanted);
    let mut causes: Vec<Cause> = sentences.into_iter().map(Cause::Sentence).collect();
    let paragraphs = comparison.sections.iter().flat_map(|pair| &pair.paragraphs);
    for pair in paragraphs.filter(|pair| is_wanted(pair)) {
        let Some(place) = pair.after.map(|index| place(&comparison.after, index)) else {
            continue;
        };
        let has = |change| pair.changes.contains(&change);
        if has(Change::Moved) {
            causes.push(Cause::Moved(place));
        } else if has(Change::Split) || has(Change::Merged) {
            causes.push(Cause::Recut(place));
        }
    }
    causes
}

fn place(document: &Document, paragraph: usize) -> Place {
    let paragraph = &document.paragraphs[paragraph];
    Place {
        section: document.sections[paragraph.section].path.clone(),
        line: paragraph.line,
        words: paragraph.text.clone(),
    }
}

/// The pair of the older text's section that begins on this line; `None` where the comparison reads it
/// as plain text, beside a text in which it is plain text.
fn pair_of(comparison: &Comparison, line: usize) -> Option<&SectionPair> {
    let is_it = |section: &usize| comparison.before.sections[*section].line == line;
    let mut pairs = comparison.sections.iter();
    pairs.find(|pair| pair.before.iter().any(is_it))
}

/// The lines, 1-based, on which a run of a text stands.
fn lines_within(source: &str, span: &Range<usize>) -> Range<usize> {
    let first = source[..span.start].matches('\n').count() + 1;
    first..first + source[span.clone()].matches('\n').count() + 1
}

fn is_under(document: &Document, paragraph: usize, tops: &[usize]) -> bool {
    let section = document.paragraphs[paragraph].section;
    tops.iter().any(|&top| document.is_within(section, top))
}

fn fate(comparison: &Comparison, pair: &SectionPair) -> Option<Fate> {
    let names = |section: &usize| comparison.after.sections[*section].path.clone();
    let paths: Vec<Vec<String>> = pair.after.iter().map(names).collect();
    let last = |path: &Vec<String>| path.last().cloned().unwrap_or_default();
    match paths.as_slice() {
        [] => Some(Fate::Gone),
        [one] if pair.has(Change::Merged) => Some(Fate::Merged(one.clone())),
        [one] if pair.has(Change::Renamed) => Some(Fate::Renamed(one.clone())),
        [one] if pair.has(Change::Moved) => Some(Fate::Moved(one.clone())),
        [_] => None,
        several => Some(Fate::Split(several.iter().map(last).collect())),
    }
}

/// The first line that is not the same, from these places on.
fn first_difference(was: (&str, usize), now: (&str, usize)) -> ChangedSentence {
    let (old, new): (Vec<&str>, Vec<&str>) = (
        was.0[was.1..].split('\n').collect(),
        now.0[now.1..].split('\n').collect(),
    );
    let same = old
        .iter()
        .zip(&new)
        .take_while(|(old, new)| old == new)
        .count();
    let line = |lines: &[&str]| {
        lines
            .get(same)
            .map(|line| line.trim_end_matches('\r').to_owned())
    };
    let above = now.0[..now.1].matches('\n').count();
    ChangedSentence {
        section: Vec::new(),
        line: above + same + 1,
        was: line(&old),
        now: line(&new),
        kind: ChangeKind::Wording,
    }
}

/// Marker and title of a section and of those above it, from the top.
pub fn path_of(outline: &Outline, section: usize) -> Vec<String> {
    let document = Document::from_outline(outline);
    let line = outline.nodes[section].line;
    let found = document
        .sections
        .iter()
        .find(|one| one.line == line && !one.path.is_empty());
    found.map_or_else(Vec::new, |section| section.path.clone())
}

#[cfg(test)]
mod tests;
