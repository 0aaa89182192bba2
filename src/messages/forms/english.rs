//! The words in English.

use super::{Elsewhere, FormMessage as M, Found, Lead, Listed};
use crate::compare::{ChangeKind, Reason};
use crate::messages::comparison::english::{change_name, paragraph_change, several};
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
        M::SmallChanges => "small changes elsewhere".to_owned(),
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
    let kinds = listed.only.iter().map(|kind| several(*kind));
    let changes = listed
        .only_changes
        .iter()
        .map(|change| change_name(*change));
    let only: Vec<&str> = kinds.chain(changes).collect();
    let only = only.join(", ");
    let what = match (listed.section.is_empty(), only.is_empty()) {
        (true, _) => only.clone(),
        (false, true) => cited(&path(&listed.section, English)),
        (false, false) => format!("{only} in {}", cited(&path(&listed.section, English))),
    };
    let mut clauses = vec![match listed.found.sections {
        0 if only.is_empty() => "no change".to_owned(),
        0 => "no such change".to_owned(),
        number => found(&listed.found, number),
    }];
    if !listed.beside.is_empty() {
        let beside: Vec<String> = listed.beside.iter().map(words).collect();
        clauses.push(format!("beside them {}", beside.join(", ")));
    }
    let sections = |number| count(number, "more changed section", "more changed sections");
    clauses.push(match listed.elsewhere {
        Elsewhere::Nothing => "nothing else changed".to_owned(),
        Elsewhere::Small => "elsewhere small changes alone".to_owned(),
        Elsewhere::Changes {
            sections: 0,
            changes,
        } => {
            let changes = count(changes, "more change", "more changes");
            format!("{changes} in these not listed")
        }
        Elsewhere::Changes {
            sections: number,
            changes: 0,
        } => format!("{} not listed", sections(number)),
        Elsewhere::Changes {
            sections: number,
            changes,
        } => format!(
            "{}, and {} more in these, not listed",
            sections(number),
            grouped(changes)
        ),
    });
    format!("Only {what}: {}", clauses.join("; "))
}

fn found(found: &Found, number: usize) -> String {
    let facts = found.facts.iter().map(|(change, number)| {
        let sections = count(*number, "section", "sections");
        format!("{sections} {}", change_name(*change))
    });
    let paragraphs = found.paragraphs.iter().map(|(change, number)| {
        let paragraphs = count(*number, "paragraph", "paragraphs");
        format!("{paragraphs} {}", paragraph_change(*change))
    });
    let kinds = found.kinds.iter().map(words);
    let counts: Vec<String> = facts.chain(kinds).chain(paragraphs).collect();
    let sections = count(number, "section", "sections");
    match (counts.is_empty(), found.facts.is_empty()) {
        (true, _) => sections,
        (false, true) => format!("{} in {sections}", counts.join(", ")),
        (false, false) => counts.join(", "),
    }
}

fn words((kind, number): &(ChangeKind, usize)) -> String {
    format!("{} {}", several(*kind), grouped(*number))
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Anchor => "both have words that stand nowhere else",
        Reason::Title => "the titles are the same",
        Reason::Text | Reason::Unpaired => "the texts are alike",
        Reason::Position => "they stand in the same place",
        Reason::Role => "they serve the same purpose",
        Reason::Matter => "they are about the same matter",
        Reason::Contents => "one is made of the other's text",
    }
}

fn hundredths(number: usize) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}
