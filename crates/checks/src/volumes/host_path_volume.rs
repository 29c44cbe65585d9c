//! Persistent volumes that are a folder of the node.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "host-path-persistent-volume",
    summary: "PersistentVolumes of type `hostPath`",
    kinds: &["PersistentVolume"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Persistent volume on the file system of the node.
    ///
    /// ## What it finds
    /// A PersistentVolume of type `hostPath`.
    ///
    /// ## Why it matters
    /// A pod that claims it writes to the file system of its node, and Pod Security, which refuses such
    /// volumes in pods, does not look behind claims. On another node the folder is another one: the data is
    /// lost to the pod.
    ///
    /// ## How to fix
    /// Use a volume of type `local` with a node affinity, or a storage driver.
    ///
    /// ## Accepts
    /// Volumes of type `local`, which stand on a device or folder that somebody set aside.
    pub const HOST_PATH_PERSISTENT_VOLUME: Policy = Policy {
        id: "host-path-persistent-volume",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(volume: &Object, report: &mut Reporter<'_>) {
    let Some(source) = volume.at(&["spec"]).and_then(|spec| spec.entry("hostPath")) else {
        return;
    };
    if !source.value.is_null() {
        let path = source.value.get("path");
        let message = format!(
            "the volume is `{}` of the node",
            path.map(Value::text).unwrap_or_default()
        );
        report.at(path.unwrap_or(source.key), message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &HOST_PATH_PERSISTENT_VOLUME,
            "
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: data}
            spec: {hostPath: {path: /var/lib}}
                                    ^^^^^^^^ the volume is `/var/lib` of the node
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &HOST_PATH_PERSISTENT_VOLUME,
            "
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: data}
            spec: {local: {path: /mnt/disks/a}, hostPath: null}
            ",
        );
    }
}
