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
            "clusterWide",
            ParamKind::Bool,
            "only find bindings that hold in all namespaces",
        ),
        Param::new(
            "namespaces",
            ParamKind::Texts,
            "only find bindings that hold in one of these namespaces; none for all",
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
            nsa("Authentication and authorization"),
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
            nsa("Authentication and authorization"),
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

    /// Access to the secrets of all namespaces.
    ///
    /// ## What it finds
    /// A ClusterRoleBinding to a role that may get, list or watch Secrets.
    ///
    /// ## Why it matters
    /// Its subjects read the Secrets of every namespace, the tokens and keys of the control plane in
    /// `kube-system` among them: mostly that is as much as `cluster-admin`.
    ///
    /// ## How to fix
    /// Bind the role with a RoleBinding in each namespace where it is needed, and list single Secrets in
    /// `resourceNames`.
    ///
    /// ## Accepts
    /// Rules for single Secrets (`resourceNames`), RoleBindings, which `access-to-secrets` finds, and roles that
    /// are not among the objects read.
    pub const ACCESS_TO_ALL_SECRETS: Policy = Policy {
        id: "access-to-all-secrets",
        check: &CHECK,
        params: "{
            resources: [^secrets$],
            verbs: [^get$, ^list$, ^watch$],
            apiGroups: [^$],
            acceptResourceNames: true,
            clusterWide: true,
        }",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[cis("5.1.2"), checkov("CKV2_K8S_5"), kubescape("C-0015")],
        packs: &[Membership::on(DEFAULT)],
    };

    /// Access to the ConfigMaps of kube-system.
    ///
    /// ## What it finds
    /// A binding to a role that may write the ConfigMaps of `kube-system`: one in that namespace, or a
    /// ClusterRoleBinding.
    ///
    /// ## Why it matters
    /// `coredns` says where each name leads, and on EKS `aws-auth` says who logs in as whom: whoever writes
    /// them leads the cluster's traffic to themselves, or makes themselves administrator.
    ///
    /// ## How to fix
    /// Bind the role in the namespaces where it is needed, or list the ConfigMaps in `resourceNames`.
    ///
    /// ## Accepts
    /// Rules for single ConfigMaps (`resourceNames`), and roles that are not among the objects read.
    pub const ACCESS_TO_KUBE_SYSTEM_CONFIGMAPS: Policy = Policy {
        id: "access-to-kube-system-configmaps",
        check: &CHECK,
        params: "{
            resources: [^configmaps$],
            verbs: [^create$, ^update$, ^patch$, ^delete$, ^deletecollection$],
            apiGroups: [^$],
            acceptResourceNames: true,
            namespaces: [kube-system],
        }",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[trivy("KSV049"), kubescape("C-0037")],
        packs: &[Membership::off(DEFAULT)],
    };

    /// Access to create pods in kube-system.
    ///
    /// ## What it finds
    /// A binding that holds in `kube-system`, one there or a ClusterRoleBinding, to a role that may create pods,
    /// or a workload that makes pods.
    ///
    /// ## Why it matters
    /// Pod Security does not hold there, and the service accounts there are those of the control plane: whoever
    /// can start a pod with one of them owns the cluster.
    ///
    /// ## How to fix
    /// Move what needs the right to a namespace of its own.
    ///
    /// ## Accepts
    /// Roles that are not among the objects read, and resources of the same names in other API groups.
    pub const ACCESS_TO_CREATE_PODS_IN_KUBE_SYSTEM: Policy = Policy {
        id: "access-to-create-pods-in-kube-system",
        check: &CHECK,
        params: "{
            resources: [
                ^pods$, ^deployments$, ^statefulsets$, ^replicasets$, ^replicationcontrollers$, ^cronjobs$, ^jobs$,
                ^daemonsets$,
            ],
            verbs: [^create$],
            apiGroups: [^$, ^apps$, ^batch$, ^extensions$],
            acceptResourceNames: true,
            namespaces: [kube-system],
        }",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[cis("5.1.4")],
        packs: &[Membership::off(DEFAULT)],
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
    let cluster_wide = params.flag("clusterWide");
    let namespaces = params.texts("namespaces");
    Ok(Rule::inventory(move |subject, report| {
        let Some((kind, namespace)) = rbac::role_kind(subject.object) else { return };
        let Some(name) = subject.object.at(&["roleRef", "name"]) else { return };
        let holds_in = subject.object.namespace();
        let is_of_cluster = holds_in.is_empty();
        let is_elsewhere = !namespaces.is_empty() && !namespaces.iter().any(|namespace| namespace == holds_in);
        if !is_of_cluster && (cluster_wide || is_elsewhere) {
            return;
        }
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
    fn bindings_may_be_chosen_by_where_they_hold() {
        let text = |mark: &str| {
            format!(
                "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {{name: ops}}
            rules:
            - {{apiGroups: [''], resources: [secrets, configmaps], verbs: [get, patch]}}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {{name: a, namespace: shop}}
            roleRef: {{kind: ClusterRole, name: ops}}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {{name: b, namespace: kube-system}}
            roleRef: {{kind: ClusterRole, name: ops}}
            {mark}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {{name: c}}
            roleRef: {{kind: ClusterRole, name: ops}}
                                               ^^^ binds the ClusterRole `ops`, which grants {}
            ",
                if mark.is_empty() { "`get` on `secrets`" } else { "`patch` on `configmaps`" }
            )
        };
        let mark = "                                   ^^^ binds the ClusterRole `ops`, which grants `patch` on `configmaps`";
        finds(&ACCESS_TO_ALL_SECRETS, &text(""));
        finds(&ACCESS_TO_KUBE_SYSTEM_CONFIGMAPS, &text(mark));
        accepts(&ACCESS_TO_CREATE_PODS_IN_KUBE_SYSTEM, &text("").replace('^', "#"));
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
