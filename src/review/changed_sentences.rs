//! Which sentences differ between two texts that were compared: each as it was and as it is.

use crate::compare::{ChangeKind, Comparison, Operation, ParagraphPair, SectionPair};
use crate::report::WordGrammar;
use crate::report::sentence::{Cut, pieces};
use std::ops::Range;

/// A sentence that is not as it was; several, where they run into each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedSentence {
    /// The section that it stands in, from the top; where it is gone, the one that it stood in.
    pub section: Vec<String>,
    /// Its line, 1-based; where it is gone, that in the older text.
    pub line: usize,
    /// As it was; `None` where it is new.
    pub was: Option<String>,
    /// As it is; `None` where it is gone.
    pub now: Option<String>,
    /// The weightiest kind of its changes.
    pub kind: ChangeKind,
}

/// How many characters are shown beside what differs in long sentences, on either side.
const BESIDE: usize = 8;

impl ChangedSentence {
    /// Both wordings, each at most so many characters long: of what both begin and end with, all but
    /// the characters next to what differs is left out.
    pub fn in_short(&self, longest: usize) -> [Option<String>; 2] {
        let sides = [self.was.as_deref(), self.now.as_deref()];
        let letters = sides.map(|side| side.map(|words| words.trim().chars().collect::<Vec<_>>()));
        let is_long = letters.iter().flatten().any(|one| one.len() > longest);
        let (before, behind) = match &letters {
            [Some(was), Some(now)] if is_long => same_ends(was, now),
            _ => (0, 0),
        };
        letters.map(|side| {
            side.map(|letters| {
                let end = letters.len() - behind;
                let shown = end.min(before + longest);
                let first = if before > 0 { "…" } else { "" };
                let last = if shown < letters.len() { "…" } else { "" };
                let words: String = letters[before..shown].iter().collect();
                format!("{first}{words}{last}")
            })
        })
    }
}

/// How many characters at both ends of two texts are the same, and not worth showing.
fn same_ends(was: &[char], now: &[char]) -> (usize, usize) {
    let before = was.iter().zip(now).take_while(|(a, b)| a == b).count();
    let (was, now) = (&was[before..], &now[before..]);
    let pairs = was.iter().rev().zip(now.iter().rev());
    let behind = pairs.take_while(|(a, b)| a == b).count();
    (before.saturating_sub(BESIDE), behind.saturating_sub(BESIDE))
}

/// The changed sentences of those paragraphs that are wanted, in the order of the new text.
pub fn changed_sentences(
    comparison: &Comparison,
    grammar: &WordGrammar,
    is_wanted: impl Fn(&ParagraphPair) -> bool,
) -> Vec<ChangedSentence> {
    let mut found = Vec::new();
    for pair in comparison
        .sections
        .iter()
        .flat_map(|pair: &SectionPair| &pair.paragraphs)
    {
        if !is_wanted(pair) {
            continue;
        }
        let (section, line) = place(comparison, pair);
        for block in blocks(pair, grammar) {
            let said = |words: &str| (!words.is_empty()).then(|| words.to_owned());
            found.push(ChangedSentence {
                section: section.clone(),
                line,
                was: said(&block.was),
                now: said(&block.now),
                kind: block.kind,
            });
        }
    }
    found
}

fn place(comparison: &Comparison, pair: &ParagraphPair) -> (Vec<String>, usize) {
    let (document, paragraph) = match (pair.after, pair.before) {
        (Some(after), _) => (&comparison.after, after),
        (None, Some(before)) => (&comparison.before, before),
        (None, None) => return (Vec::new(), 0),
    };
    let paragraph = &document.paragraphs[paragraph];
    (
        document.sections[paragraph.section].path.clone(),
        paragraph.line,
    )
}

/// Sentences between two places at which one ends on both sides.
struct Block {
    was: String,
    now: String,
    kind: ChangeKind,
}

/// The two wordings of a paragraph, and where its segments stand in them.
#[derive(Default)]
struct Wordings {
    was: String,
    now: String,
    /// Each segment in both wordings; of one side only, empty in the other.
    segments: Vec<(Range<usize>, Range<usize>, Option<ChangeKind>)>,
}

impl Wordings {
    fn of(pair: &ParagraphPair) -> Self {
        let mut both = Self::default();
        for segment in &pair.segments {
            let (was, now) = (both.was.len(), both.now.len());
            if segment.operation != Operation::Insert {
                both.was.push_str(&segment.text);
            }
            if segment.operation != Operation::Delete {
                both.now.push_str(&segment.text);
            }
            let ranges = (was..both.was.len(), now..both.now.len());
            both.segments.push((ranges.0, ranges.1, segment.kind));
        }
        both
    }

    /// Where a sentence ends on both sides, in order.
    fn cuts(&self, grammar: &WordGrammar) -> Vec<(usize, usize)> {
        let ends = |text: &str| -> Vec<usize> {
            let pieces = pieces(text, Cut::Sentence, grammar);
            pieces.into_iter().map(|piece| piece.end).collect()
        };
        let (was_ends, now_ends) = (ends(&self.was), ends(&self.now));
        let mut cuts = vec![(0, 0)];
        for (was, now, kind) in &self.segments {
            if kind.is_some() {
                continue;
            }
            let inside = was_ends
                .iter()
                .filter(|end| (was.start..=was.end).contains(*end));
            let both = inside.map(|end| (*end, now.start + (end - was.start)));
            cuts.extend(both.filter(|(_, now)| now_ends.binary_search(now).is_ok()));
        }
        cuts.push((self.was.len(), self.now.len()));
        cuts.dedup();
        cuts
    }

    fn kind_within(&self, was: &Range<usize>, now: &Range<usize>) -> ChangeKind {
        let meets = |one: &Range<usize>, other: &Range<usize>| {
            one.start < other.end && other.start < one.end
        };
        let touching = self
            .segments
            .iter()
            .filter(|(old, new, _)| meets(old, was) || meets(new, now));
        let kinds = touching.filter_map(|(_, _, kind)| *kind);
        kinds.min().unwrap_or(ChangeKind::Wording)
    }
}

fn blocks(pair: &ParagraphPair, grammar: &WordGrammar) -> Vec<Block> {
    if pair
        .segments
        .iter()
        .all(|segment| segment.operation == Operation::Equal)
    {
        return Vec::new();
    }
    let both = Wordings::of(pair);
    let cuts = both.cuts(grammar);
    let between = cuts
        .windows(2)
        .map(|ends| (ends[0].0..ends[1].0, ends[0].1..ends[1].1));
    let changed = between.filter(|(was, now)| both.was[was.clone()] != both.now[now.clone()]);
    let blocks = changed.map(|(was, now)| Block {
        kind: both.kind_within(&was, &now),
        was: both.was[was].to_owned(),
        now: both.now[now].to_owned(),
    });
    blocks.collect()
}

#[cfg(test)]
mod tests {
    use super::{ChangedSentence, changed_sentences};
    use crate::compare::{ChangeKind, Limits, compare};
    use crate::report::parse;
    use crate::settings::pack::Packs;

    fn changed(before: &str, after: &str) -> Vec<ChangedSentence> {
        let packs = Packs::built_in();
        let grammar = &packs.for_text(after).grammar;
        let sides = (parse(before, grammar), parse(after, grammar));
        let comparison = compare(&sides.0, &sides.1, &grammar.words, Limits::default());
        changed_sentences(&comparison, &grammar.words, |_| true)
    }

    const BEFORE: &str = "一、主要工作\n全年开放340天。新建分馆6个，改造面积1500平方米。读者满意。\n二、存在问题\n人手不足。\n";

    #[test]
    fn only_the_sentence_that_changed_is_named() {
        let after = BEFORE.replace("6个", "4个");
        let found = changed(BEFORE, &after);
        let [one] = &found[..] else {
            panic!("{found:?}");
        };
        assert_eq!(
            one.was.as_deref(),
            Some("新建分馆6个，改造面积1500平方米。")
        );
        assert_eq!(
            one.now.as_deref(),
            Some("新建分馆4个，改造面积1500平方米。")
        );
        assert_eq!((one.line, one.kind), (2, ChangeKind::Figure));
        assert_eq!(one.section, ["一、主要工作"]);
    }

    #[test]
    fn a_sentence_that_came_or_went_has_one_side() {
        let after = BEFORE.replace("读者满意。", "首次实现通借。读者满意。");
        let found = changed(BEFORE, &after);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (&found[0].was, found[0].now.as_deref()),
            (&None, Some("首次实现通借。"))
        );
        let found = changed(&after, BEFORE);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (found[0].was.as_deref(), &found[0].now),
            (Some("首次实现通借。"), &None)
        );
        let found = changed(BEFORE, &BEFORE.replace("人手不足。\n", ""));
        assert_eq!(found[0].was.as_deref(), Some("人手不足。"));
        assert_eq!(found[0].line, 4);
    }

    #[test]
    fn long_sentences_are_cut_to_what_differs() {
        let same = "前面很长的一段都没有改动".repeat(4);
        let sentence = ChangedSentence {
            section: Vec::new(),
            line: 1,
            was: Some(format!("{same}共6个。{same}")),
            now: Some(format!("{same}共4个。{same}")),
            kind: ChangeKind::Figure,
        };
        let [was, now] = sentence.in_short(30);
        assert_eq!(was.as_deref(), Some("…一段都没有改动共6个。前面很长的一…"));
        assert_eq!(now.as_deref(), Some("…一段都没有改动共4个。前面很长的一…"));
    }
}
