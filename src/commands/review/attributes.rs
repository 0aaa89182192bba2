//! What lets two copies of a review be joined without asking: a line in the file by which git is told
//! how to treat files. `init` writes it; older workspaces, and those whose reports lie at the root,
//! get it with the first entry of a review.

use super::super::init::program_or;
use super::super::{Context, Workspace};
use crate::failure::Failure;
use crate::messages::review::ReviewMessage;
use crate::store::{KeptFile, Note};

/// The file of a workspace whose reports have no folder of their own.
const AT_ROOT: &str = ".gitattributes";
/// The name of the files that are joined line by line.
const FILES: &str = "*review.toml";
/// How they are joined.
const UNION: &str = "merge=union";

/// Adds the line where it is missing, and keeps that file alone.
pub(super) fn see_to(workspace: &Workspace, context: &Context) -> Result<(), Failure> {
    let store = &workspace.store;
    let path = store.layout().attributes();
    let path = path.unwrap_or_else(|| AT_ROOT.to_owned());
    let (saved, working) = (store.saved(&path)?, store.working_file(&path)?);
    let is_there = |bytes: &Option<Vec<u8>>| bytes.as_deref().is_some_and(has_line);
    if is_there(&saved) && is_there(&working) {
        return Ok(());
    }
    let note = Note {
        message: ReviewMessage::JoinedSubject.say(context.language),
        trailers: Vec::new(),
        author: program_or(store, context),
        typed_by: None,
        at: context.now,
    };
    store.writing(|writer| {
        // Edits of that file that are not kept stay so.
        let bytes = with_line(saved.as_deref().or(working.as_deref()).unwrap_or_default());
        if !is_there(&working) {
            let own = working.as_deref().map_or_else(|| bytes.clone(), with_line);
            writer.replace(&path, &own)?;
        }
        let file = KeptFile {
            path: &path,
            bytes: &bytes,
        };
        writer.keep(&[file], &note)?;
        Ok(())
    })
}

fn has_line(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.lines().any(|line| {
        let mut words = line.split_whitespace();
        words.next() == Some(FILES) && words.any(|word| word == UNION)
    })
}

/// The file with the line at its end, where it has none.
fn with_line(bytes: &[u8]) -> Vec<u8> {
    let mut all = bytes.to_vec();
    if has_line(bytes) {
        return all;
    }
    let line_end: &[u8] = match bytes.windows(2).any(|two| two == b"\r\n") {
        true => b"\r\n",
        false => b"\n",
    };
    if !all.is_empty() && !all.ends_with(b"\n") {
        all.extend(line_end);
    }
    all.extend(format!("{FILES} {UNION}").as_bytes());
    all.extend(line_end);
    all
}

#[cfg(test)]
mod tests {
    use super::{has_line, with_line};

    #[test]
    fn the_line_is_added_once_and_nothing_else_is_touched() {
        for (before, after) in [
            ("", "*review.toml merge=union\n"),
            ("* -text", "* -text\n*review.toml merge=union\n"),
            ("* -text\r\n", "* -text\r\n*review.toml merge=union\r\n"),
        ] {
            let with = with_line(before.as_bytes());
            assert_eq!(String::from_utf8_lossy(&with), after);
            assert_eq!(with_line(&with), with);
        }
        assert!(has_line(b"*review.toml text merge=union\n"));
        assert!(!has_line(b"# *review.toml merge=union\n"));
    }
}
