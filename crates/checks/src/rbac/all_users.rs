//! Bindings for everybody who is logged in.

use crate::prelude::*;
use crate::rbac::{role_name, subjects};

/// The check.
pub const CHECK: Check = Check {
    name: "all-users-role-binding",
    summary: "bindings to the group `system:authenticated`",
    kinds: &["ClusterRoleBinding", "RoleBinding"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Binding for everybody who is logged in.
    ///
    /// ## What it finds
    /// A RoleBinding or ClusterRoleBinding to the group `system:authenticated`.
    ///
    /// ## Why it matters
    /// Every user and every service account is in that group, so each pod has these rights; and some
    /// managed clusters count whoever has an account with the provider as logged in.
    ///
    /// ## How to fix
    /// Remove the subject, and bind the role to a group of your own.
    ///
    /// ## Accepts
    /// Bindings that Kubernetes itself makes, and those to `system:basic-user`, `system:discovery`,
    /// `system:public-info-viewer` and `system:service-account-issuer-discovery`, which every cluster has.
    pub const ALL_USERS_ROLE_BINDING: Policy = Policy {
        id: "all-users-role-binding",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[trivy("KSV01011"), kubescape("C-0265"), nsa("Authentication and authorization")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(binding: &Object, report: &mut Reporter<'_>) {
    for to in
        subjects(binding).filter(|to| to.name == "system:authenticated" && !is_for_all(role_name(binding)))
    {
        let message = format!(
            "`{}` is bound to everybody who is logged in, every pod among them",
            role_name(binding)
        );
        report.fixable(to.place(), message, to.without());
    }
}

fn is_for_all(role: &str) -> bool {
    matches!(
        role,
        "system:basic-user"
            | "system:discovery"
            | "system:public-info-viewer"
            | "system:service-account-issuer-discovery"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_subject() {
        finds(
            &ALL_USERS_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: open}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
            subjects:
            - {kind: Group, name: 'system:authenticated'}
                                  ^^^^^^^^^^^^^^^^^^^^^^ `edit` is bound to everybody who is logged in, every pod among them
            ",
        );
    }

    #[test]
    fn accepts_others() {
        accepts(
            &ALL_USERS_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: discovery}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: 'system:discovery'}
            subjects: [{kind: Group, name: 'system:authenticated'}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: ops}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
            subjects: [{kind: Group, name: ops}]
            ",
        );
    }
}
