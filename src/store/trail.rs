//! What a writer is about to leave behind if it is stopped in the middle, written down before.
//!
//! Nobody who is killed can tidy up. The next writer finds the trail and does it: it knows that
//! the one who wrote it is gone, for a writer takes its trail away while it still holds the lock.

use git2::Oid;
use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Something begun that has to be ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// A file is written beside those of this folder.
    Beside(PathBuf),
    /// The branch of this name is moved to this point.
    Branch { name: String, to: Oid },
    /// The settings of the repository are written.
    Settings,
    /// A file was kept that plain git has yet to be told of.
    Listed(Listed),
}

/// A file that was kept, as plain git's list of files has to show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    /// As the repository calls it.
    pub(super) path: String,
    /// What was kept of it before; `None` where nothing was.
    pub(super) before: Option<Oid>,
    /// What is kept of it now.
    pub(super) after: Oid,
}

/// The steps of one writer, in a file of the repository's own folder.
#[derive(Debug)]
pub(super) struct Trail {
    path: PathBuf,
    open: RefCell<Option<File>>,
}

impl Trail {
    /// The trail in this folder.
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self {
            path: folder.join("writing"),
            open: RefCell::new(None),
        }
    }

    /// The steps that an earlier writer did not end. A line that breaks off was never acted on.
    pub(super) fn left(&self) -> Vec<Step> {
        let text = fs::read_to_string(&self.path).unwrap_or_default();
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        whole.lines().filter_map(read).collect()
    }

    /// Writes a step down, before it is done.
    pub(super) fn add(&self, step: &Step) -> io::Result<()> {
        let Some(line) = line(step) else {
            return Ok(());
        };
        let mut open = self.open.borrow_mut();
        if open.is_none() {
            let file = File::options().create(true).append(true).open(&self.path)?;
            *open = Some(file);
        }
        match &mut *open {
            Some(file) => file.write_all(line.as_bytes()),
            None => Ok(()),
        }
    }

    /// Leaves only these steps to the next writer.
    pub(super) fn end(&self, left: &[Step]) -> io::Result<()> {
        self.open.borrow_mut().take();
        if left.is_empty() {
            return match fs::remove_file(&self.path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                Ok(()) | Err(_) => Ok(()),
            };
        }
        let lines: String = left.iter().filter_map(line).collect();
        let beside = self.path.with_extension("new");
        fs::write(&beside, lines)?;
        fs::rename(&beside, &self.path)
    }
}

/// `None` for a path that is no text, or would break the line.
fn line(step: &Step) -> Option<String> {
    let line = match step {
        Step::Beside(folder) => format!("beside\t{}", folder.to_str()?),
        Step::Branch { name, to } => format!("branch\t{to}\t{name}"),
        Step::Settings => "settings".to_owned(),
        Step::Listed(listed) => {
            let before = listed.before.map_or("-".to_owned(), |id| id.to_string());
            format!("listed\t{before}\t{}\t{}", listed.after, listed.path)
        }
    };
    (!line.contains('\n')).then(|| line + "\n")
}

fn read(line: &str) -> Option<Step> {
    let (word, rest) = line.split_once('\t').unwrap_or((line, ""));
    match word {
        "beside" => Some(Step::Beside(PathBuf::from(rest))),
        "branch" => {
            let (to, name) = rest.split_once('\t')?;
            Some(Step::Branch {
                name: name.to_owned(),
                to: Oid::from_str(to).ok()?,
            })
        }
        "settings" => Some(Step::Settings),
        "listed" => {
            let mut parts = rest.splitn(3, '\t');
            let before = match parts.next()? {
                "-" => None,
                id => Some(Oid::from_str(id).ok()?),
            };
            Some(Step::Listed(Listed {
                before,
                after: Oid::from_str(parts.next()?).ok()?,
                path: parts.next()?.to_owned(),
            }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Listed, Step, Trail};
    use git2::Oid;
    use std::path::PathBuf;

    #[test]
    fn what_was_begun_is_found_again_and_half_a_line_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let id = Oid::from_str("8a3f0c9f4be52b4adf6d3f4d6f6f3f5b8a0c1d2e").unwrap();
        let steps = [
            Step::Beside(PathBuf::from("/某处/区 图书馆")),
            Step::Branch {
                name: "refs/heads/main".to_owned(),
                to: id,
            },
            Step::Settings,
            Step::Listed(Listed {
                path: "reports/区图书馆/2023/report.txt".to_owned(),
                before: None,
                after: id,
            }),
        ];
        let trail = Trail::in_folder(folder.path());
        assert_eq!(trail.left(), []);
        for step in &steps {
            trail.add(step).unwrap();
        }
        let next = Trail::in_folder(folder.path());
        assert_eq!(next.left(), steps);
        let path = folder.path().join("writing");
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, &whole[..whole.len() - 1]).unwrap();
        assert_eq!(next.left(), steps[..3]);
        next.end(&steps[3..]).unwrap();
        assert_eq!(next.left(), steps[3..]);
        next.end(&[]).unwrap();
        assert!(!path.exists());
    }
}
