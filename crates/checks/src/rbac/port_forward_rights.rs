//! Roles that let their subjects connect to pods past the network.

use crate::prelude::*;
use crate::rbac::{Right, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "port-forward-rights",
    summary: "roles that may forward ports of pods",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to forward ports of pods.
    ///
    /// ## What it finds
    /// A Role or ClusterRole that may create or get `pods/portforward`.
    ///
    /// ## Why it matters
    /// A forwarded port goes through the kubelet to any port of a pod: past NetworkPolicies, the Ingress
    /// and its log-in, also to what listens on localhost only.
    ///
    /// ## How to fix
    /// Remove `pods/portforward` from the role.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
    pub const PORT_FORWARD_RIGHTS: Policy = Policy {
        id: "port-forward-rights",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[kubescape("C-0063")],
        packs: &[Membership::off(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &[""],
    resources: &["pods/portforward"],
    verbs: &["create", "get"],
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &PORT_FORWARD_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: support}
            rules:
            - apiGroups: ['']
              resources: [pods/portforward]
                          ^^^^^^^^^^^^^^^^ the rule grants `create` on `pods/portforward`
              verbs: [create]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &PORT_FORWARD_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: support}
            rules:
            - {apiGroups: [''], resources: [pods, pods/log], verbs: [get, create]}
            ",
        );
    }
}
