//! A folder, a home and a clock of its own for each test of the whole program.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A place in which the program runs, with nothing of the machine's own settings.
pub(crate) struct Place {
    folder: TempDir,
    now: String,
    author: Option<&'static str>,
}

/// What a call gave back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: i32,
    pub(crate) result: String,
    pub(crate) notices: String,
}

impl Place {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("home")).unwrap();
        fs::create_dir_all(folder.path().join("work")).unwrap();
        Self {
            folder,
            now: "2023-11-05T09:30:00+08:00".to_owned(),
            author: Some("林晓"),
        }
    }

    /// A workspace with one unit.
    pub(crate) fn with_unit() -> Self {
        let place = Self::empty();
        place.done(&["init"]);
        place.done(&["unit", "add", "区图书馆", "--kind", "工作总结"]);
        place
    }

    /// A workspace with one saved report.
    pub(crate) fn with_report() -> Self {
        let place = Self::with_unit();
        place.write("reports/区图书馆/2023/report.txt", REPORT);
        place.done(&["save", "区图书馆/2023"]);
        place
    }

    /// The same place on another day.
    pub(crate) fn on(mut self, day: &str) -> Self {
        self.now = format!("{day}T09:30:00+08:00");
        self
    }

    /// The same place with nobody named.
    pub(crate) fn without_author(mut self) -> Self {
        self.author = None;
        self
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join("work").join(path)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Runs the program in the folder.
    pub(crate) fn run(&self, words: &[&str]) -> Answer {
        self.run_in("", words)
    }

    /// Runs the program in a folder below.
    pub(crate) fn run_in(&self, folder: &str, words: &[&str]) -> Answer {
        let output = self.command(folder, words).output().unwrap();
        Answer::from(output)
    }

    /// Where the settings of the machine's user lie.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The program, ready to run.
    pub(crate) fn command(&self, folder: &str, words: &[&str]) -> Command {
        let home = self.home();
        let mut command = Command::new(env!("CARGO_BIN_EXE_annals"));
        command
            .args(words)
            .current_dir(self.path(folder))
            .env_clear()
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", &home)
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("ANNALS_LANG", "zh")
            .env("ANNALS_NOW", &self.now)
            .env("COLUMNS", "100");
        if let Some(author) = self.author {
            command.env("ANNALS_AUTHOR", author);
        }
        command
    }

    /// Runs a call that must be done, and gives its result.
    pub(crate) fn done(&self, words: &[&str]) -> String {
        let answer = self.run(words);
        assert_eq!(answer.status, 0, "{words:?}: {}", answer.notices);
        answer.result
    }

    /// Runs a call that must be refused with this status, changing no file and saying all of this.
    pub(crate) fn refused(&self, words: &[&str], status: i32, said: &[&str]) {
        let before = listing(&self.path(""));
        let answer = self.run(words);
        assert_eq!(answer.status, status, "{words:?}: {answer:?}");
        assert_eq!(answer.result, "", "{words:?}");
        for part in said {
            assert!(
                answer.notices.contains(part),
                "{words:?}: {}",
                answer.notices
            );
        }
        assert_eq!(listing(&self.path("")), before, "{words:?}");
    }
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap_or(-1),
            result: String::from_utf8(output.stdout).unwrap(),
            notices: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// Every file below a folder with its bytes; what git keeps counts by its newest point only.
pub(crate) fn listing(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with(".git") {
            let newest = fs::read(path.join("logs/HEAD")).unwrap_or_default();
            files.push((path, newest));
        } else if path.is_dir() {
            files.extend(listing(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            files.push((path, bytes));
        }
    }
    files.sort();
    files
}

/// A short report with front matter.
pub(crate) const REPORT: &str = "+++
title = \"区图书馆2023年度工作总结\"
kind = \"工作总结\"
stage = \"初稿\"
+++

区图书馆2023年度工作总结

2023年，区图书馆围绕“书香进社区”做了以下工作。

一、主要工作
（一）开放服务。全年开馆340天，接待读者12.6万人次，外借图书8.4万册，读者满意度有新的提高。
（二）阅读推广。举办读书会、讲座和亲子阅读活动86场，参加居民4300人次。

二、存在问题
一是分馆分布不均，城北片区还没有分馆。二是数字资源更新不够快。

三、明年打算
（一）在城北建一个分馆。
（二）更新数字阅览室的设备。
";
