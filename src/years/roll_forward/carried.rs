//! Sections whose text stays: last year's words, with what the author has to look at named beneath
//! each paragraph.

use super::Order;
use super::doubtful::{self, Doubt};
use super::last_year::LastYear;
use super::page::Page;
use super::told_then;
use crate::report::sentence::{Cut, pieces};
use crate::report::{Class, Flag, Node, Role};
use crate::years::year_roll::{Setting, roll_years};

impl Page<'_> {
    /// The text of a section as last year had it.
    pub(super) fn carried(&mut self, last_year: &LastYear<'_>, at: usize) {
        let outline = last_year.parts.outline;
        let setting = setting(last_year.parts.role(at));
        let nodes = &outline.nodes[last_year.parts.within(at)];
        let line = nodes[0].line;
        let end = nodes.iter().rfind(|node| node.line == line);
        let end = end.map_or(nodes[0].text.end, |last| last.text.end);
        let own = outline.source[nodes[0].body.start..end.max(nodes[0].body.start)].trim();
        if !own.is_empty() {
            self.carried_line(own, setting);
        }
        for node in nodes.iter().filter(|node| node.line != line) {
            let goes = matches!(node.class, Class::Prompt | Class::Signature | Class::Date)
                || node.has(Flag::Furniture);
            if goes || continues(nodes, node) {
                continue;
            }
            let end = nodes.iter().rfind(|other| other.line == node.line);
            let end = end.map_or(node.text.end, |last| last.text.end);
            self.carried_line(&outline.source[node.text.start..end], setting);
        }
    }

    fn carried_line(&mut self, text: &str, setting: Setting) {
        let order = self.order;
        let Some(step) = self.step() else { return };
        let text = &without_sign_offs(text, order);
        if text.trim().is_empty() {
            return;
        }
        let rolled = roll_years(text, step, setting, order.words, order.grammar);
        let mut doubts: Vec<Doubt> = rolled.left.into_iter().map(Doubt::left).collect();
        doubts.extend(doubtful::moving(&rolled.text, step, order));
        doubts.extend(told_then::told_then(&rolled.text, step.from, order));
        let doubts = doubtful::once(doubts);
        self.counts.years += rolled.moved;
        self.line(rolled.text);
        self.ask_about(&doubts, &order.words.rules.prompts.confirm_text);
    }
}

/// The text without the sentences by which last year's report was approved.
fn without_sign_offs(text: &str, order: &Order<'_>) -> String {
    let mut kept = text.to_owned();
    for sentence in pieces(text, Cut::Sentence, order.grammar).into_iter().rev() {
        if order.words.is_sign_off(&text[sentence.clone()]) {
            kept.replace_range(sentence, "");
        }
    }
    kept.trim_end().to_owned()
}

/// What was planned is of the year after; all else that is told was so in its year.
fn setting(role: Option<&Role>) -> Setting {
    match role.map(Role::name) {
        Some(Role::PLAN) => Setting::Plan,
        _ => Setting::Carried,
    }
}

/// True of a node whose line began before it, as a point inside a paragraph.
fn continues(nodes: &[Node], node: &Node) -> bool {
    let first = nodes.iter().find(|other| other.line == node.line);
    first.is_some_and(|first| first.text.start < node.text.start)
}
