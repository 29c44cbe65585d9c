//! ConfigMaps, Secrets, quotas, limits, and other small kinds of the core.

use palisade_model::Quantity;

use super::format::{config_key, dns_label, qualified_name};
use super::judge::{Judge, Seen, items, number, text};
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
    let is_object = |text: &[u8]| {
        let read = serde_json::from_slice::<serde_json::Value>(text);
        read.is_ok_and(|value| value.is_object() || value.is_null())
    };
    let plain = maps[1]
        .and_then(|map| map.get(json))
        .filter(|value| !value.text().is_empty());
    let encoded = maps[0]
        .and_then(|map| map.get(json))
        .filter(|value| !value.text().is_empty());
    if let Some(plain) = plain {
        if !is_object(plain.text().as_bytes()) {
            judge.invalid(plain, "must be a JSON object");
        }
    } else if let Some(encoded) = encoded
        && let Some(decoded) = decode(encoded.text())
        && !is_object(&decoded)
    {
        judge.invalid(encoded, "must be a JSON object, in base64");
    }
}

/// What base64 stands for; nothing where it is none.
fn decode(text: &str) -> Option<Vec<u8>> {
    let mut decoded = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in text.bytes().filter(|byte| !matches!(byte, b'\n' | b'\r' | b'=')) {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(digit);
        count += 6;
        if count >= 8 {
            count -= 8;
            decoded.push(u8::try_from(bits >> count & 0xff).ok()?);
        }
    }
    Some(decoded)
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
    scopes(judge, spec);
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

/// What a scope cannot limit, and how it is asked for.
fn scopes<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    const AMOUNTS: [&str; 7] = [
        "cpu",
        "limits.cpu",
        "limits.memory",
        "memory",
        "pods",
        "requests.cpu",
        "requests.memory",
    ];
    let expressions = || {
        spec.get("scopeSelector")
            .into_iter()
            .flat_map(|selector| items(selector, "matchExpressions"))
    };
    let named = expressions().filter_map(|expression| expression.get("scopeName"));
    for scope in items(spec, "scopes").chain(named) {
        let fits = |name: &str| match scope.text() {
            "BestEffort" => name == "pods",
            "CrossNamespacePodAffinity"
            | "NotBestEffort"
            | "NotTerminating"
            | "PriorityClass"
            | "Terminating" => AMOUNTS.contains(&name),
            "VolumeAttributesClass" => matches!(name, "persistentvolumeclaims" | "requests.storage"),
            _ => true,
        };
        let is_standard = |name: &str| !name.contains('/') && !name.starts_with("count/");
        let hard = spec.get("hard").into_iter().flat_map(Value::entries);
        for entry in hard.filter(|entry| is_standard(entry.name()) && !fits(entry.name())) {
            judge.conflict(
                entry.key,
                format!("cannot be limited in the scope `{}`", scope.text()),
            );
        }
    }
    for expression in expressions() {
        let is_plain = !matches!(
            text(expression, "scopeName"),
            "" | "PriorityClass" | "VolumeAttributesClass"
        );
        if is_plain
            && let Some(operator) = expression
                .get("operator")
                .filter(|operator| operator.text() != "Exists")
        {
            judge.conflict(operator, "must be `Exists` for this scope");
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
    let mut seen = Seen::new();
    for limit in items(spec, "limits").filter(|limit| limit.is_mapping()) {
        judge.required_text(limit, "type", |kind| {
            let is_known =
                kind.contains('/') || matches!(kind, "Container" | "PersistentVolumeClaim" | "Pod");
            (!is_known).then_some("must be `Container`, `Pod` or `PersistentVolumeClaim`")
        });
        if let Some(kind) = limit.get("type").filter(|kind| seen.is_again(kind.text())) {
            judge.conflict(kind, "is the type of an earlier entry");
        }
        limits(judge, limit);
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
    if matches!(kind, "Container" | "Pod") {
        let lists = ["default", "defaultRequest", "max", "maxLimitRequestRatio", "min"];
        for entry in lists
            .iter()
            .filter_map(|list| limit.get(list))
            .flat_map(Value::entries)
        {
            resources::resource(judge, entry.key);
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

#[cfg(test)]
mod tests {
    use crate::testing::said;

    #[test]
    fn credentials_for_images_are_an_object_of_json() {
        let secret = |data: &str| {
            said(&format!(
                "{{apiVersion: v1, kind: Secret, metadata: {{name: pull}}, type: kubernetes.io/dockerconfigjson, {data}}}"
            ))
        };
        // {"auths":{}}
        assert!(secret("data: {.dockerconfigjson: eyJhdXRocyI6e319}").is_empty());
        assert!(secret("stringData: {.dockerconfigjson: '{}'}").is_empty());
        // <base64>
        assert_eq!(
            secret("data: {.dockerconfigjson: PGJhc2U2ND4=}"),
            ["`data[.dockerconfigjson]` must be a JSON object, in base64"]
        );
        assert_eq!(secret("stringData: {.dockerconfigjson: '[]'}").len(), 1);
    }

    #[test]
    fn a_scope_limits_what_is_in_it() {
        let quota = |spec: &str| {
            said(&format!(
                "{{apiVersion: v1, kind: ResourceQuota, metadata: {{name: all}}, spec: {{{spec}}}}}"
            ))
        };
        assert!(quota("hard: {pods: 1, requests.cpu: 1}, scopes: [NotTerminating]").is_empty());
        assert!(quota("hard: {count/jobs.batch: 1}, scopes: [BestEffort]").is_empty());
        assert_eq!(
            quota("hard: {cpu: 1}, scopes: [BestEffort]"),
            ["`spec.hard.cpu` cannot be limited in the scope `BestEffort`"]
        );
        assert_eq!(
            quota(
                "hard: {pods: 1}, scopeSelector: {matchExpressions: [{scopeName: Terminating, operator: In, values: [a]}]}"
            ),
            ["`spec.scopeSelector.matchExpressions[0].operator` must be `Exists` for this scope"]
        );
    }

    #[test]
    fn limits_are_of_resources_and_said_once() {
        let range = |limits: &str| {
            said(&format!(
                "{{apiVersion: v1, kind: LimitRange, metadata: {{name: all}}, spec: {{limits: [{limits}]}}}}"
            ))
        };
        assert!(range("{type: Container, max: {cpu: 1, example.com/gpu: 1}}, {type: PersistentVolumeClaim, max: {storage: 1Gi}}").is_empty());
        assert_eq!(
            range("{type: Container, max: {cpus: 1}}, {type: Container}"),
            [
                "`spec.limits[0].max.cpus` is no resource of a container: did you mean `cpu`?",
                "`spec.limits[1].type` is the type of an earlier entry",
            ]
        );
    }
}
