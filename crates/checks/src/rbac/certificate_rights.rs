//! Roles that hand out client certificates.

use crate::prelude::*;
use crate::rbac::{Right, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "certificate-rights",
    summary: "roles that may approve or sign certificates of any signer",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
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
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
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
}
