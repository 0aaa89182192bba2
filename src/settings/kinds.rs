//! Kinds of report as TOML files: the built-in ones, and those in a workspace's `kinds/`.

use crate::report::Role;
use crate::series::kind::{BaseYear, Kind, Part, RollRule};
use crate::series::unit_name::fold;
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// A built-in kind, as a new workspace receives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltInKind {
    /// The name of its file in `kinds/`, without `.toml`.
    pub name: &'static str,
    /// The pack it belongs to.
    pub pack: &'static str,
    /// The file.
    pub source: &'static str,
}

/// Every built-in kind; the first of a pack is the one to begin with.
pub const BUILT_IN: [BuiltInKind; 5] = [
    BuiltInKind {
        name: "述职报告",
        pack: "zh-gov",
        source: include_str!("kinds/zh-gov/述职报告.toml"),
    },
    BuiltInKind {
        name: "党建述职报告",
        pack: "zh-gov",
        source: include_str!("kinds/zh-gov/党建述职报告.toml"),
    },
    BuiltInKind {
        name: "工作总结",
        pack: "zh-gov",
        source: include_str!("kinds/zh-gov/工作总结.toml"),
    },
    BuiltInKind {
        name: "政府工作报告",
        pack: "zh-gov",
        source: include_str!("kinds/zh-gov/政府工作报告.toml"),
    },
    BuiltInKind {
        name: "annual-report",
        pack: "en-ngo",
        source: include_str!("kinds/en-ngo/annual-report.toml"),
    },
];

/// A file of a kind that cannot be used: where, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {reason}")]
pub struct KindFault {
    /// The line, 1-based.
    pub line: usize,
    /// The character in its line, 1-based.
    pub column: usize,
    /// Why, in the words of the TOML reader.
    pub reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KindFile {
    #[serde(default)]
    pack: Option<String>,
    title: String,
    #[serde(default)]
    base_year: BaseYearWord,
    maximum_chars: Option<usize>,
    #[serde(default)]
    opening: String,
    #[serde(default)]
    closing: String,
    #[serde(rename = "part")]
    parts: Vec<PartTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartTable {
    role: String,
    title: String,
    #[serde(default)]
    rule: RuleWord,
    #[serde(default)]
    headings: Vec<String>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    prompt: String,
    #[serde(default)]
    was: Vec<String>,
    until: Option<u16>,
    #[serde(default)]
    optional: bool,
}

#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum BaseYearWord {
    #[default]
    Report,
    Delivery,
}

#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RuleWord {
    Clear,
    #[default]
    Ask,
    Carry,
    Fixed,
}

/// The pack of a kind whose file names none.
const USUAL_PACK: &str = "zh-gov";

/// Reads the file of a kind; `name` is the file's, without `.toml`.
pub fn read(name: &str, source: &str) -> Result<Kind, KindFault> {
    let file: KindFile = toml::from_str(source).map_err(|error| fault(source, &error))?;
    Ok(Kind {
        name: name.to_owned(),
        pack: file.pack.unwrap_or_else(|| USUAL_PACK.to_owned()),
        title: file.title,
        base_year: match file.base_year {
            BaseYearWord::Report => BaseYear::Report,
            BaseYearWord::Delivery => BaseYear::Delivery,
        },
        maximum_chars: file.maximum_chars,
        opening: file.opening.trim().to_owned(),
        parts: file.parts.into_iter().map(part).collect(),
        closing: file.closing.trim().to_owned(),
    })
}

/// The built-in kinds of a pack, read.
pub fn of_pack(pack: &str) -> Vec<Kind> {
    BUILT_IN
        .iter()
        .filter(|kind| kind.pack == pack)
        .filter_map(|kind| read(kind.name, kind.source).ok())
        .collect()
}

/// The file of a kind in a workspace that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KindError {
    /// It cannot be read.
    #[error("{}: {error}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why, in the words of the system.
        error: std::io::Error,
    },
    /// It is not as such a file has to be.
    #[error("{}:{fault}", path.display())]
    Broken {
        /// The file.
        path: PathBuf,
        /// Where, and why.
        fault: KindFault,
    },
}

/// The names of a workspace's kinds, sorted: its files in `kinds/`.
pub fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| name_of(&entry.path())).collect();
    names.sort();
    names
}

/// The kind of this name in a workspace's `kinds/`; `None` where there is no such file.
pub fn find_in(folder: &Path, name: &str) -> Result<Option<Kind>, KindError> {
    let wanted = fold(name);
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files = entries.filter_map(|entry| Some((name_of(&entry.path())?, entry.path())));
    let Some((name, path)) = files.find(|(name, _)| fold(name) == wanted) else {
        return Ok(None);
    };
    match fs::read_to_string(&path) {
        Ok(source) => match read(&name, source.trim_start_matches('\u{feff}')) {
            Ok(kind) => Ok(Some(kind)),
            Err(fault) => Err(KindError::Broken { path, fault }),
        },
        Err(error) => Err(KindError::Unreadable { path, error }),
    }
}

/// The name of a kind by its file.
fn name_of(path: &Path) -> Option<String> {
    let is_toml = path
        .extension()
        .is_some_and(|extension| extension == "toml");
    let name = path.file_stem().filter(|_| is_toml)?.to_str()?;
    Some(name.to_owned())
}

fn part(table: PartTable) -> Part {
    Part {
        role: Role::new(table.role),
        title: table.title,
        rule: match table.rule {
            RuleWord::Clear => RollRule::Clear,
            RuleWord::Ask => RollRule::Ask,
            RuleWord::Carry => RollRule::Carry,
            RuleWord::Fixed => RollRule::Fixed,
        },
        headings: table.headings,
        text: table.text.trim().to_owned(),
        prompt: table.prompt.trim().to_owned(),
        was: table.was,
        until: table.until,
        optional: table.optional,
    }
}

fn fault(source: &str, error: &toml::de::Error) -> KindFault {
    let at = error.span().map_or(0, |span| span.start.min(source.len()));
    let before = source.get(..at).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    KindFault {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        reason: error.message().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{BUILT_IN, find_in, names_in, read};
    use crate::report::Role;
    use crate::series::kind::RollRule;

    #[test]
    fn built_in_kinds_can_be_used() {
        for kind in BUILT_IN {
            let read = read(kind.name, kind.source).unwrap();
            assert_eq!(read.pack, kind.pack);
            let year = match read.is_given_later() {
                true => "{next_year}",
                false => "{year}",
            };
            assert!(read.title.contains("{unit}") && read.title.contains(year));
            for role in [Role::WORK, Role::PLAN] {
                assert!(
                    read.part(&Role::new(role)).is_some(),
                    "{} {role}",
                    kind.name
                );
            }
        }
    }

    #[test]
    fn a_part_asks_unless_it_says_otherwise() {
        let kind = read("x", "title = 'T'\n[[part]]\nrole = 'work'\ntitle = 'W'\n").unwrap();
        assert_eq!(kind.parts[0].rule, RollRule::Ask);
        assert_eq!(kind.maximum_chars, None);
    }

    #[test]
    fn a_workspace_has_the_kinds_in_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(
            folder.path().join("e\u{301}te\u{301}.toml"),
            "title = 'T'\npart = []\n",
        )
        .unwrap();
        std::fs::write(folder.path().join("坏.toml"), "title = \n").unwrap();
        std::fs::write(folder.path().join("说明.txt"), "").unwrap();
        assert_eq!(names_in(folder.path()).len(), 2);
        let kind = find_in(folder.path(), "été").unwrap().unwrap();
        assert_eq!(kind.title, "T");
        assert!(find_in(folder.path(), "没有").unwrap().is_none());
        let error = find_in(folder.path(), "坏").unwrap_err().to_string();
        assert!(error.contains("坏.toml:1:"), "{error}");
    }

    #[test]
    fn a_broken_file_says_where() {
        let fault = read(
            "x",
            "title = '总结'\n[[part]]\nrole = 'work'\ntitel = 'W'\n",
        )
        .unwrap_err();
        assert_eq!((fault.line, fault.column), (4, 1));
        assert!(fault.reason.contains("titel"));
        let fault = read("x", "title = '总结' 报告\n").unwrap_err();
        assert_eq!((fault.line, fault.column), (1, 14));
        let fault = read(
            "x",
            "title = 'a'\n[[part]]\nrole='w'\ntitle='t'\nrule = 'keep'\n",
        )
        .unwrap_err();
        assert_eq!(fault.line, 5);
    }
}
