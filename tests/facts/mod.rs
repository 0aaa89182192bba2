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
//! figure OLD -> NEW                 also date, name, wording (wording: the run holds these words)
//! insert WORDS · delete WORDS       an inserted or deleted run holds these words
//! only KIND                         every changed run is of this kind
//! count CHANGE N                    so many sections carry the change
//! nothing moved · nothing renamed   neither a section nor a paragraph
//! nothing else                      no section fact, moved paragraph, or changed figure, date or name but these
//! ```
//!
//! NAME is number and title as the new text has them (a removed section's as the old text has
//! them), the title alone, or a path `PART / SECTION` where two are called the same; white space
//! does not count. Text before the first heading is `(opening)`, after the last `(closing)`.

pub(crate) mod years;

use annals::compare::document::Naming;
use annals::compare::{Change, ChangeKind, Comparison, Document, Operation, Section};
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
    for (kind, old, new) in &check.runs {
        text += &format!("  {} {old:?} -> {new:?}\n", kind.id());
    }
    for words in &check.moved {
        text += &format!("  paragraph moved {words}\n");
    }
    text
}

struct Check<'a> {
    comparison: &'a Comparison,
    stated: BTreeSet<Stated>,
    /// Changed runs inside paragraph pairs: what was removed, and what replaced it.
    runs: Vec<(ChangeKind, String, String)>,
    /// First words of moved paragraphs.
    moved: Vec<String>,
    /// What the lines so far have named.
    named: BTreeSet<Stated>,
    named_runs: BTreeSet<usize>,
    named_moves: usize,
    misses: Vec<String>,
}

impl<'a> Check<'a> {
    fn new(comparison: &'a Comparison) -> Self {
        let mut check = Self {
            comparison,
            stated: BTreeSet::new(),
            runs: Vec::new(),
            moved: Vec::new(),
            named: BTreeSet::new(),
            named_runs: BTreeSet::new(),
            named_moves: 0,
            misses: Vec::new(),
        };
        for (index, pair) in comparison.sections.iter().enumerate() {
            check
                .stated
                .extend(pair.changes.iter().map(|&change| (change, index)));
            for paragraph in &pair.paragraphs {
                if let Some(after) = paragraph.after
                    && paragraph.changes.contains(&Change::Moved)
                {
                    check
                        .moved
                        .push(comparison.after.paragraphs[after].text.clone());
                }
                if paragraph.before.is_some() && paragraph.after.is_some() {
                    check.runs_of(&paragraph.segments);
                }
            }
        }
        check
    }

    fn runs_of(&mut self, segments: &[annals::compare::Segment]) {
        let mut removed: Option<(ChangeKind, String)> = None;
        for segment in segments {
            let kind = segment.kind.unwrap_or(ChangeKind::Wording);
            match segment.operation {
                Operation::Equal => self.flush(&mut removed),
                Operation::Delete => {
                    self.flush(&mut removed);
                    removed = Some((kind, segment.text.clone()));
                }
                Operation::Insert => {
                    let (kind, old) = removed.take().unwrap_or((kind, String::new()));
                    self.runs.push((kind, old, segment.text.clone()));
                }
            }
        }
        self.flush(&mut removed);
    }

    fn flush(&mut self, removed: &mut Option<(ChangeKind, String)>) {
        if let Some((kind, old)) = removed.take() {
            self.runs.push((kind, old, String::new()));
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
            "paragraph" => match rest.split_once(' ') {
                Some(("split", words)) => self.paragraph_parts(Change::Split, words),
                Some(("merged", words)) => self.paragraph_parts(Change::Merged, words),
                _ => self.paragraph_moved(rest.trim_start_matches("moved ")),
            },
            "figure" | "date" | "name" | "wording" => self.run(verb, rest),
            "insert" => self.holds(rest, |(_, _, new)| new, Operation::Insert),
            "delete" => self.holds(rest, |(_, old, _)| old, Operation::Delete),
            "only" => {
                let other = self.runs.iter().find(|(kind, ..)| kind.id() != rest);
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
        let stated = self
            .stated
            .iter()
            .find(|&&(of, pair)| of == change && self.is_called(pair, name));
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

    /// A paragraph of several parts, by its first words.
    fn paragraph_parts(&mut self, change: Change, words: &str) -> Result<(), String> {
        let comparison = self.comparison;
        let pairs = comparison.sections.iter().flat_map(|pair| &pair.paragraphs);
        let carrying = pairs.filter(|paragraph| paragraph.changes.contains(&change));
        let whole = carrying.filter(|paragraph| {
            let (document, index) = match change {
                Change::Merged => (&comparison.after, paragraph.after),
                _ => (&comparison.before, paragraph.before),
            };
            index.is_some_and(|index| document.paragraphs[index].text.starts_with(words))
        });
        ensure(whole.count() > 1, "not stated")
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

    fn paragraph_moved(&mut self, words: &str) -> Result<(), String> {
        let found = self.moved.iter().any(|text| text.starts_with(words));
        self.named_moves += usize::from(found);
        ensure(found, "not stated as moved")
    }

    fn run(&mut self, kind: &str, rest: &str) -> Result<(), String> {
        let (old, new) = rest.split_once("->").ok_or("write OLD -> NEW")?;
        let (old, new) = (old.trim(), new.trim());
        let found = self.runs.iter().position(|run| {
            let same_kind = run.0.id() == kind;
            match kind {
                "wording" => same_kind && run.1.contains(old) && run.2.contains(new),
                _ => same_kind && run.1.trim() == old && run.2.trim() == new,
            }
        });
        self.named_runs.extend(found);
        ensure(found.is_some(), &format!("not among {:?}", self.runs))
    }

    fn holds(
        &mut self,
        words: &str,
        side: impl Fn(&(ChangeKind, String, String)) -> &String,
        operation: Operation,
    ) -> Result<(), String> {
        let in_runs = self.runs.iter().position(|run| side(run).contains(words));
        self.named_runs.extend(in_runs);
        let whole =
            self.comparison
                .sections
                .iter()
                .flat_map(|pair| &pair.paragraphs)
                .any(|paragraph| {
                    paragraph.segments.iter().any(|segment| {
                        segment.operation == operation && segment.text.contains(words)
                    })
                });
        ensure(in_runs.is_some() || whole, "not stated")
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
            let moved = rest == "moved" && !self.moved.is_empty();
            return ensure(!carried && !moved, "something is");
        }
        let telling = [ChangeKind::Figure, ChangeKind::Date, ChangeKind::Name];
        let other: Vec<String> = self
            .stated
            .difference(&self.named)
            .map(|&(change, pair)| format!("{} {}", change.id(), self.name(pair)))
            .chain(
                self.moved
                    .iter()
                    .skip(self.named_moves)
                    .map(|text| format!("moved paragraph {text}")),
            )
            .chain(
                self.runs
                    .iter()
                    .enumerate()
                    .filter(|(index, (kind, ..))| {
                        telling.contains(kind) && !self.named_runs.contains(index)
                    })
                    .map(|(_, run)| format!("{run:?}")),
            )
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
