//! NetworkPolicies for every pod of the cluster.

use crate::network::{Direction, is_absent, selects_all};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "network-policy-allows-all-namespaces",
    summary: "NetworkPolicies that let every pod of the cluster connect to every port",
    kinds: &["NetworkPolicy"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// NetworkPolicy that lets in every pod.
    ///
    /// ## What it finds
    /// A NetworkPolicy with a rule of `ingress` for all namespaces (`namespaceSelector: {}`) that names
    /// neither pods nor ports.
    ///
    /// ## Why it matters
    /// Every pod of the cluster may connect to every port: whichever team's pod is broken first, yours is
    /// next.
    ///
    /// ## How to fix
    /// Select the namespace by its label `kubernetes.io/metadata.name`, and the pods that connect; or name
    /// the port that is meant for everybody.
    ///
    /// ## Accepts
    /// Rules that select pods or name ports.
    pub const NETWORK_POLICY_ALLOWS_ALL_NAMESPACES: Policy = Policy {
        id: "network-policy-allows-all-namespaces",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[nsa("Network separation and hardening")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(policy: &Object, report: &mut Reporter<'_>) {
    if !Direction::Ingress.is_isolated_by(policy) {
        return;
    }
    for rule in Direction::Ingress
        .rules(policy)
        .filter(|&rule| is_absent(rule, "ports"))
    {
        for peer in rule.get("from").into_iter().flat_map(Value::items) {
            let pods = peer.get("podSelector");
            let namespaces = peer
                .get("namespaceSelector")
                .filter(|&selector| selects_all(Some(selector)));
            if let Some(namespaces) = namespaces.filter(|_| pods.is_none() || selects_all(pods)) {
                report.at(namespaces, "every pod of the cluster may connect to every port");
            }
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
            &NETWORK_POLICY_ALLOWS_ALL_NAMESPACES,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: open}
            spec:
              podSelector: {}
              ingress:
              - from: [{namespaceSelector: {}}, {namespaceSelector: {matchLabels: {}}, podSelector: {}}]
                                           ^^ every pod of the cluster may connect to every port
                                                                    ^^^^^^^^^^^^^^^^^ every pod of the cluster may connect to every port
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NETWORK_POLICY_ALLOWS_ALL_NAMESPACES,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web}
            spec:
              podSelector: {}
              ingress:
              - from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: prometheus}}}, {podSelector: {}}]
              - {from: [{namespaceSelector: {}}], ports: [{port: 53}]}
              - from: [{namespaceSelector: {matchExpressions: [{key: team, operator: Exists}]}}]
            ",
        );
    }
}
