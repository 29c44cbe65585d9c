//! Disruption budgets that need more pods than there are.

use palisade_model::{IntOrPercent, LabelSelector};

use crate::place::key_of;
use crate::prelude::*;
use crate::replicas::{autoscaled_minimum, replicas};

/// The check.
pub const CHECK: Check = Check {
    name: "pdb-min-available",
    summary: "PodDisruptionBudgets whose minAvailable allows no disruption of the workloads they select",
    kinds: &["PodDisruptionBudget"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Disruption budget that allows none (minimum).
    ///
    /// ## What it finds
    /// A PodDisruptionBudget whose `minAvailable` is 100 %, or not below the number of replicas of a
    /// workload whose pods it selects. Where an autoscaler decides, its minimum counts.
    ///
    /// ## Why it matters
    /// No node with such a pod can be drained: security updates of nodes hang until somebody deletes the
    /// budget in a hurry.
    ///
    /// ## How to fix
    /// Set `minAvailable` below the number of replicas, or use `maxUnavailable: 1`, which stays right when
    /// the number changes.
    ///
    /// ## Accepts
    /// DaemonSets and Jobs, to which no number of replicas applies. Workloads outside the input are not
    /// seen: give all folders at once.
    pub const PDB_MIN_AVAILABLE: Policy = Policy {
        id: "pdb-min-available",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_linter("pdb-min-available"), polaris("pdbMinAvailableGreaterThanHPAMinReplicas")],
        packs: EVERYWHERE,
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let budget = subject.object;
    let Some(place) = budget.at(&["spec", "minAvailable"]) else { return };
    let needed = match IntOrPercent::of(place) {
        Ok(needed) => needed,
        Err(error) => return report.at(place, format!("minAvailable cannot be read: {error}")),
    };
    if matches!(needed, IntOrPercent::Percent(100..)) {
        return report.at(place, format!("minAvailable is {}, so no pod may ever be evicted", place.text()));
    }
    let Some(selector) = budget.at(&["spec", "selector"]) else {
        return report.at(key_of(budget, &["spec"]), "the budget has no selector");
    };
    let selector = match LabelSelector::of(selector) {
        Ok(selector) => selector,
        Err(error) => return report.at(key_of(budget, &["spec", "selector"]), format!("the selector is invalid: {error}")),
    };
    for workload in subject.inventory.workloads_matching(budget.namespace(), &selector) {
        let Some(count) = pod_count(workload, subject) else { continue };
        // A budget that needs no pod stops no eviction, however few there are.
        let needed = needed.scaled(count, true);
        if needed > 0 && count <= needed {
            let message = format!(
                "minAvailable is {} and {} `{}` has {count} {}, so no pod may ever be evicted",
                place.text(),
                workload.kind(),
                workload.name(),
                if count == 1 { "replica" } else { "replicas" },
            );
            report.at(place, message);
        }
    }
}

/// How many pods a workload has at least; nothing where that is not for it to say. An autoscaler sets
/// the field `replicas`, so where there is one its minimum counts.
fn pod_count(workload: &Object, subject: &Subject<'_>) -> Option<i64> {
    let written = replicas(workload)?.count;
    // An autoscaler that may go down to none also passes by one, and that one is to be evicted too.
    let autoscaled = autoscaled_minimum(workload, subject.inventory).map(|minimum| minimum.max(1));
    Some(autoscaled.unwrap_or(written))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_a_minimum_that_is_not_below_the_replicas() {
        finds(
            &PDB_MIN_AVAILABLE,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {minAvailable: 60%, selector: {matchLabels: {app: shop}}}
                                 ^^^ minAvailable is 60% and Deployment `shop` has 2 replicas, so no pod may ever be evicted
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec: {replicas: 2, template: {metadata: {labels: {app: shop}}}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: all}
            spec: {minAvailable: 100%}
                                 ^^^^ minAvailable is 100%, so no pod may ever be evicted
            ",
        );
    }

    #[test]
    fn the_minimum_of_an_autoscaler_counts() {
        finds(
            &PDB_MIN_AVAILABLE,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {minAvailable: 2, selector: {matchLabels: {app: shop}}}
                                 ^ minAvailable is 2 and Deployment `shop` has 2 replicas, so no pod may ever be evicted
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec: {template: {metadata: {labels: {app: shop}}}}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: shop}
            spec: {minReplicas: 2, scaleTargetRef: {kind: Deployment, name: shop}}
            ",
        );
    }

    #[test]
    fn an_autoscaler_that_goes_down_to_none_passes_by_one() {
        finds(
            &PDB_MIN_AVAILABLE,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {minAvailable: 50%, selector: {matchLabels: {app: shop}}}
                                 ^^^ minAvailable is 50% and Deployment `shop` has 1 replica, so no pod may ever be evicted
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec: {template: {metadata: {labels: {app: shop}}}}
            ---
            apiVersion: keda.sh/v1alpha1
            kind: ScaledObject
            metadata: {name: shop}
            spec: {scaleTargetRef: {name: shop}}
            ",
        );
    }

    #[test]
    fn accepts_a_lower_minimum_and_daemon_sets() {
        accepts(
            &PDB_MIN_AVAILABLE,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {minAvailable: 1, selector: {matchLabels: {app: shop}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop, namespace: default}
            spec: {replicas: 2, template: {metadata: {labels: {app: shop}}}}
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent}
            spec: {template: {metadata: {labels: {app: shop}}}}
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent-without-template}
            spec: {selector: {matchLabels: {app: shop}}}
            ",
        );
    }

    #[test]
    fn a_budget_that_needs_no_pod_stops_no_eviction() {
        accepts(
            &PDB_MIN_AVAILABLE,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {minAvailable: 50%, selector: {matchLabels: {app: shop}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec: {replicas: 0, template: {metadata: {labels: {app: shop}}}}
            ",
        );
    }
}
