//! Sentences of small texts through revisions and years.

use super::{FirstSeen, SentenceOrigin};
use crate::series::Year;
use crate::settings::pack::Packs;

/// The sentences of the last of these texts, each with what was found of it.
fn origins(texts: &[(u16, &str)]) -> Vec<(String, SentenceOrigin)> {
    let packs = Packs::built_in();
    let last = texts.last().unwrap().1;
    let grammar = &packs.for_text(last).grammar;
    let mut search = FirstSeen::of(last, 0..last.len(), grammar);
    for (year, text) in texts {
        search.text(text, Year(*year));
    }
    let found = search.origins().into_iter();
    found
        .map(|one| (last[one.range.clone()].to_owned(), one))
        .collect()
}

fn firsts(texts: &[(u16, &str)]) -> Vec<(String, usize)> {
    let found = origins(texts).into_iter();
    found
        .map(|(words, one)| (words, one.appearances[0].first))
        .collect()
}

#[test]
fn a_sentence_is_followed_through_moves_and_numbers() {
    let found = firsts(&[
        (
            2023,
            "一、主要工作\n（一）新建分馆六个。改造书房三处。\n（二）举办讲座。\n",
        ),
        (
            2023,
            "一、主要工作\n（一）举办讲座。\n（二）改造书房三处。新建分馆六个。古籍修复完成。\n",
        ),
    ]);
    let found: Vec<(&str, usize)> = found.iter().map(|(w, f)| (w.as_str(), *f)).collect();
    assert_eq!(
        found,
        [
            ("主要工作", 0),
            ("举办讲座。", 0),
            ("改造书房三处。", 0),
            ("新建分馆六个。", 0),
            ("古籍修复完成。", 1),
        ]
    );
}

#[test]
fn points_end_as_their_place_wants_it() {
    let found = firsts(&[
        (2023, "一是建机制；二是强队伍。\n"),
        (2023, "一是建机制；二是强队伍；三是优服务。\n"),
    ]);
    assert_eq!(found.iter().map(|one| one.1).collect::<Vec<_>>(), [0, 0, 1]);
}

#[test]
fn a_broken_line_is_told() {
    let found = origins(&[
        (2023, "We opened two libraries. We rested.\n"),
        (2023, "We opened two libraries.\n"),
        (2023, "We opened two libraries. We rested.\n"),
    ]);
    let rested = &found[1].1.appearances[0];
    assert_eq!((rested.first, rested.since), (0, 2));
    let opened = &found[0].1.appearances[0];
    assert_eq!((opened.first, opened.since), (0, 0));
    assert!(opened.missing.is_empty() && rested.missing.is_empty());
}

#[test]
fn a_year_without_it_is_named() {
    let found = origins(&[
        (2021, "全年开放。读者满意。\n"),
        (2022, "全年开放。\n"),
        (2023, "全年开放。\n"),
        (2023, "全年开放。读者满意。\n"),
    ]);
    let pleased = &found[1].1.appearances[0];
    assert_eq!((pleased.first, pleased.since), (0, 3));
    assert_eq!(pleased.missing, [Year(2022)]);
    let open = &found[0].1.appearances[0];
    assert_eq!((open.first, open.since), (0, 2));
    assert!(open.missing.is_empty());
}

#[test]
fn the_same_but_for_years_is_told_apart() {
    let found = origins(&[
        (
            2022,
            "2022年新建分馆6个。接待2022人次。Over 2022/23 we grew.\n",
        ),
        (
            2023,
            "2023年新建分馆6个。接待2023人次。Over 2023/24 we grew.\n",
        ),
    ]);
    let redated: Vec<Option<usize>> = found.iter().map(|one| one.1.redated_from).collect();
    assert_eq!(redated, [Some(0), None, Some(0)]);
    assert!(found.iter().all(|one| one.1.appearances[0].first == 1));
    // Within one year it is an edit like any other.
    let found = origins(&[
        (2023, "2022年新建分馆6个。\n"),
        (2023, "2023年新建分馆6个。\n"),
    ]);
    assert_eq!(found[0].1.redated_from, None);
}

#[test]
fn a_sentence_that_stands_twice_is_counted() {
    let found = origins(&[
        (2023, "读者满意。\n"),
        (2023, "读者满意。\n全年开放。\n读者满意。\n"),
    ]);
    let firsts: Vec<Vec<usize>> = found
        .iter()
        .map(|one| one.1.appearances.iter().map(|slot| slot.first).collect())
        .collect();
    assert_eq!(firsts, [vec![0, 1], vec![1], vec![0, 1]]);
}

#[test]
fn one_section_alone_can_be_asked_about() {
    let packs = Packs::built_in();
    let text = "一、工作\n新建分馆。\n二、问题\n人手不够。\n";
    let grammar = &packs.for_text(text).grammar;
    let start = text.find('二').unwrap();
    let mut search = FirstSeen::of(text, start..text.len(), grammar);
    search.text(text, Year(2023));
    let lines: Vec<usize> = search.origins().iter().map(|one| one.line).collect();
    assert_eq!(lines, [3, 4]);
}
