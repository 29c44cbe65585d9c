//! Jobs and CronJobs (batch/validation).

use palisade_model::{LabelSelector, Labels};

use super::format::dns_label;
use super::judge::{Judge, is_true, number, text};
use super::{meta, outcome, pod, schedule};
use crate::prelude::*;

pub(crate) fn job<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    let Some(spec) = root.get("spec") else {
        return judge.missing(root, "spec");
    };
    if !spec.is_mapping() {
        return;
    }
    self::spec(judge, spec);
    pod_names(judge, spec);
    let selector = spec.get("selector");
    if !is_true(spec, "manualSelector") {
        if let Some(selector) =
            selector.filter(|selector| !meta::is_empty(*selector) && selector.is_mapping())
        {
            judge.conflict(
                selector,
                "must not be set without `manualSelector: true`: it is made for each Job",
            );
        }
        return;
    }
    let Some(selector) = selector else {
        return judge.missing(spec, "selector");
    };
    meta::selector(judge, selector);
    let labels = Labels::of(spec.at(&["template", "metadata", "labels"]));
    if LabelSelector::of(selector).is_ok_and(|selector| !selector.matches(&labels)) {
        judge.conflict(selector, "must fit the labels of the pod template");
    }
}

/// The pods of an indexed Job are called after it and their index.
fn pod_names<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let count = number(spec, "completions").unwrap_or(0);
    let name = judge.root().at(&["metadata", "name"]);
    if let Some(name) = name.filter(|_| text(spec, "completionMode") == "Indexed" && count > 0)
        && let Some(fault) = dns_label(&format!("{}-{}", name.text(), count - 1))
    {
        judge.invalid(
            name,
            format!("must make good names of hosts with an index behind it: each {fault}"),
        );
    }
}

pub(crate) fn cron_job<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    if let Some(name) = root
        .at(&["metadata", "name"])
        .filter(|name| name.text().len() > 52)
    {
        judge.invalid(
            name,
            "must have at most 52 characters, since eleven are added to it for each Job",
        );
    }
    let Some(spec) = root.get("spec") else {
        return judge.missing(root, "spec");
    };
    if !spec.is_mapping() {
        return;
    }
    if let Some(schedule) = judge.required(spec, "schedule")
        && let Some(text) = schedule.as_str()
    {
        if text.contains("TZ=") {
            judge.invalid(schedule, "must not name a time zone: set `timeZone`");
        } else if let Some(why) = schedule::fault(text) {
            judge.invalid(schedule, why);
        }
    }
    if let Some(zone) = spec.get("timeZone").filter(|zone| zone.as_str().is_some()) {
        let name = zone.text();
        if name.is_empty() || name.eq_ignore_ascii_case("local") || name.trim() != name {
            judge.invalid(
                zone,
                "must be the name of a time zone, such as `Europe/Berlin` or `Etc/UTC`",
            );
        }
    }
    judge.not_negative(
        spec,
        &[
            "startingDeadlineSeconds",
            "successfulJobsHistoryLimit",
            "failedJobsHistoryLimit",
        ],
    );
    let Some(template) = spec.get("jobTemplate") else {
        return judge.missing(spec, "jobTemplate");
    };
    if let Some(metadata) = template.get("metadata") {
        meta::labels_and_annotations(judge, metadata);
    }
    let Some(jobs) = template.get("spec") else {
        return judge.missing(template, "spec");
    };
    if !jobs.is_mapping() {
        return;
    }
    self::spec(judge, jobs);
    judge.forbidden(jobs, "selector", "must not be set: it is made for each Job");
    if is_true(jobs, "manualSelector") {
        judge.forbidden(jobs, "manualSelector", "must not be true in a CronJob");
    }
}

fn spec<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    judge.not_negative(
        spec,
        &[
            "activeDeadlineSeconds",
            "backoffLimit",
            "backoffLimitPerIndex",
            "completions",
            "maxFailedIndexes",
            "parallelism",
            "ttlSecondsAfterFinished",
        ],
    );
    judge.optional_text(spec, "managedBy", |controller| match controller.len() {
        ..64 => super::format::domain_prefixed_path(controller),
        _ => Some("must have at most 63 characters"),
    });
    if spec.get("podFailurePolicy").is_some()
        && let Some(policy) = spec
            .get("podReplacementPolicy")
            .filter(|policy| policy.text() != "Failed")
    {
        judge.conflict(policy, "must be `Failed` with a `podFailurePolicy`");
    }
    let is_indexed = text(spec, "completionMode") == "Indexed";
    if is_indexed {
        if let (Some(most), Some(completions)) =
            (number(spec, "maxFailedIndexes"), number(spec, "completions"))
            && most > completions
        {
            judge.forbidden(spec, "maxFailedIndexes", "must not be more than `completions`");
        }
        if spec.get("completions").is_none() {
            judge.missing_with(
                spec,
                "completions",
                "must be set with `completionMode: Indexed`",
                None,
            );
        }
        judge.range(spec, "parallelism", 0, 100_000);
    } else {
        for field in ["backoffLimitPerIndex", "maxFailedIndexes"] {
            judge.forbidden(spec, field, "must not be set without `completionMode: Indexed`");
        }
    }
    if is_indexed && spec.get("maxFailedIndexes").is_some() && spec.get("backoffLimitPerIndex").is_none() {
        judge.missing_with(
            spec,
            "backoffLimitPerIndex",
            "must be set with `maxFailedIndexes`",
            None,
        );
    }
    let Some(template) = spec.get("template") else {
        return judge.missing(spec, "template");
    };
    if !template.is_mapping() {
        return;
    }
    pod::template(judge, template, &[]);
    let Some(pods) = template.get("spec").filter(|pods| pods.is_mapping()) else {
        return;
    };
    restart_policy(judge, spec, pods);
    outcome::failure_policy(judge, spec, pods);
    outcome::success_policy(judge, spec);
}

fn restart_policy<'o>(judge: &mut Judge<'o>, spec: Value<'o>, pods: Value<'o>) {
    const WHY: &str = "must be `OnFailure` or `Never` for a Job";
    match pods.get("restartPolicy") {
        Some(policy) if policy.text() == "Always" || policy.as_str() == Some("") => {
            let fix = Fix::unsafe_("restart on failure", [Edit::replace(policy, "OnFailure")]);
            judge.fixable_conflict(policy, WHY, fix);
        }
        None => {
            let fix = Fix::unsafe_(
                "restart on failure",
                [Edit::set(pods, &["restartPolicy"], "OnFailure")],
            );
            judge.missing_with(pods, "restartPolicy", WHY, Some(fix));
        }
        Some(policy) if spec.get("podFailurePolicy").is_some() && policy.text() == "OnFailure" => {
            judge.conflict(policy, "must be `Never` with a `podFailurePolicy`");
        }
        Some(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn job(name: &str, spec: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: batch/v1, kind: Job, metadata: {{name: {name}}}, spec: {{{spec}, \
             template: {{spec: {{restartPolicy: Never, containers: [{{name: app, image: web}}]}}}}}}}}"
        ))
    }

    #[test]
    fn the_pods_of_an_indexed_job_are_called_after_it() {
        let name = "a".repeat(61);
        assert!(job(&name, "completionMode: Indexed, completions: 10").is_empty());
        assert_eq!(job(&name, "completionMode: Indexed, completions: 11").len(), 1);
        assert!(job(&name, "completions: 11").is_empty());
    }

    #[test]
    fn a_policy_of_failures_replaces_what_failed() {
        let policy = "podFailurePolicy: {rules: []}";
        assert!(job("sum", &format!("{policy}, podReplacementPolicy: Failed")).is_empty());
        assert_eq!(
            job(
                "sum",
                &format!("{policy}, podReplacementPolicy: TerminatingOrFailed")
            ),
            ["`spec.podReplacementPolicy` must be `Failed` with a `podFailurePolicy`"]
        );
    }

    #[test]
    fn another_controller_has_a_domain() {
        assert!(job("sum", "managedBy: example.com/jobs").is_empty());
        assert_eq!(job("sum", "managedBy: jobs").len(), 1);
    }
}
