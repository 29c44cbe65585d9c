//! What each format makes of one small file.

use serde_json::{Value, json};

use crate::fixture::{Folder, POD, TWO};

fn written(format: &str) -> String {
    Folder::new()
        .check(&["pod.yaml", "--format", format])
        .ends_with(1)
        .out
}

#[test]
fn text() {
    insta::assert_snapshot!(written("text"));
    assert_eq!(
        Folder::new().check(&["pod.yaml"]).out,
        written("text"),
        "it is the default"
    );
}

#[test]
fn github() {
    insta::assert_snapshot!(written("github"));
}

#[test]
fn sarif() {
    insta::assert_snapshot!(written("sarif").replace(env!("CARGO_PKG_VERSION"), "VERSION"));
}

#[test]
fn kube_linter_json() {
    let folder = Folder::new();
    let json = folder
        .check(&["pod.yaml", "--format", "kube-linter-json"])
        .ends_with(1)
        .json();
    let report = json!({
        "Diagnostic": {"Message": "container `app` uses the image `nginx`, which has no fixed tag"},
        "Check": "latest-tag",
        "Remediation": json["Reports"][0]["Remediation"],
        "Object": {
            "Metadata": {"FilePath": folder.path().canonicalize().unwrap().join("pod.yaml")},
            "K8sObject": {
                "Namespace": "shop",
                "Name": "web",
                "GroupVersionKind": {"Group": "", "Version": "v1", "Kind": "Pod"},
            },
        },
    });
    assert_eq!(json["Reports"][0], report);
    assert_eq!(json["Reports"].as_array().unwrap().len(), 2);
    assert_eq!(json["Checks"].as_array().unwrap().len(), 2);
    assert_eq!(json["Summary"]["ChecksStatus"], "Failed");
}

/// The names of the fields of an object, in the order that they are written in.
fn fields(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let (mut depth, mut rest) = (0, text);
    while let Some(at) = rest.find(['{', '}', '[', ']', '"']) {
        let (char, after) = (rest.as_bytes()[at], &rest[at + 1..]);
        rest = after;
        match char {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {
                let mut end = after.find('"').unwrap();
                while after[..end].ends_with('\\') {
                    end += 1 + after[end + 1..].find('"').unwrap();
                }
                rest = &after[end + 1..];
                if depth == 1 && rest.starts_with(':') {
                    names.push(after[..end].to_owned());
                }
            }
        }
    }
    names
}

/// This shape is fixed for ever: fields may be added, but none renamed, removed or changed in meaning.
#[test]
fn the_shape_of_json_is_fixed() {
    let text = written("json");
    assert_eq!(
        fields(&text),
        ["version", "findings", "errors", "warnings", "summary"]
    );
    let finding_line = text.lines().find(|line| line.starts_with("{\"policy\"")).unwrap();
    assert_eq!(
        fields(finding_line),
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
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(report["version"], 1);
    assert_eq!(report["errors"], json!([]));
    let finding = &report["findings"][1];
    assert_eq!(finding["policy"], "privileged-container");
    assert_eq!(finding["severity"], "critical");
    assert_eq!(finding["confidence"], "certain");
    assert_eq!(finding["layer"], "workload");
    assert_eq!(
        finding["object"],
        json!({"apiVersion": "v1", "kind": "Pod", "namespace": "shop", "name": "web"})
    );
    assert_eq!(
        finding["location"],
        json!({"path": "pod.yaml", "line": 8, "column": 35, "endLine": 8, "endColumn": 39})
    );
    assert_eq!(finding["message"], "container `app` runs privileged");
    assert!(
        finding["remediation"]
            .as_str()
            .unwrap()
            .starts_with("Remove `privileged`")
    );
    assert_eq!(finding["fix"], Value::Null);
    // Other programs keep it to know a finding again: it may not change between versions either.
    assert_eq!(finding["fingerprint"], "c7851ddc1f64500b8b5005eb9c10670c");
    assert_eq!(
        report["summary"],
        json!({
            "files": 1, "objects": 1, "skipped": 0, "ignored": 0, "policies": 2,
            "findings": {"critical": 1, "high": 0, "medium": 1, "low": 0},
            "errors": 0, "warnings": 0,
        })
    );
}

#[test]
fn errors_and_warnings_in_json() {
    let folder = Folder::new();
    folder.write("bad.yaml", "a: [\n---\na: 1\na: 2\n");
    folder.write("pod.yaml", format!("{POD}kind: Pod\n"));
    let report = folder
        .check(&["pod.yaml", "bad.yaml", "nope.yaml", "--format", "json"])
        .ends_with(3)
        .json();
    assert_eq!(
        report["errors"],
        json!([
            {
                "message": "this `[` is never closed",
                "help": null,
                "location": {"path": "bad.yaml", "line": 1, "column": 4, "endLine": 1, "endColumn": 5},
            },
            {
                "message": "no such file or folder",
                "help": null,
                "location": {"path": "nope.yaml", "line": null, "column": null, "endLine": null, "endColumn": null},
            },
        ])
    );
    assert_eq!(report["warnings"][0]["location"]["path"], "pod.yaml");
    assert_eq!(
        (&report["summary"]["errors"], &report["summary"]["warnings"]),
        (&json!(2), &json!(1))
    );
}

#[test]
fn errors_are_notifications_in_sarif() {
    let sarif = Folder::new()
        .check(&["nope 1.yaml", "--format", "sarif"])
        .ends_with(3)
        .json();
    let invocation = &sarif["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let notification = &invocation["toolExecutionNotifications"][0];
    assert_eq!(notification["level"], "error");
    assert_eq!(notification["message"]["text"], "no such file or folder");
    assert_eq!(
        notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        "nope%201.yaml"
    );
}

#[test]
fn programs_get_a_whole_document_when_there_is_nothing_to_tell() {
    let folder = Folder::new();
    let clean = |format| {
        folder
            .run(&["check", "pod.yaml", "--select", "ssh-port", "--format", format])
            .ends_with(0)
    };
    assert_eq!(clean("json").json()["findings"], json!([]));
    assert_eq!(clean("sarif").json()["runs"][0]["results"], json!([]));
    assert_eq!(clean("kube-linter-json").json()["Reports"], Value::Null);
    assert_eq!(clean("github").out, "");
}

#[test]
fn an_unknown_format_is_refused() {
    let folder = Folder::new();
    folder
        .check(&["--format", "xml"])
        .is_refused("`xml` is none of text, json, sarif, github, kube-linter-json");
}

#[test]
fn threads_change_no_byte() {
    let run = |jobs, format| {
        let run = crate::fixture::run(&["check", "examples", "--format", format, "--jobs", jobs]);
        assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
        run.out
    };
    for format in ["text", "json", "sarif", "github"] {
        let one = run("1", format);
        assert_eq!(run("2", format), one, "{format}");
        assert_eq!(run("2", format), one, "{format}");
    }
    for jobs in ["0", "-1", "257", "many"] {
        Folder::new()
            .run(&[&["check"], TWO, &[&format!("--jobs={jobs}")]].concat())
            .is_refused("--jobs");
    }
}
