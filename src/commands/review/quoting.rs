//! What a comment is about: words of a text, a section of it, or all of it.

use super::super::section::{self, Searched};
use super::super::{Context, Draft, Workspace};
use crate::compare::Document;
use crate::failure::{Failure, FailureKind};
use crate::messages::review::{AboutWords, CommentMessage as Says, QuotedPlace};
use crate::report::{Grammar, Outline, parse};
use crate::review::anchor::{Hit, Likeness, Quoted, cut_figure, quote};
use crate::review::{EntryId, Review, TextAnchor};
use crate::series::{ReportKey, RevisionId};
use std::ops::Range;

/// What stands between a section and one under it.
const BELOW: [char; 2] = ['\u{ff1e}', '>'];

/// What was typed of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
    /// What the text is called, where it is another one than was sent.
    pub(super) of_later: Option<String>,
}

impl About {
    /// As it is said.
    pub(super) fn said(&self) -> AboutWords {
        AboutWords {
            words: self.anchor.as_ref().map(|anchor| anchor.exact.clone()),
            section: self.section.clone(),
        }
    }
}

/// Texts in which words may stand, read once for all comments of a call.
pub(super) struct Texts<'a> {
    round: Option<EntryId>,
    /// That of the open round first, then the one saved last.
    saved: Vec<ReadText<'a>>,
    /// The working file, where it is not the one saved last.
    working: Option<ReadText<'a>>,
}

/// A text, read.
struct ReadText<'a> {
    draft: Draft,
    outline: Outline,
    document: Document,
    grammar: &'a Grammar,
}

impl<'a> ReadText<'a> {
    fn new(draft: Draft, context: &'a Context) -> Self {
        let grammar = &context.packs.for_text(&draft.text).grammar;
        let outline = parse(&draft.text, grammar);
        Self {
            document: Document::from_outline(&outline),
            outline,
            grammar,
            draft,
        }
    }

    /// The section whose whole path this is, as a table of opinions writes it.
    fn section_of_path(&self, words: &str) -> Option<usize> {
        let parts = words.split(BELOW).map(str::trim);
        let path: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let mut sections = self.document.sections.iter();
        let line = sections.find(|section| section.path == path)?.line;
        let mut nodes = self.outline.nodes.iter();
        nodes.position(|node| node.line == line && node.class.opens_section())
    }

    /// Path and lines of the section that the words name.
    fn section(&self, words: &str) -> Result<(Vec<String>, Range<usize>), Failure> {
        let called = self.draft.called();
        let searched = Searched {
            outline: &self.outline,
            grammar: self.grammar,
            called: &called,
        };
        let index = match self.section_of_path(words) {
            Some(index) => index,
            None => section::named(words, searched)?,
        };
        let nodes = self.outline.within(index);
        let first = self.outline.nodes[index].line;
        let next = self.outline.nodes.get(nodes.end);
        let end = next.map_or(usize::MAX, |node| node.line);
        let mut sections = self.document.sections.iter();
        let section = sections.find(|section| section.line == first);
        let path = section.map_or_else(Vec::new, |section| section.path.clone());
        Ok((path, first..end.max(first + 1)))
    }
}

impl<'a> Texts<'a> {
    /// The texts of a report.
    pub(super) fn of(
        workspace: &Workspace,
        key: &ReportKey,
        review: &Review,
        context: &'a Context,
    ) -> Result<Self, Failure> {
        let last = workspace.last_saved(key)?;
        let round = review.open_round();
        let mut drafts = Vec::new();
        if let Some(round) = round {
            let revision = &round.what.sent.revision;
            let past = workspace.store.revision_named(key, &revision.0)?;
            drafts.extend(past.and_then(|past| workspace.draft_of(key, &past).ok()));
        }
        let now = workspace.draft_now(key, context).ok();
        let working = now.filter(|now| now.text != last.text);
        if drafts.iter().all(|draft| draft.text != last.text) {
            drafts.push(last);
        }
        let saved = drafts
            .into_iter()
            .map(|draft| ReadText::new(draft, context));
        Ok(Self {
            round: round.map(|round| round.id.clone()),
            saved: saved.collect(),
            working: working.map(|draft| ReadText::new(draft, context)),
        })
    }

    /// The round that is under way.
    pub(super) fn round(&self) -> Option<EntryId> {
        self.round.clone()
    }

    /// Looks for what a comment is about: in the text of the open round, else in the one saved last.
    pub(super) fn about(&self, asked: &Asked) -> Result<About, Failure> {
        let mut refused = None;
        for (place, text) in self.saved.iter().enumerate() {
            match self.in_text(text, asked) {
                Ok(Some(mut about)) => {
                    let is_later = place > 0;
                    about.of_later = is_later.then(|| text.draft.label.clone());
                    return Ok(about);
                }
                Ok(None) => {}
                Err(failure) => refused = refused.or(Some(failure)),
            }
        }
        Err(match (refused, &asked.on) {
            (Some(failure), _) => failure,
            (None, words) => self.never(words.as_deref().unwrap_or_default(), asked),
        })
    }

    /// What a comment is about in one text; `None` where the words do not stand there.
    fn in_text(&self, text: &ReadText<'_>, asked: &Asked) -> Result<Option<About>, Failure> {
        let section = asked.section.as_deref().map(|words| text.section(words));
        let section = section.transpose()?;
        let mut about = About {
            round: self.round.clone(),
            revision: text.draft.revision.clone().unwrap_or_else(no_revision),
            anchor: None,
            section: section.clone().map_or_else(Vec::new, |(path, _)| path),
            of_later: None,
        };
        let Some(words) = &asked.on else {
            return Ok(Some(about));
        };
        let lines = section.as_ref().map(|(_, lines)| lines);
        match quote(&text.document, words, lines) {
            Quoted::Once { hit, .. } => {
                about.section.clone_from(&hit.anchor.section);
                about.anchor = Some(hit.anchor);
                Ok(Some(about))
            }
            Quoted::Several { hits, likeness } => Err(several(words, &hits, likeness)),
            Quoted::Never { .. } => Ok(None),
        }
    }

    /// Why words that do not stand where they were looked for are refused.
    fn never(&self, words: &str, asked: &Asked) -> Failure {
        let words_said = words.to_owned();
        let quoted = |text: &ReadText<'_>| quote(&text.document, words, None);
        if let (Some(section), Some(text)) = (&asked.section, self.saved.first())
            && let Some(places) = places(&quoted(text))
        {
            let section = section.clone();
            let message = Says::WordsElsewhere {
                words: words_said,
                section,
                places,
            };
            return Failure::new(FailureKind::User, message).hint(Says::LeaveSectionOff);
        }
        let in_working = self.working.as_ref().and_then(|text| places(&quoted(text)));
        if in_working.is_some() {
            let message = Says::WordsNotSaved { words: words_said };
            return Failure::new(FailureKind::User, message).hint(Says::SaveThenComment);
        }
        let figure = self.saved.first();
        if let Some(figure) = figure.and_then(|text| cut_figure(&text.document, words)) {
            let message = Says::HalfFigure {
                words: words_said,
                figure,
            };
            return Failure::new(FailureKind::User, message).hint(Says::QuoteWholeFigure);
        }
        let message = Says::WordsNotThere { words: words_said };
        let failure = Failure::new(FailureKind::User, message);
        let nearest = self.saved.iter().find_map(|text| match quoted(text) {
            Quoted::Never { nearest } => nearest,
            Quoted::Once { .. } | Quoted::Several { .. } => None,
        });
        match nearest {
            Some(hit) => failure.hint(Says::NearestWords { place: place(&hit) }),
            None => failure.hint(Says::TypeAsItStands),
        }
    }
}

/// Never the name of a saved text: what is quoted from was saved.
fn no_revision() -> RevisionId {
    RevisionId(String::new())
}

/// Where words stand, where they do.
fn places(quoted: &Quoted) -> Option<Vec<QuotedPlace>> {
    match quoted {
        Quoted::Once { hit, .. } => Some(vec![place(hit)]),
        Quoted::Several { hits, .. } => Some(hits.iter().map(place).collect()),
        Quoted::Never { .. } => None,
    }
}

fn place(hit: &Hit) -> QuotedPlace {
    QuotedPlace {
        line: hit.passage.line,
        section: hit.anchor.section.clone(),
        before: hit.anchor.prefix.clone(),
        words: hit.anchor.exact.clone(),
        after: hit.anchor.suffix.clone(),
    }
}

fn several(words: &str, hits: &[Hit], _: Likeness) -> Failure {
    let first = hits.first().map(|hit| &hit.anchor.section);
    let in_one = hits.iter().all(|hit| Some(&hit.anchor.section) == first);
    let message = Says::SeveralPlaces {
        words: words.to_owned(),
        places: hits.iter().map(place).collect(),
    };
    let failure = Failure::new(FailureKind::User, message);
    match in_one {
        true => failure.hint(Says::QuoteMore),
        false => failure.hint(Says::NameSectionOrQuoteMore),
    }
}
