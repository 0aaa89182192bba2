//! Many years of one unit, at their widths and in both languages.

use super::sample::display;
use crate::messages::workspace::FileMessage;
use crate::render::Colour;
use crate::render::json;
use crate::render::terminal::view;
use crate::report::parse;
use crate::series::{Language, UnitName, Year, YearRange};
use crate::settings::pack::Packs;
use crate::view::{GapReason, Side, TimelineRows, TimelineView, View, YearGap};
use crate::years::timeline::timeline;
use crate::years::{TwoYears, YearText, compare_years};

const CHINESE: [(u16, &str); 3] = [
    (
        2021,
        "区图书馆2021年度工作总结\n一、主要工作\n（一）阵地建设\n改造分馆三个，新增座席一百二十个，全年开放三百天。\n（二）阅读推广\n举办读书会四十场，参加读者两千六百人次。\n二、党的建设\n组织集中学习十二次，讲授党课四次，开展主题党日十次，党员参加率达到九成以上，形成了比学赶超的氛围，各支部按时换届，工作有序。\n三、下一步打算\n2022年建成古籍书库。\n",
    ),
    (
        2022,
        "区图书馆2022年度工作总结\n一、主要工作\n（一）总分馆建设\n改造分馆五个，新增座席一百八十个，全年开放三百一十天。\n（二）阅读推广\n举办读书会五十二场，参加读者三千人次，并首次走进军营。\n二、党的建设\n组织集中学习十二次，讲授党课四次，开展主题党日十次，党员参加率达到九成以上，形成了比学赶超的氛围，各支部按时换届，工作有序。\n三、下一步打算\n2023年开通夜间自助借还。\n",
    ),
    (
        2024,
        "区图书馆2024年度工作总结\n一、主要工作\n（一）总分馆建设\n改造分馆六个，新增座席两百个，全年开放三百一十二天。\n（二）阅读推广\n举办读书会六十场，参加读者四千人次，全部进入社区。\n（三）数字服务\n上线掌上借阅，注册用户一万人，日均点击三千次。\n二、下一步打算\n2025年培训馆员八十人。\n",
    ),
];

fn view_of(unit: &str, texts: &[(u16, &str)], rows: TimelineRows) -> View {
    let packs = Packs::built_in();
    let pack = packs.for_text(texts[0].1);
    let outlines: Vec<_> = texts
        .iter()
        .map(|(_, text)| parse(text, &pack.grammar))
        .collect();
    let years: Vec<Year> = texts.iter().map(|(year, _)| Year(*year)).collect();
    let text = |place: usize| YearText {
        outline: &outlines[place],
        year: Some(years[place]),
    };
    let steps: Vec<_> = (1..texts.len())
        .map(|place| {
            let (last_year, this_year) = (text(place - 1), text(place));
            let words = &pack.grammar.words;
            compare_years(&TwoYears {
                last_year,
                this_year,
                ..TwoYears::of_texts(
                    last_year.outline,
                    this_year.outline,
                    words,
                    pack.year_words(),
                )
            })
        })
        .collect();
    let range = YearRange {
        first: years[0],
        last: years[years.len() - 1],
    };
    let missing = range.years().filter(|year| !years.contains(year));
    View::Timeline(TimelineView {
        unit: UnitName::new(unit).unwrap(),
        asked: range,
        sides: (1..=texts.len())
            .map(|number| Side {
                label: format!("r{number} 定稿"),
                revision: None,
            })
            .collect(),
        gaps: missing
            .map(|year| YearGap {
                year,
                why: GapReason::NoReport,
            })
            .collect(),
        timeline: timeline(&years, &steps),
        rows,
    })
}

#[test]
fn a_column_a_year_in_both_languages() {
    let screen = view_of("区图书馆", &CHINESE, TimelineRows::Outline);
    let chinese = view(&screen, &display(Language::Chinese, 100, Colour::Off));
    let english = view(&screen, &display(Language::English, 100, Colour::Off));
    insta::assert_snapshot!(format!("{chinese}\n{english}"));
}

#[test]
fn years_that_do_not_fit_stand_under_each_other() {
    let screen = view_of("区图书馆", &CHINESE, TimelineRows::Outline);
    let chinese = view(&screen, &display(Language::Chinese, 60, Colour::Off));
    let english = view(&screen, &display(Language::English, 60, Colour::Off));
    insta::assert_snapshot!(format!("{chinese}\n{english}"));
}

#[test]
fn no_line_of_many_years_is_wider_than_the_screen() {
    let texts: Vec<(u16, String)> = (2001..=2024)
        .map(|year| (year, CHINESE[1].1.replace("2022", &year.to_string())))
        .collect();
    let texts: Vec<(u16, &str)> = texts
        .iter()
        .map(|(year, text)| (*year, text.as_str()))
        .collect();
    let screen = view_of("区图书馆", &texts, TimelineRows::Outline);
    for columns in [40, 60, 80, 100] {
        let shown = view(&screen, &display(Language::Chinese, columns, Colour::Off));
        let widest = shown.lines().map(crate::render::columns::width).max();
        assert!(widest <= Some(columns), "{columns}: {widest:?}\n{shown}");
        for year in 2001..=2024 {
            // Once with its totals, once over its column.
            assert!(
                shown.matches(&year.to_string()).count() >= 2,
                "{columns}: {year}"
            );
        }
    }
}

#[test]
fn a_year_that_cannot_be_read_is_named() {
    let View::Timeline(mut screen) = view_of("区图书馆", &CHINESE, TimelineRows::All) else {
        panic!("no timeline");
    };
    let path = "reports/区图书馆/2023/report.txt".to_owned();
    let reason = FileMessage::Empty { path };
    screen.gaps[0].why = GapReason::Unreadable(Box::new(reason.into()));
    let screen = View::Timeline(screen);
    let shown = view(&screen, &display(Language::English, 100, Colour::Off));
    let year = shown.lines().find(|line| line.starts_with("2023")).unwrap();
    assert!(
        year.contains("cannot be read: ") && year.contains("report.txt"),
        "{year}"
    );
    let json = json::view(&screen);
    assert!(json.contains("\"why\": \"unreadable\""), "{json}");
}

#[test]
fn many_years_for_programs() {
    let screen = view_of("区图书馆", &CHINESE[..2], TimelineRows::Outline);
    insta::assert_snapshot!(json::view(&screen));
}
