//! The new report's text, written line by line.

use super::last_year::LastYear;
use super::{Order, RollCounts, RolledForward};
use crate::report::token::{TokenKind, tokens};
use crate::report::{Class, Node, Role};
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
    /// Roles whose question is asked already.
    asked: Vec<Role>,
}

impl<'a> Page<'a> {
    pub(super) fn new(order: &'a Order<'a>, step: Option<YearStep>) -> Self {
        Self {
            order,
            counts: RollCounts::default(),
            step,
            lines: Vec::new(),
            asked: Vec::new(),
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

    pub(super) fn rolled_title(&self, text: &str) -> String {
        let rolled = self.rolled(text, Setting::Title);
        self.order.words.without_days(&rolled)
    }

    /// A title of the whole report, and what the author has to look at in it.
    pub(super) fn title_line(&mut self, text: &str) {
        let rolled = self.rolled_title(text);
        self.line(rolled.clone());
        self.confirm(&rolled);
    }

    fn confirm(&mut self, title: &str) {
        let words = self.order.words;
        let Some(check) = &words.check else { return };
        for found in check.find_iter(title) {
            self.counts.to_confirm += 1;
            self.lines
                .push(words.rules.confirm.replace("{text}", found.as_str()));
        }
    }

    pub(super) fn rolled_prose(&self, text: &str) -> String {
        self.rolled(text, Setting::Prose)
    }

    fn rolled(&self, text: &str, setting: Setting) -> String {
        match self.step {
            Some(step) => roll_years(text, step, setting, self.order.words),
            None => text.to_owned(),
        }
    }

    /// The questions of a text of the kind, and last year's set phrases or else its own.
    pub(super) fn set_text(
        &self,
        of_kind: &str,
        phrases: Vec<String>,
    ) -> (Vec<String>, Vec<String>) {
        let start = &self.order.words.rules.prompt_start;
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
    pub(super) fn text_and_question(&mut self, part: &Part) {
        if !part.text.is_empty() {
            let text = self.order.fill(&part.text);
            self.block(&text);
        }
        self.question(part);
    }

    fn question(&mut self, part: &Part) {
        if part.prompt.is_empty() || self.asked.contains(&part.role) {
            return;
        }
        self.asked.push(part.role.clone());
        let question = self.order.fill(&part.prompt);
        let prompt = &self.order.words.rules.write;
        self.line(prompt.replace("{text}", &question));
    }

    /// A section of last year's by the rule of its part, with those beneath it; `prefix` is its
    /// number where it is numbered anew.
    pub(super) fn section(&mut self, last_year: &LastYear<'_>, at: usize, prefix: Option<&str>) {
        let node = &last_year.outline.nodes[at];
        let role = last_year.role(at).cloned();
        let part = role.as_ref().and_then(|role| self.order.kind.part(role));
        let rule = part.map_or(RollRule::Ask, |part| part.rule);
        if node.title.is_some() || self.carries(rule) {
            self.heading(last_year, node, prefix);
        }
        match (rule, part) {
            (RollRule::Fixed, Some(part)) if !part.text.is_empty() => {
                self.text_and_question(part);
                return;
            }
            (RollRule::Carry | RollRule::Fixed, _) => {
                self.carried(last_year, at);
                return;
            }
            (RollRule::Ask | RollRule::Clear, Some(part)) => self.question(part),
            (RollRule::Ask | RollRule::Clear, None) => {}
        }
        self.promises(last_year, at);
        let stays = |child: &usize| !last_year.is_bullet(*child);
        let titles_stay = rule == RollRule::Ask && !role.as_ref().is_some_and(is_answered_anew);
        for child in last_year.children(Some(at)).filter(stays) {
            if titles_stay || last_year.role(child) != role.as_ref() {
                self.section(last_year, child, None);
            }
        }
    }

    fn carries(&self, rule: RollRule) -> bool {
        matches!(rule, RollRule::Carry | RollRule::Fixed)
    }

    /// The line of a heading or the title of a point, its years rolled and its figures left out.
    fn heading(&mut self, last_year: &LastYear<'_>, node: &Node, prefix: Option<&str>) {
        let outline = last_year.outline;
        let title = node
            .title
            .clone()
            .unwrap_or(node.body.start..node.body.start);
        let written = &outline.source[node.text.start..title.start.max(node.text.start)];
        let prefix = prefix.unwrap_or(written);
        let words = &self.order.words.rules;
        let tail = match node.class {
            Class::Point => words.stop.as_str(),
            _ if prefix.contains("**") => "**",
            _ => "",
        };
        let rolled = self.without_figures(&self.rolled_title(&outline.source[title]));
        match node.class {
            Class::Point => self.counts.points += 1,
            _ => self.counts.headings += 1,
        }
        self.lines.push(format!("{prefix}{rolled}{tail}"));
        self.confirm(&rolled);
    }

    /// The title with last year's figures taken out, their units left.
    fn without_figures(&self, title: &str) -> String {
        let blank = &self.order.words.rules.figure;
        let mut cleared = String::with_capacity(title.len());
        for token in tokens(title, self.order.grammar) {
            let text = &title[token.range];
            let is_digit = |c: char| c.is_numeric() || matches!(c, ',' | '.' | '，' | '．');
            let unit = text.trim_start_matches(|c: char| is_digit(c) || c == '+' || c == '-');
            if token.kind == TokenKind::Figure && !unit.is_empty() && unit.len() < text.len() {
                cleared.push_str(blank);
                cleared.push_str(unit);
            } else {
                cleared.push_str(text);
            }
        }
        cleared
    }

    /// The text of a section as last year had it, its years rolled.
    fn carried(&mut self, last_year: &LastYear<'_>, at: usize) {
        let outline = last_year.outline;
        let nodes = &outline.nodes[last_year.within(at)];
        let line = nodes[0].line;
        let end = nodes.iter().rfind(|node| node.line == line);
        let end = end.map_or(nodes[0].text.end, |last| last.text.end);
        let own = outline.source[nodes[0].body.start..end.max(nodes[0].body.start)].trim();
        if !own.is_empty() {
            let rolled = self.rolled_prose(own);
            self.line(rolled);
        }
        for node in nodes.iter().filter(|node| node.line != line) {
            match node.class {
                Class::Prompt => {}
                Class::ListItem if self.continues(nodes, node) => {}
                _ => {
                    let end = nodes.iter().rfind(|other| other.line == node.line);
                    let end = end.map_or(node.text.end, |last| last.text.end);
                    let rolled = self.rolled_prose(&outline.source[node.text.start..end]);
                    self.line(rolled);
                }
            }
        }
    }

    /// True of a point inside a paragraph whose line began before it.
    fn continues(&self, nodes: &[Node], node: &Node) -> bool {
        let first = nodes.iter().find(|other| other.line == node.line);
        first.is_some_and(|first| first.text.start < node.text.start)
    }

    /// The questions that are answered under this section of last year's.
    fn promises(&mut self, last_year: &LastYear<'_>, at: usize) {
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

    fn plan_items(&mut self, last_year: &LastYear<'_>) {
        let prompt = &self.order.words.rules.plan;
        self.counts.plan_items += last_year.planned.len();
        let asked = last_year
            .planned
            .iter()
            .map(|item| prompt.replace("{text}", item));
        self.lines.extend(asked);
    }

    fn problems(&mut self, last_year: &LastYear<'_>) {
        let prompt = &self.order.words.rules.problem;
        self.counts.problems += last_year.problems.len();
        let asked = last_year
            .problems
            .iter()
            .map(|item| prompt.replace("{text}", item));
        self.lines.extend(asked);
    }
}
