//! The page of `compare`.

use super::{seen, side, sound};
use crate::compare::Change::{Added, Edited, Moved, Removed, Renamed, Renumbered};
use crate::compare::Comparison;
use crate::render::html::compare;
use crate::render::sample::{Sample, at, figure};
use crate::series::{Language, Year};
use crate::view::{Shown, ShownFigures, YearsView};
use crate::years::carried_over::CarriedOver;
use crate::years::figures::{
    Figure, FigureChange, FigureComparison, FigureFinding, FigureRow, FigureStatus,
};
use crate::years::promises::{Answer, Promise, PromiseId, PromiseRole, PromiseStatus};
use crate::years::stale::{StaleKind, StalePlace};
use crate::years::{Shares, YearComparison};

fn carried(chars: usize, [new, edited, refigured, redated, same]: [f64; 5]) -> CarriedOver {
    CarriedOver {
        shares: Shares {
            same,
            redated,
            refigured,
            edited,
            new,
        },
        chars,
        only_redated: redated + same >= 0.8,
        only_refigured: refigured >= 0.6,
        repeated: match refigured >= 0.6 {
            true => redated + same + refigured,
            false => redated + same,
        },
        ..CarriedOver::default()
    }
}

/// What is stated between the two years of the sample.
fn between(comparison: &Comparison) -> YearComparison {
    let Comparison { before, after, .. } = comparison;
    let row = |name: &str, values: [Option<Figure>; 2], status| FigureRow {
        name: name.to_owned(),
        unit: "场".to_owned(),
        base_unit: "场".to_owned(),
        before: values[0].clone(),
        after: values[1].clone(),
        status,
        change: Some(FigureChange::Percent(25.0)).filter(|_| status == FigureStatus::Changed),
        is_jump: false,
    };
    let old = figure(before, 1, 1, "48场");
    let new = figure(after, 1, 1, "60场");
    let both = [Some(old.clone()), Some(new.clone())];
    let mut rows = vec![row("读书会", both, FigureStatus::Changed)];
    let gone = [Some(figure(before, 3, 1, "4场")), None];
    rows.extend((0..8).map(|_| row("党课", gone.clone(), FigureStatus::Dropped)));
    let promise = |id, status, answers| Promise {
        id: PromiseId(id),
        text: "办好读书会<b>".to_owned(),
        line: before.paragraphs[1].line,
        role: PromiseRole::Plan,
        status,
        score: 0.5,
        answers,
        settled: None,
    };
    let answer = Answer {
        section: 1,
        text: "全年举办读书会60场。".to_owned(),
        line: new.line,
        score: 0.5,
    };
    YearComparison {
        figures: FigureComparison {
            rows,
            findings: vec![FigureFinding::PriorMismatch {
                name: "读书会".to_owned(),
                told: new,
                own: old,
            }],
        },
        promises: vec![
            promise(1, PromiseStatus::Perhaps, vec![answer]),
            promise(2, PromiseStatus::Missing, Vec::new()),
        ],
        stale: vec![StalePlace {
            text: "2022年".to_owned(),
            line: after.paragraphs[2].line,
            section: 2,
            why: StaleKind::Year,
            instead: Some("2023年".to_owned()),
        }],
        set_aside: 12,
        ..YearComparison::default()
    }
}

fn page(language: Language) -> String {
    let mut sample = Sample::new();
    sample.both(
        &at(0, "二、", "阅读推广"),
        &at(0, "一、", "阅读推广提质"),
        &[Edited, Renamed, Renumbered, Moved],
    );
    sample.text("全年举办读书会[f-48场-]{f+60场+}。", &[Edited]);
    sample.text("[w-暑期送书下乡六次。-]", &[Removed]);
    sample.both(
        &at(0, "一、", "安全生产"),
        &at(0, "二、", "安全生产"),
        &[Edited, Renumbered],
    );
    sample.text("[d-2022年-]{d+2023年+}组织安全检查。", &[Edited]);
    sample.removed(&at(0, "三、", "党的建设"));
    sample.text("[w-支部书记讲党课四次。-]", &[Removed]);
    sample.added(&at(0, "三、", "下一步打算"));
    sample.text("{w+建成线上阅览室。+}", &[Added]);
    let carried = vec![
        Some(CarriedOver::default()),
        Some(carried(20, [0.5, 0.2, 0.3, 0.0, 0.0])),
        Some(carried(20, [0.0, 0.04, 0.0, 0.56, 0.4])),
        None,
        Some(carried(10, [1.0, 0.0, 0.0, 0.0, 0.0])),
    ];
    let comparison = sample.finish();
    let mut view = YearsView {
        unit: None,
        of_years: [Some(Year(2022)), Some(Year(2023))],
        called: ["2022.txt".to_owned(), "2023.txt".to_owned()],
        figures: ShownFigures::Leading,
        before: side("2022"),
        after: side("2023"),
        years: YearComparison {
            carried,
            whole: Shares {
                same: 0.16,
                redated: 0.224,
                refigured: 0.12,
                edited: 0.096,
                new: 0.4,
            },
            ..between(&comparison)
        },
        shown: Shown::default(),
    };
    view.years.comparison = comparison;
    sound(compare(&view, language))
}

#[test]
fn the_verdict_comes_first_then_the_outline_in_numbers_and_bars() {
    let page = page(Language::Chinese);
    let seen = seen(&page);
    for said in [
        "新写 40% 改写 10% 只换数据 12% 沿用 38% （其中只换年份 22%）",
        "“二、安全生产”：96% 与上年相同（除年份外）",
        "一、阅读推广提质 26 → 19 新写 50%、改写 20%、只换数据 30%",
        "! 本节 96% 与上年相同（除年份外）",
        "二、安全生产 ✎ 修改 原编号一 ； 字句 1 处：日期 1 ! 本节 96% 与上年相同（除年份外） 2022年",
        "上年 三、党的建设 16 → – 今年未写",
        "三、下一步打算 – → 15 新写 100% 上年没有",
    ] {
        assert!(seen.contains(said), "{said}\n{seen}");
    }
    assert!(
        page.contains(r#"<i class="refigured" style="flex-grow:30"></i>"#),
        "{page}"
    );
    assert!(
        page.contains(r##"<a href="#n2">二、安全生产</a></th>"##),
        "{page}"
    );
}

#[test]
fn figures_promises_and_what_last_year_left_lead_to_their_sections() {
    let page = page(Language::Chinese);
    let seen = seen(&page);
    for said in [
        "读书会（场） 48 60 +25.0% 一 ! 请核对",
        "另有数据今年未提 5 项",
        "! “读书会”的上年数与上年报告不一：第一部分写“60场”，上年 第二部分第1段写“48场”，请核对",
        "上年打算 2 项 待确认 1 未见下文 1",
        "P2 未见下文 办好读书会&lt;b&gt; 上年 二第1段",
        "P1 待确认 办好读书会&lt;b&gt; 是不是一：全年举办读书会60场？",
        "! 第二部分的“2022年”（应为“2023年”？）",
        "固定格式和常用套语 12 字不计入构成",
    ] {
        assert!(seen.contains(said), "{said}\n{seen}");
    }
    for way in [
        r##"<a class="answer" href="#n1">是不是一"##,
        r##"<a href="#n1">“读书会”的上年数"##,
        r##"<a href="#n2">第二部分的“2022年”"##,
    ] {
        assert!(page.contains(way), "{way}\n{page}");
    }
}

#[test]
fn what_only_last_year_says_is_folded_behind_its_section() {
    let page = page(Language::Chinese);
    let past = page.find(r#"<details class="past">"#).unwrap();
    let past = &page[past..];
    assert!(past.contains("上年有、今年没有的 1 段（9 字）"), "{past}");
    assert!(past.contains("<del>暑期送书下乡六次。</del>"), "{past}");
    assert!(
        page.contains("全年举办读书会<del>48场</del><ins>60场</ins>。"),
        "{page}"
    );
    let gone = page.find(r#"<section class="removed" id="o3">"#).unwrap();
    assert!(page[gone..].starts_with("<section class=\"removed\" id=\"o3\">\n<details>"));
}

#[test]
fn in_english_too() {
    let seen = seen(&page(Language::English));
    assert!(seen.contains("“二、安全生产”: 96% repeats"), "{seen}");
    assert!(
        seen.contains("s only: 1 paragraph (9 characters)"),
        "{seen}"
    );
}

#[test]
fn the_table_stays_one_where_its_rows_are_shown_as_blocks() {
    let page = page(Language::Chinese);
    let table = &page[page.find("<table").unwrap()..page.find("</table>").unwrap()];
    let of = |tag: &str| table.matches(tag).count();
    for (tag, role) in [
        ("<table", "table"),
        ("<tr", "row"),
        ("<td", "cell"),
        ("<th scope=\"col\"", "columnheader"),
        ("<th scope=\"row\"", "rowheader"),
    ] {
        assert_eq!(of(tag), of(&format!("role=\"{role}\"")), "{tag}\n{table}");
    }
}
