//! Long histories: the same answer whether it is written down, damaged, of another branch or not.

use crate::series::{ReportKey, Stage};
use crate::store::{Layout, Store};
use git2::{Oid, Repository, Signature, Time};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

struct Place {
    folder: TempDir,
    git: Repository,
}

const PATH: &str = "reports/区图书馆/2024/report.txt";

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    Store::begin(folder.path(), layout()).unwrap();
    let git = Repository::open(folder.path()).unwrap();
    Place { folder, git }
}

fn layout() -> Layout {
    Layout::new("reports/{unit}/{year}/report.txt").unwrap()
}

fn key() -> ReportKey {
    ReportKey::parse("区图书馆/2024").unwrap()
}

/// A second of the clock of each step.
fn minute(number: usize) -> i64 {
    1_700_000_000 + 60 * i64::try_from(number).unwrap()
}

impl Place {
    /// A point that holds these files alone.
    fn point(&self, parents: &[Oid], seconds: i64, files: &[(&str, &str)]) -> Oid {
        let mut index = git2::Index::new().unwrap();
        for (path, text) in files {
            let entry = crate::store::listing::entry(
                path,
                self.git.blob(text.as_bytes()).unwrap(),
                git2::FileMode::Blob,
            );
            index.add(&entry).unwrap();
        }
        let tree = self.git.find_tree(index.write_tree_to(&self.git).unwrap());
        let who = Signature::new("林晓", "lin@example.org", &Time::new(seconds, 480)).unwrap();
        let parents: Vec<_> = parents
            .iter()
            .map(|&id| self.git.find_commit(id).unwrap())
            .collect();
        let parents: Vec<_> = parents.iter().collect();
        let message = format!("at {seconds}");
        self.git
            .commit(None, &who, &who, &message, &tree.unwrap(), &parents)
            .unwrap()
    }

    /// So many points on top of one another, every third of another report.
    fn row(&self, from: Option<Oid>, name: &str, count: usize) -> Vec<Oid> {
        let mut points: Vec<Oid> = from.into_iter().collect();
        let skip = points.len();
        for number in 0..count {
            let text = format!(
                "+++\nstage = \"{name}\"\n+++\n第{}稿\n",
                number - number % 3
            );
            let other = format!("{name}{number}");
            let files = [(PATH, text.as_str()), ("reports/a/2024/report.txt", &other)];
            let parents: Vec<Oid> = points.last().copied().into_iter().collect();
            points.push(self.point(&parents, minute(number), &files));
        }
        points.split_off(skip)
    }

    fn go(&self, tip: Oid) {
        self.git
            .reference("refs/heads/main", tip, true, "")
            .unwrap();
    }

    /// The history with what is written down, which is the one without.
    fn checked(&self) -> Vec<String> {
        let store = Store::open(self.folder.path(), layout()).unwrap();
        let stage_in = |bytes: &[u8]| {
            let text = std::str::from_utf8(bytes).ok()?;
            Some(Stage::new(text.split('"').nth(1)?))
        };
        let mut plain = store.history(&key()).unwrap();
        for past in &mut plain {
            past.revision.stage = stage_in(&store.text_of(past).unwrap());
        }
        for _again in 0..2 {
            assert_eq!(store.history_with_stages(&key(), stage_in).unwrap(), plain);
        }
        let stage = |stage: Option<Stage>| stage.map(|stage| stage.label).unwrap_or_default();
        plain
            .into_iter()
            .map(|past| format!("{} {}", past.revision.message, stage(past.revision.stage)))
            .collect()
    }

    fn file(&self) -> PathBuf {
        let folder = self.folder.path().join(".git/annals/history");
        let mut files = fs::read_dir(folder).unwrap();
        files.next().unwrap().unwrap().path()
    }
}

#[test]
fn what_is_written_down_makes_no_answer_another() {
    let place = place();
    let points = place.row(None, "初稿", 150);
    place.go(points[119]);
    let first = place.checked();
    assert_eq!(first.len(), 40);
    assert_eq!(first[39], format!("at {} 初稿", minute(117)));
    let written = fs::read_to_string(place.file()).unwrap();
    assert_eq!(written.lines().count(), 41);
    place.go(points[149]);
    assert_eq!(place.checked().len(), 50);
    assert_eq!(fs::read_to_string(place.file()).unwrap(), written);
    // Further on, what was found is added to what was written.
    let more = place.row(Some(points[149]), "送审稿", 100);
    place.go(more[99]);
    assert_eq!(place.checked().len(), 84);
    assert!(
        fs::read_to_string(place.file())
            .unwrap()
            .starts_with(&written)
    );
    // Back, and on another branch.
    place.go(points[60]);
    assert_eq!(place.checked().len(), 21);
    let branch = place.row(Some(points[60]), "修改稿", 200);
    place.go(branch[199]);
    assert_eq!(place.checked().len(), 88);
    place.go(more[99]);
    assert_eq!(place.checked().len(), 84);
}

#[test]
fn what_is_damaged_is_not_believed() {
    let place = place();
    let points = place.row(None, "初稿", 150);
    place.go(points[149]);
    place.checked();
    let whole = fs::read_to_string(place.file()).unwrap();
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    for damaged in [
        String::new(),
        "\n".to_owned(),
        whole.replace("初稿", "定稿"),
        whole.replacen(lines[20], "", 1),
        whole[..whole.len() / 2].to_owned(),
        whole.clone() + "half a li",
    ] {
        fs::write(place.file(), damaged).unwrap();
        assert_eq!(place.checked().len(), 50);
    }
    fs::write(place.file(), b"\xff\xfe").unwrap();
    assert_eq!(place.checked().len(), 50);
    assert_eq!(fs::read_to_string(place.file()).unwrap(), whole);
    // A file of another report, put in its place.
    let name = place.file();
    let other = ReportKey::parse("a/2024").unwrap();
    let store = Store::open(place.folder.path(), layout()).unwrap();
    store.history_with_stages(&other, |_| None).unwrap();
    let folder = fs::read_dir(name.parent().unwrap()).unwrap();
    let others = folder.map(|file| file.unwrap().path());
    for file in others.filter(|file| *file != name) {
        fs::copy(file, &name).unwrap();
    }
    assert_eq!(place.checked().len(), 50);
}

#[test]
fn a_history_that_was_written_anew_is_read_anew() {
    let place = place();
    let points = place.row(None, "初稿", 150);
    place.go(points[149]);
    place.checked();
    place.go(place.row(None, "重写", 150)[149]);
    let anew = place.checked();
    assert!(anew.iter().all(|line| line.ends_with("重写")), "{anew:?}");
    assert_eq!(anew.len(), 50);
}

#[test]
fn a_clone_that_was_cut_off_and_mended_tells_all() {
    let place = place();
    let points = place.row(None, "初稿", 300);
    place.go(points[299]);
    fs::write(
        place.folder.path().join(".git/shallow"),
        format!("{}\n", points[100]),
    )
    .unwrap();
    let cut_off = place.checked().len();
    assert!(cut_off <= 68, "{cut_off}");
    fs::remove_file(place.folder.path().join(".git/shallow")).unwrap();
    assert_eq!(place.checked().len(), 100);
}

/// Two work apart again and again, one of them with a clock that is far behind.
#[test]
fn histories_that_were_joined_come_children_before_parents() {
    let place = place();
    let mut tip = *place.row(None, "初稿", 100).last().unwrap();
    let mut expected = place_count(&place, tip);
    for round in 0..4 {
        let text = |side: &str| format!("+++\nstage = \"{side}\"\n+++\n{round}\n");
        let ours = place.point(&[tip], minute(1000 + round * 10), &[(PATH, &text("甲"))]);
        let late = minute(round);
        let theirs = place.point(&[tip], late, &[(PATH, &text("乙"))]);
        let both = [ours, theirs];
        tip = place.point(&both, minute(1001 + round * 10), &[(PATH, &text("合"))]);
        expected += 3;
        place.go(tip);
        let lines = place.checked();
        assert_eq!(lines.len(), expected);
        let last: Vec<_> = lines[expected - 3..]
            .iter()
            .map(|line| &line[line.len() - 3..])
            .collect();
        assert_eq!(last[2], "合");
        assert!(last.contains(&"甲") && last.contains(&"乙"), "{last:?}");
    }
    // On top of it, a row that is long enough to be written down.
    let more = place.row(Some(tip), "终", 90);
    place.go(more[89]);
    assert_eq!(place.checked().len(), expected + 30);
    let again = place.row(Some(more[89]), "又", 3);
    place.go(again[2]);
    assert_eq!(place.checked().len(), expected + 31);
}

fn place_count(place: &Place, tip: Oid) -> usize {
    place.go(tip);
    place.checked().len()
}

#[test]
fn a_new_name_is_followed_with_and_without_a_file() {
    let place = place();
    let old = "reports/旧馆/2024/report.txt";
    let line = "全年开放三百天，接待读者两万人次。\n".repeat(4);
    let mut tip = None;
    for number in 0..100 {
        let path = if number < 50 { old } else { PATH };
        let text = format!("{line}第{number}稿\n");
        let parents: Vec<Oid> = tip.into_iter().collect();
        tip = Some(place.point(&parents, minute(number), &[(path, &text)]));
    }
    place.go(tip.unwrap());
    assert_eq!(place.checked().len(), 100);
    assert!(fs::read_to_string(place.file()).unwrap().contains(old));
    assert_eq!(place.checked().len(), 100);
}

#[test]
fn texts_that_are_read_ahead_are_those_of_their_revisions() {
    let place = place();
    let points = place.row(None, "初稿", 300);
    place.go(points[299]);
    let store = Store::open(place.folder.path(), layout()).unwrap();
    let past = store.history(&key()).unwrap();
    assert_eq!(past.len(), 100);
    // A few are read one by one, many ahead, and a way that is left early leaves nothing waiting.
    for count in [0, 3, 100] {
        let read: Vec<Vec<u8>> = store.texts_back(&past[..count]).flatten().collect();
        let expected = past[..count].iter().rev();
        let expected: Vec<Vec<u8>> = expected.map(|one| store.text_of(one).unwrap()).collect();
        assert_eq!(read, expected);
    }
    assert_eq!(store.texts_back(&past).take(2).count(), 2);
    // Texts that are gone are each an error of its own.
    let objects = place.folder.path().join(".git/objects");
    for past in &past[40..60] {
        let id = past.text.to_string();
        fs::remove_file(objects.join(&id[..2]).join(&id[2..])).unwrap();
    }
    let store = Store::open(place.folder.path(), layout()).unwrap();
    let read: Vec<bool> = store.texts_back(&past).map(|text| text.is_ok()).collect();
    let expected: Vec<bool> = (0..100).map(|place| !(40..60).contains(&place)).collect();
    assert_eq!(read, expected);
}
