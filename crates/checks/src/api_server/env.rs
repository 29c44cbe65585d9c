//! Environment variables and the downward API.

use palisade_model::Quantity;

use super::format::{
    config_key, dns_label, dns_subdomain, env_name, file_path, no_backsteps, old_env_name, qualified_name,
};
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
            // Here a hyphen may be the last character.
            judge.required_text(reference, "name", |name| match name.strip_suffix('-') {
                Some(rest) if !rest.is_empty() => dns_subdomain(&format!("{rest}a")),
                _ => dns_subdomain(name),
            });
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
            "fileKeyRef" => {
                judge.required_text(reference, "key", env_name);
                judge.required_text(reference, "volumeName", dns_label);
                judge.required_text(reference, "path", no_backsteps);
            }
            _ => {}
        }
    }
}

/// The items of a downward API volume.
pub(crate) fn downward_items<'o>(judge: &mut Judge<'o>, volume: Value<'o>) {
    for item in items(volume, "items") {
        judge.required_text(item, "path", file_path);
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
    judge.optional_text(reference, "apiVersion", |version| {
        (version != "v1").then_some("must be `v1`")
    });
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
    divisor(judge, reference, name);
    if !is_known {
        judge.invalid(
            resource,
            "must be `limits` or `requests` of `cpu`, `memory`, `ephemeral-storage` or huge pages, such as `limits.cpu`",
        );
    }
}

/// What a resource is counted in.
fn divisor<'o>(judge: &mut Judge<'o>, reference: Value<'o>, name: &str) {
    let Some(divisor) = reference.get("divisor") else {
        return;
    };
    let Ok(amount) = Quantity::of(divisor) else { return };
    let is_one_of = |units: &[&str]| {
        units
            .iter()
            .any(|unit| Quantity::parse(unit).is_ok_and(|unit| unit == amount))
    };
    if amount.is_zero() {
        return;
    }
    if name.ends_with(".cpu") {
        if !is_one_of(&["1", "1m"]) {
            judge.invalid(divisor, "must be `1` or `1m`");
        }
    } else if !is_one_of(&[
        "1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei",
    ]) {
        judge.invalid(divisor, "must be one unit, such as `1`, `1k` or `1Mi`");
    }
}

/// What a ConfigMap's or a Secret's keys are called as files.
pub(crate) fn key_items<'o>(judge: &mut Judge<'o>, volume: Value<'o>) {
    for item in items(volume, "items") {
        judge.required(item, "key");
        judge.required_text(item, "path", file_path);
        judge.range(item, "mode", 0, 0o777);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said_of_pod;

    #[test]
    fn a_file_of_variables_lies_in_an_empty_dir() {
        let from = "env: [{name: A, valueFrom: {fileKeyRef: {volumeName: env, path: a/b, key: A}}}]";
        assert!(said_of_pod(from, "volumes: [{name: env, emptyDir: {}}]").is_empty());
        let path = "`spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName`";
        assert_eq!(
            said_of_pod(from, ""),
            [format!("{path} names no volume of the pod")]
        );
        assert_eq!(
            said_of_pod(from, "volumes: [{name: env, configMap: {name: a}}]"),
            [format!("{path} must name an `emptyDir`")]
        );
    }

    #[test]
    fn resources_are_counted_in_one_unit() {
        let divisor = |resource: &str, divisor: &str| {
            let from = format!(
                "env: [{{name: A, valueFrom: {{resourceFieldRef: {{resource: {resource}, divisor: {divisor}}}}}}}]"
            );
            said_of_pod(&from, "").len()
        };
        assert_eq!(
            divisor("limits.cpu", "1m") + divisor("limits.memory", "1Mi") + divisor("limits.cpu", "0"),
            0
        );
        assert_eq!(divisor("limits.cpu", "10m"), 1);
        assert_eq!(divisor("limits.memory", "1m"), 1);
    }

    #[test]
    fn a_hyphen_may_end_the_name_of_a_source_of_all_variables() {
        assert!(said_of_pod("envFrom: [{configMapRef: {name: web-}}]", "").is_empty());
        assert_eq!(said_of_pod("envFrom: [{configMapRef: {name: Web}}]", "").len(), 1);
    }

    #[test]
    fn no_file_is_called_as_those_of_kubernetes() {
        let volume = |path: &str| {
            said_of_pod(
                "",
                &format!("volumes: [{{name: a, configMap: {{name: a, items: [{{key: a, path: {path}}}]}}}}]"),
            )
        };
        assert!(volume("a/..b").is_empty());
        assert_eq!(
            volume("..data"),
            ["`spec.volumes[0].configMap.items[0].path` must not begin with `..`"]
        );
    }
}
