//! Pages for a browser: whole on standard output, and refused before anything is done.

use crate::workspace::{Place, REPORT};

const FILE: &str = "reports/区图书馆/2023/report.txt";

#[test]
fn a_page_is_one_whole_file_on_standard_output() {
    let place = Place::with_report();
    place.write(FILE, REPORT.replace("86场", "91场<script>"));
    let page = place.done(&["diff", "--format", "html"]);
    assert!(
        page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"),
        "{page}"
    );
    assert!(page.ends_with("</html>\n"), "{page}");
    assert!(
        page.contains("<del>86场</del><ins>91场&lt;script&gt;</ins>"),
        "{page}"
    );
    let words = ["diff", "--format", "html", "--exit-code"];
    assert_eq!(place.run(&words).status, 1);
    place.write("2022.txt", REPORT.replace("2023", "2022"));
    let years = [
        "compare", "2022.txt", FILE, "--format", "html", "--lang", "en",
    ];
    let page = place.done(&years);
    assert!(
        page.contains("<html lang=\"en\">") && page.ends_with("</html>\n"),
        "{page}"
    );
}

#[test]
fn a_command_without_a_page_refuses_before_it_does_anything() {
    let place = Place::with_report();
    place.write(FILE, REPORT.replace("86场", "91场"));
    let said = [
        "“save”没有网页可写",
        "diff、compare、figures、status 和 review table",
    ];
    place.refused(&["save", "--format", "html"], 2, &said);
    assert!(!place.done(&["log"]).contains("r2"));
    for words in [
        &["status", "区图书馆/2023"][..],
        &["show"],
        &["log"],
        &["help"],
        &["demo"],
    ] {
        let words = [words, &["--format=html"]].concat();
        place.refused(&words, 2, &["没有网页可写", "--format json"]);
    }
}
