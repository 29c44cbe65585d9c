//! No input makes a check panic: each runs over every fixture of every other, and over mutations.

use std::fs;
use std::mem::discriminant;

use palisade_checks::{CHECKS, POLICIES};
use palisade_model::Object;
use palisade_policy::{Engine, Policy};
use palisade_schema::{check_part, check_types, find_in_any_version, pod_template};
use serde_json::{Value, json};

use crate::support::{fixtures, judge, objects};

/// Every policy with the parameters of every pack it is in.
fn everything() -> Engine {
    let compile = |policy: &palisade_policy::BuiltIn| {
        let own = [policy.params].into_iter();
        let all = own.chain(policy.packs.iter().filter_map(|member| member.params));
        all.map(|params| policy.compile_with(params).unwrap())
            .collect::<Vec<Policy>>()
    };
    Engine::new(POLICIES.iter().flat_map(|policy| compile(policy)).collect())
}

fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for folder in fs::read_dir(fixtures()).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            texts.push(fs::read_to_string(file.unwrap().path()).unwrap());
        }
    }
    texts.sort();
    texts
}

#[test]
fn every_check_survives_every_fixture() {
    let engine = everything();
    let found: usize = texts().iter().map(|text| judge(&engine, text).len()).sum();
    println!(
        "{} checks over {} fixtures: {found} findings",
        CHECKS.len(),
        texts().len()
    );
    assert!(found > 0);
}

/// Replaces each value of each fixture by one of another type, one at a time.
#[test]
fn every_check_survives_a_wrong_type_in_any_field() {
    let engine = everything();
    let mut mutants = 0;
    for text in texts() {
        let values: Vec<Value> = objects(&text)
            .iter()
            .map(|object| object.root().to_json())
            .collect();
        for (index, value) in values.iter().enumerate() {
            for place in 0..count(value) {
                let wrong = wrong_value(mutants);
                let mut mutated = values.clone();
                replace(&mut mutated[index], &mut { place }, &wrong);
                let texts: Vec<_> = mutated.iter().map(Value::to_string).collect();
                judge(&engine, &texts.join("\n---\n"));
                mutants += 1;
            }
        }
    }
    println!("{mutants} mutants");
    assert!(mutants > 1000);
}

/// Replaces each value of each bad fixture by those of other types: what was found is found still, or the
/// object cannot be read, which is reported, too. So no wrong type makes a check pass.
#[test]
fn no_wrong_type_hides_a_finding() {
    let (mut mutants, mut hidden) = (0, Vec::new());
    for policy in POLICIES.iter().filter(|policy| !policy.check.kinds.is_empty()) {
        let engine = Engine::new(vec![policy.compile_with(policy.params).unwrap()]);
        let text = fs::read_to_string(fixtures().join(policy.id).join("bad.yaml")).unwrap();
        let values: Vec<Value> = objects(&text)
            .iter()
            .map(|object| object.root().to_json())
            .collect();
        for (index, value) in values.iter().enumerate() {
            for place in 0..count(value) {
                for wrong in [json!(""), json!(0), json!([]), json!({}), json!("x"), json!(true)] {
                    let mut mutated = values.clone();
                    let is_of_same_type = |old: &Value| discriminant(old) == discriminant(&wrong);
                    let old = replace(&mut mutated[index], &mut { place }, &wrong).unwrap();
                    let is_object =
                        |value: &Value| value["apiVersion"].is_string() && value["kind"].is_string();
                    if is_of_same_type(&old) || !is_object(&mutated[index]) {
                        continue;
                    }
                    mutants += 1;
                    let texts: Vec<_> = mutated.iter().map(Value::to_string).collect();
                    let text = texts.join("\n---\n");
                    if judge(&engine, &text).is_empty()
                        && !objects(&text).iter().any(|object| is_unreadable(object))
                    {
                        hidden.push(format!("{}: {wrong} for {old} in {}", policy.id, texts[index]));
                    }
                }
            }
        }
    }
    println!("{mutants} mutants, {} hide what was found", hidden.len());
    assert!(mutants > 5000);
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}

/// Whether Kubernetes could not read an object, as `palisade check` reports it.
fn is_unreadable(object: &Object) -> bool {
    let identity = object.identity();
    let kind = find_in_any_version(&identity.group, &identity.version, &identity.kind);
    match (kind, object.pod_template_path()) {
        (Some(kind), _) => !check_types(object.root(), kind).is_empty(),
        (None, Some(path)) => !check_part(object.root(), path, pod_template().unwrap()).is_empty(),
        (None, None) => false,
    }
}

/// Cuts lines out of the text of each fixture, so that it is no longer what it was.
#[test]
fn every_check_survives_missing_lines() {
    let engine = everything();
    for text in texts() {
        let lines: Vec<_> = text.lines().collect();
        for missing in 0..lines.len() {
            let (before, after) = lines.split_at(missing);
            judge(&engine, &[before, &after[1..]].concat().join("\n"));
        }
    }
}

fn wrong_value(seed: usize) -> Value {
    let values = [
        json!(null),
        json!("text"),
        json!(-1),
        json!(1.5),
        json!(true),
        json!([]),
        json!({}),
        json!([null]),
        json!([["nested"]]),
        json!({"name": {"name": []}}),
        json!(""),
        json!(i64::MAX),
        json!("9".repeat(40)),
        json!([{"name": 7, "value": []}]),
        json!({"matchLabels": "x", "matchExpressions": [{"operator": "?"}]}),
    ];
    values[seed % values.len()].clone()
}

/// How many values there are below `value`.
fn count(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(|item| 1 + count(item)).sum(),
        Value::Object(fields) => fields.values().map(|field| 1 + count(field)).sum(),
        _ => 0,
    }
}

/// Replaces the value that comes at `place` in document order, and gives what was there.
fn replace(value: &mut Value, place: &mut usize, wrong: &Value) -> Option<Value> {
    let children: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => return None,
    };
    for child in children {
        if *place == 0 {
            return Some(std::mem::replace(child, wrong.clone()));
        }
        *place -= 1;
        if let Some(old) = replace(child, place, wrong) {
            return Some(old);
        }
    }
    None
}
