//! Pods that are not restarted.

use palisade_model::Workload;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "restart-policy",
    summary: "pods whose containers are not restarted when they fail",
    kinds: &["DeploymentLike"],
    params: &[Param::new(
        "acceptNeverInJobs",
        ParamKind::Bool,
        "accept `Never` in Jobs and CronJobs, which make a new pod instead",
    )],
    compile,
};

policy! {
    /// Containers are not restarted.
    ///
    /// ## What it finds
    /// Pods with a `restartPolicy` other than `Always` and `OnFailure`.
    ///
    /// ## Why it matters
    /// When a container of such a pod fails, it stays down until somebody makes a new pod.
    ///
    /// ## How to fix
    /// Remove `restartPolicy`, or set it to `Always`, or to `OnFailure` in a Job.
    ///
    /// ## Accepts
    /// The field left out, which means `Always`, and `Never` in Jobs and CronJobs: a Job makes a new pod
    /// when one fails.
    pub const RESTART_POLICY: Policy = Policy {
        id: "restart-policy",
        check: &CHECK,
        params: "{acceptNeverInJobs: true}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("restart-policy")],
        packs: &[Membership::off(DEFAULT), Membership::off(KUBE_LINTER).with("{}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let accept_never_in_jobs = params.flag("acceptNeverInJobs");
    Ok(Rule::pod(move |pod, report| {
        let Some(policy) = pod.get("restartPolicy") else { return };
        let is_job = matches!(pod.workload(), Workload::Job | Workload::CronJob);
        match policy.as_str() {
            Some("Always" | "OnFailure" | "") | None => {}
            Some("Never") if is_job && accept_never_in_jobs => {}
            Some(word) => {
                let message = format!("the containers are not restarted: `restartPolicy` is `{word}`");
                let instead = if is_job { "OnFailure" } else { "Always" };
                report.fixable(policy, message, remedy::replace("restartPolicy", policy, instead));
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_never() {
        finds(
            &RESTART_POLICY,
            "
            apiVersion: v1
            kind: Pod
            spec:
              restartPolicy: Never
                             ^^^^^ the containers are not restarted: `restartPolicy` is `Never`
            ",
        );
    }

    #[test]
    fn accepts_the_default_and_never_in_jobs() {
        accepts(
            &RESTART_POLICY,
            "
            apiVersion: apps/v1
            kind: Deployment
            spec: {template: {spec: {}}}
            ---
            apiVersion: batch/v1
            kind: Job
            spec: {template: {spec: {restartPolicy: Never}}}
            ---
            apiVersion: v1
            kind: Pod
            spec: {restartPolicy: OnFailure}
            ---
            apiVersion: v1
            kind: Pod
            spec: {restartPolicy: [Never]}
            ",
        );
    }

    #[test]
    fn never_may_be_forbidden_in_jobs_too() {
        finds_with(
            &RESTART_POLICY,
            "{}",
            "
            apiVersion: batch/v1
            kind: Job
            spec: {template: {spec: {restartPolicy: Never}}}
                                                    ^^^^^ the containers are not restarted: `restartPolicy` is `Never`
            ",
        );
    }
}
