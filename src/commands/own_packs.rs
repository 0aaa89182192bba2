//! The packs that a workspace has of its own, in its `packs/`: `NAME.toml`, or a folder `NAME`
//! with `pack.toml` and, where the words differ too, `words.toml`.

use super::Context;
use super::refusals::settings_failure;
use crate::exchange;
use crate::failure::Failure;
use crate::settings::pack::{PackFault, PackSource, Packs};
use crate::settings::{Fault, Place, SettingsFault};
use crate::store::{find_root, layout};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The file of a pack's outline in its folder.
const OUTLINE: &str = "pack.toml";
/// The file of a pack's words in its folder.
const WORDS: &str = "words.toml";

impl Context {
    /// The same with the packs of the workspace that the user stands in, where it has some.
    pub(super) fn with_own_packs(&self) -> Result<Self, Failure> {
        let mut context = self.clone();
        let folder = find_root(&self.folder).map(|root| root.join(layout::PACKS));
        let Some(folder) = folder.filter(|folder| folder.is_dir()) else {
            return Ok(context);
        };
        let sources = sources(&folder)?;
        if !sources.is_empty() {
            let packs = Packs::with(sources).map_err(|(name, fault)| {
                let is_file = folder.join(format!("{name}.toml")).is_file();
                let file = if is_file {
                    format!("{name}.toml")
                } else {
                    format!("{name}/{OUTLINE}")
                };
                refused(&file, fault)
            })?;
            context.packs = Arc::new(packs);
        }
        Ok(context)
    }
}

fn sources(folder: &Path) -> Result<Vec<PackSource>, Failure> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let mut sources = Vec::new();
    for path in paths {
        let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) else {
            continue;
        };
        let (outline, words) = match path.is_dir() {
            true => (path.join(OUTLINE), Some(path.join(WORDS))),
            false
                if path
                    .extension()
                    .is_some_and(|extension| extension == "toml") =>
            {
                (path.clone(), None)
            }
            false => continue,
        };
        if !outline.is_file() {
            continue;
        }
        let words = words.filter(|words| words.is_file());
        sources.push(PackSource {
            name: name.to_owned(),
            outline: exchange::read_file(&outline)?.text,
            words: words
                .map(|words| exchange::read_file(&words))
                .transpose()?
                .map(|file| file.text),
        });
    }
    Ok(sources)
}

/// A fault of a pack, in the file that holds it as far as that is known.
fn refused(file: &str, fault: PackFault) -> Failure {
    let (place, reason) = match fault {
        PackFault::Toml {
            line,
            column,
            reason,
        } => (Place { line, column }, Fault::Syntax(reason)),
        PackFault::Pattern(pattern) => {
            let place = Place { line: 1, column: 1 };
            (place, Fault::Value(pattern.to_string()))
        }
    };
    let path = format!("{}/{file}", layout::PACKS);
    settings_failure(
        &path,
        SettingsFault {
            place,
            fault: reason,
        },
    )
}
