//! The words in English.

use super::RollingMessage as M;
use crate::messages::phrases::typed;
use crate::years::RollCounts;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Made { report, path } => format!("made `{report}`, saved as r1: {path}"),
        M::OnlyShown { report, path } => {
            format!("this is how `{report}` would open; nothing was written. Its file would be: {path}")
        }
        M::RolledFrom {
            year,
            headings,
            points,
        } => {
            let kept = [(*headings, "heading"), (*points, "point title")];
            match some_of(&kept).as_str() {
                "" => format!("rolled forward from {year}"),
                kept => format!("rolled forward from {year}: kept {kept}"),
            }
        }
        M::FromOutline { kind, later: None } => {
            format!("there is no earlier report; begun from the outline of `{kind}`")
        }
        M::FromOutline {
            kind,
            later: Some(year),
        } => format!(
            "the first report is that of {year}; there is none before this year, so it is begun from the outline of `{kind}`"
        ),
        M::Rolled { counts } => rolled(counts),
        M::YearsMissing { years } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!(
                "there is no report of {}; the years were moved on by as many",
                years.join(", ")
            )
        }
        M::PassedOver { years, from } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!(
                "nothing but prompts stands in the report of {}, so it is made of that of {from}, whose plan is still to be answered",
                years.join(", ")
            )
        }
        M::GivenLater { about, given } => format!(
            "reports of this kind are given in the year after: it looks back on {about} and is given in {given}, which is its “this year”"
        ),
        M::AnswerThem => "answer each question, then delete it".to_owned(),
        M::PartsAdded { parts } => format!(
            "last year's report lacked {}; the headings were added from the kind",
            count(*parts, "part")
        ),
        M::PartsLeftOut { parts } => format!(
            "{} that the kind no longer asks for went",
            count(*parts, "part")
        ),
        M::LookAtThem => {
            "what may have to change with the year was left as it was, and is marked “To check” beneath"
                .to_owned()
        }
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

/// `rolled 6 years, 9 promises to answer (5 planned items and 4 problems), 2 places to look at`.
fn rolled(counts: &RollCounts) -> String {
    let promises = counts.plan_items + counts.problems;
    let mut answers = match counts.comments {
        0 => format!("{} to answer", count(promises, "promise")),
        comments => format!("{} to answer", count(promises + comments, "question")),
    };
    if promises + counts.comments > 0 {
        let of = [
            (counts.plan_items, "planned item"),
            (counts.problems, "problem"),
            (counts.comments, "comment"),
        ];
        answers += &format!(" ({})", some_of(&of));
    }
    let mut said = vec![format!("rolled {}", count(counts.years, "year")), answers];
    if counts.figure_lines > 0 {
        let sections = count(counts.figure_lines, "section");
        said.push(format!("last figures of {sections} to write over"));
    }
    if counts.to_confirm > 0 {
        said.push(format!("{} to look at", count(counts.to_confirm, "place")));
    }
    said.join(", ")
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
