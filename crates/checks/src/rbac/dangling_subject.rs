//! Bindings for service accounts that do not exist.

use crate::prelude::*;
use crate::rbac::subjects;

/// The check.
pub const CHECK: Check = Check {
    name: "dangling-role-binding-subject",
    summary: "bindings to service accounts that are not among those of their namespace",
    kinds: &["ClusterRoleBinding", "RoleBinding"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Binding for a service account that does not exist.
    ///
    /// ## What it finds
    /// A binding to a ServiceAccount that is not in its namespace, though the input has others of that
    /// namespace.
    ///
    /// ## Why it matters
    /// Whoever may create service accounts there makes one of that name and gets the role.
    ///
    /// ## How to fix
    /// Remove the subject, or create the ServiceAccount.
    ///
    /// ## Accepts
    /// `default`, which every namespace has, the accounts of `kube-system`, of which many come with the cluster,
    /// and accounts of namespaces of which the input has no account: that is not assessable.
    pub const DANGLING_ROLE_BINDING_SUBJECT: Policy = Policy {
        id: "dangling-role-binding-subject",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let (binding, inventory) = (subject.object, subject.inventory);
    for to in subjects(binding) {
        let Some((namespace, name)) = to.account(binding) else {
            continue;
        };
        if name == "default" || namespace == "kube-system" {
            continue;
        }
        let is_known = inventory
            .in_namespace("", "ServiceAccount", namespace)
            .next()
            .is_some();
        if is_known
            && inventory
                .get("", "ServiceAccount", namespace, name)
                .next()
                .is_none()
        {
            let message = format!("no ServiceAccount `{name}` in namespace `{namespace}`");
            report.fixable(to.place(), message, to.without());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &DANGLING_ROLE_BINDING_SUBJECT,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: a}
            roleRef: {kind: ClusterRole, name: view}
            subjects:
            - {kind: ServiceAccount, name: ci, namespace: shop}
                                           ^^ no ServiceAccount `ci` in namespace `shop`
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: web, namespace: shop}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &DANGLING_ROLE_BINDING_SUBJECT,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: a, namespace: shop}
            roleRef: {kind: ClusterRole, name: view}
            subjects:
            - {kind: ServiceAccount, name: web}
            - {kind: ServiceAccount, name: default}
            - {kind: ServiceAccount, name: prometheus, namespace: monitoring}
            - {kind: Group, name: ops}
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: web, namespace: shop}
            ",
        );
    }

    #[test]
    fn an_account_may_be_named_as_the_user_that_it_is() {
        finds(
            &DANGLING_ROLE_BINDING_SUBJECT,
            "
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: web, namespace: shop}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: a}
            subjects:
            - {kind: User, name: 'system:serviceaccount:shop:web'}
            - {kind: User, name: 'system:serviceaccount:shop:gone'}
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no ServiceAccount `gone` in namespace `shop`
            ",
        );
    }

    #[test]
    fn accounts_of_kube_system_come_with_the_cluster() {
        accepts(
            &DANGLING_ROLE_BINDING_SUBJECT,
            "
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: metrics-server, namespace: kube-system}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: a}
            subjects: [{kind: ServiceAccount, name: horizontal-pod-autoscaler, namespace: kube-system}]
            ",
        );
    }
}
