//! Jobs that stay after they have finished, and CronJobs with two rules for it.

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "job-ttl-seconds-after-finished",
    summary: "Jobs without `ttlSecondsAfterFinished`, and CronJobs whose Jobs have it",
    kinds: &["JobLike"],
    params: &[Param::new(
        "acceptHooks",
        ParamKind::Bool,
        "accept Jobs that are hooks of Helm or Argo CD, which delete them by rules of their own",
    )],
    compile,
};

policy! {
    /// Finished Jobs are kept, or removed by two rules.
    ///
    /// ## What it finds
    /// A Job of its own without `ttlSecondsAfterFinished`, and a CronJob whose `jobTemplate` sets it.
    ///
    /// ## Why it matters
    /// Nobody removes a finished Job: it stays with its pods and their logs, and fills the API server's
    /// storage. A CronJob keeps a number of its Jobs itself; a time beside that removes them earlier than
    /// its history limits say.
    ///
    /// ## How to fix
    /// Set `spec.ttlSecondsAfterFinished` in a Job. In a CronJob remove it, and set
    /// `successfulJobsHistoryLimit` and `failedJobsHistoryLimit` instead.
    ///
    /// ## Accepts
    /// Jobs that another object owns, and hooks of Helm and Argo CD, which delete their Jobs themselves.
    pub const JOB_TTL_SECONDS_AFTER_FINISHED: Policy = Policy {
        id: "job-ttl-seconds-after-finished",
        check: &CHECK,
        params: "{acceptHooks: true}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("job-ttl-seconds-after-finished")],
        packs: &[Membership::on(DEFAULT), Membership::on(KUBE_LINTER).with("{}")],
    };
}

const FIELD: &str = "ttlSecondsAfterFinished";
const HOOKS: [&str; 2] = ["helm.sh/hook", "argocd.argoproj.io/hook"];

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let accept_hooks = params.flag("acceptHooks");
    Ok(Rule::object(move |object, report| {
        if object.kind() == "CronJob" {
            if let Some(seconds) = object.at(&["spec", "jobTemplate", "spec", FIELD]) {
                let message = format!("`{FIELD}` competes with the history limits of the CronJob");
                report.fixable(seconds, message, Fix::unsafe_(format!("remove `{FIELD}`"), [Edit::remove(seconds)]));
            }
            return;
        }
        // What a controller made, it removes.
        let is_kept = object.at(&["spec", FIELD]).is_none() && object.controller().is_none();
        if is_kept && !(accept_hooks && is_hook(object)) {
            report.at(key_of(object, &["spec"]), format!("the Job stays after it has finished: no `{FIELD}`"));
        }
    }))
}

fn is_hook(object: &Object) -> bool {
    HOOKS.iter().any(|hook| object.annotations().get(hook).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn a_job_needs_it_and_a_cron_job_does_not() {
        finds(
            &JOB_TTL_SECONDS_AFTER_FINISHED,
            "
            apiVersion: batch/v1
            kind: Job
            spec:
            ^^^^ the Job stays after it has finished: no `ttlSecondsAfterFinished`
              template: {}
            ---
            apiVersion: batch/v1beta1
            kind: CronJob
            spec:
              jobTemplate:
                spec:
                  ttlSecondsAfterFinished: 60
                                           ^^ `ttlSecondsAfterFinished` competes with the history limits of the CronJob
            ",
        );
    }

    #[test]
    fn accepts_jobs_that_somebody_removes() {
        accepts(
            &JOB_TTL_SECONDS_AFTER_FINISHED,
            "
            apiVersion: batch/v1
            kind: Job
            spec: {ttlSecondsAfterFinished: 0}
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: {ownerReferences: [{kind: CronJob, controller: true}]}
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: {annotations: {helm.sh/hook: pre-install}}
            ---
            apiVersion: batch/v1
            kind: CronJob
            spec: {jobTemplate: {spec: {}}}
            ",
        );
    }

    #[test]
    fn hooks_may_be_judged_too() {
        finds_with(
            &JOB_TTL_SECONDS_AFTER_FINISHED,
            "{}",
            "
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: migrate
                    ^^^^^^^ the Job stays after it has finished: no `ttlSecondsAfterFinished`
              annotations: {argocd.argoproj.io/hook: PreSync}
            ",
        );
    }
}
