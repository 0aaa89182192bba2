//! The words in English.

use super::RollingMessage as M;
use crate::messages::phrases::typed;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Made { report, path } => format!("made `{report}`, saved as r1: {path}"),
        M::RolledFrom {
            year,
            headings,
            points,
        } => {
            let kept = [(*headings, "heading"), (*points, "point title")];
            let kept = some_of(&kept);
            format!("rolled forward from {year}: kept {kept}, with the years moved on")
        }
        M::FromOutline { kind } => {
            format!("there is no earlier report; begun from the outline of `{kind}`")
        }
        M::Asked {
            plan_items,
            problems,
        } => {
            let asked = [(*plan_items, "planned item"), (*problems, "problem")];
            let asked = some_of(&asked);
            format!("last year's {asked} became questions; answer each, then delete it")
        }
        M::PartsAdded { parts } => format!(
            "last year's report lacked {}; the headings were added from the kind",
            count(*parts, "part")
        ),
        M::ToConfirm { words } => format!(
            "{} in the titles may have moved with the year; each is marked “To check”",
            count(*words, "phrase")
        ),
        M::WriteThenSave { report } => {
            format!(
                "write in the file with any editor, then keep it: annals save {}",
                typed(report)
            )
        }
        M::Exists { report } => format!("`{report}` exists already; nothing was changed"),
        M::ShowIt { report } => format!(
            "to see its outline: annals show {} --outline",
            typed(report)
        ),
        M::NoKind { unit } => {
            format!("nothing says of which kind the reports of `{unit}` are; add --kind")
        }
        M::BrokenKind {
            path,
            line,
            column,
            reason,
        } => format!("the file of a kind is wrong: {path}, line {line}, column {column}: {reason}"),
        M::DemoAuthor => "Demonstration".to_owned(),
        M::DemoStands { folder } => format!(
            "the workspace of the demonstration stays in: {folder}\ngo there and try: annals status; when done, delete the folder"
        ),
        M::DemoFolderTaken { folder } => {
            format!("there is something in `{folder}` already; nothing in it was touched")
        }
        M::DemoInsideAnother { above } => format!(
            "this place is inside `{above}`, which keeps a history of its own; nothing was made there"
        ),
        M::DemoCannotMake { folder } => format!("cannot make `{folder}`"),
        M::DemoElsewhere => {
            "name a new folder: annals demo FOLDER; without one it goes among the temporary files"
                .to_owned()
        }
        M::UnknownPack { pack } => format!("there is no pack called `{pack}`"),
    }
}

/// The counts that are not nothing.
fn some_of(counts: &[(usize, &str)]) -> String {
    let some: Vec<String> = counts
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, noun)| count(*number, noun))
        .collect();
    some.join(" and ")
}

fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
