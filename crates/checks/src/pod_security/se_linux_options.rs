//! SELinux contexts that containers choose for themselves.

use super::field::{Path, each_part};
use super::{PACK_AND_DEFAULT, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const OPTIONS: Path = &["securityContext", "seLinuxOptions"];
const TYPE: Path = &["securityContext", "seLinuxOptions", "type"];
const USER: Path = &["securityContext", "seLinuxOptions", "user"];
const ROLE: Path = &["securityContext", "seLinuxOptions", "role"];

/// The types that may be chosen, and since when.
const ALLOWED: [(&str, Version); 5] = [
    ("", SINCE),
    ("container_t", SINCE),
    ("container_init_t", SINCE),
    ("container_kvm_t", SINCE),
    ("container_engine_t", Version::Minor(31)),
];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-se-linux-options",
    summary: "SELinux types other than those made for containers, and any SELinux user or role",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// SELinux context chosen freely (Pod Security: baseline).
    ///
    /// ## What it finds
    /// `seLinuxOptions` of the pod or of a container with a `type` that is not made for containers,
    /// or with a `user` or a `role`.
    ///
    /// ## Why it matters
    /// A context such as `spc_t` is not confined at all: the wall that has stopped many an escape
    /// from a container is gone.
    ///
    /// ## How to fix
    /// Remove `seLinuxOptions`, or leave only `level` and one of the types named below.
    ///
    /// ## Accepts
    /// The types `container_t`, `container_init_t`, `container_kvm_t` and, from v1.31 on,
    /// `container_engine_t`; any `level`; empty values.
    pub const SE_LINUX_OPTIONS: Policy = Policy {
        id: "pod-security-se-linux-options",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[pod_security("seLinuxOptions"), trivy("KSV025")],
        packs: PACK_AND_DEFAULT,
    };
}

fn check(version: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let is_allowed = |kind: &str| {
        ALLOWED
            .iter()
            .any(|(allowed, since)| *allowed == kind && version >= *since)
    };
    each_part(pod, report, |part, report| {
        if part.mapping(OPTIONS).known(report).is_none() {
            return;
        }
        if let Some((kind, place)) = part.text(TYPE).known(report)
            && !is_allowed(kind)
        {
            let message = format!("{part} must not set `securityContext.seLinuxOptions.type` to `{kind}`");
            report.fixable(place, message, remedy::remove("seLinuxOptions.type", place));
        }
        for path in [USER, ROLE] {
            if let Some((value, place)) = part.text(path).known(report)
                && !value.is_empty()
            {
                let name = path.join(".");
                report.fixable(
                    place,
                    format!("{part} must not set `{name}`"),
                    remedy::remove(&name, place),
                );
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_types_users_and_roles() {
        finds(
            &SE_LINUX_OPTIONS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext:
                seLinuxOptions:
                  type: spc_t
                        ^^^^^ pod must not set `securityContext.seLinuxOptions.type` to `spc_t`
                  user: system_u
                        ^^^^^^^^ pod must not set `securityContext.seLinuxOptions.user`
                  role: system_r
                        ^^^^^^^^ pod must not set `securityContext.seLinuxOptions.role`
              containers:
              - name: app
                securityContext: {seLinuxOptions: spc_t}
                                                  ^^^^^ container `app` sets `securityContext.seLinuxOptions` to a string, where Kubernetes takes a mapping
              - name: proxy
                securityContext: {seLinuxOptions: {type: 1, user: u}}
                                                         ^ container `proxy` sets `securityContext.seLinuxOptions.type` to an integer, where Kubernetes takes a string
                                                                  ^ container `proxy` must not set `securityContext.seLinuxOptions.user`
            ",
        );
    }

    #[test]
    fn accepts_types_made_for_containers() {
        accepts(
            &SE_LINUX_OPTIONS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {seLinuxOptions: {type: container_t, level: 's0:c1,c2'}}
              containers:
              - {name: a, securityContext: {seLinuxOptions: {type: container_init_t, user: '', role: null}}}
              - {name: b, securityContext: {seLinuxOptions: {type: container_kvm_t}}}
              - {name: c, securityContext: {seLinuxOptions: {type: ''}}}
              - {name: d, securityContext: {seLinuxOptions: {}}}
            ",
        );
    }

    #[test]
    fn engines_have_a_type_since_1_31() {
        accepts_with(
            &SE_LINUX_OPTIONS,
            "{version: v1.31}",
            "
            apiVersion: v1
            kind: Pod
            spec: {securityContext: {seLinuxOptions: {type: container_engine_t}}}
            ",
        );
        finds_with(
            &SE_LINUX_OPTIONS,
            "{version: v1.30}",
            "
            apiVersion: v1
            kind: Pod
            spec: {securityContext: {seLinuxOptions: {type: container_engine_t}}}
                                                            ^^^^^^^^^^^^^^^^^^ pod must not set `securityContext.seLinuxOptions.type` to `container_engine_t`
            ",
        );
    }
}
