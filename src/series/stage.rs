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

impl fmt::Display for Stage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.label)
    }
}
