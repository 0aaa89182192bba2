//! By how much something changed, in digits.

use crate::messages::phrases::grouped;

/// With its sign, as exact as it takes: `+12.9`, `-33.3`, `+1,250`.
pub(super) fn signed(by: f64) -> String {
    let sign = if by < 0.0 { '-' } else { '+' };
    format!("{sign}{}", digits(by.abs()))
}

fn digits(by: f64) -> String {
    if by >= 1000.0 {
        return grouped(by.round() as usize);
    }
    // A small change is not told as none.
    let places = (1..=4).find(|&places| (by * 10_f64.powi(places)).round() > 0.0);
    format!("{by:.*}", places.unwrap_or(1) as usize)
}

/// Points with their sign, as written: `+4.5`, `-0.25`.
pub(super) fn points(by: f64) -> String {
    let sign = if by < 0.0 { '-' } else { '+' };
    let rounded = format!("{:.2}", by.abs());
    let short = rounded.trim_end_matches('0').trim_end_matches('.');
    format!("{sign}{short}")
}

#[cfg(test)]
mod tests {
    use super::{points, signed};

    #[test]
    fn changes_are_told_as_exactly_as_it_takes() {
        for (by, said) in [
            (12.876, "+12.9"),
            (-33.333, "-33.3"),
            (0.04, "+0.04"),
            (1250.4, "+1,250"),
            (100.0, "+100.0"),
        ] {
            assert_eq!(signed(by), said);
        }
        assert_eq!(points(12.9 - 8.4), "+4.5");
        assert_eq!(points(-2.0), "-2");
        assert_eq!(points(0.25), "+0.25");
    }
}
