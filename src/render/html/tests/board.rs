//! The page of the board.

use super::{seen, sound};
use crate::collection::{Selection, StageChoice};
use crate::render::html::board;
use crate::render::tests::sample_board;
use crate::series::Language;
use crate::view::BoardExtent;

#[test]
fn the_page_of_the_board_is_sound_and_says_all() {
    let view = sample_board::board(BoardExtent::Attention, Selection::default());
    for language in [Language::Chinese, Language::English] {
        let page = sound(board(&view, language));
        let seen = seen(&page);
        for part in [
            "2024",
            "区水务局",
            "区文化馆",
            "征求意见稿",
            "5,210",
            "88%",
            "3&#x2f;7",
            "2025-01-10",
            "review.toml",
        ] {
            assert!(seen.contains(part), "{part}: {seen}");
        }
        let at = |unit: &str| seen.find(unit).unwrap();
        assert!(at("区水务局") < at("区档案馆") && at("区档案馆") < at("区文化馆"));
    }
}

#[test]
fn a_page_of_rows_that_were_asked_for_says_so() {
    let selection = Selection {
        stage: Some(StageChoice::Id("consult".to_owned())),
        ..Selection::default()
    };
    let view = sample_board::board(BoardExtent::Attention, selection);
    let page = sound(board(&view, Language::English));
    let seen = seen(&page);
    assert!(seen.contains("1 of 13 units"), "{seen}");
    assert!(
        seen.contains("区民政局") && !seen.contains("区文化馆"),
        "{seen}"
    );
}
