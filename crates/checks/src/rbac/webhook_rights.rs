//! Roles that decide what admission does.

use crate::prelude::*;
use crate::rbac::{Right, WRITE, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "webhook-rights",
    summary: "roles that may change admission webhooks or admission policies of any name",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to change admission control.
    ///
    /// ## What it finds
    /// A ClusterRole, or a Role, that may create, change or delete webhook configurations, or
    /// ValidatingAdmissionPolicies, MutatingAdmissionPolicies and their bindings.
    ///
    /// ## Why it matters
    /// A webhook sees every object that is written, Secrets among them, and a mutating one rewrites it.
    /// Whoever can delete them, or an admission policy, turns off what protects the cluster.
    ///
    /// ## How to fix
    /// List the configurations that the controller owns in `resourceNames`. `create` cannot be limited so:
    /// leave it to whoever installs the controller.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
    pub const WEBHOOK_RIGHTS: Policy = Policy {
        id: "webhook-rights",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[cis("5.1.12"), trivy("KSV114"), checkov("CKV_K8S_155"), kubescape("C-0281")],
        packs: &[Membership::on(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &["admissionregistration.k8s.io"],
    resources: &[
        "mutatingwebhookconfigurations",
        "validatingwebhookconfigurations",
        "mutatingadmissionpolicies",
        "mutatingadmissionpolicybindings",
        "validatingadmissionpolicies",
        "validatingadmissionpolicybindings",
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
            &WEBHOOK_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: injector}
            rules:
            - apiGroups: [admissionregistration.k8s.io]
              resources: [mutatingwebhookconfigurations]
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the rule grants `patch`, `delete` on `mutatingwebhookconfigurations`
              verbs: [get, patch, delete]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &WEBHOOK_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: injector}
            rules:
            - {apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations], verbs: [get, list, watch]}
            - apiGroups: [admissionregistration.k8s.io]
              resources: [mutatingwebhookconfigurations]
              resourceNames: [injector]
              verbs: [patch]
            ",
        );
    }
}
