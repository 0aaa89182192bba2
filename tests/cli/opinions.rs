//! The table of opinions: taken in from a file, and written.

use crate::review::{REVIEW, commented, newest, says, sent};
use crate::workspace::{Answer, Place};

const OPINIONS: &str = "意见反馈表,,,\r\n\r\n序号,反馈单位,章节,原文,意见内容,是否采纳,理由,日期\r\n1,财务科,,读书会48场,\"与统计\n年报核对\",采纳,,11-6\r\n2,办公室,,,无意见,,,\r\n3,局长,二,,\"问题要写实，不要套话\",不采纳,已有具体数,\r\n合计,,,,共 3 条,,,\r\n";

#[test]
fn a_table_of_opinions_is_taken_in_one_step() {
    let place = sent();
    place.write("意见.csv", OPINIONS);
    let call = ["review", "comment", "--from-table", "意见.csv"];
    let answer = place.run(&call);
    assert_eq!(answer.status, 0, "{}", answer.notices);
    says(&answer.result, &["意见 2 条，已答复 2 条，无意见 1 家"]);
    says(&answer.notices, &["没有读：“日期”"]);
    assert_eq!(newest(&place).0, [REVIEW]);
    says(&place.done(&call), &["3 行都早已记过"]);
    place.write("旧.csv", in_gb18030(OPINIONS));
    let again = ["review", "comment", "--from-table", "旧.csv"];
    says(&place.done(&again), &["3 行都早已记过"]);
    let said = place.done(&["review", "table"]);
    says(
        &said,
        &[
            "征集 2 条，采纳 1 条，不采纳 1 条，无意见 1 家",
            "理由：已有具体数",
        ],
    );
}

/// The bytes of a text as older spreadsheets write them.
fn in_gb18030(text: &str) -> Vec<u8> {
    let (bytes, _, is_lossy) = encoding_rs::GB18030.encode(text);
    assert!(!is_lossy);
    bytes.into_owned()
}

#[test]
fn every_fault_of_a_table_is_told_and_nothing_is_taken() {
    let place = sent();
    let table = "单位,原文,位置,修改意见,采纳情况,说明\n,读书会49场,,,可能,\n局长,新建分馆6个,,核对,否,\n局长,读书会48场,二,核对,,\n局长,,第九节,核对,,\n";
    place.write("错.csv", table);
    let said = [
        "第 2 行，单位：没有写是谁的意见",
        "第 2 行，修改意见：没有写意见",
        "第 2 行，原文：文本里没有“读书会49场”",
        "第 2 行，采纳情况：“可能”看不懂",
        "第 3 行，原文：“新建分馆6个”有 2 处",
        "第 3 行，采纳情况：不采纳要写理由",
        "第 4 行，原文：",
        "第 5 行，位置：",
    ];
    place.refused(&["review", "comment", "--from-table", "错.csv"], 3, &said);
    place.write("无.csv", "甲,乙\n1,2\n");
    place.refused(
        &["review", "comment", "--from-table", "无.csv"],
        3,
        &["没有找到表头"],
    );
    place.write("开.csv", "单位,意见\n局长,\"核对\n");
    place.refused(
        &["review", "comment", "--from-table", "开.csv"],
        3,
        &["双引号没有配对"],
    );
}

#[test]
fn a_table_that_was_written_is_read_again() {
    let place = sent();
    place.write("意见.csv", OPINIONS);
    place.done(&["review", "comment", "--from-table", "意见.csv"]);
    for language in ["zh", "en"] {
        let table = ["review", "table", "--format", "csv", "--lang", language];
        let written = place.done(&table);
        let other = sent();
        other.write("表.csv", &written);
        other.done(&["review", "comment", "--from-table", "表.csv"]);
        assert_eq!(other.done(&table), written, "{language}");
    }
}

#[test]
fn the_table_is_written_in_every_form() {
    let place = commented();
    place.done(&["review", "answer", "c1", "--adopted"]);
    let table = |format| place.done(&["review", "table", "--format", format]);
    says(
        &table("md"),
        &["| 1 | 财务科 |", "征集 3 条，采纳 1 条，未办 2 条"],
    );
    says(&table("html"), &["<td>财务科</td>", "意见采纳情况表"]);
    says(
        &table("json"),
        &[
            "\"schema\": \"annals/opinions/1\"",
            "\"state\": \"adopted\"",
        ],
    );
    says(
        &place.done(&["review", "table", "--round", "1"]),
        &["区图书馆/2023 征求意见稿"],
    );
    place.refused(
        &["review", "table", "--round", "3"],
        3,
        &["没有“3”这一轮", "征求意见稿"],
    );
    for words in [
        &["status"][..],
        &["figures", "区图书馆"],
        &["review", "list"],
    ] {
        place.refused(&[words, &["--format", "md"]].concat(), 2, &["不能写成 md"]);
    }
    place.refused(&["review", "list", "--format", "csv"], 2, &["没有表格可写"]);
}

#[test]
fn two_columns_of_one_meaning_are_not_guessed_at() {
    let place = sent();
    let said = ["与别的列重复", "“反馈单位”"];
    place.write("t.csv", "反馈单位,反馈单位,意见内容\n甲,乙,改\n");
    place.refused(&["review", "comment", "--from-table", "t.csv"], 3, &said);
}

#[test]
fn answers_filled_into_a_table_that_was_taken_are_taken_too() {
    let place = sent();
    let open = OPINIONS.replace("不采纳,已有具体数", ",");
    place.write("意见.csv", &open);
    let call = ["review", "comment", "--from-table", "意见.csv"];
    place.done(&call);
    place.write(
        "意见.csv",
        open.replace("不要套话\",,", "不要套话\",不采纳，已有具体数,"),
    );
    let answer = place.run(&call);
    says(&answer.result, &["已答复 1 条"]);
    says(&answer.notices, &["2 行早已记过"]);
    says(
        &place.done(&["review", "table"]),
        &["不采纳 1 条", "理由：已有具体数"],
    );
    says(&place.done(&call), &["3 行都早已记过"]);
}

#[test]
fn list_and_table_and_board_count_the_same_replies() {
    let place = sent();
    let comment = ["review", "comment", "--from", "财务科", "全文再压缩"];
    place.done(&comment);
    let none = |from| place.run(&["review", "none", "--from", from]);
    let answer = none("财务科");
    says(&answer.notices, &["财务科在这一轮有 1 条意见"]);
    let answer = none("办公室、督察室");
    says(&answer.result, &["办公室对", "督察室对"]);
    says(&none("局").notices, &["没有送过“局”，是不是“局长”"]);
    says(&none("办公室").result, &["早已记过：办公室"]);
    says(
        &place.done(&["review", "list"]),
        &["提了意见 1", "无意见 1", "未答复：局长"],
    );
    let table = place.done(&["review", "table", "--format", "csv"]);
    assert!(!table.contains("财务科,,,无意见"), "{table}");
    says(&table, &["无意见 3 家"]);
    says(&place.done(&["status", "--format", "json"]), &["局长"]);
    place.done(&["review", "return", "--by", "局长", "--why", "再改"]);
    let answer = none("局长");
    assert_eq!(answer.status, 0, "{}", answer.notices);
    says(&place.done(&["review", "list"]), &["无意见 2"]);
}

/// Reads a table of these rows.
fn read(place: &Place, table: &str) -> Answer {
    place.write("表.csv", table);
    let answer = place.run(&["review", "comment", "--from-table", "表.csv"]);
    assert_eq!(answer.status, 0, "{}", answer.notices);
    answer
}

#[test]
fn answers_filled_into_a_written_table_are_taken() {
    let place = commented();
    let written = place.done(&["review", "table", "--format", "csv"]);
    let filled = written.replace("年报核对,,,", "年报核对,采纳,已改,");
    assert_ne!(filled, written);
    let answer = read(&place, &filled);
    says(
        &answer.result,
        &["意见表：已答复 1 条", "的 c1（财务科）：采纳，已改"],
    );
    says(&answer.notices, &["2 行早已记过"]);
    says(&newest(&place).1, &["Annals-Addresses: c1-"]);
    says(&read(&place, &filled).result, &["3 行都早已记过"]);
    let other = filled.replace("采纳,已改", "不采纳，已有预算,");
    says(
        &read(&place, &other).result,
        &["不采纳，已有预算；原来的答复“采纳（"],
    );
    place.write("表.csv", filled.replace("不要套话,,", "不要套话,不采纳,"));
    let call = ["review", "comment", "--from-table", "表.csv"];
    place.refused(&call, 3, &["不采纳要写理由"]);
    place.done(&["review", "return", "--by", "局长", "--why", "再改"]);
    let file = "reports/区图书馆/2023/report.txt";
    place.write(file, place.read(file).replace("读书会48场", "读书会50场"));
    place.done(&["save", "区图书馆/2023"]);
    let answer = read(&place, &other.replace("不要套话,,", "不要套话,部分采纳,"));
    says(
        &answer.result,
        &["意见表：已答复 1 条", "c2（局长）：部分采纳"],
    );
    says(
        &place.done(&["review", "table"]),
        &["征集 3 条", "未办 1 条"],
    );
}

#[test]
fn answers_are_taken_in_english_and_a_dispute_is_settled() {
    let place = commented();
    let table = ["review", "table", "--format", "csv", "--lang", "en"];
    place.done(&["review", "answer", "c1", "--adopted"]);
    let kept = place.read(REVIEW);
    let lines = kept.lines().filter(|line| line.starts_with("answer.a1-"));
    let id = kept.split("answer.").nth(1).unwrap().split('.').next();
    let other: Vec<String> = lines
        .map(|line| line.replace(id.unwrap(), "a1-0123456789"))
        .map(|line| line.replace("\"adopted\"", "\"partly\""))
        .collect();
    place.write(REVIEW, format!("{kept}{}\n", other.join("\n")));
    let written = place.done(&table);
    says(&written, &["disputed"]);
    says(&read(&place, &written).result, &["3 行都早已记过"]);
    let settled = written.replace("disputed", "Declined: no budget");
    place.write("t.csv", &settled);
    let call = ["review", "comment", "--from-table", "t.csv", "--lang", "en"];
    says(
        &place.done(&call),
        &[
            "1 answer",
            "answered c1",
            "declined, no budget",
            "takes the place of",
        ],
    );
    assert!(!place.done(&table).contains("disputed"));
    says(&place.done(&call), &["3 rows", "nothing is new"]);
}

#[test]
fn a_column_is_understood_or_the_table_is_refused() {
    let place = sent();
    let table = "序号,提出单位,位置,报告原文,意见和建议,采纳情况及理由\n1,财务科,,读书会48场,核对,不采纳，已核实\n2,局长,全文,,再压缩,\n3,办公室,,,没有不同意见。,\n合计,,,,,\n填表人：张三,,,,,\n";
    let odd = table.replace("报告原文", "原文摘抄处");
    place.write("表.csv", &odd);
    let call = ["review", "comment", "--from-table", "表.csv"];
    let said = ["看不懂", "“原文摘抄处”", "看懂的是：“序号”"];
    place.refused(&call, 3, &said);
    place.refused(
        &[&call[..], &["--lang", "en"]].concat(),
        3,
        &["columns not understood", "understood: "],
    );
    assert!(!place.read(REVIEW).contains("comment."));
    let answer = read(&place, table);
    says(&answer.result, &["意见 2 条，已答复 1 条，无意见 1 家"]);
    says(
        &place.done(&["review", "table"]),
        &["不采纳 1 条", "理由：已核实", "对全文"],
    );
    place.write("表.xlsx", "PK\u{3}\u{4}");
    let call = ["review", "comment", "--from-table", "表.xlsx"];
    place.refused(&call, 3, &[".xlsx电子表格", "CSV UTF-8"]);
    let call = [&call[..], &["--lang", "en"]].concat();
    place.refused(&call, 3, &["spreadsheet", "CSV UTF-8"]);
}

#[test]
fn a_wish_is_named_as_screens_and_help_name_it() {
    let place = sent();
    for kind in [
        "核对数据",
        "数据",
        "来年整改",
        "rectify next year",
        "figure",
    ] {
        let call = [
            "review", "comment", "--from", "局长", "--kind", kind, "请看",
        ];
        assert_eq!(place.run(&call).status, 0, "{kind}");
    }
    says(&place.read(REVIEW), &["kind = \"rectify\""]);
}
