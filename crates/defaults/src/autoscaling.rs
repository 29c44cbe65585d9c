//! Autoscalers.

use palisade_yaml::{At, Draft};
use serde_json::{Value as Json, json};

use crate::edit::{has, mapping};

/// What is scaled by where an autoscaler does not say.
const CPU_UTILIZATION: i64 = 80;

/// Of both versions; metrics and behavior are fields of the second alone.
pub(crate) fn autoscaler(draft: &mut Draft<'_>, spec: At) {
    draft.set_missing(spec, "minReplicas", 1);
    if draft.get(spec, "behavior").is_some() {
        behavior(draft, spec);
    }
    let is_v1 = draft.get(spec, "targetCPUUtilizationPercentage").is_some();
    if !is_v1 && !has(draft, spec, "metrics") {
        let target = json!({"type": "Utilization", "averageUtilization": CPU_UTILIZATION});
        let metric = json!({"type": "Resource", "resource": {"name": "cpu", "target": target}});
        draft.set(spec, "metrics", &Json::Array(vec![metric]));
    }
}

/// What is not said of a behavior is as it would be without one.
fn behavior(draft: &mut Draft<'_>, spec: At) {
    let behavior = mapping(draft, spec, "behavior");
    let percent = json!({"type": "Percent", "value": 100, "periodSeconds": 15});
    let pods = json!({"type": "Pods", "value": 4, "periodSeconds": 15});
    let up = mapping(draft, behavior, "scaleUp");
    draft.set_missing(up, "stabilizationWindowSeconds", 0);
    let down = mapping(draft, behavior, "scaleDown");
    for (rules, policies) in [(up, json!([pods, percent])), (down, json!([percent]))] {
        draft.set_missing(rules, "selectPolicy", "Max");
        if !has(draft, rules, "policies") {
            draft.set(rules, "policies", &policies);
        }
    }
}

/// An autoscaler is stored as one of the second version, and read from there.
pub(crate) fn finish_v1(draft: &mut Draft<'_>, root: At) {
    let spec = mapping(draft, root, "spec");
    draft.remove(spec, "metrics");
    let annotation = "autoscaling.alpha.kubernetes.io/metrics";
    if draft.at(root, &["metadata", "annotations", annotation]).is_none() {
        draft.set_missing(spec, "targetCPUUtilizationPercentage", CPU_UTILIZATION);
    }
}
