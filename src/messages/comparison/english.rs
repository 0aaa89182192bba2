//! The words in English.

use super::{ComparisonMessage as M, RowLabel, ShareKind};
use crate::compare::{Change, ChangeKind};
use crate::messages::phrases::{cited, cited_list, count, grouped, path, typed};
use crate::series::Language::English;

pub(super) fn say(message: &M) -> String {
    let counted = |kinds: &[(ChangeKind, usize)]| {
        let kinds: Vec<String> = kinds
            .iter()
            .map(|(kind, number)| format!("{} {}", several(*kind), grouped(*number)))
            .collect();
        kinds.join(", ")
    };
    match message {
        M::OnlyOneText { key } => {
            format!("`{key}` has only one text, so there is nothing to compare")
        }
        M::ChangeItFirst { key } => {
            let key = typed(&key.to_string());
            format!("look again when you have changed it; with last year: annals compare {key}")
        }
        M::TwoTextsNeeded => {
            "the second file is missing; two texts are needed to compare".to_owned()
        }
        M::NameTwoTexts { command } => {
            format!("name two files: annals {command} before.txt after.txt")
        }
        M::NoYearBefore { key } => format!("there is no report to compare `{key}` with"),
        M::NameYear { key, year } => {
            let key = typed(&key.to_string());
            format!("say which year to compare with: annals compare {key} --with {year}")
        }
        M::BringInYear { key } => format!(
            "bring last year's report in first: annals import FILE --unit {} --year {}",
            typed(key.unit.as_str()),
            key.year
        ),
        M::DiffTitle => "Changes".to_owned(),
        M::YearsTitle => "Year on year".to_owned(),
        M::BeforeLabel => "before: ".to_owned(),
        M::AfterLabel => "after:  ".to_owned(),
        M::NoChanges => "No changes".to_owned(),
        M::OnlySmallChanges => "No change of content".to_owned(),
        M::Sections { touched, changes } => {
            let changes: Vec<String> = changes
                .iter()
                .map(|(change, number)| format!("{} {}", grouped(*number), change_name(*change)))
                .collect();
            let sections = count(*touched, "section", "sections");
            format!("{sections} changed: {}", changes.join(", "))
        }
        M::Words { kinds } => {
            let total = kinds.iter().map(|(_, number)| number).sum();
            let places = count(total, "change of words", "changes of words");
            format!("{places}: {}", counted(kinds))
        }
        M::Paragraphs { counts } => {
            let parts: Vec<String> = counts
                .iter()
                .map(|(change, number)| {
                    format!("{} {}", grouped(*number), paragraph_change(*change))
                })
                .collect();
            format!("whole paragraphs: {}", parts.join(", "))
        }
        M::Length {
            before,
            after,
            inserted,
            deleted,
        } => format!(
            "{} → {} characters (+{}, -{})",
            grouped(*before),
            grouped(*after),
            grouped(*inserted),
            grouped(*deleted)
        ),
        M::Folded { renumbered, kinds } => {
            let mut parts = Vec::new();
            if *renumbered > 0 {
                let sections = count(*renumbered, "section", "sections");
                parts.push(format!("{sections} only renumbered"));
            }
            if !kinds.is_empty() {
                parts.push(counted(kinds));
            }
            format!("Small changes not listed: {}", parts.join("; "))
        }
        M::ShowFolded => "add --all to list them".to_owned(),
        M::CutShort { rows } => {
            let rows = count(*rows, "text is", "texts are");
            format!("{rows} not shown to the end")
        }
        M::ShowWhole => "add --all to see all of it".to_owned(),
        M::Signs { signs } => {
            let said = signs.iter().map(|sign| match sign {
                '␣' => "␣ a blank".to_owned(),
                '□' => "□ a wide blank".to_owned(),
                sign => format!("{sign} a paragraph ends"),
            });
            format!("Signs: {}", said.collect::<Vec<_>>().join(", "))
        }
        M::Opening => "(opening)".to_owned(),
        M::Closing => "(closing)".to_owned(),
        M::Row(label) => row(*label).to_owned(),
        M::Fact(change) => change_name(*change).to_owned(),
        M::RenamedFrom { title } => format!("renamed from {}", cited(title)),
        M::MovedFrom { path: from } if from.is_empty() => "moved from the top level".to_owned(),
        M::MovedFrom { path: from } => format!("moved from {}", cited(&path(from, English))),
        M::MovedUp => "moved up".to_owned(),
        M::MovedDown => "moved down".to_owned(),
        M::NumberWas { marker } => format!("was {marker}"),
        M::SectionAdded => "added".to_owned(),
        M::SectionRemoved => "removed".to_owned(),
        M::SectionSplit { name, parts } => {
            format!("{} split into {}", cited(name), cited_list(parts, English))
        }
        M::SectionMerged { parts } => format!("merged from {}", cited_list(parts, English)),
        M::SectionCoarse => "stopped early: its counterpart may have been missed".to_owned(),
        M::MovedOut {
            paragraphs,
            path: to,
        } => format!(
            "{} moved to {}",
            count(*paragraphs, "paragraph", "paragraphs"),
            cited(&path(to, English))
        ),
        M::ParagraphsMovedOut {
            paragraphs,
            path: to,
            beginnings,
        } => format!(
            "{} moved to {}: {}",
            count(*paragraphs, "paragraph", "paragraphs"),
            cited(&path(to, English)),
            cited_list(beginnings, English)
        ),
        M::Kept {
            paragraphs,
            path: from,
        } => format!(
            "{} from {}, word for word",
            count(*paragraphs, "paragraph", "paragraphs"),
            cited(&path(from, English))
        ),
        M::ParagraphFrom { path: from } => format!("from {}: ", cited(&path(from, English))),
        M::ParagraphFromHere => "from elsewhere in this section: ".to_owned(),
        M::ParagraphSplit { parts } => format!("one paragraph is now {}", grouped(*parts)),
        M::ParagraphMerged { parts } => format!("{} paragraphs are now one", grouped(*parts)),
        M::Chars { chars } => format!(" ({} in all)", count(*chars, "character", "characters")),
        M::Coarse => {
            "too long for a fine comparison: more may be marked than was changed".to_owned()
        }
        M::CoarsePlaces { places } => {
            let places = count(*places, "place is", "places are");
            format!("{places} too long for a fine comparison: more may be marked than was changed")
        }
        M::Share(kind) => share(*kind).to_owned(),
        M::ShareOf { kind, percent } => format!("{} {percent}%", share(*kind)),
        M::OfWhichRedated { percent } => format!(" (of which only re-dated {percent}%)"),
        M::WholeLength {
            last_year,
            this_year,
        } => {
            format!(
                "{} → {} characters",
                grouped(*last_year),
                grouped(*this_year)
            )
        }
        M::SectionHead => "Section".to_owned(),
        M::LengthHead => "Last year → this".to_owned(),
        M::MakeupHead => "Made of".to_owned(),
        M::NotesHead => "Notes".to_owned(),
        M::OnlyRedated { percent } => {
            format!("{percent}% of this section repeats last year's text, years aside")
        }
        M::OnlyRefigured { percent } => {
            format!("{percent}% of this section repeats last year's text, years and figures aside")
        }
        M::NotLastYearButLike => "not in last year's, with text like it".to_owned(),
        M::NotLastYear => "not in last year's".to_owned(),
        M::NotThisYear => "not in this year's".to_owned(),
        M::LastYears { name } => format!("last year: {name}"),
        M::InWords => "What was changed in words".to_owned(),
        M::SeeSection => {
            "To see what changed in one section, add --section and its number or words of its title"
                .to_owned()
        }
    }
}

fn name(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Figure => "figure",
        ChangeKind::Date => "date",
        ChangeKind::Name => "name",
        ChangeKind::Wording => "wording",
        ChangeKind::Punctuation => "marks",
        ChangeKind::Spacing => "spacing",
        ChangeKind::Numbering => "number",
    }
}

/// The name over a count.
pub(in crate::messages) fn several(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Figure => "figures",
        ChangeKind::Date => "dates",
        ChangeKind::Name => "names",
        ChangeKind::Wording => "wording",
        ChangeKind::Punctuation => "marks",
        ChangeKind::Spacing => "spacing",
        ChangeKind::Numbering => "numbers",
    }
}

pub(in crate::messages) fn change_name(change: Change) -> &'static str {
    match change {
        Change::Edited => "edited",
        Change::Renamed => "renamed",
        Change::Renumbered => "renumbered",
        Change::Moved => "moved",
        Change::Added => "added",
        Change::Removed => "removed",
        Change::Split => "split",
        Change::Merged => "merged",
    }
}

/// What happened to a whole paragraph.
pub(in crate::messages) fn paragraph_change(change: Change) -> &'static str {
    match change {
        Change::Merged => row(RowLabel::Merged),
        change => change_name(change),
    }
}

fn row(label: RowLabel) -> &'static str {
    match label {
        RowLabel::Kind(kind) => name(kind),
        RowLabel::Added => "added",
        RowLabel::Removed => "removed",
        RowLabel::Moved => "moved",
        RowLabel::Split => "split",
        RowLabel::Merged => "joined",
        RowLabel::MovedOut => "gone",
        RowLabel::Kept => "kept",
    }
}

fn share(kind: ShareKind) -> &'static str {
    match kind {
        ShareKind::New => "new",
        ShareKind::Edited => "reworded",
        ShareKind::Refigured => "new figures only",
        ShareKind::CarriedOver => "carried over",
    }
}
