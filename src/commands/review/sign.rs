//! `review sign`: somebody approves the text that was saved last, or a section of it.

use super::super::changes::{between, touched};
use super::super::recording::{Record, RecordedText, Words};
use super::super::saving::{TextTaken, Wish, as_it_was, never_saved};
use super::super::section::{self, Searched};
use super::super::stage_on_save::final_stage;
use super::super::{Context, Draft, Workspace, sign_offs};
use super::outcome;
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::review::sign_offs::Signed;
use crate::messages::review::{RoundMessage, SignOffMessage as Says};
use crate::report::{Class, Fingerprint, Outline, parse};
use crate::review::signed_text::section_fingerprint;
use crate::review::validity::path_of;
use crate::review::{Entered, Entry, EntryKind, Review, SignOff, SignedScope};
use crate::series::{Day, Language, ReportKey};
use crate::store::Person;
use crate::view::Outcome;
use std::path::Path;

/// Write down that somebody signs off the text, or a section of it
///
/// A sign-off holds for the exact text that was saved last: any change voids it, and the text that was signed, restored,
/// is signed again. One of the whole text brings the report to its final stage; one of a section does not. It is a record
/// of who approved what and who typed that, kept with the report; it is not cryptography, and proves no more than the
/// record of any office does.
#[derive(Debug, clap::Args)]
pub(super) struct SignArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// One section with all under it: its number path (2.1) or words of its title; without it, the whole text
    #[arg(long, value_name = "SECTION")]
    section: Option<String>,
    /// Who signs
    #[arg(long, value_name = "NAME")]
    by: String,
    /// The day on which it was signed with a pen, where this only records it (12-25, 2024-12-25)
    #[arg(long, value_name = "DATE")]
    on_paper: Option<String>,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
}

/// Carries out `review sign`.
pub(super) fn run(args: &SignArgs, context: &Context) -> Result<Outcome, Failure> {
    let Some(by) = Person::new(&args.by) else {
        return Err(Failure::new(FailureKind::Usage, Says::NobodySigns).hint(Says::NameSigner));
    };
    let on_paper = args
        .on_paper
        .as_deref()
        .map(|typed| paper_day(typed, context));
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    let draft = workspace.last_saved(&key)?;
    refuse_unsaved(&workspace, &key, &draft, context)?;
    let outline = parse(&draft.text, &context.packs.for_text(&draft.text).grammar);
    let section = args.section.as_deref();
    let section = section.map(|words| named(words, &outline, &draft, context));
    let section = section.transpose()?;
    refuse_prompts(&outline, section)?;
    let signing = Signing {
        seen: sign_offs::whole_fingerprint(&key, &draft.text),
        by: by.name().to_owned(),
        section: section.map(|section| path_of(&outline, section)),
        on_paper: on_paper.transpose()?,
        outline: &outline,
        place: section,
        stage: match section {
            Some(_) => None,
            None => final_stage(&draft.text, context),
        },
        language: context.language,
    };
    let file = workspace.review_file(&key)?;
    match signing.same(&key, file.review()) {
        Some(same) => nothing_new(&workspace, &key, file.review(), same),
        None => written_down(args, &workspace, &key, &signing, context),
    }
}

/// Writes the sign-off down, and with that of the whole text brings the report to its final stage.
fn written_down(
    args: &SignArgs,
    workspace: &Workspace,
    key: &ReportKey,
    signing: &Signing<'_>,
    context: &Context,
) -> Result<Outcome, Failure> {
    let wish = Wish {
        text: TextTaken::LastSaved,
        stage: signing.stage.as_deref(),
        author: args.author.as_deref(),
        record: Some(signing),
        ..Wish::default()
    };
    let saved = workspace.save(key, wish, context)?;
    let file = workspace.review_file(key)?;
    let entered = file.review().sign_offs.iter();
    let entered = entered.rev().find(|one| saved.entries.contains(&one.id));
    let done = entered.map(|one| Says::Done {
        key: key.clone(),
        label: saved.label(),
        signed: sign_offs::signed(file.review(), one),
    });
    let sentences = done.into_iter().map(Message::from).collect();
    Ok(outcome(saved, sentences, open_comments(file.review())))
}

/// The answer where the same stands written down already.
fn nothing_new(
    workspace: &Workspace,
    key: &ReportKey,
    review: &Review,
    same: &Entered<SignOff>,
) -> Result<Outcome, Failure> {
    let said = Says::DoneAlready {
        key: key.clone(),
        signed: sign_offs::signed(review, same),
        day: Day::of(same.stamp.at),
    };
    let last = workspace.last_revision(key)?;
    let saved = as_it_was(key, &last);
    Ok(outcome(saved, vec![said.into()], Vec::new()))
}

/// The day of a signature with a pen: today or earlier.
fn paper_day(typed: &str, context: &Context) -> Result<Day, Failure> {
    let today = Day::of(context.now);
    let Some(day) = Day::parse(typed, today) else {
        let text = typed.to_owned();
        let failure = Failure::new(FailureKind::Usage, RoundMessage::DayRefused { text });
        return Err(failure.hint(RoundMessage::WriteDay));
    };
    match day > today {
        true => Err(Failure::new(
            FailureKind::Usage,
            Says::PaperDayAhead { day, today },
        )),
        false => Ok(day),
    }
}

/// What is signed has to be what the signer saw: with edits that are not saved, nobody knows which
/// text that is.
fn refuse_unsaved(
    workspace: &Workspace,
    key: &ReportKey,
    saved: &Draft,
    context: &Context,
) -> Result<(), Failure> {
    let Some(working) = workspace.store.working(key)? else {
        return Ok(());
    };
    let text = exchange::read_bytes(&working, Path::new(&workspace.shown(key)))?.text;
    if sign_offs::whole_fingerprint(key, &text) == sign_offs::whole_fingerprint(key, &saved.text) {
        return Ok(());
    }
    let unsaved = Says::Unsaved {
        key: key.clone(),
        sections: touched(&between(&saved.text, &text, context)),
    };
    let key = key.clone();
    Err(Failure::new(FailureKind::User, unsaved).hint(Says::SaveOrTakeBack { key }))
}

fn named(
    words: &str,
    outline: &Outline,
    draft: &Draft,
    context: &Context,
) -> Result<usize, Failure> {
    let searched = Searched {
        outline,
        grammar: &context.packs.for_text(&draft.text).grammar,
        called: &draft.called(),
    };
    section::named(words, searched)
}

/// A text with questions to its author is not ready to be approved.
fn refuse_prompts(outline: &Outline, section: Option<usize>) -> Result<(), Failure> {
    let nodes = section.map_or(0..outline.nodes.len(), |section| outline.within(section));
    let prompts = outline.nodes[nodes].iter();
    let prompts = prompts.filter(|node| node.class == Class::Prompt);
    let prompts: Vec<(usize, String)> = prompts
        .map(|node| (node.line, outline.text(node).to_owned()))
        .collect();
    match prompts.is_empty() {
        true => Ok(()),
        false => {
            let left = Says::PromptsLeft { prompts };
            Err(Failure::new(FailureKind::User, left).hint(Says::AnswerThem))
        }
    }
}

/// What nobody settled yet: that a text is signed all the same is the signer's matter.
fn open_comments(review: &Review) -> Vec<Message> {
    let open = review.open_comments();
    let names: Vec<String> = open.map(|comment| review.called(&comment.id)).collect();
    match names.is_empty() {
        true => Vec::new(),
        false => vec![Says::OpenComments { names }.into()],
    }
}

/// A sign-off to be written down.
#[derive(Debug)]
struct Signing<'a> {
    /// Of the whole text that was looked at.
    seen: Fingerprint,
    by: String,
    section: Option<Vec<String>>,
    on_paper: Option<Day>,
    outline: &'a Outline,
    place: Option<usize>,
    /// The stage that it brings the report to; `None` where that stays where it is.
    stage: Option<String>,
    language: Language,
}

impl Signing<'_> {
    /// The sign-off by which the same person approved the same text already, in the same way, and to the
    /// same end: the last word of that person on it, which was not taken back since.
    fn same<'r>(&self, key: &ReportKey, review: &'r Review) -> Option<&'r Entered<SignOff>> {
        let print = match self.place {
            Some(section) => section_fingerprint(key, self.outline, section),
            None => self.seen.clone(),
        };
        let scope = self.scope();
        let is_of_same =
            |known: &&Entered<SignOff>| known.what.by == self.by && known.what.scope == scope;
        let last = review.sign_offs.iter().rfind(is_of_same)?;
        let is_same = last.what.signed.fingerprint == print
            && self
                .on_paper
                .is_none_or(|day| last.what.on_paper == Some(day))
            && self.stage.is_none()
            && review.returned(last).is_none();
        is_same.then_some(last)
    }

    fn scope(&self) -> SignedScope {
        match &self.section {
            Some(path) => SignedScope::Section(path.clone()),
            None => SignedScope::Whole,
        }
    }
}

impl Record for Signing<'_> {
    fn words(&self, review: &Review, text: &RecordedText<'_>) -> Result<Words, Failure> {
        let mut signed = text.bound().ok_or_else(|| never_saved(text.key))?;
        if signed.fingerprint != self.seen {
            let key = text.key.clone();
            return Err(Failure::new(
                FailureKind::User,
                Says::ChangedMeanwhile { key },
            ));
        }
        if let Some(section) = self.place {
            signed.fingerprint = section_fingerprint(text.key, self.outline, section);
        }
        let subject = Says::Subject {
            key: text.key.clone(),
            signed: Signed {
                id: format!("g{}", review.next_number(EntryKind::SignOff)),
                by: self.by.clone(),
                section: self.section.clone().unwrap_or_default(),
                typed_by: None,
                on_paper: self.on_paper,
            },
        };
        let sign_off = SignOff {
            by: self.by.clone(),
            scope: self.scope(),
            signed,
            on_paper: self.on_paper,
        };
        Ok(Words {
            entries: vec![Entry::SignOff(sign_off)],
            message: Some(subject.say(self.language)),
            on_behalf_of: Some(self.by.clone()),
            ..Words::default()
        })
    }
}
