//! The words on signatures in Chinese.

use super::SignatureMessage as M;
use crate::messages::phrases::typed;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Good { signer } => format!("机器签名有效（{signer}）"),
        M::Bad { signer } => format!("机器签名与内容不符{}", claimed(signer.as_deref())),
        M::Unknown { signer } => format!("机器签名无法核对{}", claimed(signer.as_deref())),
        M::OlderUnchecked { report, checked } => format!(
            "只核对了最近{checked}个修订版的机器签名；要全部核对：annals log {} --signatures",
            typed(report)
        ),
    }
}

fn claimed(signer: Option<&str>) -> String {
    signer.map_or_else(String::new, |signer| format!("（自称{signer}）"))
}
