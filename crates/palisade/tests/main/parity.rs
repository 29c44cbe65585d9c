//! The same objects give the same findings, however they arrive.

use serde_json::{Value, json};

use crate::support::{Folder, texts};

const YAML: &str = include_str!("../../../../examples/insecure/api.yaml");

/// Policy and fingerprint of each finding, in an order that does not hang on places.
fn fingerprints(report: &Value) -> Vec<(String, String)> {
    assert_eq!(report["errors"], json!([]));
    let findings = &report["findings"];
    let mut pairs: Vec<_> = texts(findings, "/policy")
        .into_iter()
        .zip(texts(findings, "/fingerprint"))
        .map(|(policy, fingerprint)| (policy.to_owned(), fingerprint.to_owned()))
        .collect();
    pairs.sort();
    pairs
}

/// The documents of the example as values.
fn objects() -> Vec<Value> {
    let documents: Vec<Value> = palisade_yaml::parse(&YAML.into())
        .into_iter()
        .map(|document| document.unwrap().root().to_json())
        .filter(|document| !document.is_null())
        .collect();
    assert!(documents.len() > 1);
    documents
}

fn from_file(name: &str, text: &str) -> Vec<(String, String)> {
    fingerprints(&Folder::new(&[(name, text)]).check(&[]))
}

#[test]
fn as_yaml_as_json_in_a_list_and_from_standard_input() {
    let expected = from_file("api.yaml", YAML);
    assert!(expected.len() > 10, "{expected:?}");

    let objects = objects();
    let json: Vec<_> = objects.iter().map(Value::to_string).collect();
    assert_eq!(from_file("api.json", &json.join("\n")), expected);
    assert_eq!(from_file("api.yaml", &json.join("\n---\n")), expected);

    let list = json!({"apiVersion": "v1", "kind": "List", "items": objects}).to_string();
    assert_eq!(from_file("list.json", &list), expected);

    for input in [YAML, &list] {
        let run = Folder::new(&[]).run_with_input(&["check", "--format", "json", "-"], input.as_bytes());
        assert_eq!(fingerprints(&serde_json::from_str(&run.out).unwrap()), expected);
    }
}
