//! Environment variables and the downward API.

use super::format::{config_key, dns_subdomain, env_name, old_env_name, qualified_name};
use super::judge::{Judge, items, text};
use super::probe::list;
use crate::prelude::*;

const SOURCES: [&str; 5] = [
    "configMapKeyRef",
    "fieldRef",
    "fileKeyRef",
    "resourceFieldRef",
    "secretKeyRef",
];

/// Fields of a pod that a variable may be set from.
const FIELDS: [&str; 9] = [
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs",
];

/// Fields of a pod that a file may be written from.
const FILE_FIELDS: [&str; 5] = [
    "metadata.annotations",
    "metadata.labels",
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
];

pub(crate) fn variables<'o>(judge: &mut Judge<'o>, container: Value<'o>) {
    for variable in items(container, "env") {
        if let Some(name) = judge.required(variable, "name") {
            names(judge, name);
        }
        if let Some(from) = variable.get("valueFrom").filter(|from| from.is_mapping()) {
            value_from(judge, from, !text(variable, "value").is_empty());
        }
    }
    for source in items(container, "envFrom") {
        if let Some(prefix) = source.get("prefix").filter(|prefix| !prefix.text().is_empty()) {
            names(judge, prefix);
        }
        let set: Vec<_> = ["configMapRef", "secretRef"]
            .iter()
            .filter_map(|field| source.get(field))
            .collect();
        match set.as_slice() {
            [] => judge.missing_choice(source, "must have one of `configMapRef` and `secretRef`"),
            [_] => {}
            [_, second, ..] => judge.conflict(*second, "must not be set beside `configMapRef`"),
        }
        for reference in set {
            named(judge, reference);
        }
    }
}

fn names<'o>(judge: &mut Judge<'o>, name: Value<'o>) {
    let before = judge.issues.len();
    judge.text(name, env_name);
    if judge.issues.len() == before && old_env_name(name.text()).is_some() {
        judge.text(name, old_env_name);
        judge.until(32);
    }
}

/// What names another object must be a name of one.
fn named<'o>(judge: &mut Judge<'o>, reference: Value<'o>) {
    judge.required_text(reference, "name", dns_subdomain);
}

fn value_from<'o>(judge: &mut Judge<'o>, from: Value<'o>, has_value: bool) {
    let set: Vec<_> = SOURCES
        .iter()
        .filter_map(|field| Some((*field, from.get(field)?)))
        .collect();
    match set.as_slice() {
        [] => judge.missing_choice(from, &format!("must have one of {}", list(&SOURCES))),
        _ if has_value => judge.conflict(from, "must not be set beside a `value`"),
        [_] => {}
        [(first, _), (_, second), ..] => judge.conflict(*second, format!("must not be set beside `{first}`")),
    }
    for (field, reference) in set {
        match field {
            "configMapKeyRef" | "secretKeyRef" => {
                named(judge, reference);
                judge.required_text(reference, "key", config_key);
            }
            "fieldRef" => field_ref(judge, reference, &FIELDS),
            "resourceFieldRef" => resource_ref(judge, reference, false),
            _ => {}
        }
    }
}

/// The items of a downward API volume.
pub(crate) fn downward_items<'o>(judge: &mut Judge<'o>, volume: Value<'o>) {
    for item in items(volume, "items") {
        if let Some(path) = judge.required(item, "path") {
            judge.text(path, super::format::inner_path);
        }
        judge.range(item, "mode", 0, 0o777);
        match (item.get("fieldRef"), item.get("resourceFieldRef")) {
            (Some(_), Some(second)) => judge.conflict(second, "must not be set beside `fieldRef`"),
            (Some(field), None) => field_ref(judge, field, &FILE_FIELDS),
            (None, Some(resource)) => resource_ref(judge, resource, true),
            (None, None) => judge.missing_choice(item, "must have one of `fieldRef` and `resourceFieldRef`"),
        }
    }
}

fn field_ref<'o>(judge: &mut Judge<'o>, reference: Value<'o>, allowed: &[&str]) {
    let Some(path) = judge.required(reference, "fieldPath") else {
        return;
    };
    let Some(text) = path.as_str() else { return };
    let subscript = text
        .strip_suffix("']")
        .and_then(|text| text.split_once("['"))
        .filter(|(map, _)| matches!(*map, "metadata.annotations" | "metadata.labels"));
    match subscript {
        Some((map, key)) => {
            let lower = key.to_lowercase();
            let key = if map == "metadata.annotations" {
                &lower
            } else {
                key
            };
            if let Some(fault) = qualified_name(key) {
                judge.invalid(
                    path,
                    format!("must have a key in its brackets that is one, and that {fault}"),
                );
            }
        }
        None if allowed.contains(&text) => {}
        // What `spec.nodeName` was called once.
        None if text == "spec.host" && allowed.contains(&"spec.nodeName") => {}
        None => {
            let hint = palisade_schema::closest(text, allowed.iter().copied())
                .map(|known| format!(": did you mean `{known}`?"))
                .unwrap_or_default();
            judge.invalid(
                path,
                format!("must be a field that a container can be told{hint}"),
            );
        }
    }
}

fn resource_ref<'o>(judge: &mut Judge<'o>, reference: Value<'o>, needs_container: bool) {
    if needs_container {
        judge.required(reference, "containerName");
    }
    let Some(resource) = judge.required(reference, "resource") else {
        return;
    };
    let Some(name) = resource.as_str() else { return };
    let is_known = name
        .strip_prefix("limits.")
        .or_else(|| name.strip_prefix("requests."))
        .is_some_and(|name| {
            matches!(name, "cpu" | "memory" | "ephemeral-storage") || name.starts_with("hugepages-")
        });
    if !is_known {
        judge.invalid(
            resource,
            "must be `limits` or `requests` of `cpu`, `memory`, `ephemeral-storage` or huge pages, such as `limits.cpu`",
        );
    }
}

/// What a ConfigMap's or a Secret's keys are called as files.
pub(crate) fn key_items<'o>(judge: &mut Judge<'o>, volume: Value<'o>) {
    for item in items(volume, "items") {
        judge.required(item, "key");
        if let Some(path) = judge.required(item, "path") {
            judge.text(path, super::format::inner_path);
        }
        judge.range(item, "mode", 0, 0o777);
    }
}
