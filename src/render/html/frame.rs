//! What every page of a comparison begins and ends with.

use super::folding::folded;
use super::notes::Tag;
use super::sections::{Entry, Sections, Source};
use super::small::{self, SmallChange};
use super::words::Run;
use crate::compare::Document;
use crate::messages::comparison::ComparisonMessage as Says;
use crate::messages::page::PageMessage;
use crate::render::summary;
use crate::series::Language;
use crate::view::Side;
use serde::Serialize;

/// The frame of a page.
#[derive(Debug, Serialize)]
pub(super) struct Frame {
    /// The language of the page's own words.
    lang: &'static str,
    /// The language of the report's.
    text_lang: &'static str,
    /// What the page is.
    what: String,
    /// Of whom; empty for two files.
    subject: String,
    before: String,
    after: String,
    labels: Labels,
    outline: Vec<OutlineItem>,
    /// The first section in which something happened.
    first_change: Option<String>,
    entries: Vec<Entry>,
    small: Vec<SmallChange>,
    small_label: String,
    has_folded: bool,
    /// Where the comparison is coarser than it could be; empty where it is fine.
    coarse: String,
}

/// A section in the outline.
#[derive(Debug, Serialize)]
struct OutlineItem {
    id: String,
    depth: usize,
    name: String,
    state: &'static str,
    tags: Vec<Tag>,
}

/// Words that stand on every page.
#[derive(Debug, Serialize)]
struct Labels {
    before: String,
    after: String,
    contents: String,
    added: String,
    removed: String,
    folded: String,
    first: String,
    next: String,

    whole: String,
    source: String,
}

impl Frame {
    /// A frame around these sections.
    pub(super) fn new(
        what: &Says,
        subject: Option<String>,
        (before, after): (&Side, &Side),
        source: &Source<'_>,
        sections: Sections,
    ) -> Self {
        let language = source.language;
        let small = small::list(source);
        let count = small::count(source, &small);
        let outline = outline(&sections.entries);
        let mut changed = outline.iter().filter(|item| item.state != "same");
        let first_change = changed.next().map(|item| item.id.clone());
        let shown = |words: &str| Run::same(words).words;
        Self {
            lang: tag(language),
            text_lang: language_of(&source.comparison.after),
            what: what.say(language),
            subject: shown(&subject.unwrap_or_default()),
            before: shown(&before.label),
            after: shown(&after.label),
            labels: Labels::new(language),
            coarse: summary::coarse(source.comparison)
                .map_or_else(String::new, |said| said.say(language)),
            has_folded: outline.iter().any(|item| item.state == "same"),
            outline,
            first_change,
            entries: folded(sections.entries, language),
            small,
            small_label: PageMessage::Small { count }.say(language),
        }
    }
}

fn outline(entries: &[Entry]) -> Vec<OutlineItem> {
    let sections = entries.iter().filter_map(|entry| match entry {
        Entry::Section(section) => Some(section).filter(|section| !section.is_continued),
        Entry::Stub(_) | Entry::Run(_) => None,
    });
    sections
        .map(|section| OutlineItem {
            id: section.id.clone(),
            depth: section.depth,
            name: section.name.clone(),
            state: section.state,
            tags: section.tags.clone(),
        })
        .collect()
}

impl Labels {
    fn new(language: Language) -> Self {
        let say = |message: PageMessage| message.say(language);
        Self {
            before: Says::BeforeLabel.say(language),
            after: Says::AfterLabel.say(language),
            contents: say(PageMessage::Contents),
            added: say(PageMessage::AddedWords),
            removed: say(PageMessage::RemovedWords),
            folded: say(PageMessage::FoldedSections),
            first: say(PageMessage::FirstChange),
            next: say(PageMessage::NextChange),

            whole: say(PageMessage::WholeText),
            source: say(PageMessage::Source),
        }
    }
}

/// As HTML names a language.
pub(super) fn tag(language: Language) -> &'static str {
    match language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    }
}

/// The language that a report is read aloud and broken into lines in: Chinese where one letter in four
/// is, for a Chinese report may name much in Latin letters, and an English one somebody in Chinese.
fn language_of(document: &Document) -> &'static str {
    let is_han = |character: &char| matches!(character, '\u{3400}'..='\u{9fff}');
    let texts = document.paragraphs.iter().map(|one| one.text.as_str());
    let letters = texts.flat_map(str::chars).filter(|one| one.is_alphabetic());
    let (mut han, mut all) = (0_usize, 0_usize);
    for letter in letters {
        all += 1;
        han += usize::from(is_han(&letter));
    }
    tag(match han > 0 && han * 4 >= all {
        true => Language::Chinese,
        false => Language::English,
    })
}
