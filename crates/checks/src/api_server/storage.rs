//! Volumes, claims and their classes (core/validation, storage/validation).

use palisade_model::Quantity;

use super::format::{Fault, dns_label, dns_subdomain, no_backsteps, qualified_name};
use super::judge::{Judge, items, text};
use super::{meta, scheduling, volume, warnings};
use crate::prelude::*;

/// Secrets that a driver gets with a volume.
const SECRETS: [&str; 4] = [
    "controllerExpandSecretRef",
    "controllerPublishSecretRef",
    "nodeExpandSecretRef",
    "nodePublishSecretRef",
];

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
    judge.optional_text(spec, "volumeAttributesClassName", dns_subdomain);
    same_source(judge, spec);
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

/// Both sources of a claim say the same, or only one is set.
fn same_source<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let (Some(old), Some(new)) = (spec.get("dataSource"), spec.get("dataSourceRef")) else {
        return;
    };
    if !text(new, "namespace").is_empty() {
        judge.conflict(
            old,
            "must not be set beside a `dataSourceRef` of another namespace",
        );
    } else if ["apiGroup", "kind", "name"]
        .iter()
        .any(|field| text(old, field) != text(new, field))
    {
        judge.conflict(old, "must be the same as `dataSourceRef`");
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
    for entry in spec.get("capacity").into_iter().flat_map(Value::entries) {
        if entry.name() != "storage" {
            judge.invalid(
                entry.key,
                "must not be set: a volume has a capacity of `storage` alone",
            );
        }
    }
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
                judge.required_text(*source, "path", no_backsteps);
                if spec.get("nodeAffinity").is_none() {
                    judge.missing_with(spec, "nodeAffinity", "must be set for a local volume", None);
                }
            }
            "csi" => {
                judge.required_text(*source, "driver", driver_name);
                judge.required(*source, "volumeHandle");
                for field in SECRETS {
                    if let Some(secret) = source.get(field) {
                        judge.required_text(secret, "name", dns_subdomain);
                        judge.required_text(secret, "namespace", dns_label);
                    }
                }
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
    if let Some(affinity) = spec.get("nodeAffinity").filter(|affinity| affinity.is_mapping()) {
        judge.required(affinity, "required");
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

#[cfg(test)]
mod tests {
    use crate::testing::said;

    #[test]
    fn both_sources_of_a_claim_are_one() {
        let claim = |new: &str| {
            said(&format!(
                "{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: data}}, spec: {{accessModes: [ReadWriteOnce], \
                 resources: {{requests: {{storage: 1Gi}}}}, dataSource: {{kind: PersistentVolumeClaim, name: old}}, dataSourceRef: {{{new}}}}}}}"
            ))
        };
        assert!(claim("kind: PersistentVolumeClaim, name: old").is_empty());
        assert_eq!(
            claim("kind: PersistentVolumeClaim, name: new"),
            ["`spec.dataSource` must be the same as `dataSourceRef`"]
        );
    }

    #[test]
    fn a_volume_has_storage_and_whole_references() {
        let volume = |more: &str| {
            said(&format!(
                "{{apiVersion: v1, kind: PersistentVolume, metadata: {{name: data}}, spec: {{accessModes: [ReadWriteOnce], {more}}}}}"
            ))
        };
        let csi = |secret: &str| {
            format!(
                "capacity: {{storage: 1Gi}}, csi: {{driver: a.b, volumeHandle: a, nodePublishSecretRef: {{{secret}}}}}"
            )
        };
        assert!(volume(&csi("name: a, namespace: b")).is_empty());
        assert_eq!(
            volume(&csi("name: a")),
            ["`spec.csi.nodePublishSecretRef.namespace` must be set"]
        );
        assert_eq!(
            volume("capacity: {storage: 1Gi, cpu: 1}, nfs: {server: a, path: /a}"),
            ["`spec.capacity.cpu` must not be set: a volume has a capacity of `storage` alone"]
        );
    }

    #[test]
    fn a_term_asks_for_a_label_once() {
        let class = |expressions: &str| {
            said(&format!(
                "{{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {{name: fast}}, provisioner: a.b, \
                 allowedTopologies: [{{matchLabelExpressions: [{expressions}]}}]}}"
            ))
        };
        assert!(class("{key: zone, values: [a, b]}, {key: rack, values: [a]}").is_empty());
        assert_eq!(
            class("{key: zone, values: [a, a]}, {key: zone, values: [b]}").len(),
            2
        );
    }
}
