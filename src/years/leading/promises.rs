//! The promises that are shown first.
//!
//! All of them where there are few. Else what a reader has to ask about before what is answered:
//! missing, repeated, perhaps, reported, no longer valid. Each status has some rows of its own;
//! what is left over goes to the first that has more. Within a status, in the order of last year's
//! text.

use crate::years::promises::{Promise, PromiseStatus};
use crate::years::thresholds::LeadingThresholds;

/// In the order in which somebody wants to know of them.
const ORDER: [PromiseStatus; 5] = [
    PromiseStatus::Missing,
    PromiseStatus::Repeated,
    PromiseStatus::Perhaps,
    PromiseStatus::Reported,
    PromiseStatus::Obsolete,
];

/// The promises that are shown first, and how many there are beside them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeadingPromises {
    /// Indices into the promises, in the order in which they are shown.
    pub rows: Vec<usize>,
    /// How many others there are.
    pub others: usize,
}

/// The promises that are shown first, so many at most.
pub fn leading_promises(promises: &[Promise], most: usize) -> LeadingPromises {
    let thresholds = LeadingThresholds::STANDARD;
    let of = |status: PromiseStatus| {
        let found = promises.iter().enumerate();
        let found = found.filter(move |(_, promise)| promise.status == status);
        found.map(|(index, _)| index)
    };
    let count = |status: PromiseStatus| of(status).count();
    let mut room = most;
    let mut taken = ORDER.map(|status| {
        let own = match status {
            PromiseStatus::Missing => thresholds.missing_promises,
            _ => thresholds.promises_of_one_status,
        };
        let own = own.min(count(status)).min(room);
        room -= own;
        own
    });
    for (status, taken) in ORDER.into_iter().zip(&mut taken) {
        let more = (count(status) - *taken).min(room);
        *taken += more;
        room -= more;
    }
    let rows: Vec<usize> = ORDER
        .into_iter()
        .zip(taken)
        .flat_map(|(status, taken)| of(status).take(taken))
        .collect();
    LeadingPromises {
        others: promises.len() - rows.len(),
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::leading_promises;
    use crate::years::promises::PromiseStatus::{Missing, Perhaps, Repeated, Reported};
    use crate::years::promises::{Promise, PromiseId, PromiseRole, PromiseStatus};

    fn promises(statuses: &[(PromiseStatus, usize)]) -> Vec<Promise> {
        let all = statuses
            .iter()
            .flat_map(|(status, count)| std::iter::repeat_n(*status, *count));
        all.enumerate()
            .map(|(index, status)| Promise {
                id: PromiseId(index + 1),
                text: String::new(),
                line: index,
                role: PromiseRole::Plan,
                status,
                score: 0.0,
                answers: Vec::new(),
                settled: None,
            })
            .collect()
    }

    #[test]
    fn what_is_to_be_asked_comes_before_what_is_answered() {
        let leading = leading_promises(&promises(&[(Reported, 2), (Repeated, 1), (Missing, 1)]), 8);
        assert_eq!(leading.rows, [3, 2, 0, 1]);
        assert_eq!(leading.others, 0);
    }

    #[test]
    fn each_status_has_some_rows_and_the_first_have_the_rest() {
        let many = promises(&[(Reported, 9), (Perhaps, 1), (Repeated, 3), (Missing, 9)]);
        let leading = leading_promises(&many, 8);
        assert_eq!(leading.rows, [13, 14, 15, 10, 11, 9, 0, 1]);
        assert_eq!(leading.others, 14);
    }
}
