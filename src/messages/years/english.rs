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
        M::Hedged { hedge, value } => match hedge {
            Hedge::About => format!("about {value}"),
            Hedge::AtLeast => format!("{value} or more"),
            Hedge::AtMost => format!("{value} or less"),
        },
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
        M::Note(Notable::Planned) => "planned last year".to_owned(),
        M::Note(Notable::Finding) => "please check".to_owned(),
        M::Note(Notable::Jump) => "large change".to_owned(),
        M::Note(Notable::Redated) => "only the year changed".to_owned(),
        M::OtherFigures { counts } => {
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
            format!("Other figures: {}", counts.collect::<Vec<_>>().join(", "))
        }
        M::ShowFigures => "add --figures to list them all".to_owned(),
        M::NoFigures => "No figures to compare".to_owned(),
        M::Conflict {
            name,
            first,
            second,
        } => format!(
            "{} is given twice: {}, {}; please check",
            cited(name),
            told(first),
            told(second)
        ),
        M::PriorMismatch { name, told: here, own } => format!(
            "{} for last year differs from last year's report: {}, {}; please check",
            cited(name),
            told(here),
            told(own)
        ),
        M::Growth {
            name,
            stated,
            from,
            to,
            computed,
        } => format!(
            "please check the change of {}: {}; from {} to {} is {computed}%",
            cited(name),
            told(stated),
            told(from),
            told(to)
        ),
        M::Target {
            name,
            target,
            result,
        } => format!(
            "{} against last year's plan: {} planned, {}",
            cited(name),
            told(target),
            told(result)
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
        M::Stale { places, others } => {
            let mut said: Vec<String> = places.iter().map(stale).collect();
            if *others > 0 {
                said.push(format!("and {} more", grouped(*others)));
            }
            let all = count(places.len() + others, "place", "places");
            format!("{all} may still be last year's: {}", said.join("; "))
        }
        M::StaleHead => "May still be last year's".to_owned(),
        M::StalePlace(words) => stale(words),
        M::Redated { name, percent } => {
            format!("{}: {percent}% repeats last year's text, years aside", cited(name))
        }
        M::Unanswered { text, spot, role: PromiseRole::Plan } => {
            format!("nothing found on last year's plan {} ({})", cited(text), place(spot))
        }
        M::Unanswered { text, spot, role: PromiseRole::Problem } => {
            format!("nothing like last year's problem {} is found this year ({})", cited(text), place(spot))
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

fn told(told: &Told) -> String {
    format!("{} in {}", told.words, place(&told.spot))
}

fn stale(words: &StaleWords) -> String {
    let instead = words.instead.as_deref();
    let instead = instead.map(|it| format!(" ({}?)", cited(it)));
    format!(
        "{} {}{}",
        place(&words.spot),
        cited(&words.text),
        instead.unwrap_or_default()
    )
}
