//! Roles that change roles.

use crate::prelude::*;
use crate::rbac::{Right, WRITE, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "role-rights",
    summary: "roles that may change roles or bindings",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to change roles and bindings.
    ///
    /// ## What it finds
    /// A Role or ClusterRole that may create, change or delete roles, cluster roles or their bindings.
    ///
    /// ## Why it matters
    /// Who can change bindings can give all that they have to anybody, and take rights from those who need
    /// them.
    ///
    /// ## How to fix
    /// Leave roles and bindings to what deploys them from a reviewed repository.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
    pub const ROLE_RIGHTS: Policy = Policy {
        id: "role-rights",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[trivy("KSV055")],
        packs: &[Membership::off(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[Right {
    groups: &["rbac.authorization.k8s.io"],
    resources: &["roles", "clusterroles", "rolebindings", "clusterrolebindings"],
    verbs: WRITE,
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &ROLE_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: operator}
            rules:
            - apiGroups: [rbac.authorization.k8s.io]
              resources: [rolebindings]
                          ^^^^^^^^^^^^ the rule grants `create` on `rolebindings`
              verbs: [get, create]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &ROLE_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: operator}
            rules:
            - {apiGroups: [rbac.authorization.k8s.io], resources: [rolebindings], verbs: [get, list, bind]}
            ",
        );
    }
}
