//! The outline of a text: a row of nodes that tile it, and the tree that they make.

use std::fmt;
use std::ops::Range;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// 标题, the report's own title (one node a line where it is broken over lines).
    Title,
    /// 副标题, after ——.
    Subtitle,
    /// 成文日期 or the date under the title.
    Date,
    /// 称谓, as 各位代表：.
    Salutation,
    /// 导语, a paragraph before the first section.
    Lead,
    /// A heading with the title alone on its line.
    Heading,
    /// A paragraph whose first sentence is a heading's title.
    RunIn,
    /// A numbered paragraph without a title.
    Item,
    /// 要点, a paragraph that begins with 一是, 首先, —— and the like.
    Point,
    /// 并列项, a point inside a paragraph.
    ListItem,
    /// A plain paragraph.
    Paragraph,
    /// 〔待写：…〕, a question left for the author; no text of the report.
    Prompt,
    /// 附件说明.
    Attachment,
    /// 落款.
    Signature,
}

impl Class {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Subtitle => "subtitle",
            Self::Date => "date",
            Self::Salutation => "salutation",
            Self::Lead => "lead",
            Self::Heading => "heading",
            Self::RunIn => "run_in",
            Self::Item => "item",
            Self::Point => "point",
            Self::ListItem => "list_item",
            Self::Paragraph => "paragraph",
            Self::Prompt => "prompt",
            Self::Attachment => "attachment",
            Self::Signature => "signature",
        }
    }

    /// True of a node that opens a section: it has a place of its own in the tree, and the
    /// paragraphs after it are its own.
    pub fn opens_section(self) -> bool {
        matches!(self, Self::Heading | Self::RunIn | Self::Item | Self::Point)
    }
}

/// What was doubtful or unusual about a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flag {
    /// The mark after the number is not the scheme's own (`二．` for 二、).
    Mark,
    /// Full width where half width belongs, or the reverse.
    Width,
    /// A heading that ends in a full stop.
    Stop,
    /// A heading that ends in a colon.
    Colon,
    /// A number alone on its line.
    Empty,
    /// A bullet stands before the number.
    Bullet,
    /// Bold marks stand around it.
    Bold,
    /// Could be read in another way.
    Ambiguous,
    /// The number is not the next one.
    Unexpected,
    /// Page furniture outside the report (下载, 打印 …): not compared, not counted.
    Furniture,
}

impl Flag {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Mark => "mark",
            Self::Width => "width",
            Self::Stop => "stop",
            Self::Colon => "colon",
            Self::Empty => "empty",
            Self::Bullet => "bullet",
            Self::Bold => "bold",
            Self::Ambiguous => "ambiguous",
            Self::Unexpected => "unexpected",
            Self::Furniture => "furniture",
        }
    }
}

/// What a part is for (work, problem, plan, …): the pack's word, on which years are aligned.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Role(String);

impl Role {
    /// What was done.
    pub const WORK: &'static str = "work";
    /// What became of last year's criticism.
    pub const RECTIFY: &'static str = "rectify";
    /// What is wrong.
    pub const PROBLEM: &'static str = "problem";
    /// What is to be done next.
    pub const PLAN: &'static str = "plan";
    /// Why it is wrong.
    pub const CAUSE: &'static str = "cause";
    /// What stands out.
    pub const HIGHLIGHT: &'static str = "highlight";
    /// Conduct.
    pub const INTEGRITY: &'static str = "integrity";
    /// Money.
    pub const FINANCE: &'static str = "finance";
    /// Who decides.
    pub const GOVERNANCE: &'static str = "governance";
    /// Names, addresses, numbers of the body itself.
    pub const ADMIN: &'static str = "admin";
    /// What it is there for.
    pub const OBJECTIVES: &'static str = "objectives";
    /// How it stands: its rooms, staff and means, and what else is no one year's work.
    pub const SITUATION: &'static str = "situation";

    /// The role of this name.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The name, as packs write it.
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The number at the head of a node, read apart from its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The pack's id of the numbering scheme: `l1`, `dec`, `md`, `point`, …
    pub scheme: String,
    /// The marker as written, with its mark: `（二）`, `四是`. Bytes of the text.
    pub marker: Range<usize>,
    /// The value in Arabic digits: "2", "2.3.1"; empty where there is none (`##`, ——).
    pub ordinal: String,
}

/// One piece of the text.
///
/// ```text
///   （一）扩大内需。把稳增长放在首位。⏎⏎
///   ├────────────── span ──────────────┤   up to the next node, blank lines included
///   ├─────────── text ────────────┤        without outer white space and line ends
///   ├────┤                                 number.marker
///         ├──────┤                         title
///                   ├───────────┤          body
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub class: Class,
    /// All bytes that belong to it; the spans of a text's nodes tile it in order.
    pub span: Range<usize>,
    /// Its words, without outer white space and line ends; a whole line, but for list items.
    pub text: Range<usize>,
    /// The line that it stands on, 1-based in the file.
    pub line: usize,
    /// Its number, where it has one.
    pub number: Option<Number>,
    /// Its title, without number and end mark; only of title, headings, run-ins and points.
    pub title: Option<Range<usize>>,
    /// What stands after number and title; empty where there is nothing.
    pub body: Range<usize>,
    /// Steps from the root of the tree: 0 for what stands under no section.
    pub depth: usize,
    /// The index of the section that it stands in.
    pub parent: Option<usize>,
    /// What the part is for; only of nodes that open a section.
    pub role: Option<Role>,
    /// What was doubtful, in the order of [`Flag`].
    pub flags: Vec<Flag>,
}

impl Node {
    /// True where the node carries this flag.
    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }
}

/// A text and its nodes, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The whole text of the file, front matter included, as it was.
    pub source: String,
    /// The bytes of the front matter with its `+++` lines (and of a byte order mark); often empty.
    pub front: Range<usize>,
    /// The nodes; `front` and their spans tile `source`.
    pub nodes: Vec<Node>,
}

/// True of characters of words that blanks stand between: letters and digits, but no Han.
fn stands_apart(character: char) -> bool {
    character.is_alphanumeric() && character < FIRST_OF_HAN
}

/// Before it stand the letters of words that blanks part; from the radicals of Han on there are none.
const FIRST_OF_HAN: char = '\u{2E80}';

impl Outline {
    /// The words of a node, without outer white space.
    pub fn text(&self, node: &Node) -> &str {
        &self.source[node.text.clone()]
    }

    /// The title of a node, or "".
    pub fn title(&self, node: &Node) -> &str {
        node.title.clone().map_or("", |range| &self.source[range])
    }

    /// The marker of a node as written, or "".
    pub fn marker(&self, node: &Node) -> &str {
        node.number
            .as_ref()
            .map_or("", |number| &self.source[number.marker.clone()])
    }

    /// The words of a node after number and title.
    pub fn body(&self, node: &Node) -> &str {
        &self.source[node.body.clone()]
    }

    /// The title that the text begins with, its lines joined: with a blank where letters of one meet
    /// those of the next, and none beside Han.
    pub fn report_title(&self) -> Option<String> {
        let first = self.nodes.iter().skip_while(|n| n.class != Class::Title);
        let lines = first.take_while(|node| node.class == Class::Title);
        let mut whole = String::new();
        for node in lines {
            // The mark of a heading (`#`) is none of it.
            let line = match self.title(node) {
                "" => self.text(node).trim(),
                title => title,
            };
            let ends = [whole.chars().next_back(), line.chars().next()];
            if ends.iter().all(|end| end.is_some_and(stands_apart)) {
                whole.push(' ');
            }
            whole.push_str(line);
        }
        (!whole.is_empty()).then_some(whole)
    }

    /// The nodes written back: the source, byte for byte.
    pub fn write(&self) -> String {
        let mut text = String::with_capacity(self.source.len());
        text.push_str(&self.source[self.front.clone()]);
        for node in &self.nodes {
            text.push_str(&self.source[node.span.clone()]);
        }
        text
    }
}
