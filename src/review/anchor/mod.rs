//! Where in a text a comment belongs: its words, and what stands around them.

/// Quoted words with their surroundings, after the `TextQuoteSelector` of the Web Annotation Data Model
/// (W3C Recommendation, 23 February 2017, section 4.2.4).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextAnchor {
    /// The words, as they stand in the text.
    pub exact: String,
    /// What stands right before them.
    pub prefix: String,
    /// What stands right after them.
    pub suffix: String,
    /// Marker and title of the sections that they stand in, from the top.
    pub section: Vec<String>,
}
