//! Why sections and paragraphs were held to be each other's, in words.

use super::Changes;
use super::row::Row;
use crate::compare::{Evidence, Margin, Reason, SectionPair};
use crate::messages::forms::{FormMessage, Lead};
use crate::render::terminal::style::Role;
use crate::render::terminal::text::Text;
use crate::view::Reasons;

impl Changes<'_> {
    /// Why a section was paired, or was not; `None` where nobody asked.
    pub(super) fn why(&self, section: &SectionPair) -> Option<Text> {
        if self.shown.reasons == Reasons::Hidden {
            return None;
        }
        let message = match section.evidence.reason {
            Reason::Unpaired if section.before.is_empty() => FormMessage::NothingLikeBefore,
            Reason::Unpaired => FormMessage::NothingLikeAfter,
            _ => because(&section.evidence),
        };
        Some(Text::of(Role::Faint, &message.say(self.display.language)))
    }

    /// Why a paragraph was paired with one that stood elsewhere; `None` where nobody asked.
    pub(in crate::render::terminal) fn reason(&self, evidence: Option<&Evidence>) -> Option<Text> {
        if self.shown.reasons == Reasons::Hidden {
            return None;
        }
        let said = because(evidence?).say(self.display.language);
        Some(Text::of(Role::Faint, &said))
    }

    /// The same as a row under it.
    pub(super) fn because(&self, evidence: Option<&Evidence>) -> Option<Row> {
        self.reason(evidence).map(Row::under)
    }
}

fn because(evidence: &Evidence) -> FormMessage {
    FormMessage::Because {
        reason: evidence.reason,
        score: hundredths(evidence.score),
        lead: match evidence.margin {
            Margin::Alone => Lead::Alone,
            Margin::Ahead(margin) => Lead::Hundredths(hundredths(margin)),
            Margin::Unasked => Lead::Unasked,
        },
    }
}

/// Of a likeness from 0 to 1; what is not quite alike is not called so.
fn hundredths(share: f64) -> usize {
    (share.clamp(0.0, 1.0) * 100.0 + 1e-6).floor() as usize
}
