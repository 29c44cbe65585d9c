//! Short ways from YAML to what a test is about.

use std::sync::Arc;

use palisade_yaml::Tree;

use crate::{Object, Source};

/// All objects of a text.
#[track_caller]
pub(crate) fn objects(text: &str) -> Vec<Object> {
    objects_at("test.yaml", text)
}

/// All objects of a text, said to stand in the file at `path`.
#[track_caller]
pub(crate) fn objects_at(path: &str, text: &str) -> Vec<Object> {
    let source = Arc::new(Source::new(path, text));
    palisade_yaml::parse(&source.text)
        .into_iter()
        .flat_map(|tree| Object::all_of(&Arc::new(tree.expect("the test's YAML is valid")), &source))
        .collect()
}

/// The one object of a text.
#[track_caller]
pub(crate) fn object(text: &str) -> Object {
    let mut objects = objects(text);
    assert_eq!(objects.len(), 1, "one object in {text}");
    objects.remove(0)
}

/// The one document of a text.
#[track_caller]
pub(crate) fn tree(text: &str) -> Tree {
    let mut trees = palisade_yaml::parse(&Arc::from(text));
    assert_eq!(trees.len(), 1, "one document in {text}");
    trees.remove(0).expect("the test's YAML is valid")
}
