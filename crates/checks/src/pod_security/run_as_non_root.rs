//! Containers that may run as root.

use super::field::{Field, Part, Path, each_container};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const FIELD: Path = &["securityContext", "runAsNonRoot"];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-run-as-non-root",
    summary: "containers for which neither they nor their pod set runAsNonRoot to true",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Root not ruled out (Pod Security: restricted).
    ///
    /// ## What it finds
    /// `securityContext.runAsNonRoot: false` on the pod or on a container, and a container that does
    /// not say while the pod does not say `true`. `runAsUser` does not count.
    ///
    /// ## Why it matters
    /// Root in the container is root on the node as soon as a bug lets it out, and has every file of
    /// the image to itself before. Only `runAsNonRoot` makes the kubelet refuse to start it.
    ///
    /// ## How to fix
    /// Set `securityContext.runAsNonRoot: true` on the pod. Where the image runs as root, also set
    /// `runAsUser` to another user, and see to it that this user may read what the program needs.
    ///
    /// ## Accepts
    /// `true` on the pod, or on every container. From v1.35 on, any value in a pod with
    /// `hostUsers: false`.
    pub const RUN_AS_NON_ROOT: Policy = Policy {
        id: "pod-security-run-as-non-root",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[pod_security("runAsNonRoot"), cis("5.2.7"), trivy("KSV012")],
        packs: PACK,
    };
}

fn check(version: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if super::is_in_user_namespace(version, pod) {
        return;
    }
    // What the pod says for all containers is reported once, at the pod.
    let is_settled_by_pod = !matches!(Part::pod(pod).boolean(FIELD), Field::Absent);
    report_false(&Part::pod(pod), report);
    each_container(pod, report, |container, report| {
        report_false(&container, report);
        if !is_settled_by_pod && matches!(container.boolean(FIELD), Field::Absent) {
            let message = format!("pod or {container} must set `securityContext.runAsNonRoot=true`");
            let edit = pod.spec().map(|spec| Edit::set(spec, FIELD, true));
            let fix = edit.map(|edit| Fix::unsafe_("set `runAsNonRoot` to `true`", [edit]));
            report.fixable(container.nearest(FIELD), message, fix);
        }
    });
}

fn report_false(part: &Part<'_>, report: &mut Reporter<'_>) {
    if let Some((false, place)) = part.boolean(FIELD).known(report) {
        let message = format!("{part} must not set `securityContext.runAsNonRoot=false`");
        report.fixable(place, message, remedy::replace("runAsNonRoot", place, true));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_containers_that_nothing_holds_back() {
        finds(
            &RUN_AS_NON_ROOT,
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  initContainers:
                  - name: setup
                    securityContext: {runAsNonRoot: true}
                  containers:
                  - name: app
                          ^^^ pod or container `app` must set `securityContext.runAsNonRoot=true`
                  - name: proxy
                    securityContext: {runAsUser: 1000}
                    ^^^^^^^^^^^^^^^ pod or container `proxy` must set `securityContext.runAsNonRoot=true`
                  - name: job
                    securityContext: {runAsNonRoot: false}
                                                    ^^^^^ container `job` must not set `securityContext.runAsNonRoot=false`
            ",
        );
    }

    #[test]
    fn what_the_pod_says_is_marked_once() {
        finds(
            &RUN_AS_NON_ROOT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {runAsNonRoot: false}
                                              ^^^^^ pod must not set `securityContext.runAsNonRoot=false`
              containers:
              - name: app
              - name: proxy
                securityContext: {runAsNonRoot: false}
                                                ^^^^^ container `proxy` must not set `securityContext.runAsNonRoot=false`
            ---
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {runAsNonRoot: 'true'}
                                              ^^^^^^ pod sets `securityContext.runAsNonRoot` to a string, where Kubernetes takes a boolean
              containers:
              - name: app
            ",
        );
    }

    #[test]
    fn accepts_true_on_the_pod_or_on_all_containers() {
        accepts(
            &RUN_AS_NON_ROOT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {runAsNonRoot: true}
              containers:
              - {name: a}
              - {name: b, securityContext: {runAsNonRoot: null}}
            ---
            apiVersion: v1
            kind: Pod
            spec:
              containers: [{name: a, securityContext: {runAsNonRoot: true}}]
            ",
        );
    }

    #[test]
    fn a_user_namespace_allows_it_since_1_35() {
        accepts_with(
            &RUN_AS_NON_ROOT,
            "{version: v1.35}",
            "
            apiVersion: v1
            kind: Pod
            spec: {hostUsers: false, securityContext: {runAsNonRoot: false}, containers: [{name: app}]}
            ",
        );
        finds_with(
            &RUN_AS_NON_ROOT,
            "{version: v1.34}",
            "
            apiVersion: v1
            kind: Pod
            spec: {hostUsers: false, containers: [{name: app}]}
                                                         ^^^ pod or container `app` must set `securityContext.runAsNonRoot=true`
            ",
        );
    }
}
