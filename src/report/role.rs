//! What a part is for, by cue words in its title, and by the year that it is about.

use super::form;
use super::grammar::OutlineGrammar;
use super::line::{Page, folded_words};
use super::outline::{Class, Node, Outline, Role};
use super::rules::RoleRules;

/// The deepest section that can have a role of its own.
const DEEPEST: usize = 2;

/// Gives the uppermost sections their roles, and the sections of a part that has two.
pub(super) fn assign(outline: &mut Outline, grammar: &OutlineGrammar) {
    let own_year = own_year(outline, grammar);
    let mut found: Vec<(usize, Role)> = Vec::new();
    for (index, node) in outline.nodes.iter().enumerate() {
        if !matches!(node.class, Class::Heading | Class::RunIn) {
            continue;
        }
        let role = match node.parent {
            None => role(outline.title(node), own_year, grammar),
            Some(parent) => nested_role(outline, node, &outline.nodes[parent], grammar),
        };
        if let Some(role) = role {
            found.push((index, Role::new(role)));
        }
    }
    for (index, role) in found {
        outline.nodes[index].role = Some(role);
    }
}

/// The role of a section under a part: one of those that the part's own title names, or one that
/// its words say beyond doubt.
fn nested_role<'g>(
    outline: &Outline,
    node: &Node,
    above: &Node,
    grammar: &'g OutlineGrammar,
) -> Option<&'g str> {
    if node.depth > DEEPEST {
        return None;
    }
    let title = outline.title(node).to_lowercase();
    let roles = &grammar.rules.role;
    let nested = roles.iter().find(|rules| has_any(&title, &rules.nested));
    if let Some(rules) = nested {
        return Some(&rules.role);
    }
    let part = outline.title(above).to_lowercase();
    if above.parent.is_some() || !has_any(&part, &grammar.rules.opening.title_joins) {
        return None;
    }
    let of_part: Vec<&RoleRules> = roles.iter().filter(|rules| fits(&part, rules)).collect();
    if of_part.len() < 2 {
        return None;
    }
    let own = roles.iter().find(|rules| fits(&title, rules))?;
    let named = of_part.iter().any(|rules| rules.role == own.role);
    named.then_some(&own.role)
}

/// True where one of the cues stands in the title, which is in lower case.
fn has_any(title: &str, cues: &[String]) -> bool {
    cues.iter().any(|cue| has_cue(title, cue))
}

fn role<'g>(title: &str, own_year: Option<u32>, grammar: &'g OutlineGrammar) -> Option<&'g str> {
    let rules = &grammar.rules;
    let next = own_year.is_some_and(|own| {
        let years = years(title, grammar);
        years.contains(&(own + 1)) && !years.contains(&own)
    });
    let title = title.to_lowercase();
    for role in &rules.role {
        if fits(&title, role) || (next && role.role == rules.year.next) {
            return Some(&role.role);
        }
    }
    None
}

/// True where a cue of the role stands in the title, which is in lower case.
fn fits(title: &str, rules: &RoleRules) -> bool {
    if !rules
        .except
        .iter()
        .any(|except| place_of(except, title).is_some())
    {
        return has_any(title, &rules.cues);
    }
    let mut title = title.to_owned();
    for except in &rules.except {
        title = title.replace(except.as_str(), "");
    }
    has_any(&title, &rules.cues)
}

/// True where the parts of a cue stand in the title, in their order.
fn has_cue(title: &str, cue: &str) -> bool {
    let mut rest = title;
    cue.split('…').all(|part| match place_of(part, rest) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    })
}

/// Where words first stand in a title: both are short, and asked for often, so that they are only
/// held against each other.
fn place_of(words: &str, title: &str) -> Option<usize> {
    let (words, title) = (words.as_bytes(), title.as_bytes());
    let last = title.len().checked_sub(words.len())?;
    let Some((&first, &end)) = words.first().zip(words.last()) else {
        return Some(0);
    };
    let ends_alike = |at: usize| title[at] == first && title[at + words.len() - 1] == end;
    (0..=last).find(|&at| ends_alike(at) && title[at..].starts_with(words))
}

/// The year that the report is about, where it can be known.
fn own_year(outline: &Outline, grammar: &OutlineGrammar) -> Option<u32> {
    let rules = &grammar.rules.year;
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
        .find_map(|title| years(title, grammar).first().copied());
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
    let year = years(&title, grammar).first().copied().or_else(|| {
        let under = opening(Class::Subtitle).chain(opening(Class::Date));
        let mut years_under =
            under.filter_map(|node| years(outline.text(node), grammar).first().copied());
        years_under.next().filter(|_| given)
    })?;
    Some(if given { year - 1 } else { year })
}

/// The years in a title, in Arabic digits or the language's own.
fn years(title: &str, grammar: &OutlineGrammar) -> Vec<u32> {
    let page = Page::new(title, 0);
    let mark = folded_words(&grammar.rules.year.mark);
    let end = page.chars.len();
    let mut found = Vec::new();
    let mut at = 0;
    while at < end {
        match form::year(&page, at, end, &grammar.numerals) {
            Some((year, after)) if page.has_at(&mark, after, end) => {
                found.push(year);
                at = after;
            }
            _ => at += 1,
        }
    }
    found
}
