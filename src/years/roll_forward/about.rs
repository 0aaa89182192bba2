//! The year that last year's text is about, which is not the year of its name where reports are
//! given in the year after, and named by that one (2023年政府工作报告, about 2022).

use super::Order;
use crate::report::{Class, Outline};
use crate::series::Year;
use crate::years::year_roll::latest_year;

/// The year that the text looks back on; `year` is that of its name.
///
/// Such a report names two years in its titles, the one that it looks back on and the one in which
/// it is given: the later of them says which its name is.
pub(super) fn about(outline: &Outline, year: Year, order: &Order<'_>) -> Year {
    if !order.kind.is_given_later() {
        return year;
    }
    let titles = outline.nodes.iter().filter(|node| match node.class {
        Class::Title | Class::Subtitle | Class::Date => true,
        Class::Heading | Class::RunIn => node.parent.is_none(),
        _ => false,
    });
    let years = titles.filter_map(|node| {
        let title = match outline.title(node) {
            "" => outline.text(node),
            title => title,
        };
        latest_year(title, year.after(), order.words)
    });
    match years.max() {
        Some(given) if given == year => Year(year.0.saturating_sub(1)),
        _ => year,
    }
}
