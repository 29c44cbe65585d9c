//! Pods that one deletion opens.

use crate::network::{Direction, isolating};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "isolated-by-single-policy",
    summary: "pods whose ingress a single NetworkPolicy isolates",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Pod that a single NetworkPolicy isolates.
    ///
    /// ## What it finds
    /// A workload whose pods are selected by exactly one NetworkPolicy for ingress.
    ///
    /// ## Why it matters
    /// Whoever deletes or edits that policy opens the pods to every connection, though they meant to take
    /// one permission away.
    ///
    /// ## How to fix
    /// Add a policy that denies by default in the namespace (`podSelector: {}`), beside those that allow.
    ///
    /// ## Accepts
    /// Pods that several policies isolate, and pods that none does, which `non-isolated-pod` finds. Not
    /// assessable, and accepted, is a namespace for which the input has policies of Cilium, Calico, Antrea
    /// or administrators.
    pub const ISOLATED_BY_SINGLE_POLICY: Policy = Policy {
        id: "isolated-by-single-policy",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if let Some((pod, policies)) = isolating(subject, Direction::Ingress)
        && let [policy] = policies[..]
    {
        report.at(
            pod.anchor(),
            format!(
                "without the NetworkPolicy `{}` these pods are open",
                policy.name()
            ),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &ISOLATED_BY_SINGLE_POLICY,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
                             ^^^ without the NetworkPolicy `web` these pods are open
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web, namespace: shop}
            spec: {podSelector: {matchLabels: {app: web}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: out, namespace: shop}
            spec: {podSelector: {}, policyTypes: [Egress]}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &ISOLATED_BY_SINGLE_POLICY,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web, namespace: shop}
            spec: {podSelector: {matchLabels: {app: web}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: deny, namespace: shop}
            spec: {podSelector: {}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: open}
            ",
        );
    }
}
