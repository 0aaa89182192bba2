//! The way from one text to another, revision by revision: what each did to those that it was made
//! out of. Only texts out of which another is still to be made are held, and of a step inside one
//! section only that section is compared.

use super::stood_before::StoodBefore;
use super::way::Way;
use crate::commands::Workspace;
use crate::commands::changes::limits;
use crate::commands::draft::DraftPair;
use crate::compare::{Document, Frame, Onward, compare};
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::authorship::AuthorshipMessage;
use crate::report::{Grammar, parse};
use crate::review::authorship::Standing;
use crate::series::{ReportKey, Revision};
use crate::store::PastText;
use crate::view::Maker;
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

/// A text on the way, with where its words came from.
#[derive(Clone)]
struct Stop {
    text: Rc<str>,
    /// `None` where its lines are not cut as its outline cuts them.
    frame: Option<Frame>,
    standing: Rc<Standing>,
}

/// What is known on the way.
pub(super) struct Walk<'w> {
    way: &'w Way,
    workspace: &'w Workspace,
    key: &'w ReportKey,
    grammar: &'w Grammar,
    /// By place.
    stops: BTreeMap<usize, Stop>,
    /// How many revisions are still to be made out of each.
    awaited: BTreeMap<usize, usize>,
    /// Texts to which a later step may lead back; `None` where some were made beside others, so that
    /// the same words may be those of two.
    before: Option<StoodBefore>,
    /// The steps so far.
    pub(super) makers: Vec<Maker>,
    /// Revisions that cannot be read: what they did is counted to the next ones.
    pub(super) unreadable: Vec<usize>,
}

impl<'w> Walk<'w> {
    pub(super) fn new(
        way: &'w Way,
        workspace: &'w Workspace,
        key: &'w ReportKey,
        grammar: &'w Grammar,
    ) -> Self {
        let mut awaited = BTreeMap::new();
        let places = way.places();
        for &place in places.iter().filter(|&&place| place != way.root) {
            for &older in &way.older[place] {
                *awaited.entry(older).or_default() += 1;
            }
        }
        Self {
            way,
            workspace,
            key,
            grammar,
            stops: BTreeMap::new(),
            awaited,
            before: way.is_line().then(StoodBefore::default),
            makers: Vec::new(),
            unreadable: Vec::new(),
        }
    }

    /// Looks at the next revision; those that it was made out of were looked at before.
    pub(super) fn visit(
        &mut self,
        place: usize,
        maker: &impl Fn(&Revision) -> Result<Maker, Failure>,
    ) -> Result<(), Failure> {
        let past = &self.way.past[place];
        if place == self.way.first || place == self.way.root {
            let stop = self.begin(past, place)?;
            if let Some(before) = &mut self.before {
                before.note(&stop.text, &stop.standing, 0);
            }
            if place != self.way.root {
                self.leave_all(place);
            }
            self.stops.insert(place, stop);
            return Ok(());
        }
        let known = self.way.older[place].first();
        let known = known.and_then(|older| self.stops.get(older));
        let Some(text) = self.text(past, known) else {
            self.unreadable.push(past.revision.ordinal);
            // Its text is unknown: the next one is held against the one before.
            let stop = self.leave_all(place).into_iter().flatten().next();
            self.stops.extend(stop.map(|stop| (place, stop)));
            return Ok(());
        };
        let maker = maker(&past.revision)?;
        let sides = self.leave_all(place).into_iter().flatten().collect();
        let stop = self.step(&text, sides, maker);
        self.stops.insert(place, stop);
        Ok(())
    }

    /// A text from which the way begins.
    fn begin(&self, past: &PastText, place: usize) -> Result<Stop, Failure> {
        let text = self.workspace.draft_of(self.key, past)?.text;
        let outline = parse(&text, self.grammar);
        let document = Document::from_outline(&outline);
        Ok(Stop {
            frame: Frame::of(&outline),
            standing: Rc::new(match place == self.way.first {
                true => Standing::first(&document),
                false => Standing::aside(&document),
            }),
            text: text.into(),
        })
    }

    /// A text of the past, which is much like one that is known.
    fn text(&self, past: &PastText, known: Option<&Stop>) -> Option<String> {
        let bytes = self.workspace.store.text_of(past).ok()?;
        let known = known.map_or("", |stop| &stop.text);
        let file = exchange::read_bytes_like(&bytes, known, Path::new(""));
        file.ok().map(|file| file.text)
    }

    /// The texts that this one was made out of; those out of which no other is to be made are held
    /// no longer.
    fn leave_all(&mut self, place: usize) -> Vec<Option<Stop>> {
        let older = self.way.older[place].iter();
        let mut leave = |older: &usize| {
            let count = self.awaited.get_mut(older)?;
            *count = count.saturating_sub(1);
            match *count {
                0 => self.stops.remove(older),
                _ => self.stops.get(older).cloned(),
            }
        };
        older.map(&mut leave).collect()
    }

    /// A text that was made out of these.
    fn step(&mut self, text: &str, sides: Vec<Stop>, maker: Maker) -> Stop {
        let number = self.makers.len();
        self.makers.push(maker);
        let sides = sides.into_iter();
        let sides = sides.map(|side| onward(side, text, self.grammar, number));
        let joined = sides.reduce(|one, other| (one.0.joined(other.0, number), one.1));
        let (standing, frame) = joined.unwrap_or_else(|| {
            let outline = parse(text, self.grammar);
            let document = Document::from_outline(&outline);
            (Standing::aside(&document), Frame::of(&outline))
        });
        let standing = match &mut self.before {
            Some(before) => {
                let standing = before.told(text, standing);
                before.note(text, &standing, number + 1);
                standing
            }
            None => standing,
        };
        Stop {
            text: text.into(),
            frame,
            standing: Rc::new(standing),
        }
    }

    /// The last text: the last revision, or the edits that are not saved.
    pub(super) fn finish(&mut self, pair: &DraftPair) -> Result<Standing, Failure> {
        let last = self.way.past.len() - 1;
        if pair.after.revision.is_none() {
            let unsaved = Maker {
                revision: None,
                addresses: Vec::new(),
            };
            let sides = self.stops.remove(&last).into_iter().collect();
            let stop = self.step(&pair.after.text, sides, unsaved);
            return Ok(Rc::unwrap_or_clone(stop.standing));
        }
        let stop = self.stops.remove(&last);
        let stop = stop.map(|stop| Rc::unwrap_or_clone(stop.standing));
        stop.ok_or_else(|| Failure::new(FailureKind::User, AuthorshipMessage::NoWayBetween))
    }
}

/// What a step made of a text, and the frame of what it made.
fn onward(older: Stop, text: &str, grammar: &Grammar, number: usize) -> (Standing, Option<Frame>) {
    let standing = Rc::unwrap_or_clone(older.standing);
    if *older.text == *text {
        return (standing, older.frame);
    }
    let in_place = older.frame.as_ref().and_then(|frame| {
        let change = Onward::between(frame, &older.text, text, grammar)?;
        let step = change.step(grammar, limits())?;
        Some((step, change.into_frame()))
    });
    match in_place {
        Some((step, frame)) => (standing.after_in_place(&step, number), Some(frame)),
        None => {
            let (old, new) = (parse(&older.text, grammar), parse(text, grammar));
            let comparison = compare(&old, &new, &grammar.words, limits());
            (standing.after(&comparison, number), Frame::of(&new))
        }
    }
}
