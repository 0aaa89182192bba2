//! How numbers are read, and what a figure is called.

use super::{CHINESE, compared, section, told};
use crate::report::parse;
use crate::years::figures::{FigureComparison, FigurePeriod, Hedge};
use crate::years::{TwoYears, compare_years};

/// Two years of one section of an English report.
fn english(last_year: &str, this_year: &str) -> FigureComparison {
    let report = |year: u16, text: &str| {
        format!(
            "Annual report {year}\n\n1. What we did\n\n{text}\n\n2. Plans\n\nMore of the same.\n"
        )
    };
    compared("en-ngo", &report(2023, last_year), &report(2024, this_year))
}

/// The figures of this year's text as they are read.
fn texts(figures: &FigureComparison) -> Vec<&str> {
    let figures = figures.rows.iter().filter_map(|row| row.after.as_ref());
    figures.map(|figure| figure.text.as_str()).collect()
}

#[test]
fn a_number_is_read_whole_or_not_at_all() {
    for (text, whole) in [
        (
            "由1万6千多户增加到1万9千多户。",
            &["1万6千多户", "1万9千多户"][..],
        ),
        ("接待1亿3千多万人次。", &["1亿3千多万人次"]),
        (
            "里程2万5千公里，新增3千500户。",
            &["2万5千公里", "3千500户"],
        ),
        ("培训1万五千名，走访三四十家。", &[]),
        (
            "培训数十名，走访几百户，三万五千人次参加。",
            &["三万五千人次"],
        ),
        ("服务14亿人口，人才3名。", &["14亿", "3名"]),
    ] {
        assert_eq!(texts(&section("", text)), whole, "{text}");
    }
    for (text, whole) in [
        (
            "Two hundred and ten volunteers gave time.",
            &["Two hundred and ten volunteers"][..],
        ),
        ("We met a hundred and ten people.", &[]),
        (
            "One in ten people came twice; nine out of ten clients stayed.",
            &[],
        ),
        (
            "Twelve staff and ten volunteers left.",
            &["Twelve staff", "ten volunteers"],
        ),
    ] {
        assert_eq!(texts(&english("", text)), whole, "{text}");
    }
}

#[test]
fn more_by_so_much_is_no_hedge() {
    let figures = section(
        "",
        "举办活动140场，比2022年的90场多50场；接待3000多人，购书2万册以上。",
    );
    let hedges: Vec<_> = figures
        .rows
        .iter()
        .filter_map(|row| row.after.as_ref())
        .map(|figure| (figure.text.as_str(), figure.hedge))
        .collect();
    let at_least = Some(Hedge::AtLeast);
    assert_eq!(
        hedges,
        [
            ("140场", None),
            ("90场", None),
            ("50场", None),
            ("3000多人", at_least),
            ("2万册", at_least)
        ]
    );
}

#[test]
fn a_report_filed_under_the_year_it_is_given_in_is_about_the_year_before() {
    let report = |given: u16, figure: &str| {
        let done = given - 1;
        format!(
            "河湾镇政府工作报告\n一、{done}年工作回顾\n{done}年完成植树{figure}。\n二、{given}年工作安排\n修好桥。\n"
        )
    };
    let pack = &*CHINESE;
    let texts = [report(2023, "48万株"), report(2024, "52万株")];
    let [last_year, this_year] = texts.map(|text| parse(&text, &pack.grammar));
    let words = &pack.grammar.words;
    let mut years = TwoYears::of_texts(&last_year, &this_year, words, pack.year_words());
    years.last_year.year = Some(crate::series::Year(2023));
    years.this_year.year = Some(crate::series::Year(2024));
    let figures = compare_years(&years).figures;
    assert_eq!(told(&figures), ["植树 48万株→52万株 changed"]);
    let period = figures.rows[0].after.as_ref().map(|figure| figure.period);
    assert_eq!(period, Some(FigurePeriod::Current));
}

#[test]
fn names_are_a_figures_own_and_begin_with_a_word() {
    let names = |figures: FigureComparison| -> Vec<String> {
        figures.rows.into_iter().map(|row| row.name).collect()
    };
    for (text, expected) in [
        (
            "征集地方志、家谱、老照片960件。",
            &["征集地方志、家谱、老照片"][..],
        ),
        ("新建分馆6个、改造4个。", &["新建分馆", "改造"]),
        ("企业由5千户增加到6千户。", &["企业", "企业"]),
        ("现有30名在编人员。", &["在编人员"]),
        ("保障14亿人口的用水。", &["人口的用水"]),
        ("活动60场，解决12人。", &["活动", "活动60场，解决…"]),
    ] {
        assert_eq!(names(section("", text)), expected, "{text}");
    }
    for (text, expected) in [
        (
            "We spent £980,000, with £1.1m in reserve.",
            &["spent", "…in reserve"][..],
        ),
        (
            "A quarter came, 30 per cent of them for people over 60.",
            &["…of them for people over 60"],
        ),
        ("Only 12 per cent left.", &["…left"]),
    ] {
        assert_eq!(names(english("", text)), expected, "{text}");
    }
}
