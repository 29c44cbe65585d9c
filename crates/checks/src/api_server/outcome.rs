//! When a Job has failed, and when it is done (batch/validation).

use super::format::qualified_name;
use super::judge::{Judge, items, number, text};
use crate::prelude::*;

/// So many rules, and codes of a rule, may be given.
const MOST_RULES: usize = 20;
const MOST_CODES: usize = 255;

/// What a failure of a pod means, by the codes of its containers and by its conditions.
pub(crate) fn failure_policy<'o>(judge: &mut Judge<'o>, spec: Value<'o>, pods: Value<'o>) {
    let rules = spec
        .get("podFailurePolicy")
        .into_iter()
        .flat_map(|policy| items(policy, "rules"));
    for (index, rule) in rules.enumerate() {
        if index == MOST_RULES {
            judge.invalid(
                rule,
                format!("is one too many: at most {MOST_RULES} rules may be set"),
            );
        }
        judge.required(rule, "action");
        if text(rule, "action") == "FailIndex" && spec.get("backoffLimitPerIndex").is_none() {
            judge.forbidden(
                rule,
                "action",
                "must not be `FailIndex` without `backoffLimitPerIndex`",
            );
        }
        let set = [
            rule.get("onExitCodes").is_some(),
            items(rule, "onPodConditions").next().is_some(),
        ];
        if set == [true, true] {
            judge.forbidden(rule, "onExitCodes", "must not be set beside `onPodConditions`");
        } else if set == [false, false] {
            judge.missing_choice(rule, "must have one of `onExitCodes` and `onPodConditions`");
        }
        for condition in items(rule, "onPodConditions") {
            judge.required_text(condition, "type", qualified_name);
            judge.optional_text(condition, "status", |status| {
                (!matches!(status, "False" | "True" | "Unknown"))
                    .then_some("must be `True`, `False` or `Unknown`")
            });
        }
        if let Some(codes) = rule.get("onExitCodes") {
            exit_codes(judge, codes, pods);
        }
    }
}

fn exit_codes<'o>(judge: &mut Judge<'o>, codes: Value<'o>, pods: Value<'o>) {
    judge.required(codes, "operator");
    let is_in = text(codes, "operator") == "In";
    let mut last = None;
    for (index, code) in judge.required_items(codes, "values").enumerate() {
        let own = code.as_i64();
        if is_in && own == Some(0) {
            judge.invalid(code, "must not be 0 with `operator: In`: that is success");
        }
        if own.is_some() && own == last {
            judge.conflict(code, "is listed already");
        } else if own < last {
            judge.conflict(code, "must not be less than the code before it");
        }
        if index == MOST_CODES {
            judge.invalid(
                code,
                format!("is one too many: at most {MOST_CODES} codes may be given"),
            );
        }
        last = own;
    }
    let mut containers = ["containers", "initContainers"]
        .into_iter()
        .flat_map(|list| items(pods, list));
    if let Some(name) = codes.get("containerName")
        && !containers.any(|container| text(container, "name") == name.text())
    {
        judge.conflict(name, "names no container of the pod");
    }
}

/// When an indexed Job is done before all of its pods are.
pub(crate) fn success_policy<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let Some(policy) = spec.get("successPolicy").filter(|policy| policy.is_mapping()) else {
        return;
    };
    if text(spec, "completionMode") != "Indexed" {
        return judge.forbidden(
            spec,
            "successPolicy",
            "must not be set without `completionMode: Indexed`",
        );
    }
    let completions = number(spec, "completions").unwrap_or(i64::MAX);
    for (index, rule) in judge.required_items(policy, "rules").enumerate() {
        if index == MOST_RULES {
            judge.invalid(
                rule,
                format!("is one too many: at most {MOST_RULES} rules may be set"),
            );
        }
        if rule.get("succeededCount").is_none() && rule.get("succeededIndexes").is_none() {
            judge.missing_choice(rule, "must have one of `succeededCount` and `succeededIndexes`");
        }
        judge.not_negative(rule, &["succeededCount"]);
        if number(rule, "succeededCount").is_some_and(|count| count > completions) {
            judge.forbidden(rule, "succeededCount", "must not be more than `completions`");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn job(spec: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: batch/v1, kind: Job, metadata: {{name: sum}}, spec: {{{spec}, \
             template: {{spec: {{restartPolicy: Never, containers: [{{name: app, image: web}}]}}}}}}}}"
        ))
    }

    #[test]
    fn failures_are_told_by_their_codes() {
        let rule = |rule: &str| job(&format!("podFailurePolicy: {{rules: [{{{rule}}}]}}"));
        assert!(
            rule("action: FailJob, onExitCodes: {containerName: app, operator: In, values: [1, 2]}")
                .is_empty()
        );
        assert!(rule("action: Ignore, onPodConditions: [{type: DisruptionTarget}]").is_empty());
        let path = "`spec.podFailurePolicy.rules[0].onExitCodes";
        assert_eq!(
            rule("action: FailJob, onExitCodes: {containerName: web, operator: In, values: [2, 1, 1]}"),
            [
                format!("{path}.containerName` names no container of the pod"),
                format!("{path}.values[1]` must not be less than the code before it"),
                format!("{path}.values[2]` is listed already"),
            ]
        );
        assert_eq!(
            rule("action: FailIndex, onExitCodes: {operator: In, values: [1]}"),
            [
                "`spec.podFailurePolicy.rules[0].action` must not be `FailIndex` without `backoffLimitPerIndex`"
            ]
        );
    }

    #[test]
    fn success_is_told_by_indexes() {
        let policy = "successPolicy: {rules: [{succeededCount: 3}]}";
        assert_eq!(
            job(policy),
            ["`spec.successPolicy` must not be set without `completionMode: Indexed`"]
        );
        assert!(job(&format!("completionMode: Indexed, completions: 3, {policy}")).is_empty());
        assert_eq!(
            job(&format!("completionMode: Indexed, completions: 2, {policy}")),
            ["`spec.successPolicy.rules[0].succeededCount` must not be more than `completions`"]
        );
    }
}
