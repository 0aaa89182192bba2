//! A point in time with the offset of the place where it was noted. With the days of its calendar, the only user of jiff.

use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};

/// A second of the clock and the writer's distance from UTC, as git keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// Seconds since 1970-01-01 00:00 UTC.
    pub seconds: i64,
    /// Minutes east of UTC.
    pub offset_minutes: i32,
}

impl Moment {
    /// The moment of these seconds at this offset.
    pub fn new(seconds: i64, offset_minutes: i32) -> Self {
        Self {
            seconds,
            offset_minutes,
        }
    }

    /// The moment of these seconds in the time zone of this machine.
    pub fn in_local_zone(seconds: i64) -> Self {
        let offset = Timestamp::from_second(seconds)
            .map_or(0, |at| TimeZone::system().to_offset(at).seconds() / 60);
        Self {
            seconds,
            offset_minutes: offset,
        }
    }

    /// The moment of an RFC 3339 text such as `2024-12-19T09:30:00+08:00`.
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        let at: Timestamp = text.parse().ok()?;
        let pieces = jiff::fmt::temporal::Pieces::parse(text).ok()?;
        let minutes = pieces
            .to_numeric_offset()
            .map_or(0, |offset| offset.seconds() / 60);
        Some(Self {
            seconds: at.as_second(),
            offset_minutes: minutes,
        })
    }

    /// `2024-12-19`, on the writer's calendar.
    pub fn date(self) -> String {
        self.strftime("%Y-%m-%d")
    }

    /// `2024-12-19 09:30`, on the writer's clock.
    pub fn date_and_time(self) -> String {
        self.strftime("%Y-%m-%d %H:%M")
    }

    /// `2024-12-19T09:30:00+08:00`.
    pub fn rfc3339(self) -> String {
        self.strftime("%Y-%m-%dT%H:%M:%S%:z")
    }

    fn strftime(self, format: &str) -> String {
        let offset = Offset::from_seconds(self.offset_minutes * 60).unwrap_or(Offset::UTC);
        Timestamp::from_second(self.seconds)
            .map(|at| {
                at.to_zoned_datetime(TimeZone::fixed(offset))
                    .strftime(format)
                    .to_string()
            })
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn keeps_the_writers_clock() {
        let moment = Moment::from_rfc3339("2024-12-19T00:30:00+08:00").unwrap();
        assert_eq!(moment.date(), "2024-12-19");
        assert_eq!(moment.date_and_time(), "2024-12-19 00:30");
        assert_eq!(moment.rfc3339(), "2024-12-19T00:30:00+08:00");
    }
}
