//! The way from one text to another, revision by revision: what each did to those that it was made
//! out of. Only texts out of which another is still to be made are held.

use super::way::Way;
use crate::commands::Workspace;
use crate::commands::draft::DraftPair;
use crate::compare::{Document, Limits, compare};
use crate::failure::{Failure, FailureKind};
use crate::messages::authorship::AuthorshipMessage;
use crate::report::{Grammar, Outline, parse};
use crate::review::authorship::Standing;
use crate::series::{ReportKey, Revision};
use crate::view::Maker;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

/// How long one step of a history is compared at most.
const PATIENCE: Duration = Duration::from_millis(1500);

/// A text on the way, with where its words came from.
#[derive(Clone)]
struct Stop {
    outline: Rc<Outline>,
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
        let draft = self.workspace.draft_of(self.key, past);
        let begins = place == self.way.first || place == self.way.root;
        let Ok(draft) = draft else {
            if begins {
                return draft.map(|_| ());
            }
            self.unreadable.push(past.revision.ordinal);
            // Its text is unknown: the next one is held against the one before.
            let older = self.way.older[place].first().copied();
            let stop = older.and_then(|older| self.stops.get(&older).cloned());
            self.stops.extend(stop.map(|stop| (place, stop)));
            return Ok(());
        };
        let outline = Rc::new(parse(&draft.text, self.grammar));
        let standing = match begins {
            true => {
                let document = Document::from_outline(&outline);
                match place == self.way.first {
                    true => Standing::first(&document),
                    false => Standing::aside(&document),
                }
            }
            false => {
                let maker = maker(&past.revision)?;
                self.step(&outline, &self.way.older[place], maker)
            }
        };
        let standing = Rc::new(standing);
        self.stops.insert(place, Stop { outline, standing });
        for older in &self.way.older[place] {
            if let Some(count) = self.awaited.get_mut(older) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    self.stops.remove(older);
                }
            }
        }
        Ok(())
    }

    /// A text that was made out of those at these places.
    fn step(&mut self, outline: &Outline, older: &[usize], maker: Maker) -> Standing {
        let number = self.makers.len();
        self.makers.push(maker);
        let sides = older.iter().filter_map(|older| self.stops.get(older));
        let sides = sides.map(|stop| {
            let words = &self.grammar.words;
            let comparison = compare(&stop.outline, outline, words, limits());
            Standing::clone(&stop.standing).after(&comparison, number)
        });
        let joined = sides.reduce(|one, other| one.joined(other, number));
        joined.unwrap_or_else(|| Standing::aside(&Document::from_outline(outline)))
    }

    /// The last text: the last revision, or the edits that are not saved.
    pub(super) fn finish(&mut self, pair: &DraftPair) -> Result<Standing, Failure> {
        let last = self.way.past.len() - 1;
        if pair.after.revision.is_none() {
            let outline = parse(&pair.after.text, self.grammar);
            let unsaved = Maker {
                revision: None,
                addresses: Vec::new(),
            };
            return Ok(self.step(&outline, &[last], unsaved));
        }
        let stop = self.stops.remove(&last);
        let stop = stop.map(|stop| Rc::unwrap_or_clone(stop.standing));
        stop.ok_or_else(|| Failure::new(FailureKind::User, AuthorshipMessage::NoWayBetween))
    }
}

/// What bounds a comparison that begins now.
fn limits() -> Limits {
    Limits {
        deadline: Instant::now().checked_add(PATIENCE),
    }
}
