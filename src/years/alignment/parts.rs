//! Step 6: sections that became several, or were made of several.
//!
//! Between drafts the text of a whole is found again in its parts; between years hardly a sentence
//! is. A section is a part where it is like the whole, and nearly as like as the whole's own
//! counterpart beside it; where it is like nothing else; and where each of the two takes up what
//! the other does not. A false split is worse than one that is not told: it must hold of all. Only
//! where half of its sentences are the whole's, figures aside, is no more asked.

use super::Alignment;
use crate::compare::contents::Way;
use crate::compare::likeness::{Features, for_each_common};
use crate::compare::texts::SideTexts;
use crate::compare::{Document, Evidence, Margin, Pairing, Reason};
use rustc_hash::FxHashSet;

/// A part with its whole.
struct Part {
    whole: usize,
    part: usize,
    evidence: Evidence,
}

impl Alignment<'_> {
    pub(super) fn parts(&mut self) {
        let sizes = (self.last_year.sections.len(), self.this_year.sections.len());
        if sizes.0 * sizes.1 > self.thresholds.pairs_at_most {
            return;
        }
        for way in Way::BOTH {
            for kept in self.found(way, Self::kept_part) {
                self.attach(way, kept);
            }
            for like in self.found(way, Self::like_part) {
                if self.takes_up_its_own(way, &like) {
                    self.attach(way, like);
                }
            }
        }
    }

    /// The free parts of one side, the likest to their wholes first.
    fn found(&self, way: Way, of: impl Fn(&Self, Way, usize) -> Option<Part>) -> Vec<Part> {
        let (_, parts) = self.sides(way);
        let sections = 0..parts.0.sections.len();
        let mut found: Vec<Part> = sections
            .filter(|&part| way.is_free_part(part, &self.pairing))
            .filter_map(|part| of(self, way, part))
            .collect();
        let score = |part: &Part| part.evidence.score;
        found.sort_by(|one, other| score(other).total_cmp(&score(one)));
        found
    }

    fn attach(&mut self, way: Way, found: Part) {
        let Part {
            whole,
            part,
            evidence,
        } = found;
        match way {
            Way::Split => self.pairing.split_off(whole, part, evidence),
            Way::Merged => self.pairing.merge_in(part, whole, evidence),
        }
    }

    /// The section that this one is a part of by the sentences that it kept of it.
    fn kept_part(&self, way: Way, part: usize) -> Option<Part> {
        let ((wholes, _), _) = self.sides(way);
        let shares = |whole: usize| {
            let (before, after) = ordered(way, whole, part);
            let shares = self.kept_shares(before, after);
            match way {
                Way::Split => shares,
                Way::Merged => (shares.1, shares.0),
            }
        };
        let holds = |&whole: &usize| {
            let (of_whole, of_part) = shares(whole);
            of_part >= self.thresholds.kept && of_whole >= self.thresholds.part_own
        };
        let mut holding = (0..wholes.sections.len()).filter(holds);
        let whole = holding.find(|&whole| self.fits(way, whole, part))?;
        let evidence = Evidence::certain(Reason::Matter, self.like(way, whole, part));
        self.principal_beside(way, whole, part).map(|_| Part {
            whole,
            part,
            evidence,
        })
    }

    /// The counterpart of a whole, where a part may stand beside it.
    fn principal_beside(&self, way: Way, whole: usize, part: usize) -> Option<usize> {
        let (_, (parts, texts)) = self.sides(way);
        let counterpart = principal(way, whole, &self.pairing)?;
        let above = parts.sections[part].parent;
        let are_beside = parts.sections[counterpart].parent == above
            && (texts.children[part].is_empty() || {
                // What has subsections is told with them, and they where they stand.
                let beside = above.map_or(&texts.top, |above| &texts.children[above]);
                let place = |section: usize| beside.iter().position(|&other| other == section);
                let places = place(counterpart).zip(place(part));
                places.is_some_and(|(one, other)| one.abs_diff(other) == 1)
            });
        (way.may_have_parts(whole, &self.pairing) && are_beside).then_some(counterpart)
    }

    /// The section that this one is a part of by what it is about.
    fn like_part(&self, way: Way, part: usize) -> Option<Part> {
        let thresholds = self.thresholds;
        let ((wholes, _), _) = self.sides(way);
        let mut near: Vec<(f64, usize)> = (0..wholes.sections.len())
            .filter(|&whole| self.fits(way, whole, part))
            .map(|whole| (self.like(way, whole, part), whole))
            .collect();
        near.sort_by(|one, other| other.0.total_cmp(&one.0));
        let &(likeness, whole) = near.first()?;
        let counterpart = self.principal_beside(way, whole, part)?;
        let rival = near.iter().find(|&&(_, other)| {
            !wholes.is_within(other, whole) && !wholes.is_within(whole, other)
        });
        let rival = rival.map(|&(likeness, _)| likeness);
        let stands_out = |part: usize| {
            let (before, after) = ordered(way, whole, part);
            let lift = match self.likeness.common_words(before, after) {
                0 => thresholds.lift_of_strange_part,
                _ => thresholds.lift_of_part,
            };
            self.likeness.lift(before, after) >= lift
                && self.likeness.lift_of_text(before, after) >= thresholds.lift_of_part
        };
        let is_part = likeness >= self.of_strange(0.0)
            && likeness >= thresholds.part_beside * self.like(way, whole, counterpart)
            && likeness >= thresholds.part_ahead * rival.unwrap_or(0.0)
            && stands_out(part)
            && stands_out(counterpart);
        is_part.then_some(Part {
            whole,
            part,
            evidence: Evidence {
                reason: Reason::Matter,
                score: likeness,
                margin: Margin::over(likeness, rival),
            },
        })
    }

    /// True where the part and what the whole has else each have something of the whole that the
    /// other has not.
    fn takes_up_its_own(&self, way: Way, found: &Part) -> bool {
        let ((_, wholes), (_, parts)) = self.sides(way);
        let whole = &wholes.section[found.whole];
        let others = way.counterparts(found.whole, &self.pairing);
        let own = self.common(whole, &parts.section[found.part]);
        let others: Vec<(u32, f32)> = others
            .iter()
            .flat_map(|&other| self.common(whole, &parts.section[other]))
            .collect();
        let alone = |own: &[(u32, f32)], others: &[(u32, f32)]| -> f32 {
            let others: FxHashSet<u32> = others.iter().map(|&(id, _)| id).collect();
            let alone = own.iter().filter(|(id, _)| !others.contains(id));
            alone.map(|&(_, weight)| weight).sum()
        };
        let all = own.iter().map(|&(_, weight)| weight).sum::<f32>() + alone(&others, &own);
        let least = self.thresholds.part_own as f32 * all;
        alone(&own, &others) >= least && alone(&others, &own) >= least
    }

    /// What two texts have in common, with its weight.
    fn common(&self, whole: &Features, part: &Features) -> Vec<(u32, f32)> {
        let mut found = Vec::new();
        for_each_common(whole, part, |id, one, other| {
            found.push((id, self.texts.weights.of(id) * one.min(other)));
        });
        found
    }

    fn fits(&self, way: Way, whole: usize, part: usize) -> bool {
        let (before, after) = ordered(way, whole, part);
        self.are_of_a_kind(before, after) && !self.are_for_different_ends(before, after)
    }

    fn like(&self, way: Way, whole: usize, part: usize) -> f64 {
        let (before, after) = ordered(way, whole, part);
        self.likeness(before, after)
    }

    /// The side of the wholes, and that of the parts.
    fn sides(&self, way: Way) -> (Side<'_>, Side<'_>) {
        let last_year = (self.last_year, &self.texts.before);
        let this_year = (self.this_year, &self.texts.after);
        match way {
            Way::Split => (last_year, this_year),
            Way::Merged => (this_year, last_year),
        }
    }
}

type Side<'a> = (&'a Document, &'a SideTexts);

/// The two, last year's first.
fn ordered(way: Way, whole: usize, part: usize) -> (usize, usize) {
    match way {
        Way::Split => (whole, part),
        Way::Merged => (part, whole),
    }
}

/// The counterpart of a whole.
fn principal(way: Way, whole: usize, pairing: &Pairing) -> Option<usize> {
    match way {
        Way::Split => pairing.after(whole),
        Way::Merged => pairing.before(whole),
    }
}
