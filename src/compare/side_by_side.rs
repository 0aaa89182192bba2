//! The same work on both sides, or on both halves of a row: at the same time where the texts are
//! long.

use std::thread;

/// From how many bytes of text on a second thread is worth its beginning.
const WORTH_A_THREAD: usize = 60_000;

/// Does both, `size` being the bytes of both texts.
pub fn both<T: Send>(size: usize, before: impl Fn() -> T, after: impl Fn() -> T + Sync) -> (T, T) {
    match size < WORTH_A_THREAD {
        true => (before(), after()),
        false => at_once(before, after),
    }
}

/// Does two different works at the same time, each long enough to be worth a thread.
pub fn at_once<One: Send, Other: Send>(
    one: impl FnOnce() -> One,
    other: impl Fn() -> Other + Sync,
) -> (One, Other) {
    thread::scope(|scope| {
        let running = scope.spawn(&other);
        let one = one();
        // What ended the thread ends this one too, and says what it is.
        let other = running.join().unwrap_or_else(|_| other());
        (one, other)
    })
}

/// Does something with each member of a row, `size` being the bytes of text that it is about; gives
/// back what came of each, in their order.
pub fn in_halves<M: Sync, T: Send>(
    size: usize,
    row: &[M],
    each: impl Fn(&M) -> T + Sync,
) -> Vec<T> {
    let (first, second) = row.split_at(row.len() / 2);
    let (mut done, rest) = both(
        size,
        || first.iter().map(&each).collect::<Vec<T>>(),
        || second.iter().map(&each).collect(),
    );
    done.extend(rest);
    done
}

#[cfg(test)]
mod tests {
    use super::in_halves;

    #[test]
    fn a_row_keeps_its_order() {
        for size in [0, usize::MAX] {
            assert_eq!(in_halves(size, &[1, 2, 3], |n| n * 2), [2, 4, 6]);
        }
    }
}
