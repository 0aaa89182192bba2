//! Bad input: each call says what, where and what next, and changes nothing on disk.

use crate::workspace::{Place, REPORT};

const FILE: &str = "reports/区图书馆/2023/report.txt";

#[test]
fn no_workspace_here() {
    let place = Place::empty();
    for words in [&["status"][..], &["save"], &["log"], &["unit", "list"]] {
        place.refused(words, 3, &["不是工作区", "annals init"]);
    }
}

#[test]
fn no_such_unit_year_revision_or_section() {
    let place = Place::with_report();
    place.refused(
        &["log", "图书馆区/2023"],
        3,
        &["没有“图书馆区”这个单位", "区图书馆"],
    );
    place.refused(
        &["log", "区图书馆/2021"],
        3,
        &["没有“区图书馆/2021”", "区图书馆/2023"],
    );
    place.refused(&["show", "区图书馆/2023@r9"], 3, &["没有“r9”", "r1 初稿"]);
    place.refused(&["show", "区图书馆/2023@初搞"], 3, &["初稿"]);
    place.refused(&["restore", "--to", "2023-01-01"], 3, &["2023-01-01"]);
    place.refused(&["save", "区图书馆/2023@r1"], 2, &["区图书馆/2023@r1"]);
    place.refused(&["log", "消防队"], 2, &["单位/年份", "区图书馆/2023"]);
    let answer = place.run(&["show", "区图书馆/2023", "九"]);
    assert!(answer.status >= 2 && answer.result.is_empty());
}

#[test]
fn names_that_no_folder_can_have() {
    let place = Place::with_unit();
    place.done(&["unit", "add", "SIG-Node", "--kind", "工作总结"]);
    for (name, said) in [
        ("../外面", "文件夹外面"),
        ("a/b", "斜杠"),
        ("CON", "Windows"),
        ("办公室?", "Windows"),
        ("办\u{7}公室", "控制字符"),
        ("sig-node", "SIG-Node"),
        ("ＳＩＧ-Node", "SIG-Node"),
        ("区图书馆", "已经有"),
    ] {
        let answer = place.run(&["unit", "add", name, "--kind", "工作总结"]);
        assert!(matches!(answer.status, 2 | 3), "{name}: {answer:?}");
        assert!(answer.notices.contains(said), "{name}: {}", answer.notices);
        assert!(!answer.notices.contains('\u{7}'));
    }
    place.refused(
        &["unit", "add", "新馆", "--kind", "总结报告"],
        3,
        &["没有“总结报告”", "述职报告"],
    );
    assert_eq!(place.read("annals.toml").matches("[[unit]]").count(), 2);
}

#[test]
fn files_that_are_no_text() {
    let place = Place::with_unit();
    place.write("空.txt", " \r\n");
    place.write("图.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    place.write("坏.txt", [REPORT.as_bytes(), b"\xe4\xb8\n"].concat());
    place.write("总结.docx", b"PK\x03\x04\x14\0\0\0");
    place.write("夹/一.txt", "x");
    for (path, said) in [
        ("没有.txt", &["没有“没有.txt”这个文件"][..]),
        ("夹", &["是文件夹"]),
        ("空.txt", &["是空文件"]),
        ("图.txt", &["不是文本文件"]),
        ("坏.txt", &["第21行", "UTF-8"]),
        ("总结.docx", &["docx", "另存为", "纯文本"]),
    ] {
        let words = ["import", path, "--unit", "区图书馆", "--year", "2023"];
        place.refused(&words, 3, said);
        place.refused(&["diff", path, path], 3, said);
    }
    place.refused(
        &["import", "夹/一.txt", "--unit", "区图书馆"],
        3,
        &["哪一年", "--year"],
    );
    place.refused(
        &["import", "夹/一.txt", "--year", "2023"],
        3,
        &["哪个单位", "区图书馆"],
    );
    let new_unit = [
        "import",
        "空.txt",
        "--unit",
        "新馆",
        "--year",
        "2023",
        "--kind",
        "工作总结",
    ];
    place.refused(&new_unit, 3, &["是空文件"]);
    place.refused(&["import", "夹/一.txt", "--year", "去年"], 2, &["去年"]);
}

#[test]
fn broken_settings_and_front_matter_are_placed() {
    let place = Place::with_report();
    place.write(FILE, REPORT.replace("stage = \"初稿\"", "stage = 初稿"));
    place.refused(&["save"], 3, &["report.txt", "第4行第9个字符"]);
    place.write(
        "annals.toml",
        "language = \"zh\"\n[[unit]]\nname = \"区图书馆\n",
    );
    place.refused(&["status"], 3, &["annals.toml", "第3行"]);
    place.write("annals.toml", "layout = \"../{unit}/{year}\"\n");
    place.refused(&["status"], 3, &["annals.toml", "{unit}"]);
}

#[test]
fn front_matter_says_only_what_there_is() {
    let place = Place::with_report();
    place.write(FILE, REPORT.replace("\"初稿\"", "3"));
    place.refused(&["save"], 3, &["report.txt", "第4行第9个字符", "stage"]);
    place.write(FILE, REPORT.replace("\"工作总结\"", "\"总结\""));
    place.refused(&["save"], 3, &["第3行第8个字符", "没有“总结”", "述职报告"]);
}

#[test]
fn a_stage_that_nobody_knows_is_not_saved() {
    let place = Place::with_report();
    place.refused(
        &["save", "--stage", "送审"],
        2,
        &["没有“送审”这个阶段", "送审稿"],
    );
    place.refused(&["save", "--stage", "xyz"], 2, &["初稿", "定稿"]);
    place.done(&["save", "--stage", "送审稿3"]);
    assert!(place.read(FILE).contains("送审稿3"));
}

#[test]
fn names_years_and_shells_that_are_refused_come_with_a_way_on() {
    let place = Place::with_unit();
    for (words, hint) in [
        (
            &["unit", "add", "区图书馆", "--kind", "工作总结"][..],
            "unit list",
        ),
        (&["unit", "add", "a/b", "--kind", "工作总结"], "换个名称"),
        (&["new", "区图书馆", "23"], "2024"),
        (&["completions", "foo"], "没有“foo”这种命令行"),
    ] {
        let answer = place.run(words);
        assert!(answer.status >= 2, "{words:?}");
        assert!(answer.notices.contains(hint), "{}", answer.notices);
    }
}

#[test]
fn nothing_is_kept_in_the_middle_of_a_merge() {
    let place = Place::with_report();
    place.write(FILE, REPORT.replace("86场", "91场"));
    let newest = place.read(".git/refs/heads/main");
    place.write(".git/MERGE_HEAD", newest);
    place.refused(&["save"], 3, &["合并", "做完"]);
    place.refused(&["restore", "--to", "r1"], 3, &["合并"]);
    assert!(place.done(&["log"]).contains("r1"));
}

#[test]
fn a_secret_text_is_stopped_before_anything_is_kept() {
    let place = Place::with_unit();
    place.write(
        FILE,
        REPORT.replace("+++\n\n", "secrecy = \"机密\"\n+++\n\n"),
    );
    place.refused(
        &["save", "区图书馆/2023"],
        3,
        &["机密", "第5行", "allow_secret"],
    );
    let allowed = "allow_secret = true\n".to_owned() + &place.read("annals.toml");
    place.write("annals.toml", allowed);
    place.done(&["save", "区图书馆/2023"]);
}

#[test]
fn a_folder_that_cannot_be_written() {
    let place = Place::with_unit();
    place.write("总结.txt", "区图书馆2023年度工作总结\n\n一、工作\n");
    std::fs::remove_dir_all(place.path("reports")).unwrap();
    place.write("reports", "a file in the way");
    place.refused(&["import", "总结.txt"], 3, &["写不了", "report.txt"]);
    let place = Place::empty();
    place.write("总结.txt", "一个文件");
    place.refused(&["init", "总结.txt/里面"], 3, &["写不了"]);
}

#[test]
fn a_folder_with_settings_of_which_nothing_is_kept() {
    let place = Place::empty();
    place.write("annals.toml", "language = \"zh\"\n");
    place.refused(&["status"], 3, &["没有保存记录", "annals init"]);
    place.done(&["init"]);
    place.done(&["status"]);
}

#[test]
fn one_text_alone_or_none_is_not_compared() {
    let place = Place::with_report();
    place.write("来件/总结.txt", REPORT);
    place.refused(&["diff", "来件/总结.txt"], 2, &["还缺第二个文件"]);
    place.refused(&["diff", "来件"], 3, &["“来件”是文件夹"]);
    for words in [&["show", ""][..], &["save", ""], &["diff", ""]] {
        place.refused(words, 2, &["单位/年份"]);
    }
    place.refused(
        &["compare", "区图书馆/2023", "--with", "2019"],
        3,
        &["没有“区图书馆/2019”这份报告", "区图书馆/2023"],
    );
    let place = Place::empty();
    place.write("来件/总结.txt", REPORT);
    place.refused(&["diff", "来件/总结.txt"], 2, &["还缺第二个文件"]);
    place.refused(&["diff", "来件"], 3, &["“来件”是文件夹"]);
}

#[cfg(unix)]
#[test]
fn a_device_in_place_of_a_report_is_not_waited_for() {
    let place = Place::with_report();
    std::fs::remove_file(place.path(FILE)).unwrap();
    std::os::unix::fs::symlink("/dev/zero", place.path(FILE)).unwrap();
    for words in [&["save"][..], &["show"], &["import", "/dev/zero"]] {
        let answer = place.run(words);
        assert_eq!(answer.status, 3, "{words:?}");
        assert!(answer.notices.contains("不是普通文件"), "{answer:?}");
    }
}
