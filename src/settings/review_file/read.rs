//! Entries out of the lines of the file, each fault with its place.

use super::facts as f;
use super::{FORM, FORM_NUMBER};
use crate::report::Fingerprint;
use crate::review::{
    Answer, BoundText, Comment, CommentKind, Entry, EntryId, EntryKind, NoComment, Return, Review,
    Round, SignOff, SignedScope, Stamp, TextAnchor, Verdict,
};
use crate::series::{Day, Moment, RevisionId, Stage};
use crate::settings::fault::{Fault, Place, SettingsFault};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use toml_edit::{Document, Item, TableLike};

/// What git writes where two sides changed the same lines.
const CONFLICT_MARKS: [&str; 3] = ["<<<<<<<", "=======", ">>>>>>>"];

/// All entries of the file.
pub(super) fn review(text: &str) -> Result<Review, SettingsFault> {
    refuse_conflicts(text)?;
    refuse_newer(text)?;
    let text = &*once_each(text);
    let document = Document::parse(text).map_err(|error| SettingsFault::of_toml(text, &error))?;
    let mut review = Review::default();
    for (word, item) in document.as_table().iter() {
        let kind = EntryKind::ALL.into_iter().find(|kind| kind.id() == word);
        let unknown = || fault(text, start(item), Fault::UnknownKey(word.to_owned()));
        let (Some(kind), Some(entries)) = (kind, item.as_table_like()) else {
            return Err(unknown());
        };
        for (name, item) in entries.iter() {
            let wrong = || fault(text, start(item), Fault::EntryName(name.to_owned()));
            let id = EntryId::read(name).filter(|id| id.kind == kind);
            let (Some(id), Some(facts)) = (id, item.as_table_like()) else {
                return Err(wrong());
            };
            let facts = Facts { text, name, facts };
            facts.refuse_unknown(kind)?;
            review.add(id, facts.stamp()?, facts.entry(kind)?);
        }
    }
    review.sort();
    Ok(review)
}

/// The same text with spaces in the place of facts that stand there, word for word, before: joining two
/// copies may leave a line twice, and it says nothing new. All places stay the same.
pub(super) fn once_each(text: &str) -> Cow<'_, str> {
    let mut known = HashSet::new();
    let is_fact = |line: &str| {
        let kind = line.split('.').next();
        EntryKind::ALL.iter().any(|one| Some(one.id()) == kind)
    };
    let mut is_new = |line: &str| !is_fact(line) || known.insert(line.trim_end().to_owned());
    let lines = text.split_inclusive('\n');
    let lines: Vec<(&str, bool)> = lines.map(|line| (line, is_new(line))).collect();
    if lines.iter().all(|(_, is_new)| *is_new) {
        return Cow::Borrowed(text);
    }
    let kept = lines.into_iter().map(|(line, is_new)| match is_new {
        true => Cow::Borrowed(line),
        false => {
            let words = line.trim_end_matches(['\r', '\n']);
            Cow::Owned(" ".repeat(words.len()) + &line[words.len()..])
        }
    });
    Cow::Owned(kept.collect())
}

fn refuse_conflicts(text: &str) -> Result<(), SettingsFault> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if CONFLICT_MARKS.iter().any(|mark| line.starts_with(mark)) {
            return Err(fault(text, start, Fault::Unmerged));
        }
        start += line.len();
    }
    Ok(())
}

fn refuse_newer(text: &str) -> Result<(), SettingsFault> {
    for (at, _) in text.match_indices(FORM) {
        let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let digits = text[at + FORM.len()..].split(|sign: char| !sign.is_ascii_digit());
        let number = digits
            .into_iter()
            .next()
            .and_then(|digits| digits.parse::<u32>().ok());
        if text[line..at].trim_start().starts_with('#') && number.is_some_and(|n| n > FORM_NUMBER) {
            return Err(fault(
                text,
                at,
                Fault::Newer(format!("{FORM}{}", number.unwrap_or(0))),
            ));
        }
    }
    Ok(())
}

fn fault(text: &str, at: usize, fault: Fault) -> SettingsFault {
    SettingsFault {
        place: Place::of(text, at),
        fault,
    }
}

/// Where an item begins: of a table, its first fact.
fn start(item: &Item) -> usize {
    first(item).unwrap_or(0)
}

fn first(item: &Item) -> Option<usize> {
    match item.as_table_like() {
        Some(table) if item.span().is_none_or(|span: Range<usize>| span.is_empty()) => {
            table.iter().filter_map(|(_, item)| first(item)).min()
        }
        _ => item.span().map(|span| span.start),
    }
}

/// What the file says of one entry.
struct Facts<'a> {
    text: &'a str,
    name: &'a str,
    facts: &'a dyn TableLike,
}

type Read<T> = Result<T, SettingsFault>;

impl Facts<'_> {
    fn refuse_unknown(&self, kind: EntryKind) -> Read<()> {
        for (key, item) in self.facts.iter() {
            let is_known = [f::AT, f::TYPED_BY].contains(&key) || f::known(kind).contains(&key);
            if !is_known {
                let unknown = Fault::UnknownKey(format!("{}.{}.{key}", kind.id(), self.name));
                return Err(fault(self.text, start(item), unknown));
            }
        }
        Ok(())
    }

    fn wrong(&self, key: &str, what: Fault) -> SettingsFault {
        let at = self.facts.get(key).map_or(0, start);
        fault(self.text, at, what)
    }

    fn value(&self, key: &str) -> SettingsFault {
        self.wrong(key, Fault::Value(key.to_owned()))
    }

    fn maybe(&self, key: &str) -> Read<Option<String>> {
        match self.facts.get(key) {
            None => Ok(None),
            Some(item) => match item.as_str() {
                Some(text) => Ok(Some(text.to_owned())),
                None => Err(self.wrong(key, Fault::NoText(key.to_owned()))),
            },
        }
    }

    fn needed(&self, key: &'static str) -> Read<String> {
        self.maybe(key)?.ok_or_else(|| {
            let starts = self.facts.iter().filter_map(|(_, item)| first(item));
            let missing = Fault::Missing {
                entry: self.name.to_owned(),
                key,
            };
            fault(self.text, starts.min().unwrap_or(0), missing)
        })
    }

    fn list(&self, key: &str) -> Read<Vec<String>> {
        let Some(item) = self.facts.get(key) else {
            return Ok(Vec::new());
        };
        let texts = item.as_array().map(|list| {
            let texts = list.iter().map(|value| value.as_str().map(str::to_owned));
            texts.collect::<Option<Vec<String>>>()
        });
        texts.flatten().ok_or_else(|| self.value(key))
    }

    fn stamp(&self) -> Read<Stamp> {
        let at = Moment::from_rfc3339(&self.needed(f::AT)?);
        Ok(Stamp {
            at: at.ok_or_else(|| self.value(f::AT))?,
            typed_by: self.needed(f::TYPED_BY)?,
        })
    }

    fn id(&self, key: &'static str, kind: EntryKind) -> Read<Option<EntryId>> {
        match self.maybe(key)? {
            None => Ok(None),
            Some(name) => self.id_of(&name, key, kind).map(Some),
        }
    }

    fn id_of(&self, name: &str, key: &str, kind: EntryKind) -> Read<EntryId> {
        let id = EntryId::read(name).filter(|id| id.kind == kind);
        id.ok_or_else(|| self.wrong(key, Fault::EntryName(name.to_owned())))
    }

    fn day(&self, key: &str) -> Read<Option<Day>> {
        let Some(text) = self.maybe(key)? else {
            return Ok(None);
        };
        let today = self.stamp()?.at;
        let day = Day::parse(&text, Day::of(today));
        day.map(Some).ok_or_else(|| self.value(key))
    }

    fn fingerprint(&self, key: &str) -> Read<Option<Fingerprint>> {
        let Some(text) = self.maybe(key)? else {
            return Ok(None);
        };
        let print = Fingerprint::read(&text);
        print.map(Some).ok_or_else(|| self.value(key))
    }

    fn bound(&self) -> Read<BoundText> {
        let print = Fingerprint::read(&self.needed(f::FINGERPRINT)?);
        Ok(BoundText {
            revision: RevisionId(self.needed(f::REVISION)?),
            fingerprint: print.ok_or_else(|| self.value(f::FINGERPRINT))?,
        })
    }

    /// A word out of a list that is known.
    fn choice<T: Copy>(&self, key: &'static str, all: &[T], id: fn(T) -> &'static str) -> Read<T> {
        let word = self.needed(key)?;
        let found = all.iter().copied().find(|one| id(*one) == word);
        found.ok_or_else(|| {
            let allowed = all.iter().map(|one| id(*one)).collect();
            let key_name = key.to_owned();
            self.wrong(
                key,
                Fault::Choice {
                    key: key_name,
                    allowed,
                },
            )
        })
    }

    fn entry(&self, kind: EntryKind) -> Read<Entry> {
        Ok(match kind {
            EntryKind::Round => Entry::Round(Round {
                stage: Stage::new(self.needed(f::STAGE)?),
                to: self.list(f::TO)?,
                due: self.day(f::DUE)?,
                sent: self.bound()?,
            }),
            EntryKind::Comment => Entry::Comment(Box::new(self.comment()?)),
            EntryKind::Answer => Entry::Answer(self.answer()?),
            EntryKind::NoComment => Entry::NoComment(NoComment {
                round: self.id(f::ROUND, EntryKind::Round)?,
                from: self.needed(f::FROM)?,
                via: self.maybe(f::VIA)?,
            }),
            EntryKind::SignOff => Entry::SignOff(self.sign_off()?),
            EntryKind::Return => Entry::Return(Return {
                round: self.id(f::ROUND, EntryKind::Round)?,
                by: self.needed(f::BY)?,
                why: self.needed(f::WHY)?,
            }),
        })
    }

    fn comment(&self) -> Read<Comment> {
        let section = self.list(f::SECTION)?;
        let around = |key| Ok(self.maybe(key)?.unwrap_or_default());
        let on = match self.maybe(f::ON)? {
            None => None,
            Some(exact) => Some(TextAnchor {
                exact,
                prefix: around(f::PREFIX)?,
                suffix: around(f::SUFFIX)?,
                section: section.clone(),
            }),
        };
        let kind = match self.facts.contains_key(f::KIND) {
            true => Some(self.choice(f::KIND, &CommentKind::ALL, CommentKind::id)?),
            false => None,
        };
        Ok(Comment {
            round: self.id(f::ROUND, EntryKind::Round)?,
            from: self.needed(f::FROM)?,
            via: self.maybe(f::VIA)?,
            kind,
            on,
            section,
            revision: RevisionId(self.needed(f::REVISION)?),
            text: self.needed(f::TEXT)?,
        })
    }

    fn answer(&self) -> Read<Answer> {
        let replaced = self.list(f::REPLACES)?;
        let replaced = replaced
            .iter()
            .map(|name| self.id_of(name, f::REPLACES, EntryKind::Answer));
        Ok(Answer {
            to: self.id_of(&self.needed(f::TO)?, f::TO, EntryKind::Comment)?,
            by: self.needed(f::BY)?,
            verdict: self.choice(f::VERDICT, &Verdict::ALL, Verdict::id)?,
            why: self.maybe(f::WHY)?,
            replaces: replaced.collect::<Read<_>>()?,
            text: self.fingerprint(f::FINGERPRINT)?,
        })
    }

    fn sign_off(&self) -> Read<SignOff> {
        let section = self.list(f::SECTION)?;
        Ok(SignOff {
            by: self.needed(f::BY)?,
            scope: match section.is_empty() {
                true => SignedScope::Whole,
                false => SignedScope::Section(section),
            },
            signed: self.bound()?,
            on_paper: self.day(f::ON_PAPER)?,
        })
    }
}
