//! The same objects give the same findings, however they arrive.

use serde_json::{Value, json};

use crate::support::{Folder, texts};

/// The files of the insecure example, with objects of all sorts that refer to each other.
fn files() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/insecure");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut files: Vec<_> = entries
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.path()))
        .filter(|(name, _)| name.ends_with(".yaml"))
        .map(|(name, path)| (name, std::fs::read_to_string(path).unwrap()))
        .collect();
    files.sort();
    files
}

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

/// The documents of a text as values.
fn objects(yaml: &str) -> Vec<Value> {
    palisade_yaml::parse(&yaml.into())
        .into_iter()
        .map(|document| document.unwrap().root().to_json())
        .filter(|document| !document.is_null())
        .collect()
}

fn from_file(name: &str, text: &str) -> Vec<(String, String)> {
    fingerprints(&Folder::new(&[(name, text)]).check(&[]))
}

#[test]
fn as_files_as_one_as_json_in_a_list_and_from_standard_input() {
    let files = files();
    let pairs: Vec<_> = files.iter().map(|(name, text)| (&**name, &**text)).collect();
    let expected = fingerprints(&Folder::new(&pairs).check(&[]));
    assert!(expected.len() > 100, "{expected:?}");

    let texts: Vec<_> = files.into_iter().map(|(_, text)| text).collect();
    let yaml = texts.join("---\n");
    assert_eq!(from_file("all.yaml", &yaml), expected);

    let objects = objects(&yaml);
    assert!(objects.len() > 40);
    let json: Vec<_> = objects.iter().map(Value::to_string).collect();
    assert_eq!(from_file("all.json", &json.join("\n")), expected);
    assert_eq!(from_file("all.yaml", &json.join("\n---\n")), expected);

    let list = json!({"apiVersion": "v1", "kind": "List", "items": objects}).to_string();
    assert_eq!(from_file("list.json", &list), expected);

    for input in [yaml, list] {
        let run = Folder::new(&[]).run_with_input(&["check", "--format", "json", "-"], input.as_bytes());
        let report = serde_json::from_str(&run.out).unwrap();
        assert_eq!(fingerprints(&report), expected);
    }
}
