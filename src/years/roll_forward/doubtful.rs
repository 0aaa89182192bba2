//! Words that another year may make wrong, and that nobody but the author can set right: counters,
//! anniversaries, sessions, years that were left.

use super::Order;
use crate::years::number_words::moved_on;
use crate::years::roll_words::MoveBy;
use crate::years::stale::named_meetings;
use crate::years::stale_words::{MeetingRule, PeriodRule};
use crate::years::year_roll::YearStep;
use std::ops::Range;

/// How near an anniversary the words stand that say of what it is, in characters.
const NEAR_CHARS: usize = 10;

/// Words to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Doubt {
    /// As they stand in the text.
    words: String,
    /// What they may have become, where it can be known.
    next: Option<String>,
}

impl Doubt {
    pub(super) fn left(words: String) -> Self {
        Self { words, next: None }
    }
}

/// What the text holds that a year moves by itself: counters and the like, and meetings that
/// another has followed.
pub(super) fn moving(text: &str, step: YearStep, order: &Order<'_>) -> Vec<Doubt> {
    let meetings = named_meetings(text, &order.year_words.stale);
    let is_meeting = |at: usize| meetings.iter().any(|(range, _)| range.contains(&at));
    let found = order.words.moving(text).into_iter();
    let counted = found.filter_map(|(captures, by)| {
        let whole = captures.get(0)?;
        if is_meeting(whole.start()) {
            return None;
        }
        let number = captures.name("n");
        let goes_on = match by {
            MoveBy::Year => true,
            MoveBy::Yearly => is_yearly(text, whole.range(), order),
            MoveBy::Unknown => false,
        };
        let next = number.filter(|_| goes_on).and_then(|number| {
            let next = moved_on(number.as_str(), u32::from(step.years()), order.words)?;
            let (before, after) = (
                &text[whole.start()..number.start()],
                &text[number.end()..whole.end()],
            );
            Some(format!("{before}{next}{after}"))
        });
        let words = whole.as_str().to_owned();
        Some((whole.start(), Doubt { words, next }))
    });
    let mut doubts: Vec<(usize, Doubt)> = counted.collect();
    // A session never has its number moved on: the next one is known by its year.
    doubts.extend(meetings.iter().filter_map(|(range, meeting)| {
        let opened = |of: &MeetingRule| (of.year, of.month);
        let mut later = order.year_words.stale.meetings.iter().filter(|other| {
            let follows = other.series == meeting.series && opened(other) > opened(meeting);
            follows && other.year <= step.to.0
        });
        let next = later.next_back()?.name.clone();
        let words = meeting.name.clone();
        Some((
            range.start,
            Doubt {
                words,
                next: Some(next),
            },
        ))
    }));
    doubts.sort_by_key(|(at, _)| *at);
    doubts.into_iter().map(|(_, doubt)| doubt).collect()
}

/// The stretches that [`moving`] speaks of.
pub(super) fn moving_places(text: &str, order: &Order<'_>) -> Vec<Range<usize>> {
    let found = order.words.moving(text).into_iter();
    found
        .filter_map(|(captures, _)| captures.get(0).map(|whole| whole.range()))
        .collect()
}

/// True of an anniversary of what is kept every year.
fn is_yearly(text: &str, place: Range<usize>, order: &Order<'_>) -> bool {
    let before: Vec<char> = text[..place.start].chars().collect();
    let from = before.len().saturating_sub(NEAR_CHARS);
    let mut around: String = before[from..].iter().collect();
    around.extend(text[place.end..].chars().take(NEAR_CHARS));
    let around = around.to_lowercase();
    let mut yearly = order.words.rules.yearly.iter();
    yearly.any(|event| around.contains(event.as_str()))
}

/// A title with its period of plans moved on.
pub(super) struct RolledPeriod {
    pub(super) title: String,
    /// How many periods moved: one or none.
    pub(super) moved: usize,
    pub(super) doubts: Vec<Doubt>,
}

/// Moves on the one period that a title names, where it ran in the old year and is over in the
/// new one. Where the years make anything else of a period, or the title speaks of its beginning
/// or its end, it is left and named.
pub(super) fn roll_period(title: &str, step: YearStep, order: &Order<'_>) -> RolledPeriod {
    let periods = &order.year_words.stale.periods;
    let named: Vec<&PeriodRule> = periods
        .iter()
        .filter(|period| title.contains(&period.name))
        .collect();
    let place = |period: &PeriodRule, year: u16| (year >= period.first, year > period.last);
    let changed = |period: &&&PeriodRule| place(period, step.from.0) != place(period, step.to.0);
    let mut rolled = RolledPeriod {
        title: title.to_owned(),
        moved: 0,
        doubts: Vec::new(),
    };
    let runs_in = |period: &&PeriodRule, year: u16| (period.first..=period.last).contains(&year);
    let next = periods.iter().find(|period| runs_in(period, step.to.0));
    if let ([only], Some(next)) = (named.as_slice(), next)
        && runs_in(only, step.from.0)
        && only.name != next.name
        && !order.words.bounds_period(title)
    {
        rolled.title = title.replace(&only.name, &next.name);
        rolled.moved = 1;
        return rolled;
    }
    let doubts = named.iter().filter(changed);
    rolled.doubts = doubts
        .map(|period| Doubt::left(period.name.clone()))
        .collect();
    rolled
}

/// The words in one prompt, each once; `None` where there are none.
pub(super) fn prompt(doubts: &[Doubt], pattern: &str, order: &Order<'_>) -> Option<String> {
    let prompts = &order.words.rules.prompts;
    let mut items: Vec<String> = Vec::new();
    for doubt in doubts {
        let words = unquoted(&doubt.words, order);
        let item = match &doubt.next {
            None => prompts.item.replace("{text}", &words),
            Some(next) => {
                let item = prompts.item_next.replace("{text}", &words);
                item.replace("{next}", &unquoted(next, order))
            }
        };
        if !items.contains(&item) {
            items.push(item);
        }
    }
    let all = items.join(&prompts.joint);
    (!items.is_empty()).then(|| pattern.replace("{items}", &all))
}

fn unquoted(words: &str, order: &Order<'_>) -> String {
    let mut words = words.to_owned();
    for (mark, inner) in &order.words.rules.inner_quotes {
        words = words.replace(mark, inner);
    }
    words
}
