//! Webhooks that may keep others waiting.

use crate::admission::{name, webhooks};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "webhook-long-timeout",
    summary: "admission webhooks with a timeout above 10 seconds",
    kinds: &["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Admission webhook with a long timeout.
    ///
    /// ## What it finds
    /// A webhook with `timeoutSeconds` above 10.
    ///
    /// ## Why it matters
    /// Every request that it is asked about waits so long while it does not answer, and several webhooks
    /// wait one after the other: the API server's own limit is a minute.
    ///
    /// ## How to fix
    /// Set `timeoutSeconds` to a few seconds.
    ///
    /// ## Accepts
    /// 10, which is the default, and less.
    pub const WEBHOOK_LONG_TIMEOUT: Policy = Policy {
        id: "webhook-long-timeout",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(configuration: &Object, report: &mut Reporter<'_>) {
    for webhook in webhooks(configuration) {
        if let Some(timeout) = webhook
            .get("timeoutSeconds")
            .filter(|it| it.as_i64().is_some_and(|seconds| seconds > 10))
        {
            report.at(
                timeout,
                format!("requests wait {} seconds for `{}`", timeout.text(), name(webhook)),
            );
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
            &WEBHOOK_LONG_TIMEOUT,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingWebhookConfiguration
            metadata: {name: guard}
            webhooks:
            - name: a.example.com
              timeoutSeconds: 30
                              ^^ requests wait 30 seconds for `a.example.com`
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &WEBHOOK_LONG_TIMEOUT,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingWebhookConfiguration
            metadata: {name: guard}
            webhooks: [{name: a, timeoutSeconds: 10}, {name: b}]
            ",
        );
    }
}
