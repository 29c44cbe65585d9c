//! NetworkPolicies for every address.

use crate::exposure::is_everywhere;
use crate::network::Direction;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "network-policy-allows-internet",
    summary: "NetworkPolicies that let every address connect",
    kinds: &["NetworkPolicy"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// NetworkPolicy that lets in every address.
    ///
    /// ## What it finds
    /// A NetworkPolicy with a rule of `ingress` from `0.0.0.0/0` or `::/0`.
    ///
    /// ## Why it matters
    /// With a Service that is reachable from outside, the whole internet may connect to the pods.
    ///
    /// ## How to fix
    /// Name the networks that connect: those of the load balancer, the nodes, or the ingress controller's
    /// namespace.
    ///
    /// ## Accepts
    /// Smaller networks.
    pub const NETWORK_POLICY_ALLOWS_INTERNET: Policy = Policy {
        id: "network-policy-allows-internet",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Possible,
        layer: Layer::Controls,
        aliases: &[nsa("Network separation and hardening")],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(policy: &Object, report: &mut Reporter<'_>) {
    let rules = Direction::Ingress
        .rules(policy)
        .filter(|_| Direction::Ingress.is_isolated_by(policy));
    for peer in rules.filter_map(|rule| rule.get("from")).flat_map(Value::items) {
        let range = peer
            .at(&["ipBlock", "cidr"])
            .filter(|range| is_everywhere(range.text()));
        if let Some(range) = range {
            report.at(range, "every address may connect to the pods");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &NETWORK_POLICY_ALLOWS_INTERNET,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: open}
            spec:
              podSelector: {}
              ingress:
              - from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]
                                        ^^^^^^^^^ every address may connect to the pods
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NETWORK_POLICY_ALLOWS_INTERNET,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web}
            spec:
              podSelector: {}
              ingress: [{from: [{ipBlock: {cidr: 198.51.100.0/24}}]}]
              egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]
            ",
        );
    }
}
