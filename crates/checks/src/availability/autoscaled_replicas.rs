//! Replicas that two decide on.

use crate::prelude::*;
use crate::replicas::replicas;

/// The check.
pub const CHECK: Check = Check {
    name: "autoscaled-replicas-set",
    summary: "workloads with `replicas` that an autoscaler scales",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Number of replicas set beside an autoscaler.
    ///
    /// ## What it finds
    /// A workload with `replicas` that a HorizontalPodAutoscaler or a ScaledObject of KEDA scales.
    ///
    /// ## Why it matters
    /// Each time the manifest is applied, the workload falls back to that number, under load too, until the
    /// autoscaler has found its own again.
    ///
    /// ## How to fix
    /// Remove `replicas`. On an object that exists, first remove it from what was last applied: `kubectl
    /// apply edit-last-applied`.
    ///
    /// ## Accepts
    /// Workloads that nothing scales.
    pub const AUTOSCALED_REPLICAS_SET: Policy = Policy {
        id: "autoscaled-replicas-set",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_score("deployment-targeted-by-hpa-does-not-have-replicas-configured")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(place) = replicas(subject.object).and_then(|replicas| replicas.place) else {
        return;
    };
    if let Some(autoscaler) = subject.inventory.autoscalers_of(subject.object).next() {
        let fix = Fix::unsafe_("remove `replicas`", [Edit::remove(place)]);
        let message = format!(
            "{} `{}` decides on the number of replicas",
            autoscaler.kind(),
            autoscaler.name()
        );
        report.fixable(place, message, fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &AUTOSCALED_REPLICAS_SET,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec: {replicas: 3}
                             ^ HorizontalPodAutoscaler `web` decides on the number of replicas
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &AUTOSCALED_REPLICAS_SET,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: other}
            spec: {replicas: 3}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
            ",
        );
    }
}
