//! The new report's text, written line by line.

use super::doubtful::{self, Doubt};
use super::headline::Headline;
use super::last_year::LastYear;
use super::{Order, RollCounts, RolledForward, last_figures};
use crate::report::{Class, Role};
use crate::series::kind::{Part, RollRule};
use crate::years::promises::parts::is_answered_anew;
use crate::years::year_roll::{Setting, YearStep, roll_years};

/// A text in the making.
pub(super) struct Page<'a> {
    pub(super) order: &'a Order<'a>,
    pub(super) counts: RollCounts,
    /// How years move; `None` where there is no last year.
    step: Option<YearStep>,
    lines: Vec<String>,
    /// How many of them are the opening.
    opening_end: usize,
    /// Titles of the parts whose question is asked already.
    asked: Vec<&'a str>,
    /// Whether the items of last year's plan stand in it.
    plan_asked: bool,
    /// Whether last year's problems do.
    problems_asked: bool,
    /// Places of the comments that stand in it, among those of the order.
    pub(super) comments_asked: Vec<usize>,
}

impl<'a> Page<'a> {
    pub(super) fn new(order: &'a Order<'a>, step: Option<YearStep>) -> Self {
        Self {
            order,
            counts: RollCounts::default(),
            step,
            lines: Vec::new(),
            opening_end: 0,
            asked: Vec::new(),
            plan_asked: false,
            problems_asked: false,
            comments_asked: Vec::new(),
        }
    }

    pub(super) fn finish(mut self, title: String) -> RolledForward {
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        let mut text = self.lines.join("\n");
        text.push('\n');
        RolledForward {
            title,
            text,
            about: self.order.year,
            counts: self.counts,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub(super) fn line(&mut self, line: String) {
        self.lines.push(line);
    }

    pub(super) fn block(&mut self, text: &str) {
        self.lines.extend(text.lines().map(str::to_owned));
    }

    /// A blank line, where there is none yet.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    pub(super) fn step(&self) -> Option<YearStep> {
        self.step
    }

    /// A title of the whole report, and what the author has to look at in it.
    pub(super) fn title_line(&mut self, text: &str) {
        let headline = self.rolled_title(text);
        self.counts.years += headline.years;
        self.line(headline.title.clone());
        self.ask_about(&headline.doubts, &self.order.words.rules.prompts.confirm);
    }

    /// The title for the front matter; where none stands in the text, its years count.
    pub(super) fn front_title(&mut self, title: &str, stands_in_text: bool) -> String {
        let headline = self.rolled_title(title);
        if !stands_in_text {
            self.counts.years += headline.years;
        }
        headline.title
    }

    fn rolled_title(&self, text: &str) -> Headline {
        match self.step {
            Some(step) => Headline::rolled(text, step, self.order),
            None => Headline::set(text.to_owned()),
        }
    }

    /// The prompt on words that may have to be others, where there are any.
    pub(super) fn ask_about(&mut self, doubts: &[Doubt], pattern: &str) {
        if let Some(prompt) = doubtful::prompt(doubts, pattern, self.order) {
            self.counts.to_confirm += 1;
            self.lines.push(prompt);
        }
    }

    /// A set phrase with its years moved on.
    pub(super) fn rolled_prose(&mut self, text: &str) -> String {
        let Some(step) = self.step else {
            return text.to_owned();
        };
        let (words, grammar) = (self.order.words, self.order.grammar);
        let rolled = roll_years(text, step, Setting::Prose, words, grammar);
        self.counts.years += rolled.moved;
        rolled.text
    }

    /// The questions of a text of the kind, and last year's set phrases or else its own.
    pub(super) fn set_text(
        &self,
        of_kind: &str,
        phrases: Vec<String>,
    ) -> (Vec<String>, Vec<String>) {
        let start = &self.order.words.rules.prompts.start;
        let filled = self.order.fill(of_kind);
        let lines = filled.lines().map(str::to_owned);
        let (questions, own) = lines.partition(|line: &String| line.starts_with(start.as_str()));
        match phrases.is_empty() {
            true => (questions, own),
            false => (questions, phrases),
        }
    }

    pub(super) fn lines(&mut self, lines: Vec<String>) {
        self.lines.extend(lines);
    }

    /// The set text of a part, and its question once.
    pub(super) fn text_and_question(&mut self, part: &'a Part) {
        if !part.text.is_empty() {
            let text = self.order.fill(&part.text);
            self.block(&text);
        }
        self.question(part);
    }

    fn question(&mut self, part: &'a Part) {
        if part.prompt.is_empty() || self.asked.contains(&part.title.as_str()) {
            return;
        }
        self.asked.push(&part.title);
        let question = self.order.fill(&part.prompt);
        let prompt = &self.order.words.rules.prompts.write;
        self.line(prompt.replace("{text}", &question));
    }

    /// A section of last year's by the rule of its part, with those beneath it; `prefix` is its
    /// number where it is numbered anew.
    pub(super) fn section(&mut self, last_year: &LastYear<'a>, at: usize, prefix: Option<&str>) {
        let role = last_year.parts.role(at).cloned();
        let part = last_year.part(at, self.order.kind);
        let rule = part.map_or(RollRule::Ask, |part| part.rule);
        let carries = matches!(rule, RollRule::Carry | RollRule::Fixed);
        if carries || last_year.has_heading(at) {
            self.heading(last_year, at, prefix);
        }
        match (rule, part) {
            (RollRule::Fixed, Some(part)) if !part.text.is_empty() => {
                self.text_and_question(part);
                self.promises(last_year, at);
                return;
            }
            (RollRule::Carry | RollRule::Fixed, _) => {
                self.promises(last_year, at);
                self.carried(last_year, at);
                return;
            }
            (RollRule::Ask | RollRule::Clear, Some(part)) if last_year.asks(at, part) => {
                self.question(part);
            }
            (RollRule::Ask | RollRule::Clear, _) => {}
        }
        self.promises(last_year, at);
        let titles_stay = rule == RollRule::Ask && !role.as_ref().is_some_and(is_answered_anew);
        let stays = |child: usize| {
            let own = titles_stay || last_year.parts.role(child) != role.as_ref();
            own && last_year.has_heading(child) && !last_year.parts.is_bullet(child)
        };
        let of_plan = role.as_ref().is_some_and(is_answered_anew);
        if !of_plan {
            self.figures_of(last_year, at, stays);
        }
        for child in last_year
            .parts
            .children(Some(at))
            .filter(|&child| stays(child))
        {
            self.section(last_year, child, None);
        }
    }

    /// Last year's figures of a section, to write over.
    fn figures_of(&mut self, last_year: &LastYear<'_>, at: usize, stays: impl Fn(usize) -> bool) {
        let order = self.order;
        let is_section = |child: usize| {
            let node = &last_year.parts.outline.nodes[child];
            node.class.opens_section() && node.parent == Some(at) && stays(child)
        };
        let Some(step) = self.step else { return };
        let figures = last_figures::of_section(last_year, at, is_section, step.from, order);
        if !figures.is_empty() {
            let prompts = &order.words.rules.prompts;
            let text = figures.join(&prompts.joint);
            let prompt = self.of_then(&prompts.figures, &prompts.figures_earlier);
            self.lines.push(prompt.replace("{text}", &text));
            self.counts.figure_lines += 1;
        }
    }

    /// The words about last year, or about a year further back.
    pub(super) fn of_then(&self, last_year: &str, earlier: &str) -> String {
        match self.step {
            Some(step) if step.years() > 1 => earlier.replace("{year}", &step.from.to_string()),
            _ => last_year.to_owned(),
        }
    }

    /// The line of a heading or the title of a point, its years rolled and its figures left out;
    /// a title that the kind has changed is the new one.
    fn heading(&mut self, last_year: &LastYear<'a>, at: usize, prefix: Option<&str>) {
        let outline = last_year.parts.outline;
        let node = &outline.nodes[at];
        let headline = match last_year.renamed(at, self.step, self.order) {
            Some(title) => Headline::set(title),
            None => {
                let title = self.rolled_title(last_year.heading(at));
                title.without_figures(self.order)
            }
        };
        let prefix = match prefix {
            Some(prefix) => prefix,
            None => last_year.before_title(at),
        };
        let tail = match node.class {
            Class::Point => self.order.words.rules.stop.as_str(),
            _ if prefix.contains("**") => "**",
            _ => "",
        };
        match node.class {
            Class::Point => self.counts.points += 1,
            _ => self.counts.headings += 1,
        }
        self.counts.years += headline.years;
        self.lines.push(format!("{prefix}{}{tail}", headline.title));
        self.ask_about(&headline.doubts, &self.order.words.rules.prompts.confirm);
    }

    /// The questions that are answered under this section of last year's.
    fn promises(&mut self, last_year: &LastYear<'_>, at: usize) {
        self.comments_on(last_year, at);
        if last_year.plan_answered_at == Some(at) {
            self.plan_items(last_year);
        }
        if last_year.problems_answered_at == Some(at) {
            self.problems(last_year);
        }
    }

    /// The questions that are answered under a part which the kind added.
    pub(super) fn promises_of_added(&mut self, last_year: &LastYear<'_>, part: &Part) {
        if part.role.name() == Role::WORK && last_year.plan_answered_at.is_none() {
            self.plan_items(last_year);
        }
        if part.role.name() == Role::RECTIFY && last_year.problems_answered_at.is_none() {
            self.problems(last_year);
        }
    }

    /// Remembers the end of the opening, for questions that find no part.
    pub(super) fn end_opening(&mut self) {
        self.opening_end = self.lines.len();
    }

    /// The questions for which the report has no part, before its first one: nothing that was
    /// promised is lost.
    pub(super) fn promises_left(&mut self, last_year: &LastYear<'_>) {
        let parts = self.lines.split_off(self.opening_end);
        if !self.plan_asked {
            self.plan_items(last_year);
        }
        if !self.problems_asked {
            self.problems(last_year);
        }
        self.comments_left();
        if self.lines.len() == self.opening_end {
            self.lines.extend(parts);
            return;
        }
        self.gap();
        self.lines
            .extend(parts.into_iter().skip_while(String::is_empty));
    }

    fn plan_items(&mut self, last_year: &LastYear<'_>) {
        self.plan_asked = true;
        self.counts.plan_items += last_year.planned.len();
        let prompts = &self.order.words.rules.prompts;
        self.ask_of(
            &last_year.planned,
            &self.of_then(&prompts.plan, &prompts.plan_earlier),
        );
    }

    fn problems(&mut self, last_year: &LastYear<'_>) {
        self.problems_asked = true;
        self.counts.problems += last_year.problems.len();
        let prompts = &self.order.words.rules.prompts;
        let prompt = self.of_then(&prompts.problem, &prompts.problem_earlier);
        self.ask_of(&last_year.problems, &prompt);
    }

    fn ask_of(&mut self, items: &[String], prompt: &str) {
        let asked = items.iter().map(|item| prompt.replace("{text}", item));
        self.lines.extend(asked);
    }
}
