//! Who saves: a name is enough.

use super::{Store, StoreError};
use crate::series::Moment;
use git2::{ConfigLevel, Signature};

/// A person at work on a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    name: String,
    address: String,
}

/// What stands for the host of an e-mail address that nobody gave; a name reserved for never
/// being one.
const NO_HOST: &str = "annals.invalid";

/// The key of git's settings that holds a name.
const NAME: &str = "user.name";
/// The key for who was named in a workspace while git has another name.
const AUTHOR: &str = "annals.author";

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

    /// Name and address as git writes them.
    pub(super) fn ident(&self) -> String {
        format!("{} <{}>", self.name, self.address)
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
    /// The person who was named in this workspace, or else the one whom the settings of git name.
    pub fn configured_person(&self) -> Option<Person> {
        let settings = self
            .repository
            .config()
            .and_then(|mut all| all.snapshot())
            .ok()?;
        if let Ok(author) = settings.get_string(AUTHOR) {
            return Person::new(&author);
        }
        let name = settings.get_string(NAME).ok()?;
        let address = settings.get_string("user.email").unwrap_or_default();
        Person::new(&format!("{name} <{address}>"))
    }

    /// True where somebody was named for this workspace, to the program or to git.
    pub fn has_own_person(&self) -> bool {
        let settings = self.repository.config();
        let own = settings.and_then(|all| all.open_level(ConfigLevel::Local));
        own.is_ok_and(|own| {
            let mut keys = [AUTHOR, NAME].into_iter();
            keys.any(|key| own.get_string(key).is_ok())
        })
    }

    /// Keeps this name for later saves in this workspace. Where git has another one for the whole
    /// machine, that one is left alone.
    /// Not to be called by a writer: it becomes one itself.
    pub fn remember_person(&self, person: &Person) -> Result<(), StoreError> {
        self.writing(|writer| {
            writer.about_to_set()?;
            let mut settings = self.repository.config()?;
            match self.configured_person() {
                None => settings.set_str(NAME, &person.name)?,
                Some(_) => settings.set_str(AUTHOR, &person.ident())?,
            }
            Ok(())
        })
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
