//! The demonstration on a fresh machine, and a new report begun in the workspace that it leaves:
//! whole programs, with no settings, no name and no variables.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

struct Machine {
    folder: tempfile::TempDir,
}

impl Machine {
    fn fresh() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("tmp")).unwrap();
        Self { folder }
    }

    fn annals(&self, within: &str, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_annals"))
            .args(words)
            .env_clear()
            .env("HOME", self.folder.path())
            .env("TMPDIR", self.folder.path().join("tmp"))
            .env("GIT_CEILING_DIRECTORIES", self.folder.path())
            .env("ANNALS_NOW", "2024-12-30T16:20:00+08:00")
            .current_dir(self.folder.path().join(within))
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// What a call that went well answered.
    fn said(&self, within: &str, words: &[&str]) -> String {
        let output = self.annals(within, words);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// What a call that could not be carried out said, and how it ended.
    fn refused(&self, within: &str, words: &[&str]) -> (Option<i32>, String) {
        let output = self.annals(within, words);
        let errors = String::from_utf8(output.stderr).unwrap();
        (output.status.code(), errors)
    }

    fn report(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).unwrap()
    }
}

#[test]
fn the_demonstration_walks_the_three_uses_in_both_languages() {
    let machine = Machine::fresh();
    for (language, folder, found) in [
        (
            "zh",
            "演示",
            [
                "$ annals new 澜溪区文化馆 2024",
                "打算 5 项",
                "除年份外",
                "[-236场-]",
                "r3",
            ],
        ),
        (
            "en",
            "demo",
            [
                "$ annals new Willowford 2024",
                "4 planned items",
                "years aside",
                "[-2,410 people-]",
                "r3",
            ],
        ),
    ] {
        let walk = machine.said("", &["--lang", language, "demo", folder]);
        for words in found {
            assert!(walk.contains(words), "{words}:\n{walk}");
        }
        let place = machine.folder.path().join(folder);
        let place = place.canonicalize().unwrap_or(place);
        let last_lines: Vec<&str> = walk.lines().rev().take(2).collect();
        assert!(
            last_lines[1].contains(place.file_name().unwrap().to_str().unwrap()),
            "{walk}"
        );
    }
}

#[test]
fn the_demonstration_harms_nothing_that_is_there() {
    let machine = Machine::fresh();
    let root = machine.folder.path();
    machine.said("", &["--lang", "en", "demo"]);
    machine.said("", &["--lang", "en", "demo"]);
    assert!(root.join("tmp/annals-demo").is_dir() && root.join("tmp/annals-demo-2").is_dir());

    let (status, said) = machine.refused("tmp", &["--lang", "en", "demo", "annals-demo"]);
    assert_eq!(status, Some(3));
    assert!(said.contains("nothing in it was touched"), "{said}");

    let (status, _) = machine.refused("tmp/annals-demo", &["demo", "inside"]);
    assert_eq!(status, Some(3));
    assert!(!root.join("tmp/annals-demo/inside").exists());

    fs::write(root.join("a-file"), "text").unwrap();
    assert_eq!(machine.refused("", &["demo", "a-file"]).0, Some(3));
    assert_eq!(machine.report("a-file"), "text");
}

/// A workspace with one report of 2023.
fn workspace() -> Machine {
    let machine = Machine::fresh();
    machine.said("", &["--lang", "zh", "init", "w"]);
    machine.said("w", &["unit", "add", "镇卫生院", "--kind", "工作总结"]);
    let text = "镇卫生院2023年度工作总结\n\n一、主要工作\n（一）门诊服务。接诊4.8万人次。\n\
                二、存在问题\n一是设备老化，彩超机已用十一年。\n三、2024年打算\n更新彩超机。开展巡诊12次。\n\
                \n镇卫生院\n2023年12月20日\n";
    fs::write(machine.folder.path().join("old.txt"), text).unwrap();
    let import = [
        "import",
        "../old.txt",
        "--unit",
        "镇卫生院",
        "--year",
        "2023",
        "--author",
        "王敏",
    ];
    machine.said("w", &import);
    machine
}

#[test]
fn a_new_report_asks_for_last_years_promises() {
    let machine = workspace();
    let said = machine.said("w", &["new", "镇卫生院", "2024"]);
    assert!(said.contains("打算 2 项、问题 1 项"), "{said}");
    let report = machine.report("w/reports/镇卫生院/2024/report.txt");
    for line in [
        "title = \"镇卫生院2024年度工作总结\"",
        "stage = \"提纲\"",
        "镇卫生院2024年度工作总结",
        "（一）门诊服务",
        "〔待答：上年打算“更新彩超机”。做成了什么？写结果和数据；没做的写原因。〕",
        "三、2025年打算",
    ] {
        assert!(
            report.lines().any(|found| found == line),
            "{line}:\n{report}"
        );
    }
    for gone in ["4.8万", "12月20日"] {
        assert!(!report.contains(gone), "{gone}:\n{report}");
    }
    let outline = machine.said(
        "w",
        &["show", "镇卫生院/2024", "--outline", "--format", "json"],
    );
    assert!(
        outline.contains("annals/outline/1") && outline.contains("\"prompt\""),
        "{outline}"
    );
    assert!(
        machine
            .said("w", &["log", "镇卫生院/2024"])
            .contains("王敏")
    );
}

#[test]
fn a_report_that_exists_is_never_overwritten() {
    let machine = workspace();
    let path = "w/reports/镇卫生院/2023/report.txt";
    let before = machine.report(path);
    let (status, said) = machine.refused("w", &["new", "镇卫生院", "2023"]);
    assert_eq!(status, Some(3));
    assert!(said.contains("annals show 镇卫生院/2023"), "{said}");
    assert_eq!(machine.report(path), before);
}

#[test]
fn a_wrong_new_says_what_there_is_and_makes_nothing() {
    let machine = workspace();
    for (words, status, found) in [
        (["new", "卫生院", "2024", "--kind=工作总结"], 3, "镇卫生院"),
        (["new", "镇卫生院", "24", "--kind=工作总结"], 2, "24"),
        (["new", "镇卫生院", "2024", "--kind=总结"], 3, "工作总结"),
    ] {
        let (ended, said) = machine.refused("w", &words);
        assert_eq!(ended, Some(status), "{said}");
        assert!(said.contains(found), "{said}");
    }
    assert!(
        !machine
            .folder
            .path()
            .join("w/reports/镇卫生院/2024")
            .exists()
    );
    break_kind(&machine.folder.path().join("w/kinds/工作总结.toml"));
    let (ended, said) = machine.refused("w", &["new", "镇卫生院", "2024"]);
    assert_eq!(ended, Some(3));
    assert!(
        said.contains("工作总结.toml") && said.contains("第 2 行"),
        "{said}"
    );
}

fn break_kind(path: &Path) {
    fs::write(path, "title = \"{unit}{year}年总结\"\nlimit = 300\n").unwrap();
}
