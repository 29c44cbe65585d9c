//! Pods that no taint keeps away.

use palisade_model::Workload;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "tolerates-every-taint",
    summary: "pods that tolerate every taint of a node",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Every taint tolerated.
    ///
    /// ## What it finds
    /// A pod, not of a DaemonSet, with a toleration that has `operator: Exists` and no `key`.
    ///
    /// ## Why it matters
    /// Taints keep pods off the control plane, off nodes that are set aside for others, and off nodes that
    /// are broken or being drained. This pod may land on all of them, and stays when a node fails.
    ///
    /// ## How to fix
    /// Name the one taint that is meant in `key`.
    ///
    /// ## Accepts
    /// DaemonSets, whose pods belong on every node, and Pods that Kubernetes mirrors from a node's files.
    pub const TOLERATES_EVERY_TAINT: Policy = Policy {
        id: "tolerates-every-taint",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let owners = pod.object().at(&["metadata", "ownerReferences"]).into_iter().flat_map(Value::items);
    let is_of = |owner: Value<'_>| owner.get("kind").is_some_and(|kind| matches!(kind.text(), "DaemonSet" | "Node"));
    if pod.workload() == Workload::DaemonSet || owners.into_iter().any(is_of) {
        return;
    }
    for toleration in pod.get("tolerations").into_iter().flat_map(Value::items) {
        let text = |field| toleration.get(field).map(Value::text).unwrap_or_default();
        if text("key").is_empty() && text("operator") == "Exists" {
            let place = toleration.get("operator").unwrap_or(toleration);
            let effect = text("effect");
            let message = match effect {
                "" => "pod tolerates every taint".to_owned(),
                effect => format!("pod tolerates every taint with the effect `{effect}`"),
            };
            report.at(place, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_operator() {
        finds(
            &TOLERATES_EVERY_TAINT,
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  tolerations:
                  - operator: Exists
                              ^^^^^^ pod tolerates every taint
                  - {operator: Exists, effect: NoSchedule}
                               ^^^^^^ pod tolerates every taint with the effect `NoSchedule`
            ",
        );
    }

    #[test]
    fn accepts_one_taint_and_daemon_sets() {
        accepts(
            &TOLERATES_EVERY_TAINT,
            "
            apiVersion: apps/v1
            kind: Deployment
            spec: {template: {spec: {tolerations: [{key: spot, operator: Exists}, {key: a, value: b}]}}}
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            spec: {template: {spec: {tolerations: [{operator: Exists}]}}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: agent-x, ownerReferences: [{kind: DaemonSet, name: agent}]}
            spec: {tolerations: [{operator: Exists}]}
            ",
        );
    }
}
