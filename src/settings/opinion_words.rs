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
    like: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cells {
    none: Vec<String>,
    adopted: Vec<String>,
    partly: Vec<String>,
    declined: Vec<String>,
    noted: Vec<String>,
    undecided: Vec<String>,
    whole: Vec<String>,
    total: Vec<String>,
}

/// What stands between a decision and its reason in one cell.
const BEFORE_REASONS: [char; 13] = [
    '，', ',', '。', '；', ';', '：', ':', '、', '（', '(', '—', '–', '\n',
];

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

    /// What the column under this head holds, and how far this head stands behind the likeliest one
    /// for it. A bracket at the end of the head is passed over.
    pub fn column(&self, head: &str) -> Option<(OpinionColumn, usize)> {
        let before_bracket = head.split(['（', '(']).next().unwrap_or_default();
        let of_head = |head: &str| self.tables.iter().find_map(|table| table.column(head));
        of_head(head).or_else(|| of_head(before_bracket))
    }

    /// True of a head that has a word in it as the heads of this table do, be it understood or not.
    pub fn looks_known(&self, head: &str) -> bool {
        let head = bare(head);
        let mut words = self.tables.iter().flat_map(|table| &table.heads.like);
        words.any(|word| head.contains(&bare(word)))
    }

    /// True of a cell that says that there is no opinion.
    pub fn is_none(&self, cell: &str) -> bool {
        self.says(cell, |cells| &cells.none)
    }

    /// True of a cell that says that its row counts the others.
    pub fn is_total(&self, cell: &str) -> bool {
        self.says(cell, |cells| &cells.total)
    }

    /// True of a cell that says that nothing is decided yet.
    pub fn is_undecided(&self, cell: &str) -> bool {
        self.says(cell, |cells| &cells.undecided)
    }

    /// True of a place that is the whole report.
    pub fn is_whole(&self, cell: &str) -> bool {
        self.says(cell, |cells| &cells.whole)
    }

    /// What a cell says was decided, and the reason where it stands behind it.
    pub fn decided(&self, cell: &str) -> Option<(Verdict, Option<String>)> {
        if let Some(verdict) = self.verdict(cell) {
            return Some((verdict, None));
        }
        let (at, sign) = cell
            .char_indices()
            .find(|(_, sign)| BEFORE_REASONS.contains(sign))?;
        let verdict = self.verdict(&cell[..at])?;
        let reason = cell[at + sign.len_utf8()..].trim();
        let reason = match sign {
            '（' | '(' => reason.trim_end_matches(['）', ')']),
            _ => reason,
        };
        let reason = reason.trim_start_matches(BEFORE_REASONS).trim();
        // `Yes, in part` says two things.
        let other = self.decided(reason).map(|(other, _)| other);
        if other.is_some_and(|other| other != verdict) {
            return None;
        }
        Some((verdict, (!reason.is_empty()).then(|| reason.to_owned())))
    }

    /// What a cell says was decided.
    pub fn verdict(&self, cell: &str) -> Option<Verdict> {
        let mut verdicts = Verdict::ALL.into_iter();
        verdicts.find(|verdict| {
            self.says(
                cell,
                match verdict {
                    Verdict::Adopted => |cells| &cells.adopted,
                    Verdict::Partly => |cells| &cells.partly,
                    Verdict::Declined => |cells| &cells.declined,
                    Verdict::Noted => |cells| &cells.noted,
                },
            )
        })
    }

    fn says(&self, cell: &str, words: fn(&Cells) -> &Vec<String>) -> bool {
        let mut tables = self.tables.iter();
        tables.any(|table| is_one_of(cell, words(&table.cells)))
    }
}

impl OpinionTable {
    /// What the column under a head holds, and the place of the head among those for it.
    fn column(&self, head: &str) -> Option<(OpinionColumn, usize)> {
        use OpinionColumn as Column;
        let heads = &self.heads;
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
        let head = bare(head);
        columns.into_iter().find_map(|(column, heads)| {
            let place = heads.iter().position(|known| bare(known) == head)?;
            Some((column, place))
        })
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

/// Letter case, width, blanks, commas and a full stop at the end aside.
fn is_one_of(typed: &str, words: &[String]) -> bool {
    let typed = bare(typed);
    words.iter().any(|word| bare(word) == typed)
}

fn bare(words: &str) -> String {
    let is_kept = |c: &char| !c.is_whitespace() && !matches!(c, ',' | '、' | '，');
    let words: String = fold(words).chars().filter(is_kept).collect();
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
            ("反馈单位（盖章）", Some(OpinionColumn::From)),
            ("意见建议", Some(OpinionColumn::Text)),
            ("报告原文", Some(OpinionColumn::On)),
            ("采纳情况及理由", Some(OpinionColumn::Verdict)),
            ("Original text", Some(OpinionColumn::On)),
            ("ADOPTED?", Some(OpinionColumn::Verdict)),
            ("日期", None),
            ("", None),
        ] {
            let found = words.column(head).map(|(column, _)| column);
            assert_eq!(found, column, "{head}");
        }
        assert!(words.looks_known("原文（请摘录）") && words.looks_known("Your comment here"));
        assert!(!words.looks_known("日期") && !words.looks_known("Date"));
        assert_eq!(words.verdict("部分采纳"), Some(Verdict::Partly));
        assert_eq!(words.verdict("Rejected"), Some(Verdict::Declined));
        assert_eq!(words.verdict("待定"), None);
        assert!(words.is_none("无意见。") && words.is_none("No comment"));
        assert!(!words.is_none("") && !words.is_none("无异议但请核对"));
        for cell in [
            "没有不同意见。",
            "已阅，无异议",
            "无修改意见",
            "同意",
            "Seen, no objection",
        ] {
            assert!(words.is_none(cell), "{cell}");
        }
        assert!(!words.is_none("同意，但请核对") && !words.is_none("no comment on 1.2"));
        assert!(words.is_total("合计") && words.is_undecided("答复不一致"));
        assert!(words.is_whole("全文") && !words.is_whole("三"));
        for (cell, decided) in [
            (
                "不采纳，已有预算",
                Some((Verdict::Declined, Some("已有预算"))),
            ),
            ("未采纳。已核实", Some((Verdict::Declined, Some("已核实")))),
            ("采纳（已改）", Some((Verdict::Adopted, Some("已改")))),
            (
                "Declined: no budget",
                Some((Verdict::Declined, Some("no budget"))),
            ),
            ("部分采纳。", Some((Verdict::Partly, None))),
            ("可能，看预算", None),
            ("Yes, in part", None),
            ("No. 5 is right", None),
        ] {
            let found = words.decided(cell);
            let decided = decided.map(|(verdict, why)| (verdict, why.map(str::to_owned)));
            assert_eq!(found, decided, "{cell}");
        }
    }
}
