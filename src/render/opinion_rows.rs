//! The table of opinions as cells, for every form in which it is written.

use crate::messages::phrases;
use crate::messages::review::{CommentTotals, OpinionMessage as Says, OpinionTotals};
use crate::review::Verdict;
use crate::series::Language;
use crate::view::{OpinionRow, OpinionVerdict, OpinionsView};
use std::collections::BTreeSet;

/// What stands over the columns, in their order.
pub(super) fn heads(language: Language) -> [String; 8] {
    [
        Says::NumberHead,
        Says::FromHead,
        Says::SectionHead,
        Says::OnHead,
        Says::TextHead,
        Says::VerdictHead,
        Says::WhyHead,
        Says::ViaHead,
    ]
    .map(|head| head.say(language))
}

/// The cells of a row, in the order of the heads; `place` counts from 0.
pub(super) fn cells(place: usize, row: &OpinionRow, language: Language) -> [String; 8] {
    [
        (place + 1).to_string(),
        row.from.clone(),
        section(row, language),
        row.on.clone().unwrap_or_default(),
        text(row, language),
        verdict(row, language),
        row.why.clone().unwrap_or_default(),
        row.via.clone().unwrap_or_default(),
    ]
}

/// The section, with those above it.
pub(super) fn section(row: &OpinionRow, language: Language) -> String {
    phrases::path(&row.section, language)
}

/// The opinion, or that there is none.
pub(super) fn text(row: &OpinionRow, language: Language) -> String {
    let none = || Says::NoOpinionCell.say(language);
    row.text.clone().unwrap_or_else(none)
}

/// What was decided; empty where nothing was.
pub(super) fn verdict(row: &OpinionRow, language: Language) -> String {
    match row.verdict {
        OpinionVerdict::Open => String::new(),
        OpinionVerdict::Disputed => Says::DisputedCell.say(language),
        OpinionVerdict::Answered(verdict) => Says::VerdictCell(verdict).say(language),
    }
}

/// The report and the stage that the table is of.
pub(super) fn subject(view: &OpinionsView) -> String {
    match &view.stage {
        Some(stage) => format!("{} {stage}", view.key),
        None => view.key.to_string(),
    }
}

/// How many opinions there are, and what became of them.
pub(super) fn totals(view: &OpinionsView) -> OpinionTotals {
    let mut comments = CommentTotals::default();
    for row in view.rows.iter().filter(|row| row.text.is_some()) {
        match row.verdict {
            OpinionVerdict::Open => comments.open += 1,
            OpinionVerdict::Disputed => comments.disputed += 1,
            OpinionVerdict::Answered(verdict) => comments.count(verdict),
        }
    }
    let without = view.rows.iter().filter(|row| row.text.is_none());
    let without: BTreeSet<&str> = without.map(|row| row.from.as_str()).collect();
    OpinionTotals {
        comments,
        without: without.len(),
    }
}

/// The sentence that counts them.
pub(super) fn said(view: &OpinionsView, language: Language) -> String {
    match view.rows.is_empty() {
        true => Says::Empty.say(language),
        false => Says::Totals(totals(view)).say(language),
    }
}

impl CommentTotals {
    /// One more of a verdict.
    pub(super) fn count(&mut self, verdict: Verdict) {
        let place = Verdict::ALL.iter().position(|one| *one == verdict);
        if let Some(count) = place.and_then(|place| self.answered.get_mut(place)) {
            *count += 1;
        }
    }
}
