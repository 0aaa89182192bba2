//! The family `review` in English.

use super::ReviewMessage;
use crate::messages::phrases::count;
use crate::series::Day;
use crate::series::Language::English;

pub(super) fn say(message: &ReviewMessage) -> String {
    match message {
        ReviewMessage::FileHead => {
            "rounds, comments, answers, sign-offs. Every line stands for itself; lines are only added, by annals review."
                .to_owned()
        }
        ReviewMessage::JoinedSubject => {
            "keep the entries of both sides where two copies of a review are joined".to_owned()
        }
        ReviewMessage::EntriesTakenBack { path, entries } => format!(
            "`{path}` lacks what was saved of {}, as an old copy of the file would; it was taken from there",
            count(*entries, "entry", "entries")
        ),
        ReviewMessage::KeptRecordIsSound { path } => format!(
            "the one that was saved last is sound: give `{path}` another name and try again, and that one is used"
        ),
        ReviewMessage::Round(message) => message.say(English),
        ReviewMessage::Comment(message) => message.say(English),
        ReviewMessage::SignOff(message) => message.say(English),
        ReviewMessage::List(message) => message.say(English),
        ReviewMessage::Opinion(message) => message.say(English),
    }
}

/// The months of the year.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day written out: `20 December 2024`.
pub(in crate::messages) fn day(day: Day) -> String {
    let (month, date) = day.month_and_day();
    let month = usize::try_from(month).unwrap_or(1).clamp(1, MONTHS.len());
    format!("{date} {} {}", MONTHS[month - 1], day.year())
}
