//! `promises.toml`: what a person settled about last year's promises. What else stands in it, and
//! how it is written, stays as it is.

use super::fault::{Fault, Place, SettingsFault};
use crate::years::promises::{Decision, Settled, SettledPlace, same_words};
use toml_edit::{ArrayOfTables, Document, DocumentMut, Item, Table, Value};

/// The table of one decision.
const PROMISE: &str = "promise";
const TEXT: &str = "text";
const DECISION: &str = "decision";
const AT: &str = "at";
const TITLE: &str = "title";
const WHY: &str = "why";
const BY: &str = "by";

/// The file, read.
#[derive(Debug, Clone)]
pub struct PromiseFile {
    source: String,
    settled: Vec<Settled>,
}

impl PromiseFile {
    /// Reads a file; an empty one holds no decision.
    pub fn read(source: &str) -> Result<Self, SettingsFault> {
        let document =
            Document::parse(source).map_err(|error| SettingsFault::of_toml(source, &error))?;
        let reader = Reader { text: source };
        let settled = match document.as_table().get(PROMISE) {
            None => Vec::new(),
            Some(item) => {
                let tables = item.as_array_of_tables();
                let tables = tables.ok_or_else(|| reader.wrong(item.span(), PROMISE))?;
                let read = tables.iter().map(|table| reader.settled(table));
                read.collect::<Result<_, _>>()?
            }
        };
        Ok(Self {
            source: source.to_owned(),
            settled,
        })
    }

    /// The decisions, in the order of the file.
    pub fn settled(&self) -> &[Settled] {
        &self.settled
    }

    /// The text of the file with this decision in it, in the place of an earlier one on the same
    /// words; `head` opens a file that was empty. `None` where the same stands there already.
    pub fn with(&self, decided: &Settled, head: &str) -> Option<String> {
        let is_it = |one: &Settled| same_words(&one.text, &decided.text);
        let place = self.settled.iter().rposition(is_it);
        if place.is_some_and(|place| is_same(&self.settled[place], decided)) {
            return None;
        }
        // It was read already, and so can be read again.
        let mut document: DocumentMut = self.source.parse().ok()?;
        let none = || Item::ArrayOfTables(ArrayOfTables::new());
        let tables = document.entry(PROMISE).or_insert_with(none);
        let tables = tables.as_array_of_tables_mut()?;
        match place.and_then(|place| tables.get_mut(place)) {
            Some(table) => write(table, decided),
            None => {
                let mut table = Table::new();
                if !self.source.trim().is_empty() {
                    table.decor_mut().set_prefix("\n");
                }
                write(&mut table, decided);
                tables.push(table);
            }
        }
        let text = document.to_string();
        Some(match self.source.trim().is_empty() {
            true => format!("{head}\n{text}"),
            // The lines end as they did.
            false if self.source.contains("\r\n") => {
                text.replace("\r\n", "\n").replace('\n', "\r\n")
            }
            false => text,
        })
    }
}

/// True of the same decision; on which line its section stands is no part of it.
fn is_same(one: &Settled, other: &Settled) -> bool {
    let place = |settled: &Settled| {
        let at = settled.at.as_ref();
        at.map(|at| (at.number.clone(), at.title.clone()))
    };
    one.decision == other.decision
        && place(one) == place(other)
        && one.why == other.why
        && one.by == other.by
}

fn write(table: &mut Table, decided: &Settled) {
    let at = decided.at.as_ref();
    let part = |part: fn(&SettledPlace) -> &String| {
        let words = at.map(part).filter(|words| !words.is_empty());
        words.cloned()
    };
    let values = [
        (TEXT, Some(decided.text.clone())),
        (DECISION, Some(decided.decision.id().to_owned())),
        (AT, part(|at| &at.number)),
        (TITLE, part(|at| &at.title)),
        (WHY, decided.why.clone()),
        (BY, decided.by.clone()),
    ];
    for (key, value) in values {
        match (value, table.get_mut(key)) {
            (None, _) => {
                table.remove(key);
            }
            (Some(value), Some(Item::Value(known))) => {
                // What a person wrote behind a value stays there.
                let decor = known.decor().clone();
                *known = Value::from(value);
                *known.decor_mut() = decor;
            }
            (Some(value), _) => {
                table.insert(key, toml_edit::value(value));
            }
        }
    }
}

/// Takes decisions out of the document, each with its place where it is wrong.
struct Reader<'a> {
    text: &'a str,
}

impl Reader<'_> {
    fn fault(&self, span: Option<std::ops::Range<usize>>, fault: Fault) -> SettingsFault {
        SettingsFault {
            place: Place::of(self.text, span.map_or(0, |span| span.start)),
            fault,
        }
    }

    fn wrong(&self, span: Option<std::ops::Range<usize>>, key: &str) -> SettingsFault {
        self.fault(span, Fault::Value(key.to_owned()))
    }

    fn settled(&self, table: &Table) -> Result<Settled, SettingsFault> {
        let needed = |key: &str| {
            let text = self.string(table, key)?;
            text.ok_or_else(|| self.wrong(table.span(), key))
        };
        let (text, decision) = (needed(TEXT)?, needed(DECISION)?);
        let decision = Decision::named(&decision).ok_or_else(|| {
            let item = table.get(DECISION);
            let fault = Fault::Choice {
                key: DECISION.to_owned(),
                allowed: Decision::ALL.map(Decision::id).to_vec(),
            };
            self.fault(item.and_then(Item::span), fault)
        })?;
        let (number, title) = (self.string(table, AT)?, self.string(table, TITLE)?);
        let is_placed = number.is_some() || title.is_some();
        let place = SettledPlace {
            number: number.unwrap_or_default(),
            title: title.unwrap_or_default(),
            line: None,
        };
        Ok(Settled {
            text,
            decision,
            at: is_placed.then_some(place),
            why: self.string(table, WHY)?,
            by: self.string(table, BY)?,
        })
    }

    fn string(&self, table: &Table, key: &str) -> Result<Option<String>, SettingsFault> {
        let Some(item) = table.get(key) else {
            return Ok(None);
        };
        match item.as_str() {
            Some(text) => Ok(Some(text.to_owned())),
            None => Err(self.fault(item.span(), Fault::NoText(key.to_owned()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, PromiseFile};
    use crate::years::promises::{Decision, Settled, SettledPlace};

    fn decided(text: &str, decision: Decision) -> Settled {
        Settled {
            text: text.to_owned(),
            decision,
            at: None,
            why: None,
            by: Some("林晓".to_owned()),
        }
    }

    #[test]
    fn a_decision_is_written_and_read_again() {
        let at = SettledPlace {
            number: "一（三）".to_owned(),
            title: "数字服务".to_owned(),
            line: None,
        };
        let one = Settled {
            at: Some(at),
            ..decided("延长夜间开放时间", Decision::Reported)
        };
        let text = PromiseFile::read("").unwrap().with(&one, "# 头").unwrap();
        insta::assert_snapshot!(text);
        let file = PromiseFile::read(&text).unwrap();
        assert_eq!(file.settled(), std::slice::from_ref(&one));
        assert_eq!(file.with(&one, "# 头"), None, "the same stands there");
        let other = decided("新建分馆", Decision::Obsolete);
        let text = file.with(&other, "# 头").unwrap();
        assert_eq!(PromiseFile::read(&text).unwrap().settled(), [one, other]);
    }

    #[test]
    fn what_a_person_wrote_stays() {
        let source = "# 我们的记录\r\nowner = '办公室'\r\n\r\n[[promise]]\r\ntext = '延长夜间开放时间。' # 馆长提的\r\ndecision = 'underway' # 等编制\r\nwhy = '缺人'\r\nnote = 3\r\n";
        let file = PromiseFile::read(source).unwrap();
        let again = decided("延长 夜间开放时间", Decision::Done);
        let text = file.with(&again, "").unwrap();
        assert!(!text.replace("\r\n", "").contains('\n'));
        insta::assert_snapshot!(text.replace("\r\n", "\n"));
        assert_eq!(PromiseFile::read(&text).unwrap().settled(), [again]);
    }

    #[test]
    fn what_is_wrong_is_placed() {
        let value = |key: &str| Fault::Value(key.to_owned());
        let cases = [
            ("promise = 1", (1, 11), value("promise")),
            ("[[promise]]\ntext = 'a'", (1, 1), value("decision")),
            (
                "[[promise]]\ntext = 'a'\ndecision = 'gone'",
                (3, 12),
                Fault::Choice {
                    key: "decision".to_owned(),
                    allowed: vec![
                        "reported", "done", "underway", "again", "missing", "obsolete",
                    ],
                },
            ),
            (
                "\n[[promise]]\ntext = 3\ndecision = 'done'",
                (3, 8),
                Fault::NoText("text".to_owned()),
            ),
        ];
        for (source, place, expected) in cases {
            let fault = PromiseFile::read(source).unwrap_err();
            assert_eq!((fault.place.line, fault.place.column), place, "{source}");
            assert_eq!(fault.fault, expected);
        }
        let fault = PromiseFile::read("[[promise]]\ntext = \"a\n").unwrap_err();
        assert!(matches!(fault.fault, Fault::Syntax(_)));
    }
}
