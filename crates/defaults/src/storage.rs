//! Volumes, claims, and their classes and drivers.

use palisade_yaml::{At, Draft};

use crate::edit::{add, fill, has, mapping, text};

pub(crate) fn volume(draft: &mut Draft<'_>, root: At) {
    let status = mapping(draft, root, "status");
    draft.set_missing(status, "phase", "Pending");
}

pub(crate) fn volume_spec(draft: &mut Draft<'_>, spec: At) {
    fill(draft, spec, "persistentVolumeReclaimPolicy", "Retain");
    draft.set_missing(spec, "volumeMode", "Filesystem");
}

pub(crate) fn claim(draft: &mut Draft<'_>, root: At) {
    let status = mapping(draft, root, "status");
    draft.set_missing(status, "phase", "Pending");
}

pub(crate) fn claim_spec(draft: &mut Draft<'_>, spec: At) {
    draft.set_missing(spec, "volumeMode", "Filesystem");
}

pub(crate) fn finish_claim(draft: &mut Draft<'_>, root: At) {
    protect(draft, root, "kubernetes.io/pvc-protection");
    let spec = mapping(draft, root, "spec");
    let (old, new) = (draft.get(spec, "dataSource"), draft.get(spec, "dataSourceRef"));
    match (old, new) {
        (Some(old), None) => {
            draft.copy(old, spec, "dataSourceRef");
        }
        (None, Some(new)) if text(draft, new, "namespace").is_empty() => {
            let copy = draft.copy(new, spec, "dataSource");
            draft.remove(copy, "namespace");
        }
        _ => {}
    }
}

/// The plugin `StorageObjectInUseProtection`.
pub(crate) fn protect(draft: &mut Draft<'_>, root: At, finalizer: &str) {
    let metadata = mapping(draft, root, "metadata");
    add(draft, metadata, "finalizers", finalizer);
}

pub(crate) fn class(draft: &mut Draft<'_>, class: At) {
    draft.set_missing(class, "reclaimPolicy", "Delete");
    draft.set_missing(class, "volumeBindingMode", "Immediate");
}

pub(crate) fn driver(draft: &mut Draft<'_>, spec: At) {
    draft.set_missing(spec, "attachRequired", true);
    draft.set_missing(spec, "fsGroupPolicy", "ReadWriteOnceWithFSType");
    for field in [
        "podInfoOnMount",
        "storageCapacity",
        "requiresRepublish",
        "seLinuxMount",
    ] {
        draft.set_missing(spec, field, false);
    }
    if !has(draft, spec, "volumeLifecycleModes") {
        add(draft, spec, "volumeLifecycleModes", "Persistent");
    }
}
