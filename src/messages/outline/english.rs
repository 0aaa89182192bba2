//! The words in English.

use super::OutlineMessage as M;
use crate::messages::phrases::{count, grouped, path, quoted, quoted_list};
use crate::report::{Class, Flag};
use crate::series::Language::English;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title => "Outline".to_owned(),
        M::LineHead => "Line".to_owned(),
        M::SectionHead => "Section".to_owned(),
        M::LengthHead => "Characters".to_owned(),
        M::RoleHead => "Role".to_owned(),
        M::Whole { chars } => format!("{} characters in all", grouped(*chars)),
        M::Furniture { lines } => {
            let lines = count(*lines, "line", "lines");
            format!("{lines} left by a web page, not part of the report")
        }
        M::Doubts { count: number } => {
            format!("{} to look at", count(*number, "place", "places"))
        }
        M::NoDoubts => "nothing was in doubt".to_owned(),
        M::Class(class) => said_class(*class).to_owned(),
        M::Role(role) => role.name().to_owned(),
        M::Flag(flag) => said_flag(*flag).to_owned(),
        M::PerhapsHeading => "perhaps a heading, taken for text".to_owned(),
        M::NoSuchSection { words } => format!("there is no section {}", quoted(words, English)),
        M::NearestSections { names } => {
            format!("the nearest: {}", quoted_list(names, English))
        }
        M::SeeOutline { report } => format!("to see all sections: annals show {report} --outline"),
        M::SeveralSections { words, names } => {
            let number = names.len();
            let mut said = format!("{} fits {number} sections:", quoted(words, English));
            for (line, name) in names {
                said.push_str(&format!("\n  line {line}  {}", path(name, English)));
            }
            said
        }
        M::NameOneSection => {
            "write the whole number (as 2.1), or more words of the title".to_owned()
        }
    }
}

fn said_class(class: Class) -> &'static str {
    match class {
        Class::Title => "title",
        Class::Subtitle => "subtitle",
        Class::Date => "date",
        Class::Salutation => "salutation",
        Class::Lead => "lead",
        Class::Heading => "heading",
        Class::RunIn => "run-in heading",
        Class::Item => "numbered text",
        Class::Point => "point",
        Class::ListItem => "list item",
        Class::Paragraph => "text",
        Class::Prompt => "to write",
        Class::Attachment => "attachment",
        Class::Signature => "signature",
    }
}

fn said_flag(flag: Flag) -> &'static str {
    match flag {
        Flag::Mark => "an unusual mark after the number",
        Flag::Width => "unusual width of the number",
        Flag::Stop => "a heading that ends in a full stop",
        Flag::Colon => "a heading that ends in a colon",
        Flag::Empty => "a number without a title",
        Flag::Bullet => "a bullet before the number",
        Flag::Bold => "bold marks around it",
        Flag::Ambiguous => "could be read in another way",
        Flag::Unexpected => "the number is not the next one",
        Flag::Furniture => "left by a web page",
    }
}
