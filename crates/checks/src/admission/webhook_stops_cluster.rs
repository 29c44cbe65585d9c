//! Webhooks whose failure stops the cluster.

use crate::admission::{is_narrowed, lists, name, webhooks};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "webhook-stops-cluster",
    summary: "admission webhooks that fail closed for pods or nodes of all namespaces",
    kinds: &["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Admission webhook that can stop the cluster.
    ///
    /// ## What it finds
    /// A webhook that fails closed for pods, nodes or leases, without a `namespaceSelector`, an
    /// `objectSelector` or match conditions, while its server is a Service of the cluster.
    ///
    /// ## Why it matters
    /// While its pods are down, no pod is admitted: not those of the network plugin and the DNS in
    /// `kube-system`, and not its own, which could end the outage.
    ///
    /// ## How to fix
    /// Exempt `kube-system` and the webhook's own namespace with a `namespaceSelector` on
    /// `kubernetes.io/metadata.name`.
    ///
    /// ## Accepts
    /// Webhooks with a selector or conditions, with `failurePolicy: Ignore`, and those whose server is
    /// outside (`clientConfig.url`).
    pub const WEBHOOK_STOPS_CLUSTER: Policy = Policy {
        id: "webhook-stops-cluster",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(configuration: &Object, report: &mut Reporter<'_>) {
    for webhook in webhooks(configuration) {
        let fails_open = webhook
            .get("failurePolicy")
            .is_some_and(|policy| policy.text() == "Ignore");
        let is_outside = webhook.at(&["clientConfig", "url"]).is_some();
        if fails_open || is_outside || is_narrowed(webhook) {
            continue;
        }
        let mut rules = webhook.get("rules").into_iter().flat_map(Value::items);
        if let Some(what) = rules.find_map(what_stops) {
            let place = webhook.get("name").unwrap_or(webhook);
            report.at(
                place,
                format!("while `{}` does not answer, {what}", name(webhook)),
            );
        }
    }
}

/// What no longer happens in the cluster while what a rule asks for gets no answer.
fn what_stops(rule: Value<'_>) -> Option<&'static str> {
    let is_for =
        |group, resource| lists(rule, "apiGroups", &[group]) && lists(rule, "resources", &[resource, "*/*"]);
    if is_for("", "pods") && lists(rule, "operations", &["CREATE"]) {
        Some("no pod of the cluster starts")
    } else if is_for("", "nodes") && lists(rule, "operations", &["CREATE", "UPDATE"]) {
        Some("no node joins the cluster")
    } else if is_for("coordination.k8s.io", "leases") && lists(rule, "operations", &["CREATE", "UPDATE"]) {
        Some("no node renews its lease, and no controller its leadership")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &WEBHOOK_STOPS_CLUSTER,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingWebhookConfiguration
            metadata: {name: guard}
            webhooks:
            - name: a.example.com
                    ^^^^^^^^^^^^^ while `a.example.com` does not answer, no pod of the cluster starts
              rules: [{apiGroups: [''], operations: [CREATE], resources: [pods]}]
            - name: b.example.com
                    ^^^^^^^^^^^^^ while `b.example.com` does not answer, no node renews its lease, and no controller its leadership
              rules: [{apiGroups: [coordination.k8s.io], operations: [UPDATE], resources: [leases]}]
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &WEBHOOK_STOPS_CLUSTER,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingWebhookConfiguration
            metadata: {name: guard}
            webhooks:
            - {name: a, failurePolicy: Ignore, rules: [{apiGroups: [''], operations: [CREATE], resources: [pods]}]}
            - name: b
              namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system]}]}
              rules: [{apiGroups: [''], operations: [CREATE], resources: [pods]}]
            - {name: c, rules: [{apiGroups: [apps], operations: ['*'], resources: [deployments]}]}
            - {name: d, rules: [{apiGroups: [''], operations: [DELETE, UPDATE], resources: [pods]}]}
            - {name: e, clientConfig: {url: 'https://guard.example.com'}, rules: [{apiGroups: ['*'], operations: ['*'], resources: ['*']}]}
            ",
        );
    }
}
