//! Pods that may connect to anything.

use crate::network::{Direction, isolating};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "non-isolated-egress",
    summary: "pods that no NetworkPolicy for egress selects",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Pod whose egress no NetworkPolicy isolates.
    ///
    /// ## What it finds
    /// A workload whose pods no NetworkPolicy for egress selects.
    ///
    /// ## Why it matters
    /// A broken pod fetches its tools from the internet, sends out what it finds, and tries every other
    /// pod.
    ///
    /// ## How to fix
    /// Deny by default in the namespace (`podSelector: {}` with `policyTypes: [Egress]`), then allow what
    /// is needed, DNS first.
    ///
    /// ## Accepts
    /// Pods that a NetworkPolicy for egress selects, whatever it allows, and pods of the host's network.
    /// Not assessable, and accepted, is a namespace for which the input has policies of Cilium, Calico,
    /// Antrea or administrators. Policies outside the input are not seen.
    pub const NON_ISOLATED_EGRESS: Policy = Policy {
        id: "non-isolated-egress",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[
            stackrox("Deployments should have at least one egress Network Policy"),
            kubescape("C-0030"),
            polaris("missingNetworkPolicy"),
            nsa("Network separation and hardening"),
            kube_score("pod-networkpolicy"),
        ],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some((pod, policies)) = isolating(subject, Direction::Egress) else {
        return;
    };
    if policies.is_empty() {
        let namespace = subject.object.namespace();
        report.at(
            pod.anchor(),
            format!("no NetworkPolicy in namespace `{namespace}` isolates the egress of these pods"),
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
            &NON_ISOLATED_EGRESS,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
                             ^^^ no NetworkPolicy in namespace `shop` isolates the egress of these pods
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: in, namespace: shop}
            spec: {podSelector: {}}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NON_ISOLATED_EGRESS,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: out, namespace: shop}
            spec: {podSelector: {}, egress: [{}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: agent, namespace: infra}
            spec: {hostNetwork: true}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: job, namespace: mesh}
            ---
            apiVersion: cilium.io/v2
            kind: CiliumNetworkPolicy
            metadata: {name: all, namespace: mesh}
            ",
        );
    }
}
