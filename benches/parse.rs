//! How long a text takes to read: a usual report, one of 1 MB, lines that ask for much work, and
//! the reading of a pack, which every start pays for.

#![allow(missing_docs, reason = "criterion's macros make functions without any")]

use annals::report::parse;
use annals::settings::pack::{BUILT_IN, Pack, Packs};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

const SECTION: &str = "（一）阅读推广提质扩面。全年举办读书活动120场，参加3.6万人次。
一是建机制。修订办法9项；二是强队伍，培训馆员240人次；三是优服务，延长开放时间。
1.抓实业务培训
首先，学得还不深；其次，用得还不够；最后，管得还不严。
——流通图书36.5万册次，同比增长8.4%。
——新建分馆6个，改造面积1200平方米。
";

fn report(bytes: usize) -> String {
    let mut text =
        String::from("区图书馆2024年度工作总结\n\n一年来，全馆上下共同努力。\n一、主要工作\n");
    while text.len() < bytes {
        text.push_str(SECTION);
    }
    text
}

fn reading(criterion: &mut Criterion) {
    let packs = Packs::built_in();
    let texts = [
        ("6 KB", report(6_000)),
        ("100 KB", report(100_000)),
        ("1 MB", report(1_000_000)),
        ("1 MB in one line", report(1_000_000).replace('\n', "")),
        ("1 MB of bullets", "- 一是\n".repeat(1_000_000 / 9)),
        ("1 MB of one heading", "一、\n".repeat(1_000_000 / 7)),
        ("1 MB of deep paths", "1.1.1 甲\n".repeat(1_000_000 / 10)),
    ];
    let mut group = criterion.benchmark_group("parse");
    group.sample_size(10);
    for (name, text) in &texts {
        let grammar = &packs.for_text(text).grammar;
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(*name, |bencher| {
            bencher.iter(|| parse(black_box(text), grammar));
        });
    }
    group.finish();
}

fn starting(criterion: &mut Criterion) {
    for name in BUILT_IN {
        criterion.bench_function(&format!("pack {name}"), |bencher| {
            bencher.iter(|| Pack::built_in(black_box(name)));
        });
    }
}

criterion_group!(benches, reading, starting);
criterion_main!(benches);
