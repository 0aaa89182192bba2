//! Sign-offs on the page of a report and among its revisions.

use super::sample::display;
use crate::compare::ChangeKind;
use crate::messages::review::sign_offs::Signed;
use crate::render::Colour;
use crate::render::terminal::sign_offs::{event, lines};
use crate::render::terminal::text::paint_lines;
use crate::review::validity::{Cause, Fate, FrontFact, Place, Void};
use crate::review::{ChangedSentence, Validity};
use crate::series::{
    Day, Language, MachineSignature, Moment, ReportKey, RevisionId, SignatureState, Stage,
};
use crate::view::{SignOffEvent, SignOffStanding, SignOffTurn, UnsignedStage};

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn signed(id: &str, section: &[&str]) -> Signed {
    Signed {
        id: id.to_owned(),
        by: "周岚".to_owned(),
        section: names(section),
        typed_by: Some("林晓".to_owned()),
        on_paper: Day::new(2024, 12, 20),
    }
}

fn sentence(was: Option<&str>, now: Option<&str>) -> Cause {
    Cause::Sentence(ChangedSentence {
        section: names(&["一、主要工作", "（二）总分馆建设"]),
        line: 12,
        was: was.map(str::to_owned),
        now: now.map(str::to_owned),
        kind: ChangeKind::Figure,
    })
}

fn void(causes: Vec<Cause>, fate: Option<Fate>) -> Box<Void> {
    Box::new(Void { causes, fate })
}

fn standing(id: &str, section: &[&str], validity: Validity) -> SignOffStanding {
    SignOffStanding {
        signed: signed(id, section),
        at: Moment::from_rfc3339("2024-12-21T09:30:00+08:00").unwrap(),
        label: Some("r4 定稿".to_owned()),
        revision: Some(RevisionId("4".repeat(40))),
        validity,
        is_ended_by_edits: id == "g1",
        signed_again: None,
        machine: None,
        unsigned_stage: None,
    }
}

fn standings() -> Vec<SignOffStanding> {
    let place = Place {
        section: names(&["二、存在问题"]),
        line: 20,
        words: "个别分馆人员流动较快。".to_owned(),
    };
    let title = Cause::Front {
        fact: FrontFact::Title,
        was: Some("区图书馆2024年工作总结".to_owned()),
        now: None,
    };
    let long = "全年新建分馆6个，改造面积1500平方米，首次实现“一证通借”覆盖全部街道，读者平均步行距离缩至九百米。";
    let causes = vec![
        title,
        sentence(Some(long), Some(&long.replace("1500", "1200"))),
        sentence(None, Some("新增的一句。")),
        sentence(Some("删去的一句。"), None),
        Cause::Moved(place),
    ];
    let lost = SignOffStanding {
        label: None,
        revision: None,
        ..standing("g4", &[], Validity::Void(void(vec![Cause::Lost], None)))
    };
    let again = SignOffStanding {
        signed_again: Some("g5".to_owned()),
        ..standing("g3", &[], Validity::Void(void(vec![Cause::LineEnds], None)))
    };
    let moved = names(&["三、其他", "（一）安全生产"]);
    let elsewhere = Validity::Valid {
        elsewhere: Some(moved),
    };
    let gone = void(Vec::new(), Some(Fate::Gone));
    vec![
        standing("g1", &[], Validity::Void(void(causes, None))),
        standing("g2", &["一、主要工作", "（四）安全生产"], elsewhere),
        again,
        lost,
        standing("g5", &["二、存在问题"], Validity::Void(gone)),
        SignOffStanding {
            machine: Some(MachineSignature {
                state: SignatureState::Good,
                signer: Some("linxiao@example.com".to_owned()),
            }),
            unsigned_stage: Some(UnsignedStage {
                stage: Stage::new("定稿"),
                back_to: Some(Stage::new("修改稿")),
            }),
            ..standing("g6", &[], Validity::Valid { elsewhere: None })
        },
    ]
}

fn page(language: Language, columns: usize) -> String {
    let display = display(language, columns, Colour::Off);
    let key = ReportKey::parse("区图书馆/2024").unwrap();
    paint_lines(&lines(&key, &standings(), &display), display.colour)
}

#[test]
fn who_signed_and_what_voided_it() {
    insta::assert_snapshot!(page(Language::Chinese, 100));
    insta::assert_snapshot!(page(Language::Chinese, 60));
    insta::assert_snapshot!(page(Language::English, 100));
}

#[test]
fn a_revision_says_what_it_was_to_a_sign_off() {
    let at = |turn| SignOffEvent {
        revision: RevisionId("4".repeat(40)),
        signed: signed("g1", &[]),
        turn,
    };
    let words = sentence(Some("共6个。"), Some("共4个。"));
    let why = Some(void(vec![words], None));
    let events = [
        at(SignOffTurn::Signed),
        at(SignOffTurn::Voided { why }),
        at(SignOffTurn::ValidAgain),
        at(SignOffTurn::Voided { why: None }),
    ];
    for language in [Language::Chinese, Language::English] {
        let display = display(language, 60, Colour::Off);
        let lines: Vec<_> = events
            .iter()
            .flat_map(|one| event(one, 6, &display))
            .collect();
        insta::assert_snapshot!(paint_lines(&lines, display.colour));
    }
}
