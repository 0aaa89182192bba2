//! Views by hand that tests of several forms share.

pub(super) mod sample_board;
pub(super) mod sample_ledger;
