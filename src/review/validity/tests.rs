//! What voids an approval, what does not, and what is said of it.

use super::{Cause, Fate, FrontFact, Judged, ReadText, Validity, Void, holds, path_of};
use crate::compare::{Limits, compare};
use crate::report::{Outline, parse};
use crate::review::signed_text::{section_fingerprint, section_span};
use crate::review::{BoundText, SignOff, SignedScope, SignedText};
use crate::series::{ReportKey, RevisionId};
use crate::settings::front_matter;
use crate::settings::pack::Packs;
use proptest::prelude::*;
use std::sync::LazyLock;

static PACKS: LazyLock<Packs> = LazyLock::new(Packs::built_in);

const TEXT: &str = "+++\ntitle = \"题\"\n+++\n\n区图书馆2023年工作总结\n\n一、主要工作\n（一）开放服务\n全年开放340天。新建分馆6个，改造面积1500平方米。\n\n（二）阅读推广\n举办活动86场，参加读者1.2万人次。\n二、存在问题\n人手不足，夜间开放分馆少。\n";

const ENGLISH: &str = "Riverside Trust annual report 2023\n\n1. What we did\n\n1.1 Open days\nWe opened on 340 days. Six rooms were added.\n\n1.2 Reading\nWe held 86 events for 12,000 readers.\n\n2. What went wrong\nWe had too few hands.\n";

/// A report's text, with what its front matter says.
struct Read {
    key: ReportKey,
    title: Option<String>,
    outline: Outline,
    start: usize,
}

impl Read {
    fn new(source: &str) -> Self {
        let titled = source
            .split("title = \"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        Self {
            key: ReportKey::parse("区图书馆/2023").unwrap(),
            title: titled.map(str::to_owned),
            outline: parse(source, &PACKS.for_text(source).grammar),
            start: front_matter::body(source).0,
        }
    }

    fn text(&self) -> ReadText<'_> {
        ReadText {
            text: SignedText {
                key: &self.key,
                title: self.title.as_deref(),
                secrecy: None,
                source: &self.outline.source,
                start: self.start,
            },
            outline: &self.outline,
        }
    }

    fn section(&self, title: &str) -> usize {
        let mut nodes = self.outline.nodes.iter();
        nodes
            .position(|node| node.class.opens_section() && self.outline.title(node) == title)
            .unwrap()
    }
}

fn signed(read: &Read, section: Option<usize>) -> SignOff {
    SignOff {
        by: "周岚".to_owned(),
        scope: section.map_or(SignedScope::Whole, |section| {
            SignedScope::Section(path_of(&read.outline, section))
        }),
        signed: BoundText {
            revision: RevisionId("4".repeat(40)),
            fingerprint: match section {
                Some(section) => section_fingerprint(read.text().text.key, &read.outline, section),
                None => read.text().text.fingerprint(),
            },
        },
        on_paper: None,
    }
}

/// What became of a section's approval, or the whole text's, with another text.
fn validity(before: &str, section: Option<&str>, after: &str) -> Validity {
    let (before, after) = (Read::new(before), Read::new(after));
    let sign_off = signed(&before, section.map(|title| before.section(title)));
    let grammar = &PACKS.for_text(&after.outline.source).grammar.words;
    let comparison = compare(&before.outline, &after.outline, grammar, Limits::default());
    let judged = Judged {
        signed: Some(before.text()),
        now: after.text(),
        comparison: Some(&comparison),
        grammar,
    };
    let validity = judged.validity(&sign_off);
    let is_valid = matches!(validity, Validity::Valid { .. });
    assert_eq!(is_valid, holds(&sign_off, after.text()));
    validity
}

fn void(before: &str, section: Option<&str>, after: &str) -> Void {
    match validity(before, section, after) {
        Validity::Void(void) => *void,
        Validity::Valid { .. } => panic!("stands"),
    }
}

/// The sentences that changed, each as it was and is.
fn sentences(void: &Void) -> Vec<(Option<&str>, Option<&str>)> {
    let sentences = void.causes.iter().filter_map(|cause| match cause {
        Cause::Sentence(one) => Some((one.was.as_deref(), one.now.as_deref())),
        _ => None,
    });
    sentences.collect()
}

const VALID: Validity = Validity::Valid { elsewhere: None };

#[test]
fn the_sentence_that_voids_an_approval_is_named() {
    assert_eq!(validity(TEXT, None, TEXT), VALID);
    let after = TEXT.replace("6个", "4个");
    let why = void(TEXT, None, &after);
    let (was, now) = (
        "新建分馆6个，改造面积1500平方米。",
        "新建分馆4个，改造面积1500平方米。",
    );
    assert_eq!(sentences(&why), [(Some(was), Some(now))]);
    let Cause::Sentence(one) = &why.causes[0] else {
        panic!("{why:?}");
    };
    assert_eq!(one.line, 9);
    assert_eq!(one.section, ["一、主要工作", "（一）开放服务"]);
    assert_eq!(validity(TEXT, Some("存在问题"), &after), VALID);
    for section in ["主要工作", "开放服务"] {
        assert_eq!(void(TEXT, Some(section), &after).causes, why.causes);
    }
    let after = ENGLISH.replace("Six", "Seven");
    let why = void(ENGLISH, Some("Open days"), &after);
    let (was, now) = ("Six rooms were added.", "Seven rooms were added.");
    assert_eq!(sentences(&why), [(Some(was), Some(now))]);
    assert_eq!(validity(ENGLISH, Some("Reading"), &after), VALID);
}

#[test]
fn what_the_front_matter_says_voids_the_whole_and_no_section() {
    let after = TEXT.replace("\"题\"", "\"新题\"");
    let front = Cause::Front {
        fact: FrontFact::Title,
        was: Some("题".to_owned()),
        now: Some("新题".to_owned()),
    };
    assert_eq!(void(TEXT, None, &after).causes, [front]);
    assert_eq!(validity(TEXT, Some("主要工作"), &after), VALID);
}

#[test]
fn line_ends_and_white_space_are_changes_and_said_to_be_such() {
    let (front, body) = TEXT.split_at(TEXT.find("\n\n").unwrap());
    let crlf = format!("{front}\n{}", body[1..].replace('\n', "\r\n"));
    assert_eq!(void(TEXT, None, &crlf).causes, [Cause::LineEnds]);
    assert_eq!(
        void(TEXT, Some("主要工作"), &crlf).causes,
        [Cause::LineEnds]
    );
    let spaced = TEXT.replace("86场", "86 场");
    assert_eq!(
        void(TEXT, None, &spaced).causes,
        [Cause::Spacing { line: 12 }]
    );
    let blank = TEXT.replace("二、存在问题\n", "二、存在问题\n\n");
    assert_eq!(
        void(TEXT, None, &blank).causes,
        [Cause::Spacing { line: 14 }]
    );
    assert_eq!(
        void(TEXT, Some("存在问题"), &blank).causes,
        [Cause::Spacing { line: 14 }]
    );
    assert_eq!(validity(TEXT, Some("主要工作"), &blank), VALID);
}

#[test]
fn a_section_that_stands_elsewhere_with_the_same_text_stands() {
    let moved = TEXT
        .replace("（二）阅读推广\n举办活动86场，参加读者1.2万人次。\n", "")
        .replace(
            "二、存在问题",
            "三、读者工作\n（二）阅读推广\n举办活动86场，参加读者1.2万人次。\n二、存在问题",
        );
    let now = ["三、读者工作", "（二）阅读推广"]
        .map(str::to_owned)
        .to_vec();
    let elsewhere = Validity::Valid {
        elsewhere: Some(now),
    };
    assert_eq!(validity(TEXT, Some("阅读推广"), &moved), elsewhere);
}

#[test]
fn what_became_of_a_section_is_said() {
    let renamed = TEXT.replace("（一）开放服务", "（一）开放和服务");
    let why = void(TEXT, Some("开放服务"), &renamed);
    let now = ["一、主要工作", "（一）开放和服务"]
        .map(str::to_owned)
        .to_vec();
    assert_eq!(why.fate, Some(Fate::Renamed(now)));
    assert_eq!(
        sentences(&why),
        [(Some("（一）开放服务"), Some("（一）开放和服务"))]
    );
    let renumbered = TEXT.replace("（二）阅读", "（三）阅读");
    let why = void(TEXT, Some("阅读推广"), &renumbered);
    assert_eq!(
        sentences(&why),
        [(Some("（二）阅读推广"), Some("（三）阅读推广"))]
    );
    let gone = TEXT.replace("二、存在问题\n人手不足，夜间开放分馆少。\n", "");
    let why = void(TEXT, Some("存在问题"), &gone);
    assert_eq!((why.fate, why.causes.len()), (Some(Fate::Gone), 0));
    assert_eq!(validity(TEXT, Some("主要工作"), &gone), VALID);
}

#[test]
fn a_text_that_was_restored_is_approved_again_and_another_year_is_not() {
    let before = Read::new(TEXT);
    let sign_off = signed(&before, None);
    assert!(!holds(
        &sign_off,
        Read::new(&TEXT.replace("340", "341")).text()
    ));
    assert!(holds(&sign_off, Read::new(TEXT).text()));
    let next = Read {
        key: ReportKey::parse("区图书馆/2024").unwrap(),
        ..Read::new(TEXT)
    };
    assert!(!holds(&sign_off, next.text()));
}

#[test]
fn a_text_that_can_no_longer_be_found_is_said_to_be_lost() {
    let (before, after) = (Read::new(TEXT), Read::new(&TEXT.replace("340", "341")));
    let judged = Judged {
        signed: None,
        now: after.text(),
        comparison: None,
        grammar: &PACKS.for_text(TEXT).grammar.words,
    };
    for section in [None, Some(before.section("主要工作"))] {
        let Validity::Void(why) = judged.validity(&signed(&before, section)) else {
            panic!("stands");
        };
        assert_eq!(why.causes, [Cause::Lost]);
    }
}

/// The place of a character of the text after the front matter, and another one for it.
fn edit() -> impl Strategy<Value = (usize, Option<char>, bool)> {
    let sign = prop::sample::select(vec![
        '，', '。', '甲', '7', ' ', '\n', '\r', '\u{a0}', '\u{200b}', 'e',
    ]);
    (
        any::<prop::sample::Index>(),
        prop::option::of(sign),
        any::<bool>(),
    )
        .prop_map(|(at, sign, inserts)| {
            let text = TEXT;
            let start = front_matter::body(text).0 + 1;
            let places: Vec<usize> = text[start..]
                .char_indices()
                .map(|(at, _)| start + at)
                .collect();
            (places[at.index(places.len())], sign, inserts)
        })
}

fn edited((at, sign, inserts): (usize, Option<char>, bool)) -> String {
    let old = TEXT[at..].chars().next().map_or(0, char::len_utf8);
    let kept = if inserts && sign.is_some() {
        at
    } else {
        at + old
    };
    let sign = sign.map(String::from).unwrap_or_default();
    [&TEXT[..at], &sign, &TEXT[kept..]].concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_change_of_a_character_voids_the_whole_with_a_reason(edit in edit()) {
        let after = edited(edit);
        prop_assume!(after != TEXT);
        let why = void(TEXT, None, &after);
        prop_assert!(!why.causes.is_empty());
    }

    #[test]
    fn a_section_is_void_where_a_character_of_it_changed_and_nowhere_else(edit in edit()) {
        let after = edited(edit);
        prop_assume!(after != TEXT);
        let (before, now) = (Read::new(TEXT), Read::new(&after));
        for title in ["主要工作", "开放服务", "阅读推广", "存在问题"] {
            let section = before.section(title);
            let span = section_span(&before.outline, section);
            let (at, sign, _) = edit;
            let stands = holds(&signed(&before, Some(section)), now.text());
            // A change outside may make a heading of a text, or a text of a heading, and so end a
            // section elsewhere.
            let tree = |read: &Read| -> Vec<_> {
                let nodes = read.outline.nodes.iter();
                nodes.map(|node| (node.class, node.parent)).collect()
            };
            let is_outside = at < span.start || at > span.end;
            let opens = sign == Some('\n');
            if (span.start..span.end).contains(&at) && !(at == span.start && opens) {
                prop_assert!(!stands, "{title}: {after}");
            } else if is_outside && tree(&before) == tree(&now) {
                prop_assert!(stands, "{title}: {after}");
            }
        }
    }
}
