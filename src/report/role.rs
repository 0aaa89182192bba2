//! What a part is for, by cue words in its title, and by the year that it is about.

use super::grammar::OutlineGrammar;
use super::outline::{Class, Node, Outline, Role};
use super::rules::RoleRules;

/// Gives the uppermost sections their roles, and the sections of a part that has two.
pub(super) fn assign(outline: &mut Outline, grammar: &OutlineGrammar) {
    let own_year = own_year(outline, grammar);
    let mut found: Vec<(usize, Role)> = Vec::new();
    for (index, node) in outline.nodes.iter().enumerate() {
        let titled = matches!(node.class, Class::Heading | Class::RunIn);
        if !titled || !is_part(outline, node, grammar) {
            continue;
        }
        if let Some(role) = role(outline.title(node), own_year, grammar) {
            found.push((index, Role::new(role)));
        }
    }
    for (index, role) in found {
        outline.nodes[index].role = Some(role);
    }
}

/// True of a section whose role is its own: it stands at the top, or in a part that holds
/// several roles or none.
fn is_part(outline: &Outline, node: &Node, grammar: &OutlineGrammar) -> bool {
    let Some(parent) = node.parent else {
        return true;
    };
    let above = &outline.nodes[parent];
    if above.parent.is_some() {
        return false;
    }
    let title = outline.title(above);
    let roles = grammar.rules.role.iter().filter(|rules| fits(title, rules));
    roles.count() != 1
}

fn role<'g>(title: &str, own_year: Option<u32>, grammar: &'g OutlineGrammar) -> Option<&'g str> {
    let rules = &grammar.rules;
    let next = own_year.is_some_and(|own| {
        let years = years(title, &rules.year.mark);
        years.contains(&(own + 1)) && !years.contains(&own)
    });
    for role in &rules.role {
        if fits(title, role) || (next && role.role == rules.year.next) {
            return Some(&role.role);
        }
    }
    None
}

fn fits(title: &str, rules: &RoleRules) -> bool {
    let mut title = title.to_lowercase();
    for except in &rules.except {
        title = title.replace(except.as_str(), "");
    }
    rules.cues.iter().any(|cue| has_cue(&title, cue))
}

/// True where the parts of a cue stand in the title, in their order.
fn has_cue(title: &str, cue: &str) -> bool {
    let mut rest = title;
    cue.split('…').all(|part| match rest.find(part) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    })
}

/// The year that the report is about, where it can be known.
fn own_year(outline: &Outline, grammar: &OutlineGrammar) -> Option<u32> {
    let rules = &grammar.rules.year;
    let mark = &rules.mark;
    let looks_back = outline
        .nodes
        .iter()
        .filter(|node| matches!(node.class, Class::Heading | Class::RunIn) && node.parent.is_none())
        .map(|node| outline.title(node))
        .filter(|title| {
            rules
                .own_cues
                .iter()
                .any(|cue| title.to_lowercase().contains(cue.as_str()))
        })
        .find_map(|title| years(title, mark).first().copied());
    if looks_back.is_some() {
        return looks_back;
    }
    let opening = |class: Class| outline.nodes.iter().filter(move |node| node.class == class);
    let title: String = opening(Class::Title)
        .map(|node| outline.text(node))
        .collect();
    let given = rules
        .delivery
        .iter()
        .any(|name| title.contains(name.as_str()));
    let year = years(&title, mark).first().copied().or_else(|| {
        let under = opening(Class::Subtitle).chain(opening(Class::Date));
        let mut years_under =
            under.filter_map(|node| years(outline.text(node), mark).first().copied());
        years_under.next().filter(|_| given)
    })?;
    Some(if given { year - 1 } else { year })
}

/// The years in a title.
fn years(title: &str, mark: &str) -> Vec<u32> {
    let mut found = Vec::new();
    let mut rest = title;
    while let Some(at) = rest.find(|character: char| character.is_ascii_digit()) {
        rest = &rest[at..];
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, after) = rest.split_at(length);
        let year = digits
            .parse()
            .ok()
            .filter(|year| (1900..2100).contains(year));
        if let Some(year) = year
            && length == 4
            && after.starts_with(mark)
        {
            found.push(year);
        }
        rest = after;
    }
    found
}
