use super::*;
use crate::testing::{accepts, accepts_with, finds, finds_with, judge};

#[test]
fn a_role_that_several_files_define_is_told_once() {
    let role = "{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: reader}, \
                    rules: [{apiGroups: [''], resources: [secrets], verbs: [get]}]}";
    let binding = "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: reader}, \
                       roleRef: {kind: Role, name: reader}}";
    let text = [role, role, binding].join("\n---\n");
    assert_eq!(
        judge(&ACCESS_TO_SECRETS, ACCESS_TO_SECRETS.params, &text).len(),
        1
    );
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
            ",
        );
}

#[test]
fn the_roles_that_every_cluster_has_are_known() {
    finds(
            &ACCESS_TO_ALL_SECRETS,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: a}
            roleRef: {kind: ClusterRole, name: edit}
                                               ^^^^ binds the ClusterRole `edit`, which grants `create`, `delete`, `deletecollection`, `get`, `list`, `patch`, `update`, `watch` on `secrets`
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: b}
            roleRef: {kind: ClusterRole, name: view}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: c}
            roleRef: {kind: ClusterRole, name: edit}
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
            &ACCESS_TO_ALL_SECRETS,
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
    finds_with(
        &ACCESS_TO_SECRETS,
        "{resources: [^secrets$], verbs: [^get$]}",
        &format!("{}\n{carets}", NARROW.trim_end()),
    );
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
            if mark.is_empty() {
                "`get`, `patch` on `secrets`"
            } else {
                "`patch` on `configmaps`"
            }
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
    accepts_with(
        &ACCESS_TO_SECRETS,
        "{resources: [^secrets$], verbs: [^get$]}",
        bindings,
    );
    let carets = format!(
        "{:40}^^^^ binds the Role `edit`, which is not among the objects read\n",
        ""
    );
    finds_with(
        &ACCESS_TO_SECRETS,
        "{flagRolesNotFound: true}",
        &format!("{}\n{carets}", bindings.trim_end()),
    );
}
