//! Scores against real answers: what an API server accepted must pass, and what it could not decode must
//! not.

#![allow(clippy::print_stdout, clippy::unwrap_used)] // its helpers are tests, too

use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_schema::{Problem, Type, check_types, find, validate};
use palisade_yaml::{Tree, Value, parse};

/// The folder of the conformance data; where it is absent, a test says so and passes.
fn conformance(part: &str) -> Option<PathBuf> {
    let Some(root) = std::env::var_os("PALISADE_CONFORMANCE") else {
        println!("{part}: skipped, PALISADE_CONFORMANCE names no folder");
        return None;
    };
    let path = PathBuf::from(root).join(part);
    assert!(path.exists(), "PALISADE_CONFORMANCE has no {}", path.display());
    Some(path)
}

fn lines(path: &Path) -> Vec<serde_json::Value> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn type_of(object: Value<'_>) -> Option<&'static Type> {
    let version = object.get("apiVersion")?.as_str()?;
    let (group, version) = version.split_once('/').unwrap_or(("", version));
    find(group, version, object.get("kind")?.as_str()?)
}

fn list(problems: &[Problem<'_>]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn what_an_api_server_accepts_has_no_problem_and_what_it_cannot_read_has_one() {
    let Some(path) = conformance("api-server/objects.jsonl") else {
        return;
    };
    let (mut accepted, mut undecodable, mut unknown, mut caught) = (0, 0, 0, 0);
    for line in lines(&path) {
        let code = line["code"].as_u64().unwrap();
        let message = line["message"].as_str().unwrap_or_default();
        let is_strict_error = message.contains("strict decoding error");
        for object in [&line["input"], &line["output"]] {
            let tree = Tree::from_json(object).unwrap();
            let Some(of) = type_of(tree.root()) else {
                continue;
            };
            let types = list(&check_types(tree.root(), of));
            let strict = list(&validate(tree.root(), of, true));
            if code == 201 {
                accepted += 1;
                assert!(types.is_empty() && strict.is_empty(), "{object}: {strict:?}");
            } else if code == 400 && is_strict_error {
                unknown += 1;
                assert_eq!((types.len(), strict.is_empty()), (0, false), "{message}");
            } else if code == 400 {
                undecodable += 1;
                assert!(!types.is_empty(), "{message}");
            } else {
                // Refused by validation, so it could be decoded.
                assert!(types.is_empty(), "{types:?}, but the server says {message}");
                caught += usize::from(!strict.is_empty());
            }
        }
    }
    println!(
        "api-server: 0 alarms on {accepted} accepted objects; {undecodable} of {undecodable} undecodable and \
         {unknown} of {unknown} with unknown fields found; {caught} found that validation refuses"
    );
}

#[test]
fn the_pods_of_pod_security_have_no_problem() {
    let Some(path) = conformance("pod-security/even-minors.jsonl") else {
        return;
    };
    let mut pods = 0;
    for line in lines(&path) {
        let tree = Tree::from_json(&line["pod"]).unwrap();
        let of = type_of(tree.root()).unwrap();
        let problems = list(&check_types(tree.root(), of));
        assert!(problems.is_empty(), "{}: {problems:?}", line["name"]);
        pods += 1;
    }
    println!("pod-security: 0 alarms on {pods} pods");
}

#[test]
fn the_manifests_of_kube_linter_can_be_read() {
    let Some(path) = conformance("kube-linter") else {
        return;
    };
    let (mut objects, mut unknown_kinds) = (0, 0);
    for entry in std::fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        let text: Arc<str> = std::fs::read_to_string(&path).unwrap().into();
        let mut invalid = 0;
        for tree in parse(&text) {
            let tree = tree.unwrap();
            let Some(of) = type_of(tree.root()) else {
                unknown_kinds += 1;
                continue;
            };
            objects += 1;
            let problems = list(&check_types(tree.root(), of));
            assert!(problems.is_empty(), "{}: {problems:?}", path.display());
            invalid += usize::from(!validate(tree.root(), of, true).is_empty());
        }
        if path.ends_with("kubeconform.yml") {
            assert_eq!(invalid, 2, "kubeconform finds two invalid objects");
        }
    }
    println!("kube-linter: 0 alarms on {objects} objects; {unknown_kinds} of kinds not Kubernetes' own");
}
