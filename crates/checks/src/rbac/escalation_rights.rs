//! Roles that lift the limits of RBAC.

use crate::prelude::*;
use crate::rbac::{Right, verbs_with};

/// The check.
pub const CHECK: Check = Check {
    name: "escalation-rights",
    summary: "roles with the verbs `escalate` or `bind` on roles",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(verbs_with(RIGHTS, &["cluster-admin"])),
};

policy! {
    /// Right to grant more than one has.
    ///
    /// ## What it finds
    /// A Role or ClusterRole with the verb `escalate` or `bind` on roles or cluster roles.
    ///
    /// ## Why it matters
    /// Kubernetes lets nobody grant what they do not have themselves. `escalate` and `bind` lift that:
    /// whoever has one of them makes themselves administrator of the namespace, or of the cluster.
    ///
    /// ## How to fix
    /// Remove the verb. Where a controller must bind a few fixed roles, list them in `resourceNames`.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single roles (`resourceNames`) other than
    /// `cluster-admin`, and `*` among the verbs, which `wildcard-in-rules` finds.
    pub const ESCALATION_RIGHTS: Policy = Policy {
        id: "escalation-rights",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[
            cis("5.1.8"),
            trivy("KSV050"),
            checkov("CKV_K8S_157"),
            checkov("CKV_K8S_158"),
            kubescape("C-0191"),
            trivy("KSV051"),
            trivy("KSV052"),
        ],
        packs: &[Membership::on(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &["rbac.authorization.k8s.io"],
    resources: &["roles", "clusterroles"],
    verbs: &["escalate", "bind"],
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &ESCALATION_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: operator}
            rules:
            - apiGroups: [rbac.authorization.k8s.io]
              resources: [roles, rolebindings]
              verbs: [create, escalate, bind]
                              ^^^^^^^^ the rule grants `escalate`, `bind` on `roles`
            - apiGroups: ['*']
              resources: ['*']
              verbs: [bind]
                      ^^^^ the rule grants `bind` on `*`
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &ESCALATION_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: operator}
            rules:
            - {apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [create, '*']}
            - {apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [view], verbs: [bind]}
            - {apiGroups: [''], resources: [pods/binding], verbs: [bind]}
            ",
        );
    }

    #[test]
    fn a_single_role_that_is_everything_is_as_good_as_all() {
        finds(
            &ESCALATION_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: a}
            rules:
            - {apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [view], verbs: [bind]}
            - apiGroups: [rbac.authorization.k8s.io]
              resources: [clusterroles]
              resourceNames: [view, cluster-admin]
              verbs: [bind]
                      ^^^^ the rule grants `bind` on `clusterroles`, for `cluster-admin`
            ",
        );
    }
}
