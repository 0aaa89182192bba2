//! What this year's report says of a whole item: of its title, and of each sentence under it.

use super::asked::Question;
use super::verdict::{Judge, Verdict};
use super::{Answer, PromiseRole, PromiseStatus};

impl Judge<'_> {
    /// Of an item with the sentences that stand under it where it is a title. `None` where nothing
    /// can be told of it: it says only what every office writes, and nothing is written like it.
    pub(super) fn of_item(
        &self,
        text: &str,
        told_under: &[&str],
        role: PromiseRole,
    ) -> Option<Verdict> {
        match told_under {
            [] => self.of_words(text, None, role),
            [one] => self.of_words(text, Some(one), role),
            several => Some(self.of_sentences(text, several, role)),
        }
    }

    /// Of the words of an item, and of the one sentence under them, which tells what is meant.
    fn of_words(&self, text: &str, under: Option<&str>, role: PromiseRole) -> Option<Verdict> {
        let question = self.question(&[text]);
        let mut found = self.answer_to(&question, role);
        if let Some(under) = under {
            for texts in [&[text, under][..], &[under]] {
                found = found.or_better(self.answer_to(&self.question(texts), role));
            }
        }
        if found.status == PromiseStatus::Reported {
            return Some(found);
        }
        let again = [Some(text), under].into_iter().flatten();
        let mut again = again.filter_map(|words| self.repeated(words, role));
        if let Some(repeated) = again.next() {
            return Some(repeated);
        }
        match found.status {
            PromiseStatus::Missing if question.is_empty() => self.written_alike(text),
            _ => Some(found),
        }
    }

    /// Of an item that says only what every office writes.
    fn written_alike(&self, text: &str) -> Option<Verdict> {
        let likest = self.likest(text, self.thresholds.written_alike, |_| true)?;
        Some(Verdict {
            status: PromiseStatus::Perhaps,
            score: likest.score,
            answers: vec![likest],
        })
    }

    /// Of a title with several sentences: it is answered where each of them is, it stands again
    /// where each of them does, and nothing is said of it where of none of them anything is.
    fn of_sentences(&self, title: &str, sentences: &[&str], role: PromiseRole) -> Verdict {
        let asked = sentences
            .iter()
            .map(|&sentence| (sentence, self.question(&[sentence])));
        // One of set words alone tells nothing.
        let asked: Vec<(&str, Question)> = asked.filter(|(_, one)| !one.is_empty()).collect();
        let again: Option<Vec<Verdict>> = asked
            .iter()
            .map(|(sentence, _)| self.repeated(sentence, role))
            .collect();
        let mut found: Vec<Verdict> = asked
            .iter()
            .map(|(_, question)| self.answer_to(question, role))
            .collect();
        let is_reported = |verdict: &Verdict| verdict.status == PromiseStatus::Reported;
        let status = match again {
            _ if !found.is_empty() && found.iter().all(is_reported) => PromiseStatus::Reported,
            Some(again) if !again.is_empty() => {
                found = again;
                PromiseStatus::Repeated
            }
            Some(_) | None => {
                found.push(self.answer_to(&self.question(&[title]), role));
                found.extend(self.repeated(title, role));
                let has_answer = found.iter().any(|verdict| !verdict.answers.is_empty());
                match has_answer {
                    true => PromiseStatus::Perhaps,
                    false => PromiseStatus::Missing,
                }
            }
        };
        self.together(status, found)
    }

    /// One verdict with the best answers of several, each place once; what answers a sentence beyond
    /// doubt comes first.
    fn together(&self, status: PromiseStatus, found: Vec<Verdict>) -> Verdict {
        let best = found.iter().map(|verdict| verdict.score);
        let score = best.fold(0.0, f64::max);
        let ranked = found.into_iter().flat_map(|one| {
            let is_doubtful = one.status != PromiseStatus::Reported;
            let answers = one.answers.into_iter();
            answers.map(move |answer| (is_doubtful, answer))
        });
        let mut all: Vec<(bool, Answer)> = ranked.collect();
        all.sort_by(|(doubtful, a), (other_doubtful, b)| {
            let by_score = b.score.total_cmp(&a.score).then(a.line.cmp(&b.line));
            doubtful.cmp(other_doubtful).then(by_score)
        });
        let mut answers: Vec<Answer> = Vec::new();
        for (_, answer) in all {
            let is_known = answers
                .iter()
                .any(|known| known.line == answer.line && known.text == answer.text);
            if !is_known && answers.len() < self.thresholds.answers {
                answers.push(answer);
            }
        }
        Verdict {
            status,
            score,
            answers,
        }
    }
}
