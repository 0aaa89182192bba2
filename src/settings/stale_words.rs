//! The `stale` table of a pack: what another year moves, and what rightly stays.

use crate::years::stale_words::{MeetingRule, PeriodRule, StaleRules, StaleWords};
use serde::Deserialize;

/// The table as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct StaleTable {
    year: Vec<String>,
    year_digits: String,
    delivered: Vec<String>,
    own: Vec<String>,
    until: Vec<String>,
    keep: Vec<String>,
    opening: Vec<String>,
    day: Vec<String>,
    counter: Vec<String>,
    counter_keep: Vec<String>,
    counting: Vec<Vec<String>>,
    period_keep: Vec<String>,
    meeting_keep: Vec<String>,
    period: Vec<PeriodTable>,
    meeting: Vec<MeetingTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PeriodTable {
    name: String,
    first: u16,
    last: u16,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MeetingTable {
    series: String,
    name: String,
    year: u16,
    month: u16,
}

/// The built-in table of a pack, compiled; `None` for a pack that is not built in.
pub fn built_in(pack: &str) -> Option<StaleWords> {
    let source = match pack {
        "zh-gov" => include_str!("packs/zh-gov/stale.toml"),
        "en-ngo" => include_str!("packs/en-ngo/stale.toml"),
        _ => return None,
    };
    let table: StaleTable = toml::from_str(source).ok()?;
    StaleWords::new(table.into()).ok()
}

impl From<StaleTable> for StaleRules {
    fn from(table: StaleTable) -> Self {
        Self {
            year: table.year,
            year_digits: table.year_digits,
            delivered: table.delivered,
            own: table.own,
            until: table.until,
            keep: table.keep,
            opening: table.opening,
            day: table.day,
            counter: table.counter,
            counter_keep: table.counter_keep,
            counting: table.counting,
            periods: table.period.into_iter().map(period).collect(),
            period_keep: table.period_keep,
            meetings: table.meeting.into_iter().map(meeting).collect(),
            meeting_keep: table.meeting_keep,
        }
    }
}

fn period(table: PeriodTable) -> PeriodRule {
    PeriodRule {
        name: table.name,
        first: table.first,
        last: table.last,
    }
}

fn meeting(table: MeetingTable) -> MeetingRule {
    MeetingRule {
        series: table.series,
        name: table.name,
        year: table.year,
        month: table.month,
    }
}

#[cfg(test)]
mod tests {
    use super::built_in;

    #[test]
    fn built_in_tables_compile() {
        for pack in ["zh-gov", "en-ngo"] {
            assert!(built_in(pack).is_some(), "{pack}");
        }
    }
}
