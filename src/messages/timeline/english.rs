//! The words in English.

use super::{SectionTurnWords as Turn, TimelineMessage as M};
use crate::messages::phrases::{cited, cited_list, count, grouped, path, typed};
use crate::series::Language::English;
use crate::series::Year;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title => "Year by year".to_owned(),
        M::Years { range, reports } => format!(
            "{}–{} ({})",
            range.first,
            range.last,
            count(*reports, "report", "reports")
        ),
        M::Chars { chars } => count(*chars, "character", "characters"),
        M::Whole => "Whole report".to_owned(),
        M::NoReport => "no report".to_owned(),
        M::OtherLanguage => "in another language than the newest report, not compared".to_owned(),
        M::Unreadable { reason } => format!("cannot be read: {reason}"),
        M::ComparedWith { year } => format!("(against {year})"),
        M::Coarse => "(coarse, for want of time)".to_owned(),
        M::RowsHidden { rows } => {
            let sections = count(*rows, "deeper section is", "deeper sections are");
            format!("{sections} not listed; add --all to list all")
        }
        M::SeeTwoYears { unit, year } => format!(
            "To see what changed in a section in one year: annals compare {} --section SECTION",
            typed(&format!("{unit}/{year}"))
        ),
        M::OnlyRedated { percent } => {
            format!("{percent}% repeats the report before, years aside")
        }
        M::Turn(turn) => turned(turn),
        M::YearsBackwards { text } => format!("the years of `{text}` are the wrong way round"),
        M::TypeInOrder { call } => format!("name the earlier year first: {call}"),
        M::OneYearOnly { unit, range, year } => match year {
            Some(year) => format!(
                "from {} to {} `{unit}` has one report alone, that of {year}: there is nothing to compare",
                range.first, range.last
            ),
            None => format!(
                "from {} to {} `{unit}` has no report",
                range.first, range.last
            ),
        },
        M::ReportsOf { years } => format!("the unit has reports of {}", listed(years)),
        M::BringIn { unit } => format!(
            "bring a report in: annals import FILE --unit {} --year YEAR",
            typed(unit.as_str())
        ),
        M::RangeIsOfUnit { text } => {
            format!("`{text}` is several years of one unit; no other text goes with it")
        }
        M::WriteRange => "many years are written so: annals compare UNIT/2021..2024".to_owned(),
        M::OptionOfTwoYears { option } => {
            format!("`{option}` is for two years, not for a range of them")
        }
        M::CompareTwoYears { unit, year } => format!(
            "compare two years with it: annals compare {}",
            typed(&format!("{unit}/{year}"))
        ),
        M::LedgerTitle => "Figures over the years".to_owned(),
        M::FigureCount { figures } => count(*figures, "figure", "figures"),
        M::OfSection { words } => format!("of {} alone", cited(words)),
        M::FigureHead => "Figure".to_owned(),
        M::UnitHead => "Measure".to_owned(),
        M::PlaceHead => "Section".to_owned(),
        M::ChartHead => "Course".to_owned(),
        M::OwnerHead => "Unit".to_owned(),
        M::NoFigures => "No figures were found in the reports of these years".to_owned(),
        M::OneYearOfFigures { year } => format!(
            "only {year} has a report; its figures are listed, and another year would show how they moved"
        ),
        M::FiledYearLater => {
            "these reports are filed under the year in which they were given: what was done stands under the year after its own".to_owned()
        }
        M::Cumulative { name } => format!("{name} (in all)"),
        M::LedgerSigns {
            about,
            at_least,
            at_most,
        } => format!(
            "- not stated   * withheld   {about} about   {at_least} at least   {at_most} at most"
        ),
        M::KeepAsTable { unit } => format!(
            "to keep it as a table: annals figures {} --format csv > figures.csv",
            typed(unit.as_str())
        ),
        M::NoReportsOf { unit } => format!("`{unit}` has no report yet"),
        M::FirstSaved { chars } => {
            format!("first saved, {}", count(*chars, "character", "characters"))
        }
        M::RevisionUnreadable => "this revision cannot be read; passed over".to_owned(),
        M::Touched { names, more } => {
            let said = format!("changed under it: {}", cited_list(names, English));
            match more {
                0 => said,
                more => format!("{said} and {} more", grouped(*more)),
            }
        }
        M::AgainstYear { year } => format!("against {year}: "),
        M::FirstReport { year } => format!("{year} is the first report; there is none before it"),
        M::LostIn { year } => {
            format!("Lost here: no section of the report of {year} was found to be this one")
        }
        M::PlainIn { year } => format!(
            "Lost here: in the report of {year} it is no section of its own, but text of another"
        ),
        M::RevisionsSkipped { revisions } => {
            let revisions = count(*revisions, "older revision was", "older revisions were");
            format!("{revisions} not looked at")
        }
        M::ComparingYears => "comparing the years".to_owned(),
    }
}

fn listed(years: &[Year]) -> String {
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    years.join(", ")
}

fn turned(turn: &Turn) -> String {
    match turn {
        Turn::New => "new".to_owned(),
        Turn::Dropped => "dropped".to_owned(),
        Turn::Renamed { from } => format!("renamed from {}", cited(from)),
        Turn::Moved { from } if from.is_empty() => "moved from the top level".to_owned(),
        Turn::Moved { from } => format!("moved from {}", cited(&path(from, English))),
        Turn::Reordered => "moved among its neighbours".to_owned(),
        Turn::Split { parts } => format!("split into {}", cited_list(parts, English)),
        Turn::SplitFrom { from } => format!("split from {}", cited(from)),
        Turn::Merged { parts } => format!("merged from {}", cited_list(parts, English)),
        Turn::MergedInto { into } => format!("merged into {}", cited(into)),
        Turn::WasPlain => "no section of its own in the report before".to_owned(),
        Turn::IsPlain => "no section of its own any more".to_owned(),
    }
}
