//! Workloads that cannot go back.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "no-revision-history",
    summary: "workloads with `revisionHistoryLimit: 0`",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// No revision to go back to.
    ///
    /// ## What it finds
    /// A workload with `revisionHistoryLimit: 0`.
    ///
    /// ## Why it matters
    /// `kubectl rollout undo` has nothing to go back to when a release is broken.
    ///
    /// ## How to fix
    /// Remove the field, or set it to a few.
    ///
    /// ## Accepts
    /// The field left out, which means 10, and 1 or more.
    pub const NO_REVISION_HISTORY: Policy = Policy {
        id: "no-revision-history",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(workload: &Object, report: &mut Reporter<'_>) {
    let limit = workload.at(&["spec", "revisionHistoryLimit"]);
    if let Some(limit) = limit.filter(|limit| limit.as_i64() == Some(0)) {
        let fix = Fix::safe("remove `revisionHistoryLimit`", [Edit::remove(limit)]);
        report.fixable(limit, "no revision is kept to go back to", fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &NO_REVISION_HISTORY,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec: {revisionHistoryLimit: 0}
                                         ^ no revision is kept to go back to
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NO_REVISION_HISTORY,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec: {revisionHistoryLimit: 1}
            ",
        );
    }
}
