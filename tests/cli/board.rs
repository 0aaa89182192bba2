//! `status` as the office that collects reports runs it: the board of a year, and one report's page.

use super::workspace::{Place, REPORT};
use std::fs;
use std::time::{Duration, Instant};

/// Three units; the library has reports of two years.
fn place() -> Place {
    let place = Place::with_unit().on("2024-12-21");
    place.done(&["unit", "add", "区档案馆", "--kind", "工作总结"]);
    place.done(&["unit", "add", "区水务局", "--kind", "工作总结"]);
    let settings = place.read("annals.toml");
    place.write("annals.toml", format!("due = \"12-25\"\n{settings}"));
    place.write("reports/区图书馆/2023/report.txt", REPORT);
    place.write("reports/区档案馆/2024/report.txt", of_2024("定稿"));
    place.done(&["save", "区图书馆/2023", "--stage", "归档"]);
    place.done(&["save", "区档案馆/2024"]);
    place.write("reports/区图书馆/2024/report.txt", of_2024("初稿"));
    place.done(&["save", "区图书馆/2024"]);
    place
}

fn of_2024(stage: &str) -> String {
    REPORT
        .replace("2023", "2024")
        .replace("初稿", stage)
        .replace("接待读者12.6万人次", "接待读者13.1万人次")
}

/// A report that hides behind a text longer than its kind allows.
fn long() -> String {
    let more = "馆员到社区值班，为居民办理借还书手续并登记意见。".repeat(160);
    format!("{}\n{more}\n", of_2024("征求意见稿"))
}

#[test]
fn the_newest_year_is_shown_worst_first() {
    let place = place();
    place.write("reports/区图书馆/2024/report.txt", long());
    let board = place.done(&["status"]);
    let at = |words: &str| {
        board
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {board}"))
    };
    assert!(at("2024年度报告汇总") < at("截止2024年12月25日（还有4天）"));
    assert!(at("3个单位") < at("区水务局"));
    assert!(at("区水务局") < at("区图书馆"));
    assert!(at("超字数") < at("有改动没有保存"));
    // A board of a few units is shown whole.
    assert!(at("没有要处理的：1个单位") < at("区档案馆"), "{board}");
    assert_eq!(place.done(&["status", "--all"]), board);
    let english = place.done(&["status", "--lang", "en"]);
    assert!(english.contains("no report last year either"), "{english}");
}

#[test]
fn rows_are_chosen_by_stage_lateness_and_year() {
    let place = place();
    assert!(place.done(&["status", "--late"]).contains("没有这样的单位"));
    let place = place.on("2024-12-28");
    let late = place.done(&["status", "--late"]);
    assert!(late.contains("3个单位中的2个"), "{late}");
    assert!(
        late.contains("逾期3天") && !late.contains("区档案馆"),
        "{late}"
    );
    for stage in ["定稿", "final", "终稿"] {
        let done = place.done(&["status", "--stage", stage]);
        assert!(
            done.contains("区档案馆") && !done.contains("区图书馆"),
            "{done}"
        );
    }
    let nothing = place.done(&["status", "--stage", "未启动"]);
    assert!(nothing.contains("区水务局"), "{nothing}");
    let before = place.done(&["status", "--year", "2023"]);
    assert!(before.contains("2023年度报告汇总"), "{before}");
    assert!(before.contains("未启动 2"), "{before}");
    place.refused(
        &["status", "--stage", "定高"],
        2,
        &["没有“定高”这个阶段", "定稿"],
    );
    place.refused(&["status", "--year", "24"], 2, &["24"]);
    place.refused(&["status", "区图书馆/2024", "--all"], 2, &[]);
}

#[test]
fn a_file_that_cannot_be_used_is_a_row_among_the_others() {
    let place = place();
    place.write(
        "reports/区档案馆/2024/review.toml",
        "# annals/review/1\n\n<<<<<<< HEAD\n",
    );
    place.write("reports/区水务局/2024/report.txt", b"\x00\x01\x02\x03");
    place.write(
        "reports/区图书馆/2024/report.txt",
        of_2024("初稿").replace("stage = ", "stage == "),
    );
    let board = place.done(&["status"]);
    for part in [
        "“reports/区档案馆/2024/review.toml”第3行第1个字符",
        "“reports/区水务局/2024/report.txt”不是文本文件",
        "“reports/区图书馆/2024/report.txt”第4行",
        "文件有问题 3",
    ] {
        let flat: String = board.split_whitespace().collect();
        let part: String = part.split_whitespace().collect();
        assert!(flat.contains(&part), "{part}: {board}");
    }
    let json = place.done(&["status", "--format", "json"]);
    assert!(json.contains("\"file\": \"review\""), "{json}");
    let page = place.done(&["status", "区档案馆/2024"]);
    assert!(page.contains("review.toml"), "{page}");
}

#[cfg(unix)]
#[test]
fn a_pipe_where_a_report_should_be_stops_nobody() {
    use std::os::unix::fs::FileTypeExt as _;
    let place = place();
    let path = place.path("reports/区图书馆/2024/report.txt");
    fs::remove_file(&path).unwrap();
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    if !made.is_ok_and(|made| made.success()) {
        return;
    }
    assert!(fs::metadata(&path).unwrap().file_type().is_fifo());
    let start = Instant::now();
    let board = place.done(&["status"]);
    assert!(board.contains("管道或设备"), "{board}");
    assert!(board.contains("区水务局"), "{board}");
    place.done(&["status", "区图书馆/2024"]);
    place.done(&["status", "--format", "csv"]);
    assert!(start.elapsed() < Duration::from_secs(60));
}

#[test]
fn a_board_goes_to_programs_spreadsheets_and_browsers() {
    let place = place();
    let json: String = place.done(&["status", "--format", "json"]);
    for part in [
        "\"schema\": \"annals/status/1\"",
        "\"year\": 2024",
        "\"not_started\": 1",
        "\"report\": \"区图书馆/2023\"",
        "\"phase\": \"done\"",
        "\"reason\": \"not_started\"",
        "\"due\": \"2024-12-25\"",
    ] {
        assert!(json.contains(part), "{part}: {json}");
    }
    let table = place.done(&["status", "--format", "csv"]);
    assert!(
        table.starts_with("\u{feff}单位,年度,报告类型,进度,阶段,字数"),
        "{table}"
    );
    assert_eq!(table.lines().count(), 4);
    assert!(
        table.contains("区档案馆,2024,工作总结,已定稿,定稿,"),
        "{table}"
    );
    let page = place.done(&["status", "--format", "html"]);
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("区水务局"));
    place.refused(&["status", "区图书馆/2024", "--format", "csv"], 2, &["csv"]);
}

#[test]
fn the_board_and_the_page_tell_the_same_length() {
    let place = place();
    let text = of_2024("初稿") + "〔待写：还缺一段。〕\n";
    place.write("reports/区图书馆/2024/report.txt", text);
    let chars = |json: &str| -> Vec<String> {
        let lines = json.lines().filter(|line| line.contains("\"chars\""));
        lines
            .map(|line| line.trim().trim_end_matches(',').to_owned())
            .collect()
    };
    let page = chars(&place.done(&["status", "区图书馆/2024", "--format", "json"]));
    let board = chars(&place.done(&["status", "--format", "json"]));
    assert!(!page.is_empty() && page.iter().all(|line| board.contains(line)));
}

#[test]
fn the_page_tells_stages_unsaved_sections_and_the_next_step() {
    let place = place();
    let first = place.done(&["status", "区图书馆/2024"]);
    assert!(first.contains("[初稿] ── 征求意见稿 ── 送审稿"), "{first}");
    assert!(first.contains("annals review send 区图书馆/2024 --to 单位 --stage 征求意见稿"));
    let text = of_2024("初稿").replace(
        "城北片区还没有分馆。",
        "城北片区还没有分馆，居民要坐半小时的车才能借书。",
    );
    place.write("reports/区图书馆/2024/report.txt", text);
    let edited = place.done(&["status", "区图书馆/2024"]);
    assert!(edited.contains("未存改动"), "{edited}");
    assert!(
        edited.contains("二") && edited.contains("+14字"),
        "{edited}"
    );
    assert!(edited.contains("annals save 区图书馆/2024"), "{edited}");
}

#[test]
fn a_report_may_be_due_on_a_day_of_its_own() {
    let place = place().on("2024-12-28");
    let own = of_2024("初稿").replace("stage =", "due = 2025-01-10\nstage =");
    place.write("reports/区图书馆/2024/report.txt", own);
    let late = place.done(&["status", "--late"]);
    assert!(!late.contains("区图书馆"), "{late}");
    place.write(
        "annals.toml",
        place.read("annals.toml").replace("12-25", "年底"),
    );
    place.refused(&["status"], 3, &["annals.toml", "年底"]);
}

#[test]
fn comments_and_those_who_are_silent_are_told() {
    let place = place().on("2024-12-12");
    let sent = [
        "--to",
        "财务科,办公室",
        "--stage",
        "征求意见稿",
        "--due",
        "2024-12-20",
    ];
    place.done(&[&["review", "send", "区图书馆/2024"][..], &sent].concat());
    let comment = ["--on", "居民4300人次", "--from", "财务科", "与统计年报核对"];
    place.done(&[&["review", "comment", "区图书馆/2024"][..], &comment].concat());
    let place = place.on("2024-12-21");
    let board: String = place.done(&["status"]).split_whitespace().collect();
    for part in [
        "征求意见1",
        "办公室没有回复（2024年12月20日截止）",
        "意见1条，未办1条",
    ] {
        assert!(board.contains(part), "{part}: {board}");
    }
    assert!(!board.contains("财务科、办公室"), "{board}");
    let page = place.done(&["status", "区图书馆/2024"]);
    assert!(page.contains("c1 财务科：与统计年报核对"), "{page}");
    assert!(page.contains("办公室（2024年12月20日前回复）"), "{page}");
    assert!(page.contains("annals review list 区图书馆/2024"), "{page}");
}
