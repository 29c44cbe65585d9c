//! What makes pods: `pkg/apis/{apps,batch}/v1/defaults.go`, and their strategies.

use palisade_yaml::{At, Draft, New};

use crate::edit::{fill, has, is_true, items, mapping, text};

/// The labels of a Job's pods that carry its name; those with its identifier only the server can know.
const JOB_NAME_LABELS: [&str; 2] = ["job-name", "batch.kubernetes.io/job-name"];

pub(crate) fn deployment(draft: &mut Draft<'_>, spec: At) {
    draft.set_missing(spec, "replicas", 1);
    let strategy = mapping(draft, spec, "strategy");
    fill(draft, strategy, "type", "RollingUpdate");
    if text(draft, strategy, "type") == "RollingUpdate" {
        let update = mapping(draft, strategy, "rollingUpdate");
        draft.set_missing(update, "maxUnavailable", "25%");
        draft.set_missing(update, "maxSurge", "25%");
    }
    draft.set_missing(spec, "revisionHistoryLimit", 10);
    draft.set_missing(spec, "progressDeadlineSeconds", 600);
}

pub(crate) fn daemon_set(draft: &mut Draft<'_>, spec: At) {
    let strategy = mapping(draft, spec, "updateStrategy");
    fill(draft, strategy, "type", "RollingUpdate");
    if text(draft, strategy, "type") == "RollingUpdate" {
        let update = mapping(draft, strategy, "rollingUpdate");
        draft.set_missing(update, "maxUnavailable", 1);
        draft.set_missing(update, "maxSurge", 0);
    }
    draft.set_missing(spec, "revisionHistoryLimit", 10);
}

/// The generation of the template was a field, and is an annotation since `apps/v1`.
pub(crate) fn finish_daemon_set(draft: &mut Draft<'_>, root: At) {
    let metadata = mapping(draft, root, "metadata");
    let annotations = mapping(draft, metadata, "annotations");
    draft.set(annotations, "deprecated.daemonset.template.generation", "1");
}

pub(crate) fn stateful_set(draft: &mut Draft<'_>, spec: At) {
    draft.set_missing(spec, "podManagementPolicy", "OrderedReady");
    let strategy = mapping(draft, spec, "updateStrategy");
    if text(draft, strategy, "type").is_empty() {
        draft.set(strategy, "type", "RollingUpdate");
        mapping(draft, strategy, "rollingUpdate");
    }
    if text(draft, strategy, "type") == "RollingUpdate"
        && let Some(update) = draft.get(strategy, "rollingUpdate")
    {
        draft.set_missing(update, "partition", 0);
    }
    let retention = mapping(draft, spec, "persistentVolumeClaimRetentionPolicy");
    fill(draft, retention, "whenDeleted", "Retain");
    fill(draft, retention, "whenScaled", "Retain");
    draft.set_missing(spec, "replicas", 1);
    draft.set_missing(spec, "revisionHistoryLimit", 10);
    for claim in items(draft, spec, "volumeClaimTemplates") {
        for (field, value) in [("kind", "PersistentVolumeClaim"), ("apiVersion", "v1")] {
            // Whatever is written there is not read.
            if text(draft, claim, field) != value {
                draft.set(claim, field, value);
            }
        }
    }
}

pub(crate) fn replica_set(draft: &mut Draft<'_>, spec: At) {
    draft.set_missing(spec, "replicas", 1);
}

/// Without a selector, that of the template; without labels of its own, those of the template.
pub(crate) fn replication_controller(draft: &mut Draft<'_>, root: At) {
    let spec = mapping(draft, root, "spec");
    draft.set_missing(spec, "replicas", 1);
    let labels = draft.at(spec, &["template", "metadata", "labels"]);
    let Some(labels) = labels.filter(|&labels| !draft.is_empty(labels)) else {
        return;
    };
    if !has(draft, spec, "selector") {
        draft.copy(labels, spec, "selector");
    }
    let metadata = mapping(draft, root, "metadata");
    if !has(draft, metadata, "labels") {
        draft.copy(labels, metadata, "labels");
    }
}

pub(crate) fn job(draft: &mut Draft<'_>, root: At) {
    let spec = mapping(draft, root, "spec");
    if draft.get(spec, "parallelism").is_none() {
        draft.set_missing(spec, "completions", 1);
    }
    draft.set_missing(spec, "parallelism", 1);
    let is_limited = draft.get(spec, "backoffLimitPerIndex").is_some();
    draft.set_missing(
        spec,
        "backoffLimit",
        if is_limited { i64::from(i32::MAX) } else { 6 },
    );
    draft.set_missing(spec, "completionMode", "NonIndexed");
    draft.set_missing(spec, "suspend", false);
    draft.set_missing(spec, "manualSelector", false);
    let has_policy = draft.get(spec, "podFailurePolicy").is_some();
    let replacement = if has_policy {
        "Failed"
    } else {
        "TerminatingOrFailed"
    };
    draft.set_missing(spec, "podReplacementPolicy", replacement);
}

/// The labels of a Job's pods, which are also its own where it has none. Their selector goes by the Job's
/// identifier, so there is none here.
pub(crate) fn finish_job(draft: &mut Draft<'_>, root: At) {
    let (metadata, spec) = (mapping(draft, root, "metadata"), mapping(draft, root, "spec"));
    let template = mapping(draft, spec, "template");
    let of_template = mapping(draft, template, "metadata");
    let name = text(draft, metadata, "name").to_owned();
    if !is_true(draft, spec, "manualSelector") && !name.is_empty() {
        let labels = draft.set_missing(of_template, "labels", New::Mapping);
        for label in JOB_NAME_LABELS {
            draft.set_missing(labels, label, name.as_str());
        }
    }
    if !has(draft, metadata, "labels")
        && let Some(labels) = draft.get(of_template, "labels")
    {
        draft.copy(labels, metadata, "labels");
    }
}

pub(crate) fn cron_job(draft: &mut Draft<'_>, spec: At) {
    draft.set_missing(spec, "concurrencyPolicy", "Allow");
    draft.set_missing(spec, "suspend", false);
    draft.set_missing(spec, "successfulJobsHistoryLimit", 3);
    draft.set_missing(spec, "failedJobsHistoryLimit", 1);
}

pub(crate) fn failure_condition(draft: &mut Draft<'_>, pattern: At) {
    fill(draft, pattern, "status", "True");
}
