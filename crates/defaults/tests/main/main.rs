//! Objects as a real API server answered them, against what we make of the same manifests.

#![allow(clippy::print_stdout, clippy::unwrap_used)] // its helpers are tests, too

mod rules;

use std::path::PathBuf;
use std::sync::Arc;

use palisade_defaults::defaulted;
use palisade_model::{Object, Source};
use palisade_yaml::{Tree, Value};
use serde_json::Value as Json;

/// What a server knows and we cannot, so it is taken out of both sides; `*` is any name or item.
const UNKNOWABLE: [(&str, &str, &str); 12] = [
    (
        "Service",
        "spec.clusterIP",
        "an address is allocated, unless it is `None` or given",
    ),
    ("Service", "spec.clusterIPs", "as above"),
    (
        "Service",
        "spec.ports.*.nodePort",
        "a port of all nodes is allocated",
    ),
    ("Service", "spec.healthCheckNodePort", "as above"),
    ("Job", "spec.selector", "it selects by the identifier of the Job"),
    (
        "Job",
        "metadata.labels.controller-uid",
        "the identifier of the Job",
    ),
    (
        "Job",
        "metadata.labels.batch.kubernetes.io/controller-uid",
        "as above",
    ),
    ("Job", "spec.template.metadata.labels.controller-uid", "as above"),
    (
        "Job",
        "spec.template.metadata.labels.batch.kubernetes.io/controller-uid",
        "as above",
    ),
    ("PersistentVolume", "status.lastPhaseTransitionTime", "a time"),
    (
        "*",
        "metadata.name",
        "with `generateName`, the rest of it is random",
    ),
    ("*", "metadata.creationTimestamp", "a time"),
];

/// The accepted objects: what was sent, and what was answered.
fn accepted() -> Option<Vec<(Json, Json)>> {
    let Some(root) = std::env::var_os("PALISADE_CONFORMANCE") else {
        println!("api-server: skipped, PALISADE_CONFORMANCE names no folder");
        return None;
    };
    let text = std::fs::read_to_string(PathBuf::from(root).join("api-server/objects.jsonl")).unwrap();
    let lines = text
        .lines()
        .map(|line| serde_json::from_str::<Json>(line).unwrap());
    let accepted = lines.filter(|line| line["code"] == 201);
    Some(
        accepted
            .map(|mut line| (line["input"].take(), line["output"].take()))
            .collect(),
    )
}

/// The object in the text, which is read with the places of its nodes.
fn read(text: &str) -> Object {
    let source = Arc::new(Source::new("test.yaml", text));
    let tree = palisade_yaml::parse(&source.text).remove(0).unwrap();
    Object::all_of(&Arc::new(tree), &source).remove(0)
}

/// Takes out what cannot be known, but for what the author said of it.
fn strip(value: &mut Json, input: &Json, path: &str, kind: &str) {
    let is_unknowable = |path: &str| {
        UNKNOWABLE
            .iter()
            .any(|(of, at, _)| (*of == kind || *of == "*") && *at == path)
    };
    match value {
        Json::Object(fields) => {
            fields.retain(|name, field| {
                let path = format!("{path}.{name}");
                let path = path.trim_start_matches('.');
                let said = input.get(name).unwrap_or(&Json::Null);
                strip(field, said, path, kind);
                !is_unknowable(path) || !said.is_null()
            });
        }
        Json::Array(items) => {
            for (number, item) in items.iter_mut().enumerate() {
                let said = input.get(number).unwrap_or(&Json::Null);
                strip(item, said, &format!("{path}.*"), kind);
            }
        }
        _ => {}
    }
}

/// Where two values differ, and how.
fn differences(ours: &Json, theirs: &Json, path: &str, found: &mut Vec<String>) {
    match (ours, theirs) {
        (Json::Object(one), Json::Object(other)) => {
            let names: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for name in names {
                let path = format!("{path}.{name}");
                match (one.get(name), other.get(name)) {
                    (Some(one), Some(other)) => differences(one, other, &path, found),
                    (None, Some(other)) => found.push(format!("{path}: {other} is missing")),
                    (Some(one), _) => found.push(format!("{path}: {one} is too much")),
                    (None, None) => {}
                }
            }
        }
        (Json::Array(one), Json::Array(other)) if one.len() == other.len() => {
            for (one, other) in one.iter().zip(other) {
                differences(one, other, &format!("{path}[]"), found);
            }
        }
        _ if ours == theirs => {}
        _ => found.push(format!("{path}: {ours} should be {theirs}")),
    }
}

#[test]
fn an_object_is_what_the_api_server_makes_of_it() {
    let Some(objects) = accepted() else { return };
    let count = objects.len();
    let mut differing = Vec::new();
    for (input, mut output) in objects {
        let kind = input["kind"].as_str().unwrap().to_owned();
        let mut ours = defaulted(&read(&input.to_string())).root().to_json();
        strip(&mut ours, &input, "", &kind);
        strip(&mut output, &input, "", &kind);
        let mut found = Vec::new();
        differences(&ours, &output, "", &mut found);
        if !found.is_empty() {
            differing.push(format!(
                "{kind} {}: {}",
                input["metadata"]["name"],
                found.join("; ")
            ));
        }
    }
    println!(
        "api-server: {} of {count} accepted objects get the server's own defaults",
        count - differing.len()
    );
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn what_has_its_defaults_gets_no_more() {
    let Some(objects) = accepted() else { return };
    for (input, output) in objects {
        for object in [input, output] {
            let once = defaulted(&read(&object.to_string()));
            let twice = defaulted(&once);
            assert_eq!(once.root().to_json(), twice.root().to_json(), "{object}");
        }
    }
}

#[test]
fn every_value_has_a_place_and_what_is_written_keeps_its_own() {
    let Some(objects) = accepted() else { return };
    for (input, _) in objects {
        let text = serde_json::to_string_pretty(&input).unwrap();
        let object = read(&text);
        let written = places(object.tree());
        let ours = defaulted(&object);
        let mut kept = 0;
        check(ours.root(), text.len(), &mut |value| {
            let place = (value.span().unwrap(), value.text().to_owned());
            assert!(
                written.contains(&place),
                "`{}` of {} stands nowhere",
                value.text(),
                object.name()
            );
            kept += 1;
        });
        assert!(kept > 3, "{text}");
    }
}

/// The places of all scalars of a tree that was read, with their texts.
fn places(tree: &Tree) -> std::collections::HashSet<(palisade_yaml::Span, String)> {
    let mut places = std::collections::HashSet::new();
    check(tree.root(), tree.text().len(), &mut |value| {
        places.insert((value.span().unwrap(), value.text().to_owned()));
    });
    places
}

/// Holds every node to a place inside the document, and shows the scalars that are written.
fn check(value: Value<'_>, end: usize, written: &mut dyn FnMut(Value<'_>)) {
    let span = value.span().unwrap();
    assert!(span.start <= span.end && span.end as usize <= end);
    if value.kind() == palisade_yaml::Kind::Scalar && !value.is_made() {
        written(value);
    }
    for entry in value.entries() {
        check(entry.key, end, written);
        check(entry.value, end, written);
    }
    for item in value.items() {
        check(item, end, written);
    }
}
