//! Bindings for every pod.

use crate::prelude::*;
use crate::rbac::{role_name, subjects};

/// The check.
pub const CHECK: Check = Check {
    name: "all-service-accounts-role-binding",
    summary: "bindings to the groups of all service accounts",
    kinds: &["ClusterRoleBinding", "RoleBinding"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Binding for all service accounts.
    ///
    /// ## What it finds
    /// A RoleBinding or ClusterRoleBinding to the group `system:serviceaccounts`, or to
    /// `system:serviceaccounts:` with a namespace.
    ///
    /// ## Why it matters
    /// Every pod runs as a service account and gets its token unless told otherwise: with one broken pod,
    /// of all or of the namespace, an intruder has the role.
    ///
    /// ## How to fix
    /// Remove the subject, and bind the role to the service account that needs it.
    ///
    /// ## Accepts
    /// Bindings that Kubernetes itself makes, and those to `system:service-account-issuer-discovery`, and
    /// to a role for pulling images (`system:image-puller` of OpenShift).
    pub const ALL_SERVICE_ACCOUNTS_ROLE_BINDING: Policy = Policy {
        id: "all-service-accounts-role-binding",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[nsa("Authentication and authorization")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(binding: &Object, report: &mut Reporter<'_>) {
    for to in subjects(binding).filter(|to| is_of_all(to.name) && !is_for_all(role_name(binding))) {
        let whose = to.name.strip_prefix("system:serviceaccounts:");
        let whose = whose.map_or_else(String::new, |namespace| format!(" of namespace `{namespace}`"));
        let message = format!(
            "`{}` is bound to every service account{whose}",
            role_name(binding)
        );
        report.fixable(to.place(), message, to.without());
    }
}

fn is_of_all(group: &str) -> bool {
    group == "system:serviceaccounts" || group.starts_with("system:serviceaccounts:")
}

fn is_for_all(role: &str) -> bool {
    matches!(
        role,
        "system:service-account-issuer-discovery" | "system:image-puller"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_subject() {
        finds(
            &ALL_SERVICE_ACCOUNTS_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: open}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects:
            - {kind: Group, name: 'system:serviceaccounts'}
                                  ^^^^^^^^^^^^^^^^^^^^^^^^ `view` is bound to every service account
            - {kind: Group, name: 'system:serviceaccounts:shop'}
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `view` is bound to every service account of namespace `shop`
            ",
        );
    }

    #[test]
    fn accepts_others() {
        accepts(
            &ALL_SERVICE_ACCOUNTS_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: issuer}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: 'system:service-account-issuer-discovery'}
            subjects: [{kind: Group, name: 'system:serviceaccounts'}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: ops}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
            subjects: [{kind: ServiceAccount, name: web}]
            ",
        );
    }
}
