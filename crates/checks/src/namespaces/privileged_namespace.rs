//! Namespaces that let any pod in, on purpose.

use crate::namespaces::{ENFORCE, is_of_kubernetes};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "privileged-namespace",
    summary: "Namespaces whose Pod Security level is `privileged`",
    kinds: &["Namespace"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Namespace for privileged pods.
    ///
    /// ## What it finds
    /// A Namespace with the label `pod-security.kubernetes.io/enforce: privileged`.
    ///
    /// ## Why it matters
    /// Every pod is admitted: whoever may create pods there, or take over what does, owns the nodes.
    ///
    /// ## How to fix
    /// Enforce `baseline`, and move the few workloads that need the node, such as network and storage
    /// plugins, to a namespace of their own that nobody else may write to.
    ///
    /// ## Accepts
    /// `baseline` and `restricted`. `kube-system`, `kube-public` and `kube-node-lease`.
    pub const PRIVILEGED_NAMESPACE: Policy = Policy {
        id: "privileged-namespace",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[
            cis("5.2.2"),
            kubescape("C-0193"),
            kubescape("C-0194"),
            kubescape("C-0195"),
            kubescape("C-0196"),
            kubescape("C-0202"),
            kubescape("C-0203"),
            kubescape("C-0204"),
            nsa("Kubernetes Pod security"),
            kubescape("C-0199"),
        ],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(namespace: &Object, report: &mut Reporter<'_>) {
    let level = namespace.at(&["metadata", "labels", ENFORCE]);
    if let Some(level) = level.filter(|level| level.text() == "privileged" && !is_of_kubernetes(namespace)) {
        let fix = Fix::unsafe_("enforce `baseline`", [Edit::replace(level, "baseline")]);
        report.fixable(level, "the Namespace admits privileged pods", fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &PRIVILEGED_NAMESPACE,
            "
            apiVersion: v1
            kind: Namespace
            metadata:
              name: shop
              labels:
                pod-security.kubernetes.io/enforce: privileged
                                                    ^^^^^^^^^^ the Namespace admits privileged pods
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &PRIVILEGED_NAMESPACE,
            "
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/warn: privileged}}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: kube-system, labels: {pod-security.kubernetes.io/enforce: privileged}}
            ",
        );
    }
}
