//! What each revision of a report changed, from the newest back.

use super::Context;
use super::changes::{limits, touched};
use crate::compare::{Comparison, Frame, InPlace, compare};
use crate::report::parse;
use crate::settings::pack::Pack;

/// What a revision changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Counts {
    /// Characters that came in.
    pub(super) inserted_chars: usize,
    /// Characters that went.
    pub(super) deleted_chars: usize,
    /// The sections that it touched, by marker and title.
    pub(super) sections: Vec<String>,
}

impl Counts {
    fn of(comparison: &Comparison) -> Self {
        Self {
            inserted_chars: comparison.tally.inserted_chars,
            deleted_chars: comparison.tally.deleted_chars,
            sections: touched(comparison),
        }
    }
}

/// Counts step by step: what is known of a text serves for the one before.
#[derive(Debug)]
pub(super) struct Steps<'a> {
    context: &'a Context,
    /// The text that was reached, by which rules it is read, and its lines.
    reached: Option<(String, &'a Pack, Option<Frame>)>,
}

impl<'a> Steps<'a> {
    pub(super) fn new(context: &'a Context) -> Self {
        Self {
            context,
            reached: None,
        }
    }

    /// What made `after` of `before`: of the section alone in which they differ, else of the whole
    /// texts.
    pub(super) fn between(&mut self, before: &str, after: &str) -> Counts {
        let pack = self.context.packs.for_text(after);
        let grammar = &pack.grammar;
        let known = self
            .reached
            .take()
            .filter(|(text, by, _)| text == after && std::ptr::eq(*by, pack));
        let frame = match known {
            Some((_, _, frame)) => frame,
            None => Frame::of(&parse(after, grammar)),
        };
        let limits = limits();
        let told = frame.as_ref().and_then(|frame| {
            let change = InPlace::between(frame, before, after, grammar)?;
            let counts = match change.is_front() {
                true => Counts::default(),
                false => Counts::of(&change.compare(grammar, limits)?),
            };
            Some((counts, Some(change.into_frame())))
        });
        let (counts, frame) = told.unwrap_or_else(|| {
            let (older, newer) = (parse(before, grammar), parse(after, grammar));
            let comparison = compare(&older, &newer, &grammar.words, limits);
            (Counts::of(&comparison), Frame::of(&older))
        });
        self.reached = Some((before.to_owned(), pack, frame));
        counts
    }
}
