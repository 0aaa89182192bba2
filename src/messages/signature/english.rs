//! The words on signatures in English.

use super::SignatureMessage as M;
use crate::messages::phrases::typed;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Good { signer } => format!("machine signature good ({signer})"),
        M::Bad { signer } => format!(
            "machine signature does not fit the text{}",
            claimed(signer.as_deref())
        ),
        M::Unknown { signer } => format!(
            "machine signature cannot be checked{}",
            claimed(signer.as_deref())
        ),
        M::OlderUnchecked { report, checked } => format!(
            "machine signatures of the newest {checked} revisions were checked; for all: annals \
             log {} --signatures",
            typed(report)
        ),
    }
}

fn claimed(signer: Option<&str>) -> String {
    signer.map_or_else(String::new, |signer| format!(" (says it is {signer})"))
}
