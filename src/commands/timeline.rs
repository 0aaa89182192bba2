//! `compare unit/2021..2024`: a unit's sections over several years.

use super::comparing::PatienceArgs;
use super::shown::ShownArgs;
use super::unit_years::{UnitYears, backwards, one_year_only};
use super::{Context, section};
use crate::failure::{Failure, FailureKind};
use crate::messages::phrases::typed;
use crate::messages::timeline::TimelineMessage;
use crate::series::{AskedRange, UnitName, YearRange};
use crate::view::{Outcome, TimelineRows, TimelineView, View};
use crate::years::compare_shares_alone;
use crate::years::timeline::{Timeline, timeline};

/// A call of `compare` that names a range of years.
pub(super) struct AskedYears<'a> {
    /// The whole argument, as typed.
    pub(super) text: &'a str,
    pub(super) unit: &'a str,
    pub(super) range: AskedRange,
}

impl<'a> AskedYears<'a> {
    /// What an argument asks for; `None` where it is no range of years, or there is a file of that
    /// name.
    pub(super) fn of(argument: Option<&'a str>, context: &Context) -> Option<Self> {
        let text = argument?;
        let (unit, range) = YearRange::of_unit(text)?;
        let is_file = context.folder.join(text).exists();
        (!is_file).then_some(Self { text, unit, range })
    }

    fn in_order(&self) -> Result<YearRange, Failure> {
        match self.range {
            AskedRange::InOrder(range) => Ok(range),
            AskedRange::Backwards(range) => {
                let report = typed(&format!("{}/{range}", self.unit));
                Err(backwards(self.text, format!("annals compare {report}")))
            }
        }
    }
}

/// What stands beside the range in the call.
pub(super) struct Beside<'a> {
    pub(super) other_text: Option<&'a str>,
    pub(super) has_with: bool,
    pub(super) shown: &'a ShownArgs,
    pub(super) patience: &'a PatienceArgs,
}

/// Carries out `compare` of several years.
pub(super) fn run(
    asked: &AskedYears<'_>,
    beside: &Beside<'_>,
    context: &Context,
) -> Result<Outcome, Failure> {
    if beside.other_text.is_some() {
        let text = asked.text.to_owned();
        let message = TimelineMessage::RangeIsOfUnit { text };
        return Err(Failure::new(FailureKind::Usage, message).hint(TimelineMessage::WriteRange));
    }
    let range = asked.in_order()?;
    let workspace = context.workspace()?;
    let unit = workspace.find_unit(asked.unit)?;
    refuse_options(beside, &unit, range)?;
    let texts = UnitYears::read(&workspace, &unit, range, context)?;
    if texts.texts.len() < 2 {
        return Err(one_year_only(&workspace, &unit, range, &texts)?);
    }
    let steps = texts.steps(compare_shares_alone, beside.patience.limits(), context);
    let has_changes = steps.iter().any(|step| !step.comparison.is_empty());
    let timeline = timeline(&texts.years(), &steps);
    let view = View::Timeline(TimelineView {
        rows: rows(beside.shown, &texts, &timeline)?,
        unit,
        asked: range,
        sides: texts.texts.iter().map(|text| text.draft.side()).collect(),
        gaps: texts.gaps,
        timeline,
    });
    Ok(beside.shown.ended(Outcome::done(view), has_changes))
}

/// What is said of two years alone, by words, kinds or forms, has no place in a table of many.
fn refuse_options(beside: &Beside<'_>, unit: &UnitName, range: YearRange) -> Result<(), Failure> {
    let mut options = beside.shown.of_screens();
    options.retain(|option| option != "--section");
    if beside.has_with {
        options.insert(0, "--with".to_owned());
    }
    let Some(option) = options.into_iter().next() else {
        return Ok(());
    };
    let message = TimelineMessage::OptionOfTwoYears { option };
    let hint = TimelineMessage::CompareTwoYears {
        unit: unit.clone(),
        year: range.last,
    };
    Err(Failure::new(FailureKind::Usage, message).hint(hint))
}

fn rows(
    shown: &ShownArgs,
    texts: &UnitYears<'_>,
    timeline: &Timeline,
) -> Result<TimelineRows, Failure> {
    let Some(words) = shown.section() else {
        return Ok(match shown.is_all() {
            true => TimelineRows::All,
            false => TimelineRows::Outline,
        });
    };
    let (column, line) = newest_having(words, texts)?;
    Ok(TimelineRows::These(timeline.rows_within(column, line)))
}

/// The section of this name in the newest report that has one: the place of the report, and the line
/// of the section.
pub(super) fn newest_having(words: &str, texts: &UnitYears<'_>) -> Result<(usize, usize), Failure> {
    let grammar = &texts.pack.grammar;
    let last = texts.texts.len().saturating_sub(1);
    let has = |place: &usize| {
        let outline = &texts.texts[*place].outline;
        !outline.sections_named(words, grammar).is_empty()
    };
    let place = (0..=last).rev().find(has).unwrap_or(last);
    let outline = &texts.texts[place].outline;
    let text = section::Searched {
        outline,
        grammar,
        called: &texts.texts[place].draft.called(),
    };
    let node = section::named(words, text)?;
    Ok((place, outline.nodes[node].line))
}

/// True of an argument that names a range of years, whatever lies in the folder.
pub(super) fn is_range(argument: Option<&str>) -> bool {
    argument.is_some_and(|text| YearRange::of_unit(text).is_some())
}
