//! Sections followed through years whose comparisons are made by hand: what of a chain is stated.

use super::{SectionTurn, Timeline, timeline};
use crate::compare::document::Naming;
use crate::compare::{Change, Comparison, Document, Evidence, Reason, Section, SectionPair};
use crate::series::Year;
use crate::years::{CarriedOver, Shares, YearComparison};

/// A report: an opening, then sections of title, depth and own characters, a line each.
fn report(sections: &[(&str, usize, usize)]) -> Document {
    let mut document = Document::default();
    let all = [("", 0, 0)].iter().chain(sections).enumerate();
    for (index, &(title, depth, chars)) in all {
        let above = document
            .sections
            .iter()
            .rposition(|one: &Section| one.depth + 1 == depth && one.naming == Naming::Title);
        let above = above.filter(|_| depth > 0);
        let mut path = above.map_or_else(Vec::new, |above| document.sections[above].path.clone());
        path.push(title.to_owned());
        document.sections.push(Section {
            naming: if index == 0 {
                Naming::Opening
            } else {
                Naming::Title
            },
            marker: String::new(),
            ordinal: String::new(),
            title: title.to_owned(),
            path,
            line: index,
            depth,
            parent: above,
            role: None,
            paragraphs: Vec::new(),
            chars,
        });
        document.chars += chars;
    }
    document
}

/// Which sections of one report are which of the next.
type Pairs<'a> = &'a [(&'a [usize], &'a [usize], &'a [Change])];

/// Two reports and their pairs, the openings aside; all of the later one is new.
fn step(before: &Document, after: &Document, pairs: Pairs<'_>) -> YearComparison {
    let opening: (&[usize], &[usize], &[Change]) = (&[0], &[0], &[]);
    let pairs = [opening].into_iter().chain(pairs.iter().copied());
    let sections: Vec<SectionPair> = pairs
        .map(|(before, after, changes)| SectionPair {
            before: before.to_vec(),
            after: after.to_vec(),
            changes: changes.to_vec(),
            similarity: 0.5,
            evidence: Evidence::by(Reason::Text, 0.5),
            paragraphs: Vec::new(),
            coarse: false,
        })
        .collect();
    let new = Shares {
        new: 1.0,
        ..Shares::default()
    };
    let carried = sections.iter().map(|pair| {
        let chars = pair
            .after
            .iter()
            .map(|&section| after.sections[section].chars);
        (!pair.after.is_empty()).then(|| CarriedOver {
            shares: new,
            chars: chars.sum(),
            ..CarriedOver::default()
        })
    });
    YearComparison {
        carried: carried.collect(),
        whole: new,
        comparison: Comparison {
            before: before.clone(),
            after: after.clone(),
            sections,
            ..Comparison::default()
        },
        ..YearComparison::default()
    }
}

/// Each row as `title length … | year turn …`.
fn told(timeline: &Timeline) -> Vec<String> {
    let rows = timeline.rows.iter().skip(1);
    rows.map(|row| {
        let mut told = row
            .last()
            .map_or_else(String::new, |cell| cell.name.title.clone());
        for cell in &row.cells {
            let chars = cell.as_ref().map(|cell| cell.chars.to_string());
            told.push_str(&format!(" {}", chars.as_deref().unwrap_or("-")));
        }
        for event in &row.events {
            let year = timeline.years[event.column].year;
            told.push_str(&format!(" | {year} {}", event.what.id()));
        }
        told
    })
    .collect()
}

const YEARS: [Year; 3] = [Year(2021), Year(2022), Year(2024)];

#[test]
fn a_section_is_followed_under_its_last_name() {
    let first = report(&[("阵地建设", 0, 10), ("党建", 0, 5), ("打算", 0, 7)]);
    let second = report(&[("总分馆建设", 0, 12), ("打算", 0, 8)]);
    let third = report(&[("安全", 0, 4), ("总分馆建设", 0, 20), ("打算", 0, 9)]);
    let steps = [
        step(
            &first,
            &second,
            &[
                (&[1], &[1], &[Change::Edited, Change::Renamed]),
                (&[2], &[], &[Change::Removed]),
                (&[3], &[2], &[]),
            ],
        ),
        step(
            &second,
            &third,
            &[
                (&[], &[1], &[Change::Added]),
                (&[1], &[2], &[Change::Edited]),
                (&[2], &[3], &[]),
            ],
        ),
    ];
    assert_eq!(
        told(&timeline(&YEARS, &steps)),
        [
            "安全 - - 4 | 2024 new",
            "总分馆建设 10 12 20 | 2022 renamed",
            "党建 5 - - | 2022 dropped",
            "打算 7 8 9",
        ]
    );
}

#[test]
fn every_character_of_every_year_stands_in_one_row() {
    let first = report(&[("工作", 0, 3), ("开放", 1, 10), ("活动", 1, 20)]);
    let second = report(&[
        ("工作", 0, 4),
        ("开放", 1, 11),
        ("讲座", 1, 9),
        ("展览", 1, 14),
    ]);
    let third = report(&[("工作", 0, 5), ("开放和讲座", 1, 30), ("展览", 1, 15)]);
    let steps = [
        step(
            &first,
            &second,
            &[
                (&[1], &[1], &[]),
                (&[2], &[2], &[]),
                (&[3], &[3, 4], &[Change::Edited, Change::Split]),
            ],
        ),
        step(
            &second,
            &third,
            &[
                (&[1], &[1], &[]),
                (&[2, 3], &[2], &[Change::Renamed, Change::Merged]),
                (&[4], &[3], &[]),
            ],
        ),
    ];
    let timeline = timeline(&YEARS, &steps);
    assert_eq!(
        told(&timeline),
        [
            "工作 33 38 50",
            // The longest part goes on with the row of what was split …
            "开放和讲座 10 11 30 | 2024 renamed | 2024 merged",
            "讲座 - 9 - | 2022 split_from | 2024 merged_into",
            "展览 20 14 15 | 2022 split",
        ]
    );
    for (column, year) in timeline.years.iter().enumerate() {
        let cells = timeline
            .rows
            .iter()
            .filter_map(|row| row.cells[column].as_ref());
        assert_eq!(cells.map(|cell| cell.own_chars).sum::<usize>(), year.chars);
    }
    let split = timeline
        .rows
        .iter()
        .flat_map(|row| &row.events)
        .find_map(|event| {
            let SectionTurn::Split { parts } = &event.what else {
                return None;
            };
            Some(
                parts
                    .iter()
                    .map(|part| part.title.as_str())
                    .collect::<Vec<_>>(),
            )
        });
    assert_eq!(split, Some(vec!["讲座", "展览"]));
}

#[test]
fn a_section_that_one_comparison_holds_for_plain_text_is_neither_new_nor_dropped() {
    let first = report(&[("工作", 0, 30)]);
    let second = report(&[("工作", 0, 12), ("开放", 1, 20)]);
    // The first comparison has the point of the second report as plain text, as the first report has it.
    let as_plain = report(&[("工作", 0, 32)]);
    let third = report(&[("工作", 0, 12), ("开放", 1, 21)]);
    let steps = [
        step(&first, &as_plain, &[(&[1], &[1], &[])]),
        step(&second, &third, &[(&[1], &[1], &[]), (&[2], &[2], &[])]),
    ];
    assert_eq!(
        told(&timeline(&YEARS, &steps)),
        ["工作 30 32 33", "开放 - - 21 | 2024 was_plain_text"]
    );
    let steps = [
        step(&third, &second, &[(&[1], &[1], &[]), (&[2], &[2], &[])]),
        step(&as_plain, &first, &[(&[1], &[1], &[])]),
    ];
    assert_eq!(
        told(&timeline(&YEARS, &steps)),
        ["工作 33 32 30", "开放 21 20 - | 2024 is_plain_text"]
    );
}

#[test]
fn a_move_is_told_where_the_section_stands_under_another_one() {
    let first = report(&[("工作", 0, 1), ("开放", 1, 10), ("保障", 0, 1)]);
    let second = report(&[("工作", 0, 1), ("保障", 0, 1), ("开放", 1, 10)]);
    let steps = [step(
        &first,
        &second,
        &[
            (&[1], &[1], &[]),
            (&[3], &[2], &[]),
            (&[2], &[3], &[Change::Moved]),
        ],
    )];
    let timeline = timeline(&YEARS[..2], &steps);
    assert_eq!(
        told(&timeline),
        ["工作 11 1", "保障 1 11", "开放 10 10 | 2022 moved"]
    );
}

#[test]
fn a_section_that_ended_does_not_part_others_from_what_they_stand_under() {
    let first = report(&[
        ("工作", 0, 1),
        ("开放", 1, 10),
        ("党建", 0, 5),
        ("打算", 0, 7),
    ]);
    let second = report(&[
        ("工作", 0, 1),
        ("开放", 1, 10),
        ("数字", 1, 5),
        ("打算", 0, 7),
    ]);
    let pairs: Pairs<'_> = &[
        (&[1], &[1], &[]),
        (&[2], &[2], &[]),
        (&[], &[3], &[Change::Added]),
        (&[3], &[], &[Change::Removed]),
        (&[4], &[4], &[]),
    ];
    assert_eq!(
        told(&timeline(&YEARS[..2], &[step(&first, &second, pairs)])),
        [
            "工作 11 16",
            "开放 10 10",
            "数字 - 5 | 2022 new",
            "党建 5 - | 2022 dropped",
            "打算 7 7",
        ]
    );
}

#[test]
fn no_report_has_no_row() {
    assert_eq!(timeline(&YEARS, &[]), Timeline::default());
}
