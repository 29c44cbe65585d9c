//! Containers that run privileged.

use super::field::{Path, each_container};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const FIELD: Path = &["securityContext", "privileged"];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-privileged",
    summary: "containers that run privileged, by the Pod Security Standards",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Privileged container (Pod Security: baseline).
    ///
    /// ## What it finds
    /// A container, init or ephemeral container with `securityContext.privileged: true`.
    ///
    /// ## Why it matters
    /// A privileged container sees every device of its node and keeps every capability: who breaks
    /// into it owns the node.
    ///
    /// ## How to fix
    /// Remove `privileged`, and add the one capability or device that is really needed.
    ///
    /// ## Accepts
    /// `privileged: false`, and the field left out.
    pub const PRIVILEGED: Policy = Policy {
        id: "pod-security-privileged",
        check: &CHECK,
        params: "",
        severity: Severity::Critical,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            pod_security("privileged"),
            kube_linter("privileged-container"),
            stackrox("Privileged Container"),
            cis("5.2.2"),
            trivy("KSV017"),
            checkov("CKV_K8S_16"),
            kubescape("C-0057"),
        ],
        packs: PACK,
    };
}

fn check(_: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    each_container(pod, report, |container, report| {
        if let Some((true, place)) = container.boolean(FIELD).known(report) {
            let message = format!("{container} must not set `securityContext.privileged=true`");
            report.fixable(place, message, remedy::remove("privileged", place));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_flag() {
        finds(
            &PRIVILEGED,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                securityContext: {privileged: true}
                                              ^^^^ container `app` must not set `securityContext.privileged=true`
              ephemeralContainers:
              - name: debug
                securityContext: {privileged: on}
                                              ^^ container `debug` must not set `securityContext.privileged=true`
            ",
        );
    }

    #[test]
    fn what_kubernetes_refuses_does_not_pass() {
        finds(
            &PRIVILEGED,
            "
            apiVersion: v1
            kind: Pod
            spec:
              initContainers: {name: setup}
                              ^^^^^^^^^^^^^ pod sets `initContainers` to a mapping, where Kubernetes takes a list
              containers:
              - name: app
                securityContext: {privileged: 'true'}
                                              ^^^^^^ container `app` sets `securityContext.privileged` to a string, where Kubernetes takes a boolean
              - name: proxy
                securityContext: [privileged]
                                 ^^^^^^^^^^^^ container `proxy` sets `securityContext` to a list, where Kubernetes takes a mapping
              - oops
                ^^^^ container `` is a string, where Kubernetes takes a mapping
            ---
            apiVersion: v1
            kind: Pod
            spec: privileged
                  ^^^^^^^^^^ pod spec is a string, where Kubernetes takes a mapping
            ",
        );
    }

    #[test]
    fn accepts_false_null_and_absent() {
        accepts(
            &PRIVILEGED,
            "
            apiVersion: v1
            kind: Pod
            spec:
              initContainers: null
              containers:
              - {name: a, securityContext: {privileged: false}}
              - {name: b, securityContext: {privileged: null}}
              - {name: c, securityContext: null}
              -
            ",
        );
    }
}
