//! Workloads among the parts of the cluster.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "workload-in-kube-system",
    summary: "workloads in the namespaces of Kubernetes itself",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Workload in kube-system.
    ///
    /// ## What it finds
    /// A workload in `kube-system`, `kube-public` or `kube-node-lease`.
    ///
    /// ## Why it matters
    /// These namespaces are exempt from Pod Security and from most admission policies, and hold the service
    /// accounts and Secrets of the control plane.
    ///
    /// ## How to fix
    /// Give the workload a namespace of its own.
    ///
    /// ## Accepts
    /// Other namespaces. Add-ons of the cluster, such as its DNS and network plugin, belong there: accept
    /// them by annotation.
    pub const WORKLOAD_IN_KUBE_SYSTEM: Policy = Policy {
        id: "workload-in-kube-system",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Possible,
        layer: Layer::Workload,
        aliases: &[trivy("KSV037")],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(workload: &Object, report: &mut Reporter<'_>) {
    let namespace = workload.namespace();
    if matches!(namespace, "kube-system" | "kube-public" | "kube-node-lease") {
        let place = workload
            .at(&["metadata", "namespace"])
            .unwrap_or_else(|| workload.anchor());
        report.at(place, format!("`{namespace}` is for the parts of the cluster"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &WORKLOAD_IN_KUBE_SYSTEM,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: kube-system}
                                             ^^^^^^^^^^^ `kube-system` is for the parts of the cluster
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &WORKLOAD_IN_KUBE_SYSTEM,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            ",
        );
    }
}
