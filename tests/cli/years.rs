//! Many years of one unit, as a person asks for them.

use crate::workspace::Place;

/// A workspace with reports of 2021, 2022 and 2024.
fn place() -> Place {
    let place = Place::with_unit();
    for (year, title, halls) in [
        (2021, "阵地建设", 3),
        (2022, "总分馆建设", 5),
        (2024, "总分馆建设", 6),
    ] {
        let text = format!(
            "+++\nstage = \"定稿\"\n+++\n\n区图书馆{year}年度工作总结\n\n一、主要工作\n（一）{title}\n全年改造分馆{halls}个，新增座席120个，开放300天，读者满意。\n（二）阅读推广\n举办读书会40场，走进社区和学校。\n二、下一步打算\n建成古籍书库，培训馆员。\n"
        );
        place.write(&format!("reports/区图书馆/{year}/report.txt"), text);
        place.done(&["save", &format!("区图书馆/{year}")]);
    }
    place
}

#[test]
fn a_column_a_year() {
    let place = place();
    let said = place.done(&["compare", "区图书馆/2020..2024"]);
    for part in [
        "2020  没有报告",
        "2023  没有报告",
        "与 2022 年比",
        "2022 由“阵地建设”改名",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    // As people write a range.
    assert_eq!(
        said,
        place.done(&["compare", "区图书馆／２０２０—２０２４"])
    );
    let json = place.done(&["compare", "区图书馆/2020..2024", "--format", "json"]);
    assert!(
        json.starts_with("{\n  \"schema\": \"annals/timeline/1\""),
        "{json}"
    );
    assert!(json.contains("\"why\": \"no_report\""));
    let part = place.done(&["compare", "区图书馆/2021..2024", "--section", "一"]);
    assert!(
        part.contains("总分馆建设") && !part.contains("下一步打算"),
        "{part}"
    );
    assert_eq!(
        place
            .run(&["compare", "区图书馆/2021..2024", "--exit-code"])
            .status,
        1
    );
}

#[test]
fn a_range_that_cannot_be_compared_says_why() {
    let place = place();
    for (words, status, said) in [
        (
            &["compare", "区图书馆/2024..2021"][..],
            2,
            &["年份先后写反了", "annals compare 区图书馆/2021..2024"][..],
        ),
        (
            &["compare", "区图书馆/2022..2023"],
            3,
            &["只有 2022 年一份报告", "2021、2022、2024"],
        ),
        (
            &["compare", "区图书馆/2010..2015"],
            3,
            &["没有报告", "2021、2022、2024"],
        ),
        (
            &["compare", "图书馆区/2021..2024"],
            3,
            &["没有“图书馆区”这个单位", "区图书馆"],
        ),
        (
            &["compare", "区图书馆/2021..2024", "--with", "2020"],
            2,
            &["不能用“--with”", "annals compare 区图书馆/2024"],
        ),
        (
            &["compare", "区图书馆/2021..2024", "--stat"],
            2,
            &["不能用“--stat”"],
        ),
        (
            &["compare", "区图书馆/2021..2024", "别的.txt"],
            2,
            &["一个单位的几个年份"],
        ),
        (
            &["compare", "区图书馆/2021..2024", "--format", "html"],
            2,
            &["多年对比没有网页可写", "--format json"],
        ),
        (
            &["compare", "区图书馆/2021..2024", "--section", "天文馆"],
            3,
            &["天文馆"],
        ),
    ] {
        place.refused(words, status, said);
    }
}

#[test]
fn a_year_that_cannot_be_read_stands_against_no_other() {
    let place = place();
    place.write("reports/区图书馆/2022/report.txt", b"%PDF-1.7\n");
    let said = place.done(&["compare", "区图书馆/2021..2024"]);
    assert!(
        said.contains("2022  ! 读不了：") && said.contains("与 2021 年比"),
        "{said}"
    );
}

#[test]
fn twenty_years_at_once() {
    let place = Place::with_unit();
    for year in 2001..=2024 {
        let text = format!(
            "区图书馆{year}年度工作总结\n一、主要工作\n改造分馆{}个。\n二、打算\n再建{}个。\n",
            year - 1990,
            year - 1980
        );
        place.write(&format!("reports/区图书馆/{year}/report.txt"), text);
    }
    let said = place.done(&["compare", "区图书馆/2001..2024"]);
    for year in 2001..=2024 {
        assert!(
            said.matches(&year.to_string()).count() >= 2,
            "{year}: {said}"
        );
    }
}

#[test]
fn figures_over_the_years() {
    let place = place();
    let said = place.done(&["figures", "区图书馆"]);
    assert!(
        said.starts_with("历年数据  区图书馆  2021—2024（3 份报告）"),
        "{said}"
    );
    assert!(said.contains("2023  没有报告"), "{said}");
    let table = place.done(&["figures", "区图书馆", "--format", "csv"]);
    assert!(
        table.starts_with("\u{feff}单位,出处,数据,计量单位,2021,2022,2024\r\n"),
        "{table}"
    );
    let json = place.done(&["figures", "区图书馆", "--from", "2022", "--format", "json"]);
    assert!(
        json.contains("\"schema\": \"annals/figures/1\"") && !json.contains("2021"),
        "{json}"
    );
    let page = place.done(&["figures", "区图书馆/2021..2022", "--format", "html"]);
    assert!(
        page.starts_with("<!DOCTYPE html>") && !page.contains("2024"),
        "{page}"
    );
}

#[test]
fn figures_of_one_year_are_listed_and_said_to_be_alone() {
    let place = place();
    let answer = place.run(&["figures", "区图书馆", "--from", "2023"]);
    assert_eq!(answer.status, 0, "{answer:?}");
    assert!(
        answer.notices.contains("只有 2024 年一份报告"),
        "{answer:?}"
    );
}

#[test]
fn figures_that_cannot_be_shown_say_why() {
    let place = place();
    for (words, status, said) in [
        (
            &["figures", "图书馆区"][..],
            3,
            &["没有“图书馆区”这个单位", "区图书馆"][..],
        ),
        (
            &["figures", "区图书馆", "--from", "2024", "--to", "2021"],
            2,
            &[
                "年份先后写反了",
                "annals figures 区图书馆 --from 2021 --to 2024",
            ],
        ),
        (
            &["figures", "区图书馆/2024..2021"],
            2,
            &["annals figures 区图书馆/2021..2024"],
        ),
        (
            &["figures", "区图书馆", "--to", "2010"],
            3,
            &["没有报告", "2021、2022、2024"],
        ),
        (&["figures", "区图书馆", "--from", "去年"], 2, &["去年"]),
        (
            &["figures", "区图书馆", "--section", "天文馆"],
            3,
            &["天文馆"],
        ),
        (
            &["log", "--format", "csv"],
            2,
            &["“log”没有表格可写", "annals figures 单位 --format csv"],
        ),
        (
            &["compare", "区图书馆/2024", "--format", "csv"],
            2,
            &["没有表格可写"],
        ),
    ] {
        place.refused(words, status, said);
    }
    let empty = Place::with_unit();
    empty.refused(
        &["figures", "区图书馆"],
        3,
        &["“区图书馆”还没有报告", "annals import"],
    );
}

#[test]
fn one_section_through_revisions_and_years() {
    let place = place();
    let file = "reports/区图书馆/2024/report.txt";
    let text = place.read(file);
    place.write(
        file,
        text.replace("总分馆建设", "馆舍建设").replace("6个", "7个"),
    );
    place.done(&["save", "区图书馆/2024", "--stage", "送审稿"]);
    let text = place.read(file);
    place.write(file, text.replace("举办读书会40场", "举办读书会48场"));
    place.done(&["save", "区图书馆/2024"]);
    place.write(file, place.read(file).replace("开放300天", "开放310天"));
    let said = place.done(&["log", "区图书馆/2024", "--section", "馆舍建设"]);
    let order = [
        "区图书馆/2024  （一）馆舍建设",
        "未保存",
        "r2 ",
        "由“总分馆建设”改名",
        "r1 ",
        "第一次存入",
        "与 2022 年比：",
        "2023  没有报告",
        "2022  （一）总分馆建设",
        "与 2021 年比：由“阵地建设”改名",
        "2021  （一）阵地建设",
        "2021 年是最早的报告",
    ];
    let mut rest = said.as_str();
    for part in order {
        let Some((_, behind)) = rest.split_once(part) else {
            panic!("{part} is not where it should be: {said}");
        };
        rest = behind;
    }
    // The revision that changed another section is not told.
    assert!(!said.contains("r3 "), "{said}");
    // An older name will do, and the number path.
    let by_old_name = place.done(&["log", "区图书馆/2024", "--section", "总分馆建设"]);
    assert_eq!(by_old_name, said);
    let json = place.done(&[
        "log",
        "区图书馆/2024",
        "--section",
        "一（一）",
        "--format",
        "json",
    ]);
    assert!(
        json.starts_with("{\n  \"schema\": \"annals/section-log/1\""),
        "{json}"
    );
}

#[test]
fn a_section_is_said_to_be_lost_where_it_is() {
    let place = place();
    let file = "reports/区图书馆/2024/report.txt";
    let text = place.read(file);
    let with_new = text.replace(
        "二、下一步打算",
        "（三）数字服务\n上线掌上借阅，注册用户1万人，日均点击3000次。\n二、下一步打算",
    );
    place.write(file, &with_new);
    place.done(&["save", "区图书馆/2024"]);
    let said = place.done(&["log", "区图书馆/2024", "--section", "数字服务"]);
    assert!(
        said.contains("新设") && said.contains("再往前断了：2022 年的报告里"),
        "{said}"
    );
    // One that went is found under the name that it had, and where it went is told.
    place.write(file, &text);
    place.done(&["save", "区图书馆/2024"]);
    let said = place.done(&["log", "区图书馆/2024", "--section", "数字服务"]);
    let (went, came) = said.split_once("未写").unwrap();
    assert!(went.contains("r3 ") && came.contains("r2 "), "{said}");
}

#[test]
fn a_section_that_no_revision_has_is_refused_with_the_nearest() {
    let place = place();
    place.refused(
        &["log", "区图书馆/2024", "--section", "总分管建设"],
        3,
        &["总分管建设", "总分馆建设"],
    );
}

#[test]
fn many_years_say_of_two_what_those_two_say() {
    let place = place();
    let many = place.done(&["compare", "区图书馆/2021..2022", "--format", "json"]);
    let two = place.done(&["compare", "区图书馆/2022", "--format", "json"]);
    let shares = |json: &str| {
        let (_, behind) = json.split_once("\"shares\": {").unwrap();
        let (shares, _) = behind.split_once('}').unwrap();
        shares.split_whitespace().collect::<String>()
    };
    assert_eq!(shares(&many), shares(&two));
}

#[test]
fn a_figure_is_one_line_through_all_years() {
    let place = place();
    let table = place.done(&["figures", "区图书馆", "--format", "csv"]);
    let line = table.lines().find(|line| line.contains("分馆")).unwrap();
    assert!(
        line.starts_with("区图书馆,") && line.ends_with(",个,3,5,6"),
        "{table}"
    );
    assert!(line.contains("总分馆建设"), "under its last name: {line}");
    let part = place.done(&["figures", "区图书馆", "--section", "阅读推广"]);
    assert!(part.contains("场") && !part.contains("分馆"), "{part}");
    let one = place.done(&["figures", "区图书馆/2024"]);
    assert!(one.contains("分馆") && !one.contains("2022"), "{one}");
}
