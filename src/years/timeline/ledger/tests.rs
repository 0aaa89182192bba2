//! Figures chained over years, out of rows made by hand.

use super::{Ledger, ledger};
use crate::compare::document::Naming;
use crate::compare::{Document, Evidence, Reason, SectionPair};
use crate::series::Year;
use crate::years::YearComparison;
use crate::years::figures::{Amount, Figure, FigurePeriod, FigureRow, FigureStatus};
use crate::years::timeline::{Cell, Measure};

/// A figure as a report writes it (`**` is blotted out), at a line.
fn figure(text: &str, line: usize) -> Figure {
    let digits: String = text
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '.')
        .collect();
    let times = if text.contains('万') { "10000" } else { "1" };
    let value = Amount::parse(&digits).zip(Amount::parse(times));
    Figure {
        index: line,
        text: text.to_owned(),
        value: value.and_then(|(value, times)| value.times(times)),
        line,
        section: 0,
        period: FigurePeriod::Current,
        hedge: None,
        is_hedge_in_text: false,
    }
}

/// What two reports say of a figure, each with its line.
fn row(
    name: &str,
    unit: &str,
    before: Option<(&str, usize)>,
    after: Option<(&str, usize)>,
) -> FigureRow {
    let figure = |(text, line)| figure(text, line);
    FigureRow {
        name: name.to_owned(),
        unit: unit.to_owned(),
        before: before.map(figure),
        after: after.map(figure),
        status: FigureStatus::Changed,
        change: None,
        is_jump: false,
    }
}

fn step(rows: Vec<FigureRow>) -> YearComparison {
    let mut step = YearComparison::default();
    for document in [&mut step.comparison.before, &mut step.comparison.after] {
        *document = opening();
    }
    step.comparison.sections = vec![SectionPair {
        before: vec![0],
        after: vec![0],
        changes: Vec::new(),
        similarity: 1.0,
        evidence: Evidence::certain(Reason::Position, 1.0),
        paragraphs: Vec::new(),
        coarse: false,
    }];
    step.figures.rows = rows;
    step
}

fn opening() -> Document {
    let outline = crate::report::parse("开头\n", &crate::report::Grammar::default());
    let document = Document::from_outline(&outline);
    assert_eq!(document.sections[0].naming, Naming::Opening);
    document
}

fn years(first: u16, count: u16) -> Vec<Year> {
    (first..first + count).map(Year).collect()
}

/// Each line as `name: text text -`.
fn told(ledger: &Ledger) -> Vec<String> {
    let lines = ledger.lines.iter();
    lines
        .map(|line| {
            let entries = line.entries.iter();
            let texts: Vec<&str> = entries
                .map(|entry| entry.as_ref().map_or("-", |e| e.text.as_str()))
                .collect();
            format!("{}: {}", line.name, texts.join(" "))
        })
        .collect()
}

fn nothing(_: usize, _: usize) -> Vec<FigureRow> {
    Vec::new()
}

#[test]
fn rows_of_consecutive_years_are_one_line() {
    let steps = [
        step(vec![
            row("分馆", "个", Some(("3个", 4)), Some(("5个", 4))),
            row("读者", "万人", Some(("8.6万人", 9)), None),
        ]),
        step(vec![
            row("讲座", "场", None, Some(("40场", 2))),
            row("新建分馆", "个", Some(("5个", 4)), Some(("6个", 7))),
        ]),
    ];
    let ledger = ledger(&years(2021, 3), &steps, nothing);
    assert_eq!(
        told(&ledger),
        [
            "讲座: - - 40场",
            "新建分馆: 3个 5个 6个",
            "读者: 8.6万人 - -"
        ]
    );
}

#[test]
fn what_is_told_of_other_times_is_no_figure_of_its_year() {
    let mut prior = row("案件", "件", None, Some(("38件", 3)));
    prior.after.as_mut().unwrap().period = FigurePeriod::Prior;
    let mut target = row("分馆", "个", Some(("8个", 9)), Some(("5个", 4)));
    target.before.as_mut().unwrap().period = FigurePeriod::Target;
    let ledger = ledger(&years(2021, 2), &[step(vec![prior, target])], nothing);
    assert_eq!(told(&ledger), ["分馆: - 5个"]);
}

#[test]
fn of_two_figures_alike_on_one_line_the_name_decides_or_nothing_does() {
    let first = |first: &str, second: &str| {
        step(vec![
            row(first, "次", Some(("2次", 4)), Some(("3次", 5))),
            row(second, "次", Some(("4次", 4)), Some(("3次", 5))),
        ])
    };
    let second = || step(vec![row("检查", "次", Some(("3次", 5)), Some(("9次", 5)))]);
    let told_of = |steps: &[YearComparison]| told(&ledger(&years(2021, 3), steps, nothing));
    assert_eq!(
        told_of(&[first("检查", "演练"), second()]),
        ["检查: 2次 3次 9次", "演练: 4次 3次 -"]
    );
    // Whose the third is, nobody can say.
    let unsure = told_of(&[first("检查", "检查"), second()]);
    assert!(unsure.contains(&"检查: 2次 3次 -".to_owned()), "{unsure:?}");
    assert!(
        unsure
            .iter()
            .all(|line| !line.ends_with("3次 9次") || line.contains("- 3次 9次"))
    );
}

#[test]
fn a_figure_that_a_year_passes_over_goes_on_only_where_the_two_reports_pair_it() {
    let steps = || {
        [
            step(vec![row("分馆", "个", Some(("3个", 4)), None)]),
            step(vec![row("分馆", "个", None, Some(("6个", 8)))]),
        ]
    };
    let paired = |last, next| {
        assert_eq!((last, next), (0, 2));
        vec![row("分馆", "个", Some(("3个", 4)), Some(("6个", 8)))]
    };
    let across = ledger(&years(2021, 3), &steps(), paired);
    assert_eq!(told(&across), ["分馆: 3个 - 6个"]);
    let mut apart = told(&ledger(&years(2021, 3), &steps(), nothing));
    apart.sort();
    assert_eq!(apart, ["分馆: - - 6个", "分馆: 3个 - -"]);
}

#[test]
fn a_figure_that_is_called_so_between_two_others_leaves_both_apart() {
    let steps = [
        step(vec![
            row("分馆", "个", Some(("3个", 4)), None),
            row("分馆", "个", None, Some(("9个", 2))),
        ]),
        step(vec![
            row("分馆", "个", Some(("9个", 2)), None),
            row("分馆", "个", None, Some(("6个", 8))),
        ]),
    ];
    let asked = |_, _| -> Vec<FigureRow> { panic!("asked") };
    assert_eq!(ledger(&years(2021, 3), &steps, asked).lines.len(), 3);
}

#[test]
fn other_names_are_not_asked_of_reports_that_do_not_follow_each_other() {
    let steps = [
        step(vec![row("分馆", "个", Some(("3个", 4)), None)]),
        step(vec![row("书屋", "个", None, Some(("6个", 8)))]),
    ];
    let asked = |_, _| -> Vec<FigureRow> { panic!("asked") };
    assert_eq!(ledger(&years(2021, 3), &steps, asked).lines.len(), 2);
}

#[test]
fn numbers_stand_under_one_unit_where_there_is_one() {
    let steps = [
        step(vec![row(
            "图书",
            "万册次",
            Some(("36.5万册次", 4)),
            Some(("1,041.2万册次", 4)),
        )]),
        step(vec![row(
            "图书",
            "万册次",
            Some(("1,041.2万册次", 4)),
            Some(("**万册次", 4)),
        )]),
    ];
    let ledger_of = |steps: &[YearComparison]| ledger(&years(2021, 3), steps, nothing);
    let line = &ledger_of(&steps).lines[0];
    let number = |digits: &str| Some(Cell::Number(digits.to_owned()));
    assert_eq!(
        Measure::as_written(line),
        Measure {
            unit: "万册次".to_owned(),
            cells: vec![number("36.5"), number("1041.2"), Some(Cell::Masked)],
        }
    );
    let steps = [step(vec![row(
        "增长",
        "%",
        Some(("2.3％", 4)),
        Some(("８.1%", 4)),
    )])];
    let line = &ledger(&years(2021, 2), &steps, nothing).lines[0];
    let measure = Measure::as_written(line);
    assert_eq!(
        (measure.unit.as_str(), &measure.cells[..]),
        ("%", &[number("2.3"), number("8.1")][..])
    );
    // Two multipliers: the words on a screen, the base unit for reckoning.
    let steps = [
        step(vec![row(
            "图书",
            "万册次",
            Some(("36.5万册次", 4)),
            Some(("41万册次", 4)),
        )]),
        step(vec![row(
            "图书",
            "册次",
            Some(("41万册次", 4)),
            Some(("9000册次", 4)),
        )]),
    ];
    let line = &ledger_of(&steps).lines[0];
    let words = |text: &str| Some(Cell::Words(text.to_owned()));
    assert_eq!(
        Measure::as_written(line).cells,
        [words("36.5万册次"), words("41万册次"), words("9000册次")]
    );
    let reckoned = Measure::to_reckon(line);
    assert_eq!(reckoned.unit, "册次");
    assert_eq!(
        reckoned.cells,
        [number("365000"), number("410000"), number("9000")]
    );
}

#[test]
fn one_report_is_held_against_itself() {
    let same = step(vec![row("分馆", "个", Some(("3个", 4)), Some(("3个", 4)))]);
    let ledger = ledger(&years(2023, 2), &[same], nothing).without_first();
    assert_eq!(told(&ledger), ["分馆: 3个"]);
    assert_eq!(ledger.years, [Year(2024)]);
}
