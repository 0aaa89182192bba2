//! The words that figures need, compiled from a pack: the only place they are learnt from.

use super::{Amount, FigureRules};
use crate::report::words::PatternFault;
use regex::Regex;
use std::sync::OnceLock;

/// A regular expression, compiled when a text first needs it.
#[derive(Debug, Clone, Default)]
pub(super) struct Pattern {
    source: String,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    fn new(source: &str) -> Self {
        Self {
            source: source.to_owned(),
            compiled: OnceLock::new(),
        }
    }

    /// The expression; `None` where the pack has none.
    pub(super) fn get(&self) -> Option<&Regex> {
        let compile = || match self.source.is_empty() {
            true => None,
            false => Regex::new(&self.source).ok(),
        };
        self.compiled.get_or_init(compile).as_ref()
    }

    /// True where it is found.
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.get().is_some_and(|pattern| pattern.is_match(text))
    }

    /// A text without what it finds.
    pub(super) fn taken_out_of(&self, text: &str) -> String {
        match self.get() {
            Some(pattern) => pattern.replace_all(text, "").into_owned(),
            None => text.to_owned(),
        }
    }

    /// Where it is found first.
    pub(super) fn find(&self, text: &str) -> Option<std::ops::Range<usize>> {
        Some(self.get()?.find(text)?.range())
    }

    /// Where it is found.
    pub(super) fn all(&self, text: &str) -> Vec<std::ops::Range<usize>> {
        let Some(pattern) = self.get() else {
            return Vec::new();
        };
        let found = pattern.find_iter(text).map(|found| found.range());
        found.filter(|range| !range.is_empty()).collect()
    }

    fn is_at_fault(&self) -> bool {
        !self.source.is_empty() && self.get().is_none()
    }
}

/// A pattern that finds what any of these does; the flags of one are its own.
fn any_of(patterns: &[String]) -> Pattern {
    let groups: Vec<String> = patterns.iter().map(|one| format!("(?:{one})")).collect();
    Pattern::new(&groups.join("|"))
}

/// The words that figures need, compiled.
#[derive(Debug, Clone, Default)]
pub struct FigureWords {
    pub(super) rules: FigureRules,
    /// Multipliers, the longest first.
    pub(super) multipliers: Vec<(String, Amount)>,
    /// Units, what each is measured in, how many of it.
    pub(super) measures: Vec<(String, String, Amount)>,
    pub(super) not_figure: Pattern,
    pub(super) countable: Pattern,
    pub(super) countable_before: Pattern,
    pub(super) blotted: Pattern,
    pub(super) years: [Pattern; 3],
    pub(super) given_years: [Pattern; 3],
    pub(super) compared: Pattern,
    pub(super) compared_beyond: Pattern,
    pub(super) changed: Pattern,
    pub(super) from: Pattern,
    pub(super) to: Pattern,
    pub(super) several_years: Pattern,
    pub(super) cumulative: Pattern,
    pub(super) target: Pattern,
    pub(super) far_target: Pattern,
    pub(super) prior_behind: Pattern,
    pub(super) empty: Pattern,
    pub(super) empty_before: Pattern,
    pub(super) empty_behind: Pattern,
    pub(super) doing: Pattern,
    pub(super) change_filler: Pattern,
    pub(super) idle_name: Pattern,
    pub(super) name_ends: Pattern,
    pub(super) no_name: Pattern,
    pub(super) distributed: Pattern,
    pub(super) whole: Pattern,
    pub(super) partial: Pattern,
    pub(super) uncheckable: Pattern,
    pub(super) real_terms: Pattern,
    pub(super) years_ago: Pattern,
}

impl FigureWords {
    /// The words of a built-in pack, whose patterns a test has looked at.
    pub(crate) fn trusted(rules: FigureRules) -> Self {
        let pattern = |source: &String| Pattern::new(source);
        let amounts =
            |(word, times): &(String, String)| Some((word.clone(), Amount::parse(times)?));
        let mut multipliers: Vec<_> = rules.multiplier.iter().filter_map(amounts).collect();
        multipliers.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        let measure = |(unit, of, times): &(String, String, String)| {
            Some((unit.clone(), of.clone(), Amount::parse(times)?))
        };
        Self {
            multipliers,
            measures: rules.measure.iter().filter_map(measure).collect(),
            not_figure: any_of(&rules.not_figure),
            countable: pattern(&rules.countable),
            countable_before: pattern(&rules.countable_before),
            blotted: pattern(&rules.blotted),
            years: rules.years.each_ref().map(pattern),
            given_years: rules.given_years.each_ref().map(pattern),
            compared: pattern(&rules.compared),
            compared_beyond: pattern(&rules.compared_beyond),
            changed: pattern(&rules.changed),
            from: pattern(&rules.from),
            to: pattern(&rules.to),
            several_years: pattern(&rules.several_years),
            cumulative: pattern(&rules.cumulative),
            target: pattern(&rules.target),
            far_target: pattern(&rules.far_target),
            prior_behind: pattern(&rules.prior_behind),
            empty: pattern(&rules.empty),
            empty_before: pattern(&rules.empty_before),
            empty_behind: pattern(&rules.empty_behind),
            doing: pattern(&rules.doing),
            change_filler: pattern(&rules.change_filler),
            idle_name: pattern(&rules.idle_name),
            name_ends: pattern(&rules.name_ends),
            no_name: pattern(&rules.no_name),
            distributed: pattern(&rules.distributed),
            whole: pattern(&rules.whole),
            partial: pattern(&rules.partial),
            uncheckable: pattern(&rules.uncheckable),
            real_terms: pattern(&rules.real_terms),
            years_ago: pattern(&rules.years_ago),
            rules,
        }
    }

    /// The words of a pack, each of whose patterns is looked at.
    pub fn new(rules: FigureRules) -> Result<Self, PatternFault> {
        let words = Self::trusted(rules);
        match words.fault() {
            Some(key) => Err(PatternFault {
                key,
                reason: "it is no regular expression".to_owned(),
            }),
            None => Ok(words),
        }
    }

    /// The key of the first pattern that is no regular expression.
    pub fn fault(&self) -> Option<&'static str> {
        let patterns = [
            ("not_figure", &self.not_figure),
            ("countable", &self.countable),
            ("countable_before", &self.countable_before),
            ("blotted", &self.blotted),
            ("year_before", &self.years[0]),
            ("year_own", &self.years[1]),
            ("year_next", &self.years[2]),
            ("given_before", &self.given_years[0]),
            ("given_own", &self.given_years[1]),
            ("given_next", &self.given_years[2]),
            ("compared", &self.compared),
            ("compared_beyond", &self.compared_beyond),
            ("changed", &self.changed),
            ("from", &self.from),
            ("to", &self.to),
            ("several_years", &self.several_years),
            ("cumulative", &self.cumulative),
            ("target", &self.target),
            ("far_target", &self.far_target),
            ("prior_behind", &self.prior_behind),
            ("empty", &self.empty),
            ("empty_before", &self.empty_before),
            ("empty_behind", &self.empty_behind),
            ("doing", &self.doing),
            ("change_filler", &self.change_filler),
            ("idle_name", &self.idle_name),
            ("name_ends", &self.name_ends),
            ("no_name", &self.no_name),
            ("distributed", &self.distributed),
            ("whole", &self.whole),
            ("partial", &self.partial),
            ("uncheckable", &self.uncheckable),
            ("real_terms", &self.real_terms),
            ("years_ago", &self.years_ago),
        ];
        let mut patterns = patterns.into_iter();
        patterns
            .find(|(_, pattern)| pattern.is_at_fault())
            .map(|(key, _)| key)
    }

    /// True of a unit of a share.
    pub(super) fn is_share(&self, dimension: &str) -> bool {
        self.rules.share.iter().any(|share| share == dimension)
    }

    /// True of how many times something is another.
    pub(super) fn is_ratio(&self, dimension: &str) -> bool {
        self.rules.ratio.iter().any(|ratio| ratio == dimension)
    }

    /// True of a share itself, not a difference of two.
    pub(super) fn is_rate(&self, dimension: &str) -> bool {
        self.is_share(dimension) && !self.rules.points.iter().any(|point| point == dimension)
    }
}
