//! Roles that redirect or open traffic.

use crate::prelude::*;
use crate::rbac::{Right, WRITE, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "networking-rights",
    summary: "roles that may change Services, their endpoints, Ingresses or NetworkPolicies",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to change the network.
    ///
    /// ## What it finds
    /// A Role or ClusterRole that may create, change or delete Services, Endpoints, EndpointSlices,
    /// Ingresses or NetworkPolicies.
    ///
    /// ## Why it matters
    /// Who can change these takes over the traffic of others, publishes what was internal, and opens what a
    /// NetworkPolicy closed.
    ///
    /// ## How to fix
    /// Leave the network to what deploys it from a reviewed repository. Nobody but controllers needs to
    /// write endpoints.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
    pub const NETWORKING_RIGHTS: Policy = Policy {
        id: "networking-rights",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[trivy("KSV056")],
        packs: &[Membership::off(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &["", "discovery.k8s.io", "networking.k8s.io"],
    resources: &[
        "services",
        "endpoints",
        "endpointslices",
        "ingresses",
        "networkpolicies",
    ],
    verbs: WRITE,
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &NETWORKING_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: edge}
            rules:
            - apiGroups: ['', networking.k8s.io]
              resources: [networkpolicies, pods]
                          ^^^^^^^^^^^^^^^ the rule grants `delete` on `networkpolicies`
              verbs: [get, delete]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &NETWORKING_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: edge}
            rules:
            - {apiGroups: ['', networking.k8s.io], resources: [services, ingresses], verbs: [get, list, watch]}
            - {apiGroups: [networking.k8s.io], resources: [ingresses/status], verbs: [update]}
            ",
        );
    }
}
