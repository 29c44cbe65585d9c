//! Roles that make volumes of the node.

use crate::prelude::*;
use crate::rbac::{Right, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "persistent-volume-rights",
    summary: "roles that may create persistent volumes",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to make persistent volumes.
    ///
    /// ## What it finds
    /// A ClusterRole, or a Role, that may create `persistentvolumes`.
    ///
    /// ## Why it matters
    /// A PersistentVolume of type `hostPath` is any folder of a node, and Pod Security does not look at it:
    /// with a claim it is mounted into a pod that meets the level `restricted`.
    ///
    /// ## How to fix
    /// Remove `create`. Let a StorageClass provision volumes, for which users need claims only.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds. The provisioner of a StorageClass needs the right.
    pub const PERSISTENT_VOLUME_RIGHTS: Policy = Policy {
        id: "persistent-volume-rights",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[cis("5.1.9"), kubescape("C-0278")],
        packs: &[Membership::on(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &[""],
    resources: &["persistentvolumes"],
    verbs: &["create"],
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &PERSISTENT_VOLUME_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: storage}
            rules:
            - apiGroups: ['']
              resources: [persistentvolumes, persistentvolumeclaims]
                          ^^^^^^^^^^^^^^^^^ the rule grants `create` on `persistentvolumes`
              verbs: [create]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &PERSISTENT_VOLUME_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: storage}
            rules:
            - {apiGroups: [''], resources: [persistentvolumeclaims], verbs: [create]}
            - {apiGroups: [''], resources: [persistentvolumes], verbs: [get, list, watch]}
            ",
        );
    }
}
