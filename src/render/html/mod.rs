//! Pages for a browser: one file that needs no network and no script, in paper and dark too.
//!
//! A page is a struct of plain words, filled from a view, and a template. Every word of a report
//! goes through the template engine's escaping; none is put into a page past it.

mod board;
mod compare;
mod diff;
mod figures;
mod folding;
mod frame;
mod notes;
mod old_places;
mod opinions;
mod order;
mod paragraphs;
mod sections;
mod small;
mod words;
mod years;

#[cfg(test)]
mod tests;

pub(super) use board::page as board;
pub(super) use compare::page as compare;
pub(super) use diff::page as diff;
pub(super) use figures::page as figures;
pub(super) use opinions::page as opinions;

use crate::failure::{Failure, FailureKind};
use crate::messages::call::CallMessage;
use crate::messages::phrases;
use crate::series::Language;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;

/// The templates, by the names that they call each other by. The ending says how words are escaped.
const TEMPLATES: [(&str, &str); 11] = [
    ("page.html", include_str!("page.html")),
    ("page.css.html", include_str!("page.css")),
    ("sections.html", include_str!("sections.html")),
    ("diff.html", include_str!("diff.html")),
    ("compare.html", include_str!("compare.html")),
    ("figures.html", include_str!("figures.html")),
    ("figures.css.html", include_str!("figures.css")),
    ("board.html", include_str!("board.html")),
    ("board.css.html", include_str!("board.css")),
    ("opinions.html", include_str!("opinions.html")),
    ("opinions.css.html", include_str!("opinions.css")),
];

/// A template filled with a page. Templates and pages are both the program's own, so that a test of
/// each page shows that it can be written; a fault is the program's own.
fn written(template: &str, page: &impl Serialize, language: Language) -> Result<String, Failure> {
    let write = || -> Result<String, minijinja::Error> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        environment.set_keep_trailing_newline(true);
        environment.add_global("comma", phrases::between_clauses(language));
        for (name, source) in TEMPLATES {
            environment.add_template(name, source)?;
        }
        environment.get_template(template)?.render(page)
    };
    write().map_err(|error| {
        Failure::new(FailureKind::Internal, CallMessage::CannotWriteResult).caused_by(&error)
    })
}
