//! Tests of checks as annotated YAML: a line of carets marks what the line above it must be found
//! for, with the message.
//!
//! ```yaml
//! securityContext: {privileged: true}
//!                               ^^^^ container `app` runs privileged
//! ```

use std::sync::Arc;

use palisade_model::{Inventory, Object, Source};
use palisade_policy::{BuiltIn, Check, Confidence, Docs, Engine, Finding, Layer, Severity, sort};

/// Asserts that the policy finds exactly what carets mark, with its own parameters.
#[track_caller]
pub(crate) fn finds(policy: &BuiltIn, annotated: &str) {
    finds_with(policy, policy.params, annotated);
}

/// Asserts that the policy finds exactly what carets mark, with other parameters.
#[track_caller]
pub(crate) fn finds_with(policy: &BuiltIn, params: &str, annotated: &str) {
    let (text, expected) = split(annotated);
    let mut found: Vec<_> = judge(policy, params, &text).iter().map(mark).collect();
    let mut expected_sorted = expected;
    found.sort();
    expected_sorted.sort();
    assert!(!expected_sorted.is_empty(), "nothing is marked: use `accepts`");
    assert_eq!(
        show(&found),
        show(&expected_sorted),
        "\nleft: found, right: marked, in\n{text}"
    );
}

/// Asserts that the policy finds nothing, with its own parameters.
#[track_caller]
pub(crate) fn accepts(policy: &BuiltIn, text: &str) {
    accepts_with(policy, policy.params, text);
}

/// Asserts that the policy finds nothing, with other parameters.
#[track_caller]
pub(crate) fn accepts_with(policy: &BuiltIn, params: &str, text: &str) {
    let (text, marks) = split(text);
    assert!(marks.is_empty(), "something is marked: use `finds`");
    let found: Vec<_> = judge(policy, params, &text).iter().map(mark).collect();
    assert!(found.is_empty(), "found {} in\n{text}", show(&found));
}

/// Asserts that a check that no built-in policy uses finds exactly what carets mark.
#[track_caller]
pub(crate) fn check_finds(check: &'static Check, params: &str, annotated: &str) {
    finds_with(&policy_of(check), params, annotated);
}

/// Asserts that a check that no built-in policy uses finds nothing.
#[track_caller]
pub(crate) fn check_accepts(check: &'static Check, params: &str, text: &str) {
    accepts_with(&policy_of(check), params, text);
}

fn policy_of(check: &'static Check) -> BuiltIn {
    BuiltIn {
        id: "custom",
        check,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[],
        docs: Docs(""),
    }
}

/// The findings of a policy on all objects of a text, which must be readable.
#[track_caller]
pub(crate) fn judge(policy: &BuiltIn, params: &str, text: &str) -> Vec<Finding> {
    let source = Arc::new(Source::new("test.yaml", text));
    let mut inventory = Inventory::default();
    let mut objects = Vec::new();
    for tree in palisade_yaml::parse(&source.text) {
        for object in Object::all_of(&Arc::new(tree.expect("the test's YAML is valid")), &source) {
            let object = Arc::new(object);
            inventory.upsert(object.clone());
            objects.push(object);
        }
    }
    let engine = Engine::new(vec![
        policy.compile_with(params).expect("the parameters are valid"),
    ]);
    let mut findings: Vec<_> = objects
        .iter()
        .flat_map(|object| engine.evaluate(object, &inventory).findings)
        .collect();
    sort(&mut findings);
    findings
}

/// What the API server would say of the objects of a text, by all policies that stand for it.
#[track_caller]
pub(crate) fn said(text: &str) -> Vec<String> {
    said_by(palisade_schema::KUBERNETES_VERSION, text)
}

/// What the API server would say of a pod with fields of its container and of its `spec`.
#[track_caller]
pub(crate) fn said_of_pod(container: &str, spec: &str) -> Vec<String> {
    said(&format!(
        "{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, \
         spec: {{containers: [{{name: app, image: web, {container}}}], {spec}}}}}"
    ))
}

/// What the API server of some version would say.
#[track_caller]
pub(crate) fn said_by(version: &str, text: &str) -> Vec<String> {
    use crate::api_server::{
        conflicting_fields, ineffective_field, invalid_value, missing_field, unknown_field,
    };
    let policies = [
        &unknown_field::UNKNOWN_FIELD,
        &missing_field::MISSING_FIELD,
        &invalid_value::INVALID_VALUE,
        &conflicting_fields::CONFLICTING_FIELDS,
        &ineffective_field::INEFFECTIVE_FIELD,
    ];
    let params = format!("{{kubeVersion: '{version}'}}");
    let (text, _) = split(text);
    let found = policies.iter().flat_map(|policy| judge(policy, &params, &text));
    let mut marks: Vec<_> = found.map(|finding| mark(&finding)).collect();
    marks.sort();
    marks.into_iter().map(|(.., message)| message).collect()
}

/// Line, first and last column (all from 1), and message.
type Marked = (u32, u32, u32, String);

fn mark(finding: &Finding) -> Marked {
    let (start, end) = finding.location().range.expect("the object was read from text");
    (start.line, start.column, end.column - 1, finding.message.clone())
}

fn show(marks: &[Marked]) -> String {
    let line = |(line, from, to, message): &Marked| format!("{line}:{from}-{to} {message}\n");
    marks.iter().map(line).collect()
}

/// Takes the indentation and the caret lines out of an annotated text.
fn split(annotated: &str) -> (String, Vec<Marked>) {
    let lines: Vec<_> = annotated
        .lines()
        .skip_while(|line| line.trim().is_empty())
        .collect();
    let indent = lines
        .first()
        .map_or(0, |line| line.len() - line.trim_start().len());
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut number = 0;
    for line in lines {
        let line = line.get(indent..).unwrap_or_else(|| line.trim_start());
        let content = line.trim_start();
        if content.starts_with('^') {
            let from = line.chars().take_while(|&char| char == ' ').count() as u32 + 1;
            let carets = content.chars().take_while(|&char| char == '^').count() as u32;
            let message = content.trim_start_matches('^').trim().to_owned();
            marks.push((number, from, from + carets - 1, message));
        } else {
            text.push_str(line);
            text.push('\n');
            number += 1;
        }
    }
    (text, marks)
}
