//! What people asked for in last year's report and nobody settled then: a question under the section
//! that it was about, or before all sections.

use super::LastComment;
use super::last_year::LastYear;
use super::page::Page;

impl Page<'_> {
    /// The questions on what was asked of this section of last year's.
    pub(super) fn comments_on(&mut self, last_year: &LastYear<'_>, at: usize) {
        if self.order.comments.is_empty() {
            return;
        }
        let outline = last_year.parts.outline;
        let node = &outline.nodes[at];
        let name = solid(&format!("{}{}", outline.marker(node), outline.title(node)));
        let is_meant = |comment: &LastComment| {
            let section = comment.section.as_deref();
            !name.is_empty() && section.is_some_and(|section| solid(section) == name)
        };
        self.ask_of_comments(is_meant, |comment| comment.on.as_deref());
    }

    /// Those that found no section: what they were about is named, if by the section alone.
    pub(super) fn comments_left(&mut self) {
        self.ask_of_comments(
            |_| true,
            |comment| comment.on.as_deref().or(comment.section.as_deref()),
        );
    }

    fn ask_of_comments(
        &mut self,
        is_meant: impl Fn(&LastComment) -> bool,
        about: impl Fn(&LastComment) -> Option<&str>,
    ) {
        for (place, comment) in self.order.comments.iter().enumerate() {
            if is_meant(comment) && !self.comments_asked.contains(&place) {
                self.comments_asked.push(place);
                self.counts.comments += 1;
                self.line(self.question_on(comment, about(comment)));
            }
        }
    }

    fn question_on(&self, comment: &LastComment, about: Option<&str>) -> String {
        let rules = &self.order.words.rules;
        let prompts = &rules.prompts;
        let (last_year, earlier) = match about {
            Some(_) => (&prompts.comment_on, &prompts.comment_on_earlier),
            None => (&prompts.comment, &prompts.comment_earlier),
        };
        let inner = |words: &str| {
            let mut inner = one_line(words);
            for (mark, within) in &rules.inner_quotes {
                inner = inner.replace(mark, within);
            }
            inner
        };
        let on = about.map_or_else(String::new, |on| shortened(&inner(on), rules.quoted_chars));
        // The words of people are put in last, so that nothing in them is taken for a place.
        let pattern = self.of_then(last_year, earlier);
        let parts = [("{from}", one_line(&comment.from)), ("{on}", on)];
        let mut question = String::new();
        let mut rest = pattern.as_str();
        while let Some(at) = rest.find('{') {
            question.push_str(&rest[..at]);
            rest = &rest[at..];
            let mut known = parts
                .iter()
                .cloned()
                .chain([("{text}", inner(&comment.text))]);
            match known.find(|(name, _)| rest.starts_with(name)) {
                Some((name, words)) => {
                    question.push_str(trimmed(&words, &rest[name.len()..]));
                    rest = &rest[name.len()..];
                }
                None => {
                    question.push('{');
                    rest = &rest[1..];
                }
            }
        }
        question + rest
    }
}

/// The words without their own full stop, where the sentence around them has one.
fn trimmed<'w>(words: &'w str, after: &str) -> &'w str {
    match after.contains(['\u{3002}', '.']) {
        true => words.trim_end_matches(['\u{3002}', '.']),
        false => words,
    }
}

/// The beginning of words, with … where something was cut.
fn shortened(words: &str, chars: usize) -> String {
    match words.chars().count() > chars && chars > 0 {
        true => words.chars().take(chars).chain(['\u{2026}']).collect(),
        false => words.to_owned(),
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn solid(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}
