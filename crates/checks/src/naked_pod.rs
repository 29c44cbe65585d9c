//! Pods that nothing starts again.

use palisade_model::Workload;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "naked-pod",
    summary: "Pods that no workload owns",
    kinds: &["Pod"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Pod that nothing owns.
    ///
    /// ## What it finds
    /// A Pod without an owner.
    ///
    /// ## Why it matters
    /// When its node fails or is drained, the pod is gone: nothing makes another one.
    ///
    /// ## How to fix
    /// Make it a Deployment, or a Job where it ends by itself.
    ///
    /// ## Accepts
    /// Pods with `ownerReferences`, hooks of Helm, and pods of a node's own files.
    pub const NAKED_POD: Policy = Policy {
        id: "naked-pod",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kubescape("C-0073")],
        packs: OFF,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let owners = pod.object().at(&["metadata", "ownerReferences"]).into_iter().flat_map(Value::items);
    let annotations = pod.annotations();
    let is_accounted_for = ["helm.sh/hook", "kubernetes.io/config.mirror"];
    let is_accounted_for = is_accounted_for.iter().any(|name| annotations.get(name).is_some());
    if pod.workload() == Workload::Pod && owners.count() == 0 && !is_accounted_for {
        report.at(pod.anchor(), "nothing makes the pod again when its node fails");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_name() {
        finds(
            &NAKED_POD,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
                             ^^^ nothing makes the pod again when its node fails
            ",
        );
    }

    #[test]
    fn accepts_owned_pods_and_hooks() {
        accepts(
            &NAKED_POD,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web-x, ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: test, annotations: {helm.sh/hook: test}}
            ",
        );
    }
}
