//! Containers that see all of /proc.

use super::field::{Path, each_container};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const FIELD: Path = &["securityContext", "procMount"];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-proc-mount",
    summary: "containers with a procMount other than Default",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Unmasked /proc (Pod Security: baseline).
    ///
    /// ## What it finds
    /// A container, init or ephemeral container with a `securityContext.procMount` other than `Default`.
    ///
    /// ## Why it matters
    /// Unmasked, `/proc` shows the kernel's memory map, keys and timers, and `/proc/sys` can be
    /// written: root in the container can run code on the node.
    ///
    /// ## How to fix
    /// Remove `procMount`. For containers in containers, set `hostUsers: false` on the pod, which
    /// makes its root nobody on the node.
    ///
    /// ## Accepts
    /// `procMount: Default`, and the field left out. From v1.35 on, any value in a pod with
    /// `hostUsers: false`; at the level `restricted`, `pod-security-proc-mount-restricted` then stands
    /// in for this policy.
    pub const PROC_MOUNT: Policy = Policy {
        id: "pod-security-proc-mount",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[pod_security("procMount"), kube_linter("unsafe-proc-mount"), cis("5.2.13"), trivy("KSV027")],
        packs: PACK,
    };
}

fn check(version: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if !super::is_in_user_namespace(version, pod) {
        judge(pod, report);
    }
}

/// Reports every container that sees all of /proc, whoever it is on its node.
pub(super) fn judge(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    each_container(pod, report, |container, report| {
        if let Some((value, place)) = container.text(FIELD).known(report)
            && value != "Default"
        {
            let message = format!("{container} must not set `securityContext.procMount` to `{value}`");
            report.fixable(place, message, remedy::remove("procMount", place));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_every_other_value() {
        finds(
            &PROC_MOUNT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              hostUsers: true
              containers:
              - name: app
                securityContext: {procMount: Unmasked}
                                             ^^^^^^^^ container `app` must not set `securityContext.procMount` to `Unmasked`
              - name: proxy
                securityContext: {procMount: ''}
                                             ^^ container `proxy` must not set `securityContext.procMount` to ``
            ",
        );
    }

    #[test]
    fn accepts_the_default() {
        accepts(
            &PROC_MOUNT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {procMount: Default}}
              - {name: b, securityContext: {procMount: }}
            ",
        );
    }

    #[test]
    fn a_user_namespace_allows_it_since_1_35() {
        accepts_with(
            &PROC_MOUNT,
            "{version: v1.35}",
            "
            apiVersion: v1
            kind: Pod
            spec: {hostUsers: false, containers: [{name: app, securityContext: {procMount: Unmasked}}]}
            ",
        );
        finds_with(
            &PROC_MOUNT,
            "{version: v1.34}",
            "
            apiVersion: v1
            kind: Pod
            spec: {hostUsers: false, containers: [{name: app, securityContext: {procMount: Unmasked}}]}
                                                                                           ^^^^^^^^ container `app` must not set `securityContext.procMount` to `Unmasked`
            ",
        );
        finds_with(
            &PROC_MOUNT,
            "{version: v1.35}",
            "
            apiVersion: v1
            kind: Pod
            spec: {hostUsers: 'false', containers: [{name: app, securityContext: {procMount: Unmasked}}]}
                                                                                             ^^^^^^^^ container `app` must not set `securityContext.procMount` to `Unmasked`
            ",
        );
    }
}
