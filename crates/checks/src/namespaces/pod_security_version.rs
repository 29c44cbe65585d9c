//! Namespaces whose rules change with the cluster.

use crate::namespaces::ENFORCE;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "unpinned-pod-security-version",
    summary: "Namespaces that enforce a Pod Security level of no fixed version",
    kinds: &["Namespace"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Pod Security version not pinned.
    ///
    /// ## What it finds
    /// A Namespace with a Pod Security level to enforce, but without
    /// `pod-security.kubernetes.io/enforce-version`, or with `latest`.
    ///
    /// ## Why it matters
    /// What the level asks grows with Kubernetes: after an upgrade of the cluster, pods that ran for years
    /// may be refused when they are next replaced.
    ///
    /// ## How to fix
    /// Set `pod-security.kubernetes.io/enforce-version` to the cluster's minor version, and raise it after
    /// each upgrade.
    ///
    /// ## Accepts
    /// Namespaces without a level, which `no-pod-security-level` finds.
    pub const UNPINNED_POD_SECURITY_VERSION: Policy = Policy {
        id: "unpinned-pod-security-version",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(namespace: &Object, report: &mut Reporter<'_>) {
    let label = |name| namespace.at(&["metadata", "labels", name]);
    let Some(level) = label(ENFORCE).filter(|level| level.text() != "privileged") else {
        return;
    };
    match label("pod-security.kubernetes.io/enforce-version") {
        None => report.at(level, "the level is that of whichever version the cluster has"),
        Some(version) if version.text() == "latest" => {
            report.at(version, "the level is that of whichever version the cluster has");
        }
        Some(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &UNPINNED_POD_SECURITY_VERSION,
            "
            apiVersion: v1
            kind: Namespace
            metadata:
              name: shop
              labels:
                pod-security.kubernetes.io/enforce: restricted
                                                    ^^^^^^^^^^ the level is that of whichever version the cluster has
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: edge
              labels:
                pod-security.kubernetes.io/enforce: baseline
                pod-security.kubernetes.io/enforce-version: latest
                                                            ^^^^^^ the level is that of whichever version the cluster has
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &UNPINNED_POD_SECURITY_VERSION,
            "
            apiVersion: v1
            kind: Namespace
            metadata:
              name: shop
              labels: {pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.34}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: edge}
            ",
        );
    }
}
