//! The words in English.

use super::RoundMessage as M;
use crate::messages::phrases::{cited_list, list, typed};
use crate::messages::review::english::day;
use crate::series::Day;
use crate::series::Language::English;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Sent {
            key,
            label,
            to,
            due,
        } => format!("sent {key} {label} to {}{}", list(to, English), until(*due)),
        M::SentSubject {
            key,
            stage,
            to,
            due,
        } => format!("{key} {stage} to {}{}", list(to, English), until(*due)),
        M::NextAnswers { key } => format!(
            "note what comes in: annals review comment {key} --from UNIT --on \"words\" \"comment\"; of those without a comment: annals review none {key} --from UNIT",
            key = typed(&key.to_string())
        ),
        M::NotInWhatIsSent { sections } if sections.is_empty() => {
            "there are edits that are not saved; they are not in what was sent".to_owned()
        }
        M::NotInWhatIsSent { sections } => format!(
            "edits that are not saved, and not in what was sent: {}",
            cited_list(sections, English)
        ),
        M::NobodyNamed => "nobody is named to send it to".to_owned(),
        M::NameSome => "name units or people: --to \"Finance, Office\"".to_owned(),
        M::DayRefused { text } => format!("`{text}` is no day"),
        M::WriteDay => "write it 2024-12-25, or 12-25".to_owned(),
        M::DueIsPast { day: due, today } => {
            format!("{} is over; today is {}", day(*due), day(*today))
        }
        M::NothingWritten { key } => format!("nothing is written in {key} yet"),
        M::WriteAndSave => "write it, annals save, then send it".to_owned(),
        M::NoStageKnown => "it is not known which stage the report reaches".to_owned(),
        M::NameStage => "name the stage: --stage \"Consultation draft\"".to_owned(),
        M::StageWasSent { stage } => format!("there was a round of `{stage}` already"),
        M::LeaveNumberOff => "leave the number off, and the next one is taken".to_owned(),
        M::SentBack {
            key,
            stage,
            by,
            why,
        } => {
            let stage = stage.as_ref();
            let stage = stage.map_or(String::new(), |stage| format!("; it is now `{stage}`"));
            format!("{by} sent {key} back: {why}{stage}")
        }
        M::SentBackSubject { key, by, why } => format!("{key} sent back by {by}: {why}"),
        M::Closed { key, stage } => {
            format!("{key} is at `{stage}`, and is neither sent round nor sent back any more")
        }
        M::SaveWithReason => {
            "to correct what was issued, edit it, save it with annals save -m and the reason, then send it".to_owned()
        }
        M::NoReason => "a return needs its reason".to_owned(),
        M::WriteReason => "add: --why \"the reason\"".to_owned(),
    }
}

fn until(due: Option<Day>) -> String {
    due.map_or(String::new(), |due| format!(", until {}", day(due)))
}
