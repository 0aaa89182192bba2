//! The `opinions` tables of packs: how people fill in a table of opinions.

use super::pack::BUILT_IN;
use crate::review::Verdict;
use crate::series::unit_name::fold;
use serde::Deserialize;
use std::sync::OnceLock;

/// What a column of the table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpinionColumn {
    /// A running number.
    Number,
    /// Whose the opinion is.
    From,
    /// The section that it is about.
    Section,
    /// The words that it is about.
    On,
    /// What should change.
    Text,
    /// What was decided.
    Verdict,
    /// Why.
    Why,
    /// By which way it came.
    Via,
}

/// The table as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpinionTable {
    heads: Heads,
    cells: Cells,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Heads {
    number: Vec<String>,
    from: Vec<String>,
    section: Vec<String>,
    on: Vec<String>,
    text: Vec<String>,
    verdict: Vec<String>,
    why: Vec<String>,
    via: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cells {
    none: Vec<String>,
    open: Vec<String>,
    adopted: Vec<String>,
    partly: Vec<String>,
    declined: Vec<String>,
    noted: Vec<String>,
    total: Vec<String>,
}

/// What people write in a table of opinions, in the words of every pack.
#[derive(Debug)]
pub struct OpinionWords {
    tables: Vec<OpinionTable>,
}

impl OpinionWords {
    /// The built-in words.
    pub fn built_in() -> &'static Self {
        static WORDS: OnceLock<OpinionWords> = OnceLock::new();
        WORDS.get_or_init(|| Self {
            tables: BUILT_IN.iter().filter_map(|pack| table(pack)).collect(),
        })
    }

    /// What the column under this head holds.
    pub fn column(&self, head: &str) -> Option<OpinionColumn> {
        use OpinionColumn as Column;
        self.tables.iter().find_map(|table| {
            let heads = &table.heads;
            let columns = [
                (Column::Number, &heads.number),
                (Column::From, &heads.from),
                (Column::Section, &heads.section),
                (Column::On, &heads.on),
                (Column::Text, &heads.text),
                (Column::Verdict, &heads.verdict),
                (Column::Why, &heads.why),
                (Column::Via, &heads.via),
            ];
            let mut columns = columns.into_iter();
            columns
                .find(|(_, heads)| is_one_of(head, heads))
                .map(|(column, _)| column)
        })
    }

    /// True of a cell that says that there is no opinion.
    pub fn is_none(&self, cell: &str) -> bool {
        self.says(cell, |cells| &cells.none)
    }

    /// True of a cell that says that nothing was decided yet.
    pub fn is_open(&self, cell: &str) -> bool {
        self.says(cell, |cells| &cells.open)
    }

    /// True of a cell that says that its row counts the others.
    pub fn is_total(&self, cell: &str) -> bool {
        self.says(cell, |cells| &cells.total)
    }

    /// What a cell says was decided.
    pub fn verdict(&self, cell: &str) -> Option<Verdict> {
        let words: [(Verdict, fn(&Cells) -> &Vec<String>); 4] = [
            (Verdict::Adopted, |cells| &cells.adopted),
            (Verdict::Partly, |cells| &cells.partly),
            (Verdict::Declined, |cells| &cells.declined),
            (Verdict::Noted, |cells| &cells.noted),
        ];
        let mut words = words.into_iter();
        words
            .find(|(_, words)| self.says(cell, *words))
            .map(|(verdict, _)| verdict)
    }

    fn says(&self, cell: &str, words: fn(&Cells) -> &Vec<String>) -> bool {
        let mut tables = self.tables.iter();
        tables.any(|table| is_one_of(cell, words(&table.cells)))
    }
}

fn table(pack: &str) -> Option<OpinionTable> {
    let source = match pack {
        "zh-gov" => include_str!("packs/zh-gov/opinions.toml"),
        "en-ngo" => include_str!("packs/en-ngo/opinions.toml"),
        _ => return None,
    };
    toml::from_str(source).ok()
}

/// Letter case, width, blanks and a full stop at the end aside.
fn is_one_of(typed: &str, words: &[String]) -> bool {
    let typed = bare(typed);
    words.iter().any(|word| bare(word) == typed)
}

fn bare(words: &str) -> String {
    let words: String = fold(words).chars().filter(|c| !c.is_whitespace()).collect();
    words.trim_end_matches(['。', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{OpinionColumn, OpinionWords};
    use crate::review::Verdict;

    #[test]
    fn heads_and_cells_are_known_in_both_languages() {
        let words = OpinionWords::built_in();
        for (head, column) in [
            ("序 号", Some(OpinionColumn::Number)),
            ("反馈单位（人）", Some(OpinionColumn::From)),
            ("意见建议", Some(OpinionColumn::Text)),
            ("Original text", Some(OpinionColumn::On)),
            ("ADOPTED?", Some(OpinionColumn::Verdict)),
            ("日期", None),
            ("", None),
        ] {
            assert_eq!(words.column(head), column, "{head}");
        }
        assert_eq!(words.verdict("部分采纳"), Some(Verdict::Partly));
        assert_eq!(words.verdict("Rejected"), Some(Verdict::Declined));
        assert_eq!(words.verdict("待定"), None);
        assert!(words.is_none("无意见。") && words.is_none("No comment"));
        assert!(!words.is_none("") && !words.is_none("无异议但请核对"));
        assert!(words.is_total("合计"));
    }
}
