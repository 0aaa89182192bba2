//! The words in English.

use super::{AboutWords, CommentMessage as M};
use crate::messages::phrases::{cited, path};
use crate::series::Language::English;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Noted {
            key,
            id,
            from,
            about,
        } => format!("noted {id} of {key}: {from} on {}", said(about)),
        M::CommentSubject { key, from, text } => format!("{key} {from} comments: {text}"),
        M::NoCommentNoted { key, from } => format!("noted: {from} has no comment on {key}"),
        M::NoCommentSubject { key, from } => format!("{key} {from} has no comment"),
        M::Empty => "the comment has no words".to_owned(),
        M::WriteWhatToChange => "say last what should change, in quotation marks".to_owned(),
        M::NobodyComments => "nobody is named whose comment it is".to_owned(),
        M::NameWhoComments => "name a unit or a person: --from Finance".to_owned(),
        M::WordsNotThere { words } => format!("the text does not have {}", cited(words)),
        M::TypeAsItStands => "type the words as they stand in the text".to_owned(),
    }
}

fn said(about: &AboutWords) -> String {
    let place = path(&about.section, English);
    match (&about.words, about.section.is_empty()) {
        (Some(words), true) => cited(words),
        (Some(words), false) => format!("{}, in {place}", cited(words)),
        (None, false) => format!("the section {place}"),
        (None, true) => "the whole report".to_owned(),
    }
}
