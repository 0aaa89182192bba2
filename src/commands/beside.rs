//! What is known beside the texts of two years: their kind, what a person settled, and how common
//! words are in the reports of the workspace.

use super::comparing::Outlines;
use super::draft::DraftPair;
use super::refusals::settings_failure;
use super::{Context, Draft, Workspace};
use crate::compare::Limits;
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::promises::PromiseMessage;
use crate::report::{Grammar, Outline};
use crate::series::{Kind, ReportKey};
use crate::settings::{FrontMatter, PromiseFile, front_matter, kinds};
use crate::years::promises::{Background, Settled, SettledPlace};
use crate::years::{TwoYears, YearText};
use std::path::Path;

/// Earlier and later reports of the unit that common words are learnt from.
const OWN_REPORTS: usize = 4;
/// Reports of other units that they are learnt from.
const OTHER_REPORTS: usize = 40;
/// Bytes of one that are looked at: many reports teach more than long ones.
const BYTES_OF_ONE: usize = 24_000;
/// Bytes of all of them: to read them must take much less time than to compare.
const MOST_BYTES: usize = 500_000;

/// What the kind of a report says of its comparison with another year's.
#[derive(Debug, Default)]
pub(super) struct OfKind {
    kind: Option<Kind>,
    set_texts: Vec<String>,
}

impl OfKind {
    /// The kind of the report of this text, where that is known.
    pub(super) fn of(workspace: &Workspace, text: &str, key: &ReportKey) -> Self {
        let kind = workspace.kind_of(text, key);
        Self {
            set_texts: kind
                .as_ref()
                .map_or_else(Vec::new, |kind| kind.set_texts(key.unit.as_str(), key.year)),
            kind,
        }
    }

    /// The two years with what it says.
    pub(super) fn told<'a>(&'a self, years: TwoYears<'a>) -> TwoYears<'a> {
        let kind = self.kind.as_ref();
        TwoYears {
            base_year: kind.map_or(years.base_year, |kind| kind.base_year),
            kind,
            set_texts: &self.set_texts,
            ..years
        }
    }
}

/// What is known beside two texts.
#[derive(Debug, Default)]
pub(super) struct Known {
    of_kind: OfKind,
    background: Background,
    settled: Vec<Settled>,
    unread: Vec<Message>,
}

impl Known {
    /// What is known beside these two; of plain files, nothing.
    pub(super) fn beside(
        drafts: &DraftPair,
        texts: &Outlines<'_>,
        context: &Context,
    ) -> Result<Self, Failure> {
        let Some(key) = &drafts.after.key else {
            return Ok(Self::default());
        };
        let workspace = context.workspace()?;
        let mut unread = Vec::new();
        let mut settled = match workspace.promise_file(key) {
            Ok(file) => file.settled().to_vec(),
            // A slip of the pen there is no reason to compare nothing.
            Err(failure) if failure.kind == FailureKind::Settings => {
                unread.push(failure.message);
                unread.push(PromiseMessage::DecisionsUnread.into());
                Vec::new()
            }
            Err(failure) => return Err(failure),
        };
        for place in settled.iter_mut().filter_map(|one| one.at.as_mut()) {
            place.line = line_of(place, &texts.after, texts.grammar);
        }
        Ok(Self {
            of_kind: OfKind::of(&workspace, &drafts.after.text, key),
            background: workspace.background(drafts, key, texts.grammar)?,
            settled,
            unread,
        })
    }

    /// That the decisions cannot be read, and why; nothing where they can.
    pub(super) fn notices(&self) -> Vec<Message> {
        self.unread.clone()
    }

    /// What a person settled, whether last year's report still has the words or not.
    pub(super) fn settled(&self) -> &[Settled] {
        &self.settled
    }

    /// The two years with it.
    pub(super) fn two_years<'a>(
        &'a self,
        drafts: &DraftPair,
        texts: &'a Outlines<'_>,
        limits: Limits,
    ) -> TwoYears<'a> {
        let year = |draft: &Draft| draft.key.as_ref().map(|key| key.year);
        let (before, after) = (&texts.before, &texts.after);
        let unknown = TwoYears::of_texts(before, after, texts.words, texts.pack.year_words());
        self.of_kind.told(TwoYears {
            last_year: YearText {
                outline: before,
                year: year(&drafts.before),
            },
            this_year: YearText {
                outline: after,
                year: year(&drafts.after),
            },
            background: &self.background,
            settled: &self.settled,
            limits,
            ..unknown
        })
    }
}

impl Workspace {
    /// What a person settled about the promises that this report answers, as it stands in the
    /// working files, or else as it was last saved.
    pub(super) fn promise_file(&self, key: &ReportKey) -> Result<PromiseFile, Failure> {
        let path = self.store.layout().promises(key);
        let bytes = match self.store.working_file(&path)? {
            Some(bytes) => Some(bytes),
            None => self.store.saved(&path)?,
        };
        let text = match bytes.filter(|bytes| !bytes.is_empty()) {
            Some(bytes) => exchange::read_bytes(&bytes, Path::new(&path))?.text,
            None => String::new(),
        };
        PromiseFile::read(&text).map_err(|fault| settings_failure(&path, fault))
    }

    /// The kind of a report, by its front matter or by its unit; `None` where no kind of that name
    /// can be read, for a comparison does without.
    pub(super) fn kind_of(&self, text: &str, key: &ReportKey) -> Option<Kind> {
        let front = FrontMatter::read(text).ok().flatten();
        let own = front.as_ref().and_then(|front| front.get("kind"));
        let of_unit = self.settings.unit(&key.unit);
        let of_unit = of_unit.and_then(|unit| unit.kind.as_deref());
        let name = own.or(of_unit)?;
        kinds::find_in(&self.kinds_folder(), name).ok().flatten()
    }

    /// Reports to learn from how common words are: the unit's own, the nearest years first, and
    /// some of other units, evenly taken; not the two that are compared.
    fn background(
        &self,
        drafts: &DraftPair,
        key: &ReportKey,
        grammar: &Grammar,
    ) -> Result<Background, Failure> {
        let reports = self.store.reports()?;
        let is_compared = |other: &ReportKey| {
            [&drafts.before, &drafts.after]
                .iter()
                .any(|draft| draft.key.as_ref() == Some(other))
        };
        let others = reports.into_iter().filter(|other| !is_compared(other));
        let (mut own, others): (Vec<_>, Vec<_>) = others.partition(|other| other.unit == key.unit);
        own.sort_by_key(|other| other.year.0.abs_diff(key.year.0));
        own.truncate(OWN_REPORTS);
        let step = others.len().div_ceil(OTHER_REPORTS).max(1);
        own.extend(others.into_iter().step_by(step));
        let mut texts = Vec::new();
        let mut room = MOST_BYTES;
        for other in own {
            // One that cannot be read, or is not there, teaches nothing.
            let Some(mut text) = self.words_of(&other, grammar) else {
                continue;
            };
            let mut end = BYTES_OF_ONE.min(room).min(text.len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            text.truncate(end);
            room -= text.len();
            texts.push(text);
            if room < 4 {
                break;
            }
        }
        Ok(Background::of_texts(texts))
    }

    /// The words of a report as it is now: without front matter, and without the questions to its
    /// author, which nobody wrote into a report.
    fn words_of(&self, key: &ReportKey, grammar: &Grammar) -> Option<String> {
        let bytes = self.store.working(key).ok().flatten()?;
        let path = self.store.layout().report(key);
        let file = exchange::read_bytes(&bytes, Path::new(&path)).ok()?;
        let (_, body) = front_matter::body(&file.text);
        let outline = &grammar.outline;
        let lines = body.lines().filter(|line| !outline.begins_prompt(line));
        Some(lines.collect::<Vec<_>>().join("\n"))
    }
}

/// The line of the section that a person named: by its title, and by its number where the title
/// stands several times or was never written down.
fn line_of(place: &SettledPlace, outline: &Outline, grammar: &Grammar) -> Option<usize> {
    let numbered = outline.sections_named(&place.number, grammar);
    let titled = match place.title.is_empty() {
        true => numbered.clone(),
        false => outline.sections_named(&place.title, grammar),
    };
    let section = match titled.as_slice() {
        [] => return None,
        [one] => *one,
        several => match numbered.as_slice() {
            [one] if several.contains(one) => *one,
            _ => return None,
        },
    };
    Some(outline.nodes[section].line)
}
