//! How long a comparison takes, from two texts to all facts, by the length of the texts.
//!
//! `cargo bench --bench compare`. The texts are made here: every section has its own words. The
//! newer text is edited here and there, or its sections stand in another order too, or it is
//! another year's, most of which is written anew.

#![allow(
    missing_docs,
    reason = "criterion's macros write functions without comments"
)]

use annals::compare::{Limits, compare};
use annals::report::parse;
use annals::settings::pack::Pack;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

const ORDINALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const SUBJECTS: [&str; 8] = [
    "河道清淤",
    "校园安全",
    "图书借阅",
    "档案移交",
    "志愿服务",
    "食品抽检",
    "绿化养护",
    "技能培训",
];
const VERBS: [&str; 6] = ["组织", "完成", "推进", "修订", "新建", "走访"];

/// The paragraph of a section: no two alike.
fn paragraph(seed: usize, figure: usize) -> String {
    (0..6)
        .map(|step| {
            let subject = SUBJECTS[(seed * 3 + step) % SUBJECTS.len()];
            let verb = VERBS[(seed + step * 5) % VERBS.len()];
            format!(
                "围绕{subject}第{seed}片区{verb}专项任务{}项，惠及群众{figure}人次。",
                seed + step
            )
        })
        .collect()
}

/// How far two texts are apart.
#[derive(Clone, Copy)]
enum Apart {
    LightlyEdited,
    Reordered,
    AYear,
}

impl Apart {
    const ALL: [Self; 3] = [Self::LightlyEdited, Self::Reordered, Self::AYear];

    fn name(self) -> &'static str {
        match self {
            Self::LightlyEdited => "lightly_edited",
            Self::Reordered => "reordered",
            Self::AYear => "a_year_apart",
        }
    }

    /// The sections of a part, in order: one moved to its end, one removed and one added, where
    /// more than words were edited.
    fn sections(self, first: usize) -> Vec<usize> {
        let mut sections: Vec<usize> = (first..first + 10).collect();
        if let Self::Reordered | Self::AYear = self {
            sections.rotate_left(1);
            sections.remove(4);
            sections.push(first + 100_000);
        }
        sections
    }

    /// The words of a section: of which one of those before, and with what figure.
    fn words(self, section: usize) -> (usize, usize) {
        match self {
            Self::LightlyEdited if section % 14 == 3 => (section, 900),
            Self::Reordered if section % 7 == 3 => (section, 900),
            Self::AYear if !section.is_multiple_of(4) => (section + 200_000, 900),
            _ => (section, 300),
        }
    }
}

/// A report of about this many bytes, in parts of ten sections; without `apart`, the older one.
fn report(bytes: usize, apart: Option<Apart>) -> String {
    let mut text = "区综合服务中心2023年度工作总结\n\n一年来，全体人员共同努力。\n".to_owned();
    let mut seed = 0;
    while text.len() < bytes {
        let part = seed / 10;
        text.push_str(&format!("{}、第{part}组工作\n", ORDINALS[part % 10]));
        let sections = match apart {
            Some(apart) => apart.sections(seed),
            None => (seed..seed + 10).collect(),
        };
        for (place, &section) in sections.iter().enumerate() {
            let (words, figure) = apart.map_or((section, 300), |apart| apart.words(section));
            let subject = SUBJECTS[section % SUBJECTS.len()];
            let body = paragraph(words, figure + section);
            text.push_str(&format!(
                "（{}）抓好{subject}{section}号事项。{body}\n",
                ORDINALS[place]
            ));
        }
        seed += 10;
    }
    text
}

fn comparing(criterion: &mut Criterion) {
    let Some(pack) = Pack::built_in("zh-gov") else {
        return;
    };
    let mut group = criterion.benchmark_group("compare");
    for apart in Apart::ALL {
        for bytes in [6_000, 100_000, 1_000_000] {
            let texts = (report(bytes, None), report(bytes, Some(apart)));
            group.throughput(Throughput::Bytes(bytes as u64));
            group.sample_size(20);
            group.bench_with_input(
                BenchmarkId::new(apart.name(), bytes),
                &texts,
                |bencher, texts| {
                    bencher.iter(|| {
                        let before = parse(&texts.0, &pack.grammar);
                        let after = parse(&texts.1, &pack.grammar);
                        compare(
                            black_box(&before),
                            &after,
                            &pack.grammar.words,
                            Limits::default(),
                        )
                    });
                },
            );
        }
    }
    group.finish();
}

criterion_group!(benches, comparing);
criterion_main!(benches);
