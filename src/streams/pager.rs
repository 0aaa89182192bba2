//! Shows a long answer through the user's pager.

use std::io::{self, ErrorKind, Write as _};
use std::process::{Command, Stdio};

/// Leaves at once where all fits, keeps colours, and leaves the answer on the screen.
const DEFAULT_PAGER: &str = "less -FRX";

/// Shows the text; an error where there is no pager to show it with, and nothing was shown.
pub(super) fn page(text: &str) -> io::Result<()> {
    let variable = |name: &str| std::env::var(name).ok();
    let line = choose(&variable).ok_or(ErrorKind::NotFound)?;
    let mut words = line.split_whitespace();
    let program = words.next().ok_or(ErrorKind::NotFound)?;
    let mut command = Command::new(program);
    command.args(words).stdin(Stdio::piped());
    if variable("LESSCHARSET").is_none() {
        command.env("LESSCHARSET", "utf-8");
    }
    // Ctrl-C goes to the pager as well: it stops a search there, and is none of ours. Were this
    // program to end by it, the pager would be left behind, quarrelling with the shell over keys.
    let _ends_with_the_pager = ctrlc::set_handler(|| {});
    let mut pager = command.spawn()?;
    if let Some(mut input) = pager.stdin.take() {
        // A reader who leaves early has seen enough.
        let _left_early = input.write_all(text.as_bytes());
    }
    pager.wait().map(|_| ())
}

/// `ANNALS_PAGER`, then `PAGER`, then ours; none where the first that is set is empty or `cat`.
fn choose(variable: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let line = variable("ANNALS_PAGER")
        .or_else(|| variable("PAGER"))
        .unwrap_or_else(|| DEFAULT_PAGER.to_owned());
    let line = line.trim();
    (!line.is_empty() && line != "cat").then(|| line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn the_programs_own_variable_comes_first() {
        let both = |name: &str| Some(format!("from {name}"));
        assert_eq!(choose(&both).as_deref(), Some("from ANNALS_PAGER"));
        assert_eq!(choose(&|_| None).as_deref(), Some("less -FRX"));
        assert_eq!(choose(&|_| Some(String::new())), None);
        assert_eq!(choose(&|_| Some("cat".to_owned())), None);
    }
}
