//! What a writer that was killed leaves behind, and what belongs to others.

use crate::series::{Moment, RevisionId};
use crate::store::trail::{Listed, Step, Trail};
use crate::store::{KeptFile, Layout, Note, Person, Store};
use git2::{Index, Oid};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const LAYOUT: &str = "reports/{unit}/{year}/report.txt";
const FILE: &str = "reports/u/2023/report.txt";

struct Place {
    folder: TempDir,
    store: Store,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (store, _) = Store::begin(folder.path(), Layout::new(LAYOUT).unwrap()).unwrap();
        let place = Self { folder, store };
        place.save("one");
        place
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn save(&self, text: &str) -> Option<RevisionId> {
        let note = Note {
            message: text.to_owned(),
            trailers: Vec::new(),
            author: Person::new("Lin Xiao").unwrap(),
            typed_by: None,
            at: Moment::new(1_700_000_000, 480),
        };
        let bytes = text.as_bytes();
        self.store
            .writing(|writer| {
                writer.replace(FILE, bytes)?;
                writer.keep(&[KeptFile { path: FILE, bytes }], &note)
            })
            .unwrap()
    }

    /// As a writer that was killed after these steps.
    fn killed_after(&self, steps: &[Step]) {
        let trail = Trail::in_folder(&self.store.own_folder());
        for step in steps {
            trail.add(step).unwrap();
        }
    }

    fn trail_is_gone(&self) -> bool {
        !self.path(".git/annals/writing").exists()
    }

    /// What plain git's list shows of the report.
    fn shown(&self) -> Option<Oid> {
        let index = Index::open(&self.path(".git/index")).unwrap();
        index.get_path(Path::new(FILE), 0).map(|entry| entry.id)
    }

    fn kept(&self) -> Oid {
        let tree = self.store.tip().unwrap().unwrap().tree().unwrap();
        tree.get_path(Path::new(FILE)).unwrap().id()
    }
}

#[test]
fn locks_of_a_dead_writer_go_and_those_of_others_stay() {
    let place = Place::new();
    let to = Oid::from_str("8a3f0c9f4be52b4adf6d3f4d6f6f3f5b8a0c1d2e").unwrap();
    let lock = place.path(".git/refs/heads/main.lock");
    fs::copy(
        place.path(".git/annals/index-mark"),
        place.path(".git/index.lock"),
    )
    .unwrap();
    fs::write(&lock, format!("{to}\n")).unwrap();
    fs::write(place.path(".git/annals/index-new.lock"), "DI").unwrap();
    let name = "refs/heads/main".to_owned();
    place.killed_after(&[Step::Branch { name, to }]);
    place.save("two").unwrap();
    assert!(!lock.exists() && place.trail_is_gone());
    assert!(!place.path(".git/index.lock").exists());
    assert_eq!(place.shown(), Some(place.kept()));

    let other = place.path(".git/refs/heads/other.lock");
    fs::write(&other, "8a3f0c9f4be52b4adf6d3f4d6f6f3f5b8a0c1d2f\n").unwrap();
    let name = "refs/heads/other".to_owned();
    place.killed_after(&[Step::Branch { name, to }]);
    place.save("three").unwrap();
    assert!(other.exists());
}

#[test]
fn an_empty_lock_that_was_announced_goes_after_a_moment() {
    let place = Place::new();
    let lock = place.path(".git/refs/heads/main.lock");
    let settings = place.path(".git/config.lock");
    fs::write(&lock, "").unwrap();
    fs::write(&settings, "[user]\n").unwrap();
    let name = "refs/heads/main".to_owned();
    let to = Oid::from_str("8a3f0c9f4be52b4adf6d3f4d6f6f3f5b8a0c1d2e").unwrap();
    place.killed_after(&[Step::Branch { name, to }, Step::Settings]);
    place.save("two").unwrap();
    assert!(!lock.exists() && !settings.exists());
}

#[test]
fn files_that_were_to_take_a_place_go_and_no_others() {
    let place = Place::new();
    let folder = place.path("reports/u/2023");
    for name in [".annals-a1B2c3.tmp", ".annals-mine.txt", "other.tmp"] {
        fs::write(folder.join(name), "half").unwrap();
    }
    place.killed_after(&[Step::Beside(folder.clone())]);
    place.save("two").unwrap();
    let mut left: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, [".annals-mine.txt", "other.tmp", "report.txt"]);
}

#[test]
fn git_is_told_later_where_another_program_held_its_list() {
    let place = Place::new();
    let lock = place.path(".git/index.lock");
    fs::write(&lock, "DIRC").unwrap();
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    let file = fs::File::options().write(true).open(&lock).unwrap();
    file.set_modified(hour_ago).unwrap();
    place.save("two").unwrap();
    assert!(lock.exists() && !place.trail_is_gone());
    assert_ne!(place.shown(), Some(place.kept()));
    fs::remove_file(&lock).unwrap();
    // Any next writer, whatever it is about.
    let person = Person::new("Wang Fang").unwrap();
    place.store.remember_person(&person).unwrap();
    assert_eq!(place.shown(), Some(place.kept()));
    assert!(place.trail_is_gone());
}

#[test]
fn what_a_user_of_git_staged_meanwhile_stays_staged() {
    let place = Place::new();
    let before = Some(place.kept());
    place.save("two").unwrap();
    let staged = place.store.repository.blob(b"staged by hand").unwrap();
    let mut index = Index::open(&place.path(".git/index")).unwrap();
    let mut entry = index.get_path(Path::new(FILE), 0).unwrap();
    entry.id = staged;
    index.add(&entry).unwrap();
    index.write().unwrap();
    let after = place.kept();
    let path = FILE.to_owned();
    place.killed_after(&[Step::Listed(Listed {
        path,
        before,
        after,
    })]);
    place
        .store
        .remember_person(&Person::new("Wang Fang").unwrap())
        .unwrap();
    assert_eq!(place.shown(), Some(staged));
}
