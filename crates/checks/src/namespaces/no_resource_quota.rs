//! Namespaces without a ResourceQuota.

use crate::namespaces::is_of_kubernetes;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "no-resource-quota",
    summary: "Namespaces without a ResourceQuota",
    kinds: &["Namespace"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Namespace without a resource quota.
    ///
    /// ## What it finds
    /// A Namespace without a ResourceQuota.
    ///
    /// ## Why it matters
    /// A runaway autoscaler, or an intruder, takes all nodes: the other namespaces starve.
    ///
    /// ## How to fix
    /// Add a ResourceQuota with what the namespace may ask for: CPU, memory, pods, load balancers, storage.
    ///
    /// ## Accepts
    /// `kube-system`, `kube-public` and `kube-node-lease`. Objects outside the input are not seen: give all
    /// folders at once.
    pub const NO_RESOURCE_QUOTA: Policy = Policy {
        id: "no-resource-quota",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[nsa("Kubernetes Pod security")],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let namespace = subject.object;
    let has_one = subject
        .inventory
        .in_namespace("", "ResourceQuota", namespace.name())
        .next()
        .is_some();
    if !has_one && !is_of_kubernetes(namespace) {
        report.object("the Namespace has no ResourceQuota");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &NO_RESOURCE_QUOTA,
            "
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
                             ^^^^ the Namespace has no ResourceQuota
            ---
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: a, namespace: other}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NO_RESOURCE_QUOTA,
            "
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: a, namespace: shop}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: kube-public}
            ",
        );
    }
}
