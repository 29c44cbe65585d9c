//! Pods in the IPC namespace of their node.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "host-ipc",
    summary: "pods that share the IPC namespace of their node",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Host IPC namespace shared.
    ///
    /// ## What it finds
    /// A pod with `hostIPC: true`.
    ///
    /// ## Why it matters
    /// Its processes can read and change the shared memory and message queues of every other process
    /// in the node's IPC namespace, those of the node itself among them.
    ///
    /// ## How to fix
    /// Remove `hostIPC`. Containers of one pod share an IPC namespace without it.
    ///
    /// ## Accepts
    /// `hostIPC: false`, and the field left out.
    pub const HOST_IPC: Policy = Policy {
        id: "host-ipc",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("host-ipc"),
            stackrox("Docker CIS 5.16: Ensure that the host's IPC namespace is not shared"),
            pod_security("hostNamespaces"),
            cis("5.2.4"),
            trivy("KSV008"),
            checkov("CKV_K8S_18"),
            kubescape("C-0038"),
            kubescape("C-0276"),
            polaris("hostIPCSet"),
            nsa("Kubernetes Pod security"),
        ],
        packs: EVERYWHERE,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if let Some(flag) = pod.get("hostIPC").filter(|flag| flag.is_true()) {
        report.fixable(flag, "pod shares the IPC namespace of its node", remedy::remove("hostIPC", flag));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_flag() {
        finds(
            &HOST_IPC,
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  hostIPC: true
                           ^^^^ pod shares the IPC namespace of its node
            ",
        );
    }

    #[test]
    fn accepts_false_and_absent() {
        accepts(
            &HOST_IPC,
            "
            apiVersion: v1
            kind: Pod
            spec: {hostIPC: false, hostPID: true}
            ---
            apiVersion: v1
            kind: Pod
            spec: {hostIPC: 'true'}
            ",
        );
    }
}
