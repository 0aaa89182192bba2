//! The words in English.

use super::{Spot, StaleWords, Told, WhichYear, YearsMessage as M};
use crate::messages::phrases::{cited, count, grouped};
use crate::years::figures::{FigureStatus, Hedge};
use crate::years::leading::Notable;
use crate::years::promises::PromiseRole;

pub(super) fn say(message: &M) -> String {
    match message {
        M::FiguresHead => "Main figures".to_owned(),
        M::AllFiguresHead => "All figures".to_owned(),
        M::SectionFiguresHead => "Figures of this section".to_owned(),
        M::PromisesHead => "Last year's plans and problems, listed or answered here".to_owned(),
        M::BothYears => "same".to_owned(),
        M::SectionLength {
            last_year,
            this_year,
        } => format!("this section: {last_year} → {this_year} characters"),
        M::LastYearHead => "Last year".to_owned(),
        M::ThisYearHead => "This year".to_owned(),
        M::ChangeHead => "Change".to_owned(),
        M::PlaceHead => "Where".to_owned(),
        M::Named { name, unit } if unit.is_empty() => name.clone(),
        M::Named { name, unit } => format!("{name} ({unit})"),
        M::Hedged { hedge, value } => hedged(Some(*hedge), value),
        M::ByPercent { by } => format!("{by}%"),
        M::ByPoints { by } => format!("{by} points"),
        M::Became(status) => match status {
            FigureStatus::Changed => "changed".to_owned(),
            FigureStatus::Unchanged => "= the same".to_owned(),
            FigureStatus::New => "not last year".to_owned(),
            FigureStatus::Dropped => "not this year".to_owned(),
            FigureStatus::Masked => "* masked".to_owned(),
        },
        M::Spot(spot) => place(spot),
        M::Planned { value } => format!("planned {value}"),
        M::BothPlanned => "both planned".to_owned(),
        M::Note(Notable::Planned) => "planned last year".to_owned(),
        M::Note(Notable::Finding) => "please check".to_owned(),
        M::Note(Notable::Jump) => "large change".to_owned(),
        M::Note(Notable::Redated) => "only the year changed".to_owned(),
        M::OtherFigures { counts } => format!("Other figures: {}", figure_counts(counts)),
        M::FigureCounts { counts } => format!("Figures: {}", figure_counts(counts)),
        M::ShowFigures => "add --figures to list them all".to_owned(),
        M::NoFigures => "No figures to compare".to_owned(),
        M::Conflict {
            name,
            first,
            second,
        } => format!(
            "{} is {} in {}, but {} in {}; please check",
            cited(name),
            value(first),
            in_sentence(&first.spot),
            value(second),
            in_sentence(&second.spot)
        ),
        M::PriorMismatch { name, told, own } => format!(
            "{} for last year is {} in {}, but {} in {}; please check",
            cited(name),
            value(told),
            in_sentence(&told.spot),
            value(own),
            in_sentence(&own.spot)
        ),
        M::Growth {
            name,
            stated,
            from,
            to,
            computed,
        } => format!(
            "the change of {} is {} in {}, but from {} in {} to {} in {} is {computed}%; please check",
            cited(name),
            value(stated),
            in_sentence(&stated.spot),
            value(from),
            in_sentence(&from.spot),
            value(to),
            in_sentence(&to.spot)
        ),
        M::Target {
            name,
            target,
            result,
        } => format!(
            "{} was to be {} in {}, and is {} in {}",
            cited(name),
            value(target),
            in_sentence(&target.spot),
            value(result),
            in_sentence(&result.spot)
        ),
        M::OtherFindings { count: number } => {
            let figures = count(*number, "other figure", "other figures");
            format!("{figures} to check")
        }
        M::OtherSections { sections } => {
            let sections = count(*sections, "section stands", "sections stand");
            format!("{sections} under these; add --all to list all")
        }
        M::OtherPromises { count: number } => {
            let items = count(*number, "other item", "other items");
            format!("{items} of last year's")
        }
        M::SeePromises { report } => format!("annals promises {report}"),
        M::LookFirstHead => "Look first at".to_owned(),
        M::OtherLooks { count } => format!("{} more; add --all to list all", grouped(*count)),
        M::LastYearIs { year, this_year } => {
            format!("{this_year} beside {year}: “last year” means {year} here")
        }
        M::Stale { places, others } => {
            let mut said: Vec<String> = places.iter().map(stale).collect();
            if *others > 0 {
                said.push(format!("{} more", grouped(*others)));
            }
            let all = count(places.len() + others, "place", "places");
            format!("last year's words may still stand in {all}: {}", said.join("; "))
        }
        M::StaleHead => "May still be last year's".to_owned(),
        M::StalePlace(words) => stale(words),
        M::Redated { name, percent } => {
            format!("{}: {percent}% repeats last year's text, years aside", cited(name))
        }
        M::Unanswered { text, spot, role: PromiseRole::Plan } => {
            format!("nothing found on last year's plan {} ({})", cited(text), in_sentence(spot))
        }
        M::Unanswered { text, spot, role: PromiseRole::Problem } => {
            format!("nothing like last year's problem {} is found this year ({})", cited(text), in_sentence(spot))
        }
        M::SeeShown { report, section } => format!("annals show {report} {section}"),
        M::SeeBeside { reports, section } => {
            format!("annals compare {reports} --section {section}")
        }
        M::SetAside { chars } => {
            let chars = count(*chars, "character", "characters");
            format!("Set texts and common phrases are not counted in the shares: {chars}")
        }
        M::SameTexts => "The two texts are the same".to_owned(),
        M::YearsReversed { before, after } => format!(
            "the years stand the wrong way round: {before} at the left, {after} at the right; compared as asked"
        ),
        M::TwoLanguages => {
            "the two reports are in different languages and cannot be compared sentence by sentence; their sections stand as removed and added".to_owned()
        }
        M::NothingWritten { label } => format!("there is no text in {}", cited(label)),
        M::OnlyPrompts { label } => {
            format!(
                "nothing is written in {} yet but headings and what last year's report has too, beside questions to its author; plans, problems and figures are not compared",
                cited(label)
            )
        }
    }
}

fn place(spot: &Spot) -> String {
    let section = match spot.report {
        WhichYear::Last => format!("last year's {}", spot.section),
        WhichYear::This => spot.section.clone(),
    };
    match spot.paragraph {
        Some(number) => format!("{section}, para {number}"),
        None => section,
    }
}

/// The longest number path in another script, in characters.
const LONGEST_PATH: usize = 6;

/// A place within a sentence, where a lone number would not be known for one.
fn in_sentence(spot: &Spot) -> String {
    // In another script a number path is a few signs, and a title is more.
    let is_path = spot.section.chars().count() <= LONGEST_PATH;
    let is_numbered = |sign: char| sign.is_ascii_digit() || is_path && !sign.is_ascii();
    let section = match spot.section.starts_with(is_numbered) {
        true => format!("section {}", spot.section),
        false => spot.section.clone(),
    };
    match (spot.report, spot.paragraph) {
        (WhichYear::This, None) => section,
        (WhichYear::This, Some(number)) => format!("{section}, paragraph {number}"),
        (WhichYear::Last, None) => format!("last year's {section}"),
        (WhichYear::Last, Some(number)) => {
            format!("last year's {section}, paragraph {number}")
        }
    }
}

/// A figure in its own words, and how exact it is.
fn value(told: &Told) -> String {
    hedged(told.hedge, &told.words)
}

fn hedged(hedge: Option<Hedge>, value: &str) -> String {
    match hedge {
        None => value.to_owned(),
        Some(Hedge::About) => format!("about {value}"),
        Some(Hedge::AtLeast) => format!("{value} or more"),
        Some(Hedge::AtMost) => format!("{value} or less"),
    }
}

fn figure_counts(counts: &[(FigureStatus, usize)]) -> String {
    let counts = counts.iter().map(|(status, count)| {
        let word = match status {
            FigureStatus::Changed => "changed",
            FigureStatus::Unchanged => "the same",
            FigureStatus::New => "new",
            FigureStatus::Dropped => "not this year",
            FigureStatus::Masked => "masked",
        };
        format!("{} {word}", grouped(*count))
    });
    counts.collect::<Vec<_>>().join(", ")
}

fn stale(words: &StaleWords) -> String {
    let (text, place) = (cited(&words.text), in_sentence(&words.spot));
    match &words.instead {
        None => format!("{text} in {place}"),
        Some(instead) => format!("{text} in {place} (should it be {}?)", cited(instead)),
    }
}
