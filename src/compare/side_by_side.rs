//! The same work on both sides: at the same time where the texts are long.

use std::thread;

/// From how many bytes of text on a second thread is worth its beginning.
const WORTH_A_THREAD: usize = 60_000;

/// Does both, `size` being the bytes of both texts.
pub fn both<T: Send>(size: usize, before: impl Fn() -> T, after: impl Fn() -> T + Sync) -> (T, T) {
    if size < WORTH_A_THREAD {
        return (before(), after());
    }
    thread::scope(|scope| {
        let running = scope.spawn(&after);
        let before = before();
        // What ended the thread ends this one too, and says what it is.
        let after = running.join().unwrap_or_else(|_| after());
        (before, after)
    })
}
