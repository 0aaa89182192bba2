//! Slides a pure insertion or deletion to the borders of a clause, where that costs nothing.
//!
//! ```text
//!   抓学习[，抓学风]，抓落实     the same insertion, told in two ways:
//!   抓学习，[抓学风，]抓落实     the second begins and ends where a clause does
//! ```

use super::runs::{Relation, Run, Side, Sides, tidied};
use crate::report::WordGrammar;
use crate::report::sentence::Cut;

/// The runs with every pure change at its best place.
pub(super) fn slid(mut runs: Vec<Run>, sides: &Sides<'_>, grammar: &WordGrammar) -> Vec<Run> {
    for at in 0..runs.len() {
        let run = &runs[at];
        if run.is_equal() || run.before.is_empty() == run.after.is_empty() {
            continue;
        }
        let before = at.checked_sub(1).map_or(0, |i| runs[i].before.len());
        let after = runs.get(at + 1).map_or(0, |next| next.before.len());
        let shift = best_shift(run, (before, after), sides, grammar);
        if shift != 0 {
            shift_run(&mut runs, at, shift);
        }
    }
    tidied(runs)
}

/// Moves a changed run by so many bytes; the equal runs beside it grow and shrink.
fn shift_run(runs: &mut Vec<Run>, at: usize, shift: isize) {
    let moved = |range: &std::ops::Range<usize>| {
        range.start.saturating_add_signed(shift)..range.end.saturating_add_signed(shift)
    };
    let (before, after) = (moved(&runs[at].before), moved(&runs[at].after));
    let old = std::mem::replace(
        &mut runs[at],
        Run::new(Relation::Changed, before.clone(), after.clone()),
    );
    if let Some(previous) = at.checked_sub(1).map(|i| &mut runs[i]) {
        previous.before.end = before.start;
        previous.after.end = after.start;
    } else {
        // Nothing stood before it: what it leaves is an equal run of its own, put first below.
        let head = Run::new(
            Relation::Equal,
            old.before.start..before.start,
            old.after.start..after.start,
        );
        runs.insert(0, head);
        return shift_tail(
            runs,
            at + 1,
            (before.end, after.end),
            (old.before.end, old.after.end),
        );
    }
    shift_tail(
        runs,
        at,
        (before.end, after.end),
        (old.before.end, old.after.end),
    );
}

fn shift_tail(runs: &mut Vec<Run>, at: usize, new_end: (usize, usize), old_end: (usize, usize)) {
    if let Some(next) = runs.get_mut(at + 1) {
        next.before.start = new_end.0;
        next.after.start = new_end.1;
    } else {
        let tail = Run::new(Relation::Equal, new_end.0..old_end.0, new_end.1..old_end.1);
        runs.push(tail);
    }
}

/// The shift, in bytes, after which the run stands best; 0 where it stands best already.
fn best_shift(run: &Run, room: (usize, usize), sides: &Sides<'_>, grammar: &WordGrammar) -> isize {
    let (side, other, range, cut) = if run.before.is_empty() {
        (&sides.after, &sides.before, &run.after, run.before.start)
    } else {
        (&sides.before, &sides.after, &run.before, run.after.start)
    };
    let text = side.text;
    let mut best = (worth(side, range.start, range.end, grammar), 0);
    let mut consider = |shift: isize| {
        let (start, end, cut) = (
            range.start.saturating_add_signed(shift),
            range.end.saturating_add_signed(shift),
            cut.saturating_add_signed(shift),
        );
        let whole = side.is_token_border(start) && side.is_token_border(end);
        if whole && other.is_token_border(cut) {
            let worth = worth(side, start, end, grammar);
            if worth > best.0 {
                best = (worth, shift);
            }
        }
    };
    let inside = &text[range.clone()];
    let mut left = 0_isize;
    let behind = text[range.start - room.0.min(range.start)..range.start]
        .chars()
        .rev();
    for (character, last) in behind.zip(inside.chars().rev()) {
        if character != last {
            break;
        }
        left -= character.len_utf8().cast_signed();
        consider(left);
    }
    let mut right = 0_isize;
    let ahead = text[range.end..(range.end + room.1).min(text.len())].chars();
    for (character, first) in ahead.zip(inside.chars()) {
        if character != first {
            break;
        }
        right += character.len_utf8().cast_signed();
        consider(right);
    }
    best.1
}

/// How well a change of these bytes stands: 0 inside a clause; more where it begins and ends with
/// clauses, most where it does with sentences.
fn worth(side: &Side<'_>, start: usize, end: usize, grammar: &WordGrammar) -> u8 {
    let (before, rest) = side.text.split_at(start);
    let (inside, after) = rest.split_at(end - start);
    let strength = |mark: Option<char>| match mark {
        None => 4,
        Some(mark) => match grammar.ends(mark) {
            Some(Cut::Sentence) => 4,
            Some(Cut::HalfSentence) => 3,
            Some(Cut::Clause) => 2,
            None => 0,
        },
    };
    let last = |text: &str| text.trim_end().chars().next_back();
    let first = |text: &str| text.trim_start().chars().next();
    // …，[抓学风，]…
    let own_mark_last = strength(last(before)).min(strength(last(inside)));
    // …[，抓学风]，…
    let own_mark_first = strength(first(inside)).min(strength(first(after)));
    match (own_mark_last, own_mark_first) {
        (0, 0) => 0,
        (last, first) => (2 * last).max(2 * first.max(1) - 1),
    }
}
