//! The JSON report, field by field. Programs rely on it: fields may be added, but none may be renamed,
//! removed, or change its meaning, without a new `version`.

use serde_json::{Value, json};

use crate::support::{BROKEN, Folder, LATEST, ONLY_LATEST};

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn report(text: &str, arguments: &[&str]) -> Value {
    Folder::new(&[("web.yaml", text)]).check(arguments)
}

#[test]
fn a_report_has_these_fields() {
    let report = report(LATEST, ONLY_LATEST);
    assert_eq!(
        keys(&report),
        ["version", "findings", "accepted", "errors", "warnings", "summary"]
    );
    assert_eq!(report["version"], 1);
    assert_eq!(report["accepted"], json!([]));
    assert_eq!(report["errors"], json!([]));
    assert_eq!(report["warnings"], json!([]));
}

#[test]
fn a_finding_has_these_fields() {
    let report = report(LATEST, ONLY_LATEST);
    assert_eq!(report["findings"].as_array().unwrap().len(), 1);
    let finding = &report["findings"][0];
    assert_eq!(
        keys(finding),
        [
            "policy",
            "severity",
            "confidence",
            "layer",
            "object",
            "location",
            "message",
            "remediation",
            "fix",
            "fingerprint"
        ]
    );
    assert_eq!(finding["policy"], "latest-tag");
    assert_eq!(finding["severity"], "medium");
    assert_eq!(finding["confidence"], "certain");
    assert_eq!(finding["layer"], "workload");
    assert_eq!(
        finding["object"],
        json!({"apiVersion": "v1", "kind": "Pod", "namespace": "shop", "name": "web"})
    );
    assert_eq!(
        finding["location"],
        json!({"path": "web.yaml", "line": 7, "column": 12, "endLine": 7, "endColumn": 24})
    );
    assert_eq!(
        finding["message"],
        "container `web` uses the image `nginx:latest`, which has no fixed tag"
    );
    assert!(finding["remediation"].as_str().unwrap().ends_with('.'));
    assert_eq!(finding["fix"], Value::Null);
    let fingerprint = finding["fingerprint"].as_str().unwrap();
    assert!(
        fingerprint.len() >= 16 && fingerprint.chars().all(|c| c.is_ascii_hexdigit()),
        "{fingerprint}"
    );
}

#[test]
fn an_api_version_has_its_group_and_a_namespace_is_what_kubernetes_takes() {
    let text = LATEST
        .replace("namespace: shop", "")
        .replace("apiVersion: v1", "apiVersion: batch/v1")
        .replace("kind: Pod", "kind: Job")
        .replace("spec:\n", "spec: {template: {spec: &s {")
        .replace(
            "  containers:\n  - name: web\n    image: nginx:latest\n",
            "containers: [{name: web, image: 'nginx:latest'}]}}}\n",
        );
    let report = report(&text, ONLY_LATEST);
    assert_eq!(
        report["findings"][0]["object"],
        json!({"apiVersion": "batch/v1", "kind": "Job", "namespace": "default", "name": "web"})
    );
}

#[test]
fn an_error_has_these_fields() {
    let report = report(BROKEN, &[]);
    assert_eq!(report["findings"], json!([]));
    let error = &report["errors"][0];
    assert_eq!(keys(error), ["message", "help", "location"]);
    assert_eq!(error["message"], "this `[` is never closed");
    assert_eq!(error["help"], Value::Null);
    assert_eq!(
        error["location"],
        json!({"path": "web.yaml", "line": 1, "column": 7, "endLine": 1, "endColumn": 8})
    );
}

#[test]
fn what_has_no_place_has_null_there() {
    let report = Folder::new(&[]).check(&["missing.yaml"]);
    assert_eq!(
        report["errors"][0]["location"],
        json!({"path": "missing.yaml", "line": null, "column": null, "endLine": null, "endColumn": null})
    );
}

#[test]
fn a_warning_has_the_fields_of_an_error() {
    let twice =
        format!("{LATEST}    name: web\n").replace("  - name: web\n", "  - name: web\n    image: x:1\n");
    let report = report(&twice, ONLY_LATEST);
    let warning = &report["warnings"][0];
    assert_eq!(keys(warning), ["message", "help", "location"]);
    assert!(
        warning["message"].as_str().unwrap().contains("`image`"),
        "{warning}"
    );
    assert_eq!(warning["location"]["path"], "web.yaml");
}

#[test]
fn the_summary_counts() {
    let folder = Folder::new(&[
        ("web.yaml", LATEST),
        ("broken.yaml", BROKEN),
        ("compose.yaml", "services: {}\n"),
    ]);
    let report = folder.check(&["--select", "latest-tag,privileged-container"]);
    assert_eq!(
        report["summary"],
        json!({
            "files": 3,
            "objects": 1,
            "skipped": 1,
            "ignored": 0,
            "policies": 2,
            "findings": {"critical": 0, "high": 0, "medium": 1, "low": 0},
            "errors": 1,
            "warnings": 0,
        })
    );
}
