//! One side of a comparison: an outline flattened into sections and the paragraphs of each.

use crate::report::token::is_blank;
use crate::report::{Class, Flag, Node, Outline, Role};
use std::ops::Range;

/// What a section is called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// The text before the first heading: nothing.
    Opening,
    /// Signature, date and attachments after the last section: nothing.
    Closing,
    /// A title that its author wrote.
    Title,
    /// Its first words, for it is a numbered paragraph without a title.
    FirstWords,
}

impl Naming {
    /// True of a section of the tree; opening and closing stand beside it.
    pub fn is_in_tree(self) -> bool {
        match self {
            Self::Title | Self::FirstWords => true,
            Self::Opening | Self::Closing => false,
        }
    }
}

/// A section: a heading, run-in heading, item or point, with the paragraphs that are its own.
///
/// Section 0 is the opening: all that stands before the first heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// What it is called by.
    pub naming: Naming,
    /// The number as written (`（二）`, `四是`), or "".
    pub marker: String,
    /// The number's scheme and value (`l2 2`), or "": what `renumbered` compares.
    pub ordinal: String,
    /// The title without number and end mark; of an item, its first words.
    pub title: String,
    /// Marker and title of the sections above it and its own, from the top.
    pub path: Vec<String>,
    /// Its line, 1-based; 0 for an opening without a line.
    pub line: usize,
    /// Steps from the root: 0 for the opening and for what stands under nothing.
    pub depth: usize,
    /// The index of the section above it.
    pub parent: Option<usize>,
    /// What the part is for, its own or the nearest above.
    pub role: Option<Role>,
    /// Its paragraphs, its own heading line first; indices into [`Document::paragraphs`].
    pub paragraphs: Vec<usize>,
    /// Its own text in characters, white space aside (headings included, its subsections not).
    pub chars: usize,
}

impl Section {
    /// True of one with a number that counts: （二）, 四是; not ——, not `##`.
    pub fn is_numbered(&self) -> bool {
        let value = self.ordinal.split_once(' ');
        value.is_some_and(|(_, value)| !value.is_empty())
    }
}

/// How a paragraph belongs to its section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The line with the section's number and title.
    Head,
    /// Its text.
    Body,
    /// Page furniture and prompts: written back, never stated as a change of the report.
    Aside,
}

/// One line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The section that it stands in.
    pub section: usize,
    /// How it belongs to it.
    pub place: Place,
    /// Its line, 1-based.
    pub line: usize,
    /// Its words, without outer white space.
    pub text: String,
    /// The bytes of `text` that are a number before a title (`（二）`); empty for plain text.
    pub marker: Range<usize>,
    /// The bytes of `text` that are the title; empty for plain text.
    pub title: Range<usize>,
    /// Where the words behind number and title begin, in bytes; 0 for plain text.
    pub body: usize,
    /// Its characters, white space aside.
    pub chars: usize,
}

impl Paragraph {
    /// Its words without the number.
    pub fn words(&self) -> &str {
        &self.text[self.marker.end..]
    }

    /// Its words without number and title.
    pub fn beside_title(&self) -> &str {
        &self.text[self.body..]
    }
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// Sections in the order of the text; the first is the opening.
    pub sections: Vec<Section>,
    /// Paragraphs in the order of the text.
    pub paragraphs: Vec<Paragraph>,
    /// Characters of the report, white space and what is aside not counted.
    pub chars: usize,
}

/// How many characters of an untitled section stand for its title (text-rules 1.3, 3).
const FIRST_WORDS: usize = 12;

impl Document {
    /// Flattens an outline.
    pub fn from_outline(outline: &Outline) -> Self {
        Flattening::new(outline).run()
    }

    /// The section's heading line, where it has one.
    pub fn head(&self, section: usize) -> Option<usize> {
        let first = *self.sections[section].paragraphs.first()?;
        (self.paragraphs[first].place == Place::Head).then_some(first)
    }

    /// The paragraphs that are these sections' own, in the order of the text: one section may go on
    /// behind another.
    pub fn paragraphs_of(&self, sections: &[usize]) -> Vec<usize> {
        let sections = sections.iter().map(|&section| &self.sections[section]);
        let mut paragraphs: Vec<usize> = sections
            .flat_map(|section| section.paragraphs.iter().copied())
            .collect();
        paragraphs.sort_unstable();
        paragraphs
    }

    /// True where `section` is `ancestor` or stands under it.
    pub fn is_within(&self, section: usize, ancestor: usize) -> bool {
        let mut at = Some(section);
        while let Some(index) = at {
            if index == ancestor {
                return true;
            }
            at = self.sections[index].parent;
        }
        false
    }
}

/// Characters of a text, white space and characters without width aside.
pub fn count_chars(text: &str) -> usize {
    text.chars()
        .filter(|&character| !is_blank(character))
        .count()
}

struct Flattening<'a> {
    outline: &'a Outline,
    document: Document,
    /// The section that each node opens or stands in.
    section_of_node: Vec<usize>,
}

impl<'a> Flattening<'a> {
    fn new(outline: &'a Outline) -> Self {
        let mut document = Document::default();
        document.sections.push(untitled(Naming::Opening));
        Self {
            outline,
            document,
            section_of_node: Vec::with_capacity(outline.nodes.len()),
        }
    }

    fn run(mut self) -> Document {
        let nodes = &self.outline.nodes;
        let last_opening = nodes.iter().rposition(|node| node.class.opens_section());
        let mut at = 0;
        while at < nodes.len() {
            let line = nodes[at].line;
            let end = at + nodes[at..].iter().take_while(|n| n.line == line).count();
            let after_all = last_opening.is_some_and(|last| at > last);
            self.line(&nodes[at..end], after_all);
            at = end;
        }
        self.finish()
    }

    /// One physical line: its first node says what it is, the others are points inside it.
    fn line(&mut self, nodes: &[Node], after_all: bool) {
        let first = &nodes[0];
        let section = if first.class.opens_section() {
            self.open(first)
        } else {
            self.section_of(first, after_all)
        };
        self.section_of_node
            .resize(self.section_of_node.len() + nodes.len(), section);
        // Characters without width at its ends are part of a line, white space is not.
        let end = nodes.last().map_or(first.span.end, |node| node.span.end);
        let span = &self.outline.source[first.span.start..end];
        let text = span.trim();
        let start = first.span.start + (span.len() - span.trim_start().len());
        let end = start + text.len();
        if text.is_empty() {
            return;
        }
        let within = |range: &Range<usize>| {
            let inside = |at: usize| at.clamp(start, end) - start;
            inside(range.start)..inside(range.end)
        };
        let opens = first.class.opens_section();
        let place = if first.class == Class::Prompt || first.has(Flag::Furniture) {
            Place::Aside
        } else if opens {
            Place::Head
        } else {
            Place::Body
        };
        let marker = first.number.as_ref().filter(|_| opens);
        let paragraph = Paragraph {
            section,
            place,
            line: first.line,
            text: text.to_owned(),
            marker: marker.map_or(0..0, |number| within(&number.marker)),
            title: first.title.as_ref().filter(|_| opens).map_or(0..0, &within),
            body: match (opens, first.body.is_empty()) {
                (false, _) => 0,
                (true, true) => text.len(),
                (true, false) => within(&first.body).start,
            },
            chars: count_chars(text),
        };
        let index = self.document.paragraphs.len();
        self.document.sections[section].paragraphs.push(index);
        self.document.paragraphs.push(paragraph);
    }

    fn open(&mut self, node: &Node) -> usize {
        let outline = self.outline;
        let parent = node.parent.map(|index| self.section_of_node[index]);
        let (naming, title, name) = match outline.title(node) {
            "" => {
                let (words, shortened) = first_words(outline.body(node));
                (Naming::FirstWords, words, shortened)
            }
            title => (Naming::Title, title.to_owned(), title.to_owned()),
        };
        let marker = outline.marker(node).to_owned();
        let above = parent.map(|index| &self.document.sections[index]);
        let mut path = above.map_or_else(Vec::new, |section| section.path.clone());
        path.push(format!("{marker}{}{name}", self.gap_after(node)));
        let section = Section {
            naming,
            ordinal: node
                .number
                .as_ref()
                .map_or_else(String::new, |n| format!("{} {}", n.scheme, n.ordinal)),
            marker,
            title,
            path,
            line: node.line,
            depth: node.depth,
            parent,
            role: node
                .role
                .clone()
                .or_else(|| above.and_then(|section| section.role.clone())),
            paragraphs: Vec::new(),
            chars: 0,
        };
        self.document.sections.push(section);
        self.document.sections.len() - 1
    }

    /// What parts a number from its title where they are called together: the blank that a number
    /// in Latin letters or digits is written with.
    fn gap_after(&self, node: &Node) -> &'static str {
        let Some(number) = &node.number else {
            return "";
        };
        let source = &self.outline.source;
        let is_latin = source[..number.marker.end].ends_with(|c: char| c.is_ascii());
        let is_parted = source[number.marker.end..].starts_with(char::is_whitespace);
        if is_latin && is_parted { " " } else { "" }
    }

    /// Where a line without a section of its own belongs: to the section above it, before the
    /// first to the opening, after the last to the closing.
    fn section_of(&mut self, node: &Node, after_all: bool) -> usize {
        if let Some(parent) = node.parent {
            return self.section_of_node[parent];
        }
        let last = self.document.sections.len() - 1;
        if !after_all || self.document.sections[last].naming == Naming::Closing {
            return last;
        }
        self.document.sections.push(untitled(Naming::Closing));
        last + 1
    }

    fn finish(mut self) -> Document {
        let document = &mut self.document;
        for section in &mut document.sections {
            let own = section.paragraphs.iter().map(|&p| &document.paragraphs[p]);
            section.chars = own
                .filter(|p| p.place != Place::Aside)
                .map(|p| p.chars)
                .sum();
            if section.line == 0 {
                let first = section.paragraphs.first();
                section.line = first.map_or(0, |&p| document.paragraphs[p].line);
            }
        }
        document.chars = document.sections.iter().map(|section| section.chars).sum();
        self.document
    }
}

fn untitled(naming: Naming) -> Section {
    Section {
        naming,
        marker: String::new(),
        ordinal: String::new(),
        title: String::new(),
        path: Vec::new(),
        line: 0,
        depth: 0,
        parent: None,
        role: None,
        paragraphs: Vec::new(),
        chars: 0,
    }
}

/// The first words of a text, and how they stand for all of it.
fn first_words(body: &str) -> (String, String) {
    let mut characters = body.trim().chars();
    let words: String = characters.by_ref().take(FIRST_WORDS).collect();
    let rest = if characters.next().is_some() {
        "…"
    } else {
        ""
    };
    let name = format!("{words}{rest}");
    (words, name)
}
