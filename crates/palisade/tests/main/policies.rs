//! Which policies judge, and the exit code that follows.

use crate::fixture::{Folder, Run, texts};

/// The policies that found something in the pod, each once.
fn found(arguments: &[&str]) -> Vec<String> {
    let run = Folder::new().run(&[&["check", "pod.yaml", "--format", "json"], arguments].concat());
    assert_eq!(run.err, "");
    let mut ids = texts(&run.json()["findings"], "/policy");
    ids.sort();
    ids.dedup();
    ids
}

fn refused(arguments: &[&str], part: &str) {
    Folder::new()
        .run(&[&["check", "pod.yaml"], arguments].concat())
        .is_refused(part);
}

#[test]
fn policies_are_selected_by_id_pack_layer_and_severity() {
    assert_eq!(found(&["--select", "latest-tag"]), ["latest-tag"]);
    assert_eq!(
        found(&["--select", "latest-tag,privileged-container"]),
        ["latest-tag", "privileged-container"]
    );
    assert_eq!(
        found(&["--select", "latest-tag", "--select", "critical"]),
        ["latest-tag", "privileged-container"]
    );
    assert_eq!(found(&["--select", "sorted-keys"]), ["sorted-keys"]);
    let default = found(&[]);
    assert_eq!(found(&["--select", "default"]), default);
    assert_eq!(found(&["--pack", "default"]), default);
    let controls = found(&["--select", "controls"]);
    assert_eq!(controls, ["non-isolated-pod"]);
    let workload = found(&["--select", "workload"]);
    assert_eq!(workload.len() + controls.len(), default.len());
}

#[test]
fn what_is_ignored_does_not_run() {
    let default = found(&[]);
    let without = |word: &str| found(&["--ignore", word]);
    assert!(default.contains(&"latest-tag".to_owned()));
    assert!(!without("latest-tag").contains(&"latest-tag".to_owned()));
    assert_eq!(without("latest-tag").len(), default.len() - 1);
    assert_eq!(without("workload"), ["non-isolated-pod"]);
    assert!(!without("critical").contains(&"privileged-container".to_owned()));
    assert_eq!(
        found(&["--select", "critical,latest-tag", "--ignore", "latest-tag"]),
        ["privileged-container"]
    );
}

#[test]
fn packs_replace_the_default_and_add_up() {
    let kube_linter = found(&["--pack", "kube-linter"]);
    assert!(!kube_linter.contains(&"non-isolated-pod".to_owned()));
    let standard = found(&["--pack", "pod-security"]);
    assert!(standard.iter().all(|id| id.starts_with("pod-security-")));
    let both = found(&["--pack", "kube-linter", "--pack", "pod-security"]);
    assert_eq!(both.len(), kube_linter.len() + standard.len());
}

#[test]
fn unknown_words_are_refused_with_a_suggestion() {
    refused(
        &["--select", "privileged-contaner"],
        "did you mean `privileged-container`?",
    );
    refused(
        &["--ignore", "privileged-contaner"],
        "did you mean `privileged-container`?",
    );
    refused(
        &["--ignore", "workload,hihg"],
        "`hihg` is no policy, pack, layer or severity: did you mean `high`?",
    );
    refused(&["--select", "KSV017"], "did you mean `privileged-container`?");
    refused(
        &["--select", "zzzzzzzzzzzz"],
        "`zzzzzzzzzzzz` is no policy, pack, layer or severity",
    );
    refused(&["--select", ""], "`` is no policy");
    refused(
        &["--pack", "nope"],
        "there is no pack `nope`: the packs are default, kube-linter and pod-security",
    );
    refused(&["--ignore", "default"], "no policy is left to run");
}

#[test]
fn the_pod_security_standards_are_chosen_by_level_and_version() {
    let privileged = "pod-security-privileged".to_owned();
    assert_eq!(found(&["--pod-security", "privileged"]), [""; 0]);
    assert_eq!(found(&["--pod-security", "baseline"]), [privileged.as_str()]);
    let restricted = found(&["--pod-security", "restricted"]);
    assert!(restricted.len() > 1 && restricted.contains(&privileged));
    assert_eq!(found(&["--pod-security", "restricted:latest"]), restricted);
    assert_eq!(found(&["--pack", "pod-security"]), restricted);
    // Which capabilities must be dropped is asked since v1.22.
    let capabilities = "pod-security-capabilities-restricted".to_owned();
    assert!(!found(&["--pod-security", "restricted:v1.21"]).contains(&capabilities));
    assert!(found(&["--pod-security", "restricted:v1.22"]).contains(&capabilities));
}

#[test]
fn wrong_levels_and_versions_are_refused() {
    for level in ["restrictd", "Baseline", ""] {
        refused(
            &["--pod-security", level],
            "give privileged, baseline or restricted",
        );
    }
    for version in ["1.30", "v2.0", "v1", "", "v1.x", "v1.-1"] {
        refused(
            &["--pod-security", &format!("restricted:{version}")],
            "give `latest`, or one such as `v1.30`",
        );
    }
}

#[test]
fn the_threshold_decides_between_clean_and_findings() {
    let folder = Folder::new();
    let code = |select: &str, fail_on: &str| {
        let run = folder.run(&["check", "pod.yaml", "--select", select, "--fail-on", fail_on]);
        assert!(
            run.out.contains(select),
            "findings below the threshold are shown too: {}",
            run.out
        );
        run.code
    };
    for (fail_on, expected) in [("low", 1), ("medium", 1), ("high", 0), ("critical", 0)] {
        assert_eq!(code("latest-tag", fail_on), Some(expected), "{fail_on}");
    }
    assert_eq!(code("privileged-container", "critical"), Some(1));
    folder
        .run(&["check", "--fail-on", "hgih"])
        .is_refused("`hgih` is none of low, medium, high, critical");
}

#[test]
fn annotations_accept_findings_and_are_counted() {
    let folder = Folder::new();
    let accepted =
        "metadata: {name: web, annotations: {ignore-check.kube-linter.io/privileged-container: needed}}";
    let pod = crate::fixture::POD.replace("metadata: {name: web, namespace: shop}", accepted);
    folder.write("pod.yaml", pod);
    let run: Run = folder.check(&["pod.yaml"]).ends_with(1);
    assert!(!run.out.contains("privileged-container"), "{}", run.out);
    run.says("; 1 finding accepted by annotations\n");
}
