//! A value, exact: what is written as 0.1 is a tenth.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::str::FromStr;

/// A decimal value, of 28 digits at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

impl Amount {
    /// The value of plain digits with a decimal point; `None` of anything else.
    pub fn parse(digits: &str) -> Option<Self> {
        Decimal::from_str(digits).ok().map(Self)
    }

    /// So many times this; `None` where that is too large to be told.
    #[must_use]
    pub fn times(self, factor: Self) -> Option<Self> {
        self.0
            .checked_mul(factor.0)
            .map(|value| Self(value.normalize()))
    }

    /// As a floating-point number.
    pub fn to_f64(self) -> f64 {
        self.0.to_f64().unwrap_or(f64::NAN)
    }

    /// As a whole number, where it is one.
    pub fn to_whole(self) -> Option<i64> {
        self.0.is_integer().then(|| self.0.to_i64()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn amounts_are_exact() {
        let amount = |digits| Amount::parse(digits).unwrap();
        assert_eq!(
            amount("36.5").times(amount("10000")),
            Some(amount("365000"))
        );
        assert_eq!(amount("36.50"), amount("36.5"));
        assert_eq!(amount("0.1").times(amount("3")), Some(amount("0.3")));
        assert_eq!(amount("365000").to_whole(), Some(365_000));
        assert_eq!(Amount::parse("**"), None);
    }
}
