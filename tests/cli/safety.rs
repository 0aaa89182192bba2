//! Nothing is lost: to a killed save, to a text with two texts in it, to a signature that fails.

use crate::workspace::{Place, REPORT};
use std::process::{Command, Stdio};
use std::time::Duration;

const FILE: &str = "reports/区图书馆/2023/report.txt";

/// Adds to the settings of the repository.
fn set(place: &Place, lines: &str) {
    let settings = place.read(".git/config") + lines;
    place.write(".git/config", settings);
}

fn is_there(program: &str) -> bool {
    let mut command = Command::new(program);
    let command = command.arg("-?").stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(Stdio::null()).status().is_ok()
}

#[test]
fn two_texts_in_one_are_not_saved_and_other_reports_are_shown() {
    let place = Place::with_report();
    place.write("reports/区图书馆/2022/report.txt", REPORT);
    place.done(&["save", "区图书馆/2022"]);
    let joined = REPORT.replace("86场", "\n<<<<<<< HEAD\n86场\n=======\n91场\n>>>>>>> b\n");
    place.write(FILE, &joined);
    let line = joined
        .lines()
        .position(|line| line.starts_with("<<<"))
        .unwrap()
        + 1;
    let said = [
        format!("第{line}行"),
        "没有保存".to_owned(),
        "留一份".to_owned(),
    ];
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    place.refused(&["save", "区图书馆/2023"], 3, &said);
    let board = place.done(&["status"]);
    assert!(board.contains("2022"), "{board}");
    let line_of_marks = format!("第{line}行");
    assert!(board.contains(&line_of_marks), "{board}");
    place.done(&["save", "区图书馆/2022"]);
    // In the opening lines too, which are no settings then.
    let stages = "<<<<<<< HEAD\nstage = \"初稿\"\n=======\nstage = \"二稿\"\n>>>>>>> b";
    place.write(FILE, REPORT.replace("stage = \"初稿\"", stages));
    let line = 1 + REPORT
        .lines()
        .position(|line| line.starts_with("stage"))
        .unwrap();
    let line = format!("第{line}行");
    let stages = [line.as_str(), "“初稿”和“二稿”", "留一行"];
    place.refused(&["save", "区图书馆/2023"], 3, &stages);
}

#[test]
fn two_texts_in_one_are_told_wherever_the_text_is_shown() {
    let place = Place::with_report();
    let joined = REPORT.replace("86场", "\n<<<<<<< HEAD\n86场\n=======\n91场\n>>>>>>> b\n");
    place.write(FILE, joined);
    for args in [
        &["status", "区图书馆/2023"][..],
        &["review", "list"],
        &["log"],
        &["show"],
        &["diff"],
    ] {
        let answer = place.run(args);
        let said = answer.notices;
        assert_eq!(answer.status, 0, "{args:?}: {said}");
        assert!(said.contains("report.txt”第"), "{args:?}: {said}");
        assert!(said.contains("叠在一起"), "{args:?}: {said}");
        assert!(said.contains("留一份"), "{args:?}: {said}");
    }
    place.done(&["restore", "--to", "r1"]);
    assert_eq!(place.run(&["log"]).notices, "");
}

#[test]
fn a_signature_that_fails_keeps_nothing_and_leaves_the_text() {
    let place = Place::with_report();
    set(
        &place,
        "[commit]\n\tgpgsign = true\n[gpg]\n\tprogram = no-such-program\n",
    );
    place.write(FILE, REPORT.replace("86场", "91场"));
    let said = ["机器签名", "no-such-program", "没有保存"];
    place.refused(&["save"], 3, &said);
    place.refused(&["save", "--stage", "送审稿"], 3, &said);
    place.refused(&["unit", "add", "市一中", "--kind", "工作总结"], 3, &said);
    place.refused(&["restore", "--to", "r1"], 3, &said);
}

#[test]
fn the_log_says_what_became_of_a_machine_signature() {
    let place = Place::with_report();
    let log = place.done(&["log", "--format", "json"]);
    assert!(log.contains("\"state\": \"none\""), "{log}");
    assert!(!place.done(&["log"]).contains("机器签名"));
    if !is_there("ssh-keygen") {
        return;
    }
    let key = place.home().join("key");
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-f"])
        .arg(&key)
        .status();
    assert!(made.unwrap().success());
    let public = std::fs::read_to_string(key.with_extension("pub")).unwrap();
    std::fs::write(place.home().join("known"), format!("林晓 {public}")).unwrap();
    let home = place.home().display().to_string();
    set(
        &place,
        &format!(
            "[commit]\n\tgpgsign = true\n[user]\n\tsigningkey = {home}/key\n[gpg]\n\tformat = ssh\n\
             [gpg \"ssh\"]\n\tallowedSignersFile = {home}/known\n"
        ),
    );
    place.write(FILE, REPORT.replace("86场", "91场"));
    let path = std::env::var("PATH").unwrap();
    let saved = place.command("", &["save"]).env("PATH", &path).output();
    assert!(saved.unwrap().status.success());
    let log = place
        .command("", &["log"])
        .env("PATH", &path)
        .output()
        .unwrap();
    let log = String::from_utf8(log.stdout).unwrap();
    assert_eq!(log.matches("机器签名有效（林晓）").count(), 1, "{log}");
}

#[test]
#[ignore = "kills the program forty times, at moments that no run repeats"]
fn a_killed_command_loses_nothing() {
    let place = Place::with_report();
    for round in 0..40_u64 {
        let before = place.read(FILE);
        let after = REPORT.replace("86场", &format!("{}场", 100 + round));
        place.write(FILE, &after);
        let words: &[&str] = match round % 3 {
            0 => &["save"],
            1 => &["save", "--stage", "送审稿"],
            _ => &["restore", "--to", "r1"],
        };
        let mut command = place.command("", words);
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(round * 37 % 120));
        child.kill().unwrap();
        child.wait().unwrap();
        let now = place.read(FILE).replace("送审稿", "初稿");
        let texts = [before.replace("送审稿", "初稿"), after, REPORT.to_owned()];
        assert!(
            texts
                .iter()
                .any(|text| now.lines().skip(5).eq(text.lines().skip(5)))
        );
        place.done(&["save"]);
        let shown = place.done(&["status", "--format", "json"]);
        assert!(shown.contains("\"unsaved\": false"), "{shown}");
        assert!(!place.path(".git/index.lock").exists());
    }
}
