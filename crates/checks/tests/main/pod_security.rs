//! The Pod Security Standards against Kubernetes' own test pods: each line of a file holds a pod with
//! a level, a version, the verdict that it must get, and a name that starts with the check which the
//! pod is made for.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_checks::pod_security::PodSecurity;
use palisade_model::{Inventory, Object, Source};
use palisade_policy::{Engine, Finding, Tool};

use crate::support::conformance;

/// The checks that another one stands in for, at the level `restricted`.
const SUPERSEDED: [(&str, &str); 4] = [
    ("capabilities_baseline", "capabilities_restricted"),
    ("hostpathvolumes", "restrictedvolumes"),
    ("procmount", "procmount_restricted"),
    ("seccompprofile_baseline", "seccompprofile_restricted"),
];

struct Case {
    standard: PodSecurity,
    passes: bool,
    name: String,
    findings: Vec<Finding>,
}

#[test]
fn every_pod_gets_its_verdict() {
    for file in files() {
        let cases = cases(&file);
        let is_right = |case: &&Case| case.findings.is_empty() == case.passes;
        let right = cases.iter().filter(is_right).count();
        println!("{}: {right} of {}", file.display(), cases.len());
        for case in cases.iter().filter(|case| !is_right(case)) {
            let messages: Vec<_> = case
                .findings
                .iter()
                .map(|finding| finding.message.as_str())
                .collect();
            println!("wrong: {} {}: {messages:?}", case.standard, case.name);
        }
        assert_eq!(right, cases.len());
    }
}

#[test]
fn every_failing_pod_fails_the_check_that_it_is_made_for() {
    for case in files()
        .iter()
        .flat_map(|file| cases(file))
        .filter(|case| !case.passes)
    {
        let meant = case.name.trim_end_matches(|char: char| char.is_ascii_digit());
        let found: Vec<_> = case
            .findings
            .iter()
            .map(|finding| upstream_id(finding).to_lowercase())
            .collect();
        let stands_in = |found: &String| SUPERSEDED.contains(&(meant, found.as_str()));
        assert!(
            found.iter().any(|found| found == meant || stands_in(found)),
            "{} {}: found {found:?}",
            case.standard,
            case.name
        );
    }
}

fn upstream_id(finding: &Finding) -> &'static str {
    let alias = finding
        .policy
        .aliases
        .iter()
        .find(|alias| alias.tool == Tool::PodSecurity);
    alias
        .expect("every check of the standards has its upstream id")
        .id
}

/// The files of cases. Without the folder of conformance data there are none, and nothing is tested.
fn files() -> Vec<PathBuf> {
    let Some(folder) = conformance("pod-security") else {
        return Vec::new();
    };
    let entries = std::fs::read_dir(&folder).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .collect()
}

fn cases(file: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(file).expect("the file can be read");
    let mut engines = HashMap::new();
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| case(line, &mut engines))
        .collect()
}

fn case(line: &str, engines: &mut HashMap<PodSecurity, Engine>) -> Case {
    let tree = only_tree(&Arc::from(line));
    let field = |name| tree.root().get(name).expect("the case has the field");
    let standard: PodSecurity = format!("{}:{}", field("level").text(), field("version").text())
        .parse()
        .expect("valid");
    let engine = engines
        .entry(standard)
        .or_insert_with(|| Engine::new(standard.compile().expect("the standard compiles")));

    let pod = field("pod").span().expect("the line is text");
    let source = Arc::new(Source::new(
        "pod.json",
        &line[pod.start as usize..pod.end as usize],
    ));
    let objects = Object::all_of(&Arc::new(only_tree(&source.text)), &source);
    let [object] = objects.try_into().expect("the line holds one pod");
    let object = Arc::new(object);
    let mut inventory = Inventory::default();
    inventory.upsert(object.clone());
    Case {
        standard,
        passes: field("verdict").text() == "pass",
        name: field("name").text().to_owned(),
        findings: engine.evaluate(&object, &inventory).findings,
    }
}

fn only_tree(text: &Arc<str>) -> palisade_yaml::Tree {
    let mut trees = palisade_yaml::parse(text);
    assert_eq!(trees.len(), 1, "{text}");
    trees.remove(0).expect("the line is valid")
}
