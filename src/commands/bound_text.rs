//! The exact text to which what is said in a review is bound.

use crate::report::Fingerprint;
use crate::review::SignedText;
use crate::series::ReportKey;
use crate::settings::secrecy::SecrecyWords;
use crate::settings::{FrontMatter, front_matter};

/// The fingerprint of a whole report with this text.
pub(super) fn whole_fingerprint(key: &ReportKey, source: &str) -> Fingerprint {
    with_text(key, source, |text| text.fingerprint())
}

/// Hands over a report's text as it is approved.
pub(super) fn with_text<T>(
    key: &ReportKey,
    source: &str,
    then: impl FnOnce(SignedText<'_>) -> T,
) -> T {
    let front = FrontMatter::read(source).ok().flatten();
    let front = front.as_ref();
    then(SignedText {
        key,
        title: front.and_then(|front| front.get(TITLE)),
        secrecy: front.and_then(|front| SecrecyWords::built_in().level(front)),
        source,
        start: front_matter::body(source).0,
    })
}

/// The key of front matter that holds the title.
const TITLE: &str = "title";
