//! The table of opinions for a spreadsheet, which `review comment --from-table` reads again.

use super::{no_formula, written};
use crate::failure::Failure;
use crate::messages::review::OpinionMessage as Says;
use crate::render::opinion_rows::{cells, heads, said};
use crate::series::Language;
use crate::view::OpinionsView;

/// The table: heads, a row an opinion, and a row that counts them.
pub(in crate::render) fn opinions(
    view: &OpinionsView,
    language: Language,
) -> Result<String, Failure> {
    let mut rows = vec![heads(language).to_vec()];
    let opinions = view.rows.iter().enumerate();
    rows.extend(opinions.map(|(place, row)| {
        let cells = cells(place, row, language);
        cells.map(|cell| no_formula(&cell)).to_vec()
    }));
    let mut totals = vec![String::new(); rows[0].len()];
    totals[0] = Says::TotalCell.say(language);
    totals[4] = said(view, language);
    rows.push(totals);
    written(&rows).map_err(|error| super::unwritten(&*error))
}
