//! What must hold of the quotes of any text: where words are said to stand they stand, what is
//! unchanged is the same, and nothing is found of a text that was deleted.

use annals::compare::{Document, Limits, compare};
use annals::report::{Grammar, parse};
use annals::review::anchor::{
    Passage, Piece, Quoted, TextAnchor, Tracker, Whereabouts, Words, find_without_comparison, quote,
};
use annals::settings::pack::Pack;
use proptest::prelude::*;
use std::sync::LazyLock;

static CHINESE: LazyLock<Grammar> = LazyLock::new(|| grammar("zh-gov"));
static ENGLISH: LazyLock<Grammar> = LazyLock::new(|| grammar("en-ngo"));

fn grammar(name: &str) -> Grammar {
    Pack::built_in(name)
        .map(|pack| pack.grammar)
        .unwrap_or_default()
}

/// A line as reports have them, or as nobody writes them.
fn line() -> impl Strategy<Value = String> {
    let number = prop::sample::select(vec![
        "一、",
        "（一）",
        "(二)",
        "1.",
        "一是",
        "## ",
        "2.1 ",
        "- ",
        "",
        "",
        "",
    ]);
    let words = prop::sample::select(vec![
        "主要工作",
        "抓培训强队伍。全年组织轮训12期，培训840人次。",
        "全年组织轮训16期，培训960人次，取得明显成效。",
        "取得明显成效。",
        "2023年新建分馆6个；",
        "一是建机制；二是强队伍；三是优服务。",
        "落实《公共阅览服务办法》（区发〔2023〕8号）。",
        "We opened 4 advice points in 2023. It’s “open to all” — twelve came.",
        "〔待写：今年的数据〕",
        "e\u{301}👨‍👩‍👧\u{200b}终",
        "\u{3000}\u{a0}",
    ]);
    let tail = prop_oneof![4 => Just(String::new()), 1 => "\\PC{0,12}"];
    (number, prop::collection::vec(words, 0..4), tail)
        .prop_map(|(number, words, tail)| format!("{number}{}{tail}", words.concat()))
}

fn text() -> impl Strategy<Value = String> {
    let end = prop::sample::select(vec!["\n", "\r\n", "\n\n"]);
    (prop::collection::vec(line(), 1..12), end).prop_map(|(lines, end)| lines.join(end))
}

/// A text, and the same with lines changed, cut, joined, taken out, put in and moved.
fn two_drafts() -> impl Strategy<Value = (String, String)> {
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0..6_u8, line()), 0..5);
    (text(), edits).prop_map(|(before, edits)| {
        let mut lines: Vec<String> = before.split('\n').map(str::to_owned).collect();
        for (place, edit, new) in edits {
            let at = place.index(lines.len());
            match edit {
                0 => lines[at] = new,
                1 => lines.insert(at, new),
                2 if lines.len() > 1 => drop(lines.remove(at)),
                3 => lines[at] = lines[at].replace('6', "8").replace("全年", "今年以来"),
                4 => lines[at] = lines[at].replacen('。', "。\n", 1),
                _ => {
                    let moved = lines.remove(at);
                    lines.insert(place.index(lines.len() + 1), moved);
                }
            }
        }
        (before, lines.join("\n"))
    })
}

/// A place in a document, from one of its characters to another of the same paragraph or the next.
fn passage(document: &Document, places: [prop::sample::Index; 3]) -> Option<Passage> {
    let paragraphs = &document.paragraphs;
    let first = (!paragraphs.is_empty()).then(|| places[0].index(paragraphs.len()))?;
    let border = |paragraph: usize, place: prop::sample::Index| {
        let text = &paragraphs[paragraph].text;
        let mut borders: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        borders.push(text.len());
        borders[place.index(borders.len())]
    };
    let piece = |paragraph: usize, start: usize, end: usize| Piece {
        paragraph,
        line: paragraphs[paragraph].line,
        bytes: start..end,
    };
    let length = paragraphs[first].text.len();
    let (start, end) = (border(first, places[1]), border(first, places[2]));
    let pieces = if start < end {
        vec![piece(first, start, end)]
    } else if first + 1 < paragraphs.len() && start < length {
        let end = border(first + 1, places[2]);
        (end > 0).then(|| vec![piece(first, start, length), piece(first + 1, 0, end)])?
    } else {
        return None;
    };
    let words: Vec<&str> = pieces
        .iter()
        .map(|piece| &paragraphs[piece.paragraph].text[piece.bytes.clone()])
        .collect();
    Some(Passage {
        section: document.sections[paragraphs[first].section].path.clone(),
        line: paragraphs[first].line,
        words: words.join("\n"),
        pieces,
    })
}

/// The words that a document has where a passage says that it stands.
fn words_at(document: &Document, passage: &Passage) -> Option<String> {
    let words: Option<Vec<&str>> = passage
        .pieces
        .iter()
        .map(|piece| {
            document
                .paragraphs
                .get(piece.paragraph)?
                .text
                .get(piece.bytes.clone())
        })
        .collect();
    words.map(|words| words.join("\n"))
}

fn solid(text: &str) -> String {
    text.chars()
        .filter(|&character| !annals::report::token::is_blank(character))
        .collect()
}

/// What must hold of anything that is stated.
fn is_true(anchor: &TextAnchor, found: &Whereabouts, document: &Document) -> Result<(), String> {
    let mut standing: Vec<&Passage> = found.passage().into_iter().collect();
    if let Whereabouts::Doubtful { candidates, .. } = found {
        standing.extend(candidates);
        if candidates.is_empty() {
            return Err("a question without a place".to_owned());
        }
    }
    for passage in standing {
        if words_at(document, passage).as_deref() != Some(&passage.words) {
            return Err(format!("does not stand there: {passage:?}"));
        }
        let first = passage.pieces.first();
        if first.is_none_or(|piece| piece.line != passage.line) {
            return Err(format!("another line: {passage:?}"));
        }
    }
    let is_same = |now: &Passage| solid(&now.words) == solid(&anchor.exact);
    let agrees = match found {
        Whereabouts::Unchanged(now) => is_same(now),
        // Blanks may be all that differs: two words that became one, a line broken within them.
        Whereabouts::Changed { was, now } => *was == anchor.exact && now.words != *was,
        Whereabouts::Moved { words, now, .. } => match *words == Words::Same {
            true => is_same(now),
            false => now.words != anchor.exact,
        },
        Whereabouts::Gone { .. } | Whereabouts::Doubtful { .. } => true,
    };
    agrees.then_some(()).ok_or_else(|| format!("{found:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_stated_stands_there(
        (before, after) in two_drafts(), places in any::<[prop::sample::Index; 3]>(),
        english in any::<bool>(),
    ) {
        let grammar = if english { &*ENGLISH } else { &*CHINESE };
        let outlines = (parse(&before, grammar), parse(&after, grammar));
        let documents = (Document::from_outline(&outlines.0), Document::from_outline(&outlines.1));
        let Some(passage) = passage(&documents.0, places) else { return Ok(()) };
        let anchor = TextAnchor::at(&documents.0, &passage);
        prop_assert!(passage.words.contains(&anchor.exact));
        let comparison = compare(&outlines.0, &outlines.1, &grammar.words, Limits::default());
        let found = Tracker::new(&comparison, &grammar.words).find(&anchor);
        prop_assert_eq!(is_true(&anchor, &found, &comparison.after), Ok(()));
        let found = find_without_comparison(&anchor, &documents.1, &grammar.words);
        prop_assert_eq!(is_true(&anchor, &found, &documents.1), Ok(()));
    }

    #[test]
    fn in_the_same_text_all_words_are_unchanged(
        text in text(), places in any::<[prop::sample::Index; 3]>(),
    ) {
        let outline = parse(&text, &CHINESE);
        let document = Document::from_outline(&outline);
        let Some(passage) = passage(&document, places) else { return Ok(()) };
        let anchor = TextAnchor::at(&document, &passage);
        let comparison = compare(&outline, &outline, &CHINESE.words, Limits::default());
        let found = Tracker::new(&comparison, &CHINESE.words).find(&anchor);
        match &found {
            Whereabouts::Unchanged(now) => prop_assert_eq!(solid(&now.words), solid(&anchor.exact)),
            // Words that stand twice with the same all around.
            Whereabouts::Doubtful { candidates, .. } => prop_assert!(candidates.len() > 1),
            _ => prop_assert!(solid(&anchor.exact).is_empty(), "{found:?}"),
        }
    }

    #[test]
    fn nothing_of_a_deleted_text_is_unchanged(
        text in text(), places in any::<[prop::sample::Index; 3]>(),
    ) {
        let outlines = (parse(&text, &CHINESE), parse("另起炉灶\n", &CHINESE));
        let document = Document::from_outline(&outlines.0);
        let Some(passage) = passage(&document, places) else { return Ok(()) };
        let anchor = TextAnchor::at(&document, &passage);
        let comparison = compare(&outlines.0, &outlines.1, &CHINESE.words, Limits::default());
        let found = Tracker::new(&comparison, &CHINESE.words).find(&anchor);
        let is_unchanged = matches!(found, Whereabouts::Unchanged(_));
        prop_assert!(!is_unchanged || solid(&anchor.exact).is_empty(), "{found:?}");
    }

    #[test]
    fn typed_words_are_quoted_as_they_stand(
        text in text(), places in any::<[prop::sample::Index; 3]>(), typed in "\\PC{0,20}",
    ) {
        let document = Document::from_outline(&parse(&text, &CHINESE));
        let passage = passage(&document, places);
        for words in passage.iter().map(|passage| &passage.words).chain([&typed]) {
            let hits = match quote(&document, words, None) {
                Quoted::Once { hit, .. } => vec![*hit],
                Quoted::Several { hits, .. } => hits,
                Quoted::Never { nearest } => nearest.into_iter().map(|hit| *hit).collect(),
            };
            for hit in hits {
                prop_assert_eq!(words_at(&document, &hit.passage), Some(hit.passage.words.clone()));
                prop_assert_eq!(&TextAnchor::at(&document, &hit.passage), &hit.anchor, "{}", words);
            }
        }
    }
}
