//! The environment variables that annals reads, in one place.

use crate::series::Moment;
use std::time::{SystemTime, UNIX_EPOCH};

/// The environment of the process, as far as it concerns annals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Environment {
    /// `ANNALS_NOW` as RFC 3339 (for tests and demonstrations), or the clock.
    pub now: Moment,
    /// `ANNALS_AUTHOR`: who saves.
    pub author: Option<String>,
    /// `ANNALS_LANG`: the language of messages.
    pub language: Option<String>,
}

impl Environment {
    /// Reads the environment of this process.
    pub fn of_process() -> Self {
        let variable = |name| {
            std::env::var(name)
                .ok()
                .map(|value| value.trim().to_owned())
                .filter(|value| !value.is_empty())
        };
        Self {
            now: variable("ANNALS_NOW")
                .and_then(|text| Moment::from_rfc3339(&text))
                .unwrap_or_else(clock),
            author: variable("ANNALS_AUTHOR"),
            language: variable("ANNALS_LANG"),
        }
    }
}

fn clock() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs());
    Moment::in_local_zone(i64::try_from(seconds).unwrap_or(0))
}
