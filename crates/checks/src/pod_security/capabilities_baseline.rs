//! Capabilities beyond those that a container has by default.

use super::field::{Path, each_container};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const FIELD: Path = &["securityContext", "capabilities", "add"];

/// What a container has without asking, less `NET_RAW`. Kubernetes compares the names as they are
/// written.
const ALLOWED: [&str; 13] = [
    "AUDIT_WRITE",
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYS_CHROOT",
];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-capabilities-baseline",
    summary: "containers that add a capability which is not among the default ones",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Capability beyond the default ones (Pod Security: baseline).
    ///
    /// ## What it finds
    /// A container, init or ephemeral container that adds a capability which containers do not have
    /// by default, or `NET_RAW`.
    ///
    /// ## Why it matters
    /// Most of the others are worth root on the node: `SYS_ADMIN` mounts its disks, `SYS_PTRACE` and
    /// `SYS_MODULE` enter its processes and its kernel, `NET_RAW` forges packets in its network.
    ///
    /// ## How to fix
    /// Remove the capability from `securityContext.capabilities.add`. What really needs it belongs in
    /// a namespace of its own, with a level that allows it.
    ///
    /// ## Accepts
    /// `AUDIT_WRITE`, `CHOWN`, `DAC_OVERRIDE`, `FOWNER`, `FSETID`, `KILL`, `MKNOD`,
    /// `NET_BIND_SERVICE`, `SETFCAP`, `SETGID`, `SETPCAP`, `SETUID` and `SYS_CHROOT`, written exactly so.
    pub const CAPABILITIES_BASELINE: Policy = Policy {
        id: "pod-security-capabilities-baseline",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[pod_security("capabilities_baseline"), trivy("KSV022")],
        packs: PACK,
    };
}

fn check(_: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    each_container(pod, report, |container, report| {
        container.each_text(FIELD, report, |capability, place, report| {
            if !ALLOWED.contains(&capability) {
                let message = format!(
                    "{container} must not include `{capability}` in `securityContext.capabilities.add`"
                );
                let fix = Fix::unsafe_(
                    format!("do not add the capability `{capability}`"),
                    [Edit::prune(place)],
                );
                report.fixable(place, message, fix);
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_each_capability() {
        finds(
            &CAPABILITIES_BASELINE,
            "
            apiVersion: apps/v1
            kind: DaemonSet
            spec:
              template:
                spec:
                  containers:
                  - name: app
                    securityContext:
                      capabilities:
                        add: [CHOWN, NET_RAW, CAP_CHOWN]
                                     ^^^^^^^ container `app` must not include `NET_RAW` in `securityContext.capabilities.add`
                                              ^^^^^^^^^ container `app` must not include `CAP_CHOWN` in `securityContext.capabilities.add`
                  ephemeralContainers:
                  - name: debug
                    securityContext: {capabilities: {add: [chown, 0]}}
                                                           ^^^^^ container `debug` must not include `chown` in `securityContext.capabilities.add`
                                                                  ^ container `debug` has an integer in `securityContext.capabilities.add`, where Kubernetes takes a string
            ",
        );
    }

    #[test]
    fn accepts_default_capabilities_and_none() {
        accepts(
            &CAPABILITIES_BASELINE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {capabilities: {add: [KILL, MKNOD], drop: [KILL]}}}
              - {name: b, securityContext: {capabilities: {add: }}}
              - {name: c, securityContext: {capabilities: }}
              - {name: d, securityContext: }
            ",
        );
    }
}
