//! Chains of small texts: who brought and who took which words.

use super::{Claims, OnePerson, Standing, Steps};
use crate::compare::{Change, Comparison, Frame, Limits, Onward, Operation, compare};
use crate::report::{Outline, parse};
use crate::settings::pack::Packs;

struct Chain {
    overall: Comparison,
    standing: Standing,
    claims: Claims,
    /// How many steps were told inside one section.
    in_place: usize,
}

fn chain(texts: &[&str]) -> Chain {
    let packs = Packs::built_in();
    let grammar = &packs.for_text(texts[0]).grammar;
    let outlines: Vec<Outline> = texts.iter().map(|text| parse(text, grammar)).collect();
    let between =
        |one: &Outline, other: &Outline| compare(one, other, &grammar.words, Limits::default());
    let overall = between(&outlines[0], outlines.last().unwrap());
    let mut standing = Standing::first(&overall.before);
    let mut in_place = 0;
    for (number, pair) in outlines.windows(2).enumerate() {
        let older = standing.clone();
        standing = standing.after(&between(&pair[0], &pair[1]), number);
        let frame = Frame::of(&pair[0]).unwrap();
        let texts = [&pair[0].source, &pair[1].source];
        let change = Onward::between(&frame, texts[0], texts[1], grammar);
        if let Some(change) = change
            && let Some(step) = change.step(grammar, Limits::default())
        {
            in_place += 1;
            assert_eq!(older.after_in_place(&step, number), standing, "{texts:?}");
            assert_eq!(Some(change.into_frame()), Frame::of(&pair[1]), "{texts:?}");
        }
    }
    let claims = Claims::of(&overall, &standing);
    Chain {
        overall,
        standing,
        claims,
        in_place,
    }
}

#[test]
fn a_step_inside_one_section_is_told_by_that_section() {
    let first = "区图书馆2023年工作总结\n一年来，区图书馆以读者为中心开展工作。\n一、主要工作\n（一）阅读推广\n全年举办讲座86场，读者反映良好。\n\n（二）分馆建设\n新建分馆6个，覆盖全部街道。\n二、存在问题\n古籍修复人手不够，积压待修一百余册。\n三、打算\n增加人手。\n";
    let mut texts = vec![first.to_owned()];
    for (old, new) in [
        ("86场", "91场"),
        (
            "覆盖全部街道。\n",
            "覆盖全部街道。\n改造书房三处，周末开到晚上九点。\n",
        ),
        ("古籍修复人手不够", "古籍修复缺人"),
        ("（二）分馆建设", "（二）总分馆建设"),
        ("改造书房三处，周末开到晚上九点。\n", ""),
        ("91场，读者反映良好。\n", "91场。\n"),
        ("增加人手。", "增加人手。改造书房三处，周末开到晚上九点。"),
    ] {
        let text = texts.last().unwrap().replace(old, new);
        assert_ne!(Some(&text), texts.last());
        texts.push(text);
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    assert_eq!(chain(&texts).in_place, texts.len() - 3);
}

impl Chain {
    /// The changed runs with their signs, each with the steps that made it.
    fn runs(&self) -> Vec<(String, Vec<usize>)> {
        runs(&self.overall, &self.claims)
    }

    /// Who stated this change of a section as a whole.
    fn fact(&self, change: Change) -> Vec<Vec<usize>> {
        let facts = self.claims.sections.iter();
        let steps = facts.filter_map(|section| section.facts.get(&change));
        steps.map(|steps| steps.iter().collect()).collect()
    }
}

fn runs(comparison: &Comparison, claims: &Claims) -> Vec<(String, Vec<usize>)> {
    let mut found = Vec::new();
    for (pair, claims) in comparison.sections.iter().zip(&claims.sections) {
        for (pair, claims) in pair.paragraphs.iter().zip(&claims.paragraphs) {
            for (segment, steps) in pair.segments.iter().zip(&claims.segments) {
                let sign = match segment.operation {
                    Operation::Equal => continue,
                    Operation::Insert => '+',
                    Operation::Delete => '-',
                };
                found.push((format!("{sign}{}", segment.text), steps.iter().collect()));
            }
        }
    }
    found
}

fn said(found: &[(String, Vec<usize>)]) -> Vec<(&str, &[usize])> {
    found
        .iter()
        .map(|(words, steps)| (words.as_str(), steps.as_slice()))
        .collect()
}

#[test]
fn each_run_is_claimed_by_the_step_that_made_it() {
    let chain = chain(&[
        "一、工作\n新建分馆6个，改造书房三处。\n二、问题\n人手不够。\n",
        "一、工作\n新建分馆4个，改造书房三处。\n二、问题\n人手不够。\n",
        "一、工作\n新建分馆4个，改造书房五处。\n二、问题\n人手不够。\n",
    ]);
    let found = chain.runs();
    assert_eq!(
        said(&found),
        [
            ("-6个", &[0][..]),
            ("+4个", &[0]),
            ("-三处", &[1]),
            ("+五处", &[1]),
        ]
    );
}

#[test]
fn a_run_of_several_steps_names_them_all() {
    let chain = chain(&[
        "We opened 4 points. We rested.\n",
        "We opened 6 points. We rested.\n",
        "We opened 7 points. We rested.\n",
    ]);
    let found = chain.runs();
    // The first step took 4 away, the last one brought 7.
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].1, [0]);
    assert_eq!(found[1].1, [1]);
}

#[test]
fn a_new_paragraph_that_was_edited_is_of_both() {
    let chain = chain(&[
        "一、工作\n新建分馆6个。\n",
        "一、工作\n新建分馆6个。\n举办讲座八十六场，读者反映良好。\n",
        "一、工作\n新建分馆6个。\n举办讲座九十一场，读者反映良好。\n",
    ]);
    let found = chain.runs();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1, [0, 1]);
}

#[test]
fn facts_of_sections_are_claimed_by_the_step_that_states_them() {
    let long = "维修旧馆屋面两千平方米，更换门窗一百二十扇，读者反映良好。";
    let other = "古籍修复人手不够，积压待修一百余册，经费来源单一。";
    let first = format!("一、馆舍维修\n{long}\n二、存在问题\n{other}\n");
    let renamed = format!("一、馆舍修缮\n{long}\n二、存在问题\n{other}\n");
    let added = format!("{renamed}三、下一年打算\n建成线上古籍阅览室，开放馆藏善本一百二十种。\n");
    let chain = chain(&[&first, &renamed, &added]);
    assert_eq!(chain.fact(Change::Renamed), [vec![0]]);
    assert_eq!(chain.fact(Change::Added), [vec![1]]);
    let back = self::chain(&[&added, &renamed, &renamed]);
    assert_eq!(back.fact(Change::Removed), [vec![0]]);
}

#[test]
fn what_came_and_went_and_came_again_is_of_who_brought_it_last() {
    let chain = chain(&[
        "一、工作\n新建分馆6个。\n",
        "一、工作\n新建分馆6个。\n举办讲座八十六场，读者反映良好。\n",
        "一、工作\n新建分馆6个。\n",
        "一、工作\n新建分馆6个。\n举办讲座八十六场，读者反映良好。\n",
    ]);
    assert_eq!(chain.runs()[0].1, [2]);
    let lost = chain.standing.overwritten();
    assert_eq!((lost[0].brought, lost[0].taken), (0, 1));
    let back = chain.standing.restored();
    assert_eq!((back[0].taken, back[0].back), (1, 2));
}

#[test]
fn what_somebody_else_overwrote_is_kept_with_what_came_instead() {
    let chain = chain(&[
        "一、工作\n新建分馆6个，覆盖全部街道。\n",
        "一、工作\n新建分馆4个，覆盖全部街道。\n",
        "一、工作\n新建分馆5个，覆盖全部街道。\n",
    ]);
    let lost = chain.standing.overwritten();
    assert_eq!(lost.len(), 1);
    assert_eq!((lost[0].brought, lost[0].taken), (0, 1));
    assert_eq!(
        (lost[0].text.as_str(), lost[0].instead.as_str()),
        ("4个", "5个")
    );
    assert_eq!(lost[0].path, ["一、工作"]);
}

#[test]
fn one_persons_part_leaves_the_others_as_they_stand() {
    let chain = chain(&[
        "一、工作\n新建分馆6个，改造书房三处。\n二、问题\n人手不够。\n",
        "一、工作\n新建分馆4个，改造书房三处。\n二、问题\n人手不够。\n",
        "一、工作\n新建分馆4个，改造书房五处。\n二、问题\n人手不够，经费有限，难以为继。\n",
    ]);
    let part = OnePerson::of(&chain.overall, &chain.claims, |step| step == 0);
    let found = runs(&part.comparison, &part.claims);
    assert_eq!(said(&found), [("-6个", &[0][..]), ("+4个", &[0])]);
    assert_eq!(part.left_out.runs, 2);
    assert_eq!(part.left_out.untold, 0);
    let nobody = OnePerson::of(&chain.overall, &chain.claims, |_| false);
    assert!(nobody.comparison.is_empty());
}

#[test]
fn steps_are_in_order_and_once() {
    let steps: Steps = [3, 1, 3].into_iter().collect();
    assert_eq!(steps.iter().collect::<Vec<_>>(), [1, 3]);
    assert!(steps.contains(3) && !steps.contains(2));
}

#[test]
fn a_text_made_out_of_two_leaves_each_side_its_work() {
    let packs = Packs::built_in();
    let root = "一、工作\n新建分馆6个，改造书房三处。\n二、问题\n人手不够，经费有限。\n";
    let one = root.replace("6个", "4个");
    let other = root.replace("，经费有限", "").replace("三处", "五处");
    let both = "一、工作\n新建分馆4个，改造书房五处。\n二、问题\n人手不够。\n";
    let grammar = &packs.for_text(root).grammar;
    let between = |one: &str, other: &str| {
        let sides = (parse(one, grammar), parse(other, grammar));
        compare(&sides.0, &sides.1, &grammar.words, Limits::default())
    };
    let overall = between(root, both);
    let first = Standing::first(&overall.before);
    let sides = (
        first.clone().after(&between(root, &one), 0),
        first.after(&between(root, &other), 1),
    );
    let joined = sides
        .0
        .after(&between(&one, both), 2)
        .joined(sides.1.after(&between(&other, both), 2), 2);
    let found = runs(&overall, &Claims::of(&overall, &joined));
    assert_eq!(
        said(&found),
        [
            ("-6个", &[0][..]),
            ("+4个", &[0]),
            ("-三处", &[1]),
            ("+五处", &[1]),
            ("-，经费有限", &[1]),
        ]
    );
    assert!(joined.overwritten().is_empty());
    // Beside a side that does not go back to the first text, nothing is said of what went there.
    let of_one = Standing::first(&between(&one, &one).before);
    let beside = Standing::aside(&overall.before).after(&between(root, &other), 1);
    let joined = of_one
        .after(&between(&one, both), 2)
        .joined(beside.after(&between(&other, both), 2), 2);
    let overall = between(&one, both);
    let found = runs(&overall, &Claims::of(&overall, &joined));
    assert_eq!(
        said(&found),
        [("-三处", &[][..]), ("+五处", &[1]), ("-，经费有限", &[])]
    );
}

#[test]
fn a_new_heading_that_was_renumbered_is_of_who_wrote_it() {
    let problem = "古籍修复人手不够，积压待修一百余册，经费来源单一。";
    let first = format!("一、存在问题\n{problem}\n");
    let added = format!("{first}二、下一年打算\n建成线上古籍阅览室，开放馆藏善本一百二十种。\n");
    let renumbered = added.replace(
        "二、下一年打算",
        "二、安全生产\n全年组织安全检查四十八次，整改隐患九处。\n三、下一年打算",
    );
    let chain = chain(&[&first, &added, &renumbered]);
    let found = chain.runs();
    let plan = found.iter().find(|run| run.0.contains("下一年打算"));
    assert_eq!(plan.unwrap().1, [0], "{found:?}");
    let part = OnePerson::of(&chain.overall, &chain.claims, |step| step == 0);
    let stated = part.comparison.tally.of(Change::Added);
    assert_eq!((stated, part.left_out.runs), (1, 0));
}
