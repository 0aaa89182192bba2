//! What a comment is about: words of a text, a section of it, or all of it.

use super::super::section::{self, Searched};
use super::super::{Context, Draft, Workspace};
use crate::compare::Document;
use crate::failure::{Failure, FailureKind};
use crate::messages::review::CommentMessage as Says;
use crate::report::parse;
use crate::review::{EntryId, Review, TextAnchor};
use crate::series::{ReportKey, RevisionId};

/// What was typed of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// Words of the text.
    pub(super) on: Option<String>,
    /// A section.
    pub(super) section: Option<String>,
}

/// What a comment is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct About {
    /// The round in which it comes.
    pub(super) round: Option<EntryId>,
    /// The revision whose text it is about.
    pub(super) revision: RevisionId,
    /// The words.
    pub(super) anchor: Option<TextAnchor>,
    /// Marker and title of the section, from the top.
    pub(super) section: Vec<String>,
}

impl About {
    /// As it is said.
    pub(super) fn said(&self) -> crate::messages::review::AboutWords {
        crate::messages::review::AboutWords {
            words: self.anchor.as_ref().map(|anchor| anchor.exact.clone()),
            section: self.section.clone(),
        }
    }
}

/// How many characters around quoted words are kept with them.
const AROUND: usize = 24;

/// Looks for what a comment is about: in the text of the open round, else in the one saved last.
pub(super) fn about(
    workspace: &Workspace,
    key: &ReportKey,
    review: &Review,
    asked: &Asked,
    context: &Context,
) -> Result<About, Failure> {
    let round = review.open_round();
    let sent = match round {
        Some(round) => {
            let revision = &round.what.sent.revision;
            let past = workspace.store.revision_named(key, &revision.0)?;
            past.map(|past| workspace.draft_of(key, &past))
                .transpose()?
        }
        None => None,
    };
    let draft = match sent {
        Some(draft) => draft,
        None => workspace.last_saved(key)?,
    };
    in_text(&draft, asked, context, round.map(|round| round.id.clone()))
}

fn in_text(
    draft: &Draft,
    asked: &Asked,
    context: &Context,
    round: Option<EntryId>,
) -> Result<About, Failure> {
    let grammar = &context.packs.for_text(&draft.text).grammar;
    let outline = parse(&draft.text, grammar);
    let document = Document::from_outline(&outline);
    let mut about = About {
        round,
        revision: draft
            .revision
            .clone()
            .unwrap_or_else(|| RevisionId(String::new())),
        anchor: None,
        section: Vec::new(),
    };
    if let Some(words) = &asked.section {
        let called = draft.called();
        let searched = Searched {
            outline: &outline,
            grammar,
            called: &called,
        };
        let line = outline.nodes[section::named(words, searched)?].line;
        let section = document.sections.iter().find(|one| one.line == line);
        about.section = section.map_or_else(Vec::new, |section| section.path.clone());
    }
    if let Some(words) = &asked.on {
        let anchor = anchor(&document, words, &about.section)?;
        about.section.clone_from(&anchor.section);
        about.anchor = Some(anchor);
    }
    Ok(about)
}

fn anchor(document: &Document, words: &str, section: &[String]) -> Result<TextAnchor, Failure> {
    for paragraph in &document.paragraphs {
        let path = &document.sections[paragraph.section].path;
        let (true, Some(at)) = (path.starts_with(section), paragraph.text.find(words)) else {
            continue;
        };
        let before: Vec<char> = paragraph.text[..at].chars().rev().take(AROUND).collect();
        let after = paragraph.text[at + words.len()..].chars().take(AROUND);
        return Ok(TextAnchor {
            exact: words.to_owned(),
            prefix: before.into_iter().rev().collect(),
            suffix: after.collect(),
            section: path.clone(),
        });
    }
    let words = words.to_owned();
    Err(Failure::new(FailureKind::User, Says::WordsNotThere { words }).hint(Says::TypeAsItStands))
}
