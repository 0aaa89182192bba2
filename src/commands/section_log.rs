//! `log REPORT --section`: one section through a report's revisions, and through the years before.

use super::beside::OfKind;
use super::changes::limits;
use super::unit_years::{compare_texts, years_of};
use super::{Context, Workspace, section};
use crate::compare::{Comparison, Document, compare};
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::{DoneMessage, WorkspaceMessage};
use crate::report::{Outline, parse};
use crate::series::{ReportKey, Revision, Year};
use crate::settings::pack::Pack;
use crate::store::PastText;
use crate::view::{
    GapReason, Outcome, SectionEnd, SectionEntry, SectionHappening, SectionLogView, SectionYear,
    View, YearBorder, YearGap,
};
use crate::years::timeline::{
    Follower, SectionMark, SectionStep, SectionTurn, section_of, shares_of, step_back, step_forward,
};
use crate::years::{YearText, compare_shares_alone};
use std::path::Path;

/// How many revisions of all years together are compared as wholes at most: those of which more is
/// other than a few lines of one section (of the revisions of reports at work, one in twenty).
const MOST_REVISIONS: usize = 500;

/// Carries out `log` of one section.
pub(super) fn run(
    workspace: &Workspace,
    key: &ReportKey,
    words: &str,
    context: &Context,
) -> Result<Outcome, Failure> {
    let history = History::of(workspace, key, context)?;
    let newest = (0..history.len())
        .rev()
        .find_map(|place| history.text(place));
    let Some(newest) = newest else {
        let key = key.clone();
        let message = WorkspaceMessage::NeverSaved { key: key.clone() };
        return Err(
            Failure::new(FailureKind::User, message).hint(WorkspaceMessage::SaveFirst { key })
        );
    };
    let mut search = Search {
        workspace,
        context,
        pack: context.packs.for_text(&newest),
        left: MOST_REVISIONS,
        skipped: 0,
    };
    let mut years = Vec::new();
    let mut followed = search.begin(history, words)?;
    let end = loop {
        let (year, next) = search.year(followed)?;
        years.push(year);
        match next {
            Next::Year(earlier) => followed = *earlier,
            Next::End(end) => break end,
        }
    };
    Ok(Outcome::done(View::SectionLog(SectionLogView {
        key: key.clone(),
        years,
        end,
        skipped: search.skipped,
    })))
}

/// The texts of one report, the oldest first: its revisions, and edits that are not saved.
struct History<'a> {
    workspace: &'a Workspace,
    key: ReportKey,
    past: Vec<PastText>,
    unsaved: Option<String>,
}

impl<'a> History<'a> {
    fn of(workspace: &'a Workspace, key: &ReportKey, context: &Context) -> Result<Self, Failure> {
        let now = workspace.draft_now(key, context).ok();
        Ok(Self {
            workspace,
            key: key.clone(),
            past: workspace.history(key)?,
            unsaved: now.filter(|now| now.revision.is_none()).map(|now| now.text),
        })
    }

    fn len(&self) -> usize {
        self.past.len() + usize::from(self.unsaved.is_some())
    }

    /// `None` of edits that are not saved.
    fn revision(&self, place: usize) -> Option<Revision> {
        self.past.get(place).map(|past| past.revision.clone())
    }

    /// `None` of a text that cannot be read.
    fn text(&self, place: usize) -> Option<String> {
        match self.past.get(place) {
            Some(past) => {
                let draft = self.workspace.draft_of(&self.key, past);
                draft.ok().map(|draft| draft.text)
            }
            None => self.unsaved.clone(),
        }
    }

    fn entry(&self, place: usize, what: SectionHappening) -> SectionEntry {
        SectionEntry {
            revision: self.revision(place),
            what,
        }
    }
}

/// A section in one report, from where on it is followed back.
struct Followed<'a> {
    history: History<'a>,
    /// The newest text that has it.
    place: usize,
    outline: Outline,
    marks: Vec<SectionMark>,
    /// What happened to it behind that text: it went.
    later: Vec<SectionEntry>,
}

/// Where a section is to be followed on.
enum Next<'a> {
    Year(Box<Followed<'a>>),
    End(SectionEnd),
}

struct Search<'a> {
    workspace: &'a Workspace,
    context: &'a Context,
    /// By which all texts are read: the one that fits the newest.
    pack: &'a Pack,
    /// How many revisions may still be compared.
    left: usize,
    /// How many were not, for want of that.
    skipped: usize,
}

impl<'a> Search<'a> {
    fn outline(&self, history: &History<'_>, place: usize) -> Option<Outline> {
        let text = history.text(place)?;
        Some(parse(&text, &self.pack.grammar))
    }

    fn compare(&mut self, before: &Outline, after: &Outline) -> Comparison {
        self.left = self.left.saturating_sub(1);
        compare(before, after, &self.pack.grammar.words, limits())
    }

    /// The section that these words name: in the newest text, else in the newest that had one so
    /// called, followed from there to the newest text that has it, whatever it is called there.
    fn begin(&mut self, history: History<'a>, words: &str) -> Result<Followed<'a>, Failure> {
        let grammar = &self.pack.grammar;
        let mut newest = None;
        let mut found = None;
        for place in (0..history.len()).rev().take(MOST_REVISIONS) {
            let Some(outline) = self.outline(&history, place) else {
                continue;
            };
            if !outline.sections_named(words, grammar).is_empty() {
                found = Some((place, outline));
                break;
            }
            newest.get_or_insert((place, outline));
        }
        let Some((place, outline)) = found.or(newest) else {
            let key = history.key.clone();
            let message = WorkspaceMessage::NoText { key };
            return Err(Failure::new(FailureKind::User, message));
        };
        let text = section::Searched {
            outline: &outline,
            grammar,
            called: &history.key.to_string(),
        };
        let line = outline.nodes[section::named(words, text)?].line;
        let document = Document::from_outline(&outline);
        let section = document
            .sections
            .iter()
            .filter(|one| one.naming.is_in_tree());
        let section = section.filter(|section| section.line == line);
        let followed = Followed {
            history,
            place,
            marks: section.map(SectionMark::of).collect(),
            outline,
            later: Vec::new(),
        };
        Ok(self.forward(followed))
    }

    /// Follows a section to the newest text that has it.
    fn forward(&mut self, mut followed: Followed<'a>) -> Followed<'a> {
        for place in followed.place + 1..followed.history.len() {
            let Some(outline) = self.outline(&followed.history, place) else {
                continue;
            };
            let comparison = self.compare(&followed.outline, &outline);
            let marks = step_forward(&comparison, &followed.marks);
            if marks.is_empty() {
                let mut known = followed.marks.iter();
                let turn = match known.any(|mark| mark.find(&comparison.before).is_some()) {
                    true => SectionTurn::Dropped,
                    false => SectionTurn::IsPlain,
                };
                let step = SectionStep {
                    turns: vec![turn],
                    ..SectionStep::default()
                };
                let what = SectionHappening::Changed(step);
                followed.later.push(followed.history.entry(place, what));
                return followed;
            }
            (followed.place, followed.outline, followed.marks) = (place, outline, marks);
        }
        followed
    }

    /// All that is told of a section in one year, and where it is to be followed on.
    fn year(&mut self, followed: Followed<'a>) -> Result<(SectionYear, Next<'a>), Failure> {
        let document = Document::from_outline(&followed.outline);
        let sections = followed.marks.iter();
        let (names, chars): (Vec<_>, Vec<usize>) = sections
            .filter_map(|&mark| section_of(&document, mark))
            .unzip();
        let mut year = SectionYear {
            key: followed.history.key.clone(),
            names,
            chars: chars.iter().sum(),
            entries: Vec::new(),
            border: None,
            gaps: Vec::new(),
        };
        let earlier = self.earlier(&followed.history.key, &mut year.gaps)?;
        let next = match earlier {
            None => Next::End(SectionEnd::FirstReport {
                year: followed.history.key.year,
            }),
            Some((history, outline)) => self.across(&followed, history, outline, &mut year),
        };
        year.entries = self.revisions(followed);
        Ok((year, next))
    }

    /// What each revision did to the section, the newest first, down to the one that it begins with.
    fn revisions(&mut self, followed: Followed<'a>) -> Vec<SectionEntry> {
        let Followed {
            history,
            mut place,
            outline,
            marks,
            later: mut entries,
        } = followed;
        let work = self
            .context
            .progress
            .begin(DoneMessage::ReadingHistory, place);
        let mut follower = Follower::new(outline, marks, &self.pack.grammar);
        let mut texts = history.workspace.store.texts_back(&history.past[..place]);
        for older in (0..place).rev() {
            work.step();
            let read = texts.next().and_then(Result::ok);
            let Some(before) = read.and_then(|bytes| text_like(&bytes, follower.text())) else {
                entries.push(history.entry(older, SectionHappening::Unreadable));
                continue;
            };
            let step = match follower.step_in_place(before, limits()) {
                Ok(step) => step,
                Err(_) if self.left == 0 => {
                    self.skipped += older + 1;
                    return entries;
                }
                Err(before) => {
                    self.left -= 1;
                    follower.step_compared(&before, limits())
                }
            };
            let is_new = step.before.is_empty();
            if !step.is_nothing() {
                entries.push(history.entry(place, SectionHappening::Changed(step)));
            }
            if is_new {
                return entries;
            }
            place = older;
        }
        let document = Document::from_outline(follower.outline());
        let sections = follower.marks().iter();
        let sections = sections.filter_map(|&mark| section_of(&document, mark));
        let chars = sections.map(|(_, chars)| chars).sum();
        entries.push(history.entry(place, SectionHappening::First { chars }));
        entries
    }

    /// True of a text in the language of the report that is asked about.
    fn is_like(&self, text: &str) -> bool {
        self.context.packs.for_text(text).language == self.pack.language
    }

    /// The report of the nearest year before that can be read, as it is now; the years between are
    /// noted.
    fn earlier(
        &self,
        key: &ReportKey,
        gaps: &mut Vec<YearGap>,
    ) -> Result<Option<(History<'a>, Outline)>, Failure> {
        let years = years_of(self.workspace, &key.unit)?;
        let Some(&first) = years.first() else {
            return Ok(None);
        };
        for year in (first.0..key.year.0).rev().map(Year) {
            let earlier = ReportKey {
                unit: key.unit.clone(),
                year,
            };
            let why = match years.contains(&year) {
                false => GapReason::NoReport,
                true => match self.workspace.draft_now(&earlier, self.context) {
                    Ok(draft) if !self.is_like(&draft.text) => GapReason::OtherLanguage,
                    Ok(draft) => {
                        let outline = parse(&draft.text, &self.pack.grammar);
                        let history = History::of(self.workspace, &earlier, self.context)?;
                        return Ok(Some((history, outline)));
                    }
                    Err(failure) => GapReason::Unreadable(Box::new(failure.message)),
                },
            };
            gaps.push(YearGap { year, why });
        }
        Ok(None)
    }

    /// Follows a section into an earlier year's report.
    fn across(
        &self,
        followed: &Followed<'a>,
        history: History<'a>,
        outline: Outline,
        this: &mut SectionYear,
    ) -> Next<'a> {
        let year = history.key.year;
        let text = |outline, year| YearText {
            outline,
            year: Some(year),
        };
        let of_kind = OfKind::of(self.workspace, &followed.outline.source, &this.key);
        let texts = [text(&outline, year), text(&followed.outline, this.key.year)];
        let engine = compare_shares_alone;
        let years = compare_texts(engine, self.pack, &of_kind, texts, limits());
        let step = step_back(&years.comparison, &followed.marks);
        if step.before.is_empty() {
            let is_plain = step.turns.contains(&SectionTurn::WasPlain);
            return Next::End(match is_plain {
                true => SectionEnd::Plain { year },
                false => SectionEnd::Lost { year },
            });
        }
        this.border = Some(YearBorder {
            year,
            turns: step.turns,
            shares: shares_of(&years, &followed.marks),
        });
        Next::Year(Box::new(Followed {
            place: history.len().saturating_sub(1),
            history,
            outline,
            marks: step.before,
            later: Vec::new(),
        }))
    }
}

/// A text that is much like one read before; `None` of one that cannot be read.
fn text_like(bytes: &[u8], known: &str) -> Option<String> {
    let file = exchange::read_bytes_like(bytes, known, Path::new(""));
    file.ok().map(|file| file.text)
}
