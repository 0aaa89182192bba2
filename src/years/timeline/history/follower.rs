//! A section on its way back through the texts of one report.

use super::{SectionStep, step_back};
use crate::compare::{Beside, Frame, InPlace, Limits, Shift, compare};
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

    /// The text that was reached.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The outline of the text that was reached.
    pub fn outline(&mut self) -> &Outline {
        let (text, grammar) = (&self.text, self.grammar);
        self.outline.get_or_insert_with(|| parse(text, grammar))
    }

    /// One text back, where that differs inside one section, or beside those that are followed: the
    /// step that the comparison of both texts would tell. Where they have to be compared it gives
    /// the text back, and stays where it is.
    pub fn step_in_place(&mut self, before: String, limits: Limits) -> Result<SectionStep, String> {
        match self.told_in_place(&before, limits) {
            Some((step, frame)) => {
                self.marks.clone_from(&step.before);
                if let Some(frame) = frame {
                    (self.frame, self.outline) = (Some(frame), None);
                }
                self.text = before;
                Ok(step)
            }
            None => Err(before),
        }
    }

    /// The step, and the frame of the text before, where that is another text.
    fn told_in_place(&self, before: &str, limits: Limits) -> Option<(SectionStep, Option<Frame>)> {
        let lines = self.marks.iter().map(|mark| mark.heading_line());
        let lines: Vec<usize> = lines.collect::<Option<_>>()?;
        let unchanged = |stood: Vec<SectionMark>| SectionStep {
            before: stood,
            ..SectionStep::default()
        };
        if before == self.text {
            return Some((unchanged(self.marks.clone()), None));
        }
        let stood = |shift: &Shift| {
            let marks = self.marks.iter().zip(&lines);
            let stood = marks.map(|(mark, &line)| mark.on_line(shift.line_before(line)));
            stood.collect::<Vec<_>>()
        };
        let (frame, text, grammar) = (self.frame.as_ref()?, &self.text, self.grammar);
        let Some(change) = InPlace::between(frame, before, text, grammar) else {
            let change = Beside::between(frame, before, text, &lines, grammar)?;
            let step = unchanged(stood(change.shift()));
            return Some((step, Some(change.into_frame())));
        };
        let own = self.marks.iter().zip(&lines);
        let own = own.filter_map(|(mark, &line)| Some(mark.on_line(change.compared_line(line)?)));
        let own: Vec<SectionMark> = own.collect();
        let mut step = match own.is_empty() {
            true => SectionStep::default(),
            false => step_back(&change.compare(grammar, limits)?, &own),
        };
        if step.before != own || !step.turns.is_empty() {
            return None;
        }
        step.before = stood(change.shift());
        Some((step, Some(change.into_frame())))
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
