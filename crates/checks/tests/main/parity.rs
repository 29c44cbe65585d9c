//! The same object gives the same findings as a manifest, as JSON, in a List, and from an API.

use std::sync::Arc;

use palisade_checks::POLICIES;
use palisade_model::{Inventory, Object, Source};
use palisade_policy::{Engine, Finding, sort};

use crate::support::{fixtures, objects};

/// Policies about the text, not the object: an API knows nothing of the order of keys.
const OF_THE_TEXT: &[&str] = &["sorted-keys"];

fn judge(engine: &Engine, objects: Vec<Arc<Object>>) -> Vec<String> {
    let inventory: Inventory = objects.iter().cloned().collect();
    let mut findings: Vec<_> = objects
        .iter()
        .flat_map(|object| engine.evaluate(object, &inventory).findings)
        .collect();
    sort(&mut findings);
    let show = |finding: &Finding| {
        format!(
            "{} {} {}",
            finding.policy.id, finding.fingerprint, finding.message
        )
    };
    let mut shown: Vec<_> = findings.iter().map(show).collect();
    shown.sort();
    shown
}

#[test]
fn every_fixture_gives_the_same_findings_in_every_form() {
    let policies = POLICIES.iter().filter(|policy| !OF_THE_TEXT.contains(&policy.id));
    let policies = policies.map(|policy| policy.compile_with(policy.params).unwrap());
    let engine = Engine::new(policies.collect());
    let mut compared = 0;
    for policy in POLICIES.iter().filter(|policy| !policy.check.kinds.is_empty()) {
        for name in ["bad.yaml", "good.yaml"] {
            let path = fixtures().join(policy.id).join(name);
            let written = objects(&std::fs::read_to_string(&path).unwrap());
            let values: Vec<_> = written.iter().map(|object| object.root().to_json()).collect();
            let expected = judge(&engine, written);
            compared += expected.len();

            let source = Arc::new(Source::new("api", ""));
            let from_api = values
                .iter()
                .map(|value| Arc::new(Object::from_json(value, &source).unwrap().unwrap()));
            assert_eq!(
                judge(&engine, from_api.collect()),
                expected,
                "{} from an API",
                path.display()
            );

            let list = serde_json::json!({"apiVersion": "v1", "kind": "List", "items": values});
            let as_list = objects(&list.to_string());
            assert_eq!(judge(&engine, as_list), expected, "{} as a List", path.display());
        }
    }
    println!("{compared} findings alike in three forms");
    assert!(compared > POLICIES.len());
}
