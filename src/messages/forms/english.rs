//! The words in English.

use super::{FormMessage as M, Lead, Listed};
use crate::compare::Reason;
use crate::messages::comparison::english::{change_name, several};
use crate::messages::phrases::{cited, count, grouped, path};
use crate::series::Language::English;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Listed(listed) => self::listed(listed),
        M::PartOfText => {
            "these are the sections that were asked for, not the whole text".to_owned()
        }
        M::FactsHead => "What happened".to_owned(),
        M::InsertedHead => "in".to_owned(),
        M::DeletedHead => "out".to_owned(),
        M::Total { sections } => format!("{} in all", count(*sections, "section", "sections")),
        M::NotShown { same, changed } => {
            let paragraphs = |number| count(number, "paragraph", "paragraphs");
            match (*same, *changed) {
                (same, 0) => format!("({} unchanged)", paragraphs(same)),
                (0, changed) => format!("(changes of {} not listed)", paragraphs(changed)),
                (same, changed) => format!(
                    "({} unchanged, changes of {} not listed)",
                    paragraphs(same),
                    grouped(changed)
                ),
            }
        }
        M::StoodIn { path: from } => format!("stood in {}", cited(&path(from, English))),
        M::StoodElsewhere => "stood elsewhere in this section".to_owned(),
        M::TooNarrow { columns, least } => format!(
            "The window has only {columns} columns, and two texts side by side need {least}; \
             here they are one under the other"
        ),
        M::Remark { words } => format!("[{words}]"),
        M::MovedWithin => "moved within this section".to_owned(),
        M::Because {
            reason,
            score,
            lead,
        } => {
            let lead = match lead {
                Lead::Hundredths(lead) => {
                    Some(format!("{} ahead of the next best", hundredths(*lead)))
                }
                Lead::Alone => Some("with no other to choose from".to_owned()),
                Lead::Unasked => None,
            };
            let (reason, score) = (self::reason(*reason), hundredths(*score));
            let why = format!("paired because {reason} ({score} alike)");
            match lead {
                None => why,
                Some(lead) => format!("{why}, {lead}"),
            }
        }
        M::NothingLikeBefore => "not paired: nothing in the old text is like enough".to_owned(),
        M::NothingLikeAfter => "not paired: nothing in the new text is like enough".to_owned(),
    }
}

fn listed(listed: &Listed) -> String {
    let kinds = listed.kinds.iter().map(|kind| several(*kind));
    let changes = listed.changes.iter().map(|change| change_name(*change));
    let only: Vec<&str> = kinds.chain(changes).collect();
    let only = only.join(", ");
    let what = match (listed.section.is_empty(), only.is_empty()) {
        (true, _) => only.clone(),
        (false, true) => cited(&path(&listed.section, English)),
        (false, false) => format!("{only} in {}", cited(&path(&listed.section, English))),
    };
    let sections = |number| count(number, "section", "sections");
    let more_sections = |number| count(number, "more changed section", "more changed sections");
    let changes = |number| count(number, "change", "changes");
    let found = match (listed.sections, listed.rows) {
        (0, _) if only.is_empty() => "no change".to_owned(),
        (0, _) => "no such change".to_owned(),
        (number, 0) => sections(number),
        (number, rows) => format!("{} in {}", changes(rows), sections(number)),
    };
    let rest = match (listed.other_sections, listed.other_rows) {
        (0, 0) => "nothing else changed".to_owned(),
        (0, rows) => format!("{} more in these not listed", grouped(rows)),
        (number, 0) => format!("{} not listed", more_sections(number)),
        (number, rows) => format!(
            "{}, and {} more in these, not listed",
            more_sections(number),
            grouped(rows)
        ),
    };
    format!("Only {what}: {found}; {rest}")
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Anchor => "both have words that stand nowhere else",
        Reason::Title => "the titles are the same",
        Reason::Text | Reason::Unpaired => "the texts are alike",
        Reason::Position => "they stand in the same place",
        Reason::Role => "they serve the same purpose",
        Reason::Contents => "one is made of the other's text",
    }
}

fn hundredths(number: usize) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}
