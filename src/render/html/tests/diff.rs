//! The page of `diff`.

use super::{seen, side, sound};
use crate::compare::Change::{Added, Edited, Merged, Moved, Removed, Renamed, Renumbered, Split};
use crate::compare::Comparison;
use crate::render::html::diff;
use crate::render::sample::{Sample, at};
use crate::series::Language;
use crate::view::{Detail, DiffView, Shown};

fn page_of(comparison: Comparison, detail: Detail, language: Language) -> String {
    let view = DiffView {
        report: None,
        before: side("送审稿1.txt"),
        after: side("送审稿2.txt"),
        comparison,
        who: None,
        shown: Shown {
            detail,
            ..Shown::default()
        },
    };
    sound(diff(&view, language))
}

fn page(sample: Sample) -> String {
    page_of(sample.finish(), Detail::Folded, Language::Chinese)
}

/// Every sort of change that a draft can have.
fn library() -> Sample {
    let mut sample = Sample::new();
    sample.text("一年来，区图书馆以读者为中心，现将全年工作报告如下。", &[]);
    sample.both(&at(0, "一、", "主要工作"), &at(0, "一、", "主要工作"), &[]);
    sample.both(
        &at(1, "（二）", "阵地建设"),
        &at(1, "（一）", "总分馆建设"),
        &[Edited, Renamed, Renumbered, Moved],
    );
    sample.text(
        "全年新建分馆[f-6个-]{f+4个+}，惠及沿线居民[p-、-]{p+，+}学生和务工人员，受到好评。",
        &[Edited],
    );
    sample.text("{w+首次实现“一证通借”覆盖全部街道。+}", &[Added]);
    sample.both(
        &at(1, "（一）", "阅读推广"),
        &at(1, "（二）", "阅读推广"),
        &[Renumbered],
    );
    sample.text("全年办好读书节。", &[]);
    sample.both(
        &at(0, "二、", "存在问题"),
        &at(0, "二、", "存在问题"),
        &[Edited],
    );
    sample.text("[w-个别分馆人员流动较快。-]", &[Removed]);
    sample.replaced("[w-数字资源利用率有待提高。-]{w+古籍修复人手不足。+}");
    sample.added(&at(0, "三、", "党的建设"));
    sample.text("{w+坚持每月一次集中学习。+}", &[Added]);
    sample.removed(&at(0, "三、", "安全生产"));
    sample.text("[w-全年组织安全检查四十八次。-]", &[Removed]);
    sample.both(
        &at(0, "四、", "下一年打算"),
        &at(0, "四、", "下一年打算"),
        &[Edited],
    );
    sample.from(
        4,
        "建成线上古籍阅览室，[w-拟-]{w+已+}开放馆藏善本。",
        &[Edited, Moved],
    );
    sample
}

#[test]
fn the_new_text_is_whole_and_changes_stand_in_it() {
    let page = page(library());
    for marked in [
        "全年新建分馆<del>6个</del><ins>4个</ins>，惠及沿线居民，学生和务工人员，受到好评。",
        "<p><ins>首次实现“一证通借”覆盖全部街道。</ins></p>",
        "<p><del>数字资源利用率有待提高。</del></p>",
        "<p><ins>古籍修复人手不足。</ins></p>",
        "<h3><ins>三、党的建设</ins></h3>",
        "<h3><del>三、安全生产</del></h3>",
        "<p><del>全年组织安全检查四十八次。</del></p>",
    ] {
        assert!(page.contains(marked), "{marked}\n{page}");
    }
    let seen = seen(&page);
    for said in [
        "改动 5 节：修改 3、改名 1、改编号 1、移动 1、新增 1、删除 1",
        "由“阵地建设”改名 ； 原编号（二） ； 位置上移 看原处",
        "全文",
    ] {
        assert!(seen.contains(said), "{said}\n{seen}");
    }
    let gone = page.find("三、安全生产").unwrap();
    assert!(page.find("三、党的建设").unwrap() < gone);
}

#[test]
fn what_happened_stands_as_mark_and_word() {
    let seen = seen(&page(library()));
    for item in [
        "总分馆建设 ✎ 修改 ≈ 改名 # 改编号 ↑ 移动",
        "二、存在问题 ✎ 修改",
        "三、党的建设 ＋ 新增",
        "三、安全生产 － 删除",
        "（二）阅读推广 # 改编号",
        "一、主要工作 · 下有改动",
    ] {
        assert!(seen.contains(item), "{item}\n{seen}");
    }
}

#[test]
fn a_moved_section_and_its_old_place_lead_to_each_other() {
    let page = page(library());
    let stub = page.find(r#"<aside class="stub" id="o2">"#).unwrap();
    let stub = &page[stub..stub + page[stub..].find("</aside>").unwrap()];
    assert!(stub.contains("<s>（二）阵地建设</s>"), "{stub}");
    assert!(
        stub.contains(r##"移到<a href="#n2">“一、主要工作 ＞（一）总分馆建设”</a>"##),
        "{stub}"
    );
    assert!(
        page.contains(r##"位置上移 <a href="#o2">看原处</a>"##),
        "{page}"
    );
}

#[test]
fn a_moved_paragraph_and_its_old_place_lead_to_each_other() {
    let page = page(library());
    let stub = page.find(r#"<aside class="paragraph stub" id="m"#).unwrap();
    let stub = &page[stub..stub + page[stub..].find("</aside>").unwrap()];
    assert!(stub.contains("建成线上古籍阅览室"), "{stub}");
    assert!(stub.contains("移到<a href=\"#p"), "{stub}");
    assert!(page.contains("由“二、存在问题”移来 <a href=\"#m"), "{page}");
    assert!(page.contains("建成线上古籍阅览室，<del>拟</del><ins>已</ins>开放馆藏善本。"));
}

#[test]
fn small_changes_are_folded_counted_and_found() {
    let folded = page(library());
    let small = folded.find(r#"<details class="small""#).unwrap();
    let small = &folded[small..];
    assert!(
        small.contains("小改动 3 处（编号、标点、空格），正文里没有标出"),
        "{small}"
    );
    assert!(
        small.contains("全年新建分馆4个，惠及沿线居民<del>、</del><ins>，</ins>"),
        "{small}"
    );
    assert!(small.contains("原编号（一）"), "{small}");
    let all = page_of(library().finish(), Detail::All, Language::Chinese);
    assert!(
        all.contains("惠及沿线居民<del>、</del><ins>，</ins>学生"),
        "{all}"
    );
    assert!(!all.contains(r#"<details class="small""#));
}

#[test]
fn unchanged_sections_in_a_row_are_folded_together() {
    let mut sample = Sample::new();
    for marker in ["一、", "二、", "三、", "四、"] {
        let section = at(0, marker, "工作");
        sample.both(&section, &section, &[]);
        sample.text("照旧。", &[]);
    }
    sample.added(&at(1, "（一）", "新事"));
    let page = page(sample);
    // The one that the new section stands under is not among them.
    assert!(
        page.contains("4 节没有改动：“（开头）”到“三、工作”"),
        "{page}"
    );
    assert!(
        page.contains("<details><summary>\n<h3>四、工作</h3>"),
        "{page}"
    );
}

#[test]
fn a_split_and_a_merge_are_told_at_both_places() {
    let mut sample = Sample::new();
    sample.split(
        &at(0, "一、", "阵地建设"),
        &[at(0, "一、", "总馆建设"), at(0, "二、", "分馆建设")],
    );
    sample.text_in(0, 0, "总馆改造一新。", &[]);
    sample.text_in(0, 1, "分馆增加四个。", &[]);
    sample.merged(
        &[at(0, "二、", "数字服务"), at(0, "三、", "线上活动")],
        &at(0, "三、", "线上服务"),
    );
    sample.text_in(0, 0, "数据库上线。", &[]);
    sample.text_in(1, 0, "直播讲座开讲。", &[]);
    sample.in_order();
    let page = page(sample);
    for told in [
        r##"由“一、阵地建设”拆分为“一、总馆建设”“二、分馆建设” <a href="#o1">看原处</a>"##,
        r##"拆分为<a href="#n1">“一、总馆建设”</a> <a href="#n2">“二、分馆建设”</a>"##,
        r##"合并自<a href="#o2">“二、数字服务”</a> <a href="#o3">“三、线上活动”</a>"##,
        r##"并入<a href="#n3">“三、线上服务”</a>"##,
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    let main = &page[page.find("<main").unwrap()..];
    let place = |words: &str| main.find(words).unwrap();
    assert!(place("总馆改造一新") < place(r#"id="n2""#));
    assert!(place(r#"id="n2""#) < place("分馆增加四个"));
    assert!(place("分馆增加四个") < place(r#"id="o2""#));
    assert_eq!(
        main.matches("<del>").count(),
        1,
        "only the one that explains it\n{main}"
    );
}

#[test]
fn the_text_run_into_the_title_of_a_merged_section_is_marked_as_gone() {
    let mut sample = Sample::new();
    let online = at(0, "一、", "线上服务");
    let parts = [online, at(0, "二、", "线上活动")];
    sample.merged(&parts, &at(0, "一、", "线上服务"));
    let mut comparison = sample.finish();
    let run_in = "。直播讲座开讲八场。";
    let head = comparison.before.head(2).unwrap();
    let line = &mut comparison.before.paragraphs[head];
    line.text.push_str(run_in);
    line.body += "。".len();
    let paragraphs = &mut comparison.sections[1].paragraphs;
    let gone = paragraphs.iter_mut().find(|one| one.before == Some(head));
    gone.unwrap().segments[0].text.push_str(run_in);
    let page = page_of(comparison, Detail::Folded, Language::Chinese);
    assert!(
        page.contains("<p><del>直播讲座开讲八场。</del></p>"),
        "{page}"
    );
    assert!(!page.contains("<del>二、线上活动"), "{page}");
}

#[test]
fn a_paragraph_that_was_split_or_merged_says_so() {
    let mut sample = Sample::new();
    sample.parts(&["前半句，", "后半句。"], Split);
    sample.parts(&["第一段。", "第二段。"], Merged);
    let page = page(sample);
    let seen = seen(&page);
    assert!(seen.contains("一段拆成 2 段 前半句，"), "{seen}");
    assert!(seen.contains("一段拆成 2 段 后半句。"), "{seen}");
    assert!(page.contains("第一段。<del>¶</del>第二段。"), "{page}");
    assert!(seen.contains("2 段并成一段"), "{seen}");
    assert!(seen.contains("（开头） ÷ 拆段"), "{seen}");
}

#[test]
fn text_stays_text() {
    let hostile = "<script>alert('1')</script> ]]> &amp; \"x\" <!-- </style>";
    let mut sample = Sample::new();
    sample.both(
        &at(0, "一、", "<b>题</b>"),
        &at(0, "一、", "<i>题</i>"),
        &[Renamed],
    );
    sample.text(&format!("{hostile}{{w+<img onerror=x>+}}"), &[Edited]);
    sample.text("{w+\u{1b}[2J清屏\u{202e}反\u{0}+}", &[Added]);
    let page = page(sample);
    for dangerous in [
        "<img", "<!-- ", "<b>题", "<i>题", "\u{1b}", "\u{202e}", "\u{0}",
    ] {
        assert!(!page.contains(dangerous), "{dangerous:?}");
    }
    assert_eq!(page.matches("</style>").count(), 1);
    assert!(page.contains("&lt;script&gt;alert("), "{page}");
    assert!(page.contains("]]&gt; &amp;amp; &quot;x&quot;"), "{page}");
    assert!(page.contains("␛[2J清屏&lt;U+202E&gt;反␀"), "{page}");
}

#[test]
fn names_of_files_are_text_too() {
    let view = DiffView {
        report: None,
        before: side("<script>\u{202e}.txt"),
        after: side("\"&' {{ 7*7 }} {% raw %}.txt"),
        comparison: Sample::new().finish(),
        who: None,
        shown: Shown::default(),
    };
    let page = sound(diff(&view, Language::English));
    assert!(page.contains("&lt;script&gt;&lt;U+202E&gt;.txt"), "{page}");
    assert!(page.contains("{{ 7*7 }} {% raw %}.txt"), "{page}");
}

#[test]
fn nothing_changed_is_said_plainly() {
    let said = |sample: Sample, language| seen(&page_of(sample.finish(), Detail::Folded, language));
    assert!(said(Sample::new(), Language::Chinese).contains("没有改动"));
    assert!(said(Sample::new(), Language::English).contains("No changes"));
    let mut small = Sample::new();
    small.text("一年来[p-,-]{p+，+}成效明显。", &[Edited]);
    let small = said(small, Language::Chinese);
    assert!(small.contains("内容没有改动"), "{small}");
    assert!(small.contains("小改动 1 处"), "{small}");
}

#[test]
fn a_page_says_in_which_language_it_is() {
    let page = page_of(library().finish(), Detail::Folded, Language::English);
    assert!(page.contains(r#"<html lang="en">"#));
    assert!(page.contains(r#"<main lang="zh-CN">"#));
    let seen = seen(&page);
    assert!(
        seen.contains("renamed from “阵地建设” ; was （二） ; moved up see the old place"),
        "{seen}"
    );
    let head = &page[..page.find("<style>").unwrap()];
    assert!(head.contains(r#"<meta charset="utf-8">"#), "{head}");
    assert!(head.contains(r#"name="viewport""#), "{head}");
    assert!(head.contains("<title>"), "{head}");
}

#[test]
fn a_report_is_in_the_language_of_its_letters() {
    let language_of = |words: &str| {
        let mut sample = Sample::new();
        sample.text(words, &[]);
        let page = page(sample);
        let main = page.find("<main lang=\"").unwrap() + "<main lang=\"".len();
        page[main..].split('"').next().unwrap().to_owned()
    };
    let english = "The library opened two reading rooms, named by Ms Li (李) this spring.";
    assert_eq!(language_of(english), "en");
    assert_eq!(language_of("全年接入Wi-Fi和RFID，读者用App借书。"), "zh-CN");
}

#[test]
fn every_step_of_an_outline_is_set_in() {
    let mut sample = Sample::new();
    for depth in 0..7 {
        let section = at(depth, "一、", "工作");
        sample.both(&section, &section, &[]);
    }
    let page = page(sample);
    for depth in 1..7 {
        let item = format!("<li class=\"same\" style=\"--depth:{depth}\">");
        assert_eq!(page.matches(&item).count(), 2, "{item}\n{page}");
    }
}
