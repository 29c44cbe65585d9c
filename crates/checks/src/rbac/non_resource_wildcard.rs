//! Roles for all paths of the API server.

use crate::prelude::*;
use crate::rbac::{items, judged_rules};

/// The check.
pub const CHECK: Check = Check {
    name: "non-resource-wildcard",
    summary: "ClusterRoles with `*` among the `nonResourceURLs` of a rule",
    kinds: &["ClusterRole"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Role for every path of the API server.
    ///
    /// ## What it finds
    /// A ClusterRole with a rule for all paths that are no resources (`nonResourceURLs: ["*"]`, or `/*`).
    ///
    /// ## Why it matters
    /// Among these paths are `/debug/pprof`, `/logs` and `/metrics`, which show what the API server works
    /// on, and whatever an aggregated API adds.
    ///
    /// ## How to fix
    /// List the paths that are needed, such as `/metrics` or `/healthz`.
    ///
    /// ## Accepts
    /// Paths that end in a wildcard, such as `/healthz/*`, and roles that Kubernetes itself makes.
    pub const NON_RESOURCE_WILDCARD: Policy = Policy {
        id: "non-resource-wildcard",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(role: &Object, report: &mut Reporter<'_>) {
    for rule in judged_rules(role) {
        for path in items(rule, "nonResourceURLs").filter(|path| matches!(path.text(), "*" | "/*")) {
            report.at(path, "the rule is for every path of the API server");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_wildcard() {
        finds(
            &NON_RESOURCE_WILDCARD,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: monitoring}
            rules:
            - {nonResourceURLs: [/metrics, '*'], verbs: [get]}
                                           ^^^ the rule is for every path of the API server
            ",
        );
    }

    #[test]
    fn accepts_paths_and_the_role_of_administrators() {
        accepts(
            &NON_RESOURCE_WILDCARD,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: monitoring}
            rules:
            - {nonResourceURLs: [/metrics, /healthz/*], verbs: [get]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: cluster-admin, labels: {kubernetes.io/bootstrapping: rbac-defaults}}
            rules:
            - {nonResourceURLs: ['*'], verbs: ['*']}
            ",
        );
    }
}
