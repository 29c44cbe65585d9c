//! Bindings to roles that do not exist.

use crate::prelude::*;
use crate::rbac::{GROUP, is_built_in, role_kind};

/// The check.
pub const CHECK: Check = Check {
    name: "dangling-role-binding",
    summary: "RoleBindings to a Role that is not in their namespace",
    kinds: &["RoleBinding"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Binding to a role that does not exist.
    ///
    /// ## What it finds
    /// A RoleBinding to a Role that is not among the objects of its namespace.
    ///
    /// ## Why it matters
    /// The binding gives nothing, and whoever may create roles there later decides what its subjects get.
    ///
    /// ## How to fix
    /// Correct the name or the kind in `roleRef`, or remove the binding.
    ///
    /// ## Accepts
    /// Bindings to ClusterRoles, of which many come with the cluster and its add-ons: that is not
    /// assessable. Bindings that Kubernetes itself makes, and to the Roles that it makes. Roles outside the input are not seen: give all
    /// folders at once.
    pub const DANGLING_ROLE_BINDING: Policy = Policy {
        id: "dangling-role-binding",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let binding = subject.object;
    let Some(name) = binding.at(&["roleRef", "name"]).filter(|_| !is_built_in(binding)) else {
        return;
    };
    let Some(("Role", namespace)) = role_kind(binding) else {
        return;
    };
    // By the latter, servers of aggregated APIs learn whom to trust: each of them is bound to it.
    let is_of_cluster = name.text().starts_with("system:")
        || name.text().starts_with("kubeadm:")
        || (namespace, name.text()) == ("kube-system", "extension-apiserver-authentication-reader");
    if !is_of_cluster
        && subject
            .inventory
            .get(GROUP, "Role", namespace, name.text())
            .next()
            .is_none()
    {
        report.at(
            name,
            format!("no Role `{}` in namespace `{namespace}`", name.text()),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &DANGLING_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: a, namespace: shop}
            roleRef: {kind: Role, name: deployer}
                                        ^^^^^^^^ no Role `deployer` in namespace `shop`
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: deployer, namespace: other}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &DANGLING_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: a, namespace: shop}
            roleRef: {kind: Role, name: deployer}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: deployer, namespace: shop}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: b, namespace: shop}
            roleRef: {kind: ClusterRole, name: edit}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: c, namespace: kube-system}
            roleRef: {kind: Role, name: 'system:controller:token-cleaner'}
            ",
        );
    }

    #[test]
    fn the_role_by_which_api_servers_are_trusted_comes_with_the_cluster() {
        accepts(
            &DANGLING_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: metrics-server-auth-reader, namespace: kube-system}
            roleRef: {kind: Role, name: extension-apiserver-authentication-reader}
            ",
        );
    }
}
