//! Containers that run privileged.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "privileged",
    summary: "containers that run privileged",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Privileged container.
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
    pub const PRIVILEGED_CONTAINER: Policy = Policy {
        id: "privileged-container",
        check: &CHECK,
        params: "",
        severity: Severity::Critical,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("privileged-container"),
            stackrox("Privileged Container"),
            pod_security("privileged"),
            cis("5.2.2"),
            trivy("KSV017"),
            checkov("CKV_K8S_16"),
            kubescape("C-0057"),
        ],
        packs: EVERYWHERE,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    if let Some(flag) = container.security_context().privileged().filter(|flag| flag.is_true()) {
        report.at(flag, format!("container `{}` runs privileged", container.name()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_flag() {
        finds(
            &PRIVILEGED_CONTAINER,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              initContainers:
              - name: setup
                securityContext:
                  privileged: yes
                              ^^^ container `setup` runs privileged
              containers:
              - name: app
                securityContext: {privileged: true}
                                              ^^^^ container `app` runs privileged
            ",
        );
    }

    #[test]
    fn accepts_false_and_absent() {
        accepts(
            &PRIVILEGED_CONTAINER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: app, securityContext: {privileged: false}}
              - {name: proxy}
            ",
        );
    }
}
