//! Annotations by which an object's author accepts findings on it.
//!
//! The annotations are KubeLinter's: `kube-linter.io/ignore-all`, and
//! `ignore-check.kube-linter.io/<id>`, with a reason as the value. KubeLinter reads them on the object
//! alone; on a pod template they hold too, since that is where people write them.

use palisade_model::{Labels, Object, PodSpec};

/// Whether annotations on the object, or on the pods it makes, accept findings of the policy `id`.
pub fn is_ignored(object: &Object, pod: Option<&PodSpec<'_>>, id: &str) -> bool {
    let accepts = |annotations: Labels<'_>| {
        annotations.iter().any(|(name, _)| {
            name == "kube-linter.io/ignore-all"
                || name.strip_prefix("ignore-check.kube-linter.io/") == Some(id)
        })
    };
    accepts(object.annotations()) || pod.is_some_and(|pod| accepts(pod.annotations()))
}
