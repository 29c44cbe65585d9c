//! Bindings that give access to certain resources.
//!
//! Which role a binding means is RBAC's rule: a RoleBinding may name a Role of its namespace or a
//! ClusterRole, and a ClusterRole with an `aggregationRule` has the rules of all that it selects.

use std::sync::Arc;

use palisade_model::Inventory;

use crate::prelude::*;
use crate::rbac;
use crate::rbac::access::Access;

/// The check.
pub const CHECK: Check = Check {
    name: "access-to-resources",
    summary: "RoleBindings and ClusterRoleBindings that give access to certain resources",
    kinds: &["ClusterRoleBinding", "RoleBinding"],
    params: &[
        Param::new("resources", ParamKind::Patterns, "patterns of the resources"),
        Param::new("verbs", ParamKind::Patterns, "patterns of the verbs"),
        Param::new("apiGroups", ParamKind::Patterns, "patterns of the resources' API groups; none for every group"),
        Param::new(
            "acceptResourceNames",
            ParamKind::Bool,
            "accept rules for single objects, which list their `resourceNames`",
        ),
        Param::new(
            "clusterWide",
            ParamKind::Bool,
            "only find bindings that hold in all namespaces",
        ),
        Param::new(
            "namespaced",
            ParamKind::Bool,
            "only find bindings that hold in a single namespace",
        ),
        Param::new(
            "namespaces",
            ParamKind::Texts,
            "only find bindings that hold in one of these namespaces; none for all",
        ),
        Param::new(
            "flagRolesNotFound",
            ParamKind::Bool,
            "also find bindings to a role that is not among the objects read",
        ),
        Param::new(
            "builtInRoles",
            ParamKind::Bool,
            "also find bindings to `admin` and `edit`, which every cluster has, where they are not among the objects read",
        ),
    ],
    compile,
};

policy! {
    /// Access to create pods.
    ///
    /// ## What it finds
    /// A RoleBinding or ClusterRoleBinding to a role that may create pods, or a workload that makes pods.
    ///
    /// ## Why it matters
    /// A pod can use every service account, Secret and volume of its namespace, and where admission
    /// does not stop it, the node: who may create pods has the rights of all of these.
    ///
    /// ## How to fix
    /// Remove `create` on pods and workloads from the role, or bind it in the one namespace where it is
    /// needed, with the Pod Security level `restricted` there.
    ///
    /// ## Accepts
    /// Roles that are not among the objects read, and resources of the same names in other API groups.
    pub const ACCESS_TO_CREATE_PODS: Policy = Policy {
        id: "access-to-create-pods",
        check: &CHECK,
        params: "{
            resources: [
                ^pods$, ^deployments$, ^statefulsets$, ^replicasets$, ^replicationcontrollers$, ^cronjobs$, ^jobs$,
                ^daemonsets$,
            ],
            verbs: [^create$],
            apiGroups: [^$, ^apps$, ^batch$, ^extensions$],
            acceptResourceNames: true,
        }",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[
            kube_linter("access-to-create-pods"),
            cis("5.1.4"),
            trivy("KSV048"),
            kubescape("C-0188"),
            nsa("Authentication and authorization"),
        ],
        packs: &[
            Membership::on(DEFAULT),
            Membership::off(KUBE_LINTER).with(
                "{
                    resources: [^pods$, ^deployments$, ^statefulsets$, ^replicasets$, ^cronjobs$, ^jobs$, ^daemonsets$],
                    verbs: [^create$],
                }",
            ),
        ],
    };

    /// Access to secrets.
    ///
    /// ## What it finds
    /// A RoleBinding to a role with any verb on Secrets.
    ///
    /// ## Why it matters
    /// Secrets hold the tokens and passwords of everything else. `list` and `watch` show their contents
    /// as `get` does, and so do the answers to `update`, `patch` and `deletecollection`.
    ///
    /// ## How to fix
    /// Remove Secrets from the role, or grant `get` on single ones through `resourceNames`, with a
    /// RoleBinding. Pods need no such right for the Secrets that they mount.
    ///
    /// ## Accepts
    /// Rules for single Secrets (`resourceNames`), ClusterRoleBindings, which `access-to-all-secrets` finds, and
    /// roles that are not among the objects read.
    pub const ACCESS_TO_SECRETS: Policy = Policy {
        id: "access-to-secrets",
        check: &CHECK,
        params: "{
            resources: [^secrets$],
            verbs: [^get$, ^list$, ^watch$, ^create$, ^update$, ^patch$, ^delete$, ^deletecollection$],
            apiGroups: [^$],
            acceptResourceNames: true,
            namespaced: true,
        }",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[
            kube_linter("access-to-secrets"),
            cis("5.1.2"),
            trivy("KSV041"),
            trivy("KSV113"),
            kubescape("C-0186"),
            nsa("Authentication and authorization"),
        ],
        packs: &[
            Membership::on(DEFAULT),
            Membership::off(KUBE_LINTER).with(
                "{
                    resources: [^secrets$],
                    verbs: [^get$, ^list$, ^watch$, ^create$, ^update$, ^patch$, ^delete$, ^deletecollection$],
                }",
            ),
        ],
    };

    /// Access to the secrets of all namespaces.
    ///
    /// ## What it finds
    /// A ClusterRoleBinding to a role with any verb on Secrets, or to `admin` or `edit`.
    ///
    /// ## Why it matters
    /// Its subjects read the Secrets of every namespace, the tokens and keys of the control plane in
    /// `kube-system` among them, or replace them: mostly that is as much as `cluster-admin`. The answers to
    /// `update`, `patch` and `deletecollection` show what is in them, too.
    ///
    /// ## How to fix
    /// Bind the role with a RoleBinding in each namespace where it is needed, and list single Secrets in
    /// `resourceNames`.
    ///
    /// ## Accepts
    /// Rules for single Secrets (`resourceNames`), RoleBindings, which `access-to-secrets` finds, and other
    /// roles that are not among the objects read.
    pub const ACCESS_TO_ALL_SECRETS: Policy = Policy {
        id: "access-to-all-secrets",
        check: &CHECK,
        params: "{
            resources: [^secrets$],
            verbs: [^get$, ^list$, ^watch$, ^create$, ^update$, ^patch$, ^delete$, ^deletecollection$],
            apiGroups: [^$],
            acceptResourceNames: true,
            clusterWide: true,
            builtInRoles: true,
        }",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[cis("5.1.2"), checkov("CKV2_K8S_5"), kubescape("C-0015")],
        packs: &[Membership::on(DEFAULT)],
    };

    /// Access to the ConfigMaps of kube-system.
    ///
    /// ## What it finds
    /// A binding to a role that may write the ConfigMaps of `kube-system`: one in that namespace, or a
    /// ClusterRoleBinding.
    ///
    /// ## Why it matters
    /// `coredns` says where each name leads, and on EKS `aws-auth` says who logs in as whom: whoever writes
    /// them leads the cluster's traffic to themselves, or makes themselves administrator.
    ///
    /// ## How to fix
    /// Bind the role in the namespaces where it is needed, or list the ConfigMaps in `resourceNames`.
    ///
    /// ## Accepts
    /// Rules for single ConfigMaps (`resourceNames`), and roles that are not among the objects read.
    pub const ACCESS_TO_KUBE_SYSTEM_CONFIGMAPS: Policy = Policy {
        id: "access-to-kube-system-configmaps",
        check: &CHECK,
        params: "{
            resources: [^configmaps$],
            verbs: [^create$, ^update$, ^patch$, ^delete$, ^deletecollection$],
            apiGroups: [^$],
            acceptResourceNames: true,
            namespaces: [kube-system],
        }",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[kubescape("C-0037")],
        packs: &[Membership::off(DEFAULT)],
    };

    /// Access to create pods in kube-system.
    ///
    /// ## What it finds
    /// A binding that holds in `kube-system`, one there or a ClusterRoleBinding, to a role that may create pods,
    /// or a workload that makes pods.
    ///
    /// ## Why it matters
    /// Pod Security does not hold there, and the service accounts there are those of the control plane: whoever
    /// can start a pod with one of them owns the cluster.
    ///
    /// ## How to fix
    /// Move what needs the right to a namespace of its own.
    ///
    /// ## Accepts
    /// Roles that are not among the objects read, and resources of the same names in other API groups.
    pub const ACCESS_TO_CREATE_PODS_IN_KUBE_SYSTEM: Policy = Policy {
        id: "access-to-create-pods-in-kube-system",
        check: &CHECK,
        params: "{
            resources: [
                ^pods$, ^deployments$, ^statefulsets$, ^replicasets$, ^replicationcontrollers$, ^cronjobs$, ^jobs$,
                ^daemonsets$,
            ],
            verbs: [^create$],
            apiGroups: [^$, ^apps$, ^batch$, ^extensions$],
            acceptResourceNames: true,
            namespaces: [kube-system],
        }",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[cis("5.1.4")],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let access = Access {
        resources: params.patterns("resources"),
        verbs: params.patterns("verbs"),
        api_groups: params.patterns("apiGroups"),
        accept_resource_names: params.flag("acceptResourceNames"),
    };
    let flag_missing = params.flag("flagRolesNotFound");
    let built_in = params.flag("builtInRoles");
    let (cluster_wide, namespaced) = (params.flag("clusterWide"), params.flag("namespaced"));
    let namespaces = params.texts("namespaces");
    Ok(Rule::inventory(move |subject, report| {
        let Some((kind, namespace)) = rbac::role_kind(subject.object) else {
            return;
        };
        let Some(name) = subject.object.at(&["roleRef", "name"]) else {
            return;
        };
        let holds_in = subject.object.namespace();
        let is_of_cluster = holds_in.is_empty();
        let is_elsewhere = !namespaces.is_empty() && !namespaces.iter().any(|namespace| namespace == holds_in);
        if (is_of_cluster && namespaced) || (!is_of_cluster && (cluster_wide || is_elsewhere)) {
            return;
        }
        let mut found = false;
        for role in subject.inventory.get(rbac::GROUP, kind, namespace, name.text()) {
            found = true;
            check_role(role, name, subject.inventory, &access, report);
        }
        if found {
            return;
        }
        let is_built_in = kind == "ClusterRole" && is_built_in(name.text());
        if flag_missing && !is_built_in {
            let message = format!("binds the {kind} `{}`, which is not among the objects read", name.text());
            report.at(name, message);
        }
        if let Some(granted) = access.granted_by_default(name.text()).filter(|_| built_in && is_built_in) {
            report.at(name, format!("binds the {kind} `{}`, which grants {granted}", name.text()));
        }
    }))
}

/// Whether Kubernetes itself makes a ClusterRole of that name in every cluster.
fn is_built_in(name: &str) -> bool {
    matches!(name, "cluster-admin" | "admin" | "edit" | "view") || name.starts_with("system:")
}

fn check_role(
    role: &Arc<Object>,
    name: Value<'_>,
    inventory: &Inventory,
    access: &Access,
    report: &mut Reporter<'_>,
) {
    let kind = role.kind();
    if let Some(granted) = access.granted_by(role) {
        report.at(name, format!("binds the {kind} `{}`, which grants {granted}", role.name()));
    }
    if role.at(&["aggregationRule"]).is_none() {
        return;
    }
    for part in rbac::aggregated(role, inventory) {
        if let Some(granted) = access.granted_by(part) {
            let message = format!(
                "binds the {kind} `{}`, which includes `{}` and so grants {granted}",
                role.name(),
                part.name()
            );
            report.at(name, message);
        }
    }
}

#[cfg(test)]
#[path = "access_to_resources_tests.rs"]
mod tests;
