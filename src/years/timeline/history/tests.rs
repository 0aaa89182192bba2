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

mod in_place {
    //! A section followed in the short way is followed as in the long one.

    use super::{Comparison, compared, mark};
    use crate::compare::{Document, Frame, InPlace, Limits, compare};
    use crate::report::parse;
    use crate::settings::pack::{Pack, Packs};
    use crate::years::timeline::{Follower, SectionMark, SectionStep, step_back};
    use proptest::prelude::{Just, Strategy, prop_assert_eq, prop_oneof, proptest};
    use proptest::sample::Index;

    /// What a person does to a text between two saves.
    #[derive(Debug, Clone)]
    enum Edit {
        /// Other words on a line.
        Reword(Index, usize),
        /// A figure on a line.
        Figure(Index, usize),
        Remove(Index),
        Insert(Index, usize),
        /// Another text in place of a line, or of its second half.
        Rewrite(Index, usize),
        /// A line goes elsewhere.
        Move(Index, Index),
        /// Some lines go elsewhere.
        MoveLines(Index, Index, usize),
    }

    /// Lines of words, and some that are more.
    const LINES: [&str; 16] = [
        "改造分馆三个，新增座席一百二十个，全年开放三百天。",
        "举办读书会四十场，参加读者两千六百人次。",
        "上线掌上借阅，注册用户一万人。",
        "古籍修复人手不够，积压待修一百余册。",
        "一是抓学习强思想。全年集中学习二十四次。二是抓制度强管理。修订制度六项。",
        "群众反映的停车难问题还没有解决。",
        "（三）安全生产",
        "（四）志愿服务。招募志愿者三百人，服务八千小时。",
        "三、下一步打算",
        "1.扩大服务范围",
        "一是抓队伍建设。培训馆员三十人次。",
        "〔待写：今年的数字是多少？〕",
        "",
        "附件：统计表",
        "区图书馆",
        "2024年12月20日",
    ];

    const ENGLISH: [&str; 10] = [
        "The desk was open on 148 days and helped 1,930 people.",
        "Volunteers cooked 11,400 meals, most of them for people over seventy.",
        "Two of our four advisers left and it took seven months to replace them.",
        "The hall was let for 1,120 hours to 34 local groups.",
        "2.5 Garden club",
        "3. Plans",
        "Plans for next year",
        "- a second cooking day",
        "",
        "First, we opened the desk. Second, we closed it.",
    ];

    const REPORT: &str = "+++\ntitle = \"区图书馆2024年度工作总结\"\nstage = \"初稿\"\n+++\n\n区图书馆2024年度工作总结\n\n一年来，全馆围绕中心工作，完成了各项任务。\n一、主要工作\n（一）阵地建设\n改造分馆三个，新增座席一百二十个，全年开放三百天。\n增设自助借还机十二台，借阅量比上年增加一成。\n（二）阅读推广\n举办读书会四十场，参加读者两千六百人次。\n1.校园阅读\n送书进校园三十次，学生借书一万册。\n2.社区阅读\n社区书屋新增六处，藏书更新两千册。\n（三）数字服务\n上线掌上借阅，注册用户一万人。\n二、存在问题\n（一）人手不够\n古籍修复人手不够，积压待修一百余册。\n（二）经费紧张。购书经费比上年减少一成，新书上架慢。\n三、下一步打算\n一是扩大服务。新增分馆两个。\n二是加强管理。修订制度六项。\n区图书馆\n2024年12月20日\n";

    const ENGLISH_REPORT: &str = "Annual report 2024\n\nIt was a year of fuller rooms and emptier shelves.\n\n1. Objectives\nThe trust exists to relieve need and loneliness in the town.\n\n2. Achievements\n2.1 Advice desk\nThe desk was open on 148 days and helped 1,930 people.\n2.2 Kitchen\nVolunteers cooked 11,400 meals, most of them for people over seventy.\nA second cooking day was added in October.\n2.3 Hall\nThe hall was let for 1,120 hours to 34 local groups.\n\n3. Difficulties\nTwo of our four advisers left and it took seven months to replace them.\n";

    fn edit() -> impl Strategy<Value = Edit> {
        let at = || proptest::prelude::any::<Index>();
        prop_oneof![
            6 => (at(), 0..40usize).prop_map(|(line, what)| Edit::Reword(line, what)),
            6 => (at(), 0..900usize).prop_map(|(line, what)| Edit::Figure(line, what)),
            4 => (at(), 0..40usize).prop_map(|(line, what)| Edit::Rewrite(line, what)),
            2 => at().prop_map(Edit::Remove),
            4 => (at(), 0..40usize).prop_map(|(line, what)| Edit::Insert(line, what)),
            1 => (at(), at()).prop_map(|(from, to)| Edit::Move(from, to)),
            1 => (at(), at(), Just(3)).prop_map(|(from, to, many)| Edit::MoveLines(from, to, many)),
        ]
    }

    fn edited(text: &str, edit: &Edit, lines: &[&str]) -> String {
        let mut text: Vec<String> = text.lines().map(str::to_owned).collect();
        if text.is_empty() {
            text.push(String::new());
        }
        let many = text.len();
        match edit {
            Edit::Reword(line, what) => {
                let line = &mut text[line.index(many)];
                let at = line
                    .char_indices()
                    .nth(what % 20)
                    .map_or(line.len(), |(at, _)| at);
                line.insert_str(
                    at,
                    ["又", "更加", "，", "。", "二是", "3.", " and", "："][what % 8],
                );
            }
            Edit::Figure(line, what) => {
                let line = &mut text[line.index(many)];
                *line = line.replacen(['三', '1', '二'], &what.to_string(), 1);
            }
            Edit::Rewrite(line, what) => {
                let line = &mut text[line.index(many)];
                let half = line.chars().count() / 2;
                let kept = line.chars().take(half * (what % 2));
                *line = kept.collect::<String>() + lines[what % lines.len()];
            }
            Edit::Remove(line) => {
                text.remove(line.index(many));
            }
            Edit::Insert(line, what) => {
                text.insert(line.index(many), lines[what % lines.len()].to_owned());
            }
            Edit::Move(from, to) => {
                let line = text.remove(from.index(many));
                text.insert(to.index(many), line);
            }
            Edit::MoveLines(from, to, count) => {
                let from = from.index(many);
                let moved: Vec<String> = text.drain(from..(from + count).min(many)).collect();
                let to = to.index(text.len() + 1);
                text.splice(to..to, moved);
            }
        }
        text.join("\n") + "\n"
    }

    /// The step that the comparison of both texts tells.
    fn long_way(before: &str, after: &str, marks: &[SectionMark], pack: &Pack) -> SectionStep {
        let (before, after) = (parse(before, &pack.grammar), parse(after, &pack.grammar));
        let limits = Limits { deadline: None };
        step_back(
            &compare(&before, &after, &pack.grammar.words, limits),
            marks,
        )
    }

    /// Follows every so many-th section of the newest text back in both ways; gives how many steps of
    /// how many went in the short one.
    fn followed(
        texts: &[String],
        every: usize,
    ) -> Result<(usize, usize), proptest::test_runner::TestCaseError> {
        let packs = Packs::built_in();
        let newest = texts.last().unwrap();
        let pack = packs.for_text(newest);
        let outline = parse(newest, &pack.grammar);
        let (mut short, mut all) = (0, 0);
        let document = Document::from_outline(&outline);
        for section in document
            .sections
            .iter()
            .skip(texts[texts.len() - 1].len() % every)
            .step_by(every)
        {
            let marks = vec![SectionMark::of(section)];
            let mut follower = Follower::new(outline.clone(), marks, &pack.grammar);
            let limits = Limits { deadline: None };
            for pair in texts.windows(2).rev() {
                let expected = long_way(&pair[0], &pair[1], follower.marks(), pack);
                let step = follower.step_in_place(pair[0].clone(), limits);
                short += usize::from(step.is_ok());
                all += 1;
                let step = step.unwrap_or_else(|text| follower.step_compared(&text, limits));
                prop_assert_eq!(&step, &expected, "{}\n→\n{}", pair[0], pair[1]);
                prop_assert_eq!(follower.marks(), &expected.before[..]);
                if expected.before.is_empty() {
                    break;
                }
            }
        }
        Ok((short, all))
    }

    /// Counts what each step changed in both ways; gives how many of how many went the short one.
    fn counted(texts: &[String]) -> Result<(usize, usize), proptest::test_runner::TestCaseError> {
        let packs = Packs::built_in();
        let grammar = &packs.for_text(&texts[0]).grammar;
        let limits = Limits { deadline: None };
        let mut short = 0;
        for pair in texts.windows(2) {
            let (before, after) = (parse(&pair[0], grammar), parse(&pair[1], grammar));
            let frame = Frame::of(&after);
            let told = frame.as_ref().and_then(|frame| {
                let change = InPlace::between(frame, &pair[0], &pair[1], grammar)?;
                (!change.is_front()).then(|| change.compare(grammar, limits))?
            });
            if let Some(told) = told {
                short += 1;
                let whole = compare(&before, &after, &grammar.words, limits);
                let chars = |of: &Comparison| (of.tally.inserted_chars, of.tally.deleted_chars);
                prop_assert_eq!(chars(&told), chars(&whole), "{}\n→\n{}", pair[0], pair[1]);
                prop_assert_eq!(&told.tally.kinds, &whole.tally.kinds);
                prop_assert_eq!(&told.tally.sections, &whole.tally.sections);
            }
        }
        Ok((short, texts.len() - 1))
    }

    fn history(first: &str, edits: &[Edit], lines: &[&str]) -> Vec<String> {
        let mut texts = vec![first.to_owned()];
        for edit in edits {
            texts.push(edited(texts.last().unwrap(), edit, lines));
        }
        texts
    }

    proptest! {
        #[test]
        fn the_short_way_tells_what_the_long_one_does(edits in proptest::collection::vec(edit(), 1..5)) {
            followed(&history(REPORT, &edits, &LINES), 5)?;
            followed(&history(ENGLISH_REPORT, &edits, &ENGLISH), 5)?;
            counted(&history(REPORT, &edits, &LINES))?;
            counted(&history(ENGLISH_REPORT, &edits, &ENGLISH))?;
        }
    }

    #[test]
    fn edits_of_words_go_the_short_way() {
        let mut texts = vec![REPORT.to_owned()];
        for (old, new) in [
            ("两千六百人次", "两千八百人次"),
            ("学生借书一万册。", "学生借书一万册。老师借书三百册。"),
            ("stage = \"初稿\"", "stage = \"送审稿\""),
            ("（三）数字服务\n", "（三）数字服务\n开通网上续借。\n"),
            ("增设自助借还机十二台，借阅量比上年增加一成。\n", ""),
            ("新书上架慢", "新书上架不够快"),
        ] {
            let text = texts.last().unwrap().replace(old, new);
            texts.push(text);
        }
        let (short, all) = followed(&texts, 1).unwrap();
        // All but those of what stands before and after the sections.
        assert!(short * 10 > all * 8, "{short} of {all}");
        let comparison = compared(&texts[0], &texts[6]);
        assert_eq!(mark(&comparison.after, "数字服务").heading_line(), Some(18));
    }
}
