//! `review comment`: what somebody wants changed, and in which words of the text.

use super::super::recording::{Record, RecordedText, Words};
use super::super::{Context, Workspace};
use super::quoting::{About, Asked, Texts};
use super::{from_table, outcome, write_down};
use crate::compare::document::count_chars;
use crate::failure::{Failure, FailureKind};
use crate::messages::help::help;
use crate::messages::review::CommentMessage as Says;
use crate::messages::review::listing::kind_words;
use crate::review::{Comment, CommentKind, Entry, Review};
use crate::series::{Language, ReportKey};
use crate::view::Outcome;
use std::path::PathBuf;

/// Write down a comment on words of the text, on a section, or on the whole report
///
/// The words are those of the text that was sent round, or else of the one saved last; they are found again however the text is
/// edited. With --from-table all comments of a table of opinions are taken at once, once every row of it was checked.
#[derive(Debug, clap::Args)]
pub(super) struct CommentArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// What should change
    #[arg(value_name = "TEXT", conflicts_with = "from_table")]
    text: Option<String>,
    /// The words of the text that it is about
    #[arg(long, value_name = "WORDS", allow_hyphen_values = true)]
    on: Option<String>,
    /// The section that it is about, or in which the words stand: its number path (2.1) or words of its title
    #[arg(long, value_name = "SECTION")]
    section: Option<String>,
    /// Whose comment it is: a unit or a person
    #[arg(long, value_name = "NAME", required_unless_present = "from_table")]
    from: Option<String>,
    /// Take all comments of a table of opinions, a file of a spreadsheet (CSV)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["on", "section", "from", "via", "kind"])]
    from_table: Option<PathBuf>,
    /// By which way it came: on paper, by telephone, at a meeting
    #[arg(long, value_name = "WAY")]
    via: Option<String>,
    /// What it asks for
    #[arg(long, value_name = "WISH")]
    kind: Option<KindChoice>,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
}

/// What a comment asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum KindChoice {
    /// Something is to be added
    #[value(aliases = words(CommentKind::Add))]
    Add,
    /// Something is to go
    #[value(aliases = words(CommentKind::Delete))]
    Delete,
    /// Other words
    #[value(aliases = words(CommentKind::Reword))]
    Reword,
    /// A figure is to be looked at
    #[value(aliases = words(CommentKind::Figure))]
    Figure,
    /// The report as a whole
    #[value(aliases = words(CommentKind::Whole))]
    Whole,
    /// To be put right in the year to come
    #[value(aliases = words(CommentKind::Rectify))]
    Rectify,
}

/// What a wish is called on screens and in the help, which is what people type.
fn words(kind: CommentKind) -> impl Iterator<Item = &'static str> {
    let explained = help(&format!("review comment --kind {}", kind.id()));
    let words = kind_words(kind).into_iter().chain(explained);
    words.filter(move |word| *word != kind.id())
}

impl KindChoice {
    fn kind(self) -> CommentKind {
        match self {
            Self::Add => CommentKind::Add,
            Self::Delete => CommentKind::Delete,
            Self::Reword => CommentKind::Reword,
            Self::Figure => CommentKind::Figure,
            Self::Whole => CommentKind::Whole,
            Self::Rectify => CommentKind::Rectify,
        }
    }
}

impl CommentArgs {
    /// The report, and the words of the comment: of one word alone, it is the comment.
    fn report_and_text(
        &self,
        workspace: &Workspace,
        context: &Context,
    ) -> Result<(ReportKey, String), Failure> {
        let (report, text) = match (&self.report, &self.text) {
            (Some(only), None)
                if ReportKey::parse(only).is_err()
                    && workspace.asked_key(Some(only), context).is_err() =>
            {
                (None, Some(only))
            }
            (report, text) => (report.as_deref(), text.as_ref()),
        };
        let key = workspace.asked_key(report, context)?;
        match filled(text.map(String::as_str)) {
            Some(text) => Ok((key, text)),
            None => {
                Err(Failure::new(FailureKind::Usage, Says::Empty).hint(Says::WriteWhatToChange))
            }
        }
    }
}

/// Carries out `review comment`.
pub(super) fn run(args: &CommentArgs, context: &Context) -> Result<Outcome, Failure> {
    if let Some(file) = &args.from_table {
        let author = args.author.as_deref();
        return from_table::run(args.report.as_deref(), file, author, context);
    }
    let from = who(args.from.as_deref().unwrap_or_default())?;
    let workspace = context.workspace()?;
    let (key, text) = args.report_and_text(&workspace, context)?;
    let asked = Asked {
        on: unless_empty("--on", args.on.as_deref())?,
        section: unless_empty("--section", args.section.as_deref())?,
    };
    let file = workspace.review_file(&key)?;
    let about = Texts::of(&workspace, &key, file.review(), context)?.about(&asked)?;
    let commenting = Commenting {
        comment: comment(&about, from.clone(), text, args),
        language: context.language,
    };
    let author = args.author.as_deref();
    let saved = write_down(&workspace, &key, &commenting, author, context)?;
    let id = saved
        .entries
        .first()
        .map_or_else(String::new, |id| id.short());
    let noted = Says::Noted {
        key,
        id,
        from,
        about: about.said(),
    };
    let later = about
        .of_later
        .map(|label| Says::NotOnWhatWasSent { label }.into());
    let mut sentences = vec![noted.into()];
    if let (Some(KindChoice::Delete), Some(anchor)) = (args.kind, &about.anchor) {
        let chars = count_chars(&anchor.exact);
        sentences.push(Says::CostOfDeleting { chars }.into());
    }
    Ok(outcome(saved, sentences, later.into_iter().collect()))
}

fn comment(about: &About, from: String, text: String, args: &CommentArgs) -> Comment {
    Comment {
        round: about.round.clone(),
        from,
        via: filled(args.via.as_deref()),
        kind: args.kind.map(KindChoice::kind),
        on: about.anchor.clone(),
        section: about.section.clone(),
        revision: about.revision.clone(),
        text,
    }
}

/// A comment to be written down.
#[derive(Debug)]
struct Commenting {
    comment: Comment,
    language: Language,
}

impl Record for Commenting {
    fn words(&self, _: &Review, text: &RecordedText<'_>) -> Result<Words, Failure> {
        let comment = &self.comment;
        let subject = Says::CommentSubject {
            key: text.key.clone(),
            from: comment.from.clone(),
            text: comment.text.clone(),
        };
        Ok(Words {
            entries: vec![Entry::Comment(Box::new(comment.clone()))],
            message: Some(subject.say(self.language)),
            on_behalf_of: Some(comment.from.clone()),
            ..Words::default()
        })
    }
}

/// A name that was typed.
pub(super) fn who(typed: &str) -> Result<String, Failure> {
    let name = filled(Some(typed)).ok_or_else(|| {
        Failure::new(FailureKind::Usage, Says::NobodyComments).hint(Says::NameWhoComments)
    })?;
    in_one_line(name)
}

/// The name, unless signs stand in it that break a line of a list or of a table.
pub(super) fn in_one_line(name: String) -> Result<String, Failure> {
    if !name.chars().any(char::is_control) {
        return Ok(name);
    }
    let name = name.replace(char::is_control, " ");
    Err(Failure::new(FailureKind::Usage, Says::NameRefused { name }).hint(Says::NameInOneLine))
}

/// The words behind an option; a failure where none are, as of a name that was not filled in.
fn unless_empty(option: &'static str, typed: Option<&str>) -> Result<Option<String>, Failure> {
    match (typed, filled(typed)) {
        (Some(_), None) => {
            let failure = Failure::new(FailureKind::Usage, Says::EmptyOption { option });
            Err(failure.hint(Says::LeaveOptionOff { option }))
        }
        (_, words) => Ok(words),
    }
}

/// Typed words, where there are any.
pub(super) fn filled(typed: Option<&str>) -> Option<String> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty());
    typed.map(str::to_owned)
}
