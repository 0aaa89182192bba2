//! How long it takes to go back through a report's revisions: to find them, and to follow a section.
//!
//! `cargo bench --bench history`. A report of 64 KB is made here, with a figure changed in one
//! section after another. The revisions are found with nothing kept of an earlier walk, and with all
//! kept; a section is followed in the short way, and by comparing whole texts.

#![allow(
    missing_docs,
    reason = "criterion's macros write functions without comments"
)]
#![allow(clippy::unwrap_used, reason = "a benchmark may fail where it stands")]

use annals::compare::{Document, Limits};
use annals::report::{Outline, parse};
use annals::series::ReportKey;
use annals::settings::pack::{Pack, Packs};
use annals::store::{Layout, Store};
use annals::years::timeline::{Follower, SectionMark};
use criterion::{Criterion, criterion_group, criterion_main};
use git2::{FileMode, IndexEntry, IndexTime, Oid, Repository, Signature, Time};
use std::fs;
use std::hint::black_box;
use std::path::Path;

const REVISIONS: usize = 1000;
const TEXTS: usize = 40;
const PATH: &str = "reports/区图书馆/2024/report.txt";
const ORDINALS: [&str; 8] = ["一", "二", "三", "四", "五", "六", "七", "八"];

/// The text of a revision: 64 sections of about 1 KB.
fn text(revision: usize) -> String {
    let mut text = String::new();
    for (part, ordinal) in ORDINALS.into_iter().enumerate() {
        text.push_str(&format!("{ordinal}、第{part}部分工作\n"));
        for (section, ordinal) in ORDINALS.into_iter().enumerate() {
            let place = part * 8 + section;
            let figure = 100 + (revision + 63 - place) / 64;
            text.push_str(&format!("（{ordinal}）片区{place}服务\n"));
            for line in 0..5 {
                text.push_str(&format!(
                    "片区{place}全年组织第{line}类便民活动{figure}场，走访群众{}户，办结事项{}件，群众普遍反映良好，比上年同期明显增加。\n",
                    place * 7 + line,
                    place * 3 + 2 * line,
                ));
            }
        }
    }
    text
}

fn commit(git: &Repository, tip: Option<Oid>, number: usize) -> Oid {
    let never = IndexTime::new(0, 0);
    let mut index = git2::Index::new().unwrap();
    let entry = IndexEntry {
        ctime: never,
        mtime: never,
        dev: 0,
        ino: 0,
        mode: u32::from(FileMode::Blob),
        uid: 0,
        gid: 0,
        file_size: 0,
        id: git.blob(text(number).as_bytes()).unwrap(),
        flags: 0,
        flags_extended: 0,
        path: PATH.as_bytes().to_vec(),
    };
    index.add(&entry).unwrap();
    let tree = git.find_tree(index.write_tree_to(git).unwrap()).unwrap();
    let time = Time::new(1_700_000_000 + 60 * i64::try_from(number).unwrap(), 480);
    let who = Signature::new("林晓", "lin@example.org", &time).unwrap();
    let parents: Vec<_> = tip
        .map(|id| git.find_commit(id).unwrap())
        .into_iter()
        .collect();
    let parents: Vec<_> = parents.iter().collect();
    git.commit(None, &who, &who, "核实数据", &tree, &parents)
        .unwrap()
}

fn revisions(folder: &Path) {
    let layout = Layout::new("reports/{unit}/{year}/report.txt").unwrap();
    Store::begin(folder, layout).unwrap();
    let git = Repository::open(folder).unwrap();
    let mut tip = None;
    for number in 0..REVISIONS {
        tip = Some(commit(&git, tip, number));
    }
    git.reference("refs/heads/main", tip.unwrap(), true, "")
        .unwrap();
}

fn find(folder: &Path) -> usize {
    let layout = Layout::new("reports/{unit}/{year}/report.txt").unwrap();
    let store = Store::open(folder, layout).unwrap();
    let key = ReportKey::parse("区图书馆/2024").unwrap();
    store.history_with_stages(&key, |_| None).unwrap().len()
}

fn walking(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    revisions(folder.path());
    let kept = folder.path().join(".git/annals/history");
    let mut group = criterion.benchmark_group("find_1000_revisions");
    group.bench_function("nothing_kept", |bencher| {
        bencher.iter(|| {
            let _gone = fs::remove_dir_all(&kept);
            black_box(find(folder.path()))
        });
    });
    group.bench_function("all_kept", |bencher| {
        bencher.iter(|| black_box(find(folder.path())));
    });
    group.finish();
}

fn outline(pack: &Pack) -> (Outline, Vec<SectionMark>) {
    let outline = parse(&text(TEXTS), &pack.grammar);
    let sections = Document::from_outline(&outline).sections;
    let mark = sections
        .iter()
        .find(|section| section.title.starts_with("片区9"));
    (outline, mark.map(SectionMark::of).into_iter().collect())
}

fn following(criterion: &mut Criterion) {
    let packs = Packs::built_in();
    let pack = packs.for_text(&text(0));
    let texts: Vec<String> = (0..TEXTS).rev().map(text).collect();
    let limits = Limits { deadline: None };
    let follower = || {
        let (outline, marks) = outline(pack);
        Follower::new(outline, marks, &pack.grammar)
    };
    let mut group = criterion.benchmark_group("follow_a_section_40_revisions");
    group.sample_size(10);
    group.bench_function("in_place", |bencher| {
        bencher.iter(|| {
            let mut follower = follower();
            for text in &texts {
                black_box(follower.step_in_place(text.clone(), limits).unwrap());
            }
        });
    });
    group.bench_function("compared", |bencher| {
        bencher.iter(|| {
            let mut follower = follower();
            for text in &texts {
                black_box(follower.step_compared(text, limits));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, walking, following);
criterion_main!(benches);
