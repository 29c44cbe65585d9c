//! Workloads whose pods may all be drained at once.

use crate::prelude::*;
use crate::replicas::{autoscaled_minimum, replicas};

/// The check.
pub const CHECK: Check = Check {
    name: "no-disruption-budget",
    summary: "Deployments and StatefulSets of several replicas that no PodDisruptionBudget selects",
    kinds: &["Deployment", "StatefulSet"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// No disruption budget.
    ///
    /// ## What it finds
    /// A Deployment or StatefulSet with two or more replicas, written or kept by an autoscaler, whose pods
    /// no PodDisruptionBudget selects.
    ///
    /// ## Why it matters
    /// When nodes are drained for an upgrade, all its pods may be evicted at once: an outage that the
    /// replicas were meant to prevent.
    ///
    /// ## How to fix
    /// Add a PodDisruptionBudget with `maxUnavailable: 1` and the labels of the pods.
    ///
    /// ## Accepts
    /// A single replica, which no budget can keep up. Budgets outside the input are not seen: give all
    /// folders at once.
    pub const NO_DISRUPTION_BUDGET: Policy = Policy {
        id: "no-disruption-budget",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            kube_score("deployment-has-poddisruptionbudget"),
            kube_score("statefulset-has-poddisruptionbudget"),
            polaris("missingPodDisruptionBudget"),
        ],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let (workload, inventory) = (subject.object, subject.inventory);
    let Some(replicas) = replicas(workload) else {
        return;
    };
    let count = autoscaled_minimum(workload, inventory).unwrap_or(replicas.count);
    let labels = workload.pod_labels();
    if count >= 2
        && inventory
            .disruption_budgets_of(workload.namespace(), &labels)
            .next()
            .is_none()
    {
        report.object(format!(
            "no PodDisruptionBudget keeps any of the {count} replicas up"
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &NO_DISRUPTION_BUDGET,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
                             ^^^ no PodDisruptionBudget keeps any of the 3 replicas up
            spec: {replicas: 3, template: {metadata: {labels: {app: web}}}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: other, namespace: shop}
            spec: {maxUnavailable: 1, selector: {matchLabels: {app: api}}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: none, namespace: shop}
            spec: {maxUnavailable: 1}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NO_DISRUPTION_BUDGET,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec: {replicas: 3, template: {metadata: {labels: {app: web}}}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: all, namespace: shop}
            spec: {maxUnavailable: 1, selector: {}}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: single}
            spec: {template: {}}
            ",
        );
    }

    #[test]
    fn an_autoscaler_decides_how_many_there_are() {
        finds(
            &NO_DISRUPTION_BUDGET,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
                             ^^^ no PodDisruptionBudget keeps any of the 2 replicas up
            spec: {template: {metadata: {labels: {app: web}}}}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec: {minReplicas: 2, maxReplicas: 5, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
            ",
        );
    }
}
