//! What each line of a text is, as its outline says.

use crate::report::{Class, Flag, Node, Outline};

/// What each line of a text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    pub(super) lines: Vec<Kind>,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Of the front matter.
    Front,
    Blank,
    /// It opens a section, at this depth.
    Opens(Class, usize),
    /// Plain words of a section.
    Words(Class),
    /// What has its place by what stands around it: a title, a signature, a question.
    Apart,
}

impl Kind {
    fn of(node: &Node) -> Self {
        let is_odd = node.has(Flag::Furniture) || node.parent.is_none();
        match node.class {
            class if class.opens_section() && !node.has(Flag::Furniture) => {
                Self::Opens(class, node.depth)
            }
            Class::Paragraph | Class::ListItem if !is_odd => Self::Words(node.class),
            _ => Self::Apart,
        }
    }

    pub(super) fn is_plain(self) -> bool {
        matches!(self, Self::Words(_) | Self::Blank)
    }
}

impl Frame {
    /// The lines of a text; `None` where they are not cut as its outline cuts them.
    pub fn of(outline: &Outline) -> Option<Self> {
        let front = outline.source[..outline.front.end].matches('\n').count();
        let mut lines = Vec::new();
        let mut starts = Vec::new();
        let mut start = 0;
        for line in outline.source.split_inclusive('\n') {
            lines.push(match lines.len() < front {
                true => Kind::Front,
                false => Kind::Blank,
            });
            starts.push(start..start + line.len());
            start += line.len();
        }
        let mut last = 0;
        for node in &outline.nodes {
            let line = node.line.checked_sub(1)?;
            let is_there = starts.get(line)?.contains(&node.text.start);
            if !is_there || line < front {
                return None;
            }
            if node.line > last {
                lines[line] = Kind::of(node);
                last = node.line;
            }
        }
        Some(Self { lines })
    }

    /// The depth of the section that a line opens.
    pub(super) fn depth(&self, line: usize) -> Option<usize> {
        match self.lines.get(line)? {
            Kind::Opens(_, depth) => Some(*depth),
            Kind::Front | Kind::Blank | Kind::Words(_) | Kind::Apart => None,
        }
    }

    /// Where the section that a line opens is at its end, with all that stands under it.
    pub(super) fn end_of(&self, line: usize, depth: usize) -> usize {
        let behind = line + 1..self.lines.len();
        let mut behind = behind.filter(|&at| self.depth(at).is_some_and(|one| one <= depth));
        behind.next().unwrap_or(self.lines.len())
    }

    /// The lines of the headings over this one and its own, from the top.
    pub(super) fn over(&self, line: usize) -> Vec<usize> {
        let mut chain = Vec::new();
        let mut below = usize::MAX;
        for at in (0..=line).rev() {
            if let Kind::Opens(_, depth) = self.lines[at]
                && depth < below
            {
                chain.push(at);
                below = depth;
            }
        }
        chain.reverse();
        chain
    }
}
