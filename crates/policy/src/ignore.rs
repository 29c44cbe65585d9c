//! Annotations by which an object's author accepts findings on it.
//!
//! The annotations are KubeLinter's: `kube-linter.io/ignore-all`, and
//! `ignore-check.kube-linter.io/<id>`, with a reason as the value. KubeLinter reads them on the object
//! alone; on a pod template they hold too, since that is where people write them.

use palisade_model::{Labels, Object, PodSpec};

/// The value of the annotation on the object, or on the pods it makes, that accepts findings of the policy
/// `id`: the reason.
pub(crate) fn accepted_by(object: &Object, pod: Option<&PodSpec<'_>>, id: &str) -> Option<String> {
    let accepts = |annotations: Labels<'_>| {
        let mut annotations = annotations.iter();
        let (_, reason) = annotations.find(|(name, _)| {
            *name == "kube-linter.io/ignore-all"
                || name.strip_prefix("ignore-check.kube-linter.io/") == Some(id)
        })?;
        Some(reason.to_owned())
    };
    accepts(object.annotations()).or_else(|| accepts(pod?.annotations()))
}
