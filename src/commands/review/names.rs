//! Names of people and units as they are typed.

/// What stands between two names.
const SEPARATORS: [char; 7] = [',', '，', '、', '；', ';', '\n', '\t'];

/// The names of a list, each once, in order.
pub(super) fn listed(typed: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in typed.split(SEPARATORS).map(str::trim) {
        if !name.is_empty() && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn names_are_parted_by_the_signs_of_both_languages() {
        let names = ["财务科", "办公室", "Board of trustees"];
        for typed in [
            "财务科,办公室,Board of trustees",
            "财务科、办公室；Board of trustees",
            " 财务科 ， 办公室;;Board of trustees,财务科,",
        ] {
            assert_eq!(listed(typed), names, "{typed}");
        }
        assert!(listed(" ，、").is_empty());
    }
}
