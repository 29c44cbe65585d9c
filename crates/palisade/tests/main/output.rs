//! Where output goes: files, pipes that end early, terminals that want no colour.

use std::process::Stdio;

use crate::fixture::{Folder, POD, Run, TWO, run};

#[test]
fn reports_are_written_to_files_beside_the_printed_one() {
    let folder = Folder::new();
    let outputs = [
        "--output",
        "sarif=a.sarif",
        "--output",
        "json=b=c.json",
        "--output",
        "text=d.txt",
    ];
    let printed = folder
        .check(&[&["pod.yaml"], &outputs[..]].concat())
        .ends_with(1)
        .out;
    assert_eq!(folder.read("d.txt"), printed);
    for (format, path) in [("sarif", "a.sarif"), ("json", "b=c.json")] {
        let alone = folder.check(&["pod.yaml", "--format", format]).out;
        assert_eq!(folder.read(path), alone, "{format}");
    }
    // A report of before is replaced as a whole.
    folder
        .run(&[
            "check",
            "pod.yaml",
            "--select",
            "ssh-port",
            "--output",
            "text=d.txt",
        ])
        .ends_with(0);
    assert_eq!(folder.read("d.txt"), "");
}

#[test]
fn outputs_that_cannot_be_are_refused() {
    let folder = Folder::new();
    folder
        .check(&["--output", "sarif"])
        .is_refused("expected FORMAT=PATH, such as sarif=palisade.sarif");
    folder
        .check(&["--output", "sarif="])
        .is_refused("expected a path after `=`");
    folder
        .check(&["--output", "srif=a"])
        .is_refused("`srif` is none of text, json, sarif");
    folder
        .check(&["--output", "sarif=no/such/a.sarif"])
        .is_refused("cannot write the sarif report to no/such/a.sarif: ");
    folder
        .check(&["--output", "sarif=."])
        .is_refused("cannot write the sarif report to .: ");
}

/// Runs the program with standard output closed before it writes.
fn without_reader(arguments: &[&str]) -> Run {
    let folder = Folder::new();
    folder.write("more.yaml", format!("{POD}---\n").repeat(200));
    let mut child = folder
        .command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code(),
        out: String::new(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    for arguments in [
        &["list"][..],
        &["list", "--format", "json"],
        &["explain", "KSV017"],
        &["completions", "bash"],
        &["completions", "fish"],
        &["version"],
        &["--help"],
    ] {
        let run = without_reader(arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
    }
    // What was found was found, whoever listens.
    for format in ["text", "json", "sarif", "github", "kube-linter-json"] {
        let run = without_reader(&[&["check"], TWO, &["--format", format]].concat());
        assert_eq!((run.code, run.err.as_str()), (Some(1), ""), "{format}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let folder = Folder::new();
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = folder
        .command(&[&["check"], TWO].concat())
        .stdout(full)
        .output()
        .unwrap();
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        message.starts_with("error: cannot write to standard output: "),
        "{message}"
    );
}

#[test]
fn closed_standard_input_is_empty_input() {
    let folder = Folder::new();
    let output = folder
        .command(&["check", "-"])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("error: there was no input")
    );
}

#[test]
fn colours_are_for_terminals_or_on_demand() {
    let folder = Folder::new();
    let colored = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = folder.command(&[&["check", "pod.yaml"], TWO, arguments].concat());
        command.envs(variables.iter().copied());
        Run::of(command, b"").ends_with(1).out.contains('\u{1b}')
    };
    assert!(!colored(&[], &[]));
    assert!(colored(&["--color", "always"], &[]));
    assert!(
        colored(&["--color", "always"], &[("NO_COLOR", "1")]),
        "the option is nearer than the environment"
    );
    assert!(!colored(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(colored(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!colored(&[], &[("CLICOLOR", "1")]));
    folder
        .check(&["--color", "sometimes"])
        .is_refused("possible values: auto, always, never");
}

#[test]
fn text_keeps_to_a_hundred_columns_where_there_is_no_terminal() {
    let text = run(&["check", "examples/insecure"]).ends_with(1).out;
    // Messages and paths are not broken: they are searched for and clicked on.
    let prose = text
        .lines()
        .filter(|line| line.starts_with([' ', '0']))
        .filter(|line| !line.contains("--> "));
    let widest = prose.max_by_key(|line| line.chars().count()).unwrap();
    assert!(widest.chars().count() <= 100, "{widest}");
}
