//! Roles that destroy what runs.

use crate::prelude::*;
use crate::rbac::{Right, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "deletion-rights",
    summary: "roles that may delete workloads, claims or namespaces",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to delete workloads and data.
    ///
    /// ## What it finds
    /// A Role or ClusterRole that may delete workloads, Services, Secrets, ConfigMaps, volume claims,
    /// volumes or namespaces.
    ///
    /// ## Why it matters
    /// With one stolen token everything that the role covers is gone, and with a volume claim its data,
    /// too.
    ///
    /// ## How to fix
    /// Remove `delete` and `deletecollection`; let what deploys an application remove it, too.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
    pub const DELETION_RIGHTS: Policy = Policy {
        id: "deletion-rights",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[kubescape("C-0007")],
        packs: &[Membership::off(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &["", "apps", "batch"],
    resources: &[
        "configmaps",
        "cronjobs",
        "daemonsets",
        "deployments",
        "jobs",
        "namespaces",
        "persistentvolumeclaims",
        "persistentvolumes",
        "pods",
        "replicasets",
        "secrets",
        "services",
        "statefulsets",
    ],
    verbs: &["delete", "deletecollection"],
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &DELETION_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: cleaner}
            rules:
            - apiGroups: ['', apps]
              resources: [pods, deployments, pods/log]
                          ^^^^ the rule grants `deletecollection` on `pods`, `deployments`
              verbs: [list, deletecollection]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &DELETION_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: cleaner}
            rules:
            - {apiGroups: ['', apps], resources: [pods, deployments], verbs: [get, patch]}
            - {apiGroups: [example.com], resources: [pods], verbs: [delete]}
            ",
        );
    }
}
