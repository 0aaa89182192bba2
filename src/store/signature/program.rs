//! Running another program to its end.

use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

/// What a program left.
#[derive(Debug)]
pub(super) struct Ended {
    pub(super) is_success: bool,
    pub(super) output: Vec<u8>,
    pub(super) errors: String,
}

/// Runs a program in a folder with these words, and with this on its standard input.
pub(super) fn run<W: AsRef<OsStr>>(
    program: &Path,
    words: &[W],
    folder: &Path,
    input: &[u8],
) -> io::Result<Ended> {
    let mut child = Command::new(program)
        .args(words)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let pipe = child.stdin.take();
    let ended = std::thread::scope(|scope| {
        scope.spawn(move || {
            if let Some(mut pipe) = pipe {
                // A program that wants no more closes its end: what it says counts, not this.
                let _unread = pipe.write_all(input);
            }
        });
        child.wait_with_output()
    })?;
    Ok(Ended {
        is_success: ended.status.success(),
        output: ended.stdout,
        errors: String::from_utf8_lossy(&ended.stderr).into_owned(),
    })
}

/// The words of a command as a shell would part them: by spaces, but not within quotation marks.
pub(super) fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    for character in command.chars() {
        match (quote, character) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(character);
                word.get_or_insert_default();
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_command_is_parted_as_a_shell_does() {
        assert_eq!(words("ssh-add -L"), ["ssh-add", "-L"]);
        assert_eq!(words(" sh -c 'a  b' \"\" "), ["sh", "-c", "a  b", ""]);
        assert!(words(" ").is_empty());
    }
}
