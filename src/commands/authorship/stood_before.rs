//! Texts that stood before: who restores one wrote none of its words, and took none away either.

use crate::review::authorship::Standing;
use crate::settings::front_matter;
use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hasher as _};

/// How many bytes of texts are held at most: of a report of 64 KB the last ninety, in some 50 MB.
const MOST_BYTES: usize = 6_000_000;

/// The last texts of a line of revisions, the oldest first.
#[derive(Debug, Default)]
pub(super) struct StoodBefore {
    texts: VecDeque<Stood>,
    bytes: usize,
}

/// A text, and what was known of it.
#[derive(Debug)]
struct Stood {
    body: Body,
    bytes: usize,
    standing: Standing,
    /// How many steps were made up to it.
    steps: usize,
}

/// What tells the words of a report, front matter aside: behind how many lines of that they begin,
/// how many bytes they are, and a hash of them (`SipHash`, 64 bits).
type Body = (usize, usize, u64);

impl StoodBefore {
    /// What is known of a text to which the last step led: where it is word for word one of those
    /// before, what was known of that.
    pub(super) fn told(&self, text: &str, standing: Standing) -> Standing {
        let body = body_of(text);
        let mut texts = self.texts.iter().rev();
        match texts.find(|stood| stood.body == body) {
            Some(stood) => standing.returned(&stood.standing, stood.steps),
            None => standing,
        }
    }

    /// Notes a text, with how many steps were made up to it.
    pub(super) fn note(&mut self, text: &str, standing: &Standing, steps: usize) {
        let bytes = text.len();
        self.bytes += bytes;
        self.texts.push_back(Stood {
            body: body_of(text),
            bytes,
            standing: standing.without_undone(),
            steps,
        });
        while self.bytes > MOST_BYTES
            && let Some(oldest) = self.texts.pop_front()
        {
            self.bytes -= oldest.bytes;
        }
    }
}

fn body_of(text: &str) -> Body {
    let (_, body) = front_matter::body(text);
    let mut hasher = DefaultHasher::new();
    hasher.write(body.as_bytes());
    let lines = text[..text.len() - body.len()].matches('\n').count();
    (lines, body.len(), hasher.finish())
}
