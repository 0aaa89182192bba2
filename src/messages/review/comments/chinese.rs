//! The words in Chinese.

use super::{AboutWords, CommentMessage as M, GivenAnswer, NAMED_PLACES, QuotedPlace, in_short};
use crate::messages::phrases::{cited, list, path, typed};
use crate::messages::review::listing::verdict_in_chinese as verdict;
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Noted {
            key,
            id,
            from,
            about,
        } => format!("已记下 {key} 的意见 {id}：{from}对{}", said(about)),
        M::CommentSubject { key, from, text } => {
            format!("{key} {from}的意见：{}", in_short(text))
        }
        M::NoCommentNoted { key, from } => format!("已记下：{from}对 {key} 没有意见"),
        M::NoCommentSubject { key, names } => {
            format!("{key} {}没有意见", list(names, Chinese))
        }
        M::NoCommentKnown { key, from } => {
            format!("早已记过：{from}对 {key} 没有意见，没有再记")
        }
        M::CommentedToo { from, comments } => {
            format!("{from}在这一轮有 {comments} 条意见，按提了意见计，不按无意见计")
        }
        M::NotAsked { name, near } => {
            format!("这一轮没有送过“{name}”，是不是“{near}”？照“{name}”记下了")
        }
        M::Empty => "没有写意见".to_owned(),
        M::WriteWhatToChange => "在最后写明要改什么，用引号括起来".to_owned(),
        M::EmptyOption { option } => format!("{option} 后面是空的"),
        M::LeaveOptionOff { option } => {
            format!("写上要写的；对全文的意见，不写 {option}")
        }
        M::NameRefused { name } => format!("“{name}”不能当名称：里面有换行或控制符"),
        M::NameInOneLine => "名称写在一行里；几家的意见，一家一条".to_owned(),
        M::HalfFigure { words, figure } => {
            format!("{}只引了{}的一部分", cited(words), cited(figure))
        }
        M::QuoteWholeFigure => "把整个数都引上".to_owned(),
        M::NobodyComments => "没有写是谁的意见".to_owned(),
        M::NameWhoComments => "写明单位或人：--from 财务科".to_owned(),
        M::WordsNotThere { words } => format!("文本里没有{}", cited(words)),
        M::TypeAsItStands => "照文本里的字写".to_owned(),
        M::NearestWords { place } => format!("最像的是：{}", at(place)),
        M::SeveralPlaces { words, places } => {
            format!("{}有 {} 处：{}", cited(words), places.len(), lines(places))
        }
        M::QuoteMore => "多引几个字，让它只有一处".to_owned(),
        M::NameSectionOrQuoteMore => "加上 --section 章节，或者多引几个字".to_owned(),
        M::WordsElsewhere {
            words,
            section,
            places,
        } => format!("“{section}”里没有{}，它在：{}", cited(words), lines(places)),
        M::LeaveSectionOff => "不写 --section，或者换成那一节".to_owned(),
        M::WordsNotSaved { words } => {
            format!("{}只在还没有保存的修改里", cited(words))
        }
        M::SaveThenComment => "先 annals save，再记意见".to_owned(),
        M::NotOnWhatWasSent { label } => {
            format!("送出的文本里没有这几个字，按后来保存的 {label} 记")
        }
        M::CostOfDeleting { chars } => format!("照删的话，少 {chars} 字"),
        M::Answered {
            key,
            id,
            from,
            verdict: decided,
            why,
            replaced,
        } => {
            let why = why.as_ref().map_or(String::new(), |why| format!("，{why}"));
            let said = format!("已答复 {key} 的 {id}（{from}）：{}{why}", verdict(*decided));
            match replaced.is_empty() {
                true => said,
                false => format!("{said}；原来的答复“{}”不再算数", earlier(replaced)),
            }
        }
        M::AnsweredSoBefore { id } => format!("{id} 早已这样答复，没有改动"),
        M::AnswerSubject {
            key,
            ids,
            verdict: decided,
            why,
        } => {
            let why = why.as_ref().map_or(String::new(), |why| format!("，{why}"));
            format!(
                "{key} 答复 {}：{}{why}",
                list(ids, Chinese),
                verdict(*decided)
            )
        }
        M::NoVerdict => "没有写怎么答复".to_owned(),
        M::GiveVerdict => {
            "写明：--adopted 采纳、--partly 部分采纳、--declined 不采纳、--noted 留存".to_owned()
        }
        M::NoReasonGiven => "不采纳要写理由".to_owned(),
        M::GiveReason => "加上：--why \"理由\"".to_owned(),
        M::NoCommentNamed => "没有写答复哪条意见".to_owned(),
        M::NameComment => "写明编号：annals review answer c3 --adopted".to_owned(),
        M::NameCommentToAddress => "写明编号：--addresses c3,c5".to_owned(),
        M::NoSuchComment { key, typed } => format!("{key} 没有意见“{typed}”"),
        M::OpenCommentsAre { ids } => format!("未办的有：{}", list(ids, Chinese)),
        M::SeeComments { key } => {
            format!(
                "看全部意见：annals review list {} --all",
                typed(&key.to_string())
            )
        }
        M::SeveralComments { typed, comments } => {
            let lines = comments
                .iter()
                .map(|one| format!("\n  {}  {}：{}", one.id, one.from, one.text));
            format!(
                "“{typed}”有 {} 条：{}",
                comments.len(),
                lines.collect::<String>()
            )
        }
        M::TypeLongerName => "写长的编号".to_owned(),
    }
}

fn earlier(answers: &[GivenAnswer]) -> String {
    let said = answers
        .iter()
        .map(|one| format!("{}（{}）", verdict(one.verdict), one.by));
    list(&said.collect::<Vec<_>>(), Chinese)
}

fn lines(places: &[QuotedPlace]) -> String {
    let named = places.iter().take(NAMED_PLACES);
    let named: String = named.map(|place| format!("\n  {}", at(place))).collect();
    match places.len().saturating_sub(NAMED_PLACES) {
        0 => named,
        more => named + &format!("\n  其余 {more} 处"),
    }
}

/// One place in one line, the words in brackets of their own.
fn at(place: &QuotedPlace) -> String {
    let section = match place.section.is_empty() {
        true => "开头".to_owned(),
        false => path(&place.section, Chinese),
    };
    let (before, after) = place.around();
    let words = format!("{before}【{}】{after}", place.words);
    format!(
        "第 {} 行，{section}：{}",
        place.line,
        words.replace('\n', " ")
    )
}

fn said(about: &AboutWords) -> String {
    let place = path(&about.section, Chinese);
    match (&about.words, about.section.is_empty()) {
        (Some(words), true) => cited(words),
        (Some(words), false) => format!("{}，在{place}", cited(words)),
        (None, false) => format!("{place}一节"),
        (None, true) => "全文".to_owned(),
    }
}
