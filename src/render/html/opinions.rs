//! The table of opinions as a page to print or to send.

use super::frame::tag;
use super::words::Run;
use crate::failure::Failure;
use crate::messages::page::PageMessage;
use crate::messages::review::OpinionMessage as Says;
use crate::render::opinion_rows::{cells, heads, said, subject};
use crate::series::Language;
use crate::view::OpinionsView;
use serde::Serialize;

#[derive(Serialize)]
struct OpinionsPage {
    lang: &'static str,
    what: String,
    subject: String,
    heads: Vec<String>,
    /// Each cell by its paragraphs.
    rows: Vec<Vec<Vec<String>>>,
    totals: String,
    source: String,
}

/// The page of `review table`.
pub(crate) fn page(view: &OpinionsView, language: Language) -> Result<String, Failure> {
    let rows = view.rows.iter().enumerate();
    let rows = rows.map(|(place, row)| {
        let cells = cells(place, row, language).into_iter();
        cells
            .map(|cell| cell.lines().map(shown).collect())
            .collect()
    });
    let page = OpinionsPage {
        lang: tag(language),
        what: Says::Title.say(language),
        subject: shown(&subject(view)),
        heads: heads(language).to_vec(),
        rows: rows.collect(),
        totals: said(view, language),
        source: PageMessage::Source.say(language),
    };
    super::written("opinions.html", &page, language)
}

/// Words of people as a page may show them.
fn shown(words: &str) -> String {
    Run::same(words).words
}
