//! What last year left, on invented texts of both packs; and what is rightly there.

use super::StaleKind;
use crate::report::parse;
use crate::series::Year;
use crate::series::kind::BaseYear;
use crate::settings::pack::Pack;
use crate::years::{TwoYears, compare_years};

/// Two texts of a pack, filed under these years or under none.
struct Case<'a> {
    pack: &'a str,
    filed: Option<(u16, u16)>,
    base_year: BaseYear,
}

const CHINESE: Case<'_> = Case {
    pack: "zh-gov",
    filed: Some((2023, 2024)),
    base_year: BaseYear::Report,
};

const ENGLISH: Case<'_> = Case {
    pack: "en-ngo",
    ..CHINESE
};

impl Case<'_> {
    /// What is stated: the words, why, and what should stand instead.
    fn stale(&self, last_year: &str, this_year: &str) -> Vec<(String, StaleKind, String)> {
        let pack = Pack::built_in(self.pack).unwrap();
        let outline = |text: &str| parse(text, &pack.grammar);
        let (last, this) = (outline(last_year), outline(this_year));
        let mut years = TwoYears {
            base_year: self.base_year,
            ..TwoYears::of_texts(&last, &this, &pack.grammar.words, pack.year_words())
        };
        years.last_year.year = self.filed.map(|(year, _)| Year(year));
        years.this_year.year = self.filed.map(|(_, year)| Year(year));
        let places = compare_years(&years).stale.into_iter();
        places
            .map(|place| (place.text, place.why, place.instead.unwrap_or_default()))
            .collect()
    }
}

/// A report with one section of work, and one line of a plan.
fn report(work: &str, plan: &str) -> String {
    format!(
        "河湾镇文化站工作总结\n一、主要工作\n（一）安全生产。{work}\n（二）队伍建设。全站干部职工团结协作，勤恳敬业。\n二、下一年打算\n（一）阵地建设。{plan}\n"
    )
}

fn of_work(last_year: &str, this_year: &str) -> Vec<(String, StaleKind, String)> {
    let plan = "修缮村级活动室，方便群众就近活动。";
    CHINESE.stale(
        &report(last_year, plan),
        &report(&format!("{this_year}新增一句，说明两年不同。"), plan),
    )
}

#[test]
fn the_year_of_a_sentence_that_was_carried_over_is_last_years() {
    for (last, this) in [
        (
            "2023年，排查隐患48处，全部整改。",
            "2023年，排查隐患48处，全部整改。",
        ),
        (
            "2023年，排查隐患48处，全部整改。",
            "2023年，排查隐患52处，全部整改。",
        ),
        (
            "二〇二三年，排查隐患48处，全部整改。",
            "二〇二三年，排查隐患52处，全部整改。",
        ),
        (
            "截至2023年底，在册场所48处。",
            "截至2023年底，在册场所48处。",
        ),
        (
            "2023年，共排查隐患48处，全部按期整改到位，没有发生事故。",
            "2023年，共排查隐患48处，全部按期整改完毕，没有发生一起事故。",
        ),
    ] {
        let found = of_work(last, this);
        assert_eq!(found.len(), 1, "{this} {found:?}");
        assert_eq!(found[0].1, StaleKind::Year);
        assert!(
            found[0].2.contains("2024") || found[0].2.contains("二〇二四"),
            "{found:?}"
        );
    }
}

#[test]
fn rightful_mentions_of_last_year_are_left_alone() {
    for (last, this) in [
        (
            "2023年，排查隐患48处，全部整改。",
            "2024年，排查隐患48处，全部整改。",
        ),
        (
            "与2022年相比，隐患下降一成。",
            "与2023年相比，隐患下降一成。",
        ),
        (
            "严格执行《消防检查规范（2023年版）》，不打折扣。",
            "严格执行《消防检查规范（2023年版）》，不打折扣。",
        ),
        (
            "落实镇发〔2023〕3号文件要求，不打折扣。",
            "落实镇发〔2023〕3号文件要求，不打折扣。",
        ),
        (
            "自2023年起实行夜间值守，群众反映良好。",
            "自2023年起实行夜间值守，群众反映良好。",
        ),
        (
            "2021—2023年三年行动成果得到巩固。",
            "2021—2023年三年行动成果得到巩固。",
        ),
        (
            "2023年12月印发的管理办法得到执行。",
            "2023年12月印发的管理办法得到执行。",
        ),
        (
            "执行2023年修订的值守制度，不打折扣。",
            "执行2023年修订的值守制度，不打折扣。",
        ),
        (
            "整改2023年度考核指出的不足，逐条销号。",
            "整改2023年度考核指出的不足，逐条销号。",
        ),
        (
            "截至2023年底，在册场所48处。",
            "截至2023年底，在册场所52处。",
        ),
        (
            "去年，排查隐患48处，全部整改。",
            "去年，排查隐患48处，全部整改。",
        ),
        (
            "2023年，排查隐患48处，全部整改。",
            "2023年，排查隐患48处，2024年降至41处。",
        ),
    ] {
        let found = of_work(last, this);
        assert!(found.is_empty(), "{this} {found:?}");
    }
}

#[test]
fn a_plan_is_for_the_year_after_its_report() {
    let work = "排查隐患48处，全部整改。";
    let last = report(work, "2024年，修缮村级活动室8处。");
    let this = report("排查隐患52处，全部整改。", "2024年，修缮村级活动室8处。");
    let found = CHINESE.stale(&last, &this);
    assert_eq!(
        found,
        [("2024年".to_owned(), StaleKind::Year, "2025年".to_owned())]
    );
    // What was planned for this year is told of this year, where it was done.
    let this = report("2024年，修缮村级活动室8处。", "建成文化广场3处。");
    assert!(CHINESE.stale(&last, &this).is_empty());
}

#[test]
fn titles_headings_and_the_day_under_a_report_are_looked_at() {
    let text = |year: u16, plan: u16, figure: u16| {
        format!(
            "河湾镇文化站{year}年度工作总结\n一、{year}年主要工作\n接待群众{figure}人次，开放天数不减。\n二、{plan}年工作打算\n修缮活动室，延长开放时间。\n\n河湾镇文化站\n{plan}年1月8日\n"
        )
    };
    let found = CHINESE.stale(&text(2023, 2024, 310), &text(2023, 2024, 420));
    let instead: Vec<&str> = found
        .iter()
        .map(|(_, _, instead)| instead.as_str())
        .collect();
    assert_eq!(
        instead,
        ["2024年度", "2024年", "2025年", "2025年"],
        "{found:?}"
    );
    assert!(
        CHINESE
            .stale(&text(2023, 2024, 310), &text(2024, 2025, 420))
            .is_empty()
    );
}

#[test]
fn without_a_year_that_is_sure_no_year_is_stated() {
    let unfiled = Case {
        filed: None,
        ..CHINESE
    };
    let plan = "修缮村级活动室，方便群众就近活动。";
    let last = report("2023年，排查隐患48处，全部整改。", plan);
    let this = report("2023年，排查隐患52处，全部整改。", plan);
    assert!(unfiled.stale(&last, &this).is_empty());
    // The titles say it.
    let titled = |text: &str, year| text.replace("工作总结", &format!("{year}年工作总结"));
    let found = unfiled.stale(&titled(&last, 2023), &titled(&this, 2024));
    assert_eq!(found.len(), 1, "{found:?}");
    // The later text first says nothing of years left behind.
    let found = unfiled.stale(&titled(&last, 2024), &titled(&this, 2023));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn two_texts_of_one_year_or_of_none_owe_each_other_nothing() {
    let unfiled = Case {
        filed: None,
        ..CHINESE
    };
    let plan = "修缮村级活动室，方便群众就近活动。";
    let last = report("2023年，连续三年零事故，排查隐患48处。", plan);
    let this = report("2023年，连续三年零事故，排查隐患52处。", plan);
    let titled = |text: &str, year| text.replace("工作总结", &format!("{year}年工作总结"));
    assert!(unfiled.stale(&last, &this).is_empty());
    let drafts = (titled(&last, 2023), titled(&this, 2023));
    assert!(unfiled.stale(&drafts.0, &drafts.1).is_empty());
}

#[test]
fn of_reports_that_lie_nobody_knows_how_far_apart_a_counter_is_stated_without_another() {
    let unfiled = Case {
        filed: None,
        ..CHINESE
    };
    let text = |title: u16, year: u16, hazards: u16| {
        format!(
            "河湾镇文化站{title}年工作总结\n一、主要工作\n（一）安全生产。{year}年，全站上下绷紧安全弦。{year}年，值守力量得到加强。{year}年，夜间巡查没有间断。连续三年零事故，排查隐患{hazards}处。\n"
        )
    };
    // The titles lie one year apart, the sentences two.
    let found = unfiled.stale(&text(2022, 2021, 48), &text(2023, 2023, 52));
    let counter = ("连续三年".to_owned(), StaleKind::Counter, String::new());
    assert_eq!(found, [counter]);
}

#[test]
fn the_year_that_an_opening_begins_with_is_its_own() {
    let text = |figure: u16| {
        format!(
            "河湾镇文化站工作总结\n镇党委：\n2023年以来，全站干部职工团结协作，勤恳敬业。\n一、主要工作\n2023年以来，累计借书{figure}册，读者反映良好。\n"
        )
    };
    let found = CHINESE.stale(&text(310), &text(420));
    let year = ("2023年".to_owned(), StaleKind::Year, "2024年".to_owned());
    assert_eq!(found, [year]);
}

#[test]
fn the_same_file_twice_is_owed_nothing() {
    let text = report(
        "2023年，连续三年零事故，群众满意。",
        "修缮活动室，方便群众。",
    );
    assert!(CHINESE.stale(&text, &text).is_empty());
}

#[test]
fn a_report_given_in_the_year_after_its_own_speaks_of_both() {
    let case = Case {
        base_year: BaseYear::Delivery,
        ..CHINESE
    };
    let text = |given: u16, done: u16, figure: u16| {
        format!(
            "河湾镇政府工作报告\n{given}年2月3日在河湾镇第五届人民代表大会第三次会议上\n一、{done}年工作回顾\n{done}年，全镇修路{figure}公里，群众出行方便。\n二、{given}年工作安排\n{given}年，全镇计划修桥2座，方便群众出行。\n"
        )
    };
    assert!(
        case.stale(&text(2024, 2023, 12), &text(2025, 2024, 15))
            .is_empty()
    );
    let found = case.stale(&text(2024, 2023, 12), &text(2024, 2023, 15));
    assert_eq!(found.len(), 5, "{found:?}");
}

#[test]
fn counters_that_did_not_move() {
    for (last, this, instead) in [
        (
            "连续三年零事故，群众满意度高。",
            "连续三年零事故，群众满意度高。",
            "连续四年",
        ),
        (
            "连续两年被评为先进，排查隐患48处。",
            "连续两年被评为先进，排查隐患52处。",
            "连续三年",
        ),
        (
            "庆祝新中国成立七十三周年，举办展览。",
            "庆祝新中国成立七十三周年，举办展览。",
            "新中国成立七十四周年",
        ),
        (
            "连续四年未发生火灾事故。",
            "连续四年未发生火灾事故。",
            "连续五年",
        ),
        (
            "“邻里书场”活动连续两届举办，群众踊跃参加。",
            "“邻里书场”活动连续两届举办，群众踊跃参加。",
            "连续三届",
        ),
        (
            "举办第9届全民读书节，群众踊跃参加。",
            "举办第9届全民读书节，群众踊跃参加。",
            "第10届全民读书节",
        ),
    ] {
        let found = of_work(last, this);
        assert_eq!(found.len(), 1, "{this} {found:?}");
        assert_eq!(
            (found[0].1, found[0].2.as_str()),
            (StaleKind::Counter, instead)
        );
    }
}

#[test]
fn counters_that_need_not_move() {
    for (last, this) in [
        (
            "连续三年零事故，群众满意度高。",
            "连续四年零事故，群众满意度高。",
        ),
        (
            "注销连续三年未年检的社团，手续齐全。",
            "注销连续三年未年检的社团，手续齐全。",
        ),
        (
            "连续**年零事故，群众满意度高。",
            "连续**年零事故，群众满意度高。",
        ),
        (
            "完成第三次土壤普查，数据上报。",
            "完成第三次土壤普查，数据上报。",
        ),
        (
            "连续三年未年检的社团，依规注销。",
            "连续三年未年检的社团，依规注销。",
        ),
        (
            "连续两届获评全国文明单位，常抓不懈。",
            "连续两届获评全国文明单位，常抓不懈。",
        ),
        (
            "庆祝改革开放40周年，举办展览。",
            "庆祝改革开放40周年，举办展览。",
        ),
        (
            "筹备建馆五十周年系列活动，群众期待。",
            "筹备建馆五十周年系列活动，群众期待。",
        ),
        (
            "连续三年零事故，群众满意度高。",
            "新装报警器12处，连续三年没有火情。",
        ),
    ] {
        let found = of_work(last, this);
        assert!(found.is_empty(), "{this} {found:?}");
    }
}

#[test]
fn periods_that_are_over_and_meetings_that_others_followed() {
    let case = Case {
        filed: Some((2024, 2025)),
        ..CHINESE
    };
    let work = |figure: u16| {
        format!(
            "深入学习贯彻党的十九届六中全会精神，组织宣讲{figure}场。坚持党的十九大以来的好做法，常抓不懈。"
        )
    };
    let plan = "对照“十四五”文化规划，补齐阵地短板。";
    let found = case.stale(&report(&work(12), plan), &report(&work(15), plan));
    let kinds: Vec<(StaleKind, &str)> = found
        .iter()
        .map(|(_, why, to)| (*why, to.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            (StaleKind::Meeting, "二十届四中全会"),
            (StaleKind::Period, "十五五")
        ],
        "{found:?}"
    );
    // A meeting that none has followed, a plan within its period, a period looked back on.
    let rightful = "深入学习贯彻党的二十大精神，组织宣讲12场。";
    let found = CHINESE.stale(
        &report(rightful, plan),
        &report(&rightful.replace("12", "15"), plan),
    );
    assert!(found.is_empty(), "{found:?}");
    let looking_back = "做好“十四五”规划总结评估，查找短板。";
    let found = case.stale(
        &report("排查隐患8处。", looking_back),
        &report("排查隐患9处。", looking_back),
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn english_years_and_counters() {
    let text = |work: &str, clients: u16| {
        format!(
            "Larkhill Trust annual report\n\n1. What we did\n{work} We helped {clients} clients with rent and bills.\n\n2. Plans for next year\nWe will open a garden for families.\n"
        )
    };
    for (work, instead) in [
        (
            "In 2023 the desk was open on most days of the week.",
            "2024",
        ),
        (
            "In 2023/24 the desk was open on most days of the week.",
            "2024/25",
        ),
        (
            "For the third consecutive year no child waited for a place.",
            "fourth consecutive year",
        ),
        (
            "We ended the third consecutive year without a waiting list.",
            "fourth consecutive year",
        ),
        (
            "We held our 9th annual fair on the village green.",
            "10th annual",
        ),
    ] {
        let found = ENGLISH.stale(&text(work, 310), &text(work, 420));
        assert_eq!(found.len(), 1, "{work} {found:?}");
        assert_eq!(found[0].2, instead);
    }
    for work in [
        "We have lent out the hall since 2023 at cost.",
        "The garden, founded in 2023, is kept by neighbours.",
        "We follow the Charities Act 2023 in all we do.",
        "We began to prepare for our 50th anniversary with the choir.",
        "Members may serve for three consecutive years at most.",
        "On 4 May 2023 the desk moved to the old school.",
    ] {
        let found = ENGLISH.stale(&text(work, 310), &text(work, 420));
        assert!(found.is_empty(), "{work} {found:?}");
    }
}
