//! Words on the signatures that machines put under revisions. They are no sign-offs, which people
//! give: no word here may be taken for one.

mod chinese;
mod english;

use crate::series::{Language, MachineSignature, SignatureState};

/// What is said of the signature of a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignatureMessage {
    /// The revision is as it was signed, by this key.
    Good {
        /// The name under which the machine knows the key.
        signer: String,
    },
    /// The revision is not as it was signed.
    Bad {
        /// The name that the signature claims.
        signer: Option<String>,
    },
    /// It could not be told.
    Unknown {
        /// The name that the signature claims.
        signer: Option<String>,
    },
    /// Those of older revisions were not looked at.
    OlderUnchecked {
        /// The report, as it is typed.
        report: String,
        /// How many revisions were looked at.
        checked: usize,
    },
}

impl SignatureMessage {
    /// What is said of this; `None` where there is no signature.
    pub fn of(signature: &MachineSignature) -> Option<Self> {
        let signer = signature.signer.clone();
        match signature.state {
            SignatureState::None => None,
            SignatureState::Bad => Some(Self::Bad { signer }),
            SignatureState::Unknown => Some(Self::Unknown { signer }),
            SignatureState::Good => Some(match signer {
                Some(signer) => Self::Good { signer },
                None => Self::Unknown { signer },
            }),
        }
    }

    /// The words in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}
