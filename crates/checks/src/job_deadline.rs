//! Jobs that may run for ever.

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "job-deadline",
    summary: "Jobs and CronJobs without a limit in time",
    kinds: &["JobLike"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Job without a deadline.
    ///
    /// ## What it finds
    /// A Job, or a CronJob, whose Jobs have no `activeDeadlineSeconds`, neither themselves nor their pods.
    ///
    /// ## Why it matters
    /// A Job that hangs holds its memory, its locks and its credentials until somebody looks, and with
    /// `concurrencyPolicy: Forbid` no later run starts.
    ///
    /// ## How to fix
    /// Set `activeDeadlineSeconds` in the Job's `spec` to more than it ever takes.
    ///
    /// ## Accepts
    /// The field of the pods.
    pub const JOB_DEADLINE: Policy = Policy {
        id: "job-without-deadline",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };
}

fn check(object: &Object, report: &mut Reporter<'_>) {
    let path: &[&str] = if object.kind() == "CronJob" { &["spec", "jobTemplate", "spec"] } else { &["spec"] };
    let Some(job) = object.at(path) else { return };
    let own = job.get("activeDeadlineSeconds");
    if own.or_else(|| job.at(&["template", "spec", "activeDeadlineSeconds"])).is_none() {
        report.at(key_of(object, path), "job may run for ever");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_spec() {
        finds(
            &JOB_DEADLINE,
            "
            apiVersion: batch/v1
            kind: Job
            spec: {backoffLimit: 2}
            ^^^^ job may run for ever
            ---
            apiVersion: batch/v1
            kind: CronJob
            spec:
              jobTemplate:
                spec: {template: {spec: {}}}
                ^^^^ job may run for ever
            ",
        );
    }

    #[test]
    fn accepts_a_deadline_of_job_or_pods() {
        accepts(
            &JOB_DEADLINE,
            "
            apiVersion: batch/v1
            kind: Job
            spec: {activeDeadlineSeconds: 600}
            ---
            apiVersion: batch/v1
            kind: CronJob
            spec: {jobTemplate: {spec: {template: {spec: {activeDeadlineSeconds: 600}}}}}
            ",
        );
    }
}
