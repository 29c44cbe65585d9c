//! Volumes, claims and their classes (core/validation, storage/validation).

use palisade_model::Quantity;

use super::format::{Fault, dns_subdomain, qualified_name};
use super::judge::{Judge, items, text};
use super::{meta, scheduling, volume, warnings};
use crate::prelude::*;

pub(crate) fn claim<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    warnings::storage_annotations(judge);
    let Some(spec) = root.get("spec") else {
        return judge.missing(root, "spec");
    };
    claim_spec(judge, spec);
    warnings::claim_spec(judge, spec);
}

pub(crate) fn claim_spec<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    if !spec.is_mapping() {
        return;
    }
    access_modes(judge, spec);
    if let Some(selector) = spec.get("selector") {
        meta::selector(judge, selector);
    }
    storage(judge, spec, &["resources", "requests"]);
    volume::class_name(judge, spec);
    for field in ["dataSource", "dataSourceRef"] {
        let Some(source) = spec.get(field).filter(|source| source.is_mapping()) else {
            continue;
        };
        judge.required(source, "kind");
        judge.required(source, "name");
        if text(source, "apiGroup").is_empty()
            && let Some(kind) = source
                .get("kind")
                .filter(|kind| kind.text() != "PersistentVolumeClaim")
        {
            judge.invalid(
                kind,
                "must be `PersistentVolumeClaim` where there is no `apiGroup`",
            );
        }
    }
}

fn access_modes<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let modes: Vec<_> = judge.required_items(spec, "accessModes").collect();
    let alone = modes.iter().find(|mode| mode.text() == "ReadWriteOncePod");
    if let Some(mode) = alone.filter(|_| modes.len() > 1) {
        judge.conflict(*mode, "must not be set beside other modes");
    }
}

/// An amount of storage, which must be there and be something.
fn storage<'o>(judge: &mut Judge<'o>, spec: Value<'o>, path: &[&str]) {
    let Some(value) = spec.at(path).and_then(|list| list.get("storage")) else {
        return judge.missing(spec, &format!("{}.storage", path.join(".")));
    };
    if Quantity::of(value).is_ok_and(|amount| amount.is_zero() || amount.is_negative()) {
        judge.invalid(value, "must be more than 0");
    }
}

pub(crate) fn volume<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    warnings::storage_annotations(judge);
    let Some(spec) = root.get("spec") else {
        return judge.missing(root, "spec");
    };
    if !spec.is_mapping() {
        return;
    }
    access_modes(judge, spec);
    storage(judge, spec, &["capacity"]);
    volume::class_name(judge, spec);
    warnings::source(judge, spec);
    volume::only_one_source(judge, spec);
    let sources: Vec<_> = volume::SOURCES
        .iter()
        .filter_map(|kind| Some((*kind, spec.get(kind)?)))
        .collect();
    if sources.is_empty() {
        judge.missing_choice(spec, "must say what the volume is made of: `csi`, `nfs`, …");
    }
    for (kind, source) in sources.iter().filter(|(_, source)| source.is_mapping()) {
        match *kind {
            "local" => {
                judge.required(*source, "path");
                if spec.get("nodeAffinity").is_none() {
                    judge.missing_with(spec, "nodeAffinity", "must be set for a local volume", None);
                }
            }
            "csi" => {
                judge.required_text(*source, "driver", driver_name);
                judge.required(*source, "volumeHandle");
            }
            kind => volume::source(judge, kind, *source, false),
        }
        let is_root = *kind == "hostPath" && text(*source, "path").trim_end_matches('/').is_empty();
        if is_root && text(spec, "persistentVolumeReclaimPolicy") == "Recycle" {
            judge.forbidden(
                spec,
                "persistentVolumeReclaimPolicy",
                "must not be `Recycle` for the node's root",
            );
        }
    }
    if let Some(required) = spec.at(&["nodeAffinity", "required"]) {
        scheduling::node_selector(judge, required);
        for term in items(required, "nodeSelectorTerms") {
            warnings::node_term(judge, term);
        }
    }
    if text(spec, "persistentVolumeReclaimPolicy") == "Recycle"
        && let Some(policy) = spec.get("persistentVolumeReclaimPolicy")
    {
        judge.ineffective(policy, "is deprecated: provision volumes dynamically");
    }
}

/// The name of a CSI driver.
pub(crate) fn driver_name(name: &str) -> Fault {
    if name.len() > 63 {
        return Some("must have at most 63 characters");
    }
    dns_subdomain(&name.to_ascii_lowercase()).map(|_| "must be a DNS name")
}

pub(crate) fn class<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    judge.required_text(root, "provisioner", |name| {
        qualified_name(&name.to_ascii_lowercase())
    });
    if let Some(policy) = root
        .get("reclaimPolicy")
        .filter(|policy| policy.text() == "Recycle")
    {
        judge.invalid(policy, "must be `Delete` or `Retain`");
    }
    let mut size = 0;
    for entry in root.get("parameters").into_iter().flat_map(Value::entries) {
        size += entry.name().len() + entry.value.text().len();
        if entry.name().is_empty() {
            judge.invalid(entry.key, "must have a name for each parameter");
        }
    }
    if size > 256 * 1024 {
        judge.forbidden(root, "parameters", "must have at most 256 KiB together");
    }
    scheduling::topologies(judge, root);
    for term in items(root, "allowedTopologies") {
        for key in items(term, "matchLabelExpressions").filter_map(|expression| expression.get("key")) {
            warnings::node_label(judge, key);
        }
    }
}

pub(crate) fn capacity<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    judge.required_text(root, "storageClassName", dns_subdomain);
    if let Some(topology) = root.get("nodeTopology") {
        meta::selector(judge, topology);
    }
    for amount in ["capacity", "maximumVolumeSize"]
        .iter()
        .filter_map(|field| root.get(field))
    {
        super::resources::not_negative(judge, amount);
    }
}
