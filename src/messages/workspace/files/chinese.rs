//! The words on files in Chinese.

use super::{FileMessage as M, SystemReason};

pub(super) fn say(message: &M) -> String {
    match message {
        M::Missing { path } => format!("没有“{path}”这个文件"),
        M::Folder { path } => format!("“{path}”是文件夹，不是文件"),
        M::Empty { path } => format!("“{path}”是空文件，一个字也没有"),
        M::Binary { path } => format!("“{path}”不是文本文件"),
        M::Broken {
            path,
            encoding,
            line,
            byte,
        } => format!("“{path}”第{line}行有损坏的字符（{encoding}编码，第{byte}字节）"),
        M::Document { path, extension } => {
            format!("“{path}”是.{extension}文档，目前只能读纯文本")
        }
        M::Table { path, extension } => {
            format!("“{path}”是.{extension}电子表格，目前只能读CSV")
        }
        M::Unreadable { path, reason } => format!("读不了“{path}”：{}", system(*reason)),
        M::Unwritable { path, reason } => format!("写不了“{path}”：{}", system(*reason)),
        M::SaveAsUtf8 => "在原来的软件里打开，另存为“UTF-8”编码的文本文件，再试一次".to_owned(),
        M::SaveAsText => {
            "在Word或WPS里打开，选“文件→另存为”，类型选“纯文本(*.txt)”，再用存出来的文件".to_owned()
        }
        M::SaveAsCsv => {
            "在Excel或WPS里打开，选“文件→另存为”，类型选“CSV UTF-8(逗号分隔)(*.csv)”，再用存出来的文件"
                .to_owned()
        }
        M::CopyFromPdf => "打开后全选、复制，粘贴到记事本，存成.txt文件再用".to_owned(),
        M::NameFileInside => "写出文件夹里那个文件的名字".to_owned(),
        M::CheckName => "核对文件名和所在的文件夹；文件名里有空格时用引号括起来".to_owned(),
        M::AskForRight => "请管理员开通权限，或换一个能写的文件夹".to_owned(),
        M::UsePlainFile => "把它移开，换成普通的文本文件".to_owned(),
        M::FillOrChoose => "看看是不是写错了文件；要用它，先写上文字并存盘".to_owned(),
        M::MakeRoom => "清出一些磁盘空间，再试一次".to_owned(),
    }
}

pub(super) fn system(reason: SystemReason) -> &'static str {
    match reason {
        SystemReason::Denied => "没有权限",
        SystemReason::Full => "磁盘满了",
        SystemReason::ReadOnly => "磁盘是只读的",
        SystemReason::InTheWay => "同名的文件或文件夹挡在那里",
        SystemReason::NoFile => "它是管道或设备，不是普通文件",
        SystemReason::Other => "系统没有办成",
    }
}
