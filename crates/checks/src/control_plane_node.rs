//! Workloads that are sent to the nodes of the control plane.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "control-plane-node",
    summary: "pods outside of `kube-system` that select nodes of the control plane",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

const LABELS: [&str; 4] = [
    "node-role.kubernetes.io/control-plane",
    "node-role.kubernetes.io/controlplane",
    "node-role.kubernetes.io/etcd",
    "node-role.kubernetes.io/master",
];

policy! {
    /// Pod sent to the control plane.
    ///
    /// ## What it finds
    /// A pod outside of `kube-system` that selects nodes of the control plane, by `nodeSelector` or by a
    /// node affinity that it requires.
    ///
    /// ## Why it matters
    /// Who gets out of a container there is on the machine that holds the cluster's keys and its database.
    ///
    /// ## How to fix
    /// Remove the selector and the toleration that goes with it.
    ///
    /// ## Accepts
    /// A toleration alone, an affinity that only prefers these nodes, and one that keeps away from them.
    pub const CONTROL_PLANE_NODE: Policy = Policy {
        id: "control-plane-node",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if pod.object().namespace() == "kube-system" {
        return;
    }
    let message = "pod runs on the nodes of the control plane";
    for entry in pod.get("nodeSelector").into_iter().flat_map(Value::entries) {
        if LABELS.contains(&entry.name()) {
            report.at(entry.key, message);
        }
    }
    let required = pod.at(&["affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"]);
    for term in required.into_iter().flat_map(Value::items) {
        for expression in term.get("matchExpressions").into_iter().flat_map(Value::items) {
            let Some(key) = expression.get("key").filter(|key| LABELS.contains(&key.text())) else { continue };
            if expression.get("operator").is_some_and(|operator| matches!(operator.text(), "Exists" | "In")) {
                report.at(key, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_label() {
        finds(
            &CONTROL_PLANE_NODE,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: a, namespace: shop}
            spec:
              nodeSelector: {node-role.kubernetes.io/control-plane: ''}
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pod runs on the nodes of the control plane
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                    - matchExpressions:
                      - {key: node-role.kubernetes.io/master, operator: Exists}
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pod runs on the nodes of the control plane
            ",
        );
    }

    #[test]
    fn accepts_kube_system_tolerations_and_keeping_away() {
        accepts(
            &CONTROL_PLANE_NODE,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: a, namespace: kube-system}
            spec: {nodeSelector: {node-role.kubernetes.io/control-plane: ''}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: b, namespace: shop}
            spec:
              nodeSelector: {kubernetes.io/os: linux}
              tolerations: [{key: node-role.kubernetes.io/control-plane, operator: Exists}]
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                    - matchExpressions: [{key: node-role.kubernetes.io/control-plane, operator: DoesNotExist}]
            ",
        );
    }
}
