//! Containers that keep the capabilities which their runtime gives them.

use crate::capability::capability_name;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "drop-all-capabilities",
    summary: "containers that do not drop all capabilities",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Capabilities not dropped.
    ///
    /// ## What it finds
    /// A container, init or ephemeral container without `capabilities: {drop: [ALL]}`.
    ///
    /// ## Why it matters
    /// Runtimes give every container about a dozen capabilities, among them to forge packets, to change
    /// owners of files and to make devices. Few programs need one, and each helps who breaks in.
    ///
    /// ## How to fix
    /// Set `capabilities: {drop: [ALL]}` in the container's `securityContext`, and add back only what
    /// the program turns out to need.
    ///
    /// ## Accepts
    /// `ALL` under `drop`, in any case, whatever is added back; pods with `spec.os.name: windows`, which has no
    /// capabilities; and privileged containers, which keep all whatever they drop.
    pub const DROP_ALL_CAPABILITIES: Policy = Policy {
        id: "drop-all-capabilities",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            stackrox("Drop All Capabilities"),
            cis("5.2.9"),
            trivy("KSV003"),
            checkov("CKV_K8S_37"),
        ],
        packs: OFF,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if pod.is_windows() {
        return;
    }
    for container in pod.all_containers() {
        let context = container.security_context();
        let drops_all = context.dropped_capabilities().any(|dropped| capability_name(dropped.text()) == "ALL");
        let is_privileged = context.privileged().is_some_and(Value::is_true);
        if drops_all || is_privileged {
            continue;
        }
        let place = container.at(&["securityContext", "capabilities"]);
        let place = place.unwrap_or_else(|| container.key_or_anchor("securityContext"));
        let fix = remedy::for_linux(pod, || remedy::drop_capability(container.value(), "ALL"));
        let message = format!("container `{}` does not drop all capabilities", container.name());
        report.fixable(place, message, fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_keeps_capabilities() {
        finds(
            &DROP_ALL_CAPABILITIES,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                      ^ container `a` does not drop all capabilities
              - name: b
                securityContext: {runAsNonRoot: true}
                ^^^^^^^^^^^^^^^ container `b` does not drop all capabilities
              - name: c
                securityContext: {capabilities: {drop: [NET_RAW]}}
                                                ^^^^^^^^^^^^^^^^^ container `c` does not drop all capabilities
            ",
        );
    }

    #[test]
    fn accepts_all_dropped_windows_and_privileged() {
        accepts(
            &DROP_ALL_CAPABILITIES,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {capabilities: {drop: [ALL], add: [CHOWN]}}}
              - {name: b, securityContext: {capabilities: {drop: [all]}}}
              - {name: c, securityContext: {privileged: true}}
            ---
            apiVersion: v1
            kind: Pod
            spec: {os: {name: windows}, containers: [{name: a}]}
            ",
        );
    }
}
