//! Pods that name the node they run on.

use palisade_model::Workload;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "fixed-node",
    summary: "workloads whose pods name their node, past the scheduler",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Node chosen past the scheduler.
    ///
    /// ## What it finds
    /// A workload whose pods set `nodeName`, and a Pod that does so before it has been scheduled.
    ///
    /// ## Why it matters
    /// The scheduler is not asked: taints that set nodes aside do not count, nor whether there is room, and
    /// when the node is gone the pod waits for it for ever.
    ///
    /// ## How to fix
    /// Remove `nodeName`, and select nodes by their labels with `nodeSelector` or a node affinity.
    ///
    /// ## Accepts
    /// Pods of a cluster, to which the scheduler has given the name.
    pub const FIXED_NODE: Policy = Policy {
        id: "fixed-node",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let is_scheduled = pod.workload() == Workload::Pod && pod.object().at(&["status"]).is_some();
    let name = pod.get("nodeName").filter(|name| !name.text().is_empty());
    if let Some(name) = name.filter(|_| !is_scheduled) {
        report.at(name, format!("pod is bound to the node `{}`, past the scheduler", name.text()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_node() {
        finds(
            &FIXED_NODE,
            "
            apiVersion: v1
            kind: Pod
            spec: {nodeName: worker-7}
                             ^^^^^^^^ pod is bound to the node `worker-7`, past the scheduler
            ",
        );
    }

    #[test]
    fn accepts_selectors_and_scheduled_pods() {
        accepts(
            &FIXED_NODE,
            "
            apiVersion: v1
            kind: Pod
            spec: {nodeSelector: {disk: ssd}}
            ---
            apiVersion: v1
            kind: Pod
            spec: {nodeName: worker-7}
            status: {phase: Running}
            ",
        );
    }
}
