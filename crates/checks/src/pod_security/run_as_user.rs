//! Containers that ask to run as root.

use super::field::{Path, each_part};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(23);

const FIELD: Path = &["securityContext", "runAsUser"];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-run-as-user",
    summary: "pods and containers that set runAsUser to 0",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// User root (Pod Security: restricted).
    ///
    /// ## What it finds
    /// `securityContext.runAsUser: 0` on the pod or on a container.
    ///
    /// ## Why it matters
    /// The container runs as root, whatever its image says. Root in the container is root on the node
    /// as soon as a bug lets it out.
    ///
    /// ## How to fix
    /// Remove `runAsUser`, or set it to the user that the image is made for.
    ///
    /// ## Accepts
    /// Any other user, and the field left out, which leaves it to the image: whether that is root is
    /// what `pod-security-run-as-non-root` asks. From v1.35 on, any user in a pod with
    /// `hostUsers: false`. Before v1.23 the standards do not ask for it.
    pub const RUN_AS_USER: Policy = Policy {
        id: "pod-security-run-as-user",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[pod_security("runAsUser"), trivy("KSV105")],
        packs: PACK,
    };
}

fn check(version: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if super::is_in_user_namespace(version, pod) {
        return;
    }
    each_part(pod, report, |part, report| {
        if let Some((0, place)) = part.integer(FIELD).known(report) {
            let message = format!("{part} must not set `securityContext.runAsUser=0`");
            report.fixable(place, message, remedy::remove("runAsUser", place));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_root() {
        finds(
            &RUN_AS_USER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {runAsUser: 0}
                                           ^ pod must not set `securityContext.runAsUser=0`
              containers:
              - name: app
                securityContext: {runAsUser: 0x0}
                                             ^^^ container `app` must not set `securityContext.runAsUser=0`
              - name: proxy
                securityContext: {runAsUser: root}
                                             ^^^^ container `proxy` sets `securityContext.runAsUser` to a string, where Kubernetes takes an integer
            ",
        );
    }

    #[test]
    fn accepts_others_and_absent() {
        accepts(
            &RUN_AS_USER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {runAsUser: 1000, runAsGroup: 0}}
              - {name: b, securityContext: {runAsUser: null}}
            ",
        );
    }

    const ROOT_OF_A_NAMESPACE: &str =
        "{apiVersion: v1, kind: Pod, spec: {hostUsers: false, securityContext: {runAsUser: 0}}}";

    #[test]
    fn asked_for_since_1_23_and_not_of_user_namespaces_since_1_35() {
        accepts_with(&RUN_AS_USER, "{version: v1.22}", ROOT_OF_A_NAMESPACE);
        accepts_with(&RUN_AS_USER, "{version: v1.35}", ROOT_OF_A_NAMESPACE);
        finds_with(
            &RUN_AS_USER,
            "{version: v1.34}",
            "
            apiVersion: v1
            kind: Pod
            spec: {hostUsers: false, securityContext: {runAsUser: 0}}
                                                                  ^ pod must not set `securityContext.runAsUser=0`
            ",
        );
    }
}
