//! Names, labels, annotations and selectors (`ValidateObjectMeta`, `ValidateLabelSelector`).

use super::format::{Fault, dns_label, label_value, qualified_name};
use super::judge::{Judge, is_true, items, text};
use crate::prelude::*;

/// So many bytes the annotations of an object may have together.
const MOST_OF_ANNOTATIONS: usize = 256 * 1024;

/// Finalizers that need no domain.
pub(crate) const FINALIZERS: [&str; 3] = ["foregroundDeletion", "kubernetes", "orphan"];

/// What an object is called, and what it carries.
pub(crate) fn object<'o>(judge: &mut Judge<'o>, rule: fn(&str) -> Fault, is_built_in: bool) {
    let root = judge.root();
    let Some(metadata) = root.get("metadata") else {
        return judge.missing(root, "metadata.name");
    };
    if !metadata.is_mapping() {
        return;
    }
    match text(metadata, "generateName") {
        "" => judge.required_text(metadata, "name", rule),
        prefix => {
            judge.optional_text(metadata, "name", rule);
            // Letters are added to it.
            let name = format!("{}a", prefix.strip_suffix('-').unwrap_or(prefix));
            if let Some(fault) = rule(&name) {
                metadata
                    .get("generateName")
                    .into_iter()
                    .for_each(|value| judge.invalid(value, fault));
            }
        }
    }
    judge.optional_text(metadata, "namespace", dns_label);
    labels_and_annotations(judge, metadata);
    for finalizer in items(metadata, "finalizers") {
        judge.text(finalizer, qualified_name);
        let name = finalizer.text();
        if is_built_in && qualified_name(name).is_none() && !name.contains('/') && !FINALIZERS.contains(&name)
        {
            judge.invalid(finalizer, "must have a domain, as in `example.com/cleanup`");
        }
    }
    let has = |name: &str| items(metadata, "finalizers").any(|finalizer| finalizer.text() == name);
    if has("foregroundDeletion") && has("orphan") {
        judge.forbidden(
            metadata,
            "finalizers",
            "must not hold both `foregroundDeletion` and `orphan`",
        );
    }
    owners(judge, metadata);
}

fn owners<'o>(judge: &mut Judge<'o>, metadata: Value<'o>) {
    let mut controllers = 0;
    for owner in items(metadata, "ownerReferences") {
        for field in ["apiVersion", "kind", "name", "uid"] {
            judge.required(owner, field);
        }
        if is_true(owner, "controller") {
            controllers += 1;
            if controllers > 1 {
                judge.forbidden(owner, "controller", "must be true for one owner only");
            }
        }
    }
}

pub(crate) fn labels_and_annotations<'o>(judge: &mut Judge<'o>, metadata: Value<'o>) {
    if let Some(labels) = metadata.get("labels") {
        self::labels(judge, labels);
    }
    let Some(annotations) = metadata.get("annotations") else {
        return;
    };
    let mut size = 0;
    for entry in annotations.entries() {
        size += entry.name().len() + entry.value.text().len();
        // Capitals are no matter here, in the domain either.
        let name = entry.name();
        let fault = match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            true => qualified_name(&name.to_ascii_lowercase()),
            false => qualified_name(name),
        };
        if let Some(fault) = fault {
            judge.invalid(entry.key, format!("is no key of an annotation: it {fault}"));
        }
    }
    if size > MOST_OF_ANNOTATIONS {
        judge.forbidden(metadata, "annotations", "must have at most 256 KiB together");
    }
}

/// A mapping of labels, to give or to look for.
pub(crate) fn labels<'o>(judge: &mut Judge<'o>, labels: Value<'o>) {
    for entry in labels.entries() {
        if let Some(fault) = qualified_name(entry.name()) {
            judge.invalid(entry.key, format!("is no key of a label: it {fault}"));
        }
        judge.text(entry.value, label_value);
    }
}

/// A selector of the form `{matchLabels, matchExpressions}`.
pub(crate) fn selector<'o>(judge: &mut Judge<'o>, selector: Value<'o>) {
    if let Some(labels) = selector.get("matchLabels") {
        self::labels(judge, labels);
    }
    for expression in items(selector, "matchExpressions") {
        if !expression.is_mapping() {
            continue;
        }
        judge.required_text(expression, "key", qualified_name);
        for value in items(expression, "values") {
            judge.text(value, label_value);
        }
        let has_values = items(expression, "values").next().is_some();
        let Some(operator) = judge.required(expression, "operator") else {
            continue;
        };
        match operator.text() {
            "In" | "NotIn" if !has_values => {
                let why = format!("must be set with `operator: {}`", operator.text());
                judge.missing_with(expression, "values", &why, None);
            }
            "Exists" | "DoesNotExist" if has_values => {
                judge.forbidden(
                    expression,
                    "values",
                    format!("must not be set with `operator: {}`", operator.text()),
                );
            }
            // The schema lists the operators, so what is none of them is told there.
            _ => {}
        }
    }
}

/// Whether a selector has no requirement at all.
pub(crate) fn is_empty(selector: Value<'_>) -> bool {
    let has = |field: &str| {
        selector
            .get(field)
            .is_some_and(|value| value.entries().next().is_some() || value.items().next().is_some())
    };
    selector.is_mapping() && !has("matchLabels") && !has("matchExpressions")
}
