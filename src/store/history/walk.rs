//! From a point back through all points that may hold a report.
//!
//! The newest of the points that are still wanted comes next. A point whose report is that of one
//! of its parents leads to that parent alone. So most of the way there is one point at a time, in
//! the only order that there is; between the two ends of a stretch where two people worked apart
//! there are several, and the clocks of two machines may not agree: such a stretch, a *tangle*, is
//! put in order when it is at its end, children before parents, and by time among them.

use super::PastText;
use super::noted::revision;
use super::objects::{Objects, Point};
use super::trail::Trail;
use crate::store::{Store, StoreError};
use git2::{DiffFindOptions, Oid};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::rc::Rc;

/// A revision that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) past: PastText,
    /// True where its point was the only way back: all that is older stands before it.
    pub(super) is_solid: bool,
}

/// What a walk came to.
pub(super) struct Walked {
    /// The newest first.
    pub(super) found: Vec<Found>,
    /// How many points it passed.
    pub(super) points: usize,
    /// Where it met what was known.
    pub(super) met: Option<usize>,
}

/// A point that may hold older revisions.
struct Wanted {
    point: Point,
    path: Rc<str>,
    trail: Trail,
}

/// A point of a tangle that was passed.
struct Step {
    time: i64,
    parents: Vec<Oid>,
    found: Option<PastText>,
}

/// What is passed of a stretch with several ways back.
#[derive(Default)]
struct Tangle {
    steps: HashMap<Oid, Step>,
    /// In the order in which they were passed.
    order: Vec<Oid>,
    /// A way came to its beginning: another may still lead to a point that was passed.
    has_end: bool,
}

pub(super) struct Walk<'a> {
    store: &'a Store,
    objects: Objects<'a>,
    wanted: HashMap<Oid, Wanted>,
    /// The wanted by time; of one time, the one that was wanted first.
    queue: BinaryHeap<(i64, Reverse<usize>, Oid)>,
    queued: usize,
    tangle: Tangle,
    walked: Walked,
}

impl<'a> Walk<'a> {
    pub(super) fn new(store: &'a Store) -> Result<Self, StoreError> {
        Ok(Self {
            store,
            objects: Objects::of(&store.repository)?,
            wanted: HashMap::new(),
            queue: BinaryHeap::new(),
            queued: 0,
            tangle: Tangle::default(),
            walked: Walked {
                found: Vec::new(),
                points: 0,
                met: None,
            },
        })
    }

    /// All revisions of the report that lies at `path` in the point `tip`, or those newer than a
    /// point of which `known` knows all that is older.
    pub(super) fn run(
        mut self,
        tip: Oid,
        path: &str,
        known: impl Fn(Oid, &str) -> Option<usize>,
    ) -> Result<Walked, StoreError> {
        let point = self.objects.point(&self.store.repository, tip)?;
        let trail = Trail::find(&self.objects, point.tree, path, None)?;
        let path = Rc::from(path);
        self.want(tip, Wanted { point, path, trail });
        while let Some((_, _, id)) = self.queue.pop() {
            let is_solid = self.wanted.len() == 1 && !self.tangle.has_end;
            let Some(wanted) = self.wanted.remove(&id) else {
                continue;
            };
            if is_solid {
                self.untangle();
                self.walked.met = known(id, &wanted.path);
                if self.walked.met.is_some() {
                    return Ok(self.walked);
                }
            }
            self.walked.points += 1;
            let time = wanted.point.time;
            let (parents, found) = self.pass(id, wanted)?;
            if is_solid {
                let found = found.map(|past| Found { past, is_solid });
                self.walked.found.extend(found);
            } else {
                self.tangle.has_end |= parents.is_empty();
                self.tangle.order.push(id);
                let step = Step {
                    time,
                    parents,
                    found,
                };
                self.tangle.steps.insert(id, step);
            }
        }
        self.untangle();
        Ok(self.walked)
    }

    fn want(&mut self, id: Oid, wanted: Wanted) {
        if self.tangle.steps.contains_key(&id) || self.wanted.contains_key(&id) {
            return;
        }
        self.queued += 1;
        self.queue
            .push((wanted.point.time, Reverse(self.queued), id));
        self.wanted.insert(id, wanted);
    }

    /// Passes a point: where its report came from, and the revision that it is.
    fn pass(
        &mut self,
        id: Oid,
        wanted: Wanted,
    ) -> Result<(Vec<Oid>, Option<PastText>), StoreError> {
        let Wanted { point, path, trail } = wanted;
        let mut parents = Vec::with_capacity(point.parents.len());
        for &parent in &point.parents {
            let before = self.objects.point(&self.store.repository, parent)?;
            let way = Trail::find(&self.objects, before.tree, &path, Some(&trail))?;
            if way.text == trail.text {
                self.want(
                    parent,
                    Wanted {
                        point: before,
                        path,
                        trail: way,
                    },
                );
                return Ok((vec![parent], None));
            }
            parents.push((parent, before, way));
        }
        let mut is_renamed_only = false;
        for (parent, before, way) in parents {
            let mut older = Wanted {
                point: before,
                path: Rc::clone(&path),
                trail: way,
            };
            if trail.text.is_some()
                && older.trail.text.is_none()
                && let Some(source) = self.renamed_from(older.point.tree, point.tree, &path)?
            {
                older.trail = Trail::find(&self.objects, older.point.tree, &source, None)?;
                older.path = source.into();
                is_renamed_only = older.trail.text == trail.text;
            }
            self.want(parent, older);
        }
        let found = match trail.text {
            Some(text) if !is_renamed_only => Some(PastText {
                revision: revision(&self.store.repository, id, &point.bytes)?,
                path: (*path).to_owned(),
                text,
            }),
            _ => None,
        };
        Ok((point.parents, found))
    }

    /// Puts a tangle in order, behind what was found before it.
    fn untangle(&mut self) {
        let Tangle {
            mut steps, order, ..
        } = std::mem::take(&mut self.tangle);
        let mut children: HashMap<Oid, usize> = HashMap::new();
        for parent in steps.values().flat_map(|step| &step.parents) {
            *children.entry(*parent).or_default() += 1;
        }
        let places: HashMap<Oid, usize> = order.iter().copied().zip(0..).collect();
        let entry = |id: Oid, step: &Step| (step.time, Reverse(places.get(&id).copied()), id);
        let mut ready: BinaryHeap<_> = order
            .iter()
            .filter(|id| !children.contains_key(id))
            .filter_map(|&id| Some(entry(id, steps.get(&id)?)))
            .collect();
        while let Some((_, _, id)) = ready.pop() {
            let Some(step) = steps.remove(&id) else {
                continue;
            };
            for parent in step.parents {
                if let Some(left) = children.get_mut(&parent) {
                    *left -= 1;
                    if let (0, Some(step)) = (*left, steps.get(&parent)) {
                        ready.push(entry(parent, step));
                    }
                }
            }
            let is_solid = false;
            let found = step.found.map(|past| Found { past, is_solid });
            self.walked.found.extend(found);
        }
    }

    /// The path under which the text of `path` went before, where the same step took it away there.
    fn renamed_from(
        &self,
        before: Oid,
        after: Oid,
        path: &str,
    ) -> Result<Option<String>, StoreError> {
        let repository = &self.store.repository;
        let (before, after) = (repository.find_tree(before)?, repository.find_tree(after)?);
        let mut diff = repository.diff_tree_to_tree(Some(&before), Some(&after), None)?;
        diff.find_similar(Some(DiffFindOptions::new().renames(true)))?;
        let source = diff.deltas().find_map(|delta| {
            let arrives = delta.new_file().path()?.to_str()? == path;
            let is_rename = delta.status() == git2::Delta::Renamed;
            (arrives && is_rename).then(|| delta.old_file().path()?.to_str().map(str::to_owned))?
        });
        Ok(source)
    }
}
