//! The signature that a program on somebody's machine put under a revision.
//!
//! It tells whether the revision is as it was when it left that machine. It is no sign-off: no
//! person says by it that a text is approved.

/// What a check of a signature came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureState {
    /// The revision is as it was signed, and the key is known to be the signer's.
    Good,
    /// The signature does not fit the revision.
    Bad,
    /// It could not be told: the key is not here, not vouched for or no longer valid, or the program
    /// that checks is missing.
    Unknown,
    /// There is none.
    None,
}

/// A signature as it was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineSignature {
    /// What the check came to.
    pub state: SignatureState,
    /// Whose key it is: the name under which the machine knows it, or the one that the signature
    /// claims where the state is not good.
    pub signer: Option<String>,
}

impl MachineSignature {
    /// No signature.
    pub const NONE: Self = Self {
        state: SignatureState::None,
        signer: None,
    };

    /// A signature of which nothing can be told.
    pub const UNKNOWN: Self = Self {
        state: SignatureState::Unknown,
        signer: None,
    };
}
