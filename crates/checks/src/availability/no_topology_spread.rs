//! Replicas that nothing spreads over zones.

use crate::prelude::*;
use crate::replicas::{autoscaled_minimum, replicas};

/// The check.
pub const CHECK: Check = Check {
    name: "no-topology-spread",
    summary: "workloads of several replicas without topology spread constraints",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// No topology spread constraints.
    ///
    /// ## What it finds
    /// A workload of two or more replicas without `topologySpreadConstraints`.
    ///
    /// ## Why it matters
    /// All replicas may run in one zone: when it fails, so does the workload.
    ///
    /// ## How to fix
    /// Add a constraint with `topologyKey: topology.kubernetes.io/zone` and `maxSkew: 1`.
    ///
    /// ## Accepts
    /// Any constraint. Defaults in the configuration of the scheduler are not seen.
    pub const NO_TOPOLOGY_SPREAD: Policy = Policy {
        id: "no-topology-spread",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_score("pod-topology-spread-constraints"), polaris("topologySpreadConstraint")],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let (Some(pod), Some(replicas)) = (subject.pod, replicas(subject.object)) else {
        return;
    };
    let count = autoscaled_minimum(subject.object, subject.inventory).unwrap_or(replicas.count);
    let constraints = pod.get("topologySpreadConstraints");
    if count >= 2 && constraints.is_none_or(|list| list.items().next().is_none()) {
        report.at(
            pod.anchor(),
            format!("nothing spreads the {count} replicas over zones"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &NO_TOPOLOGY_SPREAD,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 3
              template:
                spec: {topologySpreadConstraints: []}
                ^^^^ nothing spreads the 3 replicas over zones
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NO_TOPOLOGY_SPREAD,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 3
              template: {spec: {topologySpreadConstraints: [{maxSkew: 1}]}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: single}
            spec: {template: {spec: {}}}
            ",
        );
    }
}
