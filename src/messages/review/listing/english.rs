//! The words in English.

use super::{CommentTotals, ListMessage as M};
use crate::messages::phrases::{cited, count, list, path, typed};
use crate::messages::review::english::day;
use crate::review::{CommentKind, Verdict};
use crate::series::Language::English;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title => "Comments".to_owned(),
        M::NoComments => "no comments yet".to_owned(),
        M::Totals(totals) => said(totals),
        M::Round {
            stage,
            at,
            asked,
            commented,
            without,
        } => format!(
            "{stage}, sent {}: {asked} asked, {commented} commented, {without} without comment, {} silent",
            day(*at),
            asked.saturating_sub(commented + without)
        ),
        M::Silent { names } => format!("not answered yet: {}", list(names, English)),
        M::NobodySilent => "all who were asked have answered".to_owned(),
        M::Due { day: due, left: 0 } => format!("due {}, today", day(*due)),
        M::Due { day: due, left } => {
            let days = count(left.unsigned_abs() as usize, "day", "days");
            match *left > 0 {
                true => format!("due {}, {days} left", day(*due)),
                false => format!("due {}, {days} ago", day(*due)),
            }
        }
        M::Returned { by, why } => format!("this round ended when {by} sent it back: {why}"),
        M::Beside { via, kind } => {
            let kind = kind.map(|kind| kind_word(kind).to_owned());
            let words: Vec<String> = via.iter().cloned().chain(kind).collect();
            let said = (!words.is_empty()).then(|| format!(" ({})", words.join(", ")));
            said.unwrap_or_default()
        }
        M::At { section, line } => format!("{}, line {line}", place(section)),
        M::OnReport => "on the whole report".to_owned(),
        M::Unchanged { words } => format!("unchanged: {}", cited(words)),
        M::Changed { was, now } => format!("changed: was {}, is {}", cited(was), cited(now)),
        M::Moved { from, words } => {
            format!("unchanged, moved from {}: {}", place(from), cited(words))
        }
        M::MovedAndChanged { from, was, now } => format!(
            "moved from {} and changed: was {}, is {}",
            place(from),
            cited(was),
            cited(now)
        ),
        M::Gone { words, section } => {
            format!("removed: {}, which stood in {}", cited(words), place(section))
        }
        M::NowThere { line, words } => format!("near there now, line {line}: {}", cited(words)),
        M::Doubtful { words, places: 1 } => format!("it was {}; is it here now?", cited(words)),
        M::Doubtful { words, places } => {
            format!("it was {}; which of these {places} places is it now?", cited(words))
        }
        M::Perhaps {
            section,
            line,
            words,
        } => format!("{}, line {line}: {}", place(section), cited(words)),
        M::SectionUnchanged => "the section is unchanged".to_owned(),
        M::SectionChanged => "the section was changed".to_owned(),
        M::SectionGone => "the section was removed".to_owned(),
        M::TextLost => {
            "the text that it was made on is not to be had; whether the section changed is not known"
                .to_owned()
        }
        M::Verdict(one) => verdict(*one).to_owned(),
        M::Decided {
            verdict: one,
            by,
            why,
        } => match why {
            Some(why) => format!("{} ({by}): {why}", verdict(*one)),
            None => format!("{} ({by})", verdict(*one)),
        },
        M::Disputed => "two answers disagree; please answer once more:".to_owned(),
        M::HowToAnswer { id, report } => format!(
            "answer: annals review answer {} {id} --adopted; other answers are in annals help review answer",
            typed(report)
        ),
        M::AnsweredAreHidden {
            count: number,
            report,
        } => format!(
            "{} answered; see all: annals review list {} --all",
            count(*number, "more comment was", "more comments were"),
            typed(report)
        ),
    }
}

fn said(totals: &CommentTotals) -> String {
    let mut parts = vec![count(totals.all(), "comment", "comments")];
    let counts = [("open", totals.open), ("disputed", totals.disputed)];
    let answered = Verdict::ALL.map(|one| (verdict(one), totals.of(one)));
    let told = counts.into_iter().chain(answered);
    let told = told.filter(|(_, count)| *count > 0);
    parts.extend(told.map(|(word, count)| format!("{word} {count}")));
    parts.join("   ")
}

/// What was decided, in a word or two.
pub(in super::super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Adopted => "adopted",
        Verdict::Partly => "adopted in part",
        Verdict::Declined => "declined",
        Verdict::Noted => "noted",
    }
}

pub(super) fn kind_word(kind: CommentKind) -> &'static str {
    match kind {
        CommentKind::Add => "add",
        CommentKind::Delete => "delete",
        CommentKind::Reword => "reword",
        CommentKind::Figure => "figure",
        CommentKind::Whole => "whole",
        CommentKind::Rectify => "rectify next year",
    }
}

/// A section; the text before the first has no name.
fn place(section: &[String]) -> String {
    match section.is_empty() {
        true => "the opening".to_owned(),
        false => path(section, English),
    }
}
