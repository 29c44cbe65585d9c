//! Roles that add to those which everybody has.

use crate::prelude::*;
use crate::rbac::{items, judged_rules};

/// The check.
pub const CHECK: Check = Check {
    name: "dangerous-role-aggregation",
    summary: "ClusterRoles that add dangerous rights to `admin`, `edit` or `view`",
    kinds: &["ClusterRole"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Dangerous addition to a built-in role.
    ///
    /// ## What it finds
    /// A ClusterRole that is aggregated to `view` and grants more than reading, or Secrets, or a way into
    /// pods; or that is aggregated to `admin`, `edit` or `view` and grants everything, the proxy of nodes,
    /// or `escalate`, `bind` or `impersonate`.
    ///
    /// ## Why it matters
    /// These roles are bound in every namespace to people who are meant to have little: whoever has `view`
    /// gets what is added, without any binding that says so.
    ///
    /// ## How to fix
    /// Take the rule out of the role, or the label `rbac.authorization.k8s.io/aggregate-to-…` off it.
    ///
    /// ## Accepts
    /// Roles that Kubernetes itself makes; reading of custom resources in `view`, and writing in `edit` and
    /// `admin`.
    pub const DANGEROUS_ROLE_AGGREGATION: Policy = Policy {
        id: "dangerous-role-aggregation",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(role: &Object, report: &mut Reporter<'_>) {
    let labels = role.labels();
    let is_added_to =
        |name: &&&str| labels.get(&format!("rbac.authorization.k8s.io/aggregate-to-{name}")) == Some("true");
    // What is in `view` is in the others, too.
    let Some(&target) = ["view", "edit", "admin"].iter().find(is_added_to) else {
        return;
    };
    for rule in judged_rules(role) {
        let has_group = |name| items(rule, "apiGroups").any(|group| group.text() == name);
        let (all_groups, is_core) = (has_group("*"), has_group("*") || has_group(""));
        for resource in items(rule, "resources") {
            let is_dangerous = match resource.text() {
                "*" => all_groups,
                "nodes/proxy" => is_core,
                "secrets" | "pods/exec" | "pods/attach" | "pods/portforward" => is_core && target == "view",
                _ => false,
            };
            if is_dangerous {
                report.at(
                    resource,
                    format!("everybody with the role `{target}` gets `{}`", resource.text()),
                );
            }
        }
        for verb in items(rule, "verbs") {
            let is_dangerous = match verb.text() {
                "escalate" | "bind" | "impersonate" => true,
                "get" | "list" | "watch" => false,
                _ => target == "view",
            };
            if is_dangerous {
                report.at(
                    verb,
                    format!("everybody with the role `{target}` gets `{}`", verb.text()),
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
    fn marks_what_is_wrong() {
        finds(
            &DANGEROUS_ROLE_AGGREGATION,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: a, labels: {rbac.authorization.k8s.io/aggregate-to-view: 'true'}}
            rules:
            - {apiGroups: [''], resources: [secrets], verbs: [get, delete]}
                                            ^^^^^^^ everybody with the role `view` gets `secrets`
                                                                   ^^^^^^ everybody with the role `view` gets `delete`
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: b, labels: {rbac.authorization.k8s.io/aggregate-to-edit: 'true'}}
            rules:
            - {apiGroups: ['*'], resources: ['*'], verbs: [impersonate, patch]}
                                             ^^^ everybody with the role `edit` gets `*`
                                                           ^^^^^^^^^^^ everybody with the role `edit` gets `impersonate`
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &DANGEROUS_ROLE_AGGREGATION,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: a, labels: {rbac.authorization.k8s.io/aggregate-to-view: 'true'}}
            rules: [{apiGroups: [example.com], resources: ['*'], verbs: [get, list, watch]}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: b, labels: {rbac.authorization.k8s.io/aggregate-to-admin: 'true'}}
            rules: [{apiGroups: [example.com], resources: [queues], verbs: ['*']}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata:
              name: 'system:aggregate-to-edit'
              labels: {kubernetes.io/bootstrapping: rbac-defaults, rbac.authorization.k8s.io/aggregate-to-edit: 'true'}
            rules: [{apiGroups: [''], resources: [serviceaccounts], verbs: [impersonate]}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: c}
            rules: [{apiGroups: ['*'], resources: ['*'], verbs: ['*']}]
            ",
        );
    }

    #[test]
    fn resources_of_the_same_names_in_other_groups_are_others() {
        accepts(
            &DANGEROUS_ROLE_AGGREGATION,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: a, labels: {rbac.authorization.k8s.io/aggregate-to-view: 'true'}}
            rules: [{apiGroups: [vault.example.com], resources: [secrets], verbs: [get]}]
            ",
        );
    }
}
