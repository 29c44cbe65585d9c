//! Webhooks, and the definitions of custom resources (admissionregistration/validation, apiextensions/validation).

use super::format::{dns_1035_label, dns_subdomain, fully_qualified, qualified_name};
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
    for condition in items(webhook, "matchConditions") {
        judge.required_text(condition, "name", qualified_name);
        judge.required(condition, "expression");
    }
    match webhook.get("clientConfig") {
        None => judge.missing(webhook, "clientConfig"),
        Some(config) => client_config(judge, config),
    }
}

fn rule<'o>(judge: &mut Judge<'o>, rule: Value<'o>) {
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
}

fn client_config<'o>(judge: &mut Judge<'o>, config: Value<'o>) {
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
            judge.optional_text(service, "path", |path| {
                (!path.starts_with('/') || path.contains("//"))
                    .then_some("must begin with `/`, and have no empty part")
            });
        }
        _ => {}
    }
}

/// A CustomResourceDefinition. Whether its schemas are sound is for another day.
pub(crate) fn definition<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    let Some(spec) = root.get("spec") else {
        return judge.missing(root, "spec");
    };
    if !spec.is_mapping() {
        return;
    }
    let group = judge.required(spec, "group");
    if let Some(group) = group {
        judge.text(group, |group| match group.contains('.') {
            true => dns_subdomain(group),
            false => Some("must be a domain with a dot"),
        });
    }
    judge.required(spec, "scope");
    let plural = match spec.get("names") {
        None => {
            judge.missing(spec, "names");
            None
        }
        Some(names) => self::names(judge, names),
    };
    if let (Some(group), Some(plural), Some(name)) = (group, plural, root.at(&["metadata", "name"])) {
        let expected = format!("{}.{}", plural.text(), group.text());
        if name.text() != expected {
            judge.conflict(
                name,
                format!("must be `{expected}`, after `spec.names.plural` and `spec.group`"),
            );
        }
    }
    let group = group.map(Value::text).unwrap_or_default();
    let is_kubernetes = ["k8s.io", "kubernetes.io"]
        .iter()
        .any(|domain| group == *domain || group.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.')));
    let approval = root.at(&["metadata", "annotations", "api-approved.kubernetes.io"]);
    if is_kubernetes && approval.is_none() {
        let path = "metadata.annotations[api-approved.kubernetes.io]";
        judge.missing_with(root, path, "must be set for a group of Kubernetes", None);
    }
    if is_true(spec, "preserveUnknownFields") {
        let fix = "must be false: put `x-kubernetes-preserve-unknown-fields` into the schema";
        judge.forbidden(spec, "preserveUnknownFields", fix);
    }
    versions(judge, spec);
}

fn names<'o>(judge: &mut Judge<'o>, names: Value<'o>) -> Option<Value<'o>> {
    judge.required_text(names, "plural", dns_1035_label);
    judge.optional_text(names, "singular", dns_1035_label);
    let camel = |name: &str| dns_1035_label(&name.to_ascii_lowercase());
    judge.required_text(names, "kind", camel);
    judge.optional_text(names, "listKind", camel);
    if let Some(list) = names
        .get("listKind")
        .filter(|list| !list.text().is_empty() && list.text() == text(names, "kind"))
    {
        judge.conflict(list, "must not be the same as `kind`");
    }
    for short in items(names, "shortNames").chain(items(names, "categories")) {
        judge.text(short, dns_1035_label);
    }
    names.get("plural").filter(|plural| !plural.text().is_empty())
}

fn versions<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let mut seen = Seen::new();
    let versions: Vec<_> = judge.required_items(spec, "versions").collect();
    let stored = versions
        .iter()
        .filter(|version| is_true(**version, "storage"))
        .count();
    if !versions.is_empty() && stored != 1 {
        judge.forbidden(
            spec,
            "versions",
            format!("must have one version with `storage: true`, and not {stored}"),
        );
    }
    for version in versions {
        judge.required_text(version, "name", dns_1035_label);
        if let Some(name) = version.get("name").filter(|name| seen.is_again(name.text())) {
            judge.conflict(name, "is the name of an earlier version");
        }
        match version.at(&["schema", "openAPIV3Schema"]) {
            None => judge.missing(version, "schema.openAPIV3Schema"),
            Some(schema) => {
                if let Some(kind) = judge.required(schema, "type")
                    && kind.text() != "object"
                {
                    judge.invalid(kind, "must be `object` for a whole custom resource");
                }
            }
        }
    }
}
