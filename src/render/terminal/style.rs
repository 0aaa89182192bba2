//! What words on a screen are for, and how each role is drawn. The only place that names a colour.
//!
//! Red is for what was removed alone, green for what was added, yellow for what somebody should
//! look at; and no meaning hangs on a colour alone, for every screen must read without.

use crate::render::Colour;
use console::Style;

/// What a run of words on a screen is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Role {
    /// Nothing but itself.
    #[default]
    Plain,
    /// The first line of a screen, and the headings on it.
    Heading,
    /// A name that a user may type again: a report, a section, a file.
    Name,
    /// Words that are new.
    Added,
    /// Words that are gone.
    Removed,
    /// A whole text that is new; what says so stands beside it.
    NewText,
    /// A whole text that is gone; what says so stands beside it.
    GoneText,
    /// Where something came from.
    Moved,
    /// What somebody should look at.
    Check,
    /// What to do next.
    Hint,
    /// What went wrong.
    Error,
    /// Folded, or of less weight: rules, counts, what is around a change.
    Faint,
}

impl Role {
    /// The words as they go out.
    pub fn paint(self, words: &str, colour: Colour) -> String {
        match (colour, self.style()) {
            (Colour::On, Some(style)) => style.apply_to(words).to_string(),
            (Colour::On | Colour::Off, _) => words.to_owned(),
        }
    }

    fn style(self) -> Option<Style> {
        let style = Style::new().force_styling(true);
        match self {
            Self::Plain => None,
            Self::Heading => Some(style.bold()),
            Self::Name | Self::Hint => Some(style.cyan()),
            Self::Added => Some(style.green().underlined()),
            Self::Removed => Some(style.red().strikethrough()),
            Self::NewText => Some(style.green()),
            Self::GoneText => Some(style.red()),
            Self::Moved => Some(style.magenta()),
            Self::Check => Some(style.yellow()),
            Self::Error => Some(style.red().bold()),
            Self::Faint => Some(style.dim()),
        }
    }
}
