//! The words in English.

use super::AuthorshipMessage as M;
use crate::messages::phrases::{cited, count, grouped, list, quoted, typed};
use crate::series::Language::English;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Answers { comments } => {
            let comments = comments.iter().map(|(called, from)| match from {
                Some(from) => format!("{called} ({from})"),
                None => called.clone(),
            });
            format!("answers {}", list(&comments.collect::<Vec<_>>(), English))
        }
        M::Untold => "which revision did this cannot be told".to_owned(),
        M::Only { name, revisions } => format!(
            "Only what {} changed ({})",
            quoted(name, English),
            numbers(revisions)
        ),
        M::Nothing { name, revisions } if revisions.is_empty() => format!(
            "There is no revision by {} between these two",
            quoted(name, English)
        ),
        M::Nothing { name, revisions } => format!(
            "Nothing that {} changed ({}) stands in the new text",
            quoted(name, English),
            numbers(revisions)
        ),
        M::TheirLength { inserted, deleted } => format!(
            "still standing: {} characters in, {} out",
            grouped(*inserted),
            grouped(*deleted)
        ),
        M::OthersLeftOut { changes } => {
            format!("{} by others not listed", count(*changes, "change", "changes"))
        }
        M::UntoldLeftOut { changes } => format!(
            "{} by nobody knows whom not listed",
            count(*changes, "change", "changes")
        ),
        M::WroteFirst { name, label } => format!(
            "the old text {label} was saved by {} too; what stood in it is no change",
            quoted(name, English)
        ),
        M::UndoneHead { places } => format!(
            "Undone later by somebody else: {}",
            count(*places, "place", "places")
        ),
        M::Overwritten {
            brought,
            text,
            taken,
            instead,
        } => {
            let end = match instead.is_empty() {
                true => "took it out".to_owned(),
                false => format!("made it {}", cited(instead)),
            };
            format!("{} from {brought}: {taken} {end}", cited(text))
        }
        M::Restored { taken, text, back } => {
            format!("{taken} took out {}: {back} brought it back", cited(text))
        }
        M::MoreUndone { places } => {
            format!("{} more not listed; --all lists them", grouped(*places))
        }
        M::NobodyCalled { name } => format!(
            "nobody called {} has a revision of this report",
            quoted(name, English)
        ),
        M::Backwards => {
            "who changed what is told from the older text to the newer one, and here the newer one comes first".to_owned()
        }
        M::OlderFirst { older } => {
            format!("write the older one behind --from; here the older one is {older}")
        }
        M::NoWayBetween => {
            "the newer text was not made out of the older one, so who changed what between them is not known".to_owned()
        }
        M::WriteDay => "write a day as 2024-12-10 or 12-10".to_owned(),
        M::NoTextYet {
            key,
            day,
            label,
            first,
        } => format!(
            "{key} had no revision before {day}; this is from the first one, {label} ({first})"
        ),
        M::StateTwice { option, state } => {
            format!("`{option}` cannot be used with a state in the report's name (`@{state}`)")
        }
        M::EndsBefore { since, day, to } => format!(
            "`--to` ({to}) is older than the text before the day of `--since`, which is {since} ({day})"
        ),
        M::FormWithoutWho => {
            "this form does not say who made a change; leave out --words or --side-by-side to see it".to_owned()
        }
        M::Unreadable { revisions } => {
            format!("{} cannot be read and was left out", list(revisions, English))
        }
        M::SentencesTitle => "Where each sentence first appeared".to_owned(),
        M::SentencesHint => {
            "At the left: the year and revision that first had the sentence, its author and date; \
             numbers, the final stop and moves aside"
                .to_owned()
        }
        M::HereSince { ordinal } => format!("this year since {}", revision(*ordinal)),
        M::AgainSince { ordinal } => format!("was gone; again since {}", revision(*ordinal)),
        M::MissingIn { years } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!("not in the last text of {}", list(&years, English))
        }
        M::RedatedFrom { year, ordinal } => {
            format!("the same but for years in {year} {}", revision(*ordinal))
        }
        M::StandsTimes { since } => {
            let times = since.iter().zip(1..);
            let times: Vec<String> = times
                .map(|(label, number)| match number {
                    1 => format!("once since {label}"),
                    2 => format!("twice since {label}"),
                    _ => format!("{number} times since {label}"),
                })
                .collect();
            format!("stands {} times: {}", since.len(), list(&times, English))
        }
        M::OtherLanguage { years } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!(
                "the reports of {} are in another language and were left out",
                list(&years, English)
            )
        }
        M::NoSentence => "there is no text here".to_owned(),
        M::FileWithoutHistory { path } => format!(
            "{} is a file and no report of a workspace; it has no revisions",
            typed(path)
        ),
    }
}

fn revision(ordinal: Option<usize>) -> String {
    ordinal.map_or_else(
        || "unsaved edits".to_owned(),
        |ordinal| format!("r{ordinal}"),
    )
}

fn numbers(revisions: &[usize]) -> String {
    let names: Vec<String> = revisions.iter().map(|one| format!("r{one}")).collect();
    list(&names, English)
}
