//! Volumes of a pod and what they are made of (`ValidateVolumes`).

use std::collections::HashMap;

use super::format::{dns_label, dns_subdomain, file_path, inner_path, no_backsteps};
use super::judge::{Judge, Seen, items, number, text};
use super::{env, meta, storage};
use crate::prelude::*;

/// The fields of a volume that say what it is: all but `name`.
pub(crate) const SOURCES: [&str; 31] = [
    "awsElasticBlockStore",
    "azureDisk",
    "azureFile",
    "cephfs",
    "cinder",
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "fc",
    "flexVolume",
    "flocker",
    "gcePersistentDisk",
    "gitRepo",
    "glusterfs",
    "hostPath",
    "image",
    "iscsi",
    "local",
    "nfs",
    "persistentVolumeClaim",
    "photonPersistentDisk",
    "portworxVolume",
    "projected",
    "quobyte",
    "rbd",
    "scaleIO",
    "secret",
    "storageos",
    "vsphereVolume",
];

/// Judges the volumes, and gives them by name.
pub(crate) fn volumes<'o>(
    judge: &mut Judge<'o>,
    spec: Value<'o>,
    is_template: bool,
) -> HashMap<&'o str, Value<'o>> {
    let mut by_name = HashMap::new();
    for volume in items(spec, "volumes") {
        if !volume.is_mapping() {
            continue;
        }
        judge.required_text(volume, "name", dns_label);
        // Without a source it is an emptyDir: the API server fills that in.
        only_one_source(judge, volume);
        for entry in volume.entries().filter(|entry| entry.value.is_mapping()) {
            self::source(judge, entry.name(), entry.value, is_template);
        }
        let Some(name) = volume.get("name") else { continue };
        if by_name.insert(name.text(), volume).is_some() {
            judge.conflict(name, "is the name of another volume of the pod");
        }
    }
    by_name
}

pub(crate) fn only_one_source<'o>(judge: &mut Judge<'o>, volume: Value<'o>) {
    let mut sources = volume
        .entries()
        .filter(|entry| SOURCES.contains(&entry.name()) && !entry.value.is_null());
    let Some(first) = sources.next() else { return };
    for other in sources {
        judge.conflict(other.value, format!("must not be set beside `{}`", first.name()));
    }
}

/// What a volume is made of; PersistentVolumes share most of it.
pub(crate) fn source<'o>(judge: &mut Judge<'o>, kind: &str, source: Value<'o>, is_template: bool) {
    let mode = |judge: &mut Judge<'o>| judge.range(source, "defaultMode", 0, 0o777);
    match kind {
        "hostPath" => {
            if let Some(path) = judge.required(source, "path") {
                judge.text(path, no_backsteps);
            }
        }
        "configMap" => {
            judge.required(source, "name");
            mode(judge);
            env::key_items(judge, source);
        }
        "secret" => {
            judge.required(source, "secretName");
            mode(judge);
            env::key_items(judge, source);
        }
        "downwardAPI" => {
            mode(judge);
            env::downward_items(judge, source);
        }
        "projected" => projected(judge, source),
        "emptyDir" => {
            if let Some(limit) = source.get("sizeLimit") {
                super::resources::not_negative(judge, limit);
            }
        }
        "persistentVolumeClaim" => drop(judge.required(source, "claimName")),
        "ephemeral" => match source.get("volumeClaimTemplate") {
            None => judge.missing(source, "volumeClaimTemplate"),
            Some(template) => {
                if let Some(metadata) = template.get("metadata") {
                    meta::labels_and_annotations(judge, metadata);
                    let others = metadata.entries().filter(|entry| {
                        !entry.value.is_null()
                            && !matches!(entry.name(), "annotations" | "creationTimestamp" | "labels")
                    });
                    for other in others {
                        judge.conflict(
                            other.key,
                            "must not be set: claims are named after pod and volume",
                        );
                    }
                }
                match template.get("spec") {
                    Some(spec) => storage::claim_spec(judge, spec),
                    None => judge.missing(template, "spec"),
                }
            }
        },
        "csi" => {
            judge.required_text(source, "driver", storage::driver_name);
            if let Some(secret) = source.get("nodePublishSecretRef") {
                judge.required_text(secret, "name", dns_subdomain);
            }
        }
        "image" if !is_template => drop(judge.required(source, "reference")),
        _ => legacy(judge, kind, source),
    }
}

/// Sources that are tied to one maker of storage.
fn legacy<'o>(judge: &mut Judge<'o>, kind: &str, source: Value<'o>) {
    const REQUIRED: &[(&str, &[&str])] = &[
        ("awsElasticBlockStore", &["volumeID"]),
        ("azureDisk", &["diskName", "diskURI"]),
        ("azureFile", &["secretName", "shareName"]),
        ("cephfs", &["monitors"]),
        ("cinder", &["volumeID"]),
        ("flexVolume", &["driver"]),
        ("gcePersistentDisk", &["pdName"]),
        ("gitRepo", &["repository"]),
        ("glusterfs", &["endpoints", "path"]),
        ("iscsi", &["targetPortal", "iqn"]),
        ("nfs", &["server", "path"]),
        ("photonPersistentDisk", &["pdID"]),
        ("portworxVolume", &["volumeID"]),
        ("quobyte", &["registry", "volume"]),
        ("rbd", &["monitors", "image"]),
        ("scaleIO", &["gateway", "system", "volumeName"]),
        ("vsphereVolume", &["volumePath"]),
    ];
    let required = REQUIRED
        .iter()
        .find(|(name, _)| *name == kind)
        .map_or(&[][..], |(_, fields)| fields);
    for field in required {
        let is_empty_list = source
            .get(field)
            .is_some_and(|value| value.is_sequence() && value.items().next().is_none());
        if judge.required(source, field).is_some() && is_empty_list {
            judge.missing(source, field);
        }
    }
    match kind {
        "awsElasticBlockStore" | "gcePersistentDisk" => judge.range(source, "partition", 0, 255),
        "gitRepo" => judge.optional_text(source, "directory", inner_path),
        "nfs" => judge.optional_text(source, "path", |path| {
            (!path.starts_with('/')).then_some("must be an absolute path")
        }),
        "iscsi" => judge.range(source, "lun", 0, 255),
        "fc" => {
            let has = |field: &str| items(source, field).next().is_some();
            if has("wwids") && has("targetWWNs") {
                judge.forbidden(source, "wwids", "must not be set beside `targetWWNs`");
            } else if !has("wwids") && !has("targetWWNs") {
                judge.missing_choice(source, "must have one of `targetWWNs` and `wwids`");
            } else if has("targetWWNs") && source.get("lun").is_none() {
                judge.missing(source, "lun");
            } else if has("targetWWNs") {
                judge.range(source, "lun", 0, 255);
            }
        }
        "flocker" => {
            let set = ["datasetName", "datasetUUID"]
                .iter()
                .filter(|field| !text(source, field).is_empty())
                .count();
            if set != 1 {
                judge.conflict(source, "must have one of `datasetName` and `datasetUUID`");
            }
        }
        _ => {}
    }
}

fn projected<'o>(judge: &mut Judge<'o>, volume: Value<'o>) {
    const KINDS: [&str; 6] = [
        "clusterTrustBundle",
        "configMap",
        "downwardAPI",
        "podCertificate",
        "secret",
        "serviceAccountToken",
    ];
    judge.range(volume, "defaultMode", 0, 0o777);
    let mut paths = Seen::new();
    for source in items(volume, "sources") {
        let set: Vec<_> = KINDS
            .iter()
            .filter_map(|kind| Some((*kind, source.get(kind)?)))
            .collect();
        if let [(first, _), (_, second), ..] = set.as_slice() {
            judge.conflict(*second, format!("must not be set beside `{first}`"));
        }
        for (kind, value) in set {
            match kind {
                "configMap" | "secret" => {
                    judge.required(value, "name");
                    env::key_items(judge, value);
                }
                "downwardAPI" => env::downward_items(judge, value),
                "serviceAccountToken" => token(judge, value),
                "clusterTrustBundle" => trust_bundle(judge, value),
                "podCertificate" => certificate(judge, value),
                _ => {}
            }
            let own: &[&str] = match kind {
                "clusterTrustBundle" => &["path"],
                "podCertificate" => &CERTIFICATE_PATHS,
                _ => &[],
            };
            let own = own.iter().filter_map(|field| value.get(field));
            for path in items(value, "items")
                .filter_map(|item| item.get("path"))
                .chain(own)
            {
                if paths.is_again(path.text()) {
                    judge.conflict(path, "is the path of another file of the volume");
                }
            }
        }
    }
}

/// The files of a certificate for the pod.
const CERTIFICATE_PATHS: [&str; 3] = ["certificateChainPath", "credentialBundlePath", "keyPath"];

fn certificate<'o>(judge: &mut Judge<'o>, certificate: Value<'o>) {
    judge.required(certificate, "signerName");
    judge.required(certificate, "keyType");
    if CERTIFICATE_PATHS
        .iter()
        .all(|field| text(certificate, field).is_empty())
    {
        judge.missing_choice(
            certificate,
            "must have one of `credentialBundlePath`, `keyPath` and `certificateChainPath`",
        );
    }
    for field in CERTIFICATE_PATHS {
        judge.optional_text(certificate, field, file_path);
    }
    judge.range(certificate, "maxExpirationSeconds", 3_600, i64::MAX);
}

fn trust_bundle<'o>(judge: &mut Judge<'o>, bundle: Value<'o>) {
    judge.required_text(bundle, "path", file_path);
    match (bundle.get("name"), bundle.get("signerName")) {
        (None, None) => judge.missing_choice(bundle, "must have one of `name` and `signerName`"),
        (Some(_), Some(signer)) => judge.conflict(signer, "must not be set beside `name`"),
        (Some(_), None) => judge.forbidden(bundle, "labelSelector", "must not be set beside `name`"),
        (None, Some(_)) => {
            if let Some(selector) = bundle.get("labelSelector") {
                meta::selector(judge, selector);
            }
        }
    }
}

fn token<'o>(judge: &mut Judge<'o>, token: Value<'o>) {
    judge.required_text(token, "path", file_path);
    if number(token, "expirationSeconds").is_some() {
        judge.range(token, "expirationSeconds", 600, 1 << 32);
    }
}

/// The name of a volume's StorageClass, where it has one.
pub(crate) fn class_name<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    judge.optional_text(spec, "storageClassName", dns_subdomain);
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn volume(volume: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, \
             spec: {{containers: [{{name: app, image: web}}], volumes: [{{name: a, {volume}}}]}}}}"
        ))
    }

    #[test]
    fn a_claim_of_a_pod_has_no_name_of_its_own() {
        let claim = |metadata: &str| {
            volume(&format!(
                "ephemeral: {{volumeClaimTemplate: {{metadata: {metadata}, \
                 spec: {{accessModes: [ReadWriteOnce], resources: {{requests: {{storage: 1Gi}}}}}}}}}}"
            ))
        };
        assert!(claim("{labels: {a: b}, creationTimestamp: null}").is_empty());
        assert_eq!(
            claim("{name: data}"),
            [
                "`spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.name` must not be set: claims are named after pod and volume"
            ]
        );
    }

    #[test]
    fn projected_certificates_and_bundles_are_files() {
        let source = |source: &str| volume(&format!("projected: {{sources: [{source}]}}"));
        assert!(source("{clusterTrustBundle: {signerName: a.b/c, path: ca.pem}}").is_empty());
        assert_eq!(source("{clusterTrustBundle: {path: ca.pem}}").len(), 1);
        assert!(
            source("{podCertificate: {signerName: a.b/c, keyType: ED25519, credentialBundlePath: a.pem}}")
                .is_empty()
        );
        assert_eq!(
            source("{podCertificate: {signerName: a.b/c, keyType: ED25519}}").len(),
            1
        );
        assert_eq!(
            source("{clusterTrustBundle: {name: a, path: a}}, {serviceAccountToken: {path: ../a}}"),
            ["`spec.volumes[0].projected.sources[1].serviceAccountToken.path` must not contain `..`"]
        );
    }
}
