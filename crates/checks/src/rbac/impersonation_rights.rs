//! Roles that let their subjects act as others.

use crate::prelude::*;
use crate::rbac::{Right, verbs_with};

/// The check.
pub const CHECK: Check = Check {
    name: "impersonation-rights",
    summary: "roles with the verb `impersonate` on users, groups or service accounts",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(verbs_with(RIGHTS, &["system:masters", "kubeadm:cluster-admins"])),
};

policy! {
    /// Right to act as somebody else.
    ///
    /// ## What it finds
    /// A Role or ClusterRole with the verb `impersonate` on users, groups, service accounts, or what else
    /// is known of a user.
    ///
    /// ## Why it matters
    /// Whoever may impersonate has the rights of everybody they may name, the group `system:masters` among
    /// them, and the API server acts for the name that was borrowed.
    ///
    /// ## How to fix
    /// Remove the verb, or list in `resourceNames` the few users that may be named.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single users (`resourceNames`) and groups other than
    /// `system:masters`, and `*` among the verbs, which `wildcard-in-rules` finds.
    pub const IMPERSONATION_RIGHTS: Policy = Policy {
        id: "impersonation-rights",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[cis("5.1.8"), trivy("KSV043"), checkov("CKV2_K8S_3"), kubescape("C-0065"), kubescape("C-0191")],
        packs: &[Membership::on(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &["", "authentication.k8s.io"],
    resources: &["users", "groups", "serviceaccounts", "uids"],
    verbs: &["impersonate"],
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &IMPERSONATION_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: proxy}
            rules:
            - apiGroups: ['']
              resources: [users, groups, pods]
              verbs: [get, impersonate]
                           ^^^^^^^^^^^ the rule grants `impersonate` on `users`, `groups`
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &IMPERSONATION_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: proxy}
            rules:
            - {apiGroups: [''], resources: [users], resourceNames: [ci@example.com], verbs: [impersonate]}
            - {apiGroups: [''], resources: [users, serviceaccounts], verbs: [get, '*']}
            - {apiGroups: [example.com], resources: [users], verbs: [impersonate]}
            ",
        );
    }

    #[test]
    fn a_single_group_that_may_do_everything_is_as_good_as_all() {
        finds(
            &IMPERSONATION_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: a}
            rules:
            - {apiGroups: [''], resources: [groups], resourceNames: ['system:masters'], verbs: [impersonate]}
                                                                                                ^^^^^^^^^^^ the rule grants `impersonate` on `groups`, for `system:masters`
            - {apiGroups: [''], resources: [groups], resourceNames: [ops], verbs: [impersonate]}
            ",
        );
    }
}
