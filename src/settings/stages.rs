//! The `stages` table of a pack: where a report can stand, and what people call it.

use crate::series::Stage;
use crate::series::unit_name::fold;
use serde::Deserialize;

/// The stages of a pack, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stages {
    stage: Vec<StageRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct StageRow {
    id: String,
    label: String,
    also: Vec<String>,
}

impl Stages {
    /// The built-in table of a pack; empty for a pack that is not built in.
    pub fn built_in(pack: &str) -> Self {
        let source = match pack {
            "zh-gov" => include_str!("packs/zh-gov/stages.toml"),
            "en-ngo" => include_str!("packs/en-ngo/stages.toml"),
            _ => return Self::default(),
        };
        toml::from_str(source).unwrap_or_default()
    }

    /// The label of a stage by its id: `outline`, `draft`, `consult`, `revise`, `review`, `final`,
    /// `issued`, `archived`.
    pub fn label(&self, id: &str) -> Option<Stage> {
        let row = self.stage.iter().find(|row| row.id == id)?;
        Some(Stage::new(&row.label))
    }

    /// The id of the stage that people call so, by its label or another of its names.
    pub fn id_of(&self, word: &str) -> Option<&str> {
        let word = fold(word);
        let is_it = |row: &&StageRow| {
            let mut names = std::iter::once(&row.label).chain(&row.also);
            names.any(|name| fold(name) == word)
        };
        self.stage.iter().find(is_it).map(|row| row.id.as_str())
    }

    /// The ids and labels in order.
    pub fn in_order(&self) -> impl Iterator<Item = (&str, &str)> {
        self.stage
            .iter()
            .map(|row| (row.id.as_str(), row.label.as_str()))
    }

    /// Every label, and what else people say.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        let rows = self.stage.iter();
        rows.flat_map(|row| std::iter::once(&row.label).chain(&row.also))
            .map(String::as_str)
    }

    /// The labels alone, in order.
    pub fn own_labels(&self) -> impl Iterator<Item = &str> {
        self.stage.iter().map(|row| row.label.as_str())
    }

    /// True where people call a stage so; of a pack without stages, anything will do.
    pub fn knows(&self, word: &str) -> bool {
        let word = fold(word);
        self.stage.is_empty() || self.labels().any(|label| fold(label) == word)
    }

    /// The label that a name of a file speaks of; the longest where several would do.
    pub fn named_in(&self, name: &str) -> Option<Stage> {
        let name = fold(name);
        self.labels()
            .filter(|label| name.contains(&fold(label)))
            .max_by_key(|label| label.len())
            .map(Stage::new)
    }
}

#[cfg(test)]
mod tests {
    use super::Stages;

    #[test]
    fn built_in_tables_can_be_used() {
        for (pack, draft) in [("zh-gov", "初稿"), ("en-ngo", "First draft")] {
            let stages = Stages::built_in(pack);
            assert_eq!(stages.label("draft").unwrap().label, draft);
            assert!(stages.label("archived").is_some());
        }
        let chinese = Stages::built_in("zh-gov");
        assert_eq!(chinese.id_of("报送稿"), Some("issued"));
        assert_eq!(chinese.id_of("签发稿"), Some("final"));
        assert_eq!(chinese.id_of("自己的稿"), None);
        assert_eq!(
            Stages::built_in("en-ngo").id_of("published"),
            Some("issued")
        );
    }

    #[test]
    fn a_file_says_where_its_text_stands() {
        let stage = |pack, name| {
            Stages::built_in(pack)
                .named_in(name)
                .map(|stage| stage.label)
        };
        assert_eq!(
            stage("zh-gov", "2023征求意见稿(3)改.txt").unwrap(),
            "征求意见稿"
        );
        assert_eq!(stage("zh-gov", "2023终稿.txt").unwrap(), "终稿");
        assert_eq!(
            stage("en-ngo", "report-second DRAFT.txt").unwrap(),
            "Second draft"
        );
        assert_eq!(stage("zh-gov", "述职报告.txt"), None);
    }
}
