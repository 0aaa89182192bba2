//! `show REPORT --who`: since which revision of which year each sentence of a text stands.

use super::{Context, Draft, Workspace};
use crate::compare::Document;
use crate::compare::document::{Paragraph, Place};
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::authorship::AuthorshipMessage;
use crate::messages::workspace::DoneMessage;
use crate::report::Outline;
use crate::review::authorship::{FirstSeen, SentenceOrigin};
use crate::series::{ReportKey, Year};
use crate::settings::pack::Pack;
use crate::store::PastText;
use crate::view::{Outcome, SearchedText, SentencesLine, SentencesView, View};
use std::collections::BTreeMap;
use std::ops::Range;

/// The revisions of one year's report, and its text where that is not saved.
struct YearTexts {
    key: ReportKey,
    past: Vec<PastText>,
    unsaved: Option<String>,
}

/// The texts of a unit up to the one that is asked about, read one at a time.
struct Texts<'a> {
    workspace: &'a Workspace,
    years: Vec<YearTexts>,
    other_language: Vec<Year>,
}

/// Carries out `show --who` of some nodes of a text.
pub(super) fn run(
    draft: &Draft,
    (outline, nodes): (&Outline, Range<usize>),
    pack: &Pack,
    context: &Context,
) -> Result<Outcome, Failure> {
    let Some(key) = &draft.key else {
        let path = draft.label.clone();
        let message = AuthorshipMessage::FileWithoutHistory { path };
        return Err(Failure::new(FailureKind::User, message));
    };
    let workspace = context.workspace()?;
    let texts = Texts::of(&workspace, key, draft, pack, context)?;
    let asked = &outline.nodes[nodes];
    let within = match (asked.first(), asked.last()) {
        (Some(first), Some(last)) => first.span.start..last.span.end,
        _ => 0..0,
    };
    let mut search = FirstSeen::of(&draft.text, within, &pack.grammar);
    let (searched, unreadable) = texts.hand_over(&mut search, context);
    let outcome = Outcome::done(View::Sentences(SentencesView {
        key: key.clone(),
        side: draft.side(),
        lines: lines(outline, search.origins()),
        texts: searched,
    }));
    let notices = [
        (!unreadable.is_empty()).then_some(AuthorshipMessage::Unreadable {
            revisions: unreadable,
        }),
        (!texts.other_language.is_empty()).then_some(AuthorshipMessage::OtherLanguage {
            years: texts.other_language,
        }),
    ];
    let notices = notices.into_iter().flatten().map(Message::from);
    Ok(notices.fold(outcome, Outcome::with_notice))
}

impl<'a> Texts<'a> {
    fn of(
        workspace: &'a Workspace,
        key: &ReportKey,
        draft: &Draft,
        pack: &Pack,
        context: &Context,
    ) -> Result<Self, Failure> {
        let mut texts = Self {
            workspace,
            years: Vec::new(),
            other_language: Vec::new(),
        };
        let reports = workspace.store.reports()?.into_iter();
        let earlier = reports.filter(|one| one.unit == key.unit && one.year < key.year);
        let mut earlier: Vec<ReportKey> = earlier.collect();
        earlier.sort_by_key(|one| one.year);
        for earlier in earlier {
            let now = workspace.draft_now(&earlier, context).ok();
            let is_other =
                |now: &Draft| context.packs.for_text(&now.text).language != pack.language;
            if now.as_ref().is_some_and(is_other) {
                texts.other_language.push(earlier.year);
                continue;
            }
            let unsaved = now.filter(|now| now.revision.is_none());
            texts.years.push(YearTexts {
                past: workspace.history(&earlier)?,
                key: earlier,
                unsaved: unsaved.map(|now| now.text),
            });
        }
        let mut past = workspace.history(key)?;
        let asked = past
            .iter()
            .position(|one| Some(&one.revision.id) == draft.revision.as_ref());
        past.truncate(asked.map_or(past.len(), |place| place + 1));
        // The text that is asked about comes last, saved or not.
        let is_last = asked.is_some();
        texts.years.push(YearTexts {
            key: key.clone(),
            past,
            unsaved: (!is_last).then(|| draft.text.clone()),
        });
        Ok(texts)
    }

    /// Hands over all texts, the oldest first; gives back which they were, and those that cannot be
    /// read.
    fn hand_over(
        &self,
        search: &mut FirstSeen<'_>,
        context: &Context,
    ) -> (Vec<SearchedText>, Vec<String>) {
        let count = self.years.iter().map(|year| year.past.len()).sum();
        let work = context.progress.begin(DoneMessage::ReadingHistory, count);
        let (mut searched, mut unreadable) = (Vec::new(), Vec::new());
        for YearTexts { key, past, unsaved } in &self.years {
            for past in past {
                work.step();
                let Ok(draft) = self.workspace.draft_of(key, past) else {
                    unreadable.push(format!("{} r{}", key.year, past.revision.ordinal));
                    continue;
                };
                search.text(&draft.text, key.year);
                searched.push(SearchedText {
                    year: key.year,
                    revision: Some(past.revision.clone()),
                });
            }
            if let Some(text) = unsaved {
                search.text(text, key.year);
                searched.push(SearchedText {
                    year: key.year,
                    revision: None,
                });
            }
        }
        (searched, unreadable)
    }
}

/// The sentences by the line in which they stand.
fn lines(outline: &Outline, origins: Vec<SentenceOrigin>) -> Vec<SentencesLine> {
    let document = Document::from_outline(outline);
    let paragraphs: BTreeMap<usize, &Paragraph> = document
        .paragraphs
        .iter()
        .map(|one| (one.line, one))
        .collect();
    let mut lines: Vec<SentencesLine> = Vec::new();
    let mut end = 0;
    for origin in origins {
        let range = origin.range.clone();
        if lines.last().map(|last| last.line) != Some(origin.line) {
            let paragraph = paragraphs.get(&origin.line);
            let section = paragraph.map(|one| &document.sections[one.section]);
            lines.push(SentencesLine {
                line: origin.line,
                is_heading: paragraph
                    .is_some_and(|one| one.place == Place::Head && one.beside_title().is_empty()),
                path: section.map_or_else(Vec::new, |section| section.path.clone()),
                sentences: Vec::new(),
            });
            end = outline.source[..range.start]
                .rfind('\n')
                .map_or(0, |at| at + 1);
        }
        let words = outline.source[end..range.end].trim();
        end = range.end;
        if let Some(line) = lines.last_mut() {
            line.sentences.push((words.to_owned(), origin));
        }
    }
    lines
}
