//! Workloads whose selector does not match their own pods.

use palisade_model::LabelSelector;

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "mismatching-selector",
    summary: "workloads whose selector does not match the labels of their pod template",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Selector that does not match its own pods.
    ///
    /// ## What it finds
    /// A workload whose `spec.selector` is missing, or does not match the labels of its pod template.
    ///
    /// ## Why it matters
    /// The API server refuses it; an old one makes pods without end, since none of them counts.
    ///
    /// ## How to fix
    /// Give the pod template every label that the selector asks for.
    ///
    /// ## Accepts
    /// Jobs and CronJobs without a selector: they get one when they are made. The pack `default` has this policy
    /// off, since `missing-field` and `conflicting-fields` say the same there.
    pub const MISMATCHING_SELECTOR: Policy = Policy {
        id: "mismatching-selector",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("mismatching-selector"),
            kubescape("C-0296"),
            kube_score("deployment-pod-selector-labels-match-template-metadata-labels"),
            kube_score("statefulset-pod-selector-labels-match-template-metadata-labels"),
        ],
        packs: KUBE_LINTER_ONLY,
    };
}

fn check(object: &Object, report: &mut Reporter<'_>) {
    let (path, is_map, is_optional): (&[&str], bool, bool) = match (object.group(), object.kind()) {
        ("apps" | "extensions", _) | ("argoproj.io", _) => (&["spec", "selector"], false, false),
        ("apps.openshift.io", _) => (&["spec", "selector"], true, false),
        ("batch", "Job") => (&["spec", "selector"], false, true),
        ("batch", "CronJob") => (&["spec", "jobTemplate", "spec", "selector"], false, true),
        _ => return,
    };
    let place = key_of(object, path);
    let value = object.at(path);
    let selector = match value.map(if is_map { LabelSelector::of_map } else { LabelSelector::of }).transpose() {
        Ok(selector) => selector.unwrap_or_default(),
        Err(error) => return report.at(place, format!("the selector is invalid: {error}")),
    };
    if selector.is_empty() {
        if !is_optional {
            let place = if value.is_some() { place } else { object.anchor() };
            report.at(place, format!("the {} has no selector", object.kind()));
        }
        return;
    }
    let Some(pod) = object.pod_spec() else { return };
    if !selector.matches(&pod.labels()) {
        report.at(place, "the selector does not match the labels of the pod template");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_selector() {
        finds(
            &MISMATCHING_SELECTOR,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec:
              selector: {matchLabels: {app: shop}}
              ^^^^^^^^ the selector does not match the labels of the pod template
              template: {metadata: {labels: {app: store}}}
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent}
                             ^^^^^ the DaemonSet has no selector
            spec: {template: {metadata: {labels: {app: agent}}}}
            ",
        );
    }

    #[test]
    fn accepts_matching_ones_and_jobs_without() {
        accepts(
            &MISMATCHING_SELECTOR,
            "
            apiVersion: apps.openshift.io/v1
            kind: DeploymentConfig
            metadata: {name: shop}
            spec: {selector: {app: shop}, template: {metadata: {labels: {app: shop, tier: web}}}}
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: {name: once}
            spec: {template: {spec: {}}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: plain}
            ",
        );
    }
}
