//! What is stated of the figures of two years, on invented texts: what is paired, and what only
//! looks as if it were one figure.

use super::{FigureChange, FigureComparison, FigurePeriod, FigureStatus};
use crate::report::parse;
use crate::settings::pack::Pack;
use crate::years::{TwoYears, compare_years};
use proptest::prelude::*;
use std::sync::LazyLock;

mod findings;
mod reading;

// A pack takes longer to compile than two short reports to compare.
static CHINESE: LazyLock<Pack> = LazyLock::new(|| Pack::built_in("zh-gov").unwrap());
static ENGLISH: LazyLock<Pack> = LazyLock::new(|| Pack::built_in("en-ngo").unwrap());

fn compared(pack: &str, last_year: &str, this_year: &str) -> FigureComparison {
    let pack = match pack {
        "zh-gov" => &*CHINESE,
        _ => &*ENGLISH,
    };
    let outline = |text| parse(text, &pack.grammar);
    let (last_year, this_year) = (outline(last_year), outline(this_year));
    let words = &pack.grammar.words;
    let years = TwoYears::of_texts(&last_year, &this_year, words, pack.year_words());
    compare_years(&years).figures
}

/// Two years of one section of a report of this year's and last year's text.
fn section(last_year: &str, this_year: &str) -> FigureComparison {
    let report = |year: u16, text: &str| {
        format!(
            "区文化站{year}年工作总结\n一、主要工作\n（一）阅读推广提质扩面。{text}\n二、存在问题\n人手不足，场地偏小。\n"
        )
    };
    compared("zh-gov", &report(2023, last_year), &report(2024, this_year))
}

/// What became of each figure: `name unit before→after status`.
fn told(figures: &FigureComparison) -> Vec<String> {
    let rows = figures.rows.iter();
    rows.map(|row| {
        let text = |figure: &Option<super::Figure>| {
            figure
                .as_ref()
                .map_or("—".to_owned(), |figure| figure.text.clone())
        };
        let (before, after) = (text(&row.before), text(&row.after));
        format!("{} {before}→{after} {}", row.name, row.status.id())
    })
    .collect()
}

#[test]
fn sentences_that_stay_keep_their_figures_in_order() {
    let figures = section(
        "全年新建分馆6个，改造4个，流通图书36.5万册次。举办讲座48场。",
        "全年新建分馆4个，改造4个，流通图书41.2万册次。举办讲座五十二场。",
    );
    assert_eq!(
        told(&figures),
        [
            "新建分馆 6个→4个 changed",
            "改造 4个→4个 unchanged",
            "流通图书 36.5万册次→41.2万册次 changed",
            "举办讲座 48场→五十二场 changed",
        ]
    );
    let FigureChange::Percent(by) = figures.rows[2].change.unwrap() else {
        panic!("册次 is no share");
    };
    assert!((by - 12.876).abs() < 0.01);
    assert_eq!(figures.rows[2].unit, "万册次");
}

#[test]
fn shares_change_in_points_and_units_are_converted() {
    let figures = section(
        "图书外借率达到8.4%。购书经费8600元。",
        "图书外借率达到12.9％。购书经费1.2万元。",
    );
    let by = |row: usize| figures.rows[row].change.unwrap();
    assert!(matches!(by(0), FigureChange::Points(points) if (points - 4.5).abs() < 1e-9));
    assert!(matches!(by(1), FigureChange::Percent(by) if (by - 39.53).abs() < 0.01));
    assert_eq!(figures.rows[1].unit, "元");
}

#[test]
fn a_rewritten_sentence_keeps_the_figure_of_its_noun() {
    let figures = section(
        "修订完善超标准洪水防御预案12个，储备物资3批。",
        "我站围绕汛期安全，修订预案15个。",
    );
    let told_of = told(&figures);
    assert!(
        told_of.contains(&"修订预案 12个→15个 changed".to_owned()),
        "{told_of:?}"
    );
    let figures = section(
        "修订完善超标准洪水防御预案12个，储备防汛物资价值860万元。",
        "围绕汛期安全，我站修订预案15个，防汛物资已有940万元。",
    );
    let values = |row: &super::FigureRow| {
        let text = |figure: &Option<super::Figure>| figure.as_ref().map(|one| one.text.clone());
        text(&row.before).zip(text(&row.after))
    };
    let pairs: Vec<_> = figures.rows.iter().filter_map(values).collect();
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(
        pairs,
        [pair("12个", "15个"), pair("860万元", "940万元")],
        "{:?}",
        told(&figures)
    );
}

#[test]
fn other_dimensions_and_other_matters_are_other_figures() {
    for (old, new) in [
        ("接待读者120人。", "接待读者150人次。"),
        ("外借率提高5%。", "外借率提高6个百分点。"),
        ("新建分馆6个。", "新建书房4个。"),
        ("城镇读者满意率90%。", "农村读者满意率92%。"),
        ("读者人数增长5.2%。", "读者人数下降1.3%。"),
        ("去年接待读者300人次。", "全年接待读者420人次。"),
    ] {
        let figures = section(old, new);
        let paired = figures
            .rows
            .iter()
            .any(|row| row.before.is_some() && row.after.is_some());
        assert!(!paired, "{old} {new}: {:?}", told(&figures));
    }
}

#[test]
fn a_bare_growth_is_known_by_what_stands_before_it() {
    let figures = section(
        "购书经费支出832万元，比上年增加56万元。借阅量同比增长8.1%。",
        "购书经费支出905万元，比上年增加73万元。活动场次同比增长9.3%。",
    );
    let told = told(&figures);
    assert!(
        told.iter().any(|row| row.contains("56万元→73万元 changed")),
        "{told:?}"
    );
    assert!(
        told.iter().any(|row| row.contains("8.1%→— dropped")),
        "{told:?}"
    );
}

#[test]
fn what_was_blotted_out_is_never_guessed() {
    let figures = section(
        "全年培训骨干**名，下乡12次。",
        "全年培训骨干68名，下乡*次。",
    );
    assert_eq!(
        figures
            .rows
            .iter()
            .map(|row| (row.status, row.change))
            .collect::<Vec<_>>(),
        [(FigureStatus::Masked, None), (FigureStatus::Masked, None)]
    );
}

#[test]
fn what_only_looks_like_a_figure_is_none() {
    let figures = section(
        "",
        "2024年3月，第13次例会落实三会一课和八项规定，学习《读者守则（2.0版）》，连续5年达标，建站60周年，\
         拨打12345热线，8:30开馆，落实〔2024〕12号文件，采用5G和4K，一批骨干、一方面，十四五期间，PM2.5。",
    );
    assert_eq!(told(&figures), [""; 0]);
}

#[test]
fn the_time_of_a_figure_is_told_by_its_words() {
    let figures = section(
        "",
        "投诉由41件降至17件。上年接待300人次。比上年增加25人次。累计藏书5万册。力争明年新增12个。",
    );
    let periods: Vec<_> = figures
        .rows
        .iter()
        .filter_map(|row| row.after.as_ref())
        .map(|figure| figure.period)
        .collect();
    assert_eq!(
        periods,
        [
            FigurePeriod::Prior,
            FigurePeriod::Current,
            FigurePeriod::Prior,
            FigurePeriod::Current,
            FigurePeriod::Cumulative,
            FigurePeriod::Target,
        ]
    );
}

#[test]
fn years_summed_up_are_no_year() {
    let figures = section(
        "五年来，新建图书分馆60个。全年举办讲座48场。",
        "新建图书分馆12个。全年举办讲座52场。",
    );
    let told = told(&figures);
    assert!(
        told.contains(&"新建图书分馆 60个→— dropped".to_owned()),
        "{told:?}"
    );
    assert!(
        told.contains(&"举办讲座 48场→52场 changed".to_owned()),
        "{told:?}"
    );
}

#[test]
fn the_ends_of_a_range_are_each_others() {
    let figures = section("馆藏增幅保持5%—5.5%。", "馆藏增幅保持6%—6.5%。");
    assert_eq!(
        told(&figures),
        ["馆藏增幅 5%→6% changed", "馆藏增幅 5.5%→6.5% changed"]
    );
}

#[test]
fn a_change_so_large_is_a_jump() {
    let jumps = |old: &str, new: &str| section(old, new).rows[0].is_jump;
    assert!(jumps("接待读者1.2万人次。", "接待读者12万人次。"));
    assert!(jumps("接待读者12万人次。", "接待读者1.2万人次。"));
    assert!(!jumps("接待读者1.2万人次。", "接待读者3.5万人次。"));
    assert!(!jumps("新建分馆2个。", "新建分馆8个。"));
    assert!(!jumps("外借率达到8%。", "外借率达到45%。"));
}

#[test]
fn this_year_means_the_next_in_a_report_that_is_given_then() {
    let report = |year: u16, text: &str| {
        format!(
            "政府工作报告\n——{year}年1月8日在区人民代表大会上\n一、{}年工作回顾\n{text}\n",
            year - 1
        )
    };
    let figures = compared(
        "zh-gov",
        &report(2023, "去年新建图书分馆6个。"),
        &report(2024, "去年新建图书分馆4个。"),
    );
    assert_eq!(told(&figures), ["新建图书分馆 6个→4个 changed"]);
    assert_eq!(
        figures.rows[0].after.as_ref().unwrap().period,
        FigurePeriod::Current
    );
    assert_eq!(figures.findings, []);
}

#[test]
fn what_was_blotted_out_in_an_english_report() {
    let report = |year: u16, text: &str| {
        format!(
            "Annual report {year}\n\n1. What we did\n\n{text}\n\n2. Plans\n\nMore of the same.\n"
        )
    };
    let figures = compared(
        "en-ngo",
        &report(
            2023,
            "We housed 41 women and 18 children. The council gave £3,600.",
        ),
        &report(
            2024,
            "We housed ** women and 21 children. The council gave £***.",
        ),
    );
    assert_eq!(
        told(&figures),
        [
            "women 41→** masked",
            "We housed ** women and… 18 children→21 children changed",
            "council gave £3,600→£*** masked",
        ]
    );
}

#[test]
fn a_name_is_no_bare_word_of_growth() {
    let names = |figures: FigureComparison| -> Vec<String> {
        figures.rows.into_iter().map(|row| row.name).collect()
    };
    let of = |text: &str| names(section("", text));
    assert_eq!(of("借阅量同比增长9.3%。"), ["借阅量同比增长"]);
    assert_eq!(
        of("接待读者524人次，比上年下降36.2%。")[1],
        "接待读者比上年下降"
    );
    assert_eq!(of("互认项目增加到48项。"), ["互认项目"]);
    assert_eq!(
        of("读者补贴由每月41元提高到70元。"),
        ["读者补贴", "读者补贴"]
    );
    let report = |text: &str| {
        format!("Annual report 2024\n\n1. What we did\n\n{text}\n\n2. Plans\n\nMore of the same.\n")
    };
    let of = |text: &str| names(compared("en-ngo", "", &report(text)));
    assert_eq!(
        of("Our drivers took 214 of them to the sea."),
        ["drivers took"]
    );
    assert_eq!(
        of("Membership income was £187,099, against £195,944 the year before.")[1],
        "Membership income"
    );
}

#[test]
fn figures_of_an_english_report() {
    let report = |year: &str, text: &str| {
        format!(
            "Annual report {year}\n\n1. What we did\n\n{text}\n\n2. Plans\n\nMore of the same.\n"
        )
    };
    let last_year = report(
        "2023",
        "We ran 4 advice points and supported 1,240 households. Income was £36,120, and 84% of clients were satisfied.",
    );
    let this_year = report(
        "2024",
        "We ran 6 advice points and supported 1,410 households. Income was £41.5k, and 88 per cent of clients were satisfied.",
    );
    let figures = compared("en-ngo", &last_year, &this_year);
    assert_eq!(
        told(&figures),
        [
            "advice points 4→6 changed",
            "supported 1,240 households→1,410 households changed",
            "Income £36,120→£41.5k changed",
            "clients were satisfied 84%→88 per cent changed",
        ]
    );
}
/// Clauses with a figure, of which reports are made.
const CLAUSES: [&str; 8] = [
    "新建分馆6个",
    "流通图书36.5万册次",
    "增长8.1%",
    "上年41件",
    "购书经费由4.1万元增至4.5万元",
    "满意率5%—5.5%",
    "培训骨干**名",
    "修订制度十二项",
];

fn clauses() -> impl Strategy<Value = String> {
    let clause = (0..CLAUSES.len()).prop_map(|index| CLAUSES[index]);
    let mark = prop_oneof![Just("，"), Just("。"), Just("；"), Just("、"), Just("")];
    proptest::collection::vec((clause, mark), 1..12).prop_map(|parts| {
        let parts = parts.iter().map(|(clause, mark)| format!("{clause}{mark}"));
        parts.collect::<String>() + "。"
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_did_not_change_is_unchanged(text in clauses()) {
        let figures = section(&text, &text);
        // The year in the title differs, and nothing else.
        let is_same = |row: &super::FigureRow| {
            let texts = (&row.before, &row.after);
            matches!(texts, (Some(before), Some(after)) if before.text == after.text)
                && row.change.is_none()
                && matches!(row.status, FigureStatus::Unchanged | FigureStatus::Masked)
        };
        prop_assert!(figures.rows.iter().all(is_same), "{:?}", told(&figures));
    }

    #[test]
    fn each_figure_has_one_row_and_stands_in_its_line(old in clauses(), new in clauses()) {
        let counted = |text: &str| section(text, "").rows.len();
        let figures = section(&old, &new);
        let before = figures.rows.iter().filter(|row| row.before.is_some()).count();
        let after = figures.rows.iter().filter(|row| row.after.is_some()).count();
        prop_assert_eq!(before, counted(&old));
        prop_assert_eq!(after, counted(&new));
        for figure in figures.rows.iter().filter_map(|row| row.after.as_ref()) {
            prop_assert_eq!(figure.line, 3);
            prop_assert!(new.contains(&figure.text));
        }
        for row in &figures.rows {
            prop_assert!(row.before.is_some() || row.after.is_some());
            let masked = row.status == FigureStatus::Masked;
            prop_assert!(!(masked && row.change.is_some()));
        }
    }
}
