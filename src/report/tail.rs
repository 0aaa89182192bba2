//! What stands at the end: closing phrase, signature, date, attachments, parts after the report,
//! and what a page left there. Dates and prompts, which may stand anywhere, too.

use super::Grammar;
use super::form::Form;
use super::known::Known;
use super::line::Page;
use super::marker::Head;
use super::measure::Marks;
use std::ops::Range;

/// Among how many last lines signature and date stand.
const LAST_LINES: usize = 5;
/// Among how many last lines the closing phrase stands.
const CLOSING_LINES: usize = 8;
/// The longest closing phrase.
const CLOSING_LIMIT: usize = 40;
/// The longest heading of an attachment.
const ATTACHMENT_LIMIT: usize = 60;

/// True of a line that is a prompt.
pub(super) fn is_prompt(page: &Page<'_>, line: Range<usize>, grammar: &Grammar) -> bool {
    let words = &grammar.outline.words;
    let chars = &page.chars[line.clone()];
    let open = &words.prompt_open;
    if open.is_empty() || !chars.starts_with(open) || !chars.ends_with(&words.prompt_close) {
        return false;
    }
    let start = page.skip_space(line.start + open.len()..line.end);
    let mut begins = words.prompt.iter();
    begins.any(|word| page.has_at(word, start, line.end))
}

/// True of a line that is a date and nothing else; brackets and the time of day aside.
pub(super) fn is_date(page: &Page<'_>, line: Range<usize>, grammar: &Grammar) -> bool {
    let inner = unbracketed(page, line);
    let Some(end) = date_end(page, inner.clone(), grammar) else {
        return false;
    };
    let time = page.chars[end..inner.end]
        .iter()
        .any(|c| c.is_ascii_digit());
    let rest = inner.end - end;
    rest == 0 || (time && rest <= "  00:00:00".len())
}

/// Where the date ends that the line begins with.
pub(super) fn date_end(page: &Page<'_>, line: Range<usize>, grammar: &Grammar) -> Option<usize> {
    let start = match page.chars.get(line.start) {
        Some('(') => line.start + 1,
        _ => line.start,
    };
    let found = |form: &Form| form.find(page, start, line.end, &grammar.outline.numerals);
    let ends = grammar.outline.dates.iter().filter_map(found);
    ends.map(|found| found.end).max()
}

fn unbracketed(page: &Page<'_>, line: Range<usize>) -> Range<usize> {
    let chars = &page.chars[line.clone()];
    match (chars.first(), chars.last()) {
        (Some('('), Some(')')) => line.start + 1..line.end - 1,
        _ => line,
    }
}

struct Tail<'a> {
    page: &'a Page<'a>,
    heads: &'a [Head],
    grammar: &'a Grammar,
    marks: &'a Marks<'a>,
}

/// Reads the end of a page, and the parts that follow the report, into `known`.
pub(super) fn read(
    page: &Page<'_>,
    heads: &[Head],
    grammar: &Grammar,
    marks: &Marks<'_>,
    known: &mut [Option<Known>],
) {
    let tail = Tail {
        page,
        heads,
        grammar,
        marks,
    };
    tail.furniture(known);
    let end = known
        .iter()
        .rposition(Option::is_none)
        .map_or(0, |last| last + 1);
    tail.attachments(end, known);
    let first_after = (0..end).find(|&index| {
        let page_of_its_own = known[index] == Some(Known::Attachment)
            && tail.is_attachment(index)
            && !tail.is_note(index);
        known[index] == Some(Known::Part) || page_of_its_own
    });
    tail.last_lines(end, known);
    if let Some(report_end) = first_after {
        tail.last_lines(report_end, known);
    }
}

impl Tail<'_> {
    fn line(&self, index: usize) -> Range<usize> {
        self.page.lines[index].chars.clone()
    }

    fn chars(&self, index: usize) -> &[char] {
        &self.page.chars[self.line(index)]
    }

    fn begins(&self, index: usize, words: &[Vec<char>]) -> bool {
        let line = self.line(index);
        let mut found = words.iter();
        found.any(|word| self.page.has_at(word, line.start, line.end))
    }

    /// What a page left after the report. Only lines that say so themselves: what stands among
    /// them may be text that its author added, and is none to leave out.
    fn furniture(&self, known: &mut [Option<Known>]) {
        let after = self.heads.iter().rposition(|head| !head.markers.is_empty());
        let from = after.map_or(1, |last| last + 1).max(1);
        let words = &self.grammar.outline.words.furniture_after;
        for (index, known) in known.iter_mut().enumerate().skip(from) {
            if known.is_none() && self.begins(index, words) {
                *known = Some(Known::Furniture);
            }
        }
    }

    /// Notes on attachments, and the parts that follow the report.
    fn attachments(&self, end: usize, known: &mut [Option<Known>]) {
        let words = &self.grammar.outline.words;
        let rules = &self.grammar.outline.rules.tail;
        let mut seen_section = false;
        for index in 0..end {
            let numbered = !self.heads[index].markers.is_empty();
            seen_section |= numbered || self.heads[index].markdown.is_some();
            if known[index].is_some() || numbered || !seen_section {
                continue;
            }
            if self.is_attachment(index) {
                known[index] = Some(Known::Attachment);
                self.attachment_list(index, end, known);
                continue;
            }
            let line = self.line(index);
            let short = line.len() <= rules.part_limit;
            let plain = self.marks.first_stop(self.page, line.clone()).is_none();
            let named = words.part.iter().any(|word| {
                self.chars(index).starts_with(word) || self.chars(index).ends_with(word)
            });
            if short && plain && named && !self.chars(index).ends_with(&[',']) {
                known[index] = Some(Known::Part);
            }
        }
    }

    /// True of `附件：…`, `附件2`, `附件 2 …`.
    fn is_attachment(&self, index: usize) -> bool {
        self.after_attachment_word(index).is_some()
    }

    /// True of a note on attachments, which is no page of its own.
    fn is_note(&self, index: usize) -> bool {
        self.after_attachment_word(index)
            .is_some_and(|after| after < self.line(index).end)
    }

    /// Where the words after the attachment's number and colon begin.
    fn after_attachment_word(&self, index: usize) -> Option<usize> {
        let line = self.line(index);
        let mut words = self.grammar.outline.words.attachment.iter();
        let word = words.find(|word| self.page.has_at(word, line.start, line.end))?;
        let after = self.page.skip_space(line.start + word.len()..line.end);
        let labels = &self.grammar.outline.words.label;
        if word.last().is_some_and(|last| labels.contains(last)) {
            return Some(after);
        }
        let mut at = after;
        while at < line.end && (self.page.chars[at].is_ascii_digit() || self.is_numeral(at)) {
            at += 1;
        }
        let numbered = at > after;
        if at == line.end {
            return Some(at);
        }
        if labels.contains(&self.page.chars[at]) {
            return Some(self.page.skip_space(at + 1..line.end));
        }
        let spaced = self.page.chars[at].is_whitespace() && line.len() <= ATTACHMENT_LIMIT;
        let plain = self.marks.first_stop(self.page, line.clone()).is_none();
        (numbered && spaced && plain).then_some(at + 1)
    }

    fn is_numeral(&self, at: usize) -> bool {
        let character = self.page.chars[at];
        self.grammar.outline.numerals.is_numeral(character) || character.is_ascii_uppercase()
    }

    /// The numbered lines that go on from a note.
    fn attachment_list(&self, note: usize, end: usize, known: &mut [Option<Known>]) {
        if !self.is_note(note) {
            return;
        }
        let goes_on = |(next, index): &(u32, usize)| {
            let mut markers = self.heads[*index].markers.iter();
            markers.any(|marker| marker.values == [*next])
                && self
                    .marks
                    .first_stop(self.page, self.line(*index))
                    .is_none()
        };
        let list = (2..).zip(note + 1..end).take_while(goes_on);
        for (_, index) in list {
            known[index] = Some(Known::Attachment);
        }
    }

    /// Closing phrase, signature and date in the last lines before `end`.
    fn last_lines(&self, end: usize, known: &mut [Option<Known>]) {
        let words = &self.grammar.outline.words;
        let free = |known: &[Option<Known>], index: usize| {
            let numbered = |head: &Head| head.markers.iter().any(|marker| !marker.cautious);
            known[index].is_none() && !numbered(&self.heads[index])
        };
        // Neither stands before the last numbered line.
        let last_number = (0..end).rev().find(|&index| {
            let dated = is_date(self.page, self.line(index), self.grammar);
            known[index].is_none() && !free(known, index) && !dated
        });
        let from = last_number.map_or(0, |index| index + 1);
        for index in end.saturating_sub(CLOSING_LINES).max(from)..end {
            let short = self.line(index).len() <= CLOSING_LIMIT;
            let phrase = |word: &Vec<char>| self.page.find(word, self.line(index)).is_some();
            if free(known, index) && short && words.closing.iter().any(phrase) {
                known[index] = Some(Known::Closing);
            }
        }
        let first = end.saturating_sub(LAST_LINES).max(1).max(from);
        for (index, known) in known.iter_mut().enumerate().take(end).skip(first) {
            let dated = is_date(self.page, self.line(index), self.grammar);
            if dated && known.is_none() {
                *known = Some(Known::Date);
            }
        }
        for index in first..end {
            if free(known, index) && self.is_signature(index, first..end, known) {
                known[index] = Some(Known::Signature);
            }
        }
    }

    fn is_signature(&self, index: usize, last: Range<usize>, known: &[Option<Known>]) -> bool {
        let words = &self.grammar.outline.words;
        let chars = self.chars(index);
        let limit = self.grammar.outline.rules.tail.signature_limit;
        let stopped = self.marks.first_stop(self.page, self.line(index)).is_some();
        if chars.len() > limit || stopped {
            return false;
        }
        if self.begins(index, &words.signer) {
            return true;
        }
        let closed = index > last.start && known[index - 1] == Some(Known::Closing);
        let named_body = words.body.iter().any(|word| chars.ends_with(word));
        let pauses = |&mark: &char| self.marks.is_pause(mark) || self.marks.is_stop(mark);
        if chars.iter().any(pauses) && !(named_body && closed) {
            return false;
        }
        if chars.iter().any(|mark| words.label.contains(mark)) {
            return false;
        }
        let near = |other: Option<usize>| {
            let other = other.filter(|other| last.contains(other));
            other.is_some_and(|other| matches!(known[other], Some(Known::Date | Known::Signature)))
        };
        let dated_below = (index + 1..last.end).any(|other| known[other] == Some(Known::Date));
        let last_line = index + 1 == last.end;
        near(index.checked_sub(1)) || dated_below || (named_body && (last_line || closed))
    }
}
