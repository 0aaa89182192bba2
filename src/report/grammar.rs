//! What a pack says about a language, compiled: the only place the engine learns a word from.

use super::form::{Form, Numerals, either_case};
use super::line::{Page, folded_words};
use super::rules::{OutlineRules, PointRules, SchemeRules};
use super::signs::Signs;
use super::words::{PatternFault, WordGrammar};

/// The grammar of a language and sort of office, as its pack gives it.
#[derive(Debug, Clone, Default)]
pub struct Grammar {
    /// How headings, points and the other parts of an outline are written.
    pub outline: OutlineGrammar,
    /// How words, figures, years and sentences are written.
    pub words: WordGrammar,
}

/// How an outline is written.
#[derive(Debug, Clone, Default)]
pub struct OutlineGrammar {
    pub(super) rules: OutlineRules,
    pub(super) numerals: Numerals,
    pub(super) schemes: Vec<Scheme>,
    pub(super) styles: Vec<PointStyle>,
    /// The characters that a numbered point may begin with; `None` where that is not known.
    pub(super) point_begins: Option<Signs>,
    pub(super) dates: Vec<Form>,
    pub(super) words: FoldedWords,
}

/// A numbering scheme, compiled.
#[derive(Debug, Clone)]
pub(super) struct Scheme {
    pub(super) rules: SchemeRules,
    /// The place of its `id` among the schemes: entries with one `id` count on together.
    pub(super) id: usize,
    pub(super) forms: Vec<SchemeForm>,
    pub(super) separators: Vec<char>,
    pub(super) not_before: Vec<Vec<char>>,
    pub(super) series: Vec<Vec<char>>,
    pub(super) series_always: Vec<Vec<char>>,
    pub(super) year: Vec<Vec<char>>,
    pub(super) whole: Vec<Vec<char>>,
    pub(super) decimal: Vec<Vec<char>>,
}

/// One form of a scheme.
#[derive(Debug, Clone)]
pub(super) struct SchemeForm {
    pub(super) form: Form,
    /// Its mark is not the scheme's own.
    pub(super) other_mark: bool,
    /// A heading only where the number is the next one.
    pub(super) cautious: bool,
}

/// A style of points, compiled.
#[derive(Debug, Clone)]
pub(super) struct PointStyle {
    pub(super) forms: Vec<Form>,
    pub(super) words: Vec<(Vec<char>, u32)>,
    pub(super) separators: Vec<char>,
    pub(super) not_before: Vec<Vec<char>>,
    pub(super) alone: bool,
}

/// The word lists of a pack, folded as the text is.
#[derive(Debug, Clone, Default)]
pub(super) struct FoldedWords {
    pub(super) label: Vec<char>,
    pub(super) pause: Vec<char>,
    pub(super) abbreviations: Vec<Vec<char>>,
    pub(super) point_after: Signs,
    pub(super) dash: Vec<Vec<char>>,
    pub(super) bullet: Vec<Vec<char>>,
    pub(super) title: Vec<Vec<char>>,
    pub(super) title_without: Vec<char>,
    pub(super) title_joins: Vec<Vec<char>>,
    pub(super) subtitle: Vec<Vec<char>>,
    pub(super) occasion: Vec<Vec<char>>,
    pub(super) salutation: Vec<Vec<char>>,
    pub(super) salutation_anywhere: Vec<Vec<char>>,
    pub(super) salutation_end: Vec<char>,
    pub(super) closing: Vec<Vec<char>>,
    pub(super) signer: Vec<Vec<char>>,
    pub(super) body: Vec<Vec<char>>,
    pub(super) attachment: Vec<Vec<char>>,
    pub(super) part: Vec<Vec<char>>,
    pub(super) contents: Vec<Vec<char>>,
    pub(super) furniture_begins: Vec<Vec<char>>,
    pub(super) furniture_has: Vec<Vec<char>>,
    pub(super) furniture_after: Vec<Vec<char>>,
    pub(super) prompt_open: Vec<char>,
    pub(super) prompt_close: Vec<char>,
    pub(super) prompt: Vec<Vec<char>>,
}

impl OutlineGrammar {
    /// Compiles the rules of a pack.
    pub fn new(rules: OutlineRules) -> Result<Self, PatternFault> {
        let mut ids: Vec<&str> = Vec::new();
        let mut schemes = Vec::with_capacity(rules.scheme.len());
        for scheme in &rules.scheme {
            let known = ids.iter().position(|id| *id == scheme.id);
            let id = known.unwrap_or_else(|| {
                ids.push(&scheme.id);
                ids.len() - 1
            });
            schemes.push(Scheme::new(scheme, id)?);
        }
        let styles = rules.point.style.iter().map(PointStyle::new);
        let styles = styles.collect::<Result<Vec<_>, _>>()?;
        let numerals = Numerals::new(&rules.numerals);
        Ok(Self {
            point_begins: point_begins(&styles, &numerals),
            numerals,
            schemes,
            styles,
            dates: forms("date", &rules.date)?,
            words: FoldedWords::new(&rules),
            rules,
        })
    }
}

fn point_begins(styles: &[PointStyle], numerals: &Numerals) -> Option<Signs> {
    let mut begins = Vec::new();
    for style in styles {
        for form in &style.forms {
            begins.extend(form.beginnings(numerals)?);
        }
        for (word, _) in &style.words {
            begins.extend(either_case(*word.first()?));
        }
    }
    Some(Signs::new(begins))
}

impl Scheme {
    fn new(rules: &SchemeRules, id: usize) -> Result<Self, PatternFault> {
        let mut found = Vec::new();
        for (list, other_mark) in [(&rules.forms, false), (&rules.seen, true)] {
            for (written, form) in list.iter().zip(forms("scheme", list)?) {
                found.push(SchemeForm {
                    form,
                    other_mark,
                    cautious: rules.cautious.contains(written),
                });
            }
        }
        Ok(Self {
            id,
            forms: found,
            separators: folded_words(&rules.separators),
            not_before: all(&rules.not_before),
            series: all(&rules.series),
            series_always: all(&rules.series_always),
            year: all(&rules.whole_units.year),
            whole: all(&rules.whole_units.whole),
            decimal: all(&rules.whole_units.decimal),
            rules: rules.clone(),
        })
    }
}

impl PointStyle {
    fn new(rules: &PointRules) -> Result<Self, PatternFault> {
        let words = rules.words.iter();
        Ok(Self {
            forms: forms("point", &rules.forms)?,
            words: words
                .map(|(word, place)| (folded_words(word), *place))
                .collect(),
            separators: folded_words(&rules.separators),
            not_before: all(&rules.not_before),
            alone: rules.alone,
        })
    }
}

impl FoldedWords {
    fn new(rules: &OutlineRules) -> Self {
        let OutlineRules {
            opening,
            tail,
            furniture,
            point,
            prompt,
            ..
        } = rules;
        Self {
            label: folded_words(&rules.label),
            pause: folded_words(&rules.pause),
            abbreviations: all(&rules.abbreviations),
            point_after: Signs::new(folded_words(&point.after)),
            dash: all(&point.dash),
            bullet: all(&point.bullet),
            title: all(&opening.title),
            title_without: folded_words(&opening.title_without),
            title_joins: all(&opening.title_joins),
            subtitle: all(&opening.subtitle),
            occasion: all(&opening.occasion),
            salutation: all(&opening.salutation),
            salutation_anywhere: all(&opening.salutation_anywhere),
            salutation_end: folded_words(&opening.salutation_end),
            closing: all(&tail.closing),
            signer: all(&tail.signer),
            body: all(&tail.body),
            attachment: all(&tail.attachment),
            part: all(&tail.part),
            contents: all(&tail.contents),
            furniture_begins: all(&furniture.begins),
            furniture_has: all(&furniture.has),
            furniture_after: all(&furniture.after),
            prompt_open: folded_words(&prompt.open),
            prompt_close: folded_words(&prompt.close),
            prompt: all(&prompt.words),
        }
    }
}

fn all(words: &[String]) -> Vec<Vec<char>> {
    words.iter().map(|word| folded_words(word)).collect()
}

fn forms(key: &'static str, written: &[String]) -> Result<Vec<Form>, PatternFault> {
    let compile = |form: &String| {
        Form::new(form).ok_or_else(|| PatternFault {
            key,
            reason: form.clone(),
        })
    };
    written.iter().map(compile).collect()
}

impl OutlineGrammar {
    /// The numbers of a path as a user types it (`一（四）`, `2.1`, `第一章 3`); empty where there
    /// are other words.
    pub(super) fn numbers_of(&self, path: &str) -> Vec<u32> {
        let page = Page::new(path, 0);
        let end = page.chars.len();
        let mut numbers = Vec::new();
        let mut at = 0;
        while at < end {
            let Some((value, after)) = self.number_at(&page, at, end) else {
                if page.chars[at].is_alphanumeric() && !self.is_mark(page.chars[at]) {
                    return Vec::new();
                }
                at += 1;
                continue;
            };
            numbers.push(value);
            at = after;
        }
        numbers
    }

    /// True of a line that begins as a question to the author does.
    pub fn begins_prompt(&self, line: &str) -> bool {
        let mut own = line.chars().filter(|sign| !sign.is_whitespace());
        let mut open = self.words.prompt_open.iter();
        !self.words.prompt_open.is_empty() && open.all(|sign| own.next() == Some(*sign))
    }

    fn number_at(&self, page: &Page<'_>, at: usize, end: usize) -> Option<(u32, usize)> {
        let digits = page.chars[at..end]
            .iter()
            .take_while(|character| character.is_ascii_digit())
            .count();
        if digits > 0 {
            let value = page.words(at..at + digits).parse().ok()?;
            return Some((value, at + digits));
        }
        // 一四 is two numbers: the longest run that is one.
        let own = (at + 1..=end).rev().find_map(|end| {
            let found = self.numerals.own(page, at, end)?;
            (found.1 == end).then_some(found)
        });
        own.or_else(|| super::form::sign(page.chars[at]).map(|value| (value, at + 1)))
    }

    /// True of a letter that a form has beside its number (第, 章, 是).
    fn is_mark(&self, letter: char) -> bool {
        let schemes = self.schemes.iter().flat_map(|scheme| &scheme.forms);
        let forms = schemes.map(|form| &form.form);
        let points = self.styles.iter().flat_map(|style| &style.forms);
        forms.chain(points).any(|form| form.has_letter(letter))
    }
}
