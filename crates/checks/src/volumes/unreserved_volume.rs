//! Persistent volumes that any namespace may claim.

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "unreserved-persistent-volume",
    summary: "PersistentVolumes that are reserved for no claim",
    kinds: &["PersistentVolume"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Persistent volume for whoever claims it first.
    ///
    /// ## What it finds
    /// A PersistentVolume without a `claimRef` that names a claim and its namespace.
    ///
    /// ## Why it matters
    /// Kubernetes gives it to the first claim that fits, of whatever namespace: with the data that is on it, and
    /// before the one that it was made for.
    ///
    /// ## How to fix
    /// Set `claimRef` with the `name` and `namespace` of the claim, and in the claim `volumeName`.
    ///
    /// ## Accepts
    /// Volumes of a cluster that are bound, which have a `claimRef`.
    pub const UNRESERVED_PERSISTENT_VOLUME: Policy = Policy {
        id: "unreserved-persistent-volume",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(volume: &Object, report: &mut Reporter<'_>) {
    let is_named = |field| {
        volume
            .at(&["spec", "claimRef", field])
            .is_some_and(|value| !value.text().is_empty())
    };
    if !(is_named("name") && is_named("namespace")) {
        let place = key_of(volume, &["spec", "claimRef"]);
        report.at(place, "claims of any namespace may get the volume");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_volume() {
        finds(
            &UNRESERVED_PERSISTENT_VOLUME,
            "
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: data}
            spec: {nfs: {server: nfs, path: /share}}
            ^^^^ claims of any namespace may get the volume
            ---
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: logs}
            spec: {nfs: {server: nfs, path: /share}, claimRef: {name: logs}}
                                                     ^^^^^^^^ claims of any namespace may get the volume
            ",
        );
    }

    #[test]
    fn accepts_reserved_volumes() {
        accepts(
            &UNRESERVED_PERSISTENT_VOLUME,
            "
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: data}
            spec: {nfs: {server: nfs, path: /share}, claimRef: {name: data, namespace: shop}}
            ",
        );
    }
}
