//! The words in Chinese.

use super::OutlineMessage as M;
use crate::messages::phrases::{grouped, path, quoted, quoted_list};
use crate::report::{Class, Flag, Role};
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title => "提纲".to_owned(),
        M::LineHead => "行".to_owned(),
        M::SectionHead => "章节".to_owned(),
        M::LengthHead => "字数".to_owned(),
        M::RoleHead => "作用".to_owned(),
        M::Whole { chars } => format!("全文 {} 字", grouped(*chars)),
        M::Furniture { lines } => format!("网页残留 {lines} 行，不算正文"),
        M::Doubts { count } => format!("请核对 {count} 处"),
        M::NoDoubts => "没有拿不准的地方".to_owned(),
        M::Class(class) => said_class(*class).to_owned(),
        M::Role(role) => said_role(role).to_owned(),
        M::Flag(flag) => said_flag(*flag).to_owned(),
        M::PerhapsHeading => "也许是标题，现作正文".to_owned(),
        M::NoSuchSection { words } => format!("没有“{words}”这一节"),
        M::NearestSections { names } => {
            format!("相近的有：{}", quoted_list(names, Chinese))
        }
        M::SeeOutline { report } => format!("全部章节：annals show {report} --outline"),
        M::SeveralSections { words, names } => {
            let mut said = format!("{}对得上 {} 节：", quoted(words, Chinese), names.len());
            for (line, name) in names {
                said.push_str(&format!("\n  第{line}行  {}", path(name, Chinese)));
            }
            said
        }
        M::NameOneSection => "请写完整的序号（如 一（四））或更多标题里的字".to_owned(),
    }
}

fn said_class(class: Class) -> &'static str {
    match class {
        Class::Title => "标题",
        Class::Subtitle => "副标题",
        Class::Date => "日期",
        Class::Salutation => "称谓",
        Class::Lead => "导语",
        Class::Heading => "小标题",
        Class::RunIn => "段首标题",
        Class::Item => "编号段",
        Class::Point => "要点",
        Class::ListItem => "并列项",
        Class::Paragraph => "正文",
        Class::Prompt => "待写",
        Class::Attachment => "附件",
        Class::Signature => "落款",
    }
}

fn said_role(role: &Role) -> &str {
    match role.name() {
        Role::WORK => "工作",
        Role::RECTIFY => "整改",
        Role::PROBLEM => "问题",
        Role::PLAN => "计划",
        Role::CAUSE => "原因",
        Role::HIGHLIGHT => "亮点",
        Role::INTEGRITY => "廉洁",
        Role::FINANCE => "财务",
        Role::GOVERNANCE => "治理",
        Role::ADMIN => "基本信息",
        Role::OBJECTIVES => "宗旨",
        Role::SITUATION => "概况",
        other => other,
    }
}

fn said_flag(flag: Flag) -> &'static str {
    match flag {
        Flag::Mark => "序号后的标点不合常规",
        Flag::Width => "序号的全角半角不合常规",
        Flag::Stop => "标题末尾有句号",
        Flag::Colon => "标题末尾有冒号",
        Flag::Empty => "只有序号，没有标题",
        Flag::Bullet => "序号前有项目符号",
        Flag::Bold => "带有加粗符号",
        Flag::Ambiguous => "也可以有别的读法",
        Flag::Unexpected => "序号不连续",
        Flag::Furniture => "网页残留",
    }
}
