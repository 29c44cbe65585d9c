//! Namespaces without a LimitRange.

use crate::namespaces::is_of_kubernetes;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "no-limit-range",
    summary: "Namespaces without a LimitRange",
    kinds: &["Namespace"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Namespace without a limit range.
    ///
    /// ## What it finds
    /// A Namespace without a LimitRange.
    ///
    /// ## Why it matters
    /// Containers that set no requests or limits have none: the scheduler packs them as if they needed
    /// nothing, and one may take the memory of its whole node.
    ///
    /// ## How to fix
    /// Add a LimitRange with `defaultRequest` and `default` for containers.
    ///
    /// ## Accepts
    /// `kube-system`, `kube-public` and `kube-node-lease`. Objects outside the input are not seen: give all
    /// folders at once.
    pub const NO_LIMIT_RANGE: Policy = Policy {
        id: "no-limit-range",
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
        .in_namespace("", "LimitRange", namespace.name())
        .next()
        .is_some();
    if !has_one && !is_of_kubernetes(namespace) {
        report.object("the Namespace has no LimitRange");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &NO_LIMIT_RANGE,
            "
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
                             ^^^^ the Namespace has no LimitRange
            ---
            apiVersion: v1
            kind: LimitRange
            metadata: {name: a, namespace: other}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NO_LIMIT_RANGE,
            "
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: LimitRange
            metadata: {name: a, namespace: shop}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: kube-public}
            ",
        );
    }
}
