//! Workspaces, units, imports, revisions.

use crate::workspace::{Place, REPORT};
use std::fs;

const FILE: &str = "reports/区图书馆/2023/report.txt";

#[test]
fn a_workspace_is_made_in_an_empty_folder_and_says_what_is_next() {
    let place = Place::empty().without_author();
    let said = place.done(&["init"]);
    assert!(said.contains("annals.toml") && said.contains("annals unit add"));
    assert!(place.path("kinds/工作总结.toml").is_file());
    let again = place.done(&["init"]);
    assert!(again.contains("没有改动"), "{again}");
}

#[test]
fn a_workspace_leaves_what_is_there_alone() {
    let place = Place::empty();
    place.write("notes.txt", "mine");
    place.write(
        "kinds/工作总结.toml",
        "title = '自己的{unit}{year}'\n[[part]]\nrole = 'work'\ntitle = 'x'\n",
    );
    place.done(&["init"]);
    assert_eq!(place.read("notes.txt"), "mine");
    assert!(
        place
            .read("kinds/工作总结.toml")
            .starts_with("title = '自己的")
    );
}

#[test]
fn units_are_added_and_listed() {
    let place = Place::with_unit();
    place.done(&["unit", "add", "市政协机关", "--kind", "述职报告"]);
    let list = place.done(&["unit", "list"]);
    assert!(list.contains("区图书馆") && list.contains("市政协机关"));
    let json = place.done(&["unit", "list", "--format", "json"]);
    assert!(json.contains("\"schema\": \"annals/unit/1\""));
}

#[test]
fn a_save_says_what_changed_by_section() {
    let place = Place::with_report();
    place.write(
        FILE,
        REPORT.replace("86场", "91场") + "\n四、附带说明\n以上数据截至十二月底。\n",
    );
    let said = place.done(&["save", "--stage", "送审稿"]);
    assert!(
        said.contains("区图书馆/2023 r2 送审稿：改1节，增1节"),
        "{said}"
    );
    assert!(place.read(FILE).contains("stage = \"送审稿\""));
    let said = place.done(&["save"]);
    assert!(
        said.contains("没有改动") && said.contains("r2 送审稿"),
        "{said}"
    );
}

#[test]
fn a_report_is_obvious_in_its_own_folder() {
    let place = Place::with_report();
    place.done(&["unit", "add", "市政协机关", "--kind", "述职报告"]);
    place.write("reports/市政协机关/2023/report.txt", REPORT);
    place.done(&["save", "市政协机关/2023"]);
    place.write(FILE, REPORT.replace("340天", "345天"));
    let answer = place.run_in("reports/区图书馆/2023", &["save", "-m", "核实开馆天数"]);
    assert_eq!(answer.status, 0, "{}", answer.notices);
    assert!(answer.result.contains("区图书馆/2023 r2"));
    place.refused(&["save"], 2, &["不知道是哪一份报告", "市政协机关/2023"]);
}

#[test]
fn the_log_says_who_when_and_what() {
    let place = Place::with_report().on("2023-11-20");
    place.write(FILE, REPORT.replace("86场", "91场"));
    place.done(&["save", "-m", "核实场次"]);
    let log = place.done(&["log"]);
    for part in [
        "r2",
        "2023-11-20 09:30",
        "林晓",
        "核实场次",
        "（二）阅读推广",
        "r1",
        "2023-11-05",
    ] {
        assert!(log.contains(part), "{part} in {log}");
    }
    let json = place.done(&["log", "--format", "json"]);
    assert!(json.contains("\"schema\": \"annals/log/1\""));
    assert!(
        json.contains("\"inserted_chars\": 2") && json.contains("\"number\": 2"),
        "{json}"
    );
}

#[test]
fn an_earlier_text_comes_back_and_nothing_is_lost() {
    let place = Place::with_report().on("2023-11-20");
    place.write(FILE, REPORT.replace("86场", "91场"));
    place.done(&["save", "--stage", "送审稿"]);
    let unsaved = place.read(FILE) + "还没有保存的一句。\n";
    place.write(FILE, &unsaved);
    let said = place.done(&["restore", "--to", "2023-11-06"]);
    assert!(said.contains("r3") && said.contains("r4"), "{said}");
    assert_eq!(place.read(FILE), REPORT);
    place.done(&["restore", "--to", "r3"]);
    assert_eq!(place.read(FILE), unsaved);
    for (state, held) in [("初稿", "86场"), ("送审稿", "91场"), ("HEAD~1", "86场")] {
        let shown = place.done(&["show", &format!("区图书馆/2023@{state}")]);
        assert!(shown.contains(held), "{state}: {shown}");
    }
}

#[test]
fn the_board_and_the_page_say_where_reports_stand() {
    let place = Place::with_report();
    place.write("reports/区图书馆/2022/report.txt", REPORT);
    let board = place.done(&["status"]);
    for part in ["2023年度报告汇总", "1个单位", "起草 1", "初稿", "2022"] {
        assert!(board.contains(part), "{part} in {board}");
    }
    let page = place.done(&["status", "区图书馆/2023"]);
    assert!(
        page.contains("区图书馆2023年度工作总结") && page.contains("r1"),
        "{page}"
    );
    let json = place.done(&["status", "--format", "json"]);
    for part in ["\"schema\": \"annals/status/1\"", "区图书馆/2022"] {
        assert!(json.contains(part), "{part} in {json}");
    }
}

#[test]
fn files_in_three_encodings_are_imported_at_once() {
    let place = Place::with_unit();
    let text = |year: &str| {
        REPORT
            .replace("2023", year)
            .split_once("+++\n\n")
            .unwrap()
            .1
            .to_owned()
    };
    let utf16: Vec<u8> = format!("\u{feff}{}", text("2021"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    place.write("来件/一.txt", utf16);
    // 区图书馆2022年度工作总结, a blank line, 一、主要工作 in GB18030.
    let gb: &[u8] = b"\xc7\xf8\xcd\xbc\xca\xe9\xb9\xdd2022\xc4\xea\xb6\xc8\xb9\xa4\xd7\xf7\xd7\xdc\xbd\xe1\r\n\r\n\xd2\xbb\xa1\xa2\xd6\xf7\xd2\xaa\xb9\xa4\xd7\xf7\r\n";
    place.write("来件/二.txt", gb);
    place.write("来件/终稿.txt", text("2023"));
    let said = place.done(&["import", "来件/一.txt", "来件/二.txt", "来件/终稿.txt"]);
    for part in [
        "区图书馆/2021",
        "UTF-16",
        "区图书馆/2022",
        "GB18030",
        "区图书馆/2023",
        "看来是",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let kept = place.read("reports/区图书馆/2022/report.txt");
    assert!(kept.contains("title = \"区图书馆2022年度工作总结\"") && kept.contains("一、主要工作"));
    assert!(place.read(FILE).contains("stage = \"终稿\""));
    let again = place.done(&["import", "来件/终稿.txt"]);
    assert!(again.contains("没有改动"), "{again}");
}

#[test]
fn an_import_keeps_what_was_not_saved() {
    let place = Place::with_report();
    place.write(FILE, REPORT.to_owned() + "还没有保存的一句。\n");
    place.write(
        "新.txt",
        "区图书馆2023年度工作总结\n\n一、主要工作\n全部重写。\n",
    );
    let words = ["import", "新.txt", "--unit", "区图书馆", "--year", "2023"];
    let said = place.done(&words);
    assert!(said.contains("r2") && said.contains("r3"), "{said}");
    assert!(
        place
            .done(&["show", "区图书馆/2023@r2"])
            .contains("还没有保存的一句")
    );
}

#[test]
fn a_name_is_typed_once() {
    let place = Place::with_unit().without_author();
    place.write(FILE, REPORT);
    place.refused(&["save"], 3, &["不知道是谁在保存", "--author"]);
    let answer = place.run(&["save", "--author", "王芳"]);
    assert_eq!(answer.status, 0, "{}", answer.notices);
    assert!(answer.notices.contains("王芳"));
    place.write(FILE, REPORT.replace("86场", "91场"));
    place.done(&["save"]);
    assert!(place.done(&["log"]).matches("王芳").count() >= 2);
}

#[test]
fn two_saves_at_one_moment_lose_nothing() {
    let place = Place::with_report();
    let units = ["市一中", "市二中", "市三中", "市四中"];
    for unit in units {
        place.done(&["unit", "add", unit, "--kind", "工作总结"]);
        place.write(&format!("reports/{unit}/2023/report.txt"), REPORT);
    }
    let running: Vec<_> = units
        .iter()
        .map(|unit| {
            place
                .command("", &["save", &format!("{unit}/2023")])
                .spawn()
                .unwrap()
        })
        .collect();
    for mut save in running {
        assert!(save.wait().unwrap().success());
    }
    for unit in units {
        let log = place.done(&["log", &format!("{unit}/2023"), "--format", "json"]);
        assert_eq!(log.matches("\"number\"").count(), 1, "{log}");
    }
}

#[test]
fn a_text_with_escape_codes_is_shown_harmless() {
    let place = Place::with_report();
    place.write(FILE, REPORT.replace("初稿", "\\u001b[31m红"));
    place.done(&["save", "-m", "\u{1b}[2J清屏"]);
    for words in [&["log"][..], &["status"], &["status", "区图书馆/2023"]] {
        assert!(!place.done(words).contains('\u{1b}'), "{words:?}");
    }
}

#[test]
fn deleting_the_working_file_loses_nothing() {
    let place = Place::with_report();
    fs::remove_file(place.path(FILE)).unwrap();
    place.refused(&["save"], 3, &["annals restore 区图书馆/2023 --to last"]);
    let shown = place.run(&["show"]);
    assert_eq!((shown.status, shown.result.is_empty()), (0, false));
    assert!(shown.notices.contains("文件不在了"), "{}", shown.notices);
    for words in [&["status"][..], &["status", "区图书馆/2023"]] {
        assert!(place.done(words).contains("文件不在"), "{words:?}");
    }
    let said = place.done(&["restore", "区图书馆/2023", "--to", "last"]);
    assert!(said.contains("没有新的修订版"), "{said}");
    assert_eq!(place.read(FILE), REPORT);
}

#[test]
fn an_import_never_replaces_a_report_on_a_guess() {
    let place = Place::with_report();
    place.write(
        "新.txt",
        "区图书馆2023年度工作总结\n\n一、主要工作\n全部重写。\n",
    );
    let said = ["区图书馆/2023", "--unit 区图书馆 --year 2023"];
    place.refused(&["import", "新.txt"], 3, &said);
    place.refused(&["import", "新.txt", "--year", "2023"], 3, &said);
    place.write("2024总结.txt", "区图书馆2022年度工作总结\n\n一、工作\n");
    place.refused(
        &["import", "2024总结.txt"],
        3,
        &["2024年", "2022年", "--year"],
    );
    place.done(&["import", "2024总结.txt", "--year", "2022"]);
}

#[test]
fn an_import_adds_no_unit_for_a_file_that_is_not_there() {
    let place = Place::with_unit().without_author();
    let words = ["import", "没有.txt", "--unit", "新馆", "--kind", "工作总结"];
    place.refused(&words, 3, &["没有“没有.txt”这个文件"]);
    assert!(!place.read("annals.toml").contains("新馆"));
}

#[test]
fn no_workspace_is_made_inside_another() {
    let place = Place::with_report();
    let said = ["已在工作区", "没有改动"];
    place.refused(&["init", "分馆"], 3, &said);
    let answer = place.run_in("reports", &["init"]);
    assert_eq!(answer.status, 3, "{answer:?}");
    assert!(!place.path("reports/annals.toml").exists());
}

#[test]
fn a_lock_that_a_dead_program_left_does_not_stand_against_a_save() {
    let place = Place::with_report();
    place.write(".git/index.lock", "");
    place.write(FILE, REPORT.replace("86场", "91场"));
    assert!(place.done(&["save"]).contains("r2"));
}
