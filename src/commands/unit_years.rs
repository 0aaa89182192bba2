//! A unit's reports over several years, read and compared year by year.

use super::beside::OfKind;
use super::{Context, Draft, Workspace};
use crate::compare::Limits;
use crate::failure::{Failure, FailureKind};
use crate::messages::timeline::TimelineMessage;
use crate::report::{Outline, parse};
use crate::series::{ReportKey, UnitName, Year, YearRange};
use crate::settings::pack::Pack;
use crate::view::{GapReason, YearGap};
use crate::years::{TwoYears, YearComparison, YearText};
use std::collections::BTreeSet;
use std::time::Instant;

/// The texts of some years of one unit, the earliest first.
pub(super) struct UnitYears<'a> {
    pub(super) texts: Vec<YearDraft>,
    /// Years in the range that have no text to hold against the others, the earliest first.
    pub(super) gaps: Vec<YearGap>,
    /// By which all were read: the one that fits the newest.
    pub(super) pack: &'a Pack,
}

/// The text of a year.
pub(super) struct YearDraft {
    pub(super) year: Year,
    pub(super) draft: Draft,
    pub(super) outline: Outline,
    of_kind: OfKind,
}

impl<'a> UnitYears<'a> {
    /// Reads the reports of these years as they are now. One that cannot be read stands against no
    /// other: it is told.
    pub(super) fn read(
        workspace: &Workspace,
        unit: &UnitName,
        range: YearRange,
        context: &'a Context,
    ) -> Result<Self, Failure> {
        let reports = workspace.store.reports()?;
        let mut drafts = Vec::new();
        let mut gaps = Vec::new();
        for year in range.years() {
            let unit = unit.clone();
            let key = ReportKey { unit, year };
            let why = match reports.contains(&key) {
                false => GapReason::NoReport,
                true => match workspace.draft_now(&key, context) {
                    Ok(draft) => {
                        drafts.push((year, draft));
                        continue;
                    }
                    Err(failure) => GapReason::Unreadable(Box::new(failure.message)),
                },
            };
            gaps.push(YearGap { year, why });
        }
        let newest = drafts.last().map_or("", |(_, draft)| draft.text.as_str());
        let pack = context.packs.for_text(newest);
        set_aside_other_languages(&mut drafts, &mut gaps, pack, context);
        let of_kind = |year, draft: &Draft| {
            let unit = unit.clone();
            OfKind::of(workspace, &draft.text, &ReportKey { unit, year })
        };
        let texts = drafts.into_iter().map(|(year, draft)| YearDraft {
            year,
            of_kind: of_kind(year, &draft),
            outline: parse(&draft.text, &pack.grammar),
            draft,
        });
        Ok(Self {
            texts: texts.collect(),
            gaps,
            pack,
        })
    }

    /// The years that have a text.
    pub(super) fn years(&self) -> Vec<Year> {
        self.texts.iter().map(|text| text.year).collect()
    }

    /// Each text compared with the next one, all within these limits: a comparison may use its share
    /// of the time, and what those before it left of theirs.
    pub(super) fn steps(
        &self,
        engine: Engine,
        limits: Limits,
        context: &Context,
    ) -> Vec<YearComparison> {
        let count = self.texts.len().saturating_sub(1);
        let work = context
            .progress
            .begin(TimelineMessage::ComparingYears, count);
        let steps = (0..count).map(|step| {
            let compared = self.compare(engine, step, step + 1, share_of(limits, count - step));
            work.step();
            compared
        });
        steps.collect()
    }

    /// Two of the texts, by their place, compared.
    pub(super) fn compare(
        &self,
        engine: Engine,
        last: usize,
        this: usize,
        limits: Limits,
    ) -> YearComparison {
        let text = |place: usize| YearText {
            outline: &self.texts[place].outline,
            year: Some(self.texts[place].year),
        };
        let of_kind = &self.texts[this].of_kind;
        compare_texts(engine, self.pack, of_kind, [text(last), text(this)], limits)
    }
}

/// Nothing in one language is what it is in another: such a year is a gap.
fn set_aside_other_languages(
    drafts: &mut Vec<(Year, Draft)>,
    gaps: &mut Vec<YearGap>,
    pack: &Pack,
    context: &Context,
) {
    drafts.retain(|(year, draft)| {
        let is_like = context.packs.for_text(&draft.text).language == pack.language;
        if !is_like {
            let year = *year;
            let why = GapReason::OtherLanguage;
            gaps.push(YearGap { year, why });
        }
        is_like
    });
    gaps.sort_by_key(|gap| gap.year);
}

/// What is looked for between two years: [`crate::years::compare_years`], or a part of it.
pub(super) type Engine = fn(&TwoYears<'_>) -> YearComparison;

/// Two years' texts, compared, the later one of this kind.
pub(super) fn compare_texts(
    engine: Engine,
    pack: &Pack,
    of_kind: &OfKind,
    [last_year, this_year]: [YearText<'_>; 2],
    limits: Limits,
) -> YearComparison {
    let (last, this) = (last_year.outline, this_year.outline);
    let unknown = TwoYears::of_texts(last, this, &pack.grammar.words, pack.year_words());
    engine(&of_kind.told(TwoYears {
        last_year,
        this_year,
        limits,
        ..unknown
    }))
}

/// What is left until the deadline, shared among so many pieces of work.
fn share_of(limits: Limits, pieces: usize) -> Limits {
    let now = Instant::now();
    let deadline = limits.deadline.map(|deadline| {
        let left = deadline.saturating_duration_since(now);
        now + left / u32::try_from(pieces.max(1)).unwrap_or(u32::MAX)
    });
    Limits { deadline }
}

/// The years between the first and the last report of a unit; `None` where it has none.
pub(super) fn all_years(
    workspace: &Workspace,
    unit: &UnitName,
) -> Result<Option<YearRange>, Failure> {
    let years = years_of(workspace, unit)?;
    let ends = years.first().zip(years.last());
    Ok(ends.map(|(&first, &last)| YearRange { first, last }))
}

/// The years of which the unit has a report.
pub(super) fn years_of(workspace: &Workspace, unit: &UnitName) -> Result<BTreeSet<Year>, Failure> {
    let reports = workspace.store.reports()?;
    let of_unit = reports.into_iter().filter(|key| key.unit == *unit);
    Ok(of_unit.map(|key| key.year).collect())
}

/// There are no two texts among these years; the years that there are, are offered.
pub(super) fn one_year_only(
    workspace: &Workspace,
    unit: &UnitName,
    range: YearRange,
    texts: &UnitYears<'_>,
) -> Result<Failure, Failure> {
    let message = TimelineMessage::OneYearOnly {
        unit: unit.clone(),
        range,
        year: texts.years().first().copied(),
    };
    let failure = Failure::new(FailureKind::User, message);
    let mut failure = texts
        .gaps
        .iter()
        .fold(failure, |failure, gap| match &gap.why {
            GapReason::NoReport => failure,
            GapReason::OtherLanguage => failure.hint(TimelineMessage::OtherLanguage),
            GapReason::Unreadable(reason) => failure.hint((**reason).clone()),
        });
    let years: Vec<Year> = years_of(workspace, unit)?.into_iter().collect();
    if years.iter().any(|year| !range.holds(*year)) {
        failure = failure.hint(TimelineMessage::ReportsOf { years });
    } else {
        let unit = unit.clone();
        failure = failure.hint(TimelineMessage::BringIn { unit });
    }
    Ok(failure)
}

/// The later year was named first.
pub(super) fn backwards(typed: &str, call: String) -> Failure {
    let text = typed.to_owned();
    let message = TimelineMessage::YearsBackwards { text };
    Failure::new(FailureKind::Usage, message).hint(TimelineMessage::TypeInOrder { call })
}
