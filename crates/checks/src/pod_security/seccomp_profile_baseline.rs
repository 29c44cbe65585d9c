//! Seccomp profiles that confine nothing.

use super::field::{Path, each_annotation, each_part};
use super::{PACK_AND_DEFAULT, VERSION, Version, WORKLOADS, profile};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

pub(super) const PROFILE: Path = &["securityContext", "seccompProfile"];
pub(super) const TYPE: Path = &["securityContext", "seccompProfile", "type"];

/// Since when the field says it. Before, annotations did.
const FIELD_SINCE: Version = Version::Minor(19);

/// The pod's annotation.
const OF_POD: &str = "seccomp.security.alpha.kubernetes.io/pod";
/// What the name of a container's annotation starts with; the container's name follows.
const OF_CONTAINER: &str = "container.seccomp.security.alpha.kubernetes.io/";

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-seccomp-profile-baseline",
    summary: "seccomp profiles other than the runtime's default and those loaded on the node",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Seccomp turned off (Pod Security: baseline).
    ///
    /// ## What it finds
    /// A seccomp profile other than the runtime's default and those loaded on the node, set for the
    /// pod or for a container; before v1.19 by the annotations that were then in use.
    ///
    /// ## Why it matters
    /// Unconfined, a container may make every system call, among them those that most exploits of the
    /// kernel need.
    ///
    /// ## How to fix
    /// Set `securityContext.seccompProfile.type` to `RuntimeDefault`, or to `Localhost` with a
    /// profile that allows the one call that is needed.
    ///
    /// ## Accepts
    /// The types `RuntimeDefault` and `Localhost`, and no profile at all. Before v1.19 the annotations
    /// `runtime/default`, `docker/default` and `localhost/…`, and any field. At the level
    /// `restricted`, `pod-security-seccomp-profile-restricted` stands in for this policy from v1.19 on.
    pub const SECCOMP_PROFILE_BASELINE: Policy = Policy {
        id: "pod-security-seccomp-profile-baseline",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            pod_security("seccompProfile_baseline"),
            stackrox("Docker CIS 5.21: Ensure the default seccomp profile is not disabled"),
            trivy("KSV104"),
        ],
        packs: PACK_AND_DEFAULT,
    };
}

fn check(version: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if version >= FIELD_SINCE {
        each_part(pod, report, |part, report| {
            profile::judge(&part, PROFILE, TYPE, report);
        });
        return;
    }
    let is_container = |name: &str| {
        pod.all_containers()
            .iter()
            .any(|container| container.name() == name)
    };
    each_annotation(
        pod,
        report,
        |name| name == OF_POD || name.strip_prefix(OF_CONTAINER).is_some_and(is_container),
        |name, value, place, report| {
            if !(value == "runtime/default" || value == "docker/default" || value.starts_with("localhost/")) {
                let message = format!("annotation `{name}` must not set the seccomp profile to `{value}`");
                let fix = (!value.is_empty()).then(|| remedy::replace(name, place, "runtime/default"));
                report.fixable(place, message, fix);
            }
        },
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_types_of_the_pod_and_of_containers() {
        finds(
            &SECCOMP_PROFILE_BASELINE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {seccompProfile: {type: Unconfined}}
                                                       ^^^^^^^^^^ pod must not set `securityContext.seccompProfile.type` to `Unconfined`
              initContainers:
              - name: setup
                securityContext: {seccompProfile: {localhostProfile: a}}
                                  ^^^^^^^^^^^^^^ container `setup` must set `securityContext.seccompProfile.type` to `RuntimeDefault` or `Localhost`
              containers:
              - name: app
                securityContext: {seccompProfile: RuntimeDefault}
                                                  ^^^^^^^^^^^^^^ container `app` sets `securityContext.seccompProfile` to a string, where Kubernetes takes a mapping
            ",
        );
    }

    #[test]
    fn annotations_say_it_before_1_19() {
        finds_with(
            &SECCOMP_PROFILE_BASELINE,
            "{version: v1.18}",
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                metadata:
                  annotations:
                    seccomp.security.alpha.kubernetes.io/pod: unconfined
                                                              ^^^^^^^^^^ annotation `seccomp.security.alpha.kubernetes.io/pod` must not set the seccomp profile to `unconfined`
                    container.seccomp.security.alpha.kubernetes.io/app: ''
                                                                        ^^ annotation `container.seccomp.security.alpha.kubernetes.io/app` must not set the seccomp profile to ``
                    container.seccomp.security.alpha.kubernetes.io/gone: unconfined
                spec:
                  containers:
                  - name: app
                    securityContext: {seccompProfile: {type: Unconfined}}
            ",
        );
    }

    #[test]
    fn accepts_profiles_and_none() {
        accepts(
            &SECCOMP_PROFILE_BASELINE,
            "
            apiVersion: v1
            kind: Pod
            metadata:
              annotations: {seccomp.security.alpha.kubernetes.io/pod: unconfined}
            spec:
              securityContext: {seccompProfile: {type: RuntimeDefault}}
              containers:
              - {name: a, securityContext: {seccompProfile: {type: Localhost, localhostProfile: a}}}
              - {name: b, securityContext: {seccompProfile: null}}
            ",
        );
        accepts_with(
            &SECCOMP_PROFILE_BASELINE,
            "{version: v1.18}",
            "
            apiVersion: v1
            kind: Pod
            metadata:
              annotations:
                seccomp.security.alpha.kubernetes.io/pod: runtime/default
                container.seccomp.security.alpha.kubernetes.io/a: docker/default
                container.seccomp.security.alpha.kubernetes.io/b: localhost/a
            spec:
              containers: [{name: a}, {name: b}]
            ",
        );
    }
}
