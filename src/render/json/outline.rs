//! `annals/outline/1`: the nodes of a text in its order, and `annals/text/1`: its words.

use super::sections::SideJson;
use crate::report::{Node, Outline};
use crate::view::{OutlineView, TextView};
use serde::Serialize;

#[derive(Serialize)]
struct OutlineJson<'a> {
    schema: &'static str,
    #[serde(flatten)]
    side: SideJson<'a>,
    pack: &'a str,
    nodes: Vec<NodeJson<'a>>,
}

#[derive(Serialize)]
struct NodeJson<'a> {
    line: usize,
    class: &'static str,
    scheme: Option<&'a str>,
    marker: Option<&'a str>,
    ordinal: Option<&'a str>,
    title: Option<&'a str>,
    depth: usize,
    role: Option<&'a str>,
    flags: Vec<&'static str>,
    /// Characters of its own words, white space aside.
    chars: usize,
}

#[derive(Serialize)]
struct TextJson<'a> {
    schema: &'static str,
    #[serde(flatten)]
    side: SideJson<'a>,
    text: &'a str,
}

pub(super) fn write(view: &OutlineView) -> String {
    let outline = &view.outline;
    let nodes = outline.nodes[view.nodes.clone()].iter();
    super::written(&OutlineJson {
        schema: "annals/outline/1",
        side: SideJson::new(&view.side),
        pack: &view.pack,
        nodes: nodes.map(|node| NodeJson::new(node, outline)).collect(),
    })
}

pub(super) fn write_text(view: &TextView) -> String {
    super::written(&TextJson {
        schema: "annals/text/1",
        side: SideJson::new(&view.side),
        text: &view.text,
    })
}

impl<'a> NodeJson<'a> {
    fn new(node: &'a Node, outline: &'a Outline) -> Self {
        let number = node.number.as_ref();
        Self {
            line: node.line,
            class: node.class.id(),
            scheme: number.map(|number| number.scheme.as_str()),
            marker: number.map(|_| outline.marker(node)),
            ordinal: number.map(|number| number.ordinal.as_str()),
            title: node.title.as_ref().map(|_| outline.title(node)),
            depth: node.depth,
            role: node.role.as_ref().map(crate::report::Role::name),
            flags: node.flags.iter().map(|flag| flag.id()).collect(),
            chars: outline.chars(node),
        }
    }
}
