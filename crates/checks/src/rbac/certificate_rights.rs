//! Roles that hand out client certificates.

use crate::prelude::*;
use crate::rbac::{Right, resources_or_named};

/// The check.
pub const CHECK: Check = Check {
    name: "certificate-rights",
    summary: "roles that may approve or sign certificates of any signer",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_or_named(RIGHTS, API_CLIENTS)),
};

policy! {
    /// Right to approve certificates.
    ///
    /// ## What it finds
    /// A ClusterRole, or a Role, that may update `certificatesigningrequests/approval` or `/status`, or
    /// that may `approve` or `sign` for signers.
    ///
    /// ## Why it matters
    /// A certificate of the signer `kubernetes.io/kube-apiserver-client` is an identity that RBAC cannot
    /// take back: whoever can have one approved may call themselves by any user or group that signer
    /// allows.
    ///
    /// ## How to fix
    /// List the signers that a controller is for in `resourceNames` of the rule on `signers`, and leave
    /// approval for the API server's own clients to people.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single signers (`resourceNames`) other than that of the
    /// API server's clients, and `*` among the resources, which `wildcard-in-rules` finds.
    pub const CERTIFICATE_RIGHTS: Policy = Policy {
        id: "certificate-rights",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[cis("5.1.11"), checkov("CKV_K8S_156"), kubescape("C-0280")],
        packs: &[Membership::on(DEFAULT)],
    };
}

/// The signers whose certificates the API server takes for identities of its clients.
const API_CLIENTS: &[&str] = &["kubernetes.io/*", "kubernetes.io/kube-apiserver-client"];

const RIGHTS: &[Right] = &[
    Right {
        groups: &["certificates.k8s.io"],
        resources: &[
            "certificatesigningrequests/approval",
            "certificatesigningrequests/status",
        ],
        verbs: &["update", "patch"],
    },
    Right {
        groups: &["certificates.k8s.io"],
        resources: &["signers"],
        verbs: &["approve", "sign"],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &CERTIFICATE_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: approver}
            rules:
            - apiGroups: [certificates.k8s.io]
              resources: [certificatesigningrequests, certificatesigningrequests/approval]
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the rule grants `update` on `certificatesigningrequests/approval`
              verbs: [get, update]
            - apiGroups: [certificates.k8s.io]
              resources: [signers]
                          ^^^^^^^ the rule grants `approve` on `signers`
              verbs: [approve]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &CERTIFICATE_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: approver}
            rules:
            - {apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests], verbs: [get, create, delete]}
            - {apiGroups: [certificates.k8s.io], resources: [signers], resourceNames: [example.com/mesh], verbs: [sign]}
            ",
        );
    }

    #[test]
    fn the_signer_of_the_api_servers_clients_is_as_good_as_all() {
        finds(
            &CERTIFICATE_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: a}
            rules:
            - apiGroups: [certificates.k8s.io]
              resources: [signers]
                          ^^^^^^^ the rule grants `sign` on `signers`, for `kubernetes.io/kube-apiserver-client`
              resourceNames: [kubernetes.io/kube-apiserver-client]
              verbs: [sign]
            - {apiGroups: [certificates.k8s.io], resources: [signers], resourceNames: [example.com/a], verbs: [sign]}
            ",
        );
    }
}
