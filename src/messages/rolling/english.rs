//! The words in English.

use super::RollingMessage as M;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Made { report, path } => format!("made `{report}`, saved as r1: {path}"),
        M::RolledFrom {
            year,
            headings,
            points,
        } => format!(
            "rolled forward from {year}: kept {} and {}, with the years moved on",
            count(*headings, "heading"),
            count(*points, "point title")
        ),
        M::FromOutline { kind } => {
            format!("there is no earlier report; begun from the outline of `{kind}`")
        }
        M::Asked {
            plan_items,
            problems,
        } => format!(
            "last year's {} and {} stand as questions; answer each, then delete it",
            count(*plan_items, "planned item"),
            count(*problems, "problem")
        ),
        M::PartsAdded { parts } => format!(
            "last year's report lacked {}; the headings were added from the kind",
            count(*parts, "part")
        ),
        M::ToConfirm { words } => format!(
            "{} in the titles may have moved with the year; each is marked “To check”",
            count(*words, "phrase")
        ),
        M::WriteThenSave { report } => {
            format!("write in the file with any editor, then keep it: annals save {report}")
        }
        M::Exists { report } => format!("`{report}` exists already; nothing was changed"),
        M::ShowIt { report } => format!("to see its outline: annals show {report} --outline"),
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
        M::DemoCannotMake { folder } => format!("cannot make `{folder}`"),
        M::DemoElsewhere => {
            "name a new folder: annals demo FOLDER; without one it goes among the temporary files"
                .to_owned()
        }
        M::UnknownPack { pack } => format!("there is no pack called `{pack}`"),
    }
}

fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
