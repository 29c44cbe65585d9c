//! CronJobs whose runs overlap, or start late.

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "cron-job-field",
    summary: "CronJobs that do not set a certain field",
    kinds: &["CronJob"],
    params: &[
        Param::new(
            "field",
            ParamKind::OneOf(&["concurrencyPolicy", "startingDeadlineSeconds"]),
            "the field that must be set; `concurrencyPolicy` to something other than `Allow`",
        )
        .required(),
    ],
    compile,
};

policy! {
    /// CronJob whose runs may overlap.
    ///
    /// ## What it finds
    /// A CronJob without `concurrencyPolicy`, or with `Allow`.
    ///
    /// ## Why it matters
    /// When one run takes longer than the time between two, the next starts beside it: they work on the
    /// same data, and pile up until the node or the database gives in.
    ///
    /// ## How to fix
    /// Set `concurrencyPolicy: Forbid`, or `Replace` where the newest run counts.
    ///
    /// ## Accepts
    /// `Forbid` and `Replace`.
    pub const CRON_JOB_CONCURRENCY: Policy = Policy {
        id: "cron-job-concurrency",
        check: &CHECK,
        params: "{field: concurrencyPolicy}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };

    /// CronJob without a starting deadline.
    ///
    /// ## What it finds
    /// A CronJob without `startingDeadlineSeconds`.
    ///
    /// ## Why it matters
    /// A run whose time has passed while the controller was down or suspended starts whenever it comes back,
    /// perhaps in the middle of the day; and once a hundred runs were missed, some versions of Kubernetes start none
    /// any more.
    ///
    /// ## How to fix
    /// Set `startingDeadlineSeconds` to how late a run may start and still be of use.
    ///
    /// ## Accepts
    /// Any number.
    pub const CRON_JOB_STARTING_DEADLINE: Policy = Policy {
        id: "cron-job-starting-deadline",
        check: &CHECK,
        params: "{field: startingDeadlineSeconds}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_score("cronjob-has-deadline")],
        packs: OFF,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let field = params.text("field");
    Ok(Rule::object(move |object, report| {
        let place = key_of(object, &["spec", &field]);
        let Some(spec) = object.at(&["spec"]) else { return };
        match (field.as_str(), spec.get(&field)) {
            ("concurrencyPolicy", Some(policy)) if matches!(policy.text(), "" | "Allow") => {
                let fix = Fix::unsafe_("forbid runs at the same time", [Edit::replace(policy, "Forbid")]);
                report.fixable(policy, "runs of the job may overlap", fix);
            }
            ("concurrencyPolicy", None) => {
                let set = Edit::set(spec, &["concurrencyPolicy"], "Forbid");
                let fix = Fix::unsafe_("forbid runs at the same time", [set]);
                report.fixable(place, "runs of the job may overlap", fix);
            }
            ("startingDeadlineSeconds", None) => report.at(place, "a run that was missed may start at any time"),
            _ => {}
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_field_or_the_spec() {
        finds(
            &CRON_JOB_CONCURRENCY,
            "
            apiVersion: batch/v1
            kind: CronJob
            spec: {concurrencyPolicy: Allow}
                                      ^^^^^ runs of the job may overlap
            ---
            apiVersion: batch/v1
            kind: CronJob
            spec: {schedule: '0 3 * * *'}
            ^^^^ runs of the job may overlap
            ",
        );
        finds(
            &CRON_JOB_STARTING_DEADLINE,
            "
            apiVersion: batch/v1
            kind: CronJob
            spec: {schedule: '0 3 * * *'}
            ^^^^ a run that was missed may start at any time
            ",
        );
    }

    #[test]
    fn accepts_what_is_set() {
        let job = "{apiVersion: batch/v1, kind: CronJob, spec: {concurrencyPolicy: Replace, startingDeadlineSeconds: 600}}";
        accepts(&CRON_JOB_CONCURRENCY, job);
        accepts(&CRON_JOB_STARTING_DEADLINE, job);
    }
}
