//! Bindings for whoever can reach the API server.

use crate::prelude::*;
use crate::rbac::{role_name, subjects};

/// The check.
pub const CHECK: Check = Check {
    name: "anonymous-role-binding",
    summary: "bindings to `system:anonymous` or `system:unauthenticated`",
    kinds: &["ClusterRoleBinding", "RoleBinding"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Binding for anonymous users.
    ///
    /// ## What it finds
    /// A RoleBinding or ClusterRoleBinding to the user `system:anonymous` or the group
    /// `system:unauthenticated`.
    ///
    /// ## Why it matters
    /// The API server calls everybody so who shows no credentials: what is bound here, the whole network
    /// may do.
    ///
    /// ## How to fix
    /// Remove the subject, and bind the role to who needs it.
    ///
    /// ## Accepts
    /// Bindings that Kubernetes itself makes, and those to `system:public-info-viewer`, `system:discovery`,
    /// `system:service-account-issuer-discovery` and kubeadm's `kubeadm:bootstrap-signer-clusterinfo`,
    /// which show nothing but what a new client has to know.
    pub const ANONYMOUS_ROLE_BINDING: Policy = Policy {
        id: "anonymous-role-binding",
        check: &CHECK,
        params: "",
        severity: Severity::Critical,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[trivy("KSV122"), kubescape("C-0262"), nsa("Authentication and authorization")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(binding: &Object, report: &mut Reporter<'_>) {
    for to in subjects(binding).filter(|to| {
        matches!(to.name, "system:anonymous" | "system:unauthenticated") && !is_public(role_name(binding))
    }) {
        let message = format!(
            "`{}` is bound to everybody, without credentials",
            role_name(binding)
        );
        report.fixable(to.place(), message, to.without());
    }
}

fn is_public(role: &str) -> bool {
    matches!(
        role,
        "system:public-info-viewer"
            | "system:discovery"
            | "system:service-account-issuer-discovery"
            | "kubeadm:bootstrap-signer-clusterinfo"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_subject() {
        finds(
            &ANONYMOUS_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: open}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects:
            - {kind: User, name: 'system:anonymous'}
                                 ^^^^^^^^^^^^^^^^^^ `view` is bound to everybody, without credentials
            - {kind: Group, name: 'system:unauthenticated'}
                                  ^^^^^^^^^^^^^^^^^^^^^^^^ `view` is bound to everybody, without credentials
            - {kind: Group, name: ops}
            ",
        );
    }

    #[test]
    fn accepts_others() {
        accepts(
            &ANONYMOUS_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: 'system:public-info-viewer'}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: 'system:public-info-viewer'}
            subjects: [{kind: Group, name: 'system:unauthenticated'}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: 'kubeadm:bootstrap-signer-clusterinfo', namespace: kube-public}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: 'kubeadm:bootstrap-signer-clusterinfo'}
            subjects: [{kind: User, name: 'system:anonymous'}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: ops}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects: [{kind: Group, name: ops}]
            ",
        );
    }
}
