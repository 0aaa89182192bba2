//! What a page says of a section beside its words: a mark and a word for what happened, where it
//! came from and went to, and how much changed in it.

use super::old_places::{OldPlaces, leaves_a_stub};
use super::paragraphs::Written;
use super::sections::{Source, id};
use super::words::Run;
use crate::compare::tally::tally;
use crate::compare::{Change, ChangeKind, SectionPair};
use crate::messages::comparison::{ComparisonMessage as Says, RowLabel};
use crate::messages::page::PageMessage;
use crate::messages::phrases::{self, SLOT};
use crate::render::section_notes;
use crate::render::whereabouts::{self, Place, Way, way};
use crate::series::Language;
use serde::Serialize;

/// What happened, as a mark and a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Tag {
    mark: &'static str,
    word: String,
    /// The name of the change, for the look of it.
    kind: &'static str,
}

/// A sentence of which some words may lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Said {
    /// What stands before the links.
    pub(super) words: String,
    pub(super) links: Vec<Link>,
    /// What stands behind them.
    behind: String,
}

/// Words that lead to another place of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Link {
    pub(super) words: String,
    /// The place, without the `#`.
    pub(super) to: String,
}

impl Said {
    /// A sentence that leads nowhere.
    pub(super) fn plain(words: &str) -> Self {
        Self {
            words: Run::same(words).words,
            links: Vec::new(),
            behind: String::new(),
        }
    }

    /// A sentence that leads somewhere as a whole.
    pub(super) fn leading(words: &str, to: String) -> Self {
        Self {
            words: String::new(),
            links: vec![Link::new(words, to)],
            behind: String::new(),
        }
    }

    /// A sentence with links in its slot.
    fn around(sentence: &PageMessage, links: Vec<Link>, language: Language) -> Self {
        let said = sentence.say(language);
        let (words, behind) = said.split_once(SLOT).unwrap_or((&said, ""));
        Self {
            words: words.to_owned(),
            links,
            behind: behind.to_owned(),
        }
    }
}

impl Link {
    fn new(words: &str, to: String) -> Self {
        Self {
            words: Run::same(words).words,
            to,
        }
    }
}

impl Tag {
    /// Of one change; a move with the way that it went.
    pub(super) fn of(change: Change, way: Option<Way>, language: Language) -> Self {
        let mark = match (change, way) {
            (Change::Edited, _) => "✎",
            (Change::Renamed, _) => "≈",
            (Change::Renumbered, _) => "#",
            (Change::Moved, Some(Way::Up)) => "↑",
            (Change::Moved, Some(Way::Down)) => "↓",
            (Change::Moved, None) => "↕",
            (Change::Added, _) => "＋",
            (Change::Removed, _) => "－",
            (Change::Split, _) => "÷",
            (Change::Merged, _) => "＆",
        };
        Self {
            mark,
            word: Says::Fact(change).say(language),
            kind: change.id(),
        }
    }

    /// Of a section of which nothing is stated but of its paragraphs: what happened to the first.
    fn of_paragraphs(pair: &SectionPair, language: Language) -> Self {
        let changes = pair.paragraphs.iter().flat_map(|one| &one.changes);
        let first = changes
            .copied()
            .find(|change| *change != Change::Renumbered);
        let change = first.unwrap_or(Change::Edited);
        let tag = Self::of(change, None, language);
        let row = match change {
            Change::Split => RowLabel::Split,
            Change::Merged => RowLabel::Merged,
            _ => return tag,
        };
        Self {
            word: Says::Row(row).say(language),
            ..tag
        }
    }

    /// Of what nothing happened to.
    pub(super) fn unchanged(language: Language) -> Self {
        Self::quiet(&PageMessage::Unchanged, language)
    }

    /// Of what only stands above something that happened.
    pub(super) fn changed_below(language: Language) -> Self {
        Self::quiet(&PageMessage::ChangedBelow, language)
    }

    fn quiet(message: &PageMessage, language: Language) -> Self {
        Self {
            mark: "·",
            word: message.say(language),
            kind: "same",
        }
    }
}

/// What happened to a section, each change with its mark; that nothing did, is said too.
pub(super) fn tags(
    source: &Source<'_>,
    pair: &SectionPair,
    shown: &[Change],
    written: &Written,
) -> Vec<Tag> {
    let is_changed = written.is_changed();
    let language = source.language;
    if shown.is_empty() && is_changed {
        return vec![Tag::of_paragraphs(pair, language)];
    }
    if shown.is_empty() {
        let is_small = small(source, pair) > 0 || pair.has(Change::Edited);
        return vec![if is_small {
            Tag::quiet(&PageMessage::OnlySmall, language)
        } else if pair.has(Change::Renumbered) {
            Tag::of(Change::Renumbered, None, language)
        } else {
            Tag::quiet(&PageMessage::Unchanged, language)
        }];
    }
    let has_moved = shown.contains(&Change::Moved);
    let way = has_moved.then(|| way(&source.pairs, pair));
    let tags = shown.iter();
    tags.map(|&change| Tag::of(change, way, language)).collect()
}

/// How many small changes stand in a section.
fn small(source: &Source<'_>, pair: &SectionPair) -> usize {
    kinds(source, pair)
        .iter()
        .filter(|(kind, _)| matches!(kind, ChangeKind::Punctuation | ChangeKind::Spacing))
        .map(|(_, count)| count)
        .sum()
}

fn kinds(source: &Source<'_>, pair: &SectionPair) -> Vec<(ChangeKind, usize)> {
    let comparison = source.comparison;
    let tally = tally(
        &comparison.before,
        &comparison.after,
        std::slice::from_ref(pair),
    );
    let kinds = ChangeKind::ALL.into_iter();
    kinds.map(|kind| (kind, tally.of_kind(kind))).collect()
}

/// True of a section whose old name is told beside its title, and not in it.
pub(super) fn tells_old_name(pair: &SectionPair) -> bool {
    let told = [Change::Renamed, Change::Split, Change::Merged];
    told.into_iter().any(|change| pair.has(change))
}

/// How many words of each kind changed in a section that is on both sides.
pub(super) fn counts(source: &Source<'_>, pair: &SectionPair) -> Vec<String> {
    let mut pair = pair.clone();
    if tells_old_name(&pair) {
        // The old name is told beside the title.
        let head = pair
            .after
            .first()
            .and_then(|&at| source.comparison.after.head(at));
        pair.paragraphs
            .retain(|one| one.after.is_none() || one.after != head);
    }
    let mut kinds = kinds(source, &pair);
    kinds.retain(|(kind, count)| !kind.is_small() && *count > 0);
    if kinds.is_empty() || pair.before.is_empty() || pair.after.is_empty() {
        return Vec::new();
    }
    vec![Says::Words { kinds }.say(source.language)]
}

/// What happened to a section as a whole, and which paragraphs came to it and left it.
pub(super) fn of_section(source: &Source<'_>, pair: &SectionPair, shown: &[Change]) -> Vec<Said> {
    let mut said = of_whole(source, pair, shown);
    said.extend(came_and_went(source, pair));
    if pair.coarse {
        said.push(Said::plain(&Says::SectionCoarse.say(source.language)));
    }
    said
}

/// What happened to a section as a whole, with the way to where it stood.
pub(super) fn of_whole(source: &Source<'_>, pair: &SectionPair, shown: &[Change]) -> Vec<Said> {
    let mut said = Vec::new();
    for &change in &pair.changes {
        let is_told = shown.contains(&change) || change == Change::Renumbered;
        let is_whole = matches!(change, Change::Added | Change::Removed);
        let note = section_notes::note(
            source.comparison,
            &source.pairs,
            pair,
            change,
            source.language,
        );
        if let Some(note) = note.filter(|_| is_told && !is_whole) {
            said.push(linked(source, pair, change, &note.say(source.language)));
        }
    }
    said
}

fn linked(source: &Source<'_>, pair: &SectionPair, change: Change, words: &str) -> Said {
    let old = pair.before.iter();
    match change {
        Change::Moved | Change::Split => match pair.before.first() {
            Some(old) => to_old_place(words, format!("o{old}"), source.language),
            None => Said::plain(words),
        },
        Change::Merged => {
            let links = old.map(|&old| {
                let name = whereabouts::name(&source.comparison.before, old, source.language);
                Link::new(&phrases::cited(&name), format!("o{old}"))
            });
            Said::around(&PageMessage::MergedFrom, links.collect(), source.language)
        }
        Change::Edited | Change::Renamed | Change::Renumbered | Change::Added | Change::Removed => {
            Said::plain(words)
        }
    }
}

/// Paragraphs that stand under another heading than before without having moved, from both sides.
fn came_and_went(source: &Source<'_>, pair: &SectionPair) -> Vec<Said> {
    let (comparison, language) = (source.comparison, source.language);
    let mut said = Vec::new();
    for (old, paragraphs) in OldPlaces::kept_by(comparison, pair) {
        let path = whereabouts::path(&comparison.before, old, language);
        let to = source.now_of(old);
        let words = Says::Kept { paragraphs, path }.say(language);
        said.push(Said::leading(&words, to));
    }
    for old in &pair.before {
        for (&new, &paragraphs) in source.places.left(*old) {
            let path = whereabouts::path(&comparison.after, new, language);
            let words = Says::MovedOut { paragraphs, path }.say(language);
            said.push(Said::leading(&words, id(Place::After(new))));
        }
    }
    said
}

/// At the place of an old section: where its text is now.
pub(super) fn to_new_place(source: &Source<'_>, pair: &SectionPair) -> Said {
    let language = source.language;
    let message = if pair.has(Change::Split) {
        PageMessage::SplitInto
    } else if pair.has(Change::Merged) {
        PageMessage::MergedInto
    } else {
        PageMessage::MovedTo
    };
    let links = pair.after.iter().map(|&new| {
        let path = whereabouts::path(&source.comparison.after, new, language);
        let words = phrases::cited(&phrases::path(&path, language));
        Link::new(&words, id(Place::After(new)))
    });
    Said::around(&message, links.collect(), language)
}

/// At the place of an old paragraph: where it is now.
pub(super) fn paragraph_to(source: &Source<'_>, old: usize, new: usize) -> Said {
    let (comparison, language) = (source.comparison, source.language);
    let section = comparison.after.paragraphs[new].section;
    let to = format!("p{new}");
    if source.is_same_section(comparison.before.paragraphs[old].section, section) {
        return Said::leading(&PageMessage::MovedWithin.say(language), to);
    }
    let path = whereabouts::path(&comparison.after, section, language);
    let words = phrases::cited(&phrases::path(&path, language));
    Said::around(&PageMessage::MovedTo, vec![Link::new(&words, to)], language)
}

/// At the new place of a paragraph: where it was.
pub(super) fn paragraph_from(source: &Source<'_>, old: usize, new: usize) -> Said {
    let (comparison, language) = (source.comparison, source.language);
    let section = comparison.before.paragraphs[old].section;
    let to = format!("m{old}");
    if source.is_same_section(section, comparison.after.paragraphs[new].section) {
        return to_old_place(&PageMessage::MovedWithin.say(language), to, language);
    }
    let path = whereabouts::path(&comparison.before, section, language);
    to_old_place(&Says::MovedFrom { path }.say(language), to, language)
}

/// What is said at a new place, with the way to the old one.
fn to_old_place(words: &str, to: String, language: Language) -> Said {
    Said {
        words: format!("{} ", Run::same(words).words),
        links: vec![Link::new(&PageMessage::OldPlace.say(language), to)],
        behind: String::new(),
    }
}

impl Source<'_> {
    /// True where an old and a new section are counterparts.
    pub(super) fn is_same_section(&self, old: usize, new: usize) -> bool {
        let pair = self.pairs.of_before(old);
        pair.is_some() && pair == self.pairs.of_after(new)
    }

    /// Where the reader finds an old section: its stub, its counterpart, or itself.
    pub(super) fn now_of(&self, old: usize) -> String {
        let pair = self.pairs.of_before(old);
        let new = pair
            .map(|pair| &self.comparison.sections[pair])
            .filter(|pair| !leaves_a_stub(pair))
            .and_then(|pair| pair.after.first());
        new.map_or_else(|| id(Place::Before(old)), |&new| id(Place::After(new)))
    }
}
