//! The guard against secret texts: git keeps everything for good, so it stands before the first save.

use super::fault::Place;
use super::front_matter::{self, FrontMatter};
use serde::Deserialize;

const BUILT_IN: &str = include_str!("packs/zh-gov/secrecy.toml");

/// The words by which a secret text is known.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecrecyWords {
    /// Keys of front matter that hold a level.
    keys: Vec<String>,
    /// Levels that may not be kept on a usual machine.
    levels: Vec<String>,
    /// What follows the level on a secret text.
    mark: String,
}

/// A mark of secrecy in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecrecyMark {
    /// The level as written.
    pub level: String,
    /// Where it stands.
    pub line: usize,
}

impl SecrecyWords {
    /// The built-in words.
    pub fn built_in() -> Self {
        toml::from_str(BUILT_IN).unwrap_or_default()
    }

    /// The level that a front matter says, whichever it is.
    pub fn level<'a>(&self, front: &'a FrontMatter<'_>) -> Option<&'a str> {
        self.keys.iter().find_map(|key| front.get(key))
    }

    /// The first mark of secrecy in a text, front matter included.
    pub fn find(&self, text: &str) -> Option<SecrecyMark> {
        self.in_front_matter(text).or_else(|| self.in_body(text))
    }

    fn in_front_matter(&self, text: &str) -> Option<SecrecyMark> {
        let front = FrontMatter::read(text).ok().flatten()?;
        self.keys.iter().find_map(|key| {
            let value = front.get(key)?;
            let level = self.levels.iter().find(|level| value.contains(*level))?;
            Some(SecrecyMark {
                level: level.clone(),
                line: front.place(key).map_or(1, |place| place.line),
            })
        })
    }

    fn in_body(&self, text: &str) -> Option<SecrecyMark> {
        let (start, body) = front_matter::body(text);
        body.match_indices(&self.mark).find_map(|(at, _)| {
            let before = body[..at].trim_end();
            let level = self.levels.iter().find(|level| before.ends_with(*level))?;
            Some(SecrecyMark {
                level: level.clone(),
                line: Place::of(text, start + at).line,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::SecrecyWords;

    #[test]
    fn marks_are_found_where_offices_put_them() {
        let words = SecrecyWords::built_in();
        let front = words
            .find("+++\ntitle = 'a'\nsecrecy = '机密'\n+++\n正文\n")
            .unwrap();
        assert_eq!((front.level.as_str(), front.line), ("机密", 3));
        let header = words.find("办公室文件\n秘密 ★ 5年\n正文\n").unwrap();
        assert_eq!((header.level.as_str(), header.line), ("秘密", 2));
        assert!(words.find("+++\n\"密级\" = '绝密'\n+++\n").is_some());
    }

    #[test]
    fn talk_of_secrecy_is_no_mark() {
        let words = SecrecyWords::built_in();
        let text = "+++\nsecrecy = '内部'\n+++\n保守国家秘密。获评★级单位。\n";
        assert_eq!(words.find(text), None);
    }
}
