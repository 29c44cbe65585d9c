//! Containers for which nobody has chosen a seccomp profile.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "no-seccomp-profile",
    summary: "containers for which neither they nor their pod set a seccomp profile",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

/// What stood in the place of the field before Kubernetes 1.19, for the pod and for a container. Since 1.27 nothing
/// reads it (KEP-135).
const POD_ANNOTATION: &str = "seccomp.security.alpha.kubernetes.io/pod";
const CONTAINER_ANNOTATION: &str = "container.seccomp.security.alpha.kubernetes.io/";

policy! {
    /// No seccomp profile.
    ///
    /// ## What it finds
    /// A container for which neither it nor its pod sets `seccompProfile`, also where the annotation does that
    /// stood in its place until Kubernetes 1.26.
    ///
    /// ## Why it matters
    /// Without a profile a container may make every system call, also those that programs never need and
    /// through which most holes of the kernel are reached. Kubernetes gives none by default.
    ///
    /// ## How to fix
    /// Set `seccompProfile: {type: RuntimeDefault}` in the pod's `securityContext`.
    ///
    /// ## Accepts
    /// Any profile: another policy finds `Unconfined`. Privileged containers, to which no profile
    /// applies, and pods with `spec.os.name: windows`. Where the kubelet runs with `seccompDefault`, containers have the
    /// runtime's profile all the same.
    pub const NO_SECCOMP_PROFILE: Policy = Policy {
        id: "no-seccomp-profile",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            cis("5.6.2"),
            nsa("Hardening container environments"),
            trivy("KSV030"),
            checkov("CKV_K8S_31"),
            kubescape("C-0210"),
            kube_score("container-seccomp-profile"),
        ],
        packs: ON,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let annotations = pod.annotations();
    if pod.is_windows() {
        return;
    }
    let has_profile = |container: &Container<'_>| {
        container.security_context().effective("seccompProfile").is_some()
            || container.security_context().privileged().is_some_and(Value::is_true)
    };
    let is_annotated = |container: &Container<'_>| {
        !annotations.is_empty()
            && (annotations.get(POD_ANNOTATION).is_some()
                || annotations.get(&format!("{CONTAINER_ANNOTATION}{}", container.name())).is_some())
    };
    let missing: Vec<_> = pod.all_containers().iter().filter(|container| !has_profile(container)).collect();
    let Some(spec) = pod.spec().filter(|_| !missing.is_empty()) else { return };
    let set = Edit::set(spec, &["securityContext", "seccompProfile"], serde_json::json!({"type": "RuntimeDefault"}));
    let fix = remedy::for_linux(pod, || Fix::unsafe_("set the runtime's seccomp profile for the pod", [set]));
    for container in missing {
        let place = container.key_or_anchor("securityContext");
        let why = if is_annotated(container) { ": Kubernetes 1.27 and later does not read the annotation" } else { "" };
        let message = format!("container `{}` has no seccomp profile{why}", container.name());
        report.fixable(place, message, fix.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_containers_without_a_profile() {
        finds(
            &NO_SECCOMP_PROFILE,
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  containers:
                  - name: a
                          ^ container `a` has no seccomp profile
                  - name: b
                    securityContext: {runAsNonRoot: true}
                    ^^^^^^^^^^^^^^^ container `b` has no seccomp profile
                  - name: c
                    securityContext: {seccompProfile: {type: RuntimeDefault}}
            ",
        );
    }

    #[test]
    fn accepts_a_profile_of_the_pod_and_where_none_applies() {
        accepts(
            &NO_SECCOMP_PROFILE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {seccompProfile: {type: Localhost, localhostProfile: app.json}}
              containers: [{name: a}]
            ---
            apiVersion: v1
            kind: Pod
            spec: {containers: [{name: b, securityContext: {privileged: true}}]}
            ---
            apiVersion: v1
            kind: Pod
            spec: {os: {name: windows}, containers: [{name: a}]}
            ",
        );
    }

    #[test]
    fn an_annotation_that_nothing_reads_is_no_profile() {
        finds(
            &NO_SECCOMP_PROFILE,
            "
            apiVersion: v1
            kind: Pod
            metadata: {annotations: {container.seccomp.security.alpha.kubernetes.io/a: runtime/default}}
            spec: {containers: [{name: a}]}
                                       ^ container `a` has no seccomp profile: Kubernetes 1.27 and later does not read the annotation
            ",
        );
    }
}
