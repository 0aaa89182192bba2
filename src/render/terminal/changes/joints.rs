//! Paragraphs that were cut into several, or joined: told once, at their first part.

use super::Changes;
use super::row::Row;
use super::rows::{Told, Weight, beyond_title};
use super::words::{changed_words, shown_kind};
use crate::compare::{Change, ParagraphPair, SectionPair};
use crate::messages::comparison::{ComparisonMessage as Says, RowLabel};
use crate::messages::phrases;
use crate::render::joints::{Joint, segments};
use crate::render::terminal::style::Role;
use crate::render::terminal::text::Text;

/// What is said of a split or merged paragraph at its first part within the section; `None` at the
/// others.
pub(super) fn told(changes: &Changes<'_>, section: &SectionPair, index: usize) -> Option<Told> {
    let (joint, parts) = begun_at(changes, section, index)?;
    let beyond: Vec<ParagraphPair> = parts
        .iter()
        .map(|part| ParagraphPair {
            segments: beyond_title(changes, section, part),
            ..(*part).clone()
        })
        .collect();
    let segments = segments(joint.change, &beyond.iter().collect::<Vec<_>>());
    let first = parts[0];
    let mut words = Text::new();
    let old = first
        .before
        .map(|index| changes.comparison.before.paragraphs[index].section);
    if let Some(old) = old.filter(|old| !section.before.contains(old)) {
        let path = changes.path_before(old);
        words.push(Role::Moved, &changes.say(&Says::ParagraphFrom { path }));
    }
    words.push(Role::Moved, &changes.say(&joint.said()));
    words.push(Role::Moved, phrases::colon(changes.display.language));
    words.append(changed_words(
        &segments,
        changes.shown,
        changes.display.colour,
    ));
    let label = match joint.change {
        Change::Split => RowLabel::Split,
        _ => RowLabel::Merged,
    };
    let mut rows = vec![Row::new(label, words)];
    rows.extend(changes.because(first.evidence.as_ref()));
    if parts.iter().any(|part| part.coarse) {
        rows.push(changes.coarse());
    }
    let weight = shown_kind(&segments, changes.shown).map_or(Weight::Moved, Weight::from);
    Some(Told {
        weight: weight.min(Weight::Moved),
        rows,
        paragraph: Some(index),
    })
}

/// The same in a few words: that it was split, or merged.
pub(super) fn said(changes: &Changes<'_>, section: &SectionPair, index: usize) -> Option<Says> {
    begun_at(changes, section, index).map(|(joint, _)| joint.said())
}

/// The joint of which this paragraph is the first part in its section, with its parts there.
fn begun_at<'c>(
    changes: &'c Changes<'_>,
    section: &'c SectionPair,
    index: usize,
) -> Option<(Joint<'c>, Vec<&'c ParagraphPair>)> {
    let joint = changes.joints.of(&section.paragraphs[index])?;
    let mut parts = joint.within(changes.pairs.of(section)?).peekable();
    if parts.peek() != Some(&index) {
        return None;
    }
    let parts = parts.map(|part| &section.paragraphs[part]).collect();
    Some((joint, parts))
}
