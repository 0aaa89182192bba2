//! What must hold of who brought which words, of any chain of texts: a step is named only where it
//! brought or took such characters itself, and words that are new were brought by somebody.

use annals::compare::{Comparison, Limits, Operation, compare};
use annals::report::token::is_blank;
use annals::report::{Grammar, Outline, parse};
use annals::review::authorship::{Claims, OnePerson, Standing, Steps};
use annals::settings::pack::Pack;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static CHINESE: LazyLock<Grammar> = LazyLock::new(|| grammar("zh-gov"));

fn grammar(name: &str) -> Grammar {
    Pack::built_in(name)
        .map(|pack| pack.grammar)
        .unwrap_or_default()
}

fn line() -> impl Strategy<Value = String> {
    let number = prop::sample::select(vec!["一、", "二、", "（一）", "1.", "一是", "——", ""]);
    let words = prop::sample::select(vec![
        "主要工作",
        "抓培训强队伍。全年组织轮训12期，培训840人次。",
        "存在问题",
        "2023年新建分馆6个；",
        "一是建机制；二是强队伍；三是优服务。",
        "古籍修复人手不够，积压待修一百余册。",
        "We opened 4 advice points in 2023.",
        "\u{3000}\u{a0}",
    ]);
    let tail = prop_oneof![3 => Just(String::new()), 1 => "\\PC{0,6}"];
    (number, prop::collection::vec(words, 0..3), tail)
        .prop_map(|(number, words, tail)| format!("{number}{}{tail}", words.concat()))
}

/// A text, and what a few people made of it, one after the other.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let edit = (any::<prop::sample::Index>(), 0..5_u8, line());
    let edits = prop::collection::vec(edit, 0..4);
    let steps = prop::collection::vec(edits, 1..5);
    (prop::collection::vec(line(), 1..10), steps).prop_map(|(first, steps)| {
        let mut lines = first;
        let mut texts = vec![lines.join("\n")];
        for edits in steps {
            for (place, edit, new) in edits {
                let at = place.index(lines.len());
                match edit {
                    0 => lines[at] = new,
                    1 => lines.insert(at, new),
                    2 if lines.len() > 1 => drop(lines.remove(at)),
                    3 => lines[at].push_str(&new),
                    _ => {
                        let moved = lines.remove(at);
                        lines.insert(place.index(lines.len() + 1), moved);
                    }
                }
            }
            texts.push(lines.join("\n"));
        }
        texts
    })
}

/// The characters of the runs of this sort in a comparison.
fn characters(comparison: &Comparison, operation: Operation) -> BTreeSet<char> {
    let paragraphs = comparison.sections.iter().flat_map(|pair| &pair.paragraphs);
    let segments = paragraphs.flat_map(|paragraph| &paragraph.segments);
    let wanted = segments.filter(|segment| segment.operation == operation);
    wanted.flat_map(|segment| segment.text.chars()).collect()
}

/// Everything of a comparison that is not equal, with who made it.
fn claimed<'c>(
    comparison: &'c Comparison,
    claims: &'c Claims,
) -> Vec<(Operation, &'c str, &'c Steps)> {
    let mut found = Vec::new();
    for (pair, claims) in comparison.sections.iter().zip(&claims.sections) {
        for (pair, claims) in pair.paragraphs.iter().zip(&claims.paragraphs) {
            assert_eq!(pair.segments.len(), claims.segments.len());
            for (segment, steps) in pair.segments.iter().zip(&claims.segments) {
                match segment.operation {
                    Operation::Equal => assert!(steps.is_empty()),
                    operation => found.push((operation, segment.text.as_str(), steps)),
                }
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_step_is_named_where_it_did_it(texts in texts()) {
        let grammar = &CHINESE;
        let outlines: Vec<Outline> = texts.iter().map(|text| parse(text, grammar)).collect();
        let between = |one: &Outline, other: &Outline| {
            compare(one, other, &grammar.words, Limits::default())
        };
        let steps: Vec<Comparison> = outlines
            .windows(2)
            .map(|pair| between(&pair[0], &pair[1]))
            .collect();
        let overall = between(&outlines[0], &outlines[outlines.len() - 1]);
        let mut standing = Standing::first(&overall.before);
        for (number, step) in steps.iter().enumerate() {
            standing = standing.after(step, number);
        }
        let claims = Claims::of(&overall, &standing);
        let old: BTreeSet<char> = texts[0].chars().collect();
        for (operation, words, named) in claimed(&overall, &claims) {
            let of_words: BTreeSet<char> = words.chars().collect();
            for step in named.iter() {
                let did = characters(&steps[step], operation);
                prop_assert!(!did.is_disjoint(&of_words), "{step} did nothing to {words:?}");
            }
            let is_new = |c: &char| !is_blank(*c) && !old.contains(c);
            if operation == Operation::Insert && of_words.iter().any(is_new) {
                prop_assert!(!named.is_empty(), "nobody brought {words:?}");
            }
        }
        let nobody = OnePerson::of(&overall, &claims, |_| false);
        prop_assert!(claimed(&nobody.comparison, &nobody.claims).is_empty());
        // Each person's part gives the new text: what the others did stands in it.
        for step in 0..steps.len() {
            let part = OnePerson::of(&overall, &claims, |one| one == step);
            let new = |comparison: &Comparison| {
                let paragraphs = comparison.sections.iter().flat_map(|pair| &pair.paragraphs);
                let segments = paragraphs.flat_map(|one| &one.segments);
                let standing = segments.filter(|one| one.operation != Operation::Delete);
                standing.map(|one| one.text.as_str()).collect::<String>()
            };
            prop_assert_eq!(new(&part.comparison), new(&overall));
        }
    }
}
