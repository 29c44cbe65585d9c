//! Pods whose containers see each other's processes.

use palisade_model::ContainerKind;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "share-process-namespace",
    summary: "pods whose containers share one process namespace",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Process namespace shared within a pod.
    ///
    /// ## What it finds
    /// A pod of more than one container with `shareProcessNamespace: true`.
    ///
    /// ## Why it matters
    /// Each container sees the processes of all others, with their arguments and environment, and their
    /// files below `/proc/<pid>/root`: a hole in a sidecar opens the program beside it, and its secrets.
    ///
    /// ## How to fix
    /// Remove `shareProcessNamespace`. To look into a running container, `kubectl debug --target` joins
    /// its process namespace for as long as that takes.
    ///
    /// ## Accepts
    /// A pod of one container, which has nobody to share with.
    pub const SHARE_PROCESS_NAMESPACE: Policy = Policy {
        id: "share-process-namespace",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let flag = pod.get("shareProcessNamespace").filter(|flag| flag.is_true());
    if let Some(flag) = flag.filter(|_| beside_each_other(pod) > 1) {
        let fix = Fix::unsafe_("remove `shareProcessNamespace`", [Edit::remove(flag)]);
        report.fixable(flag, "containers of the pod see each other's processes", fix);
    }
}

/// How many containers may run at once. Init containers have ended before the others start.
fn beside_each_other(pod: &PodSpec<'_>) -> usize {
    let ephemeral = pod.all_containers().iter().filter(|container| container.kind() == ContainerKind::Ephemeral);
    pod.long_running_containers().count() + ephemeral.count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_flag() {
        finds(
            &SHARE_PROCESS_NAMESPACE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              shareProcessNamespace: true
                                     ^^^^ containers of the pod see each other's processes
              containers: [{name: a}, {name: b}]
            ",
        );
    }

    #[test]
    fn accepts_false_and_a_single_container() {
        accepts(
            &SHARE_PROCESS_NAMESPACE,
            "
            {apiVersion: v1, kind: Pod, spec: {shareProcessNamespace: false, containers: [{name: a}, {name: b}]}}
            ---
            {apiVersion: v1, kind: Pod, spec: {shareProcessNamespace: true, containers: [{name: a}]}}
            ",
        );
    }

    #[test]
    fn init_containers_have_ended_before_the_others_start() {
        accepts(
            &SHARE_PROCESS_NAMESPACE,
            "{apiVersion: v1, kind: Pod, spec: {shareProcessNamespace: true, initContainers: [{name: a}], containers: [{name: b}]}}",
        );
    }
}
