//! How an outline is written, as a pack says it: the `outline` table, before it is compiled.
//!
//! A **form** is how a number is written, with its mark: literal characters, and `{…}` for what
//! varies: `{han}` 十二, `{arabic}` 12 (two digits at most), `{number}` either of them, `{path}`
//! 2.3.1, `{roman}`, `{letter}` a, `{capital}` A, `{circled}` ①, `{bracketed}` ⑴, `{word}` one,
//! `{year}` 2024 or 二〇二四, `{month}` a month's name. A space asks for white space. Full and
//! half width match each other; a difference is flagged.

use serde::Deserialize;

/// What the length of a title is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// Characters, white space aside.
    #[default]
    Characters,
    /// Words between white space.
    Words,
}

/// The `outline` table.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OutlineRules {
    /// What lengths are counted in.
    pub measure: Measure,
    /// How numbers are written.
    pub numerals: NumeralRules,
    /// Marks between a label and what it is about (：).
    pub label: String,
    /// Marks after which a title cannot end (，、).
    pub pause: String,
    /// Words whose full stop ends no sentence (`e.g.`).
    pub abbreviations: Vec<String>,
    /// The longest label before a colon.
    pub label_limit: usize,
    /// Numbering schemes.
    pub scheme: Vec<SchemeRules>,
    /// Rank of a Markdown heading of level 1; each level adds as much again.
    pub markdown_rank: u32,
    /// Points: 一是, 首先, ——.
    pub point: PointTable,
    /// Headings without any number.
    pub unnumbered: UnnumberedRules,
    /// Title and what stands round it.
    pub opening: OpeningRules,
    /// What stands at the end.
    pub tail: TailRules,
    /// What a page leaves in a text copied from it.
    pub furniture: FurnitureRules,
    /// Questions left for the author.
    pub prompt: PromptRules,
    /// Forms of a whole date.
    pub date: Vec<String>,
    /// Roles of parts, in the order in which they are tried.
    pub role: Vec<RoleRules>,
    /// How years tell a plan.
    pub year: YearRules,
}

/// How numbers are written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NumeralRules {
    /// The digits 0 to 9, each with all the characters it is written with.
    pub digits: Vec<String>,
    /// The character for 10, and that for 100.
    pub tens: String,
    /// The words for 1, 2, ….
    pub words: Vec<String>,
    /// The months' names.
    pub months: Vec<String>,
}

/// A numbering scheme, or another way to write one: several entries may have the same `id`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SchemeRules {
    /// The scheme's name in machine output.
    pub id: String,
    /// The tree follows from comparing ranks: a smaller one stands above.
    pub rank: u32,
    /// Its own forms.
    pub forms: Vec<String>,
    /// Forms with another mark than its own: flagged.
    pub seen: Vec<String>,
    /// Forms (its own or seen) that are a heading only where their number is the next one.
    pub cautious: Vec<String>,
    /// Marks that may follow a form and belong to it (第一部分：).
    pub separators: String,
    /// The longest title that stands alone.
    pub limit: usize,
    /// The longest first sentence that is a title.
    pub run_in: usize,
    /// The same where an earlier sibling is a heading.
    pub run_in_after: usize,
    /// The longest sentence that is a heading in spite of its full stop; 0 for none.
    pub stop_limit: usize,
    /// A title begins with a capital letter.
    pub capital: bool,
    /// Without a title it is no number of a section (第一章规定…).
    pub titled: bool,
    /// What may not follow (（二）期).
    pub not_before: Vec<String>,
    /// After the next numeral these make a row of numerals of it (一、二级; 三、四季度).
    pub series: Vec<String>,
    /// Those of them that do so even where the number is the next one.
    pub series_always: Vec<String>,
    /// What may follow digits that directly follow the mark, and a decimal is not meant
    /// (1.8个, 1.2024年): sure, or only where the number is the next one.
    pub whole_units: WholeUnits,
}

/// What follows a whole number.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WholeUnits {
    /// After four digits: a year.
    pub year: Vec<String>,
    /// Units that are never counted in decimals.
    pub whole: Vec<String>,
    /// Longer units that begin with one of them and are (个百分点).
    pub decimal: Vec<String>,
}

/// The table of points.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PointTable {
    /// Their name in machine output.
    pub id: String,
    /// Their rank.
    pub rank: u32,
    /// The longest first sentence that is a point's title.
    pub title: usize,
    /// Marks after which a point may begin inside a paragraph.
    pub after: String,
    /// Styles of numbered points.
    pub style: Vec<PointRules>,
    /// Marks that make a point without number of a paragraph (——), where several follow each other.
    pub dash: Vec<String>,
    /// Bullets; the same, and they may stand before a number.
    pub bullet: Vec<String>,
    /// The fewest bullets or dashes in a row that are points.
    pub row: usize,
}

/// One style of points.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PointRules {
    /// Its forms.
    pub forms: Vec<String>,
    /// Words instead of numbers, with the place of each; 0 for the last, whichever it is.
    pub words: Vec<(String, u32)>,
    /// Marks that may follow and belong to the number.
    pub separators: String,
    /// What may not follow.
    pub not_before: Vec<String>,
    /// True where one alone at the head of a paragraph is a point.
    pub alone: bool,
}

/// Headings without number.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UnnumberedRules {
    /// True where a short line without end mark is a heading; else it is only flagged.
    pub headings: bool,
    /// The longest one.
    pub limit: usize,
    /// The rank of one all in capitals; other ones stand just below.
    pub rank: u32,
}

/// What stands at the beginning.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpeningRules {
    /// Words that a title has.
    pub title: Vec<String>,
    /// Among how many lines it is looked for.
    pub title_lines: usize,
    /// The longest title, in characters.
    pub title_limit: usize,
    /// Marks that no title has.
    pub title_without: String,
    /// Words that end or begin a line where a title is broken over lines.
    pub title_joins: Vec<String>,
    /// True where the name of the body may stand above the title, apart from it.
    pub title_apart: bool,
    /// What begins a subtitle.
    pub subtitle: Vec<String>,
    /// What ends a line under the title that says where the report was given.
    pub occasion: Vec<String>,
    /// Words that a salutation has, at the beginning of the report.
    pub salutation: Vec<String>,
    /// Words that one has anywhere.
    pub salutation_anywhere: Vec<String>,
    /// Marks that end it.
    pub salutation_end: String,
    /// The longest one, in characters.
    pub salutation_limit: usize,
}

/// What stands at the end.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TailRules {
    /// Set phrases that close a report.
    pub closing: Vec<String>,
    /// Words before the signer's name.
    pub signer: Vec<String>,
    /// How the names of bodies end.
    pub body: Vec<String>,
    /// The longest signature, in characters.
    pub signature_limit: usize,
    /// Words that begin a note on attachments or a page of them.
    pub attachment: Vec<String>,
    /// Words of parts that follow after the report, without number (名词解释).
    pub part: Vec<String>,
    /// The longest heading of such a part.
    pub part_limit: usize,
    /// Words that head a table of contents.
    pub contents: Vec<String>,
}

/// What a page leaves.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FurnitureRules {
    /// How such lines begin, round the title.
    pub begins: Vec<String>,
    /// What such lines have.
    pub has: Vec<String>,
    /// How the first line of it after the report begins.
    pub after: Vec<String>,
}

/// A question left for the author.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PromptRules {
    /// What opens it.
    pub open: String,
    /// What closes it.
    pub close: String,
    /// What it begins with.
    pub words: Vec<String>,
}

/// A role and its cues.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RoleRules {
    /// The role.
    pub role: String,
    /// Words in a title; `…` stands for anything between.
    pub cues: Vec<String>,
    /// Words that say it beyond doubt, so that a section inside a part of another role has it.
    pub nested: Vec<String>,
    /// Words that are no cue of it though they hold one; taken out of the title first.
    pub except: Vec<String>,
}

/// How years tell a plan.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct YearRules {
    /// What follows a year; nothing where digits alone make one.
    pub mark: String,
    /// The role of a part that is about the year after the report's own.
    pub next: String,
    /// The role of the part whose year is the report's own.
    pub own: String,
    /// Words in a part's title that say that its year is the report's own.
    pub own_cues: Vec<String>,
    /// Titles of reports that are named by the year in which they are given.
    pub delivery: Vec<String>,
}
