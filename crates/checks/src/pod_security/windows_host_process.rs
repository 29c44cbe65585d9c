//! Windows containers that run as processes of their node.

use super::field::{Path, each_part};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const FIELD: Path = &["securityContext", "windowsOptions", "hostProcess"];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-windows-host-process",
    summary: "Windows containers that run as processes of their node",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// HostProcess container (Pod Security: baseline).
    ///
    /// ## What it finds
    /// `securityContext.windowsOptions.hostProcess: true` on the pod or on a container.
    ///
    /// ## Why it matters
    /// Such a container is a process of its Windows node, with the node's network and file system:
    /// who breaks into it owns the node.
    ///
    /// ## How to fix
    /// Remove `hostProcess`. Agents of the node that really need it belong in a namespace of their
    /// own, with the level `privileged`.
    ///
    /// ## Accepts
    /// `hostProcess: false`, and the field left out.
    pub const WINDOWS_HOST_PROCESS: Policy = Policy {
        id: "pod-security-windows-host-process",
        check: &CHECK,
        params: "",
        severity: Severity::Critical,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[pod_security("windowsHostProcess"), cis("5.2.10"), trivy("KSV103"), polaris("hostProcess")],
        packs: PACK,
    };
}

fn check(_: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    each_part(pod, report, |part, report| {
        if let Some((true, place)) = part.boolean(FIELD).known(report) {
            let message = format!("{part} must not set `securityContext.windowsOptions.hostProcess=true`");
            report.fixable(place, message, remedy::remove("hostProcess", place));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_flag_of_the_pod_and_of_containers() {
        finds(
            &WINDOWS_HOST_PROCESS,
            "
            apiVersion: apps/v1
            kind: DaemonSet
            spec:
              template:
                spec:
                  os: {name: windows}
                  securityContext:
                    windowsOptions:
                      hostProcess: true
                                   ^^^^ pod must not set `securityContext.windowsOptions.hostProcess=true`
                  initContainers:
                  - name: setup
                    securityContext: {windowsOptions: {hostProcess: true}}
                                                                    ^^^^ container `setup` must not set `securityContext.windowsOptions.hostProcess=true`
            ",
        );
    }

    #[test]
    fn accepts_false_null_and_absent() {
        accepts(
            &WINDOWS_HOST_PROCESS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {windowsOptions: {hostProcess: false}}
              containers:
              - {name: a, securityContext: {windowsOptions: {hostProcess: null}}}
              - {name: b, securityContext: {windowsOptions: {runAsUserName: app}}}
            ",
        );
    }
}
