//! The screen of `compare`.

use super::sample::{Sample, at, display, figure};
use crate::compare::Change::{Edited, Moved, Renamed, Renumbered};
use crate::compare::{Comparison, Document};
use crate::render::columns::width;
use crate::render::terminal::view;
use crate::render::{Colour, Display, Glyphs};
use crate::series::{Language, Year};
use crate::view::{AskedSection, Shown, ShownFigures, Side, View, YearsView};
use crate::years::SentencePlace;
use crate::years::carried_over::CarriedOver;
use crate::years::figures::{
    Figure, FigureChange, FigureComparison, FigureFinding, FigureRow, FigureStatus, Hedge,
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

/// Two years of an invented library.
fn library() -> YearComparison {
    let mut sample = Sample::new();
    sample.both(&at(0, "一、", "主要工作"), &at(0, "一、", "主要工作"), &[]);
    sample.both(
        &at(1, "（二）", "阅读推广"),
        &at(1, "（一）", "阅读推广提质扩面"),
        &[Edited, Renamed, Renumbered, Moved],
    );
    sample.text(
        "全年举办读书会[f-48场-]{f+60场+}，读者反映良好，[w-场场满座-]{w+一座难求+}。",
        &[Edited],
    );
    sample.both(
        &at(1, "（一）", "总分馆建设"),
        &at(1, "（二）", "总分馆建设"),
        &[Renumbered],
    );
    sample.text(
        "分馆流通图书三十六万册次，新增分馆六个，延长夜间开放时间。",
        &[],
    );
    sample.both(
        &at(1, "（三）", "安全生产"),
        &at(1, "（三）", "安全生产"),
        &[Edited],
    );
    sample.text(
        "[d-2022年-]{d+2023年+}组织安全检查48次，整改隐患，没有发生责任事故，读者安心满意。",
        &[Edited],
    );
    sample.both(
        &at(0, "二、", "存在问题"),
        &at(0, "二、", "存在问题"),
        &[Edited],
    );
    sample.text("数字资源利用率[w-有待提高-]{w+仍然偏低+}。", &[Edited]);
    sample.removed(&at(0, "三、", "党的建设"));
    sample.text(
        "[w-坚持集中学习，支部书记讲党课四次。-]",
        &[crate::compare::Change::Removed],
    );
    sample.added(&at(0, "三、", "下一步打算"));
    sample.text(
        "{w+建成线上古籍阅览室，办好第十届读书节。+}",
        &[crate::compare::Change::Added],
    );
    let carried: Vec<Option<CarriedOver>> = vec![
        Some(CarriedOver::default()),
        Some(CarriedOver::default()),
        Some(carried(70, [0.5, 0.2, 0.3, 0.0, 0.0])),
        Some(carried(80, [0.1, 0.0, 0.7, 0.0, 0.2])),
        Some(carried(60, [0.0, 0.04, 0.0, 0.56, 0.4])),
        Some(carried(30, [0.3, 0.7, 0.0, 0.0, 0.0])),
        None,
        Some(carried(40, [1.0, 0.0, 0.0, 0.0, 0.0])),
    ];
    let mut whole = Shares::default();
    for one in carried.iter().flatten() {
        let weight = one.chars as f64 / 280.0;
        whole.same += one.shares.same * weight;
        whole.redated += one.shares.redated * weight;
        whole.refigured += one.shares.refigured * weight;
        whole.edited += one.shares.edited * weight;
        whole.new += one.shares.new * weight;
    }
    let comparison = sample.finish();
    YearComparison {
        figures: figures(&comparison),
        promises: promises(&comparison),
        stale: stale(&comparison),
        set_aside: 24,
        are_filed_later: false,
        redated_with_figures: redated_sentence(&comparison).into_iter().collect(),
        comparison,
        carried,
        whole,
    }
}

/// Where the sentence stands of which only the year changed.
fn redated_sentence(comparison: &Comparison) -> Option<SentencePlace> {
    let mut paragraphs = comparison.after.paragraphs.iter();
    let paragraph = paragraphs.position(|one| one.text.contains("48次"))?;
    Some(SentencePlace {
        paragraph,
        start: 0,
        end: comparison.after.paragraphs[paragraph].text.len(),
    })
}

fn row(name: &str, unit: &str, values: [Option<Figure>; 2], status: FigureStatus) -> FigureRow {
    let [before, after] = values;
    FigureRow {
        name: name.to_owned(),
        unit: unit.to_owned(),
        base_unit: unit.trim_start_matches('万').to_owned(),
        before,
        after,
        status,
        change: None,
        is_jump: false,
    }
}

fn figures(comparison: &Comparison) -> FigureComparison {
    let Comparison { before, after, .. } = comparison;
    let both = |name, unit, (section, old, new): (usize, &str, &str), status, change| FigureRow {
        change,
        ..row(
            name,
            unit,
            [
                Some(figure(before, section, 1, old)),
                Some(figure(after, section, 1, new)),
            ],
            status,
        )
    };
    let changed = FigureStatus::Changed;
    let percent = |by| Some(FigureChange::Percent(by));
    let mut jump = both(
        "读者留言",
        "条",
        (4, "20条", "96条"),
        changed,
        percent(380.0),
    );
    jump.is_jump = true;
    let mut about = both(
        "持证读者",
        "万人",
        (4, "8.6万人", "9.1万人"),
        changed,
        percent(5.8),
    );
    about.after.as_mut().unwrap().hedge = Some(Hedge::About);
    let points = Some(FigureChange::Points(4.5));
    let gone = [Some(figure(before, 6, 1, "4次")), None];
    let new = [None, Some(figure(after, 6, 1, "10届"))];
    let told = figure(after, 3, 1, "37万册次");
    let own = figure(before, 3, 1, "36万册次");
    FigureComparison {
        rows: vec![
            both("读书会", "场", (2, "48场", "60场"), changed, percent(25.0)),
            both(
                "流通图书",
                "万册次",
                (3, "36.5万册次", "41.2万册次"),
                changed,
                percent(12.9),
            ),
            both("新增分馆", "个", (3, "6个", "4个"), changed, percent(-33.3)),
            both("数字资源利用率", "%", (5, "8.4%", "12.9%"), changed, points),
            both(
                "安全检查",
                "次",
                (4, "48次", "48次"),
                FigureStatus::Unchanged,
                None,
            ),
            jump,
            about,
            both(
                "购书经费",
                "元",
                (3, "9800万元", "1.2亿元"),
                changed,
                percent(22.4),
            ),
            row("书记讲党课", "次", gone, FigureStatus::Dropped),
            row("读书节", "届", new, FigureStatus::New),
            both(
                "服务读者",
                "人次",
                (3, "***人次", "***人次"),
                FigureStatus::Masked,
                None,
            ),
        ],
        findings: vec![FigureFinding::PriorMismatch {
            name: "流通图书".to_owned(),
            told,
            own,
        }],
    }
}

/// A promise's words, what became of it, and the section and words that answer it.
type Row<'a> = (&'a str, PromiseStatus, Option<(usize, &'a str)>);

fn promises(comparison: &Comparison) -> Vec<Promise> {
    let after = &comparison.after;
    let line = |document: &Document, section: usize| {
        document.paragraphs[document.sections[section].paragraphs[1]].line
    };
    let rows = [
        (
            "延长夜间开放时间",
            PromiseStatus::Reported,
            Some((3, "5月起八个分馆开放至22时。")),
        ),
        (
            "加快推进数字资源整合利用，让读者在家也能查阅全部馆藏目录",
            PromiseStatus::Perhaps,
            Some((5, "数字资源利用率仍然偏低，共1263人次使用。")),
        ),
        (
            "提高数字资源利用率",
            PromiseStatus::Repeated,
            Some((6, "提高数字资源利用率。")),
        ),
        ("完成古籍书库恒温改造", PromiseStatus::Missing, None),
    ];
    let promise = |(index, (text, status, answer)): (usize, Row<'_>)| {
        let answer = answer.map(|(section, text)| Answer {
            section,
            text: text.to_owned(),
            line: line(after, section),
            score: 0.5,
        });
        Promise {
            id: PromiseId(index + 1),
            text: text.to_owned(),
            line: line(&comparison.before, 5),
            role: PromiseRole::Plan,
            status,
            score: 0.5,
            answers: answer.into_iter().collect(),
            settled: None,
        }
    };
    rows.into_iter().enumerate().map(promise).collect()
}

fn stale(comparison: &Comparison) -> Vec<StalePlace> {
    let line = |section: usize| {
        let after = &comparison.after;
        after.paragraphs[after.sections[section].paragraphs[1]].line
    };
    let place = |text: &str, section, why, instead: Option<&str>| StalePlace {
        text: text.to_owned(),
        line: line(section),
        section,
        why,
        instead: instead.map(str::to_owned),
    };
    vec![
        place("2022年", 4, StaleKind::Year, Some("2023年")),
        place("连续三年", 6, StaleKind::Counter, Some("连续四年")),
    ]
}

fn screen(in_words: Vec<usize>, display: &Display) -> String {
    let shown = Shown {
        section: in_words.first().map(|&own| AskedSection {
            words: String::new(),
            own,
            pairs: in_words.clone(),
        }),
        ..Shown::default()
    };
    shown_as(library(), shown, display)
}

fn screen_of(years: YearComparison, display: &Display) -> String {
    shown_as(years, Shown::default(), display)
}

fn shown_as(years: YearComparison, shown: Shown, display: &Display) -> String {
    view(&View::Years(view_of(years, shown)), display)
}

fn view_of(years: YearComparison, shown: Shown) -> YearsView {
    let side = |label: &str| Side {
        label: label.to_owned(),
        revision: None,
    };
    YearsView {
        unit: None,
        of_years: [Some(Year(2022)), Some(Year(2023))],
        called: ["2022.txt".to_owned(), "2023.txt".to_owned()],
        figures: ShownFigures::Leading,
        before: side("2022"),
        after: side("2023"),
        years,
        shown,
    }
}

#[test]
fn two_years_at_a_hundred_columns() {
    let display = display(Language::Chinese, 100, Colour::Off);
    insta::assert_snapshot!(screen(Vec::new(), &display));
}

#[test]
fn two_years_at_sixty_columns() {
    let display = display(Language::Chinese, 60, Colour::Off);
    insta::assert_snapshot!(screen(Vec::new(), &display));
}

#[test]
fn two_years_in_english_with_the_words_of_two_sections() {
    let display = display(Language::English, 100, Colour::Off);
    insta::assert_snapshot!(screen(vec![2, 4], &display));
}

#[test]
fn a_section_in_full_beside_last_years() {
    let display = display(Language::Chinese, 100, Colour::Off);
    insta::assert_snapshot!(screen(vec![4], &display));
}

#[test]
fn a_section_in_full_on_a_narrow_screen() {
    let display = display(Language::Chinese, 60, Colour::Off);
    insta::assert_snapshot!(screen(vec![3], &display));
}

#[test]
fn all_figures() {
    let display = display(Language::English, 100, Colour::Off);
    let view = View::Years(YearsView {
        figures: ShownFigures::All,
        ..view_of(library(), Shown::default())
    });
    insta::assert_snapshot!(super::super::view(&view, &display));
}

#[test]
fn no_line_of_two_years_is_wider_than_the_screen() {
    for language in [Language::Chinese, Language::English] {
        for columns in [60, 80, 100, 120] {
            let display = display(language, columns, Colour::Off);
            let sections = [Vec::new(), vec![2], vec![4], vec![6]];
            for said in sections.map(|section| screen(section, &display)) {
                let widest = said.lines().map(width).max();
                assert!(widest <= Some(columns), "{columns}\n{said}");
            }
        }
    }
}

#[test]
fn two_years_in_english() {
    let display = display(Language::English, 100, Colour::Off);
    insta::assert_snapshot!(screen(Vec::new(), &display));
}

#[test]
fn two_years_on_a_narrow_screen() {
    let display = display(Language::Chinese, 40, Colour::Off);
    insta::assert_snapshot!(screen(Vec::new(), &display));
}

#[test]
fn two_years_in_ascii() {
    let display = Display {
        glyphs: Glyphs::Ascii,
        ..display(Language::English, 60, Colour::Off)
    };
    insta::assert_snapshot!(screen(Vec::new(), &display));
}

#[test]
fn two_years_in_colour() {
    let display = display(Language::Chinese, 60, Colour::On);
    insta::assert_snapshot!(screen(Vec::new(), &display).replace('\u{1b}', "ESC"));
}

#[test]
fn short_names_stand_beside_their_figures() {
    let mut sample = Sample::new();
    sample.both(&at(0, "一、", "工作"), &at(0, "一、", "工作"), &[]);
    sample.text("全年开馆三百[w-天-]{w+日+}。", &[Edited]);
    let comparison = sample.finish();
    let years = YearComparison {
        carried: vec![None; comparison.sections.len()],
        comparison,
        ..YearComparison::default()
    };
    for language in [Language::Chinese, Language::English] {
        for columns in [80, 100] {
            let display = display(language, columns, Colour::Off);
            let said = screen_of(years.clone(), &display);
            let row = said.lines().find(|line| line.starts_with("一、工作"));
            assert!(row.unwrap().contains("12 → 12"), "{said}");
        }
    }
}
