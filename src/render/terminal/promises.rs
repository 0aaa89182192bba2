//! What last year promised, one promise after the other: what became of it, its words, and where
//! this year's report answers it.

use super::frame;
use super::style::Role;
use super::text::{Align, Text, paint_lines};
use crate::messages::promises::PromiseMessage as Says;
use crate::messages::years::{WhichYear, YearsMessage};
use crate::render::Display;
use crate::render::year_facts::Facts;
use crate::view::PromisesView;
use crate::years::promises::{Answer, Promise, PromiseStatus, PromiseTotals};

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 94;
/// Columns between two cells.
const GAP: usize = 2;
/// What stands between two numbers.
const APART: &str = "   ";

/// The screen of `promises`.
pub(super) fn screen(view: &PromisesView, display: &Display) -> String {
    let display = &Display {
        columns: frame::columns(display).min(WIDEST),
        ..*display
    };
    let screen = Screen {
        view,
        facts: Facts {
            view: &view.years,
            language: display.language,
        },
        columns: display.columns,
    };
    let years = &view.years;
    let name = years.unit.as_ref().map(ToString::to_string);
    let mut lines = frame::header(
        &screen.say(&Says::Title),
        &name.unwrap_or_default(),
        (&years.before, &years.after),
        display,
    );
    lines.extend(screen.totals());
    lines.extend(screen.rows());
    lines.extend(screen.remarks());
    paint_lines(&lines, display.colour)
}

struct Screen<'a> {
    view: &'a PromisesView,
    facts: Facts<'a>,
    columns: usize,
}

impl Screen<'_> {
    fn say(&self, message: &Says) -> String {
        message.say(self.facts.language)
    }

    fn promises(&self) -> &[Promise] {
        &self.view.years.years.promises
    }

    fn totals(&self) -> Vec<Text> {
        let said = match self.promises() {
            // A notice says why.
            [] if self.view.untold.is_some() => return Vec::new(),
            [] => Says::NoPromises,
            promises => Says::Totals {
                totals: PromiseTotals::of(promises),
            },
        };
        let said = self.say(&said);
        // A line ends between two numbers, not within the words of one.
        let mut lines: Vec<Text> = Vec::new();
        for part in said
            .split(APART)
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            let part = Text::of(Role::Heading, part);
            match lines.last_mut() {
                Some(line) if line.width() + APART.len() + part.width() <= self.columns => {
                    line.push(Role::Plain, APART);
                    line.append(part);
                }
                Some(_) | None => lines.extend(part.hanging(self.columns, GAP)),
            }
        }
        lines
    }

    fn rows(&self) -> Vec<Text> {
        let promises = self.promises();
        let heads: Vec<(Text, Text)> = promises.iter().map(|promise| self.head(promise)).collect();
        let widest = |widths: &mut dyn Iterator<Item = usize>| widths.max().unwrap_or(0) + GAP;
        let id = widest(&mut heads.iter().map(|(id, _)| id.width()));
        let status = widest(&mut heads.iter().map(|(_, status)| status.width()));
        let mut lines = Vec::new();
        for (promise, (name, became)) in promises.iter().zip(heads) {
            lines.push(Text::new());
            let mut line = name.padded(id, Align::Left);
            line.append(became.padded(status, Align::Left));
            line.push(Role::Plain, promise.text.trim());
            lines.extend(line.hanging(self.columns, id + status));
            for (role, said) in self.answers(promise) {
                let mut line = Text::new().padded(id + status, Align::Left);
                line.push(role, &said);
                lines.extend(line.hanging(self.columns, id + status));
            }
        }
        lines
    }

    /// The number of a promise, and what became of it.
    fn head(&self, promise: &Promise) -> (Text, Text) {
        let said = match &promise.settled {
            Some(settled) => Says::Decided(settled.decision),
            None => Says::Status(promise.status),
        };
        let role = match promise.status {
            PromiseStatus::Reported => Role::Heading,
            PromiseStatus::Perhaps | PromiseStatus::Repeated | PromiseStatus::Missing => {
                Role::Check
            }
            PromiseStatus::Obsolete => Role::Faint,
        };
        let id = format!("P{}", promise.id.0);
        (Text::of(Role::Faint, &id), Text::of(role, &self.say(&said)))
    }

    /// Where a promise is answered, a line each, and what a person decided.
    fn answers(&self, promise: &Promise) -> Vec<(Role, String)> {
        let mut said = Vec::new();
        for answer in &promise.answers {
            let (place, text) = (self.place(answer), answer.text.clone());
            let (role, message) = match promise.status {
                PromiseStatus::Perhaps => (Role::Check, Says::PerhapsAt { place, text }),
                PromiseStatus::Repeated => (Role::Name, Says::RepeatedAt { place }),
                PromiseStatus::Reported | PromiseStatus::Missing | PromiseStatus::Obsolete => {
                    (Role::Name, Says::AnsweredAt { place, text })
                }
            };
            said.push((role, self.say(&message)));
        }
        let Some(settled) = &promise.settled else {
            match (promise.status, said.is_empty()) {
                (PromiseStatus::Missing, _) => {
                    said.push((Role::Faint, self.say(&Says::NowhereNear)));
                }
                (PromiseStatus::Perhaps, true) => {
                    said.push((Role::Check, self.say(&Says::TooGeneral)));
                }
                _ => {}
            }
            return said;
        };
        if let (Some(at), true) = (&settled.at, said.is_empty()) {
            let place = at.name();
            said.push((Role::Check, self.say(&Says::PlaceLost { place })));
        }
        let decided = Says::DecidedBy {
            by: settled.by.clone(),
            why: settled.why.clone(),
        };
        said.push((Role::Faint, self.say(&decided)));
        said
    }

    /// A section as the other screens name it.
    fn place(&self, answer: &Answer) -> String {
        let spot = self
            .facts
            .spot(WhichYear::This, answer.section, answer.line);
        self.facts.say(&YearsMessage::Spot(spot))
    }

    fn remarks(&self) -> Vec<Text> {
        let mut lines = Vec::new();
        if !self.view.lost.is_empty() {
            let texts = self.view.lost.iter().map(|one| one.text.clone()).collect();
            let said = self.say(&Says::DecisionsLost { texts });
            lines.push(Text::new());
            lines.extend(Text::of(Role::Check, &said).hanging(self.columns, GAP));
        }
        let is_open = |promise: &&Promise| {
            promise.settled.is_none() && promise.status != PromiseStatus::Reported
        };
        let open = self.promises().iter().find(is_open);
        if let (Some(promise), Some(report)) = (open, &self.view.report) {
            let hint = Says::HowToSettle {
                id: promise.id,
                report: report.to_string(),
            };
            lines.push(Text::new());
            lines.extend(Text::of(Role::Faint, &self.say(&hint)).hanging(self.columns, GAP));
        }
        lines
    }
}
