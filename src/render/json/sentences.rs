//! `annals/who/1`: since when each sentence of a text stands.

use super::authorship::RevisionJson;
use super::sections::SideJson;
use crate::review::authorship::{Appearance, SentenceOrigin};
use crate::view::{SearchedText, SentencesView};
use serde::Serialize;

#[derive(Serialize)]
struct SentencesJson<'a> {
    schema: &'static str,
    report: String,
    text: SideJson<'a>,
    sentences: Vec<SentenceJson<'a>>,
    /// How many texts were looked through, over how many years.
    texts: usize,
    years: Vec<u16>,
}

#[derive(Serialize)]
struct SentenceJson<'a> {
    text: &'a str,
    line: usize,
    path: &'a [String],
    /// The earliest text that has it.
    first: Option<TextJson<'a>>,
    /// The text of this year from which on it stands in every one.
    since: Option<TextJson<'a>>,
    /// Years from the first on whose last text has it not.
    missing: Vec<u16>,
    /// The earliest text of an earlier year that has the same but for years.
    redated_from: Option<TextJson<'a>>,
    /// Of a sentence that stands more than once, since when once, twice, …; else absent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    times: Vec<TextJson<'a>>,
}

#[derive(Serialize)]
struct TextJson<'a> {
    year: u16,
    #[serde(flatten)]
    revision: RevisionJson<'a>,
}

pub(super) fn write(view: &SentencesView) -> String {
    let mut years: Vec<u16> = view.texts.iter().map(|text| text.year.0).collect();
    years.dedup();
    let lines = view.lines.iter();
    let sentences = lines.flat_map(|line| {
        let sentences = line.sentences.iter();
        sentences.map(move |(text, origin)| sentence(view, text, &line.path, origin))
    });
    super::written(&SentencesJson {
        schema: "annals/who/1",
        report: view.key.to_string(),
        text: SideJson::new(&view.side),
        sentences: sentences.collect(),
        texts: view.texts.len(),
        years,
    })
}

fn sentence<'a>(
    view: &'a SentencesView,
    text: &'a str,
    path: &'a [String],
    origin: &SentenceOrigin,
) -> SentenceJson<'a> {
    let place = |place: usize| view.texts.get(place).map(TextJson::new);
    let first = origin.appearances.first();
    let times = match origin.appearances.as_slice() {
        [_] | [] => Vec::new(),
        several => several.iter().filter_map(|one| place(one.first)).collect(),
    };
    let missing = |one: &Appearance| one.missing.iter().map(|year| year.0).collect();
    SentenceJson {
        text,
        line: origin.line,
        path,
        first: first.and_then(|one| place(one.first)),
        since: first.and_then(|one| place(one.since)),
        missing: first.map(missing).unwrap_or_default(),
        redated_from: origin.redated_from.and_then(place),
        times,
    }
}

impl<'a> TextJson<'a> {
    fn new(text: &'a SearchedText) -> Self {
        Self {
            year: text.year.0,
            revision: RevisionJson::new(text.revision.as_ref()),
        }
    }
}
