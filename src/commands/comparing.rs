//! What `diff` and `compare` share: which two texts, read by which pack, and how long at most.

use super::draft::DraftPair;
use super::section::Searched;
use super::{Context, Draft};
use crate::compare::Limits;
use crate::compare::side_by_side::{at_once, both};
use crate::failure::{Failure, FailureKind};
use crate::messages::comparison::ComparisonMessage;
use crate::messages::workspace::FileMessage;
use crate::report::{Grammar, Outline, WordGrammar, parse};
use crate::settings::pack::Pack;
use std::fs::Metadata;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a comparison may take.
#[derive(Debug, clap::Args)]
pub(super) struct PatienceArgs {
    /// End within about this many seconds, however long the texts; coarser where that takes it, and saying so
    #[arg(long, value_name = "SECONDS", default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..=3600))]
    patience: u16,
}

impl PatienceArgs {
    /// Share of the time that is left for reading the texts and writing the answer.
    const OTHER_WORK: f64 = 0.25;

    /// What bounds a comparison that begins now. A report of usual length takes some milliseconds.
    pub(super) fn limits(&self) -> Limits {
        let seconds = f64::from(self.patience) * (1.0 - Self::OTHER_WORK);
        Limits {
            deadline: Instant::now().checked_add(Duration::from_secs_f64(seconds)),
        }
    }
}

/// Two texts, read by the pack that fits the newer one.
pub(super) struct Outlines<'a> {
    pub(super) before: Outline,
    pub(super) after: Outline,
    pub(super) grammar: &'a Grammar,
    pub(super) pack: &'a Pack,
    pub(super) words: &'a WordGrammar,
    /// How the two are named in a call.
    pub(super) called: [String; 2],
}

impl Outlines<'_> {
    /// Both texts, to look for a section in.
    pub(super) fn searched(&self) -> [Searched<'_>; 2] {
        let [before, after] = &self.called;
        [(&self.before, before), (&self.after, after)].map(|(outline, called)| Searched {
            outline,
            grammar: self.grammar,
            called,
        })
    }
}

/// Reads both drafts.
pub(super) fn outlines<'a>(before: &Draft, after: &Draft, context: &'a Context) -> Outlines<'a> {
    let pack = context.packs.for_text(&after.text);
    let grammar = &pack.grammar;
    let (before_called, after_called) = (before.called(), after.called());
    let (before, after) = both(
        before.text.len() + after.text.len(),
        || parse(&before.text, grammar),
        || parse(&after.text, grammar),
    );
    Outlines {
        before,
        after,
        grammar,
        pack,
        words: &grammar.words,
        called: [before_called, after_called],
    }
}

/// Reads two years, and what their pack says of years beside it.
pub(super) fn outlines_of_years<'a>(
    last_year: &Draft,
    this_year: &Draft,
    context: &'a Context,
) -> Outlines<'a> {
    let pack = context.packs.for_text(&this_year.text);
    let (outlines, _) = at_once(
        || outlines(last_year, this_year, context),
        || pack.year_words(),
    );
    outlines
}

/// The two texts that a call names: two files, or two states of reports. `None` where it names one
/// report, or none.
pub(super) fn two_texts(
    command: &'static str,
    texts: (Option<&str>, Option<&str>),
    context: &Context,
) -> Result<Option<DraftPair>, Failure> {
    match texts {
        (Some(before), Some(after)) => {
            let (before, after) = both(
                size_of_files([before, after], context),
                || Draft::find(before, context),
                || Draft::find(after, context),
            );
            let (before, after) = (before?, after?);
            let of_one_report = before.key == after.key;
            let called = |draft: Draft| match &draft.key {
                // A state alone does not say which of two reports it is of.
                Some(key) if !of_one_report => Draft {
                    label: format!("{key} {}", draft.label),
                    ..draft
                },
                Some(_) | None => draft,
            };
            Ok(Some(DraftPair {
                before: called(before),
                after: called(after),
            }))
        }
        (Some(only), None) => refuse_lone_file(command, only, context).map(|()| None),
        _ => Ok(None),
    }
}

/// The bytes of the files that two arguments name; of others, nothing is known yet.
fn size_of_files(names: [&str; 2], context: &Context) -> usize {
    let files = names.map(|name| std::fs::metadata(context.folder.join(name)));
    let files = files.into_iter().flatten().filter(Metadata::is_file);
    files.map(|file| file.len() as usize).sum()
}

/// One text alone is compared with nothing, but where it is a report, which has other states.
fn refuse_lone_file(command: &'static str, only: &str, context: &Context) -> Result<(), Failure> {
    let path = context.folder.join(only);
    let is_meant = match context.is_in_workspace() {
        true => {
            path.is_file()
                && context
                    .workspace()?
                    .asked_report(Some(only), context)
                    .is_err()
        }
        false if path.is_dir() => {
            let path = only.to_owned();
            let folder = Failure::new(FailureKind::User, FileMessage::Folder { path });
            return Err(folder.hint(FileMessage::NameFileInside));
        }
        false => is_plain_file(only, context),
    };
    if !is_meant {
        return Ok(());
    }
    let failure = Failure::new(FailureKind::Usage, ComparisonMessage::TwoTextsNeeded);
    Err(failure.hint(ComparisonMessage::NameTwoTexts { command }))
}

fn is_plain_file(argument: &str, context: &Context) -> bool {
    context.folder.join(argument).is_file() || Path::new(argument).extension().is_some()
}
