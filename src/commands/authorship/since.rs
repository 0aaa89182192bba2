//! The state of a report as a day begins: who asks what changed since a day means that day too.

use crate::commands::{Context, Workspace};
use crate::failure::{Failure, FailureKind};
use crate::messages::authorship::AuthorshipMessage;
use crate::messages::call::CallMessage;
use crate::messages::workspace::WorkspaceMessage;
use crate::series::{Day, ReportKey};
use crate::store::PastText;

/// The text as it stood when a day began.
pub(in crate::commands) struct StateThen {
    pub(in crate::commands) past: PastText,
    /// The day, where there was no text yet: the first one stands in for it.
    pub(in crate::commands) too_early: Option<Day>,
}

/// The last revision that was made before that day began; where there is none, the first.
pub(in crate::commands) fn state_at(
    typed: &str,
    key: &ReportKey,
    workspace: &Workspace,
    context: &Context,
) -> Result<StateThen, Failure> {
    let day = day(typed, Day::of(context.now)).ok_or_else(|| {
        let message = CallMessage::BadValue {
            option: "--since".to_owned(),
            value: typed.to_owned(),
        };
        Failure::new(FailureKind::Usage, message).hint(AuthorshipMessage::WriteDay)
    })?;
    let mut past = workspace.history(key)?;
    let place = past
        .iter()
        .rposition(|past| Day::of(past.revision.at) < day);
    if past.is_empty() {
        let message = WorkspaceMessage::NeverSaved { key: key.clone() };
        let key = key.clone();
        return Err(
            Failure::new(FailureKind::User, message).hint(WorkspaceMessage::SaveFirst { key })
        );
    }
    Ok(StateThen {
        past: past.swap_remove(place.unwrap_or(0)),
        too_early: place.is_none().then_some(day),
    })
}

/// A day as people write it; without a year, the last one of that name that is not to come.
fn day(typed: &str, today: Day) -> Option<Day> {
    let day = Day::parse(typed.trim(), today)?;
    if day <= today {
        return Some(day);
    }
    let (month, of_month) = day.month_and_day();
    let a_year_ago = Day::new(today.year() - 1, month, of_month)?;
    // Who writes the year means it.
    let is_without_year = Day::parse(typed.trim(), a_year_ago)? == a_year_ago;
    Some(if is_without_year { a_year_ago } else { day })
}

#[cfg(test)]
mod tests {
    use super::day;
    use crate::series::Day;

    #[test]
    fn a_day_without_a_year_is_one_that_was() {
        let today = Day::new(2025, 1, 5).unwrap();
        let written = |typed| day(typed, today).map(|day| day.to_string());
        for (typed, meant) in [
            ("2024-12-10", "2024-12-10"),
            ("2024年12月10日", "2024-12-10"),
            ("12月10日", "2024-12-10"),
            ("12-10", "2024-12-10"),
            ("1-3", "2025-01-03"),
            ("2月1日", "2024-02-01"),
            ("2026.3.1", "2026-03-01"),
        ] {
            assert_eq!(written(typed).as_deref(), Some(meant), "{typed}");
        }
        assert_eq!(written("yesterday"), None);
        assert_eq!(written("13-40"), None);
    }
}
