//! Namespaces that let any pod in.

use crate::namespaces::{ENFORCE, is_of_kubernetes};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "no-pod-security-level",
    summary: "Namespaces that enforce no Pod Security level",
    kinds: &["Namespace"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Namespace without a Pod Security level.
    ///
    /// ## What it finds
    /// A Namespace without the label `pod-security.kubernetes.io/enforce`.
    ///
    /// ## Why it matters
    /// Unless the cluster has a default of its own, every pod is admitted, privileged ones among them:
    /// whoever may create pods there owns the nodes.
    ///
    /// ## How to fix
    /// Set `pod-security.kubernetes.io/enforce: restricted`, or `baseline`, and see with `warn` and `audit`
    /// what a stricter level would refuse.
    ///
    /// ## Accepts
    /// Any level, for `privileged-namespace` finds that one. `kube-system`, `kube-public` and
    /// `kube-node-lease`. Not assessable, and accepted, is an input with policies of Kyverno or constraint
    /// templates of Gatekeeper, which may do the same. Defaults in the configuration of the API server are
    /// not seen.
    pub const NO_POD_SECURITY_LEVEL: Policy = Policy {
        id: "no-pod-security-level",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[
            cis("5.2.1"),
            kubescape("C-0192"),
            nsa("Kubernetes Pod security"),
            kubescape("C-0193"),
            kubescape("C-0194"),
            kubescape("C-0195"),
            kubescape("C-0196"),
            kubescape("C-0199"),
            kubescape("C-0202"),
            kubescape("C-0203"),
            kubescape("C-0204"),
        ],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let (namespace, inventory) = (subject.object, subject.inventory);
    let has_level = namespace
        .labels()
        .get(ENFORCE)
        .is_some_and(|level| !level.is_empty());
    let has = |group, kind| inventory.of_kind(group, kind).next().is_some();
    let is_elsewhere = has("kyverno.io", "ClusterPolicy")
        || has("policies.kyverno.io", "ValidatingPolicy")
        || has("templates.gatekeeper.sh", "ConstraintTemplate");
    if !has_level && !is_of_kubernetes(namespace) && !is_elsewhere {
        report.object("the Namespace enforces no Pod Security level");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &NO_POD_SECURITY_LEVEL,
            "
            apiVersion: v1
            kind: Namespace
            metadata:
              name: shop
                    ^^^^ the Namespace enforces no Pod Security level
              labels: {pod-security.kubernetes.io/warn: restricted}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NO_POD_SECURITY_LEVEL,
            "
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: kube-system}
            ",
        );
    }

    #[test]
    fn a_policy_engine_may_do_the_same() {
        accepts(
            &NO_POD_SECURITY_LEVEL,
            "
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: kyverno.io/v1
            kind: ClusterPolicy
            metadata: {name: baseline}
            ",
        );
    }
}
