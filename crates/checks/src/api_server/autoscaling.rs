//! Autoscalers and disruption budgets (autoscaling/validation, policy/validation).

use super::format::{dns_label, path_segment};
use super::judge::{Judge, items, number, text};
use super::{meta, workload};
use crate::prelude::*;

const SOURCES: [(&str, &str); 5] = [
    ("ContainerResource", "containerResource"),
    ("External", "external"),
    ("Object", "object"),
    ("Pods", "pods"),
    ("Resource", "resource"),
];

pub(crate) fn autoscaler<'o>(judge: &mut Judge<'o>, version: &str) {
    let root = judge.root();
    let Some(spec) = root.get("spec") else {
        return judge.missing(root, "spec");
    };
    if !spec.is_mapping() {
        return;
    }
    // With metrics from outside a cluster may let it be zero.
    let may_be_zero =
        items(spec, "metrics").any(|metric| matches!(text(metric, "type"), "External" | "Object"));
    judge.range(spec, "minReplicas", i64::from(!may_be_zero), i64::MAX);
    match spec.get("maxReplicas") {
        None => judge.missing(spec, "maxReplicas"),
        Some(value) => {
            judge.range(spec, "maxReplicas", 1, i64::MAX);
            let least = number(spec, "minReplicas").unwrap_or(1);
            if value.as_i64().is_some_and(|most| most > 0 && most < least) {
                judge.conflict(value, "must not be less than `minReplicas`");
            }
        }
    }
    match spec.get("scaleTargetRef") {
        None => judge.missing(spec, "scaleTargetRef"),
        Some(target) if target.is_mapping() => {
            judge.required_text(target, "kind", path_segment);
            judge.required_text(target, "name", path_segment);
            // Of what is in the core group, only this can be scaled.
            if !text(target, "apiVersion").contains('/') && text(target, "kind") != "ReplicationController" {
                match target.get("apiVersion") {
                    Some(value) => judge.invalid(value, "must name a group, as in `apps/v1`"),
                    None => {
                        judge.missing_with(target, "apiVersion", "must name a group, as in `apps/v1`", None);
                    }
                }
                judge.since(34);
            }
        }
        Some(_) => {}
    }
    if version == "v1" {
        return judge.range(spec, "targetCPUUtilizationPercentage", 1, i64::MAX);
    }
    for metric in items(spec, "metrics") {
        self::metric(judge, metric);
    }
    for direction in ["scaleUp", "scaleDown"] {
        if let Some(rules) = spec.at(&["behavior", direction]) {
            behavior(judge, rules);
        }
    }
}

fn metric<'o>(judge: &mut Judge<'o>, metric: Value<'o>) {
    let Some(kind) = judge.required(metric, "type") else {
        return;
    };
    let Some((_, field)) = SOURCES.iter().find(|(name, _)| *name == kind.text()) else {
        return;
    };
    for (_, other) in SOURCES.iter().filter(|(_, other)| other != field) {
        judge.forbidden(
            metric,
            other,
            format!("must not be set with `type: {}`", kind.text()),
        );
    }
    let Some(source) = metric.get(field) else {
        return judge.missing_with(
            metric,
            field,
            &format!("must be set with `type: {}`", kind.text()),
            None,
        );
    };
    if !source.is_mapping() {
        return;
    }
    match *field {
        "resource" | "containerResource" => {
            judge.required(source, "name");
            if *field == "containerResource" {
                judge.required_text(source, "container", dns_label);
            }
        }
        _ => match source.get("metric") {
            Some(metric) => judge.required_text(metric, "name", path_segment),
            None => judge.missing(source, "metric.name"),
        },
    }
    if *field == "object" {
        match source.get("describedObject") {
            Some(object) => {
                judge.required_text(object, "kind", path_segment);
                judge.required_text(object, "name", path_segment);
            }
            None => judge.missing(source, "describedObject"),
        }
    }
    let Some(target) = source.get("target").filter(|target| target.is_mapping()) else {
        if source.get("target").is_none() {
            judge.missing(source, "target");
        }
        return;
    };
    judge.required(target, "type");
    judge.range(target, "averageUtilization", 1, i64::MAX);
    for field in ["value", "averageValue"] {
        let is_nothing = |value: Value<'_>| {
            palisade_model::Quantity::of(value).is_ok_and(|amount| amount.is_zero() || amount.is_negative())
        };
        if let Some(value) = target.get(field).filter(|value| is_nothing(*value)) {
            judge.invalid(value, "must be more than 0");
        }
    }
    let has = |field: &str| target.get(field).is_some();
    let allowed: &[&str] = match *field {
        "resource" | "containerResource" => &["averageUtilization", "averageValue"],
        "pods" => &["averageValue"],
        _ => &["value", "averageValue"],
    };
    let set = allowed.iter().filter(|field| has(field)).count();
    match set {
        0 => judge.missing_choice(
            target,
            &format!("must have one of {}", super::probe::list(allowed)),
        ),
        // An object's value may be told in both ways.
        _ if *field == "object" => {}
        1 => {}
        _ => judge.forbidden(
            target,
            allowed[1],
            format!("must not be set beside `{}`", allowed[0]),
        ),
    }
}

fn behavior<'o>(judge: &mut Judge<'o>, rules: Value<'o>) {
    if !rules.is_mapping() {
        return;
    }
    judge.range(rules, "stabilizationWindowSeconds", 0, 3_600);
    if let Some(tolerance) = rules.get("tolerance") {
        super::resources::not_negative(judge, tolerance);
    }
    if rules
        .get("policies")
        .is_some_and(|policies| policies.is_sequence() && policies.items().next().is_none())
    {
        judge.missing(rules, "policies");
    }
    for policy in items(rules, "policies") {
        judge.required(policy, "type");
        for (field, most) in [("value", i64::MAX), ("periodSeconds", 1_800)] {
            match policy.get(field) {
                Some(_) => judge.range(policy, field, 1, most),
                None => judge.missing(policy, field),
            }
        }
    }
}

pub(crate) fn disruption_budget<'o>(judge: &mut Judge<'o>) {
    let Some(spec) = judge.root().get("spec").filter(|spec| spec.is_mapping()) else {
        return;
    };
    let (least, most) = (spec.get("minAvailable"), spec.get("maxUnavailable"));
    if let (Some(_), Some(most)) = (least, most) {
        judge.conflict(most, "must not be set beside `minAvailable`");
    }
    for value in least.into_iter().chain(most) {
        workload::int_or_percent(judge, value, true);
    }
    if let Some(selector) = spec.get("selector") {
        meta::selector(judge, selector);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{said, said_by};

    fn autoscaler(spec: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: web}}, \
             spec: {{maxReplicas: 3, scaleTargetRef: {{apiVersion: apps/v1, kind: Deployment, name: web}}, {spec}}}}}"
        ))
    }

    #[test]
    fn the_value_of_an_object_may_have_two_targets() {
        let target = "metric: {name: a}, target: {type: Value, value: 1, averageValue: 1}";
        let object = format!(
            "metrics: [{{type: Object, object: {{describedObject: {{kind: Ingress, name: web}}, {target}}}}}]"
        );
        assert!(autoscaler(&object).is_empty());
        assert_eq!(
            autoscaler(&format!("metrics: [{{type: External, external: {{{target}}}}}]")),
            ["`spec.metrics[0].external.target.averageValue` must not be set beside `value`"]
        );
    }

    #[test]
    fn a_target_names_its_group() {
        let target = |version: &str, target: &str| {
            said_by(
                version,
                &format!(
                    "{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: web}}, \
                     spec: {{maxReplicas: 3, scaleTargetRef: {{name: web, {target}}}}}}}"
                ),
            )
        };
        assert_eq!(
            target("1.36", "kind: Deployment"),
            ["`spec.scaleTargetRef.apiVersion` must name a group, as in `apps/v1`"]
        );
        assert_eq!(target("1.36", "apiVersion: v1, kind: Deployment").len(), 1);
        assert!(target("1.33", "kind: Deployment").is_empty());
        assert!(target("1.36", "apiVersion: v1, kind: ReplicationController").is_empty());
    }
}
