//! Sets of kinds: what a policy looks at, and which kinds live outside namespaces.

use crate::Identity;

/// One or more kinds of object, by the names that KubeLinter gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// Every object.
    Any,
    /// Every workload: an object that makes pods, and the Pod itself.
    Workloads,
    /// The listed kinds.
    Only(Vec<KindMatcher>),
}

/// A kind of a group, of all versions or of some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindMatcher {
    /// The API group; empty for the core group.
    pub group: &'static str,
    /// The versions; empty for all.
    pub versions: &'static [&'static str],
    /// The kind.
    pub kind: &'static str,
}

/// A kind in all its versions.
const fn all(group: &'static str, kind: &'static str) -> KindMatcher {
    KindMatcher {
        group,
        versions: &[],
        kind,
    }
}

/// The kinds that have a name, one matcher or several for each: those of KubeLinter's configuration by its
/// names, and others that checks look at.
const NAMED: &[(&str, &[KindMatcher])] = &[
    ("APIService", &[all("apiregistration.k8s.io", "APIService")]),
    ("ClusterRole", &[all("rbac.authorization.k8s.io", "ClusterRole")]),
    (
        "ClusterRoleBinding",
        &[all("rbac.authorization.k8s.io", "ClusterRoleBinding")],
    ),
    ("ConfigMap", &[all("", "ConfigMap")]),
    ("CronJob", &[all("batch", "CronJob")]),
    (
        "CustomResourceDefinition",
        &[all("apiextensions.k8s.io", "CustomResourceDefinition")],
    ),
    ("DaemonSet", &[all("apps", "DaemonSet")]),
    ("Deployment", &[all("apps", "Deployment")]),
    (
        "DeploymentConfig",
        &[all("apps.openshift.io", "DeploymentConfig")],
    ),
    ("Gateway", &[all("gateway.networking.k8s.io", "Gateway")]),
    (
        "HorizontalPodAutoscaler",
        &[all("autoscaling", "HorizontalPodAutoscaler")],
    ),
    ("Ingress", &[all("networking.k8s.io", "Ingress")]),
    ("IngressClass", &[all("networking.k8s.io", "IngressClass")]),
    ("Job", &[all("batch", "Job")]),
    ("JobLike", &[all("batch", "Job"), all("batch", "CronJob")]),
    (
        "MutatingAdmissionPolicy",
        &[all("admissionregistration.k8s.io", "MutatingAdmissionPolicy")],
    ),
    (
        "MutatingWebhookConfiguration",
        &[all(
            "admissionregistration.k8s.io",
            "MutatingWebhookConfiguration",
        )],
    ),
    ("Namespace", &[all("", "Namespace")]),
    ("NetworkPolicy", &[all("networking.k8s.io", "NetworkPolicy")]),
    ("PersistentVolume", &[all("", "PersistentVolume")]),
    ("PersistentVolumeClaim", &[all("", "PersistentVolumeClaim")]),
    ("Pod", &[all("", "Pod")]),
    ("PodDisruptionBudget", &[all("policy", "PodDisruptionBudget")]),
    ("ReplicaSet", &[all("apps", "ReplicaSet")]),
    ("ReplicationController", &[all("", "ReplicationController")]),
    ("Role", &[all("rbac.authorization.k8s.io", "Role")]),
    ("RoleBinding", &[all("rbac.authorization.k8s.io", "RoleBinding")]),
    ("Route", &[all("route.openshift.io", "Route")]),
    ("ScaledObject", &[all("keda.sh", "ScaledObject")]),
    ("Secret", &[all("", "Secret")]),
    (
        "SecurityContextConstraints",
        &[all("security.openshift.io", "SecurityContextConstraints")],
    ),
    ("Service", &[all("", "Service")]),
    ("ServiceAccount", &[all("", "ServiceAccount")]),
    (
        "ServiceMonitor",
        &[all("monitoring.coreos.com", "ServiceMonitor")],
    ),
    ("StatefulSet", &[all("apps", "StatefulSet")]),
    ("StorageClass", &[all("storage.k8s.io", "StorageClass")]),
    (
        "ValidatingAdmissionPolicy",
        &[all("admissionregistration.k8s.io", "ValidatingAdmissionPolicy")],
    ),
    (
        "ValidatingAdmissionPolicyBinding",
        &[all(
            "admissionregistration.k8s.io",
            "ValidatingAdmissionPolicyBinding",
        )],
    ),
    (
        "ValidatingWebhookConfiguration",
        &[all(
            "admissionregistration.k8s.io",
            "ValidatingWebhookConfiguration",
        )],
    ),
];

/// The workload kinds, in all groups they have lived in.
const WORKLOADS: &[KindMatcher] = &[
    all("", "Pod"),
    all("", "PodTemplate"),
    all("", "ReplicationController"),
    all("apps", "DaemonSet"),
    all("apps", "Deployment"),
    all("apps", "ReplicaSet"),
    all("apps", "StatefulSet"),
    all("extensions", "DaemonSet"),
    all("extensions", "Deployment"),
    all("extensions", "ReplicaSet"),
    all("batch", "CronJob"),
    all("batch", "Job"),
    all("apps.openshift.io", "DeploymentConfig"),
    // As OpenShift 3 wrote it, before its kinds had groups.
    all("", "DeploymentConfig"),
    all("argoproj.io", "Rollout"),
    all("serving.knative.dev", "Service"),
    all("serving.knative.dev", "Configuration"),
    all("serving.knative.dev", "Revision"),
    all("keda.sh", "ScaledJob"),
];

impl KindMatcher {
    /// Whether the object called `identity` is of this kind.
    pub fn matches(&self, identity: &Identity) -> bool {
        *identity.kind == *self.kind
            && *identity.group == *self.group
            && (self.versions.is_empty() || self.versions.contains(&&*identity.version))
    }
}

impl Kinds {
    /// The kinds of KubeLinter's name (`DeploymentLike`, `JobLike`, `Any`, `Service`, …); nothing
    /// for an unknown name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "Any" => Some(Self::Any),
            "DeploymentLike" => Some(Self::Workloads),
            _ => {
                let (_, kinds) = NAMED.iter().find(|(known, _)| *known == name)?;
                Some(Self::Only(kinds.to_vec()))
            }
        }
    }

    /// All names that [`Kinds::named`] knows, for messages and schemas.
    pub fn names() -> impl Iterator<Item = &'static str> + Clone {
        ["Any", "DeploymentLike"]
            .into_iter()
            .chain(NAMED.iter().map(|(name, _)| *name))
    }

    /// Every kind that one of `names` stands for.
    ///
    /// # Errors
    /// The first name that is unknown.
    pub fn all_named<'n>(names: impl IntoIterator<Item = &'n str>) -> Result<Self, &'n str> {
        let mut only = Vec::new();
        let mut wide = None;
        for name in names {
            match Self::named(name).ok_or(name)? {
                Self::Only(kinds) => only.extend(kinds),
                Self::Workloads => only.extend(WORKLOADS),
                Self::Any => wide = Some(Self::Any),
            }
        }
        Ok(wide.unwrap_or(Self::Only(only)))
    }

    /// The matchers, one of which an object must meet; nothing where every object is meant.
    pub fn matchers(&self) -> Option<&[KindMatcher]> {
        match self {
            Self::Any => None,
            Self::Workloads => Some(WORKLOADS),
            Self::Only(kinds) => Some(kinds),
        }
    }

    /// Whether the object called `identity` is one of them.
    pub fn contains(&self, identity: &Identity) -> bool {
        self.matchers()
            .is_none_or(|kinds| kinds.iter().any(|kind| kind.matches(identity)))
    }
}

/// Whether objects of a kind live outside namespaces: the built-in kinds that do, and the custom ones
/// that other policies and gateways are made of. Unknown kinds count as namespaced.
pub fn is_cluster_scoped(group: &str, kind: &str) -> bool {
    match group {
        "" => matches!(
            kind,
            "Namespace" | "Node" | "PersistentVolume" | "ComponentStatus"
        ),
        "admissionregistration.k8s.io" => true,
        "apiextensions.k8s.io" => kind == "CustomResourceDefinition",
        "apiregistration.k8s.io" => kind == "APIService",
        "authentication.k8s.io" => matches!(kind, "SelfSubjectReview" | "TokenReview"),
        "authorization.k8s.io" => kind != "LocalSubjectAccessReview",
        "certificates.k8s.io" => matches!(kind, "CertificateSigningRequest" | "ClusterTrustBundle"),
        "flowcontrol.apiserver.k8s.io" => true,
        "internal.apiserver.k8s.io" => kind == "StorageVersion",
        "networking.k8s.io" => matches!(kind, "IngressClass" | "IPAddress" | "ServiceCIDR"),
        "node.k8s.io" => kind == "RuntimeClass",
        "policy" | "extensions" => kind == "PodSecurityPolicy",
        "rbac.authorization.k8s.io" => matches!(kind, "ClusterRole" | "ClusterRoleBinding"),
        "resource.k8s.io" => matches!(
            kind,
            "DeviceClass" | "DeviceTaintRule" | "ResourcePoolStatusRequest" | "ResourceSlice"
        ),
        "scheduling.k8s.io" => kind == "PriorityClass",
        "storage.k8s.io" => kind != "CSIStorageCapacity",
        "storagemigration.k8s.io" => kind == "StorageVersionMigration",
        // Custom resources.
        "cert-manager.io" => kind == "ClusterIssuer",
        "cilium.io" => kind == "CiliumClusterwideNetworkPolicy",
        "config.openshift.io" | "constraints.gatekeeper.sh" | "templates.gatekeeper.sh" => true,
        "crd.projectcalico.org" | "projectcalico.org" => !matches!(
            kind,
            "NetworkPolicy" | "StagedNetworkPolicy" | "StagedKubernetesNetworkPolicy" | "NetworkSet"
        ),
        "gateway.networking.k8s.io" => kind == "GatewayClass",
        "kyverno.io" => matches!(kind, "ClusterPolicy" | "ClusterCleanupPolicy"),
        "palisade.dev" => kind == "Configuration",
        "policy.networking.k8s.io" => matches!(
            kind,
            "AdminNetworkPolicy" | "BaselineAdminNetworkPolicy" | "ClusterNetworkPolicy"
        ),
        "project.openshift.io" => matches!(kind, "Project" | "ProjectRequest"),
        "security.openshift.io" => kind == "SecurityContextConstraints",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::object;

    fn identity(api_version: &str, kind: &str) -> Identity {
        object(&format!("{{apiVersion: {api_version}, kind: {kind}}}"))
            .identity()
            .clone()
    }

    #[test]
    fn names_of_kinds_are_kubelinters() {
        let names: Vec<_> = Kinds::names().collect();
        assert!(names.contains(&"DeploymentLike") && names.contains(&"JobLike"));
        assert_eq!(Kinds::named("Deploymentlike"), None);
        assert!(names.iter().all(|name| Kinds::named(name).is_some()));
    }

    #[test]
    fn several_names_are_all_meant() {
        let kinds = Kinds::all_named(["Service", "DeploymentLike"]).unwrap();
        assert!(kinds.contains(&identity("v1", "Service")));
        assert!(kinds.contains(&identity("apps/v1", "DaemonSet")));
        assert!(!kinds.contains(&identity("v1", "Secret")));
        assert_eq!(Kinds::all_named(["Service", "Any"]), Ok(Kinds::Any));
        assert_eq!(Kinds::all_named(["Service", "nope", "no"]), Err("nope"));
        assert_eq!(Kinds::all_named([]), Ok(Kinds::Only(Vec::new())));
    }

    #[test]
    fn a_kind_is_of_its_group_in_all_versions() {
        let ingress = Kinds::named("Ingress").unwrap();
        assert!(ingress.contains(&identity("networking.k8s.io/v1", "Ingress")));
        assert!(ingress.contains(&identity("networking.k8s.io/v1beta1", "Ingress")));
        assert!(!ingress.contains(&identity("config.openshift.io/v1", "Ingress")));
        assert!(!ingress.contains(&identity("networking.k8s.io/v1", "ingress")));
        let service = Kinds::named("Service").unwrap();
        assert!(!service.contains(&identity("serving.knative.dev/v1", "Service")));
    }

    #[test]
    fn a_matcher_may_ask_for_versions() {
        let matcher = KindMatcher {
            group: "policy",
            versions: &["v1beta1"],
            kind: "PodDisruptionBudget",
        };
        assert!(matcher.matches(&identity("policy/v1beta1", "PodDisruptionBudget")));
        assert!(!matcher.matches(&identity("policy/v1", "PodDisruptionBudget")));
    }

    #[test]
    fn some_kinds_live_outside_namespaces() {
        for (group, kind) in [
            ("", "Node"),
            ("rbac.authorization.k8s.io", "ClusterRole"),
            ("storage.k8s.io", "StorageClass"),
            ("constraints.gatekeeper.sh", "K8sRequiredLabels"),
            ("policy.networking.k8s.io", "AdminNetworkPolicy"),
        ] {
            assert!(is_cluster_scoped(group, kind), "{group}/{kind}");
        }
        for (group, kind) in [
            ("", "Pod"),
            ("rbac.authorization.k8s.io", "Role"),
            ("storage.k8s.io", "CSIStorageCapacity"),
            ("authorization.k8s.io", "LocalSubjectAccessReview"),
            ("example.com", "Node"),
        ] {
            assert!(!is_cluster_scoped(group, kind), "{group}/{kind}");
        }
    }
}
