//! One section from text to text, as the engine compares them.

use super::{section_of, step_back, step_forward};
use crate::compare::{Comparison, Document, Limits, compare};
use crate::report::parse;
use crate::settings::pack::Packs;
use crate::years::timeline::{SectionMark, SectionTurn};

const OLD: &str = "一、主要工作\n（一）阵地建设\n改造分馆三个，新增座席一百二十个，全年开放三百天。\n（二）阅读推广\n举办读书会四十场，参加读者两千六百人次。\n二、存在问题\n古籍修复人手不够，积压待修一百余册。\n";
const NEW: &str = "一、主要工作\n（一）阅读推广\n举办读书会四十场，参加读者两千六百人次。\n（二）总分馆建设\n改造分馆五个，新增座席一百二十个，全年开放三百天。\n（三）数字服务\n上线掌上借阅，注册用户一万人。\n二、存在问题\n古籍修复人手不够，积压待修一百余册。\n";

fn compared(before: &str, after: &str) -> Comparison {
    let packs = Packs::built_in();
    let grammar = &packs.for_text(after).grammar;
    let limits = Limits { deadline: None };
    let (before, after) = (parse(before, grammar), parse(after, grammar));
    compare(&before, &after, &grammar.words, limits)
}

fn mark(document: &Document, title: &str) -> SectionMark {
    let mut sections = document.sections.iter();
    SectionMark::of(
        sections
            .find(|section| section.title.starts_with(title))
            .unwrap(),
    )
}

#[test]
fn a_section_is_followed_through_a_new_name_and_a_new_place() {
    let comparison = compared(OLD, NEW);
    let step = step_back(&comparison, &[mark(&comparison.after, "总分馆建设")]);
    assert_eq!(step.before, [mark(&comparison.before, "阵地建设")]);
    let turns: Vec<&str> = step.turns.iter().map(SectionTurn::id).collect();
    assert!(turns.contains(&"renamed"), "{turns:?}");
    assert!(step.inserted_chars > 0 && step.deleted_chars > 0);
    let forward = step_forward(&comparison, &step.before);
    assert_eq!(forward, [mark(&comparison.after, "总分馆建设")]);
}

#[test]
fn a_part_is_told_with_all_that_stands_under_it() {
    let comparison = compared(OLD, NEW);
    let step = step_back(&comparison, &[mark(&comparison.after, "主要工作")]);
    assert!(step.turns.is_empty(), "{step:?}");
    assert!(
        step.touched.contains(&"（三）数字服务".to_owned()),
        "{step:?}"
    );
    assert!(
        step.touched.contains(&"（二）总分馆建设".to_owned()),
        "{step:?}"
    );
    let (name, chars) = section_of(&comparison.after, mark(&comparison.after, "主要工作")).unwrap();
    assert_eq!(
        (name.title.as_str(), name.marker.as_str()),
        ("主要工作", "一、")
    );
    assert!(chars > 80);
}

#[test]
fn what_is_the_same_is_nothing_and_what_is_new_begins() {
    let comparison = compared(OLD, NEW);
    let problems = step_back(&comparison, &[mark(&comparison.after, "存在问题")]);
    assert!(problems.is_nothing() && problems.before.len() == 1);
    let new = step_back(&comparison, &[mark(&comparison.after, "数字服务")]);
    assert_eq!(new.turns, [SectionTurn::New]);
    assert!(new.before.is_empty());
    let gone = compared(NEW, OLD);
    assert!(step_forward(&gone, &[mark(&gone.before, "数字服务")]).is_empty());
}

#[test]
fn a_section_that_is_plain_text_there_is_said_to_be() {
    let comparison = compared(OLD, NEW);
    // A line that this comparison holds for no heading.
    let mut section = comparison.after.sections[1].clone();
    section.line = comparison.after.paragraphs[2].line;
    let step = step_back(&comparison, &[SectionMark::of(&section)]);
    assert!(step.before.is_empty());
    assert_eq!(step.turns, [SectionTurn::WasPlain]);
}
