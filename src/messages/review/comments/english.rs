//! The words in English.

use super::{AboutWords, CommentMessage as M, GivenAnswer, NAMED_PLACES, QuotedPlace, in_short};
use crate::messages::phrases::{cited, count, list, path, typed};
use crate::messages::review::listing::verdict_in_english as verdict;
use crate::series::Language::English;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Noted {
            key,
            id,
            from,
            about,
        } => format!("noted {id} of {key}: {from} on {}", said(about)),
        M::CommentSubject { key, from, text } => {
            format!("{key} {from} comments: {}", in_short(text))
        }
        M::NoCommentNoted { key, from } => format!("noted: {from} has no comment on {key}"),
        M::NoCommentSubject { key, names } => {
            format!("{key} no comment from {}", list(names, English))
        }
        M::NoCommentKnown { key, from } => {
            format!("noted before, and not again: {from} has no comment on {key}")
        }
        M::CommentedToo { from, comments } => format!(
            "{from} made {} in this round, and counts among those who commented",
            count(*comments, "comment", "comments")
        ),
        M::NotAsked { name, near } => {
            format!("nobody asked `{name}` in this round; did you mean `{near}`? noted as `{name}`")
        }
        M::Empty => "the comment has no words".to_owned(),
        M::WriteWhatToChange => "say last what should change, in quotation marks".to_owned(),
        M::EmptyOption { option } => format!("nothing stands behind {option}"),
        M::LeaveOptionOff { option } => {
            format!("write what you mean, or leave {option} off where it is about the whole report")
        }
        M::NameRefused { name } => {
            format!("`{name}` is no name: it has a line break or a control sign in it")
        }
        M::NameInOneLine => "write a name in one line; one comment for each of several".to_owned(),
        M::HalfFigure { words, figure } => {
            format!("{} quotes only a part of {}", cited(words), cited(figure))
        }
        M::QuoteWholeFigure => "quote the whole figure".to_owned(),
        M::NobodyComments => "nobody is named whose comment it is".to_owned(),
        M::NameWhoComments => "name a unit or a person: --from Finance".to_owned(),
        M::WordsNotThere { words } => format!("the text does not have {}", cited(words)),
        M::TypeAsItStands => "type the words as they stand in the text".to_owned(),
        M::NearestWords { place } => format!("the likest passage: {}", at(place)),
        M::SeveralPlaces { words, places } => {
            format!(
                "{} stands in {} places:{}",
                cited(words),
                places.len(),
                lines(places)
            )
        }
        M::QuoteMore => "quote more words, so that one place is meant".to_owned(),
        M::NameSectionOrQuoteMore => "add --section SECTION, or quote more words".to_owned(),
        M::WordsElsewhere {
            words,
            section,
            places,
        } => format!(
            "`{section}` does not have {}; it stands here:{}",
            cited(words),
            lines(places)
        ),
        M::LeaveSectionOff => "leave --section off, or name that section".to_owned(),
        M::WordsNotSaved { words } => {
            format!("{} stands only in edits that are not saved", cited(words))
        }
        M::SaveThenComment => "annals save first, then comment".to_owned(),
        M::NotOnWhatWasSent { label } => {
            format!(
                "the text that was sent does not have these words; noted on {label}, saved later"
            )
        }
        M::CostOfDeleting { chars } => {
            format!(
                "deleting it takes {} away",
                count(*chars, "character", "characters")
            )
        }
        M::Answered {
            key,
            id,
            from,
            verdict: decided,
            why,
            replaced,
        } => {
            let why = why.as_ref().map_or(String::new(), |why| format!(", {why}"));
            let said = format!(
                "answered {id} of {key} ({from}): {}{why}",
                verdict(*decided)
            );
            match replaced.is_empty() {
                true => said,
                false => format!("{said}; it takes the place of: {}", earlier(replaced)),
            }
        }
        M::AnsweredSoBefore { id } => format!("{id} was answered so before; nothing changed"),
        M::AnswerSubject {
            key,
            ids,
            verdict: decided,
            why,
        } => {
            let why = why.as_ref().map_or(String::new(), |why| format!(", {why}"));
            format!(
                "{key} answers {}: {}{why}",
                list(ids, English),
                verdict(*decided)
            )
        }
        M::NoVerdict => "nothing says how to answer".to_owned(),
        M::GiveVerdict => "say one: --adopted, --partly, --declined, --noted".to_owned(),
        M::NoReasonGiven => "a refusal needs its reason".to_owned(),
        M::GiveReason => "add: --why \"the reason\"".to_owned(),
        M::NoCommentNamed => "no comment is named".to_owned(),
        M::NameComment => "name it: annals review answer c3 --adopted".to_owned(),
        M::NameCommentToAddress => "name them: --addresses c3,c5".to_owned(),
        M::NoSuchComment { key, typed } => format!("{key} has no comment `{typed}`"),
        M::OpenCommentsAre { ids } => format!("open: {}", list(ids, English)),
        M::SeeComments { key } => {
            format!(
                "see all: annals review list {} --all",
                typed(&key.to_string())
            )
        }
        M::SeveralComments { typed, comments } => {
            let lines = comments
                .iter()
                .map(|one| format!("\n  {}  {}: {}", one.id, one.from, one.text));
            let all: String = lines.collect();
            format!("`{typed}` is the name of {} comments:{all}", comments.len())
        }
        M::TypeLongerName => "type the longer name".to_owned(),
    }
}

fn earlier(answers: &[GivenAnswer]) -> String {
    let said = answers
        .iter()
        .map(|one| format!("{} ({})", verdict(one.verdict), one.by));
    list(&said.collect::<Vec<_>>(), English)
}

fn lines(places: &[QuotedPlace]) -> String {
    let named = places.iter().take(NAMED_PLACES);
    let named: String = named.map(|place| format!("\n  {}", at(place))).collect();
    match places.len().saturating_sub(NAMED_PLACES) {
        0 => named,
        more => named + &format!("\n  {more} more"),
    }
}

/// One place in one line, the words in brackets of their own.
fn at(place: &QuotedPlace) -> String {
    let section = match place.section.is_empty() {
        true => "the opening".to_owned(),
        false => path(&place.section, English),
    };
    let (before, after) = place.around();
    let words = format!("{before}[{}]{after}", place.words);
    format!(
        "line {}, {section}: {}",
        place.line,
        words.replace('\n', " ")
    )
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
