//! Pods that cannot look up a name.

use crate::network::{Direction, is_absent, isolating};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "egress-without-dns",
    summary: "pods whose NetworkPolicies for egress allow no DNS",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Egress without DNS.
    ///
    /// ## What it finds
    /// A workload whose pods are isolated for egress by policies none of which allows port 53 over UDP,
    /// though they allow other things.
    ///
    /// ## Why it matters
    /// The pods may connect to what was allowed, but cannot look up where it is: every connection by name
    /// fails, after long timeouts.
    ///
    /// ## How to fix
    /// Allow the ports 53/UDP and 53/TCP to the cluster's DNS, `kube-system` with `k8s-app: kube-dns`, in a
    /// policy for all pods of the namespace.
    ///
    /// ## Accepts
    /// Pods to which nothing at all is allowed, and policies that allow addresses only. Not assessable, and
    /// accepted, is a namespace for which the input has policies of Cilium, Calico, Antrea or
    /// administrators. Policies outside the input are not seen: give all folders at once.
    pub const EGRESS_WITHOUT_DNS: Policy = Policy {
        id: "egress-without-dns",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some((pod, policies)) = isolating(subject, Direction::Egress) else {
        return;
    };
    let rules = || policies.iter().flat_map(|policy| Direction::Egress.rules(policy));
    // Whoever connects to addresses needs no names.
    let is_by_name = |rule: Value<'_>| {
        let mut peers = rule.get("to").into_iter().flat_map(Value::items);
        is_absent(rule, "to") || peers.any(|peer| peer.get("ipBlock").is_none())
    };
    if rules().any(is_by_name) && !rules().any(allows_dns) {
        report.at(
            pod.anchor(),
            "the NetworkPolicies of these pods allow egress, but no DNS",
        );
    }
}

/// Whether a rule is for port 53 over UDP, or one that DNS may have behind its Service, by name or number.
fn allows_dns(rule: Value<'_>) -> bool {
    let is_dns = |port: Value<'_>| {
        let is_udp = port
            .get("protocol")
            .is_some_and(|protocol| protocol.text() == "UDP");
        let (first, last) = (port.get("port"), port.get("endPort").and_then(Value::as_i64));
        is_udp
            && first.is_none_or(|first| match first.as_i64() {
                Some(number) => {
                    (number..=last.unwrap_or(number)).contains(&53) || matches!(number, 1053 | 5353 | 8053)
                }
                None => true,
            })
    };
    is_absent(rule, "ports") || rule.get("ports").into_iter().flat_map(Value::items).any(is_dns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &EGRESS_WITHOUT_DNS,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
                             ^^^ the NetworkPolicies of these pods allow egress, but no DNS
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: web}}
              egress:
              - {to: [{podSelector: {matchLabels: {app: db}}}], ports: [{port: 5432}]}
              - {ports: [{port: 53}]}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &EGRESS_WITHOUT_DNS,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: web}}
              egress:
              - {to: [{podSelector: {matchLabels: {app: db}}}], ports: [{port: 5432}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: dns, namespace: shop}
            spec:
              podSelector: {}
              egress: [{ports: [{port: 53, protocol: TCP}, {port: 53, protocol: UDP}]}]
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: sealed, namespace: vault}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: deny, namespace: vault}
            spec: {podSelector: {}, policyTypes: [Egress]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: feed, namespace: feeds}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: addresses, namespace: feeds}
            spec: {podSelector: {}, egress: [{to: [{ipBlock: {cidr: 192.0.2.10/32}}], ports: [{port: 443}]}]}
            ",
        );
    }
}
