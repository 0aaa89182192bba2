//! The words in English.

use super::{BoardHead, BoardMessage as M, Counted, PageLabel};
use crate::collection::{BrokenFile, Concern, NextStep, Phase};
use crate::messages::phrases::{cited, count as counted_noun, grouped, list, typed};
use crate::messages::review::english::day;
use crate::series::{Language::English, PersonRole, ReportKey};

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title { year } => format!("Reports of {year}"),
        M::Due { due, left } => format!("due {}{}", day(*due), left_days(*left)),
        M::DueOn { due, left } => format!("{}{}", day(*due), left_days(*left)),
        M::Date(of) => day(*of),
        M::Units { units } => counted_noun(*units, "unit", "units"),
        M::Phase(phase) => self::phase(*phase).to_owned(),
        M::OfPhase { phase, count } => format!("{} {}", self::phase(*phase), grouped(*count)),
        M::Total { of, count } => format!("{} {}", counted(*of), grouped(*count)),
        M::Head(head) => self::head(*head),
        M::Concern(concern) => self::concern(concern),
        M::Attention { count } => {
            format!("Needs attention: {}", counted_noun(*count, "unit", "units"))
        }
        M::NoAttention => "Nothing needs attention".to_owned(),
        M::MoreAttention { count } => format!(
            "{} need attention; to list all: annals status --all",
            counted_noun(*count, "more unit", "more units")
        ),
        M::InOrder { count } => format!(
            "Nothing to look at in the other {}",
            counted_noun(*count, "unit", "units")
        ),
        M::SeeAll => "annals status --all for all".to_owned(),
        M::SeeLate => "annals status --late for late ones".to_owned(),
        M::Selected { rows, units } => {
            format!("{} of {}", grouped(*rows), counted_noun(*units, "unit", "units"))
        }
        M::NoneSelected => "No unit is so".to_owned(),
        M::OthersInOrder { count } => {
            format!("Nothing to look at: {}", counted_noun(*count, "unit", "units"))
        }
        M::Share { percent } => format!("{percent}%"),
        M::SignOffValid => "valid".to_owned(),
        M::SignOffVoid => "void".to_owned(),
        M::Yes => "yes".to_owned(),
        M::LastYearsSentencesMeans => {
            "As last year: how much of the text stands in whole sentences of last year's report, years aside"
                .to_owned()
        }
        M::NoSuchStage { text } => format!("there is no stage `{text}`"),
        M::ReadingReports => "Reading reports".to_owned(),
        M::PageLabel(label) => self::label(*label).to_owned(),
        M::LengthOfLimit { chars, limit } => length(*chars, *limit),
        M::UnsavedSection {
            name,
            inserted,
            deleted,
        } => format!("{name} {}", delta(*inserted, *deleted)),
        M::MoreSections { count } => counted_noun(*count, "more section", "more sections"),
        M::NoTextChanged => "front matter or white space only".to_owned(),
        M::OfLastYear { percent } => {
            format!("{percent}% of the text stands in sentences that last year's has too, years aside")
        }
        M::OpenComment { called, from, text } => format!("{called} {from}: {text}"),
        M::MoreComments { count } => format!("{} more", grouped(*count)),
        M::Awaited { names, due } => match due {
            Some(due) => format!("{} (asked to reply by {})", list(names, English), day(*due)),
            None => list(names, English),
        },
        M::Next { step, key, stage } => next(step, key, stage.as_deref()),
    }
}

fn left_days(left: i32) -> String {
    match left {
        0 => " (today)".to_owned(),
        1.. => format!(
            " ({} left)",
            counted_noun(left.unsigned_abs() as usize, "day", "days")
        ),
        past => format!(
            " ({} ago)",
            counted_noun(past.unsigned_abs() as usize, "day", "days")
        ),
    }
}

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::NotStarted => "not started",
        Phase::Unknown => "stage unknown",
        Phase::Drafting => "drafting",
        Phase::Consulting => "out for comment",
        Phase::Reviewing => "before approval",
        Phase::Done => "final",
    }
}

fn counted(of: Counted) -> &'static str {
    match of {
        Counted::Late => "late",
        Counted::OverLimit => "too long",
        Counted::VoidSignOffs => "sign-off void",
        Counted::OpenComments => "open comments",
        Counted::Unsaved => "unsaved",
        Counted::Broken => "damaged file",
    }
}

fn head(head: BoardHead) -> String {
    let word = match head {
        BoardHead::Unit => "Unit",
        BoardHead::Year => "Year",
        BoardHead::Kind => "Kind",
        BoardHead::Stage => "Stage",
        BoardHead::Phase => "Progress",
        BoardHead::Chars => "Length",
        BoardHead::Limit => "Limit",
        BoardHead::LastYearsSentences => "As last year",
        BoardHead::Comments => "Comments",
        BoardHead::OpenComments => "Open comments",
        BoardHead::AllComments => "All comments",
        BoardHead::SignOff => "Sign-off",
        BoardHead::Due => "Due",
        BoardHead::DaysLate => "Days late",
        BoardHead::Unsaved => "Unsaved",
        BoardHead::EarlierYears { first, last } if first == last => return first.to_string(),
        BoardHead::EarlierYears { first, last } => return format!("{first}–{last}"),
        BoardHead::Reasons => "Why",
    };
    word.to_owned()
}

fn concern(concern: &Concern) -> String {
    match concern {
        Concern::Late { days, .. } => format!("{} late", counted_noun(*days, "day", "days")),
        Concern::NotStarted { last_year } => match last_year {
            None => "no report last year either".to_owned(),
            Some((_, None)) => "there was one last year".to_owned(),
            Some((_, Some(stage))) => format!("last year's came to {}", cited(&stage.label)),
        },
        Concern::Broken(file) => broken(*file).to_owned(),
        Concern::SignOffVoid { by } => format!("changed after {by} signed; has to be signed again"),
        Concern::OverLimit { chars } => {
            format!(
                "{} too long",
                counted_noun(*chars, "character", "characters")
            )
        }
        Concern::LastYearsSentences { percent } => {
            format!("{percent}% stands in sentences of last year's, years aside")
        }
        Concern::Unanswered { awaited, due } => {
            format!("no reply from {} by {}", list(awaited, English), day(*due))
        }
        Concern::OpenComments { open, of } => {
            format!(
                "{} of {} open",
                grouped(*open),
                counted_noun(*of, "comment", "comments")
            )
        }
        Concern::FileGone => "its file is gone; what was saved last is kept".to_owned(),
        Concern::Unsaved => "unsaved edits".to_owned(),
    }
}

fn broken(file: BrokenFile) -> &'static str {
    match file {
        BrokenFile::Report => "the report cannot be read",
        BrokenFile::FrontMatter => "what stands before its text cannot be read",
        BrokenFile::Review => "its review cannot be read",
    }
}

fn length(chars: usize, limit: Option<usize>) -> String {
    let length = counted_noun(chars, "character", "characters");
    let Some(limit) = limit else {
        return length;
    };
    match chars.checked_sub(limit) {
        Some(over) if over > 0 => {
            format!(
                "{length}, {} over the limit of {}",
                grouped(over),
                grouped(limit)
            )
        }
        _ => format!("{length} of at most {}", grouped(limit)),
    }
}

fn delta(inserted: usize, deleted: usize) -> String {
    match (inserted, deleted) {
        (0, 0) => "(numbers, punctuation or spacing)".to_owned(),
        (inserted, 0) => format!("+{}", grouped(inserted)),
        (0, deleted) => format!("-{}", grouped(deleted)),
        (inserted, deleted) => format!("+{} -{}", grouped(inserted), grouped(deleted)),
    }
}

fn label(label: PageLabel) -> &'static str {
    match label {
        PageLabel::Person(PersonRole::Drafter) => "Drafter",
        PageLabel::Person(PersonRole::Checker) => "Checker",
        PageLabel::Person(PersonRole::Reviewer) => "Approver",
        PageLabel::Person(PersonRole::Countersigner) => "Countersigner",
        PageLabel::Person(PersonRole::Signer) => "Signer",
        PageLabel::People => "People",
        PageLabel::Kind => "Kind",
        PageLabel::Length => "Length",
        PageLabel::Due => "Due",
        PageLabel::File => "File",
        PageLabel::LastSaved => "Last saved",
        PageLabel::Unsaved => "Unsaved edits",
        PageLabel::OpenComments => "Open comments",
        PageLabel::Awaited => "Waiting for",
        PageLabel::LastYearsSentences => "As last year",
        PageLabel::Attention => "Needs attention",
        PageLabel::Next => "Next",
    }
}

fn next(step: &NextStep, key: &ReportKey, stage: Option<&str>) -> String {
    let key = typed(&key.to_string());
    let stage = typed(stage.unwrap_or_default());
    match step {
        NextStep::Mend(_) => "first put the file right that is named above".to_owned(),
        NextStep::TakeBack => format!("take the file back: annals restore {key} --to last"),
        NextStep::Save => format!("save: annals save {key} -m \"what changed\""),
        NextStep::Answer { .. } => format!("answer the comments: annals review list {key}"),
        NextStep::Write => {
            format!("write it, then save it: annals save {key} --stage {stage}")
        }
        NextStep::SayStage => {
            format!("say at which stage it is: annals save {key} --stage {stage}")
        }
        NextStep::SendForComment => {
            format!("ask for comments: annals review send {key} --to UNIT --stage {stage}")
        }
        NextStep::Await { .. } => {
            format!("wait for replies; when one comes: annals review comment {key}")
        }
        NextStep::SendForApproval => {
            format!("send it for approval: annals review send {key} --to NAME --stage {stage}")
        }
        NextStep::Sign => format!("have it signed: annals review sign {key} --by NAME"),
        NextStep::SignAgain => format!("have it signed again: annals review sign {key} --by NAME"),
        NextStep::Issue => format!("issue it: annals save {key} --stage {stage}"),
        NextStep::Archive => format!("archive it: annals save {key} --stage {stage}"),
        NextStep::Nothing => "nothing more; it is archived".to_owned(),
    }
}
