//! The marks that a program leaves in a text where it could not join two people's edits.

/// How the first of the two texts begins.
const FIRST: &str = "<<<<<<< ";
/// What parts them.
const BETWEEN: &str = "=======";
/// How the second ends.
const END: &str = ">>>>>>> ";

/// The line, counted from 1, at which two texts stand one over the other; `None` where all marks do
/// not stand there in their order, as they may in no text that a person writes.
pub fn joining_marks(text: &str) -> Option<usize> {
    let mut lines = text.lines().enumerate();
    let mut first = None;
    let mut is_parted = false;
    for (index, line) in &mut lines {
        if line.starts_with(FIRST) {
            (first, is_parted) = (Some(index + 1), false);
        } else if line.trim_end() == BETWEEN {
            is_parted = true;
        } else if line.starts_with(END) && is_parted && first.is_some() {
            return first;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::joining_marks;

    #[test]
    fn two_texts_in_one_are_found_and_a_ruled_line_is_none() {
        let joined = "one\n<<<<<<< HEAD\ntwo\n=======\nthree\n>>>>>>> other\n";
        assert_eq!(joining_marks(joined), Some(2));
        assert_eq!(joining_marks(&joined.replace('\n', "\r\n")), Some(2));
        for text in [
            "Title\n=======\n",
            ">>>>>>> a\n=======\n<<<<<<< b\n",
            "<<<<<<< a\n=======\n",
        ] {
            assert_eq!(joining_marks(text), None, "{text}");
        }
    }
}
