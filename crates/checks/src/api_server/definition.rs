//! Definitions of custom resources (apiextensions/validation).

use super::admission;
use super::format::{dns_1035_label, dns_subdomain};
use super::judge::{Judge, Seen, is_true, items, text};
use crate::prelude::*;

mod schema;

/// A CustomResourceDefinition.
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
    conversion(judge, spec);
}

/// How an object of one version becomes one of another.
fn conversion<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let Some(conversion) = spec
        .get("conversion")
        .filter(|conversion| conversion.is_mapping())
    else {
        return;
    };
    if judge.required(conversion, "strategy").is_none() {
        return;
    }
    let webhook = conversion.get("webhook");
    if text(conversion, "strategy") != "Webhook" {
        return judge.forbidden(
            conversion,
            "webhook",
            "must not be set without `strategy: Webhook`",
        );
    }
    let Some(webhook) = webhook else {
        return judge.missing_with(
            conversion,
            "webhook",
            "must be set with `strategy: Webhook`",
            None,
        );
    };
    match webhook.get("clientConfig") {
        None => judge.missing(webhook, "clientConfig"),
        Some(config) => admission::client_config(judge, config),
    }
    let versions: Vec<_> = judge
        .required_items(webhook, "conversionReviewVersions")
        .map(Value::text)
        .collect();
    if !versions.is_empty()
        && !versions
            .iter()
            .any(|version| matches!(*version, "v1" | "v1beta1"))
    {
        judge.forbidden(webhook, "conversionReviewVersions", "must hold `v1` or `v1beta1`");
    }
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
            Some(schema) => self::schema::schema(judge, schema),
        }
        columns(judge, version);
        if let Some(scale) = version.at(&["subresources", "scale"]) {
            self::scale(judge, scale);
        }
    }
}

/// What `kubectl get` shows.
fn columns<'o>(judge: &mut Judge<'o>, version: Value<'o>) {
    for column in items(version, "additionalPrinterColumns") {
        judge.required(column, "name");
        judge.required_text(column, "type", |kind| {
            (!matches!(kind, "boolean" | "date" | "integer" | "number" | "string"))
                .then_some("must be `boolean`, `date`, `integer`, `number` or `string`")
        });
        judge.required_text(column, "jsonPath", |path| {
            (!path.starts_with('.')).then_some("must begin with a dot")
        });
    }
}

/// Where the number of replicas stands.
fn scale<'o>(judge: &mut Judge<'o>, scale: Value<'o>) {
    judge.required_text(scale, "specReplicasPath", |path| {
        (!path.starts_with(".spec.")).then_some("must be a path below `.spec`")
    });
    judge.required_text(scale, "statusReplicasPath", |path| {
        (!path.starts_with(".status.")).then_some("must be a path below `.status`")
    });
    judge.optional_text(scale, "labelSelectorPath", |path| {
        (!path.starts_with(".spec.") && !path.starts_with(".status."))
            .then_some("must be a path below `.spec` or `.status`")
    });
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn definition(more: &str, version: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {{name: backups.example.com}}, \
             spec: {{group: example.com, scope: Namespaced, names: {{kind: Backup, plural: backups}}, {more}, \
             versions: [{{name: v1, served: true, storage: true, schema: {{openAPIV3Schema: {{type: object}}}}, {version}}}]}}}}"
        ))
    }

    #[test]
    fn a_webhook_converts_what_it_is_said_to() {
        let webhook =
            "webhook: {conversionReviewVersions: [v1], clientConfig: {service: {name: a, namespace: b}}}";
        assert!(definition(&format!("conversion: {{strategy: Webhook, {webhook}}}"), "").is_empty());
        assert_eq!(
            definition(&format!("conversion: {{strategy: None, {webhook}}}"), ""),
            ["`spec.conversion.webhook` must not be set without `strategy: Webhook`"]
        );
        assert_eq!(
            definition("conversion: {strategy: Webhook}", ""),
            ["`spec.conversion.webhook` must be set with `strategy: Webhook`"]
        );
    }

    #[test]
    fn columns_and_scale_are_found_by_paths() {
        let none = "conversion: {strategy: None}";
        let column = |path: &str| {
            definition(
                none,
                &format!("additionalPrinterColumns: [{{name: a, type: string, jsonPath: {path}}}]"),
            )
        };
        assert!(column(".spec.a").is_empty());
        assert_eq!(column("spec.a").len(), 1);
        let scale = |path: &str| {
            definition(
                none,
                &format!(
                    "subresources: {{scale: {{specReplicasPath: {path}, statusReplicasPath: .status.a}}}}"
                ),
            )
        };
        assert!(scale(".spec.a").is_empty());
        assert_eq!(scale(".a").len(), 1);
    }
}
