//! A board of a few units: which reasons are stated, and in which order the rows stand.

use super::{
    BrokenFile, Concern, EarlierReport, Lateness, NextStep, Phase, ReportFacts, ReviewFacts,
    Selection, SignOffState, StageChoice, StagePlace, StageVisit, UnitFacts, arrange, stage_line,
};
use crate::series::{Day, DueRule, ReportKey, Stage, UnitName, Year};

const YEAR: Year = Year(2024);

fn day(month: i8, day: i8) -> Day {
    Day::new(2024, month, day).unwrap()
}

fn report(unit: &str, stage: &str, id: &str) -> ReportFacts {
    ReportFacts {
        key: ReportKey::parse(&format!("{unit}/2024")).unwrap(),
        stage: Some(Stage::new(stage)),
        stage_id: Some(id.to_owned()),
        chars: Some(3000),
        limit: Some(3500),
        last_years_sentences: Some(0.2),
        is_unsaved: false,
        has_file: true,
        is_kept: true,
        due: None,
        review: ReviewFacts::default(),
        broken: Vec::new(),
    }
}

fn unit(name: &str, report: Option<ReportFacts>) -> UnitFacts {
    UnitFacts {
        unit: UnitName::new(name).unwrap(),
        kind: Some("工作总结".to_owned()),
        report,
        earlier: vec![EarlierReport {
            year: Year(2023),
            stage: Some(Stage::new("归档")),
            phase: Phase::Done,
            chars: Some(2800),
        }],
    }
}

/// One unit of each sort, the best first.
fn units() -> Vec<UnitFacts> {
    let with = |name: &str, change: fn(&mut ReportFacts)| {
        let mut facts = report(name, "初稿", "draft");
        change(&mut facts);
        unit(name, Some(facts))
    };
    vec![
        with("园林站", |_| {}),
        with("图书馆", |facts| facts.is_unsaved = true),
        with("档案馆", |facts| {
            facts.review.open_comments = 3;
            facts.review.comments = 7;
        }),
        with("体育馆", |facts| {
            facts.review.awaited = vec!["财务科".to_owned()];
            facts.review.round_due = Some(Day::new(2024, 12, 10).unwrap());
        }),
        with("文化馆", |facts| {
            facts.last_years_sentences = Some(0.888);
        }),
        with("卫生院", |facts| facts.chars = Some(3501)),
        with("养老院", |facts| {
            facts.chars = Some(3600);
            facts.last_years_sentences = Some(0.9);
        }),
        with("司法所", |facts| {
            let by = "陈明".to_owned();
            facts.review.sign_off = Some(SignOffState::Void { by });
        }),
        with("水务站", |facts| facts.broken = vec![BrokenFile::Review]),
        unit("粮管所", None),
    ]
}

fn names(units: Vec<UnitFacts>, today: Day) -> Vec<String> {
    let rule = DueRule::parse("12-25");
    let board = arrange(units, YEAR, rule.as_ref(), today);
    board.rows.iter().map(|row| row.unit.to_string()).collect()
}

#[test]
fn the_worst_comes_first_and_order_is_kept_among_equals() {
    let expected = [
        "粮管所",
        "水务站",
        "司法所",
        "养老院",
        "卫生院",
        "文化馆",
        "体育馆",
        "档案馆",
        "图书馆",
        "园林站",
    ];
    assert_eq!(names(units(), day(12, 20)), expected);
    let fine = ["乙", "甲", "丙"].map(|name| unit(name, Some(report(name, "初稿", "draft"))));
    assert_eq!(names(fine.to_vec(), day(12, 20)), ["乙", "甲", "丙"]);
}

#[test]
fn late_is_what_is_past_its_day_and_not_approved() {
    let rule = DueRule::parse("12-25");
    let all = vec![
        unit("甲", Some(report("甲", "定稿", "final"))),
        unit("乙", Some(report("乙", "送审稿2", "review"))),
        unit("丙", None),
        unit(
            "丁",
            Some(ReportFacts {
                due: Day::new(2025, 1, 10),
                ..report("丁", "初稿", "draft")
            }),
        ),
    ];
    let on_the_day = arrange(all.clone(), YEAR, rule.as_ref(), day(12, 25));
    assert_eq!(on_the_day.totals.late, 0);
    let after = arrange(all, YEAR, rule.as_ref(), day(12, 28));
    let late: Vec<(String, Option<usize>)> = after
        .rows
        .iter()
        .map(|row| (row.unit.to_string(), row.days_late()))
        .collect();
    let expected = [("丙", Some(3)), ("乙", Some(3)), ("甲", None), ("丁", None)];
    assert_eq!(late, expected.map(|(name, days)| (name.to_owned(), days)));
    assert_eq!(after.totals.late, 2);
    let selection = Selection {
        lateness: Lateness::Late,
        stage: Some(StageChoice::Id("review".to_owned())),
    };
    let taken: Vec<String> = after
        .rows
        .iter()
        .filter(|row| selection.takes(row))
        .map(|row| row.unit.to_string())
        .collect();
    assert_eq!(taken, ["乙"]);
}

#[test]
fn who_approved_it_took_its_length_as_it_is() {
    let mut facts = report("甲", "定稿", "final");
    facts.chars = Some(9000);
    facts.last_years_sentences = Some(1.0);
    let board = arrange(vec![unit("甲", Some(facts))], YEAR, None, day(12, 20));
    assert_eq!(board.rows[0].concerns, []);
    assert_eq!(board.totals.over_limit, 1);
}

#[test]
fn totals_count_every_unit_once() {
    let board = arrange(units(), YEAR, None, day(12, 20));
    assert_eq!(board.totals.phases.iter().sum::<usize>(), board.rows.len());
    assert_eq!(board.totals.of_phase(Phase::NotStarted), 1);
    assert_eq!(board.totals.of_phase(Phase::Drafting), 9);
    assert_eq!((board.totals.attention, board.totals.broken), (9, 1));
    let not_started = &board.rows[0].concerns;
    let last_year = Some((Year(2023), Some(Stage::new("归档"))));
    assert_eq!(*not_started, [Concern::NotStarted { last_year }]);
}

#[test]
fn the_next_step_follows_from_where_it_stands() {
    let step = |id: &str, change: fn(&mut ReportFacts)| {
        let mut facts = report("甲", "x", id);
        change(&mut facts);
        NextStep::of(&facts)
    };
    let same: fn(&mut ReportFacts) = |_| {};
    assert_eq!(step("draft", same), NextStep::SendForComment);
    assert_eq!(step("consult", same), NextStep::SendForApproval);
    assert_eq!(step("review", same), NextStep::Sign);
    assert_eq!(step("final", same), NextStep::Issue);
    assert_eq!(step("archived", same), NextStep::Nothing);
    assert_eq!(step("somewhere", same), NextStep::SayStage);
    assert_eq!(step("final", |f| f.is_unsaved = true), NextStep::Save);
    let open = step("review", |f| f.review.open_comments = 2);
    assert_eq!(open, NextStep::Answer { open: 2 });
    let awaited = step("consult", |f| f.review.awaited = vec!["办公室".to_owned()]);
    assert!(matches!(awaited, NextStep::Await { .. }));
}

#[test]
fn the_line_of_stages_leaves_out_what_was_passed_by() {
    let visit = |id: &str, label: &str, at| StageVisit {
        id: id.to_owned(),
        stage: Stage::new(label),
        at,
    };
    let in_order = [
        ("outline", "提纲"),
        ("draft", "初稿"),
        ("consult", "征求意见稿"),
        ("revise", "修改稿"),
        ("review", "送审稿"),
        ("final", "定稿"),
    ];
    let visits = [
        visit("draft", "初稿", Some(day(11, 28))),
        visit("draft", "初稿", Some(day(12, 1))),
        visit("review", "送审稿", Some(day(12, 10))),
        visit("review", "送审稿2", Some(day(12, 19))),
    ];
    let line = stage_line(&in_order, &visits, Some(&visit("review", "送审稿2", None)));
    let said: Vec<String> = line
        .iter()
        .map(|step| {
            let place = match step.place {
                StagePlace::Passed => "已过",
                StagePlace::Now => "现在",
                StagePlace::Ahead => "以后",
            };
            let at = step.at.map_or_else(String::new, |day| day.to_string());
            format!("{} {place} {at}", step.label)
        })
        .collect();
    assert_eq!(
        said,
        [
            "初稿 已过 2024-11-28",
            "送审稿2 现在 2024-12-19",
            "定稿 以后 "
        ]
    );
    // Sent back: the later stage lies ahead again.
    let back = stage_line(&in_order, &visits, Some(&visit("revise", "修改稿", None)));
    let labels: Vec<&str> = back.iter().map(|step| step.label.as_str()).collect();
    assert_eq!(labels, ["初稿", "修改稿", "送审稿", "定稿"]);
    assert_eq!(back[2].at, None);
}
