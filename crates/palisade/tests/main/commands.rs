//! `list`, `explain`, `completions`, `version` and every `--help`.

use serde_json::Value;

use crate::support::{CLEAN, Folder, LATEST, Run, USAGE, run, texts};

#[track_caller]
fn succeeds(arguments: &[&str]) -> String {
    let Run { code, out, error } = run(arguments);
    assert_eq!((code, error.as_str()), (CLEAN, ""), "{arguments:?}");
    out
}

fn list(arguments: &[&str]) -> Value {
    let arguments = [&["list", "--format", "json"], arguments].concat();
    serde_json::from_str(&succeeds(&arguments)).unwrap()
}

#[test]
fn every_help_has_an_example() {
    let example = |help: &str| {
        let examples = help
            .split_once("Example")
            .map(|(_, examples)| examples.to_owned());
        examples.unwrap_or_else(|| panic!("no example in {help}"))
    };
    assert!(example(&succeeds(&["--help"])).contains("palisade check"));
    for command in ["check", "list", "explain", "completions", "version"] {
        for flag in ["--help", "-h"] {
            let help = succeeds(&[command, flag]);
            assert!(example(&help).contains(&format!("palisade {command}")), "{help}");
        }
    }
    assert!(example(&succeeds(&["policy", "eval", "--help"])).contains("palisade policy eval"));
}

#[test]
fn help_names_every_word_that_an_option_takes() {
    let help = succeeds(&["check", "--help"]);
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "[possible values: low, medium, high, critical]",
        "[possible values: text, json, sarif, ",
        "[possible values: default, kube-linter, pod-security]",
        "[possible values: auto, always, never]",
        "Exit codes: 0 nothing",
    ] {
        assert!(help.contains(words), "no `{words}` in {help}");
    }
}

#[test]
fn the_version_is_the_packages() {
    let version = format!("palisade {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(succeeds(&["version"]), version);
    assert_eq!(succeeds(&["--version"]), version);
}

#[test]
fn completions_know_commands_options_and_their_words() {
    for shell in ["bash", "zsh", "fish"] {
        let script = succeeds(&["completions", shell]);
        for word in ["explain", "pod-security", "sarif", "critical"] {
            assert!(script.contains(word), "no `{word}` for {shell}");
        }
    }
}

#[test]
fn explain_tells_the_four_things() {
    let page = succeeds(&["explain", "privileged-container"]);
    assert!(page.starts_with("# privileged-container\n"), "{page}");
    for heading in ["What it finds", "Why it matters", "How to fix", "Accepts"] {
        assert!(
            page.contains(&format!("## {heading}\n")),
            "no {heading} in {page}"
        );
    }
}

#[test]
fn explain_knows_the_ids_of_other_tools() {
    let page = succeeds(&["explain", "privileged-container"]);
    for alias in ["KSV017", "ksv017", "CKV_K8S_16", "C-0057"] {
        assert!(succeeds(&["explain", alias]).starts_with(&page), "{alias}");
    }
}

#[test]
fn explain_shows_every_policy_that_an_id_means() {
    let pages = succeeds(&["explain", "KSV017"]);
    let titles: Vec<_> = pages.lines().filter(|line| line.starts_with("# ")).collect();
    assert_eq!(titles, ["# privileged-container", "# pod-security-privileged"]);
}

#[test]
fn explain_suggests_the_nearest_name_but_no_number() {
    run(&["explain", "priviliged"]).is_refused_with(&["did you mean `privileged`?"]);
    run(&["explain", "KSV999"]).is_refused_with(&["no policy `KSV999`", "`palisade list`"]);
}

#[test]
fn list_has_a_line_for_each_policy() {
    let text = succeeds(&["list"]);
    let json = list(&[]);
    let ids: Vec<_> = text
        .lines()
        .map(|line| line.split_whitespace().next().unwrap())
        .collect();
    assert_eq!(ids, texts(&json, "/id"));
    assert!(ids.is_sorted() && ids.contains(&"privileged-container"));
}

#[test]
fn list_tells_all_of_a_policy() {
    let policies = list(&[]);
    let policies = policies.as_array().unwrap();
    let policy = policies
        .iter()
        .find(|policy| policy["id"] == "latest-tag")
        .unwrap();
    let keys: Vec<_> = policy.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "id",
            "title",
            "severity",
            "confidence",
            "layer",
            "check",
            "fixes",
            "packs",
            "aliases"
        ]
    );
    assert_eq!(policy["severity"], "medium");
    assert_eq!(policy["layer"], "workload");
    assert_eq!(policy["packs"][0]["name"], "default");
    assert_eq!(policy["packs"][0]["on"], true);
    assert_eq!(policy["aliases"][0]["tool"], "KubeLinter");
    assert_eq!(policy["aliases"][0]["id"], "latest-tag");
}

#[test]
fn list_filters_by_all_that_is_given() {
    let all = list(&[]);
    let filtered = list(&["--severity", "high", "--layer", "controls", "--pack", "default"]);
    let expected: Vec<_> = all
        .as_array()
        .unwrap()
        .iter()
        .filter(|policy| matches!(policy["severity"].as_str(), Some("high" | "critical")))
        .filter(|policy| policy["layer"] == "controls")
        .filter(|policy| texts(&policy["packs"], "/name").contains(&"default"))
        .cloned()
        .collect();
    assert_eq!(filtered, Value::Array(expected.clone()));
    assert!(!expected.is_empty() && expected.len() < all.as_array().unwrap().len());
}

#[test]
fn list_marks_what_a_pack_has_off() {
    let text = succeeds(&["list", "--pack", "kube-linter"]);
    let line = |id: &str| text.lines().find(|line| line.starts_with(id)).unwrap();
    assert!(line("required-label-owner").ends_with("(off unless selected)"));
    assert!(!line("latest-tag").contains("off"));
}

#[test]
fn a_list_of_nothing_says_so() {
    let run = run(&["list", "--layer", "control-plane"]);
    assert_eq!(
        (run.code, run.out.as_str(), run.error.as_str()),
        (CLEAN, "", "there is no such policy\n")
    );
}

#[test]
fn what_runs_for_a_path_is_listed_with_where_that_comes_from() {
    let configuration = "extends: [base.yaml]\nprofile: production\nselect: [latest-tag, mine]\n\
                         customPolicies: [{id: mine, title: Mine, check: host-pid, severity: critical}]\n\
                         rules: [{match: {namespaces: [a]}, enable: [host-pid]}]\n";
    let folder = Folder::new(&[
        ("base.yaml", "policies: {latest-tag: {severity: high}}\n"),
        ("palisade.yaml", configuration),
        ("deploy/web.yaml", LATEST),
    ]);
    let run = folder.run(&["list", "--for", "deploy/web.yaml"]);
    let lines: Vec<_> = run.out.lines().collect();
    assert_eq!(
        run.error,
        "by palisade.yaml, which extends base.yaml; profile production; 1 rule; fails from medium on\n"
    );
    assert_eq!(lines.len(), 3, "{}", run.out);
    assert!(lines[0].starts_with("host-pid") && lines[0].ends_with("(where a rule enables it)"));
    assert!(lines[1].starts_with("latest-tag  high "), "{}", lines[1]);
    assert!(
        lines[2].starts_with("mine        critical  workload        Mine"),
        "{}",
        lines[2]
    );
    let json = folder.run(&["list", "--for", ".", "--format", "json", "--severity", "critical"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(
        (json[0]["id"].as_str(), json.as_array().unwrap().len()),
        (Some("mine"), 1)
    );
    let run = folder.run(&["list", "--profile", "restricted"]);
    assert_eq!(
        run.error,
        "by no configuration; profile restricted; fails from low on\n"
    );
    assert!(
        run.out.contains("restricted-volumes") || run.out.lines().count() > 100,
        "{}",
        run.out
    );
    assert_eq!(folder.run(&["list", "--config", "none.yaml"]).code, USAGE);
}
