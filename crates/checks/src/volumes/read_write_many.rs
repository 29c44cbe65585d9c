//! Volumes that many pods write to.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "read-write-many-claim",
    summary: "PersistentVolumeClaims with the access mode ReadWriteMany",
    kinds: &["PersistentVolumeClaim"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Claim for a volume that many pods write.
    ///
    /// ## What it finds
    /// A PersistentVolumeClaim with the access mode `ReadWriteMany`.
    ///
    /// ## Why it matters
    /// Whichever pod of the namespace is broken changes what all others read; and behind such volumes is
    /// mostly NFS, which knows no identity of pods.
    ///
    /// ## How to fix
    /// Use `ReadWriteOncePod` or `ReadWriteOnce`; for what many read and one writes, a bucket or a service.
    ///
    /// ## Accepts
    /// The other access modes.
    pub const READ_WRITE_MANY_CLAIM: Policy = Policy {
        id: "read-write-many-claim",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(claim: &Object, report: &mut Reporter<'_>) {
    for mode in claim
        .at(&["spec", "accessModes"])
        .into_iter()
        .flat_map(Value::items)
    {
        if mode.text() == "ReadWriteMany" {
            report.at(mode, "many pods may write to the volume at once");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &READ_WRITE_MANY_CLAIM,
            "
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data}
            spec: {accessModes: [ReadWriteOnce, ReadWriteMany]}
                                                ^^^^^^^^^^^^^ many pods may write to the volume at once
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &READ_WRITE_MANY_CLAIM,
            "
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data}
            spec: {accessModes: [ReadWriteOncePod, ReadOnlyMany]}
            ",
        );
    }
}
