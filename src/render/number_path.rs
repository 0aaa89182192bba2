//! What a section is called in a line with other things: by its number path (一（四）, 2.1), as a
//! user may type it; by its title where it has no number of its own.

use super::columns::shortened;
use super::heading_line::bare_number;
use super::whereabouts;
use crate::compare::document::{Document, Naming};
use crate::messages::phrases;
use crate::series::Language;

/// Columns of a title that stands for a number.
const TITLE: usize = 18;

/// The section in a word or two.
pub(super) fn short_name(document: &Document, section: usize, language: Language) -> String {
    number_path(document, section).unwrap_or_else(|| {
        let own = &document.sections[section];
        // A dash before a title is no number.
        let name = match own.naming == Naming::Title && !own.is_numbered() {
            true => own.title.clone(),
            false => whereabouts::name(document, section, language),
        };
        shortened(&name, TITLE)
    })
}

/// Number path and title: 一（四）安全生产.
pub(super) fn long_name(document: &Document, section: usize, language: Language) -> String {
    let title = &document.sections[section].title;
    match number_path(document, section) {
        Some(path) if document.sections[section].naming == Naming::Title => {
            let blank = if path.is_ascii() { " " } else { "" };
            // A point is followed by its words: 一、四是抓乡村.
            let comma = match document.sections[section].marker.trim().ends_with('、') {
                true => "、",
                false => "",
            };
            format!("{path}{comma}{blank}{title}")
        }
        _ => whereabouts::name(document, section, language),
    }
}

/// The section as it is typed in a call, quoted where a shell needs it: its number path where no
/// other has the same, else its whole title; `None` of one that has neither.
pub(super) fn typed(document: &Document, section: usize) -> Option<String> {
    let own = &document.sections[section];
    let path = number_path(document, section).filter(|path| {
        let sections = 0..document.sections.len();
        let mut others = sections.filter(|&other| other != section);
        !others.any(|other| number_path(document, other).as_ref() == Some(path))
    });
    let title = || (own.naming == Naming::Title).then(|| own.title.clone());
    let words = path.or_else(title).filter(|words| !words.is_empty())?;
    Some(phrases::typed(&words))
}

/// The numbers of a section and of those above it; `None` where one of them has none.
fn number_path(document: &Document, section: usize) -> Option<String> {
    let mut numbers: Vec<&str> = Vec::new();
    let mut at = Some(section);
    while let Some(index) = at {
        let section = &document.sections[index];
        if !section.is_numbered() || !section.naming.is_in_tree() {
            return None;
        }
        let number = bare_number(section.marker.trim());
        let is_told = numbers.last().is_some_and(|below| {
            let rest = below.strip_prefix(number);
            rest.is_some_and(|rest| rest.starts_with('.'))
        });
        if !is_told {
            numbers.push(number);
        }
        at = section.parent;
    }
    let mut path = String::new();
    for number in numbers.into_iter().rev() {
        path.push_str(between(&path, number));
        path.push_str(number);
    }
    Some(path)
}

/// What stands between two numbers of a path: nothing where brackets part them.
fn between(path: &str, number: &str) -> &'static str {
    let opens = number.starts_with(['（', '(', '①', '②', '③', '④', '⑤']);
    match path.chars().next_back() {
        None => "",
        Some('）' | ')') => "",
        Some(_) if opens => "",
        Some(last) if last.is_ascii() && number.is_ascii() => ".",
        Some(_) => "、",
    }
}

#[cfg(test)]
mod tests {
    use super::{long_name, short_name, typed};
    use crate::compare::Document;
    use crate::report::parse;
    use crate::series::Language;
    use crate::settings::pack::Packs;

    fn document(text: &str) -> Document {
        let packs = Packs::built_in();
        Document::from_outline(&parse(text, &packs.for_text(text).grammar))
    }

    fn names(text: &str) -> Vec<String> {
        let document = document(text);
        let sections = 1..document.sections.len();
        sections
            .map(|section| short_name(&document, section, Language::Chinese))
            .collect()
    }

    #[test]
    fn sections_are_called_by_the_numbers_that_lead_to_them() {
        let chinese = concat!(
            "档案馆2024年工作总结\n一、主要工作\n（一）征集\n征集家谱12套。\n（二）安全\n1.消防安全\n",
            "2.数据安全\n二、问题\n一是人手少。全馆仅9人。\n二是库房旧。漏雨2处。\n",
        );
        let expected = [
            "一",
            "一（一）",
            "一（二）",
            "一（二）1",
            "一（二）2",
            "二",
            "二、一是",
            "二、二是",
        ];
        assert_eq!(names(chinese), expected);
        let english = "Annual report 2024\n1. Our work\n1.1 Advice\nWe took 40 calls.\n2. Plans\n";
        assert_eq!(names(english), ["1", "1.1", "2"]);
    }

    #[test]
    fn a_section_without_a_number_is_typed_by_its_title() {
        let document =
            document("# Annual report 2024\n\n## Our work\n\nWe met.\n\n## Plans\n\nMore.\n");
        assert_eq!(typed(&document, 1).as_deref(), Some("\"Our work\""));
        assert_eq!(long_name(&document, 1, Language::English), "Our work");
    }
}
