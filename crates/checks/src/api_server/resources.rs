//! What containers ask for and may use (`ValidateContainerResourceRequirements`).

use std::collections::HashSet;

use palisade_model::Quantity;

use super::format::qualified_name;
use super::judge::{Judge, Seen, items, text};
use crate::prelude::*;

/// An amount that can be read; what cannot is told elsewhere.
fn amount(value: Value<'_>) -> Option<Quantity> {
    Quantity::of(value).ok()
}

pub(crate) fn not_negative<'o>(judge: &mut Judge<'o>, value: Value<'o>) {
    if amount(value).is_some_and(Quantity::is_negative) {
        judge.invalid(value, "must not be negative");
    }
}

pub(crate) fn is_whole(value: Value<'_>) -> bool {
    amount(value).is_none_or(|amount| amount.millis() % 1000 == 0)
}

fn is_huge_page(name: &str) -> bool {
    name.starts_with("hugepages-")
}

fn is_native(name: &str) -> bool {
    !name.contains('/') || name.contains("kubernetes.io/")
}

/// A resource that somebody else than Kubernetes defines: a device, say.
pub(crate) fn is_extended(name: &str) -> bool {
    !is_native(name) && !name.starts_with("requests.")
}

/// A mapping of resources of a container to amounts.
pub(crate) fn amounts<'o>(judge: &mut Judge<'o>, list: Value<'o>) {
    for entry in list.entries() {
        resource(judge, entry.key);
        if entry.value.is_null() {
            continue;
        }
        not_negative(judge, entry.value);
        if is_extended(entry.name()) && !is_whole(entry.value) {
            judge.invalid(entry.value, "must be a whole number");
        }
        whole_pages(judge, entry.name(), entry.value);
    }
}

/// Huge pages come whole.
fn whole_pages<'o>(judge: &mut Judge<'o>, name: &str, value: Value<'o>) {
    let Some(size) = name
        .strip_prefix("hugepages-")
        .and_then(|size| Quantity::parse(size).ok())
    else {
        return;
    };
    let Some(wanted) = amount(value) else { return };
    let is_divisible = size.bytes() > 0 && wanted.bytes() > 0 && wanted.bytes() % size.bytes() == 0;
    if !is_divisible && !wanted.is_negative() {
        judge.invalid(value, "must be a multiple of the size of the pages");
    }
}

pub(crate) fn resource<'o>(judge: &mut Judge<'o>, key: Value<'o>) {
    let name = key.text();
    if let Some(fault) = qualified_name(name) {
        judge.invalid(key, format!("is no name of a resource: it {fault}"));
    } else if !name.contains('/') {
        let known = ["cpu", "memory", "ephemeral-storage"];
        if !known.contains(&name) && !is_huge_page(name) {
            let hint = palisade_schema::closest(name, known.into_iter())
                .map(|known| format!(": did you mean `{known}`?"))
                .unwrap_or_default();
            judge.invalid(key, format!("is no resource of a container{hint}"));
        }
    }
}

/// What becomes of a container whose resources are changed.
pub(crate) fn resizing<'o>(judge: &mut Judge<'o>, container: Value<'o>, spec: Value<'o>) {
    let mut seen = Seen::new();
    for policy in items(container, "resizePolicy") {
        judge.required_text(policy, "resourceName", |name| {
            (!matches!(name, "cpu" | "memory")).then_some("must be `cpu` or `memory`")
        });
        if let Some(name) = policy
            .get("resourceName")
            .filter(|name| seen.is_again(name.text()))
        {
            judge.conflict(name, "is the resource of an earlier entry");
        }
        if text(spec, "restartPolicy") == "Never" && text(policy, "restartPolicy") == "RestartContainer" {
            judge.forbidden(
                policy,
                "restartPolicy",
                "must be `NotRequired` with the pod's `restartPolicy: Never`",
            );
        }
    }
}

pub(crate) fn requirements<'o>(judge: &mut Judge<'o>, container: Value<'o>, claims: &HashSet<&'o str>) {
    let Some(resources) = container.get("resources") else {
        return;
    };
    let (limits, requests) = (resources.get("limits"), resources.get("requests"));
    limits
        .into_iter()
        .chain(requests)
        .for_each(|list| amounts(judge, list));
    for entry in requests.into_iter().flat_map(Value::entries) {
        request(judge, entry.key, entry.value, limits);
    }
    huge_pages(judge, limits, requests);
    let mut used = Seen::new();
    for claim in items(resources, "claims") {
        if let Some(name) = claim.get("name")
            && used.is_again((name.text(), text(claim, "request")))
        {
            judge.conflict(name, "is listed already");
        }
        if let Some(name) = judge.required(claim, "name")
            && !claims.contains(name.text())
        {
            judge.conflict(name, "names no entry of the pod's `resourceClaims`");
        }
    }
}

/// What is asked for must not be more than what may be used.
pub(crate) fn request<'o>(
    judge: &mut Judge<'o>,
    key: Value<'o>,
    request: Value<'o>,
    limits: Option<Value<'o>>,
) {
    let name = key.text();
    let is_exact = is_extended(name) || is_huge_page(name);
    let Some(limit) = limits.and_then(|limits| limits.get(name)) else {
        if is_exact && !request.is_null() {
            judge.conflict(
                request,
                "must have a limit that is the same: this resource cannot be overcommitted",
            );
        }
        return;
    };
    let (Some(asked), Some(most)) = (amount(request), amount(limit)) else {
        return;
    };
    if is_exact && asked != most {
        judge.conflict(
            request,
            format!("must be the same as its limit, {}", limit.text()),
        );
    } else if asked > most {
        judge.conflict(
            request,
            format!("must not be more than its limit, {}", limit.text()),
        );
    }
}

/// Huge pages come with memory or processors.
fn huge_pages<'o>(judge: &mut Judge<'o>, limits: Option<Value<'o>>, requests: Option<Value<'o>>) {
    let lists = || limits.into_iter().chain(requests).flat_map(Value::entries);
    let has_others = lists().any(|entry| matches!(entry.name(), "cpu" | "memory"));
    if has_others {
        return;
    }
    if let Some(entry) = lists().find(|entry| is_huge_page(entry.name())) {
        judge.conflict(entry.key, "must not be set without `cpu` or `memory`");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said_of_pod;

    #[test]
    fn huge_pages_come_whole() {
        let pages = |amount: &str| {
            said_of_pod(
                &format!("resources: {{limits: {{cpu: 1, hugepages-2Mi: {amount}}}}}"),
                "",
            )
        };
        assert!(pages("4Mi").is_empty());
        assert_eq!(pages("3Mi").len(), 1);
    }

    #[test]
    fn what_is_not_restarted_is_not_restarted_to_resize_it() {
        let policy = "resizePolicy: [{resourceName: cpu, restartPolicy: RestartContainer}]";
        assert!(said_of_pod(policy, "restartPolicy: OnFailure").is_empty());
        assert_eq!(
            said_of_pod(policy, "restartPolicy: Never"),
            [
                "`spec.containers[0].resizePolicy[0].restartPolicy` must be `NotRequired` with the pod's `restartPolicy: Never`"
            ]
        );
        assert_eq!(
            said_of_pod("resizePolicy: [{resourceName: cpu}, {resourceName: cpu}]", "").len(),
            1
        );
    }

    #[test]
    fn a_claim_is_used_once() {
        let spec = "resourceClaims: [{name: gpu, resourceClaimName: gpu}]";
        assert!(
            said_of_pod(
                "resources: {claims: [{name: gpu, request: a}, {name: gpu, request: b}]}",
                spec
            )
            .is_empty()
        );
        assert_eq!(
            said_of_pod("resources: {claims: [{name: gpu}, {name: gpu}]}", spec).len(),
            1
        );
    }
}
