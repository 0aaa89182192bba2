//! A section on its way back through the texts of one report.

use super::{SectionStep, step_back};
use crate::compare::{Frame, InPlace, Limits, compare};
use crate::report::{Grammar, Outline, parse};
use crate::years::timeline::SectionMark;

/// A section, or several that later became one, in a text.
#[derive(Debug)]
pub struct Follower<'a> {
    grammar: &'a Grammar,
    text: String,
    /// Of the text, where it was needed.
    outline: Option<Outline>,
    frame: Option<Frame>,
    marks: Vec<SectionMark>,
}

impl<'a> Follower<'a> {
    /// Begins with the newest text that has the section.
    pub fn new(outline: Outline, marks: Vec<SectionMark>, grammar: &'a Grammar) -> Self {
        Self {
            grammar,
            text: outline.source.clone(),
            frame: Frame::of(&outline),
            outline: Some(outline),
            marks,
        }
    }

    /// What it is in the text that was reached.
    pub fn marks(&self) -> &[SectionMark] {
        &self.marks
    }

    /// The outline of the text that was reached.
    pub fn outline(&mut self) -> &Outline {
        let (text, grammar) = (&self.text, self.grammar);
        self.outline.get_or_insert_with(|| parse(text, grammar))
    }

    /// One text back, where that differs in one place alone: the step that the comparison of both
    /// texts would tell. `None` where they have to be compared; it stays where it is then.
    pub fn step_in_place(&mut self, before: &str, limits: Limits) -> Option<SectionStep> {
        let lines: Option<Vec<usize>> = self.marks.iter().map(|mark| mark.heading_line()).collect();
        let lines = lines?;
        if before == self.text {
            let before = self.marks.clone();
            return Some(SectionStep {
                before,
                ..SectionStep::default()
            });
        }
        let frame = self.frame.as_ref()?;
        let change = InPlace::between(frame, before, &self.text, self.grammar)?;
        let mut own = Vec::new();
        let mut stood = Vec::new();
        for (mark, line) in self.marks.iter().zip(lines) {
            own.extend(change.compared_line(line).map(|line| mark.on_line(line)));
            stood.push(mark.on_line(change.line_before(line)));
        }
        let mut step = match own.is_empty() {
            true => SectionStep::default(),
            false => step_back(&change.compare(self.grammar, limits)?, &own),
        };
        if step.before != own || !step.turns.is_empty() {
            return None;
        }
        self.marks.clone_from(&stood);
        step.before = stood;
        self.frame = Some(change.into_frame());
        self.outline = None;
        before.clone_into(&mut self.text);
        Some(step)
    }

    /// One text back, by the comparison of both.
    pub fn step_compared(&mut self, before: &str, limits: Limits) -> SectionStep {
        let earlier = parse(before, self.grammar);
        let words = &self.grammar.words;
        let comparison = compare(&earlier, self.outline(), words, limits);
        let step = step_back(&comparison, &self.marks);
        *self = Self::new(earlier, step.before.clone(), self.grammar);
        step
    }
}
