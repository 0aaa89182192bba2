//! What does not agree about figures, on invented texts: what is stated, and what only looks as if
//! it did not.

use super::{compared, section};
use crate::years::figures::{FigureFinding, TargetOutcome};

#[test]
fn what_is_told_of_last_year_is_held_against_its_report() {
    let figures = section("全年受理投诉38件。", "全年受理投诉17件，上年41件。");
    assert!(
        matches!(
            figures.findings.as_slice(),
            [FigureFinding::PriorMismatch { told, own, .. }] if told.text == "41件" && own.text == "38件"
        ),
        "{:?}",
        figures.findings
    );
    for (own, told) in [
        ("41件", "41件"),
        ("3.62万件", "3.6万件"),
        ("36120件", "近3.7万件"),
    ] {
        let figures = section(
            &format!("全年受理投诉{own}。"),
            &format!("全年受理投诉17件，上年{told}。"),
        );
        assert_eq!(figures.findings, [], "{own} {told}");
    }
}

#[test]
fn a_growth_that_its_values_do_not_give_is_named() {
    let growth = |text: &str| section("", text).findings;
    assert!(matches!(
        growth("投诉由41件降至17件，下降68.5%。").as_slice(),
        [FigureFinding::Growth { computed, .. }] if (computed + 58.54).abs() < 0.01
    ));
    assert!(matches!(
        growth("受理投诉17件，上年41件，下降48.5%。").as_slice(),
        [FigureFinding::Growth { from, to, .. }] if from.text == "41件" && to.text == "17件"
    ));
    for right in [
        "受理投诉17件，较上年41件下降58.5%。",
        "购书经费由4.1万元增至4.5万元，增长9.8%。",
        "投诉由41件降至17件，咨询增长12%。",
        "投诉由41件降至17件，下降58.5%。",
        "投诉由41件降至17件，下降58%。",
        "收入由4.1万元增至4.5万元，实际增长6.2%。",
    ] {
        assert_eq!(growth(right), [], "{right}");
    }
}

#[test]
fn a_growth_is_held_against_last_years_value() {
    let growth = |text: &str| section("流通图书36.5万册次，购书经费120万元。", text).findings;
    assert!(matches!(
        growth("流通图书41.2万册次，增长22.9%。").as_slice(),
        [FigureFinding::Growth { from, computed, .. }]
            if from.text == "36.5万册次" && (computed - 12.88).abs() < 0.01
    ));
    for right in [
        "流通图书41.2万册次，增长12.9%。",
        "流通图书41.2万册次，年均增长22.9%。",
        "流通图书近41.2万册次，增长22.9%。",
        "流通图书41.2万册次，读者满意率提高22.9%。",
        "购书经费130万元，增长9%。",
    ] {
        assert_eq!(growth(right), [], "{right}");
    }
}

#[test]
fn a_summary_that_contradicts_its_section_is_named() {
    let report = |summary: &str, section: &str| {
        format!("区文化站2024年工作总结\n{summary}\n一、主要工作\n（一）阵地建设。{section}\n")
    };
    let findings =
        |summary: &str, section: &str| compared("zh-gov", "", &report(summary, section)).findings;
    assert!(matches!(
        findings("一年来，全站新建图书分馆6个。", "全年新建图书分馆5个。").as_slice(),
        [FigureFinding::Conflict { first, second, .. }] if first.text == "6个" && second.text == "5个"
    ));
    let report = "区文化站2024年工作总结\n一、主要工作\n（一）阵地建设。全年新建分馆6个。\n（二）服务提升。全年新建分馆4个。\n";
    assert_eq!(compared("zh-gov", "", report).findings.len(), 1);
    for (summary, section) in [
        ("全站新建图书分馆6个。", "上半年新建图书分馆5个。"),
        ("接待读者3.6万人次。", "接待读者36120人次。"),
        ("全站新建图书分馆6个。", "东片新建图书分馆5个。"),
    ] {
        assert_eq!(findings(summary, section), [], "{section}");
    }
}

#[test]
fn a_target_is_held_against_its_result() {
    let last_year =
        "区文化站2023年工作总结\n一、主要工作\n开馆320天。\n二、下一年打算\n新建图书分馆6个。\n";
    let this_year =
        "区文化站2024年工作总结\n一、主要工作\n新建图书分馆5个。\n二、下一年打算\n办好讲座。\n";
    let figures = compared("zh-gov", last_year, this_year);
    assert!(
        matches!(
            figures.findings.as_slice(),
            [FigureFinding::Target { target, result, outcome: TargetOutcome::Unsaid, .. }]
                if target.text == "6个" && result.text == "5个"
        ),
        "{:?}",
        figures.findings
    );
}

#[test]
fn only_a_target_that_was_plainly_missed_is_to_be_checked() {
    for (aim, reached, outcome) in [
        (
            "新建图书分馆6个以上",
            "新建图书分馆5个",
            TargetOutcome::Missed,
        ),
        ("新建图书分馆6个以上", "新建图书分馆8个", TargetOutcome::Met),
        ("图书分馆达到26个", "图书分馆25个", TargetOutcome::Missed),
        (
            "图书破损率控制在3%以内",
            "图书破损率3.4%",
            TargetOutcome::Missed,
        ),
        (
            "图书破损率控制在3%以内",
            "图书破损率2.1%",
            TargetOutcome::Met,
        ),
        (
            "举办读者讲座200场",
            "举办读者讲座207场",
            TargetOutcome::Unsaid,
        ),
        ("举办读者讲座200场", "举办读者讲座200场", TargetOutcome::Met),
        (
            "举办读者讲座200场以上",
            "举办读者讲座近200场",
            TargetOutcome::Met,
        ),
        (
            "举办读者讲座200场以上",
            "举办读者讲座超180场",
            TargetOutcome::Unsaid,
        ),
    ] {
        let last_year =
            format!("区文化站2023年工作总结\n一、主要工作\n开馆320天。\n二、下一年打算\n{aim}。\n");
        let this_year = format!(
            "区文化站2024年工作总结\n一、主要工作\n{reached}。\n二、下一年打算\n办好讲座。\n"
        );
        let findings = compared("zh-gov", &last_year, &this_year).findings;
        let told = match findings.as_slice() {
            [finding @ FigureFinding::Target { outcome, .. }] => {
                assert_eq!(
                    finding.is_to_be_checked(),
                    *outcome == TargetOutcome::Missed
                );
                *outcome
            }
            other => panic!("{aim}: {other:?}"),
        };
        assert_eq!(told, outcome, "{aim} {reached}");
    }
}

#[test]
fn what_only_stands_near_last_year_is_not_held_against_it() {
    for (pack_text, own) in [
        ("投诉由41件降至17件。", "受理投诉38件。"),
        (
            "读者补贴由每月41元提高到70元。",
            "读者补贴由每月38元提高到60元。",
        ),
        (
            "分馆连续8年稳定，图书外借率达70.1%，10年来首次居前。",
            "分馆连续7年稳定，图书外借率达64.5%，10年来首次居前。",
        ),
        (
            "2023年，区里投入购书经费43万元。",
            "2023年，区里投入购书经费33万元。",
        ),
        ("接待读者41人（上年38人）。", "接待读者38人。"),
    ] {
        let figures = section(own, pack_text);
        assert_eq!(figures.findings, [], "{pack_text}");
    }
    let report = |year: u16, text: &str| {
        format!(
            "Annual report {year}\n\n1. What we did\n\n{text}\n\n2. Plans\n\nMore of the same.\n"
        )
    };
    let compared = |own: &str, told: &str| {
        compared("en-ngo", &report(2023, own), &report(2024, told)).findings
    };
    for (own, told) in [
        (
            "We saw 421 patients at home.",
            "We saw 436 patients at home (last year 421).",
        ),
        (
            "The line took 11,376 calls.",
            "The line took 12,400 calls, up 9 per cent on last year (11,376).",
        ),
        (
            "We answered 84% of letters.",
            "We answered 90% of letters, up 6 per cent on last year.",
        ),
    ] {
        assert_eq!(compared(own, told), [], "{told}");
    }
    assert!(matches!(
        compared("We saw 421 patients at home.", "We saw 436 patients at home (last year 412).").as_slice(),
        [FigureFinding::PriorMismatch { told, own, .. }] if told.text == "412" && own.text.starts_with("421")
    ));
}

#[test]
fn a_sentence_that_says_one_figure_anew_is_a_conflict() {
    for (text, is_conflict) in [
        ("绿化村道39公里，改造户厕910户。绿化村道44公里。", true),
        ("绿化村道39公里，改造户厕910户。绿化村道39公里。", false),
        ("上半年绿化村道39公里。绿化村道44公里。", false),
        ("绿化村道39公里，改造户厕910户。东片绿化村道24公里。", false),
        ("绿化村道39公里，改造户厕910户，绿化村道44公里。", false),
    ] {
        let findings = section("", text).findings;
        let found = findings
            .iter()
            .any(|one| matches!(one, FigureFinding::Conflict { .. }));
        assert_eq!(found, is_conflict, "{text}");
    }
}
