//! An entry as lines of the file.

use super::facts as f;
use super::{FORM, FORM_NUMBER};
use crate::review::{
    Answer, BoundText, Comment, Entry, EntryId, EntryKind, NoComment, Return, Round, SignOff,
    SignedScope, Stamp,
};
use std::fmt;
use toml_edit::{Array, Value};

/// What is said of one entry, in the order of its lines.
pub(super) struct Facts {
    kind: EntryKind,
    facts: Vec<(&'static str, Value)>,
}

impl fmt::Display for Facts {
    /// All of it, from which the entry gets its name.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (key, value) in &self.facts {
            writeln!(formatter, "{key} = {value}")?;
        }
        Ok(())
    }
}

impl Facts {
    /// Puts the entry at the end of a file; the lines end as those before do.
    pub(super) fn append_to(&self, source: &mut String, id: &EntryId, head: &str) {
        let line_end = match source.contains("\r\n") {
            true => "\r\n",
            false => "\n",
        };
        if source.trim().is_empty() {
            source.push_str(&format!("# {FORM}{FORM_NUMBER} {head}{line_end}"));
        } else if !source.ends_with('\n') {
            source.push_str(line_end);
        }
        source.push_str(line_end);
        for (key, value) in &self.facts {
            let kind = self.kind.id();
            source.push_str(&format!("{kind}.{id}.{key} = {value}{line_end}"));
        }
    }

    fn text(&mut self, key: &'static str, text: impl Into<String>) {
        self.facts.push((key, one_line(text.into())));
    }

    fn maybe(&mut self, key: &'static str, text: Option<impl Into<String>>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    fn list(&mut self, key: &'static str, words: impl IntoIterator<Item = String>) {
        let list: Array = words.into_iter().map(one_line).collect();
        if !list.is_empty() {
            self.facts.push((key, Value::from(list)));
        }
    }

    fn bound(&mut self, text: &BoundText) {
        self.text(f::REVISION, &text.revision.0);
        self.text(f::FINGERPRINT, text.fingerprint.as_str());
    }
}

/// Text in quotation marks on one line, whatever signs it has.
fn one_line(text: String) -> Value {
    let mut quoted = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            sign if sign.is_control() => quoted.push_str(&format!("\\u{:04X}", sign as u32)),
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted.parse().unwrap_or_else(|_| Value::from(text))
}

/// What is said of an entry.
pub(super) fn facts(entry: &Entry, stamp: &Stamp) -> Facts {
    let mut facts = Facts {
        kind: entry.kind(),
        facts: Vec::new(),
    };
    facts.text(f::AT, stamp.at.rfc3339());
    facts.text(f::TYPED_BY, &stamp.typed_by);
    match entry {
        Entry::Round(round) => of_round(&mut facts, round),
        Entry::Comment(comment) => of_comment(&mut facts, comment),
        Entry::Answer(answer) => of_answer(&mut facts, answer),
        Entry::NoComment(reply) => of_no_comment(&mut facts, reply),
        Entry::SignOff(sign_off) => of_sign_off(&mut facts, sign_off),
        Entry::Return(entry) => of_return(&mut facts, entry),
    }
    facts
}

fn of_round(facts: &mut Facts, round: &Round) {
    facts.text(f::STAGE, &round.stage.label);
    facts.list(f::TO, round.to.iter().cloned());
    facts.maybe(f::DUE, round.due.map(|day| day.to_string()));
    facts.bound(&round.sent);
}

fn of_comment(facts: &mut Facts, comment: &Comment) {
    facts.maybe(f::ROUND, comment.round.as_ref().map(EntryId::to_string));
    facts.text(f::FROM, &comment.from);
    facts.maybe(f::VIA, comment.via.clone());
    facts.maybe(f::KIND, comment.kind.map(|kind| kind.id()));
    let anchor = comment.on.as_ref();
    let section = anchor.map_or(&comment.section, |anchor| &anchor.section);
    facts.list(f::SECTION, section.iter().cloned());
    if let Some(anchor) = anchor {
        facts.text(f::ON, &anchor.exact);
        facts.text(f::PREFIX, &anchor.prefix);
        facts.text(f::SUFFIX, &anchor.suffix);
    }
    facts.text(f::REVISION, &comment.revision.0);
    facts.text(f::TEXT, &comment.text);
}

fn of_answer(facts: &mut Facts, answer: &Answer) {
    facts.text(f::TO, answer.to.to_string());
    facts.text(f::BY, &answer.by);
    facts.text(f::VERDICT, answer.verdict.id());
    facts.maybe(f::WHY, answer.why.clone());
    facts.list(f::REPLACES, answer.replaces.iter().map(EntryId::to_string));
    let text = answer.text.as_ref();
    facts.maybe(f::FINGERPRINT, text.map(|print| print.as_str()));
}

fn of_no_comment(facts: &mut Facts, reply: &NoComment) {
    facts.maybe(f::ROUND, reply.round.as_ref().map(EntryId::to_string));
    facts.text(f::FROM, &reply.from);
    facts.maybe(f::VIA, reply.via.clone());
}

fn of_sign_off(facts: &mut Facts, sign_off: &SignOff) {
    facts.text(f::BY, &sign_off.by);
    if let SignedScope::Section(section) = &sign_off.scope {
        facts.list(f::SECTION, section.iter().cloned());
    }
    facts.bound(&sign_off.signed);
    facts.maybe(f::ON_PAPER, sign_off.on_paper.map(|day| day.to_string()));
}

fn of_return(facts: &mut Facts, entry: &Return) {
    facts.maybe(f::ROUND, entry.round.as_ref().map(EntryId::to_string));
    facts.text(f::BY, &entry.by);
    facts.text(f::WHY, &entry.why);
}
