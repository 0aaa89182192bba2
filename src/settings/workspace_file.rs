//! `annals.toml`: the workspace's language, its units and where its reports lie.

use super::fault::{Fault, Place, SettingsFault};
use crate::series::{DueRule, Language, UnitName};
use toml_edit::{Document, Item, Table};

/// Where reports lie unless the workspace says otherwise.
pub const USUAL_LAYOUT: &str = "reports/{unit}/{year}/report.txt";

/// A unit (单位) that owes a report each year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its name.
    pub name: UnitName,
    /// The kind of its reports; `None` where nothing is said of it.
    pub kind: Option<String>,
}

/// Whether a text that is marked secret may be saved here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretTexts {
    /// They are stopped before anything is kept of them.
    Refused,
    /// The machine stands apart from all networks.
    Allowed,
}

/// The settings of a workspace, with the text that they were read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceSettings {
    /// The language of messages, where it is said.
    pub language: Option<Language>,
    /// The pattern of the reports' paths, with `{unit}` and `{year}`.
    pub layout: String,
    /// Whether secret texts may be saved.
    pub secret_texts: SecretTexts,
    /// On which day the reports of a year are due, where that is said (`due = "12-25"`).
    pub due: Option<DueRule>,
    /// The units, in the order of the file.
    pub units: Vec<Unit>,
    source: String,
}

impl WorkspaceSettings {
    /// The settings of a new workspace.
    pub fn new(language: Language) -> Self {
        Self {
            language: Some(language),
            layout: USUAL_LAYOUT.to_owned(),
            secret_texts: SecretTexts::Refused,
            due: None,
            units: Vec::new(),
            source: format!("language = \"{}\"\n", language.tag()),
        }
    }

    /// Reads the text of the file.
    pub fn read(source: &str) -> Result<Self, SettingsFault> {
        let text = source.strip_prefix('\u{feff}').unwrap_or(source);
        let document =
            Document::parse(text).map_err(|error| SettingsFault::of_toml(text, &error))?;
        let reader = Reader { text };
        let table = document.as_table();
        let secret = reader.boolean(table, "allow_secret")?.unwrap_or(false);
        Ok(Self {
            language: reader.language(table)?,
            layout: reader
                .string(table, "layout")?
                .unwrap_or_else(|| USUAL_LAYOUT.to_owned()),
            secret_texts: match secret {
                true => SecretTexts::Allowed,
                false => SecretTexts::Refused,
            },
            due: reader.due(table)?,
            units: reader.units(table)?,
            source: source.to_owned(),
        })
    }

    /// That the layout cannot be used, with its place.
    pub fn layout_fault(&self) -> SettingsFault {
        let at = self.source.find("layout").unwrap_or(0);
        SettingsFault {
            place: Place::of(&self.source, at),
            fault: Fault::Layout(self.layout.clone()),
        }
    }

    /// The text of the file.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The unit of this name.
    pub fn unit(&self, name: &UnitName) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.name == *name)
    }

    /// The same with one more unit at the end; all that was written stays as it is.
    pub fn with_unit(&self, unit: &Unit) -> Result<Self, SettingsFault> {
        let line_end = match self.source.contains("\r\n") {
            true => "\r\n",
            false => "\n",
        };
        let mut source = self.source.clone();
        if !source.is_empty() && !source.ends_with('\n') {
            source.push_str(line_end);
        }
        let name = toml_edit::Value::from(unit.name.as_str());
        source.push_str(&format!(
            "{line_end}[[unit]]{line_end}name = {name}{line_end}"
        ));
        if let Some(kind) = &unit.kind {
            let kind = toml_edit::Value::from(kind.as_str());
            source.push_str(&format!("kind = {kind}{line_end}"));
        }
        Self::read(&source)
    }
}

/// Takes values out of the document, each with its place where it is wrong.
struct Reader<'a> {
    text: &'a str,
}

impl Reader<'_> {
    fn fault(&self, item: &Item, fault: Fault) -> SettingsFault {
        SettingsFault {
            place: Place::of(self.text, item.span().map_or(0, |span| span.start)),
            fault,
        }
    }

    fn string(&self, table: &Table, key: &str) -> Result<Option<String>, SettingsFault> {
        let Some(item) = table.get(key) else {
            return Ok(None);
        };
        match item.as_str() {
            Some(text) => Ok(Some(text.to_owned())),
            None => Err(self.fault(item, Fault::Value(key.to_owned()))),
        }
    }

    fn boolean(&self, table: &Table, key: &str) -> Result<Option<bool>, SettingsFault> {
        let Some(item) = table.get(key) else {
            return Ok(None);
        };
        match item.as_bool() {
            Some(value) => Ok(Some(value)),
            None => Err(self.fault(item, Fault::Value(key.to_owned()))),
        }
    }

    fn language(&self, table: &Table) -> Result<Option<Language>, SettingsFault> {
        let Some(tag) = self.string(table, "language")? else {
            return Ok(None);
        };
        match (Language::from_tag(&tag), table.get("language")) {
            (None, Some(item)) => Err(self.fault(item, Fault::Value("language".to_owned()))),
            (language, _) => Ok(language),
        }
    }

    fn due(&self, table: &Table) -> Result<Option<DueRule>, SettingsFault> {
        let Some(text) = self.string(table, "due")? else {
            return Ok(None);
        };
        match (DueRule::parse(&text), table.get("due")) {
            (None, Some(item)) => Err(self.fault(item, Fault::DueDay(text))),
            (rule, _) => Ok(rule),
        }
    }

    fn units(&self, table: &Table) -> Result<Vec<Unit>, SettingsFault> {
        let Some(item) = table.get("unit") else {
            return Ok(Vec::new());
        };
        let Some(tables) = item.as_array_of_tables() else {
            return Err(self.fault(item, Fault::Value("unit".to_owned())));
        };
        let mut units: Vec<Unit> = Vec::new();
        for table in tables {
            let unit = self.unit(table)?;
            if units.iter().any(|known| known.name == unit.name) {
                let fault = Fault::UnitTwice(unit.name.to_string());
                return Err(self.fault(table.get("name").unwrap_or(item), fault));
            }
            units.push(unit);
        }
        Ok(units)
    }

    fn unit(&self, table: &Table) -> Result<Unit, SettingsFault> {
        let Some(name) = self.string(table, "name")? else {
            let place = Place::of(self.text, table.span().map_or(0, |span| span.start));
            let fault = Fault::Value("name".to_owned());
            return Err(SettingsFault { place, fault });
        };
        let name = UnitName::new(&name).map_err(|fault| {
            let item = table.get("name").cloned().unwrap_or_default();
            self.fault(&item, Fault::UnitName { name, fault })
        })?;
        let kind = self.string(table, "kind")?;
        Ok(Unit { name, kind })
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, SecretTexts, Unit, WorkspaceSettings};
    use crate::series::{Language, NameFault, UnitName};

    fn unit(name: &str) -> Unit {
        Unit {
            name: UnitName::new(name).unwrap(),
            kind: Some("述职报告".to_owned()),
        }
    }

    #[test]
    fn a_new_unit_leaves_the_rest_as_it_was() {
        let source = "# 本办公室的工作区\r\nlanguage = 'zh' # 中文\r\nowner = \"张\"";
        let settings = WorkspaceSettings::read(source).unwrap();
        let settings = settings.with_unit(&unit("区图书馆")).unwrap();
        let settings = settings.with_unit(&unit("市政协机关")).unwrap();
        assert!(settings.source().starts_with(source));
        assert!(!settings.source().replace("\r\n", "").contains('\n'));
        assert_eq!(settings.units, [unit("区图书馆"), unit("市政协机关")]);
        assert_eq!(settings.language, Some(Language::Chinese));
        assert_eq!(settings.secret_texts, SecretTexts::Refused);
    }

    #[test]
    fn what_is_wrong_is_placed() {
        let cases = [
            ("language = \"zh\nlayout = 1", 1, None),
            (
                "\nlanguage = 3",
                2,
                Some(Fault::Value("language".to_owned())),
            ),
            (
                "language = 'fr'",
                1,
                Some(Fault::Value("language".to_owned())),
            ),
            (
                "due = '25.12.'",
                1,
                Some(Fault::DueDay("25.12.".to_owned())),
            ),
            (
                "[[unit]]\nkind = 'x'",
                1,
                Some(Fault::Value("name".to_owned())),
            ),
            (
                "[[unit]]\nname = 'a'\n[[unit]]\nname = 'a'",
                4,
                Some(Fault::UnitTwice("a".to_owned())),
            ),
            (
                "[[unit]]\nname = '../a'",
                2,
                Some(Fault::UnitName {
                    name: "../a".to_owned(),
                    fault: NameFault::LeavesFolder,
                }),
            ),
        ];
        for (source, line, expected) in cases {
            let fault = WorkspaceSettings::read(source).unwrap_err();
            assert_eq!(fault.place.line, line, "{source}");
            match expected {
                Some(expected) => assert_eq!(fault.fault, expected),
                None => assert!(matches!(fault.fault, Fault::Syntax(_))),
            }
        }
    }
}
