//! What a script learns from the exit code alone.

use crate::support::{BROKEN, CLEAN, FINDINGS, Folder, LATEST, UNREADABLE, USAGE, run};

fn code(files: &[(&str, &str)], arguments: &[&str]) -> i32 {
    Folder::new(files).run(arguments).code
}

#[test]
fn nothing_found_is_0_and_silent() {
    let fixed = LATEST.replace(":latest", ":1.27.3");
    let run = Folder::new(&[("web.yaml", &fixed)]).run(&["check", "--select", "latest-tag"]);
    assert_eq!((run.code, run.out.as_str(), run.error.as_str()), (CLEAN, "", ""));
}

#[test]
fn findings_are_1() {
    let files = [("web.yaml", LATEST)];
    assert_eq!(code(&files, &["check", "--select", "latest-tag"]), FINDINGS);
}

#[test]
fn fail_on_forgives_what_is_less_severe_but_shows_it() {
    let folder = Folder::new(&[("web.yaml", LATEST)]);
    for (threshold, code) in [
        ("low", FINDINGS),
        ("medium", FINDINGS),
        ("high", CLEAN),
        ("critical", CLEAN),
    ] {
        let run = folder.run(&["check", "--select", "latest-tag", "--fail-on", threshold]);
        assert_eq!(run.code, code, "--fail-on {threshold}");
        assert!(run.out.starts_with("medium[latest-tag]: "), "{}", run.out);
    }
}

#[test]
fn what_could_not_be_read_is_3_even_beside_findings() {
    let files = [("web.yaml", LATEST), ("broken.yaml", BROKEN)];
    let run = Folder::new(&files).run(&["check", "--select", "latest-tag"]);
    assert_eq!(run.code, UNREADABLE);
    assert!(run.out.contains("medium[latest-tag]"), "{}", run.out);
    assert_eq!(
        code(
            &files,
            &["check", "--select", "latest-tag", "--fail-on", "critical"]
        ),
        UNREADABLE
    );
}

#[test]
fn wrong_usage_is_2_and_says_what_was_meant() {
    run(&["chek"]).is_refused_with(&["'chek'", "'check'"]);
    run(&["check", "--formt", "json"]).is_refused_with(&["'--formt'", "'--format'"]);
    run(&["check", "--format", "jsn"]).is_refused_with(&["'jsn'", "sarif", "'json'"]);
    run(&["check", "--fail-on", "hihg"]).is_refused_with(&["'hihg'", "critical", "'high'"]);
    run(&["check", "--pack", "defualt"]).is_refused_with(&["'defualt'", "kube-linter", "'default'"]);
    run(&["check", "--jobs", "0"]).is_refused_with(&["'0'", "--jobs", "from 1 to 512"]);
    run(&["check", "--jobs", "100000"]).is_refused_with(&["'100000'", "from 1 to 512"]);
    run(&["check", "--color", "allways"]).is_refused_with(&["'allways'", "'always'"]);
    run(&["check", "--exclude", "["]).is_refused_with(&["`[` is no pattern"]);
    run(&["list", "--layer", "workloads"]).is_refused_with(&["'workloads'", "'workload'"]);
    run(&["completions", "fsh"]).is_refused_with(&["'fsh'", "'fish'"]);
    run(&["explain"]).is_refused_with(&["<ID>"]);
}

#[test]
fn unknown_policies_are_2_and_the_nearest_is_named() {
    for option in ["--select", "--ignore"] {
        run(&["check", option, "privilegd-container"])
            .is_refused_with(&["`privilegd-container`", "did you mean `privileged-container`?"]);
    }
    run(&["explain", "privilegd-container"])
        .is_refused_with(&["`privilegd-container`", "did you mean `privileged-container`?"]);
}

#[test]
fn nothing_left_to_judge_by_is_2() {
    run(&["check", "--select", "latest-tag", "--ignore", "latest-tag"])
        .is_refused_with(&["no policy is left to run"]);
}

#[test]
fn without_a_command_the_help_is_shown() {
    let run = run(&[]);
    assert_eq!((run.code, run.out.as_str()), (USAGE, ""));
    assert!(run.error.contains("Usage: palisade <COMMAND>"), "{}", run.error);
    assert!(run.error.contains("Examples:"), "{}", run.error);
}

#[test]
fn a_forgotten_command_is_guessed() {
    let folder = Folder::new(&[("deploy/web.yaml", LATEST)]);
    let tip = "to judge it, use 'palisade check deploy/'";
    folder.run(&["deploy/"]).is_refused_with(&["'deploy/'", tip]);
    folder.run(&["-"]).is_refused_with(&["use 'palisade check -'"]);
    let run = folder.run(&["elsewhere/"]);
    assert!(!run.error.contains("to judge it"), "{}", run.error);
}
