//! The names of what is said of an entry.

pub(super) const AT: &str = "at";
pub(super) const TYPED_BY: &str = "typed_by";
pub(super) const STAGE: &str = "stage";
pub(super) const TO: &str = "to";
pub(super) const DUE: &str = "due";
pub(super) const REVISION: &str = "revision";
pub(super) const FINGERPRINT: &str = "fingerprint";
pub(super) const ROUND: &str = "round";
pub(super) const FROM: &str = "from";
pub(super) const VIA: &str = "via";
pub(super) const KIND: &str = "kind";
pub(super) const ON: &str = "on";
pub(super) const PREFIX: &str = "prefix";
pub(super) const SUFFIX: &str = "suffix";
pub(super) const SECTION: &str = "section";
pub(super) const TEXT: &str = "text";
pub(super) const BY: &str = "by";
pub(super) const VERDICT: &str = "verdict";
pub(super) const WHY: &str = "why";
pub(super) const REPLACES: &str = "replaces";
pub(super) const ON_PAPER: &str = "on_paper";

/// The facts that an entry of each kind can have, beside who wrote it down and when.
pub(super) fn known(kind: crate::review::EntryKind) -> &'static [&'static str] {
    use crate::review::EntryKind as K;
    match kind {
        K::Round => &[STAGE, TO, DUE, REVISION, FINGERPRINT],
        K::Comment => &[
            ROUND, FROM, VIA, KIND, SECTION, ON, PREFIX, SUFFIX, REVISION, TEXT,
        ],
        K::Answer => &[TO, BY, VERDICT, WHY, REPLACES, FINGERPRINT],
        K::NoComment => &[ROUND, FROM, VIA],
        K::SignOff => &[BY, SECTION, REVISION, FINGERPRINT, ON_PAPER],
        K::Return => &[ROUND, BY, WHY],
    }
}
