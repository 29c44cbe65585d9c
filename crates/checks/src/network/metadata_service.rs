//! NetworkPolicies that leave the way to the cloud's credentials open.

use std::net::Ipv4Addr;

use crate::network::{Direction, is_absent};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "metadata-service-reachable",
    summary: "NetworkPolicies that let pods connect to the metadata service of the cloud",
    kinds: &["NetworkPolicy"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Egress to the metadata service of the cloud.
    ///
    /// ## What it finds
    /// A NetworkPolicy with a rule of `egress` for a network that holds `169.254.169.254` and does not
    /// except it, and that covers port 80.
    ///
    /// ## Why it matters
    /// At that address most clouds give out the credentials of the node to whoever asks from it: a broken
    /// pod, or one that fetches addresses for its users, gets the rights of the node.
    ///
    /// ## How to fix
    /// Add `169.254.169.254/32`, or `169.254.0.0/16`, to the rule's `except`.
    ///
    /// ## Accepts
    /// Rules that except the address or do not cover port 80. Pods that no policy isolates are found by
    /// others. Where the metadata service asks for a token that pods cannot get, this is the second line of
    /// defence.
    pub const METADATA_SERVICE_REACHABLE: Policy = Policy {
        id: "metadata-service-reachable",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

const METADATA: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 254);

fn check(policy: &Object, report: &mut Reporter<'_>) {
    let rules = Direction::Egress
        .rules(policy)
        .filter(|_| Direction::Egress.is_isolated_by(policy));
    for rule in rules.filter(|rule| covers_http(*rule)) {
        let blocks = rule
            .get("to")
            .into_iter()
            .flat_map(Value::items)
            .filter_map(|peer| peer.get("ipBlock"));
        for block in blocks {
            let except: Vec<_> = block.get("except").into_iter().flat_map(Value::items).collect();
            if except.iter().any(|range| holds(range.text())) {
                continue;
            }
            if let Some(range) = block.get("cidr").filter(|range| holds(range.text())) {
                let fix = match block.get("except").filter(|list| list.is_sequence()) {
                    Some(list) => Edit::append(list, "169.254.169.254/32"),
                    None => Edit::set(block, &["except"], vec!["169.254.169.254/32"]),
                };
                let message = format!(
                    "`{}` holds the metadata service of the cloud, 169.254.169.254",
                    range.text()
                );
                report.fixable(range, message, Fix::unsafe_("except the metadata service", [fix]));
            }
        }
    }
}

/// Whether a rule is for a port by which the service is asked: 80, all ports, or a named one, which may be 80.
fn covers_http(rule: Value<'_>) -> bool {
    let is_http = |port: Value<'_>| {
        let first = port.get("port").map(Value::as_i64);
        let last = port.get("endPort").and_then(Value::as_i64);
        match first {
            None | Some(None) => true,
            Some(Some(first)) => (first..=last.unwrap_or(first)).contains(&80),
        }
    };
    is_absent(rule, "ports") || rule.get("ports").into_iter().flat_map(Value::items).any(is_http)
}

/// Whether a network holds the address of the service.
fn holds(range: &str) -> bool {
    let Some((address, length)) = range.split_once('/') else {
        return false;
    };
    let (Ok(address), Ok(length)) = (address.parse::<Ipv4Addr>(), length.parse::<u32>()) else {
        return false;
    };
    let mask = u32::MAX.checked_shl(32_u32.saturating_sub(length)).unwrap_or(0);
    length <= 32 && u32::from(address) & mask == u32::from(METADATA) & mask
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &METADATA_SERVICE_REACHABLE,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: internet}
            spec:
              podSelector: {}
              egress:
              - to: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]
                                      ^^^^^^^^^ `0.0.0.0/0` holds the metadata service of the cloud, 169.254.169.254
              - {to: [{ipBlock: {cidr: 169.254.0.0/16}}], ports: [{port: 1, endPort: 1024}]}
                                       ^^^^^^^^^^^^^^ `169.254.0.0/16` holds the metadata service of the cloud, 169.254.169.254
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &METADATA_SERVICE_REACHABLE,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: internet}
            spec:
              podSelector: {}
              egress:
              - to: [{ipBlock: {cidr: 0.0.0.0/0, except: [169.254.0.0/16]}}, {ipBlock: {cidr: 198.51.100.0/24}}]
              - {to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 443}]}
              - {to: [{ipBlock: {cidr: '::/0'}}, {podSelector: {}}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: in}
            spec: {podSelector: {}, policyTypes: [Ingress], egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}
            ",
        );
    }
}
