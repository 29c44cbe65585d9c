//! Pods in the process namespace of their node.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "host-pid",
    summary: "pods that share the process namespace of their node",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Host process namespace shared.
    ///
    /// ## What it finds
    /// A pod with `hostPID: true`.
    ///
    /// ## Why it matters
    /// Its processes see every process of the node, with command lines, environments and, where they
    /// run as the same user, memory and files. With one more privilege they enter the node itself.
    ///
    /// ## How to fix
    /// Remove `hostPID`. To see the other containers of the same pod, set `shareProcessNamespace: true`.
    ///
    /// ## Accepts
    /// `hostPID: false`, and the field left out.
    pub const HOST_PID: Policy = Policy {
        id: "host-pid",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("host-pid"),
            stackrox("Docker CIS 5.15: Ensure that the host's process namespace is not shared"),
            pod_security("hostNamespaces"),
            cis("5.2.3"),
            trivy("KSV010"),
            checkov("CKV_K8S_17"),
            kubescape("C-0038"),
            kubescape("C-0275"),
            polaris("hostPIDSet"),
            nsa("Kubernetes Pod security"),
        ],
        packs: EVERYWHERE,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if let Some(flag) = pod.get("hostPID").filter(|flag| flag.is_true()) {
        report.fixable(flag, "pod shares the process namespace of its node", remedy::remove("hostPID", flag));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_flag() {
        finds(
            &HOST_PID,
            "
            apiVersion: batch/v1
            kind: CronJob
            spec:
              jobTemplate:
                spec:
                  template:
                    spec:
                      hostPID: true
                               ^^^^ pod shares the process namespace of its node
            ",
        );
    }

    #[test]
    fn accepts_false_and_absent() {
        accepts(
            &HOST_PID,
            "
            apiVersion: v1
            kind: Pod
            spec: {hostPID: false, shareProcessNamespace: true}
            ",
        );
    }
}
