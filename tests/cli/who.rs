//! Who changed what, since when, and since when each sentence stands.

use crate::workspace::Place;
use std::process::Command;

const FIRST: &str = "区图书馆2023年工作总结\n一年来，区图书馆以读者为中心开展工作。\n一、主要工作\n（一）阅读推广\n全年举办讲座86场，读者反映良好。\n（二）分馆建设\n新建分馆6个，覆盖全部街道。\n二、存在问题\n古籍修复人手不够，积压待修一百余册。\n";

const REPORT: &str = "reports/区图书馆/2023/report.txt";

/// A report with three revisions of three people, and an edit that is not saved.
fn place() -> Place {
    let place = Place::with_unit();
    place.write(REPORT, FIRST);
    place.done(&["save", "区图书馆/2023", "--author", "林晓"]);
    let place = edited(place.on("2023-11-08"), "86场", "91场");
    let place = edited(place, "分馆6个", "分馆4个");
    place.done(&["save", "区图书馆/2023", "--author", "周宁"]);
    let place = edited(place.on("2023-11-12"), "分馆4个", "分馆5个");
    let place = edited(place, "（二）分馆建设", "（二）总分馆建设");
    place.done(&["save", "区图书馆/2023", "--author", "何敏"]);
    edited(place.on("2023-11-20"), "反映良好", "反映很好")
}

fn edited(place: Place, old: &str, new: &str) -> Place {
    let text = place.read(REPORT);
    assert!(text.contains(old), "{old}");
    place.write(REPORT, text.replace(old, new));
    place
}

fn said(place: &Place, words: &[&str]) -> String {
    place.done(words)
}

#[test]
fn every_change_says_whose_it_is() {
    let place = place();
    let said = said(&place, &["diff", "区图书馆/2023", "--from", "r1", "--who"]);
    for part in [
        "“91场” r2 周宁 2023-11-08；“很好” 未保存的修改",
        "由“分馆建设”改名\n  r3 何敏 2023-11-12\n",
        "r2 周宁 2023-11-08；r3 何敏 2023-11-12",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let table = place.done(&["diff", "区图书馆/2023", "--from", "r1", "--who", "--stat"]);
    assert!(
        table.contains("      r2 周宁 2023-11-08；r3 何敏"),
        "{table}"
    );
    let words = ["diff", "区图书馆/2023", "--from", "r1", "--who", "--words"];
    let answer = place.run(&words);
    assert_eq!(answer.status, 0);
    assert!(
        answer.notices.contains("不标明是谁改的"),
        "{}",
        answer.notices
    );
}

#[test]
fn json_names_the_revision_of_every_changed_run() {
    let place = place();
    let words = [
        "diff",
        "区图书馆/2023",
        "--from",
        "r1",
        "--who",
        "--format",
        "json",
    ];
    let answer: serde_json::Value = serde_json::from_str(&place.done(&words)).unwrap();
    let mut runs = Vec::new();
    for section in answer["sections"].as_array().unwrap() {
        for paragraph in section["paragraphs"].as_array().unwrap() {
            for segment in paragraph["segments"].as_array().unwrap() {
                if segment["op"] != "equal" {
                    let by = segment["by"].as_array().unwrap();
                    let names = by.iter().map(|one| one["author"].as_str().unwrap_or("-"));
                    let text = segment["text"].as_str().unwrap().to_owned();
                    runs.push((text, names.collect::<Vec<_>>().join(",")));
                } else {
                    assert!(segment.get("by").is_none());
                }
            }
        }
    }
    let runs: Vec<(&str, &str)> = runs.iter().map(|(t, b)| (t.as_str(), b.as_str())).collect();
    for run in [
        ("91场", "周宁"),
        ("6个", "周宁"),
        ("5个", "何敏"),
        ("很好", "-"),
    ] {
        assert!(runs.contains(&run), "{run:?} {runs:?}");
    }
}

#[test]
fn one_persons_changes_alone_and_what_became_of_them() {
    let place = place();
    let said = said(&place, &["diff", "区图书馆/2023", "--by", "周宁"]);
    for part in [
        "只看“周宁”的改动（r2）",
        "别人的改动 3 处，没有列出",
        "[-86场-]{+91场+}，读者反映很好",
        "后来被别人改掉的 1 处",
        "r2 周宁 2023-11-08 写的“4个”，r3 何敏 2023-11-12 改为“5个”",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    assert!(
        !said.contains("改名") && !said.contains("{+很好+}"),
        "{said}"
    );
    let words = ["diff", "区图书馆/2023", "--by", "周宁", "--format", "json"];
    let json = place.done(&words);
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    let person = &answer["by_person"];
    assert_eq!(person["name"], "周宁");
    assert_eq!(person["others"], 3);
    assert_eq!(person["overwritten"][0]["text"], "4个");
    assert_eq!(answer["sections"].as_array().unwrap().len(), 2);
    let sections = answer["sections"].to_string();
    assert!(
        sections.contains("\"91场\"") && sections.contains("\"6个\""),
        "{sections}"
    );
    for others in ["\"5个\"", "\"总\"", "\"很好\"", "何敏", "renamed"] {
        assert!(!sections.contains(others), "{others}\n{sections}");
    }
    let english = place.done(&["diff", "区图书馆/2023", "--by", "周宁", "--lang", "en"]);
    assert!(
        english.contains("Undone later by somebody else: 1 place"),
        "{english}"
    );
    place.refused(
        &["diff", "区图书馆/2023", "--by", "周宇"],
        3,
        &["没有“周宇”这个人", "“周宁”"],
    );
}

#[test]
fn since_a_day_is_since_the_text_before_it() {
    let place = place();
    for (day, from) in [
        ("2023-11-10", "r2"),
        ("11月8日", "r1"),
        ("11-12", "r2"),
        ("11-13", "r3"),
        ("11-20", "r3"),
    ] {
        let answer = place.run(&["diff", "区图书馆/2023", "--since", day]);
        assert_eq!(answer.status, 0, "{day}: {}", answer.notices);
        let header = answer.result.lines().next().unwrap();
        assert!(
            header.contains(&format!(" {from} → 未保存")),
            "{day}: {header}"
        );
        assert_eq!(answer.notices, "", "{day}");
    }
    let early = place.run(&["diff", "区图书馆/2023", "--since", "2022-01-01"]);
    assert!(
        early
            .notices
            .contains("2022-01-01 以前还没有 区图书馆/2023 的修订版"),
        "{}",
        early.notices
    );
    assert!(early.result.contains(" r1 → "), "{}", early.result);
    let call = |more: [&'static str; 2]| {
        ["diff", "区图书馆/2023", "--since", "11-12"]
            .into_iter()
            .chain(more)
            .collect::<Vec<_>>()
    };
    place.refused(&call(["--from", "r1"]), 2, &["--since", "--from"]);
    place.refused(&call(["--to", "r1"]), 2, &["r1", "那天以前已有 r2"]);
    let word = ["diff", "区图书馆/2023", "--since", "昨天"];
    place.refused(&word, 2, &["“--since”不能写成“昨天”", "12月10日"]);
    let twice = ["diff", "区图书馆/2023@r1", "--since", "11-08"];
    place.refused(&twice, 2, &["@r1", "--since"]);
}

#[test]
fn who_is_told_from_the_older_to_the_newer() {
    let place = place();
    let words = [
        "diff",
        "区图书馆/2023",
        "--from",
        "r3",
        "--to",
        "r1",
        "--who",
    ];
    place.refused(&words, 2, &["新旧颠倒", "r1"]);
    place.write("甲.txt", FIRST);
    let page = ["diff", "区图书馆/2023", "--who", "--format", "html"];
    place.refused(&page, 2, &["--who", "--format html"]);
    let files = ["diff", "甲.txt", "甲.txt", "--who"];
    place.refused(&files, 2, &["--who"]);
}

/// Plain git in the workspace, as this person.
fn git(place: &Place, person: &str, words: &[&str]) {
    let done = Command::new("git")
        .args(words)
        .current_dir(place.path(""))
        .env("HOME", place.home())
        .env("GIT_AUTHOR_NAME", person)
        .env("GIT_AUTHOR_EMAIL", "person@example.org")
        .env("GIT_COMMITTER_NAME", person)
        .env("GIT_COMMITTER_EMAIL", "person@example.org")
        .output()
        .unwrap();
    assert!(done.status.success(), "{words:?}: {done:?}");
}

#[test]
fn two_who_worked_on_copies_keep_their_work_when_these_are_joined() {
    let place = Place::with_unit();
    place.write(REPORT, FIRST);
    place.done(&["save", "区图书馆/2023", "--author", "林晓"]);
    git(&place, "林晓", &["branch", "other"]);
    let place = edited(place.on("2023-11-08"), "86场", "91场");
    place.done(&["save", "区图书馆/2023", "--author", "周宁"]);
    git(&place, "林晓", &["checkout", "-q", "other"]);
    let place = edited(place.on("2023-11-09"), "一百余册", "两百余册");
    place.done(&["save", "区图书馆/2023", "--author", "何敏"]);
    git(&place, "林晓", &["checkout", "-q", "-"]);
    git(&place, "林晓", &["merge", "-q", "-m", "合并", "other"]);
    let said = said(&place, &["diff", "区图书馆/2023", "--from", "r1", "--who"]);
    let line = |words: &str| {
        let mut lines = said.lines();
        let row = lines.position(|line| line.contains(words)).unwrap();
        said.lines().nth(row - 1).unwrap().trim().to_owned()
    };
    assert!(line("91场").ends_with("周宁 2023-11-08"), "{said}");
    assert!(line("修两").ends_with("何敏 2023-11-09"), "{said}");
    assert!(!said.contains("林晓"), "{said}");
    let by = place.done(&["diff", "区图书馆/2023", "--by", "周宁"]);
    assert!(by.contains("91场") && !by.contains("后来被别人"), "{by}");
}

#[test]
fn the_comments_that_a_revision_answers_stand_beside_its_changes() {
    let place = place();
    git(&place, "周宁", &["add", REPORT]);
    let message = "改措辞\n\nAnnals-Addresses: c3-0123456789, c5-abcdef0123";
    git(&place, "周宁", &["commit", "-q", "-m", message]);
    let said = said(&place, &["diff", "区图书馆/2023", "--who"]);
    assert!(said.contains("，回应意见 c3、c5"), "{said}");
}

#[test]
fn each_sentence_says_where_it_first_stood() {
    let place = place();
    place.write(
        "reports/区图书馆/2022/report.txt",
        "区图书馆2022年工作总结\n一、存在问题\n古籍修复人手不够，积压待修一百余册。\n",
    );
    place.done(&["save", "区图书馆/2022", "--author", "林晓"]);
    let said = said(&place, &["show", "区图书馆/2023", "--who"]);
    for part in [
        "2022 r1 林晓 2023-11-20",
        "除年份外，2022 r1 已有",
        "本年自 r1 起",
        "r3 何敏 2023-11-12",
        "未保存的修改",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let one = place.done(&["show", "区图书馆/2023", "存在问题", "--who"]);
    assert!(one.contains("古籍修复") && !one.contains("讲座"), "{one}");
    let old = place.done(&["show", "区图书馆/2023@r1", "--who"]);
    assert!(!old.contains("何敏") && old.contains("分馆6个"), "{old}");
    let words = ["show", "区图书馆/2023", "--who", "--format", "json"];
    let answer: serde_json::Value = serde_json::from_str(&place.done(&words)).unwrap();
    assert_eq!(answer["schema"], "annals/who/1");
    let sentences = answer["sentences"].as_array().unwrap();
    let old = sentences.iter().find(|one| one["line"] == 9).unwrap();
    assert_eq!(
        (&old["first"]["year"], &old["first"]["ordinal"]),
        (&2022.into(), &1.into())
    );
    place.write("甲.txt", FIRST);
    place.refused(&["show", "甲.txt", "--who"], 3, &["甲.txt", "没有修订版"]);
    let both = ["show", "区图书馆/2023", "--who", "--outline"];
    place.refused(&both, 2, &["--who", "--outline"]);
}
