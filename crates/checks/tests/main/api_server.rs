//! What a real API server said of real manifests, compared with what is said here.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use palisade_checks::api_server::types;
use palisade_model::{Inventory, Object, Source};
use palisade_policy::{Engine, Finding, Memo};
use regex::Regex;
use serde_json::Value;

use crate::support::conformance;

/// What the API server refuses.
const REFUSED: [&str; 6] = [
    "conflicting-fields",
    "invalid-value",
    "missing-field",
    "removed-api",
    "unknown-field",
    "unknown-kind",
];

/// What it warns of.
const WARNED: [&str; 3] = ["deprecated-api", "duplicate-env-var", "ineffective-field"];

/// Objects that were refused and are not found here, by kind and name.
const MISSED: [&str; 0] = [];

/// The version of Kubernetes that was asked.
const VERSION: &str = "1.36";

struct Case {
    name: String,
    code: u64,
    message: String,
    warnings: Vec<String>,
    object: Arc<Object>,
}

fn cases() -> Option<Vec<Case>> {
    let text = fs::read_to_string(conformance("api-server")?.join("objects.jsonl")).unwrap();
    let source = Arc::new(Source::new("objects.jsonl", ""));
    let case = |line: &str| {
        let case: Value = serde_json::from_str(line).unwrap();
        let object = Object::from_json(&case["input"], &source).unwrap().unwrap();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let warnings = case["warnings"].as_array().into_iter().flatten();
        Case {
            name: format!("{} {}, {}", object.kind(), object.name(), text(&case["path"])),
            code: case["code"].as_u64().unwrap(),
            message: text(&case["message"]),
            warnings: warnings.map(text).collect(),
            object: Arc::new(object),
        }
    };
    Some(text.lines().map(case).collect())
}

fn engine(ids: &[&str]) -> Engine {
    let compile = |id: &&str| {
        let policy = palisade_checks::policy(id).unwrap();
        let is_versioned = policy
            .check
            .params
            .iter()
            .any(|param| param.name == "kubeVersion");
        let params = if is_versioned {
            format!("{{kubeVersion: '{VERSION}'}}")
        } else {
            policy.params.to_owned()
        };
        policy.compile_with(&params).unwrap()
    };
    Engine::new(ids.iter().map(compile).collect())
}

fn findings(engine: &Engine, object: &Arc<Object>) -> Vec<Finding> {
    engine.evaluate(object, &Inventory::default()).findings
}

fn show(findings: &[Finding]) -> String {
    let line = |finding: &Finding| format!("\n    {}: {}", finding.policy.id, finding.message);
    findings.iter().map(line).collect()
}

/// The field that a message is about: what stands first in backticks.
fn path(message: &str) -> String {
    normal(message.split('`').nth(1).unwrap_or_default())
}

fn normal(path: &str) -> String {
    path.replace('[', ".").replace(']', "")
}

/// The fields that the API server's message names.
fn paths_of(message: &str) -> BTreeSet<String> {
    let invalid = Regex::new(
        r"(?:: |\[|, )([a-z][A-Za-z0-9.\[\]/-]*): (?:Required|Invalid|Unsupported|Duplicate) value|(?:: |\[|, )([a-z][A-Za-z0-9.\[\]/-]*): (?:Forbidden|Not found|Too long|Too many)",
    );
    let unknown = Regex::new(r#"unknown field "([^"]+)""#).unwrap();
    let invalid = invalid.unwrap();
    let captures = invalid
        .captures_iter(message)
        .chain(unknown.captures_iter(message));
    let mut paths: BTreeSet<_> = captures
        .filter_map(|captures| captures.iter().skip(1).flatten().next())
        .map(|path| normal(path.as_str()))
        .collect();
    // Of a selector that is missing it also says that it does not match.
    if message.contains("spec.selector: Required value") {
        paths.remove("spec.template.metadata.labels");
    }
    paths
}

#[test]
fn what_was_taken_is_not_reported_and_what_was_refused_is() {
    let Some(cases) = cases() else { return };
    let engine = engine(&REFUSED);
    let (mut alarms, mut missed) = (Vec::new(), Vec::new());
    let (mut taken, mut refused) = (0, 0);
    let (mut fields, mut met, mut ours) = (0, 0, 0);
    for case in &cases {
        let found = findings(&engine, &case.object);
        let is_unreadable = !types(&case.object, &Memo::default()).unreadable.is_empty();
        match case.code {
            201 => {
                taken += 1;
                if !found.is_empty() || is_unreadable {
                    alarms.push(format!("{}{}", case.name, show(&found)));
                }
            }
            // That there is such an object already, only the cluster knows.
            409 => {}
            _ => {
                refused += 1;
                if found.is_empty() && !is_unreadable {
                    missed.push(case.name.clone());
                }
                let theirs = paths_of(&case.message);
                let paths: BTreeSet<_> = found.iter().map(|finding| path(&finding.message)).collect();
                let both = theirs.intersection(&paths).count();
                if both < theirs.len() || both < paths.len() {
                    println!("{}:\n  {}{}", case.name, case.message, show(&found));
                }
                fields += theirs.len();
                met += both;
                ours += paths.len();
            }
        }
    }
    println!("{} of {taken} objects that were taken are reported", alarms.len());
    println!(
        "{} of {refused} objects that were refused are reported",
        refused - missed.len()
    );
    println!("{met} of {fields} fields that were named are named here, where {ours} are");
    assert!(alarms.is_empty(), "taken, and reported: {}", alarms.join("\n"));
    assert_eq!(missed, MISSED);
    assert!(taken > 400 && refused > 50, "{taken} taken, {refused} refused");
}

#[test]
fn what_was_warned_of_is_reported() {
    let Some(cases) = cases() else { return };
    let engine = engine(&WARNED);
    let (mut warnings, mut missed, mut alarms) = (0, Vec::new(), Vec::new());
    for case in cases.iter().filter(|case| case.code == 201) {
        let found = findings(&engine, &case.object);
        warnings += case.warnings.len();
        if found.len() > case.warnings.len() {
            alarms.push(format!("{}: {:?}{}", case.name, case.warnings, show(&found)));
        }
        for warning in &case.warnings {
            // `299 - "spec.volumes[0].rbd: deprecated …"`
            let words = warning.split('"').nth(1).unwrap_or_default();
            let field = normal(words.split(": ").next().unwrap_or_default());
            let is_found = |finding: &Finding| {
                let path = path(&finding.message);
                path == field || finding.policy.id == "deprecated-api"
            };
            if !found.iter().any(is_found) {
                missed.push(format!("{}: {warning}{}", case.name, show(&found)));
            }
        }
    }
    println!("{} of {warnings} warnings are reported", warnings - missed.len());
    assert!(
        alarms.is_empty(),
        "not warned of, and reported: {}",
        alarms.join("\n")
    );
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    assert!(warnings > 10, "{warnings} warnings");
}
