//! A unit's figures over the years, at their widths and in both languages, and for programs.

use super::sample::display;
use crate::render::terminal::view;
use crate::render::tests::sample_ledger;
use crate::render::{Colour, Format, Glyphs, columns};
use crate::series::Language;
use crate::view::View;

fn ledger() -> View {
    View::Ledger(sample_ledger::view())
}

#[test]
fn figures_in_both_languages() {
    let chinese = view(&ledger(), &display(Language::Chinese, 100, Colour::Off));
    let english = view(&ledger(), &display(Language::English, 100, Colour::Off));
    insta::assert_snapshot!(format!("{chinese}\n{english}"));
}

#[test]
fn figures_on_a_narrow_screen() {
    let chinese = view(&ledger(), &display(Language::Chinese, 60, Colour::Off));
    let english = view(&ledger(), &display(Language::English, 60, Colour::Off));
    insta::assert_snapshot!(format!("{chinese}\n{english}"));
}

#[test]
fn figures_fit_every_screen_and_need_no_other_signs() {
    for width in [30, 40, 60, 80, 100] {
        let mut display = display(Language::English, width, Colour::Off);
        display.glyphs = Glyphs::Ascii;
        let shown = view(&ledger(), &display);
        let widest = shown.lines().map(columns::width).max();
        assert!(widest <= Some(width), "{width}\n{shown}");
        assert!(
            shown.contains("~1,200") && shown.contains(">=2,600"),
            "{shown}"
        );
        for year in ["2021", "2022", "2024", "36.5", "9.9万人"] {
            assert!(shown.contains(year), "{width}: {year}\n{shown}");
        }
    }
}

#[test]
fn figures_for_programs_and_spreadsheets() {
    let display = display(Language::Chinese, 100, Colour::Off);
    let json = crate::render::view(&ledger(), Format::Json, &display).unwrap();
    let csv = crate::render::view(&ledger(), Format::Csv, &display).unwrap();
    assert!(csv.starts_with('\u{feff}'));
    insta::assert_snapshot!(format!("{}\n{json}", csv.replace("\r\n", "\n")));
}
