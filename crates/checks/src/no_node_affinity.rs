//! Pods that may land on any node.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "no-node-affinity",
    summary: "pods that say nothing about the nodes they want",
    kinds: &["DeploymentLike"],
    params: &[Param::new("acceptNodeSelector", ParamKind::Bool, "accept pods that choose nodes by `nodeSelector`")],
    compile,
};

policy! {
    /// No node affinity.
    ///
    /// ## What it finds
    /// A workload whose pods have neither `affinity.nodeAffinity` nor a `nodeSelector`.
    ///
    /// ## Why it matters
    /// Where nodes differ in trust, hardware or price, pods land anywhere: a workload that faces the
    /// internet may run beside the one that holds the keys.
    ///
    /// ## How to fix
    /// Set `affinity.nodeAffinity` to the labels of the nodes that the workload belongs on.
    ///
    /// ## Accepts
    /// Any node affinity, required or preferred, and any node selector.
    pub const NO_NODE_AFFINITY: Policy = Policy {
        id: "no-node-affinity",
        check: &CHECK,
        params: "{acceptNodeSelector: true}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("no-node-affinity")],
        packs: &[Membership::off(DEFAULT), Membership::off(KUBE_LINTER).with("{}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let accept_node_selector = params.flag("acceptNodeSelector");
    Ok(Rule::pod(move |pod, report| {
        let has_selector = || pod.get("nodeSelector").is_some_and(|selector| selector.entries().next().is_some());
        if pod.at(&["affinity", "nodeAffinity"]).is_none() && !(accept_node_selector && has_selector()) {
            let affinity = pod.spec().and_then(|spec| spec.entry("affinity"));
            report.at(affinity.map_or_else(|| pod.anchor(), |entry| entry.key), "the pods have no node affinity");
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_pod_or_its_affinity() {
        finds(
            &NO_NODE_AFFINITY,
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                ^^^^ the pods have no node affinity
                  nodeSelector: {}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: app}
            spec:
              affinity: {podAffinity: {}}
              ^^^^^^^^ the pods have no node affinity
            ",
        );
    }

    #[test]
    fn accepts_affinities_and_selectors() {
        accepts(
            &NO_NODE_AFFINITY,
            "
            apiVersion: v1
            kind: Pod
            spec: {affinity: {nodeAffinity: {}}}
            ---
            apiVersion: v1
            kind: Pod
            spec: {nodeSelector: {zone: a}}
            ",
        );
    }

    #[test]
    fn a_node_selector_may_be_too_little() {
        finds_with(
            &NO_NODE_AFFINITY,
            "{}",
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: app}
                             ^^^ the pods have no node affinity
            spec: {nodeSelector: {zone: a}}
            ",
        );
    }
}
