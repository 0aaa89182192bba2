//! Which language the program speaks: the flag, the environment, the workspace, the locale.

use super::WorkspaceSettings;
use crate::series::Language;

/// What each place says, the first that says something known wins.
#[derive(Debug, Clone, Default)]
pub struct LanguageSources {
    /// `--lang`.
    pub flag: Option<String>,
    /// `ANNALS_LANG`.
    pub variable: Option<String>,
    /// The workspace's setting.
    pub workspace: Option<Language>,
    /// The locales of the user, the most wanted first.
    pub locales: Vec<String>,
}

impl LanguageSources {
    /// What the call, the environment, the text of the workspace's settings and the system say.
    ///
    /// Settings that cannot be read say nothing here; whoever opens the workspace says what is
    /// wrong with them.
    pub fn new(flag: Option<String>, variable: Option<String>, settings: Option<&str>) -> Self {
        Self {
            flag,
            variable,
            workspace: settings
                .and_then(|text| WorkspaceSettings::read(text).ok())
                .and_then(|settings| settings.language),
            locales: sys_locale::get_locales().collect(),
        }
    }

    /// The language; English where nobody says one that annals speaks.
    pub fn choose(&self) -> Language {
        let said = |tag: &Option<String>| tag.as_deref().and_then(Language::from_tag);
        said(&self.flag)
            .or_else(|| said(&self.variable))
            .or(self.workspace)
            .or_else(|| self.locales.iter().find_map(|tag| Language::from_tag(tag)))
            .unwrap_or(Language::English)
    }
}

#[cfg(test)]
mod tests {
    use super::LanguageSources;
    use crate::series::Language;

    #[test]
    fn the_nearest_word_wins() {
        let mut sources = LanguageSources {
            locales: vec!["fr-FR".to_owned(), "zh-CN".to_owned()],
            ..LanguageSources::default()
        };
        assert_eq!(sources.choose(), Language::Chinese);
        sources.workspace = Some(Language::English);
        assert_eq!(sources.choose(), Language::English);
        sources.variable = Some("zh_CN.UTF-8".to_owned());
        assert_eq!(sources.choose(), Language::Chinese);
        sources.flag = Some("en".to_owned());
        assert_eq!(sources.choose(), Language::English);
    }

    #[test]
    fn a_workspace_that_cannot_be_read_says_nothing() {
        let said = |settings| LanguageSources::new(None, None, Some(settings)).workspace;
        assert_eq!(said("language = \"zh\"\n"), Some(Language::Chinese));
        assert_eq!(said("language = "), None);
    }

    #[test]
    fn unknown_words_are_passed_over() {
        let sources = LanguageSources {
            variable: Some("klingon".to_owned()),
            locales: vec!["zh-Hant-TW".to_owned()],
            ..LanguageSources::default()
        };
        assert_eq!(sources.choose(), Language::Chinese);
        assert_eq!(LanguageSources::default().choose(), Language::English);
    }
}
