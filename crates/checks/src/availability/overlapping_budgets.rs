//! Pods that two budgets claim.

use std::collections::BTreeSet;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "overlapping-disruption-budgets",
    summary: "pods that several PodDisruptionBudgets select",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Pods of two disruption budgets.
    ///
    /// ## What it finds
    /// A workload whose pods two or more PodDisruptionBudgets select.
    ///
    /// ## Why it matters
    /// Kubernetes refuses to evict such a pod at all, with an error of the server: nodes cannot be drained.
    ///
    /// ## How to fix
    /// Make the selectors of the budgets exclude each other, or keep one budget.
    ///
    /// ## Accepts
    /// Several definitions of one budget, in overlays for instance.
    pub const OVERLAPPING_DISRUPTION_BUDGETS: Policy = Policy {
        id: "overlapping-disruption-budgets",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(pod) = subject.pod else { return };
    let labels = pod.labels();
    let budgets = subject
        .inventory
        .disruption_budgets_of(subject.object.namespace(), &labels);
    let names: BTreeSet<_> = budgets.map(|budget| budget.name()).collect();
    if names.len() > 1 {
        let names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
        report.at(
            pod.anchor(),
            format!(
                "these pods cannot be evicted, since the budgets {} select them",
                names.join(", ")
            ),
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
            &OVERLAPPING_DISRUPTION_BUDGETS,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
                             ^^^ these pods cannot be evicted, since the budgets `all`, `web` select them
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web, namespace: shop}
            spec: {selector: {matchLabels: {app: web}}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: all, namespace: shop}
            spec: {selector: {}}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &OVERLAPPING_DISRUPTION_BUDGETS,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web, namespace: shop}
            spec: {selector: {matchLabels: {app: web}}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web, namespace: shop}
            spec: {selector: {matchLabels: {app: web}}, maxUnavailable: 1}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: api, namespace: shop}
            spec: {selector: {matchLabels: {app: api}}}
            ",
        );
    }
}
