//! Roles that are `cluster-admin` under another name.

use crate::prelude::*;
use crate::rbac::{items, judged_rules};

/// The check.
pub const CHECK: Check = Check {
    name: "everything-rights",
    summary: "roles with a rule for all verbs on all resources of all API groups",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Right to do everything.
    ///
    /// ## What it finds
    /// A Role or ClusterRole with a rule that has `*` among its `apiGroups`, its `resources` and its `verbs`.
    ///
    /// ## Why it matters
    /// It is `cluster-admin` under another name: whoever has it, or takes over a pod with it, reads all Secrets,
    /// changes all roles, and owns the namespace, or with a ClusterRoleBinding the cluster.
    ///
    /// ## How to fix
    /// List the groups, resources and verbs that are needed. Where really everything is, as for what deploys a
    /// whole cluster, bind it to as few as possible and accept it there.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, and narrower wildcards, which `wildcard-in-rules` finds.
    pub const EVERYTHING_RIGHTS: Policy = Policy {
        id: "everything-rights",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[cis("5.1.3"), trivy("KSV044")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(role: &Object, report: &mut Reporter<'_>) {
    for rule in judged_rules(role).filter(|&rule| is_for_everything(rule)) {
        if let Some(wildcard) = items(rule, "resources").find(|item| item.text() == "*") {
            report.at(wildcard, "the rule grants everything, as `cluster-admin` does");
        }
    }
}

/// Whether a rule grants all verbs on all resources of all groups.
pub(crate) fn is_for_everything(rule: Value<'_>) -> bool {
    ["apiGroups", "resources", "verbs"]
        .into_iter()
        .all(|field| items(rule, field).any(|item| item.text() == "*"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_resources() {
        finds(
            &EVERYTHING_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: 'system:operator'}
            rules:
            - {apiGroups: ['', '*'], resources: [pods, '*'], verbs: ['*']}
                                                       ^^^ the rule grants everything, as `cluster-admin` does
            ",
        );
    }

    #[test]
    fn accepts_narrower_rules_and_the_role_of_kubernetes() {
        accepts(
            &EVERYTHING_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: a}
            rules:
            - {apiGroups: ['*'], resources: ['*'], verbs: [get, list]}
            - {apiGroups: [apps], resources: ['*'], verbs: ['*']}
            - {apiGroups: ['*'], resources: [pods], verbs: ['*']}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: cluster-admin, labels: {kubernetes.io/bootstrapping: rbac-defaults}}
            rules: [{apiGroups: ['*'], resources: ['*'], verbs: ['*']}]
            ",
        );
    }
}
