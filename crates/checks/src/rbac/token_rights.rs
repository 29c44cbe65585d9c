//! Roles that make tokens of service accounts.

use crate::prelude::*;
use crate::rbac::{Right, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "token-rights",
    summary: "roles that may create tokens of any service account",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to make tokens of service accounts.
    ///
    /// ## What it finds
    /// A Role or ClusterRole that may create `serviceaccounts/token`.
    ///
    /// ## Why it matters
    /// A token is the service account: whoever can make one for any account has the rights of all of them
    /// in the namespace, and in a ClusterRole of all in the cluster, `kube-system` among them.
    ///
    /// ## How to fix
    /// List the accounts whose tokens are needed in `resourceNames`. Pods need no such right for their own.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
    pub const TOKEN_RIGHTS: Policy = Policy {
        id: "token-rights",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[cis("5.1.13"), kubescape("C-0282")],
        packs: &[Membership::on(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &[""],
    resources: &["serviceaccounts/token"],
    verbs: &["create"],
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &TOKEN_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: vault}
            rules:
            - apiGroups: ['']
              resources: [serviceaccounts, serviceaccounts/token]
                                           ^^^^^^^^^^^^^^^^^^^^^ the rule grants `create` on `serviceaccounts/token`
              verbs: [get, create]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &TOKEN_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: vault}
            rules:
            - {apiGroups: [''], resources: [serviceaccounts/token], resourceNames: [reader], verbs: [create]}
            - {apiGroups: [''], resources: [serviceaccounts], verbs: [create]}
            ",
        );
    }
}
