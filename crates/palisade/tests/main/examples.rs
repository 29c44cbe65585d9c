//! The examples: all that is wrong with the insecure one, and nothing with its twin.

use std::collections::BTreeMap;

use crate::fixture::{run, texts};

/// How many findings each policy has.
fn counts(arguments: &[&str]) -> String {
    let report = run(&[&["check", "examples/insecure", "--format", "json"], arguments].concat());
    assert_eq!((report.code, report.err.as_str()), (Some(1), ""));
    let mut counts = BTreeMap::<_, usize>::new();
    for policy in texts(&report.json()["findings"], "/policy") {
        *counts.entry(policy).or_default() += 1;
    }
    let lines: Vec<_> = counts
        .iter()
        .map(|(policy, count)| format!("{count:>3} {policy}"))
        .collect();
    lines.join("\n")
}

#[test]
fn the_insecure_example_shows_every_weakness() {
    insta::assert_snapshot!("insecure_default", counts(&[]));
    insta::assert_snapshot!("insecure_kube_linter", counts(&["--pack", "kube-linter"]));
    insta::assert_snapshot!("insecure_restricted", counts(&["--pod-security", "restricted"]));
    insta::assert_snapshot!("insecure_baseline", counts(&["--pod-security", "baseline"]));
}

#[test]
fn the_secure_example_is_clean() {
    for arguments in [
        &[][..],
        &["--pack", "kube-linter"],
        &["--pod-security", "baseline"],
        &["--pod-security", "restricted"],
        &["--pod-security", "restricted:v1.30"],
    ] {
        let run = run(&[&["check", "examples/secure"], arguments].concat()).ends_with(0);
        assert_eq!(run.out, "", "{arguments:?}");
    }
}

#[test]
fn the_twins_are_one_application() {
    let text = run(&["check", "examples/insecure"]).ends_with(1).out;
    let summary = text.lines().last().unwrap();
    assert!(
        summary.ends_with(" in 24 of 41 objects, 10 of 12 files"),
        "{summary}"
    );
}
