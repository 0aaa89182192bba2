//! The words in Chinese.

use super::{CallMessage as M, ExampleCalls};
use crate::messages::phrases::quoted_list;
use crate::series::Language;

pub(super) fn say(message: &M) -> String {
    let quoted = |words: &[String]| quoted_list(words, Language::Chinese);
    match message {
        M::ErrorLabel => "错误：".to_owned(),
        M::HintLabel => "提示：".to_owned(),
        M::CauseLabel => "原因：".to_owned(),
        M::UsageHeading => "用法".to_owned(),
        M::CommandsHeading => "命令".to_owned(),
        M::ArgumentsHeading => "参数".to_owned(),
        M::OptionsHeading => "选项".to_owned(),
        M::EverywhereHeading => "各命令通用的选项".to_owned(),
        M::OptionsPlaceholder => "[选项]".to_owned(),
        M::CommandPlaceholder => "<命令>".to_owned(),
        M::DefaultValue { value } => format!("不写时为 {value}"),
        M::MoreOfOne => "某个命令怎么用：annals help 命令".to_owned(),
        M::Version { version } => format!("annals {version}"),

        M::Welcome => {
            "annals 管理各单位每年的报告：写今年的，和去年的逐节对比，看每一稿改了什么。".to_owned()
        }
        M::FirstSteps => "从这里开始".to_owned(),
        M::StepCompareFiles => "对比任意两个文本文件，什么都不用准备".to_owned(),
        M::StepWorkspace => "建一个工作区，登记一个单位".to_owned(),
        M::StepReport => "起草今年的报告，写好后保存".to_owned(),
        M::StepDemo => "想先看看样子：annals demo；全部命令：annals help".to_owned(),

        M::UnknownCommand { word } => format!("没有“{word}”这个命令"),
        M::CommandNeeded { command } => format!("“{command}”后面还要写做什么"),
        M::UnknownOption { option } => format!("没有“{option}”这个选项"),
        M::Unexpected { word } => format!("多出来的内容：“{word}”"),
        M::MissingArguments { names } => format!("还缺少：{}", names.join("、")),
        M::MissingValue { option } => format!("“{option}”后面要写内容"),
        M::BadValue { option, value } => format!("“{option}”不能写成“{value}”"),
        M::UnknownValue { name, value } => format!("没有“{value}”这种{name}"),
        M::Conflict { option, others } => format!("“{option}”不能和{}同时使用", quoted(others)),
        M::OptionOfReport { option } => {
            format!("“{option}”用于工作区里的一份报告，写了两个文本就不能再加")
        }
        M::Repeated { option } => format!("“{option}”只能写一次"),
        M::NotUnicode => "命令里有无法识别的字符".to_owned(),
        M::WrongCall => "命令的写法不对".to_owned(),
        M::UnknownLanguage { tag } => format!("没有“{tag}”这种语言"),
        M::NoPage { command } if command.is_empty() => "只写 annals 时没有网页可写".to_owned(),
        M::NoPage { command } => format!("“{command}”没有网页可写"),
        M::NoTable { command } if command.is_empty() => "只写 annals 时没有表格可写".to_owned(),
        M::NoTable { command } => format!("“{command}”没有表格可写"),
        M::TablesOf => "能写成表格的是 figures、status 和 review table，如：annals figures 单位 --format csv > 数据.csv".to_owned(),
        M::NoMarkdown { command } if command.is_empty() => "只写 annals 时不能写成 md".to_owned(),
        M::NoMarkdown { command } => format!("“{command}”不能写成 md"),
        M::MarkdownOf => "能写成 md 的是 review table：annals review table 单位/年份 --format md".to_owned(),
        M::NoPageOfYears => "多年对比没有网页可写".to_owned(),
        M::PagesOf => "能写成网页的是 diff、compare、figures、status 和 review table，如：annals diff 旧稿.txt 新稿.txt --format html > 对比.html".to_owned(),
        M::PageIsWhole => {
            "网页总是写出全文和全部改动；只看一部分，就不加 --format html".to_owned()
        }
        M::FormIsOfScreens => {
            "给程序的答案只有一种形式；要看这些形式，就不加 --format json".to_owned()
        }
        M::OtherFormats => "别的命令不加 --format html，或写 --format json".to_owned(),
        M::CannotWriteResult => "结果没能全部写出".to_owned(),

        M::DidYouMean { words } => format!("是不是要写{}？", quoted(words)),
        M::ChooseFrom { words } => format!("可以写：{}", words.join("、")),
        M::Form { usage } => format!("写法：{usage}"),
        M::SeeHelp { command } if command.is_empty() => "看全部命令：annals help".to_owned(),
        M::SeeHelp { command } => format!("看用法：annals help {command}"),
        M::ChooseLanguage => "中文写 --lang zh，英文写 --lang en".to_owned(),
    }
}

pub(super) fn example_calls() -> ExampleCalls {
    ExampleCalls {
        compare_files: vec!["annals diff 初稿.txt 送审稿.txt"],
        workspace: vec![
            "annals init 报告",
            "cd 报告",
            "annals unit add 区图书馆 --kind 工作总结",
        ],
        report: vec![
            "annals new 区图书馆 2024 --author 张三",
            "annals save 区图书馆/2024",
        ],
    }
}
