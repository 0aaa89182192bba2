//! A section of an outline, found by its number path (`一（四）`, `2.1`) or by words of its title.

use super::grammar::OutlineGrammar;
use super::line::folded_words;
use super::outline::{Node, Outline};
use super::token::is_blank;
use super::{Class, Grammar};
use std::ops::Range;

impl Outline {
    /// The sections that a user may mean: all that fit best, in the order of the text.
    pub fn sections_named(&self, words: &str, grammar: &Grammar) -> Vec<usize> {
        let wanted = bare(words);
        if wanted.is_empty() {
            return Vec::new();
        }
        let by = |fits: &dyn Fn(usize, &Node) -> bool| -> Vec<usize> {
            let sections = self.nodes.iter().enumerate();
            sections
                .filter(|(_, node)| node.class.opens_section())
                .filter(|(index, node)| fits(*index, node))
                .map(|(index, _)| index)
                .collect()
        };
        let heading = |node: &Node| bare(&format!("{}{}", self.marker(node), self.title(node)));
        let numbers = grammar.outline.numbers_of(words);
        let marks = Marks::of(words, &grammar.outline);
        // 二是 is a point, and never the section 二、.
        let numbered = |node: &Node| {
            let number = node.number.as_ref().filter(|one| !one.ordinal.is_empty());
            number.is_some() && marks.fit(self.marker(node), &grammar.outline)
        };
        // A number as it stands in the text: 2. is not （二）.
        let typed = signs(words);
        let mut found = match marks.is_bare_number {
            true => Vec::new(),
            false => by(&|_, node| node.number.is_some() && signs(self.marker(node)) == typed),
        };
        if found.is_empty() {
            found = by(&|_, node| heading(node) == wanted || bare(self.title(node)) == wanted);
        }
        if found.is_empty() && !numbers.is_empty() {
            found = by(&|index, node| numbered(node) && self.number_path(index) == numbers);
        }
        if found.is_empty() && !numbers.is_empty() {
            found =
                by(&|index, node| numbered(node) && self.number_path(index).ends_with(&numbers));
        }
        if found.is_empty() {
            found = by(&|_, node| heading(node).contains(&wanted));
        }
        if found.is_empty() {
            found = by(&|_, node| node.title.is_none() && bare(self.body(node)).contains(&wanted));
        }
        found
    }

    /// The numbers of a section and of those above it, from the top; a path such as 2.1 stands
    /// for its own upper parts.
    fn number_path(&self, index: usize) -> Vec<u32> {
        let mut path = Vec::new();
        let mut at = Some(index);
        while let Some(index) = at {
            let node = &self.nodes[index];
            let ordinal = node.number.as_ref().map_or("", |number| &number.ordinal);
            let values: Vec<u32> = ordinal.split('.').filter_map(|n| n.parse().ok()).collect();
            let named_already = values.len() == 1 && path.len() > 1 && path[0] == values[0];
            let is_path = path.len() > 1 && self.is_path(at, &path);
            if !(named_already && is_path) {
                path.splice(0..0, values);
            }
            at = node.parent;
        }
        path
    }

    /// True where a section directly under this one carries the whole path in its own number.
    fn is_path(&self, above: Option<usize>, path: &[u32]) -> bool {
        let values: Vec<String> = path.iter().map(u32::to_string).collect();
        let written = values.join(".");
        self.nodes.iter().any(|node| {
            let own = node.number.as_ref().map_or("", |number| &number.ordinal);
            node.parent == above && own.contains('.') && written.starts_with(own)
        })
    }

    /// The nodes of a section: itself and all under it.
    pub fn within(&self, section: usize) -> Range<usize> {
        let under = |index: usize| {
            let mut at = self.nodes[index].parent;
            while let Some(parent) = at.filter(|parent| *parent > section) {
                at = self.nodes[parent].parent;
            }
            at == Some(section)
        };
        let end = (section + 1..self.nodes.len()).find(|&index| !under(index));
        section..end.unwrap_or(self.nodes.len())
    }

    /// Characters of a node's own words; white space is not counted, nor a prompt.
    pub fn chars(&self, node: &Node) -> usize {
        match node.class {
            Class::Prompt => 0,
            _ => self.text(node).chars().filter(|&c| !is_blank(c)).count(),
        }
    }
}

/// What stands about the last number of a path.
struct Marks {
    /// Letters behind the last number (是), or else right before an only one (第).
    letters: Option<String>,
    /// Nothing but one number was typed.
    is_bare_number: bool,
}

impl Marks {
    fn of(words: &str, grammar: &OutlineGrammar) -> Self {
        let letters: Vec<char> = folded_words(words).into_iter().collect();
        let is_number = |sign: &char| !grammar.numbers_of(&sign.to_string()).is_empty();
        let last = letters.iter().rposition(is_number);
        let is_letter = |sign: &&char| sign.is_alphanumeric() && !is_number(sign);
        let behind: String = match last {
            Some(last) => letters[last..].iter().filter(is_letter).collect(),
            None => String::new(),
        };
        let before: String = letters.iter().filter(is_letter).collect();
        let is_only = grammar.numbers_of(words).len() == 1;
        let own = match behind.is_empty() && is_only {
            true => before,
            false => behind,
        };
        let mut signs = letters.iter().filter(|sign| !sign.is_whitespace());
        Self {
            letters: (!own.is_empty()).then_some(own),
            is_bare_number: is_only && signs.all(is_number),
        }
    }

    /// True of a number in the text that has these letters, or of any where none were typed.
    fn fit(&self, marker: &str, grammar: &OutlineGrammar) -> bool {
        self.letters
            .as_ref()
            .is_none_or(|letters| Self::of(marker, grammar).letters.as_ref() == Some(letters))
    }
}

/// All signs in lower case and half width, blanks aside.
fn signs(words: &str) -> String {
    let folded = folded_words(words).into_iter();
    folded
        .filter(|sign| !sign.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Letters and digits alone, in lower case and half width.
fn bare(words: &str) -> String {
    let folded = folded_words(words).into_iter();
    folded
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::report::parse;
    use crate::settings::pack::Packs;

    const REPORT: &str = concat!(
        "档案馆2024年工作总结\n",
        "一、主要工作\n",
        "（一）征集\n",
        "征集家谱12套。\n",
        "（四）安全\n",
        "1.消防安全\n",
        "2.数据安全\n",
        "二、问题\n",
        "一是人手少。全馆仅9人。\n",
        "二是库房旧。漏雨2处。\n",
        "三、安全打算\n",
    );
    const ENGLISH: &str = concat!(
        "Annual report 2024\n",
        "1. Our work\n",
        "1.1 Advice\n",
        "- calls\n",
        "- visits\n",
        "2. Plans\n",
    );

    fn lines(text: &str, words: &str) -> Vec<usize> {
        let packs = Packs::built_in();
        let grammar = &packs.for_text(text).grammar;
        let outline = parse(text, grammar);
        let found = outline.sections_named(words, grammar);
        found
            .iter()
            .map(|&index| outline.nodes[index].line)
            .collect()
    }

    #[test]
    fn a_number_path_leads_to_one_section() {
        for (words, line) in [
            ("一（四）", 5),
            ("一、（四）", 5),
            ("一四", 5),
            ("1.4", 5),
            ("一（四）2", 7),
            ("二", 8),
            ("二二是", 10),
            ("二（二）", 10),
        ] {
            assert_eq!(lines(REPORT, words), [line], "{words}");
        }
        assert_eq!(lines(ENGLISH, "1.1"), [3]);
        assert_eq!(lines(ENGLISH, "2"), [6]);
    }

    #[test]
    fn the_number_of_a_point_leads_to_points_alone() {
        let text = concat!(
            "镇2024年工作总结\n",
            "一、主要工作\n",
            "一是抓产业。新增企业3家。\n",
            "二是抓旅游。接待游客4万人次。\n",
            "二、问题\n",
            "（一）债务。余额1430万元。\n",
            "（二）人手。空编9个。\n",
            "三、打算\n",
            "1.抓产业\n",
            "2.抓旅游\n",
            "（二）其他\n",
            "第一，稳增长。新增企业3家。\n",
            "第二，惠民生。新增幼儿园3所。\n",
        );
        for (words, expected) in [
            ("二是", &[4][..]),
            ("一、二是", &[4]),
            ("三是", &[]),
            ("二", &[5]),
            ("二、", &[5]),
            ("2.", &[10]),
            ("2．", &[10]),
            ("（二）", &[7, 11]),
            ("(二)", &[7, 11]),
            ("二（二）", &[7]),
            ("第二，", &[13]),
            ("第二", &[13]),
        ] {
            assert_eq!(lines(text, words), expected, "{words}");
        }
        // Of several points none is guessed.
        let twice = format!("{text}四、附记\n一是会议。开会3次。\n二是学习。学习4次。\n");
        assert_eq!(lines(&twice, "二是"), [4, 16]);
        assert_eq!(lines(&twice, "四二是"), [16]);
    }

    #[test]
    fn words_of_a_title_lead_to_all_that_have_them() {
        assert_eq!(lines(REPORT, "安全"), [5]);
        assert_eq!(lines(REPORT, "安全打算"), [11]);
        assert_eq!(lines(REPORT, "消防"), [6]);
        assert_eq!(lines(REPORT, "数据"), [7]);
        assert_eq!(lines(ENGLISH, "plan"), [6]);
        assert!(lines(REPORT, "财务").is_empty());
    }
}
