//! Names of people and units: which are one, and several in one place.

use crate::series::unit_name::fold;

/// What stands between two names.
const SEPARATORS: [char; 7] = [',', '，', '、', '；', ';', '\n', '\t'];

/// True of two ways to write one name: letter case, width and outer blanks aside.
pub fn is_same_name(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

/// The names of a list as it was typed, each once, in order.
pub fn listed(typed: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in typed.split(SEPARATORS).map(str::trim) {
        if !name.is_empty() && !names.iter().any(|known| is_same_name(known, name)) {
            names.push(name.to_owned());
        }
    }
    names
}

/// True where words said by `from`, one name or a list of names, are words of `name` too.
pub fn speaks_for(from: &str, name: &str) -> bool {
    is_same_name(from, name) || listed(from).iter().any(|one| is_same_name(one, name))
}

#[cfg(test)]
mod tests {
    use super::{listed, speaks_for};

    #[test]
    fn names_are_parted_by_the_signs_of_both_languages() {
        let names = ["财务科", "办公室", "Board of trustees"];
        for typed in [
            "财务科,办公室,Board of trustees",
            "财务科、办公室；Board of trustees",
            " 财务科 ， 办公室;;Board of Trustees,财务科,",
        ] {
            let listed = listed(typed);
            assert!(
                listed
                    .iter()
                    .zip(names)
                    .all(|(one, name)| speaks_for(one, name))
            );
            assert_eq!(listed.len(), names.len(), "{typed}");
        }
        assert!(listed(" ，、").is_empty());
    }

    #[test]
    fn words_of_several_are_words_of_each() {
        assert!(speaks_for("办公室、督查室", "督查室"));
        assert!(speaks_for("Ｆinance ", "finance"));
        assert!(!speaks_for("人社局", "人社部"));
    }
}
