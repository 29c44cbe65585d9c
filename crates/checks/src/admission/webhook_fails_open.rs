//! Webhooks that let everything through when they do not answer.

use crate::admission::{is_for_kubernetes, name, webhooks};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "webhook-fails-open",
    summary: "admission webhooks with `failurePolicy: Ignore`",
    kinds: &["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Admission webhook that fails open.
    ///
    /// ## What it finds
    /// A validating or mutating webhook with `failurePolicy: Ignore` that is asked about objects of Kubernetes
    /// itself.
    ///
    /// ## Why it matters
    /// Whatever the webhook should refuse is admitted while it does not answer, and an intruder can see to
    /// that: with a request that takes too long, or by stopping its pods.
    ///
    /// ## How to fix
    /// Set `failurePolicy: Fail`, run several replicas with a disruption budget, and exempt `kube-system`
    /// and the webhook's own namespace by `namespaceSelector`.
    ///
    /// ## Accepts
    /// `Fail`, which is the default. Webhooks for custom resources alone, which mostly guard no more than their
    /// own program against wrong settings. Where a webhook only adds comfort, `Ignore` is right: accept it there.
    pub const WEBHOOK_FAILS_OPEN: Policy = Policy {
        id: "webhook-fails-open",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Possible,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(configuration: &Object, report: &mut Reporter<'_>) {
    for webhook in webhooks(configuration) {
        let mut rules = webhook.get("rules").into_iter().flat_map(Value::items);
        if !rules.any(is_for_kubernetes) {
            continue;
        }
        if let Some(policy) = webhook
            .get("failurePolicy")
            .filter(|policy| policy.text() == "Ignore")
        {
            let fix = (!may_stop_the_cluster(webhook))
                .then(|| Fix::unsafe_("fail closed", [Edit::replace(policy, "Fail")]));
            let message = format!(
                "what `{}` should refuse is admitted while it does not answer",
                name(webhook)
            );
            report.fixable(policy, message, fix);
        }
    }
}

/// Whether the webhook, once it fails closed, may keep its own pods, or nodes, from coming back: it is asked about them,
/// and nothing is exempt. Then it takes more than this one word.
fn may_stop_the_cluster(webhook: Value<'_>) -> bool {
    const VITAL: [&str; 5] = ["*", "pods", "nodes", "leases", "endpointslices"];
    let is_narrowed = ["namespaceSelector", "objectSelector", "matchConditions"]
        .iter()
        .filter_map(|field| webhook.get(field))
        .any(|selector| selector.entries().next().is_some() || selector.items().next().is_some());
    let resources = webhook
        .get("rules")
        .into_iter()
        .flat_map(Value::items)
        .filter_map(|rule| rule.get("resources"))
        .flat_map(Value::items);
    let is_vital = |resource: Value<'_>| {
        let kind = resource.text().split('/').next().unwrap_or_default();
        VITAL.contains(&kind)
    };
    !is_narrowed && resources.into_iter().any(is_vital)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, judge};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &WEBHOOK_FAILS_OPEN,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingWebhookConfiguration
            metadata: {name: guard}
            webhooks:
            - name: a.example.com
              failurePolicy: Ignore
                             ^^^^^^ what `a.example.com` should refuse is admitted while it does not answer
              rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
            - name: b.example.com
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &WEBHOOK_FAILS_OPEN,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingWebhookConfiguration
            metadata: {name: guard}
            webhooks:
            - {name: a.example.com, failurePolicy: Fail, rules: [{apiGroups: ['']}]}
            - {name: b.example.com, failurePolicy: Ignore, rules: [{apiGroups: [apm.k8s.elastic.co]}]}
            ",
        );
    }

    #[test]
    fn what_may_keep_its_own_pods_from_coming_back_is_not_closed_by_one_word() {
        let has_fix = |more: &str| {
            let webhook = format!("{{name: a.example.com, failurePolicy: Ignore, {more}}}");
            let text = format!(
                "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\n\
                 metadata: {{name: guard}}\nwebhooks: [{webhook}]\n"
            );
            let findings = judge(&WEBHOOK_FAILS_OPEN, "", &text);
            findings[0].fix.is_some()
        };
        assert!(has_fix("rules: [{apiGroups: [apps], resources: [deployments]}]"));
        assert!(!has_fix("rules: [{apiGroups: [apps], resources: ['*/*']}]"));
        assert!(!has_fix(
            "rules: [{apiGroups: [apps], resources: [configmaps, pods]}], namespaceSelector: {}"
        ));
        assert!(has_fix(
            "rules: [{apiGroups: [apps], resources: [pods]}], namespaceSelector: {matchLabels: {guarded: yes}}"
        ));
    }
}
