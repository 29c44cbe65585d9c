//! Namespaces: what they enforce of all that is in them.

pub(crate) mod namespace_without;
pub(crate) mod no_pod_security_level;
pub(crate) mod pod_security_version;
pub(crate) mod privileged_namespace;
pub(crate) mod workload_in_kube_system;

use palisade_model::Object;

/// The label that says which Pod Security level a namespace enforces.
pub(crate) const ENFORCE: &str = "pod-security.kubernetes.io/enforce";

/// Whether a namespace is one that Kubernetes itself makes for its own parts.
pub(crate) fn is_of_kubernetes(namespace: &Object) -> bool {
    matches!(
        namespace.name(),
        "kube-system" | "kube-public" | "kube-node-lease"
    )
}
