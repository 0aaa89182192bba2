//! The words in Chinese.

use super::ComparisonMessage as M;

pub(super) fn say(message: &M) -> String {
    match message {
        M::CannotRead { path } => format!("读不了“{path}”"),
    }
}
