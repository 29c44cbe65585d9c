//! NetworkPolicies that select no pods.

use palisade_model::LabelSelector;

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "dangling-networkpolicy",
    summary: "NetworkPolicies whose podSelector matches the pods of no workload",
    kinds: &["NetworkPolicy"],
    params: &[Param::new(
        "acceptEmptySelector",
        ParamKind::Bool,
        "accept an empty podSelector also where the namespace has no workloads: it holds for those to come",
    )],
    compile,
};

policy! {
    /// NetworkPolicy that selects no pods.
    ///
    /// ## What it finds
    /// A NetworkPolicy whose `podSelector` matches the pods of no workload of its namespace.
    ///
    /// ## Why it matters
    /// A policy that selects nothing protects nothing: most often a label was misspelt or renamed, and
    /// the pods that it was written for are open to everybody.
    ///
    /// ## How to fix
    /// Make `podSelector` equal to labels of the pod template, or remove the policy.
    ///
    /// ## Accepts
    /// An empty `podSelector`, which selects every pod of the namespace. Workloads outside the input
    /// are not seen: give all folders at once.
    pub const DANGLING_NETWORKPOLICY: Policy = Policy {
        id: "dangling-networkpolicy",
        check: &CHECK,
        params: "{acceptEmptySelector: true}",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[
            kube_linter("dangling-networkpolicy"),
            kubescape("C-0299"),
            kube_score("networkpolicy-targets-pod"),
        ],
        packs: &[Membership::on(DEFAULT), Membership::off(KUBE_LINTER).with("{}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let accept_empty = params.flag("acceptEmptySelector");
    Ok(Rule::inventory(move |subject, report| {
        let policy = subject.object;
        let place = key_of(policy, &["spec", "podSelector"]);
        let selector = match policy.at(&["spec", "podSelector"]).map(LabelSelector::of).transpose() {
            Ok(selector) => selector.unwrap_or_default(),
            Err(error) => return report.at(place, format!("podSelector is invalid: {error}")),
        };
        if accept_empty && selector.is_empty() {
            return;
        }
        if subject.inventory.workloads_matching(policy.namespace(), &selector).next().is_none() {
            let message = format!("no workload in namespace `{}` has pods that match this podSelector", policy.namespace());
            report.at(place, message);
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_a_selector_that_matches_nothing() {
        finds(
            &DANGLING_NETWORKPOLICY,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db}
            spec:
              podSelector:
              ^^^^^^^^^^^ no workload in namespace `default` has pods that match this podSelector
                matchLabels: {app: db}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: broken}
            spec:
              podSelector: {matchExpressions: [{key: app, operator: Is, values: [db]}]}
              ^^^^^^^^^^^ podSelector is invalid: `Is` is not a valid label selector operator: use In, NotIn, Exists or DoesNotExist
            ",
        );
    }

    #[test]
    fn accepts_an_empty_selector_and_one_that_matches() {
        accepts(
            &DANGLING_NETWORKPOLICY,
            "
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: default-deny}
            spec: {podSelector: {}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db, namespace: shop}
            spec: {podSelector: {matchExpressions: [{key: app, operator: In, values: [db, cache]}]}}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec: {template: {metadata: {labels: {app: db}}}}
            ",
        );
    }
}
