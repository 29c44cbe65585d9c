//! Bindings that make somebody owner of a namespace.

use crate::prelude::*;
use crate::rbac::{is_built_in, role_kind};

/// The check.
pub const CHECK: Check = Check {
    name: "cluster-admin-in-namespace",
    summary: "RoleBindings to the ClusterRole `cluster-admin`",
    kinds: &["RoleBinding"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Binding to cluster-admin in a namespace.
    ///
    /// ## What it finds
    /// A RoleBinding to the ClusterRole `cluster-admin`.
    ///
    /// ## Why it matters
    /// Its subjects may do anything in the namespace, and to the namespace itself: lift its Pod Security level, its
    /// quotas and its NetworkPolicies, change its roles and read all its Secrets.
    ///
    /// ## How to fix
    /// Bind `admin` or `edit`, which leave quotas and the namespace itself alone, or a role with the rules
    /// that are needed.
    ///
    /// ## Accepts
    /// ClusterRoleBindings, which `cluster-admin-role-binding` finds, and a Role of that name.
    pub const CLUSTER_ADMIN_IN_NAMESPACE: Policy = Policy {
        id: "cluster-admin-in-namespace",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[polaris("rolebindingClusterAdminClusterRole")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(binding: &Object, report: &mut Reporter<'_>) {
    let Some(name) = binding
        .at(&["roleRef", "name"])
        .filter(|name| name.text() == "cluster-admin")
    else {
        return;
    };
    if matches!(role_kind(binding), Some(("ClusterRole", _))) && !is_built_in(binding) {
        let message = format!("`cluster-admin` is bound in namespace `{}`", binding.namespace());
        report.at(name, message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_role() {
        finds(
            &CLUSTER_ADMIN_IN_NAMESPACE,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: owners, namespace: shop}
            roleRef: {kind: ClusterRole, name: cluster-admin}
                                               ^^^^^^^^^^^^^ `cluster-admin` is bound in namespace `shop`
            subjects: [{kind: Group, name: owners}]
            ",
        );
    }

    #[test]
    fn accepts_other_roles() {
        accepts(
            &CLUSTER_ADMIN_IN_NAMESPACE,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: owners, namespace: shop}
            roleRef: {kind: ClusterRole, name: admin}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: odd, namespace: shop}
            roleRef: {kind: Role, name: cluster-admin}
            ",
        );
    }
}
