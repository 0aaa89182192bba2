//! The streams of this process: what they can show, and the way out through a pager.
//!
//! Everything is decided once, from the flags, the environment and the terminal, into a
//! [`Display`]; no renderer looks for itself.

mod pager;

use crate::render::{Colour, Display, Glyphs};
use crate::series::Language;
use std::io::{self, IsTerminal as _, Write as _};

/// When words are coloured, as `--color` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColourWish {
    /// On a terminal, unless the environment says no.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Whether long answers go through a pager.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PagerWish {
    /// Where the answer is taller than the terminal.
    #[default]
    Auto,
    /// Never.
    Never,
}

/// What the user asked for of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wishes {
    /// `--color`.
    pub colour: ColourWish,
    /// `--no-pager`.
    pub pager: PagerWish,
    /// `--ascii`.
    pub ascii: AsciiWish,
}

/// Whether bars and rules are plain ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AsciiWish {
    /// Where the terminal shows nothing else.
    #[default]
    Auto,
    /// Always.
    Always,
}

/// One of the two streams that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// Standard output: results.
    Output,
    /// Standard error: all else.
    Error,
}

/// Columns where neither the environment nor a terminal says.
const COLUMNS: usize = 80;
/// Fewer columns than these are taken as these, for nothing can be laid out in less.
const FEWEST_COLUMNS: usize = 40;

/// What one stream can show.
pub fn display(stream: Stream, language: Language, wishes: Wishes) -> Display {
    let variable = |name: &str| std::env::var(name).ok();
    Display {
        language,
        columns: columns(&variable, terminal_size(stream)),
        colour: colour(wishes.colour, &variable, is_terminal(stream)),
        glyphs: glyphs(wishes.ascii, &variable),
    }
}

/// Writes a result to standard output, through a pager where it is taller than the terminal.
pub fn write_result(text: &str, wishes: Wishes) -> io::Result<()> {
    if let Some(rows) = rows_of_terminal(wishes)
        && text.lines().count() >= rows
        && pager::page(text).is_ok()
    {
        return Ok(());
    }
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes())?;
    output.flush()
}

/// Writes to standard error; what cannot be said there cannot be said anywhere.
pub fn write_notice(text: &str) {
    let _unsaid = io::stderr().lock().write_all(text.as_bytes());
}

fn rows_of_terminal(wishes: Wishes) -> Option<usize> {
    if wishes.pager == PagerWish::Never || !is_terminal(Stream::Output) {
        return None;
    }
    console::Term::stdout()
        .size_checked()
        .map(|(rows, _)| usize::from(rows))
}

fn is_terminal(stream: Stream) -> bool {
    match stream {
        Stream::Output => io::stdout().is_terminal(),
        Stream::Error => io::stderr().is_terminal(),
    }
}

fn terminal_size(stream: Stream) -> Option<usize> {
    let terminal = match stream {
        Stream::Output => console::Term::stdout(),
        Stream::Error => console::Term::stderr(),
    };
    let (_, columns) = terminal.size_checked()?;
    Some(usize::from(columns)).filter(|_| is_terminal(stream))
}

type Variables<'a> = &'a dyn Fn(&str) -> Option<String>;

fn columns(variable: Variables<'_>, terminal: Option<usize>) -> usize {
    variable("COLUMNS")
        .and_then(|columns| columns.trim().parse().ok())
        .or(terminal)
        .filter(|columns| *columns > 0)
        .unwrap_or(COLUMNS)
        .max(FEWEST_COLUMNS)
}

/// `--color`, then `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR`, then the terminal.
fn colour(wish: ColourWish, variable: Variables<'_>, is_terminal: bool) -> Colour {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let forced = set("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    let refused = set("CLICOLOR").is_some_and(|value| value == "0")
        || set("TERM").is_some_and(|value| value == "dumb");
    let on = match wish {
        ColourWish::Always => true,
        ColourWish::Never => false,
        ColourWish::Auto if set("NO_COLOR").is_some() => false,
        ColourWish::Auto => forced || (is_terminal && !refused),
    };
    if on { Colour::On } else { Colour::Off }
}

/// ASCII where it was asked for, or where the locale names another character set than UTF-8.
fn glyphs(wish: AsciiWish, variable: Variables<'_>) -> Glyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()));
    let charset = locale
        .as_deref()
        .and_then(|locale| locale.split_once('.'))
        .map(|(_, charset)| charset.to_ascii_lowercase());
    let other = charset.is_some_and(|charset| !charset.starts_with("utf"));
    match wish {
        AsciiWish::Auto if !other => Glyphs::Unicode,
        AsciiWish::Auto | AsciiWish::Always => Glyphs::Ascii,
    }
}

#[cfg(test)]
mod tests {
    use super::{AsciiWish, Colour, ColourWish, Glyphs, colour, columns, glyphs};

    fn environment(pairs: &'static [(&str, &str)]) -> impl Fn(&str) -> Option<String> {
        |name| {
            let pair = pairs.iter().find(|pair| pair.0 == name);
            pair.map(|pair| pair.1.to_owned())
        }
    }

    #[test]
    fn the_flag_comes_before_the_environment_and_that_before_the_terminal() {
        let nothing = environment(&[]);
        assert_eq!(colour(ColourWish::Auto, &nothing, true), Colour::On);
        assert_eq!(colour(ColourWish::Auto, &nothing, false), Colour::Off);
        let no_color = environment(&[("NO_COLOR", "1")]);
        assert_eq!(colour(ColourWish::Auto, &no_color, true), Colour::Off);
        assert_eq!(colour(ColourWish::Always, &no_color, false), Colour::On);
        let unset = environment(&[("NO_COLOR", "")]);
        assert_eq!(colour(ColourWish::Auto, &unset, true), Colour::On);
        let off = environment(&[("CLICOLOR", "0")]);
        assert_eq!(colour(ColourWish::Auto, &off, true), Colour::Off);
        let forced = environment(&[("CLICOLOR_FORCE", "1")]);
        assert_eq!(colour(ColourWish::Auto, &forced, false), Colour::On);
        assert_eq!(colour(ColourWish::Never, &forced, true), Colour::Off);
    }

    #[test]
    fn columns_can_be_set() {
        assert_eq!(columns(&environment(&[("COLUMNS", "100")]), Some(80)), 100);
        assert_eq!(columns(&environment(&[("COLUMNS", "wide")]), Some(90)), 90);
        assert_eq!(columns(&environment(&[]), None), 80);
        assert_eq!(columns(&environment(&[("COLUMNS", "3")]), None), 40);
    }

    #[test]
    fn other_character_sets_get_ascii() {
        let gbk = environment(&[("LANG", "zh_CN.GBK")]);
        assert_eq!(glyphs(AsciiWish::Auto, &gbk), Glyphs::Ascii);
        let utf8 = environment(&[("LC_ALL", "zh_CN.UTF-8"), ("LANG", "zh_CN.GBK")]);
        assert_eq!(glyphs(AsciiWish::Auto, &utf8), Glyphs::Unicode);
        assert_eq!(glyphs(AsciiWish::Always, &utf8), Glyphs::Ascii);
    }
}
