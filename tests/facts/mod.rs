//! What a person states of two texts, one fact a line, held against a comparison.
//!
//! ```text
//! # a comment
//! same                              nothing differs at all
//! edited NAME                       the section's own text differs
//! edited in NAME                    of the section or one beneath it
//! renamed NAME from OLD TITLE
//! renumbered NAME from OLD NUMBER
//! moved NAME [from OLD PARENT]
//! added NAME · removed NAME
//! split OLD NAME into NAME + NAME   all its parts, in the order of the new text
//! merged NAME from OLD NAME + OLD NAME
//! paragraph moved FIRST WORDS
//! paragraph split FIRST WORDS       of the old paragraph, one whose parts are paragraphs now
//! paragraph merged FIRST WORDS      of the new paragraph, made of several
//! paragraph added FIRST WORDS       of the new paragraph; of one in an added section need not be said
//! paragraph removed FIRST WORDS     of the old one, likewise
//! figure OLD -> NEW                 also date, name, wording (wording: the run holds these words)
//! insert WORDS · delete WORDS       an inserted or deleted run, or paragraph, holds these words
//! only KIND                         every changed run is of this kind
//! count CHANGE N                    so many sections carry the change
//! nothing moved · nothing renamed   neither a section nor a paragraph
//! nothing else                      no fact of a section or paragraph and no changed figure, date, name or
//!                                   wording but these
//! ```
//!
//! NAME is number and title as the new text has them (a removed section's as the old text has
//! them), the title alone, or a path `PART / SECTION` where two are called the same; white space
//! does not count. Text before the first heading is `(opening)`, after the last `(closing)`.

mod paragraphs;
mod runs;
pub(crate) mod years;

use annals::compare::document::Naming;
use annals::compare::{Change, Comparison, Document, Operation, Section};
use paragraphs::ParagraphFacts;
use runs::Runs;
use std::collections::BTreeSet;

/// A section fact as a comparison states it: the change, and the index of the pair.
type Stated = (Change, usize);

/// Everything in `expected` that the comparison does not bear out.
pub(crate) fn misses(expected: &str, comparison: &Comparison) -> Vec<String> {
    let mut check = Check::new(comparison);
    let lines = expected.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Err(reason) = check.line(line) {
            check.misses.push(format!("{line}: {reason}"));
        }
    }
    check.misses
}

/// The section facts and changed runs of a comparison, for a person to read.
pub(crate) fn told(comparison: &Comparison) -> String {
    let check = Check::new(comparison);
    let mut text = String::new();
    for &(change, pair) in &check.stated {
        text += &format!("  {} {}\n", change.id(), check.name(pair));
    }
    let runs = check.runs.all().map(|run| format!("  {run}\n"));
    text.extend(runs);
    let paragraphs = check.paragraphs.all().map(|fact| format!("  {fact}\n"));
    text.extend(paragraphs);
    text
}

struct Check<'a> {
    comparison: &'a Comparison,
    stated: BTreeSet<Stated>,
    /// Changed runs inside paragraph pairs.
    runs: Runs,
    paragraphs: ParagraphFacts,
    /// What the lines so far have named.
    named: BTreeSet<Stated>,
    misses: Vec<String>,
}

impl<'a> Check<'a> {
    fn new(comparison: &'a Comparison) -> Self {
        let pairs = comparison.sections.iter().enumerate();
        let stated = pairs.flat_map(|(index, pair)| {
            let changes = pair.changes.iter();
            changes.map(move |&change| (change, index))
        });
        Self {
            comparison,
            stated: stated.collect(),
            runs: Runs::of(comparison),
            paragraphs: ParagraphFacts::of(comparison),
            named: BTreeSet::new(),
            misses: Vec::new(),
        }
    }

    fn line(&mut self, line: &str) -> Result<(), String> {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb {
            "same" => ensure(
                self.comparison.is_empty() && self.runs.is_empty(),
                "something differs",
            ),
            "edited" => match rest.strip_prefix("in ") {
                Some(name) => self.edited_in(name),
                None => self.section(Change::Edited, rest).map(drop),
            },
            "added" => self.section(Change::Added, rest).map(drop),
            "removed" => self.section(Change::Removed, rest).map(drop),
            "renamed" | "renumbered" | "moved" => self.section_from(verb, rest),
            "split" => self.split(rest),
            "merged" => self.merged(rest),
            "paragraph" => self.paragraph(rest),
            "figure" | "date" | "name" | "wording" => self.run(verb, rest),
            "insert" => self.holds(rest, Operation::Insert),
            "delete" => self.holds(rest, Operation::Delete),
            "only" => {
                let other = self.runs.all().find(|run| run.kind.id() != rest);
                let other = other.map(ToString::to_string);
                ensure(
                    !self.runs.is_empty() && other.is_none(),
                    &format!("{other:?}"),
                )
            }
            "count" => self.count(rest),
            "nothing" => self.nothing(rest),
            _ => Err("no such fact".to_owned()),
        }
    }

    /// The pair of this name that carries the change.
    fn section(&mut self, change: Change, name: &str) -> Result<usize, String> {
        let is_it = |&&(of, pair): &&Stated| of == change && self.is_called(pair, name);
        let mut unnamed = self.stated.difference(&self.named);
        let stated = unnamed.find(is_it);
        let stated = stated.or_else(|| self.stated.iter().find(is_it));
        let &stated = stated.ok_or_else(|| "not stated".to_owned())?;
        self.named.insert(stated);
        Ok(stated.1)
    }

    fn section_from(&mut self, verb: &str, rest: &str) -> Result<(), String> {
        let (name, from) = match rest.rsplit_once(" from ") {
            Some((name, from)) => (name, Some(from)),
            None => (rest, None),
        };
        let change = match verb {
            "renamed" => Change::Renamed,
            "renumbered" => Change::Renumbered,
            _ => Change::Moved,
        };
        let pair = self.section(change, name)?;
        let Some(from) = from else { return Ok(()) };
        let document = &self.comparison.before;
        let before = self.comparison.sections[pair].before[0];
        let section = &document.sections[before];
        let was = match change {
            Change::Renamed => section.title.clone(),
            Change::Renumbered => section.marker.clone(),
            _ => section
                .parent
                .map_or_else(String::new, |parent| own_name(&document.sections[parent])),
        };
        let equal = squeezed(&was) == squeezed(from);
        ensure(equal, &format!("was {was:?}"))
    }

    /// `OLD into NAME + NAME`.
    fn split(&mut self, rest: &str) -> Result<(), String> {
        let (old, parts) = rest
            .split_once(" into ")
            .ok_or("write OLD into NAME + NAME")?;
        let comparison = self.comparison;
        self.parts(
            Change::Split,
            (&comparison.before, &comparison.after),
            old,
            parts,
        )
    }

    /// `NAME from OLD + OLD`.
    fn merged(&mut self, rest: &str) -> Result<(), String> {
        let (new, parts) = rest
            .split_once(" from ")
            .ok_or("write NAME from OLD + OLD")?;
        let comparison = self.comparison;
        self.parts(
            Change::Merged,
            (&comparison.after, &comparison.before),
            new,
            parts,
        )
    }

    /// The pair that carries the change between this section of one side and these of the other.
    fn parts(
        &mut self,
        change: Change,
        documents: (&Document, &Document),
        whole: &str,
        parts: &str,
    ) -> Result<(), String> {
        let parts: Vec<&str> = parts.split(" + ").collect();
        let called = |document: &Document, sections: &[usize], names: &[&str]| {
            let mut pairs = sections.iter().zip(names);
            sections.len() == names.len()
                && pairs.all(|(&section, name)| is_called(&document.sections[section], name))
        };
        let found = self.stated.iter().find(|&&(of, index)| {
            let pair = &self.comparison.sections[index];
            let (one, several) = match change {
                Change::Merged => (&pair.after, &pair.before),
                _ => (&pair.before, &pair.after),
            };
            of == change
                && called(documents.0, one, &[whole])
                && called(documents.1, several, &parts)
        });
        let &stated = found.ok_or("not stated")?;
        self.named.insert(stated);
        Ok(())
    }

    fn edited_in(&mut self, name: &str) -> Result<(), String> {
        let within: Vec<Stated> = self
            .stated
            .iter()
            .copied()
            .filter(|&(change, pair)| change == Change::Edited && self.stands_in(pair, name))
            .collect();
        ensure(!within.is_empty(), "not stated")?;
        self.named.extend(within);
        Ok(())
    }

    fn paragraph(&mut self, rest: &str) -> Result<(), String> {
        let (verb, words) = rest.split_once(' ').ok_or("write CHANGE FIRST WORDS")?;
        let mut changes = Change::ALL.into_iter();
        let change = changes.find(|change| change.id() == verb);
        let change = change.ok_or("no such fact of a paragraph")?;
        let found = self.paragraphs.name(change, |text| text.starts_with(words));
        ensure(found, "not stated")
    }

    fn run(&mut self, kind: &str, rest: &str) -> Result<(), String> {
        let (old, new) = rest.split_once("->").ok_or("write OLD -> NEW")?;
        let (old, new) = (old.trim(), new.trim());
        let found = self.runs.name(|run| {
            let same_kind = run.kind.id() == kind;
            match kind {
                "wording" => same_kind && run.old.contains(old) && run.new.contains(new),
                _ => same_kind && run.old.trim() == old && run.new.trim() == new,
            }
        });
        ensure(found, &format!("not among\n{}", told(self.comparison)))
    }

    /// Words that a changed run holds, or a paragraph that came or went.
    fn holds(&mut self, words: &str, operation: Operation) -> Result<(), String> {
        let has_words = |text: &str| text.contains(words);
        let found = match operation {
            Operation::Insert => {
                self.runs.name(|run| has_words(&run.new))
                    || self.paragraphs.name(Change::Added, has_words)
            }
            _ => {
                self.runs.name(|run| has_words(&run.old))
                    || self.paragraphs.name(Change::Removed, has_words)
            }
        };
        ensure(found, "not stated")
    }

    fn count(&self, rest: &str) -> Result<(), String> {
        let (change, number) = rest.split_once(' ').ok_or("write CHANGE N")?;
        let counted = self
            .stated
            .iter()
            .filter(|(of, _)| of.id() == change)
            .count();
        ensure(
            number.parse() == Ok(counted),
            &format!("there are {counted}"),
        )
    }

    fn nothing(&self, rest: &str) -> Result<(), String> {
        if rest != "else" {
            let carried = self.stated.iter().any(|(change, _)| change.id() == rest);
            let moved = rest == "moved" && self.paragraphs.has(Change::Moved);
            return ensure(!carried && !moved, "something is");
        }
        let unnamed = self.stated.difference(&self.named);
        let sections =
            unnamed.map(|&(change, pair)| format!("{} {}", change.id(), self.name(pair)));
        let follows = |change: Change, pair: usize| self.named.contains(&(change, pair));
        let other: Vec<String> = sections
            .chain(self.paragraphs.unnamed(&follows).map(ToString::to_string))
            .chain(self.runs.unnamed(&follows).map(ToString::to_string))
            .collect();
        ensure(other.is_empty(), &other.join("; "))
    }

    /// The side that names a pair: the new text, or the old one where it is gone.
    fn place(&self, pair: usize) -> (&'a Document, usize) {
        let pair = &self.comparison.sections[pair];
        match pair.after.first() {
            Some(&after) => (&self.comparison.after, after),
            None => (&self.comparison.before, pair.before[0]),
        }
    }

    fn name(&self, pair: usize) -> String {
        let (document, section) = self.place(pair);
        own_name(&document.sections[section])
    }

    fn is_called(&self, pair: usize, name: &str) -> bool {
        let (document, section) = self.place(pair);
        is_called(&document.sections[section], name)
    }

    fn stands_in(&self, pair: usize, name: &str) -> bool {
        let (document, mut section) = self.place(pair);
        loop {
            if is_called(&document.sections[section], name) {
                return true;
            }
            match document.sections[section].parent {
                Some(parent) => section = parent,
                None => return false,
            }
        }
    }
}

fn is_called(section: &Section, name: &str) -> bool {
    let name = squeezed(name);
    let path = squeezed(&section.path.join("/"));
    let full = format!("/{path}");
    name == squeezed(&own_name(section))
        || name == squeezed(&section.title)
        || full.ends_with(&format!("/{name}"))
}

fn own_name(section: &Section) -> String {
    match section.naming {
        Naming::Opening => "(opening)".to_owned(),
        Naming::Closing => "(closing)".to_owned(),
        Naming::Title | Naming::FirstWords => format!("{}{}", section.marker, section.title),
    }
}

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .collect()
}

fn ensure(holds: bool, otherwise: &str) -> Result<(), String> {
    if holds {
        Ok(())
    } else {
        Err(otherwise.to_owned())
    }
}
