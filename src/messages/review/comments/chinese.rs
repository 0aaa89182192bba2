//! The words in Chinese.

use super::{AboutWords, CommentMessage as M};
use crate::messages::phrases::{cited, path};
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Noted {
            key,
            id,
            from,
            about,
        } => format!("已记下 {key} 的意见 {id}：{from}对{}", said(about)),
        M::CommentSubject { key, from, text } => format!("{key} {from}的意见：{text}"),
        M::NoCommentNoted { key, from } => format!("已记下：{from}对 {key} 没有意见"),
        M::NoCommentSubject { key, from } => format!("{key} {from}没有意见"),
        M::Empty => "没有写意见".to_owned(),
        M::WriteWhatToChange => "在最后写明要改什么，用引号括起来".to_owned(),
        M::NobodyComments => "没有写是谁的意见".to_owned(),
        M::NameWhoComments => "写明单位或人：--from 财务科".to_owned(),
        M::WordsNotThere { words } => format!("文本里没有{}", cited(words)),
        M::TypeAsItStands => "照文本里的字写".to_owned(),
    }
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
