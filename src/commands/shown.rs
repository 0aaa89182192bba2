//! The options of `diff` and `compare` that say what of the changes is shown, and in which form.

use super::comparing::Outlines;
use super::nearest::nearest;
use super::{Context, section};
use crate::compare::{Change, ChangeKind, Comparison};
use crate::failure::{Failure, FailureKind};
use crate::messages::call::CallMessage;
use crate::messages::comparison::{ComparisonMessage, RowLabel};
use crate::messages::forms::FormMessage;
use crate::messages::phrases::explained;
use crate::series::Language;
use crate::view::{Detail, ExitStatus, Form, Only, Outcome, Reasons, Shown, Surroundings, View};

/// What is shown of the changes.
#[derive(Debug, clap::Args)]
pub struct ShownArgs {
    /// Show in words what changed in this section and in all under it: its number path (2.1) or words of its title
    #[arg(long, value_name = "SECTION")]
    section: Option<String>,
    /// Show these changes alone, commas between them: figure, date, name, wording, punctuation, spacing, numbering;
    /// edited, renamed, renumbered, moved, added, removed, split, merged
    #[arg(long, value_name = "KINDS")]
    only: Option<String>,
    /// Show small changes too: numbers of headings, punctuation, spacing
    #[arg(long)]
    all: bool,
    /// Show N sentences before and after the one with a change (a semicolon ends one too); 0 for its clause alone
    #[arg(long, value_name = "N", allow_negative_numbers = true, conflicts_with_all = ["stat", "words", "side_by_side"])]
    context: Option<usize>,
    /// Say of each section, and of each paragraph that moved, why it was held to be the same
    #[arg(long, conflicts_with_all = ["stat", "words"])]
    explain: bool,
    /// Show one line a section: what happened to it, and how many characters came and went
    #[arg(long, conflicts_with_all = ["words", "side_by_side"])]
    stat: bool,
    /// Write the whole text with [-what went-] and {+what came+}, without colour, to mail it or hand it on
    #[arg(long, conflicts_with = "side_by_side")]
    words: bool,
    /// Show the old text at the left and the new one at the right; best from 100 columns on
    #[arg(long)]
    side_by_side: bool,
    /// End with 1 where something changed; of the section and the kinds asked for, if any are
    #[arg(long)]
    exit_code: bool,
}

impl ShownArgs {
    /// What was asked for, of this comparison.
    pub(super) fn shown(
        &self,
        texts: &Outlines<'_>,
        comparison: &Comparison,
        context: &Context,
    ) -> Result<Shown, Failure> {
        let only = self.only.as_deref();
        let section = self.section.as_deref();
        Ok(Shown {
            form: self.form(),
            detail: if self.all {
                Detail::All
            } else {
                Detail::Folded
            },
            context: match self.context {
                None => Surroundings::Usual,
                Some(0) => Surroundings::Clause,
                Some(sentences) => Surroundings::Sentences(sentences),
            },
            reasons: if self.explain {
                Reasons::Shown
            } else {
                Reasons::Hidden
            },
            only: only
                .map(|typed| parse_only(typed, context.language))
                .transpose()?,
            section: section
                .map(|words| section::asked(words, texts, comparison))
                .transpose()?,
        })
    }

    /// The options given that are of a screen alone; a page is always of the whole text.
    pub(super) fn of_screens(&self) -> Vec<String> {
        let given = [
            ("--section", self.section.is_some()),
            ("--only", self.only.is_some()),
            ("--context", self.context.is_some()),
            ("--explain", self.explain),
            ("--stat", self.stat),
            ("--words", self.words),
            ("--side-by-side", self.side_by_side),
        ];
        let given = given.into_iter().filter(|(_, is_given)| *is_given);
        given.map(|(option, _)| option.to_owned()).collect()
    }

    /// The options given that are forms of a screen; an answer for programs has one form.
    pub(super) fn of_forms(&self) -> Vec<String> {
        let forms = ["--context", "--stat", "--words", "--side-by-side"];
        let mut given = self.of_screens();
        given.retain(|option| forms.contains(&option.as_str()));
        given
    }

    /// True of a form that does not say who made a change.
    pub(super) fn is_without_who(&self) -> bool {
        self.words || self.side_by_side
    }

    /// The section that was asked for.
    pub(super) fn section(&self) -> Option<&str> {
        self.section.as_deref()
    }

    /// True where everything is to be shown.
    pub(super) fn is_all(&self) -> bool {
        self.all
    }

    /// The outcome, ended as `--exit-code` asks.
    pub(super) fn ended(&self, mut outcome: Outcome, has_changes: bool) -> Outcome {
        if self.exit_code && has_changes {
            outcome.status = ExitStatus::No;
        }
        outcome
    }

    fn form(&self) -> Form {
        if self.stat {
            Form::Stat
        } else if self.words {
            Form::Words
        } else if self.side_by_side {
            Form::SideBySide
        } else {
            Form::Sections
        }
    }

    /// The outcome of a comparison, of which this is shown.
    pub(super) fn outcome(&self, view: View) -> Outcome {
        let (has_changes, is_part_of_text) = match &view {
            View::Diff(view) => (view.shown.has_changes(view.told()), is_part(&view.shown)),
            View::Years(view) => (
                view.shown.has_changes(&view.years.comparison),
                is_part(&view.shown),
            ),
            _ => (false, false),
        };
        let outcome = self.ended(Outcome::done(view), has_changes);
        match is_part_of_text {
            true => outcome.with_notice(FormMessage::PartOfText.into()),
            false => outcome,
        }
    }
}

/// True of a text that is handed on and does not say itself what was left out of it.
fn is_part(shown: &Shown) -> bool {
    shown.form == Form::Words && shown.is_filtered()
}

/// The changes that a list names, by their names in machine output or on the screens.
fn parse_only(typed: &str, language: Language) -> Result<Only, Failure> {
    let mut only = Only::default();
    let words = typed.split([',', '，', '、']).map(str::trim);
    for word in words.filter(|word| !word.is_empty()) {
        let kind = ChangeKind::ALL.into_iter().find(|&kind| {
            let said = ComparisonMessage::Row(RowLabel::Kind(kind));
            is_named(word, kind.id(), &said)
        });
        let change = Change::ALL.into_iter().find(|&change| {
            let said = ComparisonMessage::Fact(change);
            is_named(word, change.id(), &said) || is_row_of(word, change)
        });
        match (kind, change) {
            (Some(kind), _) => only.kinds.push(kind),
            (None, Some(change)) => only.changes.push(change),
            (None, None) => return Err(unknown(word, language)),
        }
    }
    match only == Only::default() {
        true => Err(unknown(typed, language)),
        false => Ok(only),
    }
}

/// True of the name that a change has before a row of paragraphs.
fn is_row_of(word: &str, change: Change) -> bool {
    let labels: &[RowLabel] = match change {
        Change::Split => &[RowLabel::Split],
        Change::Merged => &[RowLabel::Merged],
        Change::Moved => &[RowLabel::MovedOut],
        _ => &[],
    };
    let is_said = |label: &RowLabel| is_named(word, "", &ComparisonMessage::Row(*label));
    labels.iter().any(is_said)
}

fn is_named(word: &str, id: &str, said: &ComparisonMessage) -> bool {
    let languages = [Language::Chinese, Language::English];
    word.eq_ignore_ascii_case(id) || languages.iter().any(|&language| said.say(language) == word)
}

/// There is no such change; all there are, are named.
fn unknown(word: &str, language: Language) -> Failure {
    let named = |id: &str, said: ComparisonMessage| match language {
        Language::Chinese => explained(id, &said.say(language), language),
        Language::English => id.to_owned(),
    };
    let kinds = ChangeKind::ALL
        .into_iter()
        .map(|kind| named(kind.id(), ComparisonMessage::Row(RowLabel::Kind(kind))));
    let changes = Change::ALL
        .into_iter()
        .map(|change| named(change.id(), ComparisonMessage::Fact(change)));
    let failure = Failure::new(
        FailureKind::Usage,
        CallMessage::BadValue {
            option: "--only".to_owned(),
            value: word.to_owned(),
        },
    );
    let ids = ChangeKind::ALL.iter().map(|kind| kind.id());
    let words = nearest(
        word,
        ids.chain(Change::ALL.iter().map(|change| change.id())),
    );
    let failure = match words.is_empty() {
        true => failure,
        false => failure.hint(CallMessage::DidYouMean { words }),
    };
    failure.hint(CallMessage::ChooseFrom {
        words: kinds.chain(changes).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::parse_only;
    use crate::compare::{Change, ChangeKind};
    use crate::series::Language;

    #[test]
    fn kinds_are_named_as_machines_and_as_screens_name_them() {
        let only = parse_only("Figure,移动，日期、marks", Language::English).unwrap();
        assert_eq!(
            only.kinds,
            [
                ChangeKind::Figure,
                ChangeKind::Date,
                ChangeKind::Punctuation
            ]
        );
        assert_eq!(only.changes, [Change::Moved]);
        let rows = parse_only("拆段、joined、移出", Language::Chinese).unwrap();
        assert_eq!(rows.changes, [Change::Split, Change::Merged, Change::Moved]);
    }

    #[test]
    fn an_unknown_kind_names_all_there_are() {
        let failure = parse_only("figure,colour", Language::Chinese).unwrap_err();
        let said = failure.message.say(Language::Chinese);
        assert_eq!(said, "“--only”不能写成“colour”");
        let hint = failure.hints[0].say(Language::Chinese);
        assert!(
            hint.contains("figure（数据）") && hint.contains("split（拆分）"),
            "{hint}"
        );
        assert!(parse_only("，", Language::English).is_err());
    }
}
