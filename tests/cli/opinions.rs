//! The table of opinions: taken in from a file, and written.

use crate::review::{REVIEW, commented, newest, says, sent};

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
    place.refused(&call, 3, &["3 行都早已记过"]);
    place.write("旧.csv", in_gb18030(OPINIONS));
    place.refused(
        &["review", "comment", "--from-table", "旧.csv"],
        3,
        &["早已记过"],
    );
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
    let said = ["第 1 列“反馈单位”", "第 2 列", "一个意思"];
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
    place.refused(&call, 3, &["3 行都早已记过"]);
    // A table that says otherwise is not taken for the later word.
    place.write("意见.csv", OPINIONS.replace("不采纳,已有具体数", "采纳,"));
    place.refused(&call, 3, &["c2 已答复“不采纳”"]);
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
