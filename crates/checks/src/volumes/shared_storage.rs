//! Storage that crosses the border of a namespace.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "storage-shared-between-namespaces",
    summary: "PersistentVolumes of one storage for claims of several namespaces",
    kinds: &["PersistentVolume"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Storage shared between namespaces.
    ///
    /// ## What it finds
    /// Two PersistentVolumes for the same storage (a handle of a CSI driver, a path of an NFS server, a
    /// folder of the node) that are reserved for claims of different namespaces.
    ///
    /// ## Why it matters
    /// Namespaces are where rights end. Through the shared storage, a broken pod of the one reads and
    /// changes what those of the other work with.
    ///
    /// ## How to fix
    /// Give each namespace storage of its own; where data must be shared, offer it through a Service, or
    /// mount it `readOnly` on one side.
    ///
    /// ## Accepts
    /// Volumes without a `claimRef`, of which it cannot be told who uses them; volumes of one namespace;
    /// and volumes that are `readOnly`.
    pub const STORAGE_SHARED_BETWEEN_NAMESPACES: Policy = Policy {
        id: "storage-shared-between-namespaces",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let volume = subject.object;
    let Some((place, own)) = claimed_by(volume) else {
        return;
    };
    let others = subject.inventory.volumes_of_same_storage(volume);
    let other = others
        .filter_map(|other| Some((other, claimed_by(other)?.1)))
        .find(|(_, namespace)| *namespace != own);
    if let Some((other, namespace)) = other {
        let name = other.name();
        report.at(
            place,
            format!("namespace `{namespace}` uses the same storage through the volume `{name}`"),
        );
    }
}

/// The namespace whose claim may write to a volume, and where that is said.
fn claimed_by(volume: &Object) -> Option<(Value<'_>, &str)> {
    let namespace = volume.at(&["spec", "claimRef", "namespace"])?;
    let is_read_only = |source| {
        volume
            .at(&["spec", source, "readOnly"])
            .is_some_and(Value::is_true)
    };
    let is_read_only = ["csi", "nfs", "azureFile", "glusterfs"]
        .into_iter()
        .any(is_read_only);
    (!is_read_only).then(|| (namespace, namespace.text()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &STORAGE_SHARED_BETWEEN_NAMESPACES,
            "
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: one}
            spec: {nfs: {server: nfs, path: /share/}, claimRef: {name: data, namespace: shop}}
                                                                                        ^^^^ namespace `billing` uses the same storage through the volume `two`
            ---
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: two}
            spec: {nfs: {server: nfs, path: /share}, claimRef: {name: data, namespace: billing}}
                                                                                       ^^^^^^^ namespace `shop` uses the same storage through the volume `one`
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &STORAGE_SHARED_BETWEEN_NAMESPACES,
            "
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: one}
            spec: {nfs: {server: nfs, path: /share}, claimRef: {name: data, namespace: shop}}
            ---
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: two}
            spec: {nfs: {server: nfs, path: /share}, claimRef: {name: logs, namespace: shop}}
            ---
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: three}
            spec: {nfs: {server: nfs, path: /share, readOnly: true}, claimRef: {name: data, namespace: billing}}
            ---
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: four}
            spec: {nfs: {server: nfs, path: /share}}
            ---
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: five}
            spec: {nfs: {server: nfs, path: /other}, claimRef: {name: data, namespace: other}}
            ",
        );
    }
}
