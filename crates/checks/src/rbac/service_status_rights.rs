//! Roles that say at which address a Service is.

use crate::prelude::*;
use crate::rbac::{Right, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "service-status-rights",
    summary: "roles that may change the status of Services",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to set the address of Services.
    ///
    /// ## What it finds
    /// A Role or ClusterRole that may change `services/status`.
    ///
    /// ## Why it matters
    /// Nodes send traffic for an address in the status of a LoadBalancer Service to its pods: whoever can
    /// write that, takes over any address that pods talk to, inside or outside the cluster (CVE-2020-8554).
    ///
    /// ## How to fix
    /// Remove `services/status`. Only the controller of load balancers needs it.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
    pub const SERVICE_STATUS_RIGHTS: Policy = Policy {
        id: "service-status-rights",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[checkov("CKV2_K8S_4")],
        packs: &[Membership::off(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &[""],
    resources: &["services/status"],
    verbs: &["update", "patch"],
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &SERVICE_STATUS_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: edge}
            rules:
            - apiGroups: ['']
              resources: [services, services/status]
                                    ^^^^^^^^^^^^^^^ the rule grants `patch` on `services/status`
              verbs: [get, patch]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &SERVICE_STATUS_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: edge}
            rules:
            - {apiGroups: [''], resources: [services, services/status], verbs: [get]}
            ",
        );
    }
}
