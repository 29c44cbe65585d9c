//! Texts that a real `kubectl` has read, or refused.

use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;

/// The folder of the conformance data; nothing where it is absent.
pub(crate) fn folder() -> Option<PathBuf> {
    std::env::var_os("PALISADE_CONFORMANCE").map(PathBuf::from)
}

/// The lines of `yaml/kubectl.jsonl`.
pub(crate) fn kubectl_cases() -> Vec<Value> {
    let Some(folder) = folder() else { return Vec::new() };
    let Ok(lines) = std::fs::read_to_string(folder.join("yaml/kubectl.jsonl")) else {
        return Vec::new();
    };
    // The texts hold U+2028, which `str::lines` leaves alone.
    lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn texts_are_read_as_kubectl_reads_them() {
    let cases = kubectl_cases();
    if cases.is_empty() {
        println!("conformance data is absent: nothing compared with kubectl");
        return;
    }
    let mut agreed = 0;
    for case in &cases {
        let text: Arc<str> = Arc::from(case["text"].as_str().unwrap());
        let found = read_v(&text);
        let expected = case["ok"].as_bool().unwrap().then(|| &case["value"]);
        if found
            .as_ref()
            .is_some_and(|found| expected.is_some_and(|expected| same(found, expected)))
            || found.is_none() && expected.is_none()
        {
            agreed += 1;
        } else {
            println!("{text:?}: expected {expected:?}, found {found:?}");
        }
    }
    println!("kubectl: {agreed} of {}", cases.len());
    assert_eq!(agreed, cases.len());
}

/// The field `v` of the one document; nothing where it is refused.
fn read_v(text: &Arc<str>) -> Option<Value> {
    let mut trees = Vec::new();
    for tree in palisade_yaml::parse(text) {
        trees.push(tree.ok()?);
    }
    let root = trees.first()?.root().to_json();
    Some(root.get("v").cloned().unwrap_or_default())
}

/// Equal, numbers compared as numbers.
pub(crate) fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => {
            // An integer over 63 bits is a float to Kubernetes, however it is printed.
            left == right || !(left.is_i64() && right.is_i64()) && left.as_f64() == right.as_f64()
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .all(|(key, left)| right.get(key).is_some_and(|right| same(left, right)))
        }
        _ => left == right,
    }
}
