//! What this year's report says of one sentence of a promise.

use super::asked::{Found, Places, Question};
use super::spots::{Reach, Spot, Standing};
use super::{Answer, PromiseRole, PromiseStatus};
use crate::compare::Document;
use crate::compare::likeness::{Features, Weights};
use crate::years::thresholds::PromiseThresholds;
use crate::years::two_years::TwoYears;
use std::cell::OnceCell;

/// This year's report as a judge of promises.
pub(super) struct Judge<'a> {
    pub(super) years: &'a TwoYears<'a>,
    pub(super) this_year: &'a Document,
    pub(super) places: Places<'a>,
    pub(super) thresholds: &'a PromiseThresholds,
    /// Of each spot, how it is written; worked out when something is first held against it.
    written: OnceCell<Vec<Written>>,
}

/// How a text is written, whatever its words weigh.
#[derive(Debug)]
pub(super) struct Written {
    features: Features,
    /// How many pairs of units it has.
    pairs: f32,
}

impl Written {
    fn of(text: &str) -> Self {
        let features = Features::of(text);
        let pairs = features.iter().map(|(_, count)| count).sum();
        Self { features, pairs }
    }

    /// The most that two texts of these lengths can be alike (Dice).
    fn most_alike(&self, other: &Self) -> f64 {
        let all = self.pairs + other.pairs;
        match all > 0.0 {
            true => f64::from(2.0 * self.pairs.min(other.pairs) / all),
            false => 1.0,
        }
    }
}

/// What is found of a promise.
#[derive(Debug)]
pub(super) struct Verdict {
    pub(super) status: PromiseStatus,
    pub(super) score: f64,
    pub(super) answers: Vec<Answer>,
}

impl<'a> Judge<'a> {
    /// Of this year's report of these two.
    pub(super) fn new(
        (years, this_year): (&'a TwoYears<'a>, &'a Document),
        places: Places<'a>,
        thresholds: &'a PromiseThresholds,
    ) -> Self {
        Self {
            years,
            this_year,
            places,
            thresholds,
            written: OnceCell::new(),
        }
    }
}

impl Judge<'_> {
    pub(super) fn question(&self, texts: &[&str]) -> Question {
        let words = &self.years.words.promises;
        Question::new(texts, words, self.years.grammar, self.places.rarity)
    }

    /// What this year's report says of one question.
    pub(super) fn answer_to(&self, question: &Question, role: PromiseRole) -> Verdict {
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
        // A title answers by what stands under it.
        let is_told =
            spot.reach != Reach::Title || self.places.best_sentence(question, best).is_some();
        let is_answered = match best.score >= thresholds.sure {
            true => self.says_enough(&best),
            false => self.is_like(&best) && self.beats_others(best, near),
        };
        let is_answered = is_answered && is_told;
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

    /// True where more than a word or two that other matters have too are in common.
    fn says_enough(&self, found: &Found) -> bool {
        let thresholds = self.thresholds;
        found.words >= thresholds.words_in_common
            && (found.words > thresholds.words_in_common || found.score >= thresholds.of_two_words)
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

    /// A place as it is shown: of a paragraph or section, its likest sentence; of a title under which
    /// nothing is like it, the title.
    fn answer(&self, question: &Question, found: Found) -> Answer {
        let spot = self.places.spot(found);
        let said = match spot.reach {
            Reach::Sentence => Some(spot),
            Reach::Title | Reach::Paragraph | Reach::Section => self
                .places
                .best_sentence(question, found)
                .or_else(|| self.places.first_sentence(found)),
        };
        let shown = match said {
            Some(said) => said,
            None => spot,
        };
        Answer {
            section: shown.section,
            text: self.words_of(shown),
            line: shown.line,
            score: found.score,
        }
    }

    /// The words of a spot; where it has none, those of the title above it.
    fn words_of(&self, spot: &Spot) -> String {
        match spot.text.is_empty() {
            true => self.this_year.sections[spot.section].title.clone(),
            false => spot.text.clone(),
        }
    }

    /// The place of this year's plan or problems where the same words stand again.
    pub(super) fn repeated(&self, text: &str, role: PromiseRole) -> Option<Verdict> {
        let wanted = match role {
            PromiseRole::Plan => Standing::Plans,
            PromiseRole::Problem => Standing::Problems,
        };
        let least = self.thresholds.repeated;
        let likest = self.likest(text, least, |standing| standing == wanted)?;
        Some(Verdict {
            status: PromiseStatus::Repeated,
            score: likest.score,
            answers: vec![likest],
        })
    }

    /// The sentence or title that is written most alike, where one is at least so like, whatever its
    /// words weigh.
    pub(super) fn likest(
        &self,
        text: &str,
        least: f64,
        stands: impl Fn(Standing) -> bool,
    ) -> Option<Answer> {
        let own = Written::of(text);
        let weights = Weights::equal();
        let spots = &self.places.spots.spots;
        let written = self
            .written
            .get_or_init(|| spots.iter().map(|spot| Written::of(&spot.text)).collect());
        let alike = spots.iter().zip(written).filter(|(spot, written)| {
            stands(spot.standing)
                && matches!(spot.reach, Reach::Sentence | Reach::Title)
                && own.most_alike(written) >= least
        });
        let alike = alike.map(|(spot, written)| {
            let likeness = weights.likeness(&own.features, &written.features);
            (spot, likeness)
        });
        let alike = alike.filter(|(_, likeness)| *likeness >= least);
        let (spot, score) = alike.max_by(|a, b| a.1.total_cmp(&b.1))?;
        Some(Answer {
            section: spot.section,
            text: self.words_of(spot),
            line: spot.line,
            score,
        })
    }
}

impl Verdict {
    /// The one that says more.
    pub(super) fn or_better(self, other: Self) -> Self {
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
