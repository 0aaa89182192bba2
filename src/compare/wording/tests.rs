//! What a reader would speak of, and the laws that hold for any two texts.

use super::{Wording, compare_words};
use crate::compare::{ChangeKind, Operation};
use crate::report::WordGrammar;
use crate::settings::words::{WordTable, built_in};
use icu_segmenter::GraphemeClusterSegmenter;
use proptest::prelude::*;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static CHINESE: LazyLock<WordGrammar> = LazyLock::new(|| grammar("zh-gov"));
static ENGLISH: LazyLock<WordGrammar> = LazyLock::new(|| grammar("en-ngo"));

fn grammar(pack: &str) -> WordGrammar {
    let table: WordTable = toml::from_str(built_in(pack).unwrap()).unwrap();
    table.compile().unwrap()
}

fn shown(wording: &Wording) -> String {
    let segments = wording.segments.iter();
    segments
        .map(|segment| match segment.operation {
            Operation::Equal => segment.text.clone(),
            Operation::Delete => format!("[-{}-]", segment.text),
            Operation::Insert => format!("{{+{}+}}", segment.text),
        })
        .collect()
}

fn words(before: &str, after: &str) -> String {
    shown(&compare_words(
        (before, 0..0),
        (after, 0..0),
        &CHINESE,
        None,
    ))
}

fn kinds(before: &str, after: &str) -> Vec<ChangeKind> {
    let wording = compare_words((before, 0..0), (after, 0..0), &CHINESE, None);
    let mut kinds: Vec<_> = wording.segments.iter().filter_map(|s| s.kind).collect();
    kinds.dedup();
    kinds
}

#[test]
fn figures_dates_and_names_change_whole() {
    assert_eq!(
        words("建成书屋6个，藏书1,500册。", "建成书屋14个，藏书1,200册。"),
        "建成书屋[-6个-]{+14个+}，藏书[-1,500册-]{+1,200册+}。"
    );
    assert_eq!(
        words(
            "印发《值班办法》（街发〔2021〕30号）。",
            "印发《值班规程》（街发〔2022〕8号）。"
        ),
        "印发[-《值班办法》-]{+《值班规程》+}（街发[-〔2021〕30号-]{+〔2022〕8号+}）。"
    );
    assert_eq!(words("结余-3.5%", "结余3.5%"), "结余[--3.5%-]{+3.5%+}");
}

#[test]
fn an_inserted_clause_stands_between_its_marks() {
    assert_eq!(
        words("抓学习，抓落实。", "抓学习，抓学风，抓落实。"),
        "抓学习，{+抓学风，+}抓落实。"
    );
    assert_eq!(
        words(
            "开展巡查。走访商户200家。",
            "开展巡查。邀请专家授课。走访商户260家。"
        ),
        "开展巡查。{+邀请专家授课。+}走访商户[-200家-]{+260家+}。"
    );
}

#[test]
fn a_word_that_stands_in_its_replacement_is_no_replacement() {
    assert_eq!(
        words("完成目标任务。", "完成各项目标任务。"),
        "完成{+各项+}目标任务。"
    );
    assert_eq!(
        words("加强文物和文化遗产保护。", "加强文物和非物质文化遗产保护。"),
        "加强文物和{+非物质+}文化遗产保护。"
    );
}

#[test]
fn a_sliver_parts_no_change_and_a_comma_does() {
    let shown = words("把握节奏的变化，稳步推进。", "看清形势的发展，稳步推进。");
    assert!(!shown.contains("+}的[-"), "{shown}");
    assert_eq!(
        words("窗口受理慢，答复不够及时。", "窗口受理快，答复比较及时。"),
        "窗口受理[-慢-]{+快+}，答复[-不够-]{+比较+}及时。"
    );
}

#[test]
fn unlike_sentences_are_replaced_whole() {
    let wording = compare_words(
        ("清淤河道十条，加固堤防。", 0..0),
        ("组织夜校和读书会。", 0..0),
        &CHINESE,
        None,
    );
    assert!(wording.replaced);
    assert_eq!(
        shown(&wording),
        "[-清淤河道十条，加固堤防-]{+组织夜校和读书会+}。"
    );
    assert_eq!(
        words(
            "学习有收获。清淤河道十条。队伍稳定。",
            "学习有收获。组织夜校。队伍稳定。"
        ),
        "学习有收获。[-清淤河道十条-]{+组织夜校+}。队伍稳定。"
    );
}

#[test]
fn a_removed_sentence_and_a_word_of_the_next_are_two_changes() {
    assert_eq!(
        words(
            "全年平稳。修缮戏台两座。加大河道清淤力度。",
            "全年平稳。持续加大河道清淤力度。"
        ),
        "全年平稳。[-修缮戏台两座。-]{+持续+}加大河道清淤力度。"
    );
}

#[test]
fn every_change_has_its_kind() {
    use ChangeKind::{Date, Figure, Name, Punctuation, Spacing, Wording};
    assert_eq!(kinds("走访6户", "走访8户"), [Figure]);
    assert_eq!(kinds("2023年3月启用", "2024年3月启用"), [Date]);
    assert_eq!(kinds("学习《章程》", "学习《条例》"), [Name]);
    assert_eq!(kinds("稳步推进", "扎实推进"), [Wording]);
    assert_eq!(kinds("学习，落实", "学习,落实"), [Punctuation]);
    assert_eq!(kinds("流转１２亩", "流转12亩"), [Punctuation]);
    assert_eq!(kinds("投入1,200元", "投入1200元"), [Punctuation]);
    assert_eq!(kinds("学习落实", "学习\u{3000}落实"), [Spacing]);
    assert_eq!(kinds("学习落实", "学习\u{200b}落实"), [Spacing]);
    assert_eq!(kinds("有所发展", "有所发展，共8场"), [Wording]);
    assert_eq!(kinds("发展党员", "发展党员8名"), [Figure]);
    assert_eq!(
        words(
            "充实队伍。招聘舞蹈、摄影辅导老师各1名，给每支乐队配一名指挥。",
            "建强骨干。从退休教师、返乡青年中选聘顾问20名，覆盖全部村组。"
        ),
        "[-充实队伍。招聘舞蹈、摄影辅导老师各1名，给每支乐队配一名指挥-]\
         {+建强骨干。从退休教师、返乡青年中选聘顾问20名，覆盖全部村组+}。"
    );
    assert_eq!(kinds("新建分馆6个", "新增书屋4个"), [Wording, Figure]);
}

#[test]
fn each_blotted_out_figure_is_a_change_of_its_own() {
    assert_eq!(
        words("投入**万元，共*次。", "投入35万元，共8次。"),
        "投入[-**万元-]{+35万元+}，共[-*次-]{+8次+}。"
    );
    let figure = [ChangeKind::Figure];
    assert_eq!(kinds("投入**万元，共*次。", "投入35万元，共8次。"), figure);
    assert_eq!(kinds("接待36万人次", "接待*万人次"), figure);
    assert_eq!(
        kinds("接待约36万人次", "接待近*万人次").last(),
        figure.last()
    );
    assert_eq!(kinds("20**年启用", "2024年启用"), [ChangeKind::Date]);
}

#[test]
fn ratios_fractions_and_tolerances_are_whole_figures() {
    assert_eq!(
        words(
            "配比为1:3，支出占3/4，误差达±2。",
            "配比为1:4，支出占4/5，误差达±3。"
        ),
        "配比为[-1:3-]{+1:4+}，支出占[-3/4-]{+4/5+}，误差达[-±2-]{+±3+}。"
    );
    assert_eq!(
        words("建成约3座，达5成。", "建成近4座，达近6成。"),
        "建成[-约-]{+近+}[-3座-]{+4座+}，达{+近+}[-5成-]{+6成+}。"
    );
    assert_eq!(kinds("比例1:3", "比例1:4"), [ChangeKind::Figure]);
    assert_eq!(kinds("比例1:3", "比例1：3"), [ChangeKind::Punctuation]);
}

#[test]
fn only_marks_are_punctuation() {
    use ChangeKind::{Punctuation, Wording};
    assert_eq!(kinds("开办cafe\u{301}一家", "开办cafe一家"), [Wording]);
    assert_eq!(kinds("教授C++课程", "教授C#课程"), [Wording]);
    assert_eq!(kinds("群众满意😀。", "群众满意😢。"), [Wording]);
    assert_eq!(kinds("群众满意👍。", "群众满意。"), [Wording]);
    assert_eq!(kinds("甲→乙", "甲←乙"), [Wording]);
    assert_eq!(kinds("抓学习--促提升", "抓学习——促提升"), [Punctuation]);
    assert_eq!(kinds("“学习”", "\"学习\""), [Punctuation]);
    assert_eq!(kinds("**学习**制度", "学习制度"), [Punctuation]);
}

#[test]
fn numbers_at_the_head_are_no_words() {
    let state = |before: &str, after: &str| {
        let number = |text: &str| 0..text.find('抓').unwrap();
        compare_words(
            (before, number(before)),
            (after, number(after)),
            &CHINESE,
            None,
        )
    };
    let renumbered = state("（二）抓学习", "（三）抓学习");
    assert_eq!(shown(&renumbered), "[-（二）-]{+（三）+}抓学习");
    assert_eq!(renumbered.segments[0].kind, Some(ChangeKind::Numbering));
    let other_width = state("（二）抓学习", "(二)抓学习");
    assert_eq!(other_width.segments[0].kind, Some(ChangeKind::Punctuation));
    assert_eq!(state("（二）抓学习", "（二）抓学习").segments.len(), 1);
}

#[test]
fn english_words_and_figures_stay_whole() {
    let wording = compare_words(
        ("We opened four centres and took 12,400 calls.", 0..0),
        ("We opened six centres and took 13,100 calls.", 0..0),
        &ENGLISH,
        None,
    );
    assert_eq!(
        shown(&wording),
        "We opened [-four-]{+six+} centres and took [-12,400 calls-]{+13,100 calls+}."
    );
}

#[test]
fn english_numbers_in_words_are_figures() {
    let changed = |before: &str, after: &str| {
        let wording = compare_words((before, 0..0), (after, 0..0), &ENGLISH, None);
        let segments = wording.segments.into_iter();
        let changed = segments.filter_map(|s| s.kind.map(|kind| (s.text, kind)));
        changed.collect::<Vec<_>>()
    };
    let figure = |text: &str| (text.to_owned(), ChangeKind::Figure);
    for (old, new) in [
        ("four", "five"),
        ("Sixteen", "Sixty"),
        ("twenty-five", "thirty"),
    ] {
        assert_eq!(
            changed(
                &format!("{old} centres reopened."),
                &format!("{new} centres reopened.")
            ),
            [figure(old), figure(new)]
        );
    }
    assert_eq!(
        changed(
            "We trained thirty volunteers.",
            "We trained forty volunteers."
        ),
        [figure("thirty volunteers"), figure("forty volunteers")]
    );
    assert_eq!(
        changed("We visited ninety-two schools.", "We visited 104 schools."),
        [figure("ninety-two schools"), figure("104 schools")]
    );
    assert_eq!(
        changed("It ran for four terms.", "It ran for several terms.")[0].1,
        ChangeKind::Wording
    );
    assert_eq!(kinds("分三步走", "分四步走"), [ChangeKind::Wording]);
}

#[test]
fn other_marks_around_the_same_words_are_marks_alone() {
    assert_eq!(
        words(
            "打造“水乡夜读”品牌，人气足。",
            "打造\"水乡夜读\"品牌，人气足。"
        ),
        "打造[-“-]{+\"+}水乡夜读[-”-]{+\"+}品牌，人气足。"
    );
    let quoted = ("打造“水乡夜读”品牌。", "打造\"水乡夜读\"品牌。");
    assert_eq!(kinds(quoted.0, quoted.1), [ChangeKind::Punctuation]);
    // The point of a figure is no mark.
    assert_eq!(words("增长3.5%。", "增长35%。"), "增长[-3.5%-]{+35%+}。");
}

#[test]
fn where_no_time_is_left_all_is_replaced_and_it_says_so() {
    let (before, after) = ("新建分馆6个。", "新建分馆8个。");
    let past = Instant::now();
    let wording = compare_words((before, 0..0), (after, 0..0), &CHINESE, Some(past));
    assert!(wording.coarse && wording.replaced);
    assert_rebuilt(&wording, before, after);
}

#[test]
fn a_long_unrelated_pair_ends_in_time_and_says_so() {
    let text = |first: u32| -> String {
        (0..50_000_u32)
            .filter_map(|i| match i % 25 {
                24 => Some('。'),
                _ => char::from_u32(first + i.wrapping_mul(2_654_435_761) % 4_000),
            })
            .collect()
    };
    let (before, after) = (text(0x4e00), text(0x6e00));
    let start = Instant::now();
    let deadline = start + Duration::from_secs(2);
    let wording = compare_words((&before, 0..0), (&after, 0..0), &CHINESE, Some(deadline));
    assert!(wording.coarse);
    assert_rebuilt(&wording, &before, &after);
}

fn assert_rebuilt(wording: &Wording, before: &str, after: &str) {
    let side = |left_out: Operation| -> String {
        let segments = wording.segments.iter();
        let segments = segments.filter(|segment| segment.operation != left_out);
        segments.map(|segment| segment.text.as_str()).collect()
    };
    assert_eq!(side(Operation::Insert), before);
    assert_eq!(side(Operation::Delete), after);
}

fn assert_no_grapheme_cut(wording: &Wording, text: &str, left_out: Operation) {
    let borders: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(text).collect();
    let mut at = 0;
    for segment in &wording.segments {
        if segment.operation != left_out {
            at += segment.text.len();
            assert!(borders.contains(&at), "{at} in {text:?}");
        }
    }
}

fn texts() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "抓学习",
        "，",
        "。",
        "；",
        "目标",
        "各项目标",
        "12个",
        "**万元",
        "*",
        "-3.5%",
        "2023年",
        "《章程》",
        "“双拥”",
        "的",
        "了",
        " ",
        "\u{3000}",
        "\u{200b}",
        "e\u{301}",
        "👨‍👩‍👧",
        "\u{301}",
        "\r\n",
        "advice",
        "3",
        ".",
        "５",
        "分馆",
        "建设",
        "推进",
        "（",
        "）",
        "一是",
        "〔2021〕30号",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn both_texts_are_rebuilt_and_no_grapheme_is_cut(before in texts(), after in texts()) {
        let wording = compare_words((&before, 0..0), (&after, 0..0), &CHINESE, None);
        assert_rebuilt(&wording, &before, &after);
        assert_no_grapheme_cut(&wording, &before, Operation::Insert);
        assert_no_grapheme_cut(&wording, &after, Operation::Delete);
        for pair in wording.segments.windows(2) {
            prop_assert!(pair[0].operation != Operation::Equal || pair[1].operation != Operation::Equal);
        }
        prop_assert!(wording.segments.iter().all(|s| !s.text.is_empty()));
    }

    #[test]
    fn any_text_against_itself_is_one_equal_segment(text in ".{0,40}") {
        let wording = compare_words((&text, 0..0), (&text, 0..0), &CHINESE, None);
        let segments: Vec<_> = wording.segments.iter().map(|s| s.operation).collect();
        let expected = if text.is_empty() { vec![] } else { vec![Operation::Equal] };
        prop_assert_eq!(segments, expected);
    }

    #[test]
    fn any_two_texts_are_rebuilt(before in ".{0,40}", after in ".{0,40}") {
        let wording = compare_words((&before, 0..0), (&after, 0..0), &CHINESE, None);
        assert_rebuilt(&wording, &before, &after);
    }
}
