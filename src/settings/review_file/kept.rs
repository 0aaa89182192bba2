//! Lines that were kept once, and are missing in a later form of the file.

use super::read::once_each;
use std::collections::BTreeSet;
use toml_edit::{DocumentMut, TableLike};

/// A fact of an entry: the kind of entry, its name, and what is said of it.
type Fact = [String; 3];

/// A file with the facts at its end that another has beside its own, and to how many entries they
/// belong. A fact that both have stays as the first says it.
pub(super) fn taken_back(own: &str, other: &str) -> (String, usize) {
    let own_facts: BTreeSet<Fact> = facts(own).into_iter().map(|(fact, _)| fact).collect();
    let mut source = own.to_owned();
    if source.trim().is_empty() {
        let heads = other.lines().take_while(|line| line.starts_with('#'));
        source = heads.map(|line| format!("{line}\n")).collect();
    }
    let line_end = match own.contains("\r\n") {
        true => "\r\n",
        false => "\n",
    };
    let mut entries: Vec<[String; 2]> = Vec::new();
    for (fact, value) in facts(other) {
        if own_facts.contains(&fact) {
            continue;
        }
        let [kind, name, key] = fact;
        if !source.is_empty() && !source.ends_with('\n') {
            source.push_str(line_end);
        }
        let line = format!("{kind}.{name}.{key} = {value}{line_end}");
        let entry = [kind, name];
        if !entries.contains(&entry) {
            if !source.replace("\r\n", "\n").ends_with("\n\n") {
                source.push_str(line_end);
            }
            entries.push(entry);
        }
        source.push_str(&line);
    }
    (source, entries.len())
}

/// All facts of a file in its order, each with its value as it is written.
fn facts(text: &str) -> Vec<(Fact, String)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Ok(document) = once_each(text).parse::<DocumentMut>() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for (kind, entries) in document.iter() {
        for (name, item) in entries
            .as_table_like()
            .into_iter()
            .flat_map(TableLike::iter)
        {
            for (key, item) in item.as_table_like().into_iter().flat_map(TableLike::iter) {
                let Some(value) = item.as_value() else {
                    continue;
                };
                let value = value.clone().decorated("", "").to_string();
                all.push(([kind, name, key].map(str::to_owned), value));
            }
        }
    }
    all
}
