//! Reading and judging texts, for every test here.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::{Inventory, Object, Source};
use palisade_policy::{Engine, Finding, sort};

/// The folder of conformance data named `set`, where it is on this machine; says so where it is not.
pub(crate) fn conformance(set: &str) -> Option<PathBuf> {
    let Some(root) = std::env::var_os("PALISADE_CONFORMANCE") else {
        println!("{set}: skipped, PALISADE_CONFORMANCE names no folder");
        return None;
    };
    let folder = PathBuf::from(root).join(set);
    assert!(
        folder.exists(),
        "PALISADE_CONFORMANCE has no {}",
        folder.display()
    );
    Some(folder)
}

/// The folder of fixtures.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// All objects of a text; documents that cannot be read are passed over.
pub(crate) fn objects(text: &str) -> Vec<Arc<Object>> {
    let source = Arc::new(Source::new("test.yaml", text));
    let trees = palisade_yaml::parse(&source.text).into_iter().flatten();
    trees
        .flat_map(|tree| Object::all_of(&Arc::new(tree), &source))
        .map(Arc::new)
        .collect()
}

/// The findings on all objects of a text, which make one inventory.
pub(crate) fn judge(engine: &Engine, text: &str) -> Vec<Finding> {
    let objects = objects(text);
    let mut inventory = Inventory::default();
    for object in &objects {
        inventory.upsert(object.clone());
    }
    let mut findings: Vec<_> = objects
        .iter()
        .flat_map(|object| engine.evaluate(object, &inventory).findings)
        .collect();
    sort(&mut findings);
    findings
}
