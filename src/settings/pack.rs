//! Packs: the data of a language and a sort of office, built in or of the workspace.

use super::words::{self, WordTable};
use super::year_words;
use crate::report::grammar::OutlineGrammar;
use crate::report::rules::OutlineRules;
use crate::report::words::PatternFault;
use crate::report::{Grammar, WordGrammar};
use crate::years::YearWords;
use serde::Deserialize;
use std::sync::OnceLock;

/// A pack, read and compiled.
#[derive(Debug, Clone, Default)]
pub struct Pack {
    /// `zh-gov`, `en-ngo`.
    pub name: String,
    /// The language of its texts, as `zh`.
    pub language: String,
    /// The grammar of its texts.
    pub grammar: Grammar,
    /// Its words for what exists between two years, read when two years are compared.
    year_words: OnceLock<YearWords>,
}

/// The texts of a pack's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackSource {
    /// Its name: that of its folder or file in `packs/`.
    pub name: String,
    /// `pack.toml`, or the one file of the pack.
    pub outline: String,
    /// `words.toml`; where there is none, `[words]` of the other, or the built-in one of this
    /// name.
    pub words: Option<String>,
}

/// A pack that cannot be used: where, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackFault {
    /// The file is no TOML, or has a key that no pack has.
    #[error("{line}:{column}: {reason}")]
    Toml {
        /// The line, 1-based.
        line: usize,
        /// The character in its line, 1-based.
        column: usize,
        /// Why, in the words of the TOML reader.
        reason: String,
    },
    /// A form or pattern in it is none.
    #[error(transparent)]
    Pattern(#[from] PatternFault),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PackFile {
    name: Option<String>,
    #[serde(default)]
    language: String,
    #[serde(default, rename = "script")]
    _script: Script,
    outline: OutlineRules,
    words: Option<WordTable>,
}

/// The letters that texts of a pack are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Script {
    #[default]
    Han,
    Latin,
}

/// Only what is needed to choose a pack, so that the others are not read.
#[derive(Debug, Deserialize)]
struct PackHead {
    #[serde(default)]
    script: Script,
}

impl Pack {
    /// Its words for what exists between two years.
    pub fn year_words(&self) -> &YearWords {
        self.year_words
            .get_or_init(|| year_words::for_pack(&self.name, &self.language))
    }

    /// A built-in pack by its name.
    pub fn built_in(name: &str) -> Option<Self> {
        let source = built_in_source(name)?;
        Self::from_trusted(&source).ok()
    }

    /// Reads and compiles a pack, and looks at each of its patterns.
    pub fn from_toml(source: &PackSource) -> Result<Self, PackFault> {
        Self::compiled(source, |words| Ok(words.compile()?))
    }

    /// Reads a pack that has been looked at; its patterns are compiled when a text needs them.
    fn from_trusted(source: &PackSource) -> Result<Self, PackFault> {
        Self::compiled(source, |words| Ok(words.compile_trusted()))
    }

    fn compiled(
        source: &PackSource,
        compile: fn(WordTable) -> Result<WordGrammar, PackFault>,
    ) -> Result<Self, PackFault> {
        let file: PackFile = read(&source.outline)?;
        let words = match (&source.words, file.words) {
            (Some(words), _) => read(words)?,
            (None, Some(words)) => words,
            (None, None) => match words::built_in(&source.name) {
                Some(words) => read(words)?,
                None => WordTable::default(),
            },
        };
        Ok(Self {
            name: file.name.unwrap_or_else(|| source.name.clone()),
            language: file.language,
            grammar: Grammar {
                outline: OutlineGrammar::new(file.outline)?,
                words: compile(words)?,
            },
            year_words: OnceLock::new(),
        })
    }
}

fn read<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, PackFault> {
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        let before = text.get(..at).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        PackFault::Toml {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            reason: error.message().to_owned(),
        }
    })
}

/// The names of the built-in packs; the first is taken where a text says nothing.
pub const BUILT_IN: [&str; 2] = ["zh-gov", "en-ngo"];

fn built_in_source(name: &str) -> Option<PackSource> {
    let outline = match name {
        "zh-gov" => include_str!("packs/zh-gov/pack.toml"),
        "en-ngo" => include_str!("packs/en-ngo/pack.toml"),
        _ => return None,
    };
    Some(PackSource {
        name: name.to_owned(),
        outline: outline.to_owned(),
        words: words::built_in(name).map(str::to_owned),
    })
}

/// The packs of a run: each is read when a text needs it.
#[derive(Debug, Default)]
pub struct Packs {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    source: PackSource,
    script: Script,
    pack: OnceLock<Pack>,
}

impl Entry {
    fn pack(&self) -> &Pack {
        self.pack
            .get_or_init(|| Pack::from_trusted(&self.source).unwrap_or_default())
    }
}

impl Packs {
    /// The built-in packs.
    pub fn built_in() -> Self {
        let sources = BUILT_IN.iter().filter_map(|name| built_in_source(name));
        let entries = sources.map(|source| Entry {
            script: script_of(&source),
            source,
            pack: OnceLock::new(),
        });
        Self {
            entries: entries.collect(),
        }
    }

    /// The built-in packs, with those of a workspace instead of the ones of their name and before
    /// all others. Workspace packs are read at once, so that a fault is known.
    pub fn with(sources: Vec<PackSource>) -> Result<Self, (String, PackFault)> {
        let mut entries = Vec::new();
        for source in sources {
            let pack = match Pack::from_toml(&source) {
                Ok(pack) => pack,
                Err(fault) => return Err((source.name, fault)),
            };
            entries.push(Entry {
                script: script_of(&source),
                source,
                pack: OnceLock::from(pack),
            });
        }
        for entry in Self::built_in().entries {
            if !entries
                .iter()
                .any(|own| own.source.name == entry.source.name)
            {
                entries.push(entry);
            }
        }
        Ok(Self { entries })
    }

    /// The pack of this name.
    pub fn named(&self, name: &str) -> Option<&Pack> {
        let entry = self
            .entries
            .iter()
            .find(|entry| entry.source.name == name)?;
        Some(entry.pack())
    }

    /// The pack that fits a text: the first whose script most of its letters are of.
    pub fn for_text(&self, text: &str) -> &Pack {
        static NOTHING: OnceLock<Pack> = OnceLock::new();
        let wanted = script_of_text(text);
        let fitting = self.entries.iter().find(|entry| entry.script == wanted);
        match fitting.or(self.entries.first()) {
            Some(entry) => entry.pack(),
            None => NOTHING.get_or_init(Pack::default),
        }
    }
}

fn script_of(source: &PackSource) -> Script {
    // The keys before the first table.
    let keys = source.outline.split("\n[").next().unwrap_or_default();
    let head: Result<PackHead, _> = toml::from_str(keys);
    head.map_or(Script::default(), |head| head.script)
}

/// How much of a text is looked at to tell its script, in characters.
const LOOKED_AT: usize = 20_000;
/// A word of a Latin script has about this many letters.
const LETTERS_A_WORD: usize = 4;

/// The script that most words of a text are in; a text without any letter is Chinese.
fn script_of_text(text: &str) -> Script {
    let (mut han, mut latin) = (0, 0);
    for character in text.chars().take(LOOKED_AT) {
        match character {
            '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
                han += 1;
            }
            _ if character.is_alphabetic() => latin += 1,
            _ => {}
        }
    }
    if latin > han * LETTERS_A_WORD {
        Script::Latin
    } else {
        Script::Han
    }
}

#[cfg(test)]
mod tests {
    use super::{BUILT_IN, Pack, PackFault, PackSource, Packs};

    #[test]
    fn built_in_packs_compile() {
        for name in BUILT_IN {
            let source = super::built_in_source(name).unwrap();
            assert_eq!(Pack::from_toml(&source).unwrap().name, name);
        }
    }

    #[test]
    fn the_text_chooses_its_pack() {
        let packs = Packs::built_in();
        assert_eq!(packs.for_text("一、主要工作 IT and AI").name, "zh-gov");
        assert_eq!(
            packs.for_text("1. What we did this year (协会)").name,
            "en-ngo"
        );
        assert_eq!(packs.for_text("").name, "zh-gov");
    }

    #[test]
    fn a_fault_has_its_place() {
        let source = PackSource {
            name: "own".to_owned(),
            outline: "[outline]\nnonsense = 1\n".to_owned(),
            words: None,
        };
        let fault = Pack::from_toml(&source).unwrap_err();
        assert!(
            matches!(
                fault,
                PackFault::Toml {
                    line: 2,
                    column: 1,
                    ..
                }
            ),
            "{fault:?}"
        );
    }
}
