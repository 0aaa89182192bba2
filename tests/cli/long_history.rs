//! A report with more revisions than anybody counts.

use crate::workspace::Place;
use git2::{Repository, Signature, Time};
use std::fs;

const KEY: &str = "区图书馆/2023";
const FILE: &str = "reports/区图书馆/2023/report.txt";

/// The text of a revision: a figure in one of four sections is another each time.
fn text(number: usize) -> String {
    let titles = ["阵地建设", "阅读推广", "数字服务", "安全生产"];
    let mut text = "+++\nstage = \"初稿\"\n+++\n\n一、主要工作\n".to_owned();
    for (place, title) in titles.iter().enumerate() {
        let figure = (number + 3 - place) / 4 + 100;
        let marker = ["一", "二", "三", "四"][place];
        text.push_str(&format!(
            "（{marker}）{title}\n全年组织{title}活动{figure}场，群众反映良好。\n"
        ));
    }
    text
}

/// Puts revisions, from one number to another, on top of what there is; without a branch to go on
/// from, they begin anew.
fn revisions(place: &Place, numbers: std::ops::RangeInclusive<usize>, from: Option<&str>) {
    let git = Repository::open(place.path("")).unwrap();
    let mut tip = from.map(|name| git.revparse_single(name).unwrap().id());
    for number in numbers {
        let seconds = 1_700_000_000 + 60 * i64::try_from(number).unwrap();
        let who = Signature::new("林晓", "lin@example.org", &Time::new(seconds, 480)).unwrap();
        let mut index = git.index().unwrap();
        fs::create_dir_all(place.path(FILE).parent().unwrap()).unwrap();
        place.write(FILE, text(number));
        index.add_path(std::path::Path::new(FILE)).unwrap();
        let tree = git.find_tree(index.write_tree().unwrap()).unwrap();
        index.write().unwrap();
        let parents: Vec<_> = tip
            .map(|id| git.find_commit(id).unwrap())
            .into_iter()
            .collect();
        let parents: Vec<_> = parents.iter().collect();
        let message = format!("第{number}次");
        tip = Some(
            git.commit(None, &who, &who, &message, &tree, &parents)
                .unwrap(),
        );
    }
    git.reference("refs/heads/main", tip.unwrap(), true, "")
        .unwrap();
}

#[test]
fn a_long_history_is_listed_whole_and_counted_where_it_is_read() {
    let place = Place::with_unit();
    revisions(&place, 1..=230, Some("HEAD"));
    let said = place.done(&["log", KEY]);
    assert!(said.contains("第1次") && said.contains("第230次"));
    assert_eq!(said.matches("  +").count(), 20, "{said}");
    let flat = said.replace(['\n', ' '], "");
    assert!(flat.contains("最早的210个修订版没有算"), "{said}");
    let json = place.done(&["log", KEY, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let all = json["revisions"].as_array().unwrap();
    assert_eq!((all.len(), &json["uncounted"]), (230, &210.into()));
    assert_eq!(all[0]["sections"].as_array().unwrap().len(), 1);
    for name in ["sections", "inserted_chars", "deleted_chars"] {
        assert!(all[19][name] != serde_json::Value::Null);
        assert_eq!(all[20][name], serde_json::Value::Null, "{name}");
    }
    let counted = place.done(&["log", KEY, "--count", "--format", "json"]);
    let counted: serde_json::Value = serde_json::from_str(&counted).unwrap();
    assert_eq!(counted["uncounted"], 0);
    assert_eq!(counted["revisions"][0], all[0]);
    assert_eq!(counted["revisions"][229]["deleted_chars"], 0);
    let last = place.done(&["log", KEY, "--last", "3"]);
    assert!(last.contains("第228次") && !last.contains("第227次"));
    assert!(last.contains("更早的227个修订版没有列出"), "{last}");
    place.refused(&["log", KEY, "--last", "0"], 2, &[]);
}

#[test]
fn a_section_is_followed_through_all_of_a_long_history() {
    let place = Place::with_unit();
    revisions(&place, 1..=700, Some("HEAD"));
    let said = place.done(&["log", KEY, "--section", "阅读推广"]);
    assert_eq!(said.matches("  +").count(), 175, "{said}");
    assert!(!said.contains("没有查"), "{said}");
    assert!(said.contains(" r1 "), "{said}");
}

#[test]
fn what_was_kept_of_a_history_never_changes_an_answer() {
    let place = Place::with_unit();
    revisions(&place, 1..=150, Some("HEAD"));
    let log = || place.done(&["log", KEY]);
    let fresh = || {
        let kept = place.path(".git/annals/history");
        fs::remove_dir_all(kept).unwrap();
        place.done(&["log", KEY])
    };
    let first = log();
    assert_eq!(log(), first);
    assert_eq!(fresh(), first);
    // Damaged.
    let kept = fs::read_dir(place.path(".git/annals/history")).unwrap();
    for file in kept.map(|file| file.unwrap().path()) {
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace("第9次", "第8次")).unwrap();
    }
    assert_eq!(log(), first);
    // Another branch, then the history written anew.
    revisions(&place, 151..=230, Some("HEAD~100"));
    let branch = log();
    assert!(branch.contains("第230次") && !branch.contains("第100次"));
    assert_eq!(fresh(), branch);
    revisions(&place, 300..=400, None);
    let anew = log();
    assert!(anew.contains("第300次") && !anew.contains("第230次"));
    assert_eq!(fresh(), anew);
    // And a save on top of it.
    place.write(FILE, text(500));
    assert!(place.done(&["save", KEY]).contains("r102"));
}
