//! The words in English.

use super::{SettingsReason, SigningReason, UnfinishedWork, WorkspaceLabel, WorkspaceMessage as M};
use crate::messages::phrases::{quoted_list, typed};
use crate::series::Language::English;
use crate::series::NameFault;

pub(super) fn say(message: &M) -> String {
    match message {
        M::File(message) => message.say(English),
        M::Done(message) => message.say(English),
        M::NoWorkspace { folder } => {
            format!("neither `{folder}` nor a folder above it is a workspace")
        }
        M::NotKept { folder } => format!("`{folder}` has settings, but nothing of it is kept"),
        M::OtherOwner => {
            "the workspace belongs to another user of this machine and cannot be opened".to_owned()
        }
        M::Busy => "another save is still under way".to_owned(),
        M::Held => {
            "another program holds the records of the workspace; nothing was saved".to_owned()
        }
        M::Overtaken => {
            "others kept saving into the workspace before this one could; nothing was saved"
                .to_owned()
        }
        M::ChangedMeanwhile { path } => format!(
            "`{path}` was changed a moment ago; it was not overwritten, and nothing was saved"
        ),
        M::SigningFailed { program, reason } => format!(
            "this computer asks for a machine signature with every save, {}; nothing was saved",
            match reason {
                SigningReason::NoProgram => format!("but there is no signing program `{program}`"),
                SigningReason::NoKey => "but no key is named for it".to_owned(),
                SigningReason::Refused => format!("but the signing program `{program}` made none"),
            }
        ),
        M::JoiningMarks { path, line } => format!(
            "from line {line} on, `{path}` has two people's texts one over the other, and nobody \
             has chosen yet; nothing was saved"
        ),
        M::ShownHalfJoined { path, line } => format!(
            "from line {line} on, `{path}` has two people's texts one over the other, and nobody \
             has chosen yet; until then, lengths and changes are not right"
        ),
        M::Unfinished { work } => match work {
            UnfinishedWork::Joining => {
                "somebody began a merge with another program and did not finish it".to_owned()
            }
            UnfinishedWork::Other => {
                "somebody began to rearrange the history with another program and did not finish"
                    .to_owned()
            }
        },
        M::StoreFailed => "what the workspace keeps could not be read or written".to_owned(),
        M::NoAuthor => "nobody says who is saving".to_owned(),
        M::AuthorRefused { text } => format!("`{text}` is no name"),
        M::BadSettings {
            path,
            line,
            column,
            reason,
        } => format!(
            "`{path}`, line {line}, column {column}: {}",
            settings(reason)
        ),
        M::NoSuchUnit { name } => format!("there is no unit `{name}`"),
        M::NoSuchReport { key } => format!("there is no report `{key}`"),
        M::ReportForm { text } => format!("`{text}` does not name a report as unit/year"),
        M::YearRefused { text } => format!("`{text}` is not a year of four digits"),
        M::WhichReport => "it is not clear which report is meant".to_owned(),
        M::NoReports => "there is no report in the workspace yet".to_owned(),
        M::NoSuchState { key, state } => format!("`{key}` has no state `{state}`"),
        M::NeverSaved { key } => format!("`{key}` was never saved"),
        M::NoText { key } => format!("the file of `{key}` is gone"),
        M::UnitNameRefused { name, fault } => {
            format!(
                "a unit cannot be named `{}`: it {}",
                name.escape_debug(),
                name_fault(*fault)
            )
        }
        M::UnitExists { name } => format!("there is a unit `{name}` already"),
        M::UnitClash { name, existing } => format!(
            "`{name}` differs from `{existing}` only by letter case or form; some machines would take them for one"
        ),
        M::NoSuchKind { name } => format!("there is no kind of report `{name}`"),
        M::StageRefused { text } => format!("`{text}` cannot be the name of a stage"),
        M::NoSuchStage { text } => format!("there is no stage `{text}`; nothing was saved"),
        M::Secret { path, level, line } => format!(
            "`{path}` is marked `{level}` in line {line}; secret texts may not be kept on a usual machine, so nothing was saved"
        ),
        M::UnitUnknown { path } => format!("`{path}` does not say whose report it is"),
        M::YearUnknown { path } => format!("`{path}` does not say of which year it is"),
        M::WouldReplace { path, key } => format!(
            "`{path}` looks like `{key}`, but `{key}` has another text already; nothing was imported"
        ),
        M::YearsDisagree {
            path,
            named,
            titled,
        } => format!(
            "the name of `{path}` says {named} and its title says {titled}; nothing was imported"
        ),
        M::InsideWorkspace { folder, above } => {
            format!("`{folder}` lies in the workspace `{above}` already; nothing was changed")
        }
        M::SameReportTwice { key, first, second } => {
            format!("`{first}` and `{second}` both look like `{key}`")
        }

        M::MakeWorkspace => {
            "go to the folder of the workspace first, or make one with annals init".to_owned()
        }
        M::MakeKept => "run annals init in this folder to keep it from now on".to_owned(),
        M::AskOwner => "ask that user, or copy the whole folder and use the copy".to_owned(),
        M::TryAgain => {
            "try again in some seconds; your text is in its file and not lost".to_owned()
        }
        M::EndOtherProgram { path } => format!(
            "wait until that program is done, and try again; if you are sure that there is none, \
             delete this file, which was left behind: {path}"
        ),
        M::CallAgain => {
            "run the same command again; your text is still in the file, nothing is lost".to_owned()
        }
        M::SignAgain => {
            "if a window asks for a password, type it and wait; your text is in the file as it was"
                .to_owned()
        }
        M::AskForSigning => {
            "if that does not help, let whoever looks after this computer check the signing \
             program and its key; add --verbose to see what it said"
                .to_owned()
        }
        M::ChooseOneText => {
            "open the file, keep one of the two texts, delete the lines that begin with \
             `<<<<<<<`, `=======` and `>>>>>>>`, and save again"
                .to_owned()
        }
        M::ChooseOneStage {
            stages: [one, other],
        } => format!(
            "the two differ in the stage alone: `{one}` and `{other}`; keep one of these two \
             lines, and delete the other and the lines that begin with `<<<<<<<`, `=======` and \
             `>>>>>>>`; where words were changed after the text was sent or signed, keep the stage \
             of a draft that is being revised"
        ),
        M::FinishFirst => {
            "have that finished or called off, then try again; your text is in its file, untouched"
                .to_owned()
        }
        M::SeeCause => "run it again with --verbose to see the inner cause".to_owned(),
        M::TypeAuthor => {
            "add --author and your name, as in --author \"Li Wei\"; once is enough".to_owned()
        }
        M::CorrectPlace { path } => format!("open `{path}`, correct this place, and try again"),
        M::Nearest { names } => format!("did you mean {}?", quoted_list(names, English)),
        M::ThereIs { names } => format!("there is {}", quoted_list(names, English)),
        M::AddUnit { name: Some(name) } => {
            format!("to add it: annals unit add {} --kind KIND", typed(name))
        }
        M::AddUnit { name: None } => {
            "add a unit first: annals unit add NAME --kind KIND".to_owned()
        }
        M::BeginReport { key } => {
            format!(
                "to begin it: annals new {} {}",
                typed(key.unit.as_str()),
                key.year
            )
        }
        M::SaveFirst { key } => format!("save it first: annals save {}", typed(&key.to_string())),
        M::RestoreLast { key } => format!(
            "to get its last saved text back: annals restore {} --to last",
            typed(&key.to_string())
        ),
        M::NameReport {
            example: Some(example),
        } => format!("write it like {example}"),
        M::NameReport { example: None } => "write it like office/2024".to_owned(),
        M::ChooseKind { names } => format!("there is {}", quoted_list(names, English)),
        M::StagesAre { names } => format!("usual stages: {}", quoted_list(names, English)),
        M::WriteOwnStage => {
            "to use words of your own, change the stage in the first lines of the file, then save"
                .to_owned()
        }
        M::ListUnits => "to see the units: annals unit list".to_owned(),
        M::ChooseOtherName => "choose another name, as it stands in reports: Library".to_owned(),
        M::UseUnit { name } => format!("use `{name}`, or a name that differs more"),
        M::WriteFullYear => "write the year with four digits, as in 2024".to_owned(),
        M::SayUnitAndYear => "say it with --unit UNIT and --year YEAR".to_owned(),
        M::SayItIsThat { path, key } => format!(
            "if it is, say so: annals import {} --unit {} --year {}; the text that is there stays among the revisions",
            typed(path),
            typed(key.unit.as_str()),
            key.year
        ),
        M::MakeItElsewhere => {
            "use that workspace, or go to a folder outside it to make another".to_owned()
        }
        M::SecretRule => "work on it on a machine for secret texts; if this is one, write \
                          allow_secret = true into annals.toml"
            .to_owned(),
        M::ImportApart => "import them one by one, with --unit and --year".to_owned(),
    }
}

pub(super) fn label(label: WorkspaceLabel) -> &'static str {
    use WorkspaceLabel as L;
    match label {
        L::Unsaved => "unsaved edits",
        L::Unit => "Unit",
        L::Kind => "Kind",
        L::NeverSaved => "never saved",
        L::FileGone => "(no file)",
        L::NoStage => "no stage",
        L::Sections => "sections",
    }
}

fn settings(reason: &SettingsReason) -> String {
    match reason {
        SettingsReason::Syntax => {
            "is not written as it must be (a quotation mark, a bracket or = may be missing)"
                .to_owned()
        }
        SettingsReason::Value(key) => format!("`{key}` cannot have this value"),
        SettingsReason::Choice { key, allowed } => {
            format!("`{key}` must be one of {}", allowed.join(", "))
        }
        SettingsReason::NoText(key) => format!("`{key}` must be a text in quotation marks"),
        SettingsReason::Kind(name) => format!("there is no kind of report `{name}`"),
        SettingsReason::UnitName(name, fault) => {
            format!(
                "a unit cannot be named `{}`: it {}",
                name.escape_debug(),
                name_fault(*fault)
            )
        }
        SettingsReason::UnitTwice(name) => format!("the unit `{name}` stands there twice"),
        SettingsReason::Layout(pattern) => format!(
            "`{pattern}` must hold {{unit}} and {{year}} once each, and stay in the workspace"
        ),
        SettingsReason::DueDay(text) => {
            format!("`{text}` is no day; write 12-25 (month-day) or 2024-12-25 (year-month-day)")
        }
        SettingsReason::Unmerged => {
            "both sides of two joined copies still stand here, with the marks between them"
                .to_owned()
        }
        SettingsReason::Newer(form) => {
            format!("a newer annals wrote it (`{form}`); bring this one up to date")
        }
        SettingsReason::UnknownKey(key) => format!("there is no `{key}`"),
        SettingsReason::EntryName(name) => {
            format!("`{name}` is not the name of an entry, such as c3-5091427613")
        }
        SettingsReason::Missing { entry, key } => format!("the entry `{entry}` lacks `{key}`"),
    }
}

fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "is empty".to_owned(),
        NameFault::LeavesFolder => "would leave the folder of the workspace".to_owned(),
        NameFault::Separator => "holds a slash".to_owned(),
        NameFault::LeadingDot => "begins with a dot".to_owned(),
        NameFault::LeadingHyphen => "begins with a hyphen".to_owned(),
        NameFault::TrailingDot => "ends in a dot".to_owned(),
        NameFault::Invisible => "holds a control character that cannot be seen".to_owned(),
        NameFault::Refused(character) => format!("holds `{character}`, which Windows refuses"),
        NameFault::Reserved => "is reserved on Windows".to_owned(),
        NameFault::TooLong => "is too long; 180 letters are the most".to_owned(),
    }
}
