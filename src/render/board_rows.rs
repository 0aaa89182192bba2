//! What a row of the board says, in words: the facts that a screen, a page and a table draw.

use crate::collection::{BrokenFile, Concern, Phase, Row, SignOffState, whole_percents};
use crate::messages::Message;
use crate::messages::board::BoardMessage as Says;
use crate::series::Language;

/// Where the report of a row stands: its own label, or how far it has come.
pub(super) fn stage(row: &Row, language: Language) -> String {
    let stage = row.report.as_ref().and_then(|report| report.stage.as_ref());
    match stage {
        Some(stage) => stage.label.clone(),
        None => Says::Phase(row.phase()).say(language),
    }
}

/// The percents of its text in sentences that last year's report has too.
pub(super) fn last_years_sentences(row: &Row) -> Option<usize> {
    let share = row.report.as_ref()?.last_years_sentences?;
    Some(whole_percents(share))
}

/// Whether it is signed off as it stands; `None` where nobody signed.
pub(super) fn sign_off(row: &Row, language: Language) -> Option<String> {
    let says = match row.report.as_ref()?.review.sign_off.as_ref()? {
        SignOffState::Valid { .. } => Says::SignOffValid,
        SignOffState::Void { .. } => Says::SignOffVoid,
    };
    Some(says.say(language))
}

/// The reasons to look at it, the gravest first; of a broken file, what is wrong and where.
pub(super) fn reasons<'a>(
    row: &Row,
    fault: impl Fn(BrokenFile) -> Option<&'a Message>,
    language: Language,
) -> Vec<String> {
    let concerns = row.concerns.iter();
    concerns
        .map(|concern| reason(concern, &fault, language))
        .collect()
}

/// One reason.
pub(super) fn reason<'a>(
    concern: &Concern,
    fault: &impl Fn(BrokenFile) -> Option<&'a Message>,
    language: Language,
) -> String {
    let said = match concern {
        Concern::Broken(file) => fault(*file),
        _ => None,
    };
    match said {
        Some(message) => message.say(language),
        None => Says::Concern(concern.clone()).say(language),
    }
}

/// The sign of a phase on bars, with blocks of Unicode.
pub(super) fn block(phase: Phase) -> &'static str {
    match phase {
        Phase::Done => "█",
        Phase::Reviewing => "▓",
        Phase::Consulting => "▒",
        Phase::Drafting => "░",
        Phase::Unknown => "?",
        Phase::NotStarted => "·",
    }
}

/// The sign of a phase on bars, with the signs of a keyboard.
pub(super) fn ascii_block(phase: Phase) -> &'static str {
    match phase {
        Phase::Done => "#",
        Phase::Reviewing => "=",
        Phase::Consulting => "-",
        Phase::Drafting => ".",
        Phase::Unknown => "?",
        Phase::NotStarted => "_",
    }
}
