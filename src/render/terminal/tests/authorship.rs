//! Screens that say who made what.

use crate::compare::{Comparison, Limits, compare};
use crate::render::sample::display;
use crate::render::terminal::view as screen;
use crate::render::{Colour, Format};
use crate::report::{Outline, parse};
use crate::review::authorship::{Claims, FirstSeen, OnePerson, Standing};
use crate::series::{Language, Moment, ReportKey, Revision, RevisionId, Stage, Year};
use crate::settings::pack::Packs;
use crate::view::{
    Addressed, ByPerson, DiffView, Form, Maker, SearchedText, SentencesLine, SentencesView, Shown,
    Side, View, Who,
};

const TEXTS: [&str; 4] = [
    "一、主要工作\n（一）阅读推广\n全年举办讲座86场，读者反映良好。\n（二）分馆建设\n新建分馆6个，覆盖全部街道。\n二、存在问题\n古籍修复人手不够，积压待修一百余册。\n",
    "一、主要工作\n（一）阅读推广\n全年举办讲座91场，读者反映良好。\n（二）分馆建设\n新建分馆4个，覆盖全部街道。\n二、存在问题\n古籍修复人手不够，积压待修一百余册。\n",
    "一、主要工作\n（一）阅读推广\n全年举办讲座91场，读者反映良好。\n（二）总分馆建设\n新建分馆5个，覆盖全部街道。\n二、存在问题\n古籍修复人手不够，积压待修一百余册。\n三、下一年打算\n建成线上古籍阅览室，开放馆藏善本一百二十种。\n",
    "一、主要工作\n（一）阅读推广\n全年举办讲座91场，读者反映很好。\n（二）总分馆建设\n新建分馆5个，覆盖全部街道。\n二、存在问题\n古籍修复人手不够，积压待修一百余册。\n三、下一年打算\n建成线上古籍阅览室，开放馆藏善本一百五十种。\n",
];

fn revision(ordinal: usize, author: &str, day: &str) -> Revision {
    Revision {
        ordinal,
        id: RevisionId(format!("{ordinal:040}")),
        author: author.to_owned(),
        at: Moment::from_rfc3339(&format!("{day}T09:00:00+08:00")).unwrap(),
        stage: Some(Stage::new("送审稿")),
        message: String::new(),
    }
}

fn key() -> ReportKey {
    ReportKey::parse("区图书馆/2023").unwrap()
}

fn side(label: &str) -> Side {
    Side {
        label: label.to_owned(),
        revision: None,
    }
}

/// The changes of three steps, the last of them not saved.
fn diff(form: Form, person: Option<&str>) -> View {
    let packs = Packs::built_in();
    let grammar = &packs.for_text(TEXTS[0]).grammar;
    let outlines = TEXTS.map(|text| parse(text, grammar));
    let between = |one: &Outline, other: &Outline| -> Comparison {
        compare(one, other, &grammar.words, Limits::default())
    };
    let comparison = between(&outlines[0], &outlines[3]);
    let mut standing = Standing::first(&comparison.before);
    for (number, pair) in outlines.windows(2).enumerate() {
        standing = standing.after(&between(&pair[0], &pair[1]), number);
    }
    let maker = |revision, addresses| Maker {
        revision,
        addresses,
    };
    let answered = Addressed {
        id: "c3-0123456789".to_owned(),
        called: "c3".to_owned(),
        from: Some("财务科".to_owned()),
    };
    let makers = vec![
        maker(Some(revision(2, "周宁", "2023-11-08")), vec![answered]),
        maker(Some(revision(3, "何敏", "2023-11-12")), Vec::new()),
        maker(None, Vec::new()),
    ];
    let claims = Claims::of(&comparison, &standing);
    let by = person.map(|name| ByPerson {
        name: name.to_owned(),
        steps: vec![0],
        part: OnePerson::of(&comparison, &claims, |step| step == 0),
        overwritten: standing.overwritten().to_vec(),
        restored: standing.restored().to_vec(),
        wrote_first: true,
    });
    View::Diff(DiffView {
        report: Some(key()),
        before: side("r1 初稿"),
        after: side("未保存的修改"),
        comparison,
        who: Some(Who { makers, claims, by }),
        shown: Shown {
            form,
            ..Shown::default()
        },
    })
}

/// The sentences of the last text, with a year before.
fn sentences() -> View {
    let packs = Packs::built_in();
    let last = TEXTS[3];
    let grammar = &packs.for_text(last).grammar;
    let older = "一、存在问题\n古籍修复人手不够，积压待修一百余册。\n";
    let mut search = FirstSeen::of(last, 0..last.len(), grammar);
    search.text(older, Year(2021));
    search.text("另有一年。\n", Year(2022));
    for text in TEXTS {
        search.text(text, Year(2023));
    }
    let searched = |year, revision| SearchedText {
        year: Year(year),
        revision,
    };
    let texts = vec![
        searched(
            2021,
            Some(revision(4, "Margaret Hollowbrook", "2021-12-01")),
        ),
        searched(2022, Some(revision(1, "林晓", "2022-12-01"))),
        searched(2023, Some(revision(1, "林晓", "2023-11-05"))),
        searched(2023, Some(revision(2, "周宁", "2023-11-08"))),
        searched(2023, Some(revision(3, "何敏", "2023-11-12"))),
        searched(2023, None),
    ];
    let lines = search.origins().into_iter().map(|origin| SentencesLine {
        line: origin.line,
        is_heading: false,
        path: Vec::new(),
        sentences: vec![(last[origin.range.clone()].to_owned(), origin)],
    });
    View::Sentences(SentencesView {
        key: key(),
        side: side("未保存的修改"),
        lines: lines.collect(),
        texts,
    })
}

fn shown(view: &View, language: Language, columns: usize) -> String {
    screen(view, &display(language, columns, Colour::Off))
}

#[test]
fn changes_with_who_made_them() {
    let view = diff(Form::Sections, None);
    insta::assert_snapshot!("who_zh_60", shown(&view, Language::Chinese, 60));
    insta::assert_snapshot!("who_zh_100", shown(&view, Language::Chinese, 100));
    insta::assert_snapshot!("who_en_100", shown(&view, Language::English, 100));
    let table = diff(Form::Stat, None);
    insta::assert_snapshot!("who_stat_zh_60", shown(&table, Language::Chinese, 60));
}

#[test]
fn one_persons_changes() {
    let view = diff(Form::Sections, Some("周宁"));
    insta::assert_snapshot!("by_zh_60", shown(&view, Language::Chinese, 60));
    insta::assert_snapshot!("by_en_100", shown(&view, Language::English, 100));
    let table = diff(Form::Stat, Some("周宁"));
    insta::assert_snapshot!("by_stat_zh_100", shown(&table, Language::Chinese, 100));
}

#[test]
fn sentences_with_where_they_first_stood() {
    let view = sentences();
    insta::assert_snapshot!("sentences_zh_60", shown(&view, Language::Chinese, 60));
    insta::assert_snapshot!("sentences_zh_100", shown(&view, Language::Chinese, 100));
    insta::assert_snapshot!("sentences_en_100", shown(&view, Language::English, 100));
}

#[test]
fn machines_are_told_the_same() {
    let display = display(Language::English, 100, Colour::Off);
    for (view, name) in [
        (diff(Form::Sections, Some("周宁")), "by"),
        (sentences(), "who"),
    ] {
        let json = crate::render::view(&view, Format::Json, &display).unwrap();
        let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
        let schema = answer["schema"].as_str().unwrap();
        assert!(schema.starts_with("annals/"), "{name}");
        let sections = answer["sections"].as_array();
        assert!(sections.is_none_or(|all| all.len() == 2), "{name}: {json}");
    }
}
