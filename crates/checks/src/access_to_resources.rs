//! Bindings that give access to certain resources.
//!
//! Which role a binding means is RBAC's rule: a RoleBinding may name a Role of its namespace or a
//! ClusterRole, and a ClusterRole with an `aggregationRule` has the rules of all that it selects.

use std::fmt::Write as _;
use std::sync::Arc;

use palisade_model::Inventory;

use crate::prelude::*;
use crate::rbac;

/// The check.
pub const CHECK: Check = Check {
    name: "access-to-resources",
    summary: "RoleBindings and ClusterRoleBindings that give access to certain resources",
    kinds: &["ClusterRoleBinding", "RoleBinding"],
    params: &[
        Param::new("resources", ParamKind::Patterns, "patterns of the resources"),
        Param::new("verbs", ParamKind::Patterns, "patterns of the verbs"),
        Param::new("apiGroups", ParamKind::Patterns, "patterns of the resources' API groups; none for every group"),
        Param::new(
            "acceptResourceNames",
            ParamKind::Bool,
            "accept rules for single objects, which list their `resourceNames`",
        ),
        Param::new(
            "flagRolesNotFound",
            ParamKind::Bool,
            "also find bindings to a role that is not among the objects read",
        ),
    ],
    compile,
};

policy! {
    /// Access to create pods.
    ///
    /// ## What it finds
    /// A RoleBinding or ClusterRoleBinding to a role that may create pods, or a workload that makes pods.
    ///
    /// ## Why it matters
    /// A pod can use every service account, Secret and volume of its namespace, and where admission
    /// does not stop it, the node: who may create pods has the rights of all of these.
    ///
    /// ## How to fix
    /// Remove `create` on pods and workloads from the role, or bind it in the one namespace where it is
    /// needed, with the Pod Security level `restricted` there.
    ///
    /// ## Accepts
    /// Roles that are not among the objects read, and resources of the same names in other API groups.
    pub const ACCESS_TO_CREATE_PODS: Policy = Policy {
        id: "access-to-create-pods",
        check: &CHECK,
        params: "{
            resources: [
                ^pods$, ^deployments$, ^statefulsets$, ^replicasets$, ^replicationcontrollers$, ^cronjobs$, ^jobs$,
                ^daemonsets$,
            ],
            verbs: [^create$],
            apiGroups: [^$, ^apps$, ^batch$, ^extensions$],
            acceptResourceNames: true,
        }",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[
            kube_linter("access-to-create-pods"),
            cis("5.1.4"),
            trivy("KSV048"),
            kubescape("C-0188"),
        ],
        packs: &[
            Membership::on(DEFAULT),
            Membership::off(KUBE_LINTER).with(
                "{
                    resources: [^pods$, ^deployments$, ^statefulsets$, ^replicasets$, ^cronjobs$, ^jobs$, ^daemonsets$],
                    verbs: [^create$],
                }",
            ),
        ],
    };

    /// Access to secrets.
    ///
    /// ## What it finds
    /// A RoleBinding or ClusterRoleBinding to a role with any verb on Secrets.
    ///
    /// ## Why it matters
    /// Secrets hold the tokens and passwords of everything else. `list` and `watch` show their contents
    /// as `get` does, and so do the answers to `update`, `patch` and `deletecollection`.
    ///
    /// ## How to fix
    /// Remove Secrets from the role, or grant `get` on single ones through `resourceNames`, with a
    /// RoleBinding. Pods need no such right for the Secrets that they mount.
    ///
    /// ## Accepts
    /// Rules for single Secrets (`resourceNames`), and roles that are not among the objects read.
    pub const ACCESS_TO_SECRETS: Policy = Policy {
        id: "access-to-secrets",
        check: &CHECK,
        params: "{
            resources: [^secrets$],
            verbs: [^get$, ^list$, ^watch$, ^create$, ^update$, ^patch$, ^delete$, ^deletecollection$],
            apiGroups: [^$],
            acceptResourceNames: true,
        }",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[
            kube_linter("access-to-secrets"),
            cis("5.1.2"),
            trivy("KSV041"),
            trivy("KSV113"),
            kubescape("C-0186"),
        ],
        packs: &[
            Membership::on(DEFAULT),
            Membership::off(KUBE_LINTER).with(
                "{
                    resources: [^secrets$],
                    verbs: [^get$, ^list$, ^watch$, ^create$, ^update$, ^patch$, ^delete$, ^deletecollection$],
                }",
            ),
        ],
    };
}

/// Which access is looked for.
struct Access {
    resources: Vec<Pattern>,
    verbs: Vec<Pattern>,
    /// Empty for every group.
    api_groups: Vec<Pattern>,
    accept_resource_names: bool,
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let access = Access {
        resources: params.patterns("resources"),
        verbs: params.patterns("verbs"),
        api_groups: params.patterns("apiGroups"),
        accept_resource_names: params.flag("acceptResourceNames"),
    };
    let flag_missing = params.flag("flagRolesNotFound");
    Ok(Rule::inventory(move |subject, report| {
        let Some((kind, namespace)) = rbac::role_kind(subject.object) else { return };
        let Some(name) = subject.object.at(&["roleRef", "name"]) else { return };
        let mut found = false;
        for role in subject.inventory.get(rbac::GROUP, kind, namespace, name.text()) {
            found = true;
            check_role(role, name, subject.inventory, &access, report);
        }
        if !found && flag_missing && !(kind == "ClusterRole" && is_built_in(name.text())) {
            let message = format!("binds the {kind} `{}`, which is not among the objects read", name.text());
            report.at(name, message);
        }
    }))
}

/// Whether Kubernetes itself makes a ClusterRole of that name in every cluster.
fn is_built_in(name: &str) -> bool {
    matches!(name, "cluster-admin" | "admin" | "edit" | "view") || name.starts_with("system:")
}

fn check_role(
    role: &Arc<Object>,
    name: Value<'_>,
    inventory: &Inventory,
    access: &Access,
    report: &mut Reporter<'_>,
) {
    let kind = role.kind();
    if let Some(granted) = access.granted_by(role) {
        report.at(name, format!("binds the {kind} `{}`, which grants {granted}", role.name()));
    }
    if role.at(&["aggregationRule"]).is_none() {
        return;
    }
    for part in rbac::aggregated(role, inventory) {
        if let Some(granted) = access.granted_by(part) {
            let message =
                format!("binds the {kind} `{}`, which includes `{}` and so grants {granted}", role.name(), part.name());
            report.at(name, message);
        }
    }
}

impl Access {
    /// What the rules of a role grant of it, in words; nothing where they grant none.
    fn granted_by(&self, role: &Object) -> Option<String> {
        let mut granted: Option<String> = None;
        for rule in role.at(&["rules"]).into_iter().flat_map(Value::items) {
            if !self.is_in_scope(rule) {
                continue;
            }
            let verbs = || covered(&self.verbs, rule, "verbs");
            let resources = || covered(&self.resources, rule, "resources");
            if verbs().next().is_none() || resources().next().is_none() {
                continue;
            }
            let text = granted.get_or_insert_default();
            let separator = if text.is_empty() { "" } else { ", " };
            let _ = write!(text, "{separator}{} on {}", list(verbs()), list(resources()));
        }
        granted
    }

    fn is_in_scope(&self, rule: Value<'_>) -> bool {
        let items = |field| rule.get(field).into_iter().flat_map(Value::items);
        if self.accept_resource_names && items("resourceNames").next().is_some() {
            return false;
        }
        self.api_groups.is_empty() || covered(&self.api_groups, rule, "apiGroups").next().is_some()
    }
}

/// The items of a list of a rule that a pattern covers, and the wildcard.
fn covered<'v>(patterns: &[Pattern], rule: Value<'v>, field: &str) -> impl Iterator<Item = &'v str> {
    let items = rule.get(field).into_iter().flat_map(Value::items).map(Value::text);
    items.filter(|item| patterns.iter().any(|pattern| *item == "*" || pattern.matches(item)))
}

/// Items in backquotes: `` `get`, `list` ``.
fn list<'v>(items: impl Iterator<Item = &'v str>) -> String {
    items.map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with, judge};

    #[test]
    fn a_role_that_several_files_define_is_told_once() {
        let role = "{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: reader}, \
                    rules: [{apiGroups: [''], resources: [secrets], verbs: [get]}]}";
        let binding = "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: reader}, \
                       roleRef: {kind: Role, name: reader}}";
        let text = [role, role, binding].join("\n---\n");
        assert_eq!(judge(&ACCESS_TO_SECRETS, ACCESS_TO_SECRETS.params, &text).len(), 1);
    }

    #[test]
    fn marks_the_role_that_is_bound() {
        finds(
            &ACCESS_TO_CREATE_PODS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: deployer, namespace: shop}
            rules:
            - {apiGroups: [''], resources: [pods, services], verbs: [get, create]}
            - {apiGroups: [apps], resources: [deployments], verbs: ['*']}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: deployer, namespace: shop}
            roleRef: {kind: Role, name: deployer}
                                        ^^^^^^^^ binds the Role `deployer`, which grants `create` on `pods`, `*` on `deployments`
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: deployer, namespace: other}
            roleRef: {kind: Role, name: deployer}
            ",
        );
    }

    #[test]
    fn a_role_binding_may_bind_a_cluster_role() {
        finds(
            &ACCESS_TO_SECRETS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: reader}
            rules:
            - {apiGroups: ['*'], resources: ['*'], verbs: [get]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: reader}
            rules: []
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: a}
            roleRef: {kind: ClusterRole, name: reader}
                                               ^^^^^^ binds the ClusterRole `reader`, which grants `get` on `*`
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: b}
            roleRef: {kind: ClusterRole, name: reader}
                                               ^^^^^^ binds the ClusterRole `reader`, which grants `get` on `*`
            ",
        );
    }

    #[test]
    fn the_default_namespace_may_be_left_out() {
        finds(
            &ACCESS_TO_SECRETS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: reader}
            rules:
            - {apiGroups: [''], resources: [secrets], verbs: [list]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: a, namespace: default}
            roleRef: {kind: Role, name: reader}
                                        ^^^^^^ binds the Role `reader`, which grants `list` on `secrets`
            ",
        );
    }

    #[test]
    fn aggregated_rules_count_and_cycles_end() {
        finds(
            &ACCESS_TO_SECRETS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: all, labels: {to: middle}}
            aggregationRule:
              clusterRoleSelectors:
              - matchExpressions: [{key: to, operator: In, values: [middle]}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: middle, labels: {to: middle}}
            aggregationRule:
              clusterRoleSelectors:
              - matchLabels: {to: all}
              - matchLabels: {to: middle}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: part, labels: {to: all}}
            rules:
            - {apiGroups: [''], resources: [secrets], verbs: [get]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: a}
            roleRef: {kind: ClusterRole, name: all}
                                               ^^^ binds the ClusterRole `all`, which includes `part` and so grants `get` on `secrets`
            ",
        );
    }

    const NARROW: &str = "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: narrow}
            rules:
            - {apiGroups: [''], resources: [secrets], resourceNames: [db], verbs: [get]}
            - {apiGroups: [example.com], resources: [secrets], verbs: [get]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: a}
            roleRef: {kind: Role, name: narrow}
            ";

    #[test]
    fn single_objects_and_other_groups_are_accepted_where_told() {
        accepts(&ACCESS_TO_SECRETS, NARROW);
        let carets = format!(
            "{:40}^^^^^^ binds the Role `narrow`, which grants `get` on `secrets`, `get` on `secrets`\n",
            ""
        );
        finds_with(&ACCESS_TO_SECRETS, "{resources: [^secrets$], verbs: [^get$]}", &format!("{}\n{carets}", NARROW.trim_end()));
    }

    #[test]
    fn missing_roles_are_found_where_told() {
        let bindings = "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: a}
            roleRef: {kind: ClusterRole, name: edit}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: b}
            roleRef: {kind: Role, name: edit}
            ";
        accepts_with(&ACCESS_TO_SECRETS, "{resources: [^secrets$], verbs: [^get$]}", bindings);
        let carets = format!("{:40}^^^^ binds the Role `edit`, which is not among the objects read\n", "");
        finds_with(&ACCESS_TO_SECRETS, "{flagRolesNotFound: true}", &format!("{}\n{carets}", bindings.trim_end()));
    }
}
