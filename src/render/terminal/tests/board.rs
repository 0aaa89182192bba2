//! The board and the page of a report, at their widths and in both languages.

use super::sample::display;
use crate::collection::{Lateness, Selection, StageChoice};
use crate::render::terminal::view;
use crate::render::tests::sample_board::{board, page};
use crate::render::{Colour, Display, Glyphs};
use crate::series::Language;
use crate::view::{BoardExtent, View};

fn shown(view_of: View, language: Language, columns: usize) -> String {
    view(&view_of, &display(language, columns, Colour::Off))
}

fn attention() -> View {
    View::Board(Box::new(board(
        BoardExtent::Attention,
        Selection::default(),
    )))
}

fn all() -> View {
    View::Board(Box::new(board(BoardExtent::All, Selection::default())))
}

#[test]
fn the_board_in_both_languages() {
    let chinese = shown(attention(), Language::Chinese, 100);
    let english = shown(attention(), Language::English, 100);
    insta::assert_snapshot!(format!("{chinese}\n{english}"));
}

#[test]
fn a_narrow_board_has_its_reasons_under_the_rows() {
    let chinese = shown(attention(), Language::Chinese, 60);
    let english = shown(attention(), Language::English, 60);
    insta::assert_snapshot!(format!("{chinese}\n{english}"));
}

#[test]
fn the_board_of_all_units() {
    let wide = shown(all(), Language::Chinese, 120);
    let english = shown(all(), Language::English, 100);
    let ascii = Display {
        glyphs: Glyphs::Ascii,
        ..display(Language::Chinese, 60, Colour::Off)
    };
    let narrow = view(&all(), &ascii);
    insta::assert_snapshot!(format!("{wide}\n{english}\n{narrow}"));
}

#[test]
fn rows_that_were_asked_for() {
    let at = |stage| {
        let selection = Selection {
            stage: Some(stage),
            ..Selection::default()
        };
        View::Board(Box::new(board(BoardExtent::Attention, selection)))
    };
    let review = shown(
        at(StageChoice::Id("review".to_owned())),
        Language::Chinese,
        100,
    );
    let none = shown(
        at(StageChoice::Label("送审稿9".to_owned())),
        Language::English,
        100,
    );
    let late = Selection {
        lateness: Lateness::Late,
        stage: None,
    };
    let late = View::Board(Box::new(board(BoardExtent::Attention, late)));
    let late = shown(late, Language::Chinese, 60);
    insta::assert_snapshot!(format!("{review}\n{none}\n{late}"));
}

#[test]
fn the_page_of_a_report() {
    let page = |language, columns| shown(View::Page(Box::new(page())), language, columns);
    let chinese = page(Language::Chinese, 100);
    let narrow = page(Language::Chinese, 60);
    let english = page(Language::English, 100);
    insta::assert_snapshot!(format!("{chinese}\n{narrow}\n{english}"));
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for columns in [40, 60, 80, 100, 120] {
        for language in [Language::Chinese, Language::English] {
            for view_of in [attention(), all(), View::Page(Box::new(page()))] {
                for line in shown(view_of, language, columns).lines() {
                    let width = crate::render::columns::width(line);
                    assert!(width <= columns, "{width} of {columns}: {line}");
                }
            }
        }
    }
}
