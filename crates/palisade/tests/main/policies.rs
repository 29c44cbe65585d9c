//! Which policies run, and by which parameters.

use serde_json::Value;

use crate::support::{CLEAN, FINDINGS, Folder, LATEST, policies, texts};

/// A pod with findings of several layers and severities.
const POD: &str = "\
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  hostPID: true
  containers:
  - name: web
    image: nginx:latest
    securityContext: {privileged: true}
";

fn check(arguments: &[&str]) -> Value {
    Folder::new(&[("pod.yaml", POD)]).check(arguments)
}

/// All values of `field` among the findings.
fn all(report: &Value, field: &str) -> Vec<String> {
    let mut values: Vec<_> = texts(&report["findings"], &format!("/{field}"))
        .into_iter()
        .map(str::to_owned)
        .collect();
    values.sort();
    values.dedup();
    values
}

#[test]
fn select_takes_an_id() {
    assert_eq!(all(&check(&["--select", "latest-tag"]), "policy"), ["latest-tag"]);
}

#[test]
fn select_takes_an_id_that_the_default_pack_lacks() {
    assert_eq!(
        all(&check(&["--select", "required-label-owner"]), "policy"),
        ["required-label-owner"]
    );
}

#[test]
fn select_takes_a_layer() {
    assert_eq!(all(&check(&[]), "layer"), ["controls", "workload"]);
    assert_eq!(all(&check(&["--select", "controls"]), "layer"), ["controls"]);
}

#[test]
fn select_takes_a_severity() {
    assert_eq!(all(&check(&["--select", "critical"]), "severity"), ["critical"]);
}

#[test]
fn select_takes_a_pack() {
    let report = check(&["--select", "pod-security"]);
    let policies = all(&report, "policy");
    assert!(policies.len() > 3, "{policies:?}");
    assert!(
        policies.iter().all(|policy| policy.starts_with("pod-security-")),
        "{policies:?}"
    );
}

#[test]
fn select_takes_several_at_once_or_one_by_one() {
    let both = check(&["--select", "latest-tag,critical"]);
    assert_eq!(all(&both, "severity"), ["critical", "medium"]);
    assert_eq!(both, check(&["--select", "latest-tag", "--select", "critical"]));
    assert_eq!(both, check(&["--select", "latest-tag, critical"]));
    crate::support::run(&["check", "--select", "latest-tag,"]).is_refused_with(&["expected an id"]);
}

#[test]
fn ignore_takes_the_same_words() {
    let default = all(&check(&[]), "policy");
    let left = |word: &str| all(&check(&["--ignore", word]), "policy");

    assert!(default.contains(&"latest-tag".to_owned()));
    let but_one: Vec<_> = default
        .iter()
        .filter(|policy| *policy != "latest-tag")
        .cloned()
        .collect();
    assert_eq!(left("latest-tag"), but_one);

    let report = check(&["--ignore", "controls,critical"]);
    assert_eq!(all(&report, "layer"), ["workload"]);
    assert!(!all(&report, "severity").contains(&"critical".to_owned()));

    let rest = left("kube-linter");
    assert!(
        !rest.is_empty() && !rest.contains(&"privileged-container".to_owned()),
        "{rest:?}"
    );
}

#[test]
fn ignore_wins_over_select() {
    assert_eq!(
        all(
            &check(&["--select", "latest-tag,host-pid", "--ignore", "host-pid"]),
            "policy"
        ),
        ["latest-tag"]
    );
}

#[test]
fn a_pack_stands_instead_of_the_default_and_two_are_both() {
    let of = |arguments: &[&str]| all(&check(arguments), "policy");
    let default = of(&[]);
    assert_eq!(of(&["--pack", "default"]), default);

    // Network policies are off in KubeLinter.
    assert!(default.contains(&"non-isolated-pod".to_owned()));
    let kube_linter = of(&["--pack", "kube-linter"]);
    assert!(kube_linter.contains(&"latest-tag".to_owned()));
    assert!(!kube_linter.contains(&"non-isolated-pod".to_owned()));

    let mut both = [default, of(&["--pack", "pod-security"])].concat();
    both.sort();
    assert_eq!(of(&["--pack", "pod-security", "--pack", "default"]), both);
}

#[test]
fn a_pod_security_level_is_judged_by_its_version() {
    let of = |level: &str| all(&check(&["--pod-security", level]), "policy");
    assert_eq!(of("privileged"), [""; 0]);
    assert_eq!(
        of("baseline"),
        ["pod-security-host-namespaces", "pod-security-privileged"]
    );
    let restricted = of("restricted");
    assert!(restricted.contains(&"pod-security-capabilities-restricted".to_owned()));
    assert_eq!(of("restricted:latest"), restricted);
    // Capabilities are asked about since v1.22.
    assert!(!of("restricted:v1.21").contains(&"pod-security-capabilities-restricted".to_owned()));
    assert_eq!(of("restricted:v1.22"), of("restricted:v1.24"));
}

#[test]
fn a_wrong_pod_security_level_or_version_is_refused() {
    let refused = |level: &str, words: &[&str]| {
        crate::support::run(&["check", "--pod-security", level]).is_refused_with(words);
    };
    refused(
        "restrcted",
        &["`restrcted`", "privileged, baseline or restricted"],
    );
    refused("restricted:1.30", &["`1.30`", "`latest`", "`v1.30`"]);
    refused("restricted:", &["Pod Security version"]);
    refused("", &["Pod Security level"]);
}

#[test]
fn annotations_accept_findings_and_these_are_counted() {
    let check = |annotation: &str| {
        let metadata = format!("metadata: {{name: web, annotations: {{{annotation}: a test image}}}}\n");
        let text = LATEST.replace("metadata: {name: web, namespace: shop}\n", &metadata);
        let folder = Folder::new(&[("web.yaml", &text)]);
        let report = folder.check(&["--select", "latest-tag"]);
        assert_eq!(policies(&report), [""; 0], "{annotation}");
        assert_eq!(report["summary"]["ignored"], 1, "{annotation}");
        assert_eq!(folder.run(&["check", "--select", "latest-tag"]).code, CLEAN);
        folder.run(&["check"])
    };
    let one = check("ignore-check.kube-linter.io/latest-tag");
    assert_eq!(one.code, FINDINGS);
    assert!(
        one.out.contains("; 1 finding accepted by annotations"),
        "{}",
        one.out
    );
    assert_eq!(check("kube-linter.io/ignore-all").code, CLEAN);
}

const KUBE_LINTER: &str = "\
checks:
  doNotAutoAddDefaults: true
  include: [latest-tag]
customChecks:
- name: owner
  template: required-label
  params: {key: owner}
";

#[test]
fn the_configuration_of_kube_linter_is_found_or_named() {
    let folder = Folder::new(&[("pod.yaml", POD), (".kube-linter.yaml", KUBE_LINTER)]);
    let found = folder.check(&["--pack", "kube-linter", "pod.yaml"]);
    assert_eq!(all(&found, "policy"), ["latest-tag", "owner"]);

    let elsewhere = Folder::new(&[("pod.yaml", POD), ("ci/linter.yaml", KUBE_LINTER)]);
    let arguments = [
        "--pack",
        "kube-linter",
        "--kube-linter-config",
        "ci/linter.yaml",
        "pod.yaml",
    ];
    assert_eq!(elsewhere.check(&arguments)["findings"], found["findings"]);
}

#[test]
fn the_configuration_of_kube_linter_is_for_its_pack_alone() {
    let folder = Folder::new(&[("pod.yaml", POD), (".kube-linter.yaml", KUBE_LINTER)]);
    assert_eq!(folder.check(&["pod.yaml"])["findings"], check(&[])["findings"]);
    folder
        .run(&["check", "--kube-linter-config", ".kube-linter.yaml"])
        .is_refused_with(&["add --pack kube-linter"]);
}

#[test]
fn keys_that_kube_linter_does_not_know_are_named_with_their_place() {
    let config = format!("{KUBE_LINTER}chekcs: {{}}\n");
    let folder = Folder::new(&[("pod.yaml", POD), (".kube-linter.yaml", &config)]);
    let run = folder.run(&["check", "--pack", "kube-linter", "pod.yaml"]);
    assert_eq!(run.code, FINDINGS, "{run:?}");
    assert!(run.out.contains("`chekcs`"), "{}", run.out);
    assert!(run.out.contains(" --> .kube-linter.yaml:8:"), "{}", run.out);
}

#[test]
fn a_configuration_that_cannot_be_used_is_refused_with_its_place() {
    let refused = |config: &str, words: &[&str]| {
        let folder = Folder::new(&[("pod.yaml", POD), (".kube-linter.yaml", config)]);
        folder
            .run(&["check", "--pack", "kube-linter", "pod.yaml"])
            .is_refused_with(words);
    };
    refused("checks: [\n", &[".kube-linter.yaml:1:9: "]);
    refused("checks: none\n", &[".kube-linter.yaml:1:9: ", "checks"]);
    refused("checks: {include: [latest-tga]}\n", &["latest-tga", "latest-tag"]);
    crate::support::run(&[
        "check",
        "--pack",
        "kube-linter",
        "--kube-linter-config",
        "no.yaml",
    ])
    .is_refused_with(&["cannot read no.yaml: "]);
}
