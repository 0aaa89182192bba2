//! A board of invented units, and the page of one of them, for tests of screens, pages and tables.

use crate::collection::{
    BrokenFile, EarlierReport, NextStep, Phase, ReportFacts, ReviewFacts, Selection, SignOffState,
    StagePlace, StageStep, UnitFacts, arrange,
};
use crate::messages::workspace::{SettingsReason, WorkspaceMessage};
use crate::series::{
    Day, DueRule, Moment, PersonRole, ReportKey, Revision, RevisionId, Stage, UnitName, Year,
};
use crate::view::{BoardExtent, BoardFault, BoardRow, BoardView, OpenComment, PageView, Standing};

const YEAR: Year = Year(2024);

fn key(unit: &str) -> ReportKey {
    ReportKey::parse(&format!("{unit}/2024")).unwrap()
}

/// A report of 2024 at this stage.
fn report(unit: &str, stage: &str, id: &str, chars: usize) -> ReportFacts {
    ReportFacts {
        key: key(unit),
        stage: Some(Stage::new(stage)),
        stage_id: Some(id.to_owned()),
        chars: Some(chars),
        limit: Some(3500),
        last_years_sentences: Some(0.31),
        is_unsaved: false,
        has_file: true,
        is_kept: true,
        due: None,
        review: ReviewFacts::default(),
        broken: Vec::new(),
    }
}

fn unit(name: &str, report: Option<ReportFacts>, earlier: &[(u16, &str, Phase)]) -> UnitFacts {
    let earlier = earlier.iter().map(|(year, stage, phase)| EarlierReport {
        year: Year(*year),
        stage: Some(Stage::new(*stage)),
        phase: *phase,
        chars: Some(2800),
    });
    UnitFacts {
        unit: UnitName::new(name).unwrap(),
        kind: Some("工作总结".to_owned()),
        report,
        earlier: earlier.collect(),
    }
}

fn units() -> Vec<UnitFacts> {
    let done = [(2023, "归档", Phase::Done), (2022, "归档", Phase::Done)];
    let copied = ReportFacts {
        last_years_sentences: Some(0.886),
        ..report("河西街道办事处", "初稿", "draft", 5210)
    };
    let mut asked = report("区民政局", "征求意见稿", "consult", 3340);
    asked.review = ReviewFacts {
        open_comments: 3,
        comments: 7,
        awaited: vec!["财务科".to_owned(), "办公室".to_owned()],
        round_due: Day::new(2024, 12, 18),
        sign_off: None,
    };
    let mut void = report("区档案馆", "送审稿3", "review", 2980);
    let by = "陈明".to_owned();
    void.review.sign_off = Some(SignOffState::Void { by });
    let broken = ReportFacts {
        broken: vec![BrokenFile::Review],
        ..report("东湖街道办事处", "送审稿", "review", 3100)
    };
    let unsaved = ReportFacts {
        is_unsaved: true,
        ..report("区图书馆", "送审稿2", "review", 3286)
    };
    let mut signed = report("区文化馆", "定稿", "final", 3012);
    let by = "陈明".to_owned();
    signed.review.sign_off = Some(SignOffState::Valid { by });
    let own_day = ReportFacts {
        due: Day::new(2025, 1, 10),
        last_years_sentences: None,
        ..report("园林管理站", "提纲", "outline", 420)
    };
    let fine = ["青松小学", "白石卫生院", "澜溪文化站", "云岭粮站"];
    let fine = fine.map(|name| unit(name, Some(report(name, "送审稿", "review", 2600)), &done));
    let mut units = vec![
        unit("区图书馆", Some(unsaved), &done),
        unit("区水务局", None, &done[..1]),
        unit("区司法局", None, &[]),
        unit("河西街道办事处", Some(copied), &done),
        unit("区民政局", Some(asked), &done),
        unit("区档案馆", Some(void), &done[1..]),
        unit("东湖街道办事处", Some(broken), &done),
        unit("区文化馆", Some(signed), &done),
        unit("园林管理站", Some(own_day), &done),
    ];
    units.extend(fine);
    units
}

fn review_fault() -> BoardFault {
    BoardFault {
        key: key("东湖街道办事处"),
        file: BrokenFile::Review,
        said: WorkspaceMessage::BadSettings {
            path: "reports/东湖街道办事处/2024/review.toml".to_owned(),
            line: 12,
            column: 1,
            reason: SettingsReason::Unmerged,
        }
        .into(),
    }
}

fn standing(name: &str) -> Standing {
    Standing {
        key: key(name),
        stage: Some("送审稿2".to_owned()),
        chars: Some(3286),
        is_unsaved: true,
        has_file: true,
        is_kept: true,
    }
}

/// The board on 21 December 2024.
pub(in crate::render) fn board(extent: BoardExtent, selection: Selection) -> BoardView {
    let today = Day::new(2024, 12, 21).unwrap();
    BoardView {
        years: [2024, 2023, 2022].map(Year).to_vec(),
        rows: vec![BoardRow {
            unit: UnitName::new("区图书馆").unwrap(),
            kind: Some("工作总结".to_owned()),
            reports: vec![standing("区图书馆")],
        }],
        board: arrange(units(), YEAR, DueRule::parse("12-25").as_ref(), today),
        faults: vec![review_fault()],
        selection,
        extent,
    }
}

/// The page of one report, which has all that a page can have.
pub(in crate::render) fn page() -> PageView {
    let today = Day::new(2024, 12, 21).unwrap();
    let mut facts = report("区图书馆", "送审稿2", "review", 3286);
    facts.is_unsaved = true;
    facts.review.open_comments = 1;
    facts.review.comments = 6;
    facts.review.awaited = vec!["分管领导".to_owned()];
    facts.review.round_due = Day::new(2024, 12, 23);
    let next = NextStep::of(&facts);
    let step = |label: &str, at: Option<(i8, i8)>, place| StageStep {
        label: label.to_owned(),
        at: at.and_then(|(month, day)| Day::new(2024, month, day)),
        place,
    };
    let rule = DueRule::parse("12-25");
    let facts = unit("区图书馆", Some(facts), &[]);
    PageView {
        standing: standing("区图书馆"),
        title: Some("区图书馆2024年度工作总结".to_owned()),
        file: "reports/区图书馆/2024/report.txt".to_owned(),
        last: Some(Revision {
            ordinal: 5,
            id: RevisionId(format!("{:040}", 5)),
            author: "林晓".to_owned(),
            at: Moment::from_rfc3339("2024-12-19T09:30:00+08:00").unwrap(),
            stage: Some(Stage::new("送审稿2")),
            message: "按馆长意见压缩第三部分".to_owned(),
        }),
        unsaved: None,
        steps: vec![
            step("提纲", Some((11, 28)), StagePlace::Passed),
            step("初稿", Some((12, 4)), StagePlace::Passed),
            step("征求意见稿", Some((12, 10)), StagePlace::Passed),
            step("送审稿2", Some((12, 19)), StagePlace::Now),
            step("定稿", None, StagePlace::Ahead),
            step("印发稿", None, StagePlace::Ahead),
            step("归档", None, StagePlace::Ahead),
        ],
        people: vec![
            (PersonRole::Drafter, "林晓".to_owned()),
            (PersonRole::Reviewer, "周文".to_owned()),
            (PersonRole::Signer, "陈明".to_owned()),
        ],
        secrecy: Some("内部".to_owned()),
        open_comments: vec![OpenComment {
            called: "c6".to_owned(),
            from: "办公室".to_owned(),
            text: "党建部分建议单列".to_owned(),
        }],
        sign_offs: Vec::new(),
        next,
        next_stage: None,
        board: arrange(vec![facts], YEAR, rule.as_ref(), today),
        faults: Vec::new(),
    }
}
