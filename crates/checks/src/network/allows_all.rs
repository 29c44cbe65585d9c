//! NetworkPolicies that isolate nothing.

use crate::network::{DIRECTION, Direction};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "network-policy-allows-all",
    summary: "NetworkPolicies with a rule for every peer and every port",
    kinds: &["NetworkPolicy"],
    params: &[DIRECTION],
    compile,
};

policy! {
    /// NetworkPolicy that lets everything in.
    ///
    /// ## What it finds
    /// A NetworkPolicy with a rule of `ingress` that names no ports, and no peers or all addresses
    /// (`0.0.0.0/0` without `except`).
    ///
    /// ## Why it matters
    /// What one policy allows, no other can forbid: the pods that it selects are as open as without any
    /// policy, though a list of policies looks as if they were not.
    ///
    /// ## How to fix
    /// Name the peers in `from`, or the ports that are meant for everybody.
    ///
    /// ## Accepts
    /// Rules for every peer that name ports: what faces the internet needs them.
    pub const NETWORK_POLICY_ALLOWS_ALL_INGRESS: Policy = Policy {
        id: "network-policy-allows-all-ingress",
        check: &CHECK,
        params: "{direction: ingress}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[nsa("Network separation and hardening")],
        packs: &[Membership::on(DEFAULT)],
    };

    /// NetworkPolicy that lets everything out.
    ///
    /// ## What it finds
    /// A NetworkPolicy with a rule of `egress` that names no ports, and no peers or all addresses
    /// (`0.0.0.0/0` without `except`).
    ///
    /// ## Why it matters
    /// What one policy allows, no other can forbid: a broken pod fetches its tools from the internet, sends
    /// out what it finds, and tries every other pod.
    ///
    /// ## How to fix
    /// Name the peers in `to`, and the ports.
    ///
    /// ## Accepts
    /// Rules that name peers or ports, and policies for ingress only, which say nothing of egress.
    pub const NETWORK_POLICY_ALLOWS_ALL_EGRESS: Policy = Policy {
        id: "network-policy-allows-all-egress",
        check: &CHECK,
        params: "{direction: egress}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[nsa("Network separation and hardening")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let direction = Direction::of(params);
    let way = match direction {
        Direction::Ingress => "in",
        Direction::Egress => "out",
    };
    Ok(Rule::object(move |policy, report| {
        if !direction.is_isolated_by(policy) {
            return;
        }
        for rule in direction.rules(policy).filter(|&rule| direction.allows_all(rule)) {
            report.at(rule, format!("the rule lets everything {way}"));
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &NETWORK_POLICY_ALLOWS_ALL_INGRESS,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: open}
            spec:
              podSelector: {}
              ingress: [{}, {from: [], ports: null}]
                        ^^ the rule lets everything in
                            ^^^^^^^^^^^^^^^^^^^^^^^ the rule lets everything in
              egress: [{}]
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NETWORK_POLICY_ALLOWS_ALL_INGRESS,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web}
            spec:
              podSelector: {}
              ingress: [{ports: [{port: 8443}]}, {from: [{podSelector: {}}]}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: deny}
            spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: out}
            spec: {podSelector: {}, policyTypes: [Egress], ingress: [{}]}
            ",
        );
    }

    #[test]
    fn each_direction_has_its_policy() {
        finds(
            &NETWORK_POLICY_ALLOWS_ALL_EGRESS,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: open}
            spec:
              podSelector: {}
              ingress: [{}]
              egress: [{}]
                       ^^ the rule lets everything out
            ",
        );
    }
}
