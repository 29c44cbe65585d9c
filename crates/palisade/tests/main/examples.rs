//! The two examples at the workspace's root: what is found in the one, and that nothing is in the other.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::{CLEAN, FINDINGS, Run, command, texts};

/// Runs `check` at the workspace's root.
fn check(arguments: &[&str]) -> Run {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    Run::of(command(&root, &[&["check"], arguments].concat()))
}

#[test]
fn the_insecure_one_has_every_weakness_it_was_given() {
    let run = check(&["examples/insecure", "--format", "json"]);
    assert_eq!((run.code, run.error.as_str()), (FINDINGS, ""));
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for policy in texts(&report["findings"], "/policy") {
        *counts.entry(policy).or_default() += 1;
    }
    let lines: Vec<_> = counts
        .iter()
        .map(|(policy, count)| format!("{count:3} {policy}"))
        .collect();
    insta::assert_snapshot!("insecure", format!("{}\n{}", lines.join("\n"), report["summary"]));
}

#[test]
fn the_insecure_one_is_fixed_as_a_reviewer_would_accept() {
    let run = check(&["examples/insecure", "--diff", "--fix=unsafe"]);
    assert_eq!(run.code, FINDINGS);
    insta::assert_snapshot!("insecure_fixed", format!("{}\n{}", run.out, run.error));
}

#[test]
fn the_secure_one_is_clean_by_every_pack() {
    for arguments in [
        &[][..],
        &["--pack", "pod-security"],
        &["--pod-security", "baseline"],
        &["--pod-security", "restricted"],
        &["--pod-security", "restricted:v1.19"],
        &["--pack", "kube-linter"],
    ] {
        let run = check(&[&["examples/secure"], arguments].concat());
        assert_eq!(
            (run.code, run.out.as_str(), run.error.as_str()),
            (CLEAN, "", ""),
            "{arguments:?}"
        );
        let run = check(&[&["examples/secure", "--format", "json"], arguments].concat());
        let report: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(report["summary"]["ignored"], 0, "{arguments:?}");
        assert!(report["summary"]["objects"].as_u64() > Some(30), "{arguments:?}");
        assert!(report["summary"]["policies"].as_u64() > Some(5), "{arguments:?}");
    }
}

#[test]
fn findings_come_in_the_order_of_their_places() {
    let run = check(&["examples/insecure", "--format", "json"]);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let places: Vec<_> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| &finding["location"])
        .map(|at| (at["path"].as_str(), at["line"].as_u64(), at["column"].as_u64()))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn the_readme_shows_what_is_printed() {
    let readme = include_str!("../../../../README.md");
    let (_, shown) = readme
        .split_once("$ palisade check examples/insecure\n…\n")
        .unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let run = check(&["examples/insecure"]);
    for part in shown.split("\n\n") {
        assert!(
            run.out.contains(part.trim_end()),
            "README.md shows:\n{part}\nprinted is:\n{}",
            run.out
        );
    }
}
