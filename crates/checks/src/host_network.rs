//! Pods in the network namespace of their node.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "host-network",
    summary: "pods that share the network namespace of their node",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Host network shared.
    ///
    /// ## What it finds
    /// A pod with `hostNetwork: true`.
    ///
    /// ## Why it matters
    /// Such a pod has the node's addresses: network policies do not hold it, it reaches what listens on
    /// the node's loopback and the cloud's metadata service, and its ports are open on the node.
    ///
    /// ## How to fix
    /// Remove `hostNetwork`, and reach the pod through a Service.
    ///
    /// ## Accepts
    /// `hostNetwork: false`, and the field left out.
    pub const HOST_NETWORK: Policy = Policy {
        id: "host-network",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("host-network"),
            stackrox("Docker CIS 5.9 and 5.20: Ensure that the host's network namespace is not shared"),
            pod_security("hostNamespaces"),
            cis("5.2.5"),
            trivy("KSV009"),
            checkov("CKV_K8S_19"),
            kubescape("C-0041"),
            polaris("hostNetworkSet"),
            nsa("Kubernetes Pod security"),
        ],
        packs: EVERYWHERE,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if let Some(flag) = pod.get("hostNetwork").filter(|flag| flag.is_true()) {
        report.fixable(flag, "pod shares the network namespace of its node", remedy::leave_host_network(pod, flag));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_flag() {
        finds(
            &HOST_NETWORK,
            "
            apiVersion: apps/v1
            kind: DaemonSet
            spec:
              template:
                spec:
                  hostNetwork: true
                               ^^^^ pod shares the network namespace of its node
            ",
        );
    }

    #[test]
    fn accepts_false_and_absent() {
        accepts(
            &HOST_NETWORK,
            "
            apiVersion: v1
            kind: Pod
            spec: {hostNetwork: null, dnsPolicy: ClusterFirst}
            ",
        );
    }
}
