//! Bindings for the group that RBAC does not limit.

use crate::prelude::*;
use crate::rbac::subjects;

/// The check.
pub const CHECK: Check = Check {
    name: "masters-role-binding",
    summary: "bindings to the group `system:masters`",
    kinds: &["ClusterRoleBinding", "RoleBinding"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Binding for system:masters.
    ///
    /// ## What it finds
    /// A RoleBinding or ClusterRoleBinding to the group `system:masters`.
    ///
    /// ## Why it matters
    /// The API server lets members of that group do anything, whatever RBAC says, and nothing takes that
    /// back but a new certificate authority. A binding shows that somebody counts on it.
    ///
    /// ## How to fix
    /// Remove the subject. Give people a group of your own, and keep `system:masters` for the day when
    /// nothing else works.
    ///
    /// ## Accepts
    /// The binding `cluster-admin`, which every cluster has.
    pub const MASTERS_ROLE_BINDING: Policy = Policy {
        id: "masters-role-binding",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[cis("5.1.7"), trivy("KSV123"), kubescape("C-0246")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(binding: &Object, report: &mut Reporter<'_>) {
    for to in subjects(binding).filter(|to| to.name == "system:masters" && binding.name() != "cluster-admin")
    {
        report.fixable(
            to.place(),
            "`system:masters` may do anything, with or without this binding",
            to.without(),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_subject() {
        finds(
            &MASTERS_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: admins}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects:
            - {kind: Group, name: 'system:masters'}
                                  ^^^^^^^^^^^^^^^^ `system:masters` may do anything, with or without this binding
            ",
        );
    }

    #[test]
    fn accepts_others() {
        accepts(
            &MASTERS_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: cluster-admin, labels: {kubernetes.io/bootstrapping: rbac-defaults}}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
            subjects: [{kind: Group, name: 'system:masters'}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: admins}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects: [{kind: Group, name: admins}]
            ",
        );
    }
}
