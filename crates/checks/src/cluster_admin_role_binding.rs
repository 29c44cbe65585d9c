//! Bindings that hand out the role `cluster-admin`.

use std::fmt::Write as _;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "cluster-admin-role-binding",
    summary: "ClusterRoleBindings to the role `cluster-admin`",
    kinds: &["ClusterRoleBinding"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Binding to cluster-admin.
    ///
    /// ## What it finds
    /// A ClusterRoleBinding to the ClusterRole `cluster-admin`.
    ///
    /// ## Why it matters
    /// Its subjects may do anything to anything in every namespace: who gets hold of one of them owns
    /// the cluster.
    ///
    /// ## How to fix
    /// Write a role with the rules that the subject needs, and bind that, with a RoleBinding where one
    /// namespace is enough.
    ///
    /// ## Accepts
    /// A binding whose only subject is the group `system:masters`, as every cluster has it: the API
    /// server lets that group do anything without asking for its roles.
    pub const CLUSTER_ADMIN_ROLE_BINDING: Policy = Policy {
        id: "cluster-admin-role-binding",
        check: &CHECK,
        params: "",
        severity: Severity::Critical,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[
            kube_linter("cluster-admin-role-binding"),
            cis("5.1.1"),
            trivy("KSV111"),
            kubescape("C-0185"),
            kubescape("C-0035"),
            polaris("clusterrolebindingClusterAdmin"),
            nsa("Authentication and authorization"),
        ],
        packs: DEFAULT_ONLY,
    };
}

fn check(binding: &Object, report: &mut Reporter<'_>) {
    let role = |field| binding.at(&["roleRef", field]);
    // Such a binding can name nothing else, and OpenShift's leave the kind out.
    let is_cluster_role = role("kind").is_none_or(|kind| matches!(kind.text(), "" | "ClusterRole"));
    let Some(name) = role("name").filter(|name| name.text() == "cluster-admin" && is_cluster_role) else { return };
    let subjects = || binding.at(&["subjects"]).into_iter().flat_map(Value::items);
    if subjects().next().is_some() && subjects().all(is_masters) {
        return;
    }
    report.at(name, format!("`cluster-admin` is bound to {}", named(subjects())));
}

fn is_masters(subject: Value<'_>) -> bool {
    let field = |field| subject.get(field).map(Value::text);
    field("kind") == Some("Group") && field("name") == Some("system:masters")
}

/// The subjects by kind and name: ``Group `ops`, ServiceAccount `shop/web` ``.
fn named<'v>(subjects: impl Iterator<Item = Value<'v>>) -> String {
    let mut names = String::new();
    for subject in subjects {
        let field = |field| subject.get(field).map(Value::text).unwrap_or_default();
        let separator = if names.is_empty() { "" } else { ", " };
        let slash = if field("namespace").is_empty() { "" } else { "/" };
        let _ = write!(names, "{separator}{} `{}{slash}{}`", field("kind"), field("namespace"), field("name"));
    }
    if names.is_empty() { "nobody yet".to_owned() } else { names }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_role() {
        finds(
            &CLUSTER_ADMIN_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: a}
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: ClusterRole
              name: cluster-admin
                    ^^^^^^^^^^^^^ `cluster-admin` is bound to ServiceAccount `shop/web`, Group `ops`
            subjects:
            - {kind: ServiceAccount, name: web, namespace: shop}
            - {kind: Group, name: ops}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: b}
            roleRef: {kind: ClusterRole, name: cluster-admin}
                                               ^^^^^^^^^^^^^ `cluster-admin` is bound to nobody yet
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: c}
            roleRef: {name: cluster-admin}
                            ^^^^^^^^^^^^^ `cluster-admin` is bound to nobody yet
            ",
        );
    }

    #[test]
    fn accepts_other_roles_and_the_superusers() {
        accepts(
            &CLUSTER_ADMIN_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: a}
            roleRef: {kind: ClusterRole, name: admin}
            subjects: [{kind: Group, name: ops}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: cluster-admin}
            roleRef: {kind: ClusterRole, name: cluster-admin}
            subjects: [{kind: Group, name: 'system:masters'}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: b}
            roleRef: {kind: ClusterRole, name: cluster-admin}
            subjects: [{kind: Group, name: ops}]
            ",
        );
    }
}
