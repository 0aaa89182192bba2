//! A text as it is approved, read out of what a file holds.

use super::super::Context;
use crate::report::{Fingerprint, Outline, parse};
use crate::review::{ReadText, Review, SignOff, SignedScope, SignedText, signed_text};
use crate::series::{Moment, ReportKey};
use crate::settings::secrecy::SecrecyWords;
use crate::settings::{FrontMatter, front_matter};

/// The key of front matter that holds the title.
const TITLE: &str = "title";

/// What the front matter says that is a part of what is approved.
struct Front {
    title: Option<String>,
    secrecy: Option<String>,
}

impl Front {
    fn of(source: &str) -> Self {
        let front = FrontMatter::read(source).ok().flatten();
        let secrecy = SecrecyWords::built_in();
        let front = front.as_ref();
        Self {
            title: front.and_then(|front| front.get(TITLE)).map(str::to_owned),
            secrecy: front
                .and_then(|front| secrecy.level(front))
                .map(str::to_owned),
        }
    }

    fn text<'a>(&'a self, key: &'a ReportKey, source: &'a str) -> SignedText<'a> {
        SignedText {
            key,
            title: self.title.as_deref(),
            secrecy: self.secrecy.as_deref(),
            source,
            start: front_matter::body(source).0,
        }
    }
}

/// The fingerprint of a whole report with this text.
pub(in super::super) fn whole_fingerprint(key: &ReportKey, source: &str) -> Fingerprint {
    Front::of(source).text(key, source).fingerprint()
}

/// True where exactly the text that was approved stands in this one.
pub(in super::super) fn holds(
    sign_off: &SignOff,
    key: &ReportKey,
    source: &str,
    context: &Context,
) -> bool {
    let print = &sign_off.signed.fingerprint;
    match sign_off.scope {
        SignedScope::Whole => whole_fingerprint(key, source) == *print,
        SignedScope::Section(ref path) => {
            let outline = parse(source, &context.packs.for_text(source).grammar);
            signed_text::section_of(key, &outline, print, path).is_some()
        }
    }
}

/// Of each sign-off of a report, whether it stands with this text of this moment: exactly what was
/// approved is in it, and was not sent back until then.
pub(super) fn standings(
    review: &Review,
    key: &ReportKey,
    (source, at): (&str, Moment),
    context: &Context,
) -> Vec<bool> {
    let whole = whole_fingerprint(key, source);
    let mut outline = None;
    let stand = review
        .sign_offs
        .iter()
        .map(|entered| match &entered.what.scope {
            SignedScope::Whole => {
                let returned = review.returned(entered);
                let is_back = returned.is_some_and(|back| back.stamp.at.seconds <= at.seconds);
                !is_back && entered.what.signed.fingerprint == whole
            }
            SignedScope::Section(path) => {
                let outline = outline
                    .get_or_insert_with(|| parse(source, &context.packs.for_text(source).grammar));
                let print = &entered.what.signed.fingerprint;
                signed_text::section_of(key, outline, print, path).is_some()
            }
        });
    stand.collect()
}

/// A text with its outline.
pub(super) struct OwnText<'a> {
    key: &'a ReportKey,
    front: Front,
    pub(super) outline: Outline,
}

impl<'a> OwnText<'a> {
    pub(super) fn new(key: &'a ReportKey, source: &str, context: &Context) -> Self {
        Self {
            key,
            front: Front::of(source),
            outline: parse(source, &context.packs.for_text(source).grammar),
        }
    }

    pub(super) fn read(&self) -> ReadText<'_> {
        ReadText {
            text: self.front.text(self.key, &self.outline.source),
            outline: &self.outline,
        }
    }
}
