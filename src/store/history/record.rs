//! What a walk found, written down, so that the next one need not go all the way.
//!
//! A file a report under `.git/annals/history/`, the oldest revision first, one line a fact:
//!
//! ```text
//! <checksum> {"Revision": …}     a revision
//! <checksum> {"Seen": …}         a point behind which the revisions above are all that there are
//! ```
//!
//! What is older than a point can never change, so what was found there holds for good, on whatever
//! branch the point is met again. Nothing else is believed: each checksum goes over the line and the
//! checksum before it, and a file is read up to the first line that does not fit. It is deleted at
//! any time at no loss. A clone that was cut off keeps none: there, what is older can change.

use super::PastText;
use super::walk::{Found, Walked};
use crate::series::{Moment, Revision, RevisionId, Stage};
use crate::store::{Store, files, layout};
use git2::{Oid, Repository};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The form of the file, and what a walk holds for a revision: to be counted on when either changes.
const FORM: &str = "annals/history/1";

/// The folder of these files, in that of all that may be deleted.
const FOLDER: &str = "history";

/// How many points a walk passes before what it found is worth a file: as many are passed in a few
/// milliseconds (measured: 40 points a millisecond).
const WORTH: usize = 64;

/// A line of the file.
#[derive(Debug, Serialize, Deserialize)]
enum Line {
    Revision {
        id: String,
        is_solid: bool,
        path: String,
        text: String,
        author: String,
        at: (i64, i32),
        stage: Option<String>,
        message: String,
    },
    Seen {
        id: String,
        path: String,
    },
}

/// What is written down of one report.
pub(super) struct Record {
    file: Option<PathBuf>,
    /// As far as it is believed.
    text: String,
    /// True where there is more in the file than is believed.
    has_rest: bool,
    /// The oldest first.
    found: Vec<Found>,
    /// Where the line of each revision begins, and the checksum before it.
    begins: Vec<(usize, Checksum)>,
    last: Checksum,
    /// The points behind which all is known, with how many revisions that is, and the path there.
    seen: HashMap<Oid, (usize, String)>,
}

type Checksum = [u8; 8];

impl Record {
    /// What is written down of the report at this path; nothing where that cannot be.
    pub(super) fn of(store: &Store, path: &str) -> Self {
        let file = file_of(&store.repository, path);
        let read = file.as_ref().and_then(|file| std::fs::read(file).ok());
        let text = read.and_then(|bytes| String::from_utf8(bytes).ok());
        Self::read(file, path, &text.unwrap_or_default())
    }

    fn read(file: Option<PathBuf>, path: &str, text: &str) -> Self {
        let mut record = Self {
            file,
            text: String::new(),
            has_rest: false,
            found: Vec::new(),
            begins: Vec::new(),
            last: checksum([0; 8], &format!("{FORM} {path}")),
            seen: HashMap::new(),
        };
        let mut end = 0;
        for line in text.split_inclusive('\n') {
            if record.believe(line, end).is_none() {
                break;
            }
            end += line.len();
        }
        record.has_rest = end < text.len();
        record.text = text[..end].to_owned();
        record
    }

    fn believe(&mut self, line: &str, begin: usize) -> Option<()> {
        let (sum, fact) = line.strip_suffix('\n')?.split_once(' ')?;
        let next = checksum(self.last, fact);
        if sum != shown(next) {
            return None;
        }
        match serde_json::from_str(fact).ok()? {
            Line::Revision {
                id,
                is_solid,
                path,
                text,
                author,
                at: (seconds, offset_minutes),
                stage,
                message,
            } => {
                let point = Oid::from_str(&id).ok()?;
                let revision = Revision {
                    ordinal: 0,
                    id: RevisionId(id),
                    author,
                    at: Moment::new(seconds, offset_minutes),
                    stage: stage.map(Stage::new),
                    message,
                };
                let text = Oid::from_str(&text).ok()?;
                let count = self.found.len() + 1;
                if is_solid {
                    self.seen.insert(point, (count, path.clone()));
                }
                let past = PastText {
                    revision,
                    path,
                    text,
                };
                self.found.push(Found { past, is_solid });
                self.begins.push((begin, self.last));
            }
            Line::Seen { id, path } => {
                let point = Oid::from_str(&id).ok()?;
                self.seen.insert(point, (self.found.len(), path));
            }
        }
        self.last = next;
        Some(())
    }

    /// How many revisions there are up to a point, where all of them are known.
    pub(super) fn known_at(&self, id: Oid, path: &str) -> Option<usize> {
        let (count, known) = self.seen.get(&id)?;
        (known == path).then_some(*count)
    }

    /// Joins what a walk found to what was known, the oldest first, and writes it down where that
    /// will spare the next walk more than it costs.
    pub(super) fn join(mut self, walked: Walked, tip: Oid, path: &str) -> Vec<PastText> {
        let known = walked.met.unwrap_or_default();
        let is_worth = walked.points >= WORTH;
        let keeps_all = known == self.found.len() && !self.has_rest;
        self.found.truncate(known);
        if let Some(&(begin, last)) = self.begins.get(known) {
            (self.last, _) = (last, self.text.truncate(begin));
        }
        let kept = self.text.len();
        let mut newest = None;
        for found in walked.found.into_iter().rev() {
            if is_worth {
                self.write_down(&revision_line(&found));
            }
            newest = Oid::from_str(&found.past.revision.id.0)
                .ok()
                .filter(|_| found.is_solid);
            self.found.push(found);
        }
        if is_worth {
            if newest != Some(tip) {
                let (id, path) = (tip.to_string(), path.to_owned());
                self.write_down(&Line::Seen { id, path });
            }
            self.keep(if keeps_all { kept } else { 0 });
        }
        self.found.into_iter().map(|found| found.past).collect()
    }

    fn write_down(&mut self, line: &Line) {
        if let Ok(fact) = serde_json::to_string(line) {
            self.last = checksum(self.last, &fact);
            self.text
                .push_str(&format!("{} {fact}\n", shown(self.last)));
        }
    }

    /// Puts the text in the file: what is behind `kept` is added to it where it stands there up to
    /// there. Where that cannot be, the next walk is as long as this one was.
    fn keep(&self, kept: usize) {
        let Some(file) = &self.file else {
            return;
        };
        let _is_kept = match kept {
            0 => files::replace_unsynced(file, self.text.as_bytes()),
            _ => append(file, &self.text.as_bytes()[kept..]),
        };
    }
}

fn append(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::options().append(true).open(file)?;
    file.write_all(bytes)
}

fn revision_line(found: &Found) -> Line {
    let Found { past, is_solid } = found;
    let revision = &past.revision;
    Line::Revision {
        id: revision.id.0.clone(),
        is_solid: *is_solid,
        path: past.path.clone(),
        text: past.text.to_string(),
        author: revision.author.clone(),
        at: (revision.at.seconds, revision.at.offset_minutes),
        stage: revision.stage.as_ref().map(|stage| stage.label.clone()),
        message: revision.message.clone(),
    }
}

/// `None` where what is older than a point can change: the clone was cut off there, or somebody says
/// that other points stand before it.
fn file_of(repository: &Repository, path: &str) -> Option<PathBuf> {
    let is_settled =
        !repository.is_shallow() && !repository.commondir().join("info/grafts").exists();
    let folder = repository.commondir().join(layout::CACHE).join(FOLDER);
    let name: String = shown_all(&Sha256::digest(path.as_bytes())[..16]);
    is_settled.then(|| folder.join(name))
}

fn checksum(before: Checksum, fact: &str) -> Checksum {
    let mut digest = Sha256::new();
    digest.update(before);
    digest.update(fact.as_bytes());
    let mut sum = Checksum::default();
    sum.copy_from_slice(&digest.finalize()[..8]);
    sum
}

fn shown(sum: Checksum) -> String {
    shown_all(&sum)
}

fn shown_all(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let digits = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
    digits.collect()
}

#[cfg(test)]
mod tests {
    use super::{Record, revision_line};
    use crate::series::{Moment, Revision, RevisionId, Stage};
    use crate::store::history::PastText;
    use crate::store::history::walk::{Found, Walked};
    use git2::Oid;

    const PATH: &str = "reports/区图书馆/2024/report.txt";

    fn id(number: usize) -> Oid {
        Oid::from_str(&format!("{number:040}")).unwrap()
    }

    fn found(number: usize, is_solid: bool) -> Found {
        let revision = Revision {
            ordinal: 0,
            id: RevisionId(id(number).to_string()),
            author: "林\t晓".to_owned(),
            at: Moment::new(1_700_000_000, -210),
            stage: number.is_multiple_of(2).then(|| Stage::new("送审稿 \"2\"")),
            message: format!("第{number}次\\n"),
        };
        let (path, text) = (PATH.to_owned(), id(number + 1000));
        Found {
            past: PastText {
                revision,
                path,
                text,
            },
            is_solid,
        }
    }

    /// A file of 80 revisions, of which the 40th stood in a tangle.
    fn written() -> String {
        let mut record = Record::read(None, PATH, "");
        for number in 1..=80 {
            record.write_down(&revision_line(&found(number, number != 40)));
        }
        record.text
    }

    #[test]
    fn what_was_written_is_read_again() {
        let record = Record::read(None, PATH, &written());
        assert_eq!(record.found.len(), 80);
        assert_eq!(record.found[38], found(39, true));
        assert_eq!(record.found[39], found(40, false));
        assert_eq!(record.known_at(id(80), PATH), Some(80));
        assert_eq!(record.known_at(id(40), PATH), None);
        assert_eq!(record.known_at(id(39), PATH), Some(39));
        assert_eq!(record.known_at(id(39), "elsewhere"), None);
        assert!(Record::read(None, "elsewhere", &written()).found.is_empty());
    }

    #[test]
    fn a_damaged_file_is_believed_up_to_the_damage() {
        let whole = written();
        let lines: Vec<&str> = whole.split_inclusive('\n').collect();
        let swapped = lines[10].replace("第11次", "第12次");
        let cases = [
            (whole.replace(lines[10], &swapped), 10),
            (whole.replace(lines[10], ""), 10),
            (whole.replace(lines[10], &lines[10].repeat(2)), 11),
            (whole[..whole.len() - 1].to_owned(), 79),
            (whole.clone() + "more", 80),
            ("\n".to_owned() + &whole, 0),
        ];
        for (text, count) in cases {
            let record = Record::read(None, PATH, &text);
            assert_eq!(record.found.len(), count);
            assert!(record.has_rest);
        }
    }

    #[test]
    fn another_branch_keeps_what_both_have() {
        let record = Record::read(None, PATH, &written());
        let walked = Walked {
            found: (200..300).rev().map(|number| found(number, true)).collect(),
            points: 100,
            met: Some(50),
        };
        let past = record.join(walked, id(299), PATH);
        assert_eq!(past.len(), 150);
        assert_eq!(past[49], found(50, true).past);
        assert_eq!(past[50], found(200, true).past);
    }
}
