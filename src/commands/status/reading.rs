//! Reports read for the board, many at a time: each file once, on as many threads as the machine has.

use super::sign_off;
use crate::collection::{BrokenFile, ReviewFacts, SentenceSet};
use crate::commands::changes::outline_length;
use crate::commands::refusals::settings_failure;
use crate::commands::{Context, OutputFormat, Workspace};
use crate::exchange;
use crate::failure::Failure;
use crate::messages::Message;
use crate::messages::board::BoardMessage;
use crate::messages::workspace::WorkspaceMessage;
use crate::report::{Outline, joined_texts, parse};
use crate::review::Review;
use crate::series::{Day, PersonRole, ReportKey, Stage};
use crate::settings::pack::Packs;
use crate::settings::{FrontMatter, ReviewFile, SettingsFault};
use crate::store::{Layout, SavedBytes, SavedFiles, Store};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How much of a report is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// What stands before its text.
    FrontMatter,
    /// Its length too.
    Length,
    /// Its sentences too.
    Sentences,
    /// Its review too.
    Review,
}

/// Whether the lengths of reports of all earlier years are told, or of the last one alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::commands) enum EarlierLengths {
    /// Of all: their texts have to be read to the end.
    Told,
    /// Of the last year alone.
    LeftOut,
}

impl EarlierLengths {
    /// Programs are told of all years, people of the board's and of the one before.
    pub(in crate::commands) fn told_in(format: OutputFormat) -> Self {
        match format {
            OutputFormat::Json => Self::Told,
            OutputFormat::Text
            | OutputFormat::Html
            | OutputFormat::Csv
            | OutputFormat::Markdown => Self::LeftOut,
        }
    }
}

/// A report that is to be read.
#[derive(Debug, Clone)]
pub(super) struct Task {
    pub(super) key: ReportKey,
    pub(super) saved: SavedFiles,
    pub(super) depth: Depth,
}

/// A report, read.
#[derive(Debug)]
pub(super) struct ReadReport {
    pub(super) key: ReportKey,
    pub(super) title: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) stage: Option<Stage>,
    pub(super) due: Option<Day>,
    pub(super) chars: Option<usize>,
    pub(super) sentences: Option<SentenceSet>,
    pub(super) review: ReviewFacts,
    /// The review itself, where it was read.
    pub(super) entries: Option<Review>,
    pub(super) people: Vec<(PersonRole, String)>,
    pub(super) secrecy: Option<String>,
    pub(super) is_unsaved: bool,
    pub(super) has_file: bool,
    pub(super) is_kept: bool,
    /// Files that cannot be used as they stand, and why.
    pub(super) faults: Vec<(BrokenFile, Message)>,
}

/// So many threads at most: a disk serves no more.
const MOST_THREADS: usize = 8;
/// So many reports are taken by a thread at once.
const AT_ONCE: usize = 8;

/// Reads reports, and gives them back in the same order.
pub(super) fn read_all(
    tasks: &[Task],
    workspace: &Workspace,
    context: &Context,
) -> Vec<ReadReport> {
    let next = AtomicUsize::new(0);
    let machine = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let threads = machine.min(MOST_THREADS).min(tasks.len().div_ceil(AT_ONCE));
    let reader = Reader::new(workspace, context);
    let work = context
        .progress
        .begin(BoardMessage::ReadingReports, tasks.len());
    let take = || {
        let mut store = BlobStore::default();
        let mut read = Vec::new();
        loop {
            let from = next.fetch_add(AT_ONCE, Ordering::Relaxed);
            let Some(some) = tasks.get(from..tasks.len().min(from + AT_ONCE)) else {
                return read;
            };
            if some.is_empty() {
                return read;
            }
            for (place, task) in some.iter().enumerate() {
                read.push((from + place, reader.read(task, &mut store)));
                work.step();
            }
        }
    };
    let mut all: Vec<(usize, ReadReport)> = thread::scope(|scope| {
        let workers: Vec<_> = (1..threads).map(|_| scope.spawn(take)).collect();
        let mut all = take();
        for worker in workers {
            match worker.join() {
                Ok(read) => all.extend(read),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_unstable_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, report)| report).collect()
}

/// What a thread reads saved bytes from, opened when it needs some.
#[derive(Default)]
struct BlobStore(Option<Store>);

/// What reads reports; each thread may use it.
struct Reader<'a> {
    root: &'a Path,
    layout: &'a Layout,
    packs: &'a Packs,
    today: Day,
}

impl<'a> Reader<'a> {
    fn new(workspace: &'a Workspace, context: &'a Context) -> Self {
        Self {
            root: workspace.store.root(),
            layout: workspace.store.layout(),
            packs: &context.packs,
            today: Day::of(context.now),
        }
    }

    fn read(&self, task: &Task, store: &mut BlobStore) -> ReadReport {
        let path = self.layout.report(&task.key);
        let working = Store::working_at(self.root, &path);
        let bytes = working.as_ref().ok().and_then(Option::as_deref);
        let mut read = ReadReport {
            key: task.key.clone(),
            title: None,
            kind: None,
            stage: None,
            due: None,
            chars: None,
            sentences: None,
            review: ReviewFacts::default(),
            entries: None,
            people: Vec::new(),
            secrecy: None,
            is_unsaved: bytes.is_some_and(|bytes| !is_saved(task.saved.report, bytes)),
            // Something stands there, if nothing that can be read.
            has_file: !matches!(working, Ok(None)),
            is_kept: task.saved.report.is_some(),
            faults: Vec::new(),
        };
        let bytes = working
            .map_err(Failure::from)
            .and_then(|bytes| match bytes {
                Some(bytes) => Ok(bytes),
                None => self.saved(task.saved.report, store),
            });
        let text = bytes.and_then(|bytes| {
            let file = exchange::read_owned(bytes, Path::new(&path));
            Ok(file?.text)
        });
        let outline = match &text {
            Ok(text) => self.read_text(text, task.depth, &path, &mut read),
            Err(failure) => {
                let said = failure.message.clone();
                read.faults.push((BrokenFile::Report, said));
                None
            }
        };
        if task.depth == Depth::Review {
            self.read_review(task, outline.as_ref(), store, &mut read);
        }
        read
    }

    /// What a text says; its outline, where it was read to its end.
    fn read_text(
        &self,
        text: &str,
        depth: Depth,
        path: &str,
        read: &mut ReadReport,
    ) -> Option<Outline> {
        let broken = |fault| {
            (
                BrokenFile::FrontMatter,
                settings_failure(path, fault).message,
            )
        };
        if let Some(joined) = joined_texts(text).first() {
            // Two texts stand in it: what both together say is what neither does.
            let (path, line) = (path.to_owned(), joined.line);
            let said = WorkspaceMessage::JoiningMarks { path, line };
            read.faults.push((BrokenFile::Report, said.into()));
            return None;
        }
        match FrontMatter::read(text) {
            Ok(Some(front)) => {
                let said = |key| front.get(key).map(str::to_owned);
                read.title = said("title");
                read.kind = said("kind");
                read.stage = front.get("stage").map(Stage::new);
                read.secrecy = said("secrecy");
                for role in PersonRole::ALL {
                    let names = front.names(role.key()).into_iter();
                    read.people.extend(names.map(|name| (role, name)));
                }
                match front.day("due", self.today) {
                    Ok(due) => read.due = due,
                    Err(fault) => read.faults.push(broken(fault)),
                }
                read.faults.extend(front.fault().map(broken));
            }
            Ok(None) => {}
            Err(fault) => read.faults.push(broken(fault)),
        }
        if depth == Depth::FrontMatter {
            return None;
        }
        let grammar = &self.packs.for_text(text).grammar;
        let outline = parse(text, grammar);
        read.chars = Some(outline_length(&outline));
        if depth != Depth::Length {
            read.sentences = Some(SentenceSet::of(&outline, &grammar.words));
        }
        Some(outline)
    }

    fn read_review(
        &self,
        task: &Task,
        outline: Option<&Outline>,
        store: &mut BlobStore,
        read: &mut ReadReport,
    ) {
        let path = self.layout.review(&task.key);
        match self.review(&path, task.saved.review, store) {
            Ok(file) => {
                let review = file.review();
                // Of a text that cannot be read, nobody knows whether it is the approved one.
                let sign_off =
                    outline.and_then(|outline| sign_off::state_of(review, &task.key, outline));
                read.review = ReviewFacts::of(review, sign_off);
                read.entries = Some(review.clone());
            }
            Err(failure) => read.faults.push((BrokenFile::Review, failure.message)),
        }
    }

    fn review(
        &self,
        path: &str,
        saved: Option<SavedBytes>,
        store: &mut BlobStore,
    ) -> Result<ReviewFile, Failure> {
        let bytes = match (Store::working_at(self.root, path)?, saved) {
            (Some(bytes), _) => bytes,
            (None, Some(saved)) => self.saved(Some(saved), store)?,
            (None, None) => return Ok(ReviewFile::default()),
        };
        if bytes.is_empty() {
            return Ok(ReviewFile::default());
        }
        let file = exchange::read_owned(bytes, Path::new(path))?;
        let wrong = |fault: SettingsFault| settings_failure(path, fault);
        ReviewFile::read(&file.text).map_err(wrong)
    }

    fn saved(&self, saved: Option<SavedBytes>, store: &mut BlobStore) -> Result<Vec<u8>, Failure> {
        let Some(saved) = saved else {
            return Ok(Vec::new());
        };
        let store = match &mut store.0 {
            Some(store) => store,
            empty => empty.insert(Store::open(self.root, self.layout.clone())?),
        };
        Ok(store.bytes_of(saved)?)
    }
}

fn is_saved(saved: Option<SavedBytes>, bytes: &[u8]) -> bool {
    saved.is_some_and(|saved| saved.are(bytes))
}

/// Reads one report with all that a board or a page tells of it.
pub(super) fn read_one(task: &Task, workspace: &Workspace, context: &Context) -> ReadReport {
    Reader::new(workspace, context).read(task, &mut BlobStore::default())
}
