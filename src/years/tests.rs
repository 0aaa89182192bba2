//! What is stated of two years, on invented texts: what repeats last year's, and what only looks
//! as if it did.

use super::{CarriedOver, Shares, TwoYears, YearComparison, compare_years};
use crate::report::parse;
use crate::settings::pack::Pack;
use crate::years::leading::{Notable, notable};

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

/// A part with three points, each too short to be judged by itself.
fn points(year: u16, inspections: u16) -> String {
    format!(
        "（一）安全生产常抓不懈\n一是抓责任落实。{year}年层层签订责任书，压实各方责任。\n二是抓隐患排查。{year}年排查隐患{inspections}处，整改到位。\n三是抓宣传教育。{year}年入户宣传到位，群众知晓。"
    )
}

#[test]
fn points_too_short_by_themselves_tell_of_their_section() {
    let both = years(&report(&[&points(2023, 48)]), &report(&[&points(2024, 48)]));
    let section = carried(&both, "安全生产常抓不懈");
    assert!(section.only_redated, "{section:?}");
    assert!(section.repeated > 0.99);
    // One point with a figure brought up to date is enough.
    let both = years(&report(&[&points(2023, 48)]), &report(&[&points(2024, 52)]));
    let section = carried(&both, "安全生产常抓不懈");
    assert!(
        !section.only_redated && section.only_refigured,
        "{section:?}"
    );
}

#[test]
fn a_part_is_no_more_redated_than_what_stands_under_it() {
    let new = "（二）文化下乡走深走实。请来外县剧团同台演出，乡亲们看得尽兴。帮扶青年演员拜师学艺，老腔有了传人。整理口述史料，办起流动展览。";
    let last_year = report(&[
        SAFETY,
        "（二）文化下乡走深走实。送戏下乡，群众欢迎。扶持剧团，传承折子戏。办好展览，丰富生活。",
    ]);
    let this_year = report(&[&SAFETY.replace("2023年", "2024年"), new]);
    let both = years(&last_year, &this_year);
    assert!(carried(&both, "安全生产常抓不懈").only_redated);
    assert!(!carried(&both, "主要工作").only_redated);
    // Where all of it is, it is said once.
    let both = years(
        &report(&[SAFETY]),
        &report(&[&SAFETY.replace("2023年", "2024年")]),
    );
    assert!(carried(&both, "主要工作").only_redated);
    assert!(carried(&both, "安全生产常抓不懈").is_said_above);
}

#[test]
fn a_short_sentence_has_figures_too() {
    let with = |drills: &str| SAFETY.replace("全年组织消防演练6次，", &format!("{drills}；"));
    let both = years(&report(&[&with("演练6次")]), &report(&[&with("演练9次")]));
    assert!(!carried(&both, "安全生产常抓不懈").only_redated);
}

#[test]
fn a_number_in_words_that_changed_is_a_figure_whatever_it_counts() {
    let with = |teams: &str| SAFETY.replace("做到人防技防并重", &format!("组建{teams}支巡查队"));
    let both = years(&report(&[&with("三")]), &report(&[&with("五")]));
    assert!(!carried(&both, "安全生产常抓不懈").only_redated);
}

#[test]
fn formulas_and_set_texts_are_set_aside_and_said() {
    let formula = "深入学习贯彻习近平新时代中国特色社会主义思想和党的二十大精神，深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”。";
    let section = format!(
        "（一）政治建设。{formula}坚持以习近平新时代中国特色社会主义思想为指导。现将有关情况报告如下："
    );
    let both = years(&report(&[&section]), &report(&[&section]));
    let found = carried(&both, "政治建设");
    assert!(!found.only_redated, "{found:?}");
    assert!(found.set_aside > 90 && found.chars < 10, "{found:?}");
    assert_eq!(both.set_aside, found.set_aside);
    // A sentence of work that begins with one is no formula.
    let work = "（一）政治建设。深入学习贯彻党的二十大精神，组织全镇党员分批轮训，请老支书讲村史。";
    let both = years(&report(&[work]), &report(&[work]));
    assert_eq!(both.set_aside, 0);
    let pack = Pack::built_in("zh-gov").unwrap();
    let text = report(&[
        "（一）内部管理。本站实行站长负责制，重大事项集体研究。财务收支逐月公开，接受群众监督。档案专人专柜保管，借阅逐笔登记。",
    ]);
    let outline = parse(&text, &pack.grammar);
    let unset = TwoYears::of_texts(&outline, &outline, &pack.grammar.words, pack.year_words());
    assert!(carried(&compare_years(&unset), "内部管理").only_redated);
    let set_texts = ["本站实行站长负责制，重大事项集体研究。财务收支逐月公开，接受群众监督。\n档案专人专柜保管，借阅逐笔登记。".to_owned()];
    let found = compare_years(&TwoYears {
        set_texts: &set_texts,
        ..unset
    });
    let found = carried(&found, "内部管理");
    assert!(!found.only_redated && found.set_aside > 40, "{found:?}");
}

#[test]
fn the_redated_sentence_with_most_figures_is_the_place_to_look_at() {
    let both = years(
        &report(&[SAFETY]),
        &report(&[&SAFETY.replace("2023年", "2024年")]),
    );
    let place = carried(&both, "安全生产常抓不懈")
        .redated_with_figures
        .unwrap();
    assert!(
        place
            .text(&both.comparison.after)
            .starts_with("2024年，共排查隐患48处")
    );
    assert_eq!(place.line(&both.comparison.after), 3);
}

#[test]
fn what_frames_a_report_is_no_text_of_its_authors() {
    let text = |year: u16, work: &str| {
        format!(
            "河湾镇文化站{year}年工作总结\n镇党委、镇政府：\n一、主要工作\n{work}\n\n河湾镇文化站\n{}年1月8日\n",
            year + 1
        )
    };
    let years = years(
        &text(2023, "开放阅览室，接待群众310人次。"),
        &text(2024, "组织巡回演出，走遍十二个村庄。"),
    );
    assert_eq!(years.whole.new, 1.0, "{:?}", years.whole);
    assert_eq!(years.set_aside, 0);
}

#[test]
fn a_figure_that_stayed_in_a_redated_sentence_is_worth_a_look() {
    let this_year = SAFETY.replace("2023年", "2024年");
    let years = years(&report(&[SAFETY]), &report(&[&this_year]));
    let reason = |text: &str| {
        let rows = years.figures.rows.iter();
        let mut of_text = rows.filter(|row| row.after.as_ref().is_some_and(|one| one.text == text));
        of_text.next().and_then(|row| notable(&years, row))
    };
    assert_eq!(reason("48处"), Some(Notable::Redated));
    assert_eq!(reason("6次"), None);
}
