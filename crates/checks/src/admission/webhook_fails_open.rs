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
            let fix = Fix::unsafe_("fail closed", [Edit::replace(policy, "Fail")]);
            let message = format!(
                "what `{}` should refuse is admitted while it does not answer",
                name(webhook)
            );
            report.fixable(policy, message, fix);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

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
}
