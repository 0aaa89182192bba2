//! A line that opens a section: where its title ends and the text run into the line begins.

use crate::compare::Paragraph;

/// Marks that end a title. A bracket, a quotation mark, a sign or a currency begins what follows.
const MARKS: &str = "。．.：:；;，,、！!？?";
/// What stands on both sides of a bold title.
const BOLD: &str = "**";

/// Where number and title end, with the marks that close the title and the blanks behind them, in
/// bytes. Of a numbered text without a title it is where the number ends; of plain text it is 0.
pub(super) fn title_end(line: &Paragraph) -> usize {
    if line.title.is_empty() {
        return line.marker.end;
    }
    let behind = &line.text[line.title.end.max(line.marker.end)..];
    let is_bold = line.text[..line.title.start].ends_with(BOLD);
    line.text.len() - without_marks(behind, is_bold.then_some(BOLD)).len()
}

#[cfg(test)]
/// The text that is run into the line behind its title.
pub(super) fn run_in(line: &Paragraph) -> &str {
    &line.text[title_end(line)..]
}

/// The words behind the marks that close a title, with what closes its bold letters among them.
fn without_marks<'a>(behind: &'a str, bold: Option<&str>) -> &'a str {
    let is_closing = |sign: char| sign == '#' || sign.is_whitespace();
    if behind.chars().all(is_closing) {
        // The signs of a heading may stand on both sides of it.
        return "";
    }
    let is_mark = |sign: char| sign.is_whitespace() || MARKS.contains(sign);
    let rest = behind.trim_start_matches(is_mark);
    match bold.and_then(|bold| rest.strip_prefix(bold)) {
        Some(rest) => rest.trim_start_matches(is_mark),
        None => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::{run_in, title_end};
    use crate::compare::Paragraph;
    use crate::compare::document::Place;

    /// A heading line: number, title, and the rest.
    fn line(marker: &str, title: &str, rest: &str) -> Paragraph {
        Paragraph {
            section: 0,
            place: Place::Head,
            line: 1,
            text: format!("{marker}{title}{rest}"),
            marker: 0..marker.len(),
            title: marker.len()..marker.len() + title.len(),
            chars: 0,
        }
    }

    #[test]
    fn the_marks_behind_a_title_are_its_own() {
        for rest in ["。", "：", " ", "", ". ", " ##", "!", "\u{3000}"] {
            let line = line("（一）", "扩大内需", rest);
            assert_eq!(run_in(&line), "", "{rest:?}");
            assert_eq!(title_end(&line), line.text.len());
        }
        for rest in ["**", "。**", "**。", "** "] {
            let line = line("**（一）", "扩大内需", rest);
            let line = Paragraph {
                text: line.text.replacen("**（一）", "（一）**", 1),
                ..line
            };
            assert_eq!(run_in(&line), "", "{rest:?}");
        }
    }

    #[test]
    fn what_begins_a_text_is_not() {
        for text in [
            "£300 was raised.",
            "$5",
            "-3%",
            "+4",
            "〔待写〕",
            "‘一站式’服务",
            "「甲」",
            "“甲”",
            "《甲》",
            "（甲）",
            "(a)",
            "[a]",
            "*甲",
            "**甲**乙",
            "——甲",
            "全年",
        ] {
            for marks in ["。", "：", ". ", " "] {
                let line = line("1.", "Title", &format!("{marks}{text}"));
                assert_eq!(run_in(&line), text, "{marks:?}");
            }
        }
    }

    #[test]
    fn a_text_without_a_title_begins_behind_its_number() {
        assert_eq!(run_in(&line("（一）", "", "£300")), "£300");
        assert_eq!(title_end(&line("", "", "甲。")), 0);
    }
}
