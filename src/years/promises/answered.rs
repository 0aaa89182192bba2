//! What became of each promise: what a person decided, else what this year's report says.

use super::asked::{Found, Places, Question};
use super::background::Rarity;
use super::items::{Item, items};
use super::parts::{KindOf, Parts};
use super::spots::{Reach, Spots, Standing};
use super::{Answer, Promise, PromiseId, PromiseRole, PromiseStatus, Settled, same_words};
use crate::compare::likeness::{Features, Weights};
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
    let this_year = &comparison.after;
    let spots = Spots::read(
        this_year,
        years.this_year.outline,
        kind_of(years.this_year, years),
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
        this_year,
        places: Places::new(&spots, &rarity, &thresholds),
        thresholds: &thresholds,
    };
    let promised = promised.into_iter().enumerate();
    promised
        .map(|(index, (item, role))| answering.promise(PromiseId(index + 1), item, role))
        .collect()
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
    places: Places<'a>,
    thresholds: &'a PromiseThresholds,
}

/// What is found of a promise.
struct Verdict {
    status: PromiseStatus,
    score: f64,
    answers: Vec<Answer>,
}

impl<'a> Answering<'a> {
    fn promise(&self, id: PromiseId, item: Item<'a>, role: PromiseRole) -> Promise {
        let settled = self.settled(item.text);
        let verdict = match &settled {
            Some(settled) => self.decided(settled),
            None => self.found(item, role),
        };
        Promise {
            id,
            text: item.text.to_owned(),
            line: self.parts.outline.nodes[item.node].line,
            role,
            status: verdict.status,
            score: verdict.score,
            answers: verdict.answers,
            settled,
        }
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

    fn found(&self, item: Item<'a>, role: PromiseRole) -> Verdict {
        let words = &self.years.words.promises;
        let ask = |text: &str| Question::new(text, words, self.years.grammar, self.places.rarity);
        let question = ask(item.text);
        let whole = self.whole_text(item);
        let of_title = self.answer_to(&question, role);
        let found = match whole == item.text {
            true => of_title,
            // What stands under the title of a point tells what is meant by it.
            false => of_title.or_better(self.answer_to(&ask(whole), role)),
        };
        if found.status == PromiseStatus::Reported {
            return found;
        }
        if let Some(repeated) = self.repeated(item.text, role, &question) {
            return repeated;
        }
        match found.status {
            PromiseStatus::Missing if question.is_empty() => Verdict {
                status: PromiseStatus::Perhaps,
                ..found
            },
            _ => found,
        }
    }

    /// An item with what stands under its title on the same line.
    fn whole_text(&self, item: Item<'a>) -> &'a str {
        let outline = self.parts.outline;
        let node = &outline.nodes[item.node];
        match &node.title {
            Some(title) if title.start < node.text.end && !outline.body(node).is_empty() => {
                &outline.source[title.start..node.text.end]
            }
            Some(_) | None => item.text,
        }
    }

    /// What this year's report says of one question.
    fn answer_to(&self, question: &Question, role: PromiseRole) -> Verdict {
        let answers = |standing| standing == Standing::Answers;
        let near = self.places.near(question, answers);
        if let Some(told) = self.told(question, role, &near) {
            return self.verdict(PromiseStatus::Reported, question, &told);
        }
        // What is planned again in other words, or still a problem, is not lost from sight.
        let near = self.places.near(question, |_| true);
        let score = near.first().map_or(0.0, |found| found.score);
        if score >= self.thresholds.perhaps {
            return self.verdict(PromiseStatus::Perhaps, question, &near);
        }
        let alike = self.places.titled_alike(question);
        let status = match alike {
            Some(_) => PromiseStatus::Perhaps,
            None => PromiseStatus::Missing,
        };
        let alike: Vec<Found> = alike.into_iter().collect();
        Verdict {
            score,
            answers: alike
                .iter()
                .map(|&found| self.answer(question, found))
                .collect(),
            ..self.verdict(status, question, &[])
        }
    }

    /// The places that answer beyond doubt, the best first: one for all of a promise, or one for
    /// each of its clauses.
    fn told(&self, question: &Question, role: PromiseRole, near: &[Found]) -> Option<Vec<Found>> {
        let thresholds = self.thresholds;
        let best = *near.first()?;
        let spot = self.places.spot(best);
        let is_answered = match best.score >= thresholds.sure {
            // One word in common says too little, but of a section that is titled by it.
            true => best.words >= thresholds.words_in_common || spot.reach == Reach::Title,
            false => self.is_like(&best) && self.beats_others(best, near),
        };
        if !is_answered {
            return None;
        }
        let is_near = |found: &&Found| found.score >= thresholds.reported.max(best.score / 2.0);
        let mut told: Vec<Found> = near.iter().filter(is_near).copied().collect();
        // A problem is one matter, of which its clauses tell.
        if role == PromiseRole::Plan && best.score < thresholds.as_a_whole {
            for clause in self.places.left_over(question, spot.section) {
                let near = self
                    .places
                    .near(clause, |standing| standing == Standing::Answers);
                let found = near.first().filter(|found| self.is_like(found))?;
                let section = self.places.spot(*found).section;
                let is_new = |known: &Found| self.places.spot(*known).section != section;
                if told.iter().all(is_new) {
                    told.push(*found);
                }
            }
        }
        Some(told)
    }

    fn is_like(&self, found: &Found) -> bool {
        let thresholds = self.thresholds;
        found.score >= thresholds.reported
            && found.terms >= thresholds.terms_in_common
            && found.words >= thresholds.words_in_common
    }

    /// True where no other section is nearly as like; one under it or above it is none.
    fn beats_others(&self, best: Found, near: &[Found]) -> bool {
        let own = self.places.spot(best).section;
        let is_beside = |section: usize| {
            !self.this_year.is_within(section, own) && !self.this_year.is_within(own, section)
        };
        let mut rivals = near.iter();
        let rival = rivals.find(|found| is_beside(self.places.spot(**found).section));
        rival.is_none_or(|rival| best.score - rival.score >= self.thresholds.margin)
    }

    fn verdict(&self, status: PromiseStatus, question: &Question, near: &[Found]) -> Verdict {
        let score = near.first().map_or(0.0, |found| found.score);
        let least = self.thresholds.perhaps.max(score / 2.0);
        let is_near = |found: &&Found| status != PromiseStatus::Perhaps || found.score >= least;
        let answers = near.iter().filter(is_near).take(self.thresholds.answers);
        Verdict {
            status,
            score,
            answers: answers.map(|&found| self.answer(question, found)).collect(),
        }
    }

    /// A place as it is shown: of a paragraph or section, its likest sentence.
    fn answer(&self, question: &Question, found: Found) -> Answer {
        let spot = self.places.spot(found);
        let said = match spot.reach {
            Reach::Sentence => Some(spot),
            Reach::Title | Reach::Paragraph | Reach::Section => {
                self.places.best_sentence(question, found)
            }
        };
        Answer {
            section: spot.section,
            text: said.map_or(String::new(), |spot| spot.text.clone()),
            line: said.map_or(spot.line, |spot| spot.line),
            score: found.score,
        }
    }

    /// The place of this year's plan or problems where the same words stand again.
    fn repeated(&self, text: &str, role: PromiseRole, question: &Question) -> Option<Verdict> {
        let wanted = match role {
            PromiseRole::Plan => Standing::Plans,
            PromiseRole::Problem => Standing::Problems,
        };
        let own = Features::of(text);
        let weights = Weights::equal();
        let spots = self.places.spots.spots.iter().enumerate();
        let again = spots.filter(|(_, spot)| {
            spot.standing == wanted && matches!(spot.reach, Reach::Sentence | Reach::Title)
        });
        let likest = again
            .map(|(index, spot)| Found {
                spot: index,
                terms: 0,
                words: 0,
                score: weights.likeness(&own, &Features::of(&spot.text)),
            })
            .max_by(|a, b| a.score.total_cmp(&b.score))?;
        let is_again = likest.score >= self.thresholds.repeated;
        is_again.then(|| self.verdict(PromiseStatus::Repeated, question, &[likest]))
    }
}

impl Verdict {
    /// The one that says more.
    fn or_better(self, other: Self) -> Self {
        let rank = |verdict: &Self| match verdict.status {
            PromiseStatus::Reported => 2,
            PromiseStatus::Perhaps => 1,
            PromiseStatus::Repeated | PromiseStatus::Missing | PromiseStatus::Obsolete => 0,
        };
        match (rank(&other), other.score) > (rank(&self), self.score) {
            true => other,
            false => self,
        }
    }
}
