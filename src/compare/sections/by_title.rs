//! Step 2: under paired parents, a title that stands once on each side, where text or number agrees.
//!
//! A title alone never pairs two sections whose text and place disagree; but where its own text
//! was moved away, a section is still the one of its title and not the one that the text went to.

use super::{Evidence, Pairing, Reason, Sides, under_paired_parents};
use std::collections::BTreeMap;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    under_paired_parents(sides, pairing, among);
}

fn among(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    let titles = &sides.texts.after.title;
    let others = once(after, |section| &titles[section]);
    for (title, one) in once(before, |section| &sides.texts.before.title[section]) {
        let Some(&other) = others.get(title) else {
            continue;
        };
        if !sides.have_same_title(one, other) {
            continue;
        }
        let sections = (&sides.before.sections[one], &sides.after.sections[other]);
        let likeness = sides.texts.likeness(one, other);
        let same_number = sections.0.is_numbered() && sections.0.ordinal == sections.1.ordinal;
        if same_number || likeness >= sides.thresholds.same_title {
            pairing.pair(one, other, Evidence::by(Reason::Title, likeness));
        }
    }
}

/// The titles that stand once among these sections.
fn once<'a>(sections: &[usize], title: impl Fn(usize) -> &'a String) -> BTreeMap<&'a str, usize> {
    let mut places: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for &section in sections {
        places
            .entry(title(section))
            .and_modify(|place| *place = None)
            .or_insert(Some(section));
    }
    places
        .into_iter()
        .filter_map(|(title, place)| Some((title, place?)))
        .collect()
}
