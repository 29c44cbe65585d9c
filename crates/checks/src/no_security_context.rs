//! Containers whose security nobody has thought of.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "no-security-context",
    summary: "containers for which neither they nor their pod have a `securityContext`",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// No security context.
    ///
    /// ## What it finds
    /// A container for which neither it nor its pod has a `securityContext`, or only an empty one.
    ///
    /// ## Why it matters
    /// Everything is then left to the image and to Kubernetes' defaults, which are made for old programs:
    /// root, a writable file system, every system call.
    ///
    /// ## How to fix
    /// Set `runAsNonRoot: true` and `seccompProfile: {type: RuntimeDefault}` in the pod's
    /// `securityContext`; in the container's `allowPrivilegeEscalation: false`, `readOnlyRootFilesystem:
    /// true` and `capabilities: {drop: [ALL]}`.
    ///
    /// ## Accepts
    /// Any setting: other policies look at each.
    pub const NO_SECURITY_CONTEXT: Policy = Policy {
        id: "no-security-context",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[cis("5.6.3"), trivy("KSV118"), kubescape("C-0211")],
        packs: OFF,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let context = container.security_context();
    let has_settings = |context: Option<Value<'_>>| context.is_some_and(|context| context.entries().next().is_some());
    if !has_settings(context.container()) && !has_settings(context.pod()) {
        let place = container.key_or_anchor("securityContext");
        report.at(place, format!("container `{}` has no security context", container.name()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_containers_without_any_setting() {
        finds(
            &NO_SECURITY_CONTEXT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                      ^ container `a` has no security context
              - name: b
                securityContext: {}
                ^^^^^^^^^^^^^^^ container `b` has no security context
            ",
        );
    }

    #[test]
    fn accepts_settings_of_the_container_or_its_pod() {
        accepts(
            &NO_SECURITY_CONTEXT,
            "
            {apiVersion: v1, kind: Pod, spec: {securityContext: {runAsNonRoot: true}, containers: [{name: a}]}}
            ---
            {apiVersion: v1, kind: Pod, spec: {containers: [{name: a, securityContext: {privileged: false}}]}}
            ",
        );
    }
}
