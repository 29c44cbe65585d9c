//! NetworkPolicies with rules that do nothing.

use crate::network::Direction;
use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ignored-network-policy-rules",
    summary: "NetworkPolicies with rules for a direction that is not among their types",
    kinds: &["NetworkPolicy"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// NetworkPolicy rules that are ignored.
    ///
    /// ## What it finds
    /// A NetworkPolicy with rules of `ingress` or `egress` whose `policyTypes` leaves that direction out.
    ///
    /// ## Why it matters
    /// The rules are ignored: the pods are as open that way as if nobody had written them.
    ///
    /// ## How to fix
    /// Add the direction to `policyTypes`, or remove the rules.
    ///
    /// ## Accepts
    /// `policyTypes` left out: the API server then takes the directions from the rules.
    pub const IGNORED_NETWORK_POLICY_RULES: Policy = Policy {
        id: "ignored-network-policy-rules",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(policy: &Object, report: &mut Reporter<'_>) {
    let Some(types) = policy
        .at(&["spec", "policyTypes"])
        .filter(|types| types.items().next().is_some())
    else {
        return;
    };
    for direction in [Direction::Ingress, Direction::Egress] {
        let has_rules = direction.rules(policy).next().is_some();
        if has_rules && !direction.is_isolated_by(policy) {
            let name = direction.name();
            let fix = Fix::unsafe_(
                format!("add `{name}` to `policyTypes`"),
                [Edit::append(types, name)],
            );
            let message = format!("the rules are ignored, since `policyTypes` does not list `{name}`");
            report.fixable(key_of(policy, &["spec", direction.field()]), message, fix);
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
            &IGNORED_NETWORK_POLICY_RULES,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web}
            spec:
              podSelector: {}
              policyTypes: [Ingress]
              egress:
              ^^^^^^ the rules are ignored, since `policyTypes` does not list `Egress`
              - to: [{podSelector: {}}]
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &IGNORED_NETWORK_POLICY_RULES,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web}
            spec: {podSelector: {}, policyTypes: [Ingress], egress: []}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: out}
            spec: {podSelector: {}, egress: [{to: [{podSelector: {}}]}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: both}
            spec: {podSelector: {}, policyTypes: [Egress, Ingress], ingress: [{}], egress: [{}]}
            ",
        );
    }
}
