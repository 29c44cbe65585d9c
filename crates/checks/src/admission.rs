//! Admission control: webhooks and policies that the API server asks before it stores an object.

pub(crate) mod api_service_without_tls;
pub(crate) mod dangling_webhook_service;
pub(crate) mod policy_fails_open;
pub(crate) mod policy_only_audits;
pub(crate) mod policy_without_binding;
pub(crate) mod verdict;
pub(crate) mod webhook_fails_open;
pub(crate) mod webhook_matches_everything;
pub(crate) mod webhook_stops_cluster;
pub(crate) mod webhook_timeout;

use crate::prelude::*;

/// The webhooks of a configuration.
pub(crate) fn webhooks(configuration: &Object) -> impl Iterator<Item = Value<'_>> {
    configuration
        .root()
        .get("webhooks")
        .into_iter()
        .flat_map(Value::items)
}

/// The name of a webhook.
pub(crate) fn name(webhook: Value<'_>) -> &str {
    webhook.get("name").map(Value::text).unwrap_or_default()
}

/// Whether a selector of a webhook passes over some objects.
fn is_selective(webhook: Value<'_>, field: &str) -> bool {
    webhook.get(field).is_some_and(|selector| {
        ["matchLabels", "matchExpressions"].into_iter().any(|part| {
            selector
                .get(part)
                .is_some_and(|part| part.entries().next().is_some() || part.items().next().is_some())
        })
    })
}

/// Whether a webhook is asked about some objects only, by a selector or by conditions.
pub(crate) fn is_narrowed(webhook: Value<'_>) -> bool {
    let conditions = webhook.get("matchConditions");
    conditions.is_some_and(|list| list.items().next().is_some())
        || is_selective(webhook, "namespaceSelector")
        || is_selective(webhook, "objectSelector")
}

/// Whether a rule of a webhook is for an API group of Kubernetes itself, whose name has no dot or is one or two words
/// before `k8s.io`, or for all groups.
pub(crate) fn is_for_kubernetes(rule: Value<'_>) -> bool {
    let mut groups = rule
        .get("apiGroups")
        .into_iter()
        .flat_map(Value::items)
        .map(Value::text);
    groups.any(|group| !group.contains('.') || group.ends_with(".k8s.io") && group.split('.').count() <= 4)
}

/// Whether a rule of a webhook lists one of `words`, or `*`, in a field.
pub(crate) fn lists(rule: Value<'_>, field: &str, words: &[&str]) -> bool {
    let mut items = rule
        .get(field)
        .into_iter()
        .flat_map(Value::items)
        .map(Value::text);
    items.any(|item| item == "*" || words.contains(&item))
}
