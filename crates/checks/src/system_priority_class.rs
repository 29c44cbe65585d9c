//! Workloads that push others off a node, as only the cluster's own parts should.

use palisade_model::Workload;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "system-priority-class",
    summary: "pods outside of `kube-system` with the priority of the cluster's own parts",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Priority of the cluster's own parts.
    ///
    /// ## What it finds
    /// A pod outside of `kube-system`, and not of a DaemonSet, with `priorityClassName:
    /// system-cluster-critical` or `system-node-critical`.
    ///
    /// ## Why it matters
    /// To make room for such a pod, Kubernetes ends any other, DNS and storage among them. One that grows
    /// without bounds starves the cluster.
    ///
    /// ## How to fix
    /// Make a PriorityClass for what really comes first among your workloads, below a thousand million, and
    /// name that.
    ///
    /// ## Accepts
    /// DaemonSets, since agents that a node cannot do without may live in namespaces of their own.
    pub const SYSTEM_PRIORITY_CLASS: Policy = Policy {
        id: "system-priority-class",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if pod.workload() == Workload::DaemonSet || pod.object().namespace() == "kube-system" {
        return;
    }
    let class = pod.get("priorityClassName");
    let is_system = |class: &Value<'_>| matches!(class.text(), "system-cluster-critical" | "system-node-critical");
    if let Some(class) = class.filter(is_system) {
        report.at(class, format!("pod takes the priority `{}` of the cluster's own parts", class.text()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_class() {
        finds(
            &SYSTEM_PRIORITY_CLASS,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop, namespace: shop}
            spec:
              template:
                spec: {priorityClassName: system-cluster-critical}
                                          ^^^^^^^^^^^^^^^^^^^^^^^ pod takes the priority `system-cluster-critical` of the cluster's own parts
            ",
        );
    }

    #[test]
    fn accepts_agents_kube_system_and_other_classes() {
        accepts(
            &SYSTEM_PRIORITY_CLASS,
            "
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent, namespace: storage}
            spec: {template: {spec: {priorityClassName: system-node-critical}}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: dns, namespace: kube-system}
            spec: {priorityClassName: system-cluster-critical}
            ---
            apiVersion: v1
            kind: Pod
            spec: {priorityClassName: first}
            ",
        );
    }
}
