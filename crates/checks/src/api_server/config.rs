//! ConfigMaps, Secrets, quotas, limits, and other small kinds of the core.

use palisade_model::Quantity;

use super::format::{config_key, dns_label, dns_subdomain, qualified_name};
use super::judge::{Judge, items, number, text};
use super::{resources, warnings};
use crate::prelude::*;

/// So many bytes the values of a ConfigMap or a Secret may have together.
const MOST: usize = 1024 * 1024;

pub(crate) fn config_map<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    let (data, binary) = (root.get("data"), root.get("binaryData"));
    let mut size = 0;
    for entry in data.into_iter().chain(binary).flat_map(Value::entries) {
        key(judge, entry.key);
    }
    for entry in data.into_iter().flat_map(Value::entries) {
        size += entry.value.text().len();
        if binary.is_some_and(|binary| binary.entry(entry.name()).is_some()) {
            judge.conflict(entry.key, "is a key of `binaryData`, too");
        }
    }
    for entry in binary.into_iter().flat_map(Value::entries) {
        size += decoded_length(entry.value.text());
    }
    too_large(judge, size, data.or(binary));
}

fn key<'o>(judge: &mut Judge<'o>, key: Value<'o>) {
    if let Some(fault) = config_key(key.text()) {
        judge.invalid(key, format!("is no key of a ConfigMap or a Secret: it {fault}"));
    }
}

fn too_large<'o>(judge: &mut Judge<'o>, size: usize, place: Option<Value<'o>>) {
    if let Some(place) = place.filter(|_| size > MOST) {
        judge.invalid(place, format!("must have at most 1 MiB, and has {size} bytes"));
    }
}

/// How many bytes base64 stands for.
fn decoded_length(text: &str) -> usize {
    text.bytes()
        .filter(|byte| !matches!(byte, b'\n' | b'\r' | b'='))
        .count()
        * 3
        / 4
}

/// The values of a Secret are looked at, and never said.
pub(crate) fn secret<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    let maps = ["data", "stringData"].map(|field| root.get(field));
    let mut size = 0;
    for (index, map) in maps.iter().enumerate() {
        for entry in map.iter().flat_map(|map| map.entries()) {
            key(judge, entry.key);
            let text = entry.value.text();
            let is_replaced = index == 0 && maps[1].is_some_and(|map| map.entry(entry.name()).is_some());
            size += match index {
                _ if is_replaced => 0,
                0 => decoded_length(text),
                _ => text.len(),
            };
        }
    }
    too_large(judge, size, maps[0].or(maps[1]));
    let entry = |name: &str| {
        maps.iter()
            .flatten()
            .find_map(|map| map.entry(name))
            .map(|entry| entry.value)
    };
    let is_filled = |name: &str| entry(name).is_some_and(|value| !value.text().is_empty());
    let mut demand = |name: &str, is_met: bool| {
        if !is_met {
            let holder = if maps[0].is_none() && maps[1].is_some() {
                "stringData"
            } else {
                "data"
            };
            let path = format!("{holder}[{name}]");
            judge.missing_with(root, &path, "must be set for a Secret of this type", None);
        }
    };
    match text(root, "type") {
        "kubernetes.io/dockercfg" => demand(".dockercfg", is_filled(".dockercfg")),
        "kubernetes.io/dockerconfigjson" => demand(".dockerconfigjson", is_filled(".dockerconfigjson")),
        "kubernetes.io/basic-auth" => {
            demand(
                "username",
                entry("username").is_some() || entry("password").is_some(),
            );
        }
        "kubernetes.io/ssh-auth" => demand("ssh-privatekey", is_filled("ssh-privatekey")),
        "kubernetes.io/tls" => {
            demand("tls.crt", entry("tls.crt").is_some());
            demand("tls.key", entry("tls.key").is_some());
        }
        "kubernetes.io/service-account-token" => {
            const ACCOUNT: &str = "kubernetes.io/service-account.name";
            let account = root.at(&["metadata", "annotations", ACCOUNT]);
            if account.is_none_or(|account| account.text().is_empty()) {
                let path = format!("metadata.annotations[{ACCOUNT}]");
                judge.missing_with(root, &path, "must name the account of the token", None);
            }
        }
        _ => {}
    }
    let json = match text(root, "type") {
        "kubernetes.io/dockercfg" => ".dockercfg",
        "kubernetes.io/dockerconfigjson" => ".dockerconfigjson",
        _ => return,
    };
    // What is encoded may have been encoded twice or not at all, but it is told only where it is plain.
    let plain = maps[1]
        .and_then(|map| map.get(json))
        .filter(|value| !value.text().is_empty());
    if let Some(plain) =
        plain.filter(|value| serde_json::from_str::<serde_json::Value>(value.text()).is_err())
    {
        judge.invalid(plain, "must be JSON");
    }
}

pub(crate) fn namespace<'o>(judge: &mut Judge<'o>) {
    let spec = judge.root().get("spec");
    for finalizer in spec.into_iter().flat_map(|spec| items(spec, "finalizers")) {
        judge.text(finalizer, qualified_name);
    }
}

pub(crate) fn service_account<'o>(judge: &mut Judge<'o>) {
    warnings::annotation(
        judge,
        "kubernetes.io/enforce-mountable-secrets",
        "is deprecated since Kubernetes 1.32: keep Secrets apart by namespaces",
    );
}

pub(crate) fn priority_class<'o>(judge: &mut Judge<'o>) {
    const MOST: i64 = 1_000_000_000;
    let root = judge.root();
    let name = root.at(&["metadata", "name"]);
    let is_system =
        name.is_some_and(|name| matches!(name.text(), "system-cluster-critical" | "system-node-critical"));
    if let Some(name) = name.filter(|name| name.text().starts_with("system-") && !is_system) {
        judge.invalid(
            name,
            "must not begin with `system-`, which is for Kubernetes' own classes",
        );
    }
    if !is_system && number(root, "value").is_some_and(|value| value > MOST) {
        judge.range(root, "value", i64::from(i32::MIN), MOST);
    }
}

pub(crate) fn runtime_class<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    judge.required_text(root, "handler", dns_label);
    if let Some(overhead) = root.at(&["overhead", "podFixed"]) {
        resources::amounts(judge, overhead);
    }
}

pub(crate) fn lease<'o>(judge: &mut Judge<'o>) {
    if let Some(spec) = judge.root().get("spec") {
        judge.range(spec, "leaseDurationSeconds", 1, i64::MAX);
        judge.not_negative(spec, &["leaseTransitions"]);
    }
}

/// Names of what a quota can limit, beside `requests.`, `limits.` and `count/`.
const QUOTAS: [&str; 13] = [
    "configmaps",
    "cpu",
    "ephemeral-storage",
    "memory",
    "persistentvolumeclaims",
    "pods",
    "replicationcontrollers",
    "resourcequotas",
    "secrets",
    "services",
    "services.loadbalancers",
    "services.nodeports",
    "storage",
];

/// What is counted, and not weighed.
fn is_counted(name: &str) -> bool {
    let is_weighed = matches!(name, "cpu" | "memory" | "ephemeral-storage" | "storage");
    name.starts_with("count/") || (QUOTAS.contains(&name) && !is_weighed)
}

pub(crate) fn resource_quota<'o>(judge: &mut Judge<'o>) {
    let Some(spec) = judge.root().get("spec").filter(|spec| spec.is_mapping()) else {
        return;
    };
    for entry in spec.get("hard").into_iter().flat_map(Value::entries) {
        let name = entry.name();
        if let Some(fault) = qualified_name(name) {
            judge.invalid(entry.key, format!("is nothing that can be limited: it {fault}"));
        } else if !name.contains('/') && !is_quota(name) {
            let hint = palisade_schema::closest(name, QUOTAS.into_iter())
                .map(|known| format!(": did you mean `{known}`?"))
                .unwrap_or_default();
            judge.invalid(entry.key, format!("is nothing that can be limited{hint}"));
        }
        resources::not_negative(judge, entry.value);
        if is_counted(name) && !resources::is_whole(entry.value) {
            judge.invalid(entry.value, "must be a whole number");
        }
    }
    for expression in spec
        .get("scopeSelector")
        .into_iter()
        .flat_map(|selector| items(selector, "matchExpressions"))
    {
        let has_values = items(expression, "values").next().is_some();
        match text(expression, "operator") {
            "In" | "NotIn" if !has_values => judge.missing(expression, "values"),
            "Exists" | "DoesNotExist" if has_values => {
                judge.forbidden(expression, "values", "must not be set with this `operator`");
            }
            _ => {}
        }
        judge.required(expression, "operator");
        judge.required(expression, "scopeName");
    }
    let scopes: Vec<_> = items(spec, "scopes").map(Value::text).collect();
    for pair in [["BestEffort", "NotBestEffort"], ["Terminating", "NotTerminating"]] {
        if pair.iter().all(|scope| scopes.contains(scope)) {
            judge.forbidden(
                spec,
                "scopes",
                format!("must not hold both `{}` and `{}`", pair[0], pair[1]),
            );
        }
    }
}

fn is_quota(name: &str) -> bool {
    let amount = name
        .strip_prefix("requests.")
        .or_else(|| name.strip_prefix("limits."));
    let is_amount = amount.is_some_and(|name| {
        matches!(name, "cpu" | "memory" | "ephemeral-storage" | "storage") || name.starts_with("hugepages-")
    });
    QUOTAS.contains(&name)
        || is_amount
        || name.starts_with("hugepages-")
        || name.contains(".storageclass.")
        || name.contains(".deviceclass.")
}

pub(crate) fn limit_range<'o>(judge: &mut Judge<'o>) {
    let Some(spec) = judge.root().get("spec").filter(|spec| spec.is_mapping()) else {
        return;
    };
    for limit in items(spec, "limits") {
        if limit.is_mapping() {
            judge.required(limit, "type");
            limits(judge, limit);
        }
    }
}

fn limits<'o>(judge: &mut Judge<'o>, limit: Value<'o>) {
    let kind = text(limit, "type");
    if kind == "Pod" {
        for field in ["default", "defaultRequest"] {
            judge.forbidden(limit, field, "must not be set with `type: Pod`");
        }
    }
    if kind == "PersistentVolumeClaim" {
        let has = |field: &str| limit.at(&[field, "storage"]).is_some();
        if !has("min") && !has("max") {
            judge.missing_choice(limit, "must have a `min` or a `max` of `storage`");
        }
    }
    let amount = |field: &str, name: &str| {
        limit
            .at(&[field, name])
            .and_then(|value| Quantity::of(value).ok())
    };
    // Each must not be more than the ones after it.
    const ORDER: [&str; 4] = ["min", "defaultRequest", "default", "max"];
    for (index, field) in ORDER.iter().enumerate() {
        for entry in limit.get(field).into_iter().flat_map(Value::entries) {
            let Some(own) = amount(field, entry.name()) else {
                continue;
            };
            let larger = ORDER[index + 1..]
                .iter()
                .find(|other| amount(other, entry.name()).is_some_and(|amount| amount < own));
            if let Some(larger) = larger.filter(|_| kind != "Pod" || *field == "min") {
                judge.conflict(entry.value, format!("must not be more than `{larger}`"));
            }
        }
    }
    for entry in limit
        .get("maxLimitRequestRatio")
        .into_iter()
        .flat_map(Value::entries)
    {
        if Quantity::of(entry.value).is_ok_and(|ratio| ratio < Quantity::from(1)) {
            judge.invalid(entry.value, "must be at least 1");
        }
    }
}

/// Endpoints, the old kind.
pub(crate) fn endpoints<'o>(judge: &mut Judge<'o>) {
    for subset in items(judge.root(), "subsets") {
        let has = |field: &str| items(subset, field).next().is_some();
        if !has("addresses") && !has("notReadyAddresses") {
            judge.missing_choice(subset, "must have one of `addresses` and `notReadyAddresses`");
        }
        for address in items(subset, "addresses").chain(items(subset, "notReadyAddresses")) {
            judge.required_text(address, "ip", super::format::ip);
            judge.optional_text(address, "hostname", dns_label);
            judge.optional_text(address, "nodeName", dns_subdomain);
        }
        let is_one = items(subset, "ports").count() <= 1;
        for port in items(subset, "ports") {
            if text(port, "name").is_empty() && !is_one {
                judge.missing(port, "name");
            }
            judge.optional_text(port, "name", dns_label);
            match port.get("port") {
                Some(_) => judge.range(port, "port", 1, 65_535),
                None => judge.missing(port, "port"),
            }
        }
    }
}
