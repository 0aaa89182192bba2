use super::{Enclosed, UnitGrammar, UnitKind};
use crate::report::words::WordRules;

#[test]
fn a_name_stands_between_its_marks() {
    let name = Enclosed::new("《[^《》\\n]{1,3}》").unwrap();
    assert_eq!(name.end("《章程》的", 0), Some("《章程》".len()));
    assert_eq!(name.end("《一二三》", 0), Some("《一二三》".len()));
    for other in [
        "《》",
        "《一二三四》",
        "《一《二》",
        "《一\n》",
        "《一",
        "一》",
    ] {
        assert_eq!(name.end(other, 0), None, "{other}");
    }
    for other in [
        "《.*》",
        "《[^》]{1,3}》.",
        "\\d[^》]{1,3}》",
        "《[^a-z》]{1,3}》",
    ] {
        assert_eq!(Enclosed::new(other), None, "{other}");
    }
}

#[test]
fn a_pattern_that_finds_no_character_finds_no_unit() {
    let rules = WordRules {
        date: vec![r"\b|(?:[0-9]{4}年)?".to_owned()],
        ..WordRules::default()
    };
    let text = "到2021年底，新建6个 — a";
    let grammar = UnitGrammar::new(&rules);
    let units = grammar.find_iter(text);
    let found: Vec<_> = units.map(|unit| (&text[unit.range], unit.kind)).collect();
    assert_eq!(
        found,
        [("2021年", UnitKind::Date), ("6", UnitKind::Figure)],
        "and the search ends"
    );
}
