//! Bindings for the account of pods that name none.

use crate::prelude::*;
use crate::rbac::{role_name, subjects};

/// The check.
pub const CHECK: Check = Check {
    name: "default-account-role-binding",
    summary: "bindings to service accounts called `default`",
    kinds: &["ClusterRoleBinding", "RoleBinding"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Binding for a default service account.
    ///
    /// ## What it finds
    /// A RoleBinding or ClusterRoleBinding to a service account called `default`.
    ///
    /// ## Why it matters
    /// Every pod that names no account runs as this one: whatever is deployed to the namespace later gets
    /// the role, too.
    ///
    /// ## How to fix
    /// Make a service account for the workload that needs the role, name it in `serviceAccountName`, and
    /// bind the role to that.
    ///
    /// ## Accepts
    /// Bindings that Kubernetes itself makes, and other accounts.
    pub const DEFAULT_ACCOUNT_ROLE_BINDING: Policy = Policy {
        id: "default-account-role-binding",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[cis("5.1.5"), checkov("CKV_K8S_42")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(binding: &Object, report: &mut Reporter<'_>) {
    for to in subjects(binding) {
        let Some((namespace, "default")) = to.account(binding) else {
            continue;
        };
        let role = role_name(binding);
        report.at(
            to.place(),
            format!("`{role}` is bound to the default service account of namespace `{namespace}`"),
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
            &DEFAULT_ACCOUNT_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: deployer, namespace: shop}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
            subjects:
            - {kind: ServiceAccount, name: default}
                                           ^^^^^^^ `deployer` is bound to the default service account of namespace `shop`
            - {kind: ServiceAccount, name: default, namespace: ci}
                                           ^^^^^^^ `deployer` is bound to the default service account of namespace `ci`
            ",
        );
    }

    #[test]
    fn accepts_others() {
        accepts(
            &DEFAULT_ACCOUNT_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: deployer, namespace: shop}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
            subjects:
            - {kind: ServiceAccount, name: deployer}
            - {kind: User, name: default}
            ",
        );
    }

    #[test]
    fn an_account_may_be_named_as_the_user_that_it_is() {
        finds(
            &DEFAULT_ACCOUNT_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: a}
            roleRef: {kind: ClusterRole, name: edit}
            subjects: [{kind: User, name: 'system:serviceaccount:shop:default'}]
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `edit` is bound to the default service account of namespace `shop`
            ",
        );
    }
}
