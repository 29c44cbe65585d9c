//! Peers of NetworkPolicies that select no pods.

use palisade_model::LabelSelector;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "dangling-networkpolicypeer-podselector",
    summary: "peers of NetworkPolicies whose podSelector matches the pods of no workload of the policy's namespace",
    kinds: &["NetworkPolicy"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// NetworkPolicy peer that selects no pods.
    ///
    /// ## What it finds
    /// A peer under `ingress[].from` or `egress[].to` with a `podSelector` and no `namespaceSelector`
    /// that matches the pods of no workload of the policy's namespace.
    ///
    /// ## Why it matters
    /// The rule allows nobody: traffic that it was written for is blocked, and whoever later gives a
    /// pod those labels is let in.
    ///
    /// ## How to fix
    /// Make the peer's `podSelector` equal to labels of the pod template, or remove the peer.
    ///
    /// ## Accepts
    /// Peers with a `namespaceSelector` or an `ipBlock`. Workloads outside the input are not seen: give
    /// all folders at once.
    pub const DANGLING_NETWORKPOLICYPEER_PODSELECTOR: Policy = Policy {
        id: "dangling-networkpolicypeer-podselector",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[kube_linter("dangling-networkpolicypeer-podselector")],
        packs: DEFAULT_ONLY,
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    const DIRECTIONS: [(&str, &str); 2] = [("ingress", "from"), ("egress", "to")];
    let namespace = subject.object.namespace();
    for (rules, peers) in DIRECTIONS {
        let rules = subject.object.at(&["spec", rules]).into_iter().flat_map(Value::items);
        for peer in rules.filter_map(|rule| rule.get(peers)).flat_map(Value::items) {
            let Some(selector) = peer.entry("podSelector").filter(|entry| !entry.value.is_null()) else { continue };
            if peer.get("namespaceSelector").is_some() {
                continue;
            }
            match LabelSelector::of(selector.value) {
                Err(error) => report.at(selector.key, format!("podSelector is invalid: {error}")),
                Ok(labels) if subject.inventory.workloads_matching(namespace, &labels).next().is_none() => {
                    report.at(selector.key, format!("no workload in namespace `{namespace}` has pods that match this peer"));
                }
                Ok(_) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_each_peer() {
        finds(
            &DANGLING_NETWORKPOLICYPEER_PODSELECTOR,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db}
            spec:
              ingress:
              - from:
                - podSelector: {matchLabels: {app: web}}
                  ^^^^^^^^^^^ no workload in namespace `default` has pods that match this peer
              egress:
              - to:
                - podSelector: {}
                  ^^^^^^^^^^^ no workload in namespace `default` has pods that match this peer
            ",
        );
    }

    #[test]
    fn accepts_other_namespaces_and_address_blocks() {
        accepts(
            &DANGLING_NETWORKPOLICYPEER_PODSELECTOR,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db}
            spec:
              ingress:
              - from:
                - {podSelector: {matchLabels: {app: web}}, namespaceSelector: {}}
                - {ipBlock: {cidr: 10.0.0.0/8}}
                - {podSelector: {matchLabels: {app: db}}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: db, labels: {app: db}}
            ",
        );
    }
}
