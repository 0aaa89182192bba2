//! This year's report beside last year's, and what is said where the two are no such pair.

use crate::workspace::Place;

const LAST_YEAR: &str = concat!(
    "区图书馆2022年度工作总结\n一、主要工作\n（一）阅读推广\n全年举办读书会48场。走进社区，读者满意。\n",
    "（二）安全生产\n2022年组织安全检查48次，整改隐患9处，没有发生责任事故。",
    "连续三年获评平安单位。落实安全责任制，签订责任书12份。\n二、下一步打算\n完成古籍书库恒温改造。\n",
);
const THIS_YEAR: &str = concat!(
    "区图书馆2023年度工作总结\n一、主要工作\n（一）阅读推广\n全年举办读书会60场。走进社区，读者满意。\n",
    "（二）安全生产\n2023年组织安全检查48次，整改隐患9处，没有发生责任事故。",
    "连续三年获评平安单位。落实安全责任制，签订责任书12份。\n二、下一步打算\n办好第十届读书节。\n",
);

fn place() -> Place {
    let place = Place::with_unit();
    for (year, text) in [(2022, LAST_YEAR), (2023, THIS_YEAR)] {
        place.write(&format!("reports/区图书馆/{year}/report.txt"), text);
        place.done(&["save", &format!("区图书馆/{year}")]);
    }
    place
}

#[test]
fn one_screen_says_what_a_leader_asks() {
    let said = place().done(&["compare", "区图书馆/2023"]);
    for part in [
        "主要数据",
        "48    60",
        "请先看",
        "一（二）的“连续三年”（应为“连续四年”？）",
        "annals show 区图书馆/2023 一（二）",
        "annals compare 区图书馆/2023 --section 一（二）",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
}

#[test]
fn what_is_named_to_be_typed_can_be_typed() {
    let place = place();
    let shown = place.done(&["show", "区图书馆/2023", "一（二）"]);
    assert!(shown.contains("连续三年"), "{shown}");
    let beside = place.done(&["compare", "区图书馆/2023", "--section", "一（二）"]);
    assert!(beside.contains("本节数据"), "{beside}");
    let figures = place.done(&["compare", "区图书馆/2023", "--figures"]);
    assert!(
        figures.contains("全部数据") && !figures.contains("章节"),
        "{figures}"
    );
}

#[test]
fn the_same_text_twice_is_said_to_be_the_same() {
    let place = place();
    let said = place.done(&["compare", "区图书馆/2023", "区图书馆/2023"]);
    assert!(said.contains("两份文本相同"), "{said}");
    assert!(
        !said.contains("只换年份") && !said.contains("沿用"),
        "{said}"
    );
}

#[test]
fn years_the_wrong_way_round_are_compared_as_asked() {
    let place = place();
    for call in [
        &["compare", "区图书馆/2022", "--with", "2023"][..],
        &["compare", "区图书馆/2023", "区图书馆/2022"],
    ] {
        let answer = place.run(call);
        assert_eq!(answer.status, 0, "{}", answer.notices);
        assert!(
            answer.notices.contains("年份次序相反"),
            "{}",
            answer.notices
        );
        assert!(answer.result.contains("构成"), "{}", answer.result);
    }
}

#[test]
fn a_text_of_another_language_and_one_without_text_are_named() {
    let place = place();
    place.write(
        "en.txt",
        "Annual report 2023\n\n1. Our work\nWe held 48 meetings.\n",
    );
    place.write(
        "空白.txt",
        "区图书馆2023年度工作总结\n一、主要工作\n〔待写：今年做了什么〕\n",
    );
    let said = |other: &str| {
        let answer = place.run(&["compare", "区图书馆/2022", other]);
        assert_eq!(answer.status, 0, "{}", answer.notices);
        (answer.notices, answer.result)
    };
    let (notice, screen) = said("en.txt");
    assert!(notice.contains("语言不同"), "{notice}");
    assert!(
        !screen.contains("未见下文") && !screen.contains("主要数据"),
        "{screen}"
    );
    let (notice, screen) = said("空白.txt");
    assert!(notice.contains("还没有写"), "{notice}");
    assert!(
        !screen.contains("未见下文") && !screen.contains("今年未提"),
        "{screen}"
    );
}

#[test]
fn a_missing_year_offers_the_nearest() {
    let place = place();
    place.write("reports/区图书馆/2025/report.txt", THIS_YEAR);
    place.done(&["save", "区图书馆/2025"]);
    let answer = place.run(&["compare", "区图书馆/2025"]);
    assert_ne!(answer.status, 0);
    let hint = "annals compare 区图书馆/2025 --with 2023";
    assert!(answer.notices.contains(hint), "{}", answer.notices);
}
