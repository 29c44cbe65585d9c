//! When a single container is started again (`validateContainerRestartPolicy`, since Kubernetes 1.35).

use super::judge::{Judge, items, text};
use crate::prelude::*;

/// So many rules, and codes of a rule, may be given.
const MOST_RULES: usize = 20;
const MOST_CODES: usize = 255;

pub(crate) fn container<'o>(judge: &mut Judge<'o>, container: Value<'o>, is_init: bool) {
    let policy = text(container, "restartPolicy");
    let has_rules = items(container, "restartPolicyRules").next().is_some();
    if let Some(value) = container.get("restartPolicy").filter(|_| !policy.is_empty()) {
        if !matches!(policy, "Always" | "Never" | "OnFailure") {
            judge.invalid(value, "must be `Always`, `Never` or `OnFailure`");
        } else if !is_init {
            judge.conflict(
                value,
                "must not be set for a container that is no init container, before Kubernetes 1.35",
            );
            judge.until(35);
        } else if policy != "Always" {
            judge.invalid(value, "must be `Always` before Kubernetes 1.35");
            judge.until(35);
        }
    }
    if has_rules {
        judge.field_since(35, |judge| rules(judge, container, is_init));
    }
}

fn rules<'o>(judge: &mut Judge<'o>, container: Value<'o>, is_init: bool) {
    let policy = text(container, "restartPolicy");
    if is_init && policy == "Always" {
        return judge.forbidden(
            container,
            "restartPolicyRules",
            "must not be set for an init container with `restartPolicy: Always`",
        );
    }
    if policy.is_empty() {
        // Of init containers the rules are looked at only beside a policy.
        if !is_init {
            judge.missing_with(
                container,
                "restartPolicy",
                "must be set with `restartPolicyRules`",
                None,
            );
        }
        return;
    }
    for (index, rule) in items(container, "restartPolicyRules").enumerate() {
        if index == MOST_RULES {
            judge.invalid(
                rule,
                format!("is one too many: at most {MOST_RULES} rules may be set"),
            );
        }
        self::rule(judge, rule);
    }
}

fn rule<'o>(judge: &mut Judge<'o>, rule: Value<'o>) {
    judge.required_text(rule, "action", |action| match action {
        "Restart" | "RestartAllContainers" => None,
        _ => Some("must be `Restart`"),
    });
    let Some(codes) = rule.get("exitCodes").filter(|codes| codes.is_mapping()) else {
        return judge.missing(rule, "exitCodes");
    };
    judge.required_text(codes, "operator", |operator| {
        (!matches!(operator, "In" | "NotIn")).then_some("must be `In` or `NotIn`")
    });
    if let Some(code) = items(codes, "values").nth(MOST_CODES) {
        judge.invalid(
            code,
            format!("is one too many: at most {MOST_CODES} codes may be given"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{said, said_by};

    fn pod(container: &str) -> String {
        format!(
            "{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, spec: {{containers: [{{name: app, image: web, {container}}}]}}}}"
        )
    }

    #[test]
    fn a_container_has_a_policy_of_its_own_since_1_35() {
        let own = pod(
            "restartPolicy: Never, restartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [42]}}]",
        );
        assert!(said(&own).is_empty());
        assert_eq!(
            said_by("1.34", &own),
            [
                "`spec.containers[0].restartPolicy` must not be set for a container that is no init container, before Kubernetes 1.35"
            ]
        );
        assert_eq!(
            said(&pod(
                "restartPolicyRules: [{action: Restart, exitCodes: {operator: In}}]"
            )),
            ["`spec.containers[0].restartPolicy` must be set with `restartPolicyRules`"]
        );
        assert_eq!(
            said(&pod("restartPolicy: Sometimes")),
            ["`spec.containers[0].restartPolicy` must be `Always`, `Never` or `OnFailure`"]
        );
    }

    #[test]
    fn a_sidecar_has_no_rules() {
        let pod = "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: app, image: web}], \
                   initContainers: [{name: log, image: log, restartPolicy: Always, \
                   restartPolicyRules: [{action: Restart, exitCodes: {operator: In}}]}]}}";
        assert_eq!(
            said(pod),
            [
                "`spec.initContainers[0].restartPolicyRules` must not be set for an init container with `restartPolicy: Always`"
            ]
        );
    }
}
