//! Who saves: a name is enough.

use super::{Store, StoreError};
use crate::series::Moment;
use git2::Signature;

/// A person at work on a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    name: String,
    address: String,
}

/// What stands for the host of an e-mail address that nobody gave; a name reserved for never
/// being one.
const NO_HOST: &str = "annals.invalid";

impl Person {
    /// The person of this name, or of `name <address>`; `None` where no name is left.
    pub fn new(text: &str) -> Option<Self> {
        let (name, address) = match text.split_once('<') {
            Some((name, address)) => (name, address.trim_end().trim_end_matches('>')),
            None => (text, ""),
        };
        let name = clean(name);
        let address = clean(address);
        if name.is_empty() {
            return None;
        }
        let address = match address.is_empty() {
            true => format!("{}@{NO_HOST}", name.replace(char::is_whitespace, ".")),
            false => address,
        };
        Some(Self { name, address })
    }

    /// The program itself, for files that it makes before anybody is named.
    pub fn of_program(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            address: format!("{name}@{NO_HOST}"),
        }
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn signature(&self, at: Moment) -> Result<Signature<'static>, StoreError> {
        let time = git2::Time::new(at.seconds, at.offset_minutes);
        Ok(Signature::new(&self.name, &self.address, &time)?)
    }
}

/// Without what would break the line on which the name is kept.
fn clean(text: &str) -> String {
    let plain = text.replace(['<', '>'], "").replace(char::is_control, " ");
    plain
        .trim_matches(|c: char| c.is_whitespace() || ".,:;\"'\\".contains(c))
        .to_owned()
}

impl Store {
    /// The person whom the settings of git name, for this repository or for the user.
    pub fn configured_person(&self) -> Option<Person> {
        let settings = self
            .repository
            .config()
            .and_then(|mut all| all.snapshot())
            .ok()?;
        let name = settings.get_string("user.name").ok()?;
        let address = settings.get_string("user.email").unwrap_or_default();
        Person::new(&format!("{name} <{address}>"))
    }

    /// Keeps this name for later saves in this workspace.
    pub fn remember_person(&self, person: &Person) -> Result<(), StoreError> {
        let mut settings = self.repository.config()?;
        settings.set_str("user.name", &person.name)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Person;
    use crate::series::Moment;

    #[test]
    fn a_name_is_enough() {
        for (text, name) in [
            ("张一鸣", "张一鸣"),
            ("  Li  Wei \n", "Li  Wei"),
            ("王芳 <wang@example.org>", "王芳"),
            ("<>", ""),
            (" ", ""),
        ] {
            let person = Person::new(text);
            assert_eq!(person.as_ref().map_or("", Person::name), name);
            if let Some(person) = person {
                assert!(person.signature(Moment::new(0, 480)).is_ok());
            }
        }
    }
}
