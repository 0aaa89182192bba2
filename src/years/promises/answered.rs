//! What became of each promise: what a person decided, else what this year's report says.

use super::asked::Places;
use super::background::Rarity;
use super::items::{Item, items, told_beside};
use super::parts::{KindOf, Parts};
use super::spots::{Report, Spots};
use super::verdict::{Judge, Verdict};
use super::{Answer, Promise, PromiseId, PromiseRole, Settled, same_words};
use crate::compare::{Comparison, Document};
use crate::report::Role;
use crate::years::thresholds::PromiseThresholds;
use crate::years::two_years::{TwoYears, YearText};

/// Last year's promises, each with where this year's report answers it.
pub(in crate::years) fn answered(comparison: &Comparison, years: &TwoYears<'_>) -> Vec<Promise> {
    let words = &years.words.promises;
    let parts = Parts::read(
        years.last_year.outline,
        kind_of(years.last_year, years),
        &words.items,
    );
    let of_role = |role| items(&parts, role, &words.items, years.grammar);
    let plan = of_role(Role::PLAN).into_iter();
    let problems = of_role(Role::PROBLEM).into_iter();
    let mut promised: Vec<(Item<'_>, PromiseRole)> = plan
        .map(|item| (item, PromiseRole::Plan))
        .chain(problems.map(|item| (item, PromiseRole::Problem)))
        .collect();
    if promised.is_empty() {
        return Vec::new();
    }
    promised.sort_by_key(|(item, _)| item.node);
    let spots = Spots::read(
        report(&comparison.after, years.this_year, years),
        report(&comparison.before, years.last_year, years),
        words,
        years.grammar,
    );
    let nodes = years.last_year.outline.nodes.iter();
    let said: Vec<_> = nodes
        .map(|node| words.terms(years.last_year.outline.text(node)))
        .collect();
    let own = spots.sentences().map(|spot| &spot.terms).chain(&said);
    let rarity = Rarity::learn(own, years.background, words, years.grammar);
    let thresholds = PromiseThresholds::STANDARD;
    let answering = Answering {
        years,
        parts: &parts,
        this_year: &comparison.after,
        judge: Judge::new(
            (years, &comparison.after),
            Places::new(&spots, &rarity, &thresholds),
            &thresholds,
        ),
    };
    let promised = promised.into_iter();
    let mut found: Vec<Promise> = promised
        .filter_map(|(item, role)| answering.promise(item, role))
        .collect();
    for (index, promise) in found.iter_mut().enumerate() {
        promise.id = PromiseId(index + 1);
    }
    found
}

fn report<'a>(document: &'a Document, text: YearText<'a>, years: &TwoYears<'a>) -> Report<'a> {
    Report {
        document,
        outline: text.outline,
        kind: kind_of(text, years),
    }
}

/// The kind of a report, where kind and year are known.
fn kind_of<'a>(text: YearText<'_>, years: &TwoYears<'a>) -> Option<KindOf<'a>> {
    Some(KindOf {
        kind: years.kind?,
        year: text.year?,
    })
}

struct Answering<'a> {
    years: &'a TwoYears<'a>,
    parts: &'a Parts<'a>,
    this_year: &'a Document,
    judge: Judge<'a>,
}

impl<'a> Answering<'a> {
    /// `None` of an item that says nothing but what every office writes, and that nothing is like:
    /// whether it was kept, nobody can tell.
    fn promise(&self, item: Item<'a>, role: PromiseRole) -> Option<Promise> {
        let settled = self.settled(item.text);
        let verdict = match &settled {
            Some(settled) => self.decided(settled),
            None => self.found(item, role)?,
        };
        Some(Promise {
            id: PromiseId(0),
            text: item.text.to_owned(),
            line: self.parts.outline.nodes[item.node].line,
            role,
            status: verdict.status,
            score: verdict.score,
            answers: verdict.answers,
            settled,
        })
    }

    /// What a person decided of these words.
    fn settled(&self, text: &str) -> Option<Settled> {
        let mut settled = self.years.settled.iter().rev();
        settled.find(|one| same_words(&one.text, text)).cloned()
    }

    fn decided(&self, settled: &Settled) -> Verdict {
        let line = settled.at.as_ref().and_then(|at| at.line);
        let mut sections = self.this_year.sections.iter().enumerate();
        let at = line.and_then(|line| sections.find(|(_, section)| section.line == line));
        let answer = at.map(|(section, own)| Answer {
            section,
            text: String::new(),
            line: own.line,
            score: 1.0,
        });
        Verdict {
            status: settled.status(),
            score: 1.0,
            answers: answer.into_iter().collect(),
        }
    }

    fn found(&self, item: Item<'a>, role: PromiseRole) -> Option<Verdict> {
        let words = &self.years.words.promises.items;
        let told = told_beside(self.parts, item, words, self.years.grammar);
        self.judge.of_item(item.text, &told, role)
    }
}
