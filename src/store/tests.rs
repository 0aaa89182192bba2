//! The store on real repositories, with what users of plain git leave behind.

use super::history::{REPORT_TRAILER, STAGE_TRAILER};
use super::{Ground, KeptFile, Layout, Note, Person, Store, StoreError, Unfinished, find_root};
use crate::series::{Moment, ReportKey, RevisionId};
use git2::{Repository, Signature, Status};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const LAYOUT: &str = "reports/{unit}/{year}/report.txt";

struct Place {
    folder: TempDir,
    store: Store,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let (store, ground) = Store::begin(folder.path(), Layout::new(LAYOUT).unwrap()).unwrap();
    assert_eq!(ground, Ground::Fresh);
    Place { folder, store }
}

fn key() -> ReportKey {
    ReportKey::parse("区图书馆/2023").unwrap()
}

fn note(day: i64, stage: Option<&str>) -> Note {
    let mut trailers = vec![(REPORT_TRAILER, key().to_string())];
    trailers.extend(stage.map(|stage| (STAGE_TRAILER, stage.to_owned())));
    Note {
        message: format!("第{day}天"),
        trailers,
        author: Person::new("林晓").unwrap(),
        typed_by: None,
        at: Moment::new(1_700_000_000 + day * 86_400, 480),
    }
}

impl Place {
    fn save(&self, day: i64, text: &[u8]) -> Option<RevisionId> {
        let path = self.store.layout().report(&key());
        self.store
            .writing(|writer| {
                let before = self.store.working(&key())?;
                writer.replace_report(&key(), before.as_deref(), text)?;
                let file = KeptFile {
                    path: &path,
                    bytes: text,
                };
                writer.keep(&[file], &note(day, Some("初稿")))
            })
            .unwrap()
    }

    fn git(&self) -> Repository {
        Repository::open(self.folder.path()).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A step made by a user of plain git, of everything in the working files.
    fn plain_step(&self, message: &str) {
        let git = self.git();
        let mut index = git.index().unwrap();
        index
            .add_all(["*"], git2::IndexAddOption::DEFAULT, None)
            .unwrap();
        index.update_all(["*"], None).unwrap();
        index.write().unwrap();
        let tree = git.find_tree(index.write_tree().unwrap()).unwrap();
        let who = Signature::now("A Colleague", "a@example.org").unwrap();
        let tip = git.head().ok().and_then(|head| head.peel_to_commit().ok());
        let parents: Vec<_> = tip.iter().collect();
        git.commit(Some("HEAD"), &who, &who, message, &tree, &parents)
            .unwrap();
    }

    fn history(&self) -> Vec<String> {
        let past = self.store.history(&key()).unwrap();
        past.iter()
            .map(|past| format!("r{} {}", past.revision.ordinal, past.revision.message))
            .collect()
    }
}

#[test]
fn a_save_touches_its_report_alone() {
    let place = place();
    place.write("notes.txt", "one");
    place.plain_step("notes");
    place.write("notes.txt", "changed");
    place.write("staged.txt", "staged");
    place.write("untracked.txt", "untracked");
    let git = place.git();
    let mut index = git.index().unwrap();
    index.add_path(Path::new("staged.txt")).unwrap();
    index.write().unwrap();

    place.save(1, "一、工作\n".as_bytes()).unwrap();

    let git = place.git();
    let tip = git.head().unwrap().peel_to_commit().unwrap();
    let before = tip.parent(0).unwrap().tree().unwrap();
    let diff = git
        .diff_tree_to_tree(Some(&before), Some(&tip.tree().unwrap()), None)
        .unwrap();
    let touched: Vec<_> = diff
        .deltas()
        .map(|d| d.new_file().path().unwrap().to_owned())
        .collect();
    assert_eq!(touched, [Path::new("reports/区图书馆/2023/report.txt")]);
    let status = |path| git.status_file(Path::new(path)).unwrap();
    assert_eq!(status("notes.txt"), Status::WT_MODIFIED);
    assert_eq!(status("staged.txt"), Status::INDEX_NEW);
    assert_eq!(status("untracked.txt"), Status::WT_NEW);
    assert_eq!(status("reports/区图书馆/2023/report.txt"), Status::CURRENT);
}

#[test]
fn bytes_are_kept_as_they_are() {
    let place = place();
    place
        .git()
        .config()
        .unwrap()
        .set_bool("core.autocrlf", true)
        .unwrap();
    place.write(".gitattributes", "* text=auto eol=lf\n");
    let odd = b"\xEF\xBB\xBF\r\nline\r\n\xA0\xFF\0end";
    place.save(1, odd).unwrap();
    assert_eq!(place.store.saved_report(&key()).unwrap().unwrap(), odd);
    assert_eq!(place.store.working(&key()).unwrap().unwrap(), odd);
}

#[test]
fn the_same_text_makes_no_revision() {
    let place = place();
    assert!(place.save(1, b"text").is_some());
    assert!(place.save(2, b"text").is_none());
    assert_eq!(place.history(), ["r1 第1天"]);
}

#[test]
fn a_note_is_for_people_and_for_programs() {
    let place = place();
    place.save(1, b"text").unwrap();
    let past = place.store.history(&key()).unwrap().remove(0);
    assert_eq!(past.revision.author, "林晓");
    assert_eq!(past.revision.at, Moment::new(1_700_086_400, 480));
    assert_eq!(past.revision.stage.unwrap().label, "初稿");
    let git = place.git();
    let tip = git.head().unwrap().peel_to_commit().unwrap();
    assert_eq!(
        tip.message().unwrap(),
        "第1天\n\nAnnals-Report: 区图书馆/2023\nAnnals-Stage: 初稿\n"
    );
}

#[test]
fn history_counts_what_changed_the_report_only() {
    let place = place();
    place.save(1, b"one").unwrap();
    place.write("notes.txt", "x");
    place.plain_step("other");
    place.write("reports/区图书馆/2023/report.txt", "two");
    place.plain_step("plain edit");
    place.save(3, b"three").unwrap();
    assert_eq!(place.history(), ["r1 第1天", "r2 plain edit", "r3 第3天"]);
    let past = place.store.history(&key()).unwrap();
    assert_eq!(place.store.text_of(&past[1]).unwrap(), b"two");
}

#[test]
fn a_renamed_report_keeps_its_history() {
    let place = place();
    let old = "reports/旧馆/2023/report.txt";
    place.write(old, "one line\nanother line\n");
    place.plain_step("old name");
    let new = place.store.working_path(&key());
    fs::create_dir_all(new.parent().unwrap()).unwrap();
    fs::rename(place.folder.path().join(old), &new).unwrap();
    place.plain_step("renamed");
    place.save(3, b"one line\nanother line\na third\n").unwrap();
    assert_eq!(place.history(), ["r1 old name", "r2 第3天"]);
    let first = place
        .store
        .revision_named(&key(), "HEAD~2")
        .unwrap()
        .unwrap();
    assert_eq!(first.revision.message, "old name");
}

#[test]
fn joined_histories_count_each_side_once() {
    let place = place();
    place.save(1, b"one").unwrap();
    let git = place.git();
    let base = git.head().unwrap().peel_to_commit().unwrap();
    place.save(2, b"two").unwrap();
    let ours = git.head().unwrap().peel_to_commit().unwrap();
    let who = Signature::now("A", "a@example.org").unwrap();
    let theirs = git
        .commit(
            None,
            &who,
            &who,
            "elsewhere",
            &base.tree().unwrap(),
            &[&base],
        )
        .unwrap();
    let theirs = git.find_commit(theirs).unwrap();
    git.commit(
        Some("HEAD"),
        &who,
        &who,
        "join",
        &ours.tree().unwrap(),
        &[&ours, &theirs],
    )
    .unwrap();
    assert_eq!(place.history(), ["r1 第1天", "r2 第2天"]);
}

#[test]
fn a_detached_point_can_be_saved_on() {
    let place = place();
    place.save(1, b"one").unwrap();
    let git = place.git();
    let tip = git.head().unwrap().peel_to_commit().unwrap();
    git.set_head_detached(tip.id()).unwrap();
    place.save(2, b"two").unwrap();
    assert_eq!(place.history().len(), 2);
}

#[test]
fn nothing_is_kept_in_the_middle_of_a_merge() {
    let place = place();
    let id = place.save(1, b"one").unwrap();
    place.write(".git/MERGE_HEAD", &format!("{id}\n"));
    let refused = place.store.writing(|_| Ok::<(), StoreError>(()));
    assert!(matches!(
        refused,
        Err(StoreError::Unfinished(Unfinished::Merge))
    ));
}

#[test]
fn a_workspace_is_found_from_below_and_inside_another_folder() {
    let outer = place();
    outer.write("办公室/annals.toml", "");
    outer.write("办公室/reports/区图书馆/2023/report.txt", "text");
    let root = find_root(&outer.folder.path().join("办公室/reports/区图书馆")).unwrap();
    assert!(root.ends_with("办公室"));
    let layout = Layout::new(LAYOUT).unwrap();
    let (store, ground) = Store::begin(&root, layout).unwrap();
    assert_eq!(ground, Ground::Inside);
    assert_eq!(
        store.reports().unwrap().into_iter().collect::<Vec<_>>(),
        [key()]
    );
    let path = store.layout().report(&key());
    store
        .writing(|writer| {
            writer.keep(
                &[KeptFile {
                    path: &path,
                    bytes: b"text",
                }],
                &note(1, None),
            )
        })
        .unwrap();
    assert_eq!(store.saved_report(&key()).unwrap().unwrap(), b"text");
    let git = outer.git();
    let tree = git.head().unwrap().peel_to_tree().unwrap();
    assert!(
        tree.get_path(Path::new("办公室/reports/区图书馆/2023/report.txt"))
            .is_ok()
    );
    fs::remove_dir_all(root.join("reports")).unwrap();
    assert_eq!(store.reports().unwrap().len(), 1);
}

#[test]
fn a_second_working_folder_of_git_is_a_workspace_too() {
    let place = place();
    place.write("annals.toml", "");
    place.plain_step("begin");
    let git = place.git();
    let elsewhere = tempfile::tempdir().unwrap();
    let second = elsewhere.path().join("second");
    git.worktree("second", &second, None).unwrap();
    let store = Store::open(&second, Layout::new(LAYOUT).unwrap()).unwrap();
    let path = store.layout().report(&key());
    store
        .writing(|writer| {
            writer.keep(
                &[KeptFile {
                    path: &path,
                    bytes: b"text",
                }],
                &note(1, None),
            )
        })
        .unwrap()
        .unwrap();
    assert_eq!(store.history(&key()).unwrap().len(), 1);
    assert_eq!(place.history().len(), 0);
}

#[test]
fn many_writers_at_once_lose_nothing() {
    let place = place();
    let root = place.folder.path();
    let writers = 6;
    std::thread::scope(|scope| {
        for number in 0..writers {
            scope.spawn(move || {
                let store = Store::open(root, Layout::new(LAYOUT).unwrap()).unwrap();
                let key = ReportKey::parse(&format!("单位{number}/2023")).unwrap();
                let path = store.layout().report(&key);
                store
                    .writing(|writer| {
                        let file = KeptFile {
                            path: &path,
                            bytes: path.as_bytes(),
                        };
                        writer.keep(&[file], &note(number, None))
                    })
                    .unwrap()
                    .unwrap();
            });
        }
    });
    let keys = place.store.reports().unwrap();
    assert_eq!(keys.len(), usize::try_from(writers).unwrap());
    for key in keys {
        assert_eq!(place.store.history(&key).unwrap().len(), 1, "{key}");
    }
}

#[test]
fn a_folder_without_a_history_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let opened = Store::open(folder.path(), Layout::new(LAYOUT).unwrap());
    assert!(matches!(opened, Err(StoreError::NotKept { .. })));
}

#[cfg(unix)]
#[test]
fn a_file_that_can_be_run_stays_so_for_plain_git() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = place();
    let path = place.store.working_path(&key());
    place.write("reports/区图书馆/2023/report.txt", "一\n");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    place.plain_step("a script of a report");
    place.save(1, "二\n".as_bytes()).unwrap();
    let git = place.git();
    let status = git
        .status_file(Path::new("reports/区图书馆/2023/report.txt"))
        .unwrap();
    assert_eq!(status, Status::CURRENT);
}
