//! Containers without a seccomp profile.

use super::field::{Part, each_container};
use super::profile::{self, Profile};
use super::seccomp_profile_baseline::{PROFILE, TYPE};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(19);

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-seccomp-profile-restricted",
    summary: "containers for which neither they nor their pod set a seccomp profile that confines",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// No seccomp profile (Pod Security: restricted).
    ///
    /// ## What it finds
    /// A seccomp profile other than the runtime's default and those loaded on the node, and a
    /// container without any, of its own or of its pod.
    ///
    /// ## Why it matters
    /// Without a profile a container may make every system call, unless the kubelet is set to give it
    /// one: among them those that most exploits of the kernel need.
    ///
    /// ## How to fix
    /// Set `securityContext.seccompProfile.type: RuntimeDefault` on the pod. Hardly any program
    /// notices.
    ///
    /// ## Accepts
    /// The types `RuntimeDefault` and `Localhost`, on the pod or on every container. From v1.25 on,
    /// pods with `os.name: windows`. Before v1.19 `pod-security-seccomp-profile-baseline` is all that
    /// the standards ask.
    pub const SECCOMP_PROFILE_RESTRICTED: Policy = Policy {
        id: "pod-security-seccomp-profile-restricted",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            pod_security("seccompProfile_restricted"),
            cis("5.6.2"),
            trivy("KSV030"),
            checkov("CKV_K8S_31"),
        ],
        packs: PACK,
    };
}

fn check(version: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if super::is_exempt_as_windows(version, pod) {
        return;
    }
    // What the pod says for all containers is reported once, at the pod.
    let of_pod = profile::judge(&Part::pod(pod), PROFILE, TYPE, report);
    each_container(pod, report, |container, report| {
        let own = profile::judge(&container, PROFILE, TYPE, report);
        if of_pod == Profile::Unset && own == Profile::Unset {
            let message = format!(
                "pod or {container} must set `securityContext.seccompProfile.type` to `RuntimeDefault` or `Localhost`"
            );
            let fix = pod
                .spec()
                .and_then(|spec| remedy::for_linux(pod, || profile::confine(spec, TYPE)));
            report.fixable(container.nearest(TYPE), message, fix);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_containers_that_nothing_confines() {
        finds(
            &SECCOMP_PROFILE_RESTRICTED,
            "
            apiVersion: apps/v1
            kind: ReplicaSet
            spec:
              template:
                spec:
                  initContainers:
                  - name: setup
                    securityContext: {seccompProfile: {type: RuntimeDefault}}
                  containers:
                  - name: app
                          ^^^ pod or container `app` must set `securityContext.seccompProfile.type` to `RuntimeDefault` or `Localhost`
                  - name: proxy
                    securityContext: {seccompProfile: {type: Unconfined}}
                                                             ^^^^^^^^^^ container `proxy` must not set `securityContext.seccompProfile.type` to `Unconfined`
            ",
        );
    }

    #[test]
    fn what_the_pod_says_is_marked_once() {
        finds(
            &SECCOMP_PROFILE_RESTRICTED,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {seccompProfile: {type: Unconfined}}
                                                       ^^^^^^^^^^ pod must not set `securityContext.seccompProfile.type` to `Unconfined`
              containers: [{name: a}, {name: b}]
            ",
        );
    }

    #[test]
    fn accepts_profiles_of_the_pod_or_of_all_containers() {
        accepts(
            &SECCOMP_PROFILE_RESTRICTED,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {seccompProfile: {type: RuntimeDefault}}
              containers: [{name: a}]
            ---
            apiVersion: v1
            kind: Pod
            spec:
              containers: [{name: a, securityContext: {seccompProfile: {type: Localhost}}}]
            ",
        );
    }

    #[test]
    fn windows_is_exempt_since_1_25() {
        accepts_with(
            &SECCOMP_PROFILE_RESTRICTED,
            "{version: v1.25}",
            "
            apiVersion: v1
            kind: Pod
            spec: {os: {name: windows}, containers: [{name: app}]}
            ",
        );
        finds_with(
            &SECCOMP_PROFILE_RESTRICTED,
            "{version: v1.24}",
            "
            apiVersion: v1
            kind: Pod
            spec: {os: {name: windows}, containers: [{name: app}]}
                                                            ^^^ pod or container `app` must set `securityContext.seccompProfile.type` to `RuntimeDefault` or `Localhost`
            ",
        );
    }

    #[test]
    fn not_asked_for_before_1_19() {
        let pod = "{apiVersion: v1, kind: Pod, spec: {containers: [{name: app}]}}";
        accepts_with(&SECCOMP_PROFILE_RESTRICTED, "{version: v1.18}", pod);
    }
}
