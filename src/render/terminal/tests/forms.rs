//! The forms of a screen of changes: in part, in a table, in signs, side by side, with reasons;
//! and what was cut into several or joined.

use super::diff::{library, screen_of};
use crate::compare::{Change, ChangeKind, Comparison, Reason};
use crate::render::Colour;
use crate::render::sample::{Sample, at, display};
use crate::series::Language;
use crate::view::{AskedSection, Detail, Form, Only, Reasons, Shown, Surroundings};

fn form(form: Form) -> Shown {
    Shown {
        form,
        ..Shown::default()
    }
}

fn only(kinds: &[ChangeKind], changes: &[Change]) -> Shown {
    Shown {
        only: Some(Only {
            kinds: kinds.to_vec(),
            changes: changes.to_vec(),
        }),
        ..Shown::default()
    }
}

fn screen(shown: Shown, language: Language, columns: usize) -> String {
    screen_of(library(), shown, &display(language, columns, Colour::Off))
}

/// Sections and paragraphs that were cut or joined, and one that was not looked at to the end.
fn joints() -> Comparison {
    use Change::{Edited, Merged, Moved, Split};
    let mut sample = Sample::new();
    sample.both(&at(0, "一、", "主要工作"), &at(0, "一、", "主要工作"), &[]);
    sample.split(
        &at(1, "（一）", "阵地建设和读者服务"),
        &[at(1, "（一）", "阵地建设"), at(1, "（二）", "读者服务")],
    );
    sample.parts(
        &[
            "全年新建分馆六个，覆盖全部街道。各分馆按统一标准验收，质量可靠。",
            "全年接待读者[f-36万-]{f+41万+}人次，举办讲座八十场。读者满意度有所提高。",
        ],
        Split,
    );
    sample.merged(
        &[at(1, "（二）", "古籍保护"), at(1, "（三）", "地方文献")],
        &at(1, "（三）", "古籍和地方文献"),
    );
    sample.parts(&["修复古籍一百二十册。", "征集地方文献三百种。"], Merged);
    sample.both(
        &at(1, "（四）", "数字服务"),
        &at(1, "（四）", "数字服务"),
        &[Edited, Moved],
    );
    sample.because(Reason::Text, 0.834, 0.41);
    sample.text("线上办证[w-陆续-]{w+全部+}开通。", &[Edited]);
    sample.coarse_section();
    sample.finish()
}

#[test]
fn only_figures() {
    let figures = only(&[ChangeKind::Figure], &[]);
    insta::assert_snapshot!(screen(figures, Language::Chinese, 60));
}

#[test]
fn only_what_came_or_moved_in_english() {
    let came = only(&[], &[Change::Added, Change::Moved]);
    insta::assert_snapshot!(screen(came, Language::English, 100));
}

#[test]
fn only_a_small_kind_is_not_folded() {
    let marks = only(&[ChangeKind::Punctuation], &[]);
    insta::assert_snapshot!(screen(marks, Language::Chinese, 60));
}

#[test]
fn one_section_with_its_reasons_and_clauses() {
    let shown = Shown {
        context: Surroundings::Clause,
        reasons: Reasons::Shown,
        section: Some(AskedSection {
            words: "总分馆".to_owned(),
            own: 2,
            pairs: vec![2],
        }),
        ..Shown::default()
    };
    insta::assert_snapshot!(screen(shown, Language::Chinese, 100));
}

#[test]
fn a_line_a_section() {
    insta::assert_snapshot!(screen(form(Form::Stat), Language::Chinese, 60));
    insta::assert_snapshot!(screen(form(Form::Stat), Language::English, 100));
    let all = Shown {
        detail: Detail::All,
        ..form(Form::Stat)
    };
    insta::assert_snapshot!(screen(all, Language::Chinese, 120));
}

#[test]
fn the_whole_text_in_signs() {
    insta::assert_snapshot!(screen(form(Form::Words), Language::Chinese, 60));
    let coloured = display(Language::Chinese, 60, Colour::On);
    let text = screen_of(library(), form(Form::Words), &coloured);
    assert!(!text.contains('\u{1b}'));
}

#[test]
fn side_by_side() {
    insta::assert_snapshot!(screen(form(Form::SideBySide), Language::Chinese, 100));
    insta::assert_snapshot!(screen(form(Form::SideBySide), Language::English, 120));
}

#[test]
fn side_by_side_where_there_is_no_room() {
    let narrow = screen(form(Form::SideBySide), Language::Chinese, 50);
    let said: Vec<&str> = narrow.lines().skip(2).take(3).collect();
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn no_line_of_two_texts_is_longer_than_the_screen() {
    for columns in [60, 80, 100, 119, 160, 400] {
        let shown = form(Form::SideBySide);
        let screen = screen(shown, Language::Chinese, columns);
        for line in screen.lines() {
            let width = crate::render::columns::width(line);
            assert!(width <= columns.min(200), "{width} > {columns}: {line}");
        }
    }
}

#[test]
fn what_was_cut_or_joined() {
    let explained = Shown {
        reasons: Reasons::Shown,
        ..Shown::default()
    };
    let display = |language, columns| display(language, columns, Colour::Off);
    let chinese = display(Language::Chinese, 100);
    insta::assert_snapshot!(screen_of(joints(), explained.clone(), &chinese));
    let english = display(Language::English, 60);
    insta::assert_snapshot!(screen_of(joints(), explained, &english));
    insta::assert_snapshot!(screen_of(joints(), form(Form::Words), &chinese));
    insta::assert_snapshot!(screen_of(joints(), form(Form::SideBySide), &chinese));
    insta::assert_snapshot!(screen_of(joints(), form(Form::Stat), &chinese));
}

#[test]
fn what_was_asked_for_is_counted_as_in_the_summary() {
    let line = |shown, language, number| {
        let screen = screen(shown, language, 100);
        screen.lines().nth(number).map(str::to_owned).unwrap()
    };
    let whole = line(Shown::default(), Language::Chinese, 3);
    let (_, counts) = whole.split_once('：').unwrap();
    for (kind, count) in [ChangeKind::Figure, ChangeKind::Wording]
        .into_iter()
        .zip(counts.split('、'))
    {
        let alone = line(only(&[kind], &[]), Language::Chinese, 2);
        assert!(alone.contains(&format!("：{count} 处，")), "{alone}");
    }
    let came = only(&[], &[Change::Added, Change::Moved]);
    let said = "1 section moved, 1 section added, 1 paragraph added, 1 paragraph moved";
    assert!(line(came, Language::English, 2).contains(said));
}

#[test]
fn what_stands_beside_a_figure_in_its_row_is_said() {
    let mut sample = Sample::new();
    sample.both(
        &at(0, "一、", "主要工作"),
        &at(0, "一、", "主要工作"),
        &[Change::Edited],
    );
    sample.text(
        "[d-3月-]{d+4月+}检查[f-3轮-]{f+4轮+}，整改[f-9处-]{f+8处+}，[w-大力-]{w+持续+}推进。",
        &[Change::Edited],
    );
    sample.text("开馆[p-，-]{p+；+}借书。", &[Change::Edited]);
    let figures = only(&[ChangeKind::Figure], &[]);
    let display = display(Language::Chinese, 100, Colour::Off);
    let screen = screen_of(sample.finish(), figures, &display);
    let said = "只看数据：数据 2 处，共 1 节；同一行里还有日期 1 处、措辞 1 处；别处只有小改动";
    assert!(screen.contains(said), "{screen}");
}

#[test]
fn a_section_whose_paragraph_was_cut_is_an_edited_one() {
    let cut = || {
        let mut sample = Sample::new();
        sample.both(&at(0, "一、", "主要工作"), &at(0, "一、", "主要工作"), &[]);
        sample.parts(&["新建分馆六个。", "接待读者四十一万人次。"], Change::Split);
        sample.finish()
    };
    let lines = |shown, language| {
        let screen = screen_of(cut(), shown, &display(language, 80, Colour::Off));
        screen.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let said = lines(Shown::default(), Language::Chinese);
    assert_eq!(said[2..4], ["改动 1 节：修改 1", "整段：拆段 1"]);
    let table = lines(form(Form::Stat), Language::Chinese);
    assert_eq!(table[4], "一、主要工作  拆段");
    let table = lines(form(Form::Stat), Language::English);
    assert!(table[4].ends_with("  split"), "{}", table[4]);
}

#[test]
fn a_long_paragraph_is_whole_where_its_section_is_asked_for() {
    let mut sample = Sample::new();
    sample.both(
        &at(0, "一、", "主要工作"),
        &at(0, "一、", "主要工作"),
        &[Change::Edited],
    );
    sample.text(
        "{w+全年巡查各条河道，走访沿河住户并听取意见，共计12463人次；整改问题九十六个，立案查处十七起，罚没款项全部入库；新建视频监控点位，覆盖各个重点河段和沿河村居，并接入县级平台统一调度，值守人员实行昼夜两班，遇到汛情随时上岗，全年没有发生一起责任事故，群众满意度测评得分由上年的第五位提高到第三位。+}",
        &[Change::Added],
    );
    let comparison = sample.finish();
    let display = display(Language::Chinese, 60, Colour::Off);
    let folded = screen_of(comparison.clone(), Shown::default(), &display);
    let hint = "有 1 处没有写全，加 --all 全部写出";
    assert!(
        folded.contains("，…（共 ") && folded.contains(hint),
        "{folded}"
    );
    let asked = Shown {
        section: Some(AskedSection {
            words: "一".to_owned(),
            own: 1,
            pairs: vec![1],
        }),
        ..Shown::default()
    };
    let whole = screen_of(comparison, asked, &display);
    assert!(
        whole.contains("第三位。") && !whole.contains("没有写全"),
        "{whole}"
    );
}

#[test]
fn a_table_adds_up_to_the_length_that_the_text_gained() {
    let mut sample = Sample::new();
    sample.both(
        &at(0, "一、", "主要工作"),
        &at(0, "一、", "主要工作"),
        &[Change::Edited],
    );
    sample.text("新建分馆[f-6个-]{f+14个+}。", &[Change::Edited]);
    sample.both(
        &at(0, "二、", "存在问题"),
        &at(0, "二、", "存在问题"),
        &[Change::Edited],
    );
    sample.text("古籍[p-,-]{p+，+}地方文献[p-,-]待修。", &[Change::Edited]);
    let display = display(Language::Chinese, 80, Colour::Off);
    let table = screen_of(sample.finish(), form(Form::Stat), &display);
    for line in [
        "一、主要工作      修改    +3    -2  +++--",
        "其他各节的小改动          +1    -2  +--",
        "合计 1 节                 +4    -4",
        "未列出的小改动：标点 2 处，加 --all 全部列出",
    ] {
        assert!(table.contains(line), "{line}\n{table}");
    }
}

#[test]
fn what_moved_is_known_by_its_first_words_and_signs_are_explained() {
    let mut sample = Sample::new();
    sample.both(
        &at(0, "一、", "主要工作"),
        &at(0, "一、", "主要工作"),
        &[Change::Edited],
    );
    sample.both(
        &at(0, "二、", "存在问题"),
        &at(0, "二、", "存在问题"),
        &[Change::Edited],
    );
    sample.from(
        1,
        "古籍修复工作进展缓慢。全馆修复人手长期不足，设备老化也很严重，多年没有更新。现有积压[f-96册-]{f+120册+}待修。",
        &[Change::Edited, Change::Moved],
    );
    sample.text("经费来源[s- -]单一。", &[Change::Edited]);
    sample.text("志愿者{w+ 12\n\n\u{200b}人+}。", &[Change::Edited]);
    let all = Shown {
        detail: Detail::All,
        ..Shown::default()
    };
    let comparison = sample.finish();
    let said = screen_of(
        comparison.clone(),
        all.clone(),
        &display(Language::Chinese, 100, Colour::Off),
    );
    for part in [
        "移出  1 段移到“二、存在问题”：“古籍修复工作进展缓慢。…”",
        "由“一、主要工作”移来：古籍修复工作进展缓慢。…现有积压[-96册-]",
        "{+ 12 人+}",
        "\n\n符号：␣ 空格\n",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let said = screen_of(
        comparison,
        all,
        &display(Language::English, 100, Colour::Off),
    );
    assert!(said.contains("Signs: ␣ a blank"), "{said}");
}
