//! A promise of last year's as the cells of a row: what became of it, its words, and where this
//! year's report answers it.

use super::{Facts, place};
use crate::messages::phrases::SLOT;
use crate::messages::promises::PromiseMessage as Says;
use crate::messages::years::{WhichYear, YearsMessage};
use crate::render::columns::width;
use crate::render::excerpt::shortened;
use crate::render::whereabouts::Place;
use crate::years::promises::{Answer, Promise, PromiseRole, PromiseStatus, PromiseTotals};

/// A row of the table of promises.
pub(in crate::render) struct PromiseCells {
    /// `P3`, as it is typed.
    pub(in crate::render) id: String,
    /// What became of it, in a word or two.
    pub(in crate::render) became: String,
    pub(in crate::render) status: PromiseStatus,
    /// Last year's words.
    pub(in crate::render) text: String,
    /// Where it is answered, and how.
    pub(in crate::render) answer: AnswerWords,
    /// Where a page leads to: the answer, or else the promise itself.
    pub(in crate::render) place: Option<Place>,
}

/// Where a promise is answered, in a sentence that may hold words of this year's report.
pub(in crate::render) struct AnswerWords {
    before: String,
    quoted: String,
    behind: String,
}

impl AnswerWords {
    fn plain(words: String) -> Self {
        Self {
            before: words,
            quoted: String::new(),
            behind: String::new(),
        }
    }

    /// A sentence around words of the report.
    fn around(sentence: impl Fn(String) -> String, words: &str) -> Self {
        if !words.contains(char::is_alphanumeric) {
            return Self::plain(sentence(String::new()));
        }
        let said = sentence(SLOT.to_string());
        let (before, behind) = said.split_once(SLOT).unwrap_or((&said, ""));
        // Who asks a question does not quote the end mark of what is asked about.
        let words = words.trim();
        let quoted = match behind.is_empty() {
            true => words,
            false => words.trim_end_matches(|sign: char| !sign.is_alphanumeric() && sign != '%'),
        };
        Self {
            before: before.to_owned(),
            quoted: quoted.to_owned(),
            behind: behind.to_owned(),
        }
    }

    /// The whole of it.
    pub(in crate::render) fn whole(&self) -> String {
        format!("{}{}{}", self.before, self.quoted, self.behind)
    }

    /// As much of it as these columns hold; what is cut are the report's words.
    pub(in crate::render) fn within(&self, columns: usize) -> String {
        let around = width(&self.before) + width(&self.behind);
        let room = columns.saturating_sub(around);
        let short = format!(
            "{}{}{}",
            self.before,
            shortened(&self.quoted, room),
            self.behind
        );
        shortened(&short, columns)
    }
}

/// The cells of a row.
pub(in crate::render) fn promise_cells(promise: &Promise, facts: &Facts<'_>) -> PromiseCells {
    let say = |message: Says| message.say(facts.language);
    let decision = promise.settled.as_ref().map(|settled| settled.decision);
    PromiseCells {
        id: format!("P{}", promise.id.0),
        became: say(match decision {
            Some(decision) => Says::Decided {
                decision,
                role: promise.role,
            },
            None => Says::Status {
                status: promise.status,
                role: promise.role,
            },
        }),
        status: promise.status,
        text: text(promise, facts),
        answer: answer(promise, facts),
        place: leads_to(promise, facts),
    }
}

/// Last year's words; of a problem among plans, that it is one.
pub(in crate::render) fn text(promise: &Promise, facts: &Facts<'_>) -> String {
    let text = promise.text.trim().to_owned();
    let mut all = facts.years().promises.iter();
    let is_among_plans =
        promise.role == PromiseRole::Problem && all.any(|other| other.role == PromiseRole::Plan);
    match is_among_plans {
        true => Says::AmongPlans { text }.say(facts.language),
        false => text,
    }
}

/// How many there are, and what became of them.
pub(in crate::render) fn totals(facts: &Facts<'_>) -> String {
    let promises = &facts.years().promises;
    let is_problem = |one: &&Promise| one.role == PromiseRole::Problem;
    let totals = Says::Totals {
        totals: PromiseTotals::of(promises),
        problems: promises.iter().filter(is_problem).count(),
    };
    totals.say(facts.language)
}

/// Where an answer stands, as the other screens name it.
pub(in crate::render) fn place_of(answer: &Answer, facts: &Facts<'_>) -> String {
    let spot = facts.spot(WhichYear::This, answer.section, answer.line);
    facts.say(&YearsMessage::Spot(spot))
}

fn answer(promise: &Promise, facts: &Facts<'_>) -> AnswerWords {
    let say = |message: Says| message.say(facts.language);
    let best = promise.answers.first();
    let spot = |answer: &Answer| place_of(answer, facts);
    match (promise.status, best) {
        (PromiseStatus::Reported, Some(answer)) => {
            let place = spot(answer);
            let sentence = |text| {
                say(Says::AnsweredAt {
                    place: place.clone(),
                    text,
                })
            };
            AnswerWords::around(sentence, words_of(answer, facts))
        }
        (PromiseStatus::Perhaps, Some(answer)) => {
            let place = spot(answer);
            let sentence = |text| {
                say(Says::PerhapsAt {
                    place: place.clone(),
                    text,
                })
            };
            AnswerWords::around(sentence, words_of(answer, facts))
        }
        (PromiseStatus::Repeated, Some(answer)) => AnswerWords::plain(say(Says::RepeatedAt {
            place: spot(answer),
        })),
        (PromiseStatus::Missing, _) | (PromiseStatus::Perhaps, None) => {
            AnswerWords::plain(asked_at(promise, facts))
        }
        (_, _) => AnswerWords::plain(decided(promise, facts)),
    }
}

/// The sentence that answers; of a section that answers as a whole, its title.
pub(in crate::render) fn words_of<'a>(answer: &'a Answer, facts: &Facts<'a>) -> &'a str {
    match answer.text.trim() {
        "" => &facts.years().comparison.after.sections[answer.section].title,
        text => text,
    }
}

/// What a person decided.
fn decided(promise: &Promise, facts: &Facts<'_>) -> String {
    let settled = promise.settled.as_ref();
    settled.map_or_else(String::new, |settled| {
        let decided = Says::DecidedBy {
            by: settled.by.clone(),
            why: settled.why.clone(),
        };
        decided.say(facts.language)
    })
}

/// Where last year promised it.
fn asked_at(promise: &Promise, facts: &Facts<'_>) -> String {
    let section = facts.section_last_year(promise.line);
    section.map_or_else(String::new, |section| {
        let spot = facts.spot(WhichYear::Last, section, promise.line);
        facts.say(&YearsMessage::Spot(spot))
    })
}

fn leads_to(promise: &Promise, facts: &Facts<'_>) -> Option<Place> {
    let answered = promise.status != PromiseStatus::Missing;
    let answer = promise.answers.first().filter(|_| answered);
    match answer {
        Some(answer) => Some(place(WhichYear::This, answer.section)),
        None => {
            let section = facts.section_last_year(promise.line)?;
            Some(place(WhichYear::Last, section))
        }
    }
}
