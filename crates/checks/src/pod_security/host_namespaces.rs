//! Pods that share namespaces with their node.

use super::field::{Part, Path};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const FIELDS: [Path; 3] = [&["hostNetwork"], &["hostPID"], &["hostIPC"]];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-host-namespaces",
    summary: "pods that share the network, process or IPC namespace of their node",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Namespaces of the node shared (Pod Security: baseline).
    ///
    /// ## What it finds
    /// A pod with `hostNetwork`, `hostPID` or `hostIPC` set to `true`.
    ///
    /// ## Why it matters
    /// The pod sees the node's traffic and reaches what listens on its loopback, past every network
    /// policy; or sees and signals its processes and reads their environment; or reads their shared memory.
    ///
    /// ## How to fix
    /// Remove the field. Publish ports by a Service. Agents of the node that really need it belong in
    /// a namespace of their own, with the level `privileged`.
    ///
    /// ## Accepts
    /// `false`, and the fields left out.
    pub const HOST_NAMESPACES: Policy = Policy {
        id: "pod-security-host-namespaces",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            pod_security("hostNamespaces"),
            kube_linter("host-network"),
            kube_linter("host-pid"),
            kube_linter("host-ipc"),
            stackrox("Docker CIS 5.9 and 5.20: Ensure that the host's network namespace is not shared"),
            stackrox("Docker CIS 5.15: Ensure that the host's process namespace is not shared"),
            stackrox("Docker CIS 5.16: Ensure that the host's IPC namespace is not shared"),
            cis("5.2.3"),
            cis("5.2.4"),
            cis("5.2.5"),
            trivy("KSV008"),
            trivy("KSV009"),
            trivy("KSV010"),
            checkov("CKV_K8S_17"),
            checkov("CKV_K8S_18"),
            checkov("CKV_K8S_19"),
            kubescape("C-0038"),
            kubescape("C-0041"),
        ],
        packs: PACK,
    };
}

fn check(_: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let part = Part::pod(pod);
    for field in FIELDS {
        if let Some((true, place)) = part.boolean(field).known(report) {
            let name = field.join(".");
            let fix = match &*name {
                "hostNetwork" => remedy::leave_host_network(pod, place),
                name => remedy::remove(name, place),
            };
            report.fixable(place, format!("{part} must not set `{name}=true`"), fix);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_each_flag() {
        finds(
            &HOST_NAMESPACES,
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  hostNetwork: true
                               ^^^^ pod must not set `hostNetwork=true`
                  hostPID: yes
                           ^^^ pod must not set `hostPID=true`
                  hostIPC: 'false'
                           ^^^^^^^ pod sets `hostIPC` to a string, where Kubernetes takes a boolean
            ",
        );
    }

    #[test]
    fn accepts_false_null_and_absent() {
        accepts(
            &HOST_NAMESPACES,
            "
            apiVersion: v1
            kind: Pod
            spec: {hostNetwork: false, hostPID: null, containers: [{name: app, hostIPC: true}]}
            ",
        );
    }
}
