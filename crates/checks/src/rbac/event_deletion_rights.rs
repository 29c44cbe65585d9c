//! Roles that can hide traces.

use crate::prelude::*;
use crate::rbac::{Right, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "event-deletion-rights",
    summary: "roles that may delete events",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to delete events.
    ///
    /// ## What it finds
    /// A Role or ClusterRole that may delete events.
    ///
    /// ## Why it matters
    /// Events tell which pods were started, killed and refused. An intruder deletes them to stay unseen;
    /// nobody else needs to, since they expire within the hour.
    ///
    /// ## How to fix
    /// Remove `delete` and `deletecollection` from the rule. To write events, `create` and `patch` are
    /// enough.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
    pub const EVENT_DELETION_RIGHTS: Policy = Policy {
        id: "event-deletion-rights",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[kubescape("C-0031")],
        packs: &[Membership::on(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &["", "events.k8s.io"],
    resources: &["events"],
    verbs: &["delete", "deletecollection"],
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &EVENT_DELETION_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: controller}
            rules:
            - apiGroups: ['', events.k8s.io]
              resources: [events]
                          ^^^^^^ the rule grants `*` on `events`
              verbs: ['*']
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &EVENT_DELETION_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: controller}
            rules:
            - {apiGroups: ['', events.k8s.io], resources: [events], verbs: [create, patch]}
            - {apiGroups: [''], resources: [pods], verbs: [delete]}
            ",
        );
    }
}
