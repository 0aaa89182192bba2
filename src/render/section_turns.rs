//! What a section is called, and what happened to it from one year's report to the next, in words.

use super::whereabouts::numbered;
use crate::compare::document::Naming;
use crate::messages::comparison::ComparisonMessage;
use crate::messages::timeline::{SectionTurnWords, TimelineMessage};
use crate::series::Language;
use crate::years::timeline::{SectionMark, SectionName, SectionTurn};

/// The number and title of a section.
pub(super) fn name(name: &SectionName, language: Language) -> String {
    match name.naming {
        Naming::Opening => ComparisonMessage::Opening.say(language),
        Naming::Closing => ComparisonMessage::Closing.say(language),
        Naming::Title => numbered(&name.marker, &name.title),
        Naming::FirstWords => numbered(&name.marker, &format!("{}…", name.title)),
    }
}

/// What stands before the first section of a report, or after the last one, is called so.
pub(super) fn beside_sections(mark: SectionMark, language: Language) -> String {
    let name = match mark.is_opening() {
        true => ComparisonMessage::Opening,
        false => ComparisonMessage::Closing,
    };
    name.say(language)
}

/// What happened to a section, in words.
pub(super) fn turn(turn: &SectionTurn, language: Language) -> String {
    let all = |parts: &[SectionName]| parts.iter().map(|part| name(part, language)).collect();
    let words = match turn {
        SectionTurn::New => SectionTurnWords::New,
        SectionTurn::Dropped => SectionTurnWords::Dropped,
        SectionTurn::Renamed { from } => SectionTurnWords::Renamed {
            from: from.title.clone(),
        },
        SectionTurn::Moved { from } => SectionTurnWords::Moved { from: from.clone() },
        SectionTurn::Reordered => SectionTurnWords::Reordered,
        SectionTurn::Split { parts } => SectionTurnWords::Split { parts: all(parts) },
        SectionTurn::SplitFrom { from } => SectionTurnWords::SplitFrom {
            from: name(from, language),
        },
        SectionTurn::Merged { parts } => SectionTurnWords::Merged { parts: all(parts) },
        SectionTurn::MergedInto { into } => SectionTurnWords::MergedInto {
            into: name(into, language),
        },
        SectionTurn::WasPlain => SectionTurnWords::WasPlain,
        SectionTurn::IsPlain => SectionTurnWords::IsPlain,
    };
    TimelineMessage::Turn(words).say(language)
}
