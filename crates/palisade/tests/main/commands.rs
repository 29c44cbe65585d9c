//! The commands besides `check`, and the help of all.

use crate::fixture::run;

#[test]
fn the_help_of_every_command_has_an_example() {
    for command in ["check", "list", "explain", "completions", "version"] {
        let help = run(&[command, "--help"]).ends_with(0).says("Example").out;
        assert_eq!(run(&["help", command]).ends_with(0).out, help);
        assert_eq!(run(&[command, "-h"]).ends_with(0).out, help);
    }
    insta::assert_snapshot!("help", run(&["--help"]).ends_with(0).out);
    insta::assert_snapshot!("help_check", run(&["check", "--help"]).ends_with(0).out);
    insta::assert_snapshot!("help_list", run(&["list", "--help"]).ends_with(0).out);
}

#[test]
fn without_a_command_the_help_is_shown() {
    let run = run(&[]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("Usage: palisade <COMMAND>"), "{}", run.err);
}

#[test]
fn a_misspelt_command_or_option_is_suggested() {
    run(&["chek"]).is_refused("'check'");
    run(&["check", "--fail-onn", "high"]).is_refused("'--fail-on'");
    run(&["check", "--jobs", "x"]).is_refused("--jobs");
}

#[test]
fn the_version_is_told() {
    let expected = format!("palisade {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(run(&["version"]).ends_with(0).out, expected);
    assert_eq!(run(&["--version"]).ends_with(0).out, expected);
}

#[test]
fn completions_are_made_for_each_shell() {
    for (shell, part) in [
        ("bash", "complete -F _palisade"),
        ("zsh", "#compdef palisade"),
        ("fish", "complete -c palisade"),
    ] {
        run(&["completions", shell])
            .ends_with(0)
            .says(part)
            .says("pod-security");
    }
    run(&["completions", "tcsh"]).is_refused("possible values: bash");
}

#[test]
fn a_policy_is_explained() {
    insta::assert_snapshot!("explain", run(&["explain", "latest-tag"]).ends_with(0).out);
}

#[test]
fn ids_of_other_tools_are_understood() {
    let both = run(&["explain", "KSV017"]).ends_with(0).out;
    let ids: Vec<_> = both.lines().filter(|line| line.starts_with("# ")).collect();
    assert_eq!(ids, ["# privileged-container", "# pod-security-privileged"]);
    assert!(both.contains("\n---\n"));
    assert_eq!(run(&["explain", "ksv017"]).ends_with(0).out, both);
    run(&["explain", "no-readiness-probe"])
        .ends_with(0)
        .says("# no-readiness-probe\n");
}

#[test]
fn what_cannot_be_explained_is_refused_with_a_suggestion() {
    run(&["explain", "privileged-contaner"]).is_refused("did you mean `privileged-container`?");
    run(&["explain", "nothing-like-any-of-them"]).is_refused("`palisade list` shows what there is");
    run(&["explain"]).is_refused("<ID>");
}

#[test]
fn every_listed_policy_is_explained() {
    for line in run(&["list"]).ends_with(0).out.lines() {
        let id = line.split(' ').next().unwrap();
        let page = run(&["explain", id]).ends_with(0).out;
        assert!(page.starts_with(&format!("# {id}\n")), "{id}");
        for heading in ["What it finds", "Why it matters", "How to fix", "Accepts"] {
            assert!(page.contains(&format!("\n## {heading}\n")), "{id}: {heading}");
        }
    }
}

#[test]
fn policies_are_listed_by_id() {
    let list = run(&["list"]).ends_with(0).out;
    insta::assert_snapshot!("list", list);
    let ids: Vec<_> = list.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert!(ids.is_sorted());
}

#[test]
fn filters_of_the_list_narrow_it_together() {
    let lines = |arguments: &[&str]| {
        let run = run(&[&["list"], arguments].concat()).ends_with(0);
        // How wide the columns are depends on what is listed.
        let lines = run
            .out
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.collect::<Vec<_>>()
    };
    let critical = lines(&["--severity", "critical"]);
    assert!(!critical.is_empty() && critical.iter().all(|line| line.contains(" critical ")));
    let high = lines(&["--severity", "high"]);
    assert!(high.len() > critical.len() && critical.iter().all(|line| high.contains(line)));
    let controls = lines(&["--layer", "controls"]);
    assert!(!controls.is_empty() && controls.iter().all(|line| line.contains(" controls ")));
    let both = lines(&["--layer", "controls", "--severity", "critical"]);
    assert_eq!(both.len(), 1);
    assert!(both[0].starts_with("cluster-admin-role-binding "));
    let pack = lines(&["--pack", "kube-linter"]);
    assert!(pack.iter().any(|line| line.ends_with(" (off unless selected)")));
    assert!(
        pack.iter()
            .any(|line| line.starts_with("latest-tag ") && !line.ends_with(')'))
    );
}

#[test]
fn a_list_of_nothing_says_so() {
    let run = run(&["list", "--layer", "infrastructure", "--severity", "critical"]);
    assert_eq!(
        (run.code, run.out.as_str(), run.err.as_str()),
        (Some(0), "", "no policy is all of that\n")
    );
}

#[test]
fn wrong_filters_are_refused() {
    run(&["list", "--pack", "nope"]).is_refused("there is no pack `nope`: the packs are default");
    run(&["list", "--layer", "nope"]).is_refused("`nope` is none of infrastructure, control-plane");
    run(&["list", "--severity", "nope"]).is_refused("`nope` is none of low, medium, high, critical");
    run(&["list", "--format", "yaml"]).is_refused("possible values: text, json");
}

#[test]
fn the_list_is_data_too() {
    let list = run(&["list", "--format", "json", "--severity", "critical"])
        .ends_with(0)
        .json();
    let docker = list
        .as_array()
        .unwrap()
        .iter()
        .find(|policy| policy["id"] == "docker-sock");
    insta::assert_snapshot!(
        "list_json",
        serde_json::to_string_pretty(docker.unwrap()).unwrap()
    );
}
