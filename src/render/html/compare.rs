//! What changed between two years: how much is new, what each section is made of, which to look at
//! first, and this year's text with its changes.

use super::frame::Frame;
use super::notes::{self, Link, Said};
use super::sections::{Past, Source, id};
use super::words::Run;
use super::years::YearsPart;
use crate::compare::Change;
use crate::failure::Failure;
use crate::messages::comparison::{ComparisonMessage as Says, ShareKind};
use crate::messages::page::PageMessage;
use crate::messages::phrases::{self, grouped};
use crate::render::makeup::{self, Made, OutlineRow, Repeats};
use crate::render::whereabouts::{self, Place};
use crate::render::year_facts::Facts;
use crate::series::Language;
use crate::view::YearsView;
use serde::Serialize;

#[derive(Serialize)]
struct ComparePage {
    #[serde(flatten)]
    frame: Frame,
    skeleton_label: String,
    /// Of the whole report, and what is to be said behind.
    verdict: Vec<Share>,
    redated: String,
    length: String,
    heads: [String; 4],
    rows: Vec<RowModel>,
    #[serde(flatten)]
    between: YearsPart,
}

/// How much of a text is of one sort.
#[derive(Serialize)]
struct Share {
    /// `new`, `edited`, `refigured`, `carried`.
    kind: &'static str,
    word: String,
    percent: usize,
    /// Both in words.
    #[serde(skip)]
    said: String,
}

#[derive(Serialize)]
struct RowModel {
    depth: usize,
    name: Link,
    is_gone: bool,
    last_year: String,
    this_year: String,
    shares: Vec<Share>,
    /// All shares in words.
    made_of: String,
    /// What somebody should look at.
    check: String,
    notes: Vec<Said>,
}

/// Rows of the outline at most; deeper sections are left to those above them.
const MOST_ROWS: usize = 40;

/// Over the columns of the table.
const HEADS: [Says; 4] = [
    Says::SectionHead,
    Says::LengthHead,
    Says::MakeupHead,
    Says::NotesHead,
];

/// The page of `compare`.
pub(crate) fn page(view: &YearsView, language: Language) -> Result<String, Failure> {
    let comparison = &view.years.comparison;
    let outline = makeup::outline(&view.years, MOST_ROWS).rows;
    let checks = outline
        .iter()
        .filter_map(|row| Some((row.pair, check(row, language)?)));
    let source = Source {
        checks: checks.collect(),
        ..Source::new(comparison, view.shown.detail, Past::Folded, language)
    };
    let facts = Facts { view, language };
    let whole = Made::of_whole(view.years.whole);
    let redated = whole.percents().map_or(0, |percents| percents.redated);
    super::written(
        "compare.html",
        &ComparePage {
            skeleton_label: PageMessage::Skeleton.say(language),
            verdict: shares(&whole, language),
            redated: match redated {
                0 => String::new(),
                percent => Says::OfWhichRedated { percent }.say(language),
            },
            length: Says::WholeLength {
                last_year: comparison.before.chars,
                this_year: comparison.after.chars,
            }
            .say(language),
            heads: HEADS.map(|head| head.say(language)),
            rows: outline.iter().map(|row| row_model(row, &source)).collect(),
            between: YearsPart::new(&facts),
            frame: Frame::new(
                &Says::YearsTitle,
                view.unit.as_ref().map(ToString::to_string),
                (&view.before, &view.after),
                &source,
                source.sections(),
            ),
        },
        language,
    )
}

/// The shares that there are, the newest first.
fn shares(made: &Made, language: Language) -> Vec<Share> {
    let Some(percents) = made.percents() else {
        return Vec::new();
    };
    let kinds = ShareKind::ALL.into_iter().zip(percents.kinds);
    kinds
        .filter(|(_, percent)| *percent > 0)
        .map(|(kind, percent)| Share {
            kind: match kind {
                ShareKind::New => "new",
                ShareKind::Edited => "edited",
                ShareKind::Refigured => "refigured",
                ShareKind::CarriedOver => "carried",
            },
            word: Says::Share(kind).say(language),
            percent,
            said: Says::ShareOf { kind, percent }.say(language),
        })
        .collect()
}

fn row_model(row: &OutlineRow<'_>, source: &Source<'_>) -> RowModel {
    let language = source.language;
    let say = |message: Says| message.say(language);
    let name = whereabouts::name(row.document, row.section, language);
    let is_gone = row.this_year.is_none();
    let (name, place) = match is_gone {
        true => (say(Says::LastYears { name }), Place::Before(row.section)),
        false => (name, Place::After(row.section)),
    };
    let shares = shares(&row.made, language);
    let made_of: Vec<String> = shares.iter().map(|share| share.said.clone()).collect();
    let number = |chars: Option<usize>| chars.map_or_else(|| "–".to_owned(), grouped);
    RowModel {
        depth: row.document.sections[row.section].depth,
        name: Link {
            words: Run::same(&name).words,
            to: id(place),
        },
        is_gone,
        last_year: number(row.last_year),
        this_year: number(row.this_year),
        shares,
        made_of: phrases::list(&made_of, language),
        check: check(row, language).unwrap_or_default(),
        notes: row_notes(row, source),
    }
}

/// What somebody should look at: nothing but years changed since last year.
fn check(row: &OutlineRow<'_>, language: Language) -> Option<String> {
    match row.repeats {
        Some(Repeats::ButYears(percent)) => Some(Says::OnlyRedated { percent }.say(language)),
        Some(Repeats::ButFigures(_)) | None => None,
    }
}

/// What became of the section as a whole.
fn row_notes(row: &OutlineRow<'_>, source: &Source<'_>) -> Vec<Said> {
    let say = |message: Says| Said::plain(&message.say(source.language));
    if row.last_year.is_none() {
        return vec![say(row.not_last_year())];
    }
    if row.this_year.is_none() {
        return vec![say(Says::NotThisYear)];
    }
    let mut said = Vec::new();
    if let Some(Repeats::ButFigures(percent)) = row.repeats {
        said.push(say(Says::OnlyRefigured { percent }));
    }
    let pair = &source.comparison.sections[row.pair];
    let shown = pair.changes.iter().copied();
    let of_whole: Vec<Change> = shown.filter(|change| *change != Change::Edited).collect();
    said.extend(notes::of_whole(source, pair, &of_whole));
    said
}
