//! What stands before and after a place of a text.

/// So many characters before a place.
pub(super) fn before(text: &str, at: usize, chars: usize) -> &str {
    let start = text[..at].char_indices().rev().take(chars).last();
    &text[start.map_or(at, |(start, _)| start)..at]
}

/// So many characters after a place.
pub(super) fn after(text: &str, at: usize, chars: usize) -> &str {
    let rest = &text[at..];
    let end = rest.char_indices().nth(chars);
    &rest[..end.map_or(rest.len(), |(end, _)| end)]
}

#[cfg(test)]
mod tests {
    #[test]
    fn characters_are_counted_and_never_cut() {
        let text = "一二three四";
        assert_eq!(super::before(text, 6, 1), "二");
        assert_eq!(super::before(text, 6, 9), "一二");
        assert_eq!(super::before(text, 0, 9), "");
        assert_eq!(super::after(text, 6, 6), "three四");
        assert_eq!(super::after(text, 3, 2), "二t");
    }
}
