//! The exact text to which an approval, or a round, is bound.
//!
//! Of a whole report it is the text after the front matter, every character of it, and what the front
//! matter says of title and secrecy, with unit and year. Of a section it is every character from its
//! heading to the end of its last line that is not blank, with all under it, and unit and year. Text counts, not the
//! bytes in which a file holds it: a byte order mark and the encoding are none of it, line ends are.
//! Nothing is folded or normalised.

use crate::compare::Document;
use crate::report::{Fingerprint, Outline};
use crate::series::ReportKey;
use std::ops::Range;

/// A whole text as it is approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedText<'a> {
    /// Whose report of which year.
    pub key: &'a ReportKey,
    /// The title that its front matter says.
    pub title: Option<&'a str>,
    /// The level of secrecy that its front matter says.
    pub secrecy: Option<&'a str>,
    /// The whole file, front matter included.
    pub source: &'a str,
    /// Where the text after the front matter begins, in bytes.
    pub start: usize,
}

impl<'a> SignedText<'a> {
    /// The text after the front matter, without the one line end that parts the two: front matter that
    /// is added later changes nothing.
    pub fn body(&self) -> &'a str {
        let (front, body) = self.source.split_at(self.start);
        if front.trim_start_matches('\u{feff}').is_empty() {
            return body;
        }
        let parted = body
            .strip_prefix("\r\n")
            .or_else(|| body.strip_prefix('\n'));
        parted.unwrap_or(body)
    }

    /// The fingerprint of all of it.
    pub fn fingerprint(&self) -> Fingerprint {
        let unit = self.key.unit.as_str();
        let year = self.key.year.to_string();
        let mut parts = vec!["whole", unit, &year];
        for (name, value) in [("title", self.title), ("secrecy", self.secrecy)] {
            parts.extend(value.map(|value| [name, value]).into_iter().flatten());
        }
        parts.extend(["body", self.body()]);
        Fingerprint::of(&parts)
    }
}

/// Where a section stands in the text: from its heading to the end of its last line that is not blank,
/// without the end of that line; bytes of the source.
pub fn section_span(outline: &Outline, section: usize) -> Range<usize> {
    let nodes = outline.within(section);
    let span = outline.nodes[nodes.start].span.start..outline.nodes[nodes.end - 1].span.end;
    let (mut first, mut last) = (None, span.start);
    let mut at = span.start;
    for line in outline.source[span.clone()].split_inclusive('\n') {
        if !line.trim().is_empty() {
            first = first.or(Some(at));
            last = at + line.trim_end_matches(['\r', '\n']).len();
        }
        at += line.len();
    }
    first.unwrap_or(span.start)..last
}

/// The fingerprint of a section of this report: the same words in another year are not approved.
pub fn section_fingerprint(key: &ReportKey, outline: &Outline, section: usize) -> Fingerprint {
    let text = &outline.source[section_span(outline, section)];
    let year = key.year.to_string();
    Fingerprint::of(&["section", key.unit.as_str(), &year, text])
}

/// The section with exactly the text of this fingerprint; an index into the nodes. The one with these
/// headings from the top, or where no section has them any more, the first one elsewhere: as long as one
/// stands there, another with the same words is not the one that was approved.
pub fn section_of(
    key: &ReportKey,
    outline: &Outline,
    print: &Fingerprint,
    path: &[String],
) -> Option<usize> {
    let nodes = outline.nodes.iter().enumerate();
    let sections = nodes.filter(|(_, node)| node.class.opens_section());
    let same = sections.filter(|(index, _)| section_fingerprint(key, outline, *index) == *print);
    let same: Vec<usize> = same.map(|(index, _)| index).collect();
    let first = *same.first()?;
    let document = Document::from_outline(outline);
    let at_path = document.sections.iter().filter(|one| one.path == path);
    let lines: Vec<usize> = at_path.map(|section| section.line).collect();
    if lines.is_empty() {
        return Some(first);
    }
    let mut same = same.into_iter();
    same.find(|section| lines.contains(&outline.nodes[*section].line))
}

#[cfg(test)]
mod tests {
    use super::{SignedText, section_fingerprint, section_of, section_span};
    use crate::report::{Fingerprint, Outline, parse};
    use crate::series::ReportKey;
    use crate::settings::front_matter;
    use crate::settings::pack::Packs;

    const TEXT: &str = "+++\ntitle = \"题\"\nstage = \"初稿\"\n+++\n\n一、工作\n（一）开放\n开放340天。\n\n（二）阅读\n活动86场。  \n\n\n二、问题\n人手不足。\n";

    fn print(key: &str, title: Option<&str>, source: &str) -> Fingerprint {
        let key = ReportKey::parse(key).unwrap();
        let text = SignedText {
            key: &key,
            title,
            secrecy: None,
            source,
            start: front_matter::body(source).0,
        };
        text.fingerprint()
    }

    fn outline(text: &str) -> Outline {
        parse(text, &Packs::built_in().for_text(text).grammar)
    }

    #[test]
    fn the_stage_is_no_part_of_what_is_approved_and_unit_year_and_title_are() {
        let signed = print("区图书馆/2023", Some("题"), TEXT);
        let at_last = TEXT.replace("初稿", "定稿");
        assert_eq!(print("区图书馆/2023", Some("题"), &at_last), signed);
        assert_ne!(print("区图书馆/2024", Some("题"), TEXT), signed);
        assert_ne!(print("区文化馆/2023", Some("题"), TEXT), signed);
        assert_ne!(print("区图书馆/2023", Some("新题"), TEXT), signed);
        assert_ne!(print("区图书馆/2023", None, TEXT), signed);
    }

    #[test]
    fn front_matter_that_is_made_later_and_a_mark_of_bytes_change_nothing() {
        for text in ["一、工作\n开放。\n", "\n一、工作\n", "\u{feff}一、工作\r\n"] {
            let made = front_matter::with_keys(text, &[("stage", "定稿")]).unwrap();
            let key = "区图书馆/2023";
            assert_eq!(print(key, None, text), print(key, None, &made));
        }
        let crlf = TEXT.replace('\n', "\r\n");
        let key = "区图书馆/2023";
        assert_ne!(print(key, Some("题"), TEXT), print(key, Some("题"), &crlf));
    }

    #[test]
    fn a_section_ends_with_its_last_line_that_is_not_blank() {
        let outline = outline(TEXT);
        let sections = outline.nodes.iter().enumerate();
        let sections = sections.filter(|(_, node)| node.class.opens_section());
        let texts: Vec<&str> = sections
            .map(|(index, _)| &outline.source[section_span(&outline, index)])
            .collect();
        assert_eq!(
            texts,
            [
                "一、工作\n（一）开放\n开放340天。\n\n（二）阅读\n活动86场。  ",
                "（一）开放\n开放340天。",
                "（二）阅读\n活动86场。  ",
                "二、问题\n人手不足。",
            ]
        );
    }

    #[test]
    fn a_section_is_found_by_its_exact_text_wherever_it_stands() {
        let before = outline(TEXT);
        let second = before
            .nodes
            .iter()
            .position(|node| node.line == 10)
            .unwrap();
        let key = ReportKey::parse("区图书馆/2023").unwrap();
        let signed = section_fingerprint(&key, &before, second);
        let path = ["一、工作", "（二）阅读"].map(str::to_owned);
        let moved = outline(
            &TEXT
                .replace("（二）阅读\n活动86场。  \n", "")
                .replace("二、问题", "（二）阅读\n活动86场。  \n二、问题"),
        );
        assert!(section_of(&key, &moved, &signed, &path).is_some());
        let edited = outline(&TEXT.replace("86", "87"));
        assert_eq!(section_of(&key, &edited, &signed, &path), None);
        let longer = outline(&TEXT.replace("活动86场。  \n", "活动86场。  \n另加一段。\n"));
        assert_eq!(section_of(&key, &longer, &signed, &path), None);
    }

    #[test]
    fn a_section_with_the_same_words_elsewhere_is_not_the_one_that_was_approved() {
        let text = "一、甲\n（一）存在问题\n无。\n\n二、乙\n（一）存在问题\n无。\n";
        let before = outline(text);
        let place = |outline: &Outline, line| {
            let mut nodes = outline.nodes.iter();
            nodes.position(|node| node.line == line).unwrap()
        };
        let second = place(&before, 6);
        let key = ReportKey::parse("区图书馆/2023").unwrap();
        let signed = section_fingerprint(&key, &before, second);
        let path = ["二、乙", "（一）存在问题"].map(str::to_owned);
        assert_eq!(section_of(&key, &before, &signed, &path), Some(second));
        let (head, tail) = text.split_at(text.rfind("无。").unwrap());
        let edited = outline(&format!("{head}{}", tail.replace("无。", "有。")));
        assert_eq!(section_of(&key, &edited, &signed, &path), None);
    }
}
