//! Where a report stands: 提纲, 初稿, 征求意见稿, 送审稿2, …

use std::fmt;

/// A stage (阶段) by its label, the pack's word with its running number (送审稿2).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Stage {
    /// The label as shown.
    pub label: String,
}

impl Stage {
    /// The stage of this label.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
        }
    }
}

impl Stage {
    /// The label without its running number: 送审稿 of 送审稿2.
    pub fn word(&self) -> &str {
        let word = self.label.trim_end_matches(|c: char| c.is_ascii_digit());
        match word.trim_end() {
            "" => &self.label,
            word => word,
        }
    }

    /// The running number: 2 of 送审稿2, 1 of 送审稿.
    pub fn number(&self) -> usize {
        let digits = self.label.len()
            - self
                .label
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .len();
        self.label[self.label.len() - digits..].parse().unwrap_or(1)
    }

    /// The stage of this word that comes after all of these: 送审稿, 送审稿2, 送审稿3.
    pub fn next<'a>(word: &str, before: impl IntoIterator<Item = &'a Self>) -> Self {
        let numbers = before.into_iter().filter(|stage| stage.word() == word);
        match numbers.map(Self::number).max() {
            None => Self::new(word),
            Some(last) if word.is_ascii() => Self::new(format!("{word} {}", last + 1)),
            Some(last) => Self::new(format!("{word}{}", last + 1)),
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.label)
    }
}

#[cfg(test)]
mod tests {
    use super::Stage;

    #[test]
    fn stages_are_counted_by_their_word() {
        let first = Stage::next("送审稿", []);
        let draft = Stage::new("初稿");
        assert_eq!(first.label, "送审稿");
        let second = Stage::next("送审稿", [&first, &draft]);
        assert_eq!(second.label, "送审稿2");
        assert_eq!((second.word(), second.number()), ("送审稿", 2));
        assert_eq!(Stage::next("送审稿", [&first, &second]).label, "送审稿3");
        let board = Stage::new("Board draft");
        assert_eq!(Stage::next("Board draft", [&board]).label, "Board draft 2");
        assert_eq!(Stage::new("2023").word(), "2023");
    }
}
