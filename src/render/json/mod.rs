//! Machine output: structs of its own for each schema, filled from the views.

mod compare;
mod diff;
mod sections;

use crate::view::View;
use serde::Serialize;

/// The JSON of a view.
pub fn view(view: &View) -> String {
    match view {
        View::Diff(view) => diff::write(view),
        View::Years(view) => compare::write(view),
        View::Done(_) => "{}\n".to_owned(),
    }
}

/// The answer as text, ended by a line end. The structs hold no map with keys that are not text,
/// so that writing cannot fail.
fn written(answer: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(answer).unwrap_or_default();
    text.push('\n');
    text
}
