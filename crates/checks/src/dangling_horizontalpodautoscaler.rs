//! Autoscalers whose target does not exist.

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "dangling-horizontalpodautoscaler",
    summary: "HorizontalPodAutoscalers whose target does not exist",
    kinds: &["HorizontalPodAutoscaler"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// HorizontalPodAutoscaler without a target.
    ///
    /// ## What it finds
    /// A HorizontalPodAutoscaler whose `scaleTargetRef` names a workload, by API group, kind and name,
    /// that is not in its namespace.
    ///
    /// ## Why it matters
    /// Nothing is scaled: under load the workload that was meant stays as small as it is.
    ///
    /// ## How to fix
    /// Correct `apiVersion`, `kind` and `name` of `scaleTargetRef`, or remove the autoscaler.
    ///
    /// ## Accepts
    /// A target in another version of its API group, and a target of a kind that only a custom resource
    /// definition can tell to be scalable. Workloads outside the input are not seen: give all folders
    /// at once.
    pub const DANGLING_HORIZONTALPODAUTOSCALER: Policy = Policy {
        id: "dangling-horizontalpodautoscaler",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("dangling-horizontalpodautoscaler"),
            kubescape("C-0300"),
            kube_score("horizontalpodautoscaler-has-target"),
        ],
        packs: DEFAULT_ONLY,
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(target) = subject.object.at(&["spec", "scaleTargetRef"]) else {
        return report.at(key_of(subject.object, &["spec"]), "the autoscaler names no target");
    };
    let field = |field| target.get(field).map(Value::text).unwrap_or_default();
    let (kind, name, namespace) = (field("kind"), field("name"), subject.object.namespace());
    let group = field("apiVersion").split_once('/').map_or("", |(group, _)| group);
    let is_known = matches!(group, "" | "apps" | "extensions" | "apps.openshift.io" | "argoproj.io");
    if !is_known || subject.inventory.get(group, kind, namespace, name).next().is_some() {
        return;
    }
    let place = target.get("name").unwrap_or_else(|| key_of(subject.object, &["spec", "scaleTargetRef"]));
    let api_version = field("apiVersion");
    report.at(place, format!("no {kind} `{name}` of `{api_version}` in namespace `{namespace}`"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_name_of_a_missing_target() {
        finds(
            &DANGLING_HORIZONTALPODAUTOSCALER,
            "
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: shop}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}
                                                                            ^^^^ no Deployment `shop` of `apps/v1` in namespace `default`
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: shop}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: aimless}
            spec: {maxReplicas: 3}
            ^^^^ the autoscaler names no target
            ",
        );
    }

    #[test]
    fn accepts_targets_of_the_core_group_and_custom_ones() {
        accepts(
            &DANGLING_HORIZONTALPODAUTOSCALER,
            "
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: old}
            spec: {scaleTargetRef: {apiVersion: v1, kind: ReplicationController, name: old}}
            ---
            apiVersion: v1
            kind: ReplicationController
            metadata: {name: old, namespace: default}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: custom}
            spec: {scaleTargetRef: {apiVersion: example.com/v1, kind: Thing, name: custom}}
            ",
        );
    }
}
