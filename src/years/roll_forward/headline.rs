//! Titles of the new report: years and periods rolled, last year's days and figures left out, and
//! what the author has to look at named.

use super::Order;
use super::doubtful::{self, Doubt};
use crate::report::token::{TokenKind, units};
use crate::years::year_roll::{Setting, YearStep, roll_years};

/// A title of the new report.
pub(super) struct Headline {
    pub(super) title: String,
    /// Years and periods that moved.
    pub(super) years: usize,
    pub(super) doubts: Vec<Doubt>,
}

impl Headline {
    /// A title as it stands.
    pub(super) fn set(title: String) -> Self {
        Self {
            title,
            years: 0,
            doubts: Vec::new(),
        }
    }

    /// Last year's title, rolled.
    pub(super) fn rolled(text: &str, step: YearStep, order: &Order<'_>) -> Self {
        let rolled = roll_years(text, step, Setting::Title, order.words, order.grammar);
        let period = doubtful::roll_period(&rolled.text, step, order);
        let title = without_days(&period.title, order);
        let mut doubts: Vec<Doubt> = rolled.left.into_iter().map(Doubt::left).collect();
        doubts.extend(period.doubts);
        doubts.extend(doubtful::moving(&title, step, order));
        Self {
            title,
            years: rolled.moved + period.moved,
            doubts,
        }
    }

    /// The same with last year's figures taken out, their units left.
    pub(super) fn without_figures(self, order: &Order<'_>) -> Self {
        Self {
            title: without_figures(&self.title, order),
            ..self
        }
    }
}

fn without_days(title: &str, order: &Order<'_>) -> String {
    let mut cleared = String::with_capacity(title.len());
    let mut at = 0;
    for day in order.words.days(title) {
        cleared.push_str(&title[at..day.start]);
        cleared.push_str(&order.words.rules.day_blank);
        at = day.end;
    }
    cleared.push_str(&title[at..]);
    cleared
}

fn without_figures(title: &str, order: &Order<'_>) -> String {
    let mut left = order.words.kept(title);
    left.extend(order.words.asked(title));
    left.extend(doubtful::moving_places(title, order));
    let is_left = |at: usize| left.iter().any(|range| range.contains(&at));
    let mut cleared = String::with_capacity(title.len());
    let mut at = 0;
    for unit in units(title, order.grammar) {
        let written = &title[unit.range.clone()];
        if unit.kind == TokenKind::Figure && has_unit(written) && !is_left(unit.range.start) {
            cleared.push_str(&title[at..unit.range.start]);
            push_blanked(written, &order.words.rules.figure, &mut cleared);
            at = unit.range.end;
        }
    }
    cleared.push_str(&title[at..]);
    cleared
}

/// True of a number in digits with a unit: a bare one may be a name (12345).
fn has_unit(figure: &str) -> bool {
    let digits = figure.contains(|c: char| c.is_ascii_digit());
    digits && figure.contains(|c: char| !is_of_number(c))
}

fn is_of_number(c: char) -> bool {
    c.is_numeric() || matches!(c, ',' | '.' | '，' | '．' | '+' | '-' | '−' | '±')
}

/// Writes the figure with each of its numbers blank.
fn push_blanked(figure: &str, blank: &str, cleared: &mut String) {
    let mut in_number = false;
    for character in figure.chars() {
        match (is_of_number(character), in_number) {
            (true, false) => cleared.push_str(blank),
            (true, true) => {}
            (false, _) => cleared.push(character),
        }
        in_number = is_of_number(character);
    }
}
