//! Webhooks, and servers of other APIs (admissionregistration/validation, apiregistration/validation).

use super::format::{Fault, dns_1035_label, dns_subdomain, fully_qualified, qualified_name};
use super::judge::{Judge, Seen, is_true, items, text};
use super::meta;
use crate::prelude::*;

pub(crate) fn webhooks<'o>(judge: &mut Judge<'o>) {
    let mut names = Seen::new();
    for webhook in items(judge.root(), "webhooks") {
        if !webhook.is_mapping() {
            continue;
        }
        judge.required_text(webhook, "name", fully_qualified);
        if let Some(name) = webhook.get("name").filter(|name| names.is_again(name.text())) {
            judge.conflict(name, "is the name of an earlier webhook");
        }
        self::webhook(judge, webhook);
    }
}

fn webhook<'o>(judge: &mut Judge<'o>, webhook: Value<'o>) {
    match webhook.get("sideEffects") {
        None => judge.missing(webhook, "sideEffects"),
        Some(value) if matches!(value.text(), "Some" | "Unknown") => {
            judge.invalid(value, "must be `None` or `NoneOnDryRun`");
        }
        Some(_) => {}
    }
    let versions: Vec<_> = judge.required_items(webhook, "admissionReviewVersions").collect();
    if !versions.is_empty()
        && !versions
            .iter()
            .any(|version| matches!(version.text(), "v1" | "v1beta1"))
    {
        judge.forbidden(webhook, "admissionReviewVersions", "must hold `v1` or `v1beta1`");
    }
    let mut seen = Seen::new();
    for version in versions {
        judge.text(version, dns_1035_label);
        if seen.is_again(version.text()) {
            judge.conflict(version, "is listed already");
        }
    }
    judge.range(webhook, "timeoutSeconds", 1, 30);
    for field in ["namespaceSelector", "objectSelector"] {
        if let Some(selector) = webhook.get(field) {
            meta::selector(judge, selector);
        }
    }
    for rule in items(webhook, "rules") {
        self::rule(judge, rule);
    }
    match_conditions(judge, webhook);
    match webhook.get("clientConfig") {
        None => judge.missing(webhook, "clientConfig"),
        Some(config) => client_config(judge, config),
    }
}

/// Conditions in CEL that a request must meet.
pub(crate) fn match_conditions<'o>(judge: &mut Judge<'o>, of: Value<'o>) {
    let mut names = Seen::new();
    for (index, condition) in items(of, "matchConditions").enumerate() {
        judge.required_text(condition, "name", qualified_name);
        judge.required(condition, "expression");
        if let Some(name) = condition.get("name").filter(|name| names.is_again(name.text())) {
            judge.conflict(name, "is the name of an earlier condition");
        }
        if index == 64 {
            judge.invalid(condition, "is one too many: at most 64 conditions may be set");
        }
    }
}

/// The path of a webhook: parts that are each a DNS name.
fn webhook_path(path: &str) -> Fault {
    let Some(inner) = path.strip_prefix('/') else {
        return Some("must begin with `/`");
    };
    let parts = inner.strip_suffix('/').unwrap_or(inner);
    (!inner.is_empty() && parts.split('/').any(|part| dns_subdomain(part).is_some()))
        .then_some("must have parts that are lower-case letters, digits, `-` and `.`, between single slashes")
}

/// Which operations on which resources.
pub(crate) fn rule<'o>(judge: &mut Judge<'o>, rule: Value<'o>) {
    if !rule.is_mapping() {
        return;
    }
    for field in ["operations", "apiGroups", "apiVersions", "resources"] {
        let values: Vec<_> = judge.required_items(rule, field).collect();
        if values.len() < 2 || field == "resources" {
            continue;
        }
        if let Some(all) = values.iter().find(|value| value.text() == "*") {
            judge.conflict(*all, "must stand alone: it means all");
        }
    }
    for version in items(rule, "apiVersions").filter(|version| version.as_str() == Some("")) {
        judge.invalid(version, "must not be empty");
    }
    resources(judge, rule);
}

/// Resources of which one is not in another that stands before it: `*` and `*/*` are all.
fn resources<'o>(judge: &mut Judge<'o>, rule: Value<'o>) {
    let all: Vec<_> = items(rule, "resources").collect();
    let (mut parts_of, mut parts_called) = (Seen::new(), Seen::new());
    for resource in &all {
        let name = resource.text();
        if name.is_empty() {
            judge.invalid(*resource, "must not be empty");
        } else if all.len() > 1 && name == "*/*" {
            judge.conflict(*resource, "must stand alone: it means all");
        } else if let Some((main, sub)) = name.split_once('/') {
            if parts_of.has(&main) {
                judge.conflict(*resource, format!("must not be set beside `{main}/*`"));
            } else if parts_called.has(&sub) {
                judge.conflict(*resource, format!("must not be set beside `*/{sub}`"));
            }
            if sub == "*" {
                parts_of.is_again(main);
            }
            if main == "*" {
                parts_called.is_again(sub);
            }
        }
    }
    let mut whole = all.iter().filter(|resource| !resource.text().contains('/'));
    let last = whole.next_back().filter(|last| last.text() != "*");
    if let Some(last) = last
        && whole.any(|resource| resource.text() == "*")
    {
        judge.conflict(*last, "must not be set beside `*`");
    }
}

/// An API that another server serves (kube-aggregator's validation).
pub(crate) fn service<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    let Some(spec) = root.get("spec").filter(|spec| spec.is_mapping()) else {
        return judge.missing(root, "spec");
    };
    judge.required_text(spec, "version", dns_1035_label);
    let expected = format!("{}.{}", text(spec, "version"), text(spec, "group"));
    if let Some(name) = root
        .at(&["metadata", "name"])
        .filter(|name| name.text() != expected)
    {
        judge.conflict(
            name,
            format!("must be `{expected}`, after `spec.version` and `spec.group`"),
        );
    }
    for (field, most) in [("groupPriorityMinimum", 20_000), ("versionPriority", 1_000)] {
        match spec.get(field) {
            Some(_) => judge.range(spec, field, 1, most),
            None => judge.missing(spec, field),
        }
    }
    let Some(service) = spec.get("service").filter(|service| service.is_mapping()) else {
        for field in ["caBundle", "insecureSkipTLSVerify"] {
            if is_true(spec, field) || !text(spec, field).is_empty() {
                judge.forbidden(spec, field, "must not be set without a `service`");
            }
        }
        return;
    };
    judge.required(service, "name");
    judge.required(service, "namespace");
    judge.range(service, "port", 1, 65_535);
    if is_true(spec, "insecureSkipTLSVerify") && !text(spec, "caBundle").is_empty() {
        judge.forbidden(spec, "insecureSkipTLSVerify", "must not be set beside `caBundle`");
    }
}

pub(crate) fn client_config<'o>(judge: &mut Judge<'o>, config: Value<'o>) {
    if !config.is_mapping() {
        return;
    }
    let url = config.get("url").filter(|url| !url.text().is_empty());
    match (url, config.get("service")) {
        (Some(_), Some(second)) => judge.conflict(second, "must not be set beside `url`"),
        (None, None) => judge.missing_choice(config, "must have one of `service` and `url`"),
        (Some(url), None) => {
            if !url.text().starts_with("https://") {
                judge.invalid(url, "must begin with `https://`");
            } else if url.text().contains(['?', '#', '@']) {
                judge.invalid(url, "must have no user, query or fragment");
            }
        }
        (None, Some(service)) if service.is_mapping() => {
            judge.required(service, "name");
            judge.required(service, "namespace");
            judge.range(service, "port", 1, 65_535);
            judge.optional_text(service, "path", webhook_path);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn webhook(more: &str) -> Vec<String> {
        said(&format!(
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingWebhookConfiguration
            metadata: {{name: web}}
            webhooks: [{{name: a.example.com, sideEffects: None, admissionReviewVersions: [v1], {more}}}]
            "
        ))
    }

    fn rule(resources: &str) -> Vec<String> {
        webhook(&format!(
            "clientConfig: {{url: 'https://a'}}, \
             rules: [{{operations: [CREATE], apiGroups: [''], apiVersions: [v1], resources: {resources}}}]"
        ))
    }

    #[test]
    fn a_resource_is_not_said_twice() {
        assert!(rule("['*', '*/scale']").is_empty() && rule("[pods, pods/log]").is_empty());
        assert!(rule("['*/*']").is_empty() && rule("[pods/log, 'pods/*']").is_empty());
        let path = "`webhooks[0].rules[0].resources[1]` must not be set beside";
        assert_eq!(
            rule("['*/*', pods]"),
            ["`webhooks[0].rules[0].resources[0]` must stand alone: it means all"]
        );
        assert_eq!(rule("['*', pods]"), [format!("{path} `*`")]);
        assert_eq!(rule("['pods/*', pods/log]"), [format!("{path} `pods/*`")]);
    }

    #[test]
    fn the_path_of_a_webhook_has_names_between_single_slashes() {
        let path = |path: &str| {
            webhook(&format!(
                "clientConfig: {{service: {{name: a, namespace: b, path: '{path}'}}}}"
            ))
        };
        assert!(path("/").is_empty() && path("/a/b-c.d/").is_empty() && path("").is_empty());
        for wrong in ["a", "//", "/a//b", "/A", "/a_b"] {
            assert_eq!(path(wrong).len(), 1, "{wrong}");
        }
    }

    #[test]
    fn an_api_is_called_after_its_version_and_group() {
        let service = |name: &str, more: &str| {
            said(&format!(
                "{{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {{name: {name}}}, \
                 spec: {{group: metrics.k8s.io, version: v1beta1, groupPriorityMinimum: 100, versionPriority: 100, {more}}}}}"
            ))
        };
        let backend = "service: {name: metrics-server, namespace: kube-system}";
        assert!(
            service(
                "v1beta1.metrics.k8s.io",
                &format!("insecureSkipTLSVerify: true, {backend}")
            )
            .is_empty()
        );
        assert_eq!(
            service(
                "metrics.k8s.io",
                &format!("insecureSkipTLSVerify: true, caBundle: YQ==, {backend}")
            ),
            [
                "`metadata.name` must be `v1beta1.metrics.k8s.io`, after `spec.version` and `spec.group`",
                "`spec.insecureSkipTLSVerify` must not be set beside `caBundle`",
            ]
        );
    }
}
