//! Roles that reach the API of the kubelet.

use crate::prelude::*;
use crate::rbac::{Right, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "node-proxy-rights",
    summary: "roles that may use the proxy of nodes",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to talk to kubelets.
    ///
    /// ## What it finds
    /// A ClusterRole, or a Role, with a verb on `nodes/proxy`.
    ///
    /// ## Why it matters
    /// `nodes/proxy` opens the whole API of the kubelet: commands in every pod of the node, past admission
    /// and the audit log of the API server. `get` is enough, since a web socket is opened with it.
    ///
    /// ## How to fix
    /// Grant the narrow subresource that is needed: `nodes/metrics`, `nodes/stats`, `nodes/log`,
    /// `nodes/healthz`, `nodes/pods` or `nodes/configz`.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
    pub const NODE_PROXY_RIGHTS: Policy = Policy {
        id: "node-proxy-rights",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[cis("5.1.10"), cis("5.1.14"), trivy("KSV047"), checkov("CKV2_K8S_2"), kubescape("C-0279")],
        packs: &[Membership::on(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &[""],
    resources: &["nodes/proxy"],
    verbs: &["get", "create", "update", "patch", "delete"],
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &NODE_PROXY_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: metrics}
            rules:
            - apiGroups: ['']
              resources: [nodes, nodes/proxy, nodes/metrics]
                                 ^^^^^^^^^^^ the rule grants `get` on `nodes/proxy`
              verbs: [get, list]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &NODE_PROXY_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: metrics}
            rules:
            - {apiGroups: [''], resources: [nodes, nodes/metrics, nodes/stats, services/proxy], verbs: [get]}
            ",
        );
    }
}
