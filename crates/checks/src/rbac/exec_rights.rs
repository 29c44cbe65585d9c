//! Roles that let their subjects into running containers.

use crate::prelude::*;
use crate::rbac::{Right, resources_with};

/// The check.
pub const CHECK: Check = Check {
    name: "exec-rights",
    summary: "roles that may run commands in the containers of others",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(resources_with(RIGHTS)),
};

policy! {
    /// Right to run commands in pods.
    ///
    /// ## What it finds
    /// A Role or ClusterRole that may create or get `pods/exec` or `pods/attach`, or change
    /// `pods/ephemeralcontainers`.
    ///
    /// ## Why it matters
    /// Whoever can run a command in a pod has its service account, its Secrets and its place in the
    /// network, and what they do there leaves few traces.
    ///
    /// ## How to fix
    /// Remove the subresource from the role. For the day it is needed, bind a role of its own for a limited
    /// time.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes, rules for single objects (`resourceNames`), and `*` among the
    /// resources, which `wildcard-in-rules` finds.
    pub const EXEC_RIGHTS: Policy = Policy {
        id: "exec-rights",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[
            trivy("KSV053"),
            trivy("KSV054"),
            checkov("CKV2_K8S_2"),
            kubescape("C-0002"),
            polaris("clusterrolePodExecAttach"),
            polaris("rolePodExecAttach"),
            polaris("clusterrolebindingPodExecAttach"),
            polaris("rolebindingClusterRolePodExecAttach"),
            polaris("rolebindingRolePodExecAttach"),
        ],
        packs: &[Membership::on(DEFAULT)],
    };
}

const RIGHTS: &[Right] = &[
    Right {
        groups: &[""],
        resources: &["pods/exec", "pods/attach"],
        verbs: &["create", "get"],
    },
    Right {
        groups: &[""],
        resources: &["pods/ephemeralcontainers"],
        verbs: &["update", "patch"],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_grants_it() {
        finds(
            &EXEC_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: support}
            rules:
            - apiGroups: ['']
              resources: [pods, pods/exec, pods/ephemeralcontainers]
                                ^^^^^^^^^ the rule grants `get` on `pods/exec`
                                           ^^^^^^^^^^^^^^^^^^^^^^^^ the rule grants `patch` on `pods/ephemeralcontainers`
              verbs: [get, patch]
            ",
        );
    }

    #[test]
    fn accepts_other_rights() {
        accepts(
            &EXEC_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: support}
            rules:
            - {apiGroups: [''], resources: [pods, pods/log], verbs: [get, create]}
            - {apiGroups: [''], resources: [pods/exec], verbs: [list]}
            - {apiGroups: [''], resources: [pods/ephemeralcontainers], verbs: [get]}
            ",
        );
    }
}
