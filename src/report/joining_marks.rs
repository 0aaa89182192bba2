//! The marks that a program leaves in a text where it could not join two people's edits.

/// How the first of the two texts begins.
const FIRST: &str = "<<<<<<< ";
/// How the text that both come from begins, where it stands between them.
const ORIGIN: &str = "||||||| ";
/// What parts them.
const BETWEEN: &str = "=======";
/// How the second ends.
const END: &str = ">>>>>>> ";

/// Two people's texts, one over the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedTexts<'t> {
    /// The line of the first mark, counted from 1.
    pub line: usize,
    /// The lines of each.
    pub sides: [Vec<&'t str>; 2],
}

/// Which lines are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    First,
    Origin,
    Second,
}

/// All places at which two texts stand one over the other: where all marks stand in their order, as
/// they may in no text that a person writes.
pub fn joined_texts(text: &str) -> Vec<JoinedTexts<'_>> {
    let mut all = Vec::new();
    let mut open: Option<(JoinedTexts<'_>, Part)> = None;
    for (index, line) in text.lines().enumerate() {
        if line.starts_with(FIRST) {
            let joined = JoinedTexts {
                line: index + 1,
                sides: [Vec::new(), Vec::new()],
            };
            open = Some((joined, Part::First));
            continue;
        }
        let Some((mut joined, mut part)) = open.take() else {
            continue;
        };
        match part {
            Part::Second if line.starts_with(END) => {
                all.push(joined);
                continue;
            }
            Part::Second => joined.sides[1].push(line),
            Part::First | Part::Origin if line.trim_end() == BETWEEN => part = Part::Second,
            Part::First if line.starts_with(ORIGIN) => part = Part::Origin,
            Part::First => joined.sides[0].push(line),
            Part::Origin => {}
        }
        open = Some((joined, part));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::joined_texts;

    #[test]
    fn two_texts_in_one_are_found_and_a_ruled_line_is_none() {
        let joined = "one\n<<<<<<< HEAD\ntwo\n=======\nthree\n>>>>>>> other\n";
        for text in [joined.to_owned(), joined.replace('\n', "\r\n")] {
            let found = joined_texts(&text);
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].line, 2);
            assert_eq!(found[0].sides, [vec!["two"], vec!["three"]]);
        }
        for text in [
            "Title\n=======\n",
            ">>>>>>> a\n=======\n<<<<<<< b\n",
            "<<<<<<< a\n=======\n",
        ] {
            assert!(joined_texts(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_text_that_both_come_from_is_neither() {
        let text = "<<<<<<< a\none\n||||||| o\nzero\n=======\ntwo\n>>>>>>> b\n";
        assert_eq!(joined_texts(text)[0].sides, [vec!["one"], vec!["two"]]);
        let twice = text.repeat(2);
        let lines: Vec<usize> = joined_texts(&twice).iter().map(|one| one.line).collect();
        assert_eq!(lines, [1, 8]);
    }
}
