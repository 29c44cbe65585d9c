//! The JSON Schema of the configuration, by which editors judge it, against the reader, by which the command does.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use serde_json::{Value, json};

use crate::support::{Folder, LATEST, USAGE};

const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/palisade.schema.json");

/// Reads a schema and values, and writes for each value whether it is valid. A schema that is none is an error.
const VALIDATE: &str = "\
import json, os, sys
sys.path.insert(0, os.path.dirname(sys.argv[1]))
from jsonschema_rs import Draft202012Validator, meta
schema, values = json.load(sys.stdin)
meta.validate(schema)
json.dump([Draft202012Validator(schema).is_valid(value) for value in values], sys.stdout)
";

/// What both take.
const VALID: &[&str] = &[
    "{}",
    "profile: production",
    "profile:",
    "ignore: [workload, critical, kube-linter]",
    "x-anchors: 3",
    "podSecurity: restricted:v1.30",
    "input: {kubeVersion: '1.34', isolated: true, set: [a=b], values: []}",
    "exceptions: [{policies: [docker-sock], match: {names: [a]}, owner: a, reason: b, expires: 2026-12-31}]",
    "exceptions: [{policies: [docker-sock], match: {}, owner: a, reason: b, expires: never}]",
    "rules: [{match: {labels: {a: b}, containers: [c], paths: [d/]}, ignore: [low], severities: {latest-tag: low}}]",
    "assume: [{kind: NetworkPolicy, name: a, namespace: b, spec: {podSelector: {}}}]",
    "customPolicies: [{id: a-b, title: t, check: host-pid, severity: high}]",
    "policies: {latest-tag: {params: {blockList: [a]}}}",
];

/// What neither takes.
const INVALID: &[&str] = &[
    "[]",
    "profile: prod",
    "profile: 3",
    "ignore: latest-tag",
    "ignore: [null]",
    "ignore: [KSV006]",
    "failOn: [high]",
    "packs: [foo]",
    "extends: ['']",
    "podSecurity: strict",
    "Profile: production",
    "input: {kubeVersion: 1.34}",
    "exceptions: {a: b}",
    "exceptions: [{policies: [docker-sock], owner: a, reason: b, expires: never}]",
    "exceptions: [{policies: [docker-sock], match: {names: [a]}, owner: a, reason: b, expires: soon}]",
    "assume: [{kind: Secret}]",
    "customPolicies: [{id: a, title: b, check: none}]",
    "policies: {latest-tag: {severity: grave}}",
    "policies: {latest-tag: {params: {blockList: a}}}",
];

/// Whether each configuration is valid by the schema; nothing where nobody can tell.
fn judged(configurations: &[String]) -> Option<Vec<bool>> {
    let Some(package) = std::env::var_os("PALISADE_JSONSCHEMA") else {
        println!("not validated: PALISADE_JSONSCHEMA names no validator");
        return None;
    };
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(SCHEMA).unwrap()).unwrap();
    let values: Vec<_> = configurations.iter().map(|text| to_json(text)).collect();
    let folder = Folder::new(&[("input.json", &json!([schema, values]).to_string())]);
    let output = Command::new("python3")
        .args(["-c", VALIDATE])
        .arg(Path::new(&package))
        .stdin(Stdio::from(
            std::fs::File::open(folder.path().join("input.json")).unwrap(),
        ))
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

fn to_json(text: &str) -> Value {
    let mut trees = palisade_yaml::parse(&Arc::from(text));
    trees.remove(0).unwrap().root().to_json()
}

#[test]
fn the_schema_and_the_reader_agree() {
    let cases = VALID
        .iter()
        .map(|text| (text, true))
        .chain(INVALID.iter().map(|text| (text, false)));
    let (texts, wanted): (Vec<_>, Vec<_>) = cases
        .map(|(text, is_valid)| (format!("{text}\n"), is_valid))
        .unzip();
    for (text, wanted) in texts.iter().zip(&wanted) {
        let folder = Folder::new(&[("web.yaml", LATEST), ("palisade.yaml", text)]);
        let run = folder.run(&["check", "."]);
        assert_eq!(run.code != USAGE, *wanted, "{text}: {}", run.error);
    }
    let Some(judged) = judged(&texts) else { return };
    for ((text, wanted), found) in texts.iter().zip(wanted).zip(judged) {
        assert_eq!(found, wanted, "{text}");
    }
}

#[test]
fn what_is_written_and_shown_is_valid() {
    let folder = Folder::new(&[("web.yaml", LATEST)]);
    folder.run(&["init"]);
    let written = folder.read("palisade.yaml");
    // Its suggestions are comments: each line that would be a key or belongs to one.
    let suggested: String = written
        .lines()
        .map(|line| {
            let rest = line.strip_prefix("# ").unwrap_or(line);
            let word = rest.split(':').next().unwrap_or_default();
            let is_key = rest.starts_with("  ")
                || [
                    "policies",
                    "ignore",
                    "rules",
                    "exceptions",
                    "assume",
                    "baseline",
                    "input",
                ]
                .contains(&word);
            format!("{}\n", if is_key { rest } else { line })
        })
        .collect();
    assert!(suggested.contains("\nexceptions:\n  - policies:"), "{suggested}");
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/configuration.md");
    let page = std::fs::read_to_string(page).unwrap();
    let shown = page
        .split("```yaml\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let Some(judged) = judged(&[written, suggested, shown.to_owned()]) else {
        return;
    };
    assert_eq!(judged, [true; 3]);
}
