//! Front matter: TOML between `+++` lines at the head of a report.
//!
//! Edits replace one value and leave every other byte as it was, unknown keys included.

use super::fault::{Fault, Place, SettingsFault};
use crate::series::Day;
use std::ops::Range;
use toml_edit::{Document, Value};

/// The line before and after the front matter.
const FENCE: &str = "+++";

/// The keys that the program reads, each a text.
const TEXTS: [&str; 3] = ["title", "kind", "stage"];

/// The front matter of a text: where it stands, and what it says.
#[derive(Debug, Clone)]
pub struct FrontMatter<'a> {
    text: &'a str,
    /// Its bytes without the `+++` lines.
    toml: Range<usize>,
    document: Document<&'a str>,
}

impl<'a> FrontMatter<'a> {
    /// The front matter of a text, `None` where it has none.
    pub fn read(text: &'a str) -> Result<Option<Self>, SettingsFault> {
        let Some(toml) = find(text) else {
            return Ok(None);
        };
        let lines_before = text[..toml.start].matches('\n').count();
        let source = &text[toml.clone()];
        let document = Document::parse(source).map_err(|error| {
            let fault = SettingsFault::of_toml(source, &error);
            SettingsFault {
                place: fault.place.after_lines(lines_before),
                ..fault
            }
        })?;
        Ok(Some(Self {
            text,
            toml,
            document,
        }))
    }

    /// The text of a key; `None` where it is absent or no text.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.document.as_table().get(key)?.as_str()
    }

    /// The names of a key: a text, or a list of texts.
    pub fn names(&self, key: &str) -> Vec<String> {
        let Some(item) = self.document.as_table().get(key) else {
            return Vec::new();
        };
        let list = item.as_array().into_iter().flatten();
        let names = item
            .as_str()
            .into_iter()
            .chain(list.filter_map(Value::as_str));
        let names = names.map(|name| name.trim().to_owned());
        names.filter(|name| !name.is_empty()).collect()
    }

    /// The day of a key, a text (`"2024-12-25"`) or a date of TOML; without a year, the one nearest to
    /// `near`. `None` where the key is absent.
    pub fn day(&self, key: &str, near: Day) -> Result<Option<Day>, SettingsFault> {
        let Some(item) = self.document.as_table().get(key) else {
            return Ok(None);
        };
        let date = item.as_datetime().and_then(|moment| moment.date);
        let text = match (item.as_str(), date) {
            (Some(text), _) => text.to_owned(),
            (None, Some(date)) => date.to_string(),
            (None, None) => item.to_string().trim().to_owned(),
        };
        match Day::parse(&text, near) {
            Some(day) => Ok(Some(day)),
            None => Err(SettingsFault {
                place: self
                    .place(key)
                    .unwrap_or(Place::of(self.text, self.toml.start)),
                fault: Fault::DueDay(text),
            }),
        }
    }

    /// The first of the program's own keys that holds something else than a text.
    pub fn fault(&self) -> Option<SettingsFault> {
        let table = self.document.as_table();
        let wrong = TEXTS
            .iter()
            .find(|key| table.get(key).is_some_and(|item| item.as_str().is_none()))?;
        Some(SettingsFault {
            place: self
                .place(wrong)
                .unwrap_or(Place::of(self.text, self.toml.start)),
            fault: Fault::NoText((*wrong).to_owned()),
        })
    }

    /// The place of a key's value in the file.
    pub fn place(&self, key: &str) -> Option<Place> {
        let span = self.document.as_table().get(key)?.span()?;
        Some(Place::of(self.text, self.toml.start + span.start))
    }

    /// The whole text with this key set.
    pub fn with(&self, key: &str, value: &str) -> String {
        let literal = Value::from(value).to_string();
        let span = self
            .document
            .as_table()
            .get(key)
            .and_then(toml_edit::Item::span);
        match span {
            Some(span) => {
                let at = self.toml.start + span.start..self.toml.start + span.end;
                replaced(self.text, at, &literal)
            }
            None => {
                let line = format!("{key} = {literal}{}", line_end(self.text));
                let at = self.end_of_plain_keys();
                replaced(self.text, at..at, &line)
            }
        }
    }

    /// Where one more key can stand: before the first table, else before the closing line.
    fn end_of_plain_keys(&self) -> usize {
        let source = &self.text[self.toml.clone()];
        let tables = self.document.as_table().iter();
        let first = tables
            .filter(|(_, item)| {
                item.is_array_of_tables() || item.as_table().is_some_and(|table| !table.is_dotted())
            })
            .filter_map(|(_, item)| item.span())
            .map(|span| span.start)
            .min();
        let Some(first) = first else {
            return self.toml.end;
        };
        let line_start = source[..first].rfind('\n').map_or(0, |end| end + 1);
        self.toml.start + line_start
    }
}

/// The text with these keys set, front matter made where there is none.
pub fn with_keys(text: &str, keys: &[(&str, &str)]) -> Result<String, SettingsFault> {
    let mut text = match FrontMatter::read(text)? {
        Some(_) => text.to_owned(),
        None => {
            let (mark, rest) = match text.strip_prefix('\u{feff}') {
                Some(rest) => ("\u{feff}", rest),
                None => ("", text),
            };
            let end = line_end(text);
            format!("{mark}{FENCE}{end}{FENCE}{end}{end}{rest}")
        }
    };
    for (key, value) in keys {
        if let Some(front) = FrontMatter::read(&text)? {
            text = front.with(key, value);
        }
    }
    Ok(text)
}

/// The text after the front matter, and the byte at which it begins.
pub fn body(text: &str) -> (usize, &str) {
    let start = find(text).map_or_else(
        || text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len(),
        |toml| {
            let fence = &text[toml.end..];
            toml.end + fence.find('\n').map_or(fence.len(), |end| end + 1)
        },
    );
    (start, &text[start..])
}

fn find(text: &str) -> Option<Range<usize>> {
    let mut start = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
    let mut lines = text[start..].split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == FENCE)?;
    start += first.len();
    let mut end = start;
    for line in lines {
        if line.trim_end() == FENCE {
            return Some(start..end);
        }
        end += line.len();
    }
    None
}

fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

fn replaced(text: &str, at: Range<usize>, with: &str) -> String {
    [&text[..at.start], with, &text[at.end..]].concat()
}

#[cfg(test)]
mod tests {
    use super::{FrontMatter, body, with_keys};

    const TEXT: &str = "+++\r\n# 题名\r\ntitle = '旧题'   # 勿动\r\nkey.with = 1\r\nstage = \"初稿\"\r\n\r\n[own]\r\nx = 1\r\n+++\r\n\r\n一、工作\r\n";

    #[test]
    fn one_value_changes_and_nothing_else() {
        let after = with_keys(TEXT, &[("stage", "送审稿")]).unwrap();
        assert_eq!(after, TEXT.replace("初稿", "送审稿"));
        let after = with_keys(TEXT, &[("title", "新题")]).unwrap();
        assert_eq!(after, TEXT.replace("'旧题'", "\"新题\""));
    }

    #[test]
    fn a_new_key_stands_before_the_tables() {
        let after = with_keys(TEXT, &[("kind", "总结")]).unwrap();
        assert_eq!(after, TEXT.replace("[own]", "kind = \"总结\"\r\n[own]"));
        let front = FrontMatter::read(&after).unwrap().unwrap();
        assert_eq!(front.get("kind"), Some("总结"));
        assert_eq!(front.get("stage"), Some("初稿"));
    }

    #[test]
    fn front_matter_is_made_where_there_is_none() {
        let after = with_keys("\u{feff}一、工作\n", &[("kind", "总结"), ("stage", "初稿")]);
        let expected = "\u{feff}+++\nkind = \"总结\"\nstage = \"初稿\"\n+++\n\n一、工作\n";
        assert_eq!(after.unwrap(), expected);
    }

    #[test]
    fn the_body_begins_after_the_closing_line() {
        assert_eq!(body(TEXT).1, "\r\n一、工作\r\n");
        assert_eq!(body("一、工作").1, "一、工作");
        assert_eq!(body("+++\nnever closed").1, "+++\nnever closed");
        assert_eq!(body("+++\na = 1\n+++").1, "");
    }

    #[test]
    fn a_number_is_no_stage() {
        let fault = |text| FrontMatter::read(text).unwrap().unwrap().fault();
        let wrong = fault("+++\ntitle = 'a'\nstage = 3\n+++\n").unwrap();
        assert_eq!((wrong.place.line, wrong.place.column), (3, 9));
        assert_eq!(fault("+++\nkind = 'a'\nown = 3\n+++\n"), None);
    }

    #[test]
    fn a_day_is_a_text_or_a_date() {
        let near = crate::series::Day::new(2024, 12, 20).unwrap();
        for line in [
            "due = '2024-12-25'",
            "due = 2024-12-25",
            "due = \"12月25日\"",
        ] {
            let text = format!("+++\n{line}\n+++\n");
            let front = FrontMatter::read(&text).unwrap().unwrap();
            let day = front.day("due", near).unwrap().unwrap();
            assert_eq!(day.to_string(), "2024-12-25", "{line}");
        }
        let front = FrontMatter::read("+++\nstage = '初稿'\ndue = '年底'\n+++\n").unwrap();
        let fault = front.unwrap().day("due", near).unwrap_err();
        assert_eq!((fault.place.line, fault.place.column), (3, 7));
    }

    #[test]
    fn a_fault_is_placed_in_the_file() {
        let fault = FrontMatter::read("+++\ntitle = 'a'\nstage = 初稿\n+++\n").unwrap_err();
        assert_eq!((fault.place.line, fault.place.column), (3, 9));
    }
}
