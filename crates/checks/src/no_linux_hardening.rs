//! Containers that nothing hardens.

use crate::capability::capability_name;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "no-linux-hardening",
    summary: "containers with none of a seccomp profile, an AppArmor profile, an SELinux label and a dropped capability",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Container that nothing hardens.
    ///
    /// ## What it finds
    /// A container for which none of these is chosen: a seccomp profile, an AppArmor profile, SELinux
    /// options, or a capability to drop. `Unconfined` is no choice.
    ///
    /// ## Why it matters
    /// Between the program and the kernel there is then only what the runtime happens to bring.
    ///
    /// ## How to fix
    /// Set `seccompProfile: {type: RuntimeDefault}` in the pod's `securityContext`, and
    /// `capabilities: {drop: [ALL]}` in the container's.
    ///
    /// ## Accepts
    /// Any one of the four, and pods with `spec.os.name: windows`.
    pub const NO_LINUX_HARDENING: Policy = Policy {
        id: "no-linux-hardening",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            nsa("Hardening container environments"),
            kubescape("C-0055"),
            polaris("linuxHardening"),
        ],
        packs: OFF,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if pod.is_windows() {
        return;
    }
    let annotations = pod.annotations();
    for container in pod.all_containers() {
        let context = container.security_context();
        let profile = |field| {
            let kind = context.effective(field).and_then(|profile| profile.get("type"));
            kind.is_some_and(|kind| kind.text() != "Unconfined")
        };
        let annotation = format!("container.apparmor.security.beta.kubernetes.io/{}", container.name());
        let is_annotated = annotations.get(&annotation).is_some_and(|profile| profile != "unconfined");
        let drops = context.dropped_capabilities().any(|dropped| !capability_name(dropped.text()).is_empty());
        let is_labelled = context.effective("seLinuxOptions").is_some_and(|options| options.entries().next().is_some());
        if !(profile("seccompProfile") || profile("appArmorProfile") || is_annotated || drops || is_labelled) {
            let place = container.key_or_anchor("securityContext");
            report.at(place, format!("nothing hardens container `{}`", container.name()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_has_none_of_the_four() {
        finds(
            &NO_LINUX_HARDENING,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                      ^ nothing hardens container `a`
              - name: b
                securityContext: {runAsNonRoot: true, seccompProfile: {type: Unconfined}, capabilities: {drop: []}}
                ^^^^^^^^^^^^^^^ nothing hardens container `b`
            ",
        );
    }

    #[test]
    fn accepts_any_of_the_four_and_windows() {
        accepts(
            &NO_LINUX_HARDENING,
            "
            apiVersion: v1
            kind: Pod
            metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/e: runtime/default}}
            spec:
              containers:
              - {name: a, securityContext: {seccompProfile: {type: RuntimeDefault}}}
              - {name: b, securityContext: {appArmorProfile: {type: Localhost, localhostProfile: app}}}
              - {name: c, securityContext: {seLinuxOptions: {level: 's0:c1,c2'}}}
              - {name: d, securityContext: {capabilities: {drop: [NET_RAW]}}}
              - {name: e}
            ---
            {apiVersion: v1, kind: Pod, spec: {os: {name: windows}, containers: [{name: a}]}}
            ",
        );
    }
}
