//! Folders of manifests as people write and export them, with lists of all kinds.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::{Inventory, LabelSelector, Object, Source};
use palisade_yaml::Value;

use crate::conformance;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "yaml" || extension == "yml" || extension == "json")
        {
            found.push(path);
        }
    }
}

#[test]
fn every_object_is_read_indexed_and_found() {
    let Some(folder) = conformance("network/inputs") else {
        return;
    };
    let mut paths = Vec::new();
    files(&folder, &mut paths);
    let mut inventory = Inventory::new();
    let (mut objects, mut problems, mut selectors, mut refused) = (0, 0, 0, 0);
    for path in &paths {
        let Ok(text) = std::fs::read_to_string(path) else {
            continue;
        };
        let source = Arc::new(Source::new(path.to_string_lossy(), text));
        for tree in palisade_yaml::parse(&source.text).into_iter().flatten() {
            let (found, strange) = Object::read(&Arc::new(tree), &source);
            problems += strange.len();
            for object in found {
                objects += 1;
                assert!(
                    inventory.upsert(Arc::new(object)).is_none(),
                    "no object replaces another"
                );
            }
        }
    }
    assert_eq!(inventory.len(), objects);
    for policy in inventory.of_kind("networking.k8s.io", "NetworkPolicy") {
        let Some(selector) = policy.at(&["spec", "podSelector"]).map(LabelSelector::of) else {
            continue;
        };
        let Ok(selector) = selector else {
            refused += 1;
            continue;
        };
        selectors += 1;
        let indexed = inventory
            .workloads_matching(policy.namespace(), &selector)
            .count();
        let scanned = inventory
            .workloads_in(policy.namespace())
            .filter(|workload| selector.matches(&workload.pod_labels()))
            .count();
        assert_eq!(indexed, scanned, "{}", policy.source().path);
    }
    let lists = inventory.objects().filter(|object| {
        object.kind().ends_with("List") && object.at(&["items"]).is_some_and(Value::is_sequence)
    });
    assert_eq!(lists.count(), 0);
    println!(
        "{} files: {objects} objects, {problems} items that are none; {selectors} selectors, {refused} refused",
        paths.len()
    );
}
