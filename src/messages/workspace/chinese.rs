//! The words in Chinese.

use super::{SettingsReason, SigningReason, UnfinishedWork, WorkspaceLabel, WorkspaceMessage as M};
use crate::messages::phrases::{quoted_list, typed};
use crate::series::Language::Chinese;
use crate::series::NameFault;

pub(super) fn say(message: &M) -> String {
    match message {
        M::File(message) => message.say(Chinese),
        M::Done(message) => message.say(Chinese),
        M::NoWorkspace { folder } => format!("“{folder}”和它上面的文件夹都不是工作区"),
        M::NotKept { folder } => format!("“{folder}”里有设置文件，但没有保存记录"),
        M::OtherOwner => "这个工作区属于电脑上的另一个用户，打不开".to_owned(),
        M::Busy => "另一次保存还没有做完".to_owned(),
        M::Held => "另一个软件正占着工作区的保存记录，没有保存".to_owned(),
        M::Overtaken => "别人一直在往工作区里保存，轮不到这一次，没有保存".to_owned(),
        M::ChangedMeanwhile { path } => format!("“{path}”刚刚又改动过，没有覆盖它，也没有保存"),
        M::SigningFailed { program, reason } => format!(
            "这台电脑要求每次保存都做机器签名，{}，没有保存",
            match reason {
                SigningReason::NoProgram => format!("但没有“{program}”这个签名程序"),
                SigningReason::NoKey => "但没有指定用哪把密钥".to_owned(),
                SigningReason::Refused => format!("但签名程序“{program}”没有做成"),
            }
        ),
        M::JoiningMarks { path, line } => {
            format!("“{path}”第{line}行起，两个人改的文字叠在一起，还没有选定，没有保存")
        }
        M::ShownHalfJoined { path, line } => format!(
            "“{path}”第{line}行起，两个人改的文字叠在一起，还没有选定；选定之前，字数和改动都不准"
        ),
        M::Unfinished { work } => match work {
            UnfinishedWork::Joining => "用别的软件做的一次合并还没有做完，这时不能保存".to_owned(),
            UnfinishedWork::Other => "用别的软件做的一次整理还没有做完，这时不能保存".to_owned(),
        },
        M::StoreFailed => "工作区的保存记录读写失败".to_owned(),
        M::NoAuthor => "不知道是谁在保存".to_owned(),
        M::AuthorRefused { text } => format!("“{text}”不能当姓名"),
        M::BadSettings {
            path,
            line,
            column,
            reason,
        } => format!("“{path}”第{line}行第{column}个字符：{}", settings(reason)),
        M::NoSuchUnit { name } => format!("没有“{name}”这个单位"),
        M::NoSuchReport { key } => format!("没有“{key}”这份报告"),
        M::ReportForm { text } => format!("“{text}”不是“单位/年份”的写法"),
        M::YearRefused { text } => format!("“{text}”不是四位数的年份"),
        M::WhichReport => "不知道是哪一份报告".to_owned(),
        M::NoReports => "工作区里还没有报告".to_owned(),
        M::NoSuchState { key, state } => format!("{key}没有“{state}”这个状态"),
        M::NeverSaved { key } => format!("{key}还没有保存过"),
        M::NoText { key } => format!("{key}的文件不在了"),
        M::UnitNameRefused { name, fault } => {
            format!(
                "单位不能叫“{}”：{}",
                name.escape_debug(),
                name_fault(*fault)
            )
        }
        M::UnitExists { name } => format!("已经有“{name}”这个单位"),
        M::UnitClash { name, existing } => {
            format!("“{name}”和已有的“{existing}”只差在大小写或字符写法，在有些电脑上会混在一起")
        }
        M::NoSuchKind { name } => format!("没有“{name}”这个报告类型"),
        M::StageRefused { text } => format!("“{text}”不能当阶段的名称"),
        M::NoSuchStage { text } => format!("没有“{text}”这个阶段，没有保存"),
        M::Secret { path, level, line } => {
            format!(
                "“{path}”第{line}行标着“{level}”，涉密文稿不得在非涉密计算机上起草、存储，没有保存"
            )
        }
        M::UnitUnknown { path } => format!("看不出“{path}”是哪个单位的报告"),
        M::YearUnknown { path } => format!("看不出“{path}”是哪一年的报告"),
        M::WouldReplace { path, key } => {
            format!("“{path}”看来是{key}，但{key}已经有别的文字，没有导入")
        }
        M::YearsDisagree {
            path,
            named,
            titled,
        } => format!("“{path}”的文件名写着{named}年，标题写着{titled}年，没有导入"),
        M::InsideWorkspace { folder, above } => {
            format!("“{folder}”已在工作区“{above}”里，不用再建，没有改动")
        }
        M::SameReportTwice { key, first, second } => {
            format!("“{first}”和“{second}”都像是{key}")
        }

        M::MakeWorkspace => {
            "先进入工作区所在的文件夹；还没有的话，用 annals init 建一个".to_owned()
        }
        M::MakeKept => "在这个文件夹里运行 annals init，从现在起保存".to_owned(),
        M::AskOwner => "请那位用户来打开，或把整个文件夹复制一份，用复制的".to_owned(),
        M::TryAgain => "等几秒再试一次；您的文字还在文件里，没有丢".to_owned(),
        M::EndOtherProgram { path } => {
            format!("等那个软件做完再试；确定没有别的软件在用，就删掉这个遗留文件：{path}")
        }
        M::CallAgain => "把同一条命令再运行一次；您的文字还在文件里，没有丢".to_owned(),
        M::SignAgain => "弹出窗口要密码时，输完再等一等；您的文字还在文件里，没有动".to_owned(),
        M::AskForSigning => {
            "再试仍不行，请管这台电脑的同事检查签名程序和密钥；加上 --verbose 可以看到它说了什么"
                .to_owned()
        }
        M::ChooseOneText => {
            "打开文件，两份文字留一份，把“<<<<<<<”“=======”“>>>>>>>”开头的几行删掉，再保存"
                .to_owned()
        }
        M::ChooseOneStage {
            stages: [one, other],
        } => format!(
            "这里两边只有阶段不同：“{one}”和“{other}”。这两行留一行，另一行和“<<<<<<<”“=======”\
             “>>>>>>>”开头的几行删掉；送出或签批以后又改过字的，留修改稿那一行"
        ),
        M::FinishFirst => {
            "请做这件事的同事做完或撤销，然后再试；您的文字还在文件里，没有动".to_owned()
        }
        M::SeeCause => "加上 --verbose 再运行一次，可以看到内部原因".to_owned(),
        M::TypeAuthor => {
            "在命令后面加上 --author 和您的姓名，例如 --author 张三；说一次就记住".to_owned()
        }
        M::CorrectPlace { path } => format!("打开“{path}”改好这一处，再试一次"),
        M::Nearest { names } => format!("是不是：{}", quoted_list(names, Chinese)),
        M::ThereIs { names } => format!("现有：{}", quoted_list(names, Chinese)),
        M::AddUnit { name: Some(name) } => {
            format!(
                "要新增这个单位：annals unit add {} --kind 报告类型",
                typed(name)
            )
        }
        M::AddUnit { name: None } => "先添加单位：annals unit add 单位 --kind 报告类型".to_owned(),
        M::BeginReport { key } => format!(
            "要起草这份报告：annals new {} {}",
            typed(key.unit.as_str()),
            key.year
        ),
        M::SaveFirst { key } => format!("先保存一次：annals save {}", typed(&key.to_string())),
        M::RestoreLast { key } => format!(
            "要取回最后保存的文字：annals restore {} --to last",
            typed(&key.to_string())
        ),
        M::NameReport {
            example: Some(example),
        } => format!("写成这样：{example}"),
        M::NameReport { example: None } => "写成“单位/年份”，例如：办公室/2024".to_owned(),
        M::ChooseKind { names } => format!("可用的类型：{}", quoted_list(names, Chinese)),
        M::StagesAre { names } => format!("常用的阶段：{}", quoted_list(names, Chinese)),
        M::WriteOwnStage => "要用自己的说法，直接改文件开头写阶段的那一行，再保存".to_owned(),
        M::ListUnits => "看已有的单位：annals unit list".to_owned(),
        M::ChooseOtherName => "换个名称，照公文上的单位名称写，例如：区图书馆".to_owned(),
        M::UseUnit { name } => format!("就用“{name}”，或换一个区别更大的名称"),
        M::WriteFullYear => "把年份写全，例如 2024".to_owned(),
        M::SayUnitAndYear => "用 --unit 单位 和 --year 年份 说明".to_owned(),
        M::SayItIsThat { path, key } => format!(
            "确实是它，就写明：annals import {} --unit {} --year {}；原来的文字会留在修订版里",
            typed(path),
            typed(key.unit.as_str()),
            key.year
        ),
        M::MakeItElsewhere => "直接在那个工作区里用；要另建一个，先到它外面的文件夹去".to_owned(),
        M::SecretRule => {
            "请转到涉密计算机上办理；这台本来就是涉密机的，在 annals.toml 里写 allow_secret = true"
                .to_owned()
        }
        M::ImportApart => "分开导入，分别用 --unit 和 --year 说明".to_owned(),
    }
}

pub(super) fn label(label: WorkspaceLabel) -> &'static str {
    use WorkspaceLabel as L;
    match label {
        L::Unsaved => "未保存的修改",
        L::Unit => "单位",
        L::Kind => "报告类型",
        L::NeverSaved => "还没有保存过",
        L::FileGone => "（文件不在）",
        L::NoStage => "未标阶段",
        L::Sections => "涉及",
    }
}

fn settings(reason: &SettingsReason) -> String {
    match reason {
        SettingsReason::Syntax => "格式不对（可能少了引号、括号或等号）".to_owned(),
        SettingsReason::Value(key) => format!("{key} 的值不对"),
        SettingsReason::Choice { key, allowed } => {
            format!("{key} 的值不对，只能是 {}", allowed.join("、"))
        }
        SettingsReason::NoText(key) => format!("{key} 的值要写成加引号的文字"),
        SettingsReason::Kind(name) => format!("没有“{name}”这个报告类型"),
        SettingsReason::UnitName(name, fault) => {
            format!(
                "单位不能叫“{}”：{}",
                name.escape_debug(),
                name_fault(*fault)
            )
        }
        SettingsReason::UnitTwice(name) => format!("单位“{name}”写了两次"),
        SettingsReason::Layout(pattern) => {
            format!("“{pattern}”里要有 {{unit}} 和 {{year}} 各一次，并且不能离开工作区")
        }
        SettingsReason::DueDay(text) => {
            format!("“{text}”不是截止日期，写成 12-25（月-日）或 2024-12-25（年-月-日）")
        }
        SettingsReason::Unmerged => "两边改动合并时没有合完，还留着分界线".to_owned(),
        SettingsReason::Newer(form) => {
            format!("是更新版本的annals写的（{form}），请先升级")
        }
        SettingsReason::UnknownKey(key) => format!("没有“{key}”这一项"),
        SettingsReason::EntryName(name) => {
            format!("“{name}”不是一条记录的编号，编号像 c3-5091427613")
        }
        SettingsReason::Missing { entry, key } => format!("记录“{entry}”缺少“{key}”"),
    }
}

fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "是空的".to_owned(),
        NameFault::LeavesFolder => "会跑到工作区的文件夹外面去".to_owned(),
        NameFault::Separator => "不能有斜杠".to_owned(),
        NameFault::LeadingDot => "不能以点开头".to_owned(),
        NameFault::LeadingHyphen => "不能以连字符开头".to_owned(),
        NameFault::TrailingDot => "不能以点结尾".to_owned(),
        NameFault::Invisible => "里面有看不见的控制字符".to_owned(),
        NameFault::Refused(character) => format!("不能有“{character}”，Windows不收"),
        NameFault::Reserved => "是Windows保留的名称".to_owned(),
        NameFault::TooLong => "太长，最多六十个汉字".to_owned(),
    }
}
