//! What is found of single promises, and what misleads.

use super::{Background, Promise, PromiseStatus};
use crate::report::parse;
use crate::settings::pack::Packs;
use crate::years::{TwoYears, compare_years};

/// The promises of a plan, held against a report's parts.
fn found(plan: &str, this_year: &str, background: &Background) -> Vec<Promise> {
    let last_year = format!("一、主要工作\n全年平稳。\n二、下一步打算\n{plan}\n");
    between(&last_year, this_year, background)
}

/// The promises of one report, held against another.
fn between(last_year: &str, this_year: &str, background: &Background) -> Vec<Promise> {
    let packs = Packs::built_in();
    let pack = packs.for_text(last_year);
    let outlines = [last_year, this_year].map(|text| parse(text, &pack.grammar));
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
    use PromiseStatus::{Missing, Reported};
    for (promise, expected) in [
        ("为古籍书库安装恒温机组", Reported),
        ("把闭馆时间推迟，方便夜间到馆的读者", Reported),
        ("编纂街区老照片画册", Missing),
    ] {
        assert_eq!(status(promise, WORK), expected, "{promise}");
    }
}

#[test]
fn what_says_nothing_is_no_promise_of_which_something_can_be_told() {
    let plan = "（一）持续深化各项工作，不断加强能力建设。";
    let found = |work| found(plan, work, &Background::default());
    assert!(found(WORK).is_empty(), "{:?}", found(WORK));
    let alike = "一、主要工作\n（一）读者服务。持续深化各项工作，能力建设不断加强。\n";
    let found = found(alike);
    assert_eq!(found[0].status, PromiseStatus::Perhaps);
    assert_eq!(found[0].answers[0].line, 2);
}

#[test]
fn what_stood_in_last_years_report_does_not_answer_its_plan() {
    let last_year = "一、主要工作\n（一）读者服务。2023年为古籍书库安装恒温机组2台。\n二、下一步打算\n（一）为古籍书库安装恒温机组。\n";
    let this_year = |work: &str| format!("一、主要工作\n（一）读者服务。{work}\n");
    let status =
        |work: &str| between(last_year, &this_year(work), &Background::default())[0].status;
    assert_eq!(
        status("2024年为古籍书库安装恒温机组2台。"),
        PromiseStatus::Perhaps,
        "only the year is another"
    );
    assert_eq!(
        status("为古籍书库安装恒温机组5台。"),
        PromiseStatus::Reported
    );
}

#[test]
fn what_is_named_as_weak_answers_nothing() {
    let promise = "培训古籍修复人才";
    let work = |told: &str| format!("一、主要工作\n（一）古籍保护。{told}\n");
    for told in ["古籍修复人才培训不足。", "古籍修复人才培训尚未开展。"] {
        assert_eq!(
            status(promise, &work(told)),
            PromiseStatus::Perhaps,
            "{told}"
        );
    }
    let told = "培训古籍修复人才12名。";
    assert_eq!(status(promise, &work(told)), PromiseStatus::Reported);
}

#[test]
fn a_title_answers_by_what_stands_under_it() {
    let promise = "推进方言口述史采集";
    let work = |told: &str| format!("一、主要工作\n（一）方言口述史采集\n{told}\n");
    for (told, expected) in [
        ("组织业务培训11次。", PromiseStatus::Perhaps),
        ("走访老人40位，采集口述史60小时。", PromiseStatus::Reported),
    ] {
        let found = found(
            &format!("（一）{promise}。"),
            &work(told),
            &Background::default(),
        );
        assert_eq!(found[0].status, expected, "{told}");
        assert!(!found[0].answers[0].text.is_empty(), "{found:?}");
    }
}

#[test]
fn a_section_of_a_plan_is_answered_sentence_by_sentence() {
    let plan = "（一）守护馆藏文献。为古籍书库安装恒温机组。组织消防演练和业务培训。";
    let all = found(plan, WORK, &Background::default());
    assert_eq!(all[0].status, PromiseStatus::Reported, "{all:?}");
    let plan = format!("{plan}编纂街区老照片画册。");
    let some = found(&plan, WORK, &Background::default());
    assert_eq!(some[0].status, PromiseStatus::Perhaps, "{some:?}");
    assert_eq!(some[0].answers.len(), 2);
    let plan = "（一）擦亮文化名片。编纂街区老照片画册。拍摄地方戏曲短片。";
    let none = found(plan, WORK, &Background::default());
    assert_eq!(none[0].status, PromiseStatus::Missing, "{none:?}");
}

#[test]
fn a_label_stands_for_what_is_listed_under_it() {
    let plan = "（一）工作目标\n编纂街区老照片画册。\n为古籍书库安装恒温机组。\n（二）古籍保护方面。\n（三）保障措施\n一是培训修复人员。二是添置恒温机组。\n（四）战略机遇叠加。";
    let found = found(plan, WORK, &Background::default());
    let texts: Vec<&str> = found.iter().map(|promise| promise.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "编纂街区老照片画册",
            "为古籍书库安装恒温机组",
            "培训修复人员",
            "添置恒温机组"
        ]
    );
}

#[test]
fn problems_under_a_part_on_work_are_problems() {
    let last_year = "第一部分 2023年工作总结\n一、主要工作\n全年平稳。\n二、存在的问题和不足\n一是城北没有分馆。二是书库潮湿。\n第二部分 2024年工作计划\n一、办好读书节。\n";
    let found = between(last_year, WORK, &Background::default());
    let roles: Vec<_> = found.iter().map(|promise| promise.role).collect();
    use crate::years::promises::PromiseRole::{Plan, Problem};
    assert_eq!(roles, [Problem, Problem, Plan], "{found:?}");
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

#[test]
fn a_plan_may_be_titled_by_its_year() {
    let last_year = "Annual report 2024\n\n1. What we did\nWe ran forty walks.\n\n2. Looking ahead: 2025\nWe will plant 25,000 trees along the beck.\nWe will map every septic tank in the valley.\n";
    let this_year =
        "Annual report 2025\n\n1. What we did\nWe planted 25,000 trees along the upper beck.\n";
    let found = between(last_year, this_year, &Background::default());
    let status: Vec<_> = found.iter().map(|promise| promise.status).collect();
    assert_eq!(
        status,
        [PromiseStatus::Reported, PromiseStatus::Missing],
        "{found:?}"
    );
}
