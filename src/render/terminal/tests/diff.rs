//! The screen of `diff`.

use super::sample::{Sample, at, display};
use crate::compare::{Change, Comparison};
use crate::render::terminal::view;
use crate::render::{Colour, Display, Glyphs};
use crate::series::Language;
use crate::view::{Detail, DiffView, Shown, Side, View};

fn side(label: &str) -> Side {
    Side {
        label: label.to_owned(),
        revision: None,
    }
}

fn screen(comparison: Comparison, detail: Detail, display: &Display) -> String {
    let shown = Shown {
        detail,
        ..Shown::default()
    };
    screen_of(comparison, shown, display)
}

/// The screen on which this is shown.
pub(super) fn screen_of(comparison: Comparison, shown: Shown, display: &Display) -> String {
    let diff = DiffView {
        report: None,
        before: side("送审稿1.txt"),
        after: side("送审稿2.txt"),
        comparison,
        who: None,
        shown,
    };
    view(&View::Diff(diff), display)
}

/// Every sort of change that a draft can have.
pub(super) fn library() -> Comparison {
    use Change::{Added, Edited, Moved, Removed, Renamed, Renumbered};
    let mut sample = Sample::new();
    sample.text(
        "一年来，区图书馆以读者为中心，[w-大力-]{w+持续+}推进全民阅读，现将全年工作报告如下。",
        &[Edited],
    );
    sample.both(&at(0, "一、", "主要工作"), &at(0, "一、", "主要工作"), &[]);
    sample.both(
        &at(1, "（二）", "阵地建设"),
        &at(1, "（一）", "总分馆建设"),
        &[Edited, Renamed, Renumbered, Moved],
    );
    sample.text(
        "坚持把分馆建到读者身边，按照统一标识、统一编目、统一配送的办法逐个验收，质量可靠。全年新建分馆[f-6个-]{f+4个+}，改造面积[f-1,500平方米-]{f+1,200平方米+}，惠及沿线居民[p-、-]{p+，+}学生和务工人员，受到普遍好评。下一步还要继续完善服务半径，做好日常维护。",
        &[Edited],
    );
    sample.text(
        "{w+首次实现“一证通借”覆盖全部街道，读者平均步行距离缩至900米。各分馆统一延长夜间开放时间，周末不闭馆，寒暑假增开少儿专场，做到一周七天都有活动、月月都有主题、季季都有评比，读者到馆人次连续三个季度上升，志愿讲解队伍也扩大到一百二十人，其中退休教师占一半以上。+}",
        &[Added],
    );
    sample.both(
        &at(1, "（一）", "阅读推广"),
        &at(1, "（二）", "阅读推广"),
        &[Renumbered],
    );
    sample.both(
        &at(1, "（三）", "数字服务"),
        &at(1, "（三）", "数字服务"),
        &[Edited],
    );
    sample.both(
        &at(0, "二、", "存在问题"),
        &at(0, "二、", "存在问题"),
        &[Edited],
    );
    sample.text("[w-个别分馆存在人员流动较快的现象。-]", &[Removed]);
    sample.replaced("[w-数字资源利用率有待进一步提高。-]{w+古籍修复人手不足，积压待修一百余册。+}");
    sample.text("经费来源单一[s- -]，社会力量参与不多。", &[Edited]);
    sample.added(&at(0, "三、", "党的建设"));
    sample.text(
        "{w+坚持每月一次集中学习，支部书记带头讲党课四次。+}",
        &[Added],
    );
    sample.removed(&at(0, "三、", "安全生产"));
    sample.text(
        "[w-全年组织安全检查四十八次，整改隐患九处，未发生一起责任事故。-]",
        &[Removed],
    );
    sample.both(
        &at(0, "四、", "下一年打算"),
        &at(0, "四、", "下一年打算"),
        &[Edited],
    );
    sample.from(
        4,
        "建成线上古籍阅览室，[w-拟-]{w+已+}开放馆藏善本一百二十种。",
        &[Edited, Moved],
    );
    sample.text(
        "办好第十届读书节{p+；+}[p-，-]办好少儿阅读季，[w-力争-]{w+确保+}全年到馆突破百万人次。",
        &[Edited],
    );
    sample.coarse();
    sample.finish()
}

#[test]
fn every_change_at_a_hundred_columns() {
    let display = display(Language::Chinese, 100, Colour::Off);
    insta::assert_snapshot!(screen(library(), Detail::Folded, &display));
}

#[test]
fn every_change_at_sixty_columns() {
    let display = display(Language::Chinese, 60, Colour::Off);
    insta::assert_snapshot!(screen(library(), Detail::Folded, &display));
}

#[test]
fn every_change_in_english() {
    let display = display(Language::English, 100, Colour::Off);
    insta::assert_snapshot!(screen(library(), Detail::Folded, &display));
}

#[test]
fn every_change_in_colour() {
    let display = display(Language::Chinese, 60, Colour::On);
    insta::assert_snapshot!(screen(library(), Detail::Folded, &display).replace('\u{1b}', "ESC"));
}

#[test]
fn all_lists_small_changes_too() {
    let display = Display {
        glyphs: Glyphs::Ascii,
        ..display(Language::English, 60, Colour::Off)
    };
    insta::assert_snapshot!(screen(library(), Detail::All, &display));
}

#[test]
fn nothing_changed_is_said_plainly() {
    let said = |comparison, language| {
        let display = display(language, 60, Colour::Off);
        let screen = screen(comparison, Detail::Folded, &display);
        let lines: Vec<String> = screen.lines().skip(2).map(str::to_owned).collect();
        lines
    };
    let same = || Sample::new().finish();
    assert_eq!(said(same(), Language::Chinese), ["没有改动"]);
    assert_eq!(said(same(), Language::English), ["No changes"]);
    let mut small = Sample::new();
    small.text("一年来[p-,-]{p+，+}成效明显。", &[Change::Edited]);
    assert_eq!(
        said(small.finish(), Language::Chinese),
        [
            "内容没有改动",
            "",
            "未列出的小改动：标点 1 处，加 --all 全部列出"
        ]
    );
}

#[test]
fn escape_codes_in_a_report_do_nothing() {
    let mut sample = Sample::new();
    sample.text("{w+\u{1b}[2J清屏+}", &[Change::Added]);
    let display = display(Language::Chinese, 60, Colour::Off);
    let screen = screen(sample.finish(), Detail::Folded, &display);
    assert!(screen.contains("␛[2J清屏"), "{screen}");
    assert!(!screen.contains('\u{1b}'));
}

#[test]
fn the_words_of_a_title_that_is_told_are_no_changes_of_their_own() {
    let mut sample = Sample::new();
    sample.both(
        &at(0, "一、", "阵地建设"),
        &at(0, "一、", "总分馆建设"),
        &[Change::Edited, Change::Renamed],
    );
    sample.text(
        "全年[w-大力-]{w+持续+}推进{w+分馆建设，+}{w+质量可靠+}。",
        &[Change::Edited],
    );
    sample.merged(
        &[at(0, "二、", "社区食堂"), at(0, "三、", "礼堂花园")],
        &at(0, "二、", "食堂、礼堂和花园"),
    );
    let display = display(Language::Chinese, 80, Colour::Off);
    let said = screen(sample.finish(), Detail::Folded, &display);
    assert!(said.contains("\n字句 2 处：措辞 2\n"), "{said}");
    let end = "二、食堂、礼堂和花园   由“二、社区食堂”“三、礼堂花园”合并而成\n";
    assert!(said.ends_with(end), "{said}");
}

#[test]
fn a_title_inside_a_joined_paragraph_is_told_beside_the_section_alone() {
    let mut sample = Sample::new();
    sample.merged(
        &[at(0, "一、", "古籍保护"), at(0, "二、", "地方文献")],
        &at(0, "一、", "古籍和文献"),
    );
    sample.parts(&["修复古籍一百册。", "征集文献三百种。"], Change::Merged);
    let display = display(Language::Chinese, 80, Colour::Off);
    let said = screen(sample.finish(), Detail::Folded, &display);
    assert!(
        said.contains("修复古籍一百册。[-¶-]征集文献三百种。"),
        "{said}"
    );
}
