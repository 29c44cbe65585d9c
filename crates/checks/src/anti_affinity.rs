//! Replicas that may all land on one node.

use palisade_model::LabelSelector;

use crate::prelude::*;
use crate::replicas::replicas;

/// The check.
pub const CHECK: Check = Check {
    name: "anti-affinity",
    summary: "workloads with several replicas that nothing spreads over nodes",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("minReplicas", ParamKind::Int, "from how many replicas on the check applies"),
        Param::new("topologyKey", ParamKind::Pattern, "pattern of the topology keys that count as spreading; kubernetes.io/hostname unless given"),
        Param::new("acceptSpread", ParamKind::Bool, "accept topologySpreadConstraints with such a key in place of anti-affinity"),
    ],
    compile,
};

policy! {
    /// Replicas that nothing spreads over nodes.
    ///
    /// ## What it finds
    /// A workload of two or more replicas without pod anti-affinity, or a topology spread constraint, that
    /// keeps its own pods on different nodes.
    ///
    /// ## Why it matters
    /// All replicas may run on one node, and then fail with it.
    ///
    /// ## How to fix
    /// Add a `podAntiAffinity` term, preferred or required, with `topologyKey: kubernetes.io/hostname` and a
    /// selector of the pods' own labels, or a `topologySpreadConstraints` entry with that key. Where nodes have
    /// zones, spread over these: pods in different zones are on different nodes.
    ///
    /// ## Accepts
    /// Workloads of one replica, DaemonSets, one fitting term among several, and zones or regions in place of
    /// nodes.
    pub const NO_ANTI_AFFINITY: Policy = Policy {
        id: "no-anti-affinity",
        check: &CHECK,
        params: r"{
            minReplicas: 2,
            topologyKey: '^(kubernetes\.io/hostname|(topology\.kubernetes|failure-domain\.beta\.kubernetes)\.io/(zone|region))$',
            acceptSpread: true,
        }",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("no-anti-affinity"),
            kube_score("deployment-has-host-podantiaffinity"),
            kube_score("statefulset-has-host-podantiaffinity"),
        ],
        packs: &[Membership::on(DEFAULT), Membership::on(KUBE_LINTER).with("{minReplicas: 2}")],
    };
}

const HOSTNAME: &str = "kubernetes.io/hostname";

struct Settings {
    topology_key: Option<Pattern>,
}

impl Settings {
    fn spreads(&self, term: Value<'_>) -> bool {
        let key = term.get("topologyKey").map(Value::text).unwrap_or_default();
        self.topology_key.as_ref().map_or(key == HOSTNAME, |pattern| pattern.matches(key))
    }
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let minimum = params.int("minReplicas").unwrap_or(0);
    let accept_spread = params.flag("acceptSpread");
    // KubeLinter reads the empty pattern as not given.
    let topology_key = params.pattern("topologyKey").filter(|pattern| !pattern.is_empty());
    let settings = Settings { topology_key };
    Ok(Rule::pod(move |pod, report| {
        let Some(replicas) = replicas(pod.object()).filter(|replicas| replicas.count >= minimum) else { return };
        if accept_spread && is_spread(pod, &settings) {
            return;
        }
        let noun = if replicas.count == 1 { "replica" } else { "replicas" };
        let Some(anti) = pod.at(&["affinity", "podAntiAffinity"]) else {
            let place = replicas.place.unwrap_or_else(|| pod.anchor());
            return report.at(place, format!("{} {noun}, and nothing spreads them over nodes", replicas.count));
        };
        let terms: Vec<_> = terms(anti).collect();
        if terms.is_empty() {
            let message = format!("{} {noun}, and the anti-affinity has no terms", replicas.count);
            return report.at(pod.field_or_anchor("affinity").entry("podAntiAffinity").map_or(anti, |entry| entry.key), message);
        }
        let faults: Vec<_> = terms.iter().map(|term| fault(pod, *term, &settings)).collect();
        if faults.iter().any(Option::is_none) {
            return;
        }
        for (place, message) in faults.into_iter().flatten() {
            report.at(place, message);
        }
    }))
}

/// The preferred terms, then the required ones.
fn terms(anti: Value<'_>) -> impl Iterator<Item = Value<'_>> {
    let list = move |field| anti.get(field).into_iter().flat_map(Value::items);
    let preferred = list("preferredDuringSchedulingIgnoredDuringExecution");
    let preferred = preferred.filter_map(|weighted| weighted.get("podAffinityTerm"));
    preferred.chain(list("requiredDuringSchedulingIgnoredDuringExecution"))
}

/// Why a term does not keep the pods of this workload apart.
fn fault<'o>(pod: &PodSpec<'o>, term: Value<'o>, settings: &Settings) -> Option<(Value<'o>, String)> {
    let own = pod.object().namespace();
    if let Some(namespaces) = term.get("namespaces").filter(|list| list.items().next().is_some()) {
        // An empty namespaceSelector selects all namespaces, and a term holds for both.
        let everywhere = term.get("namespaceSelector").is_some_and(|selector| selector.entries().next().is_none());
        if !everywhere && !namespaces.items().any(|namespace| namespace.text() == own) {
            return Some((namespaces, format!("the anti-affinity is not about the pods' own namespace `{own}`")));
        }
    }
    if !settings.spreads(term) {
        let key = term.get("topologyKey");
        let text = key.map(Value::text).unwrap_or_default();
        return Some((key.unwrap_or(term), format!("the anti-affinity does not keep pods on different nodes: its topologyKey is `{text}`")));
    }
    selector_fault(pod, term)
}

/// Why the selector of an anti-affinity term or spread constraint does not select the pods themselves.
fn selector_fault<'o>(pod: &PodSpec<'o>, term: Value<'o>) -> Option<(Value<'o>, String)> {
    let Some(selector) = term.entry("labelSelector").filter(|entry| !entry.value.is_null()) else {
        return Some((term, "the anti-affinity has no labelSelector, so it selects no pods".to_owned()));
    };
    match LabelSelector::of(selector.value) {
        Err(error) => Some((selector.key, format!("the labelSelector is invalid: {error}"))),
        Ok(labels) if labels.matches(&pod.labels()) => None,
        Ok(_) => Some((selector.key, "the anti-affinity does not select the workload's own pods".to_owned())),
    }
}

fn is_spread(pod: &PodSpec<'_>, settings: &Settings) -> bool {
    let mut constraints = pod.get("topologySpreadConstraints").into_iter().flat_map(Value::items);
    constraints.any(|constraint| settings.spreads(constraint) && selector_fault(pod, constraint).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_does_not_spread() {
        finds(
            &NO_ANTI_AFFINITY,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: none}
            spec:
              replicas: 2
                        ^ 2 replicas, and nothing spreads them over nodes
              template: {spec: {}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: other, namespace: shop}
            spec:
              replicas: 3
              template:
                metadata: {labels: {app: other}}
                spec:
                  affinity:
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - labelSelector: {matchLabels: {app: web}}
                        ^^^^^^^^^^^^^ the anti-affinity does not select the workload's own pods
                        topologyKey: kubernetes.io/hostname
                      - labelSelector: {matchLabels: {app: other}}
                        topologyKey: kubernetes.io/os
                                     ^^^^^^^^^^^^^^^^ the anti-affinity does not keep pods on different nodes: its topologyKey is `kubernetes.io/os`
                      - labelSelector: {matchLabels: {app: other}}
                        topologyKey: kubernetes.io/hostname
                        namespaces: [test]
                                    ^^^^^^ the anti-affinity is not about the pods' own namespace `shop`
            ",
        );
    }

    #[test]
    fn zones_are_different_nodes_unless_nodes_are_asked_for() {
        let text = "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 2
                        ^ 2 replicas, and nothing spreads them over nodes
              template:
                metadata: {labels: {app: web}}
                spec:
                  topologySpreadConstraints:
                  - {maxSkew: 1, topologyKey: topology.kubernetes.io/zone, labelSelector: {matchLabels: {app: web}}}
            ";
        crate::testing::finds_with(&NO_ANTI_AFFINITY, "{minReplicas: 2, acceptSpread: true}", text);
        accepts(&NO_ANTI_AFFINITY, &text.replace("^ 2 replicas, and nothing spreads them over nodes", ""));
    }

    #[test]
    fn accepts_one_fitting_term_or_a_spread_constraint() {
        accepts(
            &NO_ANTI_AFFINITY,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec:
              replicas: 3
              template:
                metadata: {labels: {app: shop}}
                spec:
                  affinity:
                    podAntiAffinity:
                      preferredDuringSchedulingIgnoredDuringExecution:
                      - weight: 1
                        podAffinityTerm:
                          labelSelector: {matchExpressions: [{key: app, operator: Exists}]}
                          topologyKey: kubernetes.io/hostname
                          namespaces: [default]
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - {labelSelector: {}, topologyKey: zone}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              replicas: 3
              template:
                metadata: {labels: {app: db}}
                spec:
                  topologySpreadConstraints:
                  - {maxSkew: 1, topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: db}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: single}
            spec: {template: {spec: {}}}
            ",
        );
    }
}
