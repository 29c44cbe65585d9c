//! Containers that see all of /proc, also in a user namespace.

use super::{PACK, VERSION, Version, WORKLOADS, proc_mount};
use crate::prelude::*;

/// Before it, `pod-security-proc-mount` let nobody off, and there was no need for a second check.
pub(super) const SINCE: Version = Version::Minor(35);

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-proc-mount-restricted",
    summary: "containers with a procMount other than Default, also in a user namespace",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Unmasked /proc (Pod Security: restricted).
    ///
    /// ## What it finds
    /// A container, init or ephemeral container with a `securityContext.procMount` other than
    /// `Default`, also in a pod with `hostUsers: false`.
    ///
    /// ## Why it matters
    /// Unmasked, `/proc` shows the kernel's memory map, keys and timers: what an attack on the kernel,
    /// which no user namespace stops, needs to know.
    ///
    /// ## How to fix
    /// Remove `procMount`.
    ///
    /// ## Accepts
    /// `procMount: Default`, and the field left out. Before v1.35, `pod-security-proc-mount` asks for
    /// the same.
    pub const PROC_MOUNT_RESTRICTED: Policy = Policy {
        id: "pod-security-proc-mount-restricted",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            pod_security("procMount_restricted"),
            kube_linter("unsafe-proc-mount"),
            cis("5.2.13"),
            trivy("KSV027"),
        ],
        packs: PACK,
    };
}

fn check(_: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    proc_mount::judge(pod, report);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds};

    #[test]
    fn a_user_namespace_allows_nothing() {
        finds(
            &PROC_MOUNT_RESTRICTED,
            "
            apiVersion: v1
            kind: Pod
            spec:
              hostUsers: false
              containers:
              - name: app
                securityContext: {procMount: Unmasked}
                                             ^^^^^^^^ container `app` must not set `securityContext.procMount` to `Unmasked`
            ",
        );
    }

    #[test]
    fn accepts_the_default() {
        accepts(
            &PROC_MOUNT_RESTRICTED,
            "{apiVersion: v1, kind: Pod, spec: {containers: [{securityContext: {procMount: Default}}]}}",
        );
    }

    #[test]
    fn not_asked_for_before_1_35() {
        accepts_with(
            &PROC_MOUNT_RESTRICTED,
            "{version: v1.34}",
            "{apiVersion: v1, kind: Pod, spec: {containers: [{securityContext: {procMount: Unmasked}}]}}",
        );
    }
}
