//! What extends the server and guards it: webhooks, admission policies, definitions of custom resources,
//! and flow control.

use palisade_yaml::{At, Draft};

use crate::edit::{add, fill, is_true, items, mapping, text};

pub(crate) fn webhook(draft: &mut Draft<'_>, webhook: At) {
    draft.set_missing(webhook, "failurePolicy", "Fail");
    match_resources(draft, webhook);
    draft.set_missing(webhook, "timeoutSeconds", 10);
}

pub(crate) fn mutating_webhook(draft: &mut Draft<'_>, mutating: At) {
    webhook(draft, mutating);
    draft.set_missing(mutating, "reinvocationPolicy", "Never");
}

pub(crate) fn match_resources(draft: &mut Draft<'_>, resources: At) {
    draft.set_missing(resources, "matchPolicy", "Equivalent");
    mapping(draft, resources, "namespaceSelector");
    mapping(draft, resources, "objectSelector");
}

pub(crate) fn scope(draft: &mut Draft<'_>, rule: At) {
    draft.set_missing(rule, "scope", "*");
}

pub(crate) fn failure_policy(draft: &mut Draft<'_>, spec: At) {
    draft.set_missing(spec, "failurePolicy", "Fail");
}

pub(crate) fn param_ref(draft: &mut Draft<'_>, reference: At) {
    draft.set_missing(reference, "parameterNotFoundAction", "Deny");
}

pub(crate) fn service_reference(draft: &mut Draft<'_>, reference: At) {
    draft.set_missing(reference, "port", 443);
}

pub(crate) fn definition(draft: &mut Draft<'_>, spec: At) {
    let names = mapping(draft, spec, "names");
    let kind = text(draft, names, "kind").to_owned();
    if !kind.is_empty() {
        fill(draft, names, "singular", &kind.to_lowercase());
        fill(draft, names, "listKind", &format!("{kind}List"));
    }
    if draft.get(spec, "conversion").is_none() {
        let conversion = mapping(draft, spec, "conversion");
        draft.set(conversion, "strategy", "None");
    }
}

/// The version that is stored is one that has been stored.
pub(crate) fn finish_definition(draft: &mut Draft<'_>, root: At) {
    let (spec, status) = (mapping(draft, root, "spec"), mapping(draft, root, "status"));
    let versions = items(draft, spec, "versions");
    let stored = versions
        .into_iter()
        .find(|&version| is_true(draft, version, "storage"));
    if let Some(name) = stored.map(|version| text(draft, version, "name").to_owned()) {
        add(draft, status, "storedVersions", &name);
    }
}

pub(crate) fn flow_schema(draft: &mut Draft<'_>, spec: At) {
    if matches!(text(draft, spec, "matchingPrecedence"), "" | "0") {
        draft.set(spec, "matchingPrecedence", 1000);
    }
}

pub(crate) fn exempt_level(draft: &mut Draft<'_>, level: At) {
    draft.set_missing(level, "nominalConcurrencyShares", 0);
    draft.set_missing(level, "lendablePercent", 0);
}

pub(crate) fn limited_level(draft: &mut Draft<'_>, level: At) {
    draft.set_missing(level, "nominalConcurrencyShares", 30);
    draft.set_missing(level, "lendablePercent", 0);
}

pub(crate) fn queuing(draft: &mut Draft<'_>, queuing: At) {
    for (field, default) in [("handSize", 8), ("queues", 64), ("queueLengthLimit", 50)] {
        if matches!(text(draft, queuing, field), "" | "0") {
            draft.set(queuing, field, default);
        }
    }
}
