//! The table of opinions in Markdown, for a message or a page of a forge.

use super::opinion_rows::{cells, heads, said, subject};
use crate::messages::review::OpinionMessage as Says;
use crate::series::Language;
use crate::view::OpinionsView;

/// Heading, table and totals.
pub(super) fn opinions(view: &OpinionsView, language: Language) -> String {
    let title = Says::Title.say(language);
    let mut text = format!("## {title} {}\n\n", cell(&subject(view)));
    if !view.rows.is_empty() {
        let heads = heads(language);
        text.push_str(&line(&heads));
        text.push_str(&line(&heads.each_ref().map(|_| "---".to_owned())));
        for (place, row) in view.rows.iter().enumerate() {
            text.push_str(&line(
                &cells(place, row, language).map(|words| cell(&words)),
            ));
        }
        text.push('\n');
    }
    text.push_str(&said(view, language));
    text.push('\n');
    text
}

fn line(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// Signs that Markdown, or a page made of it, would obey.
const OBEYED: [char; 10] = ['\\', '|', '*', '_', '`', '[', ']', '<', '>', '#'];

/// Words that stay what they are in a cell.
fn cell(words: &str) -> String {
    let mut cell = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '\n' => cell.push_str("<br>"),
            '\r' => {}
            sign if sign.is_control() => cell.push(' '),
            sign if OBEYED.contains(&sign) => cell.extend(['\\', sign]),
            sign => cell.push(sign),
        }
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn words_stay_what_they_are() {
        assert_eq!(cell("甲|乙\n*丙*"), "甲\\|乙<br>\\*丙\\*");
        assert_eq!(cell("<b>"), "\\<b\\>");
    }
}
