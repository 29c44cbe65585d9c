//! Disruption budgets that allow no disruption.

use palisade_model::IntOrPercent;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "pdb-max-unavailable",
    summary: "PodDisruptionBudgets whose maxUnavailable allows no disruption",
    kinds: &["PodDisruptionBudget"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Disruption budget that allows none (maximum).
    ///
    /// ## What it finds
    /// A PodDisruptionBudget whose `maxUnavailable` is 0 or 0 %, or cannot be read.
    ///
    /// ## Why it matters
    /// No node with such a pod can be drained: security updates of nodes hang until somebody deletes the
    /// budget in a hurry.
    ///
    /// ## How to fix
    /// Set `maxUnavailable` to at least 1, and run enough replicas to afford it.
    ///
    /// ## Accepts
    /// Any other number or percentage, and the field left out.
    pub const PDB_MAX_UNAVAILABLE: Policy = Policy {
        id: "pdb-max-unavailable",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("pdb-max-unavailable"), polaris("pdbDisruptionsIsZero")],
        packs: EVERYWHERE,
    };
}

fn check(budget: &Object, report: &mut Reporter<'_>) {
    let Some(value) = budget.at(&["spec", "maxUnavailable"]) else { return };
    match IntOrPercent::of(value) {
        Err(error) => report.at(value, format!("maxUnavailable cannot be read: {error}")),
        Ok(number) if number.scaled(100, false) == 0 => {
            report.at(value, format!("maxUnavailable is {}, so no pod may ever be evicted", value.text()));
        }
        Ok(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_zero() {
        finds(
            &PDB_MAX_UNAVAILABLE,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {maxUnavailable: 0%}
                                   ^^ maxUnavailable is 0%, so no pod may ever be evicted
            ---
            apiVersion: policy/v1beta1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {maxUnavailable: 0}
                                   ^ maxUnavailable is 0, so no pod may ever be evicted
            ",
        );
    }

    #[test]
    fn accepts_anything_above() {
        accepts(
            &PDB_MAX_UNAVAILABLE,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {maxUnavailable: 1}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop}
            spec: {minAvailable: 1}
            ",
        );
    }
}
