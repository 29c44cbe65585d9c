//! Workloads whose pods may all be drained at once.

use crate::prelude::*;
use crate::replicas::{autoscaled_minimum, replicas};

/// The check.
pub const CHECK: Check = Check {
    name: "no-disruption-budget",
    summary: "workloads of several replicas that no PodDisruptionBudget selects",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// No disruption budget.
    ///
    /// ## What it finds
    /// A workload with two or more replicas, written or kept by an autoscaler, whose pods no
    /// PodDisruptionBudget selects.
    ///
    /// ## Why it matters
    /// When nodes are drained for an upgrade, all its pods may be evicted at once: an outage that the
    /// replicas were meant to prevent.
    ///
    /// ## How to fix
    /// Add a PodDisruptionBudget with `maxUnavailable: 1` and the labels of the pods.
    ///
    /// ## Accepts
    /// A single replica, which no budget can keep up, and ReplicaSets that a Deployment owns. Budgets outside the input are not seen: give all
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
    // Without a template, as in a Rollout of a Deployment that exists, the labels of the pods are not known.
    let (Some(_), Some(replicas), None) = (subject.pod, replicas(workload), workload.controller()) else {
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

    #[test]
    fn whoever_keeps_replicas_needs_one_and_what_it_owns_does_not() {
        finds(
            &NO_DISRUPTION_BUDGET,
            "
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: web}
                             ^^^ no PodDisruptionBudget keeps any of the 3 replicas up
            spec: {replicas: 3, template: {metadata: {labels: {app: web}}, spec: {}}}
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: other}
            spec: {replicas: 3, workloadRef: {apiVersion: apps/v1, kind: Deployment, name: other}}
            ---
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata: {name: web-1, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: u, controller: true}]}
            spec: {replicas: 3, template: {metadata: {labels: {app: web}}, spec: {}}}
            ",
        );
    }
}
