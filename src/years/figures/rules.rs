//! What a pack says of figures: its `figures` table as it stands.

use serde::Deserialize;

/// The `figures` table of a pack, as written there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FigureRules {
    /// Multipliers and how many times they make a number.
    pub multiplier: Vec<(String, String)>,
    /// Words of rough count inside a figure.
    pub rough: Vec<String>,
    /// Signs of money before a number.
    pub currency: Vec<String>,
    /// Numbers in words.
    pub digit: Vec<(String, u32)>,
    /// Words inside a number in words: two hundred and ten.
    pub digit_join: Vec<String>,
    /// What multiplies those before it.
    pub scale: Vec<(String, u32)>,
    /// Units, the unit that each is measured in, and how many of it one is.
    pub measure: Vec<(String, String, String)>,
    /// Units that the pack's words do not know.
    pub further_unit: Vec<String>,
    /// Units of a share, of which no percentage is told.
    pub share: Vec<String>,
    /// Those of them that are differences of shares.
    pub points: Vec<String>,
    /// Units of how many times something is another.
    pub ratio: Vec<String>,
    /// Units of money.
    pub money: Vec<String>,
    /// Units that make no figure.
    pub idle_unit: Vec<String>,
    /// What must follow a number without a unit; empty where none is a figure.
    pub countable: String,
    /// What must stand before a number without a unit for it to be one all the same.
    pub countable_before: String,
    /// What was blotted out and has no unit, where the pack's words know none: `£***`.
    pub blotted: String,
    /// Patterns of what is no figure.
    pub not_figure: Vec<String>,
    /// Marks that part the counts of one clause, and no clauses.
    pub joins: String,
    /// Words that part the counts of one clause.
    pub join_words: Vec<String>,
    /// What stands between the ends of a range.
    pub range: Vec<String>,
    /// Hedges before a figure: about, so much at least, so much at most.
    pub before: [Vec<String>; 3],
    /// The same behind it.
    pub behind: [Vec<String>; 3],
    /// Words for the year before, the report's own, the next.
    pub years: [String; 3],
    /// The same in a report that is given in the year after.
    pub given_years: [String; 3],
    /// Before a year's word: what follows is held against that year.
    pub compared: String,
    /// The same, and what follows is never that year's own value.
    pub compared_beyond: String,
    /// Words of a change.
    pub changed: String,
    /// Before the first of two values.
    pub from: String,
    /// Between two values.
    pub to: String,
    /// Words for several years that a part of a report sums up.
    pub several_years: String,
    /// Words for a sum over years.
    pub cumulative: String,
    /// Words for a time to come.
    pub target: String,
    /// Before what is aimed at: it is the least.
    pub reach: Vec<String>,
    /// Words for a time beyond the next year.
    pub far_target: String,
    /// Behind a figure of the year before.
    pub prior_behind: String,
    /// Words that name nothing.
    pub empty: String,
    /// The same, right before a figure only.
    pub empty_before: String,
    /// The same, right behind it.
    pub empty_behind: String,
    /// Words of which one may stand for another, for they say what was done and not of what.
    pub doing: String,
    /// Words of growth before a figure.
    pub rise: Vec<String>,
    /// Words of decline before a figure.
    pub fall: Vec<String>,
    /// What ends like one of those and is none.
    pub no_change: Vec<String>,
    /// What may stand between those and the figure.
    pub change_filler: String,
    /// Words over which no name reaches.
    pub conjunction: Vec<String>,
    /// Words that no name begins with.
    pub stop_start: Vec<String>,
    /// Words that no name ends with.
    pub stop_end: Vec<String>,
    /// Words of which alone no name is made.
    pub idle_name: String,
    /// What is cut off the ends of a name.
    pub name_ends: String,
    /// What begins no name behind a figure.
    pub no_name: String,
    /// Words of which one excludes the others.
    pub exclusive: Vec<Vec<String>>,
    /// Words that give several their own values each.
    pub distributed: String,
    /// Words for all of a whole.
    pub whole: String,
    /// Words for a part of a whole.
    pub partial: String,
    /// Words of growth that two values do not tell.
    pub uncheckable: String,
    /// Money whose growth is told at comparable prices.
    pub real_terms: String,
    /// Words for more than the year before.
    pub years_ago: String,
}
