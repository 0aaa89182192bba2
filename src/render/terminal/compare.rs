//! What changed between two years: how much is new, the outline with what each part is made of,
//! and the changes in words of the sections that were asked for.

use super::changes::{Block, Changes};
use super::shares::{legend, said_shares};
use super::style::Role;
use super::text::{Text, paint_lines};
use super::years::{figures, look_first, promises, section};
use super::{diff, forms, frame, listed, skeleton};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::messages::years::YearsMessage;
use crate::render::Display;
use crate::render::makeup::Made;
use crate::render::year_facts::Facts;
use crate::view::{Form, Reasons, Shown, ShownFigures, Surroundings, YearsView};

/// The screen of `compare`.
pub(super) fn screen(view: &YearsView, display: &Display) -> String {
    let name = view.unit.as_ref().map(ToString::to_string);
    let subject = forms::Subject {
        title: Says::YearsTitle,
        name: name.unwrap_or_default(),
        before: &view.before,
        after: &view.after,
        who: None,
    };
    let comparison = &view.years.comparison;
    if view.shown.form != Form::Sections {
        return forms::screen(&subject, comparison, &view.shown, display);
    }
    let facts = Facts {
        view,
        language: display.language,
    };
    let mut lines = subject.header(display);
    if let Some(said) = facts.last_year_is() {
        lines.extend(Text::of(Role::Check, &facts.say(&said)).hanging(frame::columns(display), 2));
    }
    let changes = Changes::new(comparison, &view.shown, display);
    lines.extend(if view.figures == ShownFigures::All {
        figures::all(&facts, display)
    } else if let Some(asked) = &view.shown.section {
        // That section alone; what the whole is made of is another question.
        match is_asked_in_words(&view.shown) {
            true => in_words(&changes),
            false => section::lines(&facts, &changes, &subject, asked.own),
        }
    } else if comparison.is_empty() {
        let said = facts.say(&YearsMessage::SameTexts);
        vec![Text::plain(&said), length(view, display)]
    } else {
        overview(&facts, &changes, display)
    });
    paint_lines(&lines, display.colour)
}

/// All of it at a glance: how much is new, the outline, figures, and where to look first.
fn overview(facts: &Facts<'_>, changes: &Changes<'_>, display: &Display) -> Vec<Text> {
    let view = facts.view;
    let mut lines = verdict(facts, display);
    lines.extend(forms::coarse(changes));
    let parts = [
        skeleton::table(&view.years, changes, display),
        figures::leading(facts, display),
        promises::leading(facts, display),
        look_first::lines(facts, display),
    ];
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        lines.push(Text::new());
        lines.extend(part);
    }
    lines.push(Text::new());
    if is_asked_in_words(&view.shown) {
        lines.extend(in_words(changes));
    } else {
        let hint = Text::of(Role::Faint, &Says::SeeSection.say(display.language));
        lines.extend(hint.hanging(frame::columns(display), 2));
    }
    lines
}

/// True where what was asked for is about changes in words.
fn is_asked_in_words(shown: &Shown) -> bool {
    shown.only.is_some() || shown.context != Surroundings::Usual || shown.reasons == Reasons::Shown
}

/// What changed in words, section by section.
fn in_words(changes: &Changes<'_>) -> Vec<Text> {
    let mut lines = Vec::new();
    let blocks = changes.blocks();
    let is_of_section = changes.shown().section.is_some();
    if !is_of_section {
        lines.push(Text::of(Role::Heading, &changes.say(&Says::InWords)));
        lines.push(frame::rule(changes.display()));
    }
    if changes.shown().is_filtered() {
        lines.extend(listed::listed(changes, &blocks));
    } else if blocks.is_empty() {
        lines.push(Text::plain(&changes.say(&Says::NoChanges)));
    }
    let remarks = diff::remarks(changes, &blocks);
    lines.extend(blocks.into_iter().flat_map(Block::lines));
    lines.extend(remarks);
    lines
}

/// The length of the whole report in both years.
fn length(view: &YearsView, display: &Display) -> Text {
    let comparison = &view.years.comparison;
    let length = Says::WholeLength {
        last_year: comparison.before.chars,
        this_year: comparison.after.chars,
    };
    Text::plain(&length.say(display.language))
}

/// How much of the whole is of which sort, how long it is, and the signs of the bars.
fn verdict(facts: &Facts<'_>, display: &Display) -> Vec<Text> {
    let columns = frame::columns(display);
    let mut lines = said_shares(&Made::of_whole(facts.years().whole), display).hanging(columns, 2);
    let mut whole = length(facts.view, display);
    if facts.years().set_aside > 0 {
        let chars = facts.years().set_aside;
        let said = facts.say(&YearsMessage::SetAside { chars });
        whole.push(Role::Faint, &format!("   {said}"));
    }
    let legend = legend(display);
    let gap = columns.saturating_sub(whole.width() + legend.width());
    if gap >= 4 {
        whole.push(Role::Plain, &" ".repeat(gap));
        whole.append(legend);
        lines.push(whole);
        return lines;
    }
    lines.extend(whole.hanging(columns, 2));
    lines.extend(legend.hanging(columns, 2));
    lines
}
