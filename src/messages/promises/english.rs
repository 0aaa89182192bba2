//! The words in English.

use super::PromiseMessage as M;
use crate::messages::phrases::{cited, cited_list, count, typed};
use crate::years::promises::{Decision, PromiseId, PromiseRole, PromiseStatus};

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title => "Last year's promises".to_owned(),
        M::Status(status) => status_word(*status).to_owned(),
        M::Decided(decision) => decision_word(*decision).to_owned(),
        M::Role(PromiseRole::Plan) => "plan".to_owned(),
        M::Role(PromiseRole::Problem) => "problem".to_owned(),
        M::Totals { totals } => {
            let promises = count(totals.all(), "promise", "promises");
            let mut parts = vec![format!("{promises} of last year")];
            let told = totals.told();
            parts.extend(told.map(|(status, count)| format!("{} {count}", status_word(status))));
            parts.join("   ")
        }
        M::NoPromises => "last year's report has no plan and no problems that could be read".to_owned(),
        M::PerhapsAt { place, text } => format!("is it {}: {}?", at(place), bare(text)),
        M::AnsweredAt { place, text } if text.is_empty() => at(place).to_owned(),
        M::AnsweredAt { place, text } => format!("{}: {text}", at(place)),
        M::RepeatedAt { place } => format!("stands again in {}", at(place)),
        M::NowhereNear => "nothing in the report is near it".to_owned(),
        M::TooGeneral => "too general to be told by its words; please decide".to_owned(),
        M::DecidedBy { by, why } => {
            let by = match by {
                Some(by) => format!("decided by {by}"),
                None => "decided".to_owned(),
            };
            match why {
                Some(why) => format!("{by}: {why}"),
                None => by,
            }
        }
        M::PlaceLost { place } => {
            format!("this year's report no longer has the section `{place}` that was named")
        }
        M::DecisionsLost { texts } => format!(
            "last year's report no longer has these words, so what was decided of them no longer counts: {}",
            cited_list(texts, crate::series::Language::English)
        ),
        M::HowToSettle { id, report } => format!(
            "decide yourself: annals promises settle {} --report {} --at SECTION; other ways are in annals help promises settle",
            number(*id),
            typed(report)
        ),
        M::Settled {
            key,
            id,
            text,
            decision,
            place,
        } => {
            let decided = decision_word(*decision);
            let place = place.as_ref().map_or(String::new(), |place| format!(", see {place}"));
            format!("noted: {} of {key}, {}, is {decided}{place}", number(*id), cited(text))
        }
        M::SettledAlready { key, id } => {
            format!("{} of {key} was decided so before; nothing changed", number(*id))
        }
        M::Subject {
            key,
            id,
            decision,
            text,
        } => format!(
            "{key} promise {} {}: {text}",
            number(*id),
            decision_word(*decision)
        ),
        M::IdRefused { text } => format!("`{text}` is no number of a promise"),
        M::NoSuchPromise { id, count: 0 } => {
            format!("there is no {}: no promises were read in last year's report", number(*id))
        }
        M::NoSuchPromise { id, count } => {
            format!("there is no {}: last year's promises are P1 to P{count}", number(*id))
        }
        M::OtherYear { id, year, key } => format!(
            "{key} does not answer {year}-{}: it answers {}",
            number(*id),
            key.year.before()
        ),
        M::TypeId { id, year } => format!(
            "type {} or {year}-{}; for another year, give another --report",
            number(*id),
            number(*id)
        ),
        M::NothingToSettle => {
            "there is something to settle once both years are written, in one language".to_owned()
        }
        M::NameId => "a number is written P3, as it stands before each promise of the list".to_owned(),
        M::SeePromises { key } => {
            format!("see the list: annals promises {}", typed(&key.to_string()))
        }
        M::NothingDecided => "nothing says how to settle it".to_owned(),
        M::DecideOne => {
            "name the section that answers it: --at SECTION; or say what came of it: --done, --underway, --again, --missing, --obsolete".to_owned()
        }
        M::WhyNeeded { decision } => {
            format!("to settle it as {}, give the reason", decision_word(*decision))
        }
        M::FileHead => "# What was decided about last year's promises, one a table. Edit it as you like: it counts while last year's words are the same.".to_owned(),
        M::WriteWhy => "add: --why \"the reason\"".to_owned(),
    }
}

fn status_word(status: PromiseStatus) -> &'static str {
    match status {
        PromiseStatus::Reported => "reported",
        PromiseStatus::Perhaps => "perhaps",
        PromiseStatus::Repeated => "planned again",
        PromiseStatus::Missing => "not found",
        PromiseStatus::Obsolete => "obsolete",
    }
}

fn decision_word(decision: Decision) -> &'static str {
    match decision {
        Decision::Reported => "reported",
        Decision::Done => "done",
        Decision::Underway => "under way",
        Decision::Again => "planned again",
        Decision::Missing => "not found",
        Decision::Obsolete => "obsolete",
    }
}

fn number(id: PromiseId) -> String {
    format!("P{}", id.0)
}

/// A section; the text before the first has no name.
fn at(place: &str) -> &str {
    if place.is_empty() {
        "the opening"
    } else {
        place
    }
}

/// A sentence without its end mark, to end as a question.
fn bare(text: &str) -> &str {
    text.trim_end_matches(['.', ';', '!'])
}
