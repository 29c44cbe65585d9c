//! Places that several checks point to.

use palisade_model::{Object, PodSpec};
use palisade_yaml::Value;

/// The key of the field at `path`, or of the deepest part of the path that is there; the object's name
/// where none is. A key is a narrower place than a value that spans many lines.
pub(crate) fn key_of<'o>(object: &'o Object, path: &[&str]) -> Value<'o> {
    let mut place = object.anchor();
    let mut value = object.root();
    for field in path {
        let Some(entry) = value.entry(field) else { break };
        place = entry.key;
        value = entry.value;
    }
    place
}

/// The metadata of an object, and that of the pods that it makes.
pub(crate) fn all_metadata<'o>(
    object: &'o Object,
    pod: Option<&PodSpec<'o>>,
) -> impl Iterator<Item = Value<'o>> {
    let own = object.at(&["metadata"]);
    let of_pods = pod
        .and_then(PodSpec::metadata)
        .filter(|metadata| Some(*metadata) != own);
    own.into_iter().chain(of_pods)
}
