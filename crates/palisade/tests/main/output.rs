//! Formats, the files of `--output`, colour, width, and what happens when nobody reads on.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use serde_json::Value;

use crate::support::{BROKEN, CLEAN, FINDINGS, Folder, LATEST, Run, USAGE, command, policies};

fn folder() -> Folder {
    Folder::new(&[("web.yaml", LATEST)])
}

fn check<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [&["check", "--select", "latest-tag", "web.yaml"], arguments].concat()
}

#[test]
fn text_shows_the_line_the_value_why_and_how() {
    let run = folder().run(&check(&[]));
    assert_eq!((run.code, run.error.as_str()), (FINDINGS, ""));
    insta::assert_snapshot!("text", run.out);
}

#[test]
fn every_format_names_the_finding() {
    for (format, start) in [
        ("text", "medium[latest-tag]: "),
        ("json", "{\"version\":1,"),
        ("sarif", "{\"$schema\":"),
        ("github", "::warning file=web.yaml,line=7,"),
        ("markdown", "### Palisade: 1 finding in 1 object\n"),
        ("html", "<!DOCTYPE html>\n"),
        (
            "junit",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n",
        ),
        ("gitlab", "[\n{\"description\":"),
        ("gitlab-sast", "{\"version\":\"15."),
        ("trivy-json", "{\"SchemaVersion\":2,"),
        ("kube-linter-json", "{\"Checks\":"),
    ] {
        let run = folder().run(&check(&["--format", format]));
        assert_eq!((run.code, run.error.as_str()), (FINDINGS, ""), "{format}");
        assert!(run.out.starts_with(start), "{format}: {}", run.out);
        assert!(run.out.contains("latest-tag"), "{format}");
        if run.out.starts_with('{') {
            serde_json::from_str::<Value>(&run.out).unwrap_or_else(|error| panic!("{format}: {error}"));
        }
    }
}

#[test]
fn several_files_are_written_beside_what_is_printed() {
    let folder = folder();
    let outputs = [
        "--output",
        "sarif=a.sarif",
        "--output",
        "json=b=c.json",
        "--output",
        "text=d",
    ];
    let run = folder.run(&check(&outputs));
    assert_eq!(run, folder.run(&check(&[])), "what is printed stays the same");
    for (path, format) in [("a.sarif", "sarif"), ("b=c.json", "json"), ("d", "text")] {
        let printed = folder.run(&check(&["--format", format]));
        assert_eq!(folder.read(path), printed.out, "{path}");
    }
}

#[test]
fn a_report_replaces_the_old_one() {
    let folder = folder();
    folder.write("old.json", "x".repeat(100_000));
    folder.run(&check(&["--output", "json=old.json"]));
    let report: Value = serde_json::from_str(&folder.read("old.json")).unwrap();
    assert_eq!(policies(&report), ["latest-tag"]);
}

#[test]
fn a_file_that_cannot_be_written_is_2_and_hides_no_other_report() {
    let folder = folder();
    let run = folder.run(&check(&[
        "--output",
        "sarif=no/such/folder",
        "--output",
        "json=b.json",
    ]));
    assert_eq!(run.code, USAGE);
    assert!(run.out.starts_with("medium[latest-tag]"), "{}", run.out);
    assert!(
        run.error
            .starts_with("error: cannot write the sarif report to no/such/folder: "),
        "{}",
        run.error
    );
    assert!(folder.read("b.json").contains("latest-tag"));
}

#[test]
fn an_output_needs_a_known_format_and_a_path_of_its_own() {
    let refused = |outputs: &[&str], words: &[&str]| folder().run(&check(outputs)).is_refused_with(words);
    refused(&["--output", "sarif"], &["'sarif'", "FORMAT=PATH"]);
    refused(&["--output", "sarif="], &["a path after `=`"]);
    refused(&["--output", "pdf=x"], &["`pdf`", "sarif"]);
    refused(
        &["--output", "sarif=x", "--output", "json=x"],
        &["both the sarif and the json report would go to x"],
    );
}

#[test]
fn no_colour_where_no_terminal_is() {
    assert!(!folder().run(&check(&[])).out.contains('\x1b'));
    assert!(!folder().run(&check(&["--color", "never"])).out.contains('\x1b'));
    assert!(folder().run(&check(&["--color", "always"])).out.contains("\x1b["));
}

#[test]
fn text_fits_the_columns_that_the_environment_gives() {
    let folder = folder();
    let longest_advice = |columns: &str| {
        let mut command = command(folder.path(), &check(&[]));
        command.env("COLUMNS", columns);
        let out = Run::of(command).out;
        let advice = out.lines().skip_while(|line| !line.contains("= why"));
        advice
            .take_while(|line| !line.is_empty())
            .map(|line| line.chars().count())
            .max()
            .unwrap()
    };
    assert!((40..=60).contains(&longest_advice("60")));
    assert!((61..=100).contains(&longest_advice("not a number")));
    assert!(longest_advice("1") <= 40);
}

#[test]
fn nobody_reading_on_changes_nothing_and_is_no_error() {
    // Far more output than a pipe holds, so that writing it fails.
    let pods: Vec<_> = (0..4000)
        .map(|number| LATEST.replace("name: web,", &format!("name: web-{number},")))
        .collect();
    let folder = Folder::new(&[("pods.yaml", &pods.join("---\n"))]);
    for (arguments, code) in [
        (vec!["check", "--select", "latest-tag"], FINDINGS),
        (
            vec!["check", "--select", "latest-tag", "--format", "json"],
            FINDINGS,
        ),
        (
            vec!["check", "--select", "latest-tag", "--fail-on", "high"],
            CLEAN,
        ),
    ] {
        let mut child = command(folder.path(), &arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        drop(out);
        let mut error = String::new();
        child.stderr.take().unwrap().read_to_string(&mut error).unwrap();
        let status = child.wait().unwrap();
        assert_eq!((status.code(), error.as_str()), (Some(code), ""), "{arguments:?}");
        assert!(!line.is_empty());
    }
}

#[test]
fn a_closed_pipe_is_no_error_for_the_other_commands() {
    for arguments in [
        &["completions", "bash"][..],
        &["list", "--format", "json"],
        &["list"],
        &["explain", "privileged-container"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let folder = folder();
        let mut command = command(folder.path(), arguments);
        command.stdout(writer).stderr(Stdio::piped());
        let output = command.spawn().unwrap().wait_with_output().unwrap();
        let run = Run::from(output);
        assert_eq!((run.code, run.error.as_str()), (CLEAN, ""), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_2() {
    let folder = folder();
    let mut command = command(folder.path(), &check(&[]));
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    command.stdout(full).stderr(Stdio::piped());
    let run = Run::from(command.spawn().unwrap().wait_with_output().unwrap());
    run.is_refused_with(&["cannot write to standard output: "]);
}

#[test]
fn more_threads_and_another_order_of_arguments_change_no_byte() {
    let folder = Folder::new(&[("a/one.yaml", LATEST), ("broken.yaml", BROKEN)]);
    for number in 0..200 {
        let pod = LATEST.replace("name: web,", &format!("name: web-{number},"));
        folder.write(&format!("b/{number}.yaml"), pod);
    }
    for format in ["text", "json", "sarif", "github"] {
        let base = ["check", "--format", format, "a", "b", "broken.yaml"];
        let expected = folder.run(&[&base[..], &["--jobs", "1"]].concat());
        assert!(expected.out.contains("latest-tag"));
        assert_eq!(
            folder.run(&[&base[..], &["--jobs", "2"]].concat()),
            expected,
            "{format}"
        );
        let turned = folder.run(&[
            "check",
            "broken.yaml",
            "b",
            "a",
            "--jobs",
            "2",
            "--format",
            format,
        ]);
        assert_eq!(turned, expected, "{format}");
    }
}

#[test]
fn a_page_tells_what_changed_since_an_earlier_run() {
    let folder = folder();
    folder.run(&check(&["--output", "json=2026-01-31.json"]));
    folder.write("web.yaml", LATEST.replace("name: web", "name: shop"));
    let run = folder.run(&check(&["--format", "html", "--history", "2026-01-31.json"]));
    assert_eq!((run.code, run.error.as_str()), (FINDINGS, ""));
    assert!(
        run.out.contains("Since 2026-01-31: 1 new, 1 gone."),
        "{}",
        run.out
    );
}

#[test]
fn an_earlier_run_that_is_none_is_refused() {
    let folder = folder();
    folder.write("a.json", "{}");
    let refused =
        |path: &str, words: &[&str]| folder.run(&check(&["--history", path])).is_refused_with(words);
    refused(
        "a.json",
        &["cannot read a.json of --history", "no JSON report of Palisade"],
    );
    refused("missing.json", &["cannot read missing.json of --history"]);
}
