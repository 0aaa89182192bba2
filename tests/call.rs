//! The program as it is called: streams, exit codes, language, colour, a pipe that closes early.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::process::{Command, Output, Stdio};

/// The program in an empty environment, far from any workspace.
fn annals(words: &[&str], variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annals"));
    command
        .args(words)
        .env_clear()
        .envs(variables.iter().copied())
        .current_dir(std::env::temp_dir())
        .stdin(Stdio::null());
    command
}

fn run(words: &[&str], variables: &[(&str, &str)]) -> Output {
    annals(words, variables).output().unwrap()
}

fn output(words: &[&str], variables: &[(&str, &str)]) -> String {
    String::from_utf8(run(words, variables).stdout).unwrap()
}

#[test]
fn alone_it_says_the_first_steps() {
    let welcome = output(&[], &[("LANG", "zh_CN.UTF-8")]);
    for step in ["annals diff", "annals init", "annals new", "annals demo"] {
        assert!(welcome.contains(step), "{welcome}");
    }
    assert_eq!(run(&[], &[]).status.code(), Some(0));
}

#[test]
fn the_language_is_the_flags_then_the_variables_then_the_locales() {
    let is_chinese = |words: &[&str], variables: &[(&str, &str)]| {
        output(words, variables).contains("从这里开始")
    };
    assert!(!is_chinese(&[], &[]));
    assert!(is_chinese(&[], &[("LANG", "zh_CN.UTF-8")]));
    assert!(!is_chinese(
        &[],
        &[("LANG", "zh_CN.UTF-8"), ("ANNALS_LANG", "en")]
    ));
    assert!(is_chinese(&["--lang", "zh"], &[("ANNALS_LANG", "en")]));
}

#[test]
fn a_wrong_call_ends_with_two_and_says_so_on_standard_error() {
    let wrong = run(&["dif"], &[("ANNALS_LANG", "zh")]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(wrong.stdout.is_empty());
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(
        said.starts_with("错误：没有“dif”这个命令\n提示："),
        "{said}"
    );
}

#[test]
fn help_and_version_are_answers() {
    let help = run(&["help"], &[]);
    assert_eq!(help.status.code(), Some(0));
    assert!(help.stderr.is_empty());
    let version = output(&["--version"], &[]);
    assert_eq!(version, concat!("annals ", env!("CARGO_PKG_VERSION"), "\n"));
    assert_eq!(
        output(&["show", "--help"], &[]),
        output(&["help", "show"], &[])
    );
}

#[test]
fn colour_only_where_it_is_wanted() {
    let is_coloured =
        |words: &[&str], variables: &[(&str, &str)]| output(words, variables).contains('\u{1b}');
    assert!(!is_coloured(&[], &[]));
    assert!(is_coloured(&["help", "--color", "always"], &[]));
    assert!(is_coloured(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(
        &[],
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]
    ));
    assert!(!is_coloured(
        &["help", "--color", "never"],
        &[("CLICOLOR_FORCE", "1")]
    ));
}

#[test]
fn lines_fit_the_columns_that_are_said() {
    for columns in [60, 100] {
        let said = columns.to_string();
        let help = output(&["help"], &[("COLUMNS", &said)]);
        let longest = help.lines().map(|line| line.chars().count()).max();
        assert!(longest <= Some(columns), "{help}");
    }
}

#[test]
fn a_pipe_that_closes_early_is_no_failure() {
    let mut process = annals(&["completions", "bash"], &[])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(process.stdout.take());
    let ended = process.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert!(ended.stderr.is_empty());
}

#[test]
fn completions_are_written_for_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = output(&["completions", shell], &[]);
        assert!(script.contains("annals"), "{shell}");
    }
}
