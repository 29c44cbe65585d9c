//! Roles that decide who logs in to an EKS cluster.

use crate::prelude::*;
use crate::rbac::{WRITE, items};

/// The check.
pub const CHECK: Check = Check {
    name: "aws-auth-rights",
    summary: "roles that may change the ConfigMap `aws-auth`",
    kinds: &["ClusterRole", "Role"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Right to change who logs in on EKS.
    ///
    /// ## What it finds
    /// A Role or ClusterRole with a rule that may write the ConfigMap `aws-auth`, by name.
    ///
    /// ## Why it matters
    /// On EKS this ConfigMap says which AWS identities are which users and groups: whoever can write it
    /// maps their own to `system:masters`.
    ///
    /// ## How to fix
    /// Remove `aws-auth` from `resourceNames`, and move to the access entries of EKS, which no object in
    /// the cluster can change.
    ///
    /// ## Accepts
    /// Roles for ConfigMaps that are not named: see `access-to-kube-system-configmaps`.
    pub const AWS_AUTH_RIGHTS: Policy = Policy {
        id: "aws-auth-rights",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[trivy("KSV115")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(role: &Object, report: &mut Reporter<'_>) {
    for rule in role.at(&["rules"]).into_iter().flat_map(Value::items) {
        let has = |field, words: &[&str]| items(rule, field).any(|item| words.contains(&item.text()));
        let writes = has("verbs", WRITE) || has("verbs", &["*"]);
        if writes && has("resources", &["configmaps", "*"]) && has("apiGroups", &["", "*"]) {
            for name in items(rule, "resourceNames").filter(|name| name.text() == "aws-auth") {
                report.at(
                    name,
                    "the rule lets its subjects decide who logs in to the cluster",
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_name() {
        finds(
            &AWS_AUTH_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: login, namespace: kube-system}
            rules:
            - apiGroups: ['']
              resources: [configmaps]
              resourceNames: [aws-auth]
                              ^^^^^^^^ the rule lets its subjects decide who logs in to the cluster
              verbs: [get, patch]
            ",
        );
    }

    #[test]
    fn accepts_reading_and_other_names() {
        accepts(
            &AWS_AUTH_RIGHTS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: login, namespace: kube-system}
            rules:
            - {apiGroups: [''], resources: [configmaps], resourceNames: [aws-auth], verbs: [get]}
            - {apiGroups: [''], resources: [configmaps], resourceNames: [coredns], verbs: [patch]}
            - {apiGroups: [''], resources: [secrets], resourceNames: [aws-auth], verbs: [patch]}
            ",
        );
    }
}
