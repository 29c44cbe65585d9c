//! Disruption budgets that protect pods which do not work.

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "pdb-unhealthy-pod-eviction-policy",
    summary: "PodDisruptionBudgets that do not say what becomes of unhealthy pods",
    kinds: &["PodDisruptionBudget"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Disruption budget that is silent on unhealthy pods.
    ///
    /// ## What it finds
    /// A PodDisruptionBudget without `unhealthyPodEvictionPolicy`.
    ///
    /// ## Why it matters
    /// By default a pod that does not become ready may not be evicted while the budget is not met, so one
    /// broken release blocks the drain of its nodes.
    ///
    /// ## How to fix
    /// Set `unhealthyPodEvictionPolicy: AlwaysAllow`, unless pods that are not ready must still be kept.
    ///
    /// ## Accepts
    /// Either value, written out.
    pub const PDB_UNHEALTHY_POD_EVICTION_POLICY: Policy = Policy {
        id: "pdb-unhealthy-pod-eviction-policy",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("pdb-unhealthy-pod-eviction-policy")],
        packs: EVERYWHERE,
    };
}

fn check(budget: &Object, report: &mut Reporter<'_>) {
    if budget.at(&["spec", "unhealthyPodEvictionPolicy"]).is_none() {
        let edit = budget.spec().map(|spec| Edit::set(spec, &["unhealthyPodEvictionPolicy"], "AlwaysAllow"));
        let fix = edit.map(|edit| Fix::unsafe_("set `unhealthyPodEvictionPolicy` to `AlwaysAllow`", [edit]));
        report.fixable(key_of(budget, &["spec"]), "the budget does not set unhealthyPodEvictionPolicy", fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_spec() {
        finds(
            &PDB_UNHEALTHY_POD_EVICTION_POLICY,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {minAvailable: 1}
            ^^^^ the budget does not set unhealthyPodEvictionPolicy
            ",
        );
    }

    #[test]
    fn accepts_either_value() {
        accepts(
            &PDB_UNHEALTHY_POD_EVICTION_POLICY,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {minAvailable: 1, unhealthyPodEvictionPolicy: IfHealthyBudget}
            ",
        );
    }
}
