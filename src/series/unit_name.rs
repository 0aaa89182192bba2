//! Names of units: Unicode as people write them, and fit for a folder on any common system.

use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

/// The name of a unit (单位), in Unicode NFC and fit for a folder on any common system.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitName(String);

/// Why a text cannot be the name of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// Nothing but blanks.
    #[error("is empty")]
    Empty,
    /// `.` or `..`, or a part of the name that is one.
    #[error("leaves its folder")]
    LeavesFolder,
    /// `/` or `\`.
    #[error("holds a separator of paths")]
    Separator,
    /// Begins with a dot: hidden, or the repository's own.
    #[error("begins with a dot")]
    LeadingDot,
    /// Begins with a hyphen: looks like an option.
    #[error("begins with a hyphen")]
    LeadingHyphen,
    /// Ends in a dot, which Windows drops.
    #[error("ends in a dot")]
    TrailingDot,
    /// A character that is not seen.
    #[error("holds a control character or an invisible one")]
    Invisible,
    /// A character that Windows refuses in names.
    #[error("holds {0:?}")]
    Refused(char),
    /// `CON`, `NUL`, `COM1`, … with or without an ending.
    #[error("is reserved on Windows")]
    Reserved,
    /// Longer than [`LONGEST`].
    #[error("is too long")]
    TooLong,
}

/// The most bytes of a name: 60 Han characters, so that path and file stay within what Windows and
/// encrypted folders take.
pub const LONGEST: usize = 180;

const RESERVED: [&str; 8] = [
    "con", "prn", "aux", "nul", "conin$", "conout$", "clock$", "git~1",
];

impl UnitName {
    /// The name of this text, its outer blanks dropped and its characters composed.
    pub fn new(text: &str) -> Result<Self, NameFault> {
        let name: String = text.trim().nfc().collect();
        match fault(&name) {
            Some(fault) => Err(fault),
            None => Ok(Self(name)),
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two names share that a file system or a reader would take for one: letter case and
    /// width aside.
    pub fn folded(&self) -> String {
        fold(&self.0)
    }
}

/// A text with letter case, width and Unicode form aside.
pub fn fold(text: &str) -> String {
    let wide: String = text.trim().nfkc().collect();
    wide.to_lowercase().nfkc().collect()
}

impl fmt::Display for UnitName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn fault(name: &str) -> Option<NameFault> {
    if name.is_empty() {
        return Some(NameFault::Empty);
    }
    if name
        .split(['/', '\\'])
        .any(|part| matches!(part, "." | ".."))
    {
        return Some(NameFault::LeavesFolder);
    }
    if name.contains(['/', '\\']) {
        return Some(NameFault::Separator);
    }
    if name.chars().any(is_invisible) {
        return Some(NameFault::Invisible);
    }
    if let Some(refused) = name.chars().find(|c| r#"<>:"|?*"#.contains(*c)) {
        return Some(NameFault::Refused(refused));
    }
    if is_reserved(name) {
        return Some(NameFault::Reserved);
    }
    match (name.chars().next(), name.chars().next_back()) {
        (Some('.'), _) => Some(NameFault::LeadingDot),
        (Some('-'), _) => Some(NameFault::LeadingHyphen),
        (_, Some('.')) => Some(NameFault::TrailingDot),
        _ => (name.len() > LONGEST).then_some(NameFault::TooLong),
    }
}

/// Control characters, marks of direction, and characters of no width.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn is_reserved(name: &str) -> bool {
    let lower = name.to_lowercase();
    let stem = lower.split('.').next().unwrap_or_default().trim_end();
    let numbered = |device: &str| {
        let number = stem.strip_prefix(device).unwrap_or_default();
        matches!(number, "¹" | "²" | "³")
            || (number.len() == 1 && number.as_bytes()[0].is_ascii_digit())
    };
    RESERVED.contains(&stem) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::{NameFault, UnitName};

    #[test]
    fn names_keep_their_characters() {
        for name in [
            "市政协机关",
            "区图书馆（新馆）",
            "第1小学",
            "sig-node",
            "A.B 办公室",
            "Conseil",
        ] {
            assert_eq!(UnitName::new(name).unwrap().as_str(), name);
        }
        let composed = UnitName::new("Cafe\u{301} ").unwrap();
        assert_eq!(composed.as_str(), "Café");
    }

    #[test]
    fn a_refused_name_has_its_reason() {
        let long = "委".repeat(61);
        let cases = [
            ("", NameFault::Empty),
            ("\u{3000} ", NameFault::Empty),
            ("..", NameFault::LeavesFolder),
            ("../外面", NameFault::LeavesFolder),
            ("a\\..\\b", NameFault::LeavesFolder),
            ("市局/一处", NameFault::Separator),
            ("C:\\报告", NameFault::Separator),
            ("C:", NameFault::Refused(':')),
            ("办公室?", NameFault::Refused('?')),
            (".git", NameFault::LeadingDot),
            ("-m", NameFault::LeadingHyphen),
            ("机关.", NameFault::TrailingDot),
            ("机关\u{7}", NameFault::Invisible),
            ("机\u{200b}关", NameFault::Invisible),
            ("机\u{202e}关", NameFault::Invisible),
            ("NUL", NameFault::Reserved),
            ("con.txt", NameFault::Reserved),
            ("Com1", NameFault::Reserved),
            (&long, NameFault::TooLong),
        ];
        for (name, fault) in cases {
            assert_eq!(UnitName::new(name), Err(fault), "{name:?}");
        }
    }

    #[test]
    fn names_that_look_alike_fold_alike() {
        let folded = |name| UnitName::new(name).unwrap().folded();
        assert_eq!(folded("SIG-Node"), folded("sig-node"));
        assert_eq!(folded("Ａ局"), folded("a局"));
        assert_eq!(folded("Cafe\u{301}"), folded("CAFÉ"));
        assert_ne!(folded("市一中"), folded("市二中"));
    }
}
