//! A value, exact: what is written as 0.1 is a tenth.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::str::FromStr;

/// A decimal value, of 28 digits at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

impl Amount {
    /// One.
    pub const ONE: Self = Self(Decimal::ONE);

    /// The value of plain digits with a decimal point; `None` of anything else.
    pub fn parse(digits: &str) -> Option<Self> {
        Decimal::from_str(digits).ok().map(Self)
    }

    /// A whole number.
    pub fn whole(number: u64) -> Self {
        Self(Decimal::from(number))
    }

    /// What one in the last of so many decimals is worth; `None` of more than 28.
    pub fn last_of(decimals: u32) -> Option<Self> {
        Decimal::try_new(1, decimals).ok().map(Self)
    }

    /// So many times this; `None` where that is too large to be told.
    #[must_use]
    pub fn times(self, factor: Self) -> Option<Self> {
        self.0
            .checked_mul(factor.0)
            .map(|value| Self(value.normalize()))
    }

    /// The sum; `None` where that is too large to be told.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0
            .checked_add(other.0)
            .map(|value| Self(value.normalize()))
    }

    /// The same with the other sign.
    #[must_use]
    pub fn negative(self) -> Self {
        Self(-self.0)
    }

    /// By how much this is away from another; `None` where that is too large to be told.
    #[must_use]
    pub fn distance(self, other: Self) -> Option<Self> {
        self.plus(other.negative()).map(|value| Self(value.0.abs()))
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
        assert_eq!(Amount::last_of(2), Amount::parse("0.01"));
        assert_eq!(amount("0.3").distance(amount("0.5")), Amount::parse("0.2"));
    }
}
