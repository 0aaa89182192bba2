//! The words in Chinese.

use super::{Mark, SHOWN, SignOffMessage as M, Signed};
use crate::messages::phrases::{cited, cited_list, list, path, typed};
use crate::messages::review::chinese::day;
use crate::review::ChangedSentence;
use crate::review::validity::{Cause, Fate, FrontFact, Place, Void};
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Done { key, label, signed } => format!("已记录：{}（{key} {label}）", who(signed)),
        M::DoneAlready {
            key,
            signed,
            day: on,
        } => {
            let on = day(*on);
            format!("{key} 的文字没有变，{on}已记录过：{}", who(signed))
        }
        M::Subject { key, signed } => format!("{key} {}", who(signed)),
        M::OpenComments { names } => format!(
            "还有 {} 条意见没有办结：{}",
            names.len(),
            list(names, Chinese)
        ),
        M::Unsaved { key, sections } if sections.is_empty() => {
            format!("{key} 有还没保存的修改；签批的必须是保存了的文字")
        }
        M::Unsaved { key, sections } => format!(
            "{key} 有还没保存的修改（{}）；签批的必须是保存了的文字",
            cited_list(sections, Chinese)
        ),
        M::SaveOrTakeBack { key } => {
            let key = typed(&key.to_string());
            format!(
                "签批的是修改后的文字：先 annals save {key}；是上次保存的文字：先 annals restore {key} --to last（修改会另存为一个修订版）"
            )
        }
        M::PromptsLeft { prompts } => {
            let places = prompts
                .iter()
                .map(|(line, words)| format!("第{line}行 {words}"));
            let places: Vec<String> = places.collect();
            format!("文中还有没答的提示，不能签批：{}", places.join("；"))
        }
        M::AnswerThem => "写好或删去这些提示，annals save 之后再签".to_owned(),
        M::NobodySigns => "没有写谁签批".to_owned(),
        M::NameSigner => "写明签批人：--by 姓名".to_owned(),
        M::PaperDayAhead { day: on, today } => {
            format!("纸上签批的日期{}还没有到，今天是{}", day(*on), day(*today))
        }
        M::ChangedMeanwhile { key } => {
            format!("就在签批时，{key} 又存了新的文字，没有记录；请看过新的文字再签")
        }
        M::Voided { signed, why } => format!(
            "{} {}的签批因此失效：{}",
            signed.id,
            whose(signed),
            why_in_short(why)
        ),
        M::WouldVoid { key, signed } => {
            let signed: Vec<String> = signed.iter().map(whose).collect();
            let signed = list(&signed, Chinese);
            format!("{key} 现在的文字已经签批（{signed}），换掉文字，签批就会失效")
        }
        M::GoOnOverSigned => "确实要换掉签批过的文字，加上 --over-signed".to_owned(),
        M::Archived { key, stage } => format!("{key} 已经{stage}，文字不能再改"),
        M::LeaveArchived { key, before } => {
            let key = typed(&key.to_string());
            let back = before.as_deref().map_or(String::new(), |stage| {
                format!("；确需更正的，取回之后先退回前一阶段：annals save {key} --stage {stage}")
            });
            format!(
                "取回归档的文字：annals restore {key} --to last（改动会另存为一个修订版）{back}"
            )
        }
        M::IssuedNeedsReason { key, stage } => {
            format!("{key} 已经是{stage}，再改文字要写明原因")
        }
        M::GiveReason { key } => {
            let key = typed(&key.to_string());
            format!("把更正写进报告文件，再 annals save {key} -m \"更正的原因\"")
        }
        M::StageMoved { from, to } => format!("{from}之后文字有改动，现在是{to}"),
        M::StageUnsigned { stage } => format!("阶段是{stage}，但上次保存的文字没有有效的全文签批"),
        M::SignOrFallBack { key, back_to } => {
            let key = typed(&key.to_string());
            let back = back_to.as_deref().map_or(String::new(), |stage| {
                format!("；退回{stage}：annals save {key}")
            });
            format!("重新签批：annals review sign {key} --by 姓名{back}")
        }
        M::StageFellBack { from, to } => {
            format!("{from}的文字没有有效的全文签批，现在退回{to}")
        }
        M::ReviewUnread => "审阅记录读不出来，签批和送审的情况没有核对".to_owned(),
        M::NeverSent { key } => format!("{key} 还没有送审过"),
        M::SendIt { key } => {
            format!(
                "送审：annals review send {} --to 单位",
                typed(&key.to_string())
            )
        }
        M::NeverSigned { key } => format!("{key} 还没有人签批"),
        M::SignIt { key } => {
            format!(
                "记录签批：annals review sign {} --by 姓名",
                typed(&key.to_string())
            )
        }
        M::SectionOnly { signed } => {
            format!("没有人签批全文，这里用的是{}签批时的文字", whose(signed))
        }
        M::SectionElsewhere { signed } => format!(
            "没有人签批全文；{}签批时的修订版不在历史里了，这里用的是最近一个含有这一节签批原文的",
            whose(signed)
        ),
        M::TextLost { key } => format!("{key} 当时的文字在历史里找不到了"),
        M::Line { signed, day, label } => {
            let label = label.as_deref();
            let label = label.map_or(String::new(), |label| format!("  {label}"));
            format!("{day}  {}{label}", who(signed))
        }
        M::Mark(Mark::Valid) => "有效".to_owned(),
        M::Mark(Mark::EndsWithEdits) => "有效，未保存的修改存下就失效".to_owned(),
        M::Mark(Mark::Void) => "已失效".to_owned(),
        M::Mark(Mark::SignedAgain { id }) => format!("已失效，后来又签（{id}）"),
        M::Elsewhere { section } => format!("文字未变，现在在{}", cited(&path(section, Chinese))),
        M::Cause(cause) => self::cause(cause),
        M::Fate(fate) => self::fate(fate),
        M::More { causes } => format!("另有 {causes} 处改动"),
        M::SignedHere { signed } => format!("{} {}", signed.id, who(signed)),
        M::EndedHere { signed } => format!("{} {}的签批在此失效", signed.id, whose(signed)),
        M::StandsAgainHere { signed } => format!(
            "{} {}的签批又有效：签批时的文字恢复了",
            signed.id,
            whose(signed)
        ),
        M::Unfollowed { revisions, key } => format!(
            "签批之后最早的 {revisions} 个修订版没有核对签批是否有效；全部核对：annals log {} --count",
            typed(&key.to_string())
        ),
        M::SeeAll { key } => {
            format!(
                "看全部改动：annals diff {} --from signed",
                typed(&key.to_string())
            )
        }
        M::Heading => "签批".to_owned(),
    }
}

/// `周岚签批全文（12月20日纸质签发，林晓代录）`.
fn who(signed: &Signed) -> String {
    let what = match signed.section.as_slice() {
        [] => "全文".to_owned(),
        section => cited(&path(section, Chinese)),
    };
    let paper = signed.on_paper.map(|on| format!("{}纸质签发", day(on)));
    let typed_by = signed.typed_by.as_ref().map(|name| format!("{name}代录"));
    let beside: Vec<String> = paper.into_iter().chain(typed_by).collect();
    let beside = (!beside.is_empty()).then(|| format!("（{}）", beside.join("，")));
    let beside = beside.unwrap_or_default();
    format!("{}签批{what}{beside}", signed.by)
}

/// `周岚对全文`, `周岚对“二、存在问题”`.
fn whose(signed: &Signed) -> String {
    match signed.section.last() {
        None => format!("{}对全文", signed.by),
        Some(section) => format!("{}对{}", signed.by, cited(section)),
    }
}

/// The first change, and how many more there are.
fn why_in_short(why: &Void) -> String {
    let mut said: Vec<String> = why.fate.iter().map(fate).collect();
    said.extend(why.causes.first().map(cause));
    if why.causes.len() > 1 {
        said.push(format!("另有 {} 处改动", why.causes.len() - 1));
    }
    match said.is_empty() {
        true => "文字有改动".to_owned(),
        false => said.join("；"),
    }
}

fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Front { fact, was, now } => {
            let fact = match fact {
                FrontFact::Title => "标题",
                FrontFact::Secrecy => "密级",
                FrontFact::Unit => "单位",
                FrontFact::Year => "年份",
            };
            let said = |words: &Option<String>| words.as_deref().map_or("（无）".to_owned(), cited);
            format!("{fact}：原{}，今{}", said(was), said(now))
        }
        Cause::Sentence(sentence) => self::sentence(sentence),
        Cause::Moved(place) => format!("{}换了位置", at(place)),
        Cause::Recut(place) => format!("{}分段不同", at(place)),
        Cause::LineEnds => "字句未变，只是换行符不同".to_owned(),
        Cause::Spacing { line } => format!("字句未变，只是空白或分行不同，从第{line}行起"),
        Cause::Lost => "签批时的文字在历史里找不到了，说不出改了哪里".to_owned(),
    }
}

fn sentence(sentence: &ChangedSentence) -> String {
    let line = sentence.line;
    let section = sentence.section.last();
    let section = section.map_or(String::new(), |name| cited(name));
    match sentence.in_short(SHOWN) {
        [Some(was), Some(now)] => {
            format!("第{line}行{section}：原{}，今{}", cited(&was), cited(&now))
        }
        [None, Some(now)] => format!("第{line}行{section}：新增{}", cited(&now)),
        [Some(was), None] => format!("{section}：删去{}（原第{line}行）", cited(&was)),
        [None, None] => format!("第{line}行{section}"),
    }
}

fn at(place: &Place) -> String {
    let words: String = place.words.chars().take(SHOWN / 2).collect();
    format!("第{}行{}", place.line, cited(&words))
}

fn fate(fate: &Fate) -> String {
    match fate {
        Fate::Gone => "这一节已经不在".to_owned(),
        Fate::Split(names) => format!("这一节分成了{}", cited_list(names, Chinese)),
        Fate::Merged(section) => format!("这一节并入了{}", cited(&path(section, Chinese))),
        Fate::Renamed(section) => {
            format!(
                "这一节改名为{}",
                cited(section.last().map_or("", String::as_str))
            )
        }
        Fate::Moved(section) => format!("这一节移到了{}", cited(&path(section, Chinese))),
    }
}
