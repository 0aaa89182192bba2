//! The screen of `promises`.

use super::sample::display;
use crate::render::terminal::view;
use crate::render::{Colour, json};
use crate::report::parse;
use crate::series::{Language, ReportKey, Year};
use crate::settings::pack::Packs;
use crate::view::{PromisesView, Shown, ShownFigures, Side, View, YearsView};
use crate::years::promises::{Decision, Settled, SettledPlace};
use crate::years::{TwoYears, compare_years};

const LAST_YEAR: &str = "区图书馆2023年工作总结

一、主要工作
（一）阅读推广。举办读书会48场。
二、存在问题
一是数字资源利用率不高，电子书点击量逐月下降。
三、下一步打算
（一）延长夜间开放时间。
（二）建设社区分馆4个，并配齐消防器材。
（三）编印馆藏家谱提要。
（四）进一步加强管理。
（五）与高校合办古籍修复班。
（六）更换老旧门禁系统。
";

const THIS_YEAR: &str = "区图书馆2024年工作总结

一、主要工作
（一）夜间服务。8个分馆5月起延长夜间开放时间，至22时闭馆。
（二）总分馆建设。建成社区分馆4个，方便居民借还。
二、存在问题
一是门禁刷卡时有失灵。
三、下一步打算
（一）编印馆藏家谱提要。
（二）引进青年馆员。
";

fn settled(text: &str, decision: Decision) -> Settled {
    Settled {
        text: text.to_owned(),
        decision,
        at: None,
        why: None,
        by: Some("林晓".to_owned()),
    }
}

fn promises() -> View {
    let place = |title: &str, line| SettledPlace {
        number: "一（二）".to_owned(),
        title: title.to_owned(),
        line,
    };
    let decisions = [
        Settled {
            why: Some("高校停办此班".to_owned()),
            ..settled("与高校合办古籍修复班", Decision::Obsolete)
        },
        Settled {
            at: Some(place("总分馆建设", Some(5))),
            ..settled("建设社区分馆4个，并配齐消防器材", Decision::Underway)
        },
        Settled {
            at: Some(place("物业管理", None)),
            ..settled("更换老旧门禁系统", Decision::Done)
        },
    ];
    let packs = Packs::built_in();
    let pack = packs.for_text(THIS_YEAR);
    let outlines = [LAST_YEAR, THIS_YEAR].map(|text| parse(text, &pack.grammar));
    let two_years = TwoYears {
        settled: &decisions,
        ..TwoYears::of_texts(
            &outlines[0],
            &outlines[1],
            &pack.grammar.words,
            pack.year_words(),
        )
    };
    let key = ReportKey::parse("区图书馆/2024").unwrap();
    let side = |label: &str| Side {
        label: label.to_owned(),
        revision: None,
    };
    View::Promises(PromisesView {
        years: YearsView {
            unit: Some(key.unit.clone()),
            before: side("2023 定稿"),
            after: side("2024 送审稿2"),
            years: compare_years(&two_years),
            of_years: [Some(Year(2023)), Some(Year(2024))],
            called: ["区图书馆/2023", "区图书馆/2024"].map(str::to_owned),
            figures: ShownFigures::default(),
            shown: Shown::default(),
        },
        report: Some(key),
        lost: vec![settled("开通微信客服", Decision::Done)],
        untold: None,
    })
}

#[test]
fn promises_with_their_answers_in_both_languages() {
    let chinese = view(&promises(), &display(Language::Chinese, 100, Colour::Off));
    let english = view(&promises(), &display(Language::English, 100, Colour::Off));
    insta::assert_snapshot!(format!("{chinese}\n{english}"));
}

#[test]
fn promises_on_a_narrow_screen() {
    let chinese = view(&promises(), &display(Language::Chinese, 60, Colour::Off));
    let english = view(&promises(), &display(Language::English, 60, Colour::Off));
    insta::assert_snapshot!(format!("{chinese}\n{english}"));
}

#[test]
fn promises_for_programs() {
    insta::assert_snapshot!(json::view(&promises()));
}
