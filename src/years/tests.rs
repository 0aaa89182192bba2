//! What is stated of two years, on invented texts: what repeats last year's, and what only looks
//! as if it did.

use super::{CarriedOver, Shares, TwoYears, YearComparison, compare_years};
use crate::report::parse;
use crate::settings::pack::Pack;

/// A section that says the same every year, years aside.
const SAFETY: &str = "（一）安全生产常抓不懈。2023年，共排查隐患48处，全部按期整改。全年组织消防演练6次，检修电路12处。落实门卫值班制度，做到人防技防并重。严格执行领导带班，节假日平安无事。";

fn report(sections: &[&str]) -> String {
    format!(
        "镇文化站工作总结\n一、主要工作\n{}\n二、存在问题\n人手不足，场地偏小。\n",
        sections.join("\n")
    )
}

fn years(last_year: &str, this_year: &str) -> YearComparison {
    let pack = Pack::built_in("zh-gov").unwrap();
    let outline = |text| parse(text, &pack.grammar);
    let (last_year, this_year) = (outline(last_year), outline(this_year));
    let words = &pack.grammar.words;
    compare_years(&TwoYears::of_texts(
        &last_year,
        &this_year,
        words,
        pack.year_words(),
    ))
}

/// What this year's section of this title carried over.
fn carried(years: &YearComparison, title: &str) -> CarriedOver {
    let comparison = &years.comparison;
    let found = comparison
        .sections
        .iter()
        .zip(&years.carried)
        .find(|(pair, _)| {
            pair.after
                .first()
                .is_some_and(|&section| comparison.after.sections[section].title == title)
        });
    found.and_then(|(_, carried)| *carried).unwrap()
}

fn safety(this_year: &str) -> CarriedOver {
    let years = years(&report(&[SAFETY]), &report(&[this_year]));
    carried(&years, "安全生产常抓不懈")
}

fn sum(shares: &Shares) -> f64 {
    shares.same + shares.redated + shares.refigured + shares.edited + shares.new
}

#[test]
fn a_section_of_which_only_the_year_changed_is_named_so() {
    let carried = safety(&SAFETY.replace("2023年", "2024年"));
    assert!(carried.only_redated && !carried.only_refigured);
    assert!(carried.shares.redated > 0.0 && carried.shares.same > 0.5);
    assert!((sum(&carried.shares) - 1.0).abs() < 1e-9);
}

#[test]
fn one_figure_brought_up_to_date_is_more_than_another_year() {
    for (old, new) in [
        ("48处", "52处"),
        ("演练6次", "演练9次"),
        ("检修电路12处", "检修电路十五处"),
    ] {
        let carried = safety(&SAFETY.replace("2023年", "2024年").replace(old, new));
        assert!(!carried.only_redated, "{new}");
        assert!((sum(&carried.shares) - 1.0).abs() < 1e-9);
    }
    let carried = safety(&SAFETY.replace("48处", "52处"));
    assert!(carried.only_refigured);
    assert!(carried.shares.refigured > 0.0);
}

#[test]
fn what_looks_like_a_year_may_be_a_figure() {
    let before = SAFETY.replace("48处", "2021处");
    let after = before.replace("2021处", "2024处");
    let years = years(&report(&[&before]), &report(&[&after]));
    assert!(!carried(&years, "安全生产常抓不懈").only_redated);
}

#[test]
fn a_number_in_words_is_a_figure_too() {
    let before = SAFETY.replace("检修电路12处", "检修电路十二处");
    let after = before.replace("十二处", "二十处");
    let years = years(&report(&[&before]), &report(&[&after]));
    assert!(!carried(&years, "安全生产常抓不懈").only_redated);
}

#[test]
fn a_section_written_anew_is_neither() {
    let carried = safety(
        "（一）安全生产常抓不懈。换装烟感报警器，接入镇应急平台。请专业机构评估老戏台结构，封闭东侧看台。演出前逐场签订责任书，邀请村民代表监督。",
    );
    assert!(!carried.only_redated && !carried.only_refigured);
    assert!(carried.shares.new > 0.5);
}

#[test]
fn a_short_section_is_not_named() {
    let last_year = report(&["（一）档案管理。2023年归档完整。"]);
    let years = years(&last_year, &last_year.replace("2023", "2024"));
    let carried = carried(&years, "档案管理");
    assert!(!carried.only_redated && !carried.only_refigured);
}

#[test]
fn sections_are_each_others_by_what_they_are_about() {
    let culture =
        "（二）文化下乡走深走实。送戏下乡36场，覆盖18个行政村。扶持民间剧团4支，排演折子戏。";
    let reading = "（三）全民阅读蔚然成风。农家书屋新增图书1200册，办读书会20次。";
    let last_year = report(&[SAFETY, culture, reading]);
    let this_year = report(&[
        "（一）全民阅读再上台阶。农家书屋轮换图书3000册，办读书会26次。",
        "（二）文化下乡入脑入心。送戏下乡41场，民间剧团登上县城舞台。",
        "（三）安全生产常抓不懈。消防演练8次，检修电路9处，领导带班落实到位。",
    ]);
    let years = years(&last_year, &this_year);
    let comparison = &years.comparison;
    let title = |sections: &[usize], document: &crate::compare::Document| {
        let section = sections.first().map(|&s| &document.sections[s]);
        section.map_or(String::new(), |s| s.title.chars().take(4).collect())
    };
    let pairs: Vec<(String, String)> = comparison
        .sections
        .iter()
        .map(|pair| {
            (
                title(&pair.before, &comparison.before),
                title(&pair.after, &comparison.after),
            )
        })
        .collect();
    for subject in ["全民阅读", "文化下乡", "安全生产"] {
        assert!(
            pairs.contains(&(subject.to_owned(), subject.to_owned())),
            "{pairs:?}"
        );
    }
}

#[test]
fn shares_of_the_whole_sum_to_one() {
    let years = years(&report(&[SAFETY]), &report(&[&SAFETY.replace("48", "50")]));
    assert!((sum(&years.whole) - 1.0).abs() < 1e-9);
    for carried in years.carried.iter().flatten().filter(|c| c.chars > 0) {
        assert!((sum(&carried.shares) - 1.0).abs() < 1e-9);
    }
}

#[test]
fn a_mark_that_makes_another_number_is_not_set_aside() {
    let with = |cost: &str| SAFETY.replace("检修电路12处", &format!("投入{cost}检修电路"));
    let years = years(&report(&[&with("1.5万元")]), &report(&[&with("15万元")]));
    let carried = carried(&years, "安全生产常抓不懈");
    assert!(
        !carried.only_redated && carried.only_refigured,
        "{carried:?}"
    );
    assert!(carried.shares.refigured > 0.0);
}

#[test]
fn figures_that_change_places_or_go_are_not_only_redated() {
    let swapped = SAFETY.replace("演练6次，检修电路12处", "演练12次，检修电路6处");
    assert!(!safety(&swapped).only_redated);
    let gone = SAFETY.replace(
        "全年组织消防演练6次，检修电路12处",
        "全年组织消防演练，检修电路",
    );
    assert!(!safety(&gone).only_redated);
}

#[test]
fn a_sentence_of_last_year_answers_one_of_this_year() {
    let twice = |first: &str, second: &str| {
        format!(
            "（一）新建书房。新建书房{first}处服务群众。新建书房{second}处服务群众。做好日常开放管理。"
        )
    };
    let years = years(&report(&[&twice("3", "5")]), &report(&[&twice("5", "5")]));
    let carried = carried(&years, "新建书房");
    assert!(
        carried.shares.refigured > 0.0 && !carried.only_redated,
        "{carried:?}"
    );
}

#[test]
fn an_english_sentence_with_a_word_changed_is_edited() {
    let pack = Pack::built_in("en-ngo").unwrap();
    let compared = |last: &str, this: &str| {
        let outline = |text: &str| {
            parse(
                &format!("Annual report\n\n1. Advice\n{text}\n"),
                &pack.grammar,
            )
        };
        let (last, this) = (outline(last), outline(this));
        let words = &pack.grammar.words;
        compare_years(&TwoYears::of_texts(&last, &this, words, pack.year_words()))
    };
    let years = compared(
        "We opened two friendly advice points across the county.",
        "We opened two busy advice points across the county.",
    );
    let carried = carried(&years, "Advice");
    assert!(
        carried.shares.edited > 0.5 && carried.shares.new == 0.0,
        "{carried:?}"
    );
}
