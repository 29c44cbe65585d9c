//! Webhooks that are asked about every object.

use crate::admission::{is_narrowed, lists, name, webhooks};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "webhook-matches-everything",
    summary: "admission webhooks for all resources of all API groups",
    kinds: &["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Admission webhook for every resource.
    ///
    /// ## What it finds
    /// A validating or mutating webhook with a rule for `*` among both `apiGroups` and `resources` that no
    /// selector or match condition narrows.
    ///
    /// ## Why it matters
    /// The webhook sees every Secret that is written, and stands between the cluster and each of its parts:
    /// it slows down all of them, and while it fails, nodes cannot renew their leases.
    ///
    /// ## How to fix
    /// List the resources that it judges, or narrow it by `objectSelector` or `matchConditions`.
    ///
    /// ## Accepts
    /// Webhooks with a selector of namespaces or objects, or with match conditions.
    pub const WEBHOOK_MATCHES_EVERYTHING: Policy = Policy {
        id: "webhook-matches-everything",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(configuration: &Object, report: &mut Reporter<'_>) {
    for webhook in webhooks(configuration) {
        if is_narrowed(webhook) {
            continue;
        }
        for rule in webhook.get("rules").into_iter().flat_map(Value::items) {
            let resources = rule.get("resources").into_iter().flat_map(Value::items);
            let mut wildcards = resources.filter(|resource| matches!(resource.text(), "*" | "*/*"));
            if lists(rule, "apiGroups", &["*"])
                && let Some(wildcard) = wildcards.next()
            {
                report.at(
                    wildcard,
                    format!("`{}` is asked about every resource", name(webhook)),
                );
            }
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
            &WEBHOOK_MATCHES_EVERYTHING,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingWebhookConfiguration
            metadata: {name: guard}
            webhooks:
            - name: a.example.com
              namespaceSelector: {}
              rules: [{apiGroups: ['*'], resources: ['*/*']}]
                                                     ^^^^^ `a.example.com` is asked about every resource
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &WEBHOOK_MATCHES_EVERYTHING,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingWebhookConfiguration
            metadata: {name: guard}
            webhooks:
            - {name: a, rules: [{apiGroups: [apps], resources: ['*']}, {apiGroups: ['*'], resources: [pods]}]}
            - {name: b, objectSelector: {matchLabels: {guard: 'true'}}, rules: [{apiGroups: ['*'], resources: ['*']}]}
            - {name: c, matchConditions: [{name: x, expression: 'true'}], rules: [{apiGroups: ['*'], resources: ['*']}]}
            ",
        );
    }
}
