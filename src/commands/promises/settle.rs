//! `promises settle`: what became of a promise, as a person decides it.

use super::super::beside::Known;
use super::super::compare::{self, AskedTexts};
use super::super::comparing::{self, Outlines};
use super::super::oddities::Oddities;
use super::super::saving::note;
use super::super::{Context, Workspace, section};
use crate::compare::Limits;
use crate::failure::{Failure, FailureKind};
use crate::messages::promises::PromiseMessage;
use crate::messages::workspace::DoneMessage;
use crate::report::Outline;
use crate::series::{ReportKey, RevisionId, Year};
use crate::store::{KeptFile, Person, WrittenFile};
use crate::view::{KeptFacts, KeptView, Outcome, SettledFacts, View};
use crate::years::compare_years;
use crate::years::promises::{Decision, Promise, PromiseId, Settled, SettledPlace};
use std::time::{Duration, Instant};

/// How long last year's promises are looked for.
const PATIENCE: Duration = Duration::from_secs(2);
/// How many characters of a promise a step of the history is called by.
const CALLED_BY: usize = 24;
/// How many characters stand for the title of a section without one.
const FIRST_WORDS: usize = 12;

/// Decide what became of one of last year's promises
///
/// The decision is kept beside the report in promises.toml, and wins over what the program finds. It is found again by last
/// year's words, and the section by its title, whatever number it has then.
#[derive(Debug, clap::Args)]
pub(super) struct SettleArgs {
    /// Which promise: its number in the list, as P3
    #[arg(value_name = "ID")]
    id: String,
    /// The section of this year's report that answers it: its number path (2.1) or words of its title
    #[arg(long, value_name = "SECTION", conflicts_with_all = ["missing", "obsolete"])]
    at: Option<String>,
    /// It was done
    #[arg(long, group = "decision")]
    done: bool,
    /// It is under way
    #[arg(long, group = "decision")]
    underway: bool,
    /// It was put off, and is planned again
    #[arg(long, group = "decision")]
    again: bool,
    /// The report says nothing of it
    #[arg(long, group = "decision")]
    missing: bool,
    /// It no longer applies; say why
    #[arg(long, group = "decision", requires = "why")]
    obsolete: bool,
    /// Why, in a sentence
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// Which report answers (unit/year); without it, the obvious one
    #[arg(long, value_name = "REPORT")]
    report: Option<String>,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
}

impl SettleArgs {
    /// What was decided; a section alone says that it answers.
    fn decision(&self) -> Option<Decision> {
        let given = [
            (self.done, Decision::Done),
            (self.underway, Decision::Underway),
            (self.again, Decision::Again),
            (self.missing, Decision::Missing),
            (self.obsolete, Decision::Obsolete),
        ];
        let given = given.into_iter().find(|(is_given, _)| *is_given);
        given
            .map(|(_, decision)| decision)
            .or(self.at.as_ref().map(|_| Decision::Reported))
    }

    /// What was decided, and why.
    fn decided(&self) -> Result<(Decision, Option<String>), Failure> {
        let Some(decision) = self.decision() else {
            let failure = Failure::new(FailureKind::Usage, PromiseMessage::NothingDecided);
            return Err(failure.hint(PromiseMessage::DecideOne));
        };
        let why = self.why();
        if decision == Decision::Obsolete && why.is_none() {
            let failure = Failure::new(FailureKind::Usage, PromiseMessage::WhyNeeded { decision });
            return Err(failure.hint(PromiseMessage::WriteWhy));
        }
        Ok((decision, why))
    }

    /// The reason, where there is one.
    fn why(&self) -> Option<String> {
        let why = self.why.as_deref().map(str::trim);
        why.filter(|why| !why.is_empty()).map(str::to_owned)
    }
}

/// Carries out `promises settle`.
pub(super) fn run(args: &SettleArgs, context: &Context) -> Result<Outcome, Failure> {
    let typed_id = TypedId::read(&args.id)?;
    let id = typed_id.id;
    let (decision, why) = args.decided()?;
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    let author = workspace.author(args.author.as_deref(), context)?;
    let typed = key.to_string();
    let asked = AskedTexts {
        command: "promises",
        texts: (Some(&typed), None),
        with: None,
    };
    let drafts = compare::drafts(&asked, context)?;
    typed_id.refuse_other_year(&key)?;
    let texts = comparing::outlines(&drafts.before, &drafts.after, context);
    // A file that cannot be read is not written into.
    workspace.promise_file(&key)?;
    let known = Known::beside(&drafts, &texts, context)?;
    let limits = Limits {
        deadline: Instant::now().checked_add(PATIENCE),
    };
    let years = compare_years(&known.two_years(&drafts, &texts, limits));
    let odd = Oddities::of(&drafts, &texts, &years.comparison, context);
    if let (Some(_), Some(message)) = (odd.untold(), odd.notices().into_iter().next()) {
        return Err(Failure::new(FailureKind::User, message).hint(PromiseMessage::NothingToSettle));
    }
    let promise = promise(&years.promises, id, &key)?;
    let at = args.at.as_deref().map(|words| place(words, &texts));
    let settled = Settled {
        text: promise.text.clone(),
        decision,
        at: at.transpose()?,
        why,
        by: Some(author.name().to_owned()),
    };
    let kept = workspace.keep_settled(&key, id, &settled, &author, context)?;
    let remembered = workspace.remember(args.author.as_deref(), &author)?;
    let outcome = Outcome::done(done(key, id, settled, kept));
    Ok(match remembered {
        Some(name) => outcome.with_notice(DoneMessage::NameRemembered { name }.into()),
        None => outcome,
    })
}

/// The number of a promise as it is typed: `P3`, `2023-P3`, `3`.
struct TypedId {
    id: PromiseId,
    /// The year before the number, where one is typed.
    year: Option<Year>,
}

impl TypedId {
    fn read(typed: &str) -> Result<Self, Failure> {
        let (year, number) = match typed.trim().split_once(['-', '\u{ff0d}']) {
            Some((year, number)) => (Some(Year::parse(year)), number),
            None => (None, typed.trim()),
        };
        let digits = number.strip_prefix(['P', 'p', '\u{ff30}', '\u{ff50}']);
        let digits = digits.unwrap_or(number);
        let is_number = digits.chars().all(|sign| sign.is_ascii_digit());
        match (digits.parse(), year) {
            (Ok(number), year) if number > 0 && is_number && year != Some(None) => Ok(Self {
                id: PromiseId(number),
                year: year.flatten(),
            }),
            (_, _) => {
                let text = typed.to_owned();
                let failure = Failure::new(FailureKind::Usage, PromiseMessage::IdRefused { text });
                Err(failure.hint(PromiseMessage::NameId))
            }
        }
    }

    /// A promise is of the year that made it, or of the list of the report that answers it.
    fn refuse_other_year(&self, key: &ReportKey) -> Result<(), Failure> {
        let Some(year) = self.year else {
            return Ok(());
        };
        if year == key.year || year == key.year.before() {
            return Ok(());
        }
        let message = PromiseMessage::OtherYear {
            id: self.id,
            year,
            key: key.clone(),
        };
        let failure = Failure::new(FailureKind::Usage, message);
        Err(failure.hint(PromiseMessage::TypeId {
            id: self.id,
            year: key.year.before(),
        }))
    }
}

fn promise<'p>(
    promises: &'p [Promise],
    id: PromiseId,
    key: &ReportKey,
) -> Result<&'p Promise, Failure> {
    let found = promises.iter().find(|promise| promise.id == id);
    found.ok_or_else(|| {
        let count = promises.len();
        let message = PromiseMessage::NoSuchPromise { id, count };
        let key = key.clone();
        Failure::new(FailureKind::User, message).hint(PromiseMessage::SeePromises { key })
    })
}

/// The section of this year's report that the words name, so that it is found again.
fn place(words: &str, texts: &Outlines<'_>) -> Result<SettledPlace, Failure> {
    let outline = &texts.after;
    let [_, this_year] = texts.searched();
    let index = section::named(words, this_year)?;
    let node = &outline.nodes[index];
    let title = match outline.title(node) {
        "" => outline.body(node).chars().take(FIRST_WORDS).collect(),
        title => title.to_owned(),
    };
    Ok(SettledPlace {
        number: number_path(outline, index),
        title,
        line: Some(node.line),
    })
}

/// The numbers of a section and of those above it, as written: `一（三）`.
fn number_path(outline: &Outline, index: usize) -> String {
    let node = &outline.nodes[index];
    let is_mark = |c: char| !c.is_alphanumeric() && !is_bracket(c);
    let own = outline.marker(node).trim_matches(is_mark);
    let ordinal = node.number.as_ref().map_or("", |number| &number.ordinal);
    match node.parent {
        // 2.1 names what stands above it.
        Some(parent) if !ordinal.contains('.') => {
            let above = number_path(outline, parent);
            // 一、八是, but 一（三）.
            let is_open = above.ends_with(char::is_alphanumeric) && !above.is_ascii();
            let comma = match is_open && !own.starts_with(is_bracket) {
                true => "、",
                false => "",
            };
            format!("{above}{comma}{own}")
        }
        Some(_) | None => own.to_owned(),
    }
}

fn is_bracket(character: char) -> bool {
    matches!(character, '(' | ')' | '\u{ff08}' | '\u{ff09}')
}

impl Workspace {
    /// Writes a decision down and keeps the file of decisions, and nothing else; `None` where the
    /// same stands there already.
    fn keep_settled(
        &self,
        key: &ReportKey,
        id: PromiseId,
        settled: &Settled,
        author: &Person,
        context: &Context,
    ) -> Result<Option<RevisionId>, Failure> {
        let path = self.store.layout().promises(key);
        let head = PromiseMessage::FileHead.say(context.language);
        let text: String = settled.text.chars().take(CALLED_BY).collect();
        let subject = PromiseMessage::Subject {
            key: key.clone(),
            id,
            decision: settled.decision,
            text,
        };
        let note = note(key, &subject.say(context.language), None, author, context);
        self.store.writing(|writer| {
            // Read once more: nobody else writes now.
            let before = self.store.working_file(&path)?;
            let file = self.promise_file(key)?;
            let Some(text) = file.with(settled, &head) else {
                return Ok(None);
            };
            self.guard_secret(&path, &text)?;
            let (path, bytes) = (path.as_str(), text.as_bytes());
            let written = WrittenFile {
                path,
                before: before.as_deref(),
                bytes,
            };
            let kept = writer.write_and_keep(&[written], &[KeptFile { path, bytes }], &note);
            kept.map_err(Failure::from)
        })
    }
}

fn done(key: ReportKey, id: PromiseId, settled: Settled, kept: Option<RevisionId>) -> View {
    let said = match kept {
        Some(_) => PromiseMessage::Settled {
            key: key.clone(),
            id,
            text: settled.text.clone(),
            decision: settled.decision,
            place: settled.at.as_ref().map(SettledPlace::name),
        },
        None => PromiseMessage::SettledAlready {
            key: key.clone(),
            id,
        },
    };
    View::Kept(KeptView {
        sentences: vec![said.into()],
        facts: KeptFacts::Settled(SettledFacts {
            key,
            id,
            settled,
            revision: kept,
        }),
    })
}
