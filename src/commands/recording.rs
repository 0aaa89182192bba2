//! What is written down in the review of a report, in the same step as a revision of it or alone.

use super::refusals::settings_failure;
use super::sign_offs::whole_fingerprint;
use super::{Context, Workspace};
use crate::exchange;
use crate::failure::Failure;
use crate::messages::Message;
use crate::messages::review::ReviewMessage;
use crate::review::{Answer, BoundText, Entry, EntryId, Review, Stamp, Verdict};
use crate::series::{ReportKey, Revision, Stage};
use crate::settings::ReviewFile;
use crate::store::{Note, Person, WrittenFile};
use crate::view::{Outcome, View};
use std::path::Path;

/// The trailer that says whose words somebody else typed.
pub(super) const BEHALF_TRAILER: &str = "Annals-On-Behalf-Of";
/// The trailer that names the comments which a revision answers.
pub(super) const ADDRESSES_TRAILER: &str = "Annals-Addresses";

/// The text of the report beside which something is written down, as it will stand then.
#[derive(Debug, Clone, Copy)]
pub struct RecordedText<'a> {
    /// Which report.
    pub key: &'a ReportKey,
    /// The whole text, front matter included.
    pub text: &'a str,
    /// Its stage.
    pub stage: Option<&'a Stage>,
    /// The number of the revision that holds it.
    pub ordinal: usize,
    /// The last revision before this step; `None` where there is none.
    pub last: Option<&'a Revision>,
}

impl RecordedText<'_> {
    /// The whole text, as an entry is bound to it; `None` before the first revision.
    pub(super) fn bound(&self) -> Option<BoundText> {
        Some(BoundText {
            revision: self.last?.id.clone(),
            fingerprint: whole_fingerprint(self.key, self.text),
        })
    }
}

/// What is to be written down.
#[derive(Debug, Default)]
pub struct Words {
    /// The entries, in order.
    pub entries: Vec<Entry>,
    /// Answers to comments among the entries.
    pub answers: Vec<AnswerToEntry>,
    /// What the step of the history says, unless a message was given or the report itself changed.
    pub message: Option<String>,
    /// Whose words they are, where not those of the person at the keyboard.
    pub on_behalf_of: Option<String>,
    /// The comments that the step answers.
    pub addresses: Vec<EntryId>,
}

/// An answer to a comment that is written down in the same step, and has no name yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerToEntry {
    /// The place of the comment among the entries.
    pub entry: usize,
    /// Who decided.
    pub by: String,
    /// What.
    pub verdict: Verdict,
    /// Why.
    pub why: Option<String>,
}

impl AnswerToEntry {
    /// The entry, once the comments have names.
    fn named(self, names: &[EntryId]) -> Option<Entry> {
        let to = names.get(self.entry)?.clone();
        Some(Entry::Answer(Answer {
            to,
            by: self.by,
            verdict: self.verdict,
            why: self.why,
            replaces: Vec::new(),
            text: None,
        }))
    }
}

/// A report while nobody else can write.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// Where it lies.
    pub(super) workspace: &'a Workspace,
    /// Which.
    pub(super) key: &'a ReportKey,
}

/// Decides what is written down, once nobody else can write.
pub trait Record: std::fmt::Debug {
    /// The stage that the report reaches with it; without one, that of the wish.
    fn stage(&self, _: Held<'_>) -> Result<Option<String>, Failure> {
        Ok(None)
    }

    /// What to write down beside this text, in a review that stands so.
    fn words(&self, review: &Review, text: &RecordedText<'_>) -> Result<Words, Failure>;
}

/// What was written down, before it is kept.
#[derive(Debug)]
pub(super) struct Recorded {
    /// How the new entries are called.
    pub(super) names: Vec<EntryId>,
    /// What the step of the history says.
    pub(super) message: Option<String>,
    /// That entries were missing in the record, and are kept again with it.
    pub(super) notice: Option<Message>,
    on_behalf_of: Option<Person>,
    addresses: Vec<EntryId>,
    path: String,
    /// The working file as it was read; `None` where there was none.
    before: Option<Vec<u8>>,
    source: String,
}

impl Recorded {
    /// The file to write and keep.
    pub(super) fn file(&self) -> WrittenFile<'_> {
        WrittenFile {
            path: &self.path,
            before: self.before.as_deref(),
            bytes: self.source.as_bytes(),
        }
    }

    /// Says in the step of the history whose words these are, and what they answer.
    pub(super) fn write_into(&self, note: &mut Note, typed_by: &Person) {
        note.typed_by = Some(typed_by.clone());
        if let Some(person) = &self.on_behalf_of {
            let name = person.name().to_owned();
            note.author = person.clone();
            note.trailers.push((BEHALF_TRAILER, name));
        }
        if !self.addresses.is_empty() {
            let names: Vec<String> = self.addresses.iter().map(EntryId::to_string).collect();
            note.trailers.push((ADDRESSES_TRAILER, names.join(", ")));
        }
    }
}

fn read_review(path: &str, bytes: &[u8]) -> Result<ReviewFile, Failure> {
    let text = match bytes.is_empty() {
        true => String::new(),
        false => exchange::read_bytes(bytes, Path::new(path))?.text,
    };
    ReviewFile::read(&text).map_err(|fault| settings_failure(path, fault))
}

/// What to say of a record that lacked entries which were kept.
pub(super) fn taken_back(entries: usize, path: &str) -> Option<Message> {
    let path = path.to_owned();
    (entries > 0).then(|| ReviewMessage::EntriesTakenBack { path, entries }.into())
}

/// The same answer, and that entries were missing in the record that it was made from.
pub(super) fn told(mut outcome: Outcome, context: &Context) -> Outcome {
    let key = match &outcome.view {
        View::Page(page) => &page.standing.key,
        View::Review(list) => &list.key,
        View::Opinions(table) => &table.key,
        _ => return outcome,
    };
    let Ok(workspace) = context.workspace() else {
        return outcome;
    };
    let file = workspace.review_file(key).unwrap_or_default();
    let path = workspace.store.layout().review(key);
    outcome
        .notices
        .extend(taken_back(file.entries_taken_back(), &path));
    outcome
}

impl Workspace {
    /// What was said about a report: as it stands in the working files, with what the last saved form
    /// of the record has beside it.
    pub(super) fn review_file(&self, key: &ReportKey) -> Result<ReviewFile, Failure> {
        let path = self.store.layout().review(key);
        let saved = self.store.saved(&path)?;
        let Some(working) = self.store.working_file(&path)? else {
            return read_review(&path, &saved.unwrap_or_default());
        };
        let saved = saved.filter(|saved| *saved != working);
        let kept = saved.and_then(|saved| read_review(&path, &saved).ok());
        match (read_review(&path, &working), kept) {
            (Ok(mut file), Some(kept)) => {
                file.take_back(&kept);
                Ok(file)
            }
            (Err(failure), Some(_)) => Err(failure.hint(ReviewMessage::KeptRecordIsSound { path })),
            (file, None) => file,
        }
    }

    /// Writes entries into the text of a report's review; nothing is kept yet.
    pub(super) fn recorded(
        &self,
        record: &dyn Record,
        text: &RecordedText<'_>,
        typed_by: &Person,
        context: &Context,
    ) -> Result<Recorded, Failure> {
        let path = self.store.layout().review(text.key);
        // Read first: who writes the file after that is noticed when it is replaced.
        let before = self.store.working_file(&path)?;
        let mut file = self.review_file(text.key)?;
        let words = record.words(file.review(), text)?;
        let stamp = Stamp {
            at: context.now,
            typed_by: typed_by.name().to_owned(),
        };
        let head = ReviewMessage::FileHead.say(context.language);
        let mut names = file.add(words.entries, &stamp, &head);
        let answers = words.answers.into_iter();
        let answers = answers.filter_map(|answer| answer.named(&names)).collect();
        names.extend(file.add(answers, &stamp, &head));
        self.guard_secret(&path, file.source())?;
        let on_behalf_of = words.on_behalf_of.as_deref().and_then(Person::new);
        Ok(Recorded {
            names,
            message: words.message,
            on_behalf_of: on_behalf_of.filter(|person| person.name() != typed_by.name()),
            addresses: words.addresses,
            notice: taken_back(file.entries_taken_back(), &path),
            source: file.source().to_owned(),
            before,
            path,
        })
    }
}
