//! The words in English.

use super::PageMessage as M;
use crate::messages::phrases::{SLOT, cited, count};

pub(super) fn say(message: &M) -> String {
    match message {
        M::Contents => "Sections".to_owned(),
        M::Unchanged => "unchanged".to_owned(),
        M::ChangedBelow => "changed below".to_owned(),
        M::OnlySmall => "small changes".to_owned(),
        M::AddedWords => "new words".to_owned(),
        M::RemovedWords => "words that are gone".to_owned(),
        M::FoldedSections => "Unchanged text is folded: click to open it.".to_owned(),
        M::OldPlace => "see the old place".to_owned(),
        M::MovedTo => format!("moved to {SLOT}"),
        M::SplitInto => format!("split into {SLOT}"),
        M::MergedInto => format!("merged into {SLOT}"),
        M::MovedWithin => "moved within this section".to_owned(),
        M::MergedFrom => format!("merged from {SLOT}"),
        M::Small { count: number } => format!(
            "{} (numbers of headings, punctuation, spacing), not marked in the text",
            count(*number, "small change", "small changes")
        ),
        M::Continued { name } => format!("(“{name}”, continued)"),
        M::UnchangedRun {
            sections,
            first,
            last,
        } => format!(
            "{sections} unchanged sections, {} to {}",
            cited(first),
            cited(last)
        ),
        M::UnchangedText { chars } => {
            format!(
                "text unchanged ({})",
                count(*chars, "character", "characters")
            )
        }
        M::FirstChange => "go to the first change".to_owned(),
        M::NextChange => "next change".to_owned(),
        M::OnlyLastYear { paragraphs, chars } => format!(
            "Last year's only: {} ({})",
            count(*paragraphs, "paragraph", "paragraphs"),
            count(*chars, "character", "characters")
        ),
        M::Skeleton => "What each section is made of".to_owned(),
        M::WholeText => "Section by section".to_owned(),
        M::LookFirst => "Look first at".to_owned(),
        M::Source => "Written by annals. This page needs no network.".to_owned(),
    }
}
