//! What is found of single promises, and what misleads.

use super::{Background, Promise, PromiseStatus};
use crate::report::parse;
use crate::settings::pack::Packs;
use crate::years::{TwoYears, compare_years};

/// The promises of a plan, held against a report's parts.
fn found(plan: &str, this_year: &str, background: &Background) -> Vec<Promise> {
    let last_year = format!("一、主要工作\n全年平稳。\n二、下一步打算\n{plan}\n");
    let packs = Packs::built_in();
    let pack = packs.for_text(&last_year);
    let outlines = [&last_year, this_year].map(|text| parse(text, &pack.grammar));
    let years = TwoYears {
        background,
        ..TwoYears::of_texts(
            &outlines[0],
            &outlines[1],
            &pack.grammar.words,
            pack.year_words(),
        )
    };
    compare_years(&years).promises
}

/// What became of one promise.
fn status(promise: &str, this_year: &str) -> PromiseStatus {
    let found = found(
        &format!("（一）{promise}。"),
        this_year,
        &Background::default(),
    );
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].status
}

const WORK: &str = "一、主要工作
（一）夜间服务。总馆和分馆闭馆时间推迟到21时，夜间到馆读者增加三成。
（二）古籍保护。书库装上恒温机组，善本书全部移入，温度全年稳定。
（三）队伍建设。组织业务培训11次，举办消防演练2次。
";

#[test]
fn an_answer_in_other_words_is_found() {
    use PromiseStatus::{Missing, Perhaps, Reported};
    for (promise, expected) in [
        ("为古籍书库安装恒温机组", Reported),
        ("把闭馆时间推迟，方便夜间到馆的读者", Reported),
        ("编纂街区老照片画册", Missing),
        ("持续深化各项工作，不断加强能力建设", Perhaps),
    ] {
        assert_eq!(status(promise, WORK), expected, "{promise}");
    }
}

#[test]
fn half_an_answer_is_a_question() {
    let promise = "为古籍书库安装恒温机组，建立家谱捐赠奖励办法";
    assert_eq!(status(promise, WORK), PromiseStatus::Perhaps);
}

#[test]
fn office_words_alone_answer_nothing() {
    let work = "一、主要工作\n（一）安全生产。持续加强安全生产监管，不断完善应急管理机制。\n";
    let promise = "持续加强档案数字化监管，不断完善查阅管理机制";
    assert_eq!(status(promise, work), PromiseStatus::Missing);
}

#[test]
fn what_roll_forward_asks_is_no_answer() {
    let draft = "一、主要工作\n〔待答：上年打算“为古籍书库安装恒温机组”。做成了什么？〕\n（一）古籍书库安装恒温设备\n（二）读者服务。接待读者3万人次。\n";
    let status = status("为古籍书库安装恒温机组", draft);
    assert_ne!(
        status,
        PromiseStatus::Reported,
        "a heading without text tells nothing"
    );
}

#[test]
fn an_answer_comes_before_a_plan_that_says_the_same_again() {
    let again = "二、下一步打算\n（一）为古籍书库安装恒温机组。\n";
    let promise = "为古籍书库安装恒温机组";
    let both = format!("{WORK}{again}");
    assert_eq!(status(promise, &both), PromiseStatus::Reported);
    let plan_alone = format!("一、主要工作\n（一）读者服务。接待读者3万人次。\n{again}");
    assert_eq!(status(promise, &plan_alone), PromiseStatus::Repeated);
}

#[test]
fn two_sections_may_answer_the_clauses_of_one_promise() {
    let plan = "（一）为古籍书库安装恒温机组，组织消防演练和业务培训。";
    let found = found(plan, WORK, &Background::default());
    assert_eq!(found[0].status, PromiseStatus::Reported, "{found:?}");
    let sections: Vec<usize> = found[0].answers.iter().map(|answer| answer.line).collect();
    assert_eq!(sections, [4, 3]);
}

#[test]
fn what_every_report_of_the_workspace_says_weighs_little() {
    let work = "一、主要工作\n（一）惠民服务。书香街区惠民服务全年不断线。\n（二）数字阅读。上线电子书2万种。\n";
    let plan = "（一）推出书香街区盲文借阅点。";
    let everywhere = "书香街区迎来读者。\n书香街区办起讲座。\n书香街区又添座席。\n".repeat(20);
    let score = |background: &Background| found(plan, work, background)[0].score;
    let learnt = score(&Background::of_texts(vec![everywhere]));
    let unlearnt = score(&Background::default());
    assert!(learnt < unlearnt / 1.5, "{learnt} {unlearnt}");
}

#[test]
fn promises_are_numbered_as_they_stand() {
    let last_year =
        "一、存在问题\n一是城北没有分馆。\n二、下一步打算\n（一）办好读书节。\n（二）更新书架。\n";
    let packs = Packs::built_in();
    let pack = packs.for_text(last_year);
    let outlines = [last_year, WORK].map(|text| parse(text, &pack.grammar));
    let years = TwoYears::of_texts(
        &outlines[0],
        &outlines[1],
        &pack.grammar.words,
        pack.year_words(),
    );
    let promises = compare_years(&years).promises;
    let told: Vec<_> = promises
        .iter()
        .map(|promise| (promise.id.0, promise.line, promise.text.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (1, 2, "城北没有分馆"),
            (2, 4, "办好读书节"),
            (3, 5, "更新书架")
        ]
    );
}
