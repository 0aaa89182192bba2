//! The page of a unit's figures.

use super::{seen, side, sound};
use crate::render::html::figures;
use crate::render::tests::sample_ledger::view;
use crate::series::Language;

#[test]
fn the_page_of_figures_is_sound_and_says_all() {
    for language in [Language::Chinese, Language::English] {
        let page = sound(figures(&view(), language));
        let seen = seen(&page);
        for part in [
            "区图书馆",
            "流通图书",
            "36.5",
            "*",
            "≈1,200",
            "（一）阅读推广",
        ] {
            assert!(seen.contains(part), "{part}: {seen}");
        }
        // Two of the three years of this figure tell a value.
        assert!(page.contains("<rect"));
    }
}

#[test]
fn a_page_without_figures_says_so() {
    let mut view = view();
    view.ledger.lines.clear();
    view.sides = vec![side("r1")];
    let page = sound(figures(&view, Language::English));
    assert!(seen(&page).contains("No figures were found"));
    assert!(!page.contains("<table"));
}
