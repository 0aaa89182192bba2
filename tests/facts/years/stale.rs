//! What a person states of what last year left in this year's text.
//!
//! ```text
//! stale TEXT line N [instead TEXT]
//! nothing else stale
//! ```

use annals::years::YearComparison;
use annals::years::stale::StalePlace;

/// Whether a line about stale words is borne out; `None` of a line about something else.
pub(super) fn check(
    line: &str,
    stated: &[&str],
    stale: &[StalePlace],
) -> Option<Result<(), String>> {
    if line == "nothing else stale" {
        let named = |place: &&StalePlace| {
            let mut lines = stated.iter().filter_map(|line| line.strip_prefix("stale "));
            lines.any(|line| is_place(place, line))
        };
        let other = stale.iter().find(|place| !named(place));
        return Some(other.map_or(Ok(()), |place| Err(tell(place))));
    }
    let rest = line.strip_prefix("stale ")?;
    let found = stale.iter().any(|place| is_place(place, rest));
    let told: Vec<String> = stale.iter().map(tell).collect();
    Some(if found { Ok(()) } else { Err(told.join("; ")) })
}

/// Each place, for a person to read.
pub(super) fn told(years: &YearComparison) -> Vec<String> {
    years.stale.iter().map(tell).collect()
}

fn is_place(place: &StalePlace, line: &str) -> bool {
    let told = tell(place);
    let told = told.strip_prefix("stale ").unwrap_or(&told);
    told == line
        || told
            .strip_prefix(line)
            .is_some_and(|rest| rest.starts_with(" instead "))
}

fn tell(place: &StalePlace) -> String {
    let instead = place.instead.as_ref();
    let instead = instead.map_or(String::new(), |words| format!(" instead {words}"));
    format!("stale {} line {}{instead}", place.text, place.line)
}
