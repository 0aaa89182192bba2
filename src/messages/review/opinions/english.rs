//! The words in English.

use super::{OpinionMessage as M, OpinionTotals, RowFault};
use crate::messages::phrases::{cited, count, list, path, quoted_list};
use crate::messages::review::listing::verdict_in_english as verdict;
use crate::review::Verdict;
use crate::series::Language::English;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title => "Comments and what became of them".to_owned(),
        M::NumberHead => "No.".to_owned(),
        M::FromHead => "From".to_owned(),
        M::SectionHead => "Section".to_owned(),
        M::OnHead => "Text".to_owned(),
        M::TextHead => "Comment".to_owned(),
        M::VerdictHead => "Answer".to_owned(),
        M::WhyHead => "Reason".to_owned(),
        M::ViaHead => "Way".to_owned(),
        M::NoOpinionCell => "no comment".to_owned(),
        M::DisputedCell => "disputed".to_owned(),
        M::VerdictCell(one) => verdict(*one).to_owned(),
        M::TotalCell => "Total".to_owned(),
        M::WhyBelow { why } => format!("reason: {why}"),
        M::OnBelow { section, on } => match (section.is_empty(), on) {
            (true, Some(on)) => format!("on {}", cited(on)),
            (false, Some(on)) => format!("{}: {}", path(section, English), cited(on)),
            (false, None) => path(section, English),
            (true, None) => "on the whole report".to_owned(),
        },
        M::Totals(totals) => said(totals),
        M::Empty => "no comments yet, and no replies without one".to_owned(),
        M::NoSuchRound { typed } => format!("there was no round `{typed}`"),
        M::RoundsAre { stages } => {
            format!("the rounds were {}; name a number or a stage", quoted_list(stages, English))
        }
        M::NoRounds => "it was never sent round; without --round all comments are shown".to_owned(),
        M::Taken { key, counts } => format!("taken into {key}: {}", counted(counts)),
        M::TakenSubject { key, counts } => format!("{key} takes in {}", counted(counts)),
        M::RowsKnown { rows } => {
            format!("{} noted before, and not again", count(*rows, "row was", "rows were"))
        }
        M::AllKnown { path, rows } => {
            format!("{} of `{path}`: noted before, nothing is new", count(*rows, "row", "rows"))
        }
        M::ColumnsNotUnderstood { path, heads, known } => format!(
            "`{path}`: columns not understood, or there twice, and nothing was noted: {}; understood: {}",
            quoted_list(heads, English),
            quoted_list(known, English)
        ),
        M::RenameColumns => {
            "name them Section, Text, Comment, Answer or Reason; delete columns that are not to be taken".to_owned()
        }
        M::RowsOfOtherRounds { rows } => format!(
            "{} noted before this round; what was said again in it is noted with annals review comment",
            count(*rows, "row is a comment", "rows are comments")
        ),
        M::ReasonsAlone { rows } => {
            let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
            let word = if rows.len() == 1 { "row" } else { "rows" };
            format!("a reason and no answer in {word} {}; the reason was not noted", list(&rows, English))
        }
        M::NoneBesideComments { names } => format!(
            "{} commented in this round; `no comment` of the table was not noted",
            list(names, English)
        ),
        M::AnswersDiffer { row } => {
            format!("this is the comment of row {row}, with another answer")
        }
        M::ColumnsUnread { heads } => format!("columns not read: {}", quoted_list(heads, English)),
        M::NoHeads { path } => {
            format!("`{path}` has no row of heads with a column for names and one for comments")
        }
        M::HeadsAre => {
            "write over the columns, in any order: No., From, Section, Text, Comment, Answer, Reason, Way".to_owned()
        }
        M::NoRows { path } => format!("`{path}` has no comment under its heads"),
        M::Unclosed { path, row } => {
            format!("`{path}`, row {row}: a quotation mark is opened and never closed")
        }
        M::CloseQuotes => "close it, or save the table from the spreadsheet again".to_owned(),
        M::BadRows { faults } => {
            let lines: String = faults.iter().map(fault).collect();
            let places = count(faults.len(), "thing is", "things are");
            format!("{places} wrong in the table, and nothing was noted:{lines}")
        }
        M::CorrectRows => {
            "correct them and take it again; leave section and text empty where the comment is on the whole report".to_owned()
        }
        M::NoName => "nobody is named; fill in cells that were merged, row by row".to_owned(),
        M::NoOpinion => "there is no comment; write `no comment` where there is none".to_owned(),
        M::VerdictUnread { cell } => format!(
            "`{cell}` is not understood; write adopted, adopted in part, declined, noted, or nothing"
        ),
        M::RefusedWithoutReason => "a refusal needs its reason".to_owned(),
    }
}

fn fault(fault: &RowFault) -> String {
    let said = fault.why.say(English);
    // What takes several lines stands deeper than the row.
    let said = said.replace('\n', "\n  ");
    match fault.column.as_str() {
        "" => format!("\n  row {}: {said}", fault.row),
        column => format!("\n  row {}, {column}: {said}", fault.row),
    }
}

fn counted([comments, without, answers]: &[usize; 3]) -> String {
    let counts = [
        (*comments, count(*comments, "comment", "comments")),
        (*answers, count(*answers, "answer", "answers")),
        (
            *without,
            count(*without, "reply", "replies") + " without comment",
        ),
    ];
    let told = counts.into_iter().filter(|(count, _)| *count > 0);
    told.map(|(_, said)| said).collect::<Vec<_>>().join(", ")
}

fn said(totals: &OpinionTotals) -> String {
    let comments = &totals.comments;
    let mut parts = vec![
        count(comments.all(), "comment", "comments"),
        format!("{} adopted", comments.of(Verdict::Adopted)),
    ];
    let rest = [
        (comments.of(Verdict::Partly), "adopted in part"),
        (comments.of(Verdict::Declined), "declined"),
        (comments.of(Verdict::Noted), "noted"),
        (comments.disputed, "disputed"),
        (comments.open, "open"),
        (totals.without, "without comment"),
    ];
    let told = rest.into_iter().filter(|(count, _)| *count > 0);
    parts.extend(told.map(|(count, word)| format!("{count} {word}")));
    parts.join(", ")
}
