//! Real manifests that an API server accepted or refused, and what it made of them.

use std::sync::Arc;

use palisade_model::{ImageReference, Inventory, LabelSelector, Object, PodSpec, Quantity, Source};
use palisade_yaml::Value;
use serde_json::Value as Json;

use crate::conformance;

/// A manifest with the server's answer.
struct Case {
    name: String,
    object: Object,
    /// What the server made of it, where it accepted it.
    output: Option<Object>,
    message: String,
}

fn cases() -> Vec<Case> {
    let Some(path) = conformance("api-server/objects.jsonl") else {
        return Vec::new();
    };
    let source = Arc::new(Source::new("objects.jsonl", ""));
    let object = |value: &Json| Object::from_json(value, &source).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let read = |line: &str| {
        let case: Json = serde_json::from_str(line).unwrap();
        Some(Case {
            name: format!("{} {} {}", case["source"], case["path"], case["document"]),
            object: object(&case["input"])?,
            output: case.get("output").and_then(object),
            message: case["message"].as_str().unwrap_or_default().to_owned(),
        })
    };
    text.lines().filter_map(read).collect()
}

/// The selector of a workload that has one of its own.
fn selector<'o>(object: &'o Object) -> Option<Value<'o>> {
    matches!(
        object.kind(),
        "Deployment" | "DaemonSet" | "StatefulSet" | "ReplicaSet"
    )
    .then(|| object.at(&["spec", "selector"]))
    .flatten()
}

#[test]
fn an_object_is_in_the_namespace_that_the_server_puts_it_in() {
    let cases = cases();
    let accepted = cases
        .iter()
        .filter_map(|case| Some((case, case.output.as_ref()?)));
    let mut count = 0;
    for (case, output) in accepted {
        let namespace = output
            .at(&["metadata", "namespace"])
            .map(Value::text)
            .unwrap_or_default();
        assert_eq!(case.object.namespace(), namespace, "{}", case.name);
        assert_eq!(output.namespace(), namespace, "{}", case.name);
        assert_eq!(
            (case.object.group(), case.object.kind()),
            (output.group(), output.kind()),
            "{}",
            case.name
        );
        count += 1;
    }
    println!("{count} of {count} objects are in the server's namespace");
}

#[test]
fn quantities_keep_their_amount_when_the_server_rewrites_them() {
    let mut count = 0;
    for case in cases() {
        let pods = (
            case.object.pod_spec(),
            case.output.as_ref().and_then(Object::pod_spec),
        );
        let (Some(written), Some(stored)) = pods else {
            continue;
        };
        assert_eq!(
            written.all_containers().len(),
            stored.all_containers().len(),
            "{}",
            case.name
        );
        for (written, stored) in written.all_containers().iter().zip(stored.all_containers()) {
            for which in ["requests", "limits"] {
                let amounts = written.at(&["resources", which]);
                for entry in amounts.into_iter().flat_map(Value::entries) {
                    let amount =
                        Quantity::of(entry.value).unwrap_or_else(|error| panic!("{}: {error}", case.name));
                    let stored = stored.resource(which, entry.name()).map(Quantity::of);
                    assert_eq!(stored, Some(Ok(amount)), "{} {}", case.name, entry.name());
                    count += 1;
                }
            }
        }
    }
    println!("{count} of {count} quantities are equal");
}

#[test]
fn a_selector_matches_the_pods_of_an_accepted_workload_and_not_those_of_a_refused_one() {
    let (mut accepted, mut refused) = (0, 0);
    for case in cases() {
        let selector = selector(&case.object).map(LabelSelector::of);
        if case.output.is_some() {
            let Some(selector) = selector else { continue };
            let selector = selector.unwrap_or_else(|error| panic!("{}: {error}", case.name));
            assert!(
                !selector.is_empty() && selector.matches(&case.object.pod_labels()),
                "{}",
                case.name
            );
            accepted += 1;
        } else if case.object.pod_spec().is_some()
            && case
                .message
                .contains("`selector` does not match template `labels`")
        {
            let matches = selector.is_some_and(|selector| {
                selector
                    .is_ok_and(|selector| !selector.is_empty() && selector.matches(&case.object.pod_labels()))
            });
            assert!(!matches, "{}", case.name);
            refused += 1;
        }
    }
    println!("{accepted} selectors of accepted workloads match, {refused} of refused ones do not");
}

#[test]
fn images_of_accepted_pods_are_references() {
    let mut count = 0;
    for case in cases().iter().filter(|case| case.output.is_some()) {
        let containers = case.object.pod_spec();
        for container in containers.iter().flat_map(PodSpec::all_containers) {
            let image = container.image().map(Value::text).unwrap_or_default();
            if image.contains(['<', '{', '$', '[']) {
                continue; // a placeholder, which the server does not look at
            }
            let reference =
                ImageReference::parse(image).unwrap_or_else(|error| panic!("{}: {error}", case.name));
            assert!(!reference.repository().is_empty());
            count += 1;
        }
    }
    println!("{count} of {count} images are references");
}

#[test]
fn an_inventory_finds_every_manifest() {
    let objects: Vec<_> = cases().into_iter().map(|case| Arc::new(case.object)).collect();
    let inventory: Inventory = objects.iter().cloned().collect();
    for object in &objects {
        let mut found = inventory.get(object.group(), object.kind(), object.namespace(), object.name());
        let found = found.find(|found| found.origin() == object.origin()).unwrap();
        if !Arc::ptr_eq(found, object) {
            continue; // a later manifest of that name took its place
        }
        if let Some(Ok(selector)) = selector(object).map(LabelSelector::of)
            && selector.matches(&object.pod_labels())
        {
            let mut found = inventory.workloads_matching(object.namespace(), &selector);
            let is_it = |found: &Object| (found.kind(), found.name()) == (object.kind(), object.name());
            assert!(
                found.any(|found| is_it(found)),
                "{} {}",
                object.kind(),
                object.name()
            );
        }
    }
    println!("{} manifests are {} objects", objects.len(), inventory.len());
}
