//! The table of what goes when.

use super::Lifecycle;

const fn row(
    group: &'static str,
    version: &'static str,
    kinds: &'static [&'static str],
    deprecated: u32,
    removed: u32,
    replacement: &'static str,
) -> Lifecycle {
    Lifecycle {
        group,
        version,
        kinds,
        deprecated,
        removed: Some(removed),
        replacement,
        is_compatible: true,
        hint: "",
    }
}

impl Lifecycle {
    /// The same, where more than the `apiVersion` has to be changed.
    const fn with(self, hint: &'static str) -> Self {
        Self {
            is_compatible: false,
            hint,
            ..self
        }
    }
}

const APPS: &str = "`spec.selector` must be set, and cannot be changed later";
const INGRESS: &str = "`pathType` must be set, and backends have another form";
const RESOURCE: &str = "requests have another form";

pub(super) const LIFECYCLES: &[Lifecycle] = &[
    row(
        "apps",
        "v1beta1",
        &["Deployment", "StatefulSet"],
        8,
        16,
        "apps/v1",
    )
    .with(APPS),
    row("apps", "v1beta1", &["ControllerRevision"], 8, 16, "apps/v1"),
    row(
        "apps",
        "v1beta2",
        &["DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"],
        9,
        16,
        "apps/v1",
    )
    .with(APPS),
    row("apps", "v1beta2", &["ControllerRevision"], 9, 16, "apps/v1"),
    row(
        "extensions",
        "v1beta1",
        &["DaemonSet", "Deployment", "ReplicaSet"],
        8,
        16,
        "apps/v1",
    )
    .with(APPS),
    row(
        "extensions",
        "v1beta1",
        &["NetworkPolicy"],
        9,
        16,
        "networking.k8s.io/v1",
    ),
    row("extensions", "v1beta1", &["PodSecurityPolicy"], 11, 16, "")
        .with("label namespaces with `pod-security.kubernetes.io/enforce`"),
    row(
        "extensions",
        "v1beta1",
        &["Ingress"],
        14,
        22,
        "networking.k8s.io/v1",
    )
    .with(INGRESS),
    row(
        "networking.k8s.io",
        "v1beta1",
        &["Ingress"],
        19,
        22,
        "networking.k8s.io/v1",
    )
    .with(INGRESS),
    row(
        "networking.k8s.io",
        "v1beta1",
        &["IngressClass"],
        19,
        22,
        "networking.k8s.io/v1",
    ),
    row(
        "admissionregistration.k8s.io",
        "v1beta1",
        &["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
        16,
        22,
        "admissionregistration.k8s.io/v1",
    )
    .with(
        "`sideEffects` and `admissionReviewVersions` must be set, and `failurePolicy` is `Fail` unless set",
    ),
    row(
        "apiextensions.k8s.io",
        "v1beta1",
        &["CustomResourceDefinition"],
        16,
        22,
        "apiextensions.k8s.io/v1",
    )
    .with("every version needs a structural schema of its own"),
    row(
        "apiregistration.k8s.io",
        "v1beta1",
        &["APIService"],
        19,
        22,
        "apiregistration.k8s.io/v1",
    ),
    row(
        "authentication.k8s.io",
        "v1beta1",
        &["TokenReview"],
        19,
        22,
        "authentication.k8s.io/v1",
    ),
    row(
        "authorization.k8s.io",
        "v1beta1",
        &[
            "LocalSubjectAccessReview",
            "SelfSubjectAccessReview",
            "SelfSubjectRulesReview",
            "SubjectAccessReview",
        ],
        19,
        22,
        "authorization.k8s.io/v1",
    )
    .with("`spec.group` is called `spec.groups`"),
    row(
        "certificates.k8s.io",
        "v1beta1",
        &["CertificateSigningRequest"],
        19,
        22,
        "certificates.k8s.io/v1",
    )
    .with("`signerName` and `usages` must be set"),
    row(
        "coordination.k8s.io",
        "v1beta1",
        &["Lease"],
        19,
        22,
        "coordination.k8s.io/v1",
    ),
    row(
        "rbac.authorization.k8s.io",
        "v1alpha1",
        RBAC,
        17,
        22,
        "rbac.authorization.k8s.io/v1",
    ),
    row(
        "rbac.authorization.k8s.io",
        "v1beta1",
        RBAC,
        17,
        22,
        "rbac.authorization.k8s.io/v1",
    ),
    row(
        "scheduling.k8s.io",
        "v1alpha1",
        &["PriorityClass"],
        14,
        22,
        "scheduling.k8s.io/v1",
    ),
    row(
        "scheduling.k8s.io",
        "v1beta1",
        &["PriorityClass"],
        14,
        22,
        "scheduling.k8s.io/v1",
    ),
    row(
        "storage.k8s.io",
        "v1beta1",
        &["CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"],
        19,
        22,
        "storage.k8s.io/v1",
    ),
    row(
        "storage.k8s.io",
        "v1alpha1",
        &["CSIStorageCapacity", "VolumeAttachment"],
        21,
        24,
        "storage.k8s.io/v1",
    ),
    row("batch", "v2alpha1", &["CronJob"], 8, 21, "batch/v1"),
    row("batch", "v1beta1", &["CronJob"], 21, 25, "batch/v1"),
    row(
        "discovery.k8s.io",
        "v1beta1",
        &["EndpointSlice"],
        21,
        25,
        "discovery.k8s.io/v1",
    )
    .with("`topology` became `nodeName` and `zone`"),
    row("events.k8s.io", "v1beta1", &["Event"], 22, 25, "events.k8s.io/v1")
        .with("`eventTime`, `reportingController` and `reportingInstance` must be set"),
    row(
        "node.k8s.io",
        "v1beta1",
        &["RuntimeClass"],
        22,
        25,
        "node.k8s.io/v1",
    ),
    row("policy", "v1beta1", &["PodDisruptionBudget"], 21, 25, "policy/v1")
        .with("an empty `selector` selects all pods, and no longer none"),
    row("policy", "v1beta1", &["Eviction"], 22, 25, "policy/v1"),
    row("policy", "v1beta1", &["PodSecurityPolicy"], 21, 25, "")
        .with("label namespaces with `pod-security.kubernetes.io/enforce`"),
    row(
        "autoscaling",
        "v2beta1",
        &["HorizontalPodAutoscaler"],
        22,
        25,
        "autoscaling/v2",
    )
    .with("targets of metrics have another form"),
    row(
        "autoscaling",
        "v2beta2",
        &["HorizontalPodAutoscaler"],
        23,
        26,
        "autoscaling/v2",
    ),
    row(
        "flowcontrol.apiserver.k8s.io",
        "v1alpha1",
        FLOW,
        20,
        24,
        "flowcontrol.apiserver.k8s.io/v1",
    )
    .with(SHARES),
    row(
        "flowcontrol.apiserver.k8s.io",
        "v1beta1",
        FLOW,
        23,
        26,
        "flowcontrol.apiserver.k8s.io/v1",
    )
    .with(SHARES),
    row(
        "flowcontrol.apiserver.k8s.io",
        "v1beta2",
        FLOW,
        26,
        29,
        "flowcontrol.apiserver.k8s.io/v1",
    )
    .with(SHARES),
    row(
        "flowcontrol.apiserver.k8s.io",
        "v1beta3",
        FLOW,
        29,
        32,
        "flowcontrol.apiserver.k8s.io/v1",
    ),
    row(
        "storage.k8s.io",
        "v1beta1",
        &["CSIStorageCapacity"],
        24,
        27,
        "storage.k8s.io/v1",
    ),
    row(
        "authentication.k8s.io",
        "v1alpha1",
        &["SelfSubjectReview"],
        29,
        32,
        "authentication.k8s.io/v1",
    ),
    row(
        "authentication.k8s.io",
        "v1beta1",
        &["SelfSubjectReview"],
        30,
        33,
        "authentication.k8s.io/v1",
    ),
    row(
        "admissionregistration.k8s.io",
        "v1alpha1",
        VALIDATING,
        29,
        32,
        "admissionregistration.k8s.io/v1",
    ),
    row(
        "admissionregistration.k8s.io",
        "v1beta1",
        VALIDATING,
        31,
        34,
        "admissionregistration.k8s.io/v1",
    ),
    row(
        "storage.k8s.io",
        "v1alpha1",
        &["VolumeAttributesClass"],
        32,
        35,
        "storage.k8s.io/v1",
    ),
    row(
        "storage.k8s.io",
        "v1beta1",
        &["VolumeAttributesClass"],
        34,
        37,
        "storage.k8s.io/v1",
    ),
    row(
        "networking.k8s.io",
        "v1beta1",
        &["IPAddress", "ServiceCIDR"],
        34,
        37,
        "networking.k8s.io/v1",
    ),
    row(
        "certificates.k8s.io",
        "v1alpha1",
        &["ClusterTrustBundle"],
        34,
        37,
        "certificates.k8s.io/v1",
    ),
    row(
        "admissionregistration.k8s.io",
        "v1alpha1",
        MUTATING,
        35,
        38,
        "admissionregistration.k8s.io/v1",
    ),
    row(
        "admissionregistration.k8s.io",
        "v1beta1",
        MUTATING,
        37,
        40,
        "admissionregistration.k8s.io/v1",
    ),
    row(
        "resource.k8s.io",
        "v1beta1",
        RESOURCES,
        35,
        38,
        "resource.k8s.io/v1",
    )
    .with(RESOURCE),
    row(
        "resource.k8s.io",
        "v1beta2",
        RESOURCES,
        36,
        39,
        "resource.k8s.io/v1",
    ),
    row(
        "coordination.k8s.io",
        "v1alpha2",
        &["LeaseCandidate"],
        35,
        38,
        "coordination.k8s.io/v1beta1",
    ),
    Lifecycle {
        removed: None,
        ..row("", "v1", &["Endpoints"], 33, 0, "discovery.k8s.io/v1").with("an EndpointSlice takes its place")
    },
    Lifecycle {
        removed: None,
        ..row("", "v1", &["ComponentStatus"], 19, 0, "").with("ask the components themselves")
    },
];

const RBAC: &[&str] = &["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"];
const FLOW: &[&str] = &["FlowSchema", "PriorityLevelConfiguration"];
const SHARES: &str = "`assuredConcurrencyShares` is called `nominalConcurrencyShares`";
const VALIDATING: &[&str] = &["ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding"];
const MUTATING: &[&str] = &["MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding"];
const RESOURCES: &[&str] = &[
    "DeviceClass",
    "ResourceClaim",
    "ResourceClaimTemplate",
    "ResourceSlice",
];
