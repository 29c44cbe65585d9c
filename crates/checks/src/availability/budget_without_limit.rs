//! Disruption budgets that say nothing.

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "disruption-budget-without-limit",
    summary: "PodDisruptionBudgets with neither `minAvailable` nor `maxUnavailable`",
    kinds: &["PodDisruptionBudget"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Disruption budget without a limit.
    ///
    /// ## What it finds
    /// A PodDisruptionBudget with neither `minAvailable` nor `maxUnavailable`.
    ///
    /// ## Why it matters
    /// It keeps no pod up, though a list of budgets looks as if it did.
    ///
    /// ## How to fix
    /// Set `maxUnavailable: 1`.
    ///
    /// ## Accepts
    /// One of the two, whatever it allows.
    pub const DISRUPTION_BUDGET_WITHOUT_LIMIT: Policy = Policy {
        id: "disruption-budget-without-limit",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_score("poddisruptionbudget-has-policy")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(budget: &Object, report: &mut Reporter<'_>) {
    if ["minAvailable", "maxUnavailable"]
        .into_iter()
        .all(|field| budget.at(&["spec", field]).is_none())
    {
        report.at(
            key_of(budget, &["spec"]),
            "the budget sets neither `minAvailable` nor `maxUnavailable`",
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
            &DISRUPTION_BUDGET_WITHOUT_LIMIT,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web}
            spec: {selector: {}}
            ^^^^ the budget sets neither `minAvailable` nor `maxUnavailable`
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &DISRUPTION_BUDGET_WITHOUT_LIMIT,
            "
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web}
            spec: {minAvailable: 0}
            ",
        );
    }
}
