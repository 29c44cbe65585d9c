//! Pods that are killed without warning.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "termination-grace-period",
    summary: "pods that get no time to end",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// No time to end.
    ///
    /// ## What it finds
    /// A pod with `terminationGracePeriodSeconds: 0`.
    ///
    /// ## Why it matters
    /// The program is killed without a signal that it could act on: requests break off, and what was not
    /// written is lost. Kubernetes also forgets such a pod before it knows that it has stopped, so that a
    /// StatefulSet may run two with one identity.
    ///
    /// ## How to fix
    /// Remove the field, which then is 30 seconds, or give the program the time that it needs.
    ///
    /// ## Accepts
    /// Any number above 0.
    pub const ZERO_GRACE_PERIOD: Policy = Policy {
        id: "zero-grace-period",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let seconds = pod.get("terminationGracePeriodSeconds");
    if let Some(seconds) = seconds.filter(|seconds| seconds.as_i64() == Some(0)) {
        let fix = Fix::unsafe_("remove `terminationGracePeriodSeconds`", [Edit::remove(seconds)]);
        report.fixable(seconds, "containers of the pod are killed without time to end", fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_number() {
        finds(
            &ZERO_GRACE_PERIOD,
            "
            apiVersion: v1
            kind: Pod
            spec: {terminationGracePeriodSeconds: 0}
                                                  ^ containers of the pod are killed without time to end
            ",
        );
    }

    #[test]
    fn accepts_any_time_and_the_default() {
        accepts(&ZERO_GRACE_PERIOD, "{apiVersion: v1, kind: Pod, spec: {terminationGracePeriodSeconds: 1}}\n---\n{apiVersion: v1, kind: Pod, spec: {}}");
    }
}
