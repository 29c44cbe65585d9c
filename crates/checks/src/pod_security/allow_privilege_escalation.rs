//! Containers that do not rule out gaining privileges.

use super::field::{Field, Path, each_container};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(8);

const FIELD: Path = &["securityContext", "allowPrivilegeEscalation"];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-allow-privilege-escalation",
    summary: "containers that do not set allowPrivilegeEscalation to false",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Privilege escalation not ruled out (Pod Security: restricted).
    ///
    /// ## What it finds
    /// A container, init or ephemeral container that does not set
    /// `securityContext.allowPrivilegeEscalation` to `false`. Left out, it means `true`.
    ///
    /// ## Why it matters
    /// A process may then gain privileges that its parent did not have, by a setuid program such as
    /// `su`: an attacker in the container becomes root in it.
    ///
    /// ## How to fix
    /// Set `securityContext.allowPrivilegeEscalation: false` on every container. Only programs that
    /// rely on setuid, setgid or file capabilities notice.
    ///
    /// ## Accepts
    /// `allowPrivilegeEscalation: false`. From v1.25 on, pods with `os.name: windows`. Before v1.8
    /// the standards do not ask for it.
    pub const ALLOW_PRIVILEGE_ESCALATION: Policy = Policy {
        id: "pod-security-allow-privilege-escalation",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            pod_security("allowPrivilegeEscalation"),
            cis("5.2.6"),
            trivy("KSV001"),
            checkov("CKV_K8S_20"),
            kubescape("C-0016"),
        ],
        packs: PACK,
    };
}

fn check(version: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if super::is_exempt_as_windows(version, pod) {
        return;
    }
    each_container(pod, report, |container, report| {
        let message = || format!("{container} must set `securityContext.allowPrivilegeEscalation=false`");
        let forbid = |container| remedy::for_linux(pod, || remedy::forbid_escalation(container));
        let fix = || container.value().and_then(forbid);
        match container.boolean(FIELD) {
            Field::Set(false, _) => {}
            Field::Set(true, place) => report.fixable(place, message(), fix()),
            Field::Absent => report.fixable(container.nearest(FIELD), message(), fix()),
            refused @ Field::Refused(..) => {
                refused.known(report);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn only_false_will_do() {
        finds(
            &ALLOW_PRIVILEGE_ESCALATION,
            "
            apiVersion: v1
            kind: Pod
            spec:
              initContainers:
              - name: setup
                      ^^^^^ container `setup` must set `securityContext.allowPrivilegeEscalation=false`
              containers:
              - name: app
                securityContext: {allowPrivilegeEscalation: true}
                                                            ^^^^ container `app` must set `securityContext.allowPrivilegeEscalation=false`
              - name: proxy
                securityContext:
                ^^^^^^^^^^^^^^^ container `proxy` must set `securityContext.allowPrivilegeEscalation=false`
                  privileged: false
              ephemeralContainers:
              - name: debug
                securityContext:
                  allowPrivilegeEscalation: null
                  ^^^^^^^^^^^^^^^^^^^^^^^^ container `debug` must set `securityContext.allowPrivilegeEscalation=false`
            ",
        );
    }

    #[test]
    fn accepts_false() {
        accepts(
            &ALLOW_PRIVILEGE_ESCALATION,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: app, securityContext: {allowPrivilegeEscalation: false}}
            ",
        );
    }

    #[test]
    fn windows_is_exempt_since_1_25() {
        accepts_with(
            &ALLOW_PRIVILEGE_ESCALATION,
            "{version: v1.25}",
            "
            apiVersion: batch/v1
            kind: Job
            spec:
              template:
                spec: {os: {name: windows}, containers: [{name: app}]}
            ",
        );
        finds_with(
            &ALLOW_PRIVILEGE_ESCALATION,
            "{version: v1.24}",
            "
            apiVersion: batch/v1
            kind: Job
            spec:
              template:
                spec: {os: {name: windows}, containers: [{name: app}]}
                                                                ^^^ container `app` must set `securityContext.allowPrivilegeEscalation=false`
            ",
        );
    }

    #[test]
    fn not_asked_for_before_1_8() {
        let pod = "{apiVersion: v1, kind: Pod, spec: {containers: [{name: app}]}}";
        accepts_with(&ALLOW_PRIVILEGE_ESCALATION, "{version: v1.7}", pod);
    }
}
