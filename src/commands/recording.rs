//! What is written down in the review of a report, in the same step as a revision of it or alone.

use super::refusals::settings_failure;
use super::sign_offs::whole_fingerprint;
use super::{Context, Workspace};
use crate::exchange;
use crate::failure::Failure;
use crate::messages::review::ReviewMessage;
use crate::review::{Answer, BoundText, Entry, EntryId, Review, Stamp, Verdict};
use crate::series::{ReportKey, Revision, Stage};
use crate::settings::ReviewFile;
use crate::store::{Note, Person};
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

/// Decides what is written down, once nobody else can write.
pub trait Record: std::fmt::Debug {
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
    on_behalf_of: Option<Person>,
    addresses: Vec<EntryId>,
    path: String,
    source: String,
}

impl Recorded {
    /// The file to keep: its path in the workspace, and its bytes.
    pub(super) fn file(&self) -> (&str, &[u8]) {
        (&self.path, self.source.as_bytes())
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

impl Workspace {
    /// What was said about a report: as it stands in the working files, or else as it was last saved.
    pub(super) fn review_file(&self, key: &ReportKey) -> Result<ReviewFile, Failure> {
        let path = self.store.layout().review(key);
        let bytes = match self.store.working_file(&path)? {
            Some(bytes) => Some(bytes),
            None => self.store.saved(&path)?,
        };
        let text = match bytes.filter(|bytes| !bytes.is_empty()) {
            Some(bytes) => exchange::read_bytes(&bytes, Path::new(&path))?.text,
            None => String::new(),
        };
        ReviewFile::read(&text).map_err(|fault| settings_failure(&path, fault))
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
            source: file.source().to_owned(),
            path,
        })
    }
}
