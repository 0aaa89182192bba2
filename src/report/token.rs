//! Units of comparison.
