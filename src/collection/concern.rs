//! Why somebody has to look at a report, the gravest reason first.

use super::facts::{BrokenFile, ReportFacts, SignOffState};
use super::thresholds::BoardThresholds;
use super::{EarlierReport, Phase};
use crate::series::{Day, Stage, Year};

/// A reason to look at a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Concern {
    /// Its day is past, and it is not approved.
    Late {
        /// The day.
        due: Day,
        /// How many days ago.
        days: usize,
    },
    /// There is no report of this year.
    NotStarted {
        /// What there was the year before: the stage that it reached, where it said one.
        last_year: Option<(Year, Option<Stage>)>,
    },
    /// A file of it cannot be used as it stands.
    Broken(BrokenFile),
    /// It was signed off and has changed since.
    SignOffVoid {
        /// Who signed last.
        by: String,
    },
    /// It is longer than it may be.
    OverLimit {
        /// By how many characters.
        chars: usize,
    },
    /// Much of it is last year's text, years aside.
    LastYearsSentences {
        /// How many whole percents of its text stand in such sentences.
        percent: usize,
    },
    /// Those who were asked have not answered in time.
    Unanswered {
        /// Who.
        awaited: Vec<String>,
        /// The day until which they were asked.
        due: Day,
    },
    /// Comments wait for an answer.
    OpenComments {
        /// How many.
        open: usize,
        /// Of how many.
        of: usize,
    },
    /// Its file is gone; what was saved last is kept.
    FileGone,
    /// Its file differs from the last revision, or was never saved.
    Unsaved,
}

impl Concern {
    /// The name in machine output.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Late { .. } => "late",
            Self::NotStarted { .. } => "not_started",
            Self::Broken(_) => "broken_file",
            Self::SignOffVoid { .. } => "sign_off_void",
            Self::OverLimit { .. } => "over_limit",
            Self::LastYearsSentences { .. } => "last_years_sentences",
            Self::Unanswered { .. } => "unanswered",
            Self::OpenComments { .. } => "open_comments",
            Self::FileGone => "file_gone",
            Self::Unsaved => "unsaved",
        }
    }

    /// How grave it is: 0 is the gravest.
    pub(super) fn rank(&self) -> usize {
        match self {
            Self::Late { .. } => 0,
            Self::NotStarted { .. } => 1,
            Self::Broken(_) => 2,
            Self::SignOffVoid { .. } => 3,
            Self::OverLimit { .. } => 4,
            Self::LastYearsSentences { .. } => 5,
            Self::Unanswered { .. } => 6,
            Self::OpenComments { .. } => 7,
            Self::FileGone => 8,
            Self::Unsaved => 9,
        }
    }
}

/// The reasons to look at a unit's report, the gravest first.
pub(super) fn concerns(
    report: Option<&ReportFacts>,
    last_year: Option<&EarlierReport>,
    due: Option<Day>,
    today: Day,
) -> Vec<Concern> {
    let phase = report.map_or(Phase::NotStarted, ReportFacts::phase);
    let mut found: Vec<Concern> = Vec::new();
    found.extend(due.and_then(|due| late(phase, due, today)));
    match report {
        None => found.push(Concern::NotStarted {
            last_year: last_year.map(|earlier| (earlier.year, earlier.stage.clone())),
        }),
        Some(report) => found.extend(of_report(report, phase, today)),
    }
    found.sort_by_key(Concern::rank);
    found
}

fn late(phase: Phase, due: Day, today: Day) -> Option<Concern> {
    let days = usize::try_from(today.days_since(due)).ok()?;
    (days > 0 && phase != Phase::Done).then_some(Concern::Late { due, days })
}

fn of_report(report: &ReportFacts, phase: Phase, today: Day) -> Vec<Concern> {
    let mut found: Vec<Concern> = report.broken.iter().copied().map(Concern::Broken).collect();
    if let Some(SignOffState::Void { by }) = &report.review.sign_off {
        found.push(Concern::SignOffVoid { by: by.clone() });
    }
    // Who approved it took its length and its words as they are.
    if phase != Phase::Done {
        found.extend(
            report
                .over_limit()
                .map(|chars| Concern::OverLimit { chars }),
        );
        let share = report.last_years_sentences;
        let much = share.filter(|share| *share >= BoardThresholds::STANDARD.repeated);
        let percent = much.map(whole_percents);
        found.extend(percent.map(|percent| Concern::LastYearsSentences { percent }));
        found.extend(unanswered(report, today));
    }
    let review = &report.review;
    if review.open_comments > 0 {
        found.push(Concern::OpenComments {
            open: review.open_comments,
            of: review.comments,
        });
    }
    if !report.has_file {
        found.push(Concern::FileGone);
    } else if report.is_unsaved {
        found.push(Concern::Unsaved);
    }
    found
}

/// Whole percents of a share, never more than there are.
pub fn whole_percents(share: f64) -> usize {
    (share * 100.0 + 1e-6).floor() as usize
}

fn unanswered(report: &ReportFacts, today: Day) -> Option<Concern> {
    let due = report.review.round_due?;
    let awaited = &report.review.awaited;
    let is_past = today.days_since(due) > 0;
    (is_past && !awaited.is_empty()).then(|| Concern::Unanswered {
        awaited: awaited.clone(),
        due,
    })
}
