//! The names that a mistyped one may have meant.

use crate::series::unit_name::fold;

/// How like a name must be to be offered, 0 to 1.
const MINIMUM_LIKENESS: f64 = 0.4;

/// How many are offered at most.
const MOST: usize = 3;

/// The names nearest to what was typed, the likeliest first; at most three.
pub(super) fn nearest<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let typed = fold(typed);
    let mut scored: Vec<(f64, &str)> = names
        .into_iter()
        .map(|name| (likeness(&typed, &fold(name)), name))
        .filter(|(score, _)| *score >= MINIMUM_LIKENESS)
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    scored.dedup_by(|one, other| one.1 == other.1);
    let best = scored.into_iter().take(MOST);
    best.map(|(_, name)| name.to_owned()).collect()
}

/// A part of a name, as people shorten them, is as good as a slip of the hand.
fn likeness(typed: &str, name: &str) -> f64 {
    let score = strsim::normalized_damerau_levenshtein(typed, name);
    let is_part = !typed.is_empty() && !name.is_empty();
    match is_part && (name.contains(typed) || typed.contains(name)) {
        true => score.max(MINIMUM_LIKENESS),
        false => score,
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn shortened_and_mistyped_names_are_found() {
        let names = ["市政协机关", "市图书馆", "区图书馆", "sig-node"];
        assert_eq!(nearest("政协机关", names), ["市政协机关"]);
        assert_eq!(nearest("图书馆", names), ["市图书馆", "区图书馆"]);
        assert_eq!(nearest("SIG-nod", names), ["sig-node"]);
        assert!(nearest("消防队", names).is_empty());
    }
}
