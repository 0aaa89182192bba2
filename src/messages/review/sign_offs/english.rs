//! The words in English.

use super::{Mark, SHOWN, SignOffMessage as M, Signed};
use crate::messages::phrases::{cited, cited_list, count, list, path, typed};
use crate::messages::review::english::day;
use crate::review::ChangedSentence;
use crate::review::validity::{Cause, Fate, FrontFact, Place, Void};
use crate::series::Language::English;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Done { key, label, signed } => format!("noted: {} ({key} {label})", who(signed)),
        M::DoneAlready {
            key,
            signed,
            day: on,
        } => {
            let on = day(*on);
            format!(
                "{key} has not changed, and it was noted on {on}: {}",
                who(signed)
            )
        }
        M::Subject { key, signed } => format!("{key}: {}", who(signed)),
        M::OpenComments { names } => format!(
            "{} not settled yet: {}",
            count(names.len(), "comment is", "comments are"),
            list(names, English)
        ),
        M::Unsaved { key, sections } if sections.is_empty() => {
            format!("{key} has edits that are not saved; what is signed has to be a saved text")
        }
        M::Unsaved { key, sections } => format!(
            "{key} has edits that are not saved ({}); what is signed has to be a saved text",
            cited_list(sections, English)
        ),
        M::SaveOrTakeBack { key } => {
            let key = typed(&key.to_string());
            format!(
                "if the edited text is signed: annals save {key} first; if the last saved one is: annals restore {key} --to last first (the edits are kept as a revision)"
            )
        }
        M::PromptsLeft { prompts } => {
            let places = prompts
                .iter()
                .map(|(line, words)| format!("line {line} {words}"));
            let places: Vec<String> = places.collect();
            format!(
                "it cannot be signed while questions to its author are left: {}",
                places.join("; ")
            )
        }
        M::AnswerThem => "answer or delete them, annals save, then sign".to_owned(),
        M::NobodySigns => "nobody is named who signs".to_owned(),
        M::NameSigner => "name who signs: --by NAME".to_owned(),
        M::PaperDayAhead { day: on, today } => format!(
            "nobody can have signed on paper on {} yet; today is {}",
            day(*on),
            day(*today)
        ),
        M::ChangedMeanwhile { key } => format!(
            "another text of {key} was saved meanwhile, and nothing was noted; read it, then sign"
        ),
        M::Voided { signed, why } => format!(
            "{}, the sign-off by {}, is void now: {}",
            signed.id,
            whose(signed),
            why_in_short(why)
        ),
        M::WouldVoid { key, signed } => {
            let signed: Vec<String> = signed.iter().map(whose).collect();
            let signed = list(&signed, English);
            format!("the text of {key} is signed off ({signed}); another text would void that")
        }
        M::GoOnOverSigned => {
            "to replace the signed text all the same, add --over-signed".to_owned()
        }
        M::Archived { key, stage } => {
            format!("{key} stands at `{stage}`: its text does not change any more")
        }
        M::LeaveArchived { key, before } => {
            let key = typed(&key.to_string());
            let back = before.as_deref().map_or(String::new(), |stage| {
                let stage = typed(stage);
                format!("; where it has to be corrected, then go back a stage: annals save {key} --stage {stage}")
            });
            format!(
                "take the text back: annals restore {key} --to last (the edits are kept as a revision){back}"
            )
        }
        M::IssuedNeedsReason { key, stage } => {
            format!("{key} stands at `{stage}`: its text changes for a reason alone")
        }
        M::GiveReason { key } => {
            let key = typed(&key.to_string());
            format!(
                "write the correction into the report's file, then annals save {key} -m \"why it is corrected\""
            )
        }
        M::StageMoved { from, to } => {
            format!("the text changed after `{from}`; it stands at `{to}` now")
        }
        M::StageUnsigned { stage } => format!(
            "it stands at `{stage}`, but no sign-off of the whole text holds for what was saved last"
        ),
        M::SignOrFallBack { key, back_to } => {
            let key = typed(&key.to_string());
            let back = back_to.as_deref().map_or(String::new(), |stage| {
                format!("; bring it back to `{stage}`: annals save {key}")
            });
            format!("sign again: annals review sign {key} --by NAME{back}")
        }
        M::StageFellBack { from, to } => {
            format!("no sign-off of the whole text held at `{from}`; it stands at `{to}` now")
        }
        M::ReviewUnread => {
            "the record of its review cannot be read; sign-offs and rounds were not looked at"
                .to_owned()
        }
        M::NeverSent { key } => format!("{key} was never sent round"),
        M::SendIt { key } => {
            format!(
                "send it: annals review send {} --to NAMES",
                typed(&key.to_string())
            )
        }
        M::NeverSigned { key } => format!("nobody signed {key} yet"),
        M::SignIt { key } => {
            format!(
                "note who signs: annals review sign {} --by NAME",
                typed(&key.to_string())
            )
        }
        M::SectionOnly { signed } => {
            format!(
                "nobody signed the whole text; this is the one signed by {}",
                whose(signed)
            )
        }
        M::SectionElsewhere { signed } => format!(
            "nobody signed the whole text, and the revision signed by {} is gone; this is the newest that holds the section as it was signed",
            whose(signed)
        ),
        M::TextLost { key } => format!("the text of {key} as it was then is not in its history"),
        M::Line { signed, day, label } => {
            let label = label.as_deref();
            let label = label.map_or(String::new(), |label| format!("  {label}"));
            format!("{day}  {}{label}", who(signed))
        }
        M::Mark(Mark::Valid) => "valid".to_owned(),
        M::Mark(Mark::EndsWithEdits) => "valid, and void once the edits are saved".to_owned(),
        M::Mark(Mark::Void) => "void".to_owned(),
        M::Mark(Mark::SignedAgain { id }) => format!("void, signed again later ({id})"),
        M::Elsewhere { section } => {
            format!("the same text, now in {}", cited(&path(section, English)))
        }
        M::Cause(cause) => self::cause(cause),
        M::Fate(fate) => self::fate(fate),
        M::More { causes } => count(*causes, "more change", "more changes"),
        M::SignedHere { signed } => format!("{} {}", signed.id, who(signed)),
        M::EndedHere { signed } => {
            format!(
                "{}, the sign-off by {}, became void here",
                signed.id,
                whose(signed)
            )
        }
        M::StandsAgainHere { signed } => format!(
            "{}, the sign-off by {}, is valid again: the signed text was put back",
            signed.id,
            whose(signed)
        ),
        M::Unfollowed { revisions, key } => format!(
            "of {} after a sign-off it was not looked at whether it stood: annals log {} --count",
            count(*revisions, "old revision", "old revisions"),
            typed(&key.to_string())
        ),
        M::SeeAll { key } => {
            format!(
                "see all changes: annals diff {} --from signed",
                typed(&key.to_string())
            )
        }
        M::Heading => "Sign-offs".to_owned(),
    }
}

/// `Ann Reed signed the whole text (on paper on 20 December, typed by Tom Hale)`.
fn who(signed: &Signed) -> String {
    let what = match signed.section.as_slice() {
        [] => "the whole text".to_owned(),
        section => cited(&path(section, English)),
    };
    let paper = signed.on_paper.map(|on| format!("on paper on {}", day(on)));
    let typed_by = signed
        .typed_by
        .as_ref()
        .map(|name| format!("typed by {name}"));
    let beside: Vec<String> = paper.into_iter().chain(typed_by).collect();
    let beside = (!beside.is_empty()).then(|| format!(" ({})", beside.join(", ")));
    let beside = beside.unwrap_or_default();
    format!("{} signed {what}{beside}", signed.by)
}

/// `Ann Reed of the whole text`, `Ann Reed of “2. What went wrong”`.
fn whose(signed: &Signed) -> String {
    match signed.section.last() {
        None => format!("{} of the whole text", signed.by),
        Some(section) => format!("{} of {}", signed.by, cited(section)),
    }
}

/// The first change, and how many more there are.
fn why_in_short(why: &Void) -> String {
    let mut said: Vec<String> = why.fate.iter().map(fate).collect();
    said.extend(why.causes.first().map(cause));
    if why.causes.len() > 1 {
        let more = count(why.causes.len() - 1, "more change", "more changes");
        said.push(more);
    }
    match said.is_empty() {
        true => "the text changed".to_owned(),
        false => said.join("; "),
    }
}

fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Front { fact, was, now } => {
            let fact = match fact {
                FrontFact::Title => "title",
                FrontFact::Secrecy => "level of secrecy",
                FrontFact::Unit => "unit",
                FrontFact::Year => "year",
            };
            let said = |words: &Option<String>| words.as_deref().map_or("(none)".to_owned(), cited);
            format!("{fact}: was {}, is {}", said(was), said(now))
        }
        Cause::Sentence(sentence) => self::sentence(sentence),
        Cause::Moved(place) => format!("{} stands elsewhere", at(place)),
        Cause::Recut(place) => format!("{} is cut into paragraphs otherwise", at(place)),
        Cause::LineEnds => "no word changed, only how lines end".to_owned(),
        Cause::Spacing { line } => {
            format!("no word changed, only white space or line breaks, from line {line} on")
        }
        Cause::Lost => {
            "the text as it was signed is not in the history any more, so what changed is not known"
                .to_owned()
        }
    }
}

fn sentence(sentence: &ChangedSentence) -> String {
    let line = sentence.line;
    let section = sentence.section.last();
    let section = section.map_or(String::new(), |name| format!(" in {}", cited(name)));
    match sentence.in_short(SHOWN * 2) {
        [Some(was), Some(now)] => {
            format!(
                "line {line}{section}: was {}, is {}",
                cited(&was),
                cited(&now)
            )
        }
        [None, Some(now)] => format!("line {line}{section}: new {}", cited(&now)),
        [Some(was), None] => format!("old line {line}{section}: gone {}", cited(&was)),
        [None, None] => format!("line {line}{section}"),
    }
}

fn at(place: &Place) -> String {
    let words: String = place.words.chars().take(SHOWN).collect();
    format!("line {} {}", place.line, cited(&words))
}

fn fate(fate: &Fate) -> String {
    match fate {
        Fate::Gone => "the section is gone".to_owned(),
        Fate::Split(names) => format!("the section was split into {}", cited_list(names, English)),
        Fate::Merged(section) => {
            format!(
                "the section was merged into {}",
                cited(&path(section, English))
            )
        }
        Fate::Renamed(section) => {
            let name = section.last().map_or("", String::as_str);
            format!("the section is called {} now", cited(name))
        }
        Fate::Moved(section) => {
            format!(
                "the section was moved to {}",
                cited(&path(section, English))
            )
        }
    }
}
