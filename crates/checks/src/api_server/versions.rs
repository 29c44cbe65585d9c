//! Which APIs go when, and what comes in their place.
//!
//! The facts are those of `zz_generated.prerelease-lifecycle.go` in `k8s.io/api`, and for what is no longer there of
//! the deprecated API migration guide.

mod lifecycles;

use self::lifecycles::LIFECYCLES;

/// An API that was or will be removed.
#[derive(Debug)]
pub(crate) struct Lifecycle {
    pub(crate) group: &'static str,
    pub(crate) version: &'static str,
    /// The kinds.
    pub(crate) kinds: &'static [&'static str],
    /// The minor version of Kubernetes 1 that warns of it first.
    pub(crate) deprecated: u32,
    /// The one that no longer serves it; nothing where that is not decided.
    pub(crate) removed: Option<u32>,
    /// Where the kind is served instead; empty for nowhere.
    pub(crate) replacement: &'static str,
    /// Whether the same fields mean the same there, so that another `apiVersion` is enough.
    pub(crate) is_compatible: bool,
    /// What else has to be changed.
    pub(crate) hint: &'static str,
}

/// APIs that are served since a version that somebody may still run, and since which.
const SINCE: &[(&str, &str, &str, u32)] = &[
    (
        "admissionregistration.k8s.io",
        "v1",
        "MutatingAdmissionPolicy",
        36,
    ),
    (
        "admissionregistration.k8s.io",
        "v1",
        "MutatingAdmissionPolicyBinding",
        36,
    ),
    (
        "admissionregistration.k8s.io",
        "v1",
        "MutatingWebhookConfiguration",
        16,
    ),
    (
        "admissionregistration.k8s.io",
        "v1",
        "ValidatingAdmissionPolicy",
        30,
    ),
    (
        "admissionregistration.k8s.io",
        "v1",
        "ValidatingAdmissionPolicyBinding",
        30,
    ),
    (
        "admissionregistration.k8s.io",
        "v1",
        "ValidatingWebhookConfiguration",
        16,
    ),
    ("apiextensions.k8s.io", "v1", "CustomResourceDefinition", 16),
    ("autoscaling", "v2", "HorizontalPodAutoscaler", 23),
    ("batch", "v1", "CronJob", 21),
    ("certificates.k8s.io", "v1", "CertificateSigningRequest", 19),
    ("discovery.k8s.io", "v1", "EndpointSlice", 21),
    ("flowcontrol.apiserver.k8s.io", "v1", "FlowSchema", 29),
    (
        "flowcontrol.apiserver.k8s.io",
        "v1",
        "PriorityLevelConfiguration",
        29,
    ),
    ("networking.k8s.io", "v1", "IPAddress", 33),
    ("networking.k8s.io", "v1", "Ingress", 19),
    ("networking.k8s.io", "v1", "IngressClass", 19),
    ("networking.k8s.io", "v1", "ServiceCIDR", 33),
    ("node.k8s.io", "v1", "RuntimeClass", 20),
    ("policy", "v1", "PodDisruptionBudget", 21),
    ("resource.k8s.io", "v1", "DeviceClass", 34),
    ("resource.k8s.io", "v1", "ResourceClaim", 34),
    ("resource.k8s.io", "v1", "ResourceClaimTemplate", 34),
    ("storage.k8s.io", "v1", "CSIStorageCapacity", 24),
    ("storage.k8s.io", "v1", "VolumeAttributesClass", 34),
];

/// What becomes of an API.
pub(crate) fn lifecycle(group: &str, version: &str, kind: &str) -> Option<&'static Lifecycle> {
    LIFECYCLES
        .iter()
        .find(|row| row.group == group && row.version == version && row.kinds.contains(&kind))
}

/// The minor version since which an API is served, where that is known.
pub(crate) fn since(group: &str, version: &str, kind: &str) -> Option<u32> {
    let row = SINCE
        .iter()
        .find(|row| (row.0, row.1, row.2) == (group, version, kind));
    row.map(|row| row.3)
}

#[test]
fn every_replacement_is_there() {
    for row in LIFECYCLES {
        assert!(
            row.removed.is_none_or(|removed| removed > row.deprecated),
            "{row:?}"
        );
        let Some((group, version)) = row.replacement.split_once('/') else {
            assert!(!row.hint.is_empty(), "{row:?}");
            continue;
        };
        let is_same_kind = row.kinds != ["Endpoints"];
        for kind in row.kinds.iter().filter(|_| is_same_kind) {
            assert!(palisade_schema::find(group, version, kind).is_some(), "{row:?}");
        }
    }
    for (group, version, kind, _) in SINCE {
        assert!(palisade_schema::find(group, version, kind).is_some(), "{kind}");
    }
}
